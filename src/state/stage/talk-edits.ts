/**
 * What an author does to a talk, each as a function from a talk to another one. The one thing a reader would get wrong: a
 * draft may hold what no file may (an empty title, a time that is no number); `judgeDraft` says what is wrong and where,
 * by the reader of files, and only a draft without faults is kept and shown.
 */
import type { Command, Scenario } from '../../core'
import {
  checkTalkNames,
  formatTalk,
  type InputError,
  type Moment,
  type MomentRun,
  type MomentView,
  parseTalk,
  type StampedCommand,
  type Talk,
} from '../../protocol'

/** A new moment is planned for so long, seconds. */
const SECONDS = 60
const ID_MOST = 64

export interface Judged {
  /** Null when something is wrong. */
  readonly talk: Talk | null
  readonly errors: readonly InputError[]
}

/** As its file would be read, and with the names that it uses of its worlds, as soon as these are at hand. */
export function judgeDraft(draft: Talk, worlds: readonly Scenario[]): Judged {
  const result = parseTalk(formatTalk(draft))
  if (!result.ok) return { talk: null, errors: result.errors }
  const errors = worlds.length === 0 ? [] : checkTalkNames(result.talk, worlds)
  return { talk: errors.length === 0 ? result.talk : null, errors }
}

export function changeMoment(talk: Talk, index: number, change: Partial<Moment>): Talk {
  return { ...talk, moments: talk.moments.map((moment, i) => (i === index ? { ...moment, ...change } : moment)) }
}

export function changeRun(talk: Talk, index: number, change: Partial<MomentRun>): Talk {
  const { run } = talk.moments[index]
  return run === null ? talk : changeMoment(talk, index, { run: { ...run, ...change } })
}

/** Of a world that comes with the page. */
export function fromBeginning(world: string): MomentRun {
  return { world, scenario: null, atMs: 0, done: [], isPlaying: true, speed: 1 }
}

/** Another view; where the world is not of its kind it gets the first that is, and a panel has a run of its own. */
export function setView(talk: Talk, index: number, view: MomentView, of: string, worlds: readonly Scenario[]): Talk {
  const { run } = talk.moments[index]
  if (view === 'panel') return changeMoment(talk, index, { view, of, run: null, commands: [] })
  const isFit = (scenario: Scenario): boolean => (scenario.business !== null) === (view === 'worlds')
  const world = run === null ? undefined : (run.scenario ?? worlds.find(({ id }) => id === run.world))
  if (world !== undefined && isFit(world)) return changeMoment(talk, index, { view, of })
  const first = worlds.find(isFit)
  const begins = first === undefined ? run : fromBeginning(first.id)
  return changeMoment(talk, index, { view, of, run: begins, commands: [] })
}

/** A moment of that run, behind the one at `index`. */
export function addMoment(
  talk: Talk,
  index: number,
  title: string,
  run: MomentRun | null,
  view: MomentView = 'scene',
): Talk {
  const added: Moment = {
    id: nameMoment(talk, title),
    title,
    seconds: SECONDS,
    notes: '',
    caption: '',
    view,
    of: '',
    run,
    commands: [],
    poll: null,
  }
  return { ...talk, moments: talk.moments.toSpliced(index + 1, 0, added) }
}

/**
 * A talk keeps its last moment. What goes on with the run of the one that is taken out goes on with the one before; where
 * there is none before, it gets the run.
 */
export function removeMoment(talk: Talk, index: number): Talk {
  if (talk.moments.length < 2) return talk
  const moments = talk.moments.toSpliced(index, 1)
  const { run } = talk.moments[index]
  if (index === 0 && needsRun(moments[0])) moments[0] = { ...moments[0], run }
  return { ...talk, moments }
}

/** As far as the list goes; the first moment of a list always has a run. */
export function moveMoment(talk: Talk, from: number, to: number): Talk {
  const goal = Math.max(0, Math.min(talk.moments.length - 1, to))
  if (goal === from) return talk
  const moments = talk.moments.toSpliced(from, 1).toSpliced(goal, 0, talk.moments[from])
  if (needsRun(moments[0])) moments[0] = { ...moments[0], run: findRun(talk.moments, talk.moments.indexOf(moments[0])) }
  return { ...talk, moments }
}

function needsRun({ run, view }: Moment): boolean {
  return run === null && view !== 'panel'
}

function findRun(moments: readonly Moment[], index: number): MomentRun | null {
  return moments.slice(0, index + 1).findLast(({ run }) => run !== null)?.run ?? null
}

/** Which of the commands, and by time again when all of them have one. */
export function setCommands(talk: Talk, index: number, commands: readonly StampedCommand[]): Talk {
  const areTimes = commands.every(({ atMs }) => Number.isFinite(atMs))
  return changeMoment(talk, index, {
    commands: areTimes ? commands.toSorted((one, other) => one.atMs - other.atMs) : commands,
  })
}

/** What an author may plan in a world by a choice; whatever else is done in the run and taken over from there. */
export function listPlanned({ sites, brokers, links }: Scenario): readonly Command[] {
  const held = sites.filter(({ id }) => brokers.some(({ site }) => site === id))
  return [
    ...held.flatMap(({ id: site }): Command[] => [
      { kind: 'KillSite', site },
      { kind: 'HealSite', site },
    ]),
    ...links.flatMap(({ from, to }): Command[] => [
      { kind: 'CutLink', from, to, both: true },
      { kind: 'HealLink', from, to, both: true },
    ]),
    ...brokers.flatMap(({ id: broker }): Command[] => [
      { kind: 'CrashBroker', broker },
      { kind: 'StartBroker', broker },
      { kind: 'PauseBroker', broker },
      { kind: 'ResumeBroker', broker },
    ]),
  ]
}

/** Of the letters of its title, and unlike any other. */
function nameMoment({ moments }: Talk, title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const base = (plain === '' ? 'moment' : plain).slice(0, ID_MOST - 4)
  const names = Array.from({ length: moments.length + 1 }, (_, i) => (i === 0 ? base : `${base}-${i + 1}`))
  return names.find((name) => moments.every(({ id }) => id !== name)) ?? base
}
