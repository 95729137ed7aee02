/**
 * All of a company that changes; a checkpoint copies it, so it holds numbers that are wanted at every instant and
 * leaves what can be counted from the store of events.
 *
 * The one thing a reader would get wrong: `side` 0 is Batchland and 1 is Streamscape, everywhere. Each has its own
 * shelves, because what its systems answer decides what is sold.
 */
import type { Surge, SystemSpec } from '../vocabulary/business-spec'
import type { BatchState } from './batch-state'
import type { BusinessEventKind } from './business-store'
import type { CaptureState } from './capture-state'
import type { GovernanceState } from './governance-state'
import type { ProcessingState } from './streams-state'

export const BATCHLAND = 0
export const STREAMSCAPE = 1
export type Side = typeof BATCHLAND | typeof STREAMSCAPE
export const SIDES = [BATCHLAND, STREAMSCAPE] as const
export type Both<T> = readonly [T, T]

export interface BusinessState {
  /** Business events so far; the number of the next one. */
  events: number
  systems: SystemState[]
  lanes: LaneTable
  /** Places that keep stock; fixed from the start. `system` is -1 for a company without any. */
  readonly places: readonly { readonly system: number; readonly name: string }[]
  /** Numbers of the places of each kind; frozen. */
  readonly shelfPlaces: {
    readonly all: readonly number[]
    readonly stores: readonly number[]
    readonly warehouses: readonly number[]
  }
  /** What can happen in this company, with weights; frozen. */
  mix: EventMix
  /** Partition of each article in each feed's topic: `feed * articles + article`. */
  partitionOf: Uint8Array
  /** Pairs on each shelf as the replenishment plans it: `article * places + place`. */
  plan: Int32Array
  /** Pairs on each shelf; below 0 when pairs are owed that were sold and not there. */
  shelves: Both<Int32Array>
  /** Systems with which each kind of event begins, by number in `BUSINESS_EVENT_KINDS`; frozen. */
  emitters: readonly (readonly number[])[]
  arrivals: ArrivalState
  counts: Both<WorldCounts>
  batch: BatchState
  stream: StreamState
  /** Jobs and connectors; empty until somebody starts one. */
  processing: ProcessingState
  /** The connector of a database; null before its first change. */
  capture: CaptureState | null
  desks: Both<DeskState>
  /** The last run of Batchland that went wrong by chance. */
  fault: FaultState | null
  /** Entries of the lack log so far (`lack-log.ts`). */
  lacks: number
  /** Orders and events lost, and things broken, as it was last told; by side. */
  lostTold: Both<[number, number, number]>
  /** Orders and sales by command, ascending; left out as long as there were none. */
  own?: OwnEvent[]
  /** Attacks and defences; null as long as there were none. */
  governance: GovernanceState | null
}

/** A business event that somebody made by command. */
export interface OwnEvent {
  readonly number: number
  /** The domain event that told it. */
  readonly told: number
}

export interface SystemState {
  readonly spec: SystemSpec
  readonly site: number
  /** By a command; a dark site stops it too (`up`). */
  stopped: boolean
  removed: boolean
  /** How much longer it takes for a call or a record, milliseconds; and the event that made it so, -1 for none. */
  slowMs: number
  slowCause: number
  /** As last looked at: running, and its site has power. */
  up: boolean
  /** The event that took it down; -1 while it is up. */
  downCause: number
  /** Does it hear of everything that moves stock? Only then it can say where a pair is. */
  keepsStock: boolean
  /** Its own numbers of pairs in each world. */
  copies: Both<Int32Array>
  /** By lane: the last business event that it knows, -1 for none; and how many of the lane it was given. */
  known: Both<Int32Array>
  delivered: Both<Int32Array>
  /** Sum of the times of what it was given, by lane, whole milliseconds. */
  givenMs: Both<Float64Array>
  /** Events of known lanes that passed it by in Streamscape: set aside as malformed, or lost on the way; ascending. */
  passedBy: number[]
  /** What of it the lack log was told last, by side: what it lacks by lane, whether it answers, how much is wrong. */
  lacks: Both<Int32Array>
  silentTold: [number, number]
  wrongTold: [number, number]
  delays: Both<DelayMeter>
  /** Malformed records that it is still going to write. */
  spoilRecords: number
  /** Its own connection to the cluster stands from here on; Infinity while it is being built. */
  connectedUs: number
}

/** From an event to its knowledge in one system. */
export interface DelayMeter {
  count: number
  /** The exact sum, in two parts, since microseconds of a long run do not fit one number. */
  sumSeconds: number
  sumMicros: number
  lastUs: number
  /** Counts by size of the delay (see `delays.ts`). */
  histogram: Uint32Array
}

/**
 * A lane is what keeps its order in both worlds: the events of one feed from one system in one partition.
 * All columns are by number of the lane.
 */
export interface LaneTable {
  length: number
  source: Int32Array
  feed: Int32Array
  partition: Int32Array
  /** First and last event, -1 for none. */
  first: Int32Array
  last: Int32Array
  /** The last that its system has taken in; what is beyond waits outside because the system is down. */
  entered: Int32Array
  /** The last that was handed to the Kafka producer; behind `entered` while its buffer is full. */
  handed: Int32Array
  /** Events that took place, in each world. */
  live: Both<Int32Array>
  /** Sum of their times, whole milliseconds. */
  liveMs: Both<Float64Array>
  /** First lane of a system's feed, its partitions follow: `system * FEEDS.length + feed`; -1 for none. */
  base: Int32Array
}

export interface EventMix {
  readonly weights: readonly { readonly kind: BusinessEventKind; readonly weight: number }[]
  /** Sum of the weights, and with the payments that follow orders. */
  readonly arrivals: number
  readonly all: number
  readonly isPaid: boolean
}

export interface ArrivalState {
  generation: number
  /** Next of the imported events. */
  nextImported: number
  surges: Surge[]
  /** Times the usual rate now. */
  factor: number
  /** Mean gap between arrivals in this hour since the start; -1 to find it anew. */
  hour: number
  meanGapUs: number
  surgeEvent: number
}

export interface WorldCounts {
  /** Online orders by outcome, as `OUTCOMES`. */
  orders: Float64Array
  /** All other events by outcome. */
  others: Float64Array
  /** Oversold pairs, the last 100; `oversoldTotal` counts them all. */
  oversold: OversoldPair[]
  oversoldTotal: number
  /** Day and article of the last that was told, so that it stays rare. */
  oversoldTold: Int32Array
  /** Events that were lost on the way by cause, and those of them that came after all. */
  lost: Float64Array
  recovered: Float64Array
  personMinutes: number
}

/** An order for a pair that is not there. */
export interface OversoldPair {
  /** Number of the order. */
  readonly order: number
  readonly timeUs: number
  readonly article: number
  readonly place: number
  /** How long the copy had been wrong about this article. */
  readonly copyAgeUs: number
  /** The oldest event about this article that the shop had not heard of; -1 when it had heard of all. */
  readonly unheard: number
}

/** Named causes of loss on the way, beyond the outcomes. */
export const LOSSES = ['half-written-file', 'malformed', 'delivery.timeout.ms', 'log-lost', 'system-removed'] as const
export type Loss = (typeof LOSSES)[number]

export interface StreamState {
  /** Producer numbers of each system's feed: `system * FEEDS.length + feed`; -1 for none. */
  producers: Int32Array
  /** Consumer number of each system, the one member of its group; -1 for none. */
  consumers: Int32Array
  /** System of each consumer of the cluster; -1 for one that is not a system's. */
  readerOf: number[]
  /** Events whose record is malformed and not corrected yet. */
  malformed: number[]
  /** Those of them that some reader went on without: lost, until they are corrected. Who stands still waits for them. */
  goneWithout: number[]
  /** Events whose record was malformed and is written again, until everybody has it. */
  resent: number[]
  /** Events that the producer gave up, and events that readers found missing in the log; ascending. */
  expired: number[]
  missing: number[]
}

/** What a person has to put right: one desk in each world, one thing after the other. */
export interface DeskState {
  queue: Repair[]
  generation: number
  /** Is somebody at the first of the queue? */
  busy: boolean
}

export interface Repair {
  readonly what: 'run' | 'rows' | 'records'
  /** Link of a failed run, number of a spoiled load, or system of malformed records. */
  readonly number: number
  readonly cause: number
}

/** A run of a link that broke off or loaded dirt by chance. */
export interface FaultState {
  /** The domain event. */
  readonly event: number
  readonly timeUs: number
  readonly link: number
  /** Start of the run. */
  readonly startUs: number
}
