/**
 * All that the bill assumes and no run can say: each with a unit, a range, a label, the day of its proposal, and the most
 * that is taken. Names and sources in words stand in `content/economics`.
 *
 * The one thing a reader would get wrong: prices are list prices of one region on one day, in US dollars, before any
 * discount. They are here to be replaced, and no vendor is named.
 */
import type { MoneyInput, Range } from '../money-inputs'
import type { Label } from '../provenance'
import type { Binary, BinaryUnit } from './bytes'

export type Group = 'traffic' | 'people' | 'systems' | 'risk' | 'prices' | 'moving'

/**
 * `share` is percent; `per-gb`, `per-gib` and `per-hour` are US dollars; `month` is a person-month. MB and GB are powers of
 * ten, MiB, GiB and TiB of two; each stands as its source counts.
 */
export type Unit =
  | 'rate'
  | 'times'
  | 'days'
  | 'mib-rate'
  | 'tib'
  | 'share'
  | 'money'
  | 'fte'
  | 'month'
  | 'count'
  | 'minutes'
  | 'per-gb'
  | 'per-gib'
  | 'per-hour'

export interface Assumption extends Omit<MoneyInput, 'unit'> {
  readonly unit: Unit
  readonly group: Group
  /** Less than this makes no sense of the formulas. */
  readonly least: number
}

const DATE = '2026-11-28'

function assume<U extends Unit>(
  group: Group,
  unit: U,
  [low, likely, high]: readonly [number, number, number],
  [least, most]: readonly [number, number],
  label: Label = 'ILLUSTRATIVE',
  date = DATE,
): Assumption & { readonly unit: U } {
  return { group, unit, range: { low, likely, high }, least, most, label, date }
}

const MILLION = 1_000_000

export const ASSUMPTIONS = {
  /** Before compression, on average. */
  written: assume('traffic', 'rate', [10, 30, 60], [0.001, 10_000]),
  fanOut: assume('traffic', 'times', [1, 3, 6], [0, 100], 'PUBLIC'),
  compression: assume('traffic', 'times', [1, 2, 4], [1, 100]),
  peak: assume('traffic', 'times', [1.5, 2, 4], [1, 100]),
  /** Kafka's own default, log.retention.hours=168. */
  retention: assume('traffic', 'days', [7, 7, 7], [0.01, 3_650], 'PUBLIC'),
  /** Of a disk, kept free. */
  headroom: assume('traffic', 'share', [50, 50, 50], [0, 90], 'PUBLIC'),
  engineerYear: assume('people', 'money', [150_000, 185_000, 250_000], [0, 2 * MILLION]),
  peopleBatch: assume('people', 'fte', [0.5, 1, 1.5], [0, 500]),
  peopleSelf: assume('people', 'fte', [0.5, 1, 2], [0, 500]),
  peopleNode: assume('people', 'fte', [0.3, 0.6, 1.2], [0, 500]),
  peopleUse: assume('people', 'fte', [0.2, 0.4, 0.9], [0, 500]),
  peopleDistribution: assume('people', 'fte', [0.4, 0.8, 1.6], [0, 500]),
  sources: assume('systems', 'count', [5, 5, 5], [1, 1_000]),
  sinks: assume('systems', 'count', [8, 8, 8], [1, 1_000]),
  density: assume('systems', 'share', [60, 60, 60], [0, 100]),
  directBuild: assume('systems', 'month', [1, 3, 6], [0, 1_000]),
  hubBuild: assume('systems', 'month', [0.25, 1, 3], [0, 1_000]),
  upkeep: assume('systems', 'share', [15, 20, 30], [0, 500]),
  batchMachines: assume('systems', 'money', [20_000, 60_000, 120_000], [0, 100 * MILLION]),
  minuteDown: assume('risk', 'money', [10, 40, 120], [0, 10 * MILLION]),
  outages: assume('risk', 'count', [1, 2, 4], [0.01, 100]),
  badNight: assume('risk', 'money', [500, 1_500, 4_000], [0, 10 * MILLION]),
  stepFailure: assume('risk', 'share', [0.5, 1, 2], [0, 100]),
  breachChance: assume('risk', 'share', [0.1, 0.5, 2], [0, 50]),
  breachCost: assume('risk', 'money', [4_440_000, 4_440_000, 4_440_000], [0, 1_000 * MILLION], 'VENDOR-CITED'),
  /** Both ways together. */
  crossPrice: assume('prices', 'per-gb', [0.02, 0.02, 0.02], [0, 10], 'PUBLIC'),
  diskPrice: assume('prices', 'per-gib', [0.08, 0.08, 0.08], [0, 10], 'PUBLIC'),
  objectPrice: assume('prices', 'per-gib', [0.023, 0.023, 0.023], [0, 10], 'PUBLIC'),
  brokerPrice: assume('prices', 'per-hour', [0.4, 0.4, 0.4], [0, 1_000]),
  nodePrice: assume('prices', 'per-hour', [0.75, 0.75, 0.75], [0, 1_000]),
  nodeDiskPrice: assume('prices', 'per-gb', [0.1, 0.1, 0.1], [0, 10]),
  unitPrice: assume('prices', 'per-hour', [0.14, 0.14, 0.14], [0, 1_000], 'VENDOR', '2026-09'),
  usePrice: assume('prices', 'per-gib', [0.05, 0.05, 0.05], [0, 10], 'VENDOR', '2026-09'),
  useDiskPrice: assume('prices', 'per-gib', [0.08, 0.08, 0.08], [0, 10], 'VENDOR', '2026-09'),
  licence: assume('prices', 'money', [40_000, 100_000, 250_000], [0, 1_000 * MILLION]),
  training: assume('moving', 'money', [15_000, 30_000, 60_000], [0, 100 * MILLION]),
  /** Months in which the old way and the new one run side by side. */
  bothMonths: assume('moving', 'count', [3, 6, 12], [0, 60]),
  /** Off every price of infrastructure; 0 is list. */
  discount: assume('prices', 'share', [0, 0, 0], [0, 99]),
  // What was added later stands behind the others: the place in this list is the stream of a figure's draws.
  /** What a tiered cluster keeps on its own disks. */
  localDays: assume('traffic', 'days', [0.25, 0.25, 0.25], [0.01, 3_650]),
  /** 5 and 15 MiB/s a vCPU, and four of them. */
  brokerWrite: assume('traffic', 'mib-rate', [20, 20, 20], [0.1, 10_000], 'PUBLIC'),
  brokerRead: assume('traffic', 'mib-rate', [60, 60, 60], [0.1, 10_000], 'PUBLIC'),
  brokerDisk: assume('traffic', 'tib', [16, 16, 16], [0.001, 1_000], 'PUBLIC'),
  /** MB/s that a usage-priced unit takes in at its peak. */
  unitRate: assume('traffic', 'rate', [10, 10, 10], [0.1, 10_000]),
  chainSteps: assume('systems', 'count', [10, 10, 10], [1, 1_000]),
  upSelf: assume('risk', 'share', [99.9, 99.9, 99.9], [0, 100]),
  upNode: assume('risk', 'share', [99.95, 99.95, 99.95], [0, 100]),
  upUse: assume('risk', 'share', [99.99, 99.99, 99.99], [0, 100]),
  upDistribution: assume('risk', 'share', [99.95, 99.95, 99.95], [0, 100]),
  /** A minute that nobody planned, in minutes that somebody did. */
  unplanned: assume('risk', 'times', [1.35, 1.35, 1.35], [1, 100], 'VENDOR-CITED'),
  /** What a host takes for a GB-month in its object store: dearer than the store itself. */
  nodeObjectPrice: assume('prices', 'per-gb', [0.06, 0.06, 0.06], [0, 10]),
  /** How much there is to learn, in trainings. */
  trainingTuned: assume('moving', 'times', [1.5, 1.5, 1.5], [0, 100]),
  trainingUse: assume('moving', 'times', [0.5, 0.5, 0.5], [0, 100]),
} as const satisfies Readonly<Record<string, Assumption>>

export type AssumptionId = keyof typeof ASSUMPTIONS

export const ASSUMPTION_IDS = Object.keys(ASSUMPTIONS) as readonly AssumptionId[]

export const GROUPS: readonly Group[] = ['traffic', 'people', 'systems', 'risk', 'prices', 'moving']

type Held<U extends Unit> = U extends BinaryUnit ? Binary<U> : number

/** One figure each, in its own unit. */
export type Values = { readonly [Id in AssumptionId]: Held<(typeof ASSUMPTIONS)[Id]['unit']> }

/** The figures alone, for what draws, moves and writes them without asking what they are of. */
export type Figures = Record<AssumptionId, number>

/** The same object, seen by formulas. */
export function asValues(figures: Figures): Values {
  return figures as unknown as Values
}

/** What a visitor has put in; what is missing is as proposed. */
export type Believed = Readonly<Partial<Record<AssumptionId, Range>>>

export function believe(believed: Believed, id: AssumptionId): Range {
  return believed[id] ?? ASSUMPTIONS[id].range
}

/** `pick` says which figure of each range. */
export function valuesOf(believed: Believed, pick: (range: Range, id: AssumptionId) => number): Values {
  const pairs = ASSUMPTION_IDS.map((id): [AssumptionId, number] => [id, pick(believe(believed, id), id)])
  return asValues(Object.fromEntries(pairs) as Figures)
}

/** Each at its likely figure. That is not the middle of what comes out: ranges lean to the dear side. */
export function likelyValues(believed: Believed): Values {
  return valuesOf(believed, ({ likely }) => likely)
}

/** With `range` in it; the proposal itself is not kept as somebody's own. */
export function withBelief(believed: Believed, id: AssumptionId, range: Range): Believed {
  const { [id]: _, ...others } = believed
  const proposed = ASSUMPTIONS[id].range
  const isProposed = range.low === proposed.low && range.likely === proposed.likely && range.high === proposed.high
  return isProposed ? others : { ...others, [id]: range }
}

/** A proposal that was another one before, so that no default changes without a trace; the newest first. */
export const CHANGED_PROPOSALS: readonly {
  readonly date: string
  readonly id: AssumptionId
  readonly before: Range
}[] = [{ date: DATE, id: 'written', before: { low: 10, likely: 25, high: 50 } }]
