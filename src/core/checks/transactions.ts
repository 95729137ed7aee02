/**
 * Transactions, judged from the logs alone: where the last stable offset is, what read_committed is handed, that epochs only
 * rise, and that an application which consumes and produces in transactions has each record exactly once.
 *
 * The one thing a reader would get wrong: exactly once is a promise about what is committed. Records of aborted attempts are
 * in the log, as often as it was tried.
 */

import { contentOf } from '../log/stores'
import { lastStableOffset } from '../log/transactions'
import type { ConsumerFetch, ConsumerState } from '../shape/consumer-state'
import type { World } from '../world'
import type { Violation } from './checker'
import { commitsOf, findCoordinatorOf } from './group-commits'
import { countStable, isVisible, type LogReadings, readLog } from './transaction-logs'

/** All logs of the loop are read for this, so now and then. */
const STEPS_BETWEEN = 400

export interface TransactionMemory {
  steps: number
  readonly logs: LogReadings
  /** By row: the leader's epoch, and where its last stable offset was. */
  readonly stable: Map<number, { readonly epoch: number; readonly offset: number }>
  /** Generation of the answer that was judged last, by consumer and broker. */
  readonly judged: Map<string, number>
}

export function createTransactionMemory(): TransactionMemory {
  return { steps: 0, logs: new Map(), stable: new Map(), judged: new Map() }
}

export function checkTransactions(world: World, memory: TransactionMemory): Violation | null {
  if (world.state.transactions === undefined) return null
  return (
    checkStable(world, memory) ??
    checkAnswers(world, memory) ??
    (memory.steps++ % STEPS_BETWEEN === 0 ? checkLoops(world, memory) : null)
  )
}

function checkStable(world: World, memory: TransactionMemory): Violation | null {
  const { leaders, replicas } = world.state
  const known = replicas.transactions ?? []
  for (let row = 0; row < known.length; row++) {
    const leader = leaders[row]
    if (known[row] === null || leader === null) continue
    const reading = readLog(world, memory.logs, row)
    if (reading.problem !== null)
      return {
        invariant: 'epochs of a transactional producer never go back in a log',
        message: `row ${row}: ${reading.problem}`,
      }
    const counted = countStable(world, reading, row)
    const told = lastStableOffset(world, row)
    const before = memory.stable.get(row)
    const invariant = 'the last stable offset is what no open transaction has passed, and never goes back'
    if (told !== counted) return { invariant, message: `row ${row}: ${told}, by the log ${counted}` }
    if (before?.epoch === leader.epoch && told < before.offset)
      return { invariant, message: `row ${row}: from ${before.offset} back to ${told}` }
    memory.stable.set(row, { epoch: leader.epoch, offset: told })
  }
  return null
}

function checkAnswers(world: World, memory: TransactionMemory): Violation | null {
  for (const consumer of world.state.consumers) {
    if (consumer.configs['isolation.level'] !== 'read_committed') continue
    for (let broker = 0; broker < consumer.fetches.length; broker++) {
      const fetch = consumer.fetches[broker]
      const key = `${consumer.id} ${broker}`
      const serial = consumer.life * 1_000_000_000 + fetch.generation
      if (fetch.phase !== 'answered' || memory.judged.get(key) === serial) continue
      memory.judged.set(key, serial)
      const message = judge(world, memory, consumer, broker, fetch)
      if (message !== null)
        return { invariant: 'read_committed is handed what is committed, all of it and nothing else', message }
    }
  }
  return null
}

/** Partition, first offset, next offset, mark, error, five numbers each. */
function judge(
  world: World,
  memory: TransactionMemory,
  { id }: ConsumerState,
  broker: number,
  { answer, leftOut = [] }: ConsumerFetch,
): string | null {
  const { partitions, replicas } = world.state
  const { entries } = world.stores
  for (let i = 0; i < answer.length; i += 5) {
    const [partition, from, next] = answer.slice(i, i + 3)
    const row = partitions.rows[partition].find((one) => replicas.broker[one] === broker)
    if (answer[i + 4] !== 0 || next <= from || row === undefined) continue
    const reading = readLog(world, memory.logs, row)
    const isLeftOut = (offset: number): boolean =>
      leftOut.some((p, at) => at % 3 === 0 && p === partition && offset >= leftOut[at + 1] && offset < leftOut[at + 2])
    const holes = world.state.forgetting?.logs[row]?.compaction?.holes ?? []
    const isGone = (offset: number): boolean =>
      holes.some((at, k) => k % 2 === 0 && offset >= at && offset < holes[k + 1])
    for (const entry of world.logs[row].subarray(0, replicas.logLength[row])) {
      const base = entries.baseOffset[entry]
      if (base >= next) break
      const offset = Math.max(base, from)
      if (offset >= base + entries.count[entry]) continue
      const isThere = isVisible(world, reading, row, entry) && !isGone(offset)
      if (isThere === isLeftOut(offset))
        return `${id}: offset ${offset} of partition ${partition} is ${isLeftOut(offset) ? 'left out' : 'handed over'}`
    }
  }
  return null
}

// ---- consume, transform, produce --------------------------------------------------------------------------

function checkLoops(world: World, memory: TransactionMemory): Violation | null {
  const { producers, consumers } = world.state
  const loops = producers.filter(({ transaction }) => (transaction?.source ?? -1) >= 0)
  const groups = new Map<string, { readonly topics: readonly number[]; readonly out: number }>()
  for (const { transaction, topic } of loops) {
    const source = consumers[transaction?.source ?? 0]
    if (source.member !== null) groups.set(source.member.group, { topics: source.topics, out: topic })
  }
  if (groups.size === 0 || isEnding(world)) return null
  for (const [group, { topics, out }] of groups) {
    const message = checkLoop(world, memory, group, topics, out)
    if (message !== null) return { invariant: 'a transactional loop has each record exactly once', message }
  }
  return null
}

/** Markers are under way, so that one log says that it is committed and the other does not yet. */
function isEnding({ state }: World): boolean {
  const coordinators = state.transactions?.coordinators ?? []
  const known = coordinators.flatMap(({ transactions }) => transactions)
  const ids = new Set(state.producers.flatMap(({ transaction }) => (transaction === undefined ? [] : [transaction.id])))
  return known.length < ids.size || known.some(({ record }) => record.state.startsWith('Prepare'))
}

function checkLoop(
  world: World,
  memory: TransactionMemory,
  group: string,
  topics: readonly number[],
  out: number,
): string | null {
  const { topics: all, partitions } = world.state
  const results = new Map<string, number>()
  for (const p of all[out].partitions) {
    const values = committedRecords(world, memory, p)
    if (values === null) return null
    for (const { record } of values) {
      const value = contentOf(world.stores, world.stores.records.value[record]) ?? ''
      results.set(value, (results.get(value) ?? 0) + 1)
    }
  }
  const coordinator = world.state.brokers
    .map((_, broker) => findCoordinatorOf(world, broker, group))
    .find((one) => one !== null)
  if (coordinator === undefined || coordinator === null) return null
  const offsets = commitsOf(world, { ...coordinator, applied: Number.POSITIVE_INFINITY })
  for (const topic of topics)
    for (const p of all[topic].partitions) {
      const records = committedRecords(world, memory, p)
      if (records === null) return null
      const committed = offsets.get(`${group} ${p}`) ?? 0
      for (const { offset } of records) {
        const value = `${all[topic].name}-${partitions.number[p]}@${offset}`
        const wanted = offset < committed ? 1 : 0
        const found = results.get(value) ?? 0
        if (found !== wanted) return `${group} has ${value} ${found} times, and has committed ${committed}`
      }
    }
  return null
}

/** What is committed of a partition, also behind a transaction that is open; null without a leader. */
function committedRecords(
  world: World,
  memory: TransactionMemory,
  p: number,
): { readonly offset: number; readonly record: number }[] | null {
  const { leaders, replicas, partitions } = world.state
  const { entries, batches } = world.stores
  const row = partitions.rows[p]
    .filter((one) => leaders[one] !== null)
    .sort((a, b) => (leaders[b]?.epoch ?? 0) - (leaders[a]?.epoch ?? 0))[0]
  if (row === undefined) return null
  const reading = readLog(world, memory.logs, row)
  const found: { offset: number; record: number }[] = []
  for (const entry of world.logs[row].subarray(0, replicas.logLength[row])) {
    if (entries.baseOffset[entry] >= replicas.highWatermark[row]) break
    if (!isVisible(world, reading, row, entry)) continue
    for (let i = 0; i < entries.count[entry]; i++)
      found.push({ offset: entries.baseOffset[entry] + i, record: batches.recordStart[entries.batch[entry]] + i })
  }
  return found
}
