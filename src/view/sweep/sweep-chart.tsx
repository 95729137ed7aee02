/**
 * The chart of a sweep: a column for each value. Bars where runs are counted; else a band from P10 to P90 with the middle as a
 * line, and each run as a dot. A column picks its value; for keyboards and readers the table below it says and does the same.
 */
import { area, line } from 'd3-shape'
import { sweepWords as words } from '../../content/sweep'
import { short } from '../kit/hand-drawn'
import { nameKnob, writeFigure, writeValue, writeWhole } from './figures'
import type { SweepPlan } from './plan'
import type { SweepQuestion, ValueSummary } from './results'
import { listTicks, spreadLabels } from './ticks'

const [LEFT, TOP, BOTTOM] = [58, 16, 50]
/** Beside the last column: nothing, or what band and line are there. */
const [MARGIN, SAID] = [14, 104]
/** Labels below the axis take this much each. */
const LABEL_PX = 64

interface ChartProps {
  readonly plan: SweepPlan
  readonly summaries: readonly ValueSummary[]
  readonly question: SweepQuestion
  readonly picked: number | null
  readonly width: number
  readonly height: number
  readonly onPick: (value: number) => void
}

export function SweepChart(props: ChartProps) {
  const { plan, summaries, question, picked, width, height, onPick } = props
  const isCounted = question === 'lost'
  const highest = Math.max(...summaries.flatMap(({ runs }) => runs.map(({ figure }) => figure)), 0)
  const ticks = listTicks(isCounted ? Math.max(1, ...summaries.map(({ runs }) => runs.length)) : highest)
  const top = ticks[ticks.length - 1]
  const right = isCounted ? MARGIN : SAID
  const step = (width - LEFT - right) / plan.values.length
  const x = (value: number): number => LEFT + (value + 0.5) * step
  const y = (figure: number): number => height - BOTTOM - (figure / top) * (height - TOP - BOTTOM)
  const every = Math.ceil(LABEL_PX / step)
  return (
    <svg className="sweep-chart" width={width} height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick} className="sweep-grid">
          <line x1={LEFT} x2={width - right} y1={short(y(tick))} y2={short(y(tick))} />
          <text x={LEFT - 6} y={short(y(tick) + 4)}>
            {writeFigure(isCounted ? 'lost' : question, tick)}
          </text>
        </g>
      ))}
      {isCounted ? null : <Band summaries={summaries} x={x} y={y} />}
      {isCounted ? null : <Said summaries={summaries} question={question} x={width - right + 6} y={y} />}
      {summaries.map((summary) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table below has a button for each value.
        <g
          key={summary.value}
          className={summary.value === picked ? 'sweep-column is-picked' : 'sweep-column'}
          onClick={() => onPick(summary.value)}
        >
          <rect x={short(x(summary.value) - step / 2)} y={TOP} width={short(step)} height={height - TOP - BOTTOM} />
          {isCounted ? (
            <Bar summary={summary} x={x(summary.value)} wide={Math.min(46, step * 0.62)} y={y} />
          ) : (
            summary.runs.map(({ job, figure }, i) => (
              <circle key={job} cx={short(x(summary.value) + scatter(i) * step * 0.3)} cy={short(y(figure))} r="3" />
            ))
          )}
          {summary.value % every === 0 ? (
            <text className="sweep-value" x={short(x(summary.value))} y={height - BOTTOM + 18}>
              {writeValue(plan.values[summary.value])}
            </text>
          ) : null}
        </g>
      ))}
      <line className="sweep-floor" x1={LEFT} x2={width - right} y1={short(y(0))} y2={short(y(0))} />
      <text className="sweep-axis" x={short((LEFT + width - right) / 2)} y={height - 8}>
        {nameKnob(plan.knob)}
      </text>
    </svg>
  )
}

/** Dots of one value stand beside each other, always in the same places. */
function scatter(i: number): number {
  return ((i * 0.618034 + 0.5) % 1) * 2 - 1
}

interface ScaleProps {
  readonly x: (value: number) => number
  readonly y: (figure: number) => number
}

function Band({ summaries, x, y }: ScaleProps & { readonly summaries: readonly ValueSummary[] }) {
  const known = summaries.filter(({ runs }) => runs.length > 0)
  const band = area<ValueSummary>(
    ({ value }) => x(value),
    ({ p10 }) => y(p10),
    ({ p90 }) => y(p90),
  )
  const middle = line<ValueSummary>(
    ({ value }) => x(value),
    ({ p50 }) => y(p50),
  )
  return (
    <>
      <path className="sweep-band" d={band(known) ?? undefined} />
      <path className="sweep-middle" d={middle(known) ?? undefined} />
    </>
  )
}

interface SaidProps {
  readonly summaries: readonly ValueSummary[]
  readonly question: SweepQuestion
  readonly x: number
  readonly y: (figure: number) => number
}

/** What band and line are at the last value that has runs, with their unit; apart from each other where they lie together. */
function Said({ summaries, question, x, y }: SaidProps) {
  const last = summaries.findLast(({ runs }) => runs.length > 0)
  if (last === undefined) return null
  const keys = ['p10', 'p50', 'p90'] as const
  const at = spreadLabels(
    keys.map((key) => y(last[key])),
    TOP,
  )
  return (
    <g className="sweep-said">
      {keys.map((key, i) => (
        <text key={key} x={short(x)} y={short(at[i] + 4)}>
          {words.percentiles[key](writeWhole(question, last[key]))}
        </text>
      ))}
    </g>
  )
}

interface BarProps {
  readonly summary: ValueSummary
  readonly x: number
  readonly wide: number
  readonly y: (figure: number) => number
}

function Bar({ summary: { some, runs }, x, wide, y }: BarProps) {
  if (runs.length === 0) return null
  return (
    <>
      <rect
        className="sweep-bar"
        x={short(x - wide / 2)}
        y={short(y(some))}
        width={short(wide)}
        height={short(y(0) - y(some))}
      />
      <text className="sweep-count" x={short(x)} y={short(y(some) - 5)}>
        {some}
      </text>
    </>
  )
}
