/**
 * The scenario file: JSON text to a complete `Scenario` and back. The format is documented in
 * `public/scenario.schema.json`; whoever writes a file leaves out what has a default.
 *
 * The one thing a reader would get wrong: `formatScenario` writes every field and `defaultLink` is gone by then,
 * spread out into one link for each pair of sites.
 */
import {
  type BrokerSpec,
  type ConsumerSpec,
  type ControllerSpec,
  LIMITS,
  type LinkSpec,
  type ProducerSpec,
  type Scenario,
  type SiteSpec,
  type TimedCommand,
  type WatchSpec,
} from '../core'
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
  refuse,
} from './input-reader'
import { readCommand } from './parse-command'
import { checkScenario } from './scenario-checks'
import { readConfigs, readTopicSpec, sortConfigs, toTopicFile } from './topic-file'

export const SCENARIO_FORMAT = 'streamscape-scenario'
/** Longest text that is looked at; 1,000 partitions and 10,000 commands fit well. */
export const SCENARIO_TEXT_MAX = 4_000_000
/** A run may be described for up to a year of virtual time. */
export const TIME_MS_MAX = 31_536_000_000
const LATENCY_MS_MAX = 60_000
const ID_MAX = 2_147_483_647
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
  'watch',
] as const
const LINK_FIELDS = ['latencyMs', 'backLatencyMs', 'jitterMs', 'lossPercent', 'bandwidthMbps'] as const
const WORKLOAD_KEYS = ['recordsPerSecond', 'recordBytes', 'keys', 'arrival', 'startMs', 'stopMs', 'maxRecords'] as const

type Fields = Readonly<Record<string, unknown>>
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

function readSite(errors: InputError[], place: string, value: unknown): SiteSpec | null {
  const fields = readObject(errors, place, value, ['id', 'name', 'kind', 'latencyMs'])
  if (fields === null) return null
  const id = readId(errors, `${place}.id`, fields.id)
  return {
    id,
    name: readText(errors, `${place}.name`, fields.name, { min: 1, max: LIMITS.nameLength, fallback: id }),
    kind: readChoice(errors, `${place}.kind`, fields.kind, ['datacenter', 'tie-breaker'] as const, 'datacenter'),
    latencyMs: readNumber(errors, `${place}.latencyMs`, fields.latencyMs, {
      min: 0,
      max: LATENCY_MS_MAX,
      fallback: 0.25,
    }),
  }
}

function readLinks(errors: InputError[], place: string, fields: Fields, sites: readonly SiteSpec[]): LinkSpec[] {
  const pairsMax = (LIMITS.sites * (LIMITS.sites - 1)) / 2
  const links = readList(errors, `${place}.links`, fields.links ?? [], pairsMax, (at, value) => {
    const link = readObject(errors, at, value, ['from', 'to', ...LINK_FIELDS])
    if (link === null) return null
    return {
      from: readId(errors, `${at}.from`, link.from),
      to: readId(errors, `${at}.to`, link.to),
      ...readLinkFields(errors, at, link),
    }
  })
  if (fields.defaultLink === undefined) return links
  const at = `${place}.defaultLink`
  const fallback = readLinkFields(errors, at, readObject(errors, at, fields.defaultLink, LINK_FIELDS) ?? {})
  sites.forEach((from, index) => {
    for (const to of sites.slice(index + 1)) {
      const joined = links.some((link) => joins(link, from.id, to.id))
      if (!joined && from.id !== to.id) links.push({ from: from.id, to: to.id, ...fallback })
    }
  })
  return links
}

function joins(link: LinkSpec, one: string, other: string): boolean {
  return (link.from === one && link.to === other) || (link.from === other && link.to === one)
}

function readLinkFields(errors: InputError[], place: string, fields: Fields): Omit<LinkSpec, 'from' | 'to'> {
  const read = (key: (typeof LINK_FIELDS)[number], max: number, fallback: number) =>
    readNumber(errors, `${place}.${key}`, fields[key], { min: 0, max, fallback })
  const latencyMs = read('latencyMs', LATENCY_MS_MAX, 1)
  return {
    latencyMs,
    backLatencyMs: read('backLatencyMs', LATENCY_MS_MAX, latencyMs),
    jitterMs: read('jitterMs', LATENCY_MS_MAX, 0),
    lossPercent: read('lossPercent', 100, 0),
    bandwidthMbps: read('bandwidthMbps', 1_000_000, 0),
  }
}

function copyLinkFields(link: LinkSpec): Omit<LinkSpec, 'from' | 'to'> {
  const { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps } = link
  return { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps }
}

function readBroker(errors: InputError[], place: string, value: unknown): BrokerSpec | null {
  const fields = readObject(errors, place, value, ['id', 'site', 'rack', 'configs'])
  if (fields === null) return null
  const rack = fields.rack ?? null
  return {
    id: readWhole(errors, `${place}.id`, fields.id, { min: 0, max: ID_MAX }),
    site: readId(errors, `${place}.site`, fields.site),
    rack: rack === null ? null : readText(errors, `${place}.rack`, rack, { min: 1, max: LIMITS.nameLength }),
    configs: readConfigs(errors, `${place}.configs`, fields.configs, 'broker'),
  }
}

function readController(errors: InputError[], place: string, value: unknown): ControllerSpec | null {
  const fields = readObject(errors, place, value, ['id', 'site'])
  if (fields === null) return null
  const id = readWhole(errors, `${place}.id`, fields.id, { min: 0, max: ID_MAX })
  return { id, site: readId(errors, `${place}.site`, fields.site) }
}

function readClient(errors: InputError[], place: string, fields: Fields, scope: 'producer' | 'consumer') {
  const id = readId(errors, `${place}.id`, fields.id)
  return {
    id,
    name: readText(errors, `${place}.name`, fields.name, { min: 1, max: LIMITS.nameLength, fallback: id }),
    site: readId(errors, `${place}.site`, fields.site),
    topic: readText(errors, `${place}.topic`, fields.topic, { min: 1, max: LIMITS.nameLength }),
    configs: readConfigs(errors, `${place}.configs`, fields.configs, scope),
  }
}

function readProducer(errors: InputError[], place: string, value: unknown): ProducerSpec | null {
  const fields = readObject(errors, place, value, ['id', 'name', 'site', 'topic', 'configs', 'workload'])
  if (fields === null) return null
  const at = `${place}.workload`
  const workload = readObject(errors, at, fields.workload ?? {}, WORKLOAD_KEYS) ?? {}
  const whole = (key: (typeof WORKLOAD_KEYS)[number], min: number, max: number, fallback: number) =>
    readWhole(errors, `${at}.${key}`, workload[key], { min, max, fallback })
  const rate = { min: 0, max: LIMITS.recordsPerSecond, fallback: 10 }
  return {
    ...readClient(errors, place, fields, 'producer'),
    workload: {
      recordsPerSecond: readNumber(errors, `${at}.recordsPerSecond`, workload.recordsPerSecond, rate),
      recordBytes: whole('recordBytes', 1, 1_048_576, 200),
      keys: whole('keys', 0, 1_000_000, 0),
      arrival: readChoice(errors, `${at}.arrival`, workload.arrival, ['steady', 'poisson'] as const, 'steady'),
      startMs: whole('startMs', 0, TIME_MS_MAX, 0),
      stopMs: whole('stopMs', 0, TIME_MS_MAX, 0),
      maxRecords: whole('maxRecords', 0, Number.MAX_SAFE_INTEGER, 0),
    },
  }
}

function readConsumer(errors: InputError[], place: string, value: unknown): ConsumerSpec | null {
  const keys = ['id', 'name', 'site', 'topic', 'partitions', 'configs', 'maxRecordsPerSecond']
  const fields = readObject(errors, place, value, keys)
  if (fields === null) return null
  const partitions = fields.partitions ?? null
  const at = `${place}.partitions`
  return {
    ...readClient(errors, place, fields, 'consumer'),
    partitions:
      partitions === null
        ? null
        : readList(errors, at, partitions, LIMITS.partitions, (entryAt, entry) =>
            readWhole(errors, entryAt, entry, { min: 0, max: LIMITS.partitions - 1 }),
          ),
    maxRecordsPerSecond: readNumber(errors, `${place}.maxRecordsPerSecond`, fields.maxRecordsPerSecond, {
      min: 0,
      max: LIMITS.recordsPerSecond,
      fallback: 0,
    }),
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

/** Ids stand in links and on the command line, so they are kept plain; names may be anything. */
function readId(errors: InputError[], place: string, value: unknown): string {
  const id = readText(errors, place, value, { min: 1, max: 64 })
  if (id !== '' && !/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(id)) {
    refuse(errors, place, value, 'This is not a legal id.', 'Use letters, digits, dots, hyphens and underscores.')
  }
  return id
}

function toProducerFile(producer: ProducerSpec): unknown {
  const { id, name, site, topic, configs, workload } = producer
  const { recordsPerSecond, recordBytes, keys, arrival, startMs, stopMs, maxRecords } = workload
  return {
    id,
    name,
    site,
    topic,
    configs: sortConfigs(configs),
    workload: { recordsPerSecond, recordBytes, keys, arrival, startMs, stopMs, maxRecords },
  }
}

function toConsumerFile(consumer: ConsumerSpec): unknown {
  const { id, name, site, topic, partitions, configs, maxRecordsPerSecond } = consumer
  return { id, name, site, topic, partitions, configs: sortConfigs(configs), maxRecordsPerSecond }
}
