/** A tie-breaker as a hut: it holds votes and no data. */

import { circlePath, handDrawn, short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import type { HutPlace } from './layout-types'

const INK = PAINTS.inkNight

const ROCK = handDrawn('M-78 26Q-60 4-36 6L38 5Q62 4 80 26Q30 38-78 26Z', 1)
const WALL = handDrawn('M-30 8L-30-24L26-24L26 8Z', 2)
const ROOF = handDrawn('M-40-20L-4-50L36-20Z', 3)
const ROOF_LIGHT = handDrawn('M-40-20L-4-50L4-43L-26-20Z', 3)
const WINDOW = handDrawn('M-20-14L-5-14L-5 0L-20 0Z', 4, 1)
const DOOR = handDrawn('M6 8L6-12L18-12L18 8Z', 5, 1)
const LAMP = handDrawn(circlePath(36, -60, 10), 6, 1)

export function Hut({ place, lit }: { readonly place: HutPlace; readonly lit: boolean }) {
  return (
    <g
      transform={`translate(${short(place.x)} ${short(place.y)}) scale(${place.scale.toFixed(3)})`}
      stroke={INK}
      strokeWidth="3"
      strokeLinejoin="round"
    >
      <path className="sc-body" d={ROCK} fill={lit ? '#27307A' : '#171b3d'} />
      <path className="sc-body" d={WALL} fill={lit ? '#5263D6' : '#23284F'} />
      <path d={ROOF} fill={lit ? PAINTS.rust : '#3d2430'} />
      {lit ? <path d={ROOF_LIGHT} fill="#D9663F" stroke="none" /> : null}
      <path d={WINDOW} fill={lit ? '#FFD75A' : '#0d1027'} strokeWidth="2.4" />
      <path d={DOOR} fill={PAINTS.indigo} strokeWidth="2.4" />
      {/* A lit one has the candle of the quorum on its roof (`vigil/watch.tsx`). */}
      {lit ? null : (
        <>
          <path d="M36 10L36-52" strokeWidth="6" />
          <path d="M36 10L36-52" stroke="#4a5390" strokeWidth="2.4" />
          <path className="sc-globe" d={LAMP} fill="#141735" />
          <path className="sc-cross" d="M31-65L41-55M41-65L31-55" stroke="#C3CAF2" fill="none" strokeLinecap="round" />
        </>
      )}
    </g>
  )
}
