/**
 * Nothing is lost and nothing invented: what people reported of change data capture, on a real PostgreSQL. Right is what
 * logical decoding and Debezium tell (PostgreSQL, "Logical Decoding"; Debezium, "PostgreSQL connector").
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_CHANGE_CONFIG, toChangeRecords } from '../core/cdc'
import type { SqlRun } from '../protocol'
import { type DatabaseSession, openSession, runInSession, snapshotSession } from './session'

let session: DatabaseSession
const run = (sql: string): Promise<SqlRun> => runInSession(session, sql)

beforeAll(async () => {
  session = await openSession({ places: [] })
})
afterAll(async () => session.db.close())
beforeEach(async () => {
  await run('drop schema public cascade; create schema public')
})

const brief = ({ changes }: SqlRun) => changes.map(({ op, before, after }) => [op, before, after])
const records = ({ changes }: SqlRun) =>
  toChangeRecords(
    DEFAULT_CHANGE_CONFIG,
    changes.map((change) => ({ ...change, commitIndex: 0, tsMs: 0 })),
  )

describe('a rewrite of a table is no change of its rows', () => {
  beforeEach(async () => {
    await run(`create table rw (id int primary key, x int, t text); insert into rw values (1, 1, 'a'), (2, 2, 'b')`)
  })

  test.each([
    ['another type', 'alter table rw alter column x type bigint'],
    ['another type of the key', 'alter table rw alter column id type bigint'],
    ['a new column with a volatile default', 'alter table rw add column r float default random()'],
    ['a generated column', 'alter table rw add column y int generated always as (x * 2) stored'],
    ['SET LOGGED', 'alter table rw set unlogged; alter table rw set logged'],
    ['VACUUM FULL', 'vacuum full rw'],
    ['CLUSTER', 'cluster rw using rw_pkey'],
    ['twice in one text', 'alter table rw alter column x type bigint; alter table rw alter column x type numeric'],
    ['a materialized view', 'create materialized view mv as select * from rw; refresh materialized view mv'],
    ['a rewrite after a checkpoint', 'checkpoint'],
  ])('%s', async (_, sql) => {
    expect(await run(sql)).toMatchObject({ error: null, changes: [], unknown: 0, untold: [] })
    if (sql === 'checkpoint') expect((await run('alter table rw alter column x type bigint')).changes).toEqual([])
    expect(brief(await run('update rw set x = 5 where id = 1'))).toMatchObject([
      ['u', null, { id: 1, x: expect.anything() }],
    ])
  })

  test('what follows it in the same transaction is told, and no more', async () => {
    const done = await run(`alter table rw alter column id type bigint; update rw set t = 'Y' where id = 1;
      insert into rw values (3, 3, 'c'); delete from rw where id = 2`)
    expect(brief(done)).toEqual([
      ['u', null, { id: 1, x: 1, t: 'Y' }],
      ['c', null, { id: 3, x: 3, t: 'c' }],
      ['d', { id: 2 }, null],
    ])
    expect(done.unknown).toBe(0)
  })

  test('of an empty table, and then rows', async () => {
    await run('create table e (id int primary key)')
    const done = await run('alter table e alter column id type bigint; insert into e values (7)')
    expect(brief(done)).toEqual([['c', null, { id: 7 }]])
  })

  test('taken back to a savepoint, the rows written after it are told', async () => {
    const done = await run(`begin; savepoint s; alter table rw alter column x type bigint; rollback to s;
      insert into rw values (4, 4, 'd'); commit`)
    expect(brief(done)).toEqual([['c', null, { id: 4, x: 4, t: 'd' }]])
  })

  test('CREATE TABLE AS and SELECT INTO are inserts', async () => {
    const done = await run('create table copy as select * from rw; alter table copy add primary key (id)')
    expect(done.changes.map(({ op, after }) => `${op} ${after?.id}`)).toEqual(['c 1', 'c 2'])
  })
})

describe('the replica identity is the visitor’s', () => {
  test('it stays as it was chosen, and DEFAULT is what a new table has', async () => {
    await run('create table d (id int primary key, a text); insert into d values (1, $$x$$)')
    const done = await run(`update d set a = 'y'`)
    expect(records(done)[0].value).toMatchObject({ op: 'u', before: null, after: { id: 1, a: 'y' } })
    expect(done.tables).toEqual([
      { name: 'd', rows: 1, replicaIdentity: 'DEFAULT', isIdentified: true, keyColumns: ['id'] },
    ])
    await run('alter table d replica identity full')
    expect(records(await run(`update d set a = 'z'`))[0].value?.before).toEqual({ id: 1, a: 'y' })
    await run('alter table d replica identity default')
    expect(records(await run(`update d set a = 'z'`))[0].value?.before).toBeNull()
  })

  test('USING INDEX: its columns are the key, and a delete is told with its tombstone', async () => {
    await run(`create table tag (u text not null unique, b text); alter table tag replica identity using index tag_u_key;
      insert into tag values ('k', 'x')`)
    const done = await run(`update tag set b = 'y'; update tag set u = 'l'; delete from tag`)
    expect(records(done).map(({ key, value }) => [key, value?.op ?? null])).toEqual([
      [{ u: 'k' }, 'u'],
      [{ u: 'k' }, 'd'],
      [{ u: 'k' }, null],
      [{ u: 'l' }, 'c'],
      [{ u: 'l' }, 'd'],
      [{ u: 'l' }, null],
    ])
  })

  test('USING INDEX beside a primary key: another value in the index is no other key', async () => {
    await run(`create table two (id int primary key, u text not null unique); alter table two replica identity
      using index two_u_key; insert into two values (1, 'a')`)
    const done = await run(`update two set u = 'b'`)
    expect(records(done).map(({ key, value }) => [key, value?.op, value?.after])).toEqual([
      [{ id: 1 }, 'u', { id: 1, u: 'b' }],
    ])
  })

  test.each([
    ['no key', 'create table nk (a int, b text)'],
    ['NOTHING', 'create table nk (a int primary key, b text); alter table nk replica identity nothing'],
    ['a unique index that is not the identity', 'create table nk (a int unique, b text)'],
  ])('%s: updates and deletes are told to nobody, and are counted', async (_, create) => {
    await run(create)
    const done = await run(
      `insert into nk values (1, 'x'), (2, 'y'); update nk set b = 'z' where a = 1; delete from nk`,
    )
    expect(done.changes.map(({ op }) => op)).toEqual(['c', 'c'])
    expect(done.untold).toEqual([{ table: 'nk', updates: 1, deletes: 2 }])
    expect(done.tables[0].isIdentified).toBe(false)
  })

  test('no key and FULL: all is told, without a key', async () => {
    const done = await run(`create table nk (a int); alter table nk replica identity full; insert into nk values (1);
      update nk set a = 2; delete from nk`)
    expect(done.untold).toEqual([])
    expect(records(done).map(({ key, value }) => [key, value?.op])).toEqual([
      [null, 'c'],
      [null, 'u'],
      [null, 'd'],
    ])
  })

  test('an insert and a delete in one text are both told', async () => {
    const done = await run('create table k (id int primary key); insert into k values (1); delete from k')
    expect(done.changes.map(({ op }) => op)).toEqual(['c', 'd'])
  })
})

describe('large values that were not touched', () => {
  const LARGE = `create table note (id int primary key, body text, raw bytea, list text[], n int);
    alter table note alter column body set storage external; alter table note alter column raw set storage external;
    alter table note alter column list set storage external;
    insert into note values (1, repeat('xy', 3000), decode(repeat('ab', 6000), 'hex'), array[repeat('z', 6000)], 1)`
  const UNAVAILABLE = '__debezium_unavailable_value'

  test.each([
    ['of an update', 'update note set n = 2', 'u'],
    ['of another key', 'update note set id = 2', 'c'],
  ])('%s are the placeholder in the form of their type', async (_, sql, op) => {
    await run(LARGE)
    expect(records(await run(sql)).at(-1)?.value).toMatchObject({
      op,
      after: { body: UNAVAILABLE, raw: btoa(UNAVAILABLE), list: [UNAVAILABLE] },
    })
  })

  test('with FULL they are there', async () => {
    await run(`${LARGE}; alter table note replica identity full`)
    const told = records(await run('update note set id = 2'))
    expect(told.at(-1)?.value?.after).toMatchObject({ body: 'xy'.repeat(3000), list: ['z'.repeat(6000)] })
  })
})

test('generated columns are not in a record, as pgoutput leaves them out', async () => {
  const done = await run(`create table g (p int primary key, dbl int generated always as (p * 2) stored, z text);
    insert into g (p, z) values (4, 'end')`)
  expect(done.changes[0]).toMatchObject({ after: { p: 4, z: 'end' }, leftOut: ['dbl (generated)'] })
  expect(Object.keys(done.changes[0].after ?? {})).toEqual(['p', 'z'])
})

describe('a snapshot', () => {
  test('has each row once, in the values of the log, marked as Debezium marks it', async () => {
    await run(`create table a (id int primary key, body text, iv interval, gone int, g int generated always as (id) stored);
      alter table a drop column gone; insert into a values (1, repeat('xy', 3000), '1 day'), (2, null, null);
      create table b (k text); insert into b values ('x'); create table empty (id int primary key)`)
    const { changes, tables, error } = await snapshotSession(session)
    expect(error).toBeNull()
    expect(tables).toEqual(['public.a', 'public.b', 'public.empty'])
    expect(changes.map(({ op, table, snapshot, after }) => [op, table, snapshot, after])).toEqual([
      ['r', 'a', 'first', { id: 1, body: 'xy'.repeat(3000), iv: 86_400_000_000 }],
      ['r', 'a', 'last_in_data_collection', { id: 2, body: null, iv: null }],
      ['r', 'b', 'last', { k: 'x' }],
    ])
    expect(changes[0].leftOut).toEqual(['g (generated)'])
    expect((await run('insert into b values ($$y$$)')).changes).toHaveLength(1)
  })
})

test('by triggers, a table that is made and filled in one run tells its rows, once', async () => {
  const other = await openSession({ places: [], withoutLog: true })
  const first = await runInSession(
    other,
    `create table tt (id int primary key, a text); insert into tt values (1, 'x')`,
  )
  expect(brief(first)).toEqual([['c', null, { id: 1, a: 'x' }]])
  expect(brief(await runInSession(other, `insert into tt values (2, 'y')`))).toEqual([['c', null, { id: 2, a: 'y' }]])
  const { changes } = await snapshotSession(other)
  expect(changes.filter(({ table }) => table === 'tt').map(({ after }) => after?.id)).toEqual([1, 2])
  await other.db.close()
})
