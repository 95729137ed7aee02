/**
 * A drawing of one of the two worlds is some layers that lie on each other. The one thing a reader would get wrong: each
 * is a layer of the screen, and nothing in it may bring the browser to paint it again but its own change: what changes
 * together lies together.
 */
import type { ReactNode } from 'react'
import { PAINTS } from '../kit/paints'
import { PANEL } from './worlds-layout'

interface WorldLayerProps {
  /** The lowest, with the frame of ink. */
  readonly isGround?: boolean
  readonly children: ReactNode
}

export function WorldLayer({ isGround = false, children }: WorldLayerProps) {
  return (
    <svg className="world-drawing" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden="true">
      {isGround ? (
        <rect className="world-frame" width={PANEL.width} height={PANEL.height} fill={PAINTS.inkNight} />
      ) : null}
      <g className="world-scene">{children}</g>
    </svg>
  )
}
