/** Hands that were counted, as a bar: what the room thought, beside what came. */
import type { CSSProperties } from 'react'
import { showWords as words } from '../../../content/show'
import type { ShownPoll } from '../../../protocol'

export function PollBar({ poll: { question, choices, hands } }: { readonly poll: ShownPoll }) {
  const all = hands.reduce((sum, count) => sum + count, 0)
  return (
    <section className="poll" aria-label={words.poll}>
      <h2>
        {question}
        {all === 0 ? null : <small> {words.hands(all)}</small>}
      </h2>
      <ol>
        {choices.map((choice, i) => (
          <li key={choice} style={{ '--share': all === 0 ? 1 : Math.max(hands[i] / all, 0.14) } as CSSProperties}>
            <i className={`poll-part is-${i}`} />
            <span>
              {choice}
              {all === 0 ? null : <b> {hands[i]}</b>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
