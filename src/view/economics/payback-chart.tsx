/** What has been spent by each month, in each way; where a curve comes below that of today, the move has paid itself back. */
import { useRef } from 'react'
import { economicsWords as words } from '../../content/economics'
import {
  costOf,
  costsOf,
  cumulate,
  findPayback,
  OPTIONS,
  type Option,
  type Plan,
  presentValue,
  standardRoi,
  totalOf,
  type Values,
  yearly,
} from '../../economics'
import { short } from '../kit/hand-drawn'
import { writeMoney } from '../kit/money-format'
import { useSize } from '../kit/use-size'
import { writeRate, writeRatio } from './figures'
import { Seal } from './seal'
import { pickStep } from './years-chart'

/** Before its place is known. Drawn one to one, so that its letters are as large as others. */
const WIDTH = 460
const [HEIGHT, TOP, BOTTOM] = [240, 14, 26]
/** Narrower than this the names stand below the curves. */
const NARROW = 440
/** A letter of the chart is at most so wide, in pixels. */
const LETTER = 6.6
const roomOf = (texts: readonly string[]): number => Math.ceil(Math.max(...texts.map((text) => text.length)) * LETTER)
/** Names at the right end of the curves stand so far apart. */
const APART = 17
/** A convention, in no vendor's favour: money later is worth less. */
const RATE = 0.08

interface Curve {
  readonly id: Option | 'untuned'
  readonly spent: Float64Array
  readonly payback: number | null
}

function drawCurves(p: Values, plan: Plan): readonly Curve[] {
  const months = plan.years * 12
  const costs = costsOf(p, plan)
  const now = cumulate(costs.batch, months, 1)
  const curves = OPTIONS.map((id): Curve => {
    const spent = id === 'batch' ? now : cumulate(costs[id], months, p.bothMonths)
    return { id, spent, payback: id === 'batch' ? null : findPayback(now, spent) }
  })
  if (!plan.isTuned) return curves
  const spent = cumulate(costOf('self', p, { ...plan, isTuned: false }), months, p.bothMonths)
  return [...curves, { id: 'untuned', spent, payback: findPayback(now, spent) }]
}

export function PaybackChart({ p, plan }: { readonly p: Values; readonly plan: Plan }) {
  const curves = drawCurves(p, plan)
  const months = plan.years * 12
  const most = Math.max(1, ...curves.map(({ spent }) => spent[months]))
  const place = useRef<HTMLDivElement>(null)
  const size = useSize(place)
  const width = size.width === 0 ? WIDTH : size.width
  const isNarrow = width < NARROW
  const step = pickStep(most)
  const grid = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
  const names = curves.map(({ id, spent }) => `${nameCurve(id)} ${writeMoney(spent[months])}`)
  const left = roomOf(grid.map(writeMoney)) + 8
  const right = isNarrow ? 12 : roomOf(names) + 8
  const x = (month: number): number => left + (month / months) * (width - left - right)
  const y = (money: number): number => HEIGHT - BOTTOM - (money / most) * (HEIGHT - TOP - BOTTOM)
  const best = curves.reduce((one, other) => (other.spent[months] < one.spent[months] ? other : one))
  const less = curves[0].spent[months] - best.spent[months]
  return (
    <section className="economics-card payback-chart" data-label="ILLUSTRATIVE" aria-labelledby="payback-chart">
      <header>
        <h3 id="payback-chart">{words.paybackTitle}</h3>
        <Seal label="ILLUSTRATIVE" />
        <Seal label="DERIVED" />
      </header>
      <p className="payback-said">
        {best.id === 'batch' ? words.staysCheapest : words.lessBy(nameCurve(best.id), months, writeMoney(less))}
      </p>
      <div ref={place}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={curves.map(tellCurve).join('. ')}>
          {grid.map((money) => (
            <g key={money} className="chart-grid">
              <line x1={left} x2={width - right} y1={short(y(money))} y2={short(y(money))} />
              <text x={left - 5} y={short(y(money) + 4)}>
                {writeMoney(money)}
              </text>
            </g>
          ))}
          {Array.from({ length: plan.years + 1 }, (_, year) => year * 12).map((month) => (
            <text key={month} className="chart-month" x={short(x(month))} y={HEIGHT - 8}>
              {month}
            </text>
          ))}
          <text className="chart-month" x={x(months / 2)} y={HEIGHT - 8}>
            {plan.years % 2 === 1 ? words.months : ''}
          </text>
          {curves.map(({ id, spent }) => (
            <path
              key={id}
              className={`payback-curve of-${id}`}
              d={`M${Array.from(spent, (money, month) => `${short(x(month))} ${short(y(money))}`).join('L')}`}
            />
          ))}
          {listCrossings(curves, months).map(({ id, month, money, level }) => (
            <Crossing key={id} id={id} month={month} at={[x(month), y(money)]} above={10 + 13 * level} />
          ))}
          {isNarrow
            ? null
            : spreadNames(curves, months, y).map(({ id, at, total }) => (
                <text key={id} className={`payback-name of-${id}`} x={width - right + 6} y={short(at)}>
                  {nameCurve(id)} <tspan>{writeMoney(total)}</tspan>
                </text>
              ))}
        </svg>
      </div>
      {isNarrow ? <Names curves={curves} months={months} /> : null}
      <Returns p={p} plan={plan} />
    </section>
  )
}

/** Beneath, the dearest first, as the curves end above each other. */
function Names({ curves, months }: { readonly curves: readonly Curve[]; readonly months: number }) {
  const sorted = [...curves].sort((a, b) => b.spent[months] - a.spent[months])
  return (
    <ul className="payback-names" aria-hidden="true">
      {sorted.map(({ id, spent }) => (
        <li key={id} className={`payback-name of-${id}`}>
          {nameCurve(id)} <span>{writeMoney(spent[months])}</span>
        </li>
      ))}
    </ul>
  )
}

function nameCurve(id: Curve['id']): string {
  return id === 'untuned' ? words.untuned : words.options[id]
}

function tellCurve({ id, spent, payback }: Curve): string {
  const total = words.totalOf(nameCurve(id), writeMoney(spent[spent.length - 1]))
  return payback === null ? total : `${total}, ${words.paysBack(writeRate(payback))}`
}

/** By month; the names of those that are near each other stand above each other. */
function listCrossings(curves: readonly Curve[], months: number) {
  const found = curves
    .flatMap(({ id, payback, spent }) =>
      payback === null ? [] : [{ id, month: payback, money: moneyAt(spent, payback) }],
    )
    .sort((a, b) => a.month - b.month)
  let level = -1
  return found.map((crossing, i) => {
    level = i > 0 && crossing.month - found[i - 1].month < months / 9 ? level + 1 : 0
    return { ...crossing, level }
  })
}

function moneyAt(spent: Float64Array, month: number): number {
  const whole = Math.min(spent.length - 2, Math.floor(month))
  return spent[whole] + (spent[whole + 1] - spent[whole]) * (month - whole)
}

interface CrossingProps {
  readonly id: Curve['id']
  readonly month: number
  readonly at: readonly [number, number]
  /** How far its month is written above it. */
  readonly above: number
}

function Crossing({ id, month, at: [x, y], above }: CrossingProps) {
  return (
    <g className={`payback-cross of-${id}`}>
      <circle cx={short(x)} cy={short(y)} r="5.5" />
      <text x={short(x - 4)} y={short(y - above)}>
        {writeRate(month)}
      </text>
    </g>
  )
}

/** From the lowest curve up, none upon another. */
function spreadNames(curves: readonly Curve[], months: number, y: (money: number) => number) {
  let free = HEIGHT - BOTTOM + 4
  return [...curves]
    .map(({ id, spent }) => ({ id, total: spent[months] }))
    .sort((a, b) => a.total - b.total)
    .map(({ id, total }) => {
      const at = Math.min(free, y(total) + 4)
      free = at - APART
      return { id, total, at }
    })
}

/** Three figures that are all called a return: they differ by what stands below the line. */
function Returns({ p, plan }: { readonly p: Values; readonly plan: Plan }) {
  const costs = costsOf(p, plan)
  const savings = Array.from({ length: plan.years }, () => yearly(costs.batch) - yearly(costs.self))
  const value = presentValue(savings, costs.self.move, RATE)
  const [base, total] = [totalOf(costs.batch, plan.years), totalOf(costs.self, plan.years)]
  return (
    <p className="economics-fine payback-returns">
      {words.returns(writeMoney(value), writeRate(RATE * 100), writeRatio(standardRoi(base, total)))}
    </p>
  )
}
