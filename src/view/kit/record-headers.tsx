/** Headers of a record, a line each. A card that says only little of a record shows them without the card of a whole one. */
import type { RecordReading } from '../../core'
import './record-headers.css'

/** In their order; a key may stand twice. */
export function RecordHeaders({ of }: { readonly of: NonNullable<RecordReading['headers']> }) {
  return of.map(({ key, value }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places.
    <code key={i} className="record-header">
      {key}: {value}
    </code>
  ))
}
