/**
 * Whether a platform is worth it for this company. The one thing a reader would get wrong: the money is made of
 * assumptions that nobody published, so they stand beside the answer and it changes with them.
 */
import { useState } from 'react'
import { verdictWords as words } from '../../content/en/worlds'
import { breakEvenLinks, costDirect, costHub, giveVerdict, ILLUSTRATIVE_COST, meanBatchAge } from '../../economics'
import { COST_YEARS, formatMoney } from './metrics'

const HOUR = 3600
const DAY = 24 * HOUR
const AGES = [1, 60, HOUR, DAY, 2 * DAY]
const NIGHT = meanBatchAge(DAY, 3 * HOUR)
/** Every five minutes, with a run of one minute. */
const MICRO = meanBatchAge(300, 60)

/** What can be put in: the most of it, and the step. What is beyond is not taken. */
const INPUTS = [
  ['directMonths', 120, 0.25],
  ['hubMonths', 120, 0.25],
  ['upkeep', 5, 0.05],
  ['engineerYear', 10_000_000, 1000],
  ['platformSetUp', 1_000_000_000, 1000],
  ['platformYear', 1_000_000_000, 1000],
] as const

export function VerdictCard({ systems, wires, ribbons }: { systems: number; wires: number; ribbons: number }) {
  const [age, setAge] = useState(1)
  const [assumed, setAssumed] = useState(ILLUSTRATIVE_COST)
  const cost = { ...assumed, directLinks: wires, hubLinks: ribbons }
  const verdict = giveVerdict({
    systems,
    directLinks: wires,
    toleratedAgeSeconds: AGES[age],
    batchAgeSeconds: NIGHT,
    microBatchAgeSeconds: MICRO,
    cost,
    years: COST_YEARS,
  })
  const { title, text } = words[verdict]
  return (
    <section className="worlds-card verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{words.title}</h2>
      <fieldset className="verdict-ages">
        <legend>{words.tolerated}</legend>
        {words.ages.map((label, i) => (
          <label key={label} className={i === age ? 'is-on' : ''}>
            <input type="radio" name="tolerated" checked={i === age} onChange={() => setAge(i)} />
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
        {words.breakEven(Math.ceil(breakEvenLinks(cost, COST_YEARS)))} {words.ageOf(`${NIGHT / HOUR} h`)}
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
              defaultValue={assumed[key]}
              onChange={(event) => {
                const { valueAsNumber, validity } = event.currentTarget
                if (validity.valid && Number.isFinite(valueAsNumber)) setAssumed({ ...assumed, [key]: valueAsNumber })
              }}
            />
          </label>
        ))}
      </details>
    </section>
  )
}
