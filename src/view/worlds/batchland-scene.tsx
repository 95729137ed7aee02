/**
 * Batchland: islands, each with its own copy, and a wire for every pair that talks. The one thing a reader would get
 * wrong: nothing here moves by itself. A wire is lit and a crate slides along it while its job runs, crates pile up
 * while rows wait, and smoke rises where a job has failed, all as the simulation says.
 */

import { memo, useMemo } from 'react'
import type { LinkScore, SystemScore } from '../../core/company'
import { halftone, handDrawn } from '../kit/hand-drawn'
import { PaintDefs } from '../kit/paint-defs'
import { Freight, SlidingCrate } from './freight'
import { RockFigure } from './system-figure'
import { drawWire } from './wires'
import { WorldLayer } from './world-layer'
import { layOut, mirror, PANEL, type Place } from './worlds-layout'

interface BatchlandProps {
  readonly systems: readonly SystemScore[]
  readonly links: readonly LinkScore[]
  readonly timeUs: number
  /** Who joined last; its wires lie on top. */
  readonly joinedId: string | null
}

type Tone = 'idle' | 'running' | 'failed' | 'fresh'

export const BatchlandScene = memo(function BatchlandScene({ systems, links, timeUs, joinedId }: BatchlandProps) {
  const { places, middleY } = useMemo(() => {
    const layout = layOut(systems.length)
    return { ...layout, places: layout.places.map(mirror) }
  }, [systems.length])
  const indexOf = new Map(systems.map(({ id }, i) => [id, i] as const))
  const toneOf = (link: LinkScore): Tone => {
    if (link.phase === 'planned' || link.from === joinedId || link.to === joinedId) return 'fresh'
    if (link.failed) return 'failed'
    return link.phase === 'running' ? 'running' : 'idle'
  }
  const wires = links.flatMap((link) => {
    const from = indexOf.get(link.from)
    const to = indexOf.get(link.to)
    if (from === undefined || to === undefined) return []
    const ends = { from: places[from], to: places[to], seed: from * 41 + to, middleY, isThin: links.length > 120 }
    return [{ key: `${link.from}>${link.to}`, link, tone: toneOf(link), ends }]
  })
  const live = wires.filter(({ tone }) => tone !== 'idle').sort((a, b) => RANK[a.tone] - RANK[b.tone])
  return (
    <>
      <PaintDefs>{PAINTS_OF_DUSK}</PaintDefs>
      <WorldLayer isGround>
        <Dusk />
        {isNight(timeUs) ? <Night /> : null}
        {wires.map(({ key, link, ends }) =>
          link.phase === 'planned' ? null : (
            <WireLine key={key} {...ends} tone="idle" isPlanned={false} progress={-1} />
          ),
        )}
      </WorldLayer>
      <WorldLayer>
        {live.map(({ key, link, tone, ends }) => (
          <WireLine
            key={key}
            {...ends}
            tone={tone}
            isPlanned={link.phase === 'planned'}
            progress={progressOf(link, timeUs)}
          />
        ))}
      </WorldLayer>
      <WorldLayer>
        {systems.map(({ id, kind, up }, i) => (
          <RockFigure key={id} kind={kind} place={places[i]} seed={i * 13 + 5} isNew={id === joinedId} isDown={!up} />
        ))}
      </WorldLayer>
      <WorldLayer>
        {systems.map(({ id, batch }, i) => (
          <Freight
            key={id}
            place={places[i]}
            seed={i}
            crates={countCrates(batch.waiting)}
            isSmoking={links.some(({ to, failed }) => failed && to === id)}
            isDirty={batch.dirty}
          />
        ))}
      </WorldLayer>
    </>
  )
})

const RANK: Readonly<Record<Tone, number>> = { idle: 0, running: 1, failed: 2, fresh: 3 }

/** In twentieths, so that a wire is drawn again only when its crate has moved; -1 while no job runs. */
function progressOf({ phase, startUs, endUs }: LinkScore, timeUs: number): number {
  if (phase !== 'running' || endUs <= startUs) return -1
  return Math.round(Math.min(1, Math.max(0, (timeUs - startUs) / (endUs - startUs))) * 20) / 20
}

/** One crate for up to 300 rows, and one more each time they treble: six are a pile. */
function countCrates(rows: number): number {
  if (rows === 0) return 0
  return Math.min(6, 1 + Math.max(0, Math.floor(Math.log(rows / 100) / Math.log(3))))
}

interface WireLineProps {
  readonly from: Place
  readonly to: Place
  readonly seed: number
  readonly middleY: number
  readonly tone: Tone
  readonly isPlanned: boolean
  readonly isThin: boolean
  readonly progress: number
}

const WireLine = memo(function WireLine(props: WireLineProps) {
  const { from, to, seed, middleY, tone, isPlanned, isThin, progress } = props
  const wire = useMemo(() => drawWire(from, to, seed, middleY), [from, to, seed, middleY])
  const d = isThin ? wire.d : handDrawn(wire.d, seed, 1.2)
  const look = tone === 'idle' ? `wire-${Math.floor(wire.luck * 6)}` : `wire-${tone}`
  const thin = isThin && tone !== 'fresh' ? ' wire-thin' : ''
  return (
    <g className={`wire${thin} ${look}${isPlanned ? ' wire-planned' : ''}`}>
      <path className="wire-halo" d={d} />
      <path className="wire-line" d={d} />
      {tone === 'fresh' || tone === 'running' ? <path className="wire-core" d={d} /> : null}
      {progress >= 0 ? <SlidingCrate d={wire.d} progress={progress} seed={seed} /> : null}
    </g>
  )
})

const { width, height } = PANEL

function isNight(timeUs: number): boolean {
  const hour = (timeUs / 3_600_000_000) % 24
  return hour < 6.5 || hour >= 21
}

/** When the jobs run. */
const Night = memo(function Night() {
  return (
    <g>
      <rect className="night-sky" width={width} height={height} />
      <path className="night-moon" d="M62 118a24 24 0 1 0 26 34a20 20 0 0 1 -26 -34Z" />
    </g>
  )
})

const PAINTS_OF_DUSK = (
  <linearGradient id="worlds-dusk" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stopColor="#2b2144" />
    <stop offset=".3" stopColor="#56416f" />
    <stop offset=".58" stopColor="#93556a" />
    <stop offset=".8" stopColor="#c0653f" />
    <stop offset="1" stopColor="#cf8a34" />
  </linearGradient>
)

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
      <rect width={width} height={height} fill="url(#worlds-dusk)" />
      <circle cx={width * 0.3} cy={height * 0.93} r={height * 0.2} fill="#f2b04a" opacity={0.75} />
      <path d={dots.upper} className="dusk-dots" />
      <path d={dots.lower} className="dusk-dots" />
    </g>
  )
})
