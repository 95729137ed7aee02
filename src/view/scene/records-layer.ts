/**
 * Draws the records of a frame on a canvas: prerendered sprites are blitted into one ImageData. Nothing is allocated
 * per frame, and a frame that was drawn is not drawn again. Goes past React on purpose: 5,000 lights move here.
 */
import { FLIGHT_STRIDE, FlightKind, type Frame, type NodeView } from '../../protocol'
import { CURVE_SAMPLES, type Curve, curveOf, fallOf, type NodePlace, placeNodes, SEA_PX, sampleCurve } from './curves'
import type { SceneLayout } from './layout-types'
import { crowdOf, type Lights, MANY, makeLights, spreadOf, strayOf, swarmOf } from './light-sets'
import type { Sprite } from './sprites'
import { StripCanvas } from './strip-canvas'

/** Zoom of the scene: screen = scene * k + (x, y). */
export interface View {
  readonly x: number
  readonly y: number
  readonly k: number
}

export interface RibbonUse {
  readonly from: number
  readonly to: number
  readonly kind: number
}

/** A light of so many records is a larger one. */
const HEAVY = 12

export class RecordsLayer {
  private readonly canvas: StripCanvas
  private nodes: (NodePlace | null)[] = []
  private layout: SceneLayout | null = null
  private readonly curves = new Map<number, Float32Array | null>()
  private readonly used = new Map<number, number>()
  private lights: Lights = makeLights(1, 0, false)
  private lightsFor = ''
  private lightScale = 1
  private ratio = 1
  private drawn: Frame | null = null
  private stale = true
  private view: View = { x: 0, y: 0, k: 1 }
  /** From scene to canvas, for the frame that is being drawn. */
  private scale = 1
  private originX = 0
  private originY = 0

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = new StripCanvas(canvas)
  }

  /** New places: all curves are made anew when they are next used. */
  arrange(layout: SceneLayout, nodes: readonly NodeView[]): void {
    this.layout = layout
    this.nodes = placeNodes(layout, nodes)
    this.curves.clear()
    this.used.clear()
    this.stale = true
    this.resize()
  }

  look(view: View): void {
    this.view = view
    this.stale = true
  }

  private resize(): void {
    if (!this.layout) return
    const many = (this.drawn?.flightCount ?? 0) > MANY
    this.ratio = Math.min(many ? 1 : 1.5, typeof devicePixelRatio === 'number' ? devicePixelRatio : 1)
    const width = Math.max(1, Math.round(this.layout.width * this.ratio))
    const height = Math.max(1, Math.round(this.layout.height * this.ratio))
    if (this.canvas.resize(width, height)) this.stale = true
  }

  /** Draw `frame`, unless it is the one on the canvas. Returns whether anything was drawn. */
  draw(frame: Frame | null, nowMs: number): boolean {
    if (!frame || !this.layout || (frame === this.drawn && !this.stale)) return false
    this.drawn = frame
    this.resize()
    this.stale = false
    this.prepareLights(frame.flightCount, this.layout)
    this.scale = this.view.k * this.ratio
    this.originX = this.view.x * this.ratio
    this.originY = this.view.y * this.ratio
    this.canvas.clear()
    this.drawFlights(frame, nowMs)
    this.canvas.put()
    return true
  }

  private prepareLights(count: number, layout: SceneLayout): void {
    const narrow = layout.mode === 'stack'
    const size = Math.min(2, Math.sqrt(this.view.k)) * Math.min(1.25, Math.max(0.8, layout.scale))
    const key = `${this.ratio}|${crowdOf(count)}|${size.toFixed(2)}|${narrow}`
    if (key === this.lightsFor) return
    this.lightsFor = key
    this.lightScale = this.ratio * size
    this.lights = makeLights(this.lightScale, count, narrow)
  }

  private drawFlights(frame: Frame, nowMs: number): void {
    const { flights, flightCount } = frame
    const { sets, crossed, tailPx, stray } = this.lights
    const seaY = (this.layout?.horizonY ?? 0) + SEA_PX
    const spread = spreadOf(flightCount, stray)
    for (let i = 0; i < flightCount; i++) {
      const at = i * FLIGHT_STRIDE
      const kind = flights[at + 3]
      const samples = this.curve(flights[at], flights[at + 1], kind, nowMs)
      if (!samples) continue
      const progress = Math.max(0, Math.min(1, flights[at + 2]))
      const id = flights[at + 5]
      const shift = strayOf(id, progress, spread)
      const place = progress * CURVE_SAMPLES
      if (kind === FlightKind.refused) {
        this.stamp(crossed, samples, place, shift * 2, 0)
        continue
      }
      if (kind === FlightKind.dropped) {
        this.drawFalling(samples, progress, shift, seaY)
        continue
      }
      const set = sets[kind] ?? sets[0]
      const { head, tail } = set
      // A tail has the same length in pixels on short ways and on long ones.
      const near = Math.min(CURVE_SAMPLES - 1, place | 0) * 2
      const stride = Math.hypot(samples[near + 2] - samples[near], samples[near + 3] - samples[near + 1])
      const span = tailPx / Math.max(0.5, stride) / tail.length
      for (let j = tail.length - 1; j >= 0; j--) {
        const behind = place - span * (j + 1)
        if (behind > 0) this.stamp(tail[j], samples, behind, shift, 0)
      }
      const records = flights[at + 4]
      const light = records < HEAVY ? head : swarmOf(set, id, records, this.lightScale)
      this.stamp(light, samples, place, shift, 0)
    }
  }

  /** Halfway it loses its way and falls to the water, leaving a dotted trail. */
  private drawFalling(samples: Float32Array, progress: number, shift: number, seaY: number): void {
    const { place, drop, after } = fallOf(samples, progress, seaY)
    const ember = this.lights.sets[0].tail
    for (let j = 1; after > 0 && j <= 6; j++) {
      const above = drop - j * 11
      if (above > 0) this.stamp(ember[Math.min(j >> 1, ember.length - 1)], samples, place, shift * 3, above)
    }
    this.stamp(this.lights.burnt, samples, place, shift * 3, drop)
  }

  private stamp(sprite: Sprite, samples: Float32Array, place: number, shift: number, drop: number): void {
    const i = place >= CURVE_SAMPLES ? CURVE_SAMPLES - 1 : place | 0
    const f = place - i
    const x0 = samples[i * 2]
    const y0 = samples[i * 2 + 1]
    const x = (x0 + (samples[i * 2 + 2] - x0) * f + shift * 0.4) * this.scale + this.originX
    const y = (y0 + (samples[i * 2 + 3] - y0) * f + shift * 0.8 + drop) * this.scale + this.originY
    this.canvas.stamp(sprite, x, y)
  }

  private curve(from: number, to: number, kind: number, nowMs: number): Float32Array | null {
    const key = (from * 1024 + to) * 8 + kind
    this.used.set(key, nowMs)
    const known = this.curves.get(key)
    if (known !== undefined) return known
    const made = this.makeCurve(from, to, kind)
    const samples = made ? sampleCurve(made) : null
    this.curves.set(key, samples)
    return samples
  }

  makeCurve(from: number, to: number, kind: number): Curve | null {
    const a = this.nodes[from]
    const b = this.nodes[to]
    return a && b && this.layout ? curveOf(this.layout, a, b, kind) : null
  }

  /** The ways that records took during the last `withinMs`, at most `limit`, in a stable order. */
  listWays(nowMs: number, withinMs: number, limit: number): RibbonUse[] {
    const ways: RibbonUse[] = []
    for (const [key, at] of this.used) {
      if (nowMs - at > withinMs) {
        this.used.delete(key)
        continue
      }
      const kind = key % 8
      if (kind === FlightKind.refused || kind === FlightKind.dropped) continue
      const pair = Math.floor(key / 8)
      ways.push({ from: Math.floor(pair / 1024), to: pair % 1024, kind })
    }
    ways.sort((a, b) => a.kind - b.kind || a.from - b.from || a.to - b.to)
    return ways.slice(0, limit)
  }
}
