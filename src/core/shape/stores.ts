/**
 * The columns of what was produced and appended; `log/stores.ts` fills them and says how they are shared.
 *
 * The one thing a reader would get wrong: these are no part of `world.state`. A checkpoint keeps only their lengths.
 */
import type { DomainEvent } from '../event'

export interface BatchStore {
  length: number
  producer: Int32Array
  partition: Int32Array
  baseSequence: Int32Array
  count: Int32Array
  bytes: Int32Array
  /** When the first record of the batch was created. */
  createUs: Float64Array
  /** Where its records begin in the record store. */
  recordStart: Int32Array
}

export interface EntryStore {
  length: number
  batch: Int32Array
  baseOffset: Float64Array
  /** Records in the entry; the same as its batch's, kept here because the hot path reads it. */
  count: Int32Array
  leaderEpoch: Int32Array
  appendUs: Float64Array
}

/** Producer ids, each in one epoch; `log/identities.ts` fills it. `BatchStore.producer` is a row of it. */
export interface IdentityStore {
  length: number
  producerId: Int32Array
  epoch: Int32Array
  /** 1: belongs to a `transactional.id`, so that every batch under it is part of a transaction. */
  isTransactional: Uint8Array
}

export interface RecordStore {
  length: number
  /** Key number of each record, -1 for a null key; -2 and down is the text `contents[-2 - key]`. */
  key: Int32Array
  /**
   * What the record says: 0 and up is the number of a business event, `NO_VALUE` is a record of a workload that only
   * counts, `TOMBSTONE` is null, -2 and down is the text `contents[-2 - value]`.
   */
  value: Int32Array
}

export interface Stores {
  readonly batches: BatchStore
  readonly entries: EntryStore
  readonly identities: IdentityStore
  readonly records: RecordStore
  /** Texts of records that have one (change events, poison, derived streams). */
  readonly contents: string[]
  /** Domain events, frozen. */
  readonly events: DomainEvent[]
  /** The extension's events, of which only the extension knows more; null for a cluster alone. */
  business: ExtensionStore | null
}

/** Columns of its own that only grow, and how far they are in use. */
export interface ExtensionStore {
  length: number
}

export interface StoreLengths {
  readonly batches: number
  readonly entries: number
  readonly identities: number
  readonly records: number
  readonly contents: number
  readonly events: number
  readonly business: number
}

export interface EpochStart {
  readonly epoch: number
  readonly startOffset: number
}

/** The leader-epoch cache, oldest first; frozen, replaced when it changes. */
export type EpochCache = readonly EpochStart[]
