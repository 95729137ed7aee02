/** What it costs when it goes wrong: a price tag each, and how often the run says it happens, in each of the three ways. */
import { moneyWords as words } from '../../../content/money'
import {
  type Assumed,
  ageHours,
  type Harm,
  type InputId,
  type MoneyFacts,
  meanOf,
  rangeOf,
  WAYS,
  type Way,
} from '../../../economics'
import { writeFigure } from '../../kit/money-format'
import { type Assume, MoneyRange } from './money-range'
import { labelOf, nameInput, writeRate } from './money-words'

export const TAGS = ['lostOrder', 'oversold', 'peopleHour', 'outageHour'] as const
type Tag = (typeof TAGS)[number]

const DAYS = 365
const PICTURES: Readonly<Record<Tag, string>> = {
  // A box that never left, two shoe boxes of one, a clock, a shutter that is down.
  lostOrder: 'M6 20l22-8 22 8v24l-22 8-22-8zM6 20l22 8 22-8M28 28v24M19 33l18 14M37 33L19 47',
  oversold: 'M5 16h26v17H5zM5 22h26M24 30h26v17H24zM24 36h26',
  peopleHour: 'M28 8a22 22 0 1 0 .1 0zM28 17v13l9 6',
  outageHour: 'M6 24L28 8l22 16v26H6zM14 32h28M14 39h28M14 46h28M32 4l-9 16h9l-5 12',
}

/** Of each way: how often it happens, in the unit of its rate. */
function rateOf(tag: Tag, facts: MoneyFacts, assumed: Assumed, way: Way): number {
  const harm: Harm = way === 'log' ? facts.log : facts.nightly
  const aged = way === 'often' ? ageHours(facts, assumed, 'often') / ageHours(facts, assumed, 'nightly') : 1
  const mean = (id: InputId): number => meanOf(rangeOf(assumed, id))
  const faults = mean('faults')
  switch (tag) {
    case 'lostOrder':
      return (harm.lostOrders * aged + faults * harm.lostPerFault) / DAYS
    case 'oversold':
      return (harm.oversold * aged) / DAYS
    case 'outageHour':
      return faults * harm.hitPerFault * aged + (way === 'log' ? facts.systems * mean('logOut') : 0)
    case 'peopleHour': {
      const links = way === 'log' ? facts.ribbons : facts.wires
      return harm.repairHours + links * mean('upkeep') + (way === 'log' ? mean('platformWork') : 0)
    }
  }
}

/** To a cent at most; a price of some size to the dollar. */
const round = (dollars: number): number => (dollars < 10 ? Math.round(dollars * 100) / 100 : Math.round(dollars))

export function MoneyTags(props: { readonly facts: MoneyFacts; readonly assumed: Assumed; readonly onAssume: Assume }) {
  const { facts, assumed, onAssume } = props
  return (
    <div className="money-tags">
      {TAGS.map((tag) => {
        const { low, likely, high } = rangeOf(assumed, tag)
        const mean = meanOf({ low, likely, high })
        const turn = high > low ? (likely - low) / (high - low) : 0.5
        return (
          <div key={tag} className="money-tag" data-tag={tag}>
            <h4>{nameInput(tag)}</h4>
            <p className="money-tag-head">
              <svg viewBox="0 0 56 56" aria-hidden="true" focusable="false">
                <path d={PICTURES[tag]} />
              </svg>
              <b>${writeFigure(likely)}</b> <span>{words.subs[tag]}</span>
            </p>
            <svg className="money-triangle" viewBox="0 0 120 22" aria-hidden="true" focusable="false">
              <path d={`M6 18L${6 + 108 * turn} 4 114 18z`} />
              <circle cx="6" cy="18" r="3.5" />
              <circle cx="114" cy="18" r="3.5" />
              <rect x={2 + 108 * turn} y="13" width="8" height="9" rx="2" />
            </svg>
            {writeFigure(round(mean)) === writeFigure(likely) ? null : (
              <p className="money-mean">{words.meanOfThree(`$${writeFigure(round(mean))}`)}</p>
            )}
            <MoneyRange id={tag} assumed={assumed} onAssume={onAssume} />
            <p className="money-rates">
              {WAYS.map((way) => (
                <span key={way} className={`way-${way}`}>
                  <span className="visually-hidden">{words.shortWays[way]}: </span>
                  {way === 'nightly'
                    ? words.rates[tag](writeRate(rateOf(tag, facts, assumed, way)))
                    : writeRate(rateOf(tag, facts, assumed, way))}
                </span>
              ))}
              <span className="stamp">{labelOf(tag, assumed)}</span>
            </p>
          </div>
        )
      })}
    </div>
  )
}
