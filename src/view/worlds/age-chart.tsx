/**
 * The mean age of data in both worlds as it went, on a logarithmic scale. The one thing a reader would get wrong: an age
 * of 0 has no place on such a scale; it lies on the lowest line, a tenth of a second.
 */
import { line } from 'd3-shape'
import { useMemo } from 'react'
import { scoreWords as words } from '../../content/worlds-score'
import type { WorldScore } from '../../core/company'
import type { AgeSample } from '../../protocol'
import { formatCount } from '../kit/format'
import { short } from '../kit/hand-drawn'
import { DAY_US, formatAge, formatMoment } from './day-format'

const WIDTH = 460
const HEIGHT = 100
const LEFT = 48
const RIGHT = 136
const TOP = 10
const BOTTOM = 16
const LOWEST = 100_000
const HIGHEST = 4 * DAY_US
const TICKS = [1_000_000, 60_000_000, 3_600_000_000, DAY_US]

function yOf(us: number): number {
  const share = Math.log(Math.max(LOWEST, us) / LOWEST) / Math.log(HIGHEST / LOWEST)
  return HEIGHT - BOTTOM - Math.min(1, share) * (HEIGHT - TOP - BOTTOM)
}

interface AgeChartProps {
  readonly samples: readonly AgeSample[]
  readonly timeUs: number
  readonly batch: WorldScore
  readonly stream: WorldScore
  readonly onOpen: () => void
}

export function AgeChart({ samples, timeUs, batch, stream, onOpen }: AgeChartProps) {
  const last = samples[samples.length - 1]?.timeUs ?? 0
  const untilUs = Math.max(timeUs, last, DAY_US / 4)
  const fromUs = Math.max(0, untilUs - 3 * DAY_US)
  const xOf = (us: number): number => LEFT + ((us - fromUs) / (untilUs - fromUs)) * (WIDTH - LEFT - RIGHT)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale follows from the samples.
  const paths = useMemo(() => drawPaths(samples, fromUs, xOf), [samples, fromUs, untilUs])
  const [there, here] = [batch.meanAgeUs ?? 0, stream.meanAgeUs ?? 0]
  const times = here > 0 ? there / Math.max(LOWEST, here) : 0
  const middle = (yOf(there) + yOf(here)) / 2
  return (
    <button type="button" className="age-chart" aria-haspopup="dialog" onClick={onOpen}>
      <span className="tile-title age-long">
        {words.age} <small>{words.ageAxis}</small>
      </span>
      {/* Where the line is not drawn, what stands here is another figure, and says so. */}
      <span className="tile-title age-brief">{words.delayMean}</span>
      <span className="tile-figures age-brief">
        <b className="ink-batch">{formatAge(batch.meanWithWaitingUs)}</b>
        <b className="ink-stream">{formatAge(stream.meanWithWaitingUs)}</b>
      </span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {TICKS.map((us, i) => (
          <g key={us} className="age-tick">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(us)} y2={yOf(us)} />
            <text x={LEFT - 6} y={yOf(us) + 4}>
              {words.ticks[i]}
            </text>
          </g>
        ))}
        <path className="age-line age-batch" d={paths.batch} />
        <path className="age-line age-stream" d={paths.stream} />
        <line className="age-now" x1={xOf(timeUs)} x2={xOf(timeUs)} y1={yOf(there)} y2={yOf(here)} />
        <circle className="age-dot age-batch" cx={xOf(timeUs)} cy={yOf(there)} r={4.5} />
        <circle className="age-dot age-stream" cx={xOf(timeUs)} cy={yOf(here)} r={4.5} />
        {times >= 10 ? (
          <text className="age-times" x={Math.max(LEFT + 110, xOf(timeUs) - 8)} y={middle + 5}>
            {words.older(formatCount(Number(times.toPrecision(2))))}
          </text>
        ) : null}
        <text className="age-axis" x={LEFT} y={HEIGHT - 4}>
          {formatMoment(fromUs)}
        </text>
        <text className="age-axis age-axis-end" x={WIDTH - RIGHT} y={HEIGHT - 4}>
          {formatMoment(untilUs)}
        </text>
        <Legend x={WIDTH - RIGHT + 14} y={13} world={batch} name={words.batchland} tone="age-batch" />
        <Legend x={WIDTH - RIGHT + 14} y={64} world={stream} name={words.streamscape} tone="age-stream" />
      </svg>
    </button>
  )
}

function Legend({ x, y, world, name, tone }: { x: number; y: number; world: WorldScore; name: string; tone: string }) {
  const say = (us: number | null): string => (us === null ? words.none : formatAge(us))
  return (
    <g className={`age-legend ${tone}`}>
      <text x={x} y={y} className="age-name">
        {name}
      </text>
      <text x={x} y={y + 15}>
        {words.mean(say(world.meanWithWaitingUs))}
      </text>
      <text x={x} y={y + 29}>
        {words.p95(say(world.p95DelayUs))}
      </text>
    </g>
  )
}

function drawPaths(samples: readonly AgeSample[], fromUs: number, xOf: (us: number) => number) {
  const seen = samples.filter(({ timeUs }) => timeUs >= fromUs)
  const draw = (read: (sample: AgeSample) => number): string => {
    const path = line<AgeSample>()
      .x((sample) => xOf(sample.timeUs))
      .y((sample) => yOf(read(sample)))
    return (path(seen) ?? '').replace(/-?\d+\.\d+/g, (number) => short(Number(number)))
  }
  return { batch: draw(({ batchUs }) => batchUs), stream: draw(({ streamUs }) => streamUs) }
}
