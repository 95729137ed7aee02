/**
 * The page's side of the simulation: what the worker last said, and the verbs a user has. Components read
 * slices with `useStore`; the canvas reads the newest frame directly in its animation frame and never through
 * React, so what is here is renewed at most ten times a second while the run plays.
 */
import type { Command, DomainEvent, Scenario, Vigil } from '../core'
import type {
  Answer,
  BranchInfo,
  CommandRecord,
  Computing,
  Fault,
  FocusView,
  Marker,
  Measures,
  Question,
  SessionState,
  Structure,
  WorldsView,
} from '../protocol'
import type { Notice } from './sim-words'
import { NO_HISTORY, type WriteHistory } from './write-history'

/** What a run had come to when it was left. */
export interface BranchOutcome {
  readonly topic: string
  readonly timeUs: number
  readonly acknowledged: number
  readonly lost: number
  readonly withoutWritesUs: number
}

export interface SimState {
  readonly status: 'starting' | 'running' | 'restarting' | 'failed'
  /** Built-in worlds to choose from; empty until they are fetched. */
  readonly gallery: readonly Scenario[]
  readonly structure: Structure | null
  readonly focus: FocusView | null
  readonly measures: Measures | null
  /** What is seen of the last moments. */
  readonly vigil: Vigil | null
  readonly timeUs: number
  /** The furthest time reached on this branch. */
  readonly frontierUs: number
  /** What the simulation is busy with on its way to another moment; null when it has arrived. */
  readonly computing: Computing | null
  readonly playing: boolean
  readonly speed: number
  readonly achievedSpeed: number
  readonly recordsPerLight: number
  readonly markers: readonly Marker[]
  readonly commands: readonly CommandRecord[]
  /** The last 200 domain events, newest last. */
  readonly events: readonly DomainEvent[]
  readonly branches: readonly BranchInfo[]
  readonly currentBranch: number
  /** By the index of the branch. */
  readonly leftBranches: Readonly<Record<number, BranchOutcome>>
  readonly fault: Fault | null
  /** The simulation was asked something and says nothing. */
  readonly isSilent: boolean
  /** Something to tell, e.g. a refusal or a restart; null when there is nothing. */
  readonly notice: Notice | null
  /** Acknowledged records by half second since the start, as far as they were seen; a new array when it grows. */
  readonly acknowledgedBins: WriteHistory
  /** Of a company's two worlds, with `ages` and `flags` always there; null for a cluster alone. */
  readonly worlds: FoldedWorlds | null
}

export interface FoldedWorlds extends WorldsView {
  readonly ages: NonNullable<WorldsView['ages']>
  readonly flags: NonNullable<WorldsView['flags']>
}

export interface SimActions {
  play(): void
  /** Give up what is being computed. */
  cancel(): void
  /** Do not wait for a silent simulation: start it again. */
  giveUpWorker(): void
  /** Once more, after the simulation was given up. */
  retry(): void
  pause(): void
  setSpeed(speed: number): void
  seek(timeUs: number): void
  step(): void
  nextEvent(): void
  issue(command: Command): void
  undo(index: number): void
  fork(): void
  switchBranch(branch: number): void
  /** Keep this run and go on in another one, of this world or of another. */
  readonly compareWith: (session: SessionState) => void
  focusOn(topic: string, partition: number): void
  loadScenario(scenario: Scenario): void
  /** `prepared` is the run as far as some moment, from the build; a worker that has no use for it computes instead. */
  loadSession(session: SessionState, prepared?: ArrayBuffer): void
  /** Rejects when refused, and when the worker dies. */
  ask<T extends Question['type']>(question: Extract<Question, { type: T }>): Promise<Extract<Answer, { type: T }>>
  showNotice(notice: Notice): void
  dismissNotice(): void
}

export type SimStore = SimState & SimActions

export const INITIAL_STATE: SimState = {
  status: 'starting',
  gallery: [],
  structure: null,
  focus: null,
  measures: null,
  vigil: null,
  timeUs: 0,
  frontierUs: 0,
  computing: null,
  playing: false,
  speed: 1,
  achievedSpeed: 0,
  recordsPerLight: 1,
  markers: [],
  commands: [],
  events: [],
  branches: [],
  currentBranch: 0,
  leftBranches: {},
  fault: null,
  isSilent: false,
  notice: null,
  acknowledgedBins: NO_HISTORY,
  worlds: null,
}
