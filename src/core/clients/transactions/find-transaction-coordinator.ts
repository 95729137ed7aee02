/**
 * Who coordinates a `transactional.id`: the leader of partition `Utils.abs(id.hashCode) % partitions` of
 * `__transaction_state` (TransactionStateManager.partitionFor), a topic that is created when the first producer asks.
 *
 * The one thing a reader would get wrong: with fewer brokers than `transaction.state.log.replication.factor` the topic is
 * not created, and nobody gets as far as to begin.
 */
import { decide, isActiveBroker } from '../../cluster/controller'
import { isQuorumAvailable } from '../../cluster/quorum-view'
import { assignTopic, initialPartitionState, registerTopic } from '../../cluster/topics'
import type { TopicSpec } from '../../scenario'
import { clusterNumber } from '../../settings'
import type { TransactionsState } from '../../shape/transaction-state'
import type { World } from '../../world'
import { hashJavaText } from '../groups/find-coordinator'

export const TRANSACTION_TOPIC = '__transaction_state'

/** World number of the partition of `__transaction_state` that an id belongs to; -1 before the topic is there. */
export function transactionPartition(world: World, id: string): number {
  const topic = world.state.transactions?.topic ?? -1
  if (topic < 0) return -1
  const { partitions } = world.state.topics[topic]
  const hash = hashJavaText(id)
  return partitions[(hash === -2_147_483_648 ? 0 : Math.abs(hash)) % partitions.length]
}

/** The broker that coordinates the id as `asked` knows it; -1 when it knows none. */
export function findTransactionCoordinator(world: World, asked: number, id: string): number {
  const partition = transactionPartition(world, id)
  const { viewLeader } = world.state.brokers[asked]
  if (partition < 0 || partition >= viewLeader.length) {
    createStateTopic(world)
    return -1
  }
  if (viewLeader[partition] < 0 && world.state.controller.image.partitions[partition] === undefined)
    createStateTopic(world)
  return viewLeader[partition]
}

/** Simplification: a broker reaches the active controller directly when it asks for the topic of transactions. */
function createStateTopic(world: World): void {
  const { state } = world
  const transactions = state.transactions as TransactionsState
  if (!isQuorumAvailable(world) || state.controller.active < 0) return
  const known = transactions.topic
  // It may have been decided by a controller that fell before a majority had it.
  if (known >= 0 && state.controller.image.topics[known] !== undefined) return
  const spec = stateTopicSpec(world, known)
  const assigned = assignTopic(world, spec, state.controller.image)
  if (!assigned.ok) return
  const topic = known >= 0 ? known : registerTopic(world, TRANSACTION_TOPIC, assigned.partitions.length)
  transactions.topic = topic
  decide(
    world,
    { type: 'Topic', topic, name: TRANSACTION_TOPIC, configs: spec.configs, placement: spec.placement },
    [{ kind: 'TopicCreated', topic: TRANSACTION_TOPIC, partitions: assigned.partitions.length }],
    state.cause,
  )
  assigned.partitions.forEach(({ replicas, observers }, number) => {
    const partition = state.topics[topic].partitions[number]
    const registration = initialPartitionState(replicas, observers, (b) => isActiveBroker(world, b))
    decide(world, { type: 'Partition', partition, topic, number, state: registration, observers }, [], state.cause)
  })
}

function stateTopicSpec(world: World, known: number): TopicSpec {
  const { state } = world
  return {
    name: TRANSACTION_TOPIC,
    partitions:
      known >= 0 ? state.topics[known].partitions.length : clusterNumber(world, 'transaction.state.log.num.partitions'),
    replicationFactor: clusterNumber(world, 'transaction.state.log.replication.factor'),
    placement: null,
    assignment: null,
    configs: Object.freeze({ 'min.insync.replicas': clusterNumber(world, 'transaction.state.log.min.isr') }),
  }
}
