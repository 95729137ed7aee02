/**
 * Transactions as a replica reads them from its log (ProducerStateManager, ProducerAppendInfo, TransactionIndex): which are
 * open, where the last stable offset is, which were aborted. Followers know the same, since markers are in the log.
 *
 * The one thing a reader would get wrong: an end of a transaction moves the last stable offset only when the high watermark
 * has passed its marker.
 */
import type { LogTransactions, TransactionalProducer } from '../shape/transaction-log'
import type { World } from '../world'
import { addBatch, addContent, addRecords, contentOf } from './stores'

/** Base sequence of a control batch (EndTransactionMarker): it has none, and says by this what it is. */
export const COMMIT_MARKER = -3
export const ABORT_MARKER = -4
/** Bytes of a batch with one end transaction marker. */
const MARKER_BYTES = 78

/** How a batch ends a transaction; null for data. */
export function markerOf(world: World, batch: number): 'COMMIT' | 'ABORT' | null {
  const sequence = world.stores.batches.baseSequence[batch]
  if (sequence > COMMIT_MARKER) return null
  return sequence === COMMIT_MARKER ? 'COMMIT' : 'ABORT'
}

export function isTransactional(world: World, batch: number): boolean {
  return world.stores.identities.isTransactional[world.stores.batches.producer[batch]] === 1
}

/** A batch with the marker that ends the transaction of an identity in one partition. */
export function addMarker(
  world: World,
  partition: number,
  identity: number,
  isCommit: boolean,
  coordinatorEpoch: number,
): number {
  const { batches, records } = world.stores
  const type = isCommit ? 'COMMIT' : 'ABORT'
  const value = addContent(world.stores, JSON.stringify({ type, coordinatorEpoch }))
  const start = addRecords(records, Int32Array.of(-1), Int32Array.of(value), 1)
  const sequence = isCommit ? COMMIT_MARKER : ABORT_MARKER
  return addBatch(batches, identity, partition, sequence, 1, MARKER_BYTES, world.state.nowUs, start)
}

export function coordinatorEpochOf(world: World, batch: number): number {
  const { batches, records } = world.stores
  const text = contentOf(world.stores, records.value[batches.recordStart[batch]])
  return text === null ? -1 : Number((JSON.parse(text) as { coordinatorEpoch: number }).coordinatorEpoch)
}

/** The producer's entry in a replica's log; null when the log knows nothing of it. */
export function findTransactional(world: World, row: number, identity: number): TransactionalProducer | null {
  const known = world.state.replicas.transactions?.[row]
  if (known === undefined || known === null) return null
  const id = world.stores.identities.producerId[identity]
  return known.producers.find(({ producerId }) => producerId === id) ?? null
}

/** Note that a batch of a transaction, or the marker that ends one, was appended to a replica's log. */
export function noteTransaction(world: World, row: number, entry: number): void {
  const { entries, batches, identities } = world.stores
  const batch = entries.batch[entry]
  const identity = batches.producer[batch]
  const known = logTransactions(world, row)
  let producer = findTransactional(world, row, identity)
  if (producer === null) {
    const { producerId } = identities
    producer = { producerId: producerId[identity], identity, coordinatorEpoch: -1, firstOffset: -1, updateUs: 0 }
    known.producers.push(producer)
  }
  producer.identity = identity
  producer.updateUs = entries.appendUs[entry]
  const marker = markerOf(world, batch)
  const offset = entries.baseOffset[entry]
  if (marker === null) {
    if (producer.firstOffset < 0) producer.firstOffset = offset
    return
  }
  producer.coordinatorEpoch = coordinatorEpochOf(world, batch)
  // An empty transaction completes nothing.
  if (producer.firstOffset < 0) return
  dropStable(known, world.state.replicas.highWatermark[row])
  known.ended.push(producer.firstOffset, offset)
  if (marker === 'ABORT') known.aborted.push(producer.producerId, producer.firstOffset, offset)
  producer.firstOffset = -1
}

function logTransactions(world: World, row: number): LogTransactions {
  const { replicas } = world.state
  replicas.transactions ??= []
  const rows = replicas.transactions
  while (rows.length <= row) rows.push(null)
  const known = rows[row] ?? { producers: [], ended: [], aborted: [] }
  rows[row] = known
  return known
}

function dropStable(known: LogTransactions, highWatermark: number): void {
  const kept: number[] = []
  for (let i = 0; i < known.ended.length; i += 2)
    if (known.ended[i + 1] >= highWatermark) kept.push(known.ended[i], known.ended[i + 1])
  known.ended = kept
}

/** The log of a replica is read again from its beginning, or is gone. */
export function forgetTransactions(world: World, row: number): void {
  const rows = world.state.replicas.transactions
  if (rows !== undefined && row < rows.length) rows[row] = null
}

/** UnifiedLog.firstUnstableOffset: of the earliest transaction that is open or ends above the high watermark; -1 for none. */
export function firstUnstableOffset(world: World, row: number): number {
  const { replicas } = world.state
  const known = replicas.transactions?.[row]
  if (known === undefined || known === null) return -1
  let first = -1
  for (const { firstOffset } of known.producers)
    if (firstOffset >= 0 && (first < 0 || firstOffset < first)) first = firstOffset
  const mark = replicas.highWatermark[row]
  for (let i = 0; i < known.ended.length; i += 2)
    if (known.ended[i + 1] >= mark && (first < 0 || known.ended[i] < first)) first = known.ended[i]
  return first
}

/** UnifiedLog.lastStableOffset: consumers with read_committed read below it. */
export function lastStableOffset(world: World, row: number): number {
  const mark = world.state.replicas.highWatermark[row]
  const first = firstUnstableOffset(world, row)
  return first < 0 ? mark : Math.min(first, mark)
}

export interface AbortedTransaction {
  readonly producerId: number
  readonly firstOffset: number
}

/** What the leader's answer to a fetch says was aborted among the offsets from `from` up to `until` (TransactionIndex). */
export function collectAborted(world: World, row: number, from: number, until: number): AbortedTransaction[] {
  const aborted = world.state.replicas.transactions?.[row]?.aborted ?? []
  const found: AbortedTransaction[] = []
  for (let i = 0; i < aborted.length; i += 3)
    if (aborted[i + 2] >= from && aborted[i + 1] < until)
      found.push({ producerId: aborted[i], firstOffset: aborted[i + 1] })
  return found
}
