/**
 * Three years, three ways: a bar of means each, and beside it how far it may be off. The one thing a reader would get
 * wrong: the parts of a bar are means and add up to it, so that its top is no percentile.
 */
import { moneyWords as words } from '../../../content/money'
import {
  type Assumed,
  type MoneyAdvice,
  type MoneyFacts,
  PARTS,
  type Part,
  type Trials,
  WAYS,
  type Way,
} from '../../../economics'
import { formatCount } from '../../kit/format'
import { short } from '../../kit/hand-drawn'
import { writeMoney } from '../../kit/money-format'
import { nameWay, writeMoneyToThousand } from './money-words'

const [WIDTH, LEFT, TOP, FLOOR, BAR, STEP] = [480, 54, 22, 388, 58, 142]
/** A part that is lower has no room for its figure. */
const FIGURE_LOW = 17

interface MoneyBarsProps {
  readonly facts: MoneyFacts
  readonly assumed: Assumed
  readonly advice: MoneyAdvice
  readonly trials: Trials
}

/** 1, 2 or 5 times a power of ten, some four of which reach `most`. */
export function pickStep(most: number): number {
  const rough = Math.max(most, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10)
}

export function MoneyBars(props: MoneyBarsProps) {
  const { facts, assumed, advice, trials } = props
  const { costs, advised } = advice
  const most = Math.max(1, ...WAYS.map((way) => Math.max(costs[way].all, trials.spreads[way].high)))
  const step = pickStep(most)
  const y = (money: number): number => FLOOR - (money / most) * (FLOOR - TOP)
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
  const said = WAYS.map((way) => {
    const { low, middle, high } = trials.spreads[way]
    const [p10, p50, p90] = [low, middle, high].map(writeMoney)
    return words.describeWay(nameWay(way, facts, assumed), writeMoneyToThousand(costs[way].all), p10, p50, p90)
  })
  return (
    <>
      <ul className="money-legend">
        {PARTS.map((part) => (
          <li key={part} className={`part-${part}`}>
            {words.parts[part]}
          </li>
        ))}
      </ul>
      <svg className="money-bars" viewBox={`0 0 ${WIDTH} 450`} role="img" aria-label={words.describe(said.join('. '))}>
        <rect className="money-best" x={LEFT + STEP * WAYS.indexOf(advised) + 6} y={4} width={STEP - 10} height={442} />
        {ticks.map((money) => (
          <g key={money} className="money-grid">
            <line x1={LEFT} x2={WIDTH} y1={short(y(money))} y2={short(y(money))} />
            <text x={LEFT - 6} y={short(y(money) + 4)}>
              {writeMoney(money)}
            </text>
          </g>
        ))}
        {WAYS.map((way, i) => (
          <g key={way} transform={`translate(${LEFT + STEP * i + 16} 0)`}>
            <Bar way={way} y={y} {...props} />
            <text className="money-way" x={52} y={FLOOR + 20}>
              {nameWay(way, facts, assumed)}
            </text>
            <text className={`money-total way-${way}`} x={52} y={FLOOR + 41}>
              {writeMoneyToThousand(costs[way].all)}
            </text>
            <text className="money-links" x={52} y={FLOOR + 56}>
              {!advice.isFresh[way]
                ? words.tooOld
                : way === 'log'
                  ? words.ribbons(formatCount(facts.ribbons))
                  : words.wires(formatCount(facts.wires))}
            </text>
          </g>
        ))}
        <line className="money-floor" x1={LEFT} x2={WIDTH} y1={FLOOR} y2={FLOOR} />
      </svg>
    </>
  )
}

function Bar({
  way,
  y,
  advice,
  trials,
}: MoneyBarsProps & { readonly way: Way; readonly y: (money: number) => number }) {
  const cost = advice.costs[way]
  const { low, middle, high } = trials.spreads[way]
  // Building lies at the bottom and harm on top, as one pays first for what stands.
  let from = 0
  const pieces = PARTS.toReversed().map((part): readonly [Part, number, number] => {
    const piece = [part, from, from + cost[part]] as const
    from += cost[part]
    return piece
  })
  return (
    <>
      <path
        className="money-side"
        d={`M0 ${short(y(cost.all))}l8 -6h${BAR}l-8 6zM${BAR} ${short(y(cost.all))}l8 -6V${FLOOR - 4}l-8 4z`}
      />
      {pieces.map(([part, start, end]) => (
        <g key={part}>
          <rect
            className={`part-${part}`}
            y={short(y(end))}
            width={BAR}
            height={short(Math.max(0, y(start) - y(end)))}
          />
          {y(start) - y(end) >= FIGURE_LOW ? (
            <text className={`money-piece on-${part}`} x={BAR / 2} y={short((y(start) + y(end)) / 2 + 4)}>
              {writeMoney(end - start)}
            </text>
          ) : null}
        </g>
      ))}
      <g className="money-whisker" transform={`translate(${BAR + 36} 0)`}>
        <path d={`M-6 ${short(y(high))}h12M0 ${short(y(high))}V${short(y(low))}M-6 ${short(y(low))}h12`} />
        <path className="money-diamond" d={`M0 ${short(y(middle) - 7)}l7 7-7 7-7-7z`} />
        <text y={short(y(high) - 6)}>{writeMoney(high)}</text>
        <text y={short(y(low) + 15)}>{writeMoney(low)}</text>
      </g>
    </>
  )
}
