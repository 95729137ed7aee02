/**
 * A committed transaction of the log as changes of tables.
 *
 * The one thing a reader would get wrong: an update that leaves a large value alone does not write it again. With
 * REPLICA IDENTITY FULL the old row has it, and it is taken from there.
 */
import type { CapturedChange } from '../../core'
import { isIdentified, type ReplicaIdentity, type Row, type TableChange } from '../../core/cdc'
import type { Untold } from '../capture'
import type { Catalog, TableShape } from './catalog'
import type { HeapTuple, RowChange } from './heap-change'
import type { CommittedHeap, LoggedChange } from './transactions'
import { type DecodedRow, decodeTuple, whyLeftOut } from './tuple'
import { readVarlena } from './varlena'
import { viewOf } from './wal-pages'

export interface CapturedTransaction {
  readonly txId: number
  readonly changes: readonly CapturedChange[]
}

export interface DecodedTransaction {
  readonly transaction: CapturedTransaction
  /** Rows of tables that the catalog does not know any more. */
  readonly unknown: number
  readonly untold: readonly Untold[]
}

const OPS = { insert: 'c', update: 'u', delete: 'd' } as const

export function decodeTransaction(catalog: Catalog, committed: CommittedHeap): DecodedTransaction {
  const toast = new Map<number, Uint8Array[]>()
  const changes: CapturedChange[] = []
  const untold: Untold[] = []
  const rewriting = new Set<number>()
  let unknown = 0
  for (const change of committed.changes) {
    if (change.kind === 'rewrite') rewriting.add(change.fileNode)
    else if (change.kind === 'rewritten') rewriting.clear()
    else if (change.kind === 'truncate') {
      for (const relation of change.relations) {
        const table = catalog.byRelation.get(relation)
        if (table !== undefined) changes.push(makeChange(table, change.lsn, committed.xid, 't', null, null))
      }
    } else if (change.kind === 'untold') {
      const table = catalog.byFile.get(change.fileNode)
      if (table !== undefined) untold.push({ table: table.table, op: change.op })
    } else if (isRow(change) && change.isToast) keepChunk(toast, change.after)
    else if (isRow(change) && !rewriting.has(change.fileNode) && !catalog.silent.has(change.fileNode)) {
      const table = catalog.byFile.get(change.fileNode)
      const decoded = table === undefined ? null : decodeChange(table, change, committed.xid, toast)
      if (decoded === null) unknown++
      else if (isIdentified(decoded)) changes.push(decoded)
      else untold.push({ table: decoded.table, op: decoded.op === 'u' ? 'u' : 'd' })
    }
  }
  return { transaction: { txId: committed.xid, changes }, unknown, untold }
}

function isRow(change: LoggedChange): change is RowChange {
  return Object.hasOwn(OPS, change.kind)
}

function decodeChange(
  table: TableShape,
  change: RowChange,
  xid: number,
  toast: ReadonlyMap<number, readonly Uint8Array[]>,
): CapturedChange {
  const after = change.after === null ? null : decodeTuple(change.after, table.columns, toast)
  const old = change.before === null ? null : decodeTuple(change.before, table.columns, toast)
  const before = old === null || change.isWhole ? (old?.row ?? null) : identityOf(table, old.row)
  const filled = after === null ? null : fillIn(after, change.isWhole ? old : null)
  const made = makeChange(table, change.lsn, xid, OPS[change.kind], before, filled?.row ?? null)
  const told = change.kind === 'insert' ? made : { ...made, replicaIdentity: identityThen(table, change) }
  return filled === null || filled.unavailable.length === 0 ? told : { ...told, unavailable: filled.unavailable }
}

/** The identity as the record shows it: the catalog is read after the run, which may have changed it. */
function identityThen({ replicaIdentity }: TableShape, { isWhole }: RowChange): ReplicaIdentity {
  if (isWhole) return 'FULL'
  return replicaIdentity === 'FULL' ? 'DEFAULT' : replicaIdentity
}

function makeChange(
  table: TableShape,
  lsn: number,
  txId: number,
  op: TableChange['op'],
  before: Row | null,
  after: Row | null,
): CapturedChange {
  const { schema, table: name, keyColumns, replicaIdentity } = table
  const leftOut = listLeftOut(table)
  const change = { op, schema, table: name, keyColumns, replicaIdentity, before, after, lsn, txId }
  return leftOut.length === 0 ? change : { ...change, leftOut }
}

/** Columns that no record of the table has, each with the reason. */
export function listLeftOut({ columns }: TableShape): readonly string[] {
  return columns.flatMap((column) => {
    const why = whyLeftOut(column)
    return why === null || why === 'dropped' ? [] : [`${column.name} (${why})`]
  })
}

function identityOf({ identityColumns }: TableShape, row: Row): Row {
  return Object.fromEntries(identityColumns.map((name) => [name, row[name] ?? null]))
}

function fillIn(after: DecodedRow, before: DecodedRow | null): DecodedRow {
  if (before === null || after.unavailable.length === 0) return after
  const found = after.unavailable.filter((name) => !before.unavailable.includes(name))
  const row = { ...after.row, ...Object.fromEntries(found.map((name) => [name, before.row[name]])) }
  return { row, unavailable: after.unavailable.filter((name) => !found.includes(name)) }
}

/** A row of a TOAST table: chunk_id 4, chunk_seq 4, chunk_data; the pieces of a value come in order. */
function keepChunk(toast: Map<number, Uint8Array[]>, tuple: HeapTuple | null): void {
  if (tuple === null) return
  const values = tuple.bytes.subarray(tuple.valuesAt)
  const id = viewOf(values).getUint32(0, true)
  const { content } = readVarlena(values, 8, new Map())
  const chunks = toast.get(id) ?? []
  toast.set(id, chunks)
  if (content !== null) chunks.push(content)
}
