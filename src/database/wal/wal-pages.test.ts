/** Pages of a log that is damaged: each fault is found, and a record that is not all there is left for later. */
import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../testing/open-database'
import { crc32c } from './crc32c'
import { formatLsn, parseLsn, readRecords, WalError, type WalWindow } from './wal-pages'
import { parseRecord } from './wal-record'

const PAGE = 8192
const SEGMENT = 16 * 1024 * 1024
let db: PGlite
let window: WalWindow
let from: number

beforeAll(async () => {
  db = await openDatabase()
  await db.exec('create table t (id int, note text)')
  const lsn = async () => {
    const { rows } = await db.query<{ l: string }>('select pg_current_wal_lsn()::text as l')
    return parseLsn(rows[0].l)
  }
  from = await lsn()
  await db.exec(`insert into t select i, repeat('x', 500) from generate_series(1, 200) i`)
  const endLsn = await lsn()
  const startLsn = from - (from % PAGE)
  const { rows } = await db.query<{ file: string; bytes: Uint8Array }>(
    `select pg_walfile_name(pg_current_wal_lsn()) as file,
       pg_read_binary_file('pg_wal/' || pg_walfile_name(pg_current_wal_lsn()), $1, $2) as bytes`,
    [startLsn % SEGMENT, endLsn - startLsn],
  )
  window = { startLsn, bytes: rows[0].bytes, endLsn, pageBytes: PAGE, segmentBytes: SEGMENT }
})
afterAll(async () => db.close())

const damage = (at: number): WalWindow => {
  const bytes = window.bytes.slice()
  bytes[at] ^= 0x10
  return { ...window, bytes }
}

describe('records of a log', () => {
  test('go over pages, and all have the right checksum', () => {
    const { records, nextLsn } = readRecords(window, from)
    expect(records.length).toBeGreaterThan(200)
    const ends = records.map(({ lsn, bytes }) => Math.floor((lsn + bytes.length) / PAGE) - Math.floor(lsn / PAGE))
    expect(Math.max(...ends)).toBeGreaterThan(0)
    expect(Math.ceil(nextLsn / 8) * 8).toBe(Math.ceil(window.endLsn / 8) * 8)
    expect(() => records.map(parseRecord)).not.toThrow()
  })

  test('cut anywhere: whole records before, the rest later, and together the same', () => {
    const all = readRecords(window, from).records
    for (let cut = from; cut < window.endLsn; cut += 997) {
      const first = readRecords({ ...window, endLsn: cut }, from)
      const second = readRecords(window, first.nextLsn)
      expect([...first.records, ...second.records].map(({ lsn }) => lsn)).toEqual(all.map(({ lsn }) => lsn))
    }
  })

  test('planted: one bit in a record, in a page’s head, in its address', () => {
    const inRecord = from - window.startLsn + 40
    const nextPage = PAGE
    for (const at of [inRecord, nextPage, nextPage + 9, nextPage + 16])
      expect(() => readRecords(damage(at), from), `byte ${at}`).toThrow(WalError)
  })

  test('the checksum is Castagnoli’s', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283)
    expect(crc32c(new TextEncoder().encode('1234'), new TextEncoder().encode('56789'))).toBe(0xe3069283)
  })

  test('positions as PostgreSQL writes them', () => {
    expect(formatLsn(0x16b2d80)).toBe('0/16B2D80')
    expect(formatLsn(2 ** 32 * 3 + 255)).toBe('3/FF')
    expect(parseLsn('3/FF')).toBe(2 ** 32 * 3 + 255)
  })
})
