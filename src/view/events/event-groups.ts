/**
 * Kinds of events by what they are about, for who looks for some of them. What breaks and what mends is known by its flag
 * (`core/event-facts.ts`); what has no line here either is of the cluster.
 */
import type { DomainEvent, EventKind } from '../../core'
import { EVENT_FACTS } from '../../protocol'
import type { Target } from '../../state'

export const GROUPS = ['done', 'faults', 'elections', 'isr', 'logs', 'writes', 'clients', 'cluster'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Partial<Record<EventKind, Group>> = {
  CommandIssued: 'done',
  CommandRefused: 'done',
  LinkChanged: 'faults',
  BrokerStopped: 'faults',
  BrokerStarted: 'faults',
  ControllerStarted: 'faults',
  ReplicaThrottled: 'faults',
  DiskSlowed: 'faults',
  LeaderElected: 'elections',
  ControllerElected: 'elections',
  ControllerResigned: 'elections',
  QuorumLost: 'elections',
  QuorumRestored: 'elections',
  IsrChanged: 'isr',
  ObserverPromoted: 'isr',
  ObserverDemoted: 'isr',
  ReplicasReassigned: 'isr',
  LogTruncated: 'logs',
  LogCompacted: 'logs',
  RecordsLost: 'logs',
  RecordsRecovered: 'logs',
  WritesStopped: 'writes',
  WritesResumed: 'writes',
  RequestRefused: 'writes',
  ProducerInitialized: 'clients',
  TransactionAborted: 'writes',
  ProducerFenced: 'clients',
  RecordsExpired: 'writes',
  ClientCrashed: 'clients',
  ClientStarted: 'clients',
  ProducerStopped: 'clients',
  ProducerConfigChanged: 'clients',
  ConsumerConfigChanged: 'clients',
  ConsumerAdded: 'clients',
  ConsumerStopped: 'clients',
  ConsumerMoved: 'clients',
  OffsetReset: 'clients',
  ConsumerPaused: 'clients',
  ConsumerResumed: 'clients',
  ConsumerStuck: 'clients',
  GroupRebalanced: 'clients',
  MemberLeft: 'clients',
  MemberEvicted: 'clients',
  WorkResumed: 'clients',
  MemberFenced: 'clients',
  CoordinatorUnavailable: 'clients',
  CoordinatorMoved: 'clients',
}

export function groupOf({ kind }: DomainEvent): Group {
  const { flag } = EVENT_FACTS[kind]
  return GROUP_OF[kind] ?? (flag === 'fault' || flag === 'heal' ? 'faults' : 'cluster')
}

/** `orders-0`; null for what is of no partition. */
export function partitionOf(event: DomainEvent): string | null {
  return 'partition' in event ? `${event.topic}-${event.partition}` : null
}

/** Does the event speak of this thing? */
export function isAbout(event: DomainEvent, target: Target): boolean {
  const says = (key: string, value: unknown): boolean => {
    const said = (event as unknown as Readonly<Record<string, unknown>>)[key]
    return Array.isArray(said) ? said.includes(value) : said === value
  }
  const isOfPartition = (topic: string, partition: number) => says('topic', topic) && says('partition', partition)
  switch (target.kind) {
    case 'site':
      return says('site', target.id) || says('from', target.id) || says('to', target.id)
    case 'link':
      return (
        (says('from', target.from) && says('to', target.to)) || (says('from', target.to) && says('to', target.from))
      )
    case 'broker':
      return ['broker', 'leader', 'previous', 'joined', 'left'].some((key) => says(key, target.id))
    case 'controller':
      return says('controller', target.id)
    case 'topic':
      return says('topic', target.name)
    case 'partition':
      return isOfPartition(target.topic, target.partition)
    case 'replica':
      return (
        isOfPartition(target.topic, target.partition) &&
        ['broker', 'leader', 'previous', 'joined', 'left'].some((key) => says(key, target.broker))
      )
    case 'producer':
      return says('producer', target.id) || says('client', target.id)
    case 'consumer':
      return says('consumer', target.id) || says('client', target.id) || says('members', target.id)
  }
}
