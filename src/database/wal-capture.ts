/**
 * Changes read from PostgreSQL's write-ahead log: its files are read by SQL (`pg_read_binary_file`), and parsed here.
 *
 * The one thing a reader would get wrong: this is not a replication slot. A slot decodes with pgoutput in a second
 * process, which PGlite does not have; the log with `wal_level=logical` holds the same.
 *
 * Simplification: the position in the log lives in memory, while a slot would keep it over a restart; the database in
 * the page does not outlive the page either.
 *
 * Simplification: messages of `pg_logical_emit_message` are not told; Debezium tells them in `<prefix>.message`.
 */
import type { CapturedChange } from '../core'
import {
  type Capture,
  type CapturedSnapshot,
  type CaptureResult,
  markSnapshot,
  SNAPSHOT_TABLES_SQL,
  type SnapshotName,
  type Sql,
} from './capture'
import { CATALOG_SQL, type Catalog, type CatalogRow, createCatalog, learnTables, OWN_SCHEMA } from './wal/catalog'
import { decodeTransaction, listLeftOut } from './wal/decode-transaction'
import { type CommittedHeap, collectTransactions, type Pending } from './wal/transactions'
import { whyLeftOut } from './wal/tuple'
import { joinBytes } from './wal/varlena'
import { parseLsn, readRecords, WalError, type WalWindow } from './wal/wal-pages'
import { parseRecord } from './wal/wal-record'

/** Read in pieces of this size, because SQL hands bytes out as hexadecimal text. */
const PIECE_BYTES = 1024 * 1024
/** One run of SQL may write this much; about 100,000 changed rows. */
const WINDOW_BYTES_MAX = 64 * 1024 * 1024

interface LogShape {
  readonly timeline: string
  readonly segmentBytes: number
  readonly pageBytes: number
}

/** Throws when the log cannot be read: not `wal_level=logical`, or pages of another version. */
export async function createWalCapture(sql: Sql): Promise<Capture> {
  const log: Log = {
    sql,
    shape: await readShape(sql),
    catalog: createCatalog(),
    pending: new Map(),
    position: await readEnd(sql),
  }
  learnTables(log.catalog, await readCatalog(sql))
  // A first reading, so that pages that cannot be read are found before anybody relies on them.
  await sql.query("select pg_catalog.pg_logical_emit_message(false, 'streamscape', 'start', true)")
  await collect(log)
  return { way: 'wal', collect: () => collect(log), snapshot: () => takeSnapshot(log) }
}

interface Log {
  readonly sql: Sql
  readonly shape: LogShape
  readonly catalog: Catalog
  readonly pending: Pending
  position: number
}

async function collect(log: Log): Promise<CaptureResult> {
  const committed = await readCommitted(log)
  const decoded = committed.map((one) => decodeTransaction(log.catalog, one))
  return {
    transactions: decoded.map(({ transaction }) => transaction).filter(({ changes }) => changes.length > 0),
    unknown: decoded.reduce((sum, { unknown }) => sum + unknown, 0),
    untold: decoded.flatMap(({ untold }) => untold),
  }
}

async function readCommitted(log: Log): Promise<readonly CommittedHeap[]> {
  const { sql, shape, catalog, pending, position } = log
  learnTables(catalog, await readCatalog(sql))
  const end = await readEnd(sql)
  if (end <= position) return []
  if (end - position > WINDOW_BYTES_MAX) {
    const written = Math.round((end - position) / 1024 / 1024)
    log.position = end
    pending.clear()
    throw new WalError(`${written} MiB of log in one run; at most ${WINDOW_BYTES_MAX / 1024 / 1024} are read`)
  }
  const { records, nextLsn } = readRecords(await readWindow(sql, shape, position, end), position)
  log.position = nextLsn
  return collectTransactions(pending, records.map(parseRecord), catalog.classFiles)
}

/**
 * Rows by a detour: each table is copied into one of the capture's own, and the copy is read from the log. So a value of
 * a snapshot is made by the very code that makes it of a change.
 */
async function takeSnapshot(log: Log): Promise<CapturedSnapshot> {
  const { sql, catalog } = log
  await readCommitted(log)
  const names = (await sql.query<SnapshotName>(SNAPSHOT_TABLES_SQL)).rows
  const tables: CapturedChange[][] = []
  for (const { schema, name, quoted } of names) {
    const table = [...catalog.byRelation.values()].findLast((one) => one.schema === schema && one.table === name)
    const told = (table?.columns ?? []).filter((column) => whyLeftOut(column) === null)
    if (table === undefined) continue
    const list = told.map((column) => `"${column.name.replaceAll('"', '""')}"`).join(', ')
    await sql.exec(`create schema if not exists ${OWN_SCHEMA}; drop table if exists ${COPY};
      create table ${COPY} as select ${list} from ${quoted}`)
    const committed = await readCommitted(log)
    const { rows } = await sql.query<{ file: number }>(
      `select pg_catalog.pg_relation_filenode('${COPY}'::pg_catalog.regclass)::int4 as file`,
    )
    await sql.exec(`drop table ${COPY}`)
    const columns = told.map((column) => ({ ...column, missing: null }))
    const copies = { ...createCatalog(), byFile: new Map([[rows[0].file, { ...table, columns }]]) }
    const leftOut = listLeftOut(table)
    const found = committed.flatMap((one) => decodeTransaction(copies, one).transaction.changes)
    tables.push(found.map((change) => (leftOut.length === 0 ? change : { ...change, leftOut })))
  }
  await readCommitted(log)
  return { changes: markSnapshot(tables), tables: names.map(({ schema, name }) => `${schema}.${name}`) }
}

const COPY = `${OWN_SCHEMA}.snapshot_copy`

async function readShape(sql: Sql): Promise<LogShape> {
  const { rows } = await sql.query<{ level: string; segment: string; page: string; file: string }>(
    `select pg_catalog.current_setting('wal_level') as level,
            pg_catalog.pg_size_bytes(pg_catalog.current_setting('wal_segment_size'))::text as segment,
            pg_catalog.current_setting('wal_block_size') as page,
            pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()) as file`,
  )
  const { level, segment, page, file } = rows[0]
  if (level !== 'logical') throw new WalError(`wal_level is ${level}`)
  return { timeline: file.slice(0, 8), segmentBytes: Number(segment), pageBytes: Number(page) }
}

async function readCatalog(sql: Sql): Promise<readonly CatalogRow[]> {
  const { rows } = await sql.query<{ found: CatalogRow }>(CATALOG_SQL)
  return rows.map(({ found }) => found)
}

/** Up to where the log is written. `synchronous_commit=off` may leave a rest in memory, which a flush brings out. */
async function readEnd(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ done: string; made: string }>(
    'select pg_catalog.pg_current_wal_flush_lsn()::text as done, pg_catalog.pg_current_wal_insert_lsn()::text as made',
  )
  const done = parseLsn(rows[0].done)
  if (done >= parseLsn(rows[0].made)) return done
  await sql.query("select pg_catalog.pg_logical_emit_message(false, 'streamscape', 'flush', true)")
  const flushed = await sql.query<{ done: string }>('select pg_catalog.pg_current_wal_flush_lsn()::text as done')
  return parseLsn(flushed.rows[0].done)
}

async function readWindow(sql: Sql, shape: LogShape, from: number, end: number): Promise<WalWindow> {
  const { segmentBytes, pageBytes } = shape
  const startLsn = from - (from % pageBytes)
  const pieces: Uint8Array[] = []
  for (let at = startLsn; at < end; ) {
    const offset = at % segmentBytes
    const count = Math.min(PIECE_BYTES, end - at, segmentBytes - offset)
    const { rows } = await sql.query<{ bytes: Uint8Array }>(
      'select pg_catalog.pg_read_binary_file($1, $2::int8, $3::int8) as bytes',
      [`pg_wal/${fileName(shape, at)}`, offset, count],
    )
    if (rows[0].bytes.length !== count) throw new WalError('a file of the log that is shorter than it should be')
    pieces.push(rows[0].bytes)
    at += count
  }
  return { startLsn, bytes: joinBytes(pieces), endLsn: end, segmentBytes, pageBytes }
}

/** XLogFileName in access/xlog_internal.h. */
function fileName({ timeline, segmentBytes }: LogShape, lsn: number): string {
  const segment = Math.floor(lsn / segmentBytes)
  const perId = 2 ** 32 / segmentBytes
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')
  return `${timeline}${hex(Math.floor(segment / perId))}${hex(segment % perId)}`
}
