/**
 * What a replica remembers of idempotent producers (ProducerStateManager, ProducerStateEntry): for each
 * producer the next sequence it expects and its last five entries, so that a retry is recognised. The state
 * follows from the log, so it survives a change of leader and is built again after a truncation.
 *
 * The one thing a reader would get wrong: it does not survive a restart whole. The snapshot that a process reads when it
 * starts has one batch a producer.
 */
import type { World } from '../world'

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
  if (batches.baseSequence[batch] < 0) return
  next[identity] = nextSequenceAfter(batches.baseSequence[batch], batches.count[batch])
  const at = identity * RETAINED_BATCHES
  recent[at] = recent[at + 1]
  recent[at + 1] = recent[at + 2]
  recent[at + 2] = recent[at + 3]
  recent[at + 3] = recent[at + 4]
  recent[at + 4] = entry
}

export type SequenceVerdict = 'ACCEPTED' | 'DUPLICATE' | 'OUT_OF_ORDER_SEQUENCE_NUMBER'

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

/** ProducerAppendInfo.checkSequence, after duplicates were looked for. */
export function checkSequence(world: World, row: number, batch: number): SequenceVerdict {
  const { batches } = world.stores
  if (findDuplicate(world, row, batch) >= 0) return 'DUPLICATE'
  const next = world.state.replicas.nextSequence[row]
  const identity = batches.producer[batch]
  if (next === null || identity >= next.length || next[identity] < 0) return 'ACCEPTED'
  return next[identity] === batches.baseSequence[batch] ? 'ACCEPTED' : 'OUT_OF_ORDER_SEQUENCE_NUMBER'
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
  const list = world.logs[row]
  // Five batches a producer are enough, but which producers there are is only known at the beginning.
  for (let i = 0; i < replicas.logLength[row]; i++) {
    noteSequence(world, row, list[i])
    if (i + 1 === replicas.snapshotLength[row]) keepLastBatches(replicas.recentEntries[row])
  }
}
