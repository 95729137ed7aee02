/**
 * CRC-32C (Castagnoli), which PostgreSQL puts into every record of the write-ahead log (port/pg_crc32c.h).
 *
 * The one thing a reader would get wrong: the sum of a record is taken over its body first and its head last
 * (xlogrecord.c, ValidXLogRecord), so it is fed in two pieces.
 */
const TABLE = new Uint32Array(256)
for (let byte = 0; byte < 256; byte++) {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  TABLE[byte] = value
}

/** Sum of several pieces, as if they were one. */
export function crc32c(...pieces: readonly Uint8Array[]): number {
  let sum = 0xffffffff
  for (const piece of pieces) for (let i = 0; i < piece.length; i++) sum = TABLE[(sum ^ piece[i]) & 0xff] ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
