/**
 * A database with random changes, a connector that crashes and comes back, and a sink that applies what arrives: for
 * the property that nothing is lost, and for the planted bug that loses.
 */
import {
  beginTransaction,
  type ChangeRecord,
  commitTransaction,
  crashConnector,
  createConnector,
  createDatabase,
  type Database,
  DEFAULT_CHANGE_CONFIG,
  dataChangeTopic,
  pollConnector,
  type Replica,
  type Row,
  replayRecord,
  type SourceRecord,
  type Statement,
  startConnector,
  storeOffset,
  type TableSpec,
} from '..'

export type Step =
  | { readonly kind: 'change'; readonly statements: readonly Statement[] }
  /** Poll, deliver some of it and store the offset of what was delivered. */
  | { readonly kind: 'poll'; readonly most: number; readonly delivered: number; readonly stored: boolean }
  | { readonly kind: 'crash' }
  | { readonly kind: 'start' }

const TABLES: readonly TableSpec[] = ['orders', 'stock'].map((table, i) => ({
  schema: 'shop',
  table,
  columns: [
    { name: 'id', type: 'int32' },
    { name: 'pairs', type: 'int32', optional: true },
  ],
  primaryKey: ['id'],
  replicaIdentity: i === 0 ? 'DEFAULT' : 'FULL',
}))

const CONFIG = {
  ...DEFAULT_CHANGE_CONFIG,
  topicPrefix: 'erp',
  skippedOperations: [],
  provideTransactionMetadata: true,
  slotName: 'debezium',
  snapshotMode: 'initial' as const,
  tables: [],
  heartbeatIntervalMs: 5,
}

export interface CrashingRun {
  readonly database: Database
  readonly replica: Replica
  readonly records: readonly ChangeRecord[]
}

/** Run the steps, then let everything settle. */
export function runWithCrashes(before: readonly Statement[], steps: readonly Step[]): CrashingRun {
  const database = createDatabase(TABLES)
  const connector = createConnector(CONFIG)
  const replica: Replica = new Map()
  const records: ChangeRecord[] = []
  let nowMs = 0
  const deliver = (polled: readonly SourceRecord[], stored: boolean): void => {
    for (const { record, offset } of polled) {
      records.push(record)
      replayRecord(replica, record)
      if (stored) storeOffset(database, connector, offset)
    }
  }
  change(database, before, nowMs)
  for (const step of [...steps, { kind: 'start' } as const]) {
    nowMs++
    if (step.kind === 'change') change(database, step.statements, nowMs)
    else if (step.kind === 'crash') crashConnector(connector)
    else if (step.kind === 'start') {
      if (!connector.running) startConnector(database, connector, nowMs)
    } else {
      const polled = pollConnector(database, connector, step.most, nowMs)
      deliver(polled.slice(0, step.delivered), step.stored)
      // What was handed out and not delivered is lost with the process that held it.
      if (step.delivered < polled.length) crashConnector(connector)
    }
  }
  for (let quiet = 0; quiet < 3; ) {
    const polled = pollConnector(database, connector, 100, nowMs)
    deliver(polled, true)
    quiet = polled.length === 0 ? quiet + 1 : 0
  }
  return { database, replica, records }
}

/** A statement that the database refuses takes its transaction with it; the next one is another try. */
function change(database: Database, statements: readonly Statement[], nowMs: number): void {
  if (statements.length > 0) commitTransaction(database, beginTransaction(database), statements, nowMs)
}

/** What is in the source and not in the replica, or the other way round; null when they are equal. */
export function findDifference({ database, replica }: CrashingRun): string | null {
  for (const { spec, rows } of database.tables) {
    const topic = dataChangeTopic(CONFIG.topicPrefix, [spec.schema, spec.table])
    const text = (list: readonly Row[]): string => JSON.stringify(list.map((row) => [row.id, row.pairs]).sort())
    const there = text([...(replica.get(topic)?.values() ?? [])])
    if (there !== text(rows)) return `${topic}: the table has ${text(rows)}, the replica ${there}`
  }
  return null
}
