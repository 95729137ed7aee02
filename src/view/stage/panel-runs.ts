/**
 * The run of a panel of the comic, for the stage. The one thing a reader would get wrong: what the reader would do by hand
 * in the panel, here and in those before, is part of the run at its second, so that every window shows the same.
 */
import type { PanelRun } from '../../state/stage/moment-session'
import { makeScripted, RUNS } from '../../story/runs'
import { findPanel } from '../story/chapters'

const toUs = (seconds: number): number => Math.round(seconds * 1_000_000)

/** Where nothing lives a world stands still, and nobody sees it. */
const STILL: PanelRun = {
  kind: 'cluster',
  speed: 1,
  untilUs: 0,
  makeSession: ([scenario]) => ({ scenario, commands: [], timeUs: 0 }),
}

/** Null when there is no such panel. Rejects when its chapter cannot be fetched. */
export async function findPanelRun(id: string): Promise<PanelRun | null> {
  const live = (await findPanel(id))?.panel.live
  if (live === undefined) return null
  if (live === null) return STILL
  const run = RUNS[live.run]
  return {
    kind: run.kind,
    speed: live.speed,
    untilUs: toUs(live.toS),
    makeSession: (worlds) => ({
      scenario: makeScripted(run, worlds, () => true),
      commands: [],
      timeUs: toUs(live.fromS),
    }),
  }
}
