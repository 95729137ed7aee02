/**
 * What a running job remembers, in data; part of the company's state, so that checkpoints, seeking and digests hold
 * for it. The one thing a reader would get wrong: a store is memory of one process. What survives that process is its
 * changelog topic, and a crash shows the difference.
 */
import type { StreamSpec } from '../vocabulary/stream-spec'
import type { ProcessingGuarantee } from '../vocabulary/streams-command'
import type { ConnectorState } from './connector-state'

/** KafkaStreams.State, without the steps that take no time here. */
export type ApplicationPhase = 'CREATED' | 'REBALANCING' | 'RUNNING' | 'ERROR' | 'NOT_RUNNING'

export interface StoreState {
  /** Its number among the nodes. */
  readonly node: number
  /** By key, or by key and start of the window; values are frozen, as checkpoints share them. */
  entries: Record<string, readonly number[]>
  /** The latest event time that each task has seen, by partition; windows close by it. */
  streamTimeUs: Record<string, number>
  /** Records read back and to be read back from the topic behind it. */
  restored: number
  toRestore: number
  /** By partition of the cluster: up to where it is read back. */
  goals: Record<string, number>
}

export interface ApplicationState {
  /** Number in `TOPOLOGIES`, or behind them that of a built one. */
  readonly topology: number
  guarantee: ProcessingGuarantee
  phase: ApplicationPhase
  /** Bumps when it starts or ends; timers carry it. */
  life: number
  /** Its member of the group, and the readers that restore stores by node; -1 for none. */
  consumer: number
  restorers: number[]
  /** Producer of each node that writes (sink, repartition, changelog); -1 for none. */
  producers: number[]
  /** Records in and out of each node since the application was first started. */
  counts: { in: number; out: number }[]
  stores: StoreState[]
  /** By partition of the cluster: the next offset that was not taken in yet. */
  taken: Record<string, number>
  /** What polls have returned and is not taken in yet: partition, first offset, next offset, three numbers each. */
  buffered: number[]
  /** `dropped-records-total`: too late for their window. */
  dropped: number
  /** Records that could not be read (LogAndContinueExceptionHandler). */
  skipped: number
  crashes: number
  /** The domain event that last changed it. */
  event: number
}

/** One version of a job that was built in this run, or of an application that reads what one writes; frozen. */
export interface BuiltApplication {
  readonly application: string
  readonly version: number
  /** null for a reader. */
  readonly stream: StreamSpec | null
  /** Of a reader: the built job whose topic of this version it reads. */
  readonly reads: string | null
  /** Partitions of the topic that it reads. */
  readonly partitions: number
}

export interface ProcessingState {
  applications: ApplicationState[]
  connectors: ConnectorState[]
  /** By consumer: which application, and which of its nodes is restored; null when it is not an application's. */
  readers: (Reader | null)[]
  /** By name of an application: the version whose output others are told to read. */
  serving: Record<string, number>
  /** Jobs that were built in this run, the oldest first; left out while there are none. */
  built?: BuiltApplication[]
}

export interface Reader {
  readonly application: number
  /** Node whose store is restored; -1 for the member of the group. */
  readonly node: number
}

export function createProcessing(): ProcessingState {
  return { applications: [], connectors: [], readers: [], serving: {} }
}
