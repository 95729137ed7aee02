/** The pieces of which the rod's picture is made. Where they are is written into them by `useRod`. */

import { handDrawn, short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import type { SceneLayout, TowerPlace } from './layout-types'
import { usePaint } from './scene-ids'

export const INK = PAINTS.inkNight

export interface BeamView {
  readonly key: string
  readonly place: TowerPlace
  readonly kind: 'leader' | 'in-sync' | 'promoted'
}

export const FINGERS = [-20, -7, 6, 19]
  .map((dx, i) => {
    const top = i === 0 || i === 3 ? -12 : -15
    return handDrawn(
      `M${dx - 6.5} ${top}Q${dx} ${top - 9} ${dx + 6.5} ${top}L${dx + 6} 8Q${dx} 14 ${dx - 6} 8Z`,
      i,
      1.2,
    )
  })
  .join('')
export const PALM = handDrawn('M-22 40L-20 8Q-30-4-20-14L20-14Q30-4 22 8L24 40Z', 3, 1.4)
export const CUFF = handDrawn('M-27 41Q-27 34-20 34L21 34Q28 34 28 41Q28 49 21 49L-20 49Q-27 49-27 41Z', 4, 1.2)
export const THUMB = handDrawn('M-26 6Q-34 16-22 24Q-8 28 4 22Q10 16 2 13Q-12 14-20 6Z', 5, 1.2)

/** Where a rod was torn: splinters instead of a knob. */
const SPLINTERS = 'M-7-6L8-6L2-2L13 0L3 3L9 6L-7 6Z'

interface RodBarProps {
  readonly part: (key: string) => (element: SVGElement | null) => void
  readonly scale: number
  readonly isWet: boolean
  /** The end that is torn: -1 the left one, 1 the right one. */
  readonly broken: -1 | 0 | 1
}

/** Rod and curtain; their paths are written into them. */
export function RodBar({ part, scale, isWet, broken }: RodBarProps) {
  const paint = usePaint()
  return (
    <g strokeLinejoin="round">
      <path
        ref={part('dim')}
        fill={isWet ? paint('curtain-wet') : paint('curtain-dim')}
        fillOpacity=".92"
        stroke={INK}
        strokeWidth="2.4"
      />
      <path ref={part('lit')} fill={paint('curtain')} fillOpacity=".9" stroke={INK} strokeWidth="2.4" />
      <path ref={part('folds')} fill="#10174e" opacity=".38" />
      <path ref={part('shines')} stroke="#E9FFF8" strokeWidth="2.4" fill="none" opacity=".55" strokeLinecap="round" />
      <path className="sc-ring" ref={part('bar')} fill={paint('brass')} stroke={INK} strokeWidth="3" />
      <path ref={part('rings')} fill="none" stroke={INK} strokeWidth={5 * scale} />
      <path ref={part('rings2')} fill="none" stroke="#FFD75A" strokeWidth={2.2 * scale} />
      {([-1, 1] as const).map((side, i) => (
        <g key={side} ref={part(`end${i}`)}>
          {side === broken ? (
            <path d={SPLINTERS} transform={`scale(${side} 1)`} fill="#FFD75A" stroke={INK} strokeWidth="2.6" />
          ) : (
            <>
              <circle cx={side * 12} r="13" fill={paint('globe-yellow')} stroke={INK} strokeWidth="3.2" />
              <rect x="-4" y="-9" width="8" height="18" rx="2" fill="#F0B02C" stroke={INK} strokeWidth="2.6" />
            </>
          )}
        </g>
      ))}
    </g>
  )
}

const CUP = handDrawn('M-17-10Q-17 15 0 15Q17 15 17-10', 2, 1.4)

export function Cup({ cupRef }: { readonly cupRef: (element: SVGElement | null) => void }) {
  return (
    <g ref={cupRef} fill="none" strokeLinecap="round">
      <path d={CUP} stroke={INK} strokeWidth="13" />
      <path d={CUP} stroke="#C9D4FF" strokeWidth="7" />
    </g>
  )
}

export function Mast({
  layout,
  index,
  broken,
}: {
  readonly layout: SceneLayout
  readonly index: number
  readonly broken: boolean
}) {
  const mast = layout.rod.masts[index]
  if (!mast) return null
  const k = layout.rod.scale
  const { x, footY, side } = mast
  const top = broken ? layout.rod.y + 34 * k : layout.rod.y + 10 * k
  const fill = broken ? '#2a2f5e' : '#6C7BE6'
  const bracket = `M${x} ${top + 40 * k}C${x + side * 34 * k} ${top + 36 * k} ${x + side * 32 * k} ${top + 14 * k} ${x + side * 17 * k} ${top + 8 * k}`
  return (
    <g strokeLinejoin="round" strokeLinecap="round">
      <path
        className="sc-body"
        d={handDrawn(`M${x - 7 * k} ${footY}L${x - 4.5 * k} ${top}L${x + 4.5 * k} ${top}L${x + 7 * k} ${footY}Z`, 3)}
        fill={fill}
        stroke={INK}
        strokeWidth="3"
      />
      <path
        d={handDrawn(`M${x - 3.5 * k} ${footY}L${x - 2 * k} ${top}`, 3)}
        stroke={broken ? '#4a5390' : '#B9EBFF'}
        strokeWidth="2"
        opacity=".8"
        fill="none"
      />
      {broken ? (
        <path
          d={handDrawn(
            `M${x - 9 * k} ${top + 4 * k}L${x - 4 * k} ${top - 12 * k}L${x} ${top - 2 * k}L${x + 4 * k} ${top - 16 * k}L${x + 9 * k} ${top + 4 * k}Z`,
            2,
            1,
          )}
          fill={fill}
          stroke={INK}
          strokeWidth="3"
        />
      ) : (
        <>
          <path d={bracket} fill="none" stroke={INK} strokeWidth={10 * k} />
          <path d={bracket} fill="none" stroke={fill} strokeWidth={4.5 * k} />
        </>
      )}
      {[0.25, 0.5, 0.75].map((u) => {
        const y = footY + (top - footY) * u
        return (
          <rect
            key={u}
            x={short(x - 9 * k)}
            y={short(y - 4 * k)}
            width={short(18 * k)}
            height={short(8 * k)}
            rx="2"
            fill={broken ? '#343a6e' : '#8C99F5'}
            stroke={INK}
            strokeWidth="2.4"
          />
        )
      })}
    </g>
  )
}

interface BeamProps {
  readonly beam: BeamView
  readonly lost: boolean
  readonly scale: number
  readonly part: (key: string) => (element: SVGElement | null) => void
}

export function Beam({ beam, lost, part, scale }: BeamProps) {
  const paint = usePaint()
  if (beam.kind === 'promoted' && !lost)
    return (
      <>
        <path ref={part(`${beam.key}outer`)} fill={paint('arm')} />
        <path
          ref={part(`${beam.key}edge`)}
          className="sc-ring"
          fill="none"
          stroke="#FFE1BD"
          strokeWidth={3.2 * scale}
          strokeDasharray="9 7"
        />
      </>
    )
  const fill = lost ? paint('beam-lost') : beam.kind === 'leader' ? paint('beam-yellow') : paint('beam-cyan')
  return (
    <g className="sc-beam">
      <path ref={part(`${beam.key}outer`)} fill={fill} />
      <path ref={part(`${beam.key}core`)} fill={lost ? paint('beam-lost') : '#fff'} opacity=".55" />
    </g>
  )
}
