/**
 * Whether a platform is worth it for this company. The one thing a reader would get wrong: the money is made of
 * assumptions that nobody published, so they stand beside the answer and it changes with them.
 */
import { verdictWords as words } from '../../content/worlds'
import type { WorldsScore } from '../../core/company'
import { type Advice, costDirect, costHub, giveAdvice, ILLUSTRATIVE_COST, meanBatchAge } from '../../economics'
import { formatAge } from './day-format'
import { COST_YEARS, formatMoney } from './metrics'

const SECOND_US = 1_000_000
const HOUR = 3600
const DAY = 24 * HOUR
const AGES = [1, 60, HOUR, DAY, 2 * DAY]
const FIRST_AGE = 1

/** What the visitor has put in. */
export interface Assumptions {
  /** Index of the oldest answer that they can live with. */
  readonly age: number
  readonly prices: typeof ILLUSTRATIVE_COST
}

export const FIRST_ASSUMPTIONS: Assumptions = { age: FIRST_AGE, prices: ILLUSTRATIVE_COST }

/** Mean ages with a run every night, and with one run after the other; both with the run time of this very run. */
function agesOf({ expectedRunUs }: WorldsScore['runs']): { readonly night: number; readonly micro: number } {
  const run = expectedRunUs / SECOND_US
  return { night: meanBatchAge(DAY, run), micro: meanBatchAge(run, run) }
}

/** The one answer that the card and the chart show. */
export function adviseOn(assumed: Assumptions, wires: number, ribbons: number, runs: WorldsScore['runs']): Advice {
  const { night, micro } = agesOf(runs)
  return giveAdvice({
    toleratedAgeSeconds: AGES[assumed.age],
    batchAgeSeconds: night,
    microBatchAgeSeconds: micro,
    cost: { ...assumed.prices, directLinks: wires, hubLinks: ribbons },
    years: COST_YEARS,
  })
}

/** What can be put in: the most of it, and the step. What is beyond is not taken. */
const INPUTS = [
  ['directMonths', 120, 0.25],
  ['hubMonths', 120, 0.25],
  ['upkeep', 5, 0.05],
  ['engineerYear', 10_000_000, 1000],
  ['platformSetUp', 1_000_000_000, 1000],
  ['platformYear', 1_000_000_000, 1000],
] as const

type PrintedProps = Pick<VerdictCardProps, 'advice' | 'assumed' | 'wires' | 'ribbons'>

/** On paper: the verdict with the two sums, and all that it assumes. */
export function PrintedVerdict({ advice, assumed, wires, ribbons }: PrintedProps) {
  const cost = { ...assumed.prices, directLinks: wires, hubLinks: ribbons }
  const { title, text } = words[advice.verdict]
  const sums = [
    `${words.costDirect(COST_YEARS)}: ${formatMoney(costDirect(cost, COST_YEARS))}`,
    `${words.costHub(COST_YEARS)}: ${formatMoney(costHub(cost, COST_YEARS))}`,
  ]
  const inputs = INPUTS.map(([key]) => `${words.inputs[key]}: ${assumed.prices[key]}`)
  return (
    <p className="print-only print-verdict">
      <b>{title}</b> {text} {sums.join('; ')}. {words.tolerated}: {words.ages[assumed.age]}. {words.assumptions}:{' '}
      {inputs.join('; ')}. {words.noSource}
    </p>
  )
}

interface VerdictCardProps {
  readonly wires: number
  readonly ribbons: number
  readonly runs: WorldsScore['runs']
  readonly advice: Advice
  readonly assumed: Assumptions
  readonly onAssume: (next: Assumptions) => void
}

export function VerdictCard({ wires, ribbons, runs, advice, assumed, onAssume }: VerdictCardProps) {
  const cost = { ...assumed.prices, directLinks: wires, hubLinks: ribbons }
  const { title, text } = words[advice.verdict]
  const { night, micro } = agesOf(runs)
  const us = (seconds: number): string => formatAge(seconds * SECOND_US)
  return (
    <section className="worlds-card verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{words.title}</h2>
      <fieldset className="verdict-ages">
        <legend>{words.tolerated}</legend>
        {words.ages.map((label, i) => (
          <label key={label} className={i === assumed.age ? 'is-on' : ''}>
            <input
              type="radio"
              name="tolerated"
              checked={i === assumed.age}
              onChange={() => onAssume({ ...assumed, age: i })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="verdict-answer" role="status">
        <b>{title}</b> {text}
      </p>
      <dl className="verdict-costs">
        <div className="ink-batch">
          <dt>{words.costDirect(COST_YEARS)}</dt>
          <dd>{formatMoney(costDirect(cost, COST_YEARS))}</dd>
        </div>
        <div className="ink-stream">
          <dt>{words.costHub(COST_YEARS)}</dt>
          <dd>{formatMoney(costHub(cost, COST_YEARS))}</dd>
        </div>
      </dl>
      <p className="verdict-note">
        <span className="stamp">{words.illustrative}</span>{' '}
        {Number.isFinite(advice.paysFrom) ? words.breakEven(advice.paysFrom) : words.neverPays}{' '}
        {words.ageOf(us(night), us(micro), formatAge(runs.expectedRunUs))}
      </p>
      <details className="verdict-note">
        <summary>{words.assumptions}</summary>
        <p>{words.noSource}</p>
        {INPUTS.map(([key, max, step]) => (
          <label key={key}>
            {words.inputs[key]}
            <input
              type="number"
              min={0}
              max={max}
              step={step}
              defaultValue={assumed.prices[key]}
              onChange={(event) => {
                const { valueAsNumber, validity } = event.currentTarget
                if (validity.valid && Number.isFinite(valueAsNumber))
                  onAssume({ ...assumed, prices: { ...assumed.prices, [key]: valueAsNumber } })
              }}
            />
          </label>
        ))}
      </details>
    </section>
  )
}
