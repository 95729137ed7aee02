/** Orders that wait, as boxes beside the shop that has them, and the burst when they are let go. */
import { memo, useRef } from 'react'
import type { SceneWords } from '../../../content/scene'
import { FLIGHT_STRIDE, FlightKind } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { short } from '../../kit/hand-drawn'
import { PAINTS } from '../../kit/paints'
import type { ClientPlace, SceneLayout } from '../layout-types'
import type { FrameSource } from '../records-canvas'
import type { SceneModel } from '../use-scene'
import { useEachFrame } from './each-frame'
import { ordersPerBox } from './instants'

interface HeapsProps {
  readonly model: SceneModel
  readonly frames: FrameSource
  readonly words: SceneWords
}

/** Of one box. */
const WIDE = 11
const HIGH = 9.4
/** A light that carries so many records is a box that was let go. */
const BURSTING = 12

export function Heaps({ model, frames, words }: HeapsProps) {
  const { layout, measures, nodes, reducedMotion } = model
  const shops = layout.clients.filter(({ kind }) => kind === 'producer')
  const waiting = (place: ClientPlace): number =>
    measures.clients.reduce((sum, { id, backlog }) => (place.ids.includes(id) ? sum + (backlog ?? 0) : sum), 0)
  const perBox = ordersPerBox(shops.map(waiting))
  // Said once, of the first that has any.
  const told = shops.find((shop) => waiting(shop) >= perBox)
  const rays = useRef(new Map<string, SVGElement>())
  const placeOf = nodes.map((node) =>
    node.kind === 'producer' ? shops.find((s) => s.ids.includes(node.id)) : undefined,
  )
  useEachFrame(frames, ({ flights, flightCount }) => {
    const bright = new Map<string, number>()
    for (let i = 0; i < flightCount; i++) {
      const at = i * FLIGHT_STRIDE
      if (flights[at + 3] !== FlightKind.produce || flights[at + 4] < BURSTING || flights[at + 2] > 0.4) continue
      const shop = placeOf[flights[at]]
      if (shop !== undefined) bright.set(shop.id, Math.max(bright.get(shop.id) ?? 0, 1 - flights[at + 2] / 0.4))
    }
    for (const [id, element] of rays.current) {
      const share = bright.get(id) ?? 0
      element.setAttribute('opacity', reducedMotion ? (share > 0 ? '1' : '0') : share.toFixed(2))
    }
  })
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {shops.map((shop) => {
        const boxes = Math.floor(waiting(shop) / perBox)
        const { x, y, scale } = placeHeap(layout, shop)
        return (
          <g key={shop.id} transform={`translate(${short(x)} ${short(y)}) scale(${scale.toFixed(3)})`}>
            <g
              ref={(element) => {
                if (element) rays.current.set(shop.id, element)
                else rays.current.delete(shop.id)
              }}
              opacity="0"
            >
              <path d={RAYS} stroke={PAINTS.yellowPale} strokeWidth="4" strokeLinecap="round" fill="none" />
            </g>
            {boxes > 0 ? <Heap boxes={boxes} /> : null}
            {boxes > 0 && layout.mode === 'wide' && shop === told ? (
              <text
                className="sc-heap-text"
                x="24"
                y="29"
                textAnchor="middle"
                fontSize={(12.5 * layout.textScale) / scale}
              >
                {words.boxIs(formatCount(perBox))}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** Beside the shop, towards the open water. */
function placeHeap(layout: SceneLayout, shop: ClientPlace): { x: number; y: number; scale: number } {
  const side = shop.x < layout.width / 2 || layout.mode === 'stack' ? 1 : -1
  return { x: shop.x + side * 96 * shop.scale, y: shop.y + 8 * shop.scale, scale: shop.scale }
}

const RAYS = Array.from({ length: 11 }, (_, i) => {
  const angle = Math.PI * (1.05 + (i / 10) * 0.9)
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return `M${short(c * 58)} ${short(s * 58 - 20)}L${short(c * (i % 2 ? 86 : 104))} ${short(s * (i % 2 ? 86 : 104) - 20)}`
}).join('')

const FLOAT = 'M-52-2Q0-12 52-2L40 13Q0 22-40 13Z'

const Heap = memo(function Heap({ boxes }: { readonly boxes: number }) {
  // The widest row that the heap needs, each row above one shorter.
  let base = 1
  while ((base * (base + 1)) / 2 < boxes) base++
  let bodies = ''
  let tapes = ''
  let left = boxes
  for (let row = 0; left > 0; row++) {
    const here = Math.min(left, base - row)
    left -= here
    for (let i = 0; i < here; i++) {
      const x = (i - here / 2) * WIDE + (((row * 7 + i * 3) % 3) - 1) * 0.5
      const y = -row * HIGH - HIGH
      bodies += `M${short(x)} ${short(y)}h${WIDE - 0.6}v${HIGH - 0.4}h${0.6 - WIDE}Z`
      tapes += `M${short(x + WIDE * 0.46)} ${short(y)}v${short(HIGH * 0.42)}`
    }
  }
  return (
    <g strokeLinejoin="round">
      <path className="sc-body" d={FLOAT} fill="#2E3A98" stroke={PAINTS.inkNight} strokeWidth="3" />
      <path d={bodies} fill="#E8AE5C" stroke={PAINTS.inkNight} strokeWidth="1.5" />
      <path d={tapes} fill="none" stroke="#FFF3D6" strokeWidth="2.2" />
    </g>
  )
})
