/**
 * What a replica remembers of idempotent producers (ProducerStateManager, ProducerStateEntry): for each
 * producer the next sequence it expects and its last five entries, so that a retry is recognised. The state
 * follows from the log, so it survives a change of leader and is built again after a truncation.
 *
 * The one thing a reader would get wrong: it does not survive a restart whole. The snapshot that a process reads when it
 * starts has one batch a producer.
 */
import { clusterNumber } from '../settings'
import type { World } from '../world'
import { findTransactional, forgetTransactions, isTransactional, noteTransaction } from './transactions'

/** ProducerStateEntry.NUM_BATCHES_TO_RETAIN */
export const RETAINED_BATCHES = 5

/** Sequences wrap to 0 after 2^31 - 1 (DefaultRecordBatch.incrementSequence). */
export function nextSequenceAfter(baseSequence: number, count: number): number {
  const next = baseSequence + count
  return next > 2_147_483_647 ? next - 2_147_483_648 : next
}

/** Note that an entry was appended to a replica's log. */
export function noteSequence(world: World, row: number, entry: number): void {
  const { replicas } = world.state
  const { batches, entries } = world.stores
  const batch = entries.batch[entry]
  const identity = batches.producer[batch]
  let next = replicas.nextSequence[row]
  let recent = replicas.recentEntries[row]
  if (next === null || recent === null || identity >= next.length) {
    const size = Math.max(8, identity + 1)
    const grownNext = new Int32Array(size).fill(-1)
    const grownRecent = new Int32Array(size * RETAINED_BATCHES).fill(-1)
    if (next !== null) grownNext.set(next)
    if (recent !== null) grownRecent.set(recent)
    next = grownNext
    recent = grownRecent
    replicas.nextSequence[row] = next
    replicas.recentEntries[row] = recent
  }
  if (world.state.transactions !== undefined && isTransactional(world, batch)) noteTransaction(world, row, entry)
  if (batches.baseSequence[batch] < 0) return
  next[identity] = nextSequenceAfter(batches.baseSequence[batch], batches.count[batch])
  const at = identity * RETAINED_BATCHES
  recent[at] = recent[at + 1]
  recent[at + 1] = recent[at + 2]
  recent[at + 2] = recent[at + 3]
  recent[at + 3] = recent[at + 4]
  recent[at + 4] = entry
}

export type SequenceVerdict = 'ACCEPTED' | 'DUPLICATE' | 'OUT_OF_ORDER_SEQUENCE_NUMBER' | 'INVALID_PRODUCER_EPOCH'

/** The entry that already holds this batch, among the last five of its producer; -1 when none does. */
export function findDuplicate(world: World, row: number, batch: number): number {
  const recent = world.state.replicas.recentEntries[row]
  const { batches, entries } = world.stores
  const identity = batches.producer[batch]
  if (recent === null || (identity + 1) * RETAINED_BATCHES > recent.length) return -1
  for (let i = RETAINED_BATCHES - 1; i >= 0; i--) {
    const entry = recent[identity * RETAINED_BATCHES + i]
    if (entry < 0) continue
    const other = entries.batch[entry]
    if (batches.baseSequence[other] === batches.baseSequence[batch] && batches.count[other] === batches.count[batch])
      return entry
  }
  return -1
}

/** ProducerAppendInfo.checkProducerEpoch and checkSequence; a duplicate in the present epoch comes before both. */
export function checkSequence(world: World, row: number, batch: number): SequenceVerdict {
  const { baseSequence, producer } = world.stores.batches
  const next = world.state.replicas.nextSequence[row]
  const identity = producer[batch]
  const isKnown = next !== null && identity < next.length && next[identity] >= 0
  if (!isKnown || mayBeOvertaken(world, identity)) {
    const latest = latestEpoch(world, row, identity)
    if (latest > identity) return 'INVALID_PRODUCER_EPOCH'
    // A new epoch begins at 0. Of a producer that is not known, any first sequence is taken.
    if (!isKnown) return latest < 0 || baseSequence[batch] === 0 ? 'ACCEPTED' : 'OUT_OF_ORDER_SEQUENCE_NUMBER'
  }
  if (findDuplicate(world, row, batch) >= 0) return 'DUPLICATE'
  if (next[identity] === baseSequence[batch] || isExpired(world, row, identity)) return 'ACCEPTED'
  return 'OUT_OF_ORDER_SEQUENCE_NUMBER'
}

/** Can there be a later epoch of the same producer id? An idempotent producer is the only one that raises its own. */
function mayBeOvertaken({ state, stores }: World, identity: number): boolean {
  if (stores.identities.isTransactional[identity] === 1) return true
  return state.producers[state.identities[identity]]?.identity !== identity
}

/** The newest epoch of this producer id that the log knows, as an identity; -1 when it knows none. */
function latestEpoch(world: World, row: number, identity: number): number {
  const { producerId, isTransactional: belongs } = world.stores.identities
  if (belongs[identity] === 1) return findTransactional(world, row, identity)?.identity ?? -1
  const next = world.state.replicas.nextSequence[row]
  if (next === null) return -1
  for (let i = Math.min(next.length, world.state.identities.length) - 1; i >= 0; i--)
    if (next[i] >= 0 && producerId[i] === producerId[identity]) return i
  return -1
}

/**
 * Who has written nothing for `producer.id.expiration.ms` is forgotten.
 *
 * Simplification: producer state expires when it is asked for, not in rounds of `producer.id.expiration.check.interval.ms`.
 */
function isExpired(world: World, row: number, identity: number): boolean {
  const last = world.state.replicas.recentEntries[row]?.[identity * RETAINED_BATCHES + RETAINED_BATCHES - 1] ?? -1
  if (last < 0 || (findTransactional(world, row, identity)?.firstOffset ?? -1) >= 0) return false
  const expirationUs = clusterNumber(world, 'producer.id.expiration.ms') * 1000
  return world.state.nowUs - world.stores.entries.appendUs[last] >= expirationUs
}

/** ProducerAppendInfo.appendEndTxnMarker: what a log says to the marker of a coordinator. */
export function checkMarker(
  world: World,
  row: number,
  identity: number,
  coordinatorEpoch: number,
): 'ACCEPTED' | 'INVALID_PRODUCER_EPOCH' | 'TRANSACTION_COORDINATOR_FENCED' {
  const known = findTransactional(world, row, identity)
  if (known === null) return 'ACCEPTED'
  if (known.identity > identity) return 'INVALID_PRODUCER_EPOCH'
  return known.coordinatorEpoch > coordinatorEpoch ? 'TRANSACTION_COORDINATOR_FENCED' : 'ACCEPTED'
}

/**
 * The process has loaded the log, after a clean stop or a crash: both leave a snapshot at its end
 * (LogLoader.recoverSegment), which holds the last batch of each producer and no other. A retry of one before it is
 * OUT_OF_ORDER_SEQUENCE_NUMBER, and its producer writes it again under a new epoch: a duplicate.
 *
 * Simplification: a log is one segment, so a truncation below the snapshot of the last start finds no older one and reads
 * everything again.
 */
export function loadSnapshot(world: World, row: number): void {
  const { replicas } = world.state
  replicas.snapshotLength[row] = replicas.logLength[row]
  keepLastBatches(replicas.recentEntries[row])
}

function keepLastBatches(recent: Int32Array | null): void {
  if (recent === null) return
  for (let i = 0; i < recent.length; i++) if (i % RETAINED_BATCHES < RETAINED_BATCHES - 1) recent[i] = -1
}

/** Build the state again from the log, after a truncation. */
export function rebuildSequences(world: World, row: number): void {
  const { replicas } = world.state
  // A snapshot beyond the new end is deleted (ProducerStateManager.truncateAndReload).
  if (replicas.snapshotLength[row] > replicas.logLength[row]) replicas.snapshotLength[row] = 0
  replicas.nextSequence[row] = null
  replicas.recentEntries[row] = null
  forgetTransactions(world, row)
  const list = world.logs[row]
  // Five batches a producer are enough, but which producers there are is only known at the beginning.
  for (let i = 0; i < replicas.logLength[row]; i++) {
    noteSequence(world, row, list[i])
    if (i + 1 === replicas.snapshotLength[row]) keepLastBatches(replicas.recentEntries[row])
  }
}
