/** One record as it is in the run, line by line. */
import type { ReactNode } from 'react'
import { recordWords as words } from '../../content/reading'
import type { RecordReading } from '../../core'
import { formatClock, formatCount } from './format'
import { RecordHeaders } from './record-headers'
import './record-card.css'

/** `lines` are said before those of the record itself. */
export function RecordCard({
  record,
  lines = [],
}: {
  readonly record: RecordReading
  readonly lines?: readonly (readonly [label: string, value: ReactNode])[]
}) {
  const { offset, key, value, sequence, leaderEpoch, acknowledged, appendUs } = record
  const own: readonly (readonly [string, ReactNode])[] = [
    ...(offset < 0 ? [] : [[words.offset, formatCount(offset)] as const]),
    [words.key, key === null ? words.nullKey : <code key="k">{key}</code>],
    [
      words.value,
      record.isTombstone ? words.tombstone : value === null ? words.noContent : <code key="v">{value}</code>,
    ],
    ...(record.headers === undefined ? [] : [[words.headers, <RecordHeaders key="h" of={record.headers} />] as const]),
    [words.producer, record.producer ?? words.coordinator],
    [words.sequence, sequence < 0 ? words.noSequence : words.sequenceOf(sequence, record.producerId)],
    [words.batch, words.batchOf(record.batchRecords, formatCount(record.batchBytes), formatClock(record.createUs))],
    [words.stored, appendUs < 0 ? words.notStored : words.storedAt(formatClock(appendUs), leaderEpoch)],
    [words.acknowledged, acknowledged ? words.yes : words.no],
  ]
  return (
    <dl className="record-card">
      {[...lines, ...own].map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
