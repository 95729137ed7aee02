/**
 * Ink that looks drawn by hand: outlines are sampled and pushed about by smooth noise once, when the shape
 * is made. An SVG displacement filter would do the same on every repaint, which software rendering cannot
 * afford on anything that moves.
 */

/** A small seeded generator for pictures (mulberry32). The simulation has its own. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A coordinate with at most one decimal, as short as it can be written. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

function lattice(x: number, y: number, salt: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(salt, 974711)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1
}

function smoothNoise(x: number, y: number, salt: number): number {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  const u = (x - xi) * (x - xi) * (3 - 2 * (x - xi))
  const v = (y - yi) * (y - yi) * (3 - 2 * (y - yi))
  const top = lattice(xi, yi, salt) * (1 - u) + lattice(xi + 1, yi, salt) * u
  const bottom = lattice(xi, yi + 1, salt) * (1 - u) + lattice(xi + 1, yi + 1, salt) * u
  return top * (1 - v) + bottom * v
}

function drift(x: number, y: number, salt: number): number {
  return smoothNoise(x * 0.03, y * 0.03, salt) * 0.8 + smoothNoise(x * 0.1, y * 0.1, salt + 7) * 0.75
}

type Point = readonly [number, number]

/** Flatten absolute M, L, H, V, C, Q, Z path data to polylines, one a subpath. */
export function flatten(path: string, step = 8): { points: Point[]; closed: boolean }[] {
  const result: { points: Point[]; closed: boolean }[] = []
  let points: Point[] = []
  let at: Point = [0, 0]
  const lineTo = (to: Point) => {
    const parts = Math.max(1, Math.round(Math.hypot(to[0] - at[0], to[1] - at[1]) / step))
    for (let i = 1; i <= parts; i++)
      points.push([at[0] + ((to[0] - at[0]) * i) / parts, at[1] + ((to[1] - at[1]) * i) / parts])
    at = to
  }
  const curveTo = (a: Point, b: Point, to: Point) => {
    const length =
      Math.hypot(a[0] - at[0], a[1] - at[1]) +
      Math.hypot(b[0] - a[0], b[1] - a[1]) +
      Math.hypot(to[0] - b[0], to[1] - b[1])
    const parts = Math.max(3, Math.round(length / step))
    for (let i = 1; i <= parts; i++) {
      const t = i / parts
      const u = 1 - t
      const mix = (k: 0 | 1) => u * u * u * at[k] + 3 * u * u * t * a[k] + 3 * u * t * t * b[k] + t * t * t * to[k]
      points.push([mix(0), mix(1)])
    }
    at = to
  }
  for (const [, command, rest] of path.matchAll(/([MLHVCQZ])([^MLHVCQZ]*)/g)) {
    const n = (rest ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
    const get = (i: number) => n[i] ?? 0
    if (command === 'M') {
      if (points.length > 0) result.push({ points, closed: false })
      at = [get(0), get(1)]
      points = [at]
      for (let i = 2; i + 1 < n.length; i += 2) lineTo([get(i), get(i + 1)])
    } else if (command === 'L') for (let i = 0; i + 1 < n.length; i += 2) lineTo([get(i), get(i + 1)])
    else if (command === 'H') lineTo([get(0), at[1]])
    else if (command === 'V') lineTo([at[0], get(0)])
    else if (command === 'C')
      for (let i = 0; i + 5 < n.length; i += 6)
        curveTo([get(i), get(i + 1)], [get(i + 2), get(i + 3)], [get(i + 4), get(i + 5)])
    else if (command === 'Q')
      for (let i = 0; i + 3 < n.length; i += 4) {
        const control: Point = [get(i), get(i + 1)]
        const to: Point = [get(i + 2), get(i + 3)]
        const toward = (from: Point): Point => [
          from[0] + ((control[0] - from[0]) * 2) / 3,
          from[1] + ((control[1] - from[1]) * 2) / 3,
        ]
        curveTo(toward(at), toward(to), to)
      }
    else if (points[0]) {
      lineTo(points[0])
      points.pop()
      result.push({ points, closed: true })
      points = []
    }
  }
  if (points.length > 0) result.push({ points, closed: false })
  return result
}

const drawn = new Map<string, string>()

/** The same path as a hand would ink it. Equal input gives equal output. */
export function handDrawn(path: string, seed = 0, amplitude = 2): string {
  const key = `${seed}|${amplitude}|${path}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  let out = ''
  for (const { points, closed } of flatten(path)) {
    points.forEach(([x, y], i) => {
      const dx = drift(x + seed * 61, y - seed * 37, 1) * amplitude
      const dy = drift(x + seed * 61, y - seed * 37, 2) * amplitude
      out += `${i === 0 ? 'M' : 'L'}${short(x + dx)} ${short(y + dy)}`
    })
    if (closed) out += 'Z'
  }
  if (drawn.size > 4000) drawn.clear()
  drawn.set(key, out)
  return out
}

/** A circle as path data that `handDrawn` understands. */
export function circlePath(x: number, y: number, r: number): string {
  const k = r * 0.5523
  return `M${x + r} ${y}C${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r}C${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y}C${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r}C${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y}Z`
}

/**
 * Halftone: one path of staggered dots whose radius (0..1 of the half step) follows `size` at each place.
 * Dots that `size` makes too small to print are left out, so it also clips.
 */
export function halftone(
  x0: number,
  y0: number,
  width: number,
  height: number,
  step: number,
  size: (x: number, y: number) => number,
): string {
  let out = ''
  let row = 0
  for (let y = y0; y <= y0 + height; y += step / 2, row++) {
    for (let x = x0 + (row % 2 ? step / 2 : 0); x <= x0 + width; x += step) {
      const r = Math.min(1.1, size(x, y)) * step * 0.5
      if (r > 0.35)
        out += `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0`
    }
  }
  return out
}
