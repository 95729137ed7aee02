/**
 * PostgreSQL's own compression (common/pg_lzcompress.c, pglz_decompress): a control byte, then eight items, each a byte
 * or a copy of bytes that came before.
 *
 * The one thing a reader would get wrong: a copy may reach into what it is just writing, so it goes byte by byte.
 */
import { WalError } from './wal-pages'

export function decompressPglz(source: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length)
  let from = 0
  let to = 0
  while (from < source.length && to < length) {
    const control = source[from++]
    for (let bit = 0; bit < 8 && from < source.length && to < length; bit++) {
      if ((control & (1 << bit)) === 0) {
        result[to++] = source[from++]
        continue
      }
      let count = (source[from] & 0x0f) + 3
      const distance = ((source[from] & 0xf0) << 4) | source[from + 1]
      from += 2
      if (count === 18) count += source[from++]
      if (distance === 0 || distance > to) throw new WalError('a compressed value that points before its beginning')
      for (let i = 0; i < count && to < length; i++, to++) result[to] = result[to - distance]
    }
  }
  if (to !== length) throw new WalError('a compressed value that is too short')
  return result
}
