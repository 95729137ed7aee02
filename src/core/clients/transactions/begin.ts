/**
 * The transactional producer's own side that its application and its sender meet (TransactionManager): making one,
 * beginning, what may be sent, and what spoils a transaction. What it asks of brokers is `transaction-manager.ts`.
 *
 * The one thing a reader would get wrong: a transaction begins here and nowhere else. The coordinator hears of it with the
 * first partition, and `transaction.timeout.ms` counts from there.
 *
 * Simplification: applications begin a transaction with the first record that they have, and commit it
 * `commitIntervalMs` later.
 */
import type { ProducerSpec } from '../../scenario'
import { transactionalIdOf } from '../../settings'
import type { PartitionQueue, ProducerState } from '../../shape/producer-state'
import type { ProducerTransaction } from '../../shape/transaction-state'
import type { World } from '../../world'

/** commit.interval.ms of Kafka Streams with exactly_once_v2. */
const COMMIT_INTERVAL_MS = 100

/** Undefined without a `transactional.id`. */
export function createTransaction(world: World, spec: ProducerSpec): ProducerTransaction | undefined {
  const id = transactionalIdOf(spec.configs)
  if (id === '') return undefined
  const { commitIntervalMs = COMMIT_INTERVAL_MS, abortEvery = 0, source = null } = spec.transactions ?? {}
  return {
    id,
    commitIntervalUs: Math.round(commitIntervalMs * 1000),
    abortEvery,
    source: source === null ? -1 : world.scenario.consumers.findIndex((consumer) => consumer.id === source),
    startUs: Math.round(spec.workload.startMs * 1000),
    phase: 'UNINITIALIZED',
    coordinator: -1,
    groupCoordinator: -1,
    askedBroker: world.state.producers.length % world.state.brokers.length,
    serial: 0,
    deadlineUs: 0,
    retryAtUs: 0,
    timerUs: Number.POSITIVE_INFINITY,
    partitions: [],
    beganUs: 0,
    begun: 0,
    committed: 0,
    aborted: 0,
    error: null,
    needsEpoch: false,
    blockedSinceUs: -1,
    offsets: [],
    memberId: '',
    generation: -1,
    offsetsPhase: 'none',
  }
}

/** The process has ended: the next one knows nothing of it. */
export function forgetTransaction(transaction: ProducerTransaction): void {
  transaction.phase = 'UNINITIALIZED'
  transaction.coordinator = -1
  transaction.groupCoordinator = -1
  transaction.serial = 0
  transaction.retryAtUs = 0
  transaction.timerUs = Number.POSITIVE_INFINITY
  transaction.partitions = []
  transaction.error = null
  transaction.needsEpoch = false
  transaction.blockedSinceUs = -1
  transaction.offsets = []
  transaction.offsetsPhase = 'none'
}

/** Let it look, behind this step, what it has to do next. */
export function noteDue(world: World, n: number): void {
  world.state.reactions.push({ kind: 'transaction-due', producer: n })
}

/** `beginTransaction()` where there is none. False when the application has to wait: for its id, or for the end of the last. */
export function maySend(world: World, n: number): boolean {
  const { transaction } = world.state.producers[n]
  if (transaction === undefined || transaction.phase === 'IN_TRANSACTION') return true
  if (transaction.phase !== 'READY') {
    if (transaction.blockedSinceUs < 0) transaction.blockedSinceUs = world.state.nowUs
    return false
  }
  transaction.phase = 'IN_TRANSACTION'
  transaction.beganUs = world.state.nowUs
  transaction.begun++
  noteDue(world, n)
  return true
}

/**
 * May the next batch of a partition go out as far as transactions are concerned
 * (TransactionManager.isSendToPartitionAllowed, RecordAccumulator.abortUndrainedBatches)?
 */
export function isSendAllowed({ phase, partitions }: ProducerTransaction, queue: PartitionQueue): boolean {
  if (phase === 'ABORTING_TRANSACTION' || phase === 'ABORTABLE_ERROR') return queue.resent > 0
  return (phase === 'IN_TRANSACTION' || phase === 'COMMITTING_TRANSACTION') && partitions.includes(queue.partition)
}

/** Partitions with records that the coordinator has not been told of. */
export function newPartitions({ queues }: ProducerState, { partitions }: ProducerTransaction): number[] {
  return queues
    .filter(
      (queue) => (queue.count > 0 || queue.ready.length > queue.readyHead) && !partitions.includes(queue.partition),
    )
    .map((queue) => queue.partition)
}

/** transitionToAbortableError: it can only be aborted. With `needsEpoch` a new epoch follows, since sequences have a gap. */
export function failTransaction(world: World, n: number, error: string, needsEpoch: boolean): void {
  const { transaction } = world.state.producers[n]
  if (transaction === undefined) return
  transaction.needsEpoch ||= needsEpoch
  if (transaction.phase !== 'IN_TRANSACTION' && transaction.phase !== 'COMMITTING_TRANSACTION') return
  transaction.phase = 'ABORTABLE_ERROR'
  transaction.error = error
  noteDue(world, n)
}
