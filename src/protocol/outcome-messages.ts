/**
 * One run of many, and what came of it: what the pool of a sweep asks its workers, and who predicts asks one of them.
 * Times are microseconds of the run.
 */
import type { Flow } from '../core'
import type { SessionState } from './messages'

/** `session.timeUs` is where the run ends. */
export interface RunOrder {
  readonly session: SessionState
}

/** What a topic's producers and logs have to say at the end; each is counted by the core. */
export interface TopicOutcome {
  readonly topic: string
  readonly acknowledged: number
  /** Records that a producer was told to be stored and that the leader does not have. */
  readonly lost: number
  readonly duplicates: number
  readonly expired: number
  /** All outages together. */
  readonly withoutWritesUs: number
}

export interface RunOutcome {
  readonly topics: readonly TopicOutcome[]
  /** Of the watched partition: the id of its leader, -1 for none. */
  readonly leader: number
  /** Do the records of the watched topic go through at the end? */
  readonly answer: Flow['answer']
}

export type RunAnswer =
  | { readonly type: 'outcome'; readonly outcome: RunOutcome }
  /** The simulation threw: a bug, of this run alone. */
  | { readonly type: 'fault'; readonly message: string }
