/**
 * What a company has done against bad data, and what bad data has done to it; part of the business's state.
 *
 * The one thing a reader would get wrong: it is null until somebody attacks or defends, so that a company in peace pays
 * nothing for it.
 */
import type { RegistryState } from '../../schema/registry-state'
import type { Poison, Role } from '../vocabulary/governance-command'
import type { BusinessState } from './business-state'

export interface GovernanceState {
  /** The systems' producers serialize with the registry's schemas. */
  serializers: boolean
  /** Topics that validate, and since when brokers were seen doing it. */
  validating: { readonly topic: string; readonly sinceUs: number }[]
  deadLetters: boolean
  /** The registry since somebody changed it; null while it is the one that every company begins with. Frozen. */
  registry: RunRegistry | null
  /** Feeds whose own systems the door turned away when last looked at, for their schema is gone. */
  closedFeeds: string
  roles: RoleState
  audit: AuditState
  /** The present attack, or the last one. */
  attack: AttackState | null
  rejected: RejectedCount[]
  readers: ReaderState[]
  /** Business events that were refused though they were good, and that their systems send again; ascending. */
  outbox: number[]
  /** Is there any of them that may be sent now? A long denial must not cost a look at all of them each second. */
  outboxDue: boolean
  /** Malformed events that the serializer stopped, until they are corrected; ascending. */
  unserialized: number[]
  /** The earliest bad record that anybody has met so far. */
  firstBad: BadRecord | null
  /** What has been told already, so that it stays rare. */
  told: string[]
}

export interface RunRegistry {
  readonly state: RegistryState
  /** Equal registries have equal ones. */
  readonly digest: string
  readonly changedUs: number
}

export interface RoleState {
  on: boolean
  /** The last time that anything about roles was changed. */
  changedUs: number
  bindings: readonly RoleBinding[]
  /** Service accounts that have been given roles; who is not among them and has a client is new. */
  known: readonly string[]
  /** Clients of the cluster as last looked at. */
  clients: number
}

export interface RoleBinding {
  readonly principal: string
  readonly role: Role
  readonly resourceType: 'Topic' | 'Group'
  /** A name, a prefix, or `*` for all. */
  readonly resource: string
  readonly patternType: 'LITERAL' | 'PREFIXED'
}

export interface AuditState {
  on: boolean
  sinceUs: number
  entries: number
  /** Last minute that was logged, by producer number and verdict (`producer * 3 + verdict`). */
  loggedMinute: number[]
  /** Entries that the topic could not take yet. */
  waiting: string[]
  /** The earliest bad record since it is on. */
  firstBad: BadRecord | null
}

export interface AttackState {
  readonly event: number
  readonly topic: string
  readonly producer: number
  readonly startUs: number
  readonly recordsPerSecond: number
  readonly records: number
  readonly payload: Poison | 'mixed'
  /** Numbers of the contents that it writes in turn. */
  readonly values: readonly number[]
  /** The gang's counts on this topic when it began: what an earlier attack had come to. */
  readonly before: GangCounts
  sent: number
  running: boolean
  generation: number
}

export interface GangCounts {
  readonly settled: number
  readonly acknowledged: number
  readonly denied: number
  readonly invalid: number
}

export type RejectReason = 'SerializationException' | 'INVALID_RECORD' | 'TOPIC_AUTHORIZATION_FAILED'

export interface RejectedCount {
  readonly place: 'producer' | 'broker' | 'authorizer'
  readonly reason: RejectReason
  readonly principal: string
  readonly topic: string
  records: number
  /** The last one, in the words of who said no. */
  message: string
  lastUs: number
}

/** What one system made of bad records in one partition. */
export interface ReaderState {
  readonly system: number
  /** World partition number. */
  readonly partition: number
  /** All bad records below this offset are dealt with. */
  upTo: number
  deadLetters: number
  /** By a person, or because their system has written them anew. */
  skipped: number
  /** Nonsense that could be read, and was believed. */
  believed: number
}

export interface BadRecord {
  /** When a broker had it before it. */
  readonly timeUs: number
  readonly topic: string
  readonly partition: number
  /** -1 when it was turned away. */
  readonly offset: number
  readonly producer: number
  readonly reason: string
}

export function governanceOf(business: BusinessState): GovernanceState {
  business.governance ??= {
    serializers: false,
    validating: [],
    deadLetters: false,
    registry: null,
    closedFeeds: '',
    roles: { on: false, changedUs: 0, bindings: Object.freeze([]), known: Object.freeze([]), clients: 0 },
    audit: { on: false, sinceUs: -1, entries: 0, loggedMinute: [], waiting: [], firstBad: null },
    attack: null,
    rejected: [],
    readers: [],
    outbox: [],
    outboxDue: false,
    unserialized: [],
    firstBad: null,
    told: [],
  }
  return business.governance
}

export function countRejected(
  governance: GovernanceState,
  what: Omit<RejectedCount, 'records'>,
  records: number,
): void {
  const { place, reason, principal, topic } = what
  const found = governance.rejected.find(
    (row) => row.place === place && row.reason === reason && row.principal === principal && row.topic === topic,
  )
  if (found === undefined) governance.rejected.push({ ...what, records })
  else {
    found.records += records
    found.message = what.message
    found.lastUs = what.lastUs
  }
}

/** True the first time since `forget`. */
export function isNews(governance: GovernanceState, what: string): boolean {
  if (governance.told.includes(what)) return false
  governance.told.push(what)
  return true
}

/** A bad record was met; the earliest is remembered, over all and for the time of the audit log. */
export function noteBad(governance: GovernanceState, record: BadRecord): void {
  const { audit, firstBad } = governance
  if (firstBad === null || record.timeUs < firstBad.timeUs) governance.firstBad = Object.freeze({ ...record })
  if (!audit.on || record.timeUs < audit.sinceUs) return
  if (audit.firstBad === null || record.timeUs < audit.firstBad.timeUs) audit.firstBad = Object.freeze({ ...record })
}
