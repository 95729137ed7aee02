/** What belongs to a moment: the plaque on the rod, the shout of a refusing leader, and sound effects. */
import { type Ref, useEffect, useRef, useState } from 'react'
import type { SceneWords } from '../../content/en/scene'
import type { FocusView, Measures } from '../../protocol'
import { seededRandom, short } from '../kit/hand-drawn'
import type { SceneLayout } from './layout-types'
import { heightOnRod, type RodPose } from './rod-geometry'
import type { TowerView } from './scene-mood'
import type { SceneSelection } from './selection'

/** How long letters of a sound stay, in wall time. */
const SOUND_MS = 6000

/** Where the plaque hangs in this pose: on the rod, or tilted where the rod was, away from the leader's shout. */
export function placePlaque(
  layout: SceneLayout,
  pose: RodPose,
  leaderX: number | null,
): { x: number; y: number; tilt: number } {
  const { rod } = layout
  const middle = (rod.left + rod.right) / 2
  const leftEnd = rod.left + rod.plaqueWidth * 0.62
  const rightEnd = rod.right - rod.plaqueWidth * 0.62
  const away = leaderX === null ? rod.plaqueX : leaderX >= middle ? leftEnd : rightEnd
  const x = rod.plaqueX + (away - rod.plaqueX) * pose[3]
  return { x, y: heightOnRod(rod, [pose[0], pose[1], pose[2], 0], x) + 24 * rod.scale, tilt: -8 * pose[3] }
}

interface PlaqueProps {
  readonly plaqueRef: Ref<HTMLDivElement>
  readonly layout: SceneLayout
  readonly focus: FocusView
  readonly measures: Measures
  readonly words: SceneWords
  readonly onSelect: (selection: SceneSelection) => void
}

export function Plaque({ plaqueRef, layout, focus, measures, words, onSelect }: PlaqueProps) {
  const name = `${focus.topic}-${focus.partition}`
  const { inSync, minIsr } = measures
  const bad = !measures.accepting
  const width = layout.rod.plaqueWidth
  return (
    <div className="scene-plaque-anchor" ref={plaqueRef} style={{ width }}>
      <span className="scene-chains" style={{ height: 20 * layout.rod.scale }} aria-hidden="true" />
      <button
        type="button"
        className={`scene-plaque${bad ? ' is-bad' : ''}`}
        style={{ fontSize: `${Math.max(9, (16 * width) / 184).toFixed(1)}px` }}
        aria-label={words.plaqueLabel(inSync, minIsr, name)}
        onClick={() => onSelect({ kind: 'partition', topic: focus.topic, partition: focus.partition })}
      >
        <span className="scene-plaque-head">
          <b>{words.inSync}</b>
          {layout.mode === 'wide' ? <span className="scene-plaque-name">{name}</span> : null}
        </span>
        <span className="scene-plaque-count">
          <b>{inSync}</b> {words.ofMin(minIsr)}
        </span>
      </button>
    </div>
  )
}

function shoutOutline(width: number, height: number): string {
  const random = seededRandom(31)
  let d = ''
  for (let i = 0; i < 52; i++) {
    const angle = (i / 52) * Math.PI * 2
    const reach = i % 2 ? 0.9 : 1.04 + 0.09 * random()
    const x = (Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.62 * width * reach) / 2
    const y = (Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** 0.62 * height * reach) / 2
    d += `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`
  }
  return `${d}Z`
}

/** A jagged balloon with Kafka's own error name; its tail points at the leader, or at the sky when there is none. */
export function Shout({
  layout,
  error,
  leader,
  plaqueLeft,
}: {
  readonly layout: SceneLayout
  readonly error: string
  readonly leader: number
  readonly plaqueLeft: boolean
}) {
  const tower = layout.towers.find((t) => t.broker === leader)
  const k = layout.mode === 'wide' ? Math.max(0.8, Math.min(1.25, layout.scale)) : 0.72
  const font = 18.5 * k
  const width = error.length * font * 0.6 + 84 * k
  const height = 78 * k
  const { area } = layout
  // On a narrow page it takes the side that the plaque leaves free.
  const narrow = plaqueLeft ? area.width : 0
  const wanted = layout.mode === 'stack' ? narrow : tower ? tower.x + (plaqueLeft ? -150 : 150) * k : area.width / 2
  const x = Math.max(width / 2 + 8, Math.min(area.width - width / 2 - 8, wanted))
  const ceiling = layout.rod.y + 66 * k
  const y = layout.mode === 'wide' ? ceiling : layout.rod.y + 38
  const outline = shoutOutline(width, height)
  const tipX = tower ? tower.x + (tower.x > x ? -1 : 1) * tower.lanternRadius * 0.9 : x
  const tipY = tower ? tower.lanternY - tower.lanternRadius * 1.3 : y + height
  const rootX = x + Math.max(-width * 0.34, Math.min(width * 0.34, tipX - x)) * 0.9
  const tail = tower
    ? `M${rootX - 14 * k} ${y + height * 0.34}L${tipX} ${tipY}L${rootX + 16 * k} ${y + height * 0.34}Z`
    : ''
  return (
    <>
      <svg
        className="scene-layer sc-pop"
        width={layout.width}
        height={layout.height}
        aria-hidden="true"
        focusable="false"
        strokeLinejoin="round"
      >
        <path d={outline} transform={`translate(${short(x + 5)} ${short(y + 6)})`} fill="#0B0A14" />
        <path d={tail} fill="#fff" stroke="#16130F" strokeWidth="3.4" />
        <path
          d={outline}
          transform={`translate(${short(x)} ${short(y)})`}
          fill="#fff"
          stroke="#16130F"
          strokeWidth="3.4"
        />
        <path
          d={`M${rootX - 11 * k} ${y + height * 0.3}L${rootX + (tipX - rootX) * 0.2} ${y + height * 0.3 + (tipY - y - height * 0.3) * 0.2}L${rootX + 13 * k} ${y + height * 0.3}Z`}
          fill="#fff"
        />
      </svg>
      <p
        className="scene-shout"
        role="status"
        style={{ left: x - width / 2, top: y - height / 2, width, height, fontSize: font }}
      >
        {error}
      </p>
    </>
  )
}

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
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      <g transform={`translate(${short(x)} ${short(y)})`} strokeLinejoin="round">
        <g className={star ? 'sc-sound is-heavy' : 'sc-sound'}>
          {star ? (
            <g transform={`scale(${(size / 78).toFixed(3)}) translate(-70 -26)`}>
              <path d={burst(30, 52, 12, 5)} fill="#fff" stroke="#0B0A14" strokeWidth="3.2" />
              <path d={burst(17, 30, 12, 7)} fill="#FFC933" stroke="#0B0A14" strokeWidth="2.6" />
            </g>
          ) : null}
          <g transform={`rotate(${tilt})`} className="scene-sfx" fontSize={size} textAnchor="middle">
            <text x={size * 0.08} y={size * 0.095} fill="#0B0A14" stroke="#0B0A14" strokeWidth={size * 0.16}>
              {text}
            </text>
            <text fill="#fff" stroke="#0B0A14" strokeWidth={size * 0.16}>
              {text}
            </text>
            <text fill="url(#sc-sfx)" stroke="#fff" strokeWidth={size * 0.055} paintOrder="stroke">
              {text}
            </text>
          </g>
        </g>
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

export function Sounds({ layout, measures, towers, darkSites, words }: SoundsProps) {
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
    const fits = right + half < area.width - 10
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
