/**
 * Rewrites of a table: ALTER TABLE … TYPE and its like copy every row into a new file, and REFRESH MATERIALIZED VIEW
 * fills one. Nothing of it is a change, and logical decoding leaves it out (`pg_class.relrewrite`, reorderbuffer.c).
 *
 * The one thing a reader would get wrong: the new file becomes the table's own, so what is written there afterwards, in
 * the same transaction, is a change. The copying is over when the table that stood in for it is dropped.
 *
 * VACUUM FULL and CLUSTER copy pages and not rows (HEAP_INSERT_NO_LOGICAL), so that there is nothing to leave out.
 */
import { isDeleteFrom, readInsertedTuple } from './heap-change'
import { viewOf } from './wal-pages'
import type { WalRecord } from './wal-record'

export type RewriteMark =
  | { readonly kind: 'rewrite'; readonly fileNode: number; readonly lsn: number }
  | { readonly kind: 'rewritten'; readonly lsn: number }

/** Places in a row of pg_class (FormData_pg_class, PostgreSQL 18): relfilenode, and relrewrite behind relispartition. */
const FILE_AT = 88
const REWRITE_AT = 132

/** `full_page_writes=off` sees to it that the rows of pg_class are in the log; see start-params.ts. */
export function readRewrite(record: WalRecord, classFiles: ReadonlySet<number>): RewriteMark | null {
  const file = record.blocks[0]?.fileNode
  if (file === undefined || !classFiles.has(file)) return null
  if (isDeleteFrom(record)) return { kind: 'rewritten', lsn: record.lsn }
  const tuple = readInsertedTuple(record)
  if (tuple === null) return null
  const values = tuple.bytes.subarray(tuple.valuesAt)
  if (values.length < REWRITE_AT + 4) return null
  const view = viewOf(values)
  if (view.getUint32(REWRITE_AT, true) === 0) return null
  return { kind: 'rewrite', fileNode: view.getUint32(FILE_AT, true), lsn: record.lsn }
}
