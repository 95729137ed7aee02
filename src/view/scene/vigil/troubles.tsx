/**
 * What is wrong with a thing, at the thing: a way that is cut in one direction, a link that loses or is slow, a process
 * that stands still, a replica that is held back. And the light that goes over a place that has come back.
 */
import { useRef } from 'react'
import type { BrokerView, LinkView } from '../../../protocol'
import { flatten, short } from '../../kit/hand-drawn'
import { PAINTS } from '../../kit/paints'
import type { LinkPlace, SceneLayout, TowerPlace } from '../layout-types'
import type { FrameSource } from '../records-canvas'
import { usePaint } from '../scene-ids'
import type { SceneModel } from '../use-scene'
import { useEachFrame } from './each-frame'
import { glowAt } from './instants'

interface TroublesProps {
  readonly model: SceneModel
  readonly frames: FrameSource
}

export function Troubles({ model, frames }: TroublesProps) {
  const { layout, structure, focus } = model
  const linkOf = ({ from, to }: LinkPlace) => structure.links.find((link) => link.from === from && link.to === to)
  return (
    <>
      <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
        {layout.links.map((place) => {
          const link = linkOf(place)
          return link === undefined || place.minor ? null : (
            <LinkTrouble key={`${place.from}-${place.to}`} layout={layout} place={place} link={link} />
          )
        })}
        {layout.towers.map((tower) => {
          const broker = structure.brokers.find(({ id }) => id === tower.broker)
          const replica = focus.replicas.find((candidate) => candidate.broker === tower.broker)
          const isHeld = replica !== undefined && replica.throttledBytesPerSecond !== null && !replica.inIsr
          return <TowerTrouble key={tower.broker} tower={tower} broker={broker} isHeld={isHeld} />
        })}
      </svg>
      <Returned model={model} frames={frames} />
    </>
  )
}

interface LinkTroubleProps {
  readonly layout: SceneLayout
  readonly place: LinkPlace
  readonly link: LinkView
}

/** Its path begins at the place that the link names first. */
function isFromFirst(
  { sites, huts, docks }: SceneLayout,
  { from, to }: LinkPlace,
  [x, y]: readonly [number, number],
): boolean {
  const away = (id: string): number => {
    const place = [...sites.map((s) => ({ id: s.id, x: s.x, y: s.deckY })), ...huts, ...docks].find((p) => p.id === id)
    return place === undefined ? Number.POSITIVE_INFINITY : Math.hypot(place.x - x, place.y - y)
  }
  return away(from) <= away(to)
}

function LinkTrouble({ layout, place, link }: LinkTroubleProps) {
  const points = flatten(place.path, 6)[0]?.points ?? []
  const at = (share: number) => points[Math.round((points.length - 1) * share)] ?? [0, 0]
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const k = Math.max(0.62, layout.rod.scale) * (place.isTether ? 0.7 : 1)
  const isOneWay = link.cutForward !== link.cutBack
  if (isOneWay) {
    const isDrawnForward = isFromFirst(layout, place, first)
    // Towards the end of the path, or towards its beginning; and as an arrow, to the right or to the left.
    const blocked = link.cutForward === isDrawnForward ? 1 : -1
    const right = last[0] >= first[0] ? 1 : -1
    return (
      <>
        <Arrow at={at(blocked === 1 ? 0.2 : 0.8)} towards={(blocked * right) as 1 | -1} isBlocked scale={k} />
        <Arrow at={at(blocked === 1 ? 0.8 : 0.2)} towards={(-blocked * right) as 1 | -1} isBlocked={false} scale={k} />
      </>
    )
  }
  if (!link.isWorse || link.cutForward) return null
  return link.lossPercent > 0 ? (
    <g fill={PAINTS.orange} stroke={PAINTS.inkNight} strokeWidth="1.6">
      {[0.12, 0.3, 0.7, 0.88].map((share, i) => (
        <path
          key={share}
          transform={`translate(${short(at(share)[0])} ${short(at(share)[1] + (10 + (i % 2) * 9) * k)}) scale(${k.toFixed(2)})`}
          d="M0-9Q7 2 0 5Q-7 2 0-9Z"
        />
      ))}
    </g>
  ) : (
    <g
      transform={`translate(${short(at(0.2)[0])} ${short(at(0.2)[1])}) scale(${k.toFixed(2)})`}
      stroke={PAINTS.inkNight}
      strokeWidth="2.6"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {/* A snail. */}
      <path
        d="M-22 8Q-22 2-14 2L12 2Q16-6 21-8L23-14M21-8L27-12"
        fill="none"
        stroke={PAINTS.inkNight}
        strokeWidth="6"
      />
      <path d="M-22 8Q-22 2-14 2L12 2Q16-6 21-8Q26-4 22 4Q18 9 10 9L-20 9Z" fill={PAINTS.yellowPale} />
      <path d="M21-8L23-14M24-7L28-12" fill="none" />
      <circle cx="-3" cy="-5" r="12" fill={PAINTS.orange} />
      <path d="M-3-5m-6 0a6 6 0 1 1 6 6a3.4 3.4 0 1 1-1-6" fill="none" />
    </g>
  )
}

interface ArrowProps {
  readonly at: readonly [number, number]
  /** 1 points to the right. */
  readonly towards: 1 | -1
  readonly isBlocked: boolean
  readonly scale: number
}

function Arrow({ at: [x, y], towards, isBlocked, scale }: ArrowProps) {
  return (
    <g
      transform={`translate(${short(x)} ${short(y)}) scale(${scale.toFixed(2)})`}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle r="15" fill={isBlocked ? PAINTS.bad : PAINTS.ok} stroke={PAINTS.inkNight} strokeWidth="3" />
      <path d="M-8 0H7M1-6L7 0L1 6" transform={`scale(${towards} 1)`} fill="none" stroke="#fff" strokeWidth="3.6" />
      {isBlocked ? <path d="M-9 9L9-9" fill="none" stroke={PAINTS.inkNight} strokeWidth="3.4" /> : null}
    </g>
  )
}

interface TowerTroubleProps {
  readonly tower: TowerPlace
  readonly broker: BrokerView | undefined
  readonly isHeld: boolean
}

function TowerTrouble({ tower, broker, isHeld }: TowerTroubleProps) {
  const r = tower.lanternRadius
  if (broker?.state === 'paused')
    return (
      <g transform={`translate(${short(tower.x)} ${short(tower.lanternY)})`} stroke={PAINTS.inkNight} strokeWidth="2.6">
        <circle r={short(r * 1.02)} fill={PAINTS.indigo} fillOpacity=".8" />
        <path
          d={`M${short(-r * 0.45)} ${short(-r * 0.5)}h${short(r * 0.3)}v${short(r)}h${short(-r * 0.3)}ZM${short(r * 0.15)} ${short(-r * 0.5)}h${short(r * 0.3)}v${short(r)}h${short(-r * 0.3)}Z`}
          fill="#fff"
        />
      </g>
    )
  if (!isHeld) return null
  const x = tower.x + r * 1.15
  return (
    <g
      transform={`translate(${short(x)} ${short(tower.lanternY - r * 0.9)})`}
      stroke={PAINTS.inkNight}
      strokeWidth="2.4"
    >
      <path d={`M-5-12H5L12-5V5L5 12H-5L-12 5V-5Z`} fill={PAINTS.bad} />
      <path d="M-6 0H6" stroke="#fff" strokeWidth="3.6" strokeLinecap="round" />
    </g>
  )
}

/** Light goes over the deck of a place that has come back, while its brokers start. */
function Returned({ model, frames }: TroublesProps) {
  const { layout, structure, reducedMotion } = model
  const paint = usePaint()
  const glows = useRef(new Map<string, SVGElement>())
  const back = layout.sites.filter(({ id }) =>
    structure.brokers.some(({ site, state }) => site === id && state === 'starting'),
  )
  useEachFrame(frames, ({ timeUs, vigil }) => {
    for (const [id, element] of glows.current) {
      const site = back.find((place) => place.id === id)
      const glow = reducedMotion ? null : glowAt(timeUs, vigil.healedUs)
      element.setAttribute('opacity', glow === null || site === undefined ? '0' : glow.strength.toFixed(2))
      if (glow !== null && site !== undefined)
        element.setAttribute(
          'transform',
          `translate(${short(site.x)} ${short(site.deckY)}) scale(${(glow.reach * site.halfWidth * 0.011).toFixed(3)} ${(glow.reach * site.scale * 1.5).toFixed(3)})`,
        )
    }
  })
  if (back.length === 0) return null
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {back.map(({ id }) => (
        <g
          key={id}
          opacity="0"
          ref={(element) => {
            if (element) glows.current.set(id, element)
            else glows.current.delete(id)
          }}
        >
          <circle r="100" fill={paint('glow-yellow')} />
          <circle r="92" fill="none" stroke={PAINTS.yellowPale} strokeWidth="5" />
        </g>
      ))}
    </svg>
  )
}
