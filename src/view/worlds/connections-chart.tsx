/**
 * How connections grow with the number of systems, drawn from the formulas. The one thing a reader would get wrong: the
 * red band is what is possible (from S × T with half of them sources to everybody with everybody), not what a company
 * has; the dot is what this company has.
 */
import { area, line } from 'd3-shape'
import { useMemo } from 'react'
import { writeNumber } from '../../content/numbers'
import { chartWords as words } from '../../content/worlds'
import { countHub, countHubBothWays, countMesh, countSparse, findCrossover, type MoneyAdvice } from '../../economics'
import { short } from '../kit/hand-drawn'

const WIDTH = 820
const HEIGHT = 470
const LEFT = 64
const RIGHT = 150
const TOP = 26
const BOTTOM = 30
const MOST = 40
const LENS = { x: 214, y: 176, r: 128, from: 2, to: 6, most: 20 }

const half = (n: number): readonly [number, number] => [Math.ceil(n / 2), Math.floor(n / 2)]
const sparse = countSparse
const slim = (n: number): number => countHub(...half(n))

type Scale = (value: number) => number

function scaleBetween(from: number, to: number, start: number, end: number): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

function band(lower: (n: number) => number, upper: (n: number) => number, x: Scale, y: Scale, to: number): string {
  const counts = Array.from({ length: to - 1 }, (_, i) => i + 2)
  const path = area<number>()
    .x(x)
    .y0((n) => y(lower(n)))
    .y1((n) => y(upper(n)))
  return tidy(path(counts) ?? '')
}

function curve(count: (n: number) => number, x: Scale, y: Scale, to: number): string {
  const counts = Array.from({ length: to - 1 }, (_, i) => i + 2)
  return tidy(
    line<number>()
      .x(x)
      .y((n) => y(count(n)))(counts) ?? '',
  )
}

function tidy(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => short(Number(number)))
}

export function ConnectionsChart({
  systems,
  wires,
  ribbons,
  few,
  onSystems,
}: {
  /** How many the company has, and its connections in each world. */
  readonly systems: number
  readonly wires: number
  readonly ribbons: number
  /** What is advised to companies with few systems. */
  readonly few: Pick<MoneyAdvice, 'fewSystems' | 'keepFew'>
  readonly onSystems: (systems: number) => void
}) {
  const x = scaleBetween(2, MOST, LEFT, WIDTH - RIGHT)
  const y = scaleBetween(0, countMesh(MOST), HEIGHT - BOTTOM, TOP)
  const shapes = useMemo(() => drawBands(), [])
  return (
    <figure className="chart">
      <figcaption className="chart-title">
        {words.title(systems)} <b className="ink-batch">{words.wires(sparse(systems), countMesh(systems))}</b>{' '}
        {words.or} <b className="ink-stream">{words.ribbons(slim(systems), countHubBothWays(systems))}</b>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.describe(systems, wires, ribbons)}>
        {[0, 500, 1000, 1500].map((value) => (
          <g key={value} className="chart-grid">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 8} y={y(value) + 4}>
              {writeNumber(value)}
            </text>
          </g>
        ))}
        <path className="band-batch" d={shapes.mesh} />
        <path className="edge-batch" d={shapes.meshTop} />
        <path className="edge-batch" d={shapes.meshLow} />
        <path className="band-stream" d={shapes.hub} />
        <EndLabel className="ink-batch" y={y(countMesh(MOST))} value={countMesh(MOST)} text={words.mesh} />
        <EndLabel className="ink-batch" y={y(sparse(MOST))} value={sparse(MOST)} text={words.bipartite} />
        <EndLabel
          className="ink-stream"
          y={y(0) - 46}
          value={`${slim(MOST)}–${countHubBothWays(MOST)}`}
          text={words.hub}
        />
        <line className="chart-now" x1={x(systems)} x2={x(systems)} y1={y(countMesh(systems))} y2={y(0)} />
        <circle className="dot-batch" cx={x(systems)} cy={y(countMesh(systems))} r={6} />
        <circle className="dot-own" cx={x(systems)} cy={y(wires)} r={7} />
        <text
          className="chart-own"
          x={x(systems) + (systems > 26 ? -14 : 14)}
          y={y(wires) - 12}
          textAnchor={systems > 26 ? 'end' : 'start'}
        >
          {words.own(wires)}
        </text>
        <Lens few={few} />
      </svg>
      <p className="fine">{words.note}</p>
      <label className="chart-slider">
        <span>{words.slider}</span>
        <input
          type="range"
          min={2}
          max={MOST}
          value={systems}
          onChange={(event) => onSystems(Number(event.currentTarget.value))}
        />
        <output>{systems}</output>
      </label>
    </figure>
  )
}

function drawBands() {
  const x = scaleBetween(2, MOST, LEFT, WIDTH - RIGHT)
  const y = scaleBetween(0, countMesh(MOST), HEIGHT - BOTTOM, TOP)
  return {
    mesh: band(sparse, countMesh, x, y, MOST),
    meshTop: curve(countMesh, x, y, MOST),
    meshLow: curve(sparse, x, y, MOST),
    hub: band(slim, countHubBothWays, x, y, MOST),
  }
}

function EndLabel({
  className,
  y,
  value,
  text,
}: {
  className: string
  y: number
  value: number | string
  text: string
}) {
  return (
    <g className={className}>
      <text className="chart-end" x={WIDTH - RIGHT + 10} y={y + 8}>
        {typeof value === 'number' ? writeNumber(value) : value}
      </text>
      <text className="chart-end-text" x={WIDTH - RIGHT + 10} y={y + 26}>
        {text}
      </text>
    </g>
  )
}

/** The first few systems, where direct wires are the fewer: looked at through a lens. */
function Lens({ few }: { readonly few: Pick<MoneyAdvice, 'fewSystems' | 'keepFew'> }) {
  const { x: cx, y: cy, r, from, to, most } = LENS
  const x = scaleBetween(from, to, cx - r * 0.62, cx + r * 0.72)
  const y = scaleBetween(0, most, cy + r * 0.5, cy - r * 0.66)
  const meshMeets = findCrossover(countMesh, countHubBothWays, MOST) ?? MOST
  const slimMeets = findCrossover(sparse, slim, MOST) ?? MOST
  return (
    <g className="lens">
      <clipPath id="worlds-lens">
        <circle cx={cx} cy={cy} r={r} />
      </clipPath>
      <circle className="lens-glass" cx={cx} cy={cy} r={r} />
      <g clipPath="url(#worlds-lens)">
        <path className="band-batch" d={band(sparse, countMesh, x, y, to + 1)} />
        <path className="edge-batch" d={curve(countMesh, x, y, to + 1)} />
        <path className="edge-batch" d={curve(sparse, x, y, to + 1)} />
        <path className="band-stream" d={band(slim, countHubBothWays, x, y, to + 1)} />
        <line className="lens-axis" x1={cx - r} x2={cx + r} y1={y(0)} y2={y(0)} />
        {[2, 3, 4, 5, 6].map((n) => (
          <text key={n} className="lens-tick" x={x(n)} y={y(0) + 17}>
            {n}
          </text>
        ))}
        <Meeting n={meshMeets - 1} value={countMesh(meshMeets - 1)} x={x} y={y} isLeft />
        <Meeting n={slimMeets - 1} value={sparse(slimMeets - 1)} x={x} y={y} isLeft={false} />
      </g>
      <circle className="lens-rim" cx={cx} cy={cy} r={r} />
      <g className="lens-note">
        <rect x={cx - 96} y={cy - r - 46} width={270} height={48} />
        <text x={cx - 84} y={cy - r - 26}>
          {words.fewFirst(few.fewSystems)}
        </text>
        <text x={cx - 84} y={cy - r - 8}>
          {few.keepFew ? words.fewSecond : words.fewSecondDear}
        </text>
      </g>
    </g>
  )
}

function Meeting({ n, value, x, y, isLeft }: { n: number; value: number; x: Scale; y: Scale; isLeft: boolean }) {
  return (
    <g>
      <circle className="lens-meeting" cx={x(n)} cy={y(value)} r={7} />
      <text
        className="lens-equal"
        x={x(n) + (isLeft ? -12 : 12)}
        y={y(value) + (isLeft ? -8 : 20)}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {`${value} = ${value}`}
      </text>
    </g>
  )
}
