/**
 * What of a world can be varied: one thing of it that has a value, and the same world with another value there. The one
 * thing a reader would get wrong: a knob turns what the run begins with; a command of the run that sets the same later does
 * so in every run.
 */
import type { ConfigScope, Configs, ConfigValue, LinkSpec, Scenario } from '../../core'
import { CONFIG_DEFINITIONS, type ConfigDefinition } from '../../protocol'

export const LINK_FIELDS = ['latencyMs', 'jitterMs', 'lossPercent', 'bandwidthMbps'] as const
export type LinkField = (typeof LINK_FIELDS)[number]

export type Knob =
  | { readonly kind: 'link'; readonly from: string; readonly to: string; readonly field: LinkField }
  | { readonly kind: 'rate'; readonly producer: string }
  /** `of` is a topic, a producer or a consumer; empty for the whole cluster. */
  | { readonly kind: 'setting'; readonly scope: ConfigScope; readonly of: string; readonly key: string }

/** What a knob can be set to: one of a few, or a number of a range. */
export type KnobValues =
  | { readonly type: 'choice'; readonly values: readonly ConfigValue[] }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly isWhole: boolean }

export interface KnobGroup {
  readonly scope: 'link' | ConfigScope
  /** As in `Knob`; of a link its two sites. */
  readonly of: string
  readonly knobs: readonly Knob[]
}

/** These stand first, as they are what people ask about. */
const ASKED_FIRST = [
  'replica.lag.time.max.ms',
  'broker.session.timeout.ms',
  'min.insync.replicas',
  'unclean.leader.election.enable',
  'acks',
  'enable.idempotence',
  'request.timeout.ms',
  'delivery.timeout.ms',
  'session.timeout.ms',
]

/** All that this world has, in the order of the page. */
export function listKnobs(scenario: Scenario): readonly KnobGroup[] {
  const settings = (scope: ConfigScope, of: string): KnobGroup => ({
    scope,
    of,
    knobs: listSettings(scope).map((key) => ({ kind: 'setting', scope, of, key })),
  })
  return [
    ...scenario.topics.map(({ name }) => settings('topic', name)),
    settings('broker', ''),
    ...scenario.links.map(
      ({ from, to }): KnobGroup => ({
        scope: 'link',
        of: `${from} ${to}`,
        knobs: LINK_FIELDS.map((field) => ({ kind: 'link', from, to, field })),
      }),
    ),
    ...scenario.producers.map(({ id }): KnobGroup => {
      const own = settings('producer', id)
      return { ...own, knobs: [...own.knobs, { kind: 'rate', producer: id }] }
    }),
    ...scenario.consumers.map(({ id }) => settings('consumer', id)),
  ].filter(({ knobs }) => knobs.length > 0)
}

function listSettings(scope: ConfigScope): readonly string[] {
  const keys = CONFIG_DEFINITIONS.filter((one) => one.scope === scope && one.type !== 'text').map(({ key }) => key)
  const first = ASKED_FIRST.filter((key) => keys.includes(key))
  return [...first, ...keys.filter((key) => !first.includes(key)).sort()]
}

function definitionOf(scope: ConfigScope, key: string): ConfigDefinition {
  const found = CONFIG_DEFINITIONS.find((one) => one.scope === scope && one.key === key)
  if (found === undefined) throw new Error(`There is no ${scope} setting ${key}.`)
  return found
}

export function valuesOf(knob: Knob): KnobValues {
  if (knob.kind === 'rate') return { type: 'number', min: 1, max: 1_000_000, isWhole: false }
  if (knob.kind === 'link')
    return {
      type: 'number',
      min: 0,
      max: { latencyMs: 60_000, jitterMs: 60_000, lossPercent: 100, bandwidthMbps: 1_000_000 }[knob.field],
      isWhole: false,
    }
  const definition = definitionOf(knob.scope, knob.key)
  if (definition.type === 'boolean') return { type: 'choice', values: [false, true] }
  if (definition.type === 'choice') return { type: 'choice', values: definition.values }
  if (definition.type === 'text') throw new Error(`${knob.key} is a text.`)
  return { type: 'number', min: definition.min, max: definition.max, isWhole: definition.type === 'integer' }
}

function configsOf(scenario: Scenario, scope: ConfigScope, of: string): Configs {
  if (scope === 'broker') return scenario.cluster.configs
  if (scope === 'topic') return scenario.topics.find(({ name }) => name === of)?.configs ?? {}
  const clients = scope === 'producer' ? scenario.producers : scenario.consumers
  return clients.find(({ id }) => id === of)?.configs ?? {}
}

/** What the run begins with there; Kafka's default where nobody has set it. */
export function readKnob(scenario: Scenario, knob: Knob): ConfigValue {
  if (knob.kind === 'rate')
    return scenario.producers.find(({ id }) => id === knob.producer)?.workload.recordsPerSecond ?? 0
  if (knob.kind === 'link') return scenario.links.find((link) => isLink(link, knob))?.[knob.field] ?? 0
  const own = configsOf(scenario, knob.scope, knob.of)[knob.key]
  // A topic that sets nothing has what its cluster says.
  const shared = knob.scope === 'topic' ? scenario.cluster.configs[knob.key] : undefined
  return own ?? shared ?? definitionOf(knob.scope, knob.key).default
}

function isLink(link: LinkSpec, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return link.from === from && link.to === to
}

/** The same world with another value there. Of a link the latency is set both ways. */
export function turnKnob(scenario: Scenario, knob: Knob, value: ConfigValue): Scenario {
  if (knob.kind === 'rate') {
    const producers = scenario.producers.map((one) =>
      one.id === knob.producer ? { ...one, workload: { ...one.workload, recordsPerSecond: Number(value) } } : one,
    )
    return { ...scenario, producers }
  }
  if (knob.kind === 'link') {
    const change = {
      [knob.field]: Number(value),
      ...(knob.field === 'latencyMs' ? { backLatencyMs: Number(value) } : {}),
    }
    return { ...scenario, links: scenario.links.map((link) => (isLink(link, knob) ? { ...link, ...change } : link)) }
  }
  const { scope, of, key } = knob
  const set = <T extends { readonly configs: Configs }>(one: T): T => ({
    ...one,
    configs: { ...one.configs, [key]: value },
  })
  switch (scope) {
    case 'broker':
      return { ...scenario, cluster: set(scenario.cluster) }
    case 'topic':
      return { ...scenario, topics: scenario.topics.map((one) => (one.name === of ? set(one) : one)) }
    case 'producer':
      return { ...scenario, producers: scenario.producers.map((one) => (one.id === of ? set(one) : one)) }
    case 'consumer':
      return { ...scenario, consumers: scenario.consumers.map((one) => (one.id === of ? set(one) : one)) }
  }
}
