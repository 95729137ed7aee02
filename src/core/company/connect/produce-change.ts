/**
 * Change records into the record plane: key and value as JSON texts, the partition from the bytes of the key.
 *
 * The one thing a reader would get wrong: a tombstone is not an empty text but no value at all.
 */
import type { ChangeRecord } from '../../cdc/change-records'
import { produceText } from '../../clients/workload'
import type { World } from '../../world'

/** Producer `n` must write to the record's topic. False when its buffer is full and the record was refused. */
export function produceChange(world: World, n: number, record: Pick<ChangeRecord, 'key' | 'value'>): boolean {
  const text = (part: unknown): string | null => (part === null ? null : JSON.stringify(part))
  return produceText(world, n, text(record.key), text(record.value))
}
