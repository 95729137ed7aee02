/** What a follower does to its own log: append what the leader sent, truncate where it differs. */
import { assert } from '../engine/assert'
import { compactionOf, cutHoles, followHoles } from '../log/holes'
import { noteSequence, rebuildSequences } from '../log/producer-sequences'
import { appendToList, findEntryIndex, noteEpoch, truncateEpochs } from '../log/replica-log'
import { tell, touch } from '../log/tell'
import type { World } from '../world'
import { findRow } from './replicas'
import { logOf } from './retention'

/** Append entry numbers `source[from … from + count)`, which begin at the follower's log end. */
export function appendAsFollower(world: World, row: number, source: Int32Array, from: number, count: number): void {
  const { replicas, epochs } = world.state
  const { entries } = world.stores
  let list = world.logs[row]
  let length = replicas.logLength[row]
  const before = replicas.logEndOffset[row]
  let leo = before
  for (let i = from; i < from + count; i++) {
    const entry = source[i]
    assert(entries.baseOffset[entry] === leo, 'a follower was sent records that do not continue its log')
    list = appendToList(list, length++, entry)
    const epoch = entries.leaderEpoch[entry]
    const cache = epochs[row]
    if (cache.length === 0 || cache[cache.length - 1].epoch < epoch) epochs[row] = noteEpoch(cache, epoch, leo)
    leo += entries.count[entry]
    noteSequence(world, row, entry)
  }
  world.logs[row] = list
  replicas.logLength[row] = length
  replicas.logEndOffset[row] = leo
  if (world.state.forgetting?.isCleaning) takeHoles(world, row, before, leo)
}

/**
 * A leader that has compacted sends only what it still has.
 *
 * Simplification: what its cleaner takes away while the answer is under way is missing from the answer, too.
 */
function takeHoles(world: World, row: number, from: number, until: number): void {
  const { replicas } = world.state
  const leaderRow = replicas.leader[row] < 0 ? -1 : findRow(world, replicas.partition[row], replicas.leader[row])
  if (leaderRow < 0 || compactionOf(world, leaderRow) === null) return
  logOf(world, row)
  followHoles(world, row, leaderRow, from, until)
}

/** Cut the log back to `offset` (a batch boundary); the high watermark goes back with it. */
export function truncateReplica(world: World, row: number, offset: number): void {
  const { state } = world
  const { replicas } = state
  const before = replicas.logEndOffset[row]
  if (offset >= before) return
  const length = findEntryIndex(world.stores.entries, world.logs[row], replicas.logLength[row], offset)
  // Checkpoints share the list: what they still need stays in the old one.
  world.logs[row] = world.logs[row].slice(0, Math.max(16, length))
  replicas.logLength[row] = length
  replicas.logEndOffset[row] = offset
  if (replicas.highWatermark[row] > offset) replicas.highWatermark[row] = offset
  state.epochs[row] = truncateEpochs(state.epochs[row], offset)
  rebuildSequences(world, row)
  cutHoles(world, row, offset)
  const p = replicas.partition[row]
  const broker = state.brokers[replicas.broker[row]]
  tell(
    world,
    {
      kind: 'LogTruncated',
      topic: state.topics[state.partitions.topic[p]].name,
      partition: state.partitions.number[p],
      broker: broker.id,
      fromOffset: before,
      toOffset: offset,
    },
    state.partitions.changeEvent[p],
  )
  touch(world)
}
