/**
 * A level as data: a world with a fault that nobody speaks of, when somebody is called, and what is wanted then.
 *
 * The one thing a reader would get wrong: the fault stands in the world's own commands, as in any scenario. What hides it is
 * that the page of incidents does not show them before the end.
 */
import type { EventKind, Goal, Scenario } from '../core'

export interface Incident {
  readonly id: IncidentId
  readonly world: Scenario
  /** Things went wrong from here on, milliseconds of the run: symptoms are told since then. */
  readonly brokenMs: number
  /** When the pager rings: the level begins here. */
  readonly alarmMs: number
  /** Solved before this is solved in time. */
  readonly limitMs: number
  /** All of them at one instant: solved. */
  readonly reach: readonly Goal[]
  /** None of them ever broken: nothing was lost. */
  readonly keep: readonly Goal[]
  /** Its first event of such a kind is the first bad moment, and what Why? is asked about. */
  readonly bad: readonly EventKind[]
  /** Partition 0 of this topic is seen on the scene. */
  readonly topic: string
  readonly lines: readonly Suggestion[]
}

/** A command line to tap. */
export interface Suggestion {
  readonly line: string
  /** Shown once this line (by its place) was run; from the beginning when left out. */
  readonly after?: number
  /** It changes something: it is only put into the prompt. */
  readonly changes?: true
}

export const INCIDENT_IDS = [
  'held-replica',
  'wrong-min-isr',
  'unclean-temptation',
  'lost-quorum',
  'retention',
  'late-reader',
  'one-way-cut',
  'rebalance-storm',
  'hot-key',
  'poison-record',
  'zombie-producer',
  'slow-disk',
  'lagging-observer',
] as const

export type IncidentId = (typeof INCIDENT_IDS)[number]
