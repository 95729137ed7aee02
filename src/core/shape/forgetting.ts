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
}

export interface ForgettingState {
  /** By replica row. */
  logs: (SegmentedLog | null)[]
}
