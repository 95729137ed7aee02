/**
 * What the presenter's window knows of its show. The one thing a reader would get wrong: the run is not in it; it is in its
 * client, and this is what stands around it.
 */
import type { Scenario } from '../../core'
import {
  type AudienceReport,
  type InputError,
  type Moment,
  PLAIN_ROOM,
  type RoomSettings,
  type RunCheck,
  type ShowLook,
  type Talk,
} from '../../protocol'
import type { SimClient } from '../sim-client'
import type { KeptShow } from './kept-show'
import { type Rehearsal, readRehearsal } from './rehearsal'

/** Somebody who sees the show, and when it was heard of last, milliseconds of the wall. */
export interface Listener extends AudienceReport {
  readonly heardAtMs: number
}

export interface Rival {
  readonly title: string
  readonly heardAtMs: number
  /** The windows of the audience show its show, and not this one. */
  readonly hasStage: boolean
}

export interface PresenterState {
  readonly talk: Talk
  /** The moment that is wanted. */
  readonly index: number
  /** The moment that is seen. */
  readonly shownIndex: number
  /** Of the wall; null before the talk has begun. */
  readonly startedAtMs: number | null
  readonly enteredAtMs: number
  /** By moment, of those that were left. */
  readonly spentMs: readonly number[]
  readonly look: ShowLook
  readonly room: RoomSettings
  readonly check: RunCheck | null
  /** The fingerprint where the moment began; empty before its run stands. */
  readonly startDigest: string
  readonly isRehearsing: boolean
  readonly rehearsal: Rehearsal
  readonly listeners: readonly Listener[]
  /** What came over the line and is not of this show. */
  readonly foreign: { readonly count: number; readonly version: number | null } | null
  /** False when this browser keeps nothing: a reload would begin again. */
  readonly isKept: boolean
  readonly fault: InputError | null
  /** Another window that presents, too; null when there is none. */
  readonly rival: Rival | null
  /** That come with the page, of both kinds; empty before somebody asked for them. */
  readonly worlds: readonly Scenario[]
  /** Nobody but the presenter sees this one. */
  readonly preview: SimClient | null
}

export const NO_LOOK: ShowLook = { isDark: false, spotlight: null, zoom: { x: 0, y: 0, k: 1 }, poll: null, link: '' }

export function beginOf(talk: Talk, nowMs: number): PresenterState {
  return {
    talk,
    index: 0,
    shownIndex: 0,
    startedAtMs: null,
    enteredAtMs: nowMs,
    spentMs: [],
    look: NO_LOOK,
    room: PLAIN_ROOM,
    check: null,
    startDigest: '',
    isRehearsing: false,
    rehearsal: readRehearsal(talk.id),
    listeners: [],
    foreign: null,
    isKept: true,
    fault: null,
    rival: null,
    preview: null,
    worlds: [],
  }
}

export function restoreOf(kept: KeptShow): Partial<PresenterState> {
  const { index, startedAtMs, enteredAtMs, spentMs, look, room, isRehearsing } = kept
  return { index, shownIndex: index, startedAtMs, enteredAtMs, spentMs, look, room, isRehearsing }
}

/** Nobody has raised a hand yet. */
export function beginPoll({ poll }: Pick<Moment, 'poll'>): ShowLook['poll'] {
  return poll === null ? null : { ...poll, hands: poll.choices.map(() => 0) }
}
