/** The fingerprint of a world: equal worlds have equal digests, in Node and in every browser. */
import { createDigest, digestText, mixData, mixNumber } from './engine/digest'
import type { World } from './world'

export function digestWorld(world: World): string {
  const { state, stores } = world
  const digest = createDigest()
  mixNumber(digest, state.nowUs)
  mixNumber(digest, state.steps)
  const { queue } = state
  mixNumber(digest, queue.size)
  mixNumber(digest, queue.nextSequence)
  for (let i = 0; i < queue.size; i++) mixNumber(digest, queue.time[i])
  for (let i = 0; i < queue.size * 4; i++) mixNumber(digest, queue.payload[i])
  mixData(digest, state.random)
  mixData(digest, state.network)
  const { length, logEndOffset, highWatermark, logLength, role, leader, leaderEpoch } = state.replicas
  for (let row = 0; row < length; row++) {
    mixNumber(digest, logEndOffset[row])
    mixNumber(digest, highWatermark[row])
    mixNumber(digest, role[row])
    mixNumber(digest, leader[row])
    mixNumber(digest, leaderEpoch[row])
    const last = logLength[row] > 0 ? world.logs[row][logLength[row] - 1] : -1
    mixNumber(digest, last)
  }
  mixData(digest, state.epochs)
  for (const partition of state.controller.committed.partitions) mixData(digest, partition)
  for (const node of state.raft) {
    mixNumber(digest, node.epoch)
    mixNumber(digest, node.tail.offset)
    mixNumber(digest, node.highWatermark)
  }
  mixData(digest, state.measures)
  if (state.groups.known.length > 0) {
    mixData(digest, state.groups)
    for (const { positions } of state.consumers) mixData(digest, positions)
  }
  mixNumber(digest, stores.batches.length)
  mixNumber(digest, stores.entries.length)
  mixNumber(digest, stores.records.length)
  mixNumber(digest, stores.events.length)
  if (state.business !== null) mixData(digest, state.business)
  return digestText(digest)
}
