/** Faint lines along the ways that records have lately taken; a way that is not used any more goes away. */

import { memo } from 'react'
import { FlightKind } from '../../protocol'
import { PAINTS } from '../kit/paints'

export interface Ribbon {
  readonly key: string
  readonly path: string
  readonly kind: number
}

const LOOK: Readonly<Record<number, { readonly color: string; readonly dash?: string; readonly width: number }>> = {
  [FlightKind.produce]: { color: PAINTS.yellow, width: 2.6 },
  [FlightKind.replicate]: { color: PAINTS.cyan, width: 2.4 },
  [FlightKind.observe]: { color: '#B9C8FF', dash: '3 9', width: 2 },
  [FlightKind.promoted]: { color: PAINTS.orange, dash: '3 9', width: 2.2 },
  [FlightKind.consume]: { color: PAINTS.mint, width: 2 },
}

export const Ribbons = memo(function Ribbons({
  ribbons,
  width,
  height,
}: {
  readonly ribbons: readonly Ribbon[]
  readonly width: number
  readonly height: number
}) {
  return (
    <svg
      className="scene-layer scene-ribbons"
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeLinecap="round"
    >
      {ribbons.map(({ key, path, kind }) => {
        const look = LOOK[kind]
        return look ? (
          <g key={key} stroke={look.color}>
            <path d={path} strokeWidth={look.width * 4} opacity=".13" />
            <path d={path} strokeWidth={look.width} opacity=".72" strokeDasharray={look.dash} />
          </g>
        ) : null
      })}
    </svg>
  )
})
