/**
 * The reader of captured tables gets records: where they lie and when they were read is noted.
 *
 * The one thing a reader would get wrong: delivery is at least once. A record that comes again has its first reading
 * noted already, and only the count goes up.
 */
import { findEntryIndex } from '../../log/replica-log'
import type { World } from '../../world'
import { businessOf } from '../books/company'

/** True when consumer `n` is such a reader; the offsets are as in `Extension.onRead`. */
export function noteCapturedRead(world: World, n: number, partition: number, from: number, until: number): boolean {
  const { capture } = businessOf(world)
  const table = capture?.tables.find(({ consumer }) => consumer === n)
  if (capture === null || table === undefined) return false
  const { entries, batches, records } = world.stores
  const { partitions, replicas } = world.state
  const leader = partitions.leaderRow[partition]
  const holds = (row: number): boolean => row >= 0 && replicas.logEndOffset[row] >= until
  const row = holds(leader) ? leader : (partitions.rows[partition].find(holds) ?? partitions.rows[partition][0])
  const list = world.logs[row]
  const length = replicas.logLength[row]
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const entry = list[i]
    const base = entries.baseOffset[entry]
    if (base >= until) break
    const start = batches.recordStart[entries.batch[entry]]
    for (let j = 0; j < entries.count[entry]; j++) {
      const offset = base + j
      if (offset < from || offset >= until) continue
      table.read++
      const key = records.key[start + j]
      const content = key === -1 ? records.value[start + j] : key
      const trace = capture.recent.find((one) => one.content === content)
      if (trace === undefined || trace.readUs >= 0) continue
      trace.partition = partitions.number[partition]
      trace.offset = offset
      trace.readUs = world.state.nowUs
    }
  }
  return true
}
