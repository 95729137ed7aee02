/**
 * The file of a talk: its moments in their order, what each shows, what the speaker wants to say, and for how long. The
 * format is documented in `public/talk.schema.json`, which is made of the tables here.
 *
 * The one thing a reader would get wrong: a moment says where its run begins, not how it goes on from the one before, so
 * that coming back to it is exact. A moment without a run of its own goes on with the run that is there.
 */
import type { Command, Scenario } from '../core'
import { toCommandFile } from './command-file'
import { type InputError, readJson, readObject, refuse, TIME_MS_MAX } from './input-reader'
import { readCommand } from './parse-command'
import {
  choice,
  flag,
  id,
  leftOut,
  list,
  nullOr,
  number,
  object,
  own,
  type Rules,
  type RulesOf,
  readRules,
  text,
  unread,
  whole,
} from './rule'
import { formatScenario, validateScenario } from './scenario-file'
import { INSTRUMENT_NAMES, MOMENT_VIEWS, type MomentView } from './stage-messages'

/** Longest text that is looked at. */
const TALK_TEXT_MAX = 4_000_000
export const TALK_LIMITS = { moments: 100, commands: 200, notes: 20_000, choices: 6 } as const

/** Chapter, page and panel of the comic. */
const PANEL = /^\d{1,2}\.\d{1,2}\.\d{1,2}$/

export interface StampedCommand {
  /** Milliseconds of the run. */
  readonly atMs: number
  readonly command: Command
}

export interface MomentRun {
  /** Id of a built-in world; empty when `scenario` says it. */
  readonly world: string
  readonly scenario: Scenario | null
  /** Where the run stands when the moment begins, milliseconds. */
  readonly atMs: number
  /** What was done before, by time. */
  readonly done: readonly StampedCommand[]
  readonly isPlaying: boolean
  /** Seconds of the run in one of the wall. */
  readonly speed: number
}

export interface MomentPoll {
  readonly question: string
  readonly choices: readonly string[]
}

export interface Moment {
  readonly id: string
  readonly title: string
  /** Planned, seconds of the wall. */
  readonly seconds: number
  /** For the speaker alone, Markdown. */
  readonly notes: string
  /** On the wall, for everybody. */
  readonly caption: string
  readonly view: MomentView
  /** Name of the instrument or number of the panel; empty for what needs none. */
  readonly of: string
  readonly run: MomentRun | null
  /** What happens by itself, counted from where the moment begins. */
  readonly commands: readonly StampedCommand[]
  readonly poll: MomentPoll | null
}

export interface Talk {
  readonly format: 'streamscape-talk'
  readonly version: 1
  readonly id: string
  readonly title: string
  readonly moments: readonly Moment[]
}

export const STAMPED_COMMAND_RULES = {
  atMs: number({ min: 0, max: TIME_MS_MAX }),
  command: own('command', readCommand),
}

const stamped = object('stampedCommand', (errors, place, value): StampedCommand | null => {
  const fields = readObject(errors, place, value, Object.keys(STAMPED_COMMAND_RULES))
  if (fields === null) return null
  const { atMs, command } = readRules(errors, place, fields, STAMPED_COMMAND_RULES)
  return command === null ? null : { atMs, command }
})

export const MOMENT_RUN_RULES = {
  world: text({ max: 64, fallback: '' }),
  scenario: nullOr(object('scenario', readScenario)),
  atMs: number({ min: 0, max: TIME_MS_MAX, fallback: 0 }),
  done: list(stamped, { max: TALK_LIMITS.commands, fallback: [] }),
  isPlaying: flag(true),
  speed: number({ min: 0, max: 1_000_000, fallback: 1 }),
} satisfies RulesOf<MomentRun>

export const MOMENT_POLL_RULES = {
  question: text({ min: 1, max: 200 }),
  choices: list(text({ min: 1, max: 60 }), { min: 2, max: TALK_LIMITS.choices }),
} satisfies RulesOf<MomentPoll>

export const MOMENT_RULES = {
  id: id(),
  title: text({ min: 1, max: 120 }),
  seconds: whole(1, 36_000),
  notes: text({ max: TALK_LIMITS.notes, fallback: '' }),
  caption: text({ max: 200, fallback: '' }),
  view: choice(MOMENT_VIEWS, 'scene'),
  of: text({ max: 20, fallback: '' }),
  run: nullOr(object('momentRun', readRun)),
  commands: list(stamped, { max: TALK_LIMITS.commands, fallback: [] }),
  poll: nullOr(object('momentPoll', readPoll)),
} satisfies RulesOf<Moment>

export const TALK_RULES = {
  $schema: leftOut(unread<undefined>('anything')),
  format: choice(['streamscape-talk']),
  version: choice([1]),
  id: id(),
  title: text({ min: 1, max: 120 }),
  moments: list(object('moment', readMoment), { min: 1, max: TALK_LIMITS.moments }),
} satisfies Rules

export type TalkResult =
  | { readonly ok: true; readonly talk: Talk }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export function parseTalk(source: string): TalkResult {
  const errors: InputError[] = []
  const document = readJson(errors, source, TALK_TEXT_MAX)
  return errors.length > 0 ? { ok: false, errors } : validateTalk(document)
}

/** As `parseTalk`, for a document that is JSON already. */
export function validateTalk(document: unknown): TalkResult {
  const errors: InputError[] = []
  const fields = readObject(errors, '$', document, Object.keys(TALK_RULES))
  if (fields === null) return { ok: false, errors }
  const { $schema: _, ...talk } = readRules(errors, '$', fields, TALK_RULES)
  if (errors.length === 0) checkMoments(errors, talk.moments)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, talk }
}

/** Every field that says something, two spaces. */
export function formatTalk({ format, version, id, title, moments }: Talk): string {
  return `${JSON.stringify({ format, version, id, title, moments: moments.map(toMomentFile) }, null, 2)}\n`
}

function toMomentFile({ run, commands, poll, ...rest }: Moment): unknown {
  return {
    ...rest,
    ...(run === null ? {} : { run: toRunFile(run) }),
    ...(commands.length === 0 ? {} : { commands: commands.map(toStampedFile) }),
    ...(poll === null ? {} : { poll }),
  }
}

function toRunFile({ scenario, world, done, ...rest }: MomentRun): unknown {
  return {
    ...(scenario === null ? { world } : { scenario: JSON.parse(formatScenario(scenario)) }),
    ...rest,
    ...(done.length === 0 ? {} : { done: done.map(toStampedFile) }),
  }
}

function toStampedFile({ atMs, command }: StampedCommand): unknown {
  return { atMs, command: toCommandFile(command) }
}

function readRun(errors: InputError[], place: string, value: unknown): MomentRun | null {
  const fields = readObject(errors, place, value, Object.keys(MOMENT_RUN_RULES))
  if (fields === null) return null
  const run = readRules(errors, place, fields, MOMENT_RUN_RULES)
  // A scenario that could not be read has said so.
  const isOne = (run.world === '') !== (run.scenario === null && (fields.scenario ?? null) === null)
  if (!isOne) refuse(errors, place, value, 'talk-one-world', {})
  checkOrder(errors, `${place}.done`, run.done, run.atMs)
  return run
}

function readScenario(errors: InputError[], place: string, value: unknown): Scenario | null {
  const result = validateScenario(value)
  if (result.ok) return result.scenario
  for (const error of result.errors) errors.push({ ...error, place: error.place.replace('$', place) })
  return null
}

function readPoll(errors: InputError[], place: string, value: unknown): MomentPoll {
  const fields = readObject(errors, place, value, Object.keys(MOMENT_POLL_RULES)) ?? {}
  const poll = readRules(errors, place, fields, MOMENT_POLL_RULES)
  if (Array.isArray(fields.choices) && poll.choices.length < 2)
    refuse(errors, `${place}.choices`, fields.choices, 'talk-few-choices', {})
  return poll
}

function readMoment(errors: InputError[], place: string, value: unknown): Moment | null {
  const fields = readObject(errors, place, value, Object.keys(MOMENT_RULES))
  if (fields === null) return null
  const moment = readRules(errors, place, fields, MOMENT_RULES)
  if (moment.view === 'instrument' && !INSTRUMENT_NAMES.some((name) => name === moment.of))
    refuse(errors, `${place}.of`, moment.of, 'not-choice', { choices: INSTRUMENT_NAMES.join(', ') })
  if (moment.view === 'panel' && !PANEL.test(moment.of))
    refuse(errors, `${place}.of`, moment.of, 'talk-no-panel', { panel: moment.of })
  if ((fields.run ?? null) === null && moment.commands.length > 0)
    refuse(errors, `${place}.commands`, moment.commands, 'talk-plan-no-run', {})
  checkOrder(errors, `${place}.commands`, moment.commands, Number.POSITIVE_INFINITY)
  return moment
}

function checkOrder(errors: InputError[], place: string, commands: readonly StampedCommand[], mostMs: number): void {
  commands.forEach(({ atMs }, i) => {
    if (i > 0 && atMs < commands[i - 1].atMs) refuse(errors, `${place}[${i}].atMs`, atMs, 'commands-disorder', {})
    if (atMs > mostMs) refuse(errors, `${place}[${i}].atMs`, atMs, 'talk-done-later', { beginMs: mostMs })
  })
}

function checkMoments(errors: InputError[], moments: readonly Moment[]): void {
  if (moments.length === 0) refuse(errors, '$.moments', moments, 'needs-one', {})
  moments.forEach((moment, i) => {
    if (moments.findIndex((other) => other.id === moment.id) < i)
      refuse(errors, `$.moments[${i}].id`, moment.id, 'taken', {})
    const hasRun = moments.slice(0, i + 1).some(({ run, view }) => run !== null || view === 'panel')
    if (!hasRun) refuse(errors, `$.moments[${i}].run`, undefined, 'talk-no-run', {})
  })
}
