/**
 * Batchland: islands, each with its own copy, and a wire for every pair that talks. The one thing a reader would get
 * wrong: the tangle is not decoration. Each wire is one connection of the count beside it.
 */
import { memo, useMemo } from 'react'
import { halftone, handDrawn } from '../kit/hand-drawn'
import type { CompanySystem, Connection } from './company'
import { RockFigure } from './system-figure'
import { drawWire } from './wires'
import { layOut, PANEL, type Place } from './worlds-layout'

interface BatchlandProps {
  readonly systems: readonly CompanySystem[]
  readonly wires: readonly Connection[]
  /** Who joined last; its wires lie on top. */
  readonly lastId: string | null
}

export const BatchlandScene = memo(function BatchlandScene({ systems, wires, lastId }: BatchlandProps) {
  const { places, middleY } = useMemo(() => layOut(systems.length), [systems.length])
  const indexOf = new Map(systems.map(({ id }, i) => [id, i] as const))
  const isFresh = ({ from, to }: Connection): boolean => from === lastId || to === lastId
  const ordered = [...wires.filter((wire) => !isFresh(wire)), ...wires.filter(isFresh)]
  return (
    <svg className="world-drawing" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden="true">
      <Dusk />
      <g>
        {ordered.map((wire) => {
          const from = indexOf.get(wire.from) ?? 0
          const to = indexOf.get(wire.to) ?? 0
          return (
            <WireLine
              key={`${wire.from}>${wire.to}`}
              from={places[from]}
              to={places[to]}
              seed={from * 41 + to}
              middleY={middleY}
              isFresh={isFresh(wire)}
              isThin={wires.length > 120}
            />
          )
        })}
      </g>
      {systems.map(({ id, kind }, i) => (
        <RockFigure key={id} kind={kind} place={places[i]} seed={i * 13 + 5} isNew={id === lastId} />
      ))}
    </svg>
  )
})

interface WireLineProps {
  readonly from: Place
  readonly to: Place
  readonly seed: number
  readonly middleY: number
  readonly isFresh: boolean
  readonly isThin: boolean
}

const WireLine = memo(function WireLine({ from, to, seed, middleY, isFresh, isThin }: WireLineProps) {
  const wire = useMemo(() => drawWire(from, to, seed, middleY), [from, to, seed, middleY])
  const d = isThin ? wire.d : handDrawn(wire.d, seed, 1.2)
  const tone = isFresh ? 'wire-fresh' : `wire-${Math.floor(wire.luck * 6)}`
  return (
    <g className={isThin && !isFresh ? `wire wire-thin ${tone}` : `wire ${tone}`}>
      <path className="wire-halo" d={d} />
      <path className="wire-line" d={d} />
      {isFresh ? <path className="wire-core" d={d} /> : null}
    </g>
  )
})

const { width, height } = PANEL

const Dusk = memo(function Dusk() {
  const dots = useMemo(
    () => ({
      upper: halftone(0, 0, width, height * 0.42, 12, (_, y) => 0.7 * (1 - y / (height * 0.42))),
      lower: halftone(0, height * 0.5, width, height * 0.5, 12, (_, y) => 0.5 * (y / height - 0.4)),
    }),
    [],
  )
  return (
    <g>
      <linearGradient id="worlds-dusk" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#2b2144" />
        <stop offset=".3" stopColor="#56416f" />
        <stop offset=".58" stopColor="#93556a" />
        <stop offset=".8" stopColor="#c0653f" />
        <stop offset="1" stopColor="#cf8a34" />
      </linearGradient>
      <rect width={width} height={height} fill="url(#worlds-dusk)" />
      <circle cx={width * 0.3} cy={height * 0.93} r={height * 0.2} fill="#f2b04a" opacity={0.75} />
      <path d={dots.upper} className="dusk-dots" />
      <path d={dots.lower} className="dusk-dots" />
    </g>
  )
})
