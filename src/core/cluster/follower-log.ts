/** What a follower does to its own log: append what the leader sent, truncate where it differs. */
import { assert } from '../engine/assert'
import { noteSequence, rebuildSequences } from '../log/producer-sequences'
import { appendToList, findEntryIndex, noteEpoch, truncateEpochs } from '../log/replica-log'
import { tell, touch } from '../log/tell'
import type { World } from '../world'

/** Append entry numbers `source[from … from + count)`, which begin at the follower's log end. */
export function appendAsFollower(world: World, row: number, source: Int32Array, from: number, count: number): void {
  const { replicas, epochs } = world.state
  const { entries } = world.stores
  let list = world.logs[row]
  let length = replicas.logLength[row]
  let leo = replicas.logEndOffset[row]
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
