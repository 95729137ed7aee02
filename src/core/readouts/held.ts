/**
 * How much memory a run holds, and how fast a world fills it. What was produced is never thrown away, because going back
 * in time shortens the stores and a replay fills them again.
 *
 * The one thing a reader would get wrong: retention frees nothing here. A log that is shorter for its readers has its
 * entries in the store all the same.
 */
import { BYTES_PER_EVENT } from '../company/books/business-store'
import { getNumberConfig } from '../configs'
import type { Scenario } from '../scenario'
import type { World } from '../world'

/**
 * A run stops here and says so. The columns grow by doubling and an undo copies them, so that a page needs up to four
 * times as much; beyond that browsers end a page without a word.
 */
export const HELD_BYTES_MOST = 768 * 1024 * 1024

/** Bytes of one row in each store, as its columns are (`log/stores.ts`, `company/books/business-store.ts`). */
const RECORD_BYTES = 8
const BATCH_BYTES = 36
const ENTRY_BYTES = 36
const REFERENCE_BYTES = 4
/** An object with its texts, as engines keep them. */
const OBJECT_BYTES = 200

export interface Held {
  readonly records: number
  readonly bytes: number
}

export function measureHeld({ stores, state }: World): Held {
  const { records, batches, entries, contents, events, business } = stores
  let references = 0
  for (const length of state.replicas.logLength) references += length
  for (const length of state.partitions.ackedLength) references += length
  const bytes =
    records.length * RECORD_BYTES +
    batches.length * BATCH_BYTES +
    entries.length * ENTRY_BYTES +
    references * REFERENCE_BYTES +
    (contents.length + events.length) * OBJECT_BYTES +
    (business?.length ?? 0) * BYTES_PER_EVENT
  return { records: records.length, bytes }
}

export interface Growth {
  readonly recordsPerSecond: number
  readonly bytesPerSecond: number
  /** Records that fit, were all of them like these. */
  readonly recordsMost: number
  /** When the world will stop, microseconds of its clock; infinite for one in which nothing is produced. */
  readonly fullAfterUs: number
}

/** What the scenario's own producers make while nothing fails; commands may change that. */
export function estimateGrowth({ producers, topics, business }: Scenario): Growth {
  let recordsPerSecond = 0
  let bytesPerSecond = 0
  for (const { topic, configs, workload } of producers) {
    const spec = topics.find(({ name }) => name === topic)
    const { recordsPerSecond: rate, recordBytes, keys } = workload
    // Keys spread over the partitions; without keys one partition at a time is filled (KIP-480).
    const spread = keys === 0 ? 1 : Math.min(keys, spec?.partitions ?? 1)
    const lingerMs = getNumberConfig(configs, 'producer', 'linger.ms')
    const size = getNumberConfig(configs, 'producer', 'batch.size')
    const together = Math.max(1, Math.min(size / recordBytes, 1 + ((rate / spread) * lingerMs) / 1000))
    const perBatch = BATCH_BYTES + ENTRY_BYTES + REFERENCE_BYTES * ((spec?.replicationFactor ?? 1) + 1)
    recordsPerSecond += rate
    bytesPerSecond += rate * (RECORD_BYTES + perBatch / together)
  }
  if (business !== null) {
    const rate = business.eventsPerDay / 86_400
    recordsPerSecond += rate
    bytesPerSecond += rate * (BYTES_PER_EVENT + RECORD_BYTES + BATCH_BYTES + ENTRY_BYTES + 4 * REFERENCE_BYTES)
  }
  const bytesEach = bytesPerSecond / recordsPerSecond
  return {
    recordsPerSecond,
    bytesPerSecond,
    recordsMost: recordsPerSecond === 0 ? Number.POSITIVE_INFINITY : HELD_BYTES_MOST / bytesEach,
    fullAfterUs: bytesPerSecond === 0 ? Number.POSITIVE_INFINITY : (HELD_BYTES_MOST / bytesPerSecond) * 1e6,
  }
}
