/**
 * kafka-configs (ConfigCommand): `--describe` and `--alter` of topics and brokers.
 *
 * The one thing a reader would get wrong: without `--all` the tool prints what was set and not what is in force.
 *
 * Simplification: what a scenario sets for the cluster stands in server.properties of each broker, and is in force without
 * being printed; what was altered since is printed as the cluster's default.
 */

import type { Command } from '../../command'
import { findConfig, getConfig } from '../../configs'
import type { Configs, ConfigValue } from '../../scenario'
import { formatPlacementConstraints } from '../../shape/placement-constraints'
import type { World } from '../../world'
import { callTimedOut, hasBootstrap, listAlive, listTopicNames, noNode } from './bootstrap'
import { readConfigPairs, refuseValue } from './config-pairs'
import { type Options, readOptions } from './options'
import { clearThrottled, isRateKey, isReplicasKey, listRates, listThrottled, setRate } from './throttles'
import {
  EXECUTION,
  exceptionOf,
  findUnsimulated,
  notSimulated,
  type Outcome,
  order,
  print,
  type Tool,
  type ToolRun,
  withUnsimulated,
} from './tool-run'

const TABLE = {
  describe: 'flag',
  alter: 'flag',
  all: 'flag',
  'entity-type': 'value',
  'entity-name': 'value',
  'entity-default': 'flag',
  topic: 'value',
  broker: 'value',
  'broker-defaults': 'flag',
  'add-config': 'value',
  'delete-config': 'value',
} as const

/** Whose settings are meant; `name` is empty for the default of all brokers, and null for each of them. */
interface Entity {
  readonly type: 'topics' | 'brokers'
  readonly name: string | null
}

const UNSIMULATED = {
  'add-config-file': 'value',
  client: 'value',
  'client-defaults': 'flag',
  user: 'value',
  'user-defaults': 'flag',
  'broker-logger': 'value',
  ip: 'value',
  'ip-defaults': 'flag',
  'client-metrics': 'value',
  group: 'value',
} as const

export const kafkaConfigs: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, withUnsimulated(TABLE, UNSIMULATED), 'message')
  if ('error' in options) return print(options.error)
  const other = findUnsimulated('kafka-configs', options, UNSIMULATED)
  if (other !== null) return other
  if (options.has('describe') === options.has('alter'))
    return print('Command must include exactly one action: --describe, --alter')
  const entity = readEntity(options)
  if ('run' in entity) return entity.run
  if (options.has('describe'))
    return hasBootstrap(world)
      ? describeEntity(world, entity, options)
      : print(failed(words, noNode(entity.type === 'topics' ? 'listTopics' : 'listNodes')))
  return alter(world, words, entity, options)
}

function readEntity(options: Options): Entity | { readonly run: ToolRun } {
  const name = options.one('topic') ?? options.one('broker') ?? options.one('entity-name')
  const isDefault = options.has('entity-default') || options.has('broker-defaults')
  const short = options.has('topic')
    ? 'topics'
    : options.has('broker') || options.has('broker-defaults')
      ? 'brokers'
      : undefined
  const type = short ?? options.one('entity-type')
  if (short !== undefined && short === options.one('entity-type'))
    return { run: print(`Duplicate entity type(s) specified: ${short}`) }
  if (type === undefined) return { run: print('At least one entity type must be specified') }
  if (type !== 'topics' && type !== 'brokers')
    return {
      run: ['clients', 'users', 'ips', 'client-metrics', 'groups', 'broker-loggers'].includes(type)
        ? notSimulated(`kafka-configs --entity-type ${type}`)
        : print(
            `Invalid entity type ${type}, the entity type must be one of broker-loggers, topics, clients, users, brokers, ips, client-metrics, groups with a --bootstrap-server or --bootstrap-controller argument`,
          ),
    }
  if (type === 'brokers' && !isDefault && name !== undefined && !/^-?\d{1,9}$/.test(name))
    return { run: print(`The entity name for brokers must be a valid integer broker id, but it is: ${name}`) }
  if (options.has('alter') && (type === 'topics' ? isDefault || name === undefined : !isDefault && name === undefined))
    return { run: print(`An entity name must be specified with --alter of ${type}`) }
  return { type, name: isDefault ? '' : (name ?? null) }
}

/** What the tool prints before the exception that ended it. */
function failed(words: readonly string[], exception: string): string {
  return `Error while executing config command with args '${words.join(' ')}'\n${EXECUTION}${exception}`
}

function describeEntity(world: World, { type, name }: Entity, options: Options): ToolRun {
  if (options.has('all')) return notSimulated('kafka-configs --describe --all')
  const topics = listTopicNames(world)
  const brokers = listAlive(world)
  if (type === 'topics') {
    if (name !== null && !topics.includes(name))
      return print(`The topic '${name}' doesn't exist and doesn't have dynamic config.`)
    const asked = name === null ? topics : [name]
    return print(asked.map((topic) => describeTopicConfigs(world, topic)).join('\n'))
  }
  if (name === '') return print(describeDefaults(world))
  if (name !== null && !brokers.includes(Number(name)))
    return print(`The broker '${name}' doesn't exist and doesn't have dynamic config.`)
  const asked = name === null ? brokers : [Number(name)]
  const texts = asked.map((id) => describeBroker(world, id))
  return print([...texts, ...(name === null ? [describeDefaults(world)] : [])].join('\n'), { brokers: asked })
}

function line(key: string, value: ConfigValue, synonyms: readonly string[]): string {
  return `  ${key}=${value} sensitive=false synonyms={${synonyms.join(', ')}}`
}

function describeTopicConfigs(world: World, name: string): string {
  const t = world.state.topics.findIndex((topic) => topic.name === name)
  const { configs, placement } = world.state.controller.committed.topics[t]
  const own = (key: string, value: ConfigValue, synonyms: readonly string[] = []) => ({
    key,
    text: line(key, value, [`DYNAMIC_TOPIC_CONFIG:${key}=${value}`, ...synonyms]),
  })
  const settings = Object.keys(configs)
    .filter((key) => !isReplicasKey(key))
    .map((key) => own(key, configs[key], synonymsOf(world, key)))
  if (placement !== null) settings.push(own('confluent.placement.constraints', formatPlacementConstraints(placement)))
  for (const [key, list] of Object.entries(listThrottled(world, name))) settings.push(own(key, list))
  // In the order of their names, whatever set them.
  const lines = settings.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ text }) => text)
  return [`Dynamic configs for topic ${name} are:`, ...lines].join('\n')
}

/**
 * What a topic would have without a setting of its own, under the name that a broker has for it (ServerTopicConfigSynonyms).
 * Where the broker's setting has no default, as it is made of hours, there is nothing to print.
 */
function synonymsOf(world: World, key: string): string[] {
  const own = BROKER_NAMES[key]
  if (own === null) return []
  const name = own ?? key
  const shared = clusterConfigsOf(world)[key]
  const value = findConfig('topic', key) === undefined ? undefined : getConfig({}, 'topic', key)
  // Kafka's default is 2^63 - 1, which a number here cannot hold.
  const fallback = value === Number.MAX_SAFE_INTEGER ? '9223372036854775807' : value
  const known = fallback === undefined ? [] : [`DEFAULT_CONFIG:${name}=${fallback}`]
  const file = world.scenario.cluster.configs[key]
  const stands = file === undefined ? known : [`STATIC_BROKER_CONFIG:${name}=${file}`, ...known]
  return shared !== undefined && isDynamic(world, key)
    ? [`DYNAMIC_DEFAULT_BROKER_CONFIG:${name}=${shared}`, ...stands]
    : stands
}

/** Null for settings whose broker's name has no default of its own: it is made of the one in hours. */
const BROKER_NAMES: Readonly<Record<string, string | null | undefined>> = {
  'cleanup.policy': 'log.cleanup.policy',
  'delete.retention.ms': 'log.cleaner.delete.retention.ms',
  'max.compaction.lag.ms': 'log.cleaner.max.compaction.lag.ms',
  'min.cleanable.dirty.ratio': 'log.cleaner.min.cleanable.ratio',
  'min.compaction.lag.ms': 'log.cleaner.min.compaction.lag.ms',
  'retention.bytes': 'log.retention.bytes',
  'retention.ms': null,
  'segment.bytes': 'log.segment.bytes',
  'segment.ms': null,
}

/** With eligible leader replicas the cluster has always one for `min.insync.replicas` (ConfigurationControlManager). */
const ALWAYS = 'min.insync.replicas'
const hasElr = ({ scenario }: World): boolean => scenario.cluster.eligibleLeaderReplicasVersion === 1

function clusterConfigsOf(world: World): Configs {
  const { clusterConfigs } = world.state.controller.committed
  return hasElr(world) ? { [ALWAYS]: getConfig(clusterConfigs, 'broker', ALWAYS), ...clusterConfigs } : clusterConfigs
}

function isDynamic(world: World, key: string): boolean {
  const { state, scenario } = world
  if (key === ALWAYS && hasElr(world)) return true
  return state.controller.committed.clusterConfigs[key] !== scenario.cluster.configs[key]
}

function describeDefaults(world: World): string {
  const configs = clusterConfigsOf(world)
  const lines = Object.keys(configs)
    .filter((key) => isDynamic(world, key))
    .sort()
    .map((key) => line(key, configs[key], [`DYNAMIC_DEFAULT_BROKER_CONFIG:${key}=${configs[key]}`]))
  return ['Default configs for brokers in the cluster are:', ...lines].join('\n')
}

function describeBroker(world: World, id: number): string {
  const lines = Object.entries(listRates(world, id))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, rate]) => line(key, rate, [`DYNAMIC_BROKER_CONFIG:${key}=${rate}`]))
  return [`Dynamic configs for broker ${id} are:`, ...lines].join('\n')
}

function alter(world: World, words: readonly string[], entity: Entity, options: Options): ToolRun {
  const { type, name } = entity
  const added = options.all('add-config').flatMap(readConfigPairs)
  const deleted = options.all('delete-config').flatMap((list) => list.split(',').map((key) => key.trim()))
  if (added.length + deleted.length === 0)
    return print('At least one of --add-config, --add-config-file, or --delete-config must be specified with --alter')
  if (added.some(({ value }) => value === null)) return print(NO_PAIR)
  if (!hasBootstrap(world)) return print(failed(words, noNode('incrementalAlterConfigs')))
  if (type === 'topics' && !listTopicNames(world).includes(name ?? ''))
    return print(failed(words, `${ERRORS}UnknownTopicOrPartitionException: The topic '${name}' does not exist.`))
  // Its own broker is asked, and to the tool there is none that is fenced.
  if (type === 'brokers' && name !== '' && !listAlive(world).includes(Number(name)))
    return print(failed(words, noNode('incrementalAlterConfigs')))
  const commands: Command[] = []
  for (const key of deleted) {
    const step = remove(world, words, entity, key)
    if ('output' in step) return step
    commands.push(...step.commands)
  }
  for (const { key, value } of added) {
    const step = set(world, words, entity, key, value ?? '')
    if ('output' in step) return step
    commands.push(...step.commands)
  }
  return commands.length === 0 ? print(completed(entity)) : order(commands)
}

const NO_PAIR =
  'Invalid entity config: all configs to be added must be in the format "key=val" or  "key=[val1,val2]" to group values which contain commas.'
const ERRORS = 'org.apache.kafka.common.errors.'

function completed({ type, name }: Entity): string {
  if (name === '') return 'Completed updating default config for brokers in the cluster.'
  return `Completed updating config for ${type === 'topics' ? 'topic' : 'broker'} ${name}.`
}

type Step = { readonly commands: readonly Command[] } | ToolRun

function remove(world: World, words: readonly string[], entity: Entity, key: string): Step {
  if (entity.type === 'topics' && isReplicasKey(key)) return { commands: clearThrottled(world, entity.name ?? '', key) }
  if (entity.type === 'brokers' && entity.name !== '' && isRateKey(key))
    return { commands: setRate(world, Number(entity.name), key, null) }
  if (entity.type === 'brokers' && entity.name === '' && key === ALWAYS && hasElr(world))
    return print(failed(words, `${INVALID}Cluster-level min.insync.replicas cannot be removed while ELR is enabled.`))
  const { topics, clusterConfigs } = world.state.controller.committed
  const own =
    entity.type === 'topics'
      ? topics.find((topic) => topic?.name === entity.name)?.configs
      : entity.name === ''
        ? clusterConfigs
        : {}
  // What is not set is gone already (IncrementalAlterConfigs: DELETE).
  return own?.[key] === undefined ? { commands: [] } : notSimulated(`--delete-config ${key}`)
}

const INVALID = `${ERRORS}InvalidConfigurationException: `
/** What a broker says; of topics it is the controller. */
const INVALID_REQUEST = `${ERRORS}InvalidRequestException: `

function set(world: World, words: readonly string[], entity: Entity, key: string, value: string): Step {
  if (entity.type === 'brokers' && entity.name !== '' && isRateKey(key)) {
    const begin = `${INVALID_REQUEST}Invalid value ${value} for configuration ${key}: `
    if (!/^-?\d{1,15}$/.test(value)) return print(failed(words, `${begin}Not a number of type LONG`))
    if (Number(value) < 0) return print(failed(words, `${begin}Value must be at least 0`))
    return { commands: setRate(world, Number(entity.name), key, Number(value)) }
  }
  const scope = entity.type === 'topics' ? 'topic' : 'broker'
  const definition = findConfig(scope, key)
  if (scope === 'broker' && definition !== undefined && !key.startsWith('streamscape.') && !DYNAMIC.includes(key))
    return print(failed(words, `${INVALID_REQUEST}Cannot update these configs dynamically: [${key}]`))
  if (entity.type === 'brokers' && entity.name !== '') return notSimulated(`${key} of one broker`)
  if (scope === 'topic' && definition === undefined && !OTHER_TOPIC_CONFIGS.includes(key))
    return print(failed(words, `${INVALID}Unknown topic config name: ${key}`))
  if (definition === undefined || key.startsWith('streamscape.')) return notSimulated(`${key} of ${entity.type}`)
  const fault = refuseValue(definition, value)
  if (fault !== null) return print(failed(words, `${scope === 'topic' ? INVALID : INVALID_REQUEST}${fault}`))
  const command: Command =
    scope === 'topic'
      ? { kind: 'AlterTopicConfig', topic: entity.name ?? '', key, value }
      : { kind: 'AlterClusterConfig', key, value }
  return { commands: [command] }
}

/** Of the settings of brokers that there are here: what a broker takes while it runs (DynamicBrokerConfig). */
const DYNAMIC = [
  'group.consumer.assignment.interval.ms',
  'log.cleaner.backoff.ms',
  'log.segment.bytes',
  'min.insync.replicas',
  'producer.id.expiration.ms',
  'unclean.leader.election.enable',
]

/** Settings of a topic that Kafka has and this cluster does not (LogConfig of 4.4, and Confluent's placement). */
const OTHER_TOPIC_CONFIGS = [
  'segment.jitter.ms',
  'segment.index.bytes',
  'flush.messages',
  'flush.ms',
  'max.message.bytes',
  'max.decompressed.message.bytes',
  'index.interval.bytes',
  'file.delete.delay.ms',
  'compression.type',
  'compression.gzip.level',
  'compression.lz4.level',
  'compression.zstd.level',
  'preallocate',
  'message.timestamp.type',
  'message.timestamp.before.max.ms',
  'message.timestamp.after.max.ms',
  'remote.storage.enable',
  'local.retention.ms',
  'local.retention.bytes',
  'remote.log.copy.disable',
  'remote.copy.lag.ms',
  'remote.copy.lag.bytes',
  'remote.log.delete.on.disable',
  'errors.deadletterqueue.group.enable',
  'confluent.placement.constraints',
]

function report(world: World, words: readonly string[], outcomes: readonly Outcome[]): string {
  const refused = outcomes.find(({ refusal }) => refusal !== null)?.refusal
  if (refused)
    return failed(
      words,
      refused.reason?.code === 'no-quorum' ? callTimedOut(world, 'incrementalAlterConfigs') : exceptionOf(refused),
    )
  const options = readOptions(words, TABLE, 'message')
  const entity = 'error' in options ? null : readEntity(options)
  return entity === null || 'run' in entity ? '' : completed(entity)
}
