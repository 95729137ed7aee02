/**
 * What the worker does for one page: it keeps the run and its branches and carries out the page's controls. Time is
 * moved in `session-time.ts`, frames are made in `session-frames.ts`.
 */
import {
  type Command,
  createFlightRecorder,
  createTimeline,
  type FlightRecorder,
  HELD_BYTES_MOST,
  type Held,
  type IssuedCommand,
  issueAt,
  LIMITS,
  runTimeline,
  type Scenario,
  stepTimeline,
  type Timeline,
  withoutCommands,
} from '../core'
import type { Answer, BranchInfo, Control, Question, SessionRefusal, SessionState } from '../protocol'
import { answerQuestion } from './answers'
import type { Companion } from './companion'
import { findPartition } from './focus-view'
import { attach, type Goal, mustWait, seekGoal } from './goal'
import { createMarkers, forgetAfter, type MarkerList } from './markers'
import { openPrepared } from './prepared'
import { EVENT_MS, LATEST_US } from './session-time'

const RECORDED_FLIGHTS = 65_536
/** `next event` gives up after so much virtual time in which nothing happened. */
const NEXT_EVENT_US = 600_000_000
/** What was computed beforehand nearly to its moment goes there before its first frame, unless it takes longer. */
const AT_ONCE_MS = 500
/** More than a week a second is not asked for. */
const FASTEST = 1_000_000

interface Branch {
  readonly name: string
  readonly scenario: Scenario
  readonly forkedAtUs: number
  commands: readonly IssuedCommand[]
  timeUs: number
}

export interface Session {
  scenario: Scenario
  timeline: Timeline
  recorder: FlightRecorder
  markers: MarkerList
  branches: Branch[]
  current: number
  playing: boolean
  speed: number
  achievedSpeed: number
  focus: { topic: string; partition: number }
  /** Rises whenever the world was replaced or rewound, so that version numbers never repeat. */
  generation: number
  /** Where a seek, `next event` or an undo wants to go; null when nowhere. */
  goal: Goal | null
  /** Controls that belong to the goal and are carried out there, in this order. */
  waiting: { readonly control: Control; readonly carryOut: () => SessionRefusal | null }[]
  /** What stopped the run; the page is told once. */
  full: Held | null
  readonly heldBytesMost: number
  /** The page's number of this load. */
  readonly load: number
  toldEvents: number
  toldMarkers: string
  toldCommands: string
  branchesChanged: boolean
  /** Milliseconds of the wall that count towards the next business event, at one event a second. */
  towardsEventMs: number
  readonly clock: () => number
  /** What the page has beside the cluster; null for a cluster alone. */
  readonly companion: Companion | null
}

export function openSession(
  state: SessionState,
  clock: () => number,
  companion: Companion | null = null,
  load = 0,
  heldBytesMost = HELD_BYTES_MOST,
  prepared: ArrayBuffer | null = null,
): Session {
  const extension = companion?.extension ?? null
  const found = prepared === null ? null : openPrepared(state, extension, prepared)
  const timeline = found?.timeline ?? createTimeline(state.scenario, state.commands, extension)
  companion?.begin(found?.ages)
  const { topic, partition } = state.scenario.watch
  const session: Session = {
    scenario: state.scenario,
    timeline,
    recorder: createFlightRecorder(RECORDED_FLIGHTS),
    markers: createMarkers(),
    branches: [{ name: '1', scenario: state.scenario, forkedAtUs: 0, commands: timeline.commands, timeUs: 0 }],
    current: 0,
    playing: false,
    speed: 1,
    achievedSpeed: 0,
    focus: { topic, partition },
    generation: 1,
    goal: null,
    waiting: [],
    full: null,
    heldBytesMost,
    load,
    toldEvents: 0,
    toldMarkers: '',
    toldCommands: '',
    branchesChanged: true,
    towardsEventMs: 0,
    clock,
    companion,
  }
  attach(session)
  // The little that is left is not worth a frame of something else before it.
  if (found !== null) {
    const endMs = clock() + AT_ONCE_MS
    runTimeline(timeline, state.timeUs, { shouldStop: () => clock() > endMs })
  }
  if (state.timeUs > timeline.world.state.nowUs) seekGoal(session, Math.min(LATEST_US, state.timeUs), false)
  return session
}

/** The branches of a session whose worker has ended, beside the one that has just been opened. */
export function restoreBranches(session: Session, branches: readonly BranchInfo[]): void {
  const current = branches.findIndex(({ left }) => left === null)
  if (current < 0) return
  session.branches = branches.map(({ name, forkedAtUs, left }) =>
    left === null
      ? { ...session.branches[0], name, forkedAtUs }
      : {
          name,
          scenario: left.scenario,
          forkedAtUs,
          commands: left.commands,
          timeUs: left.timeUs,
        },
  )
  session.current = current
}

export function readState(session: Session): SessionState {
  const { timeline } = session
  return {
    scenario: session.scenario,
    commands: timeline.commands.map(({ timeUs, command }) => ({ timeUs, command })),
    // Who shares in the middle of a seek means the place it goes to.
    timeUs: session.goal?.kind === 'seek' ? session.goal.timeUs : timeline.world.state.nowUs,
  }
}

// ---- controls ---------------------------------------------------------------------------------------------

type RunControl = Exclude<Control, { type: 'load' }>

/** Returns why it was refused, else null. What must wait is not refused before its turn. */
export function applyControl(session: Session, control: RunControl): SessionRefusal | null {
  if (!mustWait(session, control)) return carryOut(session, control)
  session.waiting.push({ control, carryOut: () => carryOut(session, control) })
  return null
}

function carryOut(session: Session, control: RunControl): SessionRefusal | null {
  switch (control.type) {
    case 'play':
      session.playing = true
      return null
    case 'pause':
      session.playing = false
      if (session.goal === null) endInstant(session)
      return null
    case 'speed':
      session.speed =
        control.speed === 0 && session.companion !== null ? 0 : Math.min(FASTEST, Math.max(0.001, control.speed))
      session.towardsEventMs = EVENT_MS
      return null
    case 'seek':
      seekGoal(session, Math.min(LATEST_US, control.timeUs))
      return null
    case 'cancel':
      session.goal = null
      session.waiting = []
      endInstant(session)
      return null
    case 'step':
      session.playing = false
      stepTimeline(session.timeline)
      return null
    case 'next-event':
      session.playing = false
      session.goal = {
        kind: 'event',
        fromUs: session.timeline.world.state.nowUs,
        timeUs: session.timeline.world.state.nowUs + NEXT_EVENT_US,
        isAsked: true,
        seenEvents: session.timeline.world.stores.events.length,
      }
      return null
    case 'command':
      return issue(session, control.command)
    case 'undo':
      return undo(session, control.index)
    case 'fork':
      keepBranch(session, session.timeline.commands)
      return null
    case 'branch':
      return switchBranch(session, control.branch)
    case 'compare':
      compareWith(session, control.session)
      return null
    case 'focus':
      if (findPartition(session.timeline.world, control.topic, control.partition) < 0) {
        return { code: 'no-partition', topic: control.topic, partition: control.partition }
      }
      session.focus = { topic: control.topic, partition: control.partition }
      session.toldMarkers = ''
      return null
  }
}

/** A budget may end between two events of one instant. Who stops there stands after the last of them, as a replay does. */
function endInstant({ timeline }: Session): void {
  runTimeline(timeline, timeline.world.state.nowUs)
}

function issue(session: Session, command: Command): SessionRefusal | null {
  const { timeline } = session
  if (timeline.commands.length + session.scenario.commands.length >= LIMITS.commands) {
    return { code: 'too-many-commands', most: LIMITS.commands }
  }
  const before = timeline.commands.slice()
  forgetAfter(session.markers, timeline.world.stores.events.length)
  session.companion?.forgetAfter(timeline.world.state.nowUs)
  const cutOff = issueAt(timeline, command)
  if (cutOff.length > 0) keepBranch(session, before)
  session.generation++
  return null
}

function undo(session: Session, index: number): SessionRefusal | null {
  const { timeline } = session
  if (index < 0 || index >= timeline.commands.length) return { code: 'not-yours' }
  const { first, last } = findParts(timeline.commands, index)
  const without = withoutCommands(timeline, first, last)
  session.goal = {
    kind: 'undo',
    fromUs: without.world.state.nowUs,
    timeUs: timeline.world.state.nowUs,
    isAsked: true,
    timeline: without,
    changeUs: timeline.commands[first].timeUs,
  }
  return null
}

/** What was too large for one command came as several; a part of it alone is nothing that anybody has done. */
function findParts(commands: readonly IssuedCommand[], index: number): { first: number; last: number } {
  const goesOn = (i: number): boolean => {
    const command = commands[i]?.command
    return command?.kind === 'CaptureChanges' && command.continues === true
  }
  let first = index
  while (first > 0 && goesOn(first)) first--
  let last = index
  while (goesOn(last + 1)) last++
  return { first, last }
}

/** Keep `commands` as the branch that we leave, and go on in a new one. */
function keepBranch(session: Session, commands: readonly IssuedCommand[]): void {
  const { nowUs } = session.timeline.world.state
  const left = session.branches[session.current]
  session.branches[session.current] = { ...left, commands: commands.slice(), timeUs: nowUs }
  const { scenario } = session
  const name = String(session.branches.length + 1)
  session.branches.push({ name, scenario, forkedAtUs: nowUs, commands: [], timeUs: nowUs })
  session.current = session.branches.length - 1
  session.branchesChanged = true
}

function switchBranch(session: Session, index: number): SessionRefusal | null {
  if (session.branches[index] === undefined) return { code: 'no-branch', branch: index + 1 }
  if (index === session.current) return null
  const { commands, timeUs } = readState(session)
  session.branches[session.current] = { ...session.branches[session.current], commands, timeUs }
  enterBranch(session, index, timeUs)
  return null
}

/** Leaves the present run as it stands: it is there to come back to, and to hold the other against. */
function compareWith(session: Session, other: SessionState): void {
  const { branches } = session
  const left = readState(session)
  branches[session.current] = { ...branches[session.current], commands: left.commands, timeUs: left.timeUs }
  const commands = createTimeline(other.scenario, other.commands, session.companion?.extension ?? null).commands
  const name = String(branches.length + 1)
  branches.push({ name, scenario: other.scenario, forkedAtUs: 0, commands, timeUs: other.timeUs })
  enterBranch(session, branches.length - 1, other.timeUs)
}

function enterBranch(session: Session, index: number, timeUs: number): void {
  session.current = index
  const { scenario, commands } = session.branches[index]
  const isOtherWorld = scenario !== session.scenario
  session.scenario = scenario
  session.timeline = createTimeline(scenario, commands, session.companion?.extension ?? null)
  session.companion?.begin()
  session.markers = createMarkers()
  const { topic, partition } = session.focus
  if (isOtherWorld && findPartition(session.timeline.world, topic, partition) < 0)
    session.focus = { topic: scenario.watch.topic, partition: scenario.watch.partition }
  attach(session)
  seekGoal(session, timeUs)
  session.branchesChanged = true
}

export function listBranches(session: Session): BranchInfo[] {
  return session.branches.map((branch, index) => ({
    index,
    name: branch.name,
    forkedAtUs: branch.forkedAtUs,
    scenarioId: branch.scenario.id,
    title: branch.scenario.title,
    commands: index === session.current ? session.timeline.commands.length : branch.commands.length,
    left:
      index === session.current
        ? null
        : { scenario: branch.scenario, commands: branch.commands.slice(), timeUs: branch.timeUs },
  }))
}

export function ask(session: Session, question: Question): Answer {
  // A fingerprint in the middle of an instant would be that of no replay.
  if (question.type === 'session') endInstant(session)
  const { world } = session.timeline
  const answer = session.companion?.answer(world, question) ?? null
  if (answer !== null) return answer
  return answerQuestion(world, session.markers.known, () => readState(session), question)
}
