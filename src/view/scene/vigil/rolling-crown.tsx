/**
 * The crown where it is not on a lit lantern: askew on a leader that is dead and not yet given up, and in the air from one
 * leader to the next. The controllers may elect a dead broker on the way, before they have noticed that it is one.
 */
import { useRef } from 'react'
import { short } from '../../kit/hand-drawn'
import { Crown } from '../lantern'
import type { SceneLayout, TowerPlace } from '../layout-types'
import type { FrameSource } from '../records-canvas'
import type { SceneModel } from '../use-scene'
import { useEachFrame } from './each-frame'
import { crownAt } from './instants'

interface RollingCrownProps {
  readonly model: SceneModel
  readonly frames: FrameSource
}

export function RollingCrown({ model, frames }: RollingCrownProps) {
  const { layout, structure, focus, towers, reducedMotion } = model
  const layer = useRef<SVGSVGElement>(null)
  const rolling = useRef<SVGGElement>(null)
  const resting = useRef<SVGGElement>(null)
  const place = (broker: number) => layout.towers.find((tower) => tower.broker === broker)
  const leads =
    structure.partitions.find((p) => p.topic === focus.topic && p.partition === focus.partition)?.leader ?? -1
  const corpse = towers.some(({ broker, lit, state }) => broker === leads && !lit && state === 'offline')
    ? place(leads)
    : undefined
  useEachFrame(frames, ({ timeUs, vigil }) => {
    const at = reducedMotion ? null : crownAt(timeUs, vigil.electedUs, vigil.leaders)
    const [from, to] = at === null ? [] : [place(at.from), place(at.to)]
    const isRolling = at !== null && from !== undefined && to !== undefined
    // The lantern that has it by now shows it when it has arrived.
    layer.current?.closest('.scene')?.classList.toggle('is-crown-rolling', isRolling)
    rolling.current?.setAttribute('visibility', isRolling ? 'visible' : 'hidden')
    resting.current?.setAttribute('visibility', isRolling ? 'hidden' : 'visible')
    if (isRolling) rolling.current?.setAttribute('transform', fly(layout, from, to, at.share))
  })
  return (
    <svg
      ref={layer}
      className="scene-layer"
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
      focusable="false"
    >
      <g ref={resting}>
        {corpse === undefined ? null : (
          <g className="sc-askew" transform={`${sit(corpse)} rotate(-13)`}>
            <Crown scale={corpse.lanternRadius / 27.3} />
          </g>
        )}
      </g>
      <g ref={rolling} visibility="hidden">
        <Crown scale={(layout.towers[0]?.lanternRadius ?? 20) / 27.3} />
      </g>
    </svg>
  )
}

function crownTop(tower: TowerPlace): number {
  return tower.lanternY - tower.lanternRadius * 1.95
}

function sit(tower: TowerPlace): string {
  return `translate(${short(tower.x)} ${short(crownTop(tower))})`
}

/** In an arc, turning once over. */
function fly(layout: SceneLayout, from: TowerPlace, to: TowerPlace, share: number): string {
  const lift = Math.min(120, 40 + Math.abs(to.x - from.x) * 0.16) * layout.scale
  const x = from.x + (to.x - from.x) * share
  const y = crownTop(from) + (crownTop(to) - crownTop(from)) * share - Math.sin(share * Math.PI) * lift
  return `translate(${short(x)} ${short(y)}) rotate(${((to.x > from.x ? 360 : -360) * share).toFixed(1)})`
}
