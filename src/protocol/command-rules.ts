/**
 * What each kind of command carries, field by field: the one table from which commands are read (`parse-command.ts`) and
 * described (`public/scenario.schema.json`). It follows `core/command.ts`; a new kind or field does not compile without
 * its rule here, and not without its words in `tools/scenario-schema-words.ts`.
 *
 * The one thing a reader would get wrong: these are shapes only. Whether the names exist in a scenario is checked by
 * `checkCommandNames`; a resource of a role may be any topic, or `*` for all.
 */
import {
  ATTACK_LIMITS,
  BUSINESS_LIMITS,
  type Command,
  type CommandKind,
  type ConfigValue,
  FEEDS,
  LIMITS,
  POISONS,
  REGISTRY_METHODS,
  ROLES,
  STREAM_LIMITS,
} from '../core'
import { SURGE, SYSTEM } from './business-file'
import { CAPTURE_RULES } from './capture-file'
import { CONSUMER } from './client-file'
import { HEADER } from './header-file'
import { REGISTRY_BODY, REGISTRY_PATH } from './registry-file'
import { choice, flag, leftOut, list, nullable, number, type Rule, type RulesOf, text, unread, whole } from './rule'
import { LINK_FIELD_RULES, nodeId } from './site-file'
import { STREAM } from './stream-file'
import { placementRule, topicOf } from './topic-file'

export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>

const BYTES_PER_SECOND_MAX = 1e12
const VERSION_MAX = 1_000

const name = text({ min: 1, max: LIMITS.nameLength })
const partition = (fallback?: number) => whole(0, LIMITS.partitions - 1, fallback)
const recordText = text({ max: LIMITS.recordText })
/** Read together with its key. */
const configValue = unread<ConfigValue>('configValue')
const job = { application: name, version: whole(1, VERSION_MAX) }
const guarantee = choice(['at_least_once', 'exactly_once_v2'])
const builtName = text({ min: 1, max: STREAM_LIMITS.name })
const binding = { principal: text({ min: 6, max: LIMITS.nameLength }), role: choice(ROLES), resource: name }
const ownEvent = {
  system: name,
  article: whole(0, BUSINESS_LIMITS.articles - 1),
  place: name,
  pairs: whole(1, BUSINESS_LIMITS.ownPairs, 1),
}
/** Stands in for a consumer that was refused. */
const NOBODY = { id: '', name: '', site: '', topic: '', partitions: null, configs: {}, maxRecordsPerSecond: 0 }

const ends = choice(['beginning', 'end', 'time'])
const anOffset = whole(0, Number.MAX_SAFE_INTEGER)
const offset: Rule<'beginning' | 'end' | 'time' | number> = {
  ...anOffset,
  shape: { is: 'either', of: [ends.shape, anOffset.shape] },
  read: (errors, place, value) => (typeof value === 'number' ? anOffset : ends).read(errors, place, value),
}

export const COMMAND_RULES: { readonly [K in CommandKind]: RulesOf<Omit<CommandOf<K>, 'kind'>> } = {
  KillSite: { site: name },
  HealSite: { site: name },
  CrashBroker: { broker: nodeId },
  StopBroker: { broker: nodeId },
  StartBroker: { broker: nodeId },
  PauseBroker: { broker: nodeId },
  ResumeBroker: { broker: nodeId },
  PauseController: { controller: nodeId },
  ResumeController: { controller: nodeId },
  CrashController: { controller: nodeId },
  StartController: { controller: nodeId },
  CutLink: { from: name, to: name, both: flag(true) },
  HealLink: { from: name, to: name, both: flag(true) },
  SetLink: {
    from: name,
    to: name,
    latencyMs: leftOut(LINK_FIELD_RULES.latencyMs),
    backLatencyMs: leftOut(LINK_FIELD_RULES.backLatencyMs),
    jitterMs: leftOut(LINK_FIELD_RULES.jitterMs),
    lossPercent: leftOut(LINK_FIELD_RULES.lossPercent),
    bandwidthMbps: leftOut(LINK_FIELD_RULES.bandwidthMbps),
  },
  ThrottleReplica: {
    topic: name,
    partition: partition(0),
    broker: nodeId,
    bytesPerSecond: nullable(number({ min: 0, max: BYTES_PER_SECOND_MAX })),
  },
  SlowDisk: { broker: nodeId, bytesPerSecond: nullable(number({ min: 1, max: BYTES_PER_SECOND_MAX })) },
  CreateTopic: { topic: topicOf({}) },
  AddPartitions: { topic: name, partitions: whole(1, LIMITS.partitions) },
  AlterTopicConfig: { topic: name, key: name, value: configValue },
  AlterPlacement: { topic: name, placement: nullable(placementRule) },
  ReassignPartition: {
    topic: name,
    partition: partition(0),
    replicas: list(nodeId, { min: 1, max: LIMITS.replicationFactor, unique: true }),
  },
  AlterClusterConfig: { key: name, value: configValue },
  AlterBrokerConfig: {
    broker: nodeId,
    key: choice(['leader.replication.throttled.rate', 'follower.replication.throttled.rate']),
    value: nullable(whole(0, Number.MAX_SAFE_INTEGER)),
  },
  ElectLeader: { topic: name, partition: partition(0), election: choice(['PREFERRED', 'UNCLEAN']) },
  AlterProducerConfig: { producer: name, key: name, value: configValue },
  SetProducerRate: { producer: name, recordsPerSecond: number({ min: 0, max: LIMITS.recordsPerSecond }) },
  StopProducer: { producer: name },
  StartProducer: { producer: name },
  SendRecord: {
    producer: name,
    key: nullable(recordText),
    value: nullable(recordText),
    headers: leftOut(list(HEADER, { max: LIMITS.recordHeaders })),
  },
  AlterConsumerConfig: { consumer: name, key: name, value: configValue },
  PauseConsumer: { consumer: name },
  ResumeConsumer: { consumer: name },
  AddConsumer: {
    consumer: { ...CONSUMER, read: (errors, place, value) => CONSUMER.read(errors, place, value) ?? NOBODY },
  },
  StopConsumer: { consumer: name },
  SeekConsumer: {
    consumer: name,
    offset,
    timeMs: leftOut(whole(0, Number.MAX_SAFE_INTEGER)),
    topic: leftOut(name),
    partition: leftOut(partition()),
  },
  ResetOffsets: { group: name, topic: name, partition: partition(0), offset: anOffset },
  StopSystem: { system: name },
  StartSystem: { system: name },
  AddSystem: { system: SYSTEM },
  RemoveSystem: { system: name },
  StartSurge: { surge: SURGE },
  // Left out, `fault` stays so, as in links that were made before there was a choice.
  SpoilOutput: { system: name, records: whole(1, 100_000), fault: leftOut(choice(['doubled', 'half-written'])) },
  SlowSystem: { system: name, delayMs: whole(0, 60_000) },
  PlaceOrder: ownEvent,
  RecordSale: ownEvent,
  StartApplication: { ...job, guarantee },
  StopApplication: job,
  FailApplication: job,
  ReplayApplication: job,
  BuildApplication: { ...job, application: builtName, guarantee, stream: STREAM },
  SubscribeApplication: { application: builtName, reads: builtName },
  ServeApplication: job,
  StartConnector: { connector: name },
  FailConnector: { connector: name },
  RestartConnector: { connector: name },
  SetBatchInterval: { intervalMinutes: whole(1, 1440) },
  StartAttack: {
    feed: choice(FEEDS),
    records: whole(1, ATTACK_LIMITS.records),
    recordsPerSecond: number({ min: 0.1, max: ATTACK_LIMITS.recordsPerSecond }),
    payload: choice([...POISONS, 'mixed']),
  },
  StopAttack: {},
  SetSerializerChecks: { on: flag(true) },
  SetSchemaValidation: { feed: choice([...FEEDS, 'all']), on: flag(true) },
  SetAuditLog: { on: flag(true) },
  SetRoleBindings: { on: flag(true) },
  GrantRole: binding,
  RevokeRole: binding,
  SetDeadLetterQueue: { on: flag(true) },
  RequestRegistry: { method: choice(REGISTRY_METHODS), path: REGISTRY_PATH, body: REGISTRY_BODY },
  SkipRecord: { system: name },
  CaptureChanges: CAPTURE_RULES,
}
