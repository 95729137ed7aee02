/**
 * What the money of the comparison is made of, beside what the run counts: each with its unit, a range, where it comes
 * from, since when, and the most that is taken. All of them are proposals to be replaced.
 *
 * The one thing a reader would get wrong: a label says where the proposal comes from. What a visitor puts in is the
 * visitor's own, and has no label of ours.
 */
import { downMinutesAYear } from './availability'
import type { Label } from './provenance'

/** What is not known exactly. Low ≤ likely ≤ high; three times the same is an exact figure. */
export interface Range {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export interface MoneyInput {
  readonly range: Range
  /** Of what it is: money, hours of people, hours, or a count. */
  readonly unit: 'money' | 'work' | 'hours' | 'count'
  readonly label: Label
  /** When the proposal was made, as year and month. */
  readonly date: string
  /** More than this is taken for a slip of the hand. */
  readonly most: number
}

const DATE = '2026-11'
const WORK_HOURS_A_YEAR = 1_700
/** Hours of work in a person-month, holidays and the rest taken off. */
const MONTH_HOURS = 140

function proposed(
  unit: MoneyInput['unit'],
  [low, likely, high]: readonly [number, number, number],
  most: number,
  label: Label = 'ILLUSTRATIVE',
): MoneyInput {
  return { range: { low, likely, high }, unit, label, date: DATE, most }
}

function perHour(year: number): number {
  return Math.round(year / WORK_HOURS_A_YEAR)
}

/** Hours a year without it at so much availability, to a tenth. */
function hoursOut(availability: number): number {
  return Math.round(downMinutesAYear(availability) / 6) / 10
}

export const MONEY_INPUTS = {
  /** An order that nobody took, or that was refused although the goods were there. */
  lostOrder: proposed('money', [18, 45, 90], 1_000_000),
  /** One thing that was sold and is not there. */
  oversold: proposed('money', [12, 30, 70], 1_000_000),
  /** A loaded year of 150,000, 185,000 or 250,000 over 1,700 hours. */
  peopleHour: proposed('money', [perHour(150_000), perHour(185_000), perHour(250_000)], 10_000),
  /** One system that answers wrongly or not at all because of a fault, beyond the orders that it loses. */
  outageHour: proposed('money', [50, 150, 600], 10_000_000),
  faults: proposed('count', [2, 6, 12], 1_000),
  newSystems: proposed('count', [0, 1, 2], 40),
  /** Of a wire or a ribbon alike, a year. */
  upkeep: proposed('work', [16, 40, 80], 10_000),
  /** Three person-months; the six at the upper end are a vendor's. */
  wireBuild: proposed('work', [MONTH_HOURS, 3 * MONTH_HOURS, 6 * MONTH_HOURS], 20_000),
  /** So that a wire may run all day instead of once a night. */
  fasterBuild: proposed('work', [16, 24, 60], 20_000),
  connectorBuild: proposed('work', [MONTH_HOURS / 4, MONTH_HOURS, 3 * MONTH_HOURS], 20_000),
  learning: proposed('work', [150, 300, 600], 100_000),
  /** A quarter, a half and a whole person, a year. */
  platformWork: proposed('work', [WORK_HOURS_A_YEAR / 4, WORK_HOURS_A_YEAR / 2, WORK_HOURS_A_YEAR], 100_000),
  batchMachines: proposed('money', [2_000, 6_000, 15_000], 100_000_000),
  logMachines: proposed('money', [6_000, 15_000, 40_000], 100_000_000),
  /** Availabilities of 99.99, 99.95 and 99.9 %: then nobody hears anything new. */
  logOut: proposed('hours', [hoursOut(0.9999), hoursOut(0.9995), hoursOut(0.999)], 8_760, 'DERIVED'),
} as const satisfies Readonly<Record<string, MoneyInput>>

export type InputId = keyof typeof MONEY_INPUTS

export const INPUT_IDS = Object.keys(MONEY_INPUTS) as readonly InputId[]

/** The oldest answers that a visitor may choose, seconds. */
export const TOLERATED_SECONDS: readonly number[] = [1, 60, 3_600, 86_400, 172_800]

/** What a visitor has put in; what is missing in `ranges` is as proposed. */
export interface Assumed {
  readonly ranges: Readonly<Partial<Record<InputId, Range>>>
  /** Index in `TOLERATED_SECONDS`. */
  readonly tolerated: number
  /** Minutes from run to run of more frequent batch. */
  readonly everyMinutes: number
}

export const EVERY_MOST = 1_439

export const PROPOSED: Assumed = { ranges: {}, tolerated: 1, everyMinutes: 60 }

export function rangeOf({ ranges }: Assumed, id: InputId): Range {
  return ranges[id] ?? MONEY_INPUTS[id].range
}

/** Of a triangular distribution. */
export function meanOf({ low, likely, high }: Range): number {
  return (low + likely + high) / 3
}
