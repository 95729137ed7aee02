import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import {
  addColumn,
  alterColumnType,
  beginTransaction,
  type ChangeConfig,
  type ChangeRecord,
  type Column,
  commitTransaction,
  createDatabase,
  type Database,
  DEFAULT_CHANGE_CONFIG,
  dataChangeTopic,
  findTable,
  heartbeatTopic,
  type Row,
  type SnapshotTable,
  type Statement,
  sanitizeTopicName,
  type TableChange,
  type TableSpec,
  toChangeRecords,
  toSnapshotRecords,
  type UnwrapConfig,
  unwrap,
} from '.'
import { isValidRecord, type RecordKind } from './testing/record-shape'

interface Op {
  readonly op: string
  readonly table: string
  readonly tables: readonly string[]
  readonly row: Row
  readonly old: Row
  readonly new: Row
  readonly rows: Readonly<Record<string, readonly Row[]>>
  readonly txId?: number
  readonly lsn?: number
  readonly column: Column & string
  readonly type: string
  readonly unchangedToastColumns?: readonly string[]
}

interface EventsInput {
  readonly config: Partial<ChangeConfig> & { readonly skippedOperations?: unknown }
  readonly tables: readonly TableSpec[]
  readonly ops: readonly Op[]
}

function readConfig(config: EventsInput['config']): ChangeConfig {
  const skipped: unknown = config.skippedOperations
  const skippedOperations = skipped === 'none' ? [] : typeof skipped === 'string' ? skipped.split(',') : undefined
  return {
    ...DEFAULT_CHANGE_CONFIG,
    ...config,
    skippedOperations: skippedOperations ?? DEFAULT_CHANGE_CONFIG.skippedOperations,
  }
}

function toStatement(op: Op): Statement {
  switch (op.op) {
    case 'insert':
      return { kind: 'insert', table: op.table, row: op.row }
    case 'update':
      return { kind: 'update', table: op.table, where: op.old, set: op.new }
    case 'delete':
      return { kind: 'delete', table: op.table, where: op.old }
    case 'truncate':
      return { kind: 'truncate', tables: op.tables }
    default:
      throw new Error(`The operation ${op.op} is not known.`)
  }
}

/** Updates and deletes of the cases name rows that were there before. */
function putThere(database: Database, op: Op): void {
  if (op.op !== 'update' && op.op !== 'delete') return
  const table = findTable(database, op.table)
  const isThere = table?.rows.some((row) => JSON.stringify(row) === JSON.stringify(op.old))
  if (table !== null && !isThere) table.rows = [Object.freeze({ ...op.old })]
}

function emit({ config: given, tables, ops }: EventsInput): ChangeRecord[] {
  const config = readConfig(given)
  const database = createDatabase(tables)
  const records: ChangeRecord[] = []
  let open: { txId: number; statements: Statement[] } | null = null
  const commit = (txId: number, statements: readonly Statement[], op: Op): void => {
    const result = commitTransaction(database, txId, statements, 1_700_000_000_000)
    if (!result.ok) throw new Error(result.message)
    const changes = result.transaction.changes.map(
      (change): TableChange => ({
        ...change,
        lsn: op.lsn ?? change.lsn,
        ...(op.unchangedToastColumns === undefined ? {} : { unavailable: op.unchangedToastColumns }),
      }),
    )
    records.push(...toChangeRecords(config, changes))
  }
  for (const op of ops) {
    if (op.op === 'begin') open = { txId: op.txId ?? beginTransaction(database), statements: [] }
    else if (op.op === 'commit' && open !== null) {
      commit(open.txId, open.statements, op)
      open = null
    } else if (op.op === 'addColumn') addColumn(database, op.table, op.column)
    else if (op.op === 'alterColumnType') alterColumnType(database, op.table, op.column, op.type)
    else if (op.op === 'snapshot') {
      const list = Object.entries(op.rows).map(([name, rows]): SnapshotTable => {
        const spec = findTable(database, name)?.spec as TableSpec
        return { schema: spec.schema, table: spec.table, keyColumns: spec.primaryKey, rows }
      })
      records.push(...toSnapshotRecords(config, list, { lsn: 1, txId: 1, tsMs: 1_700_000_000_000 }))
    } else if (open !== null) open.statements.push(toStatement(op))
    else {
      putThere(database, op)
      commit(op.txId ?? beginTransaction(database), [toStatement(op)], op)
    }
  }
  return records
}

interface ExpectedRecord {
  readonly topic?: string
  readonly key?: unknown
  readonly value?: (Record<string, unknown> & { readonly beforeOneOf?: readonly unknown[] }) | null
  readonly headers?: Record<string, unknown>
  readonly fieldTypes?: Record<string, string>
}

function expectRecord(actual: ChangeRecord, expected: ExpectedRecord): void {
  if (expected.topic !== undefined) expect(actual.topic).toBe(expected.topic)
  if (expected.key !== undefined) expect(actual.key).toEqual(expected.key)
  if (expected.value === null) expect(actual.value).toBeNull()
  else if (expected.value !== undefined) {
    const { beforeOneOf, ...value } = expected.value
    expect(actual.value).toMatchObject(value)
    if (beforeOneOf !== undefined) expect(beforeOneOf).toContainEqual(actual.value?.before)
  }
  if (expected.headers !== undefined) expect(actual.headers).toMatchObject(expected.headers)
  for (const [name, type] of Object.entries(expected.fieldTypes ?? {}))
    expect(actual.columns?.find((column) => column.name === name)?.type).toBe(type)
}

describe("changes become Debezium's records", () => {
  const cases = loadVectors<EventsInput, { records: ExpectedRecord[] }>('debezium-events')
  it.each(cases)('$id $name', ({ input, expected }) => {
    const records = emit(input)
    expect(records).toHaveLength(expected.records.length)
    expected.records.forEach((record, i) => {
      expectRecord(records[i], record)
    })
  })
})

describe('records have the shape that Debezium verifies', () => {
  type Input = { readonly kind: RecordKind; readonly record: Parameters<typeof isValidRecord>[1] }
  const cases = loadVectors<Input, { valid: boolean }>('debezium-record-shape')
  it.each(cases)('$id $name', ({ input, expected }) => {
    expect(isValidRecord(input.kind, input.record)).toBe(expected.valid)
  })
})

describe("topics have Debezium's names", () => {
  interface Input {
    readonly op: 'sanitize' | 'dataChange' | 'heartbeat'
    readonly prefix: string
    readonly delimiter?: string
    readonly table: readonly string[]
    readonly name: string
    readonly heartbeatPrefix?: string
    readonly heartbeatName?: string
  }
  const cases = loadVectors<Input, { topic: string }>('debezium-topic-names')
  it.each(cases)('$id $name', ({ input, expected }) => {
    const { op, prefix, delimiter, table, name, heartbeatPrefix, heartbeatName } = input
    const topic =
      op === 'sanitize'
        ? sanitizeTopicName(name)
        : op === 'dataChange'
          ? dataChangeTopic(prefix, table, delimiter)
          : heartbeatTopic(prefix, heartbeatPrefix, heartbeatName, delimiter)
    expect(topic).toBe(expected.topic)
  })
})

describe('the new row comes out of the envelope', () => {
  interface Input {
    readonly config: Readonly<Record<string, string>>
    readonly records: readonly Parameters<typeof unwrap>[1][]
  }
  const cases = loadVectors<Input, { records: (Record<string, unknown> | null)[] }>('debezium-unwrap')
  const list = (text: string | undefined): string[] => (text ?? '').split(',').filter((name) => name !== '')
  it.each(cases)('$id $name', ({ input, expected }) => {
    const config: UnwrapConfig = {
      deletes: (input.config['delete.tombstone.handling.mode'] ?? 'tombstone') as UnwrapConfig['deletes'],
      addFields: list(input.config['add.fields']),
      addHeaders: list(input.config['add.headers']),
      routeByField: input.config['route.by.field'] ?? '',
    }
    const records = input.records.map((record) => unwrap(config, record))
    expected.records.forEach((record, i) => {
      if (record === null) expect(records[i]).toBeNull()
      else expect(records[i]).toMatchObject(record)
    })
  })
})
