/**
 * What random worlds have seen: how many of them told each kind of event and were given each kind of command, and how
 * many commands were refused. The one thing a reader would get wrong: worlds are counted, not events; a hundred
 * elections in one world say less than one in each of a hundred.
 */
import type { DomainEvent } from '..'

export interface Coverage {
  worlds: number
  /** Worlds by kind of event, with what distinguishes it where that matters. */
  readonly events: Map<string, number>
  readonly commands: Map<string, { given: number; refused: number; worlds: number }>
}

export function createCoverage(): Coverage {
  return { worlds: 0, events: new Map(), commands: new Map() }
}

/** Elections and evictions are several things under one name. */
function nameOf(event: DomainEvent): string {
  if (event.kind === 'LeaderElected') return `${event.kind} ${event.election}`
  if (event.kind === 'MemberEvicted') return `${event.kind} ${event.limit}`
  if (event.kind === 'WritesStopped') return `${event.kind} ${event.reason}`
  return event.kind
}

export function noteWorld(coverage: Coverage, events: readonly DomainEvent[]): void {
  coverage.worlds++
  for (const name of new Set(events.map(nameOf))) coverage.events.set(name, (coverage.events.get(name) ?? 0) + 1)
  const given = new Set<string>()
  for (const event of events) {
    if (event.kind !== 'CommandIssued' && event.kind !== 'CommandRefused') continue
    const { kind } = event.command
    const row = coverage.commands.get(kind) ?? { given: 0, refused: 0, worlds: 0 }
    if (event.kind === 'CommandRefused') row.refused++
    else row.given++
    if (!given.has(kind)) row.worlds++
    given.add(kind)
    coverage.commands.set(kind, row)
  }
}

/** Refused of all commands, 0 to 1. */
export function refusedShare({ commands }: Coverage): number {
  let given = 0
  let refused = 0
  for (const row of commands.values()) {
    given += row.given
    refused += row.refused
  }
  return given === 0 ? 0 : refused / given
}

/** Kinds of `floors` (a share of worlds, 0 to 1) that too few worlds have seen, each with what was seen. */
export function findUncovered(coverage: Coverage, floors: Readonly<Record<string, number>>): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const worlds = coverage.events.get(name) ?? coverage.commands.get(name)?.worlds ?? 0
    return worlds >= floor * coverage.worlds
      ? []
      : [`${name}: ${worlds} of ${coverage.worlds} worlds, wanted ${floor * 100} %`]
  })
}

/** Of worlds with a cluster alone. Far below what is seen, so that no change of a draw breaks it. */
export const CLUSTER_FLOORS: Readonly<Record<string, number>> = {
  BrokerCrashed: 0.2,
  BrokerFenced: 0.35,
  BrokerPaused: 0.12,
  BrokerRegistrationRefused: 0.1,
  BrokerStopped: 0.03,
  BrokerResumed: 0.12,
  BrokerUnfenced: 0.4,
  ClientCrashed: 0.2,
  ClusterConfigChanged: 0.04,
  ControllerCrashed: 0.1,
  ControllerElected: 0.2,
  ControllerPaused: 0.1,
  ControllerResigned: 0.06,
  ControllerResumed: 0.1,
  CoordinatorMoved: 0.12,
  CoordinatorUnavailable: 0.06,
  GroupRebalanced: 0.5,
  IsrChanged: 0.45,
  'LeaderElected CLEAN': 0.4,
  'LeaderElected NONE': 0.18,
  'LeaderElected PREFERRED': 0.15,
  'LeaderElected UNCLEAN': 0.08,
  LinkCut: 0.25,
  LogTruncated: 0.12,
  'MemberEvicted session.timeout.ms': 0.15,
  MemberLeft: 0.05,
  ObserverDemoted: 0.04,
  ObserverPromoted: 0.06,
  QuorumLost: 0.15,
  QuorumRestored: 0.15,
  RecordsExpired: 0.18,
  RecordsLost: 0.02,
  ReplicasReassigned: 0.01,
  ReplicaThrottled: 0.05,
  RequestRefused: 0.4,
  SiteHealed: 0.22,
  TopicConfigChanged: 0.18,
  TopicCreated: 0.2,
  'WritesStopped below-min-isr': 0.25,
  'WritesStopped cut-off': 0.1,
  'WritesStopped isr-silent': 0.25,
  'WritesStopped leader-down': 0.3,
  'WritesStopped no-answer': 0.06,
  'WritesStopped no-leader': 0.3,
  AlterConsumerConfig: 0.02,
  AlterPlacement: 0.04,
  AlterProducerConfig: 0.1,
  CreateTopic: 0.04,
  ElectLeader: 0.04,
  PauseConsumer: 0.03,
  SetLink: 0.05,
  SetProducerRate: 0.05,
}
