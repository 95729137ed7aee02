/**
 * What is wrong with a draft, each at its thing, in Kafka's word where Kafka has one, with two ways out. The one thing a
 * reader would get wrong: the judge is the reader of scenario files, so that what stands here without a fault is a file.
 */
import type { Scenario } from '../../core'
import { formatScenario, type InputError, validateScenario } from '../../protocol'
import {
  addBroker,
  addController,
  addLink,
  addSite,
  addTopic,
  change,
  type Draft,
  freeBrokerId,
  freeControllerId,
  remove,
  type Thing,
  toScenario,
} from './draft'

/** How a way out is called, with what it is about. */
export type WayOut =
  | { readonly way: 'copies'; readonly count: number }
  | { readonly way: 'add-brokers' | 'remove' | 'add-site' | 'add-broker' | 'add-controller' | 'add-topic' }
  | { readonly way: 'any-brokers' | 'new-id' | 'join' | 'undo' }
  | { readonly way: 'make-topic' | 'use-topic'; readonly topic: string }

export interface Remedy {
  readonly out: WayOut
  /** The draft without the fault; null for undo, which is no draft of its own. */
  readonly draft: Draft | null
}

export interface DraftFault {
  /** Null when it is of the world as a whole. */
  readonly thing: Thing | null
  /** What of the thing, as the file calls it, e.g. `replicationFactor`. */
  readonly field: string
  readonly error: InputError
  /** The error that Kafka would answer with; empty where Kafka would not refuse it. */
  readonly kafka: string
  readonly remedies: readonly Remedy[]
}

const LISTS = {
  sites: 'site',
  links: 'link',
  brokers: 'broker',
  controllers: 'controller',
  topics: 'topic',
  producers: 'producer',
  consumers: 'consumer',
} as const

export function listFaults(draft: Draft): readonly DraftFault[] {
  const scenario = toScenario(draft)
  const result = validateScenario(JSON.parse(formatScenario(scenario)))
  if (result.ok) return []
  // A world without a topic has nothing to look at; that one is needed is said already.
  const told = result.errors.filter(({ place }) => scenario.topics.length > 0 || !place.startsWith('$.watch'))
  return told.map((error) => {
    const [, list, index, field = ''] = /^\$\.(\w+)(?:\[(\d+)\])?(?:\.(.*))?$/.exec(error.place) ?? []
    const thing = findThing(scenario, list, index)
    return { thing, field, error, kafka: nameInKafka(error, thing), remedies: findRemedies(draft, error, thing) }
  })
}

function findThing(scenario: Scenario, list: string | undefined, index: string | undefined): Thing | null {
  if (index === undefined || list === undefined || !(list in LISTS)) return null
  const kind = LISTS[list as keyof typeof LISTS]
  const at = Number(index)
  if (kind === 'link') {
    const { from, to } = scenario.links[at]
    return { kind, id: `${from} ${to}` }
  }
  if (kind === 'topic') return { kind, id: scenario.topics[at].name }
  const found = scenario[list as 'sites' | 'brokers' | 'controllers' | 'producers' | 'consumers'][at]
  return { kind, id: String(found.id) }
}

/** Names of Kafka's errors (`Errors`), by what is wrong. */
function nameInKafka({ code, place }: InputError, thing: Thing | null): string {
  switch (code) {
    case 'brokers-few':
      return 'INVALID_REPLICATION_FACTOR'
    case 'no-broker':
    case 'twin-broker':
    case 'assignment-breaks-placement':
      return 'INVALID_REPLICA_ASSIGNMENT'
    case 'taken':
      return thing?.kind === 'topic'
        ? 'TOPIC_ALREADY_EXISTS'
        : thing?.kind === 'broker'
          ? 'DUPLICATE_BROKER_REGISTRATION'
          : ''
    case 'no-topic':
      return 'UNKNOWN_TOPIC_OR_PARTITION'
    case 'not-topic-name':
      return 'INVALID_TOPIC_EXCEPTION'
  }
  if (thing?.kind === 'topic' && place.endsWith('.partitions')) return 'INVALID_PARTITIONS'
  if (thing?.kind === 'topic' && place.endsWith('.replicationFactor')) return 'INVALID_REPLICATION_FACTOR'
  if (thing?.kind === 'topic' && place.includes('.configs')) return 'INVALID_CONFIG'
  return ''
}

function findRemedies(draft: Draft, error: InputError, thing: Thing | null): readonly Remedy[] {
  const own = findOwn(draft, error, thing)
  const rest: Remedy[] = [
    ...(thing === null ? [] : [{ out: { way: 'remove' } as const, draft: remove(draft, thing) }]),
    { out: { way: 'undo' }, draft: null },
  ]
  return [...own, ...rest].slice(0, 2)
}

function findOwn(draft: Draft, error: InputError, thing: Thing | null): readonly Remedy[] {
  const { scenario } = draft
  if (error.code === 'needs-one') return needsOne(draft, error.place)
  if (error.code === 'sites-apart') return join(draft, error.value)
  if (thing === null) return []
  switch (error.code) {
    case 'brokers-few':
      return tooFew(draft, thing)
    case 'rack-small':
      return smallRack(draft, thing, error)
    case 'no-broker':
      return [{ out: { way: 'any-brokers' }, draft: letKafkaPlace(draft, thing) }]
    case 'taken':
    case 'node-id-taken':
      return renumber(draft, error, thing)
    case 'no-topic': {
      const client = [...scenario.producers, ...scenario.consumers].find(({ id }) => id === thing.id)
      const topic = client?.topic ?? ''
      const first = scenario.topics[0]?.name
      return [
        { out: { way: 'make-topic', topic }, draft: addTopic(draft, undefined, topic).draft },
        ...(first === undefined
          ? []
          : [{ out: { way: 'use-topic', topic: first } as const, draft: pointTo(draft, thing, first) }]),
      ]
    }
  }
  return []
}

function needsOne(draft: Draft, at: string): readonly Remedy[] {
  const site = draft.scenario.sites.find(({ kind }) => kind === 'datacenter')?.id
  if (at === '$.topics') return [{ out: { way: 'add-topic' }, draft: addTopic(draft).draft }]
  if (at === '$.sites' || site === undefined)
    return [{ out: { way: 'add-site' }, draft: addSite(draft, 'datacenter').draft }]
  if (at === '$.brokers') return [{ out: { way: 'add-broker' }, draft: addBroker(draft, site).draft }]
  return [{ out: { way: 'add-controller' }, draft: addController(draft, site).draft }]
}

function join(draft: Draft, value: string): readonly Remedy[] {
  const { sites } = draft.scenario
  const named = sites.flatMap((one) => sites.map((other) => [one.id, other.id] as const))
  const pair = named.find(([one, other]) => value.replace(/^"|"$/g, '') === `${one} – ${other}`)
  return pair === undefined ? [] : [{ out: { way: 'join' }, draft: addLink(draft, pair[0], pair[1]).draft }]
}

function tooFew(draft: Draft, { id }: Thing): readonly Remedy[] {
  const { topics, brokers, sites } = draft.scenario
  const count = brokers.length
  const wanted = topics.find(({ name }) => name === id)?.replicationFactor ?? count
  const fewer = topics.map((topic) => {
    if (topic.name !== id) return topic
    const minIsr = Math.min(Number(topic.configs['min.insync.replicas'] ?? 1), Math.max(1, count - 1))
    return { ...topic, replicationFactor: count, configs: { ...topic.configs, 'min.insync.replicas': minIsr } }
  })
  const datacenters = sites.filter(({ kind }) => kind === 'datacenter')
  let more = draft
  for (let i = count; i < wanted && datacenters.length > 0; i++)
    more = addBroker(more, datacenters[i % datacenters.length].id).draft
  return [
    ...(count === 0 ? [] : [{ out: { way: 'copies', count } as const, draft: change(draft, { topics: fewer }) }]),
    ...(datacenters.length === 0 ? [] : [{ out: { way: 'add-brokers' } as const, draft: more }]),
  ]
}

/** Brokers at the site whose brokers have that rack; a placement is also forgotten easily. */
function smallRack(draft: Draft, thing: Thing, error: InputError): readonly Remedy[] {
  const rack = error.value.replace(/^"|"$/g, '')
  const { brokers, sites } = draft.scenario
  const site = brokers.find((one) => one.rack === rack)?.site ?? sites.find(({ id }) => id === rack)?.id
  const missing = Number(error.values.wanted) - Number(error.values.brokers)
  let more = draft
  for (let i = 0; i < missing && site !== undefined; i++) {
    const added = addBroker(more, site)
    const own = added.draft.scenario.brokers.map((one) => (String(one.id) === added.thing.id ? { ...one, rack } : one))
    more = change(added.draft, { brokers: own })
  }
  return [
    ...(site === undefined ? [] : [{ out: { way: 'add-brokers' } as const, draft: more }]),
    { out: { way: 'any-brokers' }, draft: letKafkaPlace(draft, thing) },
  ]
}

function letKafkaPlace(draft: Draft, { id }: Thing): Draft {
  const { topics, brokers } = draft.scenario
  const replicationFactor = Math.max(1, Math.min(3, brokers.length))
  return change(draft, {
    topics: topics.map((topic) =>
      topic.name === id ? { ...topic, assignment: null, placement: null, replicationFactor } : topic,
    ),
  })
}

/** The last one with the number, or the name, takes the next that is free. */
function renumber(draft: Draft, { place: at }: InputError, { kind }: Thing): readonly Remedy[] {
  const index = Number(/\[(\d+)\]/.exec(at)?.[1])
  const { brokers, controllers } = draft.scenario
  if (kind === 'broker') {
    const id = freeBrokerId(draft, brokers[index].site)
    return [
      {
        out: { way: 'new-id' },
        draft: change(draft, { brokers: brokers.map((one, i) => (i === index ? { ...one, id } : one)) }),
      },
    ]
  }
  if (kind === 'controller') {
    const id = freeControllerId(draft)
    return [
      {
        out: { way: 'new-id' },
        draft: change(draft, { controllers: controllers.map((one, i) => (i === index ? { ...one, id } : one)) }),
      },
    ]
  }
  return []
}

function pointTo(draft: Draft, { kind, id }: Thing, topic: string): Draft {
  const { producers, consumers } = draft.scenario
  if (kind === 'producer')
    return change(draft, { producers: producers.map((one) => (one.id === id ? { ...one, topic } : one)) })
  return change(draft, { consumers: consumers.map((one) => (one.id === id ? { ...one, topic } : one)) })
}
