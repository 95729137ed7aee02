/** One member of the metadata quorum: a controller (voter) or a broker (which fetches but has no vote). */
import type { MetadataEntry } from './metadata-log'

export type RaftRole = 'unattached' | 'follower' | 'prospective' | 'candidate' | 'leader' | 'observer'

export interface RaftNode {
  /** Controller or broker id, as the user names it. */
  readonly id: number
  readonly site: number
  readonly isVoter: boolean
  up: boolean
  /** Bumps at each start of the process; mail of an older life is ignored. */
  life: number
  /** It stands still (paused.ts), and the event that made it. */
  paused: boolean
  pauseCause: number
  /** The event that took it down; -1 while up. */
  downCause: number
  role: RaftRole
  epoch: number
  /** Node number of the leader it knows; -1 for none. */
  leader: number
  votedFor: number
  tail: MetadataEntry
  highWatermark: number
  /** Virtual time of the next deadline that its timer watches. */
  timerAtUs: number
  /** Follower: no answer until then means the leader is gone. Candidate: the election ends then. Leader: its next look. */
  deadlineUs: number
  /** Last successful fetch from a leader. */
  lastFetchUs: number
  /** Number of the fetch in flight, and when it is given up; 0 when none. */
  fetchRequest: number
  fetchGiveUpUs: number
  retryAtUs: number
  retries: number
  votes: number[]
  rejections: number[]
  electionRound: number
  /** Leader only: by node number. */
  followerOffset: number[]
  followerFetchUs: number[]
  /** Leader only: request number parked, -1 for none, and when it must be answered. */
  parkedRequest: number[]
  parkedUntilUs: number[]
  parkedHighWatermark: number[]
  /** Leader only: entries wait for the linger before they can be fetched. */
  lingerEndUs: number
  visibleTail: MetadataEntry
}

/** What the quorum leaves for others to act on, in order, before the next engine event. */
export type Reaction =
  | { readonly kind: 'leader-elected'; readonly node: number; readonly event: number }
  | { readonly kind: 'leader-lost' }
  | { readonly kind: 'committed'; readonly entry: MetadataEntry }
  | { readonly kind: 'metadata-fetched'; readonly broker: number }
  /** A broker has learned who the active controller is. */
  | { readonly kind: 'controller-found'; readonly broker: number }
  /** A setting of a topic or of the cluster has changed. */
  | { readonly kind: 'settings-changed' }
  /** A write of a group coordinator is on all of the ISR, or was given up. */
  | { readonly kind: 'group-written'; readonly write: number; readonly serial: number; readonly ok: boolean }
  /** The same of a write for a transaction. */
  | { readonly kind: 'transaction-written'; readonly write: number; readonly serial: number; readonly ok: boolean }
  /** A transactional producer has something to do. */
  | { readonly kind: 'transaction-due'; readonly producer: number }
  /** The application of a consumer may poll again; with `seek` it goes back to what is committed. */
  | { readonly kind: 'application-ready'; readonly consumer: number; readonly seek: boolean }
  /** The application of a consumer has ended: its producer was fenced. */
  | { readonly kind: 'application-ended'; readonly consumer: number; readonly cause: number }
  /** A partition of `__consumer_offsets` or `__transaction_state` has another leader, or none. */
  | { readonly kind: 'coordinators-changed' }
