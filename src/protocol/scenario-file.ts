/**
 * The scenario file: JSON text to a complete `Scenario` and back. The format is documented in
 * `public/scenario.schema.json`; whoever writes a file leaves out what has a default.
 *
 * The one thing a reader would get wrong: `formatScenario` writes every field and `defaultLink` is gone by then,
 * spread out into one link for each pair of sites.
 */
import { type Configs, LIMITS, type Scenario, type TimedCommand } from '../core'
import { BUSINESS } from './business-file'
import { CONSUMER, PRODUCER, toConsumerFile, toProducerFile } from './client-file'
import { toCommandFile } from './command-file'
import { type InputError, readJson, readObject, TIME_MS_MAX } from './input-reader'
import { readCommand } from './parse-command'
import {
  choice,
  leftOut,
  list,
  number,
  object,
  own,
  type Rule,
  type Rules,
  type RulesOf,
  readRules,
  text,
  unread,
  whole,
} from './rule'
import { checkScenario } from './scenario-checks'
import type { InputWarning } from './scenario-warnings'
import { BROKER, CONTROLLER, copyLinkFields, DEFAULT_LINK, LINK, SITE, spreadDefaultLink } from './site-file'
import { configsOf, sortConfigs, topicOf, toTopicFile } from './topic-file'

/** Longest text that is looked at; 1,000 partitions and 10,000 commands fit well. */
const SCENARIO_TEXT_MAX = 4_000_000

export const CLUSTER_RULES: RulesOf<Scenario['cluster']> = {
  configs: configsOf('broker'),
  eligibleLeaderReplicasVersion: choice([0, 1], 1),
}

export const TIMED_COMMAND_RULES = {
  atMs: number({ min: 0, max: TIME_MS_MAX }),
  command: own('command', readCommand),
}

export const WATCH_RULES = {
  topic: leftOut(text({ max: LIMITS.nameLength })),
  partition: whole(0, LIMITS.partitions - 1, 0),
  untilMs: number({ min: 1, max: TIME_MS_MAX, fallback: 120_000 }),
} satisfies RulesOf<Partial<Scenario['watch']>>

export const SCENARIO_RULES = {
  $schema: leftOut(unread<undefined>('anything')),
  format: choice(['streamscape-scenario']),
  version: choice([1]),
  id: text({ max: LIMITS.nameLength, fallback: '' }),
  title: text({ max: LIMITS.nameLength, fallback: 'Untitled' }),
  description: text({ max: 5_000, fallback: '' }),
  seed: whole(0, 4_294_967_295, 1),
  cluster: object('cluster', readCluster, {}),
  sites: list(SITE, { min: 1, max: LIMITS.sites }),
  links: list(LINK, { max: (LIMITS.sites * (LIMITS.sites - 1)) / 2, fallback: [] }),
  defaultLink: { ...DEFAULT_LINK, isOptional: true },
  brokers: list(BROKER, { min: 1, max: LIMITS.brokers }),
  controllers: list(CONTROLLER, { min: 1, max: LIMITS.controllers }),
  topics: topicsOf({}),
  producers: list(PRODUCER, { max: LIMITS.producers, fallback: [] }),
  consumers: list(CONSUMER, { max: LIMITS.consumers, fallback: [] }),
  commands: list(object('timedCommand', readTimedCommand), { max: LIMITS.commands, fallback: [] }),
  business: BUSINESS,
  watch: object('watch', readWatch, {}),
} satisfies Rules & Record<keyof Scenario, Rule<unknown>>

export type ScenarioResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly InputWarning[] }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export function parseScenario(text: string): ScenarioResult {
  const errors: InputError[] = []
  const document = readJson(errors, text, SCENARIO_TEXT_MAX)
  return errors.length > 0 ? { ok: false, errors } : validateScenario(document)
}

/** As `parseScenario`, for a document that is JSON already. */
export function validateScenario(document: unknown): ScenarioResult {
  const errors: InputError[] = []
  const scenario = readScenario(errors, '$', document)
  if (scenario === null || errors.length > 0) return { ok: false, errors }
  const warnings = checkScenario(errors, '$', scenario)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, scenario, warnings }
}

/** Every field, in a fixed order, two spaces; `compact` leaves out the white space. */
export function formatScenario(scenario: Scenario, options: { readonly compact?: boolean } = {}): string {
  const document = {
    format: scenario.format,
    version: scenario.version,
    id: scenario.id,
    title: scenario.title,
    description: scenario.description,
    seed: scenario.seed,
    cluster: {
      configs: sortConfigs(scenario.cluster.configs),
      eligibleLeaderReplicasVersion: scenario.cluster.eligibleLeaderReplicasVersion,
    },
    sites: scenario.sites.map(({ id, name, kind, latencyMs }) => ({ id, name, kind, latencyMs })),
    links: scenario.links.map((link) => ({ from: link.from, to: link.to, ...copyLinkFields(link) })),
    brokers: scenario.brokers.map(({ id, site, rack, configs }) => ({ id, site, rack, configs: sortConfigs(configs) })),
    controllers: scenario.controllers.map(({ id, site }) => ({ id, site })),
    topics: scenario.topics.map(toTopicFile),
    producers: scenario.producers.map(toProducerFile),
    consumers: scenario.consumers.map(toConsumerFile),
    commands: scenario.commands.map(({ atMs, command }) => ({ atMs, command: toCommandFile(command) })),
    ...(scenario.business === null ? {} : { business: scenario.business }),
    watch: { topic: scenario.watch.topic, partition: scenario.watch.partition, untilMs: scenario.watch.untilMs },
  }
  return options.compact === true ? JSON.stringify(document) : `${JSON.stringify(document, null, 2)}\n`
}

/** Reads the document without checks across its parts. */
function readScenario(errors: InputError[], place: string, document: unknown): Scenario | null {
  const fields = readObject(errors, place, document, Object.keys(SCENARIO_RULES))
  if (fields === null) return null
  // What a topic leaves out is said by the cluster's settings, so these are read first.
  const cluster = SCENARIO_RULES.cluster.read([], '', fields.cluster)
  const rules = { ...SCENARIO_RULES, topics: topicsOf(cluster.configs) }
  const { $schema, defaultLink, links, watch, ...read } = readRules(errors, place, fields, rules)
  if (defaultLink !== undefined) spreadDefaultLink(links, read.sites, defaultLink)
  return { ...read, links, watch: { ...watch, topic: watch.topic ?? read.topics[0]?.name ?? '' } }
}

function topicsOf(clusterConfigs: Configs) {
  return list(topicOf(clusterConfigs), { min: 1, max: LIMITS.topics })
}

function readCluster(errors: InputError[], place: string, value: unknown): Scenario['cluster'] {
  return readRules(errors, place, readObject(errors, place, value, Object.keys(CLUSTER_RULES)) ?? {}, CLUSTER_RULES)
}

function readTimedCommand(errors: InputError[], place: string, value: unknown): TimedCommand | null {
  const fields = readObject(errors, place, value, Object.keys(TIMED_COMMAND_RULES))
  if (fields === null) return null
  const { atMs, command } = readRules(errors, place, fields, TIMED_COMMAND_RULES)
  return command === null ? null : { atMs, command }
}

function readWatch(errors: InputError[], place: string, value: unknown) {
  return readRules(errors, place, readObject(errors, place, value, Object.keys(WATCH_RULES)) ?? {}, WATCH_RULES)
}
