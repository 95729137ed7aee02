/**
 * Draws the records of a frame on a canvas: prerendered sprites are blitted into one ImageData, and only the
 * strips that changed are cleared and put. Nothing is allocated per frame, and a frame that was drawn is not
 * drawn again. Goes past React on purpose: 5,000 lights move here.
 */
import { FLIGHT_STRIDE, FlightKind, type Frame, type NodeView } from '../../protocol'
import { CURVE_SAMPLES, type Curve, curveOf, type NodePlace, placeNodes, sampleCurve } from './curves'
import type { SceneLayout } from './layout-types'
import { blit, makeBurnt, makeCrossed, makeEmber, makeLight, type Sprite } from './sprites'

/** Zoom of the scene: screen = scene * k + (x, y). */
export interface View {
  readonly x: number
  readonly y: number
  readonly k: number
}

interface LightSet {
  readonly head: Sprite
  readonly tail: readonly Sprite[]
}

const STRIP = 32
const TAIL_PX = 24
const MANY = 900
const VERY_MANY = 2500

const COLORS: readonly (readonly [number, number, number])[] = [
  [255, 201, 51],
  [34, 199, 232],
  [185, 200, 255],
  [255, 122, 26],
  [111, 245, 207],
]

function makeLights(ratio: number, count: number): LightSet[] {
  const size = (count > VERY_MANY ? 0.5 : count > MANY ? 0.72 : 1) * ratio
  return COLORS.map((color, kind) => {
    const core = [5, 4.6, 3.5, 4.2, 4.2][kind] as number
    const r = core * size
    const steps = count > VERY_MANY ? 2 : count > MANY ? 3 : 8
    const tail = Array.from({ length: steps }, (_, i) =>
      makeEmber(color, r * (0.95 - ((i + 1) / (steps + 1)) * 0.7), 0.62 * (1 - (i + 0.6) / (steps + 1))),
    )
    return { head: makeLight(color, r * (count > MANY ? 0.62 : 0.92), r * (count > MANY ? 2.6 : 3.4)), tail }
  })
}

export interface RibbonUse {
  readonly from: number
  readonly to: number
  readonly kind: number
}

export class RecordsLayer {
  private readonly context: CanvasRenderingContext2D
  private image: ImageData | null = null
  private pixels = new Uint32Array(0)
  /** Per strip of rows: the columns drawn last time, and now. */
  private lastFrom = new Int32Array(0)
  private lastTo = new Int32Array(0)
  private nowFrom = new Int32Array(0)
  private nowTo = new Int32Array(0)
  private nodes: (NodePlace | null)[] = []
  private layout: SceneLayout | null = null
  private readonly curves = new Map<number, Float32Array | null>()
  private readonly used = new Map<number, number>()
  private lights: LightSet[] = []
  private crossed: Sprite = makeCrossed(6)
  private burnt: Sprite = makeBurnt(6)
  private lightsFor = ''
  private ratio = 1
  private drawn: Frame | null = null
  private stale = true
  private view: View = { x: 0, y: 0, k: 1 }

  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser gives no 2d canvas.')
    this.context = context
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
    const ratio = Math.min(many ? 1 : 1.5, typeof devicePixelRatio === 'number' ? devicePixelRatio : 1)
    const width = Math.max(1, Math.round(this.layout.width * ratio))
    const height = Math.max(1, Math.round(this.layout.height * ratio))
    if (this.image && this.image.width === width && this.image.height === height && this.ratio === ratio) return
    this.ratio = ratio
    this.canvas.width = width
    this.canvas.height = height
    this.image = this.context.createImageData(width, height)
    this.pixels = new Uint32Array(this.image.data.buffer)
    const strips = Math.ceil(height / STRIP)
    this.lastFrom = new Int32Array(strips).fill(width)
    this.lastTo = new Int32Array(strips)
    this.nowFrom = new Int32Array(strips).fill(width)
    this.nowTo = new Int32Array(strips)
    this.stale = true
  }

  /** Draw `frame`, unless it is the one on the canvas. Returns whether anything was drawn. */
  draw(frame: Frame | null, nowMs: number): boolean {
    if (!frame || !this.layout || (frame === this.drawn && !this.stale)) return false
    this.drawn = frame
    this.stale = false
    this.resize()
    const image = this.image
    if (!image) return false
    this.prepareLights(frame.flightCount)
    this.clear(image.width)
    this.drawFlights(frame, image.width, image.height, nowMs)
    this.put(image)
    return true
  }

  private prepareLights(count: number): void {
    const crowd = count > VERY_MANY ? 2 : count > MANY ? 1 : 0
    const key = `${this.ratio}|${crowd}|${this.view.k.toFixed(2)}`
    if (key === this.lightsFor) return
    this.lightsFor = key
    const zoomed =
      this.ratio * Math.min(2, Math.sqrt(this.view.k)) * Math.min(1.25, Math.max(0.8, this.layout?.scale ?? 1))
    this.lights = makeLights(zoomed, count)
    this.crossed = makeCrossed(8 * zoomed)
    this.burnt = makeBurnt(6.4 * zoomed)
  }

  private clear(width: number): void {
    for (let strip = 0; strip < this.lastFrom.length; strip++) {
      const from = this.lastFrom[strip] as number
      const to = this.lastTo[strip] as number
      if (from >= to) continue
      const bottom = Math.min((strip + 1) * STRIP * width, this.pixels.length)
      for (let row = strip * STRIP * width; row < bottom; row += width) this.pixels.fill(0, row + from, row + to)
    }
  }

  private drawFlights(frame: Frame, width: number, height: number, nowMs: number): void {
    const { flights, flightCount } = frame
    const { ratio } = this
    const scale = this.view.k * ratio
    const offsetX = this.view.x * ratio
    const offsetY = this.view.y * ratio
    const seaY = (this.layout?.horizonY ?? 0) + 260
    // A crowd spreads out in the middle of its way, so that it looks like a stream and not like a wire.
    const spread = flightCount > VERY_MANY ? 6 : flightCount > MANY ? 3.2 : 1.3
    for (let i = 0; i < flightCount; i++) {
      const at = i * FLIGHT_STRIDE
      const from = flights[at] as number
      const to = flights[at + 1] as number
      const kind = flights[at + 3] as number
      const samples = this.curve(from, to, kind, nowMs)
      if (!samples) continue
      const progress = Math.max(0, Math.min(1, flights[at + 2] as number))
      const id = flights[at + 5] as number
      // A stable shift of its own keeps lights of one path from hiding each other.
      const shift = (((id * 0.618034) % 1) * 5 - 2.5) * spread * (0.25 + 3 * progress * (1 - progress))
      const place = progress * CURVE_SAMPLES
      if (kind === FlightKind.refused) {
        this.stamp(this.crossed, samples, place, shift * 2, 0, scale, offsetX, offsetY, width, height)
        continue
      }
      if (kind === FlightKind.dropped) {
        this.drawFalling(samples, progress, shift, seaY, scale, offsetX, offsetY, width, height)
        continue
      }
      const lights = this.lights[kind] ?? (this.lights[0] as LightSet)
      const { tail } = lights
      // A tail has the same length in pixels on short ways and on long ones.
      const near = Math.min(CURVE_SAMPLES - 1, place | 0) * 2
      const stride = Math.hypot(
        (samples[near + 2] as number) - (samples[near] as number),
        (samples[near + 3] as number) - (samples[near + 1] as number),
      )
      const span = TAIL_PX / Math.max(0.5, stride) / tail.length
      for (let j = tail.length - 1; j >= 0; j--) {
        const behind = place - span * (j + 1)
        if (behind > 0) this.stamp(tail[j] as Sprite, samples, behind, shift, 0, scale, offsetX, offsetY, width, height)
      }
      this.stamp(lights.head, samples, place, shift, 0, scale, offsetX, offsetY, width, height)
    }
  }

  /** Halfway it loses its way and falls to the water, leaving a dotted trail. */
  private drawFalling(
    samples: Float32Array,
    progress: number,
    shift: number,
    seaY: number,
    scale: number,
    ox: number,
    oy: number,
    width: number,
    height: number,
  ): void {
    const turn = Math.min(progress, 0.5)
    const after = Math.max(0, progress - 0.5) * 2
    const place = (turn + after * 0.05) * CURVE_SAMPLES
    const index = Math.min(CURVE_SAMPLES, place | 0)
    const drop = after * after * Math.max(60, seaY - (samples[index * 2 + 1] as number))
    const ember = (this.lights[0] as LightSet).tail
    if (after > 0)
      for (let j = 1; j <= 6; j++) {
        const above = drop - j * 11
        if (above > 0)
          this.stamp(
            ember[Math.min(j >> 1, ember.length - 1)] as Sprite,
            samples,
            place,
            shift * 3,
            above,
            scale,
            ox,
            oy,
            width,
            height,
          )
      }
    this.stamp(this.burnt, samples, place, shift * 3, drop, scale, ox, oy, width, height)
  }

  private stamp(
    sprite: Sprite,
    samples: Float32Array,
    place: number,
    dx: number,
    dy: number,
    scale: number,
    ox: number,
    oy: number,
    width: number,
    height: number,
  ): void {
    const i = place >= CURVE_SAMPLES ? CURVE_SAMPLES - 1 : place | 0
    const f = place - i
    const x0 = samples[i * 2] as number
    const y0 = samples[i * 2 + 1] as number
    const x = (x0 + ((samples[i * 2 + 2] as number) - x0) * f + dx * 0.4) * scale + ox
    const y = (y0 + ((samples[i * 2 + 3] as number) - y0) * f + dx * 0.8 + dy) * scale + oy
    if (!blit(this.pixels, width, height, sprite, x, y)) return
    const half = (sprite.size >> 1) + 1
    const left = Math.max(0, (x | 0) - half)
    const right = Math.min(width, (x | 0) + half + 2)
    const first = Math.max(0, ((y | 0) - half) / STRIP) | 0
    const last = Math.min(this.nowFrom.length - 1, (((y | 0) + half + 1) / STRIP) | 0)
    for (let strip = first; strip <= last; strip++) {
      if (left < (this.nowFrom[strip] as number)) this.nowFrom[strip] = left
      if (right > (this.nowTo[strip] as number)) this.nowTo[strip] = right
    }
  }

  private put(image: ImageData): void {
    for (let strip = 0; strip < this.nowFrom.length; strip++) {
      const from = Math.min(this.nowFrom[strip] as number, this.lastFrom[strip] as number)
      const to = Math.max(this.nowTo[strip] as number, this.lastTo[strip] as number)
      if (from < to) {
        const top = strip * STRIP
        this.context.putImageData(image, 0, 0, from, top, to - from, Math.min(STRIP, image.height - top))
      }
      this.lastFrom[strip] = this.nowFrom[strip] as number
      this.lastTo[strip] = this.nowTo[strip] as number
      this.nowFrom[strip] = image.width
      this.nowTo[strip] = 0
    }
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
