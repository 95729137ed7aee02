/**
 * Saying that a group finds no coordinator, and why: once for each time that it does not.
 *
 * The one thing a reader would get wrong: the first answer of every group is COORDINATOR_NOT_AVAILABLE, because the
 * offsets topic is created when it is asked for; that, and an election, is over within PATIENCE_US and is not told.
 */
import { tell } from '../../log/tell'
import { clusterNumber } from '../../settings'
import type { MemberState } from '../../shape/consumer-state'
import type { World } from '../../world'
import { groupPartition } from './find-coordinator'

const PATIENCE_US = 2_000_000

export function noteNoCoordinator(world: World, n: number, member: MemberState): void {
  const { state } = world
  if (member.refusedSinceUs < 0) member.refusedSinceUs = state.nowUs
  if (member.isRefusalTold) return
  const partition = groupPartition(world, member.group)
  const replicationFactor = clusterNumber(world, 'offsets.topic.replication.factor')
  const brokers = state.controller.committed.brokers.filter(({ registered }) => registered).length
  // CreateTopics for the offsets topic is refused with INVALID_REPLICATION_FACTOR for as long as brokers are missing.
  const isTooFew = partition < 0 && brokers < replicationFactor
  if (!isTooFew && state.nowUs - member.refusedSinceUs < PATIENCE_US) return
  member.isRefusalTold = true
  const error = isTooFew ? 'INVALID_REPLICATION_FACTOR' : 'COORDINATOR_NOT_AVAILABLE'
  const consumer = state.consumers[n]
  const cause = partition < 0 ? consumer.cause : state.partitions.changeEvent[partition]
  const { group } = member
  tell(
    world,
    { kind: 'CoordinatorUnavailable', consumer: consumer.id, group, error, replicationFactor, brokers },
    cause,
  )
}

export function noteCoordinator(member: MemberState): void {
  member.refusedSinceUs = -1
  member.isRefusalTold = false
}
