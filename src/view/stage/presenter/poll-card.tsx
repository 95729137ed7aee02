/** Hands are counted and typed: no server, no phones. */
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import type { Presenter } from '../../../state/stage/presenter'

const MOST_HANDS = 9_999

export function PollCard({ presenter }: { readonly presenter: Presenter }) {
  const poll = useStore(presenter.store, (state) => state.look.poll)
  if (poll === null) return null
  const count = (i: number, hands: number): void => {
    const bounded = Number.isFinite(hands) ? Math.max(0, Math.min(MOST_HANDS, Math.round(hands))) : 0
    presenter.see({ poll: { ...poll, hands: poll.hands.map((known, at) => (at === i ? bounded : known)) } })
  }
  return (
    <fieldset className="show-poll">
      <legend>{words.poll}</legend>
      <p>{poll.question}</p>
      {poll.choices.map((choice, i) => (
        <label key={choice}>
          <span>{choice}</span>
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={MOST_HANDS}
            aria-label={words.handsFor(choice)}
            data-hands={i}
            value={poll.hands[i]}
            onChange={(event) => count(i, event.target.valueAsNumber)}
          />
        </label>
      ))}
    </fieldset>
  )
}
