export type { Command, CommandKind } from './command'
export type { DomainEvent, EventBody, EventKind, StopReason } from './event'
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
  WatchSpec,
  WorkloadSpec,
} from './scenario'
export { LIMITS } from './scenario'
export type { ObserverPromotionPolicy, PlacementConstraints, RackConstraint } from './cluster/placement-constraints'
export {
  countObservers,
  countSyncReplicas,
  effectivePromotionPolicy,
  formatPlacementConstraints,
  OBSERVER_PROMOTION_POLICIES,
  parsePlacementConstraints,
  totalReplicas,
  validatePlacementConstraints,
} from './cluster/placement-constraints'
export type { ConfigDefinition, ConfigScope } from './configs'
export {
  CONFIG_DEFINITIONS,
  findBrokerConflicts,
  findConfig,
  findProducerConflicts,
  getConfig,
  getNumberConfig,
  getTopicConfig,
  readConfigValue,
} from './configs'
