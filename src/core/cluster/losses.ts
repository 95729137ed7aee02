/**
 * Acknowledged and later lost: when a leader begins its epoch, every acknowledged entry that its log lacks is
 * lost, because all others will truncate to it. If a later leader has an entry again, it is recovered.
 */
import { tell, touch } from '../engine/tell'
import { containsEntry } from '../log/replica-log'
import type { World } from '../world'

export function noteLosses(world: World, partition: number, leaderRow: number): void {
  const { state, stores } = world
  const { partitions, replicas } = state
  const before = partitions.lostRecords[partition]
  const acked = world.acked[partition]
  const list = world.logs[leaderRow]
  const length = replicas.logLength[leaderRow]
  const lost: number[] = []
  let records = 0
  let firstOffset = Number.POSITIVE_INFINITY
  for (let i = 0; i < partitions.ackedLength[partition]; i++) {
    const entry = acked[i]
    if (containsEntry(stores.entries, list, length, entry)) continue
    lost.push(entry)
    records += stores.entries.count[entry]
    firstOffset = Math.min(firstOffset, stores.entries.baseOffset[entry])
  }
  partitions.lostEntries[partition] = lost
  partitions.lostRecords[partition] = records
  if (records === before) return
  const at = { topic: state.topics[partitions.topic[partition]].name, partition: partitions.number[partition] }
  if (records > before) {
    tell(world, { kind: 'RecordsLost', ...at, acknowledged: records - before, fromOffset: firstOffset })
  } else tell(world, { kind: 'RecordsRecovered', ...at, acknowledged: before - records })
  touch(world)
}
