/**
 * A small database: tables with rows, transactions with an order of commits, and a write-ahead log (PostgreSQL with
 * `wal_level=logical`). Plain data and functions.
 *
 * The one thing a reader would get wrong: a transaction takes its id when it begins and its place in the log of changes
 * when it commits; one that is rolled back leaves no change behind, only a gap in the ids.
 *
 * Simplification: there are no locks and no isolation levels; the statements of a transaction run one after the other at
 * the moment of its commit, and if one of them is refused nothing of it happens.
 */
import type { Column, ReplicaIdentity, Row, TableChange } from './table-change'

export interface TableSpec {
  readonly schema: string
  readonly table: string
  readonly columns: readonly Column[]
  readonly primaryKey: readonly string[]
  readonly replicaIdentity: ReplicaIdentity
}

export interface Table {
  spec: TableSpec
  /** Frozen rows in order of insertion. */
  rows: Row[]
}

export interface CommittedTransaction {
  readonly txId: number
  readonly commitIndex: number
  readonly commitLsn: number
  readonly tsMs: number
  readonly changes: readonly TableChange[]
}

export interface Database {
  tables: Table[]
  nextTxId: number
  nextLsn: number
  /** By commit index. */
  log: CommittedTransaction[]
  /** Replication slots: what is before this commit index may be thrown away. */
  slots: { readonly name: string; confirmed: number }[]
}

/** `where` is the primary key of the row, or all of a row for tables without one. */
export type Statement =
  | { readonly kind: 'insert'; readonly table: string; readonly row: Row }
  | { readonly kind: 'update'; readonly table: string; readonly where: Row; readonly set: Row }
  | { readonly kind: 'delete'; readonly table: string; readonly where: Row }
  | { readonly kind: 'truncate'; readonly tables: readonly string[] }

export type CommitResult =
  | { readonly ok: true; readonly transaction: CommittedTransaction }
  /** PostgreSQL's SQLSTATE and message. */
  | { readonly ok: false; readonly code: string; readonly message: string }

/** Bytes that a change takes in the log, about; LSNs count bytes. */
const CHANGE_BYTES = 56
const FIRST_LSN = 24_023_128

export function createDatabase(tables: readonly TableSpec[]): Database {
  return { tables: tables.map((spec) => ({ spec, rows: [] })), nextTxId: 556, nextLsn: FIRST_LSN, log: [], slots: [] }
}

export function findTable(database: Database, name: string): Table | null {
  return database.tables.find(({ spec }) => `${spec.schema}.${spec.table}` === name) ?? null
}

/** BEGIN; returns the id of the transaction. */
export function beginTransaction(database: Database): number {
  return database.nextTxId++
}

/** COMMIT: run the statements of a transaction, all or nothing. */
export function commitTransaction(
  database: Database,
  txId: number,
  statements: readonly Statement[],
  tsMs: number,
): CommitResult {
  const copies = new Map<Table, Row[]>()
  const place = { txId, commitIndex: database.log.length, tsMs }
  const changes: TableChange[] = []
  for (const statement of statements) {
    const names = statement.kind === 'truncate' ? statement.tables : [statement.table]
    const lsn = database.nextLsn
    database.nextLsn += CHANGE_BYTES
    for (const name of names) {
      const table = findTable(database, name)
      if (table === null) return { ok: false, code: '42P01', message: `relation "${name}" does not exist` }
      const rows = copies.get(table) ?? table.rows.slice()
      copies.set(table, rows)
      const outcome = run(table.spec, rows, statement)
      if (typeof outcome === 'string') return { ok: false, code: '23505', message: outcome }
      for (const change of outcome) changes.push(Object.freeze({ ...change, ...place, lsn }))
    }
  }
  for (const [table, rows] of copies) table.rows = rows
  const commitLsn = database.nextLsn
  database.nextLsn += CHANGE_BYTES
  const transaction = Object.freeze({ ...place, commitLsn, changes: Object.freeze(changes) })
  database.log.push(transaction)
  return { ok: true, transaction }
}

type Outcome = Omit<TableChange, 'lsn' | 'txId' | 'commitIndex' | 'tsMs'>

/** Change the rows; a text is why it is refused. */
function run(spec: TableSpec, rows: Row[], statement: Statement): Outcome[] | string {
  const { schema, table, primaryKey: keyColumns, replicaIdentity, columns } = spec
  const change = (op: TableChange['op'], before: Row | null, after: Row | null): Outcome => {
    return { op, schema, table, keyColumns, replicaIdentity, columns, before, after }
  }
  if (statement.kind === 'truncate') {
    rows.length = 0
    return [change('t', null, null)]
  }
  if (statement.kind === 'insert') {
    const row = complete(spec, statement.row)
    if (isTaken(spec, rows, row, -1)) return duplicate(spec)
    rows.push(row)
    return [change('c', null, row)]
  }
  const at = rows.findIndex((row) => matches(row, statement.where))
  if (at < 0) return []
  const before = rows[at]
  if (statement.kind === 'delete') {
    rows.splice(at, 1)
    return [change('d', before, null)]
  }
  const after = Object.freeze({ ...before, ...statement.set })
  if (isTaken(spec, rows, after, at)) return duplicate(spec)
  rows[at] = after
  return [change('u', before, after)]
}

function complete(spec: TableSpec, row: Row): Row {
  return Object.freeze(
    Object.fromEntries(spec.columns.map((column) => [column.name, row[column.name] ?? column.default ?? null])),
  )
}

function matches(row: Row, where: Row): boolean {
  return Object.keys(where).every((name) => JSON.stringify(row[name] ?? null) === JSON.stringify(where[name]))
}

function isTaken({ primaryKey }: TableSpec, rows: readonly Row[], row: Row, except: number): boolean {
  if (primaryKey.length === 0) return false
  const key = Object.fromEntries(primaryKey.map((name) => [name, row[name] ?? null]))
  return rows.some((other, i) => i !== except && matches(other, key))
}

function duplicate({ table }: TableSpec): string {
  return `duplicate key value violates unique constraint "${table}_pkey"`
}

/** ALTER TABLE … ADD COLUMN: rows that are there get the default. */
export function addColumn(database: Database, name: string, column: Column): void {
  const table = findTable(database, name)
  if (table === null) return
  table.spec = { ...table.spec, columns: [...table.spec.columns, column] }
  table.rows = table.rows.map((row) => Object.freeze({ ...row, [column.name]: column.default ?? null }))
}

/** ALTER TABLE … ALTER COLUMN … TYPE. */
export function alterColumnType(database: Database, name: string, column: string, type: string): void {
  const table = findTable(database, name)
  if (table === null) return
  const columns = table.spec.columns.map((one) => (one.name === column ? { ...one, type } : one))
  table.spec = { ...table.spec, columns }
}
