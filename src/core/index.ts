/** The only door of the core. */

export { type ConsumerCondition, readConsumerCondition } from './clients/consumer-condition'
export { failConsumer } from './clients/consumer-failure'
export { startConsumer, stopConsumer } from './clients/create-consumer'
export {
  describeGroupText,
  type GroupMemberStatus,
  type GroupPartitionStatus,
  type GroupStatus,
  measureGroups,
} from './clients/groups/measure-groups'
export { seekConsumer } from './clients/seek'
export { predictFencing } from './cluster/controller'
export { clusterObstacle, type Flow, readFlow } from './cluster/held-up'
export { isPaused } from './cluster/paused'
export { latestOffset } from './cluster/replicas'
export { logStart } from './cluster/retention'
export type { Command, CommandKind } from './command'
export { COMMAND_FACTS, type CommandFacts, type CommandTarget } from './command-facts'
export { issueCommand } from './commands/issue'
export * from './company/vocabulary/business-spec'
export {
  CAPTURE_LIMITS,
  CAPTURE_WAYS,
  type CaptureCommand,
  type CapturedChange,
  type CaptureWay,
} from './company/vocabulary/capture-command'
export {
  ATTACK_LIMITS,
  POISONS,
  type Poison,
  REGISTRY_LIMITS,
  REGISTRY_METHODS,
  type RegistryBody,
  ROLES,
  type Role,
} from './company/vocabulary/governance-command'
export * from './company/vocabulary/stream-spec'
export {
  CONFIG_CONFLICTS,
  findBrokerConflicts,
  findConsumerConflicts,
  findProducerConflicts,
} from './config-conflicts'
export * from './configs'
export { createWorld } from './create'
export { digestWorld } from './digest-world'
export type { DomainEvent, EventBody, EventKind, StopReason } from './event'
export {
  EVENT_FACTS,
  type EventFacts,
  type FlaggedEvent,
  type FlaggedKind,
  type FlagKind,
  isOvertaken,
  listKinds,
  type Taken,
  type Tone,
} from './event-facts'
export type { Extension } from './extension'
export { findEntryIndex } from './log/replica-log'
export { contentOf } from './log/stores'
export { readHistory } from './measures/measures'
export { createFlightRecorder } from './network/flight-recorder'
export { isPathOpen } from './network/network'
export { toText } from './plain-text'
export { describeTopicText } from './readouts/describe-topic'
export { findFirst, type Goal, type GoalStatus, readGoals } from './readouts/goals'
export {
  type GroupLane,
  type GroupScene,
  type GroupSeat,
  listGroupReaders,
  type ReaderName,
  readGroupScene,
} from './readouts/group-scene'
export {
  beginGroupWatch,
  type GroupWatch,
  noteReaders,
  type ReaderSpan,
  readGroupWatch,
  type WatchedLane,
} from './readouts/group-watch'
export { estimateGrowth, type Growth, HELD_BYTES_MOST, type Held, measureHeld } from './readouts/held'
export { consumerLag } from './readouts/lag'
export { type CutPiece, type EpochLeader, type LogCut, type LogHistory, readLogHistory } from './readouts/log-cuts'
export type { LogStretch, StretchKind } from './readouts/log-stretches'
export { type BeanMetrics, readBrokerMetrics, readControllerMetrics } from './readouts/process-metrics'
export { isRecordThere, readCompaction } from './readouts/read-compaction'
export { type RecordReading, readRecords } from './readouts/read-record'
export {
  beginJourney,
  findJourney,
  type Journey,
  type JourneyStep,
  journeyStart,
  noteJourney,
  readJourneyRecord,
  type WantedRecord,
} from './readouts/record-journey'
export {
  describePartition,
  describePartitions,
  isCaughtUp,
  isOffline,
  isServing,
  type PartitionMetrics,
  type PartitionStatus,
  worldTimeUs,
} from './readouts/status'
export { readSymptoms, type Symptom } from './readouts/symptoms'
export { reportTool, runTool } from './readouts/tools/terminal'
export type { LookedAt, ToolNote, ToolRun } from './readouts/tools/tool-run'
export { measureTopic, measureTopics, type TopicMeasures } from './readouts/topic-measures'
export { causeChain, traceLine, traceLines } from './readouts/trace'
export {
  createTrafficMeter,
  readTrafficMeter,
  type Traffic,
  type TrafficKind,
  type TrafficMeter,
} from './readouts/traffic'
export {
  describeStability,
  type OpenTransaction,
  readStable,
  type Stability,
  transactionsText,
} from './readouts/transactions'
export { readTrouble, type Trouble } from './readouts/trouble'
export { readVigil, type Vigil } from './readouts/vigil'
export type {
  BrokerSpec,
  ClusterSpec,
  Configs,
  ConfigValue,
  ConsumerSpec,
  ControllerSpec,
  LinkSpec,
  ProducerSpec,
  Scenario,
  SiteSpec,
  TimedCommand,
  TopicSpec,
  TransactionSpec,
  WatchSpec,
  WorkloadSpec,
} from './scenario'
export { LIMITS } from './scenario'
export * as schema from './schema'
export type { GroupStateName } from './shape/group-state'
export type {
  ObserverPromotionPolicy,
  PlacementConstraints,
  PlacementError,
  PlacementResult,
  RackConstraint,
} from './shape/placement-constraints'
export {
  countSyncReplicas,
  effectivePromotionPolicy,
  formatPlacementConstraints,
  PLACEMENT_FAULTS,
  parsePlacementConstraints,
  totalReplicas,
  validatePlacementConstraints,
} from './shape/placement-constraints'
export type { RecordHeader } from './shape/producer-state'
export type { FlightRecorder } from './shape/watching'
export { runUntil, step } from './step'
export {
  createTimeline,
  createTimelineAt,
  type IssuedCommand,
  issueAt,
  type KeptWorld,
  keepWorld,
  measureCheckpoints,
  nextTime,
  runTimeline,
  seekTimeline,
  standBefore,
  stepTimeline,
  type Timeline,
  withoutCommands,
} from './timeline/timeline'
export { createTwin, NOTHING_SPARED, runTwin, stepTwin } from './timeline/twin'
export type { World } from './world'
