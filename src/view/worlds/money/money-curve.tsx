/** Where the answer changes: the mean of each way against the number of systems, by the same sums as the bars. */
import { moneyWords as words } from '../../../content/money'
import {
  type Assumed,
  MOST_SYSTEMS,
  type MoneyAdvice,
  type MoneyFacts,
  meanCost,
  WAYS,
  type Way,
  withSystems,
} from '../../../economics'
import { short } from '../../kit/hand-drawn'
import { writeMoney } from '../../kit/money-format'
import { pickStep } from './money-bars'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [430, 262, 54, 82, 20, 34]

interface MoneyCurveProps {
  readonly facts: MoneyFacts
  readonly assumed: Assumed
  readonly advice: MoneyAdvice
}

/** So far to the right that the company and the turn are seen. */
function lastSystems(systems: number, paysFrom: number | null): number {
  return Math.min(MOST_SYSTEMS, Math.max(12, Math.ceil(systems * 1.25), Math.ceil((paysFrom ?? 0) * 1.25)))
}

export function MoneyCurve({ facts, assumed, advice }: MoneyCurveProps) {
  const { systems } = facts
  const { paysFrom } = advice
  const last = lastSystems(systems, paysFrom)
  const counts = Array.from({ length: last - 1 }, (_, i) => i + 2)
  const of = (way: Way): readonly number[] => counts.map((n) => meanCost(withSystems(facts, n), assumed, way).all)
  const curves = WAYS.map((way) => [way, of(way)] as const)
  // The wires run out of the picture; where they meet the log is what one looks for.
  const meets = Math.max(systems, paysFrom ?? 0) - 2
  const most = Math.max(1, ...curves.map(([, costs]) => costs[Math.min(meets, costs.length - 1)])) * 1.3
  const x = (n: number): number => LEFT + ((n - 2) / (last - 2)) * (WIDTH - LEFT - RIGHT)
  const y = (money: number): number => HEIGHT - BOTTOM - (Math.min(money, most) / most) * (HEIGHT - TOP - BOTTOM)
  const step = pickStep(most)
  const from = paysFrom === null ? words.neverPays : words.paysFrom(paysFrom)
  return (
    <svg className="money-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.curve(from)}>
      {paysFrom !== null && paysFrom <= last ? (
        <rect
          className="money-log-side"
          x={short(x(paysFrom))}
          y={TOP}
          width={short(x(last) - x(paysFrom))}
          height={HEIGHT - TOP - BOTTOM}
        />
      ) : null}
      {Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step).map((money) => (
        <g key={money} className="money-grid">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={short(y(money))} y2={short(y(money))} />
          <text x={LEFT - 6} y={short(y(money) + 4)}>
            {writeMoney(money)}
          </text>
        </g>
      ))}
      {curves.map(([way, costs]) => (
        <Curve key={way} way={way} costs={costs} most={most} x={x} y={y} />
      ))}
      {spreadNames(curves.map(([way, costs]) => [way, y(costs[costs.length - 1])])).map(([way, at]) => (
        <text key={way} className={`money-name way-${way}`} x={WIDTH - RIGHT + 6} y={short(at + 4)}>
          {words.shortWays[way]}
        </text>
      ))}
      <line
        className="money-here"
        x1={short(x(systems))}
        x2={short(x(systems))}
        y1={short(y(advice.costs[advice.advised].all))}
        y2={HEIGHT - BOTTOM}
      />
      <circle className="money-dot" cx={short(x(systems))} cy={short(y(advice.costs[advice.advised].all))} r={6} />
      {paysFrom === null ? null : (
        <text className="money-turn" x={short(Math.min(x(paysFrom) + 6, WIDTH - RIGHT - 150))} y={TOP - 6}>
          {words.fromHere}, {words.systemsOf(paysFrom)}
        </text>
      )}
      {[2, systems, last].map((n, i) =>
        i !== 1 && Math.abs(x(n) - x(systems)) < 26 ? null : (
          <text
            key={i === 1 ? 'here' : n}
            className={i === 1 ? 'money-tick is-here' : 'money-tick'}
            x={short(x(n))}
            y={HEIGHT - 14}
          >
            {n}
          </text>
        ),
      )}
      <text className="money-tick" x={WIDTH - RIGHT + 44} y={HEIGHT - 14}>
        {words.systems}
      </text>
    </svg>
  )
}

interface CurveProps {
  readonly way: Way
  readonly costs: readonly number[]
  readonly most: number
  readonly x: (n: number) => number
  readonly y: (money: number) => number
}

function Curve({ way, costs, most, x, y }: CurveProps) {
  const end = costs.findIndex((money) => money > most)
  const points = costs.slice(0, end < 0 ? costs.length : end).map((money, i): [number, number] => [i + 2, money])
  // The last piece ends where it leaves the picture.
  if (end > 0) points.push([end + 1 + (most - costs[end - 1]) / (costs[end] - costs[end - 1]), most])
  const path = points.map(([n, money], i) => `${i === 0 ? 'M' : 'L'}${short(x(n))} ${short(y(money))}`).join('')
  return (
    <>
      <path className="money-line-ink" d={path} />
      <path className={`money-line way-${way}`} d={path} />
    </>
  )
}

/** Names at the ends of the lines, none over another. */
function spreadNames(names: readonly (readonly [Way, number])[]): readonly (readonly [Way, number])[] {
  const sorted = [...names].sort((a, b) => a[1] - b[1])
  let above = Number.NEGATIVE_INFINITY
  return sorted.map(([way, at]) => {
    above = Math.max(at, above + 16)
    return [way, above] as const
  })
}
