/**
 * Records of a transactional producer that go nowhere: dropped with a transaction that is aborted
 * (RecordAccumulator.abortUndrainedBatches), or with a producer that is fenced.
 *
 * The one thing a reader would get wrong: what was sent once is not dropped. Its answer is waited for, or the log could
 * get it behind the marker.
 */
import { tell, touch } from '../../log/tell'
import type { ProducerState } from '../../shape/producer-state'
import type { World } from '../../world'
import { countReady, emptyOpenBatch } from '../accumulator'
import { closeConnection } from '../connections'

/** What was not sent yet is dropped; it has no sequence, so that it leaves no gap. */
export function dropUndrained(world: World, producer: ProducerState): void {
  const { batches } = world.stores
  let records = 0
  for (const queue of producer.queues) {
    records += queue.count
    emptyOpenBatch(queue)
    const kept = queue.ready.slice(queue.readyHead, queue.readyHead + queue.resent)
    for (const batch of queue.ready.slice(queue.readyHead + queue.resent)) records += batches.count[batch]
    if (kept.length < countReady(queue)) {
      queue.ready = kept
      queue.readyHead = 0
    }
    // It may be nobody's sender now.
    world.state.dirty.push(queue.partition)
  }
  producer.rejected += records
  producer.bufferedBytes -= records * producer.recordBytes
}

/** Everything counts from 0 under the id or epoch that it has got. */
export function restartSequences(producer: ProducerState): void {
  for (const queue of producer.queues) {
    queue.identity = producer.identity
    queue.nextSequence = 0
    queue.ackedSequence = 0
    queue.unresolvedSequence = -1
    queue.attempts = 0
  }
}

/** ProducerFencedException and its like: the application can only close the producer, and ends. */
export function endFenced(world: World, n: number, error: string): void {
  const { state } = world
  const producer = state.producers[n]
  const { transaction } = producer
  if (transaction === undefined) return
  const cause = fenceCause(world, transaction.id)
  transaction.phase = 'FATAL_ERROR'
  transaction.error = error
  transaction.serial = 0
  for (const queue of producer.queues) queue.resent = 0
  dropUndrained(world, producer)
  producer.rejected += Math.round(producer.bufferedBytes / producer.recordBytes)
  producer.bufferedBytes = 0
  for (const slot of producer.slots) {
    if (slot.phase === 'free') continue
    slot.phase = 'free'
    slot.generation++
  }
  for (const queue of producer.queues) {
    queue.inFlight = 0
    queue.heldUp = false
  }
  for (const connection of producer.connections) closeConnection(world, connection)
  producer.up = false
  producer.life++
  producer.tickGeneration++
  producer.metadataInFlight = false
  producer.wantsMetadata = false
  producer.lastError = error
  producer.lastErrorUs = state.nowUs
  const epoch = world.stores.identities.epoch[producer.identity] ?? -1
  const body = { kind: 'ProducerFenced', producer: producer.id, transactionalId: transaction.id, epoch, error } as const
  producer.cause = tell(world, body, cause)
  if (transaction.source >= 0)
    state.reactions.push({ kind: 'application-ended', consumer: transaction.source, cause: producer.cause })
  state.allDirty = true
  touch(world)
}

/** What has raised the epoch: the newest event about this `transactional.id`; -1 when none was told. */
function fenceCause(world: World, id: string): number {
  const { events } = world.stores
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (event.kind !== 'TransactionAborted' && event.kind !== 'ProducerInitialized') continue
    if (event.transactionalId === id) return i
  }
  return -1
}
