/**
 * Values of every type that Debezium tells, read from the log of a real PostgreSQL. The right values are those of
 * Debezium's documentation ("PostgreSQL data type mappings", defaults) and of its AbstractRecordsProducerTest.
 */
import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CapturedChange } from '../core'
import type { Capture } from './capture'
import { openDatabase } from './testing/open-database'
import { createWalCapture } from './wal-capture'

let db: PGlite
let capture: Capture

beforeAll(async () => {
  db = await openDatabase()
  capture = await createWalCapture(db)
})
afterAll(async () => db.close())

async function run(sql: string): Promise<readonly CapturedChange[]> {
  await db.exec(sql)
  return (await capture.collect()).transactions.flatMap(({ changes }) => [...changes])
}

const base64 = (...bytes: number[]): string => btoa(String.fromCharCode(...bytes))
const point = (x: number, y: number): unknown => {
  const wkb = new Uint8Array(21)
  wkb.set([1, 1, 0, 0, 0])
  new DataView(wkb.buffer).setFloat64(5, x, true)
  new DataView(wkb.buffer).setFloat64(13, y, true)
  return { x, y, wkb: base64(...wkb), srid: null }
}

const CASES: readonly (readonly [type: string, value: string, told: unknown])[] = [
  // MicroDuration.durationMicros(1, 2, 3, 4, 5, 6.78, DAYS_PER_MONTH_AVG) of AbstractRecordsProducerTest.
  ['interval', "'1 year 2 mons 3 days 04:05:06.78'", (14 * 30.4375 + 3) * 86_400_000_000 + 14_706_780_000],
  ['interval', "'-1 day'", -86_400_000_000],
  ['interval', "'infinity'", '9223372036854775807'],
  ['int4range', "'[1,5]'", '[1,6)'],
  ['int4range', "'empty'", 'empty'],
  ['int8range', "'[1000000,6000000)'", '[1000000,6000000)'],
  ['numrange', "'[5.3,6.3)'", '[5.3,6.3)'],
  ['daterange', "'[2019-03-31, infinity)'", '[2019-03-31,infinity)'],
  ['tsrange', "'[2019-03-31 15:30:00, infinity)'", '["2019-03-31 15:30:00",infinity)'],
  ['tsrange', "'(,2019-04-30 15:30:00.5]'", '(,"2019-04-30 15:30:00.5"]'],
  ['tstzrange', "'[2017-06-05 11:29:12.549426+00,)'", '["2017-06-05 11:29:12.549426+00",)'],
  ['point', "'(1,-2.5)'", point(1, -2.5)],
  ['inet', "'192.168.2.0/12'", '192.168.2.0/12'],
  ['inet', "'192.168.1.1'", '192.168.1.1'],
  ['inet', "'2001:db8::ff00:42:8329'", '2001:db8::ff00:42:8329'],
  ['inet', "'::1'", '::1'],
  ['inet', "'::ffff:1.2.3.4'", '::ffff:1.2.3.4'],
  ['cidr', "'192.168.100.128/25'", '192.168.100.128/25'],
  ['cidr', "'10.0.0.1'", '10.0.0.1/32'],
  ['macaddr', "'08:00:2b:01:02:03'", '08:00:2b:01:02:03'],
  ['macaddr8', "'08:00:2b:01:02:03:04:05'", '08:00:2b:01:02:03:04:05'],
  ['timetz', "'13:51:30.123789+02'", '11:51:30.123789Z'],
  ['timetz', "'01:00:00+03'", '22:00:00Z'],
  ['money', "'-1234.11'", '-1234.11'],
  ['money', "'0.05'", '0.05'],
  ['bit', "B'1'", true],
  ['bit(2)', "B'11'", base64(3)],
  ['bit(11)', "B'10000000001'", base64(1, 4)],
  ['varbit(5)', "B'101'", base64(5)],
  ['varbit', "B'111011010001000110000001000000001'", base64(1, 2, 35, 218, 1)],
  ['xml', "'<a>1</a>'", '<a>1</a>'],
  ['tsvector', "to_tsvector('simple', 'a fat cat''s a')", "'a':1,5 'cat':3 'fat':2 's':4"],
  ['tsvector', "'a:1A fat:2B'::tsvector", "'a':1A 'fat':2B"],
  ['time(3)', "'13:51:30.123'", 49_890_123],
  ['time(0)', "'00:00:02'", 2000],
  ['time(6)', "'13:51:30.123'", 49_890_123_000],
  ['time', "'24:00:00'", 86_400_000_000],
  ['timestamp(3)', "'2024-03-01 12:00:00.123'", 1_709_294_400_123],
  ['timestamp(0)', "'1969-12-31 23:59:59'", -1000],
  ['timestamp(6)', "'2024-03-01 12:00:00.123'", 1_709_294_400_123_000],
  // PGStatement.DATE_POSITIVE_INFINITY and DATE_NEGATIVE_INFINITY.
  ['timestamp', "'infinity'", '9223372036825200000'],
  ['timestamp', "'-infinity'", '-9223372036832400000'],
  ['timestamptz', "'infinity'", 'infinity'],
  ['timestamptz', "'294247-01-01 23:59:59.999999+00'", '+294247-01-01T23:59:59.999999Z'],
  ['date', "'infinity'", 'infinity'],
  ['date', "'-infinity'", '-infinity'],
  ['date', "'0044-03-15 BC'", -735_160],
  ['"char"', "'c'", 'c'],
  ['name', "'n'", 'n'],
  ['int[]', "'{1,null,3}'", [1, null, 3]],
  ['text[]', `'{red,"a,b",null}'`, ['red', 'a,b', null]],
  ['text[]', "'{}'", []],
  ['bigint[]', "'{1550166368505037572}'", ['1550166368505037572']],
  ['numeric(10,2)[]', "'{1.2,3.4}'", ['1.20', '3.40']],
  ['char(5)[]', "'{one}'", ['one  ']],
  ['date[]', "'{2016-11-04}'", [17_109]],
  ['timestamp(3)[]', "'{2020-04-01 00:01:02}'", [1_585_699_262_000]],
  ['timetz[]', "'{13:51:02+02}'", ['11:51:02Z']],
  ['inet[]', "'{192.168.2.0/12,192.168.1.1}'", ['192.168.2.0/12', '192.168.1.1']],
  ['int4range[]', `'{"[1,6)"}'`, ['[1,6)']],
  ['bool[]', "'{t,f}'", [true, false]],
  ['uuid[]', "'{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}'", ['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11']],
  ['point[]', `'{"(1,2)"}'`, [point(1, 2)]],
  [
    'int[][]',
    "'{{1,2},{3,4}}'",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['outer_pairs', '7', 7],
  ['outer_mood', "'happy'", 'happy'],
  ['mood[]', "'{sad,happy}'", ['sad', 'happy']],
  ['mood_list', "'{happy}'", ['happy']],
  ['short_text', "'abc'", 'abc'],
  ['moment', "'2024-03-01 12:00:00.123'", 1_709_294_400_123],
]

test('each type as Debezium tells it, beside values that have to be found behind it', async () => {
  await db.exec(`create type mood as enum ('sad', 'happy'); create domain pairs as int check (value >= 0);
    create domain outer_pairs as pairs; create domain a_mood as mood; create domain outer_mood as a_mood;
    create domain mood_list as mood[]; create domain short_text as varchar(5); create domain moment as timestamp(3);`)
  for (const [type, value, told] of CASES) {
    const [found] =
      await run(`drop table if exists one cascade; create table one (id int primary key, a "char", v ${type}, z text);
      insert into one values (1, 'o', ${value}, 'end');`)
    expect(found.after, `${type} ${value}`).toEqual({ id: 1, a: 'o', v: told, z: 'end' })
    expect(found.leftOut, type).toBeUndefined()
  }
})

test('what Debezium leaves out is named beside the record, and nothing else is lost', async () => {
  const [found] = await run(`create type pair as (a int, b int);
    create table odd (id int primary key, area box, two pair, spans int4multirange, q tsquery, n int,
      twice int generated always as (n * 2) stored, thrice int generated always as (n * 3), tags text[]);
    insert into odd (id, area, two, spans, q, n, tags) values (1, '(1,1),(0,0)', (1, 2), '{[1,2)}', 'a & b', 4, '{x}');`)
  expect(found.after).toEqual({ id: 1, n: 4, tags: ['x'] })
  expect(found.leftOut).toEqual([
    'area (box)',
    'two (pair)',
    'spans (int4multirange)',
    'q (tsquery)',
    'twice (generated)',
    'thrice (generated)',
  ])
})

test('columns that were added later have their default in the unit of the record', async () => {
  await run(
    'create table late (id int primary key); alter table late replica identity full; insert into late values (1)',
  )
  const [found] = await run(`
    alter table late add column day date default '2026-01-01';
    alter table late add column at timestamp(3) default '2024-03-01 12:00:00.123';
    alter table late add column z timestamptz default '2026-01-01 12:00:00+01';
    alter table late add column t time default '00:00:01';
    alter table late add column tags text[] default '{a,b}';
    alter table late add column big bigint default 9007199254740993;
    alter table late add column flag bool default true;
    alter table late add column until date default 'infinity';
    update late set id = id`)
  expect(found.before).toEqual({
    id: 1,
    day: 20_454,
    at: 1_709_294_400_123,
    z: '2026-01-01T11:00:00Z',
    t: 1_000_000,
    tags: ['a', 'b'],
    big: '9007199254740993',
    flag: true,
    until: 'infinity',
  })
})
