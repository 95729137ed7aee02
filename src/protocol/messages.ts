/**
 * What crosses the worker boundary. The page sends controls and asks for frames, one frame request in
 * flight at a time for each run; controls that arrive together are applied in order before the next frame. Questions
 * (why, log, describe, share) carry an id and are answered once.
 */
import type {
  BeanMetrics,
  Command,
  DomainEvent,
  EventKind,
  Goal,
  GoalStatus,
  GroupScene,
  Growth,
  JourneyStep,
  LogHistory,
  OpenTransaction,
  ReaderName,
  RecordReading,
  Scenario,
  Symptom,
  ToolRun,
  WantedRecord,
  WatchedLane,
} from '../core'
import type { CommandRecord, Frame } from './view-model'
import type { WorldsAnswer, WorldsQuestion } from './worlds-view'

/** A whole run as data: the scenario, every command with its time, and where the viewer stands. */
export interface SessionState {
  readonly scenario: Scenario
  /** Commands beyond those of the scenario, by time then order of issue. */
  readonly commands: readonly { readonly timeUs: number; readonly command: Command }[]
  readonly timeUs: number
}

export type Control =
  /** `load` comes back with all that is said of this world: what was said of one before is no longer heard. */
  | {
      readonly type: 'load'
      readonly session: SessionState
      readonly load: number
      /** After the end of a worker: the branches as they were told, the session being the current one. */
      readonly branches?: readonly BranchInfo[]
      /** The run as far as some moment of it, computed beforehand (`worker/prepared.ts`). */
      readonly prepared?: ArrayBuffer
    }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** Virtual seconds per wall second, 0.001 to 1,000,000; 0 means one business event a second, where there are any. */
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'seek'; readonly timeUs: number }
  /** One engine event. */
  | { readonly type: 'step' }
  /** Run to the next domain event worth seeing. */
  | { readonly type: 'next-event' }
  /** At the current time. Commands later than now are dropped from this branch (the old branch is kept). */
  | { readonly type: 'command'; readonly command: Command }
  /** Take a command out of history and run again to the current time. */
  | { readonly type: 'undo'; readonly index: number }
  /** Keep the present branch under a name and go on in a copy. */
  | { readonly type: 'fork' }
  | { readonly type: 'branch'; readonly branch: number }
  /** Keep the present run and go on in another one, which may be of another world. */
  | { readonly type: 'compare'; readonly session: SessionState }
  | { readonly type: 'focus'; readonly topic: string; readonly partition: number }
  /** Give up what is being computed, and what waits for it. An undo that is given up has not happened. */
  | { readonly type: 'cancel' }

/** Whoever asks a worker, one of the four answers: what is in none of these lists is no question. */
export type Question = CommonQuestion | ReadingQuestion | WorldsQuestion | IncidentQuestion

/** Asked of every worker (`worker/answers.ts`). */
export type CommonQuestion =
  /** The chain of causes of an event, beginning first. */
  | { readonly type: 'why'; readonly eventId: number }
  | { readonly type: 'log'; readonly topic: string; readonly partition: number; readonly around: number }
  | { readonly type: 'describe'; readonly topic: string }
  /** Where each consumer of a topic stands in it. */
  | { readonly type: 'readers'; readonly topic: string }
  /** What a process says of itself in JMX, by its id. */
  | { readonly type: 'metrics'; readonly of: 'broker' | 'controller'; readonly id: number }
  | { readonly type: 'session' }
  | { readonly type: 'trace'; readonly fromUs: number; readonly untilUs: number }
  /** What the run has told from this id on, as far as it stands; at most 1,000 at once. */
  | { readonly type: 'events'; readonly fromId: number }

/** Asked by who reads closely (`worker/reading.ts`). */
export type ReadingQuestion =
  /** What was cut from a partition's logs so far, and who led in which epoch. */
  | { readonly type: 'log-history'; readonly topic: string; readonly partition: number }
  /** One record of a replica's log. */
  | {
      readonly type: 'record'
      readonly topic: string
      readonly partition: number
      readonly broker: number
      readonly offset: number
    }
  /** All domain events that this history is known to have, the latest `MOST_TOLD_EVENTS` of them. */
  | { readonly type: 'known-events' }
  /** What a light of the present frame stands for, by its id (column 5 of `flights`). */
  | { readonly type: 'light'; readonly id: number }
  /** Who reads, as it is drawn: a group, or a consumer without one; null for the first of this world. */
  | { readonly type: 'group'; readonly reader: ReaderName | null }
  /** Who read which partition, from some seconds ago until now. */
  | { readonly type: 'group-watch'; readonly reader: ReaderName }
  /** The way of one record to the commit of a group, as far as it can be looked ahead. */
  | { readonly type: 'journey'; readonly reader: ReaderName; readonly wanted: WantedRecord }

/** Asked by the page of incidents of its own worker. */
export type IncidentQuestion =
  /** A line of the terminal; nothing is done. */
  | { readonly type: 'tool'; readonly line: string }
  /** What the tool prints after the commands of its line, the last `count` that were issued. */
  | { readonly type: 'tool-report'; readonly line: string; readonly count: number }
  /** How an incident stands. `fromMs` is since when things are wrong, milliseconds of the run. */
  | {
      readonly type: 'incident'
      readonly reach: readonly Goal[]
      readonly keep: readonly Goal[]
      readonly bad: readonly EventKind[]
      readonly fromMs: number
    }

export interface LogBatch {
  readonly baseOffset: number
  readonly count: number
  readonly leaderEpoch: number
  readonly producer: string
  readonly bytes: number
  readonly appendTimeUs: number
  readonly acknowledged: boolean
  /** Keys and values that are texts, as of records that were sent by hand; empty when none is. */
  readonly texts: readonly { readonly key: string | null; readonly value: string | null }[]
}

/** Compaction of one replica's log. */
export interface CompactionView {
  /** Offsets without a record, as ranges: the first and the one behind the last; the latest ranges only. */
  readonly holes: readonly number[]
  /** All offsets without a record. */
  readonly gone: number
  /** Everything below it was looked at by the cleaner. */
  readonly firstDirty: number
  /** When the first tombstone may go, microseconds; -1 where none waits. */
  readonly horizonUs: number
}

/** A partition's log as each replica holds it; batches newest last, at most 64 around the asked offset. */
export interface LogView {
  readonly replicas: readonly {
    readonly broker: number
    readonly logStartOffset: number
    /** What compaction has done to it; left out where it has done nothing. */
    readonly compaction?: CompactionView
    readonly logEndOffset: number
    readonly highWatermark: number
    /** Left out in a world without transactions. */
    readonly stable?: { readonly lastStableOffset: number; readonly open: readonly OpenTransaction[] }
    readonly epochs: readonly { readonly epoch: number; readonly startOffset: number }[]
    readonly batches: readonly LogBatch[]
  }[]
}

export const MOST_TOLD_EVENTS = 3000
/** A frame brings at most so many events that are new, and the page keeps as many: more would leave holes between. */
export const MOST_FRAME_EVENTS = 200

/** A light of the scene, read: some records on one way. */
export interface LightView {
  /** As in `flights`. */
  readonly kind: number
  /** Indices of the structure's nodes. */
  readonly from: number
  readonly to: number
  readonly topic: string
  readonly partition: number
  /** Of all that it stands for. */
  readonly records: number
  readonly sentUs: number
  /** When the first of them arrives; -1 when it never does. */
  readonly arriveUs: number
  /**
   * Of all that it stands for, in the log that they are sent from or to; none while some of them stand in no log. What
   * another producer wrote in between is left out, so there may be several ranges.
   */
  readonly offsets: readonly { readonly first: number; readonly last: number }[]
  /** The first of them, at most `MOST_READ_RECORDS`. */
  readonly read: readonly RecordReading[]
}

export const MOST_READ_RECORDS = 8

/** Who reads a topic, and how far: ends are those that consumers see. */
export interface ReadersView {
  /** By number of the partition. */
  readonly ends: readonly number[]
  readonly readers: readonly {
    readonly consumer: string
    readonly name: string
    /** Records that it has read, those that it read twice counted twice. */
    readonly read: number
    /** What it can work off; 0 for as fast as they come. */
    readonly recordsPerSecond: number
    /** Of the partitions that it holds; a position below 0 is not known yet. */
    readonly places: readonly { readonly partition: number; readonly position: number }[]
  }[]
  readonly groups: readonly { readonly group: string; readonly state: string; readonly generation: number }[]
}

export type Answer =
  | { readonly type: 'why'; readonly chain: readonly DomainEvent[]; readonly minIsr: number }
  | { readonly type: 'log'; readonly log: LogView }
  /** `transactions` is the text of `kafka-transactions list` and `describe-producers`; empty in a world without them. */
  | { readonly type: 'describe'; readonly text: string; readonly transactions: string }
  | { readonly type: 'log-history'; readonly history: LogHistory }
  /** Null when that log does not hold it. */
  | { readonly type: 'record'; readonly record: RecordReading | null }
  /** `total` counts those as well that are too old to be told. */
  | { readonly type: 'known-events'; readonly events: readonly DomainEvent[]; readonly total: number }
  /** Null when it has gone. */
  | { readonly type: 'light'; readonly light: LightView | null }
  | { readonly type: 'readers'; readonly view: ReadersView }
  /** All who read, and the one that was asked for; null when there is none of that name. */
  | {
      readonly type: 'group'
      readonly readers: readonly ReaderName[]
      readonly scene: GroupScene | null
      readonly timeUs: number
    }
  | { readonly type: 'group-watch'; readonly watch: GroupWatchView }
  | { readonly type: 'journey'; readonly journey: JourneyView }
  | { readonly type: 'metrics'; readonly beans: readonly BeanMetrics[] }
  | { readonly type: 'tool'; readonly run: ToolRun }
  | { readonly type: 'tool-report'; readonly text: string }
  | { readonly type: 'incident'; readonly view: IncidentView }
  | { readonly type: 'session'; readonly session: SessionState; readonly digest: string }
  | { readonly type: 'trace'; readonly text: string }
  | { readonly type: 'events'; readonly events: readonly DomainEvent[] }
  | WorldsAnswer

export interface IncidentView {
  readonly timeUs: number
  /** In the order in which they were asked. */
  readonly reach: readonly GoalStatus[]
  readonly keep: readonly GoalStatus[]
  readonly symptoms: readonly Symptom[]
  /** The first bad moment; null while there was none. */
  readonly bad: { readonly eventId: number; readonly timeUs: number } | null
}

/** Until `untilUs`, which is before now while it is still being found out (`isLooking`). */
export interface GroupWatchView {
  readonly lanes: readonly WatchedLane[]
  readonly fromUs: number
  readonly untilUs: number
  readonly isLooking: boolean
}

export interface JourneyView {
  /** Those after now are what will happen when nobody does anything else. */
  readonly steps: readonly JourneyStep[]
  /** Null before it is in a batch, and of one that is not there. */
  readonly record: RecordReading | null
  /** Null while nobody knows. */
  readonly place: { readonly topic: string; readonly partition: number; readonly offset: number } | null
  /** It is still being found out. */
  readonly isLooking: boolean
  /** There is no such record. */
  readonly isMissing: boolean
  /** Nothing more comes after these steps. */
  readonly isOver: boolean
}

export interface BranchInfo {
  readonly index: number
  readonly name: string
  readonly forkedAtUs: number
  readonly commands: number
  /** Id and title of its world. */
  readonly scenarioId: string
  readonly title: string
  /** The run as it was left; null for the current branch, which the page knows by its frames. */
  readonly left: SessionState | null
}

/** How a simulation ended: only the first of these is a bug of it. */
export type FaultKind =
  /** It threw an error, or an invariant of it did not hold. */
  | 'thrown'
  /** There was no memory for it. */
  | 'memory'
  /** It said nothing for long: the browser ended it, or it hangs. */
  | 'silent'
  /** Its program could not be fetched. */
  | 'unreachable'
  /** This browser has no workers, or forbids them. */
  | 'unsupported'

/** The end of a simulation, with everything that is needed to see it again; no session before the first world. */
export interface Fault {
  readonly kind: FaultKind
  readonly message: string
  readonly session: SessionState | null
  readonly timeUs: number
}

/** Why a session did not do what it was told. It says no sentence: the page has the words, in the visitor's language. */
export type SessionRefusal =
  /** Asked before the first world. */
  | { readonly code: 'no-world' }
  | { readonly code: 'no-partition'; readonly topic: string; readonly partition: number }
  | { readonly code: 'too-many-commands'; readonly most: number }
  /** Only what the visitor did can be undone. */
  | { readonly code: 'not-yours' }
  /** `branch` as the visitor counts, from 1. */
  | { readonly code: 'no-branch'; readonly branch: number }

/** A run, numbered by the page. One worker holds several, which share its time. */
export type RunId = number

export type ToWorker = { readonly run: RunId } & (
  | { readonly type: 'controls'; readonly controls: readonly Control[] }
  | {
      readonly type: 'frame'
      readonly elapsedMs: number
      readonly knownStructure: number
      readonly buffer: ArrayBuffer | null
      /** Of runs that share a clock: the run goes as far as this and no further, whatever has passed on the wall. */
      readonly untilUs?: number
    }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  /** The run is forgotten. */
  | { readonly type: 'close' }
)

/** What is said of one run. `load` is the number of the load that it belongs to. */
export type FromRun = { readonly run: RunId } & (
  | { readonly type: 'frame'; readonly load: number; readonly frame: Frame }
  | {
      readonly type: 'branches'
      readonly load: number
      readonly branches: readonly BranchInfo[]
      readonly current: number
      /** Of the current one. */
      readonly scenario: Scenario
    }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'refused'; readonly refusal: SessionRefusal; readonly id: number | null }
  /** What is given up by `cancel` had controls waiting for it, which are given up too. */
  | { readonly type: 'dropped'; readonly load: number; readonly controls: number }
  /** Said at load of a world that this page cannot hold for as long as it is meant to run. */
  | { readonly type: 'heavy'; readonly load: number; readonly growth: Growth }
  /** The run stopped, because it holds as much as a page can. */
  | { readonly type: 'full'; readonly load: number; readonly records: number; readonly timeUs: number }
  | { readonly type: 'fault'; readonly load: number; readonly fault: Fault }
)

export type FromWorker = { readonly type: 'ready' } | FromRun

export type { CommandRecord, Growth }
