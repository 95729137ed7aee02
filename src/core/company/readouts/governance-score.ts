/**
 * Governance in shapes that cross to the page unchanged: plain data, ids instead of numbers. The one thing a reader
 * would get wrong: `firstBad` is what anybody can see in a log or an exception; only `firstFound` has the audit log
 * behind it.
 */
import type { RoleBinding } from '../books/governance-state'
import type { GangOutcome } from '../governance/gang-counts'
import type { Feed } from '../vocabulary/business-spec'
import type { Poison } from '../vocabulary/governance-command'

export interface GovernanceScore {
  readonly timeUs: number
  /** Another text after each change of the schema registry; '' while it is the built-in one. */
  readonly registry: string
  readonly attack: AttackScore | null
  readonly serializers: boolean
  readonly validation: readonly { readonly feed: Feed; readonly on: boolean }[]
  readonly deadLetterQueue: boolean
  readonly rolesOn: boolean
  readonly bindings: readonly RoleBinding[]
  /** Service accounts that have a client on the cluster. */
  readonly principals: readonly string[]
  readonly auditOn: boolean
  readonly auditSinceUs: number
  readonly auditEntries: number
  readonly rejected: readonly RejectedScore[]
  /** Records that are in dead-letter topics, by system and topic. */
  readonly deadLetters: readonly DeadLetterScore[]
  /** Bad records that somebody has stepped over, and nonsense that was believed; all systems. */
  readonly skipped: number
  readonly believed: number
  readonly stopped: readonly StoppedScore[]
  /** Systems that stand still, or whose data is old or wrong because of bad records. */
  readonly hit: readonly HitScore[]
  readonly firstBad: FirstBadScore | null
  /** The same with its principal, from the audit log; null when the log has nothing about it. */
  readonly firstFound: FoundBadScore | null
}

/** The present attack or the last one, with what became of what the gang has written so far. */
export interface AttackScore extends GangOutcome {
  readonly topic: string
  readonly principal: string
  readonly payload: Poison | 'mixed'
  readonly startUs: number
  readonly running: boolean
  /** Written by the gang so far, of how many. */
  readonly sent: number
  readonly records: number
}

export interface RejectedScore {
  readonly place: 'producer' | 'broker' | 'authorizer'
  readonly reason: string
  readonly principal: string
  readonly topic: string
  readonly records: number
  readonly message: string
  readonly lastUs: number
}

export interface DeadLetterScore {
  readonly system: string
  readonly topic: string
  readonly records: number
}

export interface StoppedScore {
  readonly system: string
  readonly consumer: string
  readonly topic: string
  readonly partition: number
  readonly offset: number
  readonly exception: string
  /** Age of its data, microseconds. */
  readonly ageUs: number
}

export interface HitScore {
  readonly system: string
  readonly why: 'stopped' | 'old' | 'believes-nonsense'
}

export interface FirstBadScore {
  readonly timeUs: number
  readonly topic: string
  readonly partition: number
  /** -1 when it was turned away at the door. */
  readonly offset: number
  readonly reason: string
}

export interface FoundBadScore extends FirstBadScore {
  readonly principal: string
}
