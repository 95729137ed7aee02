/**
 * A replica as a lantern. Each state has a shape of its own, so that no state is told by colour alone; the
 * legend draws the same component.
 */

import type { ReplicaState } from '../../protocol'
import { circlePath, handDrawn, short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import { usePaint } from './scene-ids'

/** A replica's state, or none when the broker holds no replica of the partition in view. */
export type LanternState = ReplicaState | 'none'

const INK = PAINTS.inkNight

function cagePath(r: number): string {
  return (
    `M${-r * 0.62} ${-r * 0.92}L${r * 0.62} ${-r * 0.92}L${r * 0.42} ${-r * 1.22}L${-r * 0.42} ${-r * 1.22}Z` +
    `M${-r * 0.7} ${r * 0.86}L${r * 0.7} ${r * 0.86}L${r * 0.55} ${r * 1.2}L${-r * 0.55} ${r * 1.2}Z`
  )
}

function Glint({ r }: { readonly r: number }) {
  const d = `M${short(-r * 0.5)} ${short(-r * 0.35)}Q${short(-r * 0.3)} ${short(-r * 0.72)} ${short(r * 0.1)} ${short(-r * 0.7)}`
  return <path d={d} stroke="#fff" strokeWidth={Math.max(1.5, r * 0.14)} fill="none" strokeLinecap="round" />
}

function DashedRing({ r, light, width }: { readonly r: number; readonly light: string; readonly width: number }) {
  const dash = `${short(r * 0.4)} ${short(r * 0.3854)}`
  return (
    <>
      <circle
        className="sc-ring"
        r={short(r)}
        fill="none"
        stroke={INK}
        strokeWidth={short(width * 2)}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
      <circle
        className="sc-ring"
        r={short(r)}
        fill="none"
        stroke={light}
        strokeWidth={short(width)}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
    </>
  )
}

/** Dashed arms that hang at its sides: it only watches. */
function Arms({ r }: { readonly r: number }) {
  const arm = (side: 1 | -1): string =>
    `M${short(side * r * 1.02)} ${short(r * 0.1)}Q${short(side * r * 1.62)} ${short(r * 0.3)} ${short(side * r * 1.5)} ${short(r * 1.05)}`
  return (
    <path
      className="sc-arms"
      d={arm(-1) + arm(1)}
      fill="none"
      stroke="#E4EEFF"
      strokeWidth={short(r * 0.16)}
      strokeLinecap="round"
      strokeDasharray={`${short(r * 0.28)} ${short(r * 0.26)}`}
    />
  )
}

/** It has eyes: on the rod while it watches, and set while it holds. */
function ObserverFace({ r, isHolding }: { readonly r: number; readonly isHolding: boolean }) {
  const eye = r * 0.2
  const look = isHolding ? 0 : -eye * 0.35
  const ink = isHolding ? INK : '#0F1A4A'
  return (
    <g className="sc-face">
      {[-1, 1].map((side) => (
        <g key={side} transform={`translate(${short(side * r * 0.32)} ${short(-r * 0.14)})`}>
          <circle r={short(eye)} fill="#fff" stroke={ink} strokeWidth={short(r * 0.07)} />
          <circle cy={short(look)} r={short(eye * 0.48)} fill={ink} />
        </g>
      ))}
      {isHolding ? (
        <>
          <path
            d={`M${short(-r * 0.56)} ${short(-r * 0.5)}L${short(-r * 0.14)} ${short(-r * 0.34)}M${short(r * 0.56)} ${short(-r * 0.5)}L${short(r * 0.14)} ${short(-r * 0.34)}`}
            stroke={INK}
            strokeWidth={short(r * 0.13)}
            strokeLinecap="round"
            fill="none"
          />
          <path
            d={`M${short(-r * 0.32)} ${short(r * 0.3)}H${short(r * 0.32)}V${short(r * 0.54)}H${short(-r * 0.32)}Z`}
            fill="#fff"
            stroke={INK}
            strokeWidth={short(r * 0.07)}
          />
          <path d={`M0 ${short(r * 0.3)}V${short(r * 0.54)}`} stroke={INK} strokeWidth={short(r * 0.06)} />
        </>
      ) : (
        <path
          d={`M${short(-r * 0.2)} ${short(r * 0.36)}Q0 ${short(r * 0.52)} ${short(r * 0.2)} ${short(r * 0.36)}`}
          fill="none"
          stroke="#DDEBFF"
          strokeWidth={short(r * 0.09)}
          strokeLinecap="round"
        />
      )}
    </g>
  )
}

export function Crown({ scale }: { readonly scale: number }) {
  return (
    <g transform={`scale(${short(scale * 10) === '0' ? 0.1 : scale.toFixed(3)})`} stroke={INK} strokeLinejoin="round">
      <path d="M-21 12L-25-12L-11-2L0-19L11-2L25-12L21 12Z" fill={PAINTS.yellow} strokeWidth="3" />
      <path d="M-20 12L20 12L19 18L-19 18Z" fill="#FF9F1C" strokeWidth="2.6" />
      <path
        d="M-28.4-13a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0M-3.8-20a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0M21.6-13a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0"
        fill="#fff"
        strokeWidth="2"
      />
    </g>
  )
}

interface LanternProps {
  readonly state: LanternState
  /** Radius of the globe of a replica in sync; the leader's is a sixth larger. */
  readonly radius: number
  readonly seed?: number
  readonly glow?: boolean
}

export function Lantern({ state, radius, seed = 0, glow = true }: LanternProps) {
  const paint = usePaint()
  const r = state === 'leader' ? radius * 1.08 : radius * 0.94
  const line = Math.max(1.6, Math.min(3.2, r * 0.12))
  const globe = (fill: string, size = r) => (
    <path
      className="sc-globe"
      d={handDrawn(circlePath(0, 0, size), seed, r * 0.06)}
      fill={fill}
      stroke={INK}
      strokeWidth={line}
    />
  )
  const cage = (fill: string) => (
    <path
      d={handDrawn(cagePath(r), seed, r * 0.06)}
      fill={fill}
      stroke={INK}
      strokeWidth={line * 0.9}
      strokeLinejoin="round"
    />
  )
  const halo = (id: string, size: number) =>
    glow ? <circle className="sc-halo" r={short(r * size)} fill={paint(id)} /> : null
  switch (state) {
    case 'leader':
      return (
        <>
          {halo('glow-yellow', 4)}
          {globe(paint('globe-yellow'))}
          {cage(PAINTS.ochre)}
          <Glint r={r} />
          <g className="sc-crown" transform={`translate(0 ${short(-r * 1.84)})`}>
            <Crown scale={r / 29.5} />
          </g>
        </>
      )
    case 'in-sync':
      return (
        <>
          {halo('glow-cyan', 3.3)}
          {globe(paint('globe-cyan'))}
          {cage('#2A7FA8')}
          <Glint r={r} />
        </>
      )
    case 'catching-up':
      return (
        <>
          {globe('#1B2A66')}
          <path
            className="sc-ring"
            d={handDrawn(circlePath(0, 0, r * 0.8), seed, r * 0.06)}
            fill="none"
            stroke="#7DE9FA"
            strokeWidth={line}
          />
          <path
            d={`M${short(-r * 0.42)} ${short(r * 0.12)}L0 ${short(-r * 0.34)}L${short(r * 0.42)} ${short(r * 0.12)}M${short(-r * 0.42)} ${short(r * 0.5)}L0 ${short(r * 0.04)}L${short(r * 0.42)} ${short(r * 0.5)}`}
            fill="none"
            stroke="#7DE9FA"
            strokeWidth={line}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
          {cage('#2A5F94')}
        </>
      )
    case 'observer':
      return (
        <>
          {halo('glow-violet', 2.4)}
          <Arms r={r} />
          {globe('#2A3578', r * 0.84)}
          <ObserverFace r={r} isHolding={false} />
          <DashedRing r={r * 1.16} light="#E4EEFF" width={line} />
        </>
      )
    case 'promoted':
      return (
        <>
          {halo('glow-orange', 4.4)}
          {globe(paint('globe-cyan'), r * 0.9)}
          <ObserverFace r={r} isHolding />
          <DashedRing r={r * 1.2} light="#FFB070" width={line * 1.15} />
        </>
      )
    case 'offline':
      return (
        <>
          {globe('#141735')}
          <circle r={short(r - 1.5)} fill="none" stroke="#7882c4" strokeWidth={line * 0.55} />
          {cage('#20244a')}
          <path
            className="sc-cross"
            d={handDrawn(
              `M${-r * 0.42} ${-r * 0.42}L${r * 0.42} ${r * 0.42}M${r * 0.42} ${-r * 0.42}L${-r * 0.42} ${r * 0.42}`,
              seed,
              r * 0.05,
            )}
            stroke="#C3CAF2"
            strokeWidth={line * 1.4}
            strokeLinecap="round"
            fill="none"
          />
        </>
      )
    case 'fenced':
      return (
        <>
          {globe(PAINTS.indigo)}
          <circle className="sc-ring" r={short(r - 1.5)} fill="none" stroke="#8B96DC" strokeWidth={line * 0.8} />
          {cage('#2A3168')}
          <path
            className="sc-cross"
            d={handDrawn(`M${-r * 0.5} 0L${r * 0.5} 0`, seed, r * 0.05)}
            stroke="#D5DBFF"
            strokeWidth={line * 1.9}
            strokeLinecap="round"
            fill="none"
          />
        </>
      )
    case 'none': {
      const hook = handDrawn(
        `M0 ${r * 1.2}L0 ${-r * 0.1}Q0 ${-r * 0.9} ${r * 0.62} ${-r * 0.72}Q${r * 1.05} ${-r * 0.5} ${r * 0.8} ${-r * 0.05}`,
        seed,
        r * 0.06,
      )
      return (
        <g fill="none" strokeLinecap="round">
          <path d={hook} stroke={INK} strokeWidth={line * 2.6} />
          <path className="sc-ring" d={hook} stroke="#6f7ab8" strokeWidth={line * 1.15} />
        </g>
      )
    }
  }
}
