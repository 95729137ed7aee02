/**
 * What is kept beside a world by who watches it. The one thing a reader would get wrong: none of it is part of the run;
 * nothing in the simulation reads it.
 */

/** A ring of the latest flights of records (network/flight-recorder.ts). */
export interface FlightRecorder {
  readonly capacity: number
  /** Flights ever noted; the latest `capacity` of them are kept at `number % capacity`. */
  count: number
  readonly kind: Uint8Array
  readonly from: Int16Array
  readonly to: Int16Array
  readonly sentUs: Float64Array
  /** When it arrives; -1 when it was held back or lost. */
  readonly arriveUs: Float64Array
  readonly records: Int32Array
  readonly partition: Int32Array
  /** Number of the batch that was sent or refused, -1 when records of a log were; then `base` is the first one's offset. */
  readonly batch: Int32Array
  readonly base: Float64Array
}

/** What was read of the logs so far (measures/log-tally.ts). */
export interface LogTally {
  /** One bit a record, by its place in the record store: it was seen. */
  seen: Uint8Array
  readonly partitions: PartitionTally[]
}

export interface PartitionTally {
  /** Entries read, and the last of them. */
  length: number
  last: number
  duplicates: number
  outOfOrder: number
  /** Place in the record store of the latest record of each producer. */
  latest: Map<number, number>
}
