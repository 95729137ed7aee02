/**
 * A job starts, restores its stores, reads, crashes, starts again, ends.
 *
 * The one thing a reader would get wrong: a crash loses the stores and nothing else. The next start reads them back
 * from their changelogs, and the group says from where to go on.
 *
 * Simplification: each application is one instance with one thread, which restores all stores before it joins its
 * group; standby replicas and moving tasks between instances are left out. What a crashed instance had handed to its
 * producer still goes out, and the next one waits for it.
 */
import { fetchMore } from '../../clients/consumer'
import { startConsumer, stopConsumer } from '../../clients/create-consumer'
import { createProducer } from '../../clients/create-producer'
import { pushEvent } from '../../engine/event-queue'
import { tell, touch } from '../../log/tell'
import type { Configs } from '../../scenario'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import { businessOf } from '../books/company'
import type { ApplicationPhase, ApplicationState } from '../books/streams-state'
import type { BusinessSpec } from '../vocabulary/business-spec'
import { changelogOf, inputTopics, outputOf, standingTopic } from './application-topics'
import { DERIVED_BYTES } from './derived-records'
import { processBuffered, restoreRecords, storeOf, wantedOffset } from './process'
import { clearStore } from './stores'
import { isBuilt, topologyOf } from './topologies'
import { applicationId } from './topology'

/** How often a start looks whether its topics stand and its producers are empty. */
const LOOK_US = 200_000
/** A host that went dark looks so often whether it may start its processes again. */
const HOST_US = 10_000_000
/** An application with so much of its buffer full stops reading for a second. */
const BUFFER_SHARE = 0.5
const BUFFER_PAUSE_US = 1_000_000
/** How long what a poll returned waits for what other partitions have, as with `max.task.idle.ms`; and how many wait. */
const IDLE_US = 100_000
const MOST_BUFFERED = 20_000
/** More than a company ever has systems. */
const KEYS_OF_NAMES = 256
/** What the timer is for. */
const LOOK = 0
const RESUME = 1
const TAKE_IN = 2

/** Kafka Streams' own `linger.ms` is 100; half a second makes fewer and fuller requests. */
const PRODUCER_CONFIGS: Configs = { acks: 'all', 'linger.ms': 500, 'delivery.timeout.ms': 2_147_483_647 }
/** Kafka Streams' own `commit.interval.ms` is 30 s; this is what the company's other readers do. */
const CONSUMER_CONFIGS: Configs = { 'auto.offset.reset': 'earliest', 'auto.commit.interval.ms': 120_000 }

export function setPhase(world: World, app: ApplicationState, phase: ApplicationPhase, cause?: number): void {
  if (app.phase === phase) return
  app.phase = phase
  const id = applicationId(topologyOf(world, app.topology))
  app.event = tell(world, { kind: 'ApplicationStateChanged', application: id, state: phase }, cause ?? app.event)
  touch(world)
}

function plan(world: World, app: ApplicationState, delayUs: number, what: number): void {
  const number = businessOf(world).processing.applications.indexOf(app)
  pushEvent(world.state.queue, world.state.nowUs + delayUs, BusinessKind.Application, number, app.life, what)
}

/** The site of the first system; a job runs where its company's work begins. */
export function homeOf(world: World): string {
  return (world.scenario.business as BusinessSpec).systems[0].site
}

function isHomeUp(world: World): boolean {
  const site = world.scenario.sites.findIndex(({ id }) => id === homeOf(world))
  return world.state.network.siteUp[site] === 1
}

export function beginApplication(world: World, app: ApplicationState): void {
  app.life++
  setPhase(world, app, 'CREATED')
  plan(world, app, LOOK_US, LOOK)
}

/** `BusinessKind.Application`: what was planned for this life. */
export function onApplication(world: World, number: number, life: number, what: number): void {
  const app = businessOf(world).processing.applications[number]
  if (app.life !== life) return
  if (what === TAKE_IN) processBuffered(world, app)
  else if (what === RESUME) {
    world.state.consumers[app.consumer].paused = false
    fetchMore(world, app.consumer)
  } else if (app.phase === 'ERROR') {
    if (isHomeUp(world)) beginApplication(world, app)
    else plan(world, app, HOST_US, LOOK)
  } else if (app.phase === 'CREATED') {
    if (connect(world, app)) restore(world, app, number)
    else plan(world, app, LOOK_US, LOOK)
  }
}

/** True when all topics stand, the producers are made, and nothing of an earlier life is still on its way. */
function connect(world: World, app: ApplicationState): boolean {
  const topology = topologyOf(world, app.topology)
  const { state, scenario } = world
  const outputs = topology.nodes.map((_, i) => outputOf(topology, i)?.topic ?? null)
  if (outputs.some((topic) => topic !== null && standingTopic(world, topic) < 0)) return false
  if (app.producers.length === 0) {
    const known = Math.max((scenario.business as BusinessSpec).articles, businessOf(world).places.length)
    // Who builds a job may key it by system or kind as well.
    const keys = isBuilt(app.topology) ? Math.max(known, KEYS_OF_NAMES) : known
    app.producers = outputs.map((topic, i) => (topic === null ? -1 : makeProducer(world, app, i, topic, keys)))
  }
  // Without a leader nobody can say where a changelog ends.
  const isLed = (topic: string | null): boolean =>
    topic === null || state.topics[standingTopic(world, topic)].partitions.every((p) => logEnd(world, p) >= 0)
  if (!outputs.every(isLed)) return false
  return app.producers.every((n) => n < 0 || state.producers[n].bufferedBytes === 0)
}

/** The leader's log end: what was acknowledged is in it, though its high watermark may not know yet. -1 without one. */
function logEnd(world: World, partition: number): number {
  const row = world.state.partitions.leaderRow[partition]
  return row < 0 ? -1 : world.state.replicas.logEndOffset[row]
}

function makeProducer(world: World, app: ApplicationState, i: number, topic: string, keys: number): number {
  const topology = topologyOf(world, app.topology)
  const { producerConfigs } = world.scenario.business as BusinessSpec
  const producer = createProducer(world, {
    id: `${applicationId(topology)}.${topology.nodes[i].name}`,
    name: applicationId(topology),
    site: homeOf(world),
    topic,
    configs: { ...producerConfigs, ...PRODUCER_CONFIGS },
    workload: {
      recordsPerSecond: 0,
      recordBytes: DERIVED_BYTES,
      keys,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  })
  return world.state.producers.push(producer) - 1
}

/** Read the stores back: a changelog to its end, a table as far as the application had taken it in. */
function restore(world: World, app: ApplicationState, number: number): void {
  const topology = topologyOf(world, app.topology)
  setPhase(world, app, 'REBALANCING')
  app.restorers = topology.nodes.map(() => -1)
  for (const store of app.stores) {
    clearStore(store)
    const topic = changelogOf(topology, store.node) as string
    const isTable = topology.nodes[store.node].kind === 'table'
    for (const p of world.state.topics[standingTopic(world, topic)].partitions) {
      store.goals[p] = isTable ? (app.taken[p] ?? 0) : logEnd(world, p)
      store.toRestore += store.goals[p]
    }
    if (store.toRestore === 0) continue
    const n = startReader(world, `${applicationId(topology)}.restores-${store.node}`, [topic], {})
    app.restorers[store.node] = n
    noteReader(world, n, number, store.node)
  }
  if (app.stores.every(({ toRestore }) => toRestore === 0)) run(world, app, number)
}

function startReader(world: World, id: string, topics: readonly string[], group: Configs): number {
  const { consumerConfigs } = world.scenario.business as BusinessSpec
  // An earlier life may still be waiting for its last commit.
  const old = world.state.consumers.findIndex((consumer) => consumer.id === id)
  if (old >= 0) stopConsumer(world, old, { crash: true })
  return startConsumer(world, {
    id,
    name: id,
    site: homeOf(world),
    topic: topics[0],
    topics,
    partitions: null,
    configs: { ...consumerConfigs, ...CONSUMER_CONFIGS, ...group },
    maxRecordsPerSecond: 0,
  })
}

function noteReader(world: World, n: number, application: number, node: number): void {
  const { readers } = businessOf(world).processing
  while (readers.length <= n) readers.push(null)
  readers[n] = Object.freeze({ application, node })
}

function run(world: World, app: ApplicationState, number: number): void {
  const topology = topologyOf(world, app.topology)
  const id = applicationId(topology)
  // A static member comes back to its partitions without a rebalance (KIP-345).
  const group = { 'group.id': id, 'group.instance.id': `${id}-1` }
  app.consumer = startReader(world, `${id}-StreamThread-1-consumer`, inputTopics(topology), group)
  noteReader(world, app.consumer, number, -1)
  setPhase(world, app, 'RUNNING')
}

/** Everything that lives in the process ends; `crash` leaves without a word. */
export function endProcess(world: World, app: ApplicationState, crash: boolean): void {
  app.life++
  if (!crash) processBuffered(world, app)
  app.buffered = []
  if (app.consumer >= 0) stopConsumer(world, app.consumer, { crash })
  for (const n of app.restorers) if (n >= 0) stopConsumer(world, n, { crash: true })
  app.restorers = []
  for (const store of app.stores) clearStore(store)
}

/** kill -9. Somebody has to start it again; only after a dark site it comes back with the others. */
export function crashApplication(world: World, app: ApplicationState, cause: number): void {
  endProcess(world, app, true)
  app.crashes++
  setPhase(world, app, 'ERROR', cause)
}

function crashWithSite(world: World, app: ApplicationState): void {
  if (app.phase !== 'RUNNING' && app.phase !== 'REBALANCING') return
  crashApplication(world, app, -1)
  plan(world, app, HOST_US, LOOK)
}

/** `Extension.onRead`, for readers of applications. True when it was one. */
export function onApplicationRead(world: World, n: number, partition: number, from: number, until: number): boolean {
  const { applications, readers } = businessOf(world).processing
  const reader = readers[n] ?? null
  if (reader === null) return false
  const app = applications[reader.application]
  const back = (offset = from): void => {
    for (const position of world.state.consumers[n].positions)
      if (position.partition === partition) position.position = offset
  }
  if (!isHomeUp(world)) {
    back()
    crashWithSite(world, app)
  } else if (reader.node >= 0) {
    restoreRecords(world, app, reader.node, partition, from, until)
    const store = storeOf(app, reader.node)
    if (store.restored >= store.toRestore) stopConsumer(world, n, { crash: true })
    if (app.phase === 'REBALANCING' && app.stores.every(({ restored, toRestore }) => restored >= toRestore))
      run(world, app, reader.application)
  } else if (app.phase !== 'RUNNING') back()
  else if (isFull(world, app)) {
    back()
    world.state.consumers[n].paused = true
    plan(world, app, BUFFER_PAUSE_US, RESUME)
  } else if (from > wantedOffset(app, partition)) {
    // The offset that was committed is of records that a crash kept from being taken in.
    back(wantedOffset(app, partition))
  } else buffer(world, app, partition, from, until)
  return true
}

function buffer(world: World, app: ApplicationState, partition: number, from: number, until: number): void {
  if (app.buffered.length === 0) plan(world, app, IDLE_US, TAKE_IN)
  app.buffered.push(partition, from, until)
  let records = 0
  for (let i = 0; i < app.buffered.length; i += 3) records += app.buffered[i + 2] - app.buffered[i + 1]
  if (records > MOST_BUFFERED) processBuffered(world, app)
}

function isFull(world: World, app: ApplicationState): boolean {
  return app.producers.some((n) => {
    if (n < 0) return false
    const { bufferedBytes, bufferBytes } = world.state.producers[n]
    return bufferedBytes > bufferBytes * BUFFER_SHARE
  })
}
