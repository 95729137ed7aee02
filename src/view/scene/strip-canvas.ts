/**
 * A canvas that is one ImageData, kept in strips of rows: only what was drawn last time is cleared, and only what
 * differs is put. The one thing a reader would get wrong: drawing begins with `clear` and shows nothing before `put`.
 */
import { blit, type Sprite } from './sprites'

const STRIP = 32

export class StripCanvas {
  private readonly context: CanvasRenderingContext2D
  private image: ImageData | null = null
  private pixels = new Uint32Array(0)
  /** Per strip of rows: the columns drawn last time, and now. */
  private lastFrom = new Int32Array(0)
  private lastTo = new Int32Array(0)
  private nowFrom = new Int32Array(0)
  private nowTo = new Int32Array(0)

  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser gives no 2d canvas.')
    this.context = context
  }

  /** Returns whether the size is a new one; everything drawn is then gone. */
  resize(width: number, height: number): boolean {
    if (this.image && this.image.width === width && this.image.height === height) return false
    this.canvas.width = width
    this.canvas.height = height
    this.image = this.context.createImageData(width, height)
    this.pixels = new Uint32Array(this.image.data.buffer)
    const strips = Math.ceil(height / STRIP)
    this.lastFrom = new Int32Array(strips).fill(width)
    this.lastTo = new Int32Array(strips)
    this.nowFrom = new Int32Array(strips).fill(width)
    this.nowTo = new Int32Array(strips)
    return true
  }

  clear(): void {
    const width = this.image?.width ?? 0
    for (let strip = 0; strip < this.lastFrom.length; strip++) {
      const from = this.lastFrom[strip]
      const to = this.lastTo[strip]
      if (from >= to) continue
      const bottom = Math.min((strip + 1) * STRIP * width, this.pixels.length)
      for (let row = strip * STRIP * width; row < bottom; row += width) this.pixels.fill(0, row + from, row + to)
    }
  }

  /** Lay a sprite down with its middle at (x, y), in pixels of the canvas. */
  stamp(sprite: Sprite, x: number, y: number): void {
    const image = this.image
    if (image === null || !blit(this.pixels, image.width, image.height, sprite, x, y)) return
    const half = (sprite.size >> 1) + 1
    const left = Math.max(0, (x | 0) - half)
    const right = Math.min(image.width, (x | 0) + half + 2)
    const first = Math.max(0, ((y | 0) - half) / STRIP) | 0
    const last = Math.min(this.nowFrom.length - 1, (((y | 0) + half + 1) / STRIP) | 0)
    for (let strip = first; strip <= last; strip++) {
      if (left < this.nowFrom[strip]) this.nowFrom[strip] = left
      if (right > this.nowTo[strip]) this.nowTo[strip] = right
    }
  }

  put(): void {
    const image = this.image
    if (image === null) return
    for (let strip = 0; strip < this.nowFrom.length; strip++) {
      const from = Math.min(this.nowFrom[strip], this.lastFrom[strip])
      const to = Math.max(this.nowTo[strip], this.lastTo[strip])
      if (from < to) {
        const top = strip * STRIP
        this.context.putImageData(image, 0, 0, from, top, to - from, Math.min(STRIP, image.height - top))
      }
      this.lastFrom[strip] = this.nowFrom[strip]
      this.lastTo[strip] = this.nowTo[strip]
      this.nowFrom[strip] = image.width
      this.nowTo[strip] = 0
    }
  }
}
