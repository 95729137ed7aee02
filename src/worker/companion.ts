/**
 * What a page has beside the cluster: an extension of the core, and what its worker tells of it. The one thing a
 * reader would get wrong: a companion outlives the worlds. `begin` is a new history, `forgetAfter` a changed one.
 */
import type { DomainEvent, Extension, Timeline, World } from '../core'
import type { AgeSample, Answer, Question, WorldsView } from '../protocol'

/** How the page looks at the run. */
export interface Sight {
  /** Virtual seconds per wall second, 0 for one business event a second. */
  readonly speed: number
  readonly isPlaying: boolean
  /** Share of that second that has passed. */
  readonly towardsNext: number
  /** Domain events as far as this history has ever been played. */
  readonly known: readonly DomainEvent[]
}

export interface Companion {
  readonly extension: Extension
  /** A new world begins at time 0, or where it was computed to beforehand, with the ages that were passed on the way. */
  begin(ages?: readonly AgeSample[]): void
  /** Time has passed, or was gone back. */
  learn(world: World): void
  /** Work that nothing waits for, until `shouldStop`. */
  follow(timeline: Timeline, shouldStop: () => boolean): void
  /** History changes from here on, microseconds. */
  forgetAfter(timeUs: number): void
  view(timeline: Timeline, sight: Sight): WorldsView
  /** Null for a question that is the cluster's. */
  answer(world: World, question: Question): Answer | null
  /** Asked before there is a world; null for all other questions. */
  answerEarly(question: Question): Answer | null
  /** Business events so far. */
  countEvents(world: World): number
}
