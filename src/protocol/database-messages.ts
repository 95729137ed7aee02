/**
 * What the page and the worker of the real database say to each other.
 *
 * The one thing a reader would get wrong: this worker is no part of the simulation. What it captures becomes a command,
 * and only the command reaches the run.
 */
import type { CapturedChange, CaptureWay } from '../core'
import type { ReplicaIdentity } from '../core/cdc'

export type ToDatabase =
  /** Fetch PostgreSQL, start it, fill it. `places` are shelves of the company, for the table `inventory`. */
  | { readonly type: 'open'; readonly places: readonly string[] }
  | { readonly type: 'run'; readonly id: number; readonly sql: string }
  /** Read every table anew, as a snapshot does. */
  | { readonly type: 'snapshot'; readonly id: number }

export type FromDatabase =
  | DatabaseProgress
  | {
      readonly type: 'ready'
      /** As `show server_version` says. */
      readonly version: string
      readonly way: CaptureWay
      /** Why the log cannot be read, when it is `triggers`. */
      readonly reason: string | null
      readonly tables: readonly TableSummary[]
      /** From asking for the files to being ready, milliseconds. */
      readonly tookMs: number
      /** All files came from the browser's cache. */
      readonly cached: boolean
    }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'ran'; readonly id: number; readonly run: SqlRun }
  | { readonly type: 'snapped'; readonly id: number; readonly snapshot: TableSnapshot }

export interface DatabaseProgress {
  readonly type: 'progress'
  readonly step: 'fetch' | 'start' | 'fill'
  /** Of the unpacked files, while they are fetched. */
  readonly bytes: number
  readonly bytesTotal: number
}

export interface TableSummary {
  readonly name: string
  readonly rows: number
  /** REPLICA IDENTITY as it was chosen; DEFAULT until somebody chooses. */
  readonly replicaIdentity: ReplicaIdentity
  /** Does the log say which row was updated or deleted? DEFAULT without a primary key does not. */
  readonly isIdentified: boolean
  readonly keyColumns: readonly string[]
}

/** All rows of the tables, each as a change with `op` r. */
export interface TableSnapshot {
  readonly way: CaptureWay
  readonly changes: readonly CapturedChange[]
  readonly changesTotal: number
  /** `schema.table` */
  readonly tables: readonly string[]
  /** Why the tables could not be read; null when they could. */
  readonly error: string | null
}

/** Updates and deletes that the log does not identify, and that are therefore told to nobody. */
export interface UntoldChanges {
  readonly table: string
  readonly updates: number
  readonly deletes: number
}

export interface SqlRun {
  readonly statements: readonly StatementResult[]
  /** What stopped it; the statements before it in the same transaction are undone. */
  readonly error: SqlError | null
  /** Committed by this run, in the order of commits; the first ones of `changesTotal`. */
  readonly changes: readonly CapturedChange[]
  readonly changesTotal: number
  /** Changed rows that could not be told. */
  readonly unknown: number
  /** By table. */
  readonly untold: readonly UntoldChanges[]
  /** A transaction is still open: what it did comes when it commits. */
  readonly open: boolean
  /** An error had spoilt the open transaction, so it was rolled back. */
  readonly rolledBack: boolean
  /** Why what was committed could not be captured; null when it was. From then on `way` is `triggers`. */
  readonly captureError: string | null
  /** How the next run will be captured. */
  readonly way: CaptureWay
  readonly tables: readonly TableSummary[]
  readonly tookMs: number
}

export interface StatementResult {
  /** UPDATE, SELECT and so on. */
  readonly command: string
  /** Rows that it changed or found. */
  readonly count: number
  readonly columns: readonly string[]
  /** As text, the first 200; null is NULL. */
  readonly rows: readonly (readonly (string | null)[])[]
}

export interface SqlError {
  readonly message: string
  /** SQLSTATE, five characters; empty when it is not PostgreSQL's. */
  readonly code: string
  readonly detail: string | null
  readonly hint: string | null
  /** Character of the text where it was noticed, from 1; null when unknown. */
  readonly position: number | null
}

/** Characters of SQL in one run. */
export const SQL_MAX = 20_000
