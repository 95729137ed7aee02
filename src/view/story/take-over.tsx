/** From a living panel into the playground or the two worlds, at that very second, with all that was done until then. */
import { storyWords as words } from '../../content/story'
import { makeScenario, RUNS } from '../../story/runs'
import type { Panel } from '../../story/script-types'
import { useOpenRun } from '../kit/sim-context'
import { useProgress } from '../kit/story-progress'

/** The deed of a panel that opens the playground itself. */
export const TAKE_OVER = 'take-over'

/** Null where nothing runs. */
export function useTakeOver(panel: Panel): (() => Promise<void>) | null {
  const openRun = useOpenRun()
  const isDone = useProgress((progress) => progress.deeds[panel.id] !== undefined)
  const { live, act } = panel
  const run = live === null ? undefined : RUNS[live.run]
  if (live === null || run === undefined) return null
  return async () => {
    const client = openRun(run.kind)
    try {
      const gallery = await new Promise<ReturnType<typeof client.store.getState>['gallery']>((resolve) => {
        const look = (): boolean => {
          const { gallery: found } = client.store.getState()
          if (found.length > 0) resolve(found)
          return found.length > 0
        }
        if (!look()) client.store.subscribe(look)
      })
      const atS = act?.holdS != null && !isDone ? act.holdS : live.toS
      const commands = run.commands.filter(
        ({ atS: second, deed }) =>
          second < atS || (second === atS && deed === undefined) || (isDone && deed === act?.deed),
      )
      const { makeShareLink, makeWorldsLink } = await import('../../state/share')
      const session = {
        scenario: makeScenario(run, gallery),
        commands: commands.map(({ atS: second, command }) => ({ timeUs: second * 1_000_000, command })),
        timeUs: atS * 1_000_000,
      }
      const make = run.kind === 'cluster' ? makeShareLink : makeWorldsLink
      window.location.hash = new URL(make(session, window.location.href).url).hash
    } finally {
      client.dispose()
    }
  }
}

export function TakeOver({ panel }: { readonly panel: Panel }) {
  const takeOver = useTakeOver(panel)
  if (takeOver === null) return null
  return (
    <button
      type="button"
      className="btn btn-small reader-take-over"
      title={words.takeOverTip}
      onClick={() => void takeOver()}
    >
      {words.takeOver}
    </button>
  )
}
