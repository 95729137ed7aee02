/**
 * The company as the cluster knows it. The one thing a reader would get wrong: `start` gives every company its
 * links and connections ready made; only what joins later is built while the world watches.
 */
import { keyBytes } from '../clients/create-producer'
import { partitionForKey } from '../clients/murmur2'
import { assert } from '../engine/assert'
import type { Extension } from '../extension'
import type { World } from '../world'
import { BusinessKind } from './books/business-kinds'
import { type BusinessState, LOSSES, type Side, type WorldCounts } from './books/business-state'
import { createBusinessStore } from './books/business-store'
import { createSystem, feedNumber, listPlaces, reviewCompany } from './books/company'
import { addLanes, createLanes } from './books/lanes'
import { createProcessing } from './books/streams-state'
import { obeyBusiness, onSurge, planSurge } from './business-commands'
import { onConnector, onConnectorRead } from './connect/connectors'
import { onCapture } from './connect/obey-capture'
import { noteCapturedRead } from './connect/read-captured'
import { onAttack } from './governance/attack'
import { governanceGuards } from './governance/guards'
import { onApplication, onApplicationRead } from './streams/lifecycle'
import { reviewApplications } from './streams/obey-streams'
import { onConnected, onLinkBegun, onLinkReady } from './trade/changes'
import { onRead } from './trade/reading'
import { onReview, planReview } from './trade/standing'
import { onArrival, onPayment, planArrival, reviewMix } from './trade/workload'
import { OUTCOMES } from './vocabulary/business-event'
import { type BusinessSpec, FEEDS } from './vocabulary/business-spec'
import { listChain } from './worlds/calls'
import { onDesk } from './worlds/desk'
import { listLinks, openLink } from './worlds/links'
import { onRunDue, onRunEnd } from './worlds/runs'
import { connectSystem, listFeedTopics, onExpired } from './worlds/streamscape'

const MINUTE_US = 60_000_000

function createCounts(articles: number): WorldCounts {
  return {
    orders: new Float64Array(OUTCOMES.length),
    others: new Float64Array(OUTCOMES.length),
    oversold: [],
    oversoldTotal: 0,
    oversoldTold: new Int32Array(articles).fill(-1),
    lost: new Float64Array(LOSSES.length),
    recovered: new Float64Array(LOSSES.length),
    personMinutes: 0,
  }
}

function createState(spec: BusinessSpec): BusinessState {
  const places = Object.freeze(listPlaces(spec.systems).map((place) => Object.freeze(place)))
  const ofKind = (kind: 'stores' | 'warehouse'): readonly number[] =>
    Object.freeze(places.flatMap(({ system }, i) => (system >= 0 && spec.systems[system].kind === kind ? [i] : [])))
  const start = new Int32Array(spec.articles * places.length).fill(spec.pairsAtStart)
  return {
    events: 0,
    systems: [],
    lanes: createLanes(),
    places,
    shelfPlaces: Object.freeze({
      all: Object.freeze(places.map((_, i) => i)),
      stores: ofKind('stores'),
      warehouses: ofKind('warehouse'),
    }),
    partitionOf: new Uint8Array(FEEDS.length * spec.articles),
    plan: start.slice(),
    shelves: [start.slice(), start.slice()],
    emitters: [],
    mix: { weights: [], arrivals: 0, all: 0, isPaid: false },
    arrivals: { generation: 0, nextImported: 0, surges: [], factor: 1, hour: -1, meanGapUs: 0, surgeEvent: -1 },
    counts: [createCounts(spec.articles), createCounts(spec.articles)],
    batch: {
      intervalUs: spec.batch.intervalMinutes * MINUTE_US,
      links: listLinks(spec.systems),
      spoiled: [],
      builderFreeUs: 0,
      chain: Object.freeze(listChain(spec.systems)),
      outage: -1,
      outageSystem: -1,
      calls: 0,
      callsFailed: 0,
      runs: 0,
      runsFailed: 0,
      runsSkipped: 0,
      runUs: 0,
    },
    stream: {
      producers: new Int32Array(0),
      consumers: new Int32Array(0),
      readerOf: [],
      malformed: [],
      goneWithout: [],
      resent: [],
      expired: [],
      missing: [],
    },
    processing: createProcessing(),
    capture: null,
    desks: [
      { queue: [], generation: 0, busy: false },
      { queue: [], generation: 0, busy: false },
    ],
    fault: null,
    lacks: 0,
    lostTold: [
      [0, 0, 0],
      [0, 0, 0],
    ],
    governance: null,
  }
}

function start(world: World): void {
  const { state, stores, scenario } = world
  const spec = scenario.business
  if (spec === null) return
  stores.business = createBusinessStore()
  const business = createState(spec)
  state.business = business
  spec.systems.forEach((system) => {
    business.systems.push(createSystem(world, system, business.plan, 0))
  })
  FEEDS.forEach((feed, f) => {
    const topic = state.topics.find(({ name }) => name === feed)
    const partitions = topic?.partitions.length ?? 0
    assert(partitions > 0 && partitions <= 256, `the topic ${feed} is there, with at most 256 partitions`)
    for (let article = 0; article < spec.articles; article++)
      business.partitionOf[f * spec.articles + article] = partitionForKey(keyBytes(article), partitions)
  })
  spec.systems.forEach(({ emits }, number) => {
    for (const feed of new Set(emits)) {
      const topic = state.topics.find(({ name }) => name === feed)
      addLanes(business, number, feedNumber(feed), topic?.partitions.length ?? 1)
    }
  })
  reviewCompany(business)
  reviewMix(business)
  for (let number = 0; number < spec.systems.length; number++) connectSystem(world, number)
  for (let link = 0; link < business.batch.links.length; link++) openLink(world, link)
  if (spec.surge !== null) planSurge(world, spec.surge)
  planArrival(world)
  planReview(world)
}

function onEvent(world: World, kind: number, a: number, b: number, c: number): void {
  switch (kind) {
    case BusinessKind.Arrival:
      onArrival(world, a, b)
      break
    case BusinessKind.Payment:
      onPayment(world, a, b)
      break
    case BusinessKind.Surge:
      onSurge(world)
      break
    case BusinessKind.Review:
      onReview(world)
      reviewApplications(world)
      break
    case BusinessKind.RunDue:
      onRunDue(world, a, b)
      break
    case BusinessKind.RunEnd:
      onRunEnd(world, a, b)
      break
    case BusinessKind.Desk:
      onDesk(world, a as Side, b, c)
      break
    case BusinessKind.LinkBegun:
      onLinkBegun(world, a)
      break
    case BusinessKind.LinkReady:
      onLinkReady(world, a)
      break
    case BusinessKind.Connected:
      onConnected(world, a)
      break
    case BusinessKind.Application:
      onApplication(world, a, b, c)
      break
    case BusinessKind.Connector:
      onConnector(world, a, b)
      break
    case BusinessKind.Capture:
      onCapture(world)
      break
    case BusinessKind.Attack:
      onAttack(world, a)
      break
    default:
      assert(false, `no handler for event kind ${kind} of the company`)
  }
}

export const businessExtension: Extension = {
  listTopics: listFeedTopics,
  start,
  onEvent,
  onCommand: obeyBusiness,
  onRead: (world, n, partition, from, until) => {
    if (world.state.business === null) return
    if (onApplicationRead(world, n, partition, from, until) || onConnectorRead(world, n, partition, from, until)) return
    if (noteCapturedRead(world, n, partition, from, until)) return
    onRead(world, n, partition, from, until)
  },
  onExpired: (world, batch) => {
    if (world.state.business !== null) onExpired(world, batch)
  },
  ...governanceGuards,
}
