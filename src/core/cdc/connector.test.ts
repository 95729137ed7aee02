import { describe, expect, it } from 'vitest'
import {
  beginTransaction,
  type ConnectorConfig,
  commitTransaction,
  crashConnector,
  createConnector,
  createDatabase,
  type Database,
  DEFAULT_CHANGE_CONFIG,
  pollConnector,
  startConnector,
  storeOffset,
  type TableSpec,
} from '.'

const tableOf = (table: string): TableSpec => ({
  schema: 'public',
  table,
  columns: [{ name: 'id', type: 'int32' }],
  primaryKey: ['id'],
  replicaIdentity: 'DEFAULT',
})

function insert(database: Database, ids: readonly number[], table = 'orders'): void {
  const statements = ids.map((id) => ({ kind: 'insert' as const, table: `public.${table}`, row: { id } }))
  expect(commitTransaction(database, beginTransaction(database), statements, 0).ok).toBe(true)
}

function stand(change: Partial<ConnectorConfig> = {}) {
  const database = createDatabase([tableOf('orders'), tableOf('other')])
  const connector = createConnector({
    ...DEFAULT_CHANGE_CONFIG,
    slotName: 'debezium',
    snapshotMode: 'initial',
    tables: [],
    heartbeatIntervalMs: 0,
    ...change,
  })
  const start = (): void => startConnector(database, connector, 0)
  /** Operation and id of what a poll hands out. */
  const poll = (most = 100) => pollConnector(database, connector, most, 0)
  const read = (most = 100) => poll(most).map(({ record }) => [record.value?.op, record.key?.id])
  return { database, connector, start, poll, read, slot: () => database.slots[0] }
}

describe('a snapshot', () => {
  it('reads the rows that are there, and then comes what was changed since the slot was made', () => {
    const { database, start, read } = stand()
    insert(database, [1, 2])
    start()
    insert(database, [3])
    expect(read()).toEqual([
      ['r', 1],
      ['r', 2],
      ['c', 3],
    ])
  })

  it('is left out with snapshot.mode no_data', () => {
    const { database, start, read } = stand({ snapshotMode: 'no_data' })
    insert(database, [1, 2])
    start()
    insert(database, [3])
    expect(read()).toEqual([['c', 3]])
  })

  it('that was not delivered whole begins anew; one that was is never taken again', () => {
    const { database, connector, start, poll, read } = stand()
    insert(database, [1, 2])
    start()
    storeOffset(database, connector, poll(1)[0].offset)
    crashConnector(connector)
    start()
    const all = poll()
    expect(all.map(({ record }) => record.key?.id)).toEqual([1, 2])
    for (const { offset } of all) storeOffset(database, connector, offset)
    crashConnector(connector)
    start()
    expect(read()).toEqual([])
  })
})

describe('a restart', () => {
  it('sends a transaction again as a whole of which not all was delivered', () => {
    const { database, connector, start, poll, read } = stand()
    start()
    insert(database, [1, 2, 3])
    const [first, second] = poll(2)
    storeOffset(database, connector, first.offset)
    storeOffset(database, connector, second.offset)
    crashConnector(connector)
    expect(read()).toEqual([])
    start()
    expect(read()).toEqual([
      ['c', 1],
      ['c', 2],
      ['c', 3],
    ])
  })

  it('goes on behind the last transaction that was delivered', () => {
    const { database, connector, start, poll, read } = stand()
    start()
    insert(database, [1])
    insert(database, [2])
    storeOffset(database, connector, poll(1)[0].offset)
    crashConnector(connector)
    start()
    expect(read()).toEqual([['c', 2]])
  })
})

describe('the slot', () => {
  it('keeps what was not acknowledged, and never goes back', () => {
    const { database, connector, start, poll, slot } = stand()
    start()
    insert(database, [1])
    insert(database, [2])
    const [first, second] = poll()
    expect(slot().confirmed).toBe(0)
    storeOffset(database, connector, second.offset)
    expect(slot().confirmed).toBe(2)
    storeOffset(database, connector, first.offset)
    expect(slot().confirmed).toBe(2)
  })

  it('keeps everything while the snapshot is under way', () => {
    const { database, connector, start, poll, slot } = stand()
    insert(database, [1, 2])
    start()
    const { confirmed } = slot()
    storeOffset(database, connector, poll(1)[0].offset)
    expect([slot().confirmed, connector.stored]).toEqual([confirmed, null])
  })
})

it('tells of the tables in table.include.list alone, and gets past the others', () => {
  const { database, start, read } = stand({ tables: ['public.orders'] })
  start()
  insert(database, [1], 'other')
  insert(database, [2], 'orders')
  expect(read()).toEqual([['c', 2]])
})

it('sends a heartbeat every heartbeat.interval.ms, whose offset lets the slot go on past other tables', () => {
  const { database, connector, start, slot } = stand({ tables: ['public.orders'], heartbeatIntervalMs: 1000 })
  start()
  insert(database, [1], 'other')
  expect(pollConnector(database, connector, 10, 999)).toEqual([])
  const [beat] = pollConnector(database, connector, 10, 1000)
  storeOffset(database, connector, beat.offset)
  expect(slot().confirmed).toBe(1)
  expect(pollConnector(database, connector, 10, 1999)).toEqual([])
  expect(pollConnector(database, connector, 10, 2000)).toHaveLength(1)
})
