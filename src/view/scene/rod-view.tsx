/**
 * Masts, beams, the rod with its curtain, and the fist of a promoted observer. React says which of them
 * exist; where they are is written by the animator, past React, because a falling rod has a new shape in
 * every frame.
 */
import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react'
import type { FocusView, Measures } from '../../protocol'
import type { Animator, Track } from '../kit/animator'
import { handDrawn, short } from '../kit/hand-drawn'
import type { SceneLayout, TowerPlace } from './layout-types'
import { aimRod, drawBeam, drawRod, heightOnRod, type RodPose } from './rod-geometry'
import type { TowerView } from './scene-mood'

const INK = '#0B0A14'

export interface RodSubject {
  readonly layout: SceneLayout
  readonly focus: FocusView
  readonly measures: Measures
  readonly towers: readonly TowerView[]
  readonly darkSites: ReadonlySet<string>
  readonly animator: Animator
  readonly onPose: (pose: RodPose) => void
}

interface BeamView {
  readonly key: string
  readonly place: TowerPlace
  readonly kind: 'leader' | 'in-sync' | 'promoted'
}

function listBeams(layout: SceneLayout, towers: readonly TowerView[]): BeamView[] {
  const beams: BeamView[] = []
  for (const tower of towers) {
    const place = layout.towers.find((t) => t.broker === tower.broker)
    if (place && (tower.state === 'leader' || tower.state === 'in-sync' || tower.state === 'promoted'))
      beams.push({ key: `beam${tower.broker}`, place, kind: tower.state })
  }
  return beams
}

const FINGERS = [-20, -7, 6, 19]
  .map((dx, i) => {
    const top = i === 0 || i === 3 ? -12 : -15
    return handDrawn(
      `M${dx - 6.5} ${top}Q${dx} ${top - 9} ${dx + 6.5} ${top}L${dx + 6} 8Q${dx} 14 ${dx - 6} 8Z`,
      i,
      1.2,
    )
  })
  .join('')
const PALM = handDrawn('M-22 40L-20 8Q-30-4-20-14L20-14Q30-4 22 8L24 40Z', 3, 1.4)
const CUFF = handDrawn('M-27 41Q-27 34-20 34L21 34Q28 34 28 41Q28 49 21 49L-20 49Q-27 49-27 41Z', 4, 1.2)
const THUMB = handDrawn('M-26 6Q-34 16-22 24Q-8 28 4 22Q10 16 2 13Q-12 14-20 6Z', 5, 1.2)

export interface RodLayers {
  /** Behind the standing things; the rod itself is here while it hangs. */
  readonly behind: ReactElement
  /** In front of them: the rod when it has fallen. */
  readonly before: ReactElement | null
}

export function useRod({ layout, focus, measures, towers, darkSites, animator, onPose }: RodSubject): RodLayers {
  const parts = useRef(new Map<string, SVGElement>())
  const part = (key: string) => (element: SVGElement | null) => {
    if (element) parts.current.set(key, element)
    else parts.current.delete(key)
  }
  const { rod } = layout
  const beams = useMemo(() => listBeams(layout, towers), [layout, towers])
  const fallen = !measures.accepting
  const target = aimRod(layout, focus, measures)

  const draw = useRef<(values: readonly number[]) => void>(() => {})
  draw.current = (values) => {
    const pose = values as unknown as RodPose
    const set = (key: string, name: string, value: string) => parts.current.get(key)?.setAttribute(name, value)
    const wet = pose[3] > 0.3
    const isDim = (x: number) => wet || hangsOverDark(layout, darkSites, x)
    const paths = drawRod(rod, pose, isDim)
    for (const key of ['lit', 'dim', 'folds', 'shines', 'bar', 'rings'] as const) set(key, 'd', paths[key])
    set('rings2', 'd', paths.rings)
    set('end0', 'transform', paths.ends[0])
    set('end1', 'transform', paths.ends[1])
    for (const beam of beams) {
      const shape = drawBeam(
        rod,
        pose,
        beam.place.x,
        beam.place.lanternY - beam.place.lanternRadius * (beam.kind === 'leader' ? 1.7 : 0.9),
      )
      set(`${beam.key}outer`, 'd', shape.outer)
      set(`${beam.key}edge`, 'd', shape.outer)
      set(`${beam.key}core`, 'd', shape.core)
      set(`${beam.key}cradle`, 'd', shape.cradle)
      set(`${beam.key}cradle2`, 'd', shape.cradle)
      const y = heightOnRod(rod, [pose[0], pose[1], pose[2], 0], beam.place.x)
      set(
        `${beam.key}hand`,
        'transform',
        `translate(${short(beam.place.x)} ${short(y + 2)}) scale(${short(rod.scale * 11.5) === '0' ? 1 : (rod.scale * 1.15).toFixed(3)})`,
      )
    }
    rod.masts.forEach((mast, i) => {
      const y = heightOnRod(rod, [pose[0], pose[1], pose[2], 0], mast.x)
      set(`cup${i}`, 'transform', `translate(${short(mast.x)} ${short(y)}) scale(${rod.scale.toFixed(3)})`)
    })
    onPose(pose)
  }

  const track = useRef<Track>({ values: [], draw: (values) => draw.current(values) })
  const shape = `${layout.width}x${layout.height}:${rod.left}:${rod.right}:${rod.y}`
  const lastShape = useRef('')
  const goal = target.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the goal as text stands for the four numbers of the target.
  useLayoutEffect(() => {
    // A new size of the page is no event of the run: jump.
    if (lastShape.current !== shape) animator.place(track.current, target)
    else animator.drive(track.current, target, target[3] === 1 ? 'fall' : 'spring')
    lastShape.current = shape
  }, [goal, shape, animator])
  // Beams that have just appeared need their shapes although the rod may rest.
  useLayoutEffect(() => {
    if (track.current.values.length > 0) draw.current(track.current.values)
  })
  useLayoutEffect(() => {
    const mine = track.current
    return () => animator.release(mine)
  }, [animator])

  const bar = (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      <clipPath id="sc-waterline">
        <path d={waterline(layout)} />
      </clipPath>
      <g clipPath={fallen ? 'url(#sc-waterline)' : undefined} strokeLinejoin="round">
        <path
          ref={part('dim')}
          fill={fallen ? 'url(#sc-curtain-wet)' : 'url(#sc-curtain-dim)'}
          fillOpacity=".92"
          stroke={INK}
          strokeWidth="2.4"
        />
        <path ref={part('lit')} fill="url(#sc-curtain)" fillOpacity=".9" stroke={INK} strokeWidth="2.4" />
        <path ref={part('folds')} fill="#10174e" opacity=".38" />
        <path ref={part('shines')} stroke="#E9FFF8" strokeWidth="2.4" fill="none" opacity=".55" strokeLinecap="round" />
        <path className="sc-ring" ref={part('bar')} fill="url(#sc-brass)" stroke={INK} strokeWidth="3" />
        <path ref={part('rings')} fill="none" stroke={INK} strokeWidth={5 * rod.scale} />
        <path ref={part('rings2')} fill="none" stroke="#FFD75A" strokeWidth={2.2 * rod.scale} />
        {([-1, 1] as const).map((side, i) => (
          <g key={side} ref={part(`end${i}`)}>
            <circle cx={side * 12} r="13" fill="url(#sc-globe-yellow)" stroke={INK} strokeWidth="3.2" />
            <rect x="-4" y="-9" width="8" height="18" rx="2" fill="#F0B02C" stroke={INK} strokeWidth="2.6" />
          </g>
        ))}
      </g>
      {fallen ? <Ripples layout={layout} /> : null}
    </svg>
  )
  const behind = (
    <>
      <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
        {fallen
          ? null
          : layout.sites.map((site) =>
              darkSites.has(site.id) || site.row > 0 ? null : (
                <ellipse
                  key={site.id}
                  className="sc-halo"
                  cx={site.x}
                  cy={rod.y + rod.hem + 8}
                  rx={site.halfWidth * 1.15}
                  ry={76 * rod.scale}
                  fill="url(#sc-hem)"
                />
              ),
            )}
        {rod.masts.map((mast, i) => (
          <Mast key={mast.x} layout={layout} index={i} broken={darkSites.has(mast.site)} />
        ))}
        {fallen ? (
          <path
            d={`M${short(rod.left)} ${short(rod.y)}H${short(rod.right)}`}
            stroke="#9fb0e8"
            strokeWidth="3"
            strokeDasharray="12 10"
            fill="none"
            opacity=".8"
          />
        ) : null}
      </svg>
      {fallen ? null : bar}
      <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
        {rod.masts.map((mast, i) => (darkSites.has(mast.site) ? null : <Cup key={mast.x} cupRef={part(`cup${i}`)} />))}
        {beams.map((beam) => (
          <Beam key={beam.key} beam={beam} lost={fallen} part={part} scale={rod.scale} />
        ))}
        {beams.map((beam) =>
          fallen ? null : beam.kind === 'promoted' ? (
            <g
              key={beam.key}
              ref={part(`${beam.key}hand`)}
              stroke="#16130F"
              strokeWidth="3"
              strokeLinejoin="round"
              className="sc-hand"
            >
              <circle className="sc-halo" r="62" fill="url(#sc-glow-orange)" stroke="none" />
              <path d={PALM} fill="#FFE9CF" />
              <path d={CUFF} fill="#FF7A1A" />
              <path d={FINGERS} fill="#FFF3E2" />
              <path d={THUMB} fill="#FFF3E2" />
            </g>
          ) : (
            <g key={beam.key} fill="none">
              <circle
                ref={part(`${beam.key}hand`)}
                className="sc-halo"
                r="34"
                fill={beam.kind === 'leader' ? 'url(#sc-glow-yellow)' : 'url(#sc-glow-cyan)'}
              />
              <path ref={part(`${beam.key}cradle`)} stroke={INK} strokeWidth={11 * rod.scale} />
              <path
                ref={part(`${beam.key}cradle2`)}
                className="sc-ring"
                stroke={beam.kind === 'leader' ? '#FFE27A' : '#9FF3FF'}
                strokeWidth={5.5 * rod.scale}
              />
            </g>
          ),
        )}
      </svg>
    </>
  )
  return { behind, before: fallen ? bar : null }
}

function hangsOverDark(layout: SceneLayout, darkSites: ReadonlySet<string>, x: number): boolean {
  let best = Number.POSITIVE_INFINITY
  let dark = false
  for (const site of layout.sites) {
    const distance = Math.max(0, Math.abs(site.x - x) - site.halfWidth * 0.8)
    const isDark = darkSites.has(site.id)
    // Where a lit and a dark site stand in one column, the lit one wins.
    if (distance < best - 0.5 || (Math.abs(distance - best) <= 0.5 && !isDark)) {
      best = distance
      dark = isDark
    }
  }
  return dark
}

function waterline(layout: SceneLayout): string {
  const y = layout.rod.fallenY + 36 * layout.rod.scale
  let d = `M-60-60H${layout.width + 60}V${short(y)}`
  for (let x = layout.width + 40; x > -60; x -= 40) d += `Q${x - 10} ${short(y - 5)} ${x - 40} ${short(y)}`
  return `${d}Z`
}

function Ripples({ layout }: { readonly layout: SceneLayout }) {
  const { left, right, fallenY, scale } = layout.rod
  const rings = [0.02, 0.22, 0.47, 0.72, 0.97]
  return (
    <g fill="none" stroke="#9fd6ef" strokeWidth="2.4" opacity=".6">
      {rings.map((u, i) => (
        <ellipse
          key={u}
          cx={short(left + (right - left) * u)}
          cy={short(fallenY + 38 * scale)}
          rx={short((56 + (i % 3) * 12) * scale)}
          ry={short(8 * scale)}
        />
      ))}
    </g>
  )
}

const CUP = handDrawn('M-17-10Q-17 15 0 15Q17 15 17-10', 2, 1.4)

function Cup({ cupRef }: { readonly cupRef: (element: SVGElement | null) => void }) {
  return (
    <g ref={cupRef} fill="none" strokeLinecap="round">
      <path d={CUP} stroke={INK} strokeWidth="13" />
      <path d={CUP} stroke="#C9D4FF" strokeWidth="7" />
    </g>
  )
}

function Mast({
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

function Beam({ beam, lost, part, scale }: BeamProps) {
  if (beam.kind === 'promoted' && !lost)
    return (
      <>
        <path ref={part(`${beam.key}outer`)} fill="url(#sc-arm)" />
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
  const fill = lost ? 'url(#sc-beam-lost)' : beam.kind === 'leader' ? 'url(#sc-beam-yellow)' : 'url(#sc-beam-cyan)'
  return (
    <g className="sc-beam">
      <path ref={part(`${beam.key}outer`)} fill={fill} />
      <path ref={part(`${beam.key}core`)} fill={lost ? 'url(#sc-beam-lost)' : '#fff'} opacity=".55" />
    </g>
  )
}
