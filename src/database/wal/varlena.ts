/**
 * Values that say their own length (varatt.h): short, long, compressed in place, or kept elsewhere (TOAST).
 *
 * The one thing a reader would get wrong: the lowest bits of the first byte say which it is, and a short value (up to
 * 126 bytes) has a head of one byte and no alignment.
 */
import { decompressPglz } from './pglz'
import { viewOf, WalError } from './wal-pages'

/** Pieces of large values by their id (`chunk_id`), as the same transaction wrote them. */
export type ToastChunks = ReadonlyMap<number, readonly Uint8Array[]>

/** `null` content: kept elsewhere, and not written by this transaction. */
export interface Varlena {
  readonly content: Uint8Array | null
  readonly end: number
}

/** vartag_external: VARTAG_ONDISK, the only one that is ever stored. */
const TAG_ONDISK = 18
const LENGTH_30 = 0x3fffffff
const PGLZ = 0

export function readVarlena(bytes: Uint8Array, from: number, toast: ToastChunks): Varlena {
  const first = bytes[from]
  if (first === 0x01) return readExternal(bytes, from, toast)
  if ((first & 0x01) === 0x01) {
    const end = from + (first >> 1)
    return { content: bytes.subarray(from + 1, end), end }
  }
  const head = viewOf(bytes).getUint32(from, true)
  const end = from + (head >>> 2)
  const rest = bytes.subarray(from + 4, end)
  return { content: (first & 0x03) === 0x02 ? decompress(rest) : rest, end }
}

/** va_tcinfo 4: the length in 30 bits, the way of compression in 2; then the bytes. */
function decompress(bytes: Uint8Array): Uint8Array {
  const info = viewOf(bytes).getUint32(0, true)
  if (info >>> 30 !== PGLZ) throw new WalError('a value compressed by another way than pglz')
  return decompressPglz(bytes.subarray(4), info & LENGTH_30)
}

/** varatt_external: rawsize 4 (with a head of 4), extinfo 4 (stored size in 30 bits), valueid 4, toastrelid 4. */
function readExternal(bytes: Uint8Array, from: number, toast: ToastChunks): Varlena {
  if (bytes[from + 1] !== TAG_ONDISK) throw new WalError(`a value with the tag ${bytes[from + 1]}`)
  const view = viewOf(bytes)
  const end = from + 18
  const rawBytes = view.getInt32(from + 2, true) - 4
  const storedBytes = view.getUint32(from + 6, true) & LENGTH_30
  const chunks = toast.get(view.getUint32(from + 10, true))
  if (chunks === undefined) return { content: null, end }
  const stored = joinBytes(chunks)
  if (stored.length !== storedBytes) throw new WalError('a large value of which a piece is missing')
  return { content: storedBytes < rawBytes ? decompress(stored) : stored, end }
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
