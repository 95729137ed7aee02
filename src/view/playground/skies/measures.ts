/**
 * What is measured of each run at one instant, as rows; and which of them differ. The one thing a reader would get wrong:
 * rows are compared as they are written, so that no row says twice the same.
 */
import { instrumentWords } from '../../../content/instruments'
import { skiesWords as words } from '../../../content/skies'
import type { RunView } from '../../../state/ensemble'
import { formatCount, formatLatency, splitSpan } from '../../kit/format'

export type MeasureKey = keyof typeof words.measures

export interface MeasureRow {
  readonly key: MeasureKey
  readonly values: readonly string[]
  /** By run: is it the better or the worse of them? Null where nobody can say. */
  readonly tones: readonly ('good' | 'bad' | null)[]
}

interface Measure {
  readonly tell: (view: RunView) => string
  /** A figure of which less is better, or more; left out where it is neither. */
  readonly rank?: { readonly of: (view: RunView) => number; readonly best: 'least' | 'most' }
}

const count = (read: (view: RunView) => number, best?: 'least' | 'most'): Measure => ({
  tell: (view) => formatCount(read(view)),
  ...(best === undefined ? {} : { rank: { of: read, best } }),
})

const span = (us: number): string => splitSpan(us).join('\u00a0')

const latency = (read: (view: RunView) => number): Measure => ({
  tell: (view) => (read(view) > 0 ? formatLatency(read(view) / 1_000) : words.none),
})

const ANSWERS = { yes: 2, partly: 1, no: 0 } as Readonly<Record<string, number>>

function findPartition({ structure, focus }: RunView) {
  return structure.partitions.find((p) => p.topic === focus.topic && p.partition === focus.partition)
}

const MEASURES: { readonly [K in MeasureKey]: Measure } = {
  goesThrough: {
    tell: ({ measures }) => instrumentWords.answers[measures.flow.answer],
    rank: { of: ({ measures }) => ANSWERS[measures.flow.answer] ?? 1, best: 'most' },
  },
  error: { tell: ({ measures }) => measures.flow.error ?? words.none },
  acknowledged: count(({ measures }) => measures.acknowledged, 'most'),
  lost: count(({ measures }) => measures.lost, 'least'),
  lostUnacknowledged: count(({ measures }) => measures.lostUnacknowledged),
  withoutWrites: {
    tell: ({ measures }) => span(measures.withoutWritesUs),
    rank: { of: ({ measures }) => measures.withoutWritesUs, best: 'least' },
  },
  waiting: count(({ measures }) => measures.waiting, 'least'),
  expired: count(({ measures }) => measures.expired, 'least'),
  duplicates: count(({ measures }) => measures.duplicates, 'least'),
  outOfOrder: count(({ measures }) => measures.outOfOrder, 'least'),
  leader: { tell: (view) => nameLeader(findPartition(view)?.leader ?? -1) },
  epoch: { tell: (view) => String(findPartition(view)?.leaderEpoch ?? words.none) },
  inSync: { tell: (view) => (findPartition(view)?.isr ?? []).join(', ') || words.none },
  minIsr: { tell: ({ measures }) => String(measures.minIsr) },
  p50: latency(({ measures }) => measures.produceLatencyP50Us),
  p99: latency(({ measures }) => measures.produceLatencyP99Us),
  lag: { tell: ({ measures }) => (measures.lagRecords === null ? words.none : formatCount(measures.lagRecords)) },
}

function nameLeader(broker: number): string {
  return broker < 0 ? words.nobody : String(broker)
}

const KEYS = Object.keys(MEASURES) as MeasureKey[]

/** All that is measured, in the order of the table: those that differ, and those that are equal. */
export function compareMeasures(views: readonly RunView[]): {
  readonly differing: readonly MeasureRow[]
  readonly equal: readonly MeasureRow[]
} {
  const rows = KEYS.map((key) => {
    const { tell, rank } = MEASURES[key]
    const values = views.map(tell)
    return { key, values, tones: rank === undefined ? values.map(() => null) : rate(views.map(rank.of), rank.best) }
  })
  const isEqual = ({ values }: MeasureRow) => values.every((value) => value === values[0])
  return { differing: rows.filter((row) => !isEqual(row)), equal: rows.filter(isEqual) }
}

function rate(figures: readonly number[], best: 'least' | 'most'): readonly ('good' | 'bad' | null)[] {
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  if (low === high) return figures.map(() => null)
  const good = best === 'least' ? low : high
  const bad = best === 'least' ? high : low
  return figures.map((figure) => (figure === good ? 'good' : figure === bad ? 'bad' : null))
}
