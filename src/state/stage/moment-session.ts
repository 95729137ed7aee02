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
  const text = formatScenario(scenario)
  const world = worlds.find((one) => one.id === scenario.id && formatScenario(one) === text)
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

/** What was done in a session beyond that with which a run begins, counted from there. */
export function takeCommands({ atMs, done }: MomentRun, { commands }: SessionState): readonly StampedCommand[] {
  return commands.slice(done.length).map(({ timeUs, command }) => ({ atMs: (timeUs - atMs * 1_000) / 1_000, command }))
}

/** The moment whose run is shown at this one: itself, or the nearest before it that has one. */
export function findRunMoment(moments: readonly Moment[], index: number): Moment | null {
  return moments.slice(0, index + 1).findLast(({ run }) => run !== null) ?? null
}
