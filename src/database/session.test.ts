/** Runs of SQL with both ways of capturing, and the proof that the captured changes are the tables. */
import { statSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CapturedChange } from '../core'
import { DEFAULT_CHANGE_CONFIG, type Replica, replayRecord, toChangeRecords } from '../core/cdc'
import { FILE_BYTES } from './files'
import { type DatabaseSession, openSession, runInSession } from './session'

test('the sizes of the files are those of the package', () => {
  for (const [name, bytes] of Object.entries(FILE_BYTES))
    expect(statSync(`node_modules/@electric-sql/pglite/dist/${name}`).size).toBe(bytes)
})

describe.each(['wal', 'triggers'] as const)('captured by %s', (way) => {
  let session: DatabaseSession
  const run = (sql: string) => runInSession(session, sql)

  beforeAll(async () => {
    session = await openSession({ places: ['Zürich "Nord"', "O'Hare"], withoutLog: way === 'triggers' })
  })
  afterAll(async () => session.db.close())

  test('it is this way, and says why not the other', () => {
    expect(session.capture.way).toBe(way)
    expect(session.reason).toBe(way === 'wal' ? null : 'wal_level is replica')
  })

  test('a row changes: result, change, tables', async () => {
    const done = await run(`update inventory set quantity = 3 where article = 1 and place = 'O''Hare'`)
    expect(done.statements).toEqual([{ command: 'UPDATE', count: 1, columns: [], rows: [] }])
    expect(done.changes).toHaveLength(1)
    expect(done.changes[0]).toMatchObject({
      op: 'u',
      table: 'inventory',
      keyColumns: ['article', 'place'],
      before: { article: 1, place: "O'Hare", quantity: 8 },
      after: { article: 1, place: "O'Hare", quantity: 3 },
    })
    expect(done.tables).toContainEqual(expect.objectContaining({ name: 'inventory', rows: 24 }))
  })

  test('what is read changes nothing; rows come as text, at most 200 of them', async () => {
    const done = await run('select i, null as none, i % 2 = 0 as even, array[i] as list from generate_series(1, 300) i')
    expect(done.statements[0]).toMatchObject({ command: 'SELECT', count: 300, columns: ['i', 'none', 'even', 'list'] })
    expect(done.statements[0].rows).toHaveLength(200)
    expect(done.statements[0].rows[0].slice(0, 3)).toEqual(['1', null, 'f'])
    expect(done.changes).toEqual([])
  })

  test('an error has its SQLSTATE and place, and nothing of the text happened', async () => {
    const done = await run('update inventory set quantity = 0; selct 1')
    expect(done.error).toMatchObject({ code: '42601', position: 36 })
    expect(done.changes).toEqual([])
    const double = await run(`insert into customers (id, name) values (1, 'again')`)
    expect(double.error).toMatchObject({ code: '23505', detail: 'Key (id)=(1) already exists.' })
  })

  test('an open transaction waits, a spoilt one is rolled back', async () => {
    expect(await run('begin; update customers set city = null')).toMatchObject({ open: true, changes: [] })
    const spoilt = await run('select 1 / 0')
    expect(spoilt).toMatchObject({ open: false, rolledBack: true, changes: [], error: { code: '22012' } })
    await run(`begin; update customers set city = 'Chur' where id = 1`)
    expect((await run('commit')).changes).toMatchObject([{ op: 'u', after: { city: 'Chur' } }])
    expect((await run(`begin; delete from orders; rollback`)).changes).toEqual([])
    const part = await run(`begin; update customers set city = 'Olten' where id = 1; commit; select 1 / 0`)
    expect(part).toMatchObject({ error: { code: '22012' }, changes: [{ after: { city: 'Olten' } }] })
  })

  test('what learners try: dropping, other schemas, settings, a checkpoint', async () => {
    await run('create table mine (id int primary key, what text); alter table mine replica identity full')
    await run(`insert into mine values (1, 'a')`)
    const found = await run(`set search_path = nowhere; update public.mine set what = 'b'`)
    expect(found.changes).toMatchObject([{ before: { what: 'a' }, after: { what: 'b' } }])
    await run('reset search_path; drop table mine; checkpoint')
    expect((await run('checkpoint')).error).toBeNull()
    expect((await run('insert into customers (id, name) values (77, null)')).error?.code).toBe('23502')
    await run('create role clerk; grant all on customers to clerk; set role clerk; select 1')
    await run('set default_transaction_read_only = on')
    expect((await run(`begin; set role clerk; update customers set city = 'Thun' where id = 3`)).open).toBe(true)
    const clerk = await run('commit')
    expect(clerk).toMatchObject({ captureError: null, changes: [{ after: { city: 'Thun' } }] })
    expect((await run(`delete from customers where id = 4`)).changes).toMatchObject([{ op: 'd', before: { id: 4 } }])
  })
})

test('thousands of changes are told, more than a page wants are counted; a log that cannot be read any more is said, and triggers take over', async () => {
  const session = await openSession({ places: [] })
  const many = await runInSession(
    session,
    `insert into customers select i, 'c' || i from generate_series(1000, 3999) i`,
  )
  expect(many).toMatchObject({ changesTotal: 3000, captureError: null })
  expect(many.changes).toHaveLength(3000)
  const more = await runInSession(session, `insert into customers select i, 'd' from generate_series(4000, 24999) i`)
  expect(more).toMatchObject({ changesTotal: 21_000 })
  expect(more.changes).toHaveLength(20_000)
  const broken = () => Promise.reject(new Error('the checksum is wrong'))
  session.capture = { way: 'wal', collect: broken, snapshot: broken }
  const lost = await runInSession(session, 'update customers set city = null where id = 1')
  expect(lost).toMatchObject({ changes: [], captureError: 'the checksum is wrong', way: 'triggers' })
  expect(session.reason).toBe('the checksum is wrong')
  const found = await runInSession(session, `update customers set city = 'Genf' where id = 1`)
  expect(found.changes).toMatchObject([{ op: 'u', before: { city: null }, after: { city: 'Genf' } }])
  await session.db.close()
})

test('a kept data directory starts with the same rows, and a broken one is an error', async () => {
  let directory: Blob | undefined
  const first = await openSession({
    places: [],
    onStarted: async (db) => {
      directory = await db.dumpDataDir('gzip')
    },
  })
  await runInSession(first, 'delete from orders')
  await first.db.close()
  const again = await openSession({ places: [], directory })
  const done = await runInSession(again, 'update orders set paid = true where id = 102')
  expect(done.tables).toContainEqual(expect.objectContaining({ name: 'orders', rows: 3 }))
  expect(done.changes).toMatchObject([{ before: { paid: false }, after: { paid: true } }])
  await again.db.close()
  await expect(openSession({ places: [], directory: new Blob(['broken']) })).rejects.toThrow()
})

describe('replaying what was captured gives the table', () => {
  let session: DatabaseSession
  beforeAll(async () => {
    session = await openSession({ places: [] })
  })
  afterAll(async () => session.db.close())

  const id = fc.integer({ min: 1, max: 6 })
  const note = fc.oneof(
    fc.constant('null'),
    fc.integer({ min: 0, max: 3000 }).map((n) => `repeat('n', ${n})`),
  )
  const statement = fc.oneof(
    fc
      .tuple(id, note)
      .map(([i, n]) => `insert into p values (${i}, ${n}, ${i}.5) on conflict (id) do update set note = excluded.note`),
    fc.tuple(id, note).map(([i, n]) => `update p set note = ${n}, amount = amount + 1 where id = ${i}`),
    fc
      .tuple(id, id)
      .map(([i, j]) => `update p set id = ${j} where id = ${i} and not exists (select from p where id = ${j})`),
    id.map((i) => `delete from p where id = ${i}`),
    fc.constant('truncate p'),
    fc.constantFrom('savepoint s', 'rollback to s', 'release s'),
  )
  const transaction = fc
    .tuple(fc.array(statement, { minLength: 1, maxLength: 6 }), fc.constantFrom('commit', 'commit', 'rollback'))
    .map(([list, end]) => ['begin', ...list, end].join('; '))

  /** Rows by key after the changes, from nothing. */
  function replay(changes: readonly CapturedChange[]): unknown[] {
    const replica: Replica = new Map()
    const placed = changes.map((change, i) => ({ ...change, commitIndex: i, tsMs: 0 }))
    for (const record of toChangeRecords({ ...DEFAULT_CHANGE_CONFIG, skippedOperations: [] }, placed))
      replayRecord(replica, record)
    return [...(replica.get('db.public.p')?.values() ?? [])].sort((a, b) => Number(a.id) - Number(b.id))
  }

  test('random transactions with savepoints and rollbacks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 8 }), async (transactions) => {
        await runInSession(
          session,
          'drop table if exists p; create table p (id int primary key, note text, amount numeric)',
        )
        const changes: CapturedChange[] = []
        for (const sql of transactions) {
          const done = await runInSession(session, sql)
          expect(done).toMatchObject({ captureError: null, unknown: 0, open: false })
          changes.push(...done.changes)
        }
        const { rows } = await session.db.query('select id, note, amount::text as amount from p order by id')
        expect(replay(changes)).toEqual(rows)
      }),
      { numRuns: 15, seed: 7 },
    )
  })

  test('planted: one change is dropped, and the table differs', async () => {
    await runInSession(
      session,
      'drop table if exists p; create table p (id int primary key, note text, amount numeric)',
    )
    const { changes } = await runInSession(session, `insert into p values (1, 'a', 1), (2, 'b', 2)`)
    const { rows } = await session.db.query('select id, note, amount::text as amount from p order by id')
    expect(replay(changes)).toEqual(rows)
    expect(replay(changes.slice(1))).not.toEqual(rows)
  })
})
