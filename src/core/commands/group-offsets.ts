/**
 * Moving what a group has committed by hand, as `kafka-consumer-groups --reset-offsets --execute` does
 * (KafkaAdminClient.alterConsumerGroupOffsets). The one thing a reader would get wrong: a group that has members refuses it,
 * because they would go on from their own positions and commit those.
 */
import { groupPartition } from '../clients/groups/find-coordinator'
import { newestCoordinator } from '../clients/groups/measure-groups'
import { writeOffsets } from '../clients/groups/offsets-log'
import type { Command } from '../command'
import { touch } from '../log/tell'
import type { Refusal } from '../refusal'
import type { World } from '../world'
import { findPartition } from './administration'

export function resetOffsets(world: World, command: Extract<Command, { kind: 'ResetOffsets' }>): Refusal | null {
  const { group: id, topic, partition, offset } = command
  const p = findPartition(world, topic, partition)
  if (p < 0) return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: `This server does not host ${topic}-${partition}.` }
  const coordinator = newestCoordinator(world, groupPartition(world, id))
  if (coordinator === null) return { error: 'COORDINATOR_NOT_AVAILABLE', message: 'The coordinator is not available.' }
  const group = coordinator.groups.find((one) => one.id === id)
  if (group === undefined) return { error: 'GROUP_ID_NOT_FOUND', message: `Group ${id} not found.` }
  if (group.members.length > 0)
    return { error: 'UNKNOWN_MEMBER_ID', message: 'The coordinator is not aware of this member.' }
  if (!writeOffsets(world, coordinator, group, [p, offset], -1))
    return { error: 'COORDINATOR_NOT_AVAILABLE', message: 'The coordinator is not available.' }
  touch(world)
  return null
}
