/** What a session says at each frame: what changed seldom only when it changed. */
import { type DomainEvent, digestWorld, readVigil } from '../core'
import { type CommandRecord, type Frame, MOST_FRAME_EVENTS } from '../protocol'
import { collectLights } from './flights-view'
import { buildFocus, buildMeasures, findPartition } from './focus-view'
import { countUnfinished, describeGoal } from './goal'
import { buildMarkers } from './markers'
import type { Session } from './session'
import { EVENT_MS } from './session-time'
import { buildStructure, isMissed } from './structure-view'

/** Commands of the scenario itself are numbered from here, so that they are never confused with issued ones. */
const SCRIPTED_FROM = 1_000_000

export function buildFrame(session: Session, knownStructure: number, buffer: ArrayBuffer | null): Frame {
  const { timeline, focus } = session
  const { world } = timeline
  const partition = Math.max(0, findPartition(world, focus.topic, focus.partition))
  const lights = collectLights(world, session.recorder, partition, session.speed, buffer)
  const version = structureVersion(session)
  const isIdle = !session.playing && session.goal === null
  return {
    computing: describeGoal(session),
    unfinished: countUnfinished(session),
    timeUs: world.state.nowUs,
    frontierUs: timeline.frontierUs,
    playing: session.playing || session.goal !== null,
    speed: session.speed,
    achievedSpeed: session.achievedSpeed,
    structure: version === knownStructure ? null : buildStructure(world, version),
    focus: buildFocus(world, partition),
    measures: buildMeasures(world, partition),
    vigil: readVigil(world, partition),
    markers: changedMarkers(session),
    commands: changedCommands(session),
    events: newEvents(session),
    flights: lights.flights,
    flightCount: lights.count,
    recordsPerLight: lights.recordsPerLight,
    digest: isIdle ? digestWorld(world) : '',
    worlds: viewCompany(session),
  }
}

function viewCompany(session: Session): Frame['worlds'] {
  const { companion, timeline, speed, playing, towardsEventMs, markers } = session
  if (companion === null) return null
  return companion.view(timeline, {
    speed,
    isPlaying: playing,
    towardsNext: towardsEventMs / EVENT_MS,
    known: markers.known,
  })
}

/** Places of the number below: a thousand beats, and a million versions of one run, after which it would not be exact. */
const BEATS = 1_000
const GENERATION = 1_000_000 * BEATS

/**
 * Another number whenever the page must be told how things stand: of another run (generation), after a change, and, while
 * a broker is silent, each half second, as its age changes.
 */
function structureVersion(session: Session): number {
  const { state } = session.timeline.world
  const isSomebodySilent = state.brokers.some((_, b) => isMissed(session.timeline.world, b))
  const beat = isSomebodySilent ? Math.floor(state.nowUs / 500_000) % BEATS : 0
  return session.generation * GENERATION + state.structureVersion * BEATS + beat
}

function changedMarkers(session: Session): Frame['markers'] {
  const key = `${session.generation}/${session.markers.version}/${session.focus.topic}`
  if (key === session.toldMarkers) return null
  session.toldMarkers = key
  return buildMarkers(session.markers, session.focus.topic, session.scenario.commands.length)
}

function changedCommands(session: Session): Frame['commands'] {
  const { timeline } = session
  const refusals = listRefusals(session.markers.known)
  const key = `${session.generation}/${timeline.commands.length}/${refusals.size}`
  if (key === session.toldCommands) return null
  session.toldCommands = key
  const scriptedCount = session.scenario.commands.length
  const scripted: CommandRecord[] = session.scenario.commands.map(({ atMs, command }, i) => ({
    index: SCRIPTED_FROM + i,
    timeUs: Math.round(atMs * 1000),
    command,
    fromScenario: true,
    refused: refusals.get(i) ?? null,
  }))
  const issued = timeline.commands.map(({ timeUs, command }, index) => ({
    index,
    timeUs,
    command,
    fromScenario: false,
    refused: refusals.get(scriptedCount + index) ?? null,
  }))
  return [...scripted, ...issued].sort((x, y) => x.timeUs - y.timeUs || x.index - y.index)
}

/** Errors of refused commands by the command's number in the world: the scenario's own come first. */
function listRefusals(known: readonly DomainEvent[]): ReadonlyMap<number, string> {
  const refusals = new Map<number, string>()
  for (const event of known) {
    if (event.kind !== 'CommandRefused') continue
    const issued = known[event.cause]
    if (issued?.kind === 'CommandIssued') refusals.set(issued.index, event.error)
  }
  return refusals
}

function newEvents(session: Session): Frame['events'] {
  const { events } = session.timeline.world.stores
  const from = Math.min(session.toldEvents, events.length)
  session.toldEvents = events.length
  return events.slice(Math.max(from, events.length - MOST_FRAME_EVENTS))
}
