/**
 * Lag: what a group has not read of a topic, whoever holds the partitions and whether anybody does
 * (`kafka-consumer-groups --describe`, whose LAG is the log end minus the committed offset).
 *
 * The one thing a reader would get wrong: unknown is null and never 0. A group that reads nothing, has committed nothing
 * and begins at the `latest` record has no place that its lag could be counted from.
 *
 * What a running member has read and not yet committed counts as read. The log end of consumers is the high watermark; one
 * with read_committed counts its own lag (`records-lag`) up to the last stable offset, and the group's tool does not.
 */
import { groupPartition } from '../clients/groups/find-coordinator'
import { newestCoordinator } from '../clients/groups/measure-groups'
import { committedOffset, readCommitted } from '../clients/groups/offsets-log'
import { getConfig } from '../configs'
import { lastStableOffset } from '../log/transactions'
import { isCommittedOnly } from '../settings'
import { POSITION_RESET } from '../shape/consumer-state'
import type { GroupOffsets } from '../shape/group-state'
import type { World } from '../world'

type Consumer = World['state']['consumers'][number]
type Committed = readonly GroupOffsets[] | null

/** Records that groups, and consumers without one, have not read yet; null when that is not known. */
export function topicLag(world: World, topic: number): number | null {
  const readers = world.state.consumers.filter(({ topics }) => topics.includes(topic))
  let lag: number | null = 0
  for (const consumer of readers) if (consumer.member === null) lag = add(lag, heldLag(world, consumer, topic))
  for (const group of new Set(readers.map(({ member }) => member?.group)))
    if (group !== undefined) lag = add(lag, groupLag(world, group, readers, topic))
  return lag
}

/**
 * Records that one consumer has not read yet, of the partitions that it holds; null when it holds none as a member of
 * its group, and when it is not known. `topic` -1 counts all topics.
 */
export function consumerLag(world: World, consumer: Consumer, topic = -1): number | null {
  const { member } = consumer
  if (member !== null && (consumer.stopped || consumer.positions.length === 0)) return null
  return heldLag(world, consumer, topic, isCommittedOnly(consumer))
}

function heldLag(world: World, consumer: Consumer, topic: number, isToStable = false): number | null {
  const committed = once(() => readOf(world, consumer.member?.group ?? ''))
  let lag: number | null = 0
  for (const { partition } of consumer.positions)
    if (topic < 0 || world.state.partitions.topic[partition] === topic)
      lag = add(lag, partitionLag(world, [consumer], partition, committed, isToStable))
  return lag
}

function groupLag(world: World, group: string, readers: readonly Consumer[], topic: number): number | null {
  const { topics, controller } = world.state
  const members = readers.filter(({ member }) => member?.group === group)
  const committed = once(() => readOf(world, group))
  let lag: number | null = 0
  for (const p of topics[topic].partitions)
    if (controller.committed.partitions[p] !== undefined) lag = add(lag, partitionLag(world, members, p, committed))
  return lag
}

function partitionLag(
  world: World,
  readers: readonly Consumer[],
  p: number,
  committed: () => Committed,
  isToStable = false,
): number | null {
  const { partitions, replicas } = world.state
  let from = -1
  let isReset = false
  const row = partitions.leaderRow[p]
  let mark = row < 0 ? -1 : isToStable ? lastStableOffset(world, row) : replicas.highWatermark[row]
  for (const consumer of readers) {
    // Without a group nobody else goes on from where it stood.
    if (consumer.stopped && consumer.member !== null) continue
    const held = consumer.positions.find(({ partition }) => partition === p)
    if (held === undefined) continue
    from = Math.max(from, held.position)
    isReset ||= held.position === POSITION_RESET
    if (partitions.leaderRow[p] < 0) mark = Math.max(mark, held.knownHighWatermark)
  }
  if (mark < 0) return null
  if (from >= 0) return Math.max(0, mark - from)
  if (!isReset && readers[0].member !== null) {
    const offsets = committed()
    if (offsets === null) return null
    const offset = committedOffset(offsets, readers[0].member.group, p)
    if (offset >= 0) return Math.max(0, mark - offset)
  }
  const reset = getConfig(readers[0].configs, 'consumer', 'auto.offset.reset')
  if (reset === 'earliest') return mark
  // It is about to begin at the end.
  return reset === 'latest' && isReset ? 0 : null
}

/** What the group has committed; null when no coordinator can say. Without the topic nobody has committed anything. */
function readOf(world: World, group: string): Committed {
  const partition = groupPartition(world, group)
  if (partition < 0) return []
  const coordinator = newestCoordinator(world, partition)
  return coordinator === null ? null : readCommitted(world, coordinator)
}

function once(read: () => Committed): () => Committed {
  let known: Committed | undefined
  return () => {
    if (known === undefined) known = read()
    return known
  }
}

function add(sum: number | null, part: number | null): number | null {
  return sum === null || part === null ? null : sum + part
}
