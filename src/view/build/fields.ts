/**
 * What can be written down of each thing: under Kafka's own name where it has one, as the file calls it. The one thing a
 * reader would get wrong: a number that cannot be read is written as none, so that the reader of files says what is wrong with
 * it, at its field; the draft before is a step back.
 */
import { tellFault } from '../../content/input-faults'
import type { Configs, ConfigValue } from '../../core'
import { readPlacementText } from '../../protocol'
import { change, type Draft, type Thing } from './draft'

export interface Field {
  /** As the file has it below the thing, e.g. `configs.min.insync.replicas`; faults are found by it. */
  readonly key: string
  readonly type: 'text' | 'number' | 'choice' | 'json'
  readonly value: string
  /** Of a choice. */
  readonly choices?: readonly string[]
  /** What a choice is called where its value is an id. */
  readonly names?: ReadonlyMap<string, string>
}

const text = (key: string, value: string | null): Field => ({ key, type: 'text', value: value ?? '' })
const number = (key: string, value: number): Field => ({ key, type: 'number', value: String(value) })
const choice = (key: string, value: string, choices: readonly string[]): Field => ({
  key,
  type: 'choice',
  value,
  choices: choices.includes(value) ? choices : [value, ...choices],
})
const setting = (configs: Configs, key: string, fallback: ConfigValue): string => String(configs[key] ?? fallback)

/** Empty when the thing is not there any more. */
export function listFields({ scenario }: Draft, { kind, id }: Thing): readonly Field[] {
  const site = (value: string): Field => ({
    ...choice(
      'site',
      value,
      scenario.sites.map((one) => one.id),
    ),
    names: nameSites(scenario.sites),
  })
  const topics = scenario.topics.map(({ name }) => name)
  switch (kind) {
    case 'site': {
      const own = scenario.sites.find((one) => one.id === id)
      if (own === undefined) return []
      return [
        text('name', own.name),
        choice('kind', own.kind, ['datacenter', 'tie-breaker', 'clients']),
        number('latencyMs', own.latencyMs),
      ]
    }
    case 'broker': {
      const own = scenario.brokers.find((one) => String(one.id) === id)
      return own === undefined ? [] : [number('id', own.id), text('rack', own.rack), site(own.site)]
    }
    case 'controller': {
      const own = scenario.controllers.find((one) => String(one.id) === id)
      return own === undefined ? [] : [number('id', own.id), site(own.site)]
    }
    case 'topic':
      return listTopicFields(scenario.topics.find(({ name }) => name === id))
    case 'producer': {
      const own = scenario.producers.find((one) => one.id === id)
      if (own === undefined) return []
      return [
        text('name', own.name),
        site(own.site),
        choice('topic', own.topic, topics),
        choice('configs.acks', setting(own.configs, 'acks', 'all'), ['all', '1', '0']),
        number('workload.recordsPerSecond', own.workload.recordsPerSecond),
      ]
    }
    case 'consumer': {
      const own = scenario.consumers.find((one) => one.id === id)
      if (own === undefined) return []
      return [
        text('name', own.name),
        site(own.site),
        choice('topic', own.topic, topics),
        text('configs.group.id', setting(own.configs, 'group.id', '')),
        number('maxRecordsPerSecond', own.maxRecordsPerSecond),
      ]
    }
    case 'link': {
      const own = scenario.links.find(({ from, to }) => `${from} ${to}` === id)
      if (own === undefined) return []
      return (['latencyMs', 'jitterMs', 'lossPercent', 'bandwidthMbps'] as const).map((key) => number(key, own[key]))
    }
  }
}

/** By id; of sites that have one name the id stands beside it. */
function nameSites(sites: Draft['scenario']['sites']): ReadonlyMap<string, string> {
  const isShared = (name: string): boolean => sites.filter((one) => one.name === name).length > 1
  return new Map(sites.map(({ id, name }) => [id, isShared(name) ? `${name} (${id})` : name]))
}

function listTopicFields(own: Draft['scenario']['topics'][number] | undefined): readonly Field[] {
  if (own === undefined) return []
  const { name, partitions, replicationFactor, placement, assignment, configs } = own
  const isPlaced = placement !== null || assignment !== null
  return [
    text('name', name),
    number('partitions', partitions),
    ...(isPlaced ? [] : [number('replicationFactor', replicationFactor)]),
    { key: 'configs.min.insync.replicas', type: 'number', value: setting(configs, 'min.insync.replicas', 1) },
    choice('configs.unclean.leader.election.enable', setting(configs, 'unclean.leader.election.enable', false), [
      'false',
      'true',
    ]),
    ...(assignment !== null && placement === null
      ? []
      : [{ key: 'placement', type: 'json' as const, value: placement === null ? '' : writePlacement(placement) }]),
  ]
}

function writePlacement(placement: NonNullable<Draft['scenario']['topics'][number]['placement']>): string {
  const entry = ({ count, rack }: { readonly count: number; readonly rack: string }) => ({
    count,
    constraints: { rack },
  })
  const { version, replicas, observers, observerPromotionPolicy } = placement
  return JSON.stringify({
    version,
    replicas: replicas.map(entry),
    observers: observers.map(entry),
    ...(observerPromotionPolicy === null ? {} : { observerPromotionPolicy }),
  })
}

export interface Written {
  readonly draft: Draft
  /** The thing under its new name. */
  readonly thing: Thing
}

/** The draft with another value there; a text when the value is none that a draft can hold. */
export function writeField(draft: Draft, thing: Thing, { key, type }: Field, value: string): Written | string {
  const { scenario } = draft
  const { kind, id } = thing
  if (type === 'json') return writeTopicPlacement(draft, thing, value)
  const given = type === 'number' ? readNumber(value) : value
  const set = <T extends object>(one: T): T => setPart(one, key, given)
  switch (kind) {
    case 'site':
      return { draft: change(draft, { sites: scenario.sites.map((one) => (one.id === id ? set(one) : one)) }), thing }
    case 'broker': {
      const value = key === 'rack' && given === '' ? null : given
      const brokers = scenario.brokers.map((one) => (String(one.id) === id ? setPart(one, key, value) : one))
      return { draft: change(draft, { brokers }), thing: key === 'id' ? { kind, id: String(given) } : thing }
    }
    case 'controller': {
      const controllers = scenario.controllers.map((one) => (String(one.id) === id ? set(one) : one))
      return { draft: change(draft, { controllers }), thing: key === 'id' ? { kind, id: String(given) } : thing }
    }
    case 'topic': {
      if (key === 'name') return renameTopic(draft, id, value)
      return {
        draft: change(draft, { topics: scenario.topics.map((one) => (one.name === id ? set(one) : one)) }),
        thing,
      }
    }
    case 'producer':
      return {
        draft: change(draft, { producers: scenario.producers.map((one) => (one.id === id ? set(one) : one)) }),
        thing,
      }
    case 'consumer':
      return {
        draft: change(draft, { consumers: scenario.consumers.map((one) => (one.id === id ? set(one) : one)) }),
        thing,
      }
    case 'link': {
      const links = scenario.links.map((one) => {
        if (`${one.from} ${one.to}` !== id) return one
        const next = set(one)
        return key === 'latencyMs' ? { ...next, backLatencyMs: next.latencyMs } : next
      })
      return { draft: change(draft, { links }), thing }
    }
  }
}

const readNumber = (value: string): number =>
  value.trim() === '' ? Number.NaN : Number(value.trim().replace(',', '.'))

function setPart<T extends object>(one: T, key: string, value: unknown): T {
  const [, part, rest] = /^(configs|workload)\.(.+)$/.exec(key) ?? []
  if (part === undefined || rest === undefined) return { ...one, [key]: value }
  const before = Reflect.get(one, part) as Readonly<Record<string, unknown>>
  // What nobody sets is not set to nothing.
  if (part === 'configs' && value === '') {
    const { [rest]: _, ...others } = before
    return { ...one, [part]: others }
  }
  return { ...one, [part]: { ...before, [rest]: value } }
}

/** Its clients and its place go along. */
function renameTopic(draft: Draft, before: string, name: string): Written {
  const { scenario, places } = draft
  const rename = <T extends { readonly topic: string }>(one: T): T =>
    one.topic === before ? { ...one, topic: name } : one
  const { [`topic:${before}`]: spot, ...others } = places
  return {
    draft: {
      scenario: {
        ...scenario,
        topics: scenario.topics.map((one) => (one.name === before ? { ...one, name } : one)),
        producers: scenario.producers.map(rename),
        consumers: scenario.consumers.map(rename),
      },
      places: spot === undefined ? others : { ...others, [`topic:${name}`]: spot },
    },
    thing: { kind: 'topic', id: name },
  }
}

/** Without constraints Kafka places as many copies as brokers allow, three at most. */
function writeTopicPlacement(draft: Draft, thing: Thing, value: string): Written | string {
  const { topics, brokers } = draft.scenario
  if (value.trim() === '') {
    const replicationFactor = Math.max(1, Math.min(3, brokers.length))
    const plain = topics.map((one) => (one.name === thing.id ? { ...one, placement: null, replicationFactor } : one))
    return { draft: change(draft, { topics: plain }), thing }
  }
  const parsed = readPlacementText(value)
  if (!parsed.ok)
    return parsed.errors.map((error) => `${error.path}: ${tellFault({ ...error, cure: '' }).message}`).join(' ')
  const placed = topics.map((one) =>
    one.name === thing.id ? { ...one, placement: parsed.value, replicationFactor: -1, assignment: null } : one,
  )
  const cluster = { ...draft.scenario.cluster, eligibleLeaderReplicasVersion: 0 } as const
  return { draft: change(draft, { topics: placed, cluster }), thing }
}
