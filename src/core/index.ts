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
