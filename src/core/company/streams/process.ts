/**
 * A record goes through a job: from its source from node to node until a topic takes it.
 *
 * The one thing a reader would get wrong: with `at_least_once` a crash counts again what came after the last commit.
 * The changelog holds those changes already, and the group's offset does not know. `exactly_once_v2` is for that.
 *
 * Simplification: `exactly_once_v2` is modelled by its effect. How far an application has come is remembered with what
 * it wrote, as one transaction would keep both; markers, the transaction coordinator and aborted records are left out.
 *
 * Simplification: records of all partitions wait a tenth of a second for each other and then go by time. Kafka Streams
 * waits for each task on its own (`max.task.idle.ms`).
 */
import { produceRecord } from '../../clients/workload'
import { addContent, contentOf } from '../../log/stores'
import type { World } from '../../world'
import { BUSINESS_EVENT_KINDS, NOWHERE } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import type { ApplicationState, StoreState } from '../books/streams-state'
import type { BusinessSpec } from '../vocabulary/business-spec'
import { decodeDerived, encodeDerived, readRecords } from './derived-records'
import {
  type AggregateNode,
  advanceStreamTime,
  entersWindow,
  expireWindows,
  isTooLate,
  put,
  restoreRecord,
  storeKey,
  windowStart,
} from './stores'
import { topologyOf } from './topologies'
import type { SourceRecord, StreamNode, StreamRecord } from './topology'

interface Task {
  readonly world: World
  readonly app: ApplicationState
  readonly nodes: readonly StreamNode[]
  /** Number of the partition within its topic. */
  readonly number: number
}

/** Records of one partition that wait for their turn. */
interface Queue {
  readonly task: Task
  readonly partition: number
  /** Nodes that read its topic. */
  readonly reading: readonly number[]
  readonly items: { readonly value: number; readonly offset: number; readonly timeUs: number }[]
  /** The next of them. */
  at: number
}

/** Take in all that polls have returned, the record with the lowest time first (PartitionGroup). */
export function processBuffered(world: World, app: ApplicationState): void {
  const queues = listQueues(world, app)
  app.buffered = []
  for (;;) {
    let next: Queue | null = null
    for (const queue of queues) {
      if (queue.at === queue.items.length) continue
      if (next === null || queue.items[queue.at].timeUs < next.items[next.at].timeUs) next = queue
    }
    if (next === null) return
    const { value, offset } = next.items[next.at++]
    const taken = app.taken[next.partition] ?? 0
    // A table reads again what it knows; the others do so with at_least_once.
    const isAgain = offset < taken
    for (const node of next.reading) {
      const isTable = next.task.nodes[node].kind === 'table'
      if (!isAgain || (app.guarantee === 'at_least_once' && !isTable)) take(next.task, node, value)
    }
    app.taken[next.partition] = Math.max(taken, offset + 1)
  }
}

function listQueues(world: World, app: ApplicationState): Queue[] {
  const { partitions, topics } = world.state
  const { nodes } = topologyOf(world, app.topology)
  const queues: Queue[] = []
  for (let i = 0; i < app.buffered.length; i += 3) {
    const partition = app.buffered[i]
    let queue = queues.find((one) => one.partition === partition)
    if (queue === undefined) {
      const topic = topics[partitions.topic[partition]].name
      const reading = nodes.flatMap((node, at) => (readsTopic(world, app, node, at, topic) ? [at] : []))
      const task: Task = { world, app, nodes, number: partitions.number[partition] }
      queue = { task, partition, reading, items: [], at: 0 }
      queues.push(queue)
    }
    const { items } = queue
    readRecords(world, partition, app.buffered[i + 1], app.buffered[i + 2], (value, offset) => {
      // What has no time of its own goes with what came before it.
      const before = items.length > 0 ? items[items.length - 1].timeUs : 0
      items.push({ value, offset, timeUs: timeOf(world, value) ?? before })
    })
  }
  return queues.sort((a, b) => a.partition - b.partition)
}

function timeOf(world: World, value: number): number | null {
  if (value >= 0) return businessStore(world).timeUs[value]
  return decodeDerived(contentOf(world.stores, value))?.timeUs ?? null
}

/** The next offset of a partition that the application wants: behind what it holds already. */
export function wantedOffset(app: ApplicationState, partition: number): number {
  let offset = app.taken[partition] ?? 0
  for (let i = 0; i < app.buffered.length; i += 3)
    if (app.buffered[i] === partition) offset = Math.max(offset, app.buffered[i + 2])
  return offset
}

/** Does this node read that topic? Tables and repartition topics are read too. */
function readsTopic(world: World, app: ApplicationState, node: StreamNode, i: number, topic: string): boolean {
  if (node.kind === 'source') return node.feeds.some((feed) => feed === topic)
  if (node.kind === 'stream' || node.kind === 'table') return node.topic === topic
  if (node.kind !== 'selectKey') return false
  const producer = world.state.producers[app.producers[i]]
  return producer !== undefined && world.state.topics[producer.topic].name === topic
}

function take(task: Task, i: number, value: number): void {
  const { world, app, nodes } = task
  const node = nodes[i]
  if (node.kind === 'source') {
    if (value < 0) app.skipped++
    else forwardEvent(task, i, readEvent(world, value))
    return
  }
  const record = decodeDerived(contentOf(world.stores, value))
  if (record === null) app.skipped++
  else if (node.kind === 'table') {
    app.counts[i].in++
    restoreRecord(storeOf(app, i), task.number, record)
    if (node.expires !== undefined) expireWindows(storeOf(app, i), node.expires)
  } else forward(task, i, record, record.windowUs)
}

/** A business event as a source has it. */
export function readEvent(world: World, event: number): SourceRecord {
  const store = businessStore(world)
  const place = (value: number): number => (value === NOWHERE ? -1 : value)
  return {
    kind: BUSINESS_EVENT_KINDS[store.kind[event]],
    article: store.article[event],
    place: place(store.place[event]),
    other: place(store.other[event]),
    system: store.source[event],
    pairs: store.pairs[event],
    timeUs: store.timeUs[event],
  }
}

/** Node `i` hands an event on. */
function forwardEvent(task: Task, i: number, event: SourceRecord): void {
  const { app, nodes } = task
  app.counts[i].out++
  for (let next = i + 1; next < nodes.length; next++) {
    const node = nodes[next]
    if (!('from' in node) || node.from !== nodes[i].name) continue
    app.counts[next].in++
    if (node.kind === 'filter' && node.keep(event)) forwardEvent(task, next, event)
    else if (node.kind === 'flatMap') for (const record of node.map(event)) forward(task, next, record, -1)
  }
}

/** Node `i` hands a record on. */
function forward(task: Task, i: number, record: StreamRecord, windowUs: number): void {
  const { app, nodes } = task
  app.counts[i].out++
  for (let next = i + 1; next < nodes.length; next++) {
    const node = nodes[next]
    if (!('from' in node) || node.from !== nodes[i].name) continue
    app.counts[next].in++
    act(task, next, node, record, windowUs)
  }
}

function act(task: Task, i: number, node: StreamNode, record: StreamRecord, windowUs: number): void {
  const { app, nodes } = task
  switch (node.kind) {
    case 'filterValues':
      if (node.keep(record)) forward(task, i, record, windowUs)
      break
    case 'mapValues':
      forward(task, i, { ...record, values: node.map(record.values) }, windowUs)
      break
    case 'selectKey':
      // It comes back from the repartition topic, in the task of its new key.
      write(task, i, { ...record, key: node.key(record) }, -1)
      break
    case 'aggregate':
      aggregate(task, i, node, record)
      break
    case 'join': {
      const table = nodes.findIndex(({ name }) => name === node.table)
      const value = storeOf(app, table).entries[storeKey(record.key, -1)] ?? null
      if (value !== null || node.type === 'left')
        forward(task, i, { ...record, values: node.joiner(record, value, tablePosition(task, table)) }, windowUs)
      break
    }
    case 'sink':
      write(task, i, record, windowUs)
      app.counts[i].out++
      break
    default:
  }
}

/** How far this task has read the topic of a table. */
function tablePosition({ world, app, nodes, number }: Task, table: number): number {
  const node = nodes[table]
  const topic = world.state.topics.find(({ name }) => node.kind === 'table' && name === node.topic)
  return app.taken[topic?.partitions[number] ?? -1] ?? 0
}

function aggregate(task: Task, i: number, node: AggregateNode, record: StreamRecord): void {
  const { app, world } = task
  const store = storeOf(app, i)
  const windowUs = windowStart(node, record.timeUs)
  const beforeUs = store.streamTimeUs[task.number] ?? 0
  advanceStreamTime(store, task.number, record)
  if (node.expires === true && node.window !== null && entersWindow(node.window, beforeUs, record.timeUs))
    expireWindows(store, node.window)
  if (isTooLate(node, store, task.number, windowUs)) {
    app.dropped++
    return
  }
  const { pairsAtStart } = world.scenario.business as BusinessSpec
  const places = businessOf(world).places.length
  const before = store.entries[storeKey(record.key, windowUs)] ?? node.initial({ places, pairsAtStart })
  const after = { key: record.key, timeUs: record.timeUs, values: node.add(before, record) }
  put(store, record.key, windowUs, after.values)
  write(task, i, after, windowUs)
  forward(task, i, after, windowUs)
}

function write({ world, app }: Task, i: number, record: StreamRecord, windowUs: number): void {
  produceRecord(world, app.producers[i], record.key, addContent(world.stores, encodeDerived(record, windowUs)))
}

export function storeOf(app: ApplicationState, node: number): StoreState {
  return app.stores.find((store) => store.node === node) as StoreState
}

/** A reader that restores a store has read these offsets; what lies beyond its goal is for the group's member. */
export function restoreRecords(
  world: World,
  app: ApplicationState,
  node: number,
  partition: number,
  from: number,
  until: number,
): void {
  const store = storeOf(app, node)
  const task = world.state.partitions.number[partition]
  readRecords(world, partition, from, Math.min(until, store.goals[partition] ?? 0), (value) => {
    const record = decodeDerived(contentOf(world.stores, value))
    if (record !== null) restoreRecord(store, task, record)
    store.restored++
  })
}
