/**
 * AlterPartition at the controller (KIP-497, KIP-841; ReplicationControlManager.alterPartition): a leader
 * proposes an ISR, the controller checks and commits it, or refuses with Kafka's error.
 */

import type { AlterPartitionItem, AlterPartitionResult, Mail } from '../shape/mail'
import type { World } from '../world'
import { answerWhenCommitted, decidePartition, isActiveBroker } from './controller'
import { completeReassignment } from './reassignment'

type IsrReason = 'lag' | 'caught-up' | 'demotion' | 'election'

export function handleAlterPartition(world: World, mail: Extract<Mail, { type: 'AlterPartition' }>): void {
  const { image } = world.state.controller
  const registration = image.brokers[mail.broker]
  const stale = !registration.registered || registration.brokerEpoch !== mail.brokerEpoch
  const items: AlterPartitionResult[] = mail.items.map((item) => {
    const error = stale ? 'STALE_BROKER_EPOCH' : refusal(world, mail.broker, item)
    if (error !== null) return { partition: item.partition, error, state: null }
    decidePartition(world, item.partition, {
      election: 'ONLINE',
      targetIsr: item.newIsr,
      recovered: item.recovered,
      reason: item.reason as IsrReason,
      cause: item.cause,
    })
    completeReassignment(world, item.partition)
    return { partition: item.partition, error: null, state: image.partitions[item.partition].state }
  })
  answerWhenCommitted(world, mail.from, {
    type: 'AlterPartitionResponse',
    items: Object.freeze(items),
    request: mail.request,
  })
}

function refusal(world: World, broker: number, item: AlterPartitionItem): string | null {
  const { state } = world.state.controller.image.partitions[item.partition]
  if (state.leader !== broker) return 'NOT_LEADER_OR_FOLLOWER'
  if (item.leaderEpoch !== state.leaderEpoch)
    return item.leaderEpoch < state.leaderEpoch ? 'FENCED_LEADER_EPOCH' : 'NOT_CONTROLLER'
  if (item.partitionEpoch !== state.partitionEpoch) {
    return item.partitionEpoch < state.partitionEpoch ? 'INVALID_UPDATE_VERSION' : 'NOT_CONTROLLER'
  }
  if (!item.newIsr.includes(broker)) return 'INVALID_REQUEST'
  if (item.newIsr.some((b) => !state.replicas.includes(b))) return 'INVALID_REQUEST'
  const recovering = state.leaderRecoveryState === 'RECOVERING' && !item.recovered
  if (recovering && item.newIsr.length > 1) return 'INVALID_REQUEST'
  if (item.newIsr.some((b) => !isActiveBroker(world, b))) return 'INELIGIBLE_REPLICA'
  return null
}
