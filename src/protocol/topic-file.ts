/**
 * A topic, its placement and its settings, in the form of the scenario file. The one thing a reader would get
 * wrong: `placement` stands in the file as Confluent's own JSON (with `constraints`), as an object or as text, so
 * that it can be pasted from and into Confluent's tools; in the core it is flatter.
 */
import {
  type ConfigScope,
  type Configs,
  type ConfigValue,
  findConfig,
  formatPlacementConstraints,
  getNumberConfig,
  LIMITS,
  type PlacementConstraints,
  parsePlacementConstraints,
  readConfigValue,
  type TopicSpec,
  totalReplicas,
  validatePlacementConstraints,
} from '../core'
import { nameFound } from './input-faults'
import { addError, type Fields, type InputError, readObject, readText, readWhole, refuse } from './input-reader'
import { refuseSetting, refuseUnknownSetting } from './refuse-setting'
import {
  later,
  leftOut,
  list,
  nullable,
  nullOr,
  object,
  own,
  type Rule,
  type RulesOf,
  readRules,
  text,
  whole,
} from './rule'

const BROKER_ID_MAX = 2_147_483_647
const TOPIC_NAME = /^[a-zA-Z0-9._-]+$/
const PLACEMENT_KEY = 'confluent.placement.constraints'
const DEFAULT_PLACEMENT_KEY = 'confluent.log.placement.constraints'

/** Settings of one scope. */
export function configsOf(scope: ConfigScope): Rule<Configs> {
  const rule = own(`${scope}Configs`, (errors, place, value) => readConfigs(errors, place, value, scope))
  return { ...rule, isOptional: true, fallback: {} }
}
export const placementRule = own('placement', readPlacement)

const replicas = list(whole(0, BROKER_ID_MAX), { min: 1, max: LIMITS.replicationFactor, unique: true })
const assignment: Rule<readonly (readonly number[])[]> = list(
  {
    ...replicas,
    read: (errors, place, value) => {
      const brokers = replicas.read(errors, place, value)
      if (Array.isArray(value) && value.length === 0) refuse(errors, place, value, 'no-replica', {})
      if (new Set(brokers).size !== brokers.length) refuse(errors, place, value, 'twin-broker', {})
      return brokers
    },
  },
  { max: LIMITS.partitions },
)

export const TOPIC_RULES = {
  name: {
    ...text({ min: 1, max: LIMITS.nameLength }),
    shape: { is: 'text', min: 1, max: LIMITS.nameLength, pattern: TOPIC_NAME.source },
    read: readTopicName,
  },
  partitions: later(whole(1, LIMITS.partitions)),
  // -1 is no number of replicas; it says that something else decides.
  replicationFactor: later(whole(-1, LIMITS.replicationFactor)),
  placement: leftOut(nullable(placementRule)),
  assignment: nullOr(assignment),
  configs: configsOf('topic'),
} satisfies RulesOf<Partial<TopicSpec>>

/** `clusterConfigs` give the defaults: num.partitions, default.replication.factor, the default placement. */
export function topicOf(clusterConfigs: Configs): Rule<TopicSpec> {
  return object('topic', (errors, place, value) => {
    const fields = readObject(errors, place, value, Object.keys(TOPIC_RULES)) ?? {}
    const read = readRules(errors, place, fields, TOPIC_RULES)
    const placement = read.placement === undefined ? choosePlacement(fields, clusterConfigs) : read.placement
    const few = Math.min(getNumberConfig(clusterConfigs, 'broker', 'num.partitions'), LIMITS.partitions)
    const count = whole(1, LIMITS.partitions, read.assignment?.length ?? few)
    const partitions = count.read(errors, `${place}.partitions`, fields.partitions)
    if (read.assignment !== null && read.assignment.length !== partitions) {
      const lists = read.assignment.length
      refuse(errors, `${place}.assignment`, fields.assignment, 'assignment-count', { lists, partitions })
    }
    const { name, assignment, configs } = read
    const replicationFactor = readReplicationFactor(errors, place, fields, placement, assignment, clusterConfigs)
    return { name, partitions, replicationFactor, placement, assignment, configs }
  })
}

/** Settings of one scope: known keys only, each value of the right type and in its range. */
function readConfigs(errors: InputError[], place: string, value: unknown, scope: ConfigScope): Configs {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(errors, place, value, 'not-settings', {})
    return {}
  }
  const configs: Record<string, ConfigValue> = {}
  for (const key of Object.keys(value)) {
    const given: unknown = Reflect.get(value, key)
    const definition = findConfig(scope, key)
    if (definition === undefined) {
      const at = `${place}.${key.slice(0, 80)}`
      if (key === PLACEMENT_KEY) refuse(errors, at, given, 'setting-is-placement', { scope })
      else refuseUnknownSetting(errors, at, given, scope, key)
      continue
    }
    const reading = readConfigValue(definition, given)
    if (reading.ok) configs[key] = reading.value
    else refuseSetting(errors, `${place}.${key}`, given, definition)
  }
  return configs
}

/** Confluent's placement JSON, as an object or as text. Null when refused. */
function readPlacement(errors: InputError[], place: string, value: unknown): PlacementConstraints | null {
  const result = typeof value === 'string' ? parsePlacementConstraints(value) : validatePlacementConstraints(value)
  if (result.ok) return result.value
  for (const error of result.errors)
    addError(errors, { place: error.path.replace('$', place), value: error.value, ...nameFound(error) })
  return null
}

/** The topic as the file has it, with every field and in the order of the documentation. */
export function toTopicFile(topic: TopicSpec): unknown {
  return {
    name: topic.name,
    partitions: topic.partitions,
    replicationFactor: topic.replicationFactor,
    placement: topic.placement === null ? null : JSON.parse(formatPlacementConstraints(topic.placement)),
    assignment: topic.assignment,
    configs: sortConfigs(topic.configs),
  }
}

/** A copy with its keys in order, so that equal settings make equal text. */
export function sortConfigs(configs: Configs): Configs {
  const sorted: Record<string, ConfigValue> = {}
  for (const key of Object.keys(configs).sort()) sorted[key] = configs[key]
  return sorted
}

function readTopicName(errors: InputError[], place: string, value: unknown): string {
  const name = readText(errors, place, value, { min: 1, max: LIMITS.nameLength })
  if (name !== '' && (!TOPIC_NAME.test(name) || name === '.' || name === '..' || name === '__proto__')) {
    refuse(errors, place, value, 'not-topic-name', {})
  }
  return name
}

/** The placement of a topic that says nothing of it. */
function choosePlacement(fields: Fields, clusterConfigs: Configs): PlacementConstraints | null {
  const fallback = clusterConfigs[DEFAULT_PLACEMENT_KEY]
  const decidedOtherwise = fields.replicationFactor !== undefined || (fields.assignment ?? null) !== null
  if (decidedOtherwise || typeof fallback !== 'string' || fallback === '') return null
  const result = parsePlacementConstraints(fallback)
  return result.ok ? result.value : null
}

function readReplicationFactor(
  errors: InputError[],
  place: string,
  fields: Fields,
  placement: PlacementConstraints | null,
  assignment: readonly (readonly number[])[] | null,
  clusterConfigs: Configs,
): number {
  const at = `${place}.replicationFactor`
  if (placement !== null && totalReplicas(placement) > LIMITS.replicationFactor) {
    const [count, most] = [totalReplicas(placement), LIMITS.replicationFactor]
    refuse(errors, `${place}.placement`, fields.placement, 'placement-replicas', { count, most })
  }
  if (placement !== null || assignment !== null) {
    if (fields.replicationFactor === undefined || fields.replicationFactor === -1) return -1
    refuse(errors, at, fields.replicationFactor, 'replication-factor-given', {})
    return -1
  }
  const fallback = getNumberConfig(clusterConfigs, 'broker', 'default.replication.factor')
  if (fields.replicationFactor === -1) return Math.min(fallback, LIMITS.replicationFactor)
  return readWhole(errors, at, fields.replicationFactor, {
    min: 1,
    max: LIMITS.replicationFactor,
    fallback: Math.min(fallback, LIMITS.replicationFactor),
  })
}
