/** Sound effects as letters: each belongs to an event of the run and stays a while. */

import * as m from 'framer-motion/m'
import { useEffect, useRef, useState } from 'react'
import type { SceneWords } from '../../content/scene'
import type { Measures } from '../../protocol'
import { seededRandom, short } from '../kit/hand-drawn'
import { Motion } from '../kit/motion'
import { PAINTS } from '../kit/paints'
import type { SceneLayout } from './layout-types'
import { usePaint } from './scene-ids'
import type { TowerView } from './scene-mood'

/** How long letters of a sound stay, in wall time. */
const SOUND_MS = 6000

/** True for a while after `active` becomes true, and from the start when it is. */
function useSound(active: boolean): boolean {
  const [on, setOn] = useState(active)
  const before = useRef(false)
  useEffect(() => {
    if (active && !before.current) setOn(true)
    before.current = active
    if (!active) {
      setOn(false)
      return
    }
    const timer = setTimeout(() => setOn(false), SOUND_MS)
    return () => clearTimeout(timer)
  }, [active])
  return on && active
}

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

function SoundLetters({
  text,
  x,
  y,
  size,
  tilt,
  layout,
  star,
}: {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly tilt: number
  readonly layout: SceneLayout
  readonly star: boolean
}) {
  const paint = usePaint()
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      <g transform={`translate(${short(x)} ${short(y)})`} strokeLinejoin="round">
        {/* The letters come when the rod hits the water, not when it lets go. */}
        <m.g
          initial={{ scale: 2.2, rotate: star ? 16 : -16, opacity: 0 }}
          animate={{ scale: 1, rotate: 0, opacity: 1 }}
          transition={{ type: 'spring', stiffness: 620, damping: 19, delay: star ? 0.42 : 0 }}
        >
          {star ? (
            <g transform={`scale(${(size / 78).toFixed(3)}) translate(-70 -26)`}>
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
        </m.g>
      </g>
    </svg>
  )
}

interface SoundsProps {
  readonly layout: SceneLayout
  readonly measures: Measures
  readonly towers: readonly TowerView[]
  readonly darkSites: ReadonlySet<string>
  readonly words: SceneWords
}

export function Sounds(props: SoundsProps) {
  return (
    <Motion>
      <Letters {...props} />
    </Motion>
  )
}

function Letters({ layout, measures, towers, darkSites, words }: SoundsProps) {
  const promoted = towers.find((t) => t.state === 'promoted')
  const clang = useSound(!measures.accepting)
  const grab = useSound(measures.accepting && promoted !== undefined)
  const { rod, area } = layout
  const size = layout.mode === 'wide' ? 74 * layout.scale : 44 * layout.scale
  if (clang) {
    // Under the dark site, where the rod's end went down first and no button stands.
    const dark = layout.sites.find((site) => site.row === layout.sites.at(-1)?.row && darkSites.has(site.id))
    const middle = (rod.left + rod.right) / 2
    const x = dark && layout.mode === 'wide' ? Math.max(dark.x - 56 * layout.scale, rod.left + size * 1.6) : middle
    return (
      <SoundLetters
        text={words.clang.toUpperCase()}
        x={x}
        y={rod.fallenY + size * (layout.mode === 'wide' ? 0.48 : 1.1)}
        size={size}
        tilt={-8}
        layout={layout}
        star
      />
    )
  }
  const place = promoted && layout.towers.find((t) => t.broker === promoted.broker)
  if (grab && place) {
    const g = size * 0.8
    const half = words.grab.length * g * 0.24
    const right = place.x + 58 * rod.scale + half
    // Not off the page, and not over the plaque.
    const isOnPlaque = Math.abs(right - rod.plaqueX) < half + rod.plaqueWidth / 2
    const fits = right + half < area.width - 10 && !isOnPlaque
    const x =
      layout.mode === 'stack'
        ? Math.min(place.x, area.width - half - 16)
        : fits
          ? right
          : place.x - 58 * rod.scale - half
    const y = layout.mode === 'stack' ? rod.y - 26 * layout.scale : rod.y + 104 * rod.scale
    return <SoundLetters text={words.grab.toUpperCase()} x={x} y={y} size={g} tilt={-10} layout={layout} star={false} />
  }
  return null
}
