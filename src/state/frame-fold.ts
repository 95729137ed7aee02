/** Folds one answer of the worker into the state of the page. Pure. */
import type { DomainEvent } from '../core'
import { type Frame, MOST_FRAME_EVENTS, type SessionState, type WorldsView } from '../protocol'
import type { FoldedWorlds, SimState } from './sim-store'
import { extendHistory } from './write-history'

/**
 * Which fields the page has already changed ahead of the worker; the frame must not change them back. `playing` is
 * always the page's: the worker also says it while it is on its way to a far moment.
 */
export interface Ahead {
  readonly speed: boolean
  readonly time: boolean
}

export function foldFrame(state: SimState, frame: Frame, ahead: Ahead): Partial<SimState> {
  return {
    status: 'running',
    structure: frame.structure ?? state.structure,
    focus: frame.focus,
    measures: frame.measures,
    vigil: frame.vigil,
    timeUs: ahead.time ? state.timeUs : aimedUs(frame),
    computing: frame.computing,
    frontierUs: frame.frontierUs,
    speed: ahead.speed ? state.speed : frame.speed,
    achievedSpeed: frame.achievedSpeed,
    recordsPerLight: frame.recordsPerLight,
    markers: frame.markers ?? state.markers,
    commands: frame.commands ?? state.commands,
    events: foldEvents(state.events, frame.events, frame.timeUs),
    acknowledgedBins: extendHistory(state.acknowledgedBins, frame.measures.acknowledgedHistory, frame.timeUs),
    worlds: foldWorlds(state.worlds, frame.worlds),
  }
}

/** Where the run stands, or is on its way to. */
function aimedUs({ timeUs, computing }: Frame): number {
  return computing?.what === 'seek' ? computing.goalUs : timeUs
}

/** What is told only when it changed stays as it was. */
export function foldWorlds(known: FoldedWorlds | null, told: WorldsView | null): FoldedWorlds | null {
  if (told === null) return null
  return { ...told, ages: told.ages ?? known?.ages ?? [], flags: told.flags ?? known?.flags ?? [] }
}

/**
 * What is later than `untilUs`, where the run stands, has not happened any more, or not yet: the page says where a seek
 * goes before it is there, so its own time tells nothing. An event that happens again after a seek is listed once.
 */
function foldEvents(
  known: readonly DomainEvent[],
  added: readonly DomainEvent[],
  untilUs: number,
): readonly DomainEvent[] {
  const firstId = added.length > 0 ? added[0].id : Number.POSITIVE_INFINITY
  if (added.length === 0 && (known.length === 0 || known[known.length - 1].timeUs <= untilUs)) return known
  const kept = known.filter((event) => event.timeUs <= untilUs && event.id < firstId)
  return [...kept, ...added].slice(-MOST_FRAME_EVENTS)
}

/** True when somebody would notice a delay of a tenth of a second. */
export function isUrgent(state: SimState, frame: Frame): boolean {
  return (
    frame.structure !== null ||
    frame.markers !== null ||
    frame.commands !== null ||
    frame.events.length > 0 ||
    !frame.playing ||
    frame.computing !== null ||
    // Told once only, so that a frame with them may not be passed over.
    (frame.worlds !== null && (frame.worlds.ages !== null || frame.worlds.flags !== null)) ||
    frame.timeUs < state.timeUs ||
    frame.measures.accepting !== state.measures?.accepting
  )
}

/** The session with what this frame says of it: all that a new worker would need to come to the same place. */
export function mirrorFrame(session: SessionState, frame: Frame): SessionState {
  const own = frame.commands?.filter((entry) => !entry.fromScenario)
  const commands = own?.map(({ timeUs, command }) => ({ timeUs, command })) ?? session.commands
  return { scenario: session.scenario, commands, timeUs: aimedUs(frame) }
}
