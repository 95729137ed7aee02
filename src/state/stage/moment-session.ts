/**
 * Where the run of a moment begins, as a session. The one thing a reader would get wrong: what happens by itself in a
 * moment is planned in the session from its beginning; who does something by hand before it drops what was planned, as
 * everywhere else.
 */
import type { Scenario } from '../../core'
import {
  formatScenario,
  type InputError,
  type Moment,
  type MomentRun,
  nameFault,
  type SessionState,
  type StampedCommand,
} from '../../protocol'
import type { SimClient } from '../sim-client'
import type { RunKind } from './run-switch'

/** What a panel of the comic shows of a run. */
export interface PanelRun {
  readonly kind: RunKind
  readonly speed: number
  /** Where the panel ends, microseconds of the run; it goes no further. */
  readonly untilUs: number
  /** Of the worlds of its kind that come with the page. */
  readonly makeSession: (worlds: readonly Scenario[]) => SessionState
}

export type FoundSession =
  | { readonly ok: true; readonly session: SessionState }
  | { readonly ok: false; readonly error: InputError }

/** `worlds` are those that come with the page. */
export function findSession(
  run: MomentRun,
  commands: readonly StampedCommand[],
  worlds: readonly Scenario[],
): FoundSession {
  const scenario = run.scenario ?? worlds.find(({ id }) => id === run.world)
  if (scenario === undefined) {
    const fault = nameFault('talk-no-world', { world: run.world })
    return { ok: false, error: { place: 'run.world', value: JSON.stringify(run.world), ...fault } }
  }
  const planned = commands.map(({ atMs, command }) => ({ atMs: run.atMs + atMs, command }))
  return {
    ok: true,
    session: {
      scenario,
      commands: [...run.done, ...planned].map(({ atMs, command }) => ({ timeUs: Math.round(atMs * 1_000), command })),
      timeUs: Math.round(run.atMs * 1_000),
    },
  }
}

/**
 * A moment's run that begins where a session stands: by the world's name when it comes with the page, and written out
 * otherwise. What was planned for later is left out.
 */
export function takeSession(
  { scenario, commands, timeUs }: SessionState,
  worlds: readonly Scenario[],
  { isPlaying, speed }: Pick<MomentRun, 'isPlaying' | 'speed'>,
): MomentRun {
  const world = findWorld(scenario, worlds)
  const done = commands.filter((one) => one.timeUs <= timeUs)
  return {
    world: world?.id ?? '',
    scenario: world === undefined ? scenario : null,
    atMs: timeUs / 1_000,
    done: done.map(({ timeUs: atUs, command }) => ({ atMs: atUs / 1_000, command })),
    isPlaying,
    speed,
  }
}

/** The world that comes with the page and is this one; a scenario that came by a link has its fields in another order. */
function findWorld(scenario: Scenario, worlds: readonly Scenario[]): Scenario | undefined {
  const named = worlds.find(({ id }) => id === scenario.id)
  return named === undefined || formatScenario(named) !== formatScenario(scenario) ? undefined : named
}

/** The same session, of the page's own world where it is that one: only of that one something was computed beforehand. */
export function ownWorld(session: SessionState, worlds: readonly Scenario[]): SessionState {
  return { ...session, scenario: findWorld(session.scenario, worlds) ?? session.scenario }
}

/** What was done in a session beyond that with which a run begins, counted from there. */
export function takeCommands({ atMs, done }: MomentRun, { commands }: SessionState): readonly StampedCommand[] {
  return commands.slice(done.length).map(({ timeUs, command }) => ({ atMs: (timeUs - atMs * 1_000) / 1_000, command }))
}

/** The moment whose run is shown at this one: itself, or the nearest before it that has one. A panel has its own. */
export function findRunMoment(moments: readonly Moment[], index: number): Moment | null {
  return moments.slice(0, index + 1).findLast(({ run, view }) => run !== null || view === 'panel') ?? null
}

/** In which worker a moment's run is computed. */
export function kindOf({ view }: Pick<Moment, 'view'>): RunKind {
  return view === 'worlds' ? 'company' : 'cluster'
}

/** The worlds that come with the page are fetched by the client. */
export function waitForWorlds(client: SimClient, then: (worlds: readonly Scenario[]) => void): void {
  const { gallery } = client.store.getState()
  if (gallery.length > 0) {
    then(gallery)
    return
  }
  const stop = client.store.subscribe((state) => {
    if (state.gallery.length === 0) return
    stop()
    then(state.gallery)
  })
}
