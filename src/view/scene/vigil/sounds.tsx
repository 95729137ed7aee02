/** Sound effects as letters: each belongs to a moment of the run, is heard at that moment and stays a while. */
import { useRef } from 'react'
import type { SceneWords } from '../../../content/scene'
import { seededRandom, short } from '../../kit/hand-drawn'
import { PAINTS } from '../../kit/paints'
import type { SceneLayout, TowerPlace } from '../layout-types'
import type { FrameSource } from '../records-canvas'
import { usePaint } from '../scene-ids'
import type { SceneModel } from '../use-scene'
import { useEachFrame } from './each-frame'
import { FALL_US, soundAt } from './instants'

function burst(r1: number, r2: number, points: number, seed: number): string {
  const random = seededRandom(seed)
  let d = ''
  for (let i = 0; i < points * 2; i++) {
    const angle = (i / (points * 2)) * Math.PI * 2
    const r = i % 2 ? r1 * (0.9 + 0.2 * random()) : r2 * (0.85 + 0.3 * random())
    d += `${i === 0 ? 'M' : 'L'}${short(Math.cos(angle) * r)} ${short(Math.sin(angle) * r)}`
  }
  return `${d}Z`
}

interface LettersProps {
  readonly text: string
  readonly size: number
  readonly tilt: number
  readonly hasStar: boolean
}

function Letters({ text, size, tilt, hasStar }: LettersProps) {
  const paint = usePaint()
  return (
    <>
      {hasStar ? (
        <g transform={`scale(${(size / 78).toFixed(3)}) translate(-92 2)`}>
          <path d={burst(30, 52, 12, 5)} fill="#fff" stroke={PAINTS.inkNight} strokeWidth="3.2" />
          <path d={burst(17, 30, 12, 7)} fill={PAINTS.yellow} stroke={PAINTS.inkNight} strokeWidth="2.6" />
        </g>
      ) : null}
      <g transform={`rotate(${tilt})`} className="scene-sfx" fontSize={size} textAnchor="middle">
        <text
          x={size * 0.08}
          y={size * 0.095}
          fill={PAINTS.inkNight}
          stroke={PAINTS.inkNight}
          strokeWidth={size * 0.16}
        >
          {text}
        </text>
        <text fill="#fff" stroke={PAINTS.inkNight} strokeWidth={size * 0.16}>
          {text}
        </text>
        <text fill={paint('sfx')} stroke="#fff" strokeWidth={size * 0.055} paintOrder="stroke">
          {text}
        </text>
      </g>
    </>
  )
}

interface SoundsProps {
  readonly model: SceneModel
  readonly frames: FrameSource
  readonly words: SceneWords
}

export function Sounds({ model, frames, words }: SoundsProps) {
  const { layout, parts, towers, reducedMotion } = model
  const clang = useRef<SVGGElement>(null)
  const grab = useRef<SVGGElement>(null)
  const promoted = towers.find((tower) => tower.state === 'promoted')
  const holder = layout.towers.find((tower) => tower.broker === promoted?.broker)
  const room = roomForClang(layout)
  const size =
    layout.mode === 'wide' ? Math.min(50 * layout.scale, Math.max(26, room.height * 0.78)) : 40 * layout.scale
  const { x, y } = placeClang(layout, parts.fallen, size, room)
  const grabbed = holder === undefined ? null : placeGrab(layout, holder, words.grab, size)
  useEachFrame(frames, ({ timeUs, vigil }) => {
    // Whatever came down last is what is heard, when it hits the water.
    const landed = parts.fallen
      .map(({ isLate }) => (isLate ? vigil.belowMinUs : vigil.brokenUs))
      .map((us) => (us < 0 ? -1 : us + (reducedMotion ? 0 : FALL_US)))
      .filter((us) => us <= timeUs)
    show(clang.current, x, y, soundAt(timeUs, Math.max(-1, ...landed)), reducedMotion)
    // On a phone the stamp takes its place.
    const isStamped = layout.mode === 'stack' && vigil.resumedUs >= vigil.promotedUs
    if (grabbed !== null)
      show(grab.current, grabbed.x, grabbed.y, isStamped ? 0 : soundAt(timeUs, vigil.promotedUs), reducedMotion)
  })
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {parts.fallen.length === 0 ? null : (
        <g ref={clang} visibility="hidden" strokeLinejoin="round">
          <Letters text={words.clang.toUpperCase()} size={size} tilt={-8} hasStar />
        </g>
      )}
      {grabbed === null ? null : (
        <g ref={grab} visibility="hidden" strokeLinejoin="round">
          <Letters text={words.grab.toUpperCase()} size={size} tilt={-10} hasStar={false} />
        </g>
      )}
    </svg>
  )
}

function show(element: SVGGElement | null, x: number, y: number, scale: number, isStill: boolean): void {
  element?.setAttribute('visibility', scale > 0 ? 'visible' : 'hidden')
  element?.setAttribute('transform', `translate(${short(x)} ${short(y)}) scale(${(isStill ? 1 : scale).toFixed(3)})`)
}

/** Below the plate of the link, which stays to be read and pressed. */
function roomForClang({ links, rod, area }: SceneLayout): { readonly top: number; readonly height: number } {
  const plates = links.flatMap(({ label }) => (label === null ? [] : [label.y + label.height]))
  const top = Math.max(rod.fallenY - 6 * rod.scale, ...plates)
  return { top, height: area.y + area.height + 8 - top }
}

/** In the gap between the halves, where no button and no sign stands. */
function placeClang(
  layout: SceneLayout,
  fallen: SceneModel['parts']['fallen'],
  size: number,
  room: { readonly top: number; readonly height: number },
): { x: number; y: number } {
  const { rod } = layout
  const ends = fallen.map(({ broken, from, to }) => (broken === 1 ? to : from))
  const torn = ends.length > 1 ? (ends[0] + ends[1]) / 2 : (ends[0] ?? 0) + (fallen[0]?.broken ?? 1) * size * 1.7
  return { x: torn, y: layout.mode === 'wide' ? room.top + room.height / 2 + size * 0.36 : rod.fallenY + size * 1.1 }
}

function placeGrab(layout: SceneLayout, place: TowerPlace, word: string, size: number): { x: number; y: number } {
  const { rod, area } = layout
  const half = word.length * size * 0.26
  const right = place.x + 62 * rod.scale + half
  // Not off the page, and not over the plaque.
  const isOnPlaque = Math.abs(right - rod.plaqueX) < half + rod.plaqueWidth / 2
  const fits = right + half < area.width - 10 && !isOnPlaque
  if (layout.mode === 'stack') return { x: Math.min(place.x, area.width - half - 16), y: rod.y - 26 * layout.scale }
  return { x: fits ? right : place.x - 62 * rod.scale - half, y: rod.y + 104 * rod.scale }
}
