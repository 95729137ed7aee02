/** Changes read from the log of a real PostgreSQL, which runs in this test. */
import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
beforeEach(async () => {
  await db.exec(`
    drop table if exists inventory, orders cascade;
    create table inventory (article text, place text, pairs int not null, primary key (article, place));
    alter table inventory replica identity full;
    create table orders (id int primary key, note text, paid bool);
    alter table orders replica identity full;
  `)
  await capture.collect()
})

async function run(sql: string): Promise<readonly CapturedChange[][]> {
  await db.exec(sql)
  return (await capture.collect()).transactions.map(({ changes }) => [...changes])
}

const brief = ({ op, table, before, after }: CapturedChange) => ({ op, table, before, after })

describe('what happens to rows', () => {
  test('insert, update, delete: old and new rows', async () => {
    const [inserted] = await run(`insert into inventory values ('sneaker-42', 'warehouse', 12)`)
    const [updated] = await run('update inventory set pairs = 11')
    const [deleted] = await run('delete from inventory')
    const row = { article: 'sneaker-42', place: 'warehouse', pairs: 12 }
    expect(inserted.map(brief)).toEqual([{ op: 'c', table: 'inventory', before: null, after: row }])
    expect(updated.map(brief)).toEqual([{ op: 'u', table: 'inventory', before: row, after: { ...row, pairs: 11 } }])
    expect(deleted.map(brief)).toEqual([{ op: 'd', table: 'inventory', before: { ...row, pairs: 11 }, after: null }])
    expect(inserted[0].keyColumns).toEqual(['article', 'place'])
    expect(inserted[0].lsn).toBeLessThan(updated[0].lsn)
  })

  test('one transaction over two tables comes as one, in order', async () => {
    const found = await run(`begin; insert into orders values (1, 'a', true);
      insert into inventory values ('x', 'store', 3); update orders set paid = false; commit;`)
    expect(found).toHaveLength(1)
    expect(found[0].map(({ op, table }) => `${op} ${table}`)).toEqual(['c orders', 'c inventory', 'u orders'])
    expect(new Set(found[0].map(({ txId }) => txId)).size).toBe(1)
  })

  test('truncate, and rows of the new file', async () => {
    await run(`insert into orders values (1, 'a', true)`)
    const found = await run(`begin; truncate orders; insert into orders values (2, null, null); commit;`)
    expect(found[0].map(brief)).toEqual([
      { op: 't', table: 'orders', before: null, after: null },
      { op: 'c', table: 'orders', before: null, after: { id: 2, note: null, paid: null } },
    ])
  })

  test('many rows in one statement, over many pages of the log', async () => {
    const found = await run(
      `insert into orders select i, repeat('x', i % 300), i % 2 = 0 from generate_series(1, 5000) i`,
    )
    expect(found[0]).toHaveLength(5000)
    expect(found[0].every(({ after }, i) => after?.id === i + 1 && after.note === 'x'.repeat((i + 1) % 300))).toBe(true)
  })

  test('COPY, which writes many rows into one record', async () => {
    const file = new Blob([Array.from({ length: 300 }, (_, i) => `${i}\tn${i}\tt\n`).join('')])
    await db.query("copy orders from '/dev/blob'", [], { blob: file })
    const { transactions } = await capture.collect()
    expect(transactions[0].changes.map(({ after }) => after?.note)).toEqual(
      Array.from({ length: 300 }, (_, i) => `n${i}`),
    )
  })

  test('INSERT … ON CONFLICT', async () => {
    const found = await run(`insert into orders values (1, 'a', true) on conflict (id) do nothing;
      insert into orders values (1, 'b', true) on conflict (id) do update set note = excluded.note;
      insert into orders values (1, 'c', true) on conflict (id) do nothing;`)
    expect(found[0].map(({ op, after }) => `${op} ${after?.note}`)).toEqual(['c a', 'u b'])
  })
})

test('a table that changes its file twice in one run: the rows between are counted, and the rest is told', async () => {
  await db.exec(`begin; truncate orders; insert into orders values (1, 'between', true); commit;
    begin; truncate orders; insert into orders values (2, 'after', true); commit;`)
  const { transactions, unknown } = await capture.collect()
  expect(unknown).toBe(1)
  expect(transactions.map(({ changes }) => changes.map(({ op, after }) => `${op} ${after?.id}`))).toEqual([
    ['t undefined'],
    ['t undefined', 'c 2'],
  ])
})

describe('what did not happen', () => {
  test('a rollback leaves nothing', async () => {
    expect(await run(`begin; insert into orders values (1, 'a', true); rollback;`)).toEqual([])
  })

  test('a savepoint that is rolled back takes its changes with it, a released one does not', async () => {
    const [found] = await run(`begin; insert into orders values (1, 'kept', true);
      savepoint a; insert into orders values (2, 'gone', true);
      savepoint b; insert into orders values (3, 'gone too', true); release b;
      rollback to a; savepoint c; insert into orders values (4, 'kept', true); release c; commit;`)
    expect(found.map(({ after }) => after?.id)).toEqual([1, 4])
  })

  test('an error takes back the whole run', async () => {
    await db.exec(`insert into orders values (1, 'a', true); insert into orders values (1, 'b', true);`).catch(() => {})
    expect((await capture.collect()).transactions).toEqual([])
  })

  test('an open transaction comes when it commits', async () => {
    expect(await run(`begin; insert into orders values (1, 'a', true);`)).toEqual([])
    const found = await run('commit')
    expect(found[0].map(({ after }) => after?.id)).toEqual([1])
  })
})

describe('values', () => {
  const CASES: readonly (readonly [string, string, unknown])[] = [
    ['int2', '-7', -7],
    ['int8', '9007199254740993', '9007199254740993'],
    ['int8', '-5', -5],
    ['bool', 'true', true],
    ['real', '1.5', 1.5],
    ['float8', '0.1', 0.1],
    ['float8', "'NaN'", 'NaN'],
    ['char(4)', "'ab'", 'ab  '],
    ['varchar(9)', "'größe'", 'größe'],
    ['numeric', '0', '0'],
    ['numeric(12,2)', '-12345.6', '-12345.60'],
    ['numeric', '0.000012', '0.000012'],
    ['numeric', '123456789012345678901234567890.5', '123456789012345678901234567890.5'],
    ['numeric', "'NaN'", 'NaN'],
    ['date', "'1969-12-31'", -1],
    ['date', "'2026-01-01'", 20454],
    ['time', "'00:00:01'", 1_000_000],
    ['timestamp', "'1970-01-01 00:00:00.000001'", 1],
    ['timestamptz', "'2026-01-01 12:00:00.5+01'", '2026-01-01T11:00:00.5Z'],
    ['timestamptz', "'1960-01-01 00:00:00.25Z'", '1960-01-01T00:00:00.25Z'],
    ['timestamptz', "'infinity'", 'infinity'],
    ['uuid', "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
    ['bytea', "'\\x0102ff'", 'AQL/'],
    ['json', `'{"a": 1}'`, '{"a": 1}'],
    ['jsonb', `'{"b": [1, -2.5, {"c": null}], "a": true}'`, '{"a":true,"b":[1,-2.5,{"c":null}]}'],
    ['jsonb', '\'"text"\'', '"text"'],
    ['text', "repeat('a', 3000)", 'a'.repeat(3000)],
    ['text', "'' ", ''],
    ['text', 'null', null],
    ['box', "'(1,1),(0,0)'", undefined],
  ]

  test('each type as Debezium tells it', async () => {
    for (const [type, value, expected] of CASES) {
      const [found] =
        await run(`drop table if exists one cascade; create table one (id int primary key, a text, v ${type}, z text);
        insert into one values (1, 'odd', ${value}, 'end');`)
      expect(found[0].after, `${type} ${value}`).toEqual({
        id: 1,
        a: 'odd',
        ...(expected === undefined ? {} : { v: expected }),
        z: 'end',
      })
    }
    await run('drop table one')
  })

  test('a long random text goes to TOAST, and an update that leaves it alone still tells it', async () => {
    const long = `(select string_agg(md5(i::text), '') from generate_series(1, 1000) i)`
    const [[inserted]] = await run(`insert into orders values (1, ${long}, false)`)
    const note = (await db.query<{ note: string }>('select note from orders')).rows[0].note
    expect(note).toHaveLength(32_000)
    expect(inserted.after?.note).toBe(note)
    const [[updated]] = await run('update orders set paid = true')
    expect(updated.after).toEqual({ id: 1, note, paid: true })
    expect(updated.unavailable).toBeUndefined()
  })

  test('without REPLICA IDENTITY FULL a large value that was not touched is not there', async () => {
    await run(`alter table orders replica identity default;
      insert into orders select 1, string_agg(md5(i::text), ''), false from generate_series(1, 1000) i`)
    const [[updated]] = await run('update orders set paid = true')
    expect(updated).toMatchObject({ before: null, replicaIdentity: 'DEFAULT', unavailable: ['note'] })
    const [[moved]] = await run('update orders set id = 2')
    expect(moved).toMatchObject({ before: { id: 1 }, after: { id: 2 } })
    expect((await run('delete from orders'))[0][0]).toMatchObject({ op: 'd', before: { id: 2 } })
  })

  test('an enum, a domain, and columns that came and went', async () => {
    await run(`create type size as enum ('s', 'm'); create domain pairs as int;
      create table two (id int primary key, gone text, size size, n pairs); alter table two replica identity full;
      insert into two values (1, 'x', 'm', 4);`)
    const [[updated]] = await run(`alter table two drop column gone; alter table two add column late int default 9;
      update two set n = 5;`)
    expect(updated.before).toEqual({ id: 1, size: 'm', n: 4, late: 9 })
    expect(updated.after).toEqual({ id: 1, size: 'm', n: 5, late: 9 })
    await run('drop table two; drop type size; drop domain pairs')
  })
})

describe('the log itself', () => {
  test('a switch to a new file in the middle', async () => {
    const found = [
      ...(await run(`insert into orders values (1, 'before', true)`)),
      ...(await run(`select pg_switch_wal()`)),
      ...(await run(`insert into orders values (2, 'after', true)`)),
    ]
    expect(found.map(([{ after }]) => after?.note)).toEqual(['before', 'after'])
  })

  test('what is not flushed is flushed', async () => {
    const found = await run(`set synchronous_commit = off; insert into orders values (1, 'late', true);`)
    expect(found).toHaveLength(1)
    await db.exec('reset synchronous_commit')
  })

  test('a checkpoint in between: the next change of a page brings the whole page, and the row with it', async () => {
    await run(`insert into inventory values ('a', 'b', 1), ('c', 'd', 2); checkpoint;`).catch(() => [])
    await db.exec(`insert into inventory values ('a', 'b', 1) on conflict do nothing`)
    await db.exec('checkpoint')
    await capture.collect()
    const [[updated]] = await run(`update inventory set pairs = 5 where article = 'a'`)
    expect(updated).toMatchObject({ before: { pairs: 1 }, after: { pairs: 5 } })
  })
})
