/** What has come down of the rod: it falls, hits the water, and lies there. Where it is follows from the time of the frame. */
import { useLayoutEffect, useRef } from 'react'
import { short } from '../../kit/hand-drawn'
import type { SceneLayout } from '../layout-types'
import type { FrameSource } from '../records-canvas'
import type { RodPart } from '../rod-break'
import { drawRod } from '../rod-geometry'
import { INK, RodBar } from '../rod-parts'
import { usePaint, useSceneId } from '../scene-ids'
import type { SceneModel } from '../use-scene'
import { useEachFrame } from './each-frame'
import { fallAt, IN_THE_WATER } from './instants'

interface FallenRodProps {
  readonly model: SceneModel
  readonly frames: FrameSource
}

/** Degrees: on the way down the torn end is first, and in the water it lies a little deeper. */
const SWING = 15
const TILT = 2.6
/** Of the cloth that is seen above the water. */
const WET_HEM = 0.58

export function FallenRod({ model, frames }: FallenRodProps) {
  const { layout, parts, reducedMotion } = model
  const idOf = useSceneId()
  const paint = usePaint()
  const moved = useRef(new Map<string, SVGElement>())
  useEachFrame(frames, ({ timeUs, vigil }) => {
    for (const part of parts.fallen) {
      const fellUs = part.isLate ? vigil.belowMinUs : vigil.brokenUs
      const pose = reducedMotion ? IN_THE_WATER : fallAt(timeUs, fellUs)
      const { rod } = layout
      const y = rod.y + (rod.fallenY - rod.y) * pose.down + pose.bob * 7 * rod.scale
      const angle = part.broken * (SWING * pose.swing + TILT * pose.down + pose.bob * 1.4)
      const middle = (part.from + part.to) / 2 + keepClear(layout, part) * pose.down
      const set = (key: string, name: string, value: string) =>
        moved.current.get(`${key}${part.from}`)?.setAttribute(name, value)
      set('bar', 'transform', `translate(${short(middle)} ${short(y)}) rotate(${angle.toFixed(2)})`)
      set('splash', 'transform', `${placeSplash(layout, part)} scale(1 ${pose.splash.toFixed(3)})`)
      set('rings', 'opacity', pose.down === 1 ? '.6' : '0')
    }
  })
  if (parts.fallen.length === 0) return null
  const keep = (key: string) => (element: SVGElement | null) => {
    if (element) moved.current.set(key, element)
    else moved.current.delete(key)
  }
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      <clipPath id={idOf('waterline')}>
        <path d={waterline(layout)} />
      </clipPath>
      <g clipPath={paint('waterline')}>
        {parts.fallen.map((part) => (
          <g key={part.from} ref={keep(`bar${part.from}`)}>
            <Piece layout={layout} part={part} />
          </g>
        ))}
      </g>
      {parts.fallen.map((part) => (
        <g key={part.from}>
          <g ref={keep(`rings${part.from}`)} opacity="0" fill="none" stroke="#9fd6ef" strokeWidth="2.4">
            <Ripples layout={layout} part={part} />
          </g>
          <g ref={keep(`splash${part.from}`)}>
            <path
              d="M-74 4L-66-18L-52-2L-44-44L-27-8L-13-64L0-10L16-52L27-6L42-34L52-2L66-16L74 4Z"
              fill="#E9FBFF"
              stroke={INK}
              strokeWidth="3"
              strokeLinejoin="round"
            />
          </g>
        </g>
      ))}
    </svg>
  )
}

/** How far a part moves towards the middle while it falls, so that it does not come to lie over the names at the sides. */
function keepClear({ clients, rod, area }: SceneLayout, part: RodPart): number {
  const end = 30 * rod.scale
  const beside = clients.map(({ label }) => label).filter(({ y, height }) => y + height > rod.fallenY - 30 * rod.scale)
  const left = Math.max(area.x, ...beside.filter((l) => l.x < part.from).map((l) => l.x + l.width))
  const right = Math.min(area.x + area.width, ...beside.filter((l) => l.x + l.width > part.to).map((l) => l.x))
  return part.broken === 1 ? Math.max(0, left + end - part.from) : Math.min(0, right - end - part.to)
}

function waterHeight({ rod }: SceneLayout): number {
  return rod.fallenY + 36 * rod.scale
}

/** At the torn end, where it hits the water first. */
function placeSplash(layout: SceneLayout, part: RodPart): string {
  const x = part.broken === 1 ? part.to - 40 * layout.rod.scale : part.from + 40 * layout.rod.scale
  return `translate(${short(x)} ${short(waterHeight(layout))}) scale(${layout.rod.scale.toFixed(3)})`
}

function waterline(layout: SceneLayout): string {
  const y = waterHeight(layout)
  let d = `M-60-60H${layout.width + 60}V${short(y)}`
  for (let x = layout.width + 40; x > -60; x -= 40) d += `Q${x - 10} ${short(y - 5)} ${x - 40} ${short(y)}`
  return `${d}Z`
}

function Ripples({ layout, part }: { readonly layout: SceneLayout; readonly part: RodPart }) {
  const { scale } = layout.rod
  return [0.08, 0.5, 0.92].map((u, i) => (
    <ellipse
      key={u}
      cx={short(part.from + (part.to - part.from) * u)}
      cy={short(waterHeight(layout) + 2 * scale)}
      rx={short((56 + (i % 3) * 12) * scale)}
      ry={short(8 * scale)}
    />
  ))
}

/** Drawn about its own middle, once; whoever moves it moves the group around it. */
function Piece({ layout, part }: { readonly layout: SceneLayout; readonly part: RodPart }) {
  const elements = useRef(new Map<string, SVGElement>())
  const half = (part.to - part.from) / 2
  useLayoutEffect(() => {
    const rod = { ...layout.rod, left: -half, right: half, y: 0, hem: layout.rod.hem * WET_HEM }
    const paths = drawRod(rod, [0, 0, 0, 0], () => true)
    const set = (key: string, name: string, value: string) => elements.current.get(key)?.setAttribute(name, value)
    for (const key of ['dim', 'folds', 'bar', 'rings'] as const) set(key, 'd', paths[key])
    set('rings2', 'd', paths.rings)
    set('end0', 'transform', paths.ends[0])
    set('end1', 'transform', paths.ends[1])
  }, [layout, half])
  const keep = (key: string) => (element: SVGElement | null) => {
    if (element) elements.current.set(key, element)
    else elements.current.delete(key)
  }
  return <RodBar part={keep} scale={layout.rod.scale} isWet broken={part.broken} />
}
