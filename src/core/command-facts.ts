/**
 * What each kind of command is: the one table that the time line, "the same fault", the gallery's cards, the menu beside a
 * thing and the last fault of a company read. A kind that is missing does not compile. What the random worlds try is said
 * beside them (`testing/tried.ts`).
 *
 * The one thing a reader would get wrong: a fault is what breaks something that somebody would mend. What only changes how
 * the cluster is set up is a change, however much it hurts.
 */
import type { CommandKind } from './command'

/** What a command is done to; `company` is everything of the two worlds. */
export type CommandTarget =
  | 'site'
  | 'link'
  | 'broker'
  | 'controller'
  | 'replica'
  | 'topic'
  | 'cluster'
  | 'client'
  | 'company'

export interface CommandFacts {
  readonly is: 'fault' | 'heal' | 'change'
  readonly of: CommandTarget
  /** What takes it back; the kind itself where another value does; null where nothing does. */
  readonly undoneBy: CommandKind | null
  /** Its event has a flag of its own on the time line, so that the command needs none. */
  readonly hasFlag: boolean
}

const fault = (of: CommandTarget, undoneBy: CommandKind, hasFlag = true): CommandFacts => ({
  is: 'fault',
  of,
  undoneBy,
  hasFlag,
})
const heal = (of: CommandTarget, undoneBy: CommandKind, hasFlag = true): CommandFacts => ({
  is: 'heal',
  of,
  undoneBy,
  hasFlag,
})
const change = (of: CommandTarget, undoneBy: CommandKind | null): CommandFacts => ({
  is: 'change',
  of,
  undoneBy,
  hasFlag: false,
})

export const COMMAND_FACTS: { readonly [K in CommandKind]: CommandFacts } = {
  KillSite: fault('site', 'HealSite'),
  HealSite: heal('site', 'KillSite'),
  CutLink: fault('link', 'HealLink'),
  HealLink: heal('link', 'CutLink'),
  CrashBroker: fault('broker', 'StartBroker'),
  StopBroker: fault('broker', 'StartBroker'),
  // A start has no event at its own moment: the process takes its time.
  StartBroker: heal('broker', 'StopBroker', false),
  PauseBroker: fault('broker', 'ResumeBroker'),
  ResumeBroker: heal('broker', 'PauseBroker'),
  PauseController: fault('controller', 'ResumeController'),
  ResumeController: heal('controller', 'PauseController'),
  CrashController: fault('controller', 'StartController'),
  StartController: heal('controller', 'CrashController', false),
  ThrottleReplica: fault('replica', 'ThrottleReplica', false),
  SlowDisk: fault('broker', 'SlowDisk', false),
  SetLink: change('link', 'SetLink'),
  CreateTopic: change('topic', null),
  AddPartitions: change('topic', null),
  AlterTopicConfig: change('topic', 'AlterTopicConfig'),
  AlterPlacement: change('topic', 'AlterPlacement'),
  ReassignPartition: change('topic', 'ReassignPartition'),
  AlterClusterConfig: change('cluster', 'AlterClusterConfig'),
  AlterBrokerConfig: change('broker', 'AlterBrokerConfig'),
  ElectLeader: change('topic', null),
  AlterProducerConfig: change('client', 'AlterProducerConfig'),
  SetProducerRate: change('client', 'SetProducerRate'),
  StopProducer: change('client', 'StartProducer'),
  StartProducer: change('client', 'StopProducer'),
  SendRecord: change('client', null),
  AlterConsumerConfig: change('client', 'AlterConsumerConfig'),
  PauseConsumer: change('client', 'ResumeConsumer'),
  ResumeConsumer: change('client', 'PauseConsumer'),
  AddConsumer: change('client', null),
  StopConsumer: change('client', 'AddConsumer'),
  SeekConsumer: change('client', 'SeekConsumer'),
  ResetOffsets: change('client', 'ResetOffsets'),
  StopSystem: fault('company', 'StartSystem', false),
  StartSystem: heal('company', 'StopSystem', false),
  AddSystem: change('company', 'RemoveSystem'),
  RemoveSystem: change('company', 'AddSystem'),
  StartSurge: change('company', 'StartSurge'),
  SpoilOutput: fault('company', 'SpoilOutput', false),
  SlowSystem: fault('company', 'SlowSystem', false),
  PlaceOrder: change('company', null),
  RecordSale: change('company', null),
  SetBatchInterval: change('company', 'SetBatchInterval'),
  StartApplication: change('company', 'StopApplication'),
  StopApplication: change('company', 'StartApplication'),
  FailApplication: fault('company', 'StartApplication', false),
  ReplayApplication: change('company', null),
  BuildApplication: change('company', 'StopApplication'),
  SubscribeApplication: change('company', 'StopApplication'),
  ServeApplication: change('company', 'ServeApplication'),
  StartConnector: change('company', null),
  FailConnector: fault('company', 'RestartConnector', false),
  RestartConnector: heal('company', 'FailConnector', false),
  StartAttack: fault('company', 'StopAttack', false),
  StopAttack: heal('company', 'StartAttack', false),
  SetSerializerChecks: change('company', 'SetSerializerChecks'),
  SetSchemaValidation: change('company', 'SetSchemaValidation'),
  SetAuditLog: change('company', 'SetAuditLog'),
  SetRoleBindings: change('company', 'SetRoleBindings'),
  GrantRole: change('company', 'RevokeRole'),
  RevokeRole: change('company', 'GrantRole'),
  SetDeadLetterQueue: change('company', 'SetDeadLetterQueue'),
  RequestRegistry: change('company', null),
  SkipRecord: change('company', null),
  CaptureChanges: change('company', null),
}
