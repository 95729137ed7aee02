import { describe, expect, it } from 'vitest'
import type { Command, EventKind, ProducerSpec, Scenario } from '../..'
import { issueCommand } from '../../commands/issue'
import { createWorld } from '../../create'
import { contentOf } from '../../log/stores'
import { firstUnstableOffset, lastStableOffset } from '../../log/transactions'
import { runUntil } from '../../step'
import { checkRun } from '../../testing/check-run'
import { checkTimeline } from '../../testing/check-timeline'
import type { World } from '../../world'
import { processor, reader, transactionalProducer, transactionWorld } from './testing/transaction-world'

const SECOND = 1_000_000
const RC = { 'isolation.level': 'read_committed' }

function run(
  scenario: Scenario,
  seconds: number,
  commands: readonly [seconds: number, command: Command][] = [],
): World {
  const world = createWorld(scenario)
  for (const [at, command] of commands) {
    runUntil(world, at * SECOND)
    issueCommand(world, command)
  }
  runUntil(world, seconds * SECOND)
  return world
}

const told = (world: World, kind: EventKind) => world.stores.events.filter((event) => event.kind === kind)
const transactionOf = (world: World, n = 0) => world.state.producers[n].transaction
const stateOf = (world: World, id: string): string | undefined =>
  world.state.transactions?.coordinators
    .flatMap(({ transactions }) => transactions)
    .find((metadata) => metadata.id === id)?.record.state

/** Values of a topic that are committed, and those that were aborted or are open, from the leaders' logs. */
function readTopic(world: World, topic: number): { readonly committed: string[]; readonly others: string[] } {
  const { batches, entries, records, identities } = world.stores
  const committed: string[] = []
  const others: string[] = []
  for (const p of world.state.topics[topic].partitions) {
    const row = world.state.partitions.leaderRow[p]
    const open = new Map<number, string[]>()
    for (let i = 0; i < world.state.replicas.logLength[row]; i++) {
      const batch = entries.batch[world.logs[row][i]]
      const id = identities.producerId[batches.producer[batch]]
      const values = Array.from(
        { length: batches.count[batch] },
        (_, r) => contentOf(world.stores, records.value[batches.recordStart[batch] + r]) ?? '',
      )
      if (batches.baseSequence[batch] >= 0) open.set(id, [...(open.get(id) ?? []), ...values])
      else {
        ;(batches.baseSequence[batch] === -3 ? committed : others).push(...(open.get(id) ?? []))
        open.delete(id)
      }
    }
    for (const values of open.values()) others.push(...values)
  }
  return { committed, others }
}

const workload = (given: Partial<ProducerSpec['workload']>): ProducerSpec['workload'] => ({
  ...transactionalProducer().workload,
  ...given,
})
const spec = (given: Partial<ProducerSpec['transactions']>): ProducerSpec['transactions'] => ({
  commitIntervalMs: 200,
  abortEvery: 0,
  source: null,
  ...given,
})

describe('a transaction', () => {
  const shop = transactionalProducer({ transactions: spec({ abortEvery: 4 }), workload: workload({ stopMs: 9000 }) })
  const scenario = transactionWorld({ producers: [shop], consumers: [reader('committed', RC), reader('all')] })

  it('shows its records to read_committed when it is committed, and never when it is aborted', () => {
    const world = run(scenario, 15)
    const { begun = 0, committed = 0, aborted = 0 } = transactionOf(world) ?? {}
    expect([begun, aborted]).toEqual([committed + aborted, Math.floor(begun / 4)])
    const [careful, greedy] = world.state.consumers
    expect(greedy.read).toBe(450)
    const held = readTopic(world, 0)
    expect(held.committed.length).toBe(careful.read)
    expect(careful.read + held.others.length).toBe(450)
    // Markers are records of the log that nobody gets.
    expect(world.state.replicas.logEndOffset[world.state.partitions.leaderRow[0]]).toBe(450 + begun)
    expect(careful.positions[0].position).toBe(450 + begun)
  })

  it('holds the last stable offset back from its first record until the high watermark has passed its marker', () => {
    const world = createWorld(scenario)
    let before = 0
    let isHeldBack = false
    for (let at = 2 * SECOND; at < 4 * SECOND; at += 1000) {
      runUntil(world, at)
      const row = world.state.partitions.leaderRow[0]
      const stable = lastStableOffset(world, row)
      const unstable = firstUnstableOffset(world, row)
      expect(stable).toBeGreaterThanOrEqual(before)
      expect(stable).toBeLessThanOrEqual(world.state.replicas.highWatermark[row])
      if (unstable >= 0) isHeldBack ||= stable === unstable && stable < world.state.replicas.highWatermark[row]
      before = stable
    }
    expect(isHeldBack).toBe(true)
  })

  it('keeps every promise, and is the same on every way through time', () => {
    const loop = processor()
    const world = transactionWorld({
      partitions: 2,
      producers: [shop, loop.producer],
      consumers: [loop.consumer, reader('committed', RC, 'out')],
    })
    expect(checkRun({ scenario: world, commands: [], untilUs: 12 * SECOND })).toBeNull()
    const run = { scenario: world, commands: [], untilUs: 12 * SECOND }
    expect(checkTimeline(run, [3.3 * SECOND, 7.1 * SECOND], { undoes: false })).toBeNull()
  })

  it('needs its coordinator: without one nobody begins, and the shop is said to wait', () => {
    const alone = transactionWorld({ producers: [shop], cluster: { 'transaction.state.log.replication.factor': 5 } })
    const world = run(alone, 8)
    expect(transactionOf(world)?.phase).toBe('INITIALIZING')
    expect(world.state.producers[0].created).toBe(0)
    expect(told(world, 'WritesStopped')).toMatchObject([{ reason: 'no-answer' }])
  })

  it('goes on with the next leader of __transaction_state, which reads what was decided', () => {
    const world = createWorld(scenario)
    runUntil(world, 4 * SECOND)
    const coordinator = world.state.transactions?.coordinators[0]
    issueCommand(world, { kind: 'CrashBroker', broker: world.state.brokers[coordinator?.broker ?? 0].id })
    runUntil(world, 40 * SECOND)
    expect(world.state.transactions?.coordinators[0].broker).not.toBe(coordinator?.broker)
    expect(world.state.producers[0]).toMatchObject({ created: 450, acknowledged: 450 })
    const held = readTopic(world, 0)
    expect(held.committed.length).toBe(world.state.consumers[0].read)
    expect(held.committed.length + held.others.length).toBe(450)
  })
})

describe('a zombie', () => {
  const fresh = transactionalProducer({
    id: 'fresh',
    site: 'west',
    workload: workload({ startMs: 12_000, recordsPerSecond: 20 }),
  })
  const scenario = transactionWorld({
    producers: [transactionalProducer(), fresh],
    consumers: [reader('committed', RC)],
  })
  const cut = { kind: 'CutLink', from: 'west', to: 'east', both: true } as const
  const world = run(scenario, 30, [
    [8, cut],
    [20, { ...cut, kind: 'HealLink' }],
  ])

  it('has what it had open aborted when a newer producer takes its transactional.id', () => {
    expect(told(world, 'TransactionAborted')).toMatchObject([{ producer: 'shop', reason: 'fenced' }])
    const epochs = told(world, 'ProducerInitialized').map(
      (event) => event.kind === 'ProducerInitialized' && event.epoch,
    )
    // One for the fence, one for who asked.
    expect(epochs).toEqual([0, 2])
  })

  it('is refused at the log by its epoch, and ends when its coordinator says so', () => {
    const [fenced] = told(world, 'ProducerFenced')
    expect(fenced).toMatchObject({ producer: 'shop', epoch: 0, error: 'PRODUCER_FENCED' })
    expect(fenced.timeUs).toBeGreaterThan(20 * SECOND)
    expect(told(world, 'RequestRefused')).toMatchObject([{ producer: 'shop', error: 'INVALID_PRODUCER_EPOCH' }])
    expect(world.stores.events[fenced.cause]).toMatchObject({ kind: 'ProducerInitialized', producer: 'fresh' })
    expect(world.state.producers.map(({ up }) => up)).toEqual([false, true])
  })

  it('that is alone is fenced by time: transaction.timeout.ms aborts what it has open', () => {
    const alone = transactionWorld({
      producers: [transactionalProducer({ configs: { 'transaction.timeout.ms': 5000 } })],
    })
    const after = run(alone, 60, [
      [8, cut],
      [40, { ...cut, kind: 'HealLink' }],
    ])
    expect(told(after, 'TransactionAborted')).toMatchObject([{ reason: 'timeout' }])
    expect(told(after, 'TransactionAborted')[0].timeUs / SECOND).toBeCloseTo(20, 0)
    expect(told(after, 'ProducerFenced').length).toBe(1)
    expect(stateOf(after, 'shop')).toBe('CompleteAbort')
  })
})

describe('an application that consumes and produces in transactions', () => {
  const source = transactionalProducer({
    transactions: spec({ abortEvery: 5 }),
    workload: workload({ stopMs: 12_000, keys: 20 }),
  })
  const two = [processor('one'), processor('two')]
  const scenario = transactionWorld({
    partitions: 2,
    producers: [source, ...two.map(({ producer }) => producer)],
    consumers: two.map(({ consumer }) => consumer),
  })

  it('writes each committed record once and no other, though it aborts, a broker dies, and it is cut off', () => {
    const world = run(scenario, 90, [
      [5, { kind: 'CrashBroker', broker: 2 }],
      [9, { kind: 'CutLink', from: 'west', to: 'east', both: true }],
      [22, { kind: 'HealLink', from: 'west', to: 'east', both: true }],
      [23, { kind: 'StartBroker', broker: 2 }],
    ])
    const input = readTopic(world, 0).committed.length
    const { committed, others } = readTopic(world, 1)
    expect(input).toBeGreaterThan(300)
    expect(new Set(committed).size).toBe(committed.length)
    expect(committed.length).toBe(input)
    expect(others.length).toBeGreaterThan(0)
  })
})
