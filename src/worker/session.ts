/**
 * What the worker does for one page: it keeps the branches, turns wall time into virtual time, and answers
 * frames. It never works longer on one frame than `BUDGET_MS`: a speed that the machine cannot reach becomes a
 * lower speed, a long seek becomes several frames.
 */
import {
  type Command,
  createFlightRecorder,
  createTimeline,
  digestWorld,
  type FlightRecorder,
  type IssuedCommand,
  issueAt,
  LIMITS,
  runTimeline,
  type Scenario,
  seekTimeline,
  stepTimeline,
  type Timeline,
  withoutCommand,
} from '../core'
import type { Answer, BranchInfo, CommandRecord, Control, Frame, Question, SessionState } from '../protocol'
import { answerQuestion } from './answers'
import { collectLights, seenWindowUs } from './flights-view'
import { buildFocus, buildMeasures, findPartition } from './focus-view'
import { buildMarkers, createMarkers, forgetAfter, isWorthSeeing, learnEvents, type MarkerList } from './markers'
import { buildStructure } from './structure-view'

const BUDGET_MS = 24
const MOST_EVENTS = 200
const RECORDED_FLIGHTS = 65_536
/** Commands of the scenario itself are numbered from here, so that they are never confused with issued ones. */
const SCRIPTED_FROM = 1_000_000
/** `next event` gives up after so much virtual time in which nothing happened. */
const NEXT_EVENT_US = 600_000_000
/** Nothing is simulated beyond this. */
const LATEST_US = 30 * 86_400_000_000

interface Branch {
  readonly name: string
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
  /** Where a seek or `next event` wants to go; null when nowhere. */
  goal: { readonly kind: 'seek' | 'event'; readonly timeUs: number; readonly seenEvents: number } | null
  toldEvents: number
  toldMarkers: string
  toldCommands: string
  branchesChanged: boolean
  readonly clock: () => number
}

export function openSession(state: SessionState, clock: () => number): Session {
  const timeline = createTimeline(state.scenario, state.commands)
  const { topic, partition } = state.scenario.watch
  const session: Session = {
    scenario: state.scenario,
    timeline,
    recorder: createFlightRecorder(RECORDED_FLIGHTS),
    markers: createMarkers(),
    branches: [{ name: '1', forkedAtUs: 0, commands: timeline.commands, timeUs: 0 }],
    current: 0,
    playing: false,
    speed: 1,
    achievedSpeed: 0,
    focus: { topic, partition },
    generation: 1,
    goal: null,
    toldEvents: 0,
    toldMarkers: '',
    toldCommands: '',
    branchesChanged: true,
    clock,
  }
  attach(session)
  if (state.timeUs > 0) setGoal(session, state.timeUs)
  return session
}

function attach(session: Session): void {
  session.timeline.world.recorder = session.recorder
  session.recorder.count = 0
  session.generation++
  session.toldMarkers = ''
  session.toldCommands = ''
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

/** Returns what the user must be told when it was refused, else null. */
export function applyControl(session: Session, control: Exclude<Control, { type: 'load' }>): string | null {
  switch (control.type) {
    case 'play':
      session.playing = true
      return null
    case 'pause':
      session.playing = false
      return null
    case 'speed':
      session.speed = Math.min(100_000, Math.max(0.001, control.speed))
      return null
    case 'seek':
      setGoal(session, Math.min(LATEST_US, control.timeUs))
      return null
    case 'step':
      session.playing = false
      stepTimeline(session.timeline)
      return null
    case 'next-event':
      session.playing = false
      session.goal = {
        kind: 'event',
        timeUs: session.timeline.world.state.nowUs + NEXT_EVENT_US,
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
    case 'focus':
      if (findPartition(session.timeline.world, control.topic, control.partition) < 0) {
        return `There is no partition ${control.topic}-${control.partition}.`
      }
      session.focus = { topic: control.topic, partition: control.partition }
      session.toldMarkers = ''
      return null
  }
}

function setGoal(session: Session, timeUs: number): void {
  const { timeline, recorder } = session
  session.goal = { kind: 'seek', timeUs, seenEvents: 0 }
  // Going back, or ahead over known ground: stand a little earlier first, so that the lights which are still to be
  // seen are recorded again.
  const earlier = Math.max(0, timeUs - seenWindowUs(Math.min(session.speed, 10)))
  const standUs = Math.min(earlier, timeline.frontierUs)
  const { nowUs } = timeline.world.state
  if (timeUs >= nowUs && standUs <= nowUs) return
  recorder.count = 0
  seekTimeline(timeline, standUs)
  recorder.count = 0
  session.generation++
}

function issue(session: Session, command: Command): string | null {
  finishGoal(session)
  const { timeline } = session
  if (timeline.commands.length + session.scenario.commands.length >= LIMITS.commands) {
    return `A session holds at most ${LIMITS.commands} commands. Start a new one, or undo some.`
  }
  const before = timeline.commands.slice()
  forgetAfter(session.markers, timeline.world.stores.events.length)
  const cutOff = issueAt(timeline, command)
  if (cutOff.length > 0) keepBranch(session, before)
  session.generation++
  return null
}

function undo(session: Session, index: number): string | null {
  finishGoal(session)
  if (index < 0 || index >= session.timeline.commands.length)
    return 'Only your own commands can be undone, not those of the scenario.'
  const at = session.timeline.commands[index].timeUs
  session.timeline = withoutCommand(session.timeline, index)
  const { known } = session.markers
  const kept = known.findIndex((event) => event.timeUs >= at)
  forgetAfter(session.markers, kept < 0 ? known.length : kept)
  attach(session)
  return null
}

/** Keep `commands` as the branch that we leave, and go on in a new one. */
function keepBranch(session: Session, commands: readonly IssuedCommand[]): void {
  const { nowUs } = session.timeline.world.state
  const left = session.branches[session.current]
  session.branches[session.current] = { ...left, commands: commands.slice(), timeUs: nowUs }
  session.branches.push({ name: String(session.branches.length + 1), forkedAtUs: nowUs, commands: [], timeUs: nowUs })
  session.current = session.branches.length - 1
  session.branchesChanged = true
}

function switchBranch(session: Session, index: number): string | null {
  if (session.branches[index] === undefined) return `There is no branch ${index + 1}.`
  if (index === session.current) return null
  const { timeline } = session
  const left = session.branches[session.current]
  session.branches[session.current] = { ...left, commands: timeline.commands, timeUs: timeline.world.state.nowUs }
  session.current = index
  const { commands } = session.branches[index]
  session.timeline = createTimeline(session.scenario, commands)
  session.markers = createMarkers()
  attach(session)
  setGoal(session, timeline.world.state.nowUs)
  session.branchesChanged = true
  return null
}

export function listBranches(session: Session): BranchInfo[] {
  return session.branches.map((branch, index) => ({
    index,
    name: branch.name,
    forkedAtUs: branch.forkedAtUs,
    commands: index === session.current ? session.timeline.commands.length : branch.commands.length,
  }))
}

// ---- time -------------------------------------------------------------------------------------------------

/** A command belongs to the time the user sees: a seek that is still under way is finished first. */
function finishGoal(session: Session): void {
  if (session.goal?.kind === 'seek') seekTimeline(session.timeline, session.goal.timeUs)
  session.goal = null
}

/** Move on by what has passed on the wall, or towards the goal, within the budget. */
export function advanceSession(session: Session, elapsedMs: number): void {
  const endMs = session.clock() + BUDGET_MS
  const shouldStop = (): boolean => session.clock() > endMs
  const { timeline } = session
  if (session.goal !== null) advanceToGoal(session, shouldStop)
  else if (session.playing && elapsedMs > 0) {
    const before = timeline.world.state.nowUs
    const target = Math.min(LATEST_US, Math.round(before + elapsedMs * 1000 * session.speed))
    runTimeline(timeline, target, { shouldStop })
    const reached = (timeline.world.state.nowUs - before) / (elapsedMs * 1000)
    session.achievedSpeed = session.achievedSpeed * 0.8 + reached * 0.2
  }
  learnEvents(session.markers, timeline.world.stores.events)
}

function advanceToGoal(session: Session, shouldStop: () => boolean): void {
  const { timeline, goal } = session
  if (goal === null) return
  if (goal.kind === 'seek') {
    if (runTimeline(timeline, goal.timeUs, { shouldStop })) session.goal = null
    return
  }
  const { events } = timeline.world.stores
  let seen = goal.seenEvents
  while (timeline.world.state.nowUs < goal.timeUs && !shouldStop()) {
    stepTimeline(timeline)
    for (; seen < events.length; seen++) {
      if (!isWorthSeeing(events[seen])) continue
      session.goal = null
      return
    }
  }
  session.goal = timeline.world.state.nowUs < goal.timeUs ? { ...goal, seenEvents: seen } : null
}

// ---- frames -----------------------------------------------------------------------------------------------

export function buildFrame(session: Session, knownStructure: number, buffer: ArrayBuffer | null): Frame {
  const { timeline, focus } = session
  const { world } = timeline
  const partition = Math.max(0, findPartition(world, focus.topic, focus.partition))
  const lights = collectLights(world, session.recorder, partition, session.speed, buffer)
  const version = structureVersion(session)
  const isIdle = !session.playing && session.goal === null
  return {
    timeUs: world.state.nowUs,
    frontierUs: timeline.frontierUs,
    playing: session.playing || session.goal !== null,
    speed: session.speed,
    achievedSpeed: session.achievedSpeed,
    structure: version === knownStructure ? null : buildStructure(world, version),
    focus: buildFocus(world, partition),
    measures: buildMeasures(world, partition),
    markers: changedMarkers(session),
    commands: changedCommands(session),
    events: newEvents(session),
    flights: lights.flights,
    flightCount: lights.count,
    recordsPerLight: lights.recordsPerLight,
    digest: isIdle ? digestWorld(world) : '',
  }
}

/** While a broker is silent its age changes; half a second is fine enough for that. */
function structureVersion(session: Session): number {
  const { state } = session.timeline.world
  const isSomebodySilent = state.brokers.some(
    (broker, b) => broker.phase !== 'running' && !state.controller.committed.brokers[b].fenced,
  )
  const beat = isSomebodySilent ? Math.floor(state.nowUs / 500_000) % 1000 : 0
  return session.generation * 1e9 + state.structureVersion * 1000 + beat
}

function changedMarkers(session: Session): Frame['markers'] {
  const key = `${session.generation}/${session.markers.version}/${session.focus.topic}`
  if (key === session.toldMarkers) return null
  session.toldMarkers = key
  return buildMarkers(session.markers, session.focus.topic)
}

function changedCommands(session: Session): Frame['commands'] {
  const { timeline } = session
  const key = `${session.generation}/${timeline.commands.length}`
  if (key === session.toldCommands) return null
  session.toldCommands = key
  const scripted: CommandRecord[] = session.scenario.commands.map(({ atMs, command }, i) => ({
    index: SCRIPTED_FROM + i,
    timeUs: Math.round(atMs * 1000),
    command,
    fromScenario: true,
  }))
  const issued = timeline.commands.map(({ timeUs, command }, index) => ({
    index,
    timeUs,
    command,
    fromScenario: false,
  }))
  return [...scripted, ...issued].sort((x, y) => x.timeUs - y.timeUs || x.index - y.index)
}

function newEvents(session: Session): Frame['events'] {
  const { events } = session.timeline.world.stores
  const from = Math.min(session.toldEvents, events.length)
  session.toldEvents = events.length
  return events.slice(Math.max(from, events.length - MOST_EVENTS))
}

export function ask(session: Session, question: Question): Answer {
  const { world } = session.timeline
  return answerQuestion(world, session.markers.known, () => readState(session), question)
}
