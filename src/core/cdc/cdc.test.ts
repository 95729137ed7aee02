import { describe, expect, it } from 'vitest'
import { createWorld, runUntil } from '..'
import { makeGroupWorld } from '../clients/groups/testing/group-world'
import { produceChange } from '../company/connect/produce-change'
import { contentOf } from '../log/stores'
import {
  beginTransaction,
  commitTransaction,
  createConnector,
  createDatabase,
  DEFAULT_CHANGE_CONFIG,
  pollConnector,
  startConnector,
  type TableChange,
  type TableSpec,
  toChangeRecords,
} from '.'

const CUSTOMERS: TableSpec = {
  schema: 'public',
  table: 'customers',
  columns: [
    { name: 'id', type: 'int32' },
    { name: 'name', type: 'string' },
  ],
  primaryKey: ['id'],
  replicaIdentity: 'DEFAULT',
}

const CHANGE: TableChange = {
  op: 'c',
  schema: 'public',
  table: 'customers',
  keyColumns: ['id'],
  replicaIdentity: 'DEFAULT',
  before: null,
  after: { id: 1, name: 'Anne' },
  lsn: 100,
  txId: 7,
  commitIndex: 0,
  tsMs: 1_700_000_000_000,
}

describe('changes captured elsewhere', () => {
  it('make a delete, a tombstone and a create of an update that changes the key', () => {
    const change: TableChange = { ...CHANGE, op: 'u', before: CHANGE.after, after: { id: 2, name: 'Anne' } }
    const records = toChangeRecords(DEFAULT_CHANGE_CONFIG, [change])
    expect(records.map(({ key, value }) => [key, value?.op ?? null])).toEqual([
      [{ id: 1 }, 'd'],
      [{ id: 1 }, null],
      [{ id: 2 }, 'c'],
    ])
    expect(records[0].headers).toEqual({ '__debezium.newkey': { id: 2 } })
    expect(records[2].headers).toEqual({ '__debezium.oldkey': { id: 1 } })
    expect(records[0].value?.before).toEqual({ id: 1 })
  })

  it('make no tombstone of a delete when tombstones.on.delete is off', () => {
    const change: TableChange = { ...CHANGE, op: 'd', before: CHANGE.after, after: null }
    const told = (tombstonesOnDelete: boolean) =>
      toChangeRecords({ ...DEFAULT_CHANGE_CONFIG, tombstonesOnDelete }, [change]).map(({ value }) => value?.op ?? null)
    expect([told(true), told(false)]).toEqual([['d', null], ['d']])
  })

  it('are told but for skipped.operations, which leaves out truncates by default', () => {
    const truncate: TableChange = { ...CHANGE, op: 't', after: null }
    const told = (config: object) =>
      toChangeRecords({ ...DEFAULT_CHANGE_CONFIG, ...config }, [CHANGE, truncate]).map(({ value }) => value?.op)
    expect([told({}), told({ skippedOperations: [] }), told({ skippedOperations: ['c'] })]).toEqual([
      ['c'],
      ['c', 't'],
      ['t'],
    ])
  })

  it('hide what was not touched in the create of another key too', () => {
    const before = { id: 1, name: null }
    const after = { id: 2, name: null }
    const moved: TableChange = { ...CHANGE, op: 'u', before, after, unavailable: ['name'] }
    const records = toChangeRecords(DEFAULT_CHANGE_CONFIG, [moved])
    expect(records.at(-1)?.value?.after).toEqual({ id: 2, name: '__debezium_unavailable_value' })
  })

  it.each([
    ['DEFAULT without a key', { keyColumns: [] }],
    ['NOTHING', { replicaIdentity: 'NOTHING' as const }],
  ])('of a row that the log does not identify are not told: %s', (_, how) => {
    const update: TableChange = { ...CHANGE, ...how, op: 'u', before: null }
    expect(toChangeRecords(DEFAULT_CHANGE_CONFIG, [update])).toEqual([])
    expect(toChangeRecords(DEFAULT_CHANGE_CONFIG, [{ ...CHANGE, ...how }])).toHaveLength(1)
  })

  it('leave out a delete that the log does not identify', () => {
    const change: TableChange = { ...CHANGE, op: 'd', keyColumns: [], before: CHANGE.after, after: null }
    expect(toChangeRecords(DEFAULT_CHANGE_CONFIG, [change])).toEqual([])
  })
})

describe('a database', () => {
  it('takes a transaction as a whole or not at all', () => {
    const database = createDatabase([CUSTOMERS])
    const insert = { kind: 'insert', table: 'public.customers', row: { id: 1, name: 'Anne' } } as const
    const result = commitTransaction(database, beginTransaction(database), [insert, insert], 0)
    expect(result).toEqual({
      ok: false,
      code: '23505',
      message: 'duplicate key value violates unique constraint "customers_pkey"',
    })
    expect(database.tables[0].rows).toEqual([])
    expect(database.log).toEqual([])
  })

  it('puts transactions in the order of their commits, not of their ids', () => {
    const database = createDatabase([CUSTOMERS])
    const first = beginTransaction(database)
    const second = beginTransaction(database)
    for (const [txId, id] of [
      [second, 1],
      [first, 2],
    ])
      commitTransaction(database, txId, [{ kind: 'insert', table: 'public.customers', row: { id, name: '' } }], 0)
    expect(database.log.map(({ txId }) => txId - first)).toEqual([1, 0])
  })
})

it('sends a heartbeat while nothing that it captures changes', () => {
  const database = createDatabase([CUSTOMERS])
  const connector = createConnector({
    ...DEFAULT_CHANGE_CONFIG,
    topicPrefix: 'erp',
    slotName: 'debezium',
    snapshotMode: 'initial',
    tables: [],
    heartbeatIntervalMs: 1000,
  })
  startConnector(database, connector, 0)
  expect(pollConnector(database, connector, 10, 999)).toEqual([])
  expect(pollConnector(database, connector, 10, 1000).map(({ record }) => [record.topic, record.key])).toEqual([
    ['__debezium-heartbeat.erp', { serverName: 'erp' }],
  ])
})

it('writes change records into the cluster, each key into its partition', () => {
  const world = createWorld(makeGroupWorld({ recordsPerSecond: 0 }))
  const after = { id: 1, name: 'Änne' }
  for (const record of toChangeRecords(DEFAULT_CHANGE_CONFIG, [
    { ...CHANGE, after },
    { ...CHANGE, op: 'd', before: after, after: null, commitIndex: 1 },
  ]))
    expect(produceChange(world, 0, record)).toBe(true)
  runUntil(world, 20_000_000)
  const { records } = world.stores
  const texts = [0, 1, 2].map((i) => [
    contentOf(world.stores, records.key[i]),
    contentOf(world.stores, records.value[i]),
  ])
  expect(texts.map(([key]) => key)).toEqual(['{"id":1}', '{"id":1}', '{"id":1}'])
  expect(JSON.parse(texts[0][1] ?? '')).toMatchObject({ op: 'c', after })
  expect(texts[2][1]).toBeNull()
  expect(world.state.consumers.map(({ read }) => read).sort()).toEqual([0, 3])
})
