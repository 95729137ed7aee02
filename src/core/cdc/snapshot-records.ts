/**
 * The records of a snapshot (RelationalSnapshotChangeEventSource, SnapshotRecord): every row once, with op `r`.
 *
 * The one thing a reader would get wrong: the marker is decided in this order: last of all, first of all, last of its
 * table, first of its table. A snapshot of one row is only `last`.
 */
import { type ChangeConfig, type ChangeRecord, keyOf, sourceOf } from './change-records'
import type { Column, Row, SnapshotMarker } from './table-change'
import { dataChangeTopic } from './topic-names'

export interface SnapshotTable {
  readonly schema: string
  readonly table: string
  readonly keyColumns: readonly string[]
  readonly rows: readonly Row[]
  readonly columns?: readonly Column[]
}

export interface SnapshotPlace {
  readonly lsn: number
  readonly txId: number
  readonly tsMs: number
}

export function toSnapshotRecords(
  config: ChangeConfig,
  tables: readonly SnapshotTable[],
  place: SnapshotPlace,
): readonly ChangeRecord[] {
  const filled = tables.filter(({ rows }) => rows.length > 0)
  return filled.flatMap((table, t) =>
    table.rows.map((row, r) => {
      const marker = markerOf(t, filled.length, r, table.rows.length)
      const source = sourceOf(config, { ...place, schema: table.schema, table: table.table }, marker)
      const { tsMs } = place
      return {
        topic: dataChangeTopic(config.topicPrefix, [table.schema, table.table]),
        key: keyOf(table, row),
        value: { before: null, after: row, source, op: 'r', ts_ms: tsMs, ts_us: tsMs * 1000, transaction: null },
        headers: {},
        columns: table.columns ?? null,
      }
    }),
  )
}

/** Row `row` of `rows` in table `table` of `tables`, tables without a row not counted. */
export function markerOf(table: number, tables: number, row: number, rows: number): SnapshotMarker {
  if (table === tables - 1 && row === rows - 1) return 'last'
  if (table === 0 && row === 0) return 'first'
  if (row === rows - 1) return 'last_in_data_collection'
  return row === 0 ? 'first_in_data_collection' : 'true'
}
