/**
 * Which kinds of random worlds try each kind of command, and which kinds of events random worlds tell. The one thing a
 * reader would get wrong: both lists are complete by their type, so that a new command or event does not compile until
 * somebody says who tries it, or why nobody can.
 */
import type { CommandKind, EventKind } from '..'

export const FUZZ_KINDS = ['cluster', 'liveness', 'transactions', 'company', 'streams', 'attack'] as const
export type FuzzKind = (typeof FUZZ_KINDS)[number]

const CLUSTERS = ['cluster', 'liveness'] as const
const COMPANIES = ['company', 'attack'] as const
const ALL = FUZZ_KINDS

/** Kinds of worlds in which some world of a hundred is given the command. */
export const TRIED_BY: Readonly<Record<CommandKind, readonly FuzzKind[]>> = {
  KillSite: ALL,
  HealSite: ALL,
  CrashBroker: ALL,
  StopBroker: ALL,
  StartBroker: ALL,
  PauseBroker: ALL,
  ResumeBroker: ALL,
  PauseController: ALL,
  ResumeController: ALL,
  CrashController: ALL,
  StartController: ALL,
  CutLink: ALL,
  HealLink: ALL,
  SetLink: [...CLUSTERS, 'transactions'],
  ThrottleReplica: CLUSTERS,
  SlowDisk: CLUSTERS,
  CreateTopic: ['cluster'],
  AddPartitions: ['cluster'],
  AlterTopicConfig: CLUSTERS,
  AlterPlacement: CLUSTERS,
  ReassignPartition: ['cluster'],
  AlterClusterConfig: ['cluster'],
  AlterBrokerConfig: ['cluster'],
  ElectLeader: CLUSTERS,
  AlterProducerConfig: CLUSTERS,
  SetProducerRate: ['cluster'],
  StopProducer: ['cluster', 'transactions'],
  StartProducer: ['cluster', 'transactions'],
  SendRecord: ['cluster'],
  AlterConsumerConfig: ['cluster'],
  PauseConsumer: ['cluster'],
  ResumeConsumer: ['cluster'],
  AddConsumer: ['cluster'],
  StopConsumer: ['cluster'],
  SeekConsumer: ['cluster'],
  ResetOffsets: ['cluster'],
  StopSystem: ['company', 'streams', 'attack'],
  StartSystem: ['company', 'streams', 'attack'],
  AddSystem: COMPANIES,
  RemoveSystem: COMPANIES,
  StartSurge: COMPANIES,
  SpoilOutput: COMPANIES,
  SlowSystem: COMPANIES,
  PlaceOrder: COMPANIES,
  RecordSale: COMPANIES,
  SetBatchInterval: COMPANIES,
  StartApplication: ['company', 'streams', 'attack'],
  StopApplication: ['company', 'streams', 'attack'],
  FailApplication: ['company', 'streams', 'attack'],
  ReplayApplication: COMPANIES,
  BuildApplication: COMPANIES,
  SubscribeApplication: COMPANIES,
  ServeApplication: COMPANIES,
  StartConnector: COMPANIES,
  FailConnector: COMPANIES,
  RestartConnector: COMPANIES,
  StartAttack: ['attack'],
  StopAttack: ['attack'],
  SetSerializerChecks: ['attack'],
  SetSchemaValidation: ['attack'],
  SetAuditLog: ['attack'],
  SetRoleBindings: ['attack'],
  GrantRole: ['attack'],
  RevokeRole: ['attack'],
  SetDeadLetterQueue: ['attack'],
  RequestRegistry: ['attack'],
  SkipRecord: ['attack'],
  CaptureChanges: COMPANIES,
}

/** How many worlds of a kind must have been run before its lists are judged: what one in thirty sees is missed by few. */
const ENOUGH: Readonly<Record<FuzzKind, number>> = {
  cluster: 500,
  liveness: 100,
  transactions: 100,
  company: 150,
  streams: 60,
  attack: 150,
}

/** Who tells an event; a sentence says why no random world can. */
type Teller = FuzzKind | { readonly why: string }

export const TOLD_BY: Readonly<Record<EventKind, Teller>> = {
  Started: 'cluster',
  CommandIssued: 'cluster',
  CommandRefused: 'cluster',
  SiteKilled: 'cluster',
  SiteHealed: 'cluster',
  ClientCrashed: 'cluster',
  ClientStarted: 'cluster',
  ProducerStopped: 'cluster',
  DiskSlowed: 'cluster',
  LinkCut: 'cluster',
  LinkHealed: 'cluster',
  LinkChanged: 'cluster',
  BrokerCrashed: 'cluster',
  BrokerPaused: 'cluster',
  BrokerResumed: 'cluster',
  ControllerPaused: 'cluster',
  ControllerResumed: 'cluster',
  BrokerShutdownStarted: 'cluster',
  BrokerStopped: 'cluster',
  BrokerStarted: 'cluster',
  BrokerRegistered: 'cluster',
  BrokerRegistrationRefused: 'cluster',
  BrokerFenced: 'cluster',
  BrokerUnfenced: 'cluster',
  ControllerCrashed: 'cluster',
  ControllerStarted: 'cluster',
  ControllerElected: 'cluster',
  ControllerResigned: 'cluster',
  QuorumLost: 'cluster',
  QuorumRestored: 'cluster',
  TopicCreated: 'cluster',
  PartitionsAdded: 'cluster',
  TopicConfigChanged: 'cluster',
  ClusterConfigChanged: 'cluster',
  BrokerConfigChanged: 'cluster',
  LeaderElected: 'cluster',
  IsrChanged: 'cluster',
  ObserverPromoted: 'cluster',
  ObserverDemoted: 'cluster',
  ReplicasReassigned: 'cluster',
  LogTruncated: 'cluster',
  LogCompacted: 'cluster',
  WritesStopped: 'cluster',
  WritesResumed: 'cluster',
  RecordsLost: 'cluster',
  RecordsRecovered: 'cluster',
  ProducerConfigChanged: 'cluster',
  ReplicaThrottled: 'cluster',
  ConsumerConfigChanged: 'cluster',
  ConsumerAdded: 'cluster',
  ConsumerStopped: 'cluster',
  ConsumerMoved: 'cluster',
  OffsetReset: 'cluster',
  ConsumerPaused: 'cluster',
  ConsumerResumed: 'cluster',
  GroupRebalanced: 'cluster',
  WorkResumed: 'cluster',
  MemberLeft: 'cluster',
  MemberEvicted: 'cluster',
  MemberFenced: 'cluster',
  CoordinatorUnavailable: 'cluster',
  CoordinatorMoved: 'cluster',
  // A record that cannot be read stops a reader; producers of a cluster alone write none.
  ConsumerStuck: 'company',
  RequestRefused: 'cluster',
  ProducerInitialized: 'transactions',
  TransactionAborted: 'transactions',
  ProducerFenced: 'transactions',
  RecordsExpired: 'cluster',
  JobFailed: 'company',
  JobOverran: 'company',
  DirtyLoad: 'company',
  DirtySpread: 'company',
  RepairStarted: 'company',
  RepairDone: 'company',
  PairOversold: 'company',
  CallFailed: 'company',
  SystemStopped: 'company',
  SystemStarted: 'company',
  SystemAdded: 'company',
  LinkWentLive: 'company',
  SystemRemoved: 'company',
  SurgeStarted: 'company',
  SurgeEnded: 'company',
  OutputSpoiled: 'company',
  ApplicationStateChanged: 'company',
  ApplicationTookOver: 'company',
  ConnectorStateChanged: 'company',
  SystemSlowed: 'company',
  BatchIntervalChanged: 'company',
  OrderPlaced: 'company',
  SaleRecorded: 'company',
  EventHeard: 'company',
  ChangesCaptured: 'company',
  DumpLoaded: 'company',
  AttackStarted: 'attack',
  AttackEnded: 'attack',
  GuardSwitched: 'attack',
  RoleChanged: 'attack',
  RegistryChanged: 'attack',
  AccessDenied: 'attack',
  RecordsRejected: 'attack',
  DeadLetterWritten: 'attack',
  RecordSkipped: 'attack',
}

interface Seen {
  readonly worlds: number
  readonly events: ReadonlyMap<string, number>
  readonly commands: ReadonlyMap<string, { readonly given: number }>
}

/** What a kind of world, run often enough, should have told or obeyed and never has. */
export function findUntried(kind: FuzzKind, { worlds, events, commands }: Seen): string[] {
  if (worlds < ENOUGH[kind]) return []
  const told = new Set([...events.keys()].map((name) => name.split(' ')[0]))
  return [
    ...Object.entries(TOLD_BY).flatMap(([name, teller]) =>
      teller === kind && !told.has(name) ? [`${name}: told by no ${kind} world of ${worlds}`] : [],
    ),
    ...Object.entries(TRIED_BY).flatMap(([name, kinds]) =>
      kinds.includes(kind) && (commands.get(name)?.given ?? 0) === 0
        ? [`${name}: obeyed in no ${kind} world of ${worlds}`]
        : [],
    ),
  ]
}
