/**
 * A world under construction: an ordinary scenario that need not be whole yet, and where its things stand on the canvas. The
 * one thing a reader would get wrong: places are no part of the scenario. Whoever moves a thing over the canvas changes the
 * picture and nothing else; whoever puts a broker at another site changes the world.
 */
import type { ConsumerSpec, LinkSpec, ProducerSpec, Scenario, SiteSpec, TopicSpec } from '../../core'

/** Units of the canvas, from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
}

export const CANVAS = { width: 1_000, height: 600 } as const
/** Where the sea begins; units of the canvas from its top. */
export const HORIZON = 262

export interface Draft {
  readonly scenario: Scenario
  /** Of sites by `site:<id>`, of topics by `topic:<name>`. */
  readonly places: Readonly<Record<string, Place>>
}

export type ThingKind = 'site' | 'broker' | 'controller' | 'topic' | 'producer' | 'consumer' | 'link'

/** `id` of a link is its two sites with a space between; of a broker or controller its `node.id` as text. */
export interface Thing {
  readonly kind: ThingKind
  readonly id: string
}

export const EMPTY_DRAFT: Draft = {
  scenario: {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: 'My world',
    description: '',
    seed: 1,
    cluster: { configs: {}, eligibleLeaderReplicasVersion: 1 },
    sites: [],
    links: [],
    brokers: [],
    controllers: [],
    topics: [],
    producers: [],
    consumers: [],
    commands: [],
    business: null,
    watch: { topic: '', partition: 0, untilMs: 120_000 },
  },
  places: {},
}

/** Milliseconds each way of a link that nobody has set. */
const LINK_MS = 5

export function isSame(one: Thing | null, other: Thing | null): boolean {
  return one?.kind === other?.kind && one?.id === other?.id
}

export function change(draft: Draft, part: Partial<Scenario>): Draft {
  return { ...draft, scenario: { ...draft.scenario, ...part } }
}

/** What can be run: it is looked at where its first topic is, when nobody said where. */
export function toScenario({ scenario }: Draft): Scenario {
  const { topics, watch } = scenario
  const watched = topics.find(({ name }) => name === watch.topic) ?? topics[0]
  if (watched === undefined) return scenario
  const partition = watch.partition < watched.partitions ? watch.partition : 0
  return { ...scenario, watch: { ...watch, topic: watched.name, partition } }
}

// ---- names ------------------------------------------------------------------------------------------------

/** `base`, or `base-2` and so on, whichever is free. */
export function freeName(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base
  let n = 2
  while (taken.includes(`${base}-${n}`)) n++
  return `${base}-${n}`
}

function numbered(base: string, taken: readonly string[]): string {
  let n = 1
  while (taken.includes(`${base}-${n}`)) n++
  return `${base}-${n}`
}

function takenNodeIds({ scenario: { brokers, controllers } }: Draft): ReadonlySet<number> {
  return new Set([...brokers, ...controllers].map(({ id }) => id))
}

/** Brokers of the second site begin at 21: a number says where its broker stands. */
export function freeBrokerId(draft: Draft, site: string): number {
  const taken = takenNodeIds(draft)
  let id = (draft.scenario.sites.findIndex((one) => one.id === site) + 1) * 10 + 1
  while (taken.has(id)) id++
  return id
}

export function freeControllerId(draft: Draft): number {
  const taken = takenNodeIds(draft)
  let id = 1
  while (taken.has(id)) id++
  return id
}

// ---- adding -----------------------------------------------------------------------------------------------

export interface Added {
  readonly draft: Draft
  readonly thing: Thing
}

/** Joined to the sites that it talks to. Where it stands is a free place of a row, when none is said. */
export function addSite(draft: Draft, kind: SiteSpec['kind'], at?: Place, name?: string): Added {
  const { sites, links } = draft.scenario
  const ids = sites.map(({ id }) => id)
  const id =
    kind === 'datacenter' ? numbered('dc', ids) : freeName(kind === 'tie-breaker' ? 'tie-breaker' : 'shops', ids)
  const site: SiteSpec = { id, name: name ?? nameOf(id), kind, latencyMs: 0.25 }
  const joined = change(draft, {
    sites: [...sites, site],
    links: [...links, ...sites.filter((other) => doTalk(other.kind, kind)).map((other) => defineLink(other.id, id))],
  })
  return { draft: place(joined, `site:${id}`, at ?? nextPlace(draft, kind)), thing: { kind: 'site', id } }
}

/** Clients talk to brokers alone, and a tie-breaker has none. */
function doTalk(one: SiteSpec['kind'], other: SiteSpec['kind']): boolean {
  return one === 'datacenter' || other === 'datacenter' || (one === 'tie-breaker' && other === 'tie-breaker')
}

const nameOf = (id: string): string => id.replace('dc-', 'DC ').replace(/^[a-z]/, (letter) => letter.toUpperCase())

export function defineLink(from: string, to: string, latencyMs = LINK_MS): LinkSpec {
  return { from, to, latencyMs, backLatencyMs: latencyMs, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0 }
}

export function addLink(draft: Draft, from: string, to: string): Added {
  const link = defineLink(from, to)
  return {
    draft: change(draft, { links: [...draft.scenario.links, link] }),
    thing: { kind: 'link', id: `${from} ${to}` },
  }
}

const ROW: readonly Place[] = [
  { x: 270, y: 330 },
  { x: 730, y: 330 },
  { x: 500, y: 480 },
  { x: 500, y: 210 },
  { x: 250, y: 500 },
  { x: 750, y: 500 },
]
const OF_CLIENTS: readonly Place[] = [
  { x: 90, y: 440 },
  { x: 910, y: 440 },
]

/** A scenario from elsewhere on the canvas: each thing that has no place yet gets one. */
export function arrange(scenario: Scenario, places: Draft['places'] = {}): Draft {
  let draft: Draft = { scenario, places }
  for (const { id, kind } of scenario.sites)
    if (draft.places[`site:${id}`] === undefined) draft = place(draft, `site:${id}`, nextPlace(draft, kind))
  scenario.topics.forEach(({ name }, i) => {
    if (draft.places[`topic:${name}`] === undefined) draft = place(draft, `topic:${name}`, topicPlace(i))
  })
  return draft
}

/** Four in a row, from the middle. */
function topicPlace(index: number): Place {
  const column = index % 4
  const aside = Math.ceil(column / 2) * (column % 2 === 0 ? -1 : 1)
  return { x: 500 + aside * 210, y: 56 + (Math.floor(index / 4) % 3) * 52 }
}

function nextPlace({ places }: Draft, kind: SiteSpec['kind']): Place {
  const row = kind === 'clients' ? [...OF_CLIENTS, ...ROW] : kind === 'tie-breaker' ? [ROW[3], ...ROW] : ROW
  const taken = Object.values(places)
  const isFree = (spot: Place): boolean => taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > 60)
  return row.find(isFree) ?? row[0]
}

export function place(draft: Draft, key: string, at: Place): Draft {
  const within = (value: number, most: number): number => Math.round(Math.min(most - 40, Math.max(40, value)))
  const kept = { x: within(at.x, CANVAS.width), y: within(at.y, CANVAS.height) }
  return { ...draft, places: { ...draft.places, [key]: kept } }
}

export function addBroker(draft: Draft, site: string): Added {
  const id = freeBrokerId(draft, site)
  const brokers = [...draft.scenario.brokers, { id, site, rack: site, configs: {} }]
  return { draft: change(draft, { brokers }), thing: { kind: 'broker', id: String(id) } }
}

export function addController(draft: Draft, site: string): Added {
  const id = freeControllerId(draft)
  const controllers = [...draft.scenario.controllers, { id, site }]
  return { draft: change(draft, { controllers }), thing: { kind: 'controller', id: String(id) } }
}

/** As many copies as brokers allow, three at most, and one of them may be missing. */
export function addTopic(draft: Draft, at?: Place, given?: string): Added {
  const { topics, brokers } = draft.scenario
  const taken = topics.map(({ name }) => name)
  const name = given ?? freeName('orders', taken)
  const replicationFactor = Math.max(1, Math.min(3, brokers.length))
  const topic: TopicSpec = {
    name,
    partitions: 1,
    replicationFactor,
    placement: null,
    assignment: null,
    configs: { 'min.insync.replicas': Math.max(1, replicationFactor - 1) },
  }
  const spot = at ?? topicPlace(topics.length)
  const added = change(draft, { topics: [...topics, topic] })
  return { draft: place(added, `topic:${name}`, spot), thing: { kind: 'topic', id: name } }
}

export function addProducer(draft: Draft, site: string, topic: string): Added {
  const id = numbered(
    'producer',
    draft.scenario.producers.map((one) => one.id),
  )
  const producer: ProducerSpec = {
    id,
    name: nameOf(id).replace('-', ' '),
    site,
    topic,
    configs: { acks: 'all' },
    workload: {
      recordsPerSecond: 20,
      recordBytes: 400,
      keys: 100,
      arrival: 'poisson',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  }
  return {
    draft: change(draft, { producers: [...draft.scenario.producers, producer] }),
    thing: { kind: 'producer', id },
  }
}

/** A group of two members: one alone shares nothing. */
export function addGroup(draft: Draft, site: string, topic: string): Added {
  const groups = draft.scenario.consumers.map(({ configs }) => String(configs['group.id'] ?? ''))
  const group = numbered('group', groups)
  const first = addMember(draft, site, topic, group)
  return { draft: addMember(first.draft, site, topic, group).draft, thing: first.thing }
}

function addMember(draft: Draft, site: string, topic: string, group: string): Added {
  const id = numbered(
    `${group}-member`,
    draft.scenario.consumers.map((one) => one.id),
  )
  const consumer: ConsumerSpec = {
    id,
    name: id.replace('-member-', ' · '),
    site,
    topic,
    partitions: null,
    configs: { 'group.id': group, 'auto.offset.reset': 'earliest' },
    maxRecordsPerSecond: 0,
  }
  return {
    draft: change(draft, { consumers: [...draft.scenario.consumers, consumer] }),
    thing: { kind: 'consumer', id },
  }
}

// ---- what is there ----------------------------------------------------------------------------------------

/** The site at which a thing stands; of a topic and of a link none. */
export function siteOf({ scenario }: Draft, { kind, id }: Thing): string | null {
  switch (kind) {
    case 'site':
      return id
    case 'broker':
      return scenario.brokers.find((one) => String(one.id) === id)?.site ?? null
    case 'controller':
      return scenario.controllers.find((one) => String(one.id) === id)?.site ?? null
    case 'producer':
      return scenario.producers.find((one) => one.id === id)?.site ?? null
    case 'consumer':
      return scenario.consumers.find((one) => one.id === id)?.site ?? null
    default:
      return null
  }
}

/** Everything of a draft, site by site: the order of the keyboard. */
export function listThings({ scenario }: Draft): readonly Thing[] {
  const { sites, brokers, controllers, producers, consumers, topics, links } = scenario
  const at = (site: string): readonly Thing[] => [
    { kind: 'site', id: site },
    ...brokers.filter((one) => one.site === site).map(({ id }): Thing => ({ kind: 'broker', id: String(id) })),
    ...controllers.filter((one) => one.site === site).map(({ id }): Thing => ({ kind: 'controller', id: String(id) })),
    ...producers.filter((one) => one.site === site).map(({ id }): Thing => ({ kind: 'producer', id })),
    ...consumers.filter((one) => one.site === site).map(({ id }): Thing => ({ kind: 'consumer', id })),
  ]
  return [
    ...topics.map(({ name }): Thing => ({ kind: 'topic', id: name })),
    ...sites.flatMap(({ id }) => at(id)),
    ...links.map(({ from, to }): Thing => ({ kind: 'link', id: `${from} ${to}` })),
  ]
}

// ---- changing ---------------------------------------------------------------------------------------------

/** A site takes all that stands at it along; a topic leaves its clients, who will say so. */
export function remove(draft: Draft, { kind, id }: Thing): Draft {
  const { scenario } = draft
  const { brokers, controllers, producers, consumers } = scenario
  const others = <T extends { readonly site: string }>(list: readonly T[]) => list.filter(({ site }) => site !== id)
  switch (kind) {
    case 'site':
      return change(draft, {
        sites: scenario.sites.filter((one) => one.id !== id),
        links: scenario.links.filter(({ from, to }) => from !== id && to !== id),
        brokers: others(brokers),
        controllers: others(controllers),
        producers: others(producers),
        consumers: others(consumers),
      })
    case 'broker':
      return change(draft, { brokers: brokers.filter((one) => String(one.id) !== id) })
    case 'controller':
      return change(draft, { controllers: controllers.filter((one) => String(one.id) !== id) })
    case 'topic':
      return change(draft, { topics: scenario.topics.filter(({ name }) => name !== id) })
    case 'producer':
      return change(draft, { producers: producers.filter((one) => one.id !== id) })
    case 'consumer':
      return change(draft, { consumers: consumers.filter((one) => one.id !== id) })
    case 'link':
      return change(draft, { links: scenario.links.filter(({ from, to }) => `${from} ${to}` !== id) })
  }
}

/** Puts a thing at another site. A broker takes the rack of that site, when it had that of its own. */
export function moveTo(draft: Draft, { kind, id }: Thing, site: string): Draft {
  const { brokers, controllers, producers, consumers } = draft.scenario
  const move = <T extends { readonly id: string | number; readonly site: string }>(list: readonly T[]): readonly T[] =>
    list.map((one) => (String(one.id) === id ? { ...one, site } : one))
  if (kind === 'broker')
    return change(draft, {
      brokers: brokers.map((one) =>
        String(one.id) === id ? { ...one, site, rack: one.rack === one.site ? site : one.rack } : one,
      ),
    })
  if (kind === 'controller') return change(draft, { controllers: move(controllers) })
  if (kind === 'producer') return change(draft, { producers: move(producers) })
  if (kind === 'consumer') return change(draft, { consumers: move(consumers) })
  return draft
}

/** Another one like it; null for a link, of which there is one between two sites. */
export function duplicate(draft: Draft, thing: Thing): Added | null {
  const { scenario } = draft
  const { kind, id } = thing
  const site = siteOf(draft, thing)
  if (kind === 'broker' && site !== null) return copyBroker(draft, id, site)
  if (kind === 'controller' && site !== null) return addController(draft, site)
  if (kind === 'site') return copySite(draft, id)
  if (kind === 'topic') {
    const topic = scenario.topics.find(({ name }) => name === id)
    if (topic === undefined) return null
    const name = freeName(
      id,
      scenario.topics.map((one) => one.name),
    )
    const added = addTopic(draft, undefined, name)
    const topics = added.draft.scenario.topics.map((one) => (one.name === name ? { ...topic, name } : one))
    return { ...added, draft: change(added.draft, { topics }) }
  }
  if (kind === 'producer') {
    const own = scenario.producers.find((one) => one.id === id)
    if (own === undefined) return null
    const next = numbered(
      'producer',
      scenario.producers.map((one) => one.id),
    )
    const copy = { ...own, id: next, name: nameOf(next).replace('-', ' ') }
    return { draft: change(draft, { producers: [...scenario.producers, copy] }), thing: { kind, id: next } }
  }
  if (kind === 'consumer') {
    const own = scenario.consumers.find((one) => one.id === id)
    if (own === undefined) return null
    const group = String(own.configs['group.id'] ?? 'reader')
    const next = numbered(
      `${group}-member`,
      scenario.consumers.map((one) => one.id),
    )
    const consumers = [...scenario.consumers, { ...own, id: next, name: next.replace('-member-', ' · ') }]
    return { draft: change(draft, { consumers }), thing: { kind, id: next } }
  }
  return null
}

function copyBroker(draft: Draft, id: string, site: string): Added {
  const own = draft.scenario.brokers.find((one) => String(one.id) === id)
  const added = addBroker(draft, site)
  const brokers = added.draft.scenario.brokers.map((one) =>
    String(one.id) === added.thing.id && own !== undefined ? { ...one, rack: own.rack, configs: own.configs } : one,
  )
  return { ...added, draft: change(added.draft, { brokers }) }
}

/** With as many brokers and controllers. */
function copySite(draft: Draft, id: string): Added | null {
  const own = draft.scenario.sites.find((one) => one.id === id)
  if (own === undefined) return null
  const added = addSite(draft, own.kind)
  const { brokers, controllers } = draft.scenario
  let copy = added.draft
  for (const broker of brokers) if (broker.site === id) copy = addBroker(copy, added.thing.id).draft
  for (const controller of controllers) if (controller.site === id) copy = addController(copy, added.thing.id).draft
  return { draft: copy, thing: added.thing }
}
