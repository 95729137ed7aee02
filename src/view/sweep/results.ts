/**
 * What came of the runs of a plan, and what it says: for each value, in how many runs, and the middle and the ends of a
 * figure. The one thing a reader would get wrong: a percentile is a figure that one of the runs had (nearest rank), never
 * one between two, so that there is a run to open for it.
 */
import type { RunOutcome, TopicOutcome } from '../../protocol'
import { countRuns, placeOf, type SweepPlan } from './plan'

export const QUESTIONS = ['lost', 'outage', 'duplicates', 'expired'] as const
export type SweepQuestion = (typeof QUESTIONS)[number]

/** By number of the run; null while it has not been run, or when it failed. */
export type SweepOutcomes = readonly (RunOutcome | null)[]

export interface RunFigure {
  /** Number of the run in the plan. */
  readonly job: number
  readonly figure: number
}

export interface ValueSummary {
  readonly value: number
  /** The runs that are done, by seed. */
  readonly runs: readonly RunFigure[]
  /** How many of them have more than nothing. */
  readonly some: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

const NOTHING: TopicOutcome = { topic: '', acknowledged: 0, lost: 0, duplicates: 0, expired: 0, withoutWritesUs: 0 }

/** Records, or seconds for an outage. */
export function figureOf(question: SweepQuestion, outcome: RunOutcome, topic: string): number {
  const { lost, duplicates, expired, withoutWritesUs } = outcome.topics.find((one) => one.topic === topic) ?? NOTHING
  return { lost, duplicates, expired, outage: withoutWritesUs / 1_000_000 }[question]
}

export function summarize(
  plan: SweepPlan,
  outcomes: SweepOutcomes,
  question: SweepQuestion,
  topic: string,
): readonly ValueSummary[] {
  const runs: RunFigure[][] = plan.values.map(() => [])
  for (let job = 0; job < countRuns(plan); job++) {
    const outcome = outcomes[job] ?? null
    if (outcome !== null) runs[placeOf(plan, job).value].push({ job, figure: figureOf(question, outcome, topic) })
  }
  return runs.map((own, value) => {
    const sorted = own.map(({ figure }) => figure).sort((a, b) => a - b)
    return {
      value,
      runs: own,
      some: own.filter(({ figure }) => figure > 0).length,
      p10: percentile(sorted, 0.1),
      p50: percentile(sorted, 0.5),
      p90: percentile(sorted, 0.9),
    }
  })
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
