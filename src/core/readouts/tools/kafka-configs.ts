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
import type { ConfigValue } from '../../scenario'
import { formatPlacementConstraints } from '../../shape/placement-constraints'
import type { World } from '../../world'
import { hasBootstrap, listTopicNames } from './bootstrap'
import { readConfigPairs, refuseValue } from './config-pairs'
import { type Options, readOptions } from './options'
import { formatThrottled, listThrottles, RATE, REPLICAS, setThrottles, type Throttle } from './throttles'
import { exceptionOf, notSimulated, type Outcome, order, print, TIMED_OUT, type Tool, type ToolRun } from './tool-run'

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

export const kafkaConfigs: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, TABLE)
  if ('error' in options) return print(options.error)
  if (options.has('describe') === options.has('alter'))
    return print('Command must include exactly one action: --describe, --alter')
  const entity = readEntity(options)
  if ('run' in entity) return entity.run
  if (!hasBootstrap(world))
    return print(failed(words, `${TIMED_OUT}: Timed out waiting for a node assignment. Call: describeConfigs`))
  return options.has('describe') ? describeEntity(world, entity, options) : alter(world, words, entity, options)
}

function readEntity(options: Options): Entity | { readonly run: ToolRun } {
  const name = options.one('topic') ?? options.one('broker') ?? options.one('entity-name')
  const isDefault = options.has('entity-default') || options.has('broker-defaults')
  const type = options.has('topic')
    ? 'topics'
    : options.has('broker') || options.has('broker-defaults')
      ? 'brokers'
      : options.one('entity-type')
  if (type === undefined) return { run: print('At least one --entity-type must be specified') }
  if (type !== 'topics' && type !== 'brokers')
    return {
      run: ['clients', 'users', 'ips', 'client-metrics', 'groups', 'broker-loggers'].includes(type)
        ? notSimulated(`kafka-configs --entity-type ${type}`)
        : print(
            `Invalid entity type ${type}, the entity type must be one of topics, clients, users, brokers, ips, broker-loggers, client-metrics, groups with a bootstrap-server argument`,
          ),
    }
  return { type, name: isDefault ? '' : (name ?? null) }
}

/** What the tool prints before the exception that ended it. */
function failed(words: readonly string[], exception: string): string {
  return `Error while executing config command with args '${words.join(' ')}'\n${exception}`
}

function describeEntity(world: World, { type, name }: Entity, options: Options): ToolRun {
  if (options.has('all')) return notSimulated('kafka-configs --describe --all')
  const topics = listTopicNames(world)
  const brokers = world.state.brokers.map(({ id }) => id)
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
  const lines = Object.keys(configs)
    .sort()
    .map((key) => line(key, configs[key], [`DYNAMIC_TOPIC_CONFIG:${key}=${configs[key]}`, ...synonymsOf(world, key)]))
  if (placement !== null) {
    const json = formatPlacementConstraints(placement)
    lines.push(
      line('confluent.placement.constraints', json, [`DYNAMIC_TOPIC_CONFIG:confluent.placement.constraints=${json}`]),
    )
  }
  const held = listThrottles(world).filter(({ topic }) => topic === name)
  if (held.length > 0) {
    const list = formatThrottled(held)
    lines.push(line(REPLICAS, list, [`DYNAMIC_TOPIC_CONFIG:${REPLICAS}=${list}`, `DEFAULT_CONFIG:${REPLICAS}=`]))
  }
  return [`Dynamic configs for topic ${name} are:`, ...lines].join('\n')
}

/** What a topic would have without a setting of its own. */
function synonymsOf(world: World, key: string): string[] {
  const shared = world.state.controller.committed.clusterConfigs[key]
  const fallback =
    findConfig('topic', key) === undefined ? [] : [`DEFAULT_CONFIG:${key}=${getConfig({}, 'topic', key)}`]
  if (shared === undefined) return fallback
  const source = isDynamic(world, key) ? 'DYNAMIC_DEFAULT_BROKER_CONFIG' : 'STATIC_BROKER_CONFIG'
  return [`${source}:${key}=${shared}`, ...fallback]
}

function isDynamic({ state, scenario }: World, key: string): boolean {
  return state.controller.committed.clusterConfigs[key] !== scenario.cluster.configs[key]
}

function describeDefaults(world: World): string {
  const { clusterConfigs } = world.state.controller.committed
  const lines = Object.keys(clusterConfigs)
    .filter((key) => isDynamic(world, key))
    .sort()
    .map((key) => line(key, clusterConfigs[key], [`DYNAMIC_DEFAULT_BROKER_CONFIG:${key}=${clusterConfigs[key]}`]))
  return ['Default configs for brokers in the cluster are:', ...lines].join('\n')
}

function describeBroker(world: World, id: number): string {
  const held = listThrottles(world).filter(({ broker }) => broker === id)
  const rate = Math.min(...held.map(({ bytesPerSecond }) => bytesPerSecond))
  const lines = held.length === 0 ? [] : [line(RATE, rate, [`DYNAMIC_BROKER_CONFIG:${RATE}=${rate}`])]
  return [`Dynamic configs for broker ${id} are:`, ...lines].join('\n')
}

function alter(world: World, words: readonly string[], entity: Entity, options: Options): ToolRun {
  const { type, name } = entity
  if (name === null) return print(`One of --entity-name, --entity-default must be specified with --alter of ${type}`)
  const added = options.all('add-config').flatMap(readConfigPairs)
  const deleted = options.all('delete-config').flatMap((list) => list.split(',').map((key) => key.trim()))
  if (added.length + deleted.length === 0)
    return print('At least one of --add-config or --delete-config must be specified with --alter')
  const broken = added.find(({ value }) => value === null)
  if (broken !== undefined)
    return print('Invalid entity config: all configs to be added must be in the format "key=val".')
  if (type === 'topics' && !listTopicNames(world).includes(name))
    return print(failed(words, 'org.apache.kafka.common.errors.UnknownTopicOrPartitionException'))
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
  return order(commands)
}

type Step = { readonly commands: readonly Command[] } | ToolRun

/** The throttles that a setting is about. */
function heldBy(world: World, { type, name }: Entity): Throttle[] {
  return listThrottles(world).filter(({ topic, broker }) =>
    type === 'topics' ? topic === name : String(broker) === name,
  )
}

function remove(world: World, words: readonly string[], entity: Entity, key: string): Step {
  const throttles = heldBy(world, entity)
  const isThrottle = key === (entity.type === 'topics' ? REPLICAS : RATE)
  if (isThrottle && throttles.length > 0) return { commands: setThrottles(throttles, null) }
  const { topics, clusterConfigs } = world.state.controller.committed
  const own =
    entity.type === 'topics'
      ? topics.find((topic) => topic?.name === entity.name)?.configs
      : entity.name === ''
        ? clusterConfigs
        : {}
  if (own?.[key] === undefined)
    return print(
      failed(words, `org.apache.kafka.common.errors.InvalidConfigurationException: Invalid config(s): ${key}`),
    )
  return notSimulated(`--delete-config ${key}`)
}

function set(world: World, words: readonly string[], entity: Entity, key: string, value: string): Step {
  if (entity.type === 'brokers' && key === RATE) {
    const throttles = heldBy(world, entity)
    if (!/^\d{1,15}$/.test(value))
      return print(
        failed(
          words,
          `org.apache.kafka.common.errors.InvalidConfigurationException: Invalid value ${value} for configuration ${key}: Not a number of type LONG`,
        ),
      )
    if (throttles.length === 0) return notSimulated(`${RATE} of a broker without throttled replicas`)
    return { commands: setThrottles(throttles, Number(value)) }
  }
  if (entity.type === 'brokers' && entity.name !== '') return notSimulated(`${key} of one broker`)
  const scope = entity.type === 'topics' ? 'topic' : 'broker'
  const definition = findConfig(scope, key)
  if (definition === undefined || key.startsWith('streamscape.')) return notSimulated(`${key} of ${entity.type}`)
  const fault = refuseValue(definition, value)
  if (fault !== null)
    return print(failed(words, `org.apache.kafka.common.errors.InvalidConfigurationException: ${fault}`))
  const command: Command =
    scope === 'topic'
      ? { kind: 'AlterTopicConfig', topic: entity.name ?? '', key, value }
      : { kind: 'AlterClusterConfig', key, value }
  return { commands: [command] }
}

function report(_: World, words: readonly string[], outcomes: readonly Outcome[]): string {
  const refused = outcomes.find(({ refusal }) => refusal !== null)?.refusal
  if (refused) return failed(words, exceptionOf(refused))
  const options = readOptions(words, TABLE)
  const entity = 'error' in options ? null : readEntity(options)
  if (entity === null || 'run' in entity) return ''
  if (entity.name === '') return 'Completed updating default config for brokers in the cluster.'
  return `Completed updating config for ${entity.type === 'topics' ? 'topic' : 'broker'} ${entity.name}.`
}
