/** A system as it stands in each world: a rough house on floating rock, or a house of light on a disc. */
import { memo } from 'react'
import type { SystemKind } from '../../core'
import { handDrawn } from '../kit/hand-drawn'
import { SYSTEM_SHAPES, type Tone } from './system-shapes'
import type { Place } from './worlds-layout'

interface FigureProps {
  readonly kind: SystemKind
  readonly place: Place
  /** Different for each system: no two rocks are alike. */
  readonly seed: number
  /** It has just joined. */
  readonly isNew: boolean
  readonly isDown: boolean
}

const ROCK = 'M-48 0L48 0L38 16L22 24L12 44L2 54L-10 36L-24 30L-38 14Z'
const ROCK_SHADE = 'M10 8L36 15L21 22L11 41L3 50Z'
const TOP = 'M50 0C50 6 28 10 0 10C-28 10 -50 6 -50 0C-50 -6 -28 -10 0 -10C28 -10 50 -6 50 0Z'

const className = (tone: Tone): string => `part part-${tone}`

export const RockFigure = memo(function RockFigure({ kind, place, seed, isNew, isDown }: FigureProps) {
  const { x, y, scale, tilt } = place
  return (
    <g
      className={`island-figure${isNew ? ' is-new' : ''}${isDown ? ' is-down' : ''}`}
      transform={`translate(${x} ${y}) rotate(${tilt}) scale(${scale * 0.86})`}
    >
      <ellipse className="island-shadow" cx={3} cy={62} rx={26} ry={4} />
      <path className="rock" d={handDrawn(ROCK, seed, 2.6)} />
      <path className="rock-shade" d={handDrawn(ROCK_SHADE, seed, 2)} />
      <path className="rock-top" d={handDrawn(TOP, seed, 1.4)} />
      <g transform="translate(0 3) scale(1.14)">
        {SYSTEM_SHAPES[kind].map((shape, i) => (
          <path key={shape.d} className={className(shape.tone)} d={handDrawn(shape.d, seed + i, 1.5)} />
        ))}
      </g>
    </g>
  )
})

interface LightProps extends Omit<FigureProps, 'seed'> {
  /** Its reader stands at a record that it cannot read. */
  readonly isStill: boolean
}

export const LightFigure = memo(function LightFigure({ kind, place, isNew, isDown, isStill }: LightProps) {
  const { x, y, scale } = place
  return (
    <g
      className={`light-figure${isNew ? ' is-new' : ''}${isDown ? ' is-down' : ''}${isStill ? ' is-still' : ''}`}
      transform={`translate(${x} ${y}) scale(${scale * 0.86})`}
    >
      <ellipse className="disc-glow" cx={0} cy={6} rx={54} ry={17} />
      <path className="disc-rim" d="M-44 0a44 10 0 0 0 88 0l-6 7a38 9 0 0 1 -76 0z" />
      <ellipse className="disc" cx={0} cy={0} rx={44} ry={10} />
      <g transform="translate(0 1) scale(1.14)">
        {SYSTEM_SHAPES[kind].map((shape) => (
          <path key={shape.d} className={className(shape.tone)} d={shape.d} />
        ))}
      </g>
    </g>
  )
})
