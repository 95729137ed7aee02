/**
 * Five ways over the years: a column each, a year a step of it, what it went on by colour, and beside it how far it may be
 * off. The one thing a reader would get wrong: the column has everything at its likely figure, which is not the middle of
 * what comes out, because ranges lean to the dear side.
 */
import { useRef } from 'react'
import { economicsWords as words } from '../../content/economics'
import { type Costs, KINDS, type Kind, OPTIONS, type Option, type OptionCost, totalOf } from '../../economics'
import { short } from '../kit/hand-drawn'
import { writeMoney } from '../kit/money-format'
import { useSize } from '../kit/use-size'
import { writeShare } from './figures'
import { Seal } from './seal'
import type { Trials } from './use-trials'

interface YearsProps {
  readonly costs: Costs
  readonly years: number
  readonly trials: Trials
}

/** Before its place is known. Drawn one to one, so that its letters are as large as others. */
const WIDTH = 932
const [LEFT, TOP, FLOOR, BAR] = [64, 26, 226, 84]
/** A column with its bracket needs so much; where there is less, the columns lie. */
const STEP_LEAST = 148

/** 1, 2 or 5 times a power of ten, some four of which reach `most`. */
export function pickStep(most: number): number {
  const rough = Math.max(most, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10)
}

export function YearsChart({ costs, years, trials }: YearsProps) {
  const { outcome } = trials
  const totals = OPTIONS.map((option) => totalOf(costs[option], years))
  const most = Math.max(1, ...totals, ...OPTIONS.map((option) => outcome?.spreads[option].high ?? 0))
  const step = pickStep(most)
  const y = (money: number): number => FLOOR - (money / most) * (FLOOR - TOP)
  const place = useRef<HTMLDivElement>(null)
  const size = useSize(place)
  const width = size.width === 0 ? WIDTH : size.width
  const columnStep = (width - LEFT - 14) / OPTIONS.length
  const isLying = columnStep < STEP_LEAST
  const cheapest = OPTIONS.reduce((best, option) =>
    totalOf(costs[option], years) < totalOf(costs[best], years) ? option : best,
  )
  const said = OPTIONS.map((option, i) => words.totalOf(words.options[option], writeMoney(totals[i])))
  return (
    <section className="economics-card years-chart" data-label="ILLUSTRATIVE" aria-labelledby="years-chart">
      <header>
        <h3 id="years-chart">{words.yearsTitle(years)}</h3>
        <ul className="years-legend">
          {KINDS.map((kind) => (
            <li key={kind} className={`kind-${kind}`}>
              {words.kinds[kind]}
            </li>
          ))}
        </ul>
        <Seal label="ILLUSTRATIVE" />
      </header>
      <div ref={place}>
        {isLying ? (
          <Lying costs={costs} years={years} most={most} trials={trials} width={width} cheapest={cheapest} />
        ) : (
          <svg viewBox={`0 0 ${width} 284`} role="img" aria-label={said.join('. ')}>
            {Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step).map((money) => (
              <g key={money} className="chart-grid">
                <line x1={LEFT} x2={width} y1={short(y(money))} y2={short(y(money))} />
                <text x={LEFT - 6} y={short(y(money) + 4)}>
                  {writeMoney(money)}
                </text>
              </g>
            ))}
            {OPTIONS.map((option, i) => (
              <g key={option} transform={`translate(${short(LEFT + 14 + columnStep * i)} 0)`}>
                {option === cheapest ? (
                  <rect className="years-best" x={-10} y={FLOOR + 6} width={132} height={50} />
                ) : null}
                <Column cost={costs[option]} years={years} y={y} />
                {outcome === null ? null : <Whisker spread={outcome.spreads[option]} y={y} />}
                <text className="years-name" x={56} y={FLOOR + 24}>
                  {words.options[option]}
                </text>
                <text className="years-sub" x={56} y={FLOOR + 42}>
                  {outcome === null ? '' : words.cheapestIn(writeShare(outcome.cheapest[option]))}
                </text>
              </g>
            ))}
            <line className="chart-floor" x1={LEFT} x2={width} y1={FLOOR} y2={FLOOR} />
          </svg>
        )}
      </div>
      <p className="economics-fine">
        {isLying ? words.barNote : words.columnNote} {words.yearsNote}
      </p>
    </section>
  )
}

interface LyingProps extends YearsProps {
  readonly most: number
  readonly width: number
  readonly cheapest: Option
}

/** The same where there is no room for columns: a bar for each way, all years together, and its bracket below it. */
function Lying({ costs, years, trials: { outcome }, most, width, cheapest }: LyingProps) {
  const x = (money: number): number => 2 + (money / most) * (width - 4)
  return (
    <ul className="years-lying">
      {OPTIONS.map((option) => {
        const spread = outcome?.spreads[option]
        let left = 0
        return (
          <li key={option} className={option === cheapest ? 'is-best' : ''}>
            <p>
              <b>{words.options[option]}</b> <strong>{writeMoney(totalOf(costs[option], years))}</strong>{' '}
              <small>{outcome === null ? '' : words.cheapestIn(writeShare(outcome.cheapest[option]))}</small>
            </p>
            <svg viewBox={`0 0 ${width} 40`} aria-hidden="true" focusable="false">
              {KINDS.map((kind) => {
                const money = costs[option][kind] * (kind === 'move' ? 1 : years)
                left += money
                return (
                  <rect
                    key={kind}
                    className={`kind-${kind}`}
                    x={short(x(left - money))}
                    y="2"
                    width={short(x(left) - x(left - money))}
                    height="18"
                  />
                )
              })}
              <rect className="years-step" x={x(0)} y="2" width={short(x(left) - x(0))} height="18" />
              {spread === undefined ? null : (
                <g className="chart-whisker">
                  <path
                    d={`M${short(x(spread.low))} 25v10M${short(x(spread.low))} 30H${short(x(spread.high))}M${short(x(spread.high))} 25v10`}
                  />
                  <path className="chart-diamond" d={`M${short(x(spread.middle) - 6)} 30l6-6 6 6-6 6z`} />
                </g>
              )}
            </svg>
            {spread === undefined ? null : (
              <p className="years-spread">
                {words.spread(writeMoney(spread.low), writeMoney(spread.middle), writeMoney(spread.high))}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Y = (money: number) => number

function Column({ cost, years, y }: { readonly cost: OptionCost; readonly years: number; readonly y: Y }) {
  const steps = Array.from({ length: years }, (_, year) => {
    const parts = KINDS.map((kind): readonly [Kind, number] => [kind, kind === 'move' && year > 0 ? 0 : cost[kind]])
    return { parts, sum: parts.reduce((sum, [, money]) => sum + money, 0) }
  })
  let below = 0
  const total = steps.reduce((sum, step) => sum + step.sum, 0)
  return (
    <>
      <path className="years-side" d={`M0 ${short(y(total))}l7 -6h${BAR}V${FLOOR - 5}l-7 5V${short(y(total))}z`} />
      {steps.map(({ parts, sum }, year) => {
        const [from, until] = [below, below + sum]
        below = until
        let left = 0
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a year is its number.
          <g key={year}>
            {parts.map(([kind, money]) => {
              const width = sum === 0 ? 0 : (money / sum) * BAR
              left += width
              return (
                <rect
                  key={kind}
                  className={`kind-${kind}`}
                  x={short(left - width)}
                  y={short(y(until))}
                  width={short(width)}
                  height={short(y(from) - y(until))}
                />
              )
            })}
            <rect className="years-step" x={0} y={short(y(until))} width={BAR} height={short(y(from) - y(until))} />
          </g>
        )
      })}
      <text className="years-total" x={BAR / 2} y={short(y(total) - 10)}>
        {writeMoney(total)}
      </text>
    </>
  )
}

function Whisker({ spread, y }: { readonly spread: { low: number; middle: number; high: number }; readonly y: Y }) {
  const { low, middle, high } = spread
  return (
    <g className="chart-whisker" transform={`translate(${BAR + 18} 0)`}>
      <path d={`M-6 ${short(y(high))}h12M0 ${short(y(high))}V${short(y(low))}M-6 ${short(y(low))}h12`} />
      <path className="chart-diamond" d={`M0 ${short(y(middle) - 7)}l7 7-7 7-7-7z`} />
      <text x="10" y={short(y(high) + 4)}>
        {writeMoney(high)}
      </text>
      <text x="10" y={short(y(middle) + 4)} className="is-middle">
        {writeMoney(middle)}
      </text>
      <text x="10" y={short(y(low) + 4)}>
        {writeMoney(low)}
      </text>
    </g>
  )
}
