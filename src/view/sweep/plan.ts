/**
 * What a visitor asks for, as typed, and the plan of runs that it is: each value of the knob with each seed. The one thing a
 * reader would get wrong: run number n is told by the plan alone, the first run of all values coming before the second of
 * any, so that it does not matter who runs it and a plan that was cancelled is half of each value.
 */
import type { ConfigValue } from '../../core'
import { formatScenario, type InputError, type RunOrder, type SessionState, validateScenario } from '../../protocol'
import { type Knob, readKnob, turnKnob, valuesOf } from './knobs'

/** As typed; numbers are texts until they are read. */
export interface SweepForm {
  readonly knob: Knob
  readonly from: string
  readonly to: string
  readonly steps: string
  readonly seeds: string
  /** Seconds of the run. */
  readonly until: string
}

export interface SweepPlan {
  readonly base: SessionState
  readonly knob: Knob
  readonly values: readonly ConfigValue[]
  readonly seeds: readonly number[]
  readonly untilUs: number
}

/** A world is refused at the knob itself where there is no range. */
export type SweepField = keyof SweepForm

export type SweepFault =
  | { readonly code: 'number'; readonly min: number; readonly max: number; readonly isWhole: boolean }
  | { readonly code: 'order' }
  | { readonly code: 'many'; readonly runs: number; readonly most: number }
  /** The world with this value is none that can run. */
  | { readonly code: 'world'; readonly value: ConfigValue; readonly error: InputError }

export type SweepFaults = Partial<Record<SweepField, SweepFault>>

const STEPS_MOST = 21
const SEEDS_MOST = 200
const RUNS_MOST = 2_000
const UNTIL_S_MOST = 600
const SEEDS = 4_294_967_296
const SECOND_US = 1_000_000

/** Half of what it is to twice that, or the first four of what is counted in ones. */
export function proposeForm(session: SessionState, knob: Knob): SweepForm {
  const kind = valuesOf(knob)
  const now = Number(readKnob(session.scenario, knob))
  const lastUs = Math.max(0, ...session.commands.map(({ timeUs }) => timeUs))
  const untilUs = Math.max(session.timeUs, lastUs + 30 * SECOND_US, session.scenario.watch.untilMs * 1_000)
  const common = {
    knob,
    seeds: '20',
    until: String(Math.min(UNTIL_S_MOST, Math.ceil(untilUs / SECOND_US))),
  }
  if (kind.type === 'choice') return { ...common, from: '', to: '', steps: '' }
  const { min, max, isWhole } = kind
  const isFew = isWhole && now <= 5
  const low = isFew ? Math.max(min, 1) : Math.max(min, isWhole ? Math.round(now / 2) : now / 2)
  const high = Math.min(max, isFew ? low + 3 : Math.max(now * 2, low + 1))
  return { ...common, from: String(low), to: String(high), steps: isFew ? String(high - low + 1) : '7' }
}

interface Range {
  readonly min: number
  readonly max: number
  readonly isWhole: boolean
}

const read = (faults: SweepFaults, field: SweepField, text: string, range: Range): number => {
  // A mark between thousands is refused: what stands for one in a language is the point of another.
  const isPlain = /^-?\d+([.,]\d{1,2}|[.,]\d{4,})?$/.test(text.trim()) || /^-?0[.,]\d+$/.test(text.trim())
  const value = isPlain ? Number(text.trim().replace(',', '.')) : Number.NaN
  const isGood = value >= range.min && value <= range.max && (!range.isWhole || Number.isInteger(value))
  if (!isGood) faults[field] = { code: 'number', ...range }
  return value
}

export type SweepReading =
  | { readonly ok: true; readonly plan: SweepPlan }
  | { readonly ok: false; readonly faults: SweepFaults }

/** Everything that is wrong with the form, each at its field, or the plan. */
export function readForm(base: SessionState, form: SweepForm): SweepReading {
  const faults: SweepFaults = {}
  const whole = (min: number, max: number): Range => ({ min, max, isWhole: true })
  const count = read(faults, 'seeds', form.seeds, whole(1, SEEDS_MOST))
  const until = read(faults, 'until', form.until, { min: 1, max: UNTIL_S_MOST, isWhole: false })
  const values = readValues(faults, form)
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  if (values.length * count > RUNS_MOST)
    return { ok: false, faults: { seeds: { code: 'many', runs: values.length * count, most: RUNS_MOST } } }
  const refused = findRefused(base, form.knob, values)
  if (refused !== null) {
    const field = valuesOf(form.knob).type === 'choice' ? 'knob' : refused.value === values[0] ? 'from' : 'to'
    return { ok: false, faults: { [field]: { code: 'world', ...refused } } }
  }
  const seeds = Array.from({ length: count }, (_, i) => (base.scenario.seed + i) % SEEDS)
  return {
    ok: true,
    plan: { base: { ...base, timeUs: 0 }, knob: form.knob, values, seeds, untilUs: Math.round(until * SECOND_US) },
  }
}

function readValues(faults: SweepFaults, { knob, from, to, steps }: SweepForm): readonly ConfigValue[] {
  const kind = valuesOf(knob)
  if (kind.type === 'choice') return kind.values
  const low = read(faults, 'from', from, kind)
  const high = read(faults, 'to', to, kind)
  const count = read(faults, 'steps', steps, { min: 2, max: STEPS_MOST, isWhole: true })
  if (faults.from === undefined && faults.to === undefined && low >= high) faults.to = { code: 'order' }
  if (Object.keys(faults).length > 0) return []
  const values = Array.from({ length: count }, (_, i) => {
    const exact = low + ((high - low) * i) / (count - 1)
    return kind.isWhole ? Math.round(exact) : Number(exact.toPrecision(9))
  })
  // Of a few whole numbers some fall together.
  return values.filter((value, i) => value !== values[i - 1])
}

function findRefused(base: SessionState, knob: Knob, values: readonly ConfigValue[]) {
  for (const value of values) {
    const result = validateScenario(JSON.parse(formatScenario(turnKnob(base.scenario, knob, value))))
    if (!result.ok) return { value, error: result.errors[0] }
  }
  return null
}

export function countRuns({ values, seeds }: SweepPlan): number {
  return values.length * seeds.length
}

/** Which value and which seed run number `job` has. */
export function placeOf({ values }: SweepPlan, job: number): { readonly value: number; readonly seed: number } {
  return { value: job % values.length, seed: Math.floor(job / values.length) }
}

/** The run of a value and a seed, both by their number. */
export function sessionOf(plan: SweepPlan, value: number, seed: number): SessionState {
  const { base, knob, values, seeds, untilUs } = plan
  const scenario = { ...turnKnob(base.scenario, knob, values[value]), seed: seeds[seed] }
  return { scenario, commands: base.commands.filter(({ timeUs }) => timeUs <= untilUs), timeUs: untilUs }
}

export function orderOf(plan: SweepPlan, job: number): RunOrder {
  const { value, seed } = placeOf(plan, job)
  return { session: sessionOf(plan, value, seed) }
}
