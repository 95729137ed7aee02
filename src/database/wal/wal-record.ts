/**
 * One record of the write-ahead log: who wrote it, of what kind it is, its blocks and its main data
 * (access/xlogrecord.h; DecodeXLogRecord in xlogreader.c).
 *
 * The one thing a reader would get wrong: the heads of all blocks come first and their bytes after the last head, and a
 * block may bring a picture of its whole page, which is skipped here: with `wal_level=logical` the row is there as well.
 */
import { type RawRecord, RECORD_HEAD, viewOf, WalError } from './wal-pages'

export interface WalBlock {
  /** `relfilenode` of the table, index or TOAST table. */
  readonly fileNode: number
  readonly data: Uint8Array
}

export interface WalRecord {
  readonly lsn: number
  /** Transaction or subtransaction; 0 for none. */
  readonly xid: number
  /** Resource manager (access/rmgrlist.h). */
  readonly manager: number
  readonly info: number
  readonly blocks: readonly WalBlock[]
  readonly main: Uint8Array
}

/** Numbers of block heads that mean something else. */
const DATA_SHORT = 255
const DATA_LONG = 254
const ORIGIN = 253
const TOPLEVEL_XID = 252
/** fork_flags: BKPBLOCK_HAS_IMAGE and so on. */
const HAS_IMAGE = 0x10
const HAS_DATA = 0x20
const SAME_REL = 0x80
/** bimg_info: BKPIMAGE_HAS_HOLE, and any of the three ways of compression. */
const IMAGE_HAS_HOLE = 0x01
const IMAGE_COMPRESSED = 0x04 | 0x08 | 0x10

export function parseRecord({ lsn, bytes }: RawRecord): WalRecord {
  const view = viewOf(bytes)
  const heads: { fileNode: number; imageBytes: number; dataBytes: number }[] = []
  let at = RECORD_HEAD
  let mainBytes = 0
  let left = bytes.length - RECORD_HEAD
  let fileNode = 0
  // What follows the heads is exactly as long as they say; when that is reached, the heads are over.
  while (left > dataBytesOf(heads) + mainBytes) {
    const start = at
    const id = bytes[at++]
    if (id === DATA_SHORT) mainBytes = bytes[at++]
    else if (id === DATA_LONG) {
      mainBytes = view.getUint32(at, true)
      at += 4
    } else if (id === ORIGIN) at += 2
    else if (id === TOPLEVEL_XID) at += 4
    else if (id <= 32) {
      const flags = bytes[at]
      const dataBytes = view.getUint16(at + 1, true)
      at += 3
      let imageBytes = 0
      if ((flags & HAS_IMAGE) !== 0) {
        imageBytes = view.getUint16(at, true)
        const how = bytes[at + 4]
        at += 5
        if ((how & IMAGE_HAS_HOLE) !== 0 && (how & IMAGE_COMPRESSED) !== 0) at += 2
      }
      if ((flags & SAME_REL) === 0) {
        // RelFileLocator: tablespace, database, file.
        fileNode = view.getUint32(at + 8, true)
        at += 12
      }
      at += 4
      heads.push({ fileNode, imageBytes, dataBytes: (flags & HAS_DATA) !== 0 ? dataBytes : 0 })
    } else throw new WalError(`a block with the number ${id}`)
    left -= at - start
    if (id === DATA_SHORT || id === DATA_LONG) break
  }
  const blocks = heads.map((head) => {
    at += head.imageBytes
    const data = bytes.subarray(at, at + head.dataBytes)
    at += head.dataBytes
    return { fileNode: head.fileNode, data }
  })
  if (at + mainBytes !== bytes.length) throw new WalError('a record whose parts are longer or shorter than itself')
  const main = bytes.subarray(at, at + mainBytes)
  return { lsn, xid: view.getUint32(4, true), manager: bytes[17], info: bytes[16], blocks, main }
}

function dataBytesOf(heads: readonly { imageBytes: number; dataBytes: number }[]): number {
  return heads.reduce((sum, head) => sum + head.imageBytes + head.dataBytes, 0)
}
