/**
 * One database from its start to its end: started, filled, watched; SQL in, results and captured changes out.
 *
 * The one thing a reader would get wrong: the capture is asked after each run that leaves no transaction open. What a
 * run has committed before it opened one comes with the run that ends it.
 */
import { PGlite } from '@electric-sql/pglite'
import { CAPTURE_LIMITS } from '../core'
import type { SqlRun, TableSnapshot, TableSummary, UntoldChanges } from '../protocol'
import type { Capture, Untold } from './capture'
import { fillDatabase } from './fill'
import { listTables } from './list-tables'
import { runSql, settleTransaction } from './run-sql'
import { START_PARAMS } from './start-params'
import { createTriggerCapture } from './trigger-capture'
import { createWalCapture } from './wal-capture'

export interface DatabaseSession {
  readonly db: PGlite
  /** Triggers take over for good when the log cannot be read any more. */
  capture: Capture
  /** Why the log cannot be read; null when it can. */
  reason: string | null
  /** As of the last look; there is none while a transaction is open. */
  tables: readonly TableSummary[]
}

export interface OpenOptions {
  readonly places: readonly string[]
  readonly files?: {
    readonly pgliteWasmModule: WebAssembly.Module
    readonly initdbWasmModule: WebAssembly.Module
    readonly fsBundle: Blob
  }
  /** A data directory to begin with; otherwise one is made. */
  readonly directory?: Blob
  /** It runs, and has no tables yet. */
  readonly onStarted?: (db: PGlite) => Promise<void> | void
  /** For tests of the second way. */
  readonly withoutLog?: boolean
}

export async function openSession({
  places,
  files,
  directory,
  onStarted,
  withoutLog,
}: OpenOptions): Promise<DatabaseSession> {
  const startParams = withoutLog === true ? [...PGlite.defaultStartParams] : [...START_PARAMS]
  const db = await PGlite.create({ ...files, startParams, loadDataDir: directory })
  await onStarted?.(db)
  await fillDatabase(db, places)
  try {
    return { db, capture: await createWalCapture(db), reason: null, tables: await listTables(db) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { db, capture: await createTriggerCapture(db), reason, tables: await listTables(db) }
  }
}

export async function runInSession(session: DatabaseSession, sql: string): Promise<SqlRun> {
  const { db } = session
  const begin = performance.now()
  const { statements, error } = await runSql(db, sql)
  const { open, rolledBack } = await settleTransaction(db)
  let captured = NOTHING
  // Inside of the learner's transaction nothing is asked: a question that fails would spoil it.
  if (!open) {
    await db.exec(OWN_RIGHTS)
    captured = await collect(session)
    session.tables = await listTables(db)
  }
  const { tables, capture } = session
  const tookMs = performance.now() - begin
  return { statements, error, open, rolledBack, ...captured, way: capture.way, tables, tookMs }
}

/** A learner may have become somebody who may not read the log; each run begins as the owner again. */
const OWN_RIGHTS = 'reset session authorization; reset role; set default_transaction_read_only = off'

type Captured = Pick<SqlRun, 'changes' | 'changesTotal' | 'unknown' | 'untold' | 'captureError'>
const NOTHING: Captured = { changes: [], changesTotal: 0, unknown: 0, untold: [], captureError: null }
/** A million would only fill the page's memory; what is more is counted, and the page says so. */
const CHANGES_MAX = CAPTURE_LIMITS.run

async function collect(session: DatabaseSession): Promise<Captured> {
  try {
    const { transactions, unknown, untold } = await session.capture.collect()
    const changes = transactions.flatMap((transaction) => transaction.changes)
    return {
      changes: changes.slice(0, CHANGES_MAX),
      changesTotal: changes.length,
      unknown,
      untold: countUntold(untold),
      captureError: null,
    }
  } catch (error) {
    const captureError = error instanceof Error ? error.message : String(error)
    await takeOver(session, captureError)
    return { ...NOTHING, captureError }
  }
}

function countUntold(untold: readonly Untold[]): readonly UntoldChanges[] {
  return [...new Set(untold.map(({ table }) => table))].map((table) => {
    const count = (op: Untold['op']): number => untold.filter((one) => one.table === table && one.op === op).length
    return { table, updates: count('u'), deletes: count('d') }
  })
}

/** All rows of the learner's tables. What is committed and not collected yet is in them too, so it is collected first. */
export async function snapshotSession(session: DatabaseSession): Promise<TableSnapshot> {
  const { way } = session.capture
  try {
    await session.db.exec(OWN_RIGHTS)
    const { changes, tables } = await session.capture.snapshot()
    return { way, changes: changes.slice(0, CHANGES_MAX), changesTotal: changes.length, tables, error: null }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { way, changes: [], changesTotal: 0, tables: [], error: message }
  }
}

async function takeOver(session: DatabaseSession, reason: string): Promise<void> {
  if (session.capture.way === 'triggers') return
  session.capture = await createTriggerCapture(session.db)
  session.reason = reason
}
