import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromDatabase, SqlRun, ToDatabase } from '../protocol'
import { createDatabaseClient, QUERY_MS_MAX } from './database-client'

class FakeWorker {
  readonly sent: ToDatabase[] = []
  isEnded = false
  onmessage: ((event: MessageEvent<FromDatabase>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  postMessage(message: ToDatabase): void {
    this.sent.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(message: FromDatabase): void {
    this.onmessage?.({ data: message } as MessageEvent<FromDatabase>)
  }
}

const READY: FromDatabase = {
  type: 'ready',
  version: '18.6',
  way: 'wal',
  reason: null,
  tables: [{ name: 'orders', rows: 3, replicaIdentity: 'FULL', isIdentified: true, keyColumns: ['id'] }],
  tookMs: 2000,
  cached: false,
}
const RUN: SqlRun = {
  statements: [],
  error: null,
  changes: [],
  changesTotal: 0,
  unknown: 0,
  untold: [],
  open: false,
  rolledBack: false,
  captureError: null,
  way: 'wal',
  tables: [{ name: 'orders', rows: 4, replicaIdentity: 'FULL', isIdentified: true, keyColumns: ['id'] }],
  tookMs: 3,
}

let workers: FakeWorker[]
const make = () =>
  createDatabaseClient(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('the line to the database', () => {
  it('fetches nothing before it is asked', () => {
    const { store } = make()
    expect(workers).toHaveLength(0)
    expect(store.getState().phase).toBe('closed')
  })

  it('opens with the places, tells the progress, and runs one text at a time', async () => {
    const client = make()
    client.open(['North'])
    expect(workers[0].sent).toEqual([{ type: 'open', places: ['North'] }])
    workers[0].say({ type: 'progress', step: 'fetch', bytes: 5, bytesTotal: 10 })
    expect(client.store.getState()).toMatchObject({ phase: 'opening', progress: { bytes: 5 } })
    workers[0].say(READY)
    const first = client.run('select 1')
    expect(client.store.getState().phase).toBe('running')
    expect(await client.run('select 2')).toBeNull()
    workers[0].say({ type: 'ran', id: 1, run: RUN })
    expect(await first).toBe(RUN)
    expect(client.store.getState()).toMatchObject({ phase: 'ready', tables: [{ rows: 4 }] })
  })

  it('ends a query that takes too long, and says so', async () => {
    const client = make()
    client.open([])
    workers[0].say(READY)
    const answer = client.run('select forever()')
    vi.advanceTimersByTime(QUERY_MS_MAX)
    expect(await answer).toBeNull()
    expect(workers[0].isEnded).toBe(true)
    expect(client.store.getState()).toMatchObject({ phase: 'closed', ended: 'timeout', info: null })
    client.open([])
    workers[0].say(READY)
    expect(client.store.getState().phase).toBe('opening')
  })

  it('says why it could not start, or that it says nothing', () => {
    const client = make()
    client.open([])
    workers[0].say({ type: 'failed', message: 'no WebAssembly' })
    expect(client.store.getState()).toMatchObject({ phase: 'failed', message: 'no WebAssembly' })
    client.open([])
    vi.advanceTimersByTime(60_000)
    expect(client.store.getState()).toMatchObject({ phase: 'failed', message: '' })
    const none = createDatabaseClient(() => {
      throw new Error('no workers here')
    })
    none.open([])
    expect(none.store.getState()).toMatchObject({ phase: 'failed', message: 'no workers here' })
  })

  it('says that it died of a text, which is not the same', async () => {
    const client = make()
    client.open([])
    workers[0].say(READY)
    const answer = client.run('select 1')
    workers[0].say({ type: 'failed', message: 'unreachable' })
    expect(await answer).toBeNull()
    expect(client.store.getState()).toMatchObject({ phase: 'closed', ended: 'crash', message: 'unreachable' })
  })

  it('tells when triggers have taken over', async () => {
    const client = make()
    client.open([])
    workers[0].say(READY)
    const answer = client.run('update orders set paid = true')
    workers[0].say({ type: 'ran', id: 1, run: { ...RUN, way: 'triggers', captureError: 'a bad page' } })
    await answer
    expect(client.store.getState().info).toMatchObject({ way: 'triggers', reason: 'a bad page' })
  })
})
