/**
 * Debezium's change records for PostgreSQL (RelationalChangeRecordEmitter, Envelope, PostgresSourceInfoStructMaker):
 * captured changes in, records with key and value out.
 *
 * The one thing a reader would get wrong: an update that changes the primary key is never an update. It is a delete of
 * the old key, a tombstone, and a create of the new one, linked by headers.
 *
 * Simplification: records carry their payload without the schema part of the JSON converter, and no `ts_ns`, which is
 * more than a JSON number holds.
 */
import type { Column, JsonValue, Row, SnapshotMarker, TableChange } from './table-change'
import { dataChangeTopic, transactionTopic } from './topic-names'

export interface ChangeConfig {
  /** `topic.prefix` */
  readonly topicPrefix: string
  /** Name of the database. */
  readonly db: string
  /** `tombstones.on.delete` */
  readonly tombstonesOnDelete: boolean
  /** `skipped.operations`: letters of operations that are not told; PostgreSQL's default is `t`. */
  readonly skippedOperations: readonly string[]
  /** `provide.transaction.metadata` */
  readonly provideTransactionMetadata: boolean
}

export const DEFAULT_CHANGE_CONFIG: ChangeConfig = {
  topicPrefix: 'db',
  db: 'postgres',
  tombstonesOnDelete: true,
  skippedOperations: ['t'],
  provideTransactionMetadata: false,
}

export interface ChangeRecord {
  readonly topic: string
  /** null for a table without a key, and for truncates. */
  readonly key: Row | null
  /** null is a tombstone. */
  readonly value: { readonly [name: string]: JsonValue } | null
  readonly headers: Readonly<Record<string, JsonValue>>
  /** Columns behind `before` and `after`, when the capture knew them. */
  readonly columns: readonly Column[] | null
  /** As in `TableChange`. */
  readonly leftOut?: readonly string[]
}

const VERSION = '3.3.0.Final'
/** `unavailable.value.placeholder` */
export const UNAVAILABLE = '__debezium_unavailable_value'

/** Records of whole transactions, in the order in which they were committed. */
export function toChangeRecords(config: ChangeConfig, changes: readonly TableChange[]): readonly ChangeRecord[] {
  const records: ChangeRecord[] = []
  for (let i = 0; i < changes.length; ) {
    let end = i
    while (end < changes.length && changes[end].commitIndex === changes[i].commitIndex) end++
    emitTransaction(config, changes.slice(i, end), records)
    i = end
  }
  return records
}

function emitTransaction(config: ChangeConfig, changes: readonly TableChange[], into: ChangeRecord[]): void {
  const told = changes.filter((change) => isTold(config, change))
  if (!config.provideTransactionMetadata || told.length === 0) {
    for (const change of told) into.push(...emitChange(config, change, null))
    return
  }
  const id = `${changes[0].txId}:${changes[0].lsn}`
  const topic = transactionTopic(config.topicPrefix)
  const mark = (value: Row): ChangeRecord => ({ topic, key: { id }, value, headers: {}, columns: null })
  const { tsMs } = changes[0]
  into.push(mark({ status: 'BEGIN', id, event_count: null, data_collections: null, ts_ms: tsMs }))
  const counts = new Map<string, number>()
  told.forEach((change, i) => {
    const collection = `${change.schema}.${change.table}`
    const order = (counts.get(collection) ?? 0) + 1
    counts.set(collection, order)
    into.push(...emitChange(config, change, { id, total_order: i + 1, data_collection_order: order }))
  })
  const collections = [...counts].map(([name, count]) => ({ data_collection: name, event_count: count }))
  into.push(mark({ status: 'END', id, event_count: told.length, data_collections: collections, ts_ms: tsMs }))
}

function isTold(config: ChangeConfig, change: TableChange): boolean {
  return !config.skippedOperations.includes(change.op) && isIdentified(change)
}

/**
 * Does the log say which row was changed? Without a replica identity (NOTHING, or DEFAULT without a primary key) it does
 * not, and PostgreSQL would refuse the UPDATE or DELETE in a published table; Debezium hears of neither.
 */
export function isIdentified(change: Pick<TableChange, 'op' | 'replicaIdentity' | 'keyColumns' | 'before'>): boolean {
  const { op, replicaIdentity, keyColumns, before } = change
  if (op !== 'u' && op !== 'd') return true
  if (replicaIdentity === 'FULL') return true
  if (replicaIdentity === 'NOTHING' || keyColumns.length === 0) return false
  return op === 'u' || keyOf(change, before) !== null
}

function emitChange(config: ChangeConfig, change: TableChange, transaction: Row | null): ChangeRecord[] {
  const { op, before, after } = change
  if (op === 't') return [makeRecord(config, change, null, 't', null, null, {}, transaction)]
  if (op === 'c' || op === 'r')
    return [makeRecord(config, change, keyOf(change, after), op, null, after, {}, transaction)]
  const oldKey = keyOf(change, before)
  if (op === 'd') return emitDelete(config, change, oldKey, {}, transaction)
  const newKey = keyOf(change, after)
  const told = hideUnavailable(change)
  if (oldKey !== null && newKey !== null && !sameRow(oldKey, newKey)) {
    return [
      ...emitDelete(config, change, oldKey, { '__debezium.newkey': newKey }, transaction),
      makeRecord(config, change, newKey, 'c', null, told, { '__debezium.oldkey': oldKey }, transaction),
    ]
  }
  const old = change.replicaIdentity === 'FULL' ? before : null
  return [makeRecord(config, change, newKey, 'u', old, told, {}, transaction)]
}

function emitDelete(
  config: ChangeConfig,
  change: TableChange,
  key: Row | null,
  headers: ChangeRecord['headers'],
  transaction: Row | null,
): ChangeRecord[] {
  const { replicaIdentity } = change
  const before = replicaIdentity === 'FULL' || replicaIdentity === 'INDEX' ? change.before : key
  const record = makeRecord(config, change, key, 'd', before, null, headers, transaction)
  // A tombstone without a key would mean nothing to compaction.
  return config.tombstonesOnDelete && key !== null ? [record, { ...record, value: null }] : [record]
}

function makeRecord(
  config: ChangeConfig,
  change: TableChange,
  key: Row | null,
  op: string,
  before: Row | null,
  after: Row | null,
  headers: ChangeRecord['headers'],
  transaction: Row | null,
): ChangeRecord {
  const source = sourceOf(config, change, change.snapshot ?? 'false')
  return {
    topic: dataChangeTopic(config.topicPrefix, [change.schema, change.table]),
    key,
    value: { before, after, source, op, ts_ms: change.tsMs, ts_us: change.tsMs * 1000, transaction },
    headers,
    columns: change.columns ?? null,
    ...(change.leftOut === undefined ? {} : { leftOut: change.leftOut }),
  }
}

type Placed = Pick<TableChange, 'schema' | 'table' | 'txId' | 'lsn' | 'tsMs'>

export function sourceOf(config: ChangeConfig, change: Placed, snapshot: SnapshotMarker | 'false'): Row {
  return {
    version: VERSION,
    connector: 'postgresql',
    name: config.topicPrefix,
    ts_ms: change.tsMs,
    snapshot,
    db: config.db,
    sequence: JSON.stringify([String(change.lsn), String(change.lsn)]),
    ts_us: change.tsMs * 1000,
    schema: change.schema,
    table: change.table,
    txId: change.txId,
    lsn: change.lsn,
    xmin: null,
  }
}

/** null when the row does not have all of the key, as an old row of another index than the primary key. */
export function keyOf({ keyColumns }: Pick<TableChange, 'keyColumns'>, row: Row | null): Row | null {
  if (row === null || keyColumns.length === 0 || !keyColumns.every((name) => Object.hasOwn(row, name))) return null
  return Object.fromEntries(keyColumns.map((name) => [name, row[name]]))
}

function sameRow(a: Row, b: Row): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * With REPLICA IDENTITY FULL the old row is in the log, and with it the value that was not touched. A capture that knows
 * the column's type puts the placeholder there in its form (a list, base64); otherwise it is this text.
 */
function hideUnavailable({ after, unavailable, replicaIdentity }: TableChange): Row | null {
  if (after === null || unavailable === undefined || replicaIdentity === 'FULL') return after
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [
      name,
      unavailable.includes(name) && !isPlaceholder(value) ? UNAVAILABLE : value,
    ]),
  )
}

const PLACEHOLDER_BASE64 = 'X19kZWJleml1bV91bmF2YWlsYWJsZV92YWx1ZQ=='

/** The placeholder as text, as a list of it, or as its bytes in base64. */
export function isPlaceholder(value: JsonValue): boolean {
  return value === UNAVAILABLE || value === PLACEHOLDER_BASE64 || (Array.isArray(value) && value[0] === UNAVAILABLE)
}
