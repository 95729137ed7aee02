/** From a living panel into the playground or the two worlds, at that very second, with all that was done until then. */
import { storyWords as words } from '../../content/story'
import type { SessionState } from '../../protocol'
import type { StoryRunHandle } from './run-handle'

/** The deed of a panel that opens the playground itself. */
export const TAKE_OVER = 'take-over'

/** Null while nothing runs that could be taken over. */
export function makeTakeOver({ client, phase, park }: StoryRunHandle): (() => Promise<void>) | null {
  if (client === null || phase === 'waiting') return null
  return async () => {
    const session = client.readSession()
    if (session === null) return
    const { makeShareLink, makeWorldsLink } = await import('../../state/share')
    park()
    const make = session.scenario.business === null ? makeShareLink : makeWorldsLink
    window.location.hash = new URL(make(untilNow(session), window.location.href).url).hash
  }
}

/** What the story would have done next is not done: from here on it is the reader who does. */
function untilNow({ scenario, commands, timeUs }: SessionState): SessionState {
  return {
    scenario: { ...scenario, commands: scenario.commands.filter(({ atMs }) => atMs * 1_000 <= timeUs) },
    commands: commands.filter((command) => command.timeUs <= timeUs),
    timeUs,
  }
}

export function TakeOver({ run }: { readonly run: StoryRunHandle }) {
  const takeOver = makeTakeOver(run)
  return (
    <button
      type="button"
      className="btn btn-small reader-take-over"
      title={words.takeOverTip}
      disabled={takeOver === null}
      onClick={() => void takeOver?.()}
    >
      {words.takeOver}
    </button>
  )
}
