/** A broker as a lighthouse; its lantern is the replica of the partition in view. */

import { memo } from 'react'
import { halftone, handDrawn, short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import { Lantern, type LanternState } from './lantern'
import type { TowerPlace } from './layout-types'
import { usePaint } from './scene-ids'

const INK = PAINTS.inkNight

/** Shade on the side away from the light. Towers of one size share it. */
const shades = new Map<string, string>()
function shade(width: number, top: number, height: number): string {
  const key = `${width.toFixed(1)}|${height.toFixed(0)}`
  const known = shades.get(key)
  if (known !== undefined) return known
  const step = Math.max(4.5, Math.min(8, width * 0.24))
  const path = halftone(-width, -height + 14, 2 * width, height - 14, step, (x, y) => {
    const edge = width + ((width - top) * y) / height - step * 0.3
    return Math.abs(x) > edge ? 0 : Math.max(0, ((x + width) / (2 * width) - 0.42) * 1.5)
  })
  shades.set(key, path)
  return path
}

interface TowerProps {
  readonly place: TowerPlace
  readonly state: LanternState
  readonly lit: boolean
}

export const Tower = memo(function Tower({ place, state, lit }: TowerProps) {
  const paint = usePaint()
  const { scale, height: h, broker } = place
  const foot = 30 * scale
  const top = 22 * scale
  const line = Math.max(1.8, Math.min(3.4, 4.2 * scale))
  const eave = Math.max(3, 11 * scale)
  const sill = Math.max(4, 11 * scale)
  return (
    <g
      transform={`translate(${short(place.x)} ${short(place.baseY)})`}
      className={lit ? 'sc-tower' : 'sc-tower sc-dark'}
      strokeLinejoin="round"
    >
      <path
        className="sc-body"
        d={handDrawn(`M${-foot} 0L${-top} ${-h}L${top} ${-h}L${foot} 0Q0 10 ${-foot} 0Z`, broker, 2.2)}
        fill={lit ? paint('tower-on') : paint('tower-off')}
        stroke={INK}
        strokeWidth={line}
      />
      <path className="sc-halftone" d={shade(foot, top, h)} fill={lit ? '#161b55' : '#0b0d22'} opacity=".75" />
      <path
        d={handDrawn(`M${-foot + line} -1L${-top + line} ${-h + sill}`, broker, 1.6)}
        stroke={lit ? '#A9E9FF' : '#4a5390'}
        strokeWidth={line * 0.85}
        fill="none"
        opacity={lit ? 0.9 : 0.6}
      />
      {scale > 0.55 ? (
        <path
          d={handDrawn(
            `M${-9 * scale} 3L${-9 * scale} ${-15 * scale}Q0 ${-26 * scale} ${9 * scale} ${-15 * scale}L${9 * scale} 3Z`,
            broker,
            1.2,
          )}
          fill={lit ? PAINTS.yellow : '#0d1027'}
          stroke={INK}
          strokeWidth={line * 0.78}
        />
      ) : null}
      <path
        d={handDrawn(
          `M${-top - eave} ${-h + 1}L${top + eave} ${-h + 1}L${top + eave / 2} ${-h + sill}L${-top - eave / 2} ${-h + sill}Z`,
          broker,
          1.6,
        )}
        fill={lit ? '#8C99F5' : '#262B55'}
        stroke={INK}
        strokeWidth={line * 0.9}
      />
      <g
        transform={`translate(0 ${short(place.lanternY - place.baseY)})`}
        className="sc-lantern"
        key={lit ? 'lit' : 'dark'}
      >
        <Lantern state={state} radius={place.lanternRadius} seed={broker} />
      </g>
    </g>
  )
})
