/** A consumer client with a fixed set of partitions (`assign()`, no group). */
import type { ConfigValue } from '../scenario'

export interface ConsumerPosition {
  /** World partition number. */
  readonly partition: number
  /** Next offset to read. */
  position: number
  /** High watermark as the last fetch said. */
  knownHighWatermark: number
  leader: number
}

/** The one fetch request that may be in flight to each broker. */
export interface ConsumerFetch {
  phase: 'idle' | 'on-the-way' | 'parked' | 'answered'
  generation: number
  deadlineUs: number
  parkedUntilUs: number
  retryAtUs: number
  /** The answer: partition, first offset, next offset, high watermark, error code, five numbers each. */
  answer: number[]
}

export interface ConsumerState {
  readonly id: string
  readonly name: string
  readonly site: number
  readonly topic: number
  configs: Record<string, ConfigValue>
  readonly maxRecordsPerSecond: number
  paused: boolean
  positions: ConsumerPosition[]
  fetches: ConsumerFetch[]
  /** When it has worked through what it has read. */
  busyUntilUs: number
  wakeUs: number
  metadataInFlight: boolean
  metadataRetryUs: number
  metadataAskedUs: number
  metadataBroker: number
  read: number
}
