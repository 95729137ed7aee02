/**
 * Addresses, points and word lists (utils/inet.h, utils/geo_decls.h, tsearch/ts_type.h) as Debezium tells them.
 *
 * The one thing a reader would get wrong: an `inet` with all of its bits is written without them, a `cidr` never.
 */
import type { JsonValue } from '../../core/cdc'
import { toBase64 } from './base64'
import { viewOf } from './wal-pages'

/** PGSQL_AF_INET; the other family is IPv6. */
const IPV4 = 2

/** inet_struct: family 1, bits 1, address 4 or 16. */
function readAddress(bytes: Uint8Array): { readonly text: string; readonly bits: number; readonly isWhole: boolean } {
  const [family, bits] = bytes
  if (family === IPV4) return { text: [...bytes.subarray(2, 6)].join('.'), bits, isWhole: bits === 32 }
  return { text: formatIpv6(bytes.subarray(2, 18)), bits, isWhole: bits === 128 }
}

export function formatInet(bytes: Uint8Array): JsonValue {
  const { text, bits, isWhole } = readAddress(bytes)
  return isWhole ? text : `${text}/${bits}`
}

export function formatCidr(bytes: Uint8Array): JsonValue {
  const { text, bits } = readAddress(bytes)
  return `${text}/${bits}`
}

/** inet_net_ntop of PostgreSQL: the longest run of two or more zero groups is `::`, and an IPv4 in IPv6 is dotted. */
function formatIpv6(bytes: Uint8Array): string {
  const view = viewOf(bytes)
  const groups = Array.from({ length: 8 }, (_, i) => view.getUint16(i * 2, false))
  let best = { start: -1, length: 1 }
  for (let i = 0; i < 8; i++) {
    let length = 0
    while (i + length < 8 && groups[i + length] === 0) length++
    if (length > best.length) best = { start: i, length }
    i += length
  }
  const isDotted =
    best.start === 0 &&
    (best.length === 6 || (best.length === 7 && groups[7] !== 1) || (best.length === 5 && groups[5] === 0xffff))
  const shown = groups.slice(0, isDotted ? 6 : 8).map((group) => group.toString(16))
  const tail = isDotted ? [[...bytes.subarray(12)].join('.')] : []
  if (best.start < 0) return [...shown, ...tail].join(':')
  const end = Math.min(shown.length, best.start + best.length)
  return `${shown.slice(0, best.start).join(':')}::${[...shown.slice(end), ...tail].join(':')}`
}

/** Six or eight bytes as `08:00:2b:01:02:03`. */
export function formatMac(bytes: Uint8Array): JsonValue {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':')
}

/**
 * io.debezium.data.geometry.Point: both coordinates, and the same as well-known binary (little-endian, type 1). A
 * coordinate that JSON has no number for is text.
 */
export function readPoint(bytes: Uint8Array): JsonValue {
  const view = viewOf(bytes)
  const wkb = new Uint8Array(21)
  wkb.set([1, 1, 0, 0, 0])
  wkb.set(bytes.subarray(0, 16), 5)
  const number = (at: number): JsonValue => {
    const value = view.getFloat64(at, true)
    return Number.isFinite(value) ? value : String(value)
  }
  return { x: number(0), y: number(8), wkb: toBase64(wkb), srid: null }
}

/**
 * `tsvector` as PostgreSQL writes it (tsvectorout): words in quotes, each with its places. TSVectorData: size 4, an entry
 * of 4 a word (has places 1 bit, length 11, position 20), the words; places are 14 bits with a weight of 2.
 */
export function readTsvector(bytes: Uint8Array): JsonValue {
  const view = viewOf(bytes)
  const size = view.getInt32(0, true)
  const words = 4 + size * 4
  const decoder = new TextDecoder()
  return Array.from({ length: size }, (_, i) => {
    const entry = view.getUint32(4 + i * 4, true)
    const length = (entry >>> 1) & 0x7ff
    const start = words + (entry >>> 12)
    const word = decoder.decode(bytes.subarray(start, start + length)).replace(/['\\]/g, '$&$&')
    if ((entry & 1) === 0) return `'${word}'`
    // Places begin at an even byte; the value's own head of 4 bytes does not change that.
    const at = words + Math.ceil(((entry >>> 12) + length) / 2) * 2
    const places = Array.from({ length: view.getUint16(at, true) }, (_, j) => {
      const place = view.getUint16(at + 2 + j * 2, true)
      return `${place & 0x3fff}${['', 'C', 'B', 'A'][place >>> 14]}`
    })
    return `'${word}':${places.join(',')}`
  }).join(' ')
}
