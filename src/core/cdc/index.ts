/** The door to change data capture; apart from the core's, because a page without it does not load it. */
export {
  type ChangeConfig,
  type ChangeRecord,
  DEFAULT_CHANGE_CONFIG,
  isIdentified,
  toChangeRecords,
  UNAVAILABLE,
} from './change-records'
export {
  type Connector,
  type ConnectorConfig,
  type ConnectorOffset,
  crashConnector,
  createConnector,
  pollConnector,
  type SourceRecord,
  startConnector,
  storeOffset,
} from './connector'
export {
  addColumn,
  alterColumnType,
  beginTransaction,
  type CommitResult,
  type CommittedTransaction,
  commitTransaction,
  createDatabase,
  type Database,
  findTable,
  type Statement,
  type Table,
  type TableSpec,
} from './database'
export { type Replica, replayRecord } from './replay'
export { markerOf, type SnapshotPlace, type SnapshotTable, toSnapshotRecords } from './snapshot-records'
export {
  type Column,
  type JsonValue,
  REPLICA_IDENTITIES,
  type ReplicaIdentity,
  type Row,
  SNAPSHOT_MARKERS,
  type SnapshotMarker,
  type TableChange,
} from './table-change'
export { dataChangeTopic, heartbeatTopic, sanitizeTopicName } from './topic-names'
export { type PlainRecord, type UnwrapConfig, unwrap } from './unwrap'
