/**
 * Records of the write-ahead log out of its pages (access/xlog_internal.h, access/xlogrecord.h, PostgreSQL 18).
 *
 * The one thing a reader would get wrong: a record does not end where a page ends. It goes on behind the next page's
 * head, which says how much of it is still to come; the bytes of a record are the pages without their heads.
 */
import { crc32c } from './crc32c'

/** A piece of the log from the start of a page. Positions (LSN) count bytes since the beginning of the log. */
export interface WalWindow {
  readonly startLsn: number
  readonly bytes: Uint8Array
  /** What lies behind is not written yet. */
  readonly endLsn: number
  readonly pageBytes: number
  readonly segmentBytes: number
}

/** A record as it lies in the log: its head is still in front. */
export interface RawRecord {
  readonly lsn: number
  readonly bytes: Uint8Array
}

export interface WalReading {
  readonly records: readonly RawRecord[]
  /** Where the next record will begin. */
  readonly nextLsn: number
}

export class WalError extends Error {}

/** XLOG_PAGE_MAGIC of PostgreSQL 18. */
const PAGE_MAGIC = 0xd118
/** SizeOfXLogShortPHD and SizeOfXLogLongPHD; the long one begins a segment. */
const SHORT_HEAD = 24
const LONG_HEAD = 40
const LONG_HEAD_FLAG = 0x0002
const CONTINUED_FLAG = 0x0001
/** SizeOfXLogRecord, and the place of its checksum. */
export const RECORD_HEAD = 24
const CRC_AT = 20
/** XLogRecordMaxSize */
const RECORD_BYTES_MAX = 1020 * 1024 * 1024
const RM_XLOG = 0
const XLOG_SWITCH = 0x40

const alignUp = (value: number, to: number): number => Math.ceil(value / to) * to

/** All whole records from `fromLsn` on; one whose end is not written yet is left for the next time. */
export function readRecords(window: WalWindow, fromLsn: number): WalReading {
  const records: RawRecord[] = []
  let lsn = fromLsn
  for (;;) {
    lsn = skipHead(window, alignUp(lsn, 8))
    const found = readRecord(window, lsn)
    if (found === null) return { records, nextLsn: lsn }
    records.push({ lsn, bytes: found.bytes })
    // After a switch the rest of the segment is empty (XLogReader's DecodeXLogRecord callers do the same).
    const isSwitch = found.bytes[17] === RM_XLOG && (found.bytes[16] & 0xf0) === XLOG_SWITCH
    lsn = isSwitch ? alignUp(found.endLsn, window.segmentBytes) : found.endLsn
  }
}

/** At the start of a page the record begins behind the page's head. */
function skipHead(window: WalWindow, lsn: number): number {
  if (lsn % window.pageBytes !== 0) return lsn
  return lsn + (lsn % window.segmentBytes === 0 ? LONG_HEAD : SHORT_HEAD)
}

function readRecord(window: WalWindow, lsn: number): { bytes: Uint8Array; endLsn: number } | null {
  // xl_tot_len never crosses a page, because records begin at multiples of 8.
  if (lsn + 4 > window.endLsn) return null
  const view = viewOf(window.bytes)
  checkPage(window, lsn - (lsn % window.pageBytes), null)
  const length = view.getUint32(lsn - window.startLsn, true)
  if (length === 0) return null
  if (length < RECORD_HEAD || length > RECORD_BYTES_MAX) throw new WalError(`a record of ${length} bytes`)
  const bytes = new Uint8Array(length)
  let at = lsn
  let done = 0
  while (done < length) {
    if (at % window.pageBytes === 0) {
      if (at >= window.endLsn) return null
      checkPage(window, at, length - done)
      at = skipHead(window, at)
    }
    const pageEnd = at - (at % window.pageBytes) + window.pageBytes
    const take = Math.min(length - done, pageEnd - at)
    if (at + take > window.endLsn) return null
    bytes.set(window.bytes.subarray(at - window.startLsn, at - window.startLsn + take), done)
    done += take
    at += take
  }
  const sum = viewOf(bytes).getUint32(CRC_AT, true)
  if (crc32c(bytes.subarray(RECORD_HEAD), bytes.subarray(0, CRC_AT)) !== sum)
    throw new WalError(`the checksum of the record at ${formatLsn(lsn)} is wrong`)
  return { bytes, endLsn: at }
}

/** XLogPageHeaderData: magic, flags, timeline, address, and the bytes that are left of a record that goes on here. */
function checkPage(window: WalWindow, lsn: number, left: number | null): void {
  const at = lsn - window.startLsn
  const view = viewOf(window.bytes)
  const magic = view.getUint16(at, true)
  if (magic !== PAGE_MAGIC) throw new WalError(`page ${formatLsn(lsn)} has the magic number 0x${magic.toString(16)}`)
  const flags = view.getUint16(at + 2, true)
  if (Number(view.getBigUint64(at + 8, true)) !== lsn) throw new WalError(`page ${formatLsn(lsn)} is of another place`)
  const isLong = (flags & LONG_HEAD_FLAG) !== 0
  if (isLong !== (lsn % window.segmentBytes === 0)) throw new WalError(`the head of page ${formatLsn(lsn)} is wrong`)
  if (left === null) return
  if ((flags & CONTINUED_FLAG) === 0 || view.getUint32(at + 16, true) !== left)
    throw new WalError(`the record does not go on at ${formatLsn(lsn)}`)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** As PostgreSQL writes it: `0/16B2D80`. */
export function formatLsn(lsn: number): string {
  const high = Math.floor(lsn / 2 ** 32)
  return `${high.toString(16)}/${(lsn % 2 ** 32).toString(16)}`.toUpperCase()
}

export function parseLsn(text: string): number {
  const [high, low] = text.split('/')
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16)
}
