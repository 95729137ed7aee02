/**
 * Masts, beams, the rod with its curtain, and the fist of a promoted observer. React says which of them
 * exist; where they are is written by the animator, past React, because a falling rod has a new shape in
 * every frame.
 */

import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react'
import type { FocusView, Measures } from '../../protocol'
import type { Animator, Track } from '../kit/animator'
import { short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import type { SceneLayout } from './layout-types'
import { aimRod, drawBeam, drawRod, heightOnRod, type RodPose } from './rod-geometry'
import { Beam, type BeamView, CUFF, Cup, FINGERS, INK, Mast, PALM, Ripples, THUMB, waterline } from './rod-parts'
import { usePaint, useSceneId } from './scene-ids'
import type { TowerView } from './scene-mood'

export interface RodSubject {
  readonly layout: SceneLayout
  readonly focus: FocusView
  readonly measures: Measures
  readonly towers: readonly TowerView[]
  readonly darkSites: ReadonlySet<string>
  readonly animator: Animator
  readonly onPose: (pose: RodPose) => void
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
  const paint = usePaint()
  const idOf = useSceneId()
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
      <clipPath id={idOf('waterline')}>
        <path d={waterline(layout)} />
      </clipPath>
      <g clipPath={fallen ? paint('waterline') : undefined} strokeLinejoin="round">
        <path
          ref={part('dim')}
          fill={fallen ? paint('curtain-wet') : paint('curtain-dim')}
          fillOpacity=".92"
          stroke={INK}
          strokeWidth="2.4"
        />
        <path ref={part('lit')} fill={paint('curtain')} fillOpacity=".9" stroke={INK} strokeWidth="2.4" />
        <path ref={part('folds')} fill="#10174e" opacity=".38" />
        <path ref={part('shines')} stroke="#E9FFF8" strokeWidth="2.4" fill="none" opacity=".55" strokeLinecap="round" />
        <path className="sc-ring" ref={part('bar')} fill={paint('brass')} stroke={INK} strokeWidth="3" />
        <path ref={part('rings')} fill="none" stroke={INK} strokeWidth={5 * rod.scale} />
        <path ref={part('rings2')} fill="none" stroke="#FFD75A" strokeWidth={2.2 * rod.scale} />
        {([-1, 1] as const).map((side, i) => (
          <g key={side} ref={part(`end${i}`)}>
            <circle cx={side * 12} r="13" fill={paint('globe-yellow')} stroke={INK} strokeWidth="3.2" />
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
                  fill={paint('hem')}
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
              stroke={PAINTS.ink}
              strokeWidth="3"
              strokeLinejoin="round"
              className="sc-hand"
            >
              <circle className="sc-halo" r="62" fill={paint('glow-orange')} stroke="none" />
              <path d={PALM} fill="#FFE9CF" />
              <path d={CUFF} fill={PAINTS.orange} />
              <path d={FINGERS} fill="#FFF3E2" />
              <path d={THUMB} fill="#FFF3E2" />
            </g>
          ) : (
            <g key={beam.key} fill="none">
              <circle
                ref={part(`${beam.key}hand`)}
                className="sc-halo"
                r="34"
                fill={beam.kind === 'leader' ? paint('glow-yellow') : paint('glow-cyan')}
              />
              <path ref={part(`${beam.key}cradle`)} stroke={INK} strokeWidth={11 * rod.scale} />
              <path
                ref={part(`${beam.key}cradle2`)}
                className="sc-ring"
                stroke={beam.kind === 'leader' ? PAINTS.yellowPale : '#9FF3FF'}
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
