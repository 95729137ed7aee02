/**
 * Batchland: islands, each with its own copy, and a wire for every pair that talks. The one thing a reader would get
 * wrong: nothing here moves by itself. A wire is lit while its job runs, crates lie on it while rows wait, and smoke
 * rises where a job has failed, all as the simulation says.
 */
import { memo, useMemo } from 'react'
import { halftone, handDrawn } from '../kit/hand-drawn'
import { RockFigure } from './system-figure'
import { drawWire } from './wires'
import { layOut, PANEL, type Place } from './worlds-layout'
import type { LinkView, SystemView } from './worlds-view'

const CRATE = 'M-8 -16L8 -16L8 0L-8 0Z'
const CRATE_CROSS = 'M-8 -16L8 0M-8 -8L8 -8'

export function BatchlandScene({
  systems,
  links,
  height,
  isPhone,
}: {
  readonly systems: readonly SystemView[]
  readonly links: readonly LinkView[]
  readonly height: number
  readonly isPhone: boolean
}) {
  const layout = useMemo(() => layOut(systems.length, isPhone), [systems.length, isPhone])
  const placeOf = useMemo(
    () => new Map(systems.map((system, i) => [system.id, layout.places[i]] as const)),
    [systems, layout],
  )
  return (
    <svg
      className="world-drawing"
      viewBox={`0 0 ${PANEL.width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <Dusk height={height} />
      <g className="wires">
        {links.map((link) => {
          const from = placeOf.get(link.from)
          const to = placeOf.get(link.to)
          if (from === undefined || to === undefined) return null
          return <WireLine key={`${link.from}>${link.to}`} link={link} from={from} to={to} middleY={layout.middleY} />
        })}
      </g>
      {systems.map((system, i) => (
        <RockFigure
          key={system.id}
          kind={system.kind}
          place={layout.places[i]}
          seed={i * 13 + 5}
          isDown={!system.isUp}
          isDirty={system.isDirty}
        />
      ))}
      {systems.map((system, i) => (
        <Freight
          key={system.id}
          place={layout.places[i]}
          crates={system.crates}
          seed={i}
          isFailed={system.hasFailedJob}
        />
      ))}
    </svg>
  )
}

const WireLine = memo(function WireLine({
  link,
  from,
  to,
  middleY,
}: {
  readonly link: LinkView
  readonly from: Place
  readonly to: Place
  readonly middleY: number
}) {
  const wire = useMemo(() => drawWire(from, to, link.seed, middleY), [from, to, link.seed, middleY])
  const d = useMemo(() => handDrawn(toPath(wire.d), link.seed, 1.2), [wire.d, link.seed])
  const tone = link.state === 'waiting' ? `wire-${link.cadence}-${Math.floor(wire.luck * 4)}` : `wire-${link.state}`
  return (
    <g className={`wire wire-${link.cadence} ${tone}`}>
      <path className="wire-halo" d={d} />
      <path className="wire-line" d={d} />
      {link.state === 'running' ? <Crate x={wire.crateX} y={wire.crateY} seed={link.seed} scale={0.8} /> : null}
    </g>
  )
})

/** `handDrawn` reads absolute commands only, which is what the curve generator writes. */
function toPath(d: string): string {
  return d
}

function Crate({ x, y, seed, scale }: { x: number; y: number; seed: number; scale: number }) {
  return (
    <g className="crate" transform={`translate(${x} ${y}) rotate(${(seed % 7) * 5 - 15}) scale(${scale})`}>
      <path className="crate-box" d={handDrawn(CRATE, seed, 1)} />
      <path className="crate-cross" d={CRATE_CROSS} />
    </g>
  )
}

/** What waits at an island for its next run, up to six crates, and smoke where a job failed. */
const Freight = memo(function Freight({
  place,
  crates,
  seed,
  isFailed,
}: {
  readonly place: Place
  readonly crates: number
  readonly seed: number
  readonly isFailed: boolean
}) {
  const side = seed % 2 === 0 ? 1 : -1
  return (
    <g transform={`translate(${place.x} ${place.y}) scale(${place.scale})`}>
      {Array.from({ length: Math.min(6, crates) }, (_, i) => {
        const row = i < 3 ? 0 : i < 5 ? 1 : 2
        const column = row === 0 ? i : row === 1 ? i - 3 : i - 5
        return (
          <Crate
            // biome-ignore lint/suspicious/noArrayIndexKey: the crates of a pile have no other name than their place.
            key={i}
            x={side * (30 + column * 11 + row * 5)}
            y={5 - row * 10}
            seed={seed * 7 + i}
            scale={0.6}
          />
        )
      })}
      {isFailed ? <Smoke seed={seed} /> : null}
    </g>
  )
})

const PUFF = 'M1 0C1 0.55 0.55 1 0 1C-0.55 1 -1 0.55 -1 0C-1 -0.55 -0.55 -1 0 -1C0.55 -1 1 -0.55 1 0Z'

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

const Dusk = memo(function Dusk({ height }: { readonly height: number }) {
  const dots = useMemo(
    () => ({
      upper: halftone(0, 0, PANEL.width, height * 0.42, 11, (_, y) => 0.7 * (1 - y / (height * 0.42))),
      lower: halftone(0, height * 0.5, PANEL.width, height * 0.5, 11, (_, y) => 0.5 * (y / height - 0.4)),
    }),
    [height],
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
      <rect width={PANEL.width} height={height} fill="url(#worlds-dusk)" />
      <circle cx={PANEL.width * 0.3} cy={height * 0.93} r={height * 0.2} fill="#f2b04a" opacity={0.75} />
      <path d={dots.upper} className="dusk-dots" />
      <path d={dots.lower} className="dusk-dots" />
    </g>
  )
})
