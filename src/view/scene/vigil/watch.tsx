/** The watch of the quorum: a pulse for each heartbeat on its way, a flat line for who is missed, and a candle for the session. */
import { memo, useRef } from 'react'
import type { SceneWords } from '../../../content/scene'
import type { Structure } from '../../../protocol'
import { short } from '../../kit/hand-drawn'
import { PAINTS } from '../../kit/paints'
import { findLongestSilence, readSessionMs } from '../../kit/silence'
import type { FrameSource } from '../records-canvas'
import { usePaint } from '../scene-ids'
import type { SceneModel } from '../use-scene'
import { useEachFrame } from './each-frame'
import { candleAt, pulseAt } from './instants'
import { findWatch, listPulseWays, type PulseWay, type WatchPlace } from './watch-place'

interface WatchProps {
  readonly model: SceneModel
  readonly frames: FrameSource
  readonly words: SceneWords
}

/** Pixels along the way that one beat takes on each side of its middle. */
const BEAT = 30
/** Where a beat stands when nothing may move. */
const STILL = 0.55

export function Watch({ model, frames }: Omit<WatchProps, 'words'>) {
  const { layout, structure, reducedMotion } = model
  const watch = findWatch(layout, structure)
  const ways = listPulseWays(layout, structure, watch)
  const lines = useRef(new Map<string, SVGPathElement>())
  useEachFrame(frames, ({ timeUs, speed, vigil }) => {
    for (const way of ways) {
      const beats = way.brokers.flatMap(({ place, at }) => {
        const share = pulseAt(timeUs, vigil.heardUs[place] ?? -1, speed)
        return share < 0 ? [] : [at + (1 - at) * (reducedMotion ? STILL : share)]
      })
      lines.current.get(way.site)?.setAttribute('d', drawLine(way.points, beats, layout.rod.scale))
    }
  })
  if (watch === null) return null
  const keep = (site: string) => (element: SVGPathElement | null) => {
    if (element) lines.current.set(site, element)
    else lines.current.delete(site)
  }
  return (
    <>
      <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
        {ways.map((way) =>
          way.isMissed ? (
            <path
              key={way.site}
              d={drawLine(way.points, [], 1)}
              fill="none"
              stroke="#C3CAF2"
              strokeWidth="2.6"
              strokeDasharray="11 9"
              strokeLinecap="round"
            />
          ) : way.isCounted ? (
            <path
              key={way.site}
              ref={keep(way.site)}
              className="sc-pulse"
              fill="none"
              stroke={PAINTS.mint}
              strokeWidth={Math.max(1.8, 3 * layout.scale)}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          ) : null,
        )}
      </svg>
      <Candle watch={watch} structure={structure} frames={frames} isStill={reducedMotion} />
    </>
  )
}

/** Up and down of one beat, for -1 to 1 along it. */
function beatAt(u: number): number {
  const bump = (middle: number, width: number) => Math.max(0, 1 - Math.abs(u - middle) / width)
  return bump(-0.05, 0.22) - 0.55 * bump(0.22, 0.16) + 0.22 * bump(-0.55, 0.25) + 0.16 * bump(0.6, 0.25)
}

function drawLine(points: PulseWay['points'], beats: readonly number[], scale: number): string {
  const length = Math.max(1, points.length - 1)
  const reach = Math.max(4, (BEAT * Math.max(0.55, scale)) / 5)
  let d = ''
  points.forEach(([x, y], i) => {
    let up = 0
    for (const at of beats) {
      const u = (i - at * length) / reach
      if (Math.abs(u) < 1) up += beatAt(u)
    }
    d += `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y - up * 26 * scale)}`
  })
  return d
}

/** Beside the flat lines, before the towers: nobody is heard over them. */
export function NoPulse({ model, words }: Pick<WatchProps, 'model' | 'words'>) {
  const { layout, structure } = model
  const font = 15 * layout.textScale
  const width = words.noPulse.length * font * 0.56 + 22
  // On a phone there is no room for it between the towers.
  if (layout.mode === 'stack') return null
  const missed = listPulseWays(layout, structure, findWatch(layout, structure)).filter((way) => way.isMissed)
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {missed.map(({ site, note: [x, y] }) => (
        <g key={site} transform={`translate(${short(x)} ${short(y)})`} className="sc-no-pulse">
          <rect
            x={-width / 2}
            y={-font * 0.85}
            width={width}
            height={font * 1.7}
            rx="6"
            fill={PAINTS.indigo}
            stroke={PAINTS.cyanPale}
            strokeWidth="2"
          />
          <text y={font * 0.34} fontSize={font} fontWeight="700" textAnchor="middle" fill="#fff">
            {words.noPulse}
          </text>
        </g>
      ))}
    </svg>
  )
}

interface CandleProps {
  readonly watch: WatchPlace
  readonly structure: Structure
  readonly frames: FrameSource
  readonly isStill: boolean
}

/** Height of a whole candle, and half of its width. */
const TALL = 74
const HALF = 10
/** More notches than this could not be told apart: then a notch is more than a second. */
const NOTCHES_MOST = 12
const FLICKER_US = 140_000

const Candle = memo(function Candle({ watch, structure, frames, isStill }: CandleProps) {
  const paint = usePaint()
  const wax = useRef<SVGPathElement>(null)
  const flame = useRef<SVGGElement>(null)
  const sessionMs = readSessionMs(structure)
  const notches = Math.round(sessionMs / 1_000)
  const count = notches >= 1 && notches <= NOTCHES_MOST ? notches : 10
  useEachFrame(frames, ({ timeUs, vigil }) => {
    const silence = findLongestSilence(structure, vigil.heardUs)
    const left = silence === null ? 1 : candleAt(timeUs, vigil.heardUs[silence.place], sessionMs * 1_000)
    const isListening = vigil.heardUs.some((us) => us >= 0)
    const top = -4 - TALL * left
    wax.current?.setAttribute(
      'd',
      `M${-HALF} 0L${-HALF} ${short(top + 3)}Q${-HALF + 5} ${short(top - 2)} 0 ${short(top + 1)}Q${HALF - 4} ${short(top - 3)} ${HALF} ${short(top + 4)}L${HALF} 0Z`,
    )
    const flicker = isStill ? 0 : Math.sin(timeUs / FLICKER_US) * 0.07
    const size = isListening && left > 0 ? 1 + flicker : 0
    flame.current?.setAttribute(
      'transform',
      `translate(0 ${short(top)}) scale(${(1 - flicker).toFixed(3)} ${size.toFixed(3)})`,
    )
  })
  return (
    <svg
      className="scene-layer sc-candle"
      style={{ left: watch.x, top: watch.y }}
      width="1"
      height="1"
      aria-hidden="true"
      focusable="false"
    >
      <g transform={`scale(${watch.scale.toFixed(3)})`} stroke={PAINTS.inkNight} strokeLinejoin="round">
        <path
          d={`M${-HALF - 1} -2V${-TALL - 4}H${HALF + 1}V-2`}
          fill="none"
          stroke="#C3CAF2"
          strokeWidth="1.6"
          strokeDasharray="3 4"
          opacity=".75"
        />
        <path
          d={Array.from(
            { length: count },
            (_, i) => `M${HALF + 5} ${short(-4 - (TALL * (i + 1)) / count)}h${i % 3 === 2 ? 9 : 6}`,
          ).join('')}
          stroke="#E4EEFF"
          strokeWidth="2"
          fill="none"
        />
        <path ref={wax} fill="#FFF3D6" strokeWidth="2.6" />
        <g ref={flame}>
          <circle className="sc-halo" cy="-14" r="46" fill={paint('glow-yellow')} stroke="none" />
          <path d="M0-34C9-20 11-13 8-6Q0 3-8-6C-11-13-6-20 0-34Z" fill={PAINTS.orange} strokeWidth="2.4" />
          <path d="M0-20C5-13 5-9 3-5Q0-1-3-5C-5-9-3-13 0-20Z" fill={PAINTS.yellowPale} stroke="none" />
        </g>
        <path d="M-20-3L20-3L15 6L-15 6Z" fill={PAINTS.yellow} strokeWidth="2.6" />
      </g>
    </svg>
  )
})
