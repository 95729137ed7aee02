/** What the client of the simulation says by itself. The words are given to it, as all words of the page are. */
import type { FaultKind, Growth, SessionRefusal } from '../protocol'

/** Said when it is shown, so that it follows the language. */
export type Notice = string | (() => string)

export interface SimWords {
  /** How it ended, when the simulation itself has not said it. */
  readonly ended: (kind: FaultKind) => string
  /** Said after the worker was replaced and the run restored. */
  readonly restarted: (kind: FaultKind, timeUs: number) => Notice
  /** The session did not do it. */
  readonly refused: (refusal: SessionRefusal) => string
  /** So many controls waited for what was given up. */
  readonly dropped: (controls: number) => Notice
  /** The world makes more than this page can hold for as long as it is meant to run. */
  readonly heavy: (growth: Growth) => Notice
  /** The run holds as much as this page can. */
  readonly full: (records: number, timeUs: number) => Notice
}
