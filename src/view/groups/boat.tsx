/**
 * A member in its boat: it pulls when it reads, waves when it has nothing yet, shrugs when it cannot read. Of a process that
 * is gone only the boat is left, capsized.
 */
import { PORTRAITS } from 'virtual:crew'
import { PAINTS } from '../kit/paints'
import { hueOf } from './crew'
import type { Mate } from './picture'

interface BoatProps {
  readonly mate: Mate
  readonly x: number
  readonly y: number
  readonly scale: number
}

const PULLING = new Set(['reading', 'deposed-leader', 'no-leader', 'no-answer'])
const HOPING = new Set(['joining', 'without-partitions'])
const CREW = 6

/** Of the portrait, in units of the boat. */
const WIDTH = 102
const HEIGHT = 85.5

export function Boat({ mate, x, y, scale }: BoatProps) {
  const { condition, name, held } = mate.seat
  const isGone = condition === 'stopped' || condition === 'fenced'
  const { light, dark } = hueOf(mate.hue)
  const pose = PULLING.has(condition) && held > 0 ? 'pull' : HOPING.has(condition) || held === 0 ? 'wave' : 'wait'
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} opacity={isGone ? 0.75 : 1}>
      {isGone ? (
        <path
          d="M-52 10Q-40 -22 0 -24Q44 -24 58 8Q0 20 -52 10Z"
          fill={dark}
          stroke={PAINTS.inkNight}
          strokeWidth="3.2"
          strokeLinejoin="round"
        />
      ) : (
        <>
          <image
            href={PORTRAITS[`${mate.hue % CREW}-${pose}`]}
            x={-WIDTH / 2 - 4}
            y={-HEIGHT + 13}
            width={WIDTH}
            height={HEIGHT}
          />
          <path
            d="M-54 -7Q0 7 66 -13L54 19Q0 31 -40 19Z"
            fill={light}
            stroke={PAINTS.inkNight}
            strokeWidth="3.2"
            strokeLinejoin="round"
          />
          <path d="M-48 6Q0 18 61 1L54 19Q0 31 -40 19Z" fill={dark} opacity=".6" />
        </>
      )}
      <path d="M-66 22q14 -7 28 0t28 0t28 0t28 0t28 0" fill="none" stroke="#B9FBEF" strokeWidth="2.4" opacity=".8" />
      <text
        className="gr-name"
        y={isGone ? 3 : 14}
        textAnchor="middle"
        fontSize={Math.max(14, 11 / scale)}
        fill={isGone ? '#fff' : PAINTS.inkNight}
      >
        {name.length > 13 * Math.min(1, scale * 1.3)
          ? `${name.slice(0, Math.floor(12 * Math.min(1, scale * 1.3)))}…`
          : name}
      </text>
    </g>
  )
}
