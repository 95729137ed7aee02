/** One replica's log and one idempotent producer, to append to and to ask about. */
import { appendAsFollower } from '../cluster/follower-log'
import { findRow } from '../cluster/replicas'
import {
  checkSequence,
  findDuplicate,
  loadSnapshot,
  rebuildSequences,
  type SequenceVerdict,
} from '../log/producer-sequences'
import { addBatch, addEntry } from '../log/stores'
import { createPartitionBench } from './partition-steps'

const FOLLOWER = 1

export interface SequenceLog {
  /** What a leader would say to this batch. */
  check(baseSequence: number, count: number): SequenceVerdict
  /** Take it as a follower does: unasked. */
  append(baseSequence: number, count: number): 'ACCEPTED'
  /** The base offset of the entry that already holds the batch; -1 when none does. */
  duplicateOffset(baseSequence: number, count: number): number
  /** Forget what is remembered and read it from the log again. */
  rebuild(): void
  /** The broker starts again. */
  restart(): void
}

export function createSequenceLog(): SequenceLog {
  const { world } = createPartitionBench([1, 2, 3])
  const { stores, state } = world
  const row = findRow(world, 0, FOLLOWER)
  const makeBatch = (baseSequence: number, count: number): number =>
    addBatch(stores.batches, 0, 0, baseSequence, count, count * 100, state.nowUs, 0)
  return {
    check: (baseSequence, count) => checkSequence(world, row, makeBatch(baseSequence, count)),
    append(baseSequence, count) {
      const offset = state.replicas.logEndOffset[row]
      const entry = addEntry(stores.entries, makeBatch(baseSequence, count), offset, count, 1, state.nowUs)
      appendAsFollower(world, row, Int32Array.of(entry), 0, 1)
      return 'ACCEPTED'
    },
    duplicateOffset(baseSequence, count) {
      const entry = findDuplicate(world, row, makeBatch(baseSequence, count))
      return entry < 0 ? -1 : stores.entries.baseOffset[entry]
    },
    rebuild: () => rebuildSequences(world, row),
    restart: () => loadSnapshot(world, row),
  }
}
