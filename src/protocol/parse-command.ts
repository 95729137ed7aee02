/**
 * Reads a command from data: `{ "kind": "KillSite", "site": "dc-west" }`. Follows `core/command.ts` field by
 * field; a new command needs a row here, which the type of `READERS` enforces.
 *
 * The one thing a reader would get wrong: this checks the shape only. Whether the names exist in a scenario is
 * checked by `findUnknownNames`, and whether the cluster obeys is for the core to say.
 */
import {
  BUSINESS_LIMITS,
  type Command,
  type CommandKind,
  type ConfigScope,
  type ConfigValue,
  type ConsumerSpec,
  findConfig,
  LIMITS,
  type PlacementConstraints,
  readConfigValue,
} from '../core'
import { readSurge, readSystem } from './business-file'
import { readCapture } from './capture-file'
import { readConsumer } from './client-file'
import { readAttack, readBinding, readSwitch, readValidation } from './governance-file'
import {
  type Fields,
  type InputError,
  readChoice,
  readFlag,
  readNumber,
  readObject,
  readText,
  readWhole,
  refuse,
  refuseAs,
} from './input-reader'
import { explainUnknownSetting } from './kafka-settings'
import { readRegistryRequest } from './registry-file'
import { readPlacement, readTopicSpec } from './topic-file'

type Reader<K extends CommandKind> = {
  readonly keys: readonly (keyof Extract<Command, { kind: K }>)[]
  readonly read: (errors: InputError[], place: string, fields: Fields) => Extract<Command, { kind: K }>
}

const LATENCY_MS_MAX = 60_000
const ID_MAX = 2_147_483_647
const BYTES_PER_SECOND_MAX = 1e12
const VERSION_MAX = 1_000
const JOB = ['application', 'version'] as const

const READERS: { readonly [K in CommandKind]: Reader<K> } = {
  KillSite: {
    keys: ['site'],
    read: (errors, place, f) => ({ kind: 'KillSite', site: name(errors, place, f, 'site') }),
  },
  HealSite: {
    keys: ['site'],
    read: (errors, place, f) => ({ kind: 'HealSite', site: name(errors, place, f, 'site') }),
  },
  CrashBroker: {
    keys: ['broker'],
    read: (errors, place, f) => ({ kind: 'CrashBroker', broker: nodeId(errors, place, f, 'broker') }),
  },
  StopBroker: {
    keys: ['broker'],
    read: (errors, place, f) => ({ kind: 'StopBroker', broker: nodeId(errors, place, f, 'broker') }),
  },
  StartBroker: {
    keys: ['broker'],
    read: (errors, place, f) => ({ kind: 'StartBroker', broker: nodeId(errors, place, f, 'broker') }),
  },
  PauseBroker: {
    keys: ['broker'],
    read: (errors, place, f) => ({ kind: 'PauseBroker', broker: nodeId(errors, place, f, 'broker') }),
  },
  ResumeBroker: {
    keys: ['broker'],
    read: (errors, place, f) => ({ kind: 'ResumeBroker', broker: nodeId(errors, place, f, 'broker') }),
  },
  PauseController: {
    keys: ['controller'],
    read: (errors, place, f) => ({ kind: 'PauseController', controller: nodeId(errors, place, f, 'controller') }),
  },
  ResumeController: {
    keys: ['controller'],
    read: (errors, place, f) => ({ kind: 'ResumeController', controller: nodeId(errors, place, f, 'controller') }),
  },
  CrashController: {
    keys: ['controller'],
    read: (errors, place, f) => ({ kind: 'CrashController', controller: nodeId(errors, place, f, 'controller') }),
  },
  StartController: {
    keys: ['controller'],
    read: (errors, place, f) => ({ kind: 'StartController', controller: nodeId(errors, place, f, 'controller') }),
  },
  CutLink: {
    keys: ['from', 'to', 'both'],
    read: (errors, place, f) => ({ kind: 'CutLink', ...linkEnds(errors, place, f) }),
  },
  HealLink: {
    keys: ['from', 'to', 'both'],
    read: (errors, place, f) => ({ kind: 'HealLink', ...linkEnds(errors, place, f) }),
  },
  SetLink: {
    keys: ['from', 'to', 'latencyMs', 'backLatencyMs', 'jitterMs', 'lossPercent', 'bandwidthMbps'],
    read: readSetLink,
  },
  ThrottleReplica: {
    keys: ['topic', 'partition', 'broker', 'bytesPerSecond'],
    read: (errors, place, f) => ({
      kind: 'ThrottleReplica',
      ...partitionOf(errors, place, f),
      broker: nodeId(errors, place, f, 'broker'),
      bytesPerSecond:
        f.bytesPerSecond === null
          ? null
          : readNumber(errors, `${place}.bytesPerSecond`, f.bytesPerSecond, { min: 0, max: BYTES_PER_SECOND_MAX }),
    }),
  },
  CreateTopic: {
    keys: ['topic'],
    read: (errors, place, f) => ({ kind: 'CreateTopic', topic: readTopicSpec(errors, `${place}.topic`, f.topic, {}) }),
  },
  AlterTopicConfig: {
    keys: ['topic', 'key', 'value'],
    read: (errors, place, f) => ({
      kind: 'AlterTopicConfig',
      topic: name(errors, place, f, 'topic'),
      ...setting(errors, place, f, 'topic'),
    }),
  },
  AlterPlacement: {
    keys: ['topic', 'placement'],
    read: (errors, place, f) => ({
      kind: 'AlterPlacement',
      topic: name(errors, place, f, 'topic'),
      placement: placementOrNull(errors, place, f),
    }),
  },
  AlterClusterConfig: {
    keys: ['key', 'value'],
    read: (errors, place, f) => ({ kind: 'AlterClusterConfig', ...setting(errors, place, f, 'broker') }),
  },
  ElectLeader: {
    keys: ['topic', 'partition', 'election'],
    read: (errors, place, f) => ({
      kind: 'ElectLeader',
      ...partitionOf(errors, place, f),
      election: readChoice(errors, `${place}.election`, f.election, ['PREFERRED', 'UNCLEAN'] as const),
    }),
  },
  AlterProducerConfig: {
    keys: ['producer', 'key', 'value'],
    read: (errors, place, f) => ({
      kind: 'AlterProducerConfig',
      producer: name(errors, place, f, 'producer'),
      ...setting(errors, place, f, 'producer'),
    }),
  },
  SetProducerRate: {
    keys: ['producer', 'recordsPerSecond'],
    read: (errors, place, f) => ({
      kind: 'SetProducerRate',
      producer: name(errors, place, f, 'producer'),
      recordsPerSecond: readNumber(errors, `${place}.recordsPerSecond`, f.recordsPerSecond, {
        min: 0,
        max: LIMITS.recordsPerSecond,
      }),
    }),
  },
  SendRecord: {
    keys: ['producer', 'key', 'value'],
    read: (errors, place, f) => ({
      kind: 'SendRecord',
      producer: name(errors, place, f, 'producer'),
      key: f.key === null ? null : readText(errors, `${place}.key`, f.key, { max: LIMITS.recordText }),
      value: readText(errors, `${place}.value`, f.value, { max: LIMITS.recordText }),
    }),
  },
  AlterConsumerConfig: {
    keys: ['consumer', 'key', 'value'],
    read: (errors, place, f) => ({
      kind: 'AlterConsumerConfig',
      consumer: name(errors, place, f, 'consumer'),
      ...setting(errors, place, f, 'consumer'),
    }),
  },
  PauseConsumer: {
    keys: ['consumer'],
    read: (errors, place, f) => ({ kind: 'PauseConsumer', consumer: name(errors, place, f, 'consumer') }),
  },
  ResumeConsumer: {
    keys: ['consumer'],
    read: (errors, place, f) => ({ kind: 'ResumeConsumer', consumer: name(errors, place, f, 'consumer') }),
  },
  AddConsumer: {
    keys: ['consumer'],
    read: (errors, place, f) => ({ kind: 'AddConsumer', consumer: newConsumer(errors, `${place}.consumer`, f) }),
  },
  StopConsumer: {
    keys: ['consumer'],
    read: (errors, place, f) => ({ kind: 'StopConsumer', consumer: name(errors, place, f, 'consumer') }),
  },
  SeekConsumer: {
    keys: ['consumer', 'offset', 'topic', 'partition'],
    read: readSeek,
  },
  StopSystem: {
    keys: ['system'],
    read: (errors, place, f) => ({ kind: 'StopSystem', system: name(errors, place, f, 'system') }),
  },
  StartSystem: {
    keys: ['system'],
    read: (errors, place, f) => ({ kind: 'StartSystem', system: name(errors, place, f, 'system') }),
  },
  AddSystem: {
    keys: ['system'],
    read: (errors, place, f) => ({ kind: 'AddSystem', system: readSystem(errors, `${place}.system`, f.system) }),
  },
  RemoveSystem: {
    keys: ['system'],
    read: (errors, place, f) => ({ kind: 'RemoveSystem', system: name(errors, place, f, 'system') }),
  },
  StartSurge: {
    keys: ['surge'],
    read: (errors, place, f) => ({ kind: 'StartSurge', surge: readSurge(errors, `${place}.surge`, f.surge) }),
  },
  SpoilOutput: {
    keys: ['system', 'records', 'fault'],
    read: (errors, place, f) => ({
      kind: 'SpoilOutput',
      system: name(errors, place, f, 'system'),
      records: readWhole(errors, `${place}.records`, f.records, { min: 1, max: 100_000 }),
      // Left out it stays so, as in links that were made before there was a choice.
      ...(f.fault === undefined
        ? {}
        : { fault: readChoice(errors, `${place}.fault`, f.fault, ['doubled', 'half-written'] as const) }),
    }),
  },
  SlowSystem: {
    keys: ['system', 'delayMs'],
    read: (errors, place, f) => ({
      kind: 'SlowSystem',
      system: name(errors, place, f, 'system'),
      delayMs: readWhole(errors, `${place}.delayMs`, f.delayMs, { min: 0, max: 60_000 }),
    }),
  },
  PlaceOrder: {
    keys: ['system', 'article', 'place', 'pairs'],
    read: (errors, place, f) => ({ kind: 'PlaceOrder', ...ownEvent(errors, place, f) }),
  },
  RecordSale: {
    keys: ['system', 'article', 'place', 'pairs'],
    read: (errors, place, f) => ({ kind: 'RecordSale', ...ownEvent(errors, place, f) }),
  },
  StartApplication: {
    keys: ['application', 'version', 'guarantee'],
    read: (errors, place, f) => ({
      kind: 'StartApplication',
      ...job(errors, place, f),
      guarantee: readChoice(errors, `${place}.guarantee`, f.guarantee, ['at_least_once', 'exactly_once_v2'] as const),
    }),
  },
  StopApplication: { keys: JOB, read: (errors, place, f) => ({ kind: 'StopApplication', ...job(errors, place, f) }) },
  FailApplication: { keys: JOB, read: (errors, place, f) => ({ kind: 'FailApplication', ...job(errors, place, f) }) },
  ReplayApplication: {
    keys: JOB,
    read: (errors, place, f) => ({ kind: 'ReplayApplication', ...job(errors, place, f) }),
  },
  StartConnector: {
    keys: ['connector'],
    read: (errors, place, f) => ({ kind: 'StartConnector', connector: name(errors, place, f, 'connector') }),
  },
  FailConnector: {
    keys: ['connector'],
    read: (errors, place, f) => ({ kind: 'FailConnector', connector: name(errors, place, f, 'connector') }),
  },
  RestartConnector: {
    keys: ['connector'],
    read: (errors, place, f) => ({ kind: 'RestartConnector', connector: name(errors, place, f, 'connector') }),
  },
  SetBatchInterval: {
    keys: ['intervalMinutes'],
    read: (errors, place, f) => ({
      kind: 'SetBatchInterval',
      intervalMinutes: readWhole(errors, `${place}.intervalMinutes`, f.intervalMinutes, { min: 1, max: 1440 }),
    }),
  },
  StartAttack: { keys: ['feed', 'records', 'recordsPerSecond', 'payload'], read: readAttack },
  StopAttack: { keys: [], read: () => ({ kind: 'StopAttack' }) },
  SetSerializerChecks: { keys: ['on'], read: readSwitch('SetSerializerChecks') },
  SetSchemaValidation: { keys: ['feed', 'on'], read: readValidation },
  SetAuditLog: { keys: ['on'], read: readSwitch('SetAuditLog') },
  SetRoleBindings: { keys: ['on'], read: readSwitch('SetRoleBindings') },
  GrantRole: { keys: ['principal', 'role', 'resource'], read: readBinding('GrantRole') },
  RevokeRole: { keys: ['principal', 'role', 'resource'], read: readBinding('RevokeRole') },
  SetDeadLetterQueue: { keys: ['on'], read: readSwitch('SetDeadLetterQueue') },
  RequestRegistry: { keys: ['method', 'path', 'body'], read: readRegistryRequest },
  SkipRecord: {
    keys: ['system'],
    read: (errors, place, f) => ({ kind: 'SkipRecord', system: name(errors, place, f, 'system') }),
  },
  CaptureChanges: { keys: ['way', 'changes', 'continues', 'snapshotOf'], read: readCapture },
}

/** All kinds of command, in the order of `core/command.ts`. */
export const COMMAND_KINDS = Object.keys(READERS) as readonly CommandKind[]

export type CommandResult =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export function parseCommand(value: unknown): CommandResult {
  const errors: InputError[] = []
  const command = readCommand(errors, '$', value)
  return command !== null && errors.length === 0 ? { ok: true, command } : { ok: false, errors }
}

/** As `parseCommand`, inside a larger document. */
export function readCommand(errors: InputError[], place: string, value: unknown): Command | null {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const known = COMMAND_KINDS.find((candidate) => candidate === kind)
  if (known === undefined) {
    refuseAs(errors, `${place}.kind`, kind, 'not-command', { known: COMMAND_KINDS.join(', ') })
    return null
  }
  const reader = READERS[known]
  const fields = readObject(errors, place, value, ['kind', ...reader.keys])
  return fields === null ? null : reader.read(errors, place, fields)
}

function name(errors: InputError[], place: string, fields: Fields, key: string): string {
  return readText(errors, `${place}.${key}`, fields[key], { min: 1, max: LIMITS.nameLength })
}

function job(errors: InputError[], place: string, f: Fields): { application: string; version: number } {
  const version = readWhole(errors, `${place}.version`, f.version, { min: 1, max: VERSION_MAX })
  return { application: name(errors, place, f, 'application'), version }
}

function ownEvent(errors: InputError[], place: string, f: Fields) {
  return {
    system: name(errors, place, f, 'system'),
    article: readWhole(errors, `${place}.article`, f.article, { min: 0, max: BUSINESS_LIMITS.articles - 1 }),
    place: name(errors, place, f, 'place'),
    pairs: readWhole(errors, `${place}.pairs`, f.pairs, { min: 1, max: BUSINESS_LIMITS.ownPairs, fallback: 1 }),
  }
}

function nodeId(errors: InputError[], place: string, fields: Fields, key: string): number {
  return readWhole(errors, `${place}.${key}`, fields[key], { min: 0, max: ID_MAX })
}

function linkEnds(errors: InputError[], place: string, fields: Fields) {
  return {
    from: name(errors, place, fields, 'from'),
    to: name(errors, place, fields, 'to'),
    both: readFlag(errors, `${place}.both`, fields.both, true),
  }
}

function partitionOf(errors: InputError[], place: string, fields: Fields) {
  const range = { min: 0, max: LIMITS.partitions - 1, fallback: 0 }
  return {
    topic: name(errors, place, fields, 'topic'),
    partition: readWhole(errors, `${place}.partition`, fields.partition, range),
  }
}

function newConsumer(errors: InputError[], place: string, f: Fields): ConsumerSpec {
  const nobody = { id: '', name: '', site: '', topic: '', partitions: null, configs: {}, maxRecordsPerSecond: 0 }
  return readConsumer(errors, place, f.consumer) ?? nobody
}

function readSeek(errors: InputError[], place: string, f: Fields): Extract<Command, { kind: 'SeekConsumer' }> {
  return {
    kind: 'SeekConsumer',
    consumer: name(errors, place, f, 'consumer'),
    offset:
      typeof f.offset === 'number'
        ? readWhole(errors, `${place}.offset`, f.offset, { min: 0, max: Number.MAX_SAFE_INTEGER })
        : readChoice(errors, `${place}.offset`, f.offset, ['beginning', 'end'] as const),
    ...(f.topic === undefined ? {} : { topic: name(errors, place, f, 'topic') }),
    ...(f.partition === undefined
      ? {}
      : { partition: readWhole(errors, `${place}.partition`, f.partition, { min: 0, max: LIMITS.partitions - 1 }) }),
  }
}

function readSetLink(errors: InputError[], place: string, fields: Fields): Extract<Command, { kind: 'SetLink' }> {
  const optional = (key: string, max: number) =>
    fields[key] === undefined ? {} : { [key]: readNumber(errors, `${place}.${key}`, fields[key], { min: 0, max }) }
  return {
    kind: 'SetLink',
    from: name(errors, place, fields, 'from'),
    to: name(errors, place, fields, 'to'),
    ...optional('latencyMs', LATENCY_MS_MAX),
    ...optional('backLatencyMs', LATENCY_MS_MAX),
    ...optional('jitterMs', LATENCY_MS_MAX),
    ...optional('lossPercent', 100),
    ...optional('bandwidthMbps', 1_000_000),
  }
}

function setting(
  errors: InputError[],
  place: string,
  fields: Fields,
  scope: ConfigScope,
): { readonly key: string; readonly value: ConfigValue } {
  const key = name(errors, place, fields, 'key')
  const definition = findConfig(scope, key)
  if (definition === undefined) {
    const { message, cure } = explainUnknownSetting(scope, key)
    refuse(errors, `${place}.key`, key, message, cure)
    return { key, value: '' }
  }
  const reading = readConfigValue(definition, fields.value)
  if (reading.ok) return { key, value: reading.value }
  refuse(errors, `${place}.value`, fields.value, reading.message, `The default is ${definition.default}.`)
  return { key, value: definition.default }
}

function placementOrNull(errors: InputError[], place: string, fields: Fields): PlacementConstraints | null {
  return fields.placement === null ? null : readPlacement(errors, `${place}.placement`, fields.placement)
}
