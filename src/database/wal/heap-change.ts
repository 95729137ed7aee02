/**
 * What happened to rows, out of records of the heap (access/heapam_xlog.h; decode.c of logical decoding).
 *
 * The one thing a reader would get wrong: a record holds the row only when it says so (`CONTAINS_NEW_TUPLE` and its
 * like). PostgreSQL says so for tables that are decoded, and not for its own catalog, which falls out here by that.
 */
import { viewOf, WalError } from './wal-pages'
import type { WalRecord } from './wal-record'

/** A row as it lies on a page, without what only a page needs. */
export interface HeapTuple {
  /** Number of columns that it holds; columns that were added later are not in it. */
  readonly columns: number
  readonly hasNulls: boolean
  /** From behind the fixed part of the head: the map of nulls, then the values. */
  readonly bytes: Uint8Array
  /** Where the values begin in `bytes`. */
  readonly valuesAt: number
}

export interface RowChange {
  readonly kind: 'insert' | 'update' | 'delete'
  readonly fileNode: number
  readonly lsn: number
  readonly before: HeapTuple | null
  /** Is `before` all of the old row, or only its key? */
  readonly isWhole: boolean
  readonly after: HeapTuple | null
  /** INSERT … ON CONFLICT: not there until it is confirmed. */
  readonly isSpeculative: boolean
  readonly isToast: boolean
}

export type HeapChange =
  | RowChange
  | { readonly kind: 'truncate'; readonly relations: readonly number[]; readonly lsn: number }
  | { readonly kind: 'confirm' | 'unspeculate'; readonly fileNode: number; readonly lsn: number }
  /** A row of a table went away or was changed, and the record does not hold it. */
  | { readonly kind: 'untold'; readonly op: 'u' | 'd'; readonly fileNode: number; readonly lsn: number }

const RM_HEAP2 = 9
const RM_HEAP = 10
/** XLOG_HEAP_OPMASK and the operations. */
const OPERATION = 0x70
const INSERT = 0x00
const DELETE = 0x10
const UPDATE = 0x20
const TRUNCATE = 0x30
const HOT_UPDATE = 0x40
const CONFIRM = 0x50
const MULTI_INSERT = 0x50
/** xl_heap_insert.flags */
const INSERT_SPECULATIVE = 1 << 2
const INSERT_HAS_ROW = 1 << 3
const INSERT_TOAST = 1 << 4
/** xl_heap_update.flags */
const UPDATE_HAS_OLD = 1 << 2
const UPDATE_HAS_OLD_KEY = 1 << 3
const UPDATE_HAS_ROW = 1 << 4
const UPDATE_SHORTENED = (1 << 5) | (1 << 6)
/** xl_heap_delete.flags */
const DELETE_HAS_OLD = 1 << 1
const DELETE_HAS_OLD_KEY = 1 << 2
const DELETE_SPECULATIVE = 1 << 3
/** SizeOfHeapDelete, SizeOfHeapUpdate, SizeOfHeapHeader, SizeOfHeapTruncate, SizeofHeapTupleHeader. */
const DELETE_HEAD = 8
const UPDATE_HEAD = 14
const TUPLE_HEAD = 5
const TRUNCATE_HEAD = 12
const PAGE_TUPLE_HEAD = 23
/** htup_details.h: HEAP_HASNULL in t_infomask, HEAP_NATTS_MASK in t_infomask2. */
const HAS_NULLS = 0x0001
const COLUMNS = 0x07ff

export function readHeapChanges(record: WalRecord): readonly HeapChange[] {
  const operation = record.info & OPERATION
  if (record.manager === RM_HEAP2) return operation === MULTI_INSERT ? readMultiInsert(record) : []
  if (record.manager !== RM_HEAP) return []
  switch (operation) {
    case INSERT:
      return readInsert(record)
    case UPDATE:
    case HOT_UPDATE:
      return readUpdate(record)
    case DELETE:
      return readDelete(record)
    case TRUNCATE:
      return readTruncate(record)
    case CONFIRM:
      return [{ kind: 'confirm', fileNode: record.blocks[0].fileNode, lsn: record.lsn }]
    default:
      return []
  }
}

function rowChange(record: WalRecord, kind: RowChange['kind']): RowChange {
  const { fileNode } = record.blocks[0]
  const nothing = { before: null, after: null, isWhole: false, isSpeculative: false, isToast: false }
  return { kind, fileNode, lsn: record.lsn, ...nothing }
}

/** xl_heap_insert: offnum 2, flags 1; the row in block 0. */
function readInsert(record: WalRecord): readonly HeapChange[] {
  const flags = record.main[2]
  if ((flags & INSERT_HAS_ROW) === 0) return []
  const after = readTuple(record.blocks[0].data)
  const isSpeculative = (flags & INSERT_SPECULATIVE) !== 0
  return [{ ...rowChange(record, 'insert'), after, isSpeculative, isToast: (flags & INSERT_TOAST) !== 0 }]
}

/** xl_heap_update: old_xmax 4, old_offnum 2, infobits 1, flags 1, new_xmax 4, new_offnum 2; then the old row. */
function readUpdate(record: WalRecord): readonly HeapChange[] {
  const flags = record.main[7]
  if ((flags & UPDATE_HAS_ROW) === 0) return []
  if ((flags & UPDATE_SHORTENED) !== 0)
    throw new WalError('an update without the bytes that it shares with the old row')
  const hasOld = (flags & (UPDATE_HAS_OLD | UPDATE_HAS_OLD_KEY)) !== 0
  const before = hasOld ? readTuple(record.main.subarray(UPDATE_HEAD)) : null
  const isWhole = (flags & UPDATE_HAS_OLD) !== 0
  return [{ ...rowChange(record, 'update'), before, isWhole, after: readTuple(record.blocks[0].data) }]
}

/** xl_heap_delete: xmax 4, offnum 2, infobits 1, flags 1; then the old row. */
function readDelete(record: WalRecord): readonly HeapChange[] {
  const flags = record.main[7]
  if ((flags & DELETE_SPECULATIVE) !== 0)
    return [{ kind: 'unspeculate', fileNode: record.blocks[0].fileNode, lsn: record.lsn }]
  if ((flags & (DELETE_HAS_OLD | DELETE_HAS_OLD_KEY)) === 0)
    return [{ kind: 'untold', op: 'd', fileNode: record.blocks[0].fileNode, lsn: record.lsn }]
  const before = readTuple(record.main.subarray(DELETE_HEAD))
  return [{ ...rowChange(record, 'delete'), before, isWhole: (flags & DELETE_HAS_OLD) !== 0 }]
}

/** xl_heap_truncate: dbId 4, nrelids 4, flags 1 and padding; then ids of tables, which are not their files. */
function readTruncate(record: WalRecord): readonly HeapChange[] {
  const view = viewOf(record.main)
  const count = view.getUint32(4, true)
  const relations = Array.from({ length: count }, (_, i) => view.getUint32(TRUNCATE_HEAD + i * 4, true))
  return [{ kind: 'truncate', relations, lsn: record.lsn }]
}

/** xl_heap_multi_insert: flags 1, pad, ntuples 2; in block 0 rows of xl_multi_insert_tuple, each at an even place. */
function readMultiInsert(record: WalRecord): readonly HeapChange[] {
  if ((record.main[0] & INSERT_HAS_ROW) === 0) return []
  const { data } = record.blocks[0]
  const view = viewOf(data)
  const count = viewOf(record.main).getUint16(2, true)
  const changes: HeapChange[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    at += at % 2
    const length = view.getUint16(at, true)
    // The head is as in other records, only with the length in front.
    const after = readTuple(data.subarray(at + 2, at + 2 + TUPLE_HEAD + length))
    at += 2 + TUPLE_HEAD + length
    changes.push({ ...rowChange(record, 'insert'), after })
  }
  return changes
}

/** The row of an insert, whoever asked for it: pg_class has it although it is not decoded. null when it is not there. */
export function readInsertedTuple({ manager, info, blocks }: WalRecord): HeapTuple | null {
  if (manager !== RM_HEAP || (info & OPERATION) !== INSERT || blocks.length === 0) return null
  return blocks[0].data.length > TUPLE_HEAD ? readTuple(blocks[0].data) : null
}

/** Does the record delete a row of this file? */
export function isDeleteFrom({ manager, info, blocks }: WalRecord): boolean {
  return manager === RM_HEAP && (info & OPERATION) === DELETE && blocks.length > 0
}

/** xl_heap_header: t_infomask2 2, t_infomask 2, t_hoff 1; then the row from behind its fixed head on. */
function readTuple(bytes: Uint8Array): HeapTuple {
  const view = viewOf(bytes)
  return {
    columns: view.getUint16(0, true) & COLUMNS,
    hasNulls: (view.getUint16(2, true) & HAS_NULLS) !== 0,
    bytes: bytes.subarray(TUPLE_HEAD),
    valuesAt: bytes[4] - PAGE_TUPLE_HEAD,
  }
}
