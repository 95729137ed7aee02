/**
 * Black Friday: who wants to buy, in front of both worlds, as many as the rush is large. The one thing a reader would get
 * wrong: the crowd is the same on both sides, as the orders are; only what they get is not.
 */
import { memo } from 'react'
import { handDrawn, seededRandom } from '../kit/hand-drawn'
import { PANEL } from './worlds-layout'

const HEAD = 'M11 0C11 7 7 12 0 12C-7 12 -11 7 -11 0C-11 -8 -6 -12 0 -12C6 -12 11 -8 11 0Z'
const BODY = 'M-17 46C-18 24 -12 14 0 14C12 14 18 24 17 46Z'
const ARM = 'M11 22C18 14 20 2 19 -14L26 -13C27 4 24 20 15 30Z'
const LOUD = 'M-4 5C-4 2 4 2 4 5C4 10 -4 10 -4 5Z'
const GLAD = 'M-5 4C-3 8 3 8 5 4'
const LOOKS = 4
const MOST = 26
/** They move in so many groups, each a layer. */
const GROUPS = 3

interface CrowdProps {
  /** Times the usual orders. */
  readonly factor: number
  readonly side: 'batch' | 'stream'
}

export const Crowd = memo(function Crowd({ factor, side }: CrowdProps) {
  const count = Math.min(MOST, 8 + Math.round(factor * 1.5))
  const random = seededRandom(31)
  const people = Array.from({ length: count }, (_, i) => ({
    x: ((i + 0.5) / count) * (PANEL.width - 60) + 20 + random() * 10,
    y: PANEL.height - 34 + random() * 14,
    look: Math.floor(random() * LOOKS),
    group: i % GROUPS,
    seed: i * 7 + 3,
  }))
  return (
    <svg
      className={`world-stage crowd crowd-${side}`}
      viewBox={`0 0 ${PANEL.width} ${PANEL.height}`}
      aria-hidden="true"
    >
      {Array.from({ length: GROUPS }, (_, group) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups have no other name than their number.
        <g key={group} className={`crowd-group crowd-group-${group}`}>
          {people
            .filter((one) => one.group === group)
            .map(({ x, y, look, seed }) => (
              <g key={seed} className={`buyer buyer-${look}`} transform={`translate(${x} ${y}) scale(1.2)`}>
                <path className="buyer-arm" d={handDrawn(ARM, seed, 1)} />
                <path className="buyer-body" d={handDrawn(BODY, seed, 1.2)} />
                <path className="buyer-head" d={handDrawn(HEAD, seed, 0.8)} />
                <path className={side === 'batch' ? 'buyer-loud' : 'buyer-glad'} d={side === 'batch' ? LOUD : GLAD} />
                <circle className="buyer-eye" cx={-4} cy={-2} r={1.6} />
                <circle className="buyer-eye" cx={4} cy={-2} r={1.6} />
              </g>
            ))}
        </g>
      ))}
    </svg>
  )
})
