/** Counters of a topic, kept as things happen. */

/** Latency classes: 8 for each doubling from 64 µs up, so a class is at most 12.5 % wide. */
export const LATENCY_CLASSES = 256
/** Half seconds of acknowledged records that are remembered, as a ring. */
export const HISTORY_SLOTS = 64

export interface TopicMeasureState {
  acknowledged: number
  lastAcknowledgedUs: number
  expired: number
  /** Refused batches by error code, as pairs code, count. */
  refused: number[]
  latency: Int32Array
  /** Acknowledged records in each half second; slot = half second number % HISTORY_SLOTS. */
  history: Int32Array
  historyHalfSecond: number
  /** Partitions that do not accept writes now. */
  stoppedPartitions: number
  stoppedSinceUs: number
  /** Finished time without writes. */
  withoutWritesUs: number
}

export function createTopicMeasures(): TopicMeasureState {
  return {
    acknowledged: 0,
    lastAcknowledgedUs: -1,
    expired: 0,
    refused: [],
    latency: new Int32Array(LATENCY_CLASSES),
    history: new Int32Array(HISTORY_SLOTS),
    historyHalfSecond: 0,
    stoppedPartitions: 0,
    stoppedSinceUs: 0,
    withoutWritesUs: 0,
  }
}
