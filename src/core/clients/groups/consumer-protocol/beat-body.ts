/**
 * ConsumerGroupHeartbeat as a member sends it. The one thing a reader would get wrong: it carries no offsets; those are
 * committed by a request of their own, with the member's epoch in the place of the generation.
 */
import { sendGroupRequest } from '../../../cluster/group-mail'
import { getConfig } from '../../../configs'
import { clientNumber } from '../../../settings'
import type { ConsumerState, MemberState } from '../../../shape/consumer-state'
import type { BeatBody } from '../../../shape/group-requests'
import type { World } from '../../../world'
import { rackOf } from '../member-assignment'

/** Epoch -1 is for good, -2 keeps the place of a static member. */
export function leaveModern(world: World, n: number, member: MemberState): void {
  const consumer = world.state.consumers[n]
  if (member.generation < 0) return
  const body = beatOf(world, consumer, member, member.instanceId === null ? -1 : -2)
  sendGroupRequest(world, n, member.group, member.coordinator, body)
}

/** All that a member says in a heartbeat with that epoch. */
export function beatOf(world: World, consumer: ConsumerState, member: MemberState, epoch: number): BeatBody {
  return {
    type: 'ConsumerGroupHeartbeat',
    memberId: member.memberId,
    epoch,
    instanceId: member.instanceId,
    assignor: String(getConfig(consumer.configs, 'consumer', 'group.remote.assignor')),
    topics: consumer.topics.map((topic) => world.state.topics[topic].name),
    ...rackOf(consumer),
    owned: consumer.positions.map(({ partition }) => partition),
    rebalanceTimeoutUs: clientNumber(consumer.configs, 'consumer', 'max.poll.interval.ms') * 1000,
    cause: consumer.cause,
  }
}
