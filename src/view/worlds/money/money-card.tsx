/**
 * One screen of money: the verdict with what it saves, prices with how often the run says they fall due, three ways over
 * three years, and all that is assumed. The one thing a reader would get wrong: counts are the run's and change with it;
 * everything else is a visitor's to change, stands in the address, and goes onto paper.
 */
import { useMemo } from 'react'
import { verdictWords, moneyWords as words } from '../../../content/money'
import { writeNumber } from '../../../content/numbers'
import {
  type Assumed,
  caseOfLinks,
  countLinks,
  INPUT_IDS,
  type InputId,
  MONEY_YEARS,
  type MoneyAdvice,
  type MoneyFacts,
  rangeOf,
  runTrials,
  TRIALS,
  type Trials,
  WAYS,
} from '../../../economics'
import type { FoldedWorlds } from '../../../state'
import { writeFigure, writeMoney } from '../../kit/money-format'
import { DAY_US, formatAge } from '../day-format'
import { AgeChoice } from './age-choice'
import { MoneyBars } from './money-bars'
import { MoneyCurve } from './money-curve'
import { type Assume, MoneyRange } from './money-range'
import { MoneyTags, TAGS } from './money-tags'
import { labelOf, labelOfProposal, nameInput, nameWay, roundMoney, writeMoneyToThousand } from './money-words'
import './money.css'
import './money-tags.css'
import './money-bars.css'
import './money-curve.css'
import './money-assumed.css'

export interface MoneyCardProps {
  readonly worlds: FoldedWorlds
  readonly facts: MoneyFacts
  readonly assumed: Assumed
  readonly advice: MoneyAdvice
  /** What the address says and cannot be read; '' for nothing. */
  readonly bad: string
  readonly onAssume: Assume
}

const BELOW: readonly InputId[] = INPUT_IDS.filter((id) => !(TAGS as readonly InputId[]).includes(id))

export function MoneyCard(props: MoneyCardProps) {
  const { worlds, facts, assumed, advice, bad, onAssume } = props
  const { advised, against } = advice
  const { seed } = worlds
  const trials = useMemo(
    () => runTrials(facts, assumed, seed, advised, against),
    [facts, assumed, seed, advised, against],
  )
  return (
    <>
      <section className="money" id="money" tabIndex={-1} aria-labelledby="money-title">
        <Headline {...props} trials={trials} />
        {bad === '' ? null : (
          <p className="worlds-bad" role="alert">
            {words.badLink(bad)}
          </p>
        )}
        <div className="money-screen">
          <section className="worlds-card" aria-labelledby="money-tags">
            <h3 id="money-tags">{words.tagsTitle}</h3>
            <MoneyTags facts={facts} assumed={assumed} onAssume={onAssume} />
            <HowOften worlds={worlds} />
          </section>
          <section className="worlds-card" aria-labelledby="money-bars">
            <h3 id="money-bars">
              {words.barsTitle} <span className="stamp">{words.labels.DERIVED}</span>
            </h3>
            <p className="fine">{words.barsNote}</p>
            <MoneyBars facts={facts} assumed={assumed} advice={advice} trials={trials} />
          </section>
          <div className="money-beside">
            <section className="worlds-card" aria-labelledby="money-curve">
              <h3 id="money-curve">
                {words.curveTitle} <span className="stamp">{words.labels.DERIVED}</span>
              </h3>
              <MoneyCurve facts={facts} assumed={assumed} advice={advice} />
            </section>
            <section className="worlds-card" aria-labelledby="money-age">
              <h3 id="money-age">{words.ageTitle}</h3>
              <AgeChoice facts={facts} assumed={assumed} advice={advice} onAssume={onAssume} />
            </section>
          </div>
        </div>
        <Assumptions assumed={assumed} seed={seed} onAssume={onAssume} />
      </section>
      <Printed {...props} trials={trials} />
    </>
  )
}

/** What the advised way saves against the cheapest of the others, or costs more. */
function saySaving({ facts, assumed, advice }: MoneyCardProps): string {
  const { costs, advised, against } = advice
  const saving = roundMoney(costs[against].all) - roundMoney(costs[advised].all)
  const other = nameWay(against, facts, assumed)
  return saving < 0
    ? words.costsMore(writeMoneyToThousand(-saving), other)
    : words.saves(writeMoneyToThousand(saving), other)
}

type WithTrials = MoneyCardProps & { readonly trials: Trials }

function sayWithin({ saving, cheaper }: Trials): string {
  const share = writeNumber(cheaper, { style: 'percent', maximumFractionDigits: 0 })
  return words.within(writeMoney(saving.low), writeMoney(saving.high), share)
}

function Headline(props: WithTrials) {
  const { worlds, facts, advice, trials } = props
  const { title, text, stamp } = verdictWords[advice.verdict]
  const { paysFrom } = advice
  return (
    <header className="money-verdict">
      <p className="money-of">{words.of(worlds.company, facts.systems, MONEY_YEARS)}</p>
      <ToTheBill worlds={worlds} />
      <div className="verdict-answer" role="status">
        <h2 id="money-title">{title}</h2>{' '}
        <p>
          {text} {paysFrom === null ? words.neverPays : words.paysFrom(paysFrom)}
        </p>
      </div>
      <span className={`money-stamp is-${advice.verdict}`}>{stamp}</span>
      <p className="money-saving">
        <b>{saySaving(props)}</b> {sayWithin(trials)}
      </p>
    </header>
  )
}

/** The wires of this company as a case of the page of economics: how many systems write, how many read, how dense. */
function ToTheBill({ worlds: { score } }: { readonly worlds: FoldedWorlds }) {
  const counted = countLinks(score.links.filter(({ phase }) => phase !== 'planned'))
  if (counted === null) return null
  const density = writeNumber(counted.density / 100, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <p className="money-bill">
      <a href={`#/economics?case=${caseOfLinks(counted)}`}>{words.toTheBill}</a>{' '}
      {words.toTheBillOf(counted.sources, counted.sinks, density)}
    </p>
  )
}

function HowOften({ worlds: { score } }: { readonly worlds: FoldedWorlds }) {
  const { timeUs, fault } = score
  return (
    <p className="money-often">
      {WAYS.map((way) => (
        <b key={way} className={`way-${way}`}>
          {words.shortWays[way]}
        </b>
      ))}
      <span>
        {timeUs < DAY_US ? words.shortRun : words.howOften(formatAge(timeUs))}{' '}
        {fault === null ? words.noFault : fault.isCounting || fault.countedUs <= fault.timeUs ? words.counting : ''}
      </span>
    </p>
  )
}

interface AssumptionsProps {
  readonly assumed: Assumed
  readonly seed: number
  readonly onAssume: Assume
}

function Assumptions({ assumed, seed, onAssume }: AssumptionsProps) {
  return (
    <section className="worlds-card money-assumed" aria-labelledby="money-assumed">
      <h3 id="money-assumed">{words.assumedTitle}</h3>
      <p className="fine">{words.assumedText}</p>
      <ul>
        {BELOW.map((id) => (
          <li key={id}>
            <span className="money-input-name">
              <b>{nameInput(id)}</b> <span className="stamp">{labelOf(id, assumed)}</span>
            </span>
            <MoneyRange id={id} assumed={assumed} onAssume={onAssume} />
            <span className="money-unit">{words.units[id]}</span>
          </li>
        ))}
      </ul>
      <p className="fine">{words.trials(writeNumber(TRIALS), seed)}</p>
      <details className="fine">
        <summary>{words.sourcesTitle}</summary>
        <dl>
          {INPUT_IDS.map((id) => (
            <div key={id}>
              <dt>
                {nameInput(id)} <span className="stamp">{labelOfProposal(id)}</span>
              </dt>
              <dd>{words.sources[id]}</dd>
            </div>
          ))}
        </dl>
        {words.sums.map((sum) => (
          <p key={sum}>{sum}</p>
        ))}
      </details>
    </section>
  )
}

/** On paper: the verdict, the three ways with their ranges, and all that it assumes with its label. */
function Printed(props: WithTrials) {
  const { facts, assumed, advice, trials } = props
  const ways = WAYS.map((way) => {
    const { low, middle, high } = trials.spreads[way]
    const [mean, p10, p50, p90] = [advice.costs[way].all, low, middle, high].map(writeMoney)
    return words.describeWay(nameWay(way, facts, assumed), mean, p10, p50, p90)
  })
  const inputs = INPUT_IDS.map((id) => {
    const { low, likely, high } = rangeOf(assumed, id)
    const [a, b, c] = [low, likely, high].map(writeFigure)
    return words.printedInput(nameInput(id), a, b, c, words.units[id], labelOf(id, assumed))
  })
  return (
    <p className="print-only print-verdict">
      <b>{verdictWords[advice.verdict].title}</b> {saySaving(props)}; {sayWithin(trials)}.{' '}
      {words.describe(ways.join('. '))} {verdictWords.tolerated}: {verdictWords.ages[assumed.tolerated]}.{' '}
      {inputs.join('; ')}.
    </p>
  )
}
