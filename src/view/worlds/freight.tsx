/** What stands and moves on the islands of Batchland: crates of rows, smoke over a failed job, dirt on a spoiled copy. */
import { memo, useMemo } from 'react'
import { flatten, handDrawn } from '../kit/hand-drawn'
import { CRATE } from './crate'
import type { Place } from './worlds-layout'

const PUFF = 'M1 0C1 0.55 0.55 1 0 1C-0.55 1 -1 0.55 -1 0C-1 -0.55 -0.55 -1 0 -1C0.55 -1 1 -0.55 1 0Z'
const SPLASH = 'M-16 2C-14 -6 -6 -2 -4 -8C0 -2 6 -9 9 -2C15 -5 18 1 15 5C8 9 -10 9 -16 2Z'

function Crate({ x, y, seed, scale }: { x: number; y: number; seed: number; scale: number }) {
  return (
    <g className="crate" transform={`translate(${x} ${y}) rotate(${(seed % 7) * 5 - 15}) scale(${scale})`}>
      <path className="crate-box" d={handDrawn(CRATE.box, seed, 1)} />
      <path className="crate-cross" d={CRATE.cross} />
    </g>
  )
}

/** The crate of a running job; `progress` from 0 at its source to 1. */
export function SlidingCrate({ d, progress, seed }: { d: string; progress: number; seed: number }) {
  const points = useMemo(() => flatten(d).flatMap((line) => line.points), [d])
  const point = points[Math.min(points.length - 1, Math.round(progress * (points.length - 1)))]
  return point === undefined ? null : <Crate x={point[0]} y={point[1] + 7} seed={seed} scale={0.85} />
}

interface FreightProps {
  readonly place: Place
  readonly seed: number
  /** 0 to 6. */
  readonly crates: number
  readonly isSmoking: boolean
  readonly isDirty: boolean
}

export const Freight = memo(function Freight({ place, seed, crates, isSmoking, isDirty }: FreightProps) {
  const side = seed % 2 === 0 ? 1 : -1
  return (
    <g transform={`translate(${place.x} ${place.y}) scale(${place.scale})`}>
      {Array.from({ length: crates }, (_, i) => {
        const row = i < 3 ? 0 : i < 5 ? 1 : 2
        const column = row === 0 ? i : row === 1 ? i - 3 : 0
        const x = side * (30 + column * 11 + row * 5)
        // biome-ignore lint/suspicious/noArrayIndexKey: the crates of a pile have no other name than their place.
        return <Crate key={i} x={x} y={5 - row * 10} seed={seed * 7 + i} scale={0.6} />
      })}
      {isDirty ? <path className="dirt" d={handDrawn(SPLASH, seed, 1.5)} transform="translate(-18 -2)" /> : null}
      {isSmoking ? <Smoke seed={seed} /> : null}
    </g>
  )
})

function Smoke({ seed }: { readonly seed: number }) {
  return (
    <g className="smoke">
      {Array.from({ length: 8 }, (_, i) => {
        const a = i / 8
        const x = (((seed * 31 + i * 17) % 13) / 13 - 0.4) * 26 * (a + 0.25) + a * 16
        const r = 7 + a * 12
        const d = PUFF.replace(/-?[\d.]+/g, (n) => String(Math.round(Number(n) * r * 10) / 10))
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the puffs of one plume have no other name than their place.
            key={i}
            className={`puff puff-${i % 3}`}
            transform={`translate(${x} ${-48 - a * 66})`}
            d={handDrawn(d, seed + i, 2)}
          />
        )
      })}
    </g>
  )
}
