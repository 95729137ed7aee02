/**
 * What a consumer is doing now, in one word, as somebody sees it who sees the whole cluster.
 *
 * The one thing a reader would get wrong: a member without a coordinator goes on reading what it was given
 * (KafkaConsumer.poll fetches whether or not its coordinator is known); only who has no assignment waits for one.
 */
import { isPaused } from '../cluster/paused'
import { isBrokerUp } from '../cluster/replicas'
import { isPathOpen } from '../network/network'
import { type ConsumerPosition, type ConsumerState, POSITION_UNKNOWN } from '../shape/consumer-state'
import type { World } from '../world'
import { sourceOf } from './read-source'

export type ConsumerCondition =
  | 'reading'
  /** Paused by its application; it stays a member. */
  | 'paused'
  /** Its process is gone. */
  | 'stopped'
  /** It ended because another process took its `group.instance.id`. */
  | 'fenced'
  /** No broker coordinates its group, as far as it has heard. */
  | 'waits-for-coordinator'
  /** The group is being formed anew, or the committed offsets are being asked for. */
  | 'joining'
  /** It let `max.poll.interval.ms` pass and has left its group until its work is done. */
  | 'left-group'
  /** The group has more members than partitions. */
  | 'without-partitions'
  /** Its application cannot read a record and goes no further. */
  | 'stuck'
  /** It asks a broker that leads no more, which does not know it either: until its metadata are too old. */
  | 'deposed-leader'
  /** None of its partitions has a leader that it knows and that runs: its client asks for one. */
  | 'no-leader'
  /** Its leaders run and say nothing: their process is paused, or the way there or back is cut. */
  | 'no-answer'

export function readConsumerCondition(world: World, n: number): ConsumerCondition {
  const consumer = world.state.consumers[n]
  const { member, positions } = consumer
  if (consumer.stopped) {
    const cause = consumer.cause < 0 ? undefined : world.stores.events[consumer.cause]
    return cause?.kind === 'MemberFenced' ? 'fenced' : 'stopped'
  }
  if (consumer.paused) return 'paused'
  if (consumer.stuck !== null) return 'stuck'
  if (member !== null) {
    if (member.phase === 'left') return 'left-group'
    const isReady = positions.some(({ position }) => position !== POSITION_UNKNOWN)
    if (!isReady && member.coordinator < 0) return 'waits-for-coordinator'
    if (!isReady && (member.phase !== 'stable' || positions.length > 0)) return 'joining'
  }
  if (positions.length === 0) return 'without-partitions'
  const reachable = positions.filter((position) => canReach(world, consumer, sourceOf(position)))
  if (reachable.length === 0) return positions.some((p) => isRunning(world, sourceOf(p))) ? 'no-answer' : 'no-leader'
  return reachable.some((position) => isDeposed(world, position)) ? 'deposed-leader' : 'reading'
}

function isDeposed(world: World, { partition, leader, leaderEpoch }: ConsumerPosition): boolean {
  const { state } = world.state.controller.committed.partitions[partition]
  return state.leader !== leader && state.leaderEpoch > leaderEpoch
}

function isRunning(world: World, broker: number): boolean {
  return broker >= 0 && isBrokerUp(world, broker)
}

function canReach(world: World, { site }: ConsumerState, leader: number): boolean {
  if (!isRunning(world, leader) || isPaused(world, leader)) return false
  const { brokers, network } = world.state
  const there = brokers[leader].site
  return isPathOpen(network, site, there) && isPathOpen(network, there, site)
}
