/**
 * The page's side of the simulation: what the worker last said, and the verbs a user has. Components read
 * slices with `useStore(simStore, selector)`; the canvas reads `latestFrame` directly in its animation
 * frame and never through React.
 */
import type { Answer, BranchInfo, CommandRecord, Control, Fault, Frame, GalleryEntry, Marker, Measures, Question, Structure, FocusView } from '../protocol'
import type { Command, DomainEvent, Scenario } from '../core'
import { createStore } from 'zustand/vanilla'

export interface SimState {
  readonly status: 'starting' | 'running' | 'restarting' | 'failed'
  readonly gallery: readonly GalleryEntry[]
  readonly structure: Structure | null
  readonly focus: FocusView | null
  readonly measures: Measures | null
  readonly timeUs: number
  /** The furthest time reached on this branch. */
  readonly frontierUs: number
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
  readonly fault: Fault | null
  /** A refusal to show, e.g. of a bad paste; null when none. */
  readonly notice: string | null
}

export interface SimActions {
  play(): void
  pause(): void
  setSpeed(speed: number): void
  seek(timeUs: number): void
  step(): void
  nextEvent(): void
  issue(command: Command): void
  undo(index: number): void
  fork(): void
  switchBranch(branch: number): void
  focusOn(topic: string, partition: number): void
  loadScenario(scenario: Scenario): void
  ask<T extends Question['type']>(question: Extract<Question, { type: T }>): Promise<Extract<Answer, { type: T }>>
  dismissNotice(): void
}
export type { Control, Frame, createStore }
