/**
 * Where logs begin, and their segments, in a world in which some topic names a rule for forgetting.
 *
 * The one thing a reader would get wrong: nothing is taken out of the stores or out of the list of a log. What is
 * forgotten lies below the log start offset, where nobody can read it; so checkpoints, going back and forks stay what
 * they are, and a digest sees where each log begins.
 */
export interface SegmentedLog {
  /** First offset that can be read (logStartOffset). */
  startOffset: number
  /** Of each segment that is kept, oldest first: base offset, bytes, timestamps of the first and of the latest record. */
  bases: number[]
  bytes: number[]
  firstUs: number[]
  latestUs: number[]
  /** Entries of the log that are counted in, and the last of them: a log that was cut is counted again. */
  scanned: number
  lastEntry: number
  /** What compaction has done to this log; left out where it has done nothing yet. */
  compaction?: CompactedLog
}

/** All lists are frozen and replaced, so that checkpoints share them. */
export interface CompactedLog {
  /**
   * Offsets whose records are gone, as ranges in order: the first and the one behind the last, two numbers each. Offsets
   * stay with their records for ever, so this is all that compaction changes.
   */
  holes: readonly number[]
  /** Batches that are kept without a record, because they hold the last sequence of their producer: entries, ascending. */
  empty: readonly number[]
  /** Of batches with tombstones, or with a marker that ends nothing: entry, delete horizon in microseconds (KIP-534). */
  horizons: readonly number[]
  /** Where the next pass begins (cleaner-offset-checkpoint): everything before it has been looked at. */
  firstDirty: number
  /** When the last pass was, in microseconds; -1 for what a follower took over from its leader. */
  cleanedUs: number
}

export interface ForgettingState {
  /** By replica row. */
  logs: (SegmentedLog | null)[]
  /** Some topic is compacted, so brokers have a cleaner; left out as long as none is. */
  isCleaning?: true
}
