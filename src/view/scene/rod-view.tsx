/**
 * Masts, beams, the rod with its curtain, and the fist of a promoted observer. React says which of them
 * exist; where they are is written by the animator, past React, because a falling rod has a new shape in
 * every frame.
 */

import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react'
import type { FocusView, Structure } from '../../protocol'
import type { Animator, Track } from '../kit/animator'
import { short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import type { SceneLayout } from './layout-types'
import { cutRod, type RodParts } from './rod-break'
import { aimRod, drawBeam, drawRod, heightOnRod, type RodPose } from './rod-geometry'
import { Beam, type BeamView, CUFF, Cup, FINGERS, INK, Mast, PALM, RodBar, THUMB } from './rod-parts'
import { usePaint } from './scene-ids'
import type { TowerView } from './scene-mood'

export interface RodSubject {
  readonly layout: SceneLayout
  readonly structure: Structure
  readonly focus: FocusView
  readonly towers: readonly TowerView[]
  readonly darkSites: ReadonlySet<string>
  readonly parts: RodParts
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

/** How far a broken rod has sprung from where it will rest, before it comes to rest: down when it broke, and when it is whole again. */
const SPRUNG = 70

/** Behind the standing things. What has fallen lies before them, and is drawn by `vigil/fallen-rod.tsx`. */
export function useRod(subject: RodSubject): ReactElement {
  const { layout, towers, darkSites, parts, animator, onPose } = subject
  const elements = useRef(new Map<string, SVGElement>())
  const part = (key: string) => (element: SVGElement | null) => {
    if (element) elements.current.set(key, element)
    else elements.current.delete(key)
  }
  const { hangs } = parts
  // Of a broken rod only the part that hangs is meant.
  const rod = hangs === null ? layout.rod : cutRod(layout.rod, hangs)
  const paint = usePaint()
  const beams = useMemo(() => listBeams(layout, towers), [layout, towers])
  const target = aimRod(layout, subject, parts)

  const draw = useRef<(values: readonly number[]) => void>(() => {})
  draw.current = (values) => {
    const pose = values as unknown as RodPose
    const set = (key: string, name: string, value: string) => elements.current.get(key)?.setAttribute(name, value)
    if (hangs !== null) {
      const paths = drawRod(rod, pose, (x) => hangsOverDark(layout, darkSites, x))
      for (const key of ['lit', 'dim', 'folds', 'shines', 'bar', 'rings'] as const) set(key, 'd', paths[key])
      set('rings2', 'd', paths.rings)
      set('end0', 'transform', paths.ends[0])
      set('end1', 'transform', paths.ends[1])
    }
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
      const y = heightOnRod(rod, pose, beam.place.x)
      set(
        `${beam.key}hand`,
        'transform',
        `translate(${short(beam.place.x)} ${short(y + 2)}) scale(${short(rod.scale * 11.5) === '0' ? 1 : (rod.scale * 1.15).toFixed(3)})`,
      )
    }
    rod.masts.forEach((mast, i) => {
      const y = heightOnRod(rod, pose, mast.x)
      set(`cup${i}`, 'transform', `translate(${short(mast.x)} ${short(y)}) scale(${rod.scale.toFixed(3)})`)
    })
    // The plaque keeps to where the whole rod is, or was.
    onPose(hangs?.broken === 0 ? pose : [0, 0, 0, pose[3]])
  }

  const track = useRef<Track>({ values: [], draw: (values) => draw.current(values) })
  const shape = `${layout.width}x${layout.height}:${layout.rod.left}:${layout.rod.right}:${layout.rod.y}`
  const hanging = hangs === null ? '' : `${hangs.from}:${hangs.to}`
  const last = useRef({ shape: '', hanging: '' })
  const goal = target.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the goal as text stands for the four numbers of the target.
  useLayoutEffect(() => {
    const before = last.current
    last.current = { shape, hanging }
    const [leftDrop, rightDrop, sag, away] = target
    // A new size of the page is no event of the run: jump.
    if (before.shape !== shape) animator.place(track.current, target)
    else {
      const isWholeAgain = before.hanging !== hanging && hangs?.broken === 0
      if (isWholeAgain && before.hanging !== '')
        animator.place(track.current, [leftDrop + SPRUNG * rod.scale, rightDrop, sag, away])
      else if (before.hanging !== hanging) animator.place(track.current, [0, 0, 0, track.current.values[3] ?? away])
      animator.drive(track.current, target, 'spring')
    }
  }, [goal, shape, hanging, animator])
  // Beams that have just appeared need their shapes although the rod may rest.
  useLayoutEffect(() => {
    if (track.current.values.length > 0) draw.current(track.current.values)
  })
  useLayoutEffect(() => {
    const mine = track.current
    return () => animator.release(mine)
  }, [animator])

  const isGone = hangs === null
  return (
    <>
      <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
        {isGone
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
        {parts.fallen.map(({ from, to }) => (
          <path
            key={from}
            d={`M${short(from)} ${short(rod.y)}H${short(to)}`}
            stroke="#9fb0e8"
            strokeWidth="3"
            strokeDasharray="12 10"
            fill="none"
            opacity=".8"
          />
        ))}
      </svg>
      {isGone ? null : (
        <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
          <RodBar part={part} scale={rod.scale} isWet={false} broken={hangs.broken} />
        </svg>
      )}
      <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
        {rod.masts.map((mast, i) => (darkSites.has(mast.site) ? null : <Cup key={mast.x} cupRef={part(`cup${i}`)} />))}
        {beams.map((beam) => (
          <Beam key={beam.key} beam={beam} lost={isGone} part={part} scale={rod.scale} />
        ))}
        {beams.map((beam) => (isGone ? null : <Grip key={beam.key} beam={beam} part={part} scale={rod.scale} />))}
      </svg>
    </>
  )
}

interface GripProps {
  readonly beam: BeamView
  readonly part: (key: string) => (element: SVGElement | null) => void
  readonly scale: number
}

/** What holds the rod at the end of a beam: a fist, or a cradle of light. */
function Grip({ beam, part, scale }: GripProps) {
  const paint = usePaint()
  return beam.kind === 'promoted' ? (
    <g ref={part(`${beam.key}hand`)} stroke={PAINTS.ink} strokeWidth="3" strokeLinejoin="round" className="sc-hand">
      <circle className="sc-halo" r="62" fill={paint('glow-orange')} stroke="none" />
      <path d={PALM} fill="#FFE9CF" />
      <path d={CUFF} fill={PAINTS.orange} />
      <path d={FINGERS} fill="#FFF3E2" />
      <path d={THUMB} fill="#FFF3E2" />
    </g>
  ) : (
    <g fill="none">
      <circle
        ref={part(`${beam.key}hand`)}
        className="sc-halo"
        r="34"
        fill={beam.kind === 'leader' ? paint('glow-yellow') : paint('glow-cyan')}
      />
      <path ref={part(`${beam.key}cradle`)} stroke={INK} strokeWidth={11 * scale} />
      <path
        ref={part(`${beam.key}cradle2`)}
        className="sc-ring"
        stroke={beam.kind === 'leader' ? PAINTS.yellowPale : '#9FF3FF'}
        strokeWidth={5.5 * scale}
      />
    </g>
  )
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
