/**
 * The ways of records as cubic curves. The canvas moves lights along them and the SVG draws them as ribbons,
 * so both agree. Points are scene pixels.
 */
import { FlightKind, type NodeView } from '../../protocol'
import { short } from '../kit/hand-drawn'
import type { SceneLayout } from './layout-types'

/** x0, y0, x1, y1, x2, y2, x3, y3 */
export type Curve = readonly [number, number, number, number, number, number, number, number]

export interface NodePlace {
  readonly kind: NodeView['kind']
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** One place for each node of the structure; null for what the scene does not show. */
export function placeNodes(layout: SceneLayout, nodes: readonly NodeView[]): (NodePlace | null)[] {
  const towers = new Map(layout.towers.map((t) => [String(t.broker), t]))
  const clients = new Map(layout.clients.flatMap((c) => c.ids.map((id) => [`${c.kind}:${id}`, c] as const)))
  return nodes.map((node) => {
    if (node.kind === 'broker') {
      const t = towers.get(node.id)
      return t ? { kind: node.kind, x: t.x, y: t.lanternY, radius: t.lanternRadius } : null
    }
    const c = clients.get(`${node.kind}:${node.id}`)
    return c ? { kind: node.kind, x: c.x, y: c.y - 46 * c.scale, radius: 34 * c.scale } : null
  })
}

const clamp = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value))

function curveToLeader(layout: SceneLayout, p: NodePlace, l: NodePlace): Curve {
  const k = layout.scale
  if (layout.mode === 'stack') {
    const side = p.x < l.x ? -1 : 1
    const outX = clamp(4, p.x + side * 46 * k, layout.area.width - 4)
    const high = l.y - clamp(Math.abs(l.x - p.x) * 0.32, 10, 90) * k
    return [p.x, p.y, outX, (p.y + l.y) / 2 - 60 * k, l.x + side * 110 * k, high, l.x + side * l.radius * 0.9, l.y]
  }
  const dx = Math.abs(l.x - p.x)
  const side = p.x < l.x ? 1 : -1
  const top = layout.rod.y + 96 * k
  const lift = clamp(dx * 0.24, 30 * k, 170 * k)
  const rise = p.y > l.y + 190 * k ? 0.35 : 1
  return [
    p.x + side * p.radius * 0.7,
    p.y - p.radius * 0.3,
    p.x + side * dx * 0.14 + side * 20 * k,
    Math.max(top, l.y - lift * rise + (rise < 1 ? 60 * k : 0)),
    l.x - side * Math.max(80 * k, dx * 0.26),
    Math.max(top, l.y - lift * (dx > 420 * k ? 1.05 : 0.4)),
    l.x - side * l.radius * 0.95,
    l.y - 3,
  ]
}

function curveBetweenBrokers(layout: SceneLayout, a: NodePlace, b: NodePlace): Curve {
  const k = layout.scale
  const dx = b.x - a.x
  const side = dx < 0 ? -1 : 1
  const lift = clamp(26 * k + Math.abs(dx) * 0.34, 34 * k, 168 * k)
  const top = Math.max(Math.min(a.y, b.y) - lift, layout.rod.y + layout.rod.hem * 0.7)
  const near = Math.abs(dx) < 40
  return [
    a.x + side * a.radius * 0.4,
    a.y - a.radius * 0.8,
    a.x + dx * (near ? 0 : 0.26) + (near ? 40 * k : 0),
    top,
    a.x + dx * (near ? 1 : 0.74) + (near ? 40 * k : 0),
    top,
    b.x - side * b.radius * 0.4,
    b.y - b.radius * 0.8,
  ]
}

function curveToConsumer(layout: SceneLayout, b: NodePlace, c: NodePlace): Curve {
  const k = layout.scale
  const side = c.x < b.x ? -1 : 1
  const dx = Math.abs(c.x - b.x)
  if (layout.mode === 'stack') {
    const bend = clamp(4, b.x + side * 30 * k, layout.area.width - 4)
    return [b.x + side * b.radius * 0.7, b.y + 4, bend, b.y + 120 * k, c.x + side * 14, (b.y + c.y) / 2, c.x, c.y]
  }
  const below = c.y > b.y + 190 * k
  return [
    b.x + side * b.radius * 0.7,
    b.y + 4,
    b.x + side * dx * 0.22,
    b.y + (below ? 200 : 90) * k,
    c.x - side * dx * 0.42,
    b.y + 110 * k,
    c.x - side * c.radius,
    c.y + 12 * k,
  ]
}

/** The way of one flight. A refused request goes back from the broker and falls short of the client. */
export function curveOf(layout: SceneLayout, from: NodePlace, to: NodePlace, kind: number): Curve {
  if (kind === FlightKind.refused) {
    const [broker, client] = from.kind === 'broker' ? [from, to] : [to, from]
    const side = client.x < broker.x ? -1 : 1
    const k = layout.scale
    return [
      broker.x + side * broker.radius,
      broker.y,
      broker.x + side * 60 * k,
      broker.y - 46 * k,
      broker.x + side * 78 * k,
      broker.y + 20 * k,
      broker.x + side * 66 * k,
      broker.y + 110 * k,
    ]
  }
  if (from.kind === 'producer') return curveToLeader(layout, from, to)
  if (to.kind === 'producer') {
    const c = curveToLeader(layout, to, from)
    return [c[6], c[7], c[4], c[5], c[2], c[3], c[0], c[1]]
  }
  if (to.kind === 'consumer') return curveToConsumer(layout, from, to)
  if (from.kind === 'consumer') {
    const c = curveToConsumer(layout, to, from)
    return [c[6], c[7], c[4], c[5], c[2], c[3], c[0], c[1]]
  }
  return curveBetweenBrokers(layout, from, to)
}

export const CURVE_SAMPLES = 64

/** x, y for t = 0, 1/64, …, 1. */
export function sampleCurve(c: Curve): Float32Array {
  const out = new Float32Array((CURVE_SAMPLES + 1) * 2)
  for (let i = 0; i <= CURVE_SAMPLES; i++) {
    const t = i / CURVE_SAMPLES
    const u = 1 - t
    const [a, b, d, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    out[i * 2] = a * c[0] + b * c[2] + d * c[4] + e * c[6]
    out[i * 2 + 1] = a * c[1] + b * c[3] + d * c[5] + e * c[7]
  }
  return out
}

/** Under the horizon, where what is lost falls into the water. */
export const SEA_PX = 260

/** What is lost leaves its way halfway (`place` is in samples) and falls; `after` is 0 to 1 of the fall. */
export function fallOf(samples: Float32Array, progress: number, seaY: number) {
  const after = Math.max(0, progress - 0.5) * 2
  const place = (Math.min(progress, 0.5) + after * 0.05) * CURVE_SAMPLES
  const drop = after * after * Math.max(60, seaY - samples[Math.min(CURVE_SAMPLES, place | 0) * 2 + 1])
  return { place, drop, after }
}

export function curvePath(c: Curve): string {
  const s = c.map(short)
  return `M${s[0]} ${s[1]}C${s[2]} ${s[3]} ${s[4]} ${s[5]} ${s[6]} ${s[7]}`
}
