/**
 * Lights as small pictures, made once for a pixel ratio: a white core, a coloured rim, a glow. Pixels are
 * packed RGBA as ImageData wants them, not premultiplied. Made by arithmetic, so no canvas is needed.
 */

export interface Sprite {
  readonly size: number
  readonly pixels: Uint32Array
  /** First and last used column of each row, so that empty corners cost nothing. */
  readonly spans: Int16Array
}

type Rgb = readonly [number, number, number]

function pack(r: number, g: number, b: number, a: number): number {
  return ((Math.round(a * 255) << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
}

function makeSprite(
  radius: number,
  shade: (dx: number, dy: number, d: number) => readonly [number, number, number, number],
): Sprite {
  const size = Math.max(3, Math.ceil(radius * 2) | 1)
  const middle = (size - 1) / 2
  const pixels = new Uint32Array(size * size)
  const spans = new Int16Array(size * 2)
  for (let y = 0; y < size; y++) {
    let first = size
    let last = -1
    for (let x = 0; x < size; x++) {
      const [r, g, b, a] = shade(x - middle, y - middle, Math.hypot(x - middle, y - middle))
      if (a < 0.02) continue
      pixels[y * size + x] = pack(r, g, b, a)
      first = Math.min(first, x)
      last = x
    }
    spans[y * 2] = first
    spans[y * 2 + 1] = last + 1
  }
  return { size, pixels, spans }
}

/** A head of a comet: `core` is its radius. Its colour is that of its way, with a spark in the middle. */
export function makeLight(color: Rgb, core: number, glow: number): Sprite {
  const rim = core + Math.max(1, core * 0.34)
  return makeSprite(glow, (_dx, _dy, d) => {
    const spark = Math.max(0, 1 - d / (core * 0.62)) * 0.8 + Math.min(1, Math.max(0, core - d + 0.5)) * 0.14
    const ring = Math.min(1, Math.max(0, rim - d + 0.5))
    const halo = Math.max(0, 1 - d / glow)
    const near = Math.max(0, 1 - d / (glow * 0.56))
    const alpha = Math.max(ring, halo * 0.24 + near * 0.42)
    return [
      color[0] + (255 - color[0]) * spark,
      color[1] + (255 - color[1]) * spark,
      color[2] + (255 - color[2]) * spark,
      alpha,
    ]
  })
}

/** A dot of a tail. */
export function makeEmber(color: Rgb, radius: number, alpha: number): Sprite {
  return makeSprite(
    radius + 0.5,
    (_dx, _dy, d) => [...color, Math.min(1, Math.max(0, radius - d + 0.5)) * alpha] as const,
  )
}

/** A refused request: a pale disc with an ink rim and a red cross. */
export function makeCrossed(radius: number): Sprite {
  return makeSprite(radius + 1.5, (dx, dy, d) => {
    const alpha = Math.min(1, Math.max(0, radius + 1 - d + 0.5))
    if (d > radius - 1.2) return [11, 10, 20, alpha]
    const arm = Math.min(Math.abs(dx - dy), Math.abs(dx + dy)) / Math.SQRT2
    if (arm < radius * 0.2 && d < radius * 0.66) return [198, 47, 47, 1]
    return [255, 233, 176, alpha]
  })
}

/** A light that fell: nearly burnt out. */
export function makeBurnt(radius: number): Sprite {
  return makeSprite(radius + 1, (_dx, _dy, d) => {
    const alpha = Math.min(1, Math.max(0, radius - d + 0.5))
    if (d > radius - 1.8) return [11, 10, 20, alpha]
    return d < radius * 0.42 ? [255, 217, 138, 1] : [125, 100, 60, alpha]
  })
}

/**
 * A large light and `count` small ones around it, at most `reach` pixels away, each at a place of its own by `turn`:
 * one picture, because a stamp for each of them, thousands a frame, costs more than all else that is drawn.
 */
export function makeSwarm(heavy: Sprite, speck: Sprite, count: number, turn: number, reach: number): Sprite {
  const size = Math.max(heavy.size, Math.ceil(reach * 2) + speck.size + 2) | 1
  const middle = (size - 1) / 2
  const pixels = new Uint32Array(size * size)
  for (let j = 0; j < count; j++) {
    const angle = (turn * 7 + j) * 2.399963
    const away = Math.sqrt((j + 1) / count) * reach
    blit(pixels, size, size, speck, middle + Math.cos(angle) * away, middle + Math.sin(angle) * away)
  }
  blit(pixels, size, size, heavy, middle, middle)
  const spans = new Int16Array(size * 2)
  for (let y = 0; y < size; y++) {
    const row = pixels.subarray(y * size, (y + 1) * size)
    const first = row.findIndex((pixel) => pixel !== 0)
    spans[y * 2] = first < 0 ? size : first
    spans[y * 2 + 1] = row.findLastIndex((pixel) => pixel !== 0) + 1
  }
  return { size, pixels, spans }
}

/**
 * Put a sprite with its middle at (cx, cy). The brighter pixel wins, which costs one comparison a pixel and
 * keeps cores on top whatever the order. Returns false when nothing of it is inside.
 */
export function blit(
  target: Uint32Array,
  width: number,
  height: number,
  sprite: Sprite,
  cx: number,
  cy: number,
): boolean {
  const { size, pixels, spans } = sprite
  const x0 = Math.round(cx) - (size >> 1)
  const y0 = Math.round(cy) - (size >> 1)
  if (x0 >= width || y0 >= height || x0 + size <= 0 || y0 + size <= 0) return false
  const yFrom = y0 < 0 ? -y0 : 0
  const yTo = y0 + size > height ? height - y0 : size
  for (let y = yFrom; y < yTo; y++) {
    let from = spans[y * 2] as number
    let to = spans[y * 2 + 1] as number
    if (x0 + from < 0) from = -x0
    if (x0 + to > width) to = width - x0
    let s = y * size + from
    let t = (y0 + y) * width + x0 + from
    for (let x = from; x < to; x++, s++, t++) {
      const p = pixels[s] as number
      // Unsigned packed values with alpha on top compare by alpha first.
      if (p > (target[t] as number)) target[t] = p
    }
  }
  return true
}
