/**
 * The scenario file: JSON text to a complete `Scenario` and back. The format is documented in
 * `public/scenario.schema.json`; whoever writes a file leaves out what has a default.
 *
 * The one thing a reader would get wrong: `formatScenario` writes every field and `defaultLink` is gone by then,
 * spread out into one link for each pair of sites.
 */
import { LIMITS, type Scenario, type TimedCommand, type WatchSpec } from '../core'
import { readBusiness } from './business-file'
import { readConsumer, readProducer, toConsumerFile, toProducerFile } from './client-file'
import { toCommandFile } from './command-file'
import {
  type InputError,
  readChoice,
  readJson,
  readList,
  readNumber,
  readObject,
  readText,
  readWhole,
  TIME_MS_MAX,
} from './input-reader'
import { readCommand } from './parse-command'
import { checkScenario } from './scenario-checks'
import { copyLinkFields, readBroker, readController, readLinks, readSite } from './site-file'
import { readConfigs, readTopicSpec, sortConfigs, toTopicFile } from './topic-file'

const SCENARIO_FORMAT = 'streamscape-scenario'
/** Longest text that is looked at; 1,000 partitions and 10,000 commands fit well. */
const SCENARIO_TEXT_MAX = 4_000_000
const KEYS = [
  '$schema',
  'format',
  'version',
  'id',
  'title',
  'description',
  'seed',
  'cluster',
  'sites',
  'links',
  'defaultLink',
  'brokers',
  'controllers',
  'topics',
  'producers',
  'consumers',
  'commands',
  'business',
  'watch',
] as const

export type ScenarioResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly string[] }
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
  const fields = readObject(errors, place, document, KEYS)
  if (fields === null) return null
  const cluster = readCluster(errors, `${place}.cluster`, fields.cluster)
  const sites = readList(errors, `${place}.sites`, fields.sites, LIMITS.sites, (at, value) =>
    readSite(errors, at, value),
  )
  const topics = readList(errors, `${place}.topics`, fields.topics, LIMITS.topics, (at, value) =>
    readTopicSpec(errors, at, value, cluster.configs),
  )
  return {
    format: readChoice(errors, `${place}.format`, fields.format, [SCENARIO_FORMAT] as const),
    version: readChoice(errors, `${place}.version`, fields.version, [1] as const),
    id: readText(errors, `${place}.id`, fields.id, { max: LIMITS.nameLength, fallback: '' }),
    title: readText(errors, `${place}.title`, fields.title, { max: LIMITS.nameLength, fallback: 'Untitled' }),
    description: readText(errors, `${place}.description`, fields.description, { max: 5_000, fallback: '' }),
    seed: readWhole(errors, `${place}.seed`, fields.seed, { min: 0, max: 4_294_967_295, fallback: 1 }),
    cluster,
    sites,
    links: readLinks(errors, place, fields, sites),
    brokers: readList(errors, `${place}.brokers`, fields.brokers, LIMITS.brokers, (at, value) =>
      readBroker(errors, at, value),
    ),
    controllers: readList(errors, `${place}.controllers`, fields.controllers, LIMITS.controllers, (at, value) =>
      readController(errors, at, value),
    ),
    topics,
    producers: readList(errors, `${place}.producers`, fields.producers ?? [], LIMITS.producers, (at, value) =>
      readProducer(errors, at, value),
    ),
    consumers: readList(errors, `${place}.consumers`, fields.consumers ?? [], LIMITS.consumers, (at, value) =>
      readConsumer(errors, at, value),
    ),
    commands: readList(errors, `${place}.commands`, fields.commands ?? [], LIMITS.commands, (at, value) =>
      readTimedCommand(errors, at, value),
    ),
    business: readBusiness(errors, `${place}.business`, fields.business),
    watch: readWatch(errors, `${place}.watch`, fields.watch, topics[0]?.name ?? ''),
  }
}

function readCluster(errors: InputError[], place: string, value: unknown): Scenario['cluster'] {
  const fields = readObject(errors, place, value ?? {}, ['configs', 'eligibleLeaderReplicasVersion']) ?? {}
  const elr = readChoice(
    errors,
    `${place}.eligibleLeaderReplicasVersion`,
    fields.eligibleLeaderReplicasVersion,
    [0, 1] as const,
    1,
  )
  return {
    configs: readConfigs(errors, `${place}.configs`, fields.configs, 'broker'),
    eligibleLeaderReplicasVersion: elr,
  }
}

function readTimedCommand(errors: InputError[], place: string, value: unknown): TimedCommand | null {
  const fields = readObject(errors, place, value, ['atMs', 'command'])
  if (fields === null) return null
  const atMs = readNumber(errors, `${place}.atMs`, fields.atMs, { min: 0, max: TIME_MS_MAX })
  const command = readCommand(errors, `${place}.command`, fields.command)
  return command === null ? null : { atMs, command }
}

function readWatch(errors: InputError[], place: string, value: unknown, topic: string): WatchSpec {
  const fields = readObject(errors, place, value ?? {}, ['topic', 'partition', 'untilMs']) ?? {}
  return {
    topic: readText(errors, `${place}.topic`, fields.topic, { max: LIMITS.nameLength, fallback: topic }),
    partition: readWhole(errors, `${place}.partition`, fields.partition, {
      min: 0,
      max: LIMITS.partitions - 1,
      fallback: 0,
    }),
    untilMs: readNumber(errors, `${place}.untilMs`, fields.untilMs, { min: 1, max: TIME_MS_MAX, fallback: 120_000 }),
  }
}
