/**
 * A source connector that reads a database's log through a replication slot (Debezium's PostgresConnector in Kafka
 * Connect): snapshot first, then the stream, with an offset in every record.
 *
 * The one thing a reader would get wrong: the connector does not know what has arrived. Its offset is stored only when
 * the records up to there were acknowledged; after a crash it sends again what was not, so consumers see records twice,
 * but never miss one.
 *
 * Simplification: a snapshot is read in one moment, and one that was interrupted begins anew, while the slot keeps
 * everything since it was made.
 */
import { type ChangeConfig, type ChangeRecord, toChangeRecords } from './change-records'
import type { Database } from './database'
import { type SnapshotTable, toSnapshotRecords } from './snapshot-records'
import { heartbeatTopic } from './topic-names'

export interface ConnectorConfig extends ChangeConfig {
  /** `slot.name` */
  readonly slotName: string
  /** `snapshot.mode` */
  readonly snapshotMode: 'initial' | 'no_data'
  /** `table.include.list` as `schema.table`; empty means all. */
  readonly tables: readonly string[]
  /** `heartbeat.interval.ms`; 0 means none. */
  readonly heartbeatIntervalMs: number
}

/** What Kafka Connect stores: frozen, as records and checkpoints share it. */
export interface ConnectorOffset {
  readonly snapshotDone: boolean
  /** Commit index of the transaction that comes next. */
  readonly next: number
}

export interface Connector {
  readonly config: ConnectorConfig
  /** As stored; null before the first. */
  stored: ConnectorOffset | null
  /** Where it reads, in memory. */
  position: ConnectorOffset
  /** What was read and is not handed out yet, each with the offset to store after it. */
  queue: SourceRecord[]
  running: boolean
  nextHeartbeatMs: number
}

export interface SourceRecord {
  readonly record: ChangeRecord
  readonly offset: ConnectorOffset
}

export function createConnector(config: ConnectorConfig): Connector {
  return {
    config,
    stored: null,
    position: { snapshotDone: false, next: 0 },
    queue: [],
    running: false,
    nextHeartbeatMs: 0,
  }
}

/** Start it, for the first time or again: from the stored offset, or with a snapshot. */
export function startConnector(database: Database, connector: Connector, nowMs: number): void {
  const { config } = connector
  let slot = database.slots.find(({ name }) => name === config.slotName)
  if (slot === undefined) {
    slot = { name: config.slotName, confirmed: database.log.length }
    database.slots.push(slot)
  }
  connector.running = true
  connector.queue = []
  connector.nextHeartbeatMs = nowMs + config.heartbeatIntervalMs
  connector.position = connector.stored ?? { snapshotDone: false, next: slot.confirmed }
  if (connector.position.snapshotDone) return
  connector.position = Object.freeze({ snapshotDone: true, next: slot.confirmed })
  if (config.snapshotMode === 'initial') takeSnapshot(database, connector, nowMs)
}

/** It dies: what it had read and not handed out is forgotten, and so is its position. */
export function crashConnector(connector: Connector): void {
  connector.running = false
  connector.queue = []
}

function takeSnapshot(database: Database, connector: Connector, tsMs: number): void {
  const { config, position } = connector
  const tables = database.tables
    .filter(({ spec }) => isIncluded(config, `${spec.schema}.${spec.table}`))
    .map(({ spec, rows }): SnapshotTable => {
      return { schema: spec.schema, table: spec.table, keyColumns: spec.primaryKey, rows, columns: spec.columns }
    })
  const place = { lsn: database.nextLsn, txId: database.nextTxId, tsMs }
  const unfinished = Object.freeze({ ...position, snapshotDone: false })
  const records = toSnapshotRecords(config, tables, place)
  connector.queue = records.map((record, i) => ({
    record,
    offset: i === records.length - 1 ? position : unfinished,
  }))
}

function isIncluded(config: ConnectorConfig, name: string): boolean {
  return config.tables.length === 0 || config.tables.includes(name)
}

/** SourceTask.poll: at most `most` records, in order. */
export function pollConnector(
  database: Database,
  connector: Connector,
  most: number,
  nowMs: number,
): readonly SourceRecord[] {
  if (!connector.running) return []
  while (connector.queue.length < most && connector.position.next < database.log.length)
    readTransaction(database, connector)
  const { heartbeatIntervalMs } = connector.config
  if (heartbeatIntervalMs > 0 && nowMs >= connector.nextHeartbeatMs) {
    connector.nextHeartbeatMs = nowMs + heartbeatIntervalMs
    connector.queue.push({ record: heartbeatRecord(connector.config, nowMs), offset: connector.position })
  }
  return connector.queue.splice(0, most)
}

function readTransaction(database: Database, connector: Connector): void {
  const { config, position } = connector
  const { changes } = database.log[position.next]
  const included = changes.filter(({ schema, table }) => isIncluded(config, `${schema}.${table}`))
  const records = toChangeRecords(config, included)
  const after = Object.freeze({ snapshotDone: true, next: position.next + 1 })
  connector.position = after
  // Only the last record of a transaction moves the offset behind it: a restart sends the transaction again as a whole.
  records.forEach((record, i) => {
    connector.queue.push({ record, offset: i === records.length - 1 ? after : position })
  })
}

/** A heartbeat stores the offset although none of the captured tables has changed, so that the slot can move on. */
function heartbeatRecord(config: ConnectorConfig, nowMs: number): ChangeRecord {
  return {
    topic: heartbeatTopic(config.topicPrefix),
    key: { serverName: config.topicPrefix },
    value: { ts_ms: nowMs },
    headers: {},
    columns: null,
  }
}

/** The records up to this one are acknowledged: store its offset and let the slot go on. */
export function storeOffset(database: Database, connector: Connector, offset: ConnectorOffset): void {
  if (!offset.snapshotDone) return
  connector.stored = offset
  const slot = database.slots.find(({ name }) => name === connector.config.slotName)
  if (slot !== undefined && offset.next > slot.confirmed) slot.confirmed = offset.next
}
