/**
 * What each kind of event is to who looks on: the one table that the time line, "next event", "Why?" and the ticks of the
 * two worlds read. A kind that is missing does not compile.
 *
 * The one thing a reader would get wrong: CommandIssued has a flag only when the event that follows from it has none
 * (`command-facts.ts`).
 */
import type { DomainEvent, EventKind } from './event'

export type FlagKind =
  | 'start'
  | 'command'
  /** A command that the cluster refused: nothing was done. */
  | 'refused'
  | 'fault'
  | 'heal'
  | 'election'
  | 'promotion'
  | 'demotion'
  | 'outage'
  | 'resumed'
  | 'loss'
  | 'quorum'

/** How it is told: what breaks, what mends, who leads, what an observer does, and what is only noted. */
export type Tone = 'bad' | 'good' | 'lead' | 'warm' | 'watch'

/** What a fault takes from a cluster: replicas that hold records, voters of the quorum, the way that records travel. */
export type Taken = 'replicas' | 'votes' | 'ways'

export interface EventFacts<F extends FlagKind | null = FlagKind | null> {
  /** Its flag on the time line of a cluster. */
  readonly flag: F
  readonly tone: Tone
  /** Does "next event" stop at it? */
  readonly isWorthSeeing: boolean
  /** Has it a tick in the two worlds? */
  readonly isTick: boolean
  /** Empty for what takes nothing away. */
  readonly takes: readonly Taken[]
  /** Is it what the cluster decides about who leads, who is in sync and who is there? "Why?" tells these beside a cause. */
  readonly isDecision: boolean
}

interface Told {
  readonly tone?: Tone
  readonly takes?: readonly Taken[]
  readonly isDecision?: boolean
  readonly isWorthSeeing?: boolean
  readonly isTick?: boolean
}

/** Three signatures: a kind without a flag is known by its type, and a fault says what it takes. */
function fact(facts: Told): EventFacts<null>
function fact(facts: Told & { readonly flag: 'fault'; readonly takes: readonly Taken[] }): EventFacts<'fault'>
function fact<F extends Exclude<FlagKind, 'fault'>>(facts: Told & { readonly flag: F }): EventFacts<F>
function fact({ flag = null, ...told }: Told & { readonly flag?: FlagKind | null }): EventFacts {
  return {
    flag,
    tone: told.tone ?? 'watch',
    isWorthSeeing: told.isWorthSeeing ?? false,
    isTick: told.isTick ?? false,
    takes: told.takes ?? [],
    isDecision: told.isDecision ?? false,
  }
}

export const EVENT_FACTS = {
  Started: fact({ flag: 'start' }),
  CommandIssued: fact({ flag: 'command', isWorthSeeing: true }),
  CommandRefused: fact({ flag: 'refused', tone: 'bad', isWorthSeeing: true }),
  SiteKilled: fact({ flag: 'fault', takes: ['replicas', 'votes'], tone: 'bad', isWorthSeeing: true, isTick: true }),
  SiteHealed: fact({ flag: 'heal', tone: 'good', isWorthSeeing: true, isTick: true }),
  ClientCrashed: fact({}),
  ClientStarted: fact({}),
  ProducerStopped: fact({}),
  DiskSlowed: fact({}),
  LinkCut: fact({ flag: 'fault', takes: ['replicas', 'ways'], tone: 'bad', isWorthSeeing: true }),
  LinkHealed: fact({ flag: 'heal', tone: 'good', isWorthSeeing: true }),
  LinkChanged: fact({ takes: ['ways'] }),
  BrokerCrashed: fact({ flag: 'fault', takes: ['replicas'], tone: 'bad', isWorthSeeing: true }),
  BrokerPaused: fact({ flag: 'fault', takes: ['replicas', 'ways'], tone: 'bad', isWorthSeeing: true }),
  BrokerResumed: fact({ flag: 'heal', tone: 'good', isWorthSeeing: true }),
  ControllerPaused: fact({ flag: 'fault', takes: ['votes'], tone: 'bad', isWorthSeeing: true }),
  ControllerResumed: fact({ flag: 'heal', tone: 'good', isWorthSeeing: true }),
  BrokerShutdownStarted: fact({ flag: 'fault', takes: ['replicas'], isWorthSeeing: true }),
  BrokerStopped: fact({}),
  BrokerStarted: fact({}),
  BrokerRegistered: fact({}),
  BrokerRegistrationRefused: fact({}),
  BrokerFenced: fact({ isWorthSeeing: true, isDecision: true }),
  BrokerUnfenced: fact({ tone: 'good', isWorthSeeing: true, isDecision: true }),
  ControllerCrashed: fact({ flag: 'fault', takes: ['votes'], tone: 'bad', isWorthSeeing: true }),
  ControllerStarted: fact({}),
  ControllerElected: fact({ isWorthSeeing: true, isDecision: true }),
  ControllerResigned: fact({}),
  QuorumLost: fact({ flag: 'quorum', tone: 'bad', isWorthSeeing: true }),
  QuorumRestored: fact({ flag: 'quorum', tone: 'good', isWorthSeeing: true }),
  TopicCreated: fact({}),
  PartitionsAdded: fact({ tone: 'lead', isWorthSeeing: true }),
  TopicConfigChanged: fact({}),
  ClusterConfigChanged: fact({}),
  BrokerConfigChanged: fact({}),
  LeaderElected: fact({ flag: 'election', tone: 'lead', isWorthSeeing: true, isDecision: true }),
  IsrChanged: fact({ tone: 'lead', isWorthSeeing: true, isDecision: true }),
  ObserverPromoted: fact({ flag: 'promotion', tone: 'warm', isWorthSeeing: true, isDecision: true }),
  ObserverDemoted: fact({ flag: 'demotion', tone: 'good', isWorthSeeing: true, isDecision: true }),
  ReplicasReassigned: fact({}),
  LogTruncated: fact({ tone: 'bad', isWorthSeeing: true }),
  LogCompacted: fact({}),
  WritesStopped: fact({ flag: 'outage', tone: 'bad', isWorthSeeing: true }),
  WritesResumed: fact({ flag: 'resumed', tone: 'good', isWorthSeeing: true }),
  RecordsLost: fact({ flag: 'loss', tone: 'bad', isWorthSeeing: true }),
  RecordsRecovered: fact({}),
  ProducerConfigChanged: fact({}),
  ReplicaThrottled: fact({}),
  ConsumerConfigChanged: fact({}),
  ConsumerAdded: fact({}),
  ConsumerStopped: fact({}),
  ConsumerMoved: fact({}),
  OffsetReset: fact({ tone: 'bad', isWorthSeeing: true }),
  ConsumerPaused: fact({}),
  ConsumerResumed: fact({}),
  GroupRebalanced: fact({ tone: 'lead' }),
  WorkResumed: fact({ tone: 'bad', isWorthSeeing: true }),
  MemberLeft: fact({}),
  MemberEvicted: fact({ tone: 'bad' }),
  MemberFenced: fact({ tone: 'bad' }),
  CoordinatorUnavailable: fact({ tone: 'bad' }),
  CoordinatorMoved: fact({}),
  ConsumerStuck: fact({ tone: 'bad' }),
  RequestRefused: fact({ tone: 'bad' }),
  ProducerInitialized: fact({}),
  TransactionAborted: fact({ tone: 'bad', isWorthSeeing: true }),
  ProducerFenced: fact({ tone: 'bad', isWorthSeeing: true }),
  RecordsExpired: fact({ tone: 'bad' }),
  JobFailed: fact({ isTick: true }),
  JobOverran: fact({}),
  DirtyLoad: fact({ isTick: true }),
  DirtySpread: fact({}),
  RepairStarted: fact({}),
  RepairDone: fact({}),
  PairOversold: fact({}),
  CallFailed: fact({}),
  SystemStopped: fact({ isTick: true }),
  SystemStarted: fact({ isTick: true }),
  SystemAdded: fact({ isTick: true }),
  LinkWentLive: fact({}),
  SystemRemoved: fact({ isTick: true }),
  SurgeStarted: fact({ isTick: true }),
  SurgeEnded: fact({ isTick: true }),
  OutputSpoiled: fact({ isTick: true }),
  ApplicationStateChanged: fact({}),
  ApplicationTookOver: fact({ isTick: true }),
  ConnectorStateChanged: fact({}),
  SystemSlowed: fact({ isTick: true }),
  BatchIntervalChanged: fact({ isTick: true }),
  OrderPlaced: fact({ isTick: true }),
  SaleRecorded: fact({ isTick: true }),
  EventHeard: fact({}),
  ChangesCaptured: fact({}),
  DumpLoaded: fact({}),
  AttackStarted: fact({ isTick: true }),
  AttackEnded: fact({ isTick: true }),
  GuardSwitched: fact({ isTick: true }),
  RoleChanged: fact({}),
  RegistryChanged: fact({}),
  AccessDenied: fact({ isTick: true }),
  RecordsRejected: fact({}),
  DeadLetterWritten: fact({}),
  RecordSkipped: fact({}),
} satisfies { readonly [K in EventKind]: EventFacts }

/** Kinds that have a flag on the time line of a cluster. */
export type FlaggedKind = {
  [K in EventKind]: (typeof EVENT_FACTS)[K]['flag'] extends null ? never : K
}[EventKind]

export type FlaggedEvent = Extract<DomainEvent, { readonly kind: FlaggedKind }>

/** Kinds of which the table says something, in its order. */
export function listKinds(is: (facts: EventFacts) => boolean): readonly EventKind[] {
  return (Object.keys(EVENT_FACTS) as EventKind[]).filter((kind) => is(EVENT_FACTS[kind]))
}

/**
 * A command of the scenario itself finds its work done, because the viewer was there first: no broker refused anything, and
 * the viewer asked for nothing. `cause` is the event's own; the scenario's commands have the numbers below `scripted`.
 */
export function isOvertaken(event: DomainEvent, cause: DomainEvent | undefined, scripted: number): boolean {
  if (event.kind !== 'CommandRefused' || event.error !== 'INVALID_REQUEST' || event.reason === undefined) return false
  return cause?.kind === 'CommandIssued' && cause.index < scripted
}
