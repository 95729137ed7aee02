/**
 * What may be asked of a company beside its score: its jobs, one shelf over time, what was sold on a day, and how the news
 * of one event went round. Plain data, ids instead of numbers; all times are virtual microseconds since the start, spans
 * are microseconds.
 *
 * The one thing a reader would get wrong: nothing is kept for these. They are read from the world as it stands and from
 * its lack log, and where that log says when only to the minute, `withinUs` says so.
 */
import type { Feed } from '../vocabulary/business-spec'

/** The script of each pair of systems, with its last run, and what waits at the desk of Batchland's repairs. */
export interface JobsScore {
  readonly timeUs: number
  /** In the order of the night. */
  readonly jobs: readonly JobScore[]
  /** In the order of the desk, Batchland's and then Streamscape's. */
  readonly repairs: readonly RepairScore[]
  /** When a job last failed, and how long ago; null when none has. Jobs that fail again before a good run are not told. */
  readonly lastFailureUs: number | null
  readonly sinceFailureUs: number | null
  /** When the desk of Batchland will be empty if nothing more comes; null when it is. */
  readonly mendedUs: number | null
}

/** `planned` has not been built, `none` has not run; `spread` is a clean load of what its source had wrong. */
export type JobOutcome = 'planned' | 'none' | 'running' | 'ok' | 'failed' | 'doubled' | 'half-written' | 'spread'

export interface JobScore {
  readonly from: string
  readonly to: string
  /** What its script is called, and whose it is. */
  readonly transform: string
  readonly owner: string
  readonly feeds: readonly Feed[]
  readonly outcome: JobOutcome
  /** When somebody put its last run right; null when nobody has, or nothing was wrong. */
  readonly repairedUs: number | null
  /** The last run, and the end of one that is under way; null before the first. */
  readonly startUs: number | null
  readonly endUs: number | null
  /** Rows of the last run that arrived, of one under way those in the file; and those that are twice, missing or wrong. */
  readonly rows: number
  readonly badRows: number
  /** Start of the next run that will take place; of a planned one when it is built. */
  readonly nextUs: number
  /** It does not run when it is due next, because a system at its end is being opened up. */
  readonly skipsNext: boolean
}

export interface RepairScore {
  readonly world: 'Batchland' | 'Streamscape'
  /** A failed run, the rows of a load, or the records of a system. */
  readonly what: 'run' | 'rows' | 'records'
  /** The system whose they are, and the one that has them wrong (null for records). */
  readonly from: string
  readonly to: string | null
  readonly rows: number
  readonly isBegun: boolean
  /** When a person begins and is done, if all before it is still needed when its turn comes. */
  readonly beginUs: number
  readonly doneUs: number
  /** The domain event that it comes of. */
  readonly cause: number
}

/** One article on one shelf: what is there and what systems say, in both worlds, from `fromUs` on. */
export interface ShelfHistory {
  readonly article: number
  /** As commands name it. */
  readonly place: string
  readonly fromUs: number
  readonly untilUs: number
  readonly batch: ShelfWorld
  readonly stream: ShelfWorld
}

export interface ShelfWorld {
  readonly truth: readonly ShelfStep[]
  /** Systems that can say it, in the order of the company. */
  readonly answers: readonly { readonly system: string; readonly steps: readonly ShelfStep[] }[]
}

/** From then on so many pairs; below 0 they are owed. The first step is at `fromUs`. */
export interface ShelfStep {
  readonly timeUs: number
  readonly pairs: number
}

/** Pairs sold on one day, 0 for the first. */
export interface DaySales {
  readonly day: number
  readonly batch: SalesOfWorld
  readonly stream: SalesOfWorld
}

export interface SalesOfWorld {
  readonly truth: PairsSold
  readonly systems: readonly ({ readonly system: string } & KnownSales)[]
}

/** Pairs: ordered online, sold at a shelf, and both. */
export interface PairsSold {
  readonly orders: number
  readonly sales: number
  readonly all: number
}

/** Null for what the system is never told; `all` is of what it is told. */
export interface KnownSales {
  readonly orders: number | null
  readonly sales: number | null
  readonly all: number
}

/** How the news of one business event goes round. */
export interface EventNews {
  readonly number: number
  readonly timeUs: number
  readonly batch: readonly Hearing[]
  readonly stream: readonly Hearing[]
}

/** Of a system that writes the event down or needs it; nobody is told what did not take place in that world. */
export interface Hearing {
  readonly system: string
  readonly state: /** It is its own. */
    | 'own'
    | 'heard'
    /** A load will bring it. */
    | 'due'
    /** Its row or record went wrong, and comes when somebody has put that right. */
    | 'repair'
    /** It waits outside of the system where it happened, or is on its way through the log. */
    | 'waits'
    /** Nothing that exists brings it. */
    | 'never'
  /** When it heard, exact to `withinUs`; null before. */
  readonly heardUs: number | null
  readonly withinUs: number
  /** Where the file that brings it is cut, and when that is loaded or somebody is done; null where nobody can say. */
  readonly runUs: number | null
  readonly dueUs: number | null
}

/** Records by principal since the start of the run. */
export interface UsageScore {
  readonly timeUs: number
  readonly principals: readonly PrincipalUsage[]
}

export interface PrincipalUsage {
  /** As Kafka writes it, `User:web-shop`. */
  readonly principal: string
  /** Whose it is; null for one that belongs to no system of the company. */
  readonly system: string | null
  /** Of the system, or the principal itself. */
  readonly name: string
  readonly written: number
  readonly read: number
}

/** All pairs of both worlds, and what one system believes of them. */
export interface StockScore {
  readonly system: string
  readonly batch: KnownStock
  readonly stream: KnownStock
}

export interface KnownStock {
  /** What lies there. */
  readonly shelves: PairsLying
  /** By the system's own copy. */
  readonly copy: PairsLying
}

export interface PairsLying {
  readonly all: number
  /** Those that can be ordered online. */
  readonly inWarehouses: number
}
