/**
 * Change records applied to an empty table, as a sink does: the proof that a stream of changes is the table.
 *
 * The one thing a reader would get wrong: records come at least once, so each must do the same when it comes again.
 * Upserts and deletes by key do; counting does not.
 */
import { type ChangeRecord, isPlaceholder } from './change-records'
import type { Row } from './table-change'

/** Rows by topic and key. Tables without a key cannot be replayed, as nobody can say which row is meant. */
export type Replica = Map<string, Map<string, Row>>

export function replayRecord(replica: Replica, record: ChangeRecord): void {
  let rows = replica.get(record.topic)
  if (rows === undefined) {
    rows = new Map()
    replica.set(record.topic, rows)
  }
  const op = record.value?.op
  if (op === 't') {
    rows.clear()
    return
  }
  if (record.key === null) return
  const key = JSON.stringify(record.key)
  if (record.value === null || op === 'd') rows.delete(key)
  else if (op === 'c' || op === 'u' || op === 'r')
    rows.set(key, keepUnavailable(rows.get(key), record.value.after as Row))
}

function keepUnavailable(known: Row | undefined, after: Row): Row {
  if (known === undefined) return after
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, isPlaceholder(value) ? (known[name] ?? value) : value]),
  )
}
