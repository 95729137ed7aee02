/** A site as a floating platform: rock with facets and halftone below, a planked deck with a rim of light. */

import { memo } from 'react'
import { flatten, halftone, handDrawn, seededRandom, short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import type { SitePlace } from './layout-types'
import { usePaint } from './scene-ids'

const INK = PAINTS.inkNight

interface IslandShape {
  readonly rock: string
  readonly facets: string
  readonly dots: string
  readonly deck: string
  readonly planks: string
  readonly rim: string
  readonly edge: string
}

function insideOutline(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [xi, yi] = points[i] as readonly [number, number]
    const [xj, yj] = points[j] as readonly [number, number]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** Shapes around (0, 0), the middle of the deck. */
function shapeIsland(hw: number, scale: number, seed: number): IslandShape {
  const random = seededRandom(seed)
  const d = 24 * scale
  const band = 14 * scale + 6
  const deepest = Math.min(104 * scale, hw * 0.62)
  const tips: [number, number][] = []
  for (let i = 0; i <= 9; i++) {
    const u = (i / 9) * 2 - 1
    const depth = (1 - Math.abs(u) ** 2.2) * deepest * (0.62 + 0.5 * random())
    tips.push([u * hw * 0.95, d + 10 * scale + Math.max(6, depth)])
  }
  const rock = `M${-hw} ${18 * scale}${tips.map(([x, y]) => `L${x} ${y}`).join('')}L${hw} ${18 * scale}Z`
  const outline = flatten(rock, 20)[0]?.points ?? []
  const lip = `M${-hw} ${6 * scale}L${-hw * 0.93} ${d}L${hw * 0.93} ${d}L${hw} ${6 * scale}`
  const facets = tips
    .slice(1, -1)
    .map(([x, y]) => `M${x} ${y}L${x * 0.82 + (random() - 0.5) * 14} ${d + band - 4}`)
    .join('')
  const planks = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((i) => `M${i * hw * 0.19} ${-d + 3}L${i * hw * 0.215} ${d - 3}`)
    .join('')
  return {
    rock: handDrawn(rock, seed, 3),
    facets: handDrawn(facets, seed, 3),
    dots: halftone(-hw, d + 4, 2 * hw, deepest * 1.2, Math.max(6, 9 * scale), (x, y) =>
      insideOutline(outline, x, y + 2) ? 0.24 + ((y - d) / deepest) * 0.9 : 0,
    ),
    deck: handDrawn(
      `M${-hw} ${6 * scale}L${-hw * 0.86} ${-d}L${hw * 0.86} ${-d}L${hw} ${6 * scale}L${hw * 0.93} ${d}L${-hw * 0.93} ${d}Z`,
      seed,
      2.6,
    ),
    planks: handDrawn(planks, seed, 2),
    rim: handDrawn(
      `${lip}L${hw} ${6 * scale + band}L${hw * 0.93} ${d + band}L${-hw * 0.93} ${d + band}L${-hw} ${6 * scale + band}Z`,
      seed,
      2.6,
    ),
    edge: `M${short(-hw * 0.99)} ${short(6 * scale + 5)}L${short(-hw * 0.925)} ${short(d + 5)}L${short(hw * 0.925)} ${short(d + 5)}L${short(hw * 0.99)} ${short(6 * scale + 5)}`,
  }
}

interface IslandProps {
  readonly place: SitePlace
  readonly lit: boolean
}

export const Island = memo(function Island({ place, lit }: IslandProps) {
  const paint = usePaint()
  const shape = shapeIsland(place.halfWidth, place.scale, place.seed)
  const line = Math.max(2.2, 3.4 * Math.min(1, place.scale))
  return (
    <g
      transform={`translate(${short(place.x)} ${short(place.deckY)})`}
      strokeLinejoin="round"
      className={lit ? 'sc-island' : 'sc-island sc-dark'}
    >
      <path className="sc-body" d={shape.rock} fill={lit ? '#232A6B' : '#10132E'} stroke={INK} strokeWidth={line} />
      <path d={shape.facets} stroke={lit ? '#4453B0' : '#1f2450'} strokeWidth="2" opacity=".8" fill="none" />
      <path className="sc-halftone" d={shape.dots} fill="#070a20" opacity=".7" />
      <path
        className="sc-body"
        d={shape.deck}
        fill={lit ? paint('deck-on') : paint('deck-off')}
        stroke={INK}
        strokeWidth={line}
      />
      <path d={shape.planks} stroke={lit ? '#25307f' : '#171b3d'} strokeWidth="2" opacity=".7" fill="none" />
      <path d={shape.rim} fill={lit ? '#2E3A98' : '#1b1f46'} stroke={INK} strokeWidth={line} />
      {lit ? (
        <>
          <path d={shape.edge} fill="none" stroke={PAINTS.cyan} strokeWidth="8" opacity=".25" />
          <path d={shape.edge} fill="none" stroke="#9FF3FF" strokeWidth="2.6" />
        </>
      ) : null}
    </g>
  )
})
