/**
 * Lost records: when a leader begins its epoch, every entry that its log lacks is lost, because all others will truncate
 * to it. If a later leader has an entry again, it is recovered.
 *
 * Two figures, and they do not overlap. *Lost* is what a producer was told to be stored (acks 1 and all) and is not in
 * the log of the leader: a broken promise. *Lost unacknowledged* is what was sent with acks=0 and is not there, whether it
 * never reached a leader (the producer counts those) or was in a log and is gone: nobody had promised anything. What a
 * producer with acks was not told is in neither: its application has the error (`expired`, `rejected`).
 */
import { appendToList, containsEntry } from '../log/replica-log'
import { tell, touch } from '../log/tell'
import type { World } from '../world'

interface Missing {
  readonly entries: number[]
  readonly records: number
  readonly firstOffset: number
}

export function noteLosses(world: World, partition: number, leaderRow: number): void {
  const { state } = world
  const { partitions } = state
  const unacknowledged = findMissing(
    world,
    leaderRow,
    world.unacknowledged[partition],
    partitions.unacknowledgedLength[partition],
  )
  partitions.lostUnacknowledged[partition] = unacknowledged.records
  const before = partitions.lostRecords[partition]
  const lost = findMissing(world, leaderRow, world.acked[partition], partitions.ackedLength[partition])
  partitions.lostEntries[partition] = lost.entries
  partitions.lostRecords[partition] = lost.records
  if (lost.records === before) return
  const at = { topic: state.topics[partitions.topic[partition]].name, partition: partitions.number[partition] }
  const difference = Math.abs(lost.records - before)
  if (lost.records > before) {
    tell(world, { kind: 'RecordsLost', ...at, acknowledged: difference, fromOffset: lost.firstOffset })
  } else tell(world, { kind: 'RecordsRecovered', ...at, acknowledged: difference })
  touch(world)
}

/** Those of the first `length` entries of `list` that the log of this replica does not hold. */
function findMissing(world: World, row: number, list: Int32Array, length: number): Missing {
  const { entries } = world.stores
  const log = world.logs[row]
  const logLength = world.state.replicas.logLength[row]
  const missing: number[] = []
  let records = 0
  let firstOffset = Number.POSITIVE_INFINITY
  for (let i = 0; i < length; i++) {
    const entry = list[i]
    if (containsEntry(entries, log, logLength, entry)) continue
    missing.push(entry)
    records += entries.count[entry]
    firstOffset = Math.min(firstOffset, entries.baseOffset[entry])
  }
  return { entries: missing, records, firstOffset }
}

/** An entry that was sent with acks=0 is in the log of `row`; at a leader that is one no more it is lost already. */
export function noteUnacknowledged(world: World, partition: number, row: number, entry: number): void {
  const { partitions, replicas } = world.state
  world.unacknowledged[partition] = appendToList(
    world.unacknowledged[partition],
    partitions.unacknowledgedLength[partition]++,
    entry,
  )
  const leader = partitions.leaderRow[partition]
  if (leader >= 0 && leader !== row && replicas.leaderEpoch[leader] > replicas.leaderEpoch[row])
    partitions.lostUnacknowledged[partition] += world.stores.entries.count[entry]
}
