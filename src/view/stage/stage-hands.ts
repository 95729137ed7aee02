/** What both windows of the stage are given of the rest of the page, fetched when it is needed. */
import type { SessionState } from '../../protocol'
import type { PanelRun } from '../../state/stage/moment-session'

/** Null when there is no such panel, or when its chapter cannot be fetched. */
export async function findPanel(id: string): Promise<PanelRun | null> {
  try {
    const { findPanelRun } = await import('./panel-runs')
    return await findPanelRun(id)
  } catch {
    return null
  }
}

/** What helps to open a run at once; undefined when nothing does. */
export async function prepare(session: SessionState): Promise<ArrayBuffer | undefined> {
  try {
    const opening = await import('../worlds/opening')
    return await opening.prepare(session)
  } catch {
    return undefined
  }
}
