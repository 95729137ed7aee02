/**
 * The place where a run is on its way: the company's ten houses under the sky of the hour that is computed, or a cluster's
 * towers at night. The one thing a reader would get wrong: the hour is the run's, so sun and moon say how far it has come.
 */
import type { CSSProperties } from 'react'

const DAY_S = 86_400
const HOUR_S = 3_600
const [WIDE, HORIZON] = [360, 118]

interface ComingPlaceProps {
  readonly isCompany: boolean
  /** Of the run, microseconds. */
  readonly atUs: number
}

export function ComingPlace({ isCompany, atUs }: ComingPlaceProps) {
  const hour = isCompany ? ((atUs / 1_000_000) % DAY_S) / HOUR_S : 0
  return (
    <svg
      className="coming-place"
      aria-hidden="true"
      focusable="false"
      viewBox={`0 0 ${WIDE} 240`}
      preserveAspectRatio="xMidYMax slice"
      style={{ '--day': dayOf(hour) } as CSSProperties}
    >
      <rect className="coming-night" width={WIDE} height="240" />
      <rect className="coming-day" width={WIDE} height="240" />
      <circle className="coming-sun" r="19" {...placeOf(hour - 6)} />
      <circle className="coming-moon" r="13" {...placeOf((hour + 6) % 24)} />
      <path className="coming-hill" d="M0 138Q70 92 150 120T360 106V240H0Z" />
      {isCompany ? HOUSES.map(drawHouse) : TOWERS.map(drawTower)}
      <path className="coming-wire" d={isCompany ? WIRES : 'M90 72Q180 28 264 72'} />
      <path className="coming-ground" d="M0 174H360V240H0Z" />
    </svg>
  )
}

/** How bright it is at an hour of the day; 0 to 1. */
export function dayOf(hour: number): number {
  return Math.max(0, Math.min(1, (Math.sin(((hour - 6) / 12) * Math.PI) + 0.2) / 0.7))
}

/** On its way over the sky, so many hours after it rose; below the horizon when it has set. */
function placeOf(hours: number): { readonly cx: number; readonly cy: number } {
  const way = (hours / 12) * Math.PI
  return { cx: WIDE / 2 - 150 * Math.cos(way), cy: HORIZON + 20 - 98 * Math.sin(way) }
}

/** Left edge, width, height and roof of each. */
const HOUSES = [
  [6, 32, 46, 'flat'],
  [42, 26, 70, 'flat'],
  [72, 40, 38, 'gable'],
  [116, 28, 58, 'shed'],
  [148, 34, 84, 'flat'],
  [186, 30, 44, 'gable'],
  [220, 36, 62, 'shed'],
  [260, 26, 40, 'gable'],
  [290, 30, 76, 'flat'],
  [324, 30, 48, 'shed'],
] as const

type House = (typeof HOUSES)[number]

const FOOT = 176
const topOf = ([left, width, height]: House): readonly [x: number, y: number] => [left + width / 2, FOOT - height]

/** From roof to roof, and one that goes further. */
const WIRES = [0, 2, 4, 6, 8, 5, 3, 1, 7, 9]
  .map((at) => topOf(HOUSES[at]))
  .map(([x, y], i, all) =>
    i === 0 ? `M${x} ${y}` : `Q${(x + all[i - 1][0]) / 2} ${Math.max(y, all[i - 1][1]) + 4} ${x} ${y}`,
  )
  .join('')

function drawHouse(house: House, i: number) {
  const [left, width, height, roof] = house
  const top = FOOT - height
  const over =
    roof === 'gable'
      ? `L${left + width / 2} ${top - 15}L${left + width} ${top}`
      : roof === 'shed'
        ? `L${left} ${top - 12}L${left + width} ${top}`
        : `H${left + width}`
  const rows = Math.floor((height - 12) / 17)
  const windows = Array.from({ length: rows }, (_, row) => {
    const y = top + 8 + row * 17
    return `M${left + 6} ${y}h${width / 2 - 9}v8h${9 - width / 2}zM${left + width / 2 + 3} ${y}h${width / 2 - 9}v8h${9 - width / 2}z`
  }).join('')
  return (
    <g key={left}>
      <path className={`coming-house is-${i % 3}`} d={`M${left} ${FOOT}V${top}${over}V${FOOT}Z`} />
      <path className="coming-window" d={windows} />
    </g>
  )
}

const TOWERS = [62, 112, 222, 272] as const

function drawTower(left: number) {
  return (
    <g key={left}>
      <path
        className="coming-house is-0"
        d={`M${left - 4} ${FOOT}L${left + 4} 78H${left + 24}L${left + 32} ${FOOT}Z`}
      />
      <circle className="coming-orb" cx={left + 14} cy="72" r="12" />
    </g>
  )
}
