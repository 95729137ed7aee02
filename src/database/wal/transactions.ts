/**
 * Changes put together by transaction and let out when it commits (reorderbuffer.c, access/xact.h).
 *
 * The one thing a reader would get wrong: a savepoint is a transaction of its own with its own number. Rolled back, it
 * takes its changes with it; otherwise they belong to the transaction around it, in the order of the log.
 */
import { type HeapChange, readHeapChanges } from './heap-change'
import { type RewriteMark, readRewrite } from './rewrites'
import { viewOf } from './wal-pages'
import type { WalRecord } from './wal-record'

export interface CommittedHeap {
  readonly xid: number
  readonly changes: readonly LoggedChange[]
}

export type LoggedChange = HeapChange | RewriteMark

/** What is not committed yet, by number of the transaction. Kept between two readings of the log. */
export type Pending = Map<number, LoggedChange[]>

const RM_XACT = 1
/** XLOG_XACT_OPMASK and the operations. */
const OPERATION = 0x70
const COMMIT = 0x00
const ABORT = 0x20
const COMMIT_PREPARED = 0x30
const ABORT_PREPARED = 0x40
const HAS_INFO = 0x80
/** xinfo */
const HAS_DATABASE = 1 << 0
const HAS_SUBTRANSACTIONS = 1 << 1

export function collectTransactions(
  pending: Pending,
  records: readonly WalRecord[],
  classFiles: ReadonlySet<number>,
): readonly CommittedHeap[] {
  const committed: CommittedHeap[] = []
  for (const record of records) {
    if (record.manager === RM_XACT) {
      const end = endTransaction(pending, record)
      if (end !== null) committed.push(end)
      continue
    }
    const mark = readRewrite(record, classFiles)
    const changes = mark === null ? readHeapChanges(record) : [mark]
    if (changes.length === 0) continue
    const list = pending.get(record.xid)
    if (list === undefined) pending.set(record.xid, [...changes])
    else list.push(...changes)
  }
  return committed
}

function endTransaction(pending: Pending, record: WalRecord): CommittedHeap | null {
  const operation = record.info & OPERATION
  const isCommit = operation === COMMIT || operation === COMMIT_PREPARED
  if (!isCommit && operation !== ABORT && operation !== ABORT_PREPARED) return null
  const changes: LoggedChange[] = []
  for (const xid of [record.xid, ...readSubtransactions(record)]) {
    changes.push(...(pending.get(xid) ?? []))
    pending.delete(xid)
  }
  if (!isCommit || changes.length === 0) return null
  const inOrder = confirm(changes.sort((a, b) => a.lsn - b.lsn))
  return { xid: record.xid, changes: inOrder }
}

/** xl_xact_commit and xl_xact_abort: time 8, then what xinfo announces, in this order. */
function readSubtransactions({ main, info }: WalRecord): readonly number[] {
  if ((info & HAS_INFO) === 0) return []
  const view = viewOf(main)
  const announced = view.getUint32(8, true)
  if ((announced & HAS_SUBTRANSACTIONS) === 0) return []
  const at = (announced & HAS_DATABASE) === 0 ? 12 : 20
  return Array.from({ length: view.getUint32(at, true) }, (_, i) => view.getUint32(at + 4 + i * 4, true))
}

/** A speculative insert counts when it is confirmed, and not when it is taken back. */
function confirm(changes: readonly LoggedChange[]): readonly LoggedChange[] {
  const result: LoggedChange[] = []
  let waiting: LoggedChange | null = null
  for (const change of changes) {
    if (change.kind === 'confirm' || change.kind === 'unspeculate') {
      if (change.kind === 'confirm' && waiting !== null) result.push(waiting)
      waiting = null
    } else if (change.kind === 'insert' && change.isSpeculative) waiting = change
    else result.push(change)
  }
  return result
}
