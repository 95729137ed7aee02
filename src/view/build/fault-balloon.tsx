/** What is wrong with one thing, in Kafka's word where it has one, and two ways out. */
import { buildWords as words } from '../../content/build'
import { tellFault } from '../../content/input-faults'
import type { DraftFault, Remedy, WayOut } from './faults'
import { type Bench, nameThing } from './use-bench'

export function FaultBalloon({ bench, fault }: { readonly bench: Bench; readonly fault: DraftFault }) {
  const { thing, error, kafka, remedies } = fault
  const { message, value } = tellFault(error)
  const take = ({ draft }: Remedy): void => {
    if (draft === null) bench.go(bench.history.at - 1)
    else bench.step('remedy', thing, draft)
  }
  return (
    <div className="ready-fault" role="alert">
      <p>
        <b>
          {thing === null ? words.world : nameThing(bench.draft, thing)}
          {value === '' || value === '[]' ? '' : ` (${value})`}:
        </b>{' '}
        {message} {kafka === '' ? null : <Answer error={kafka} />}
      </p>
      <p>
        {remedies.map((remedy) => (
          <button key={remedy.out.way} type="button" className="btn btn-small" onClick={() => take(remedy)}>
            {tellOut(remedy.out)}
          </button>
        ))}
      </p>
    </div>
  )
}

/** The sentence, with Kafka's name in it set as Kafka prints it. */
function Answer({ error }: { readonly error: string }) {
  const [before, after] = words.kafka(error).split(error)
  return (
    <em>
      {before}
      <code>{error}</code>
      {after}
    </em>
  )
}

export function tellOut(out: WayOut): string {
  if (out.way === 'copies') return words.outs.copies(out.count)
  if (out.way === 'make-topic' || out.way === 'use-topic') return words.outs[out.way](out.topic)
  return words.outs[out.way]
}
