/** Streamscape: night with light flowing through it. Ribbons, aurora, a log as a strip of cells, a city under it. */
import { burst, fadingDots, light, stars } from './effects'
import type { Box } from './sets'
import { circle, ellipse, group, INK, inked, n, type Point, path, polygon, rect, scatter, shade, washed } from './svg'

/** Points on a smooth way through `points`, `each` between two of them. */
export function smoothed(points: readonly Point[], each = 14): readonly Point[] {
  const result: Point[] = []
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))]
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let k = 0; k < each; k++) {
      const t = k / each
      const mix = (axis: 0 | 1): number =>
        0.5 *
        (2 * p1[axis] +
          (p2[axis] - p0[axis]) * t +
          (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
          (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t)
      result.push([mix(0), mix(1)])
    }
  }
  result.push(at(points.length - 1))
  return result
}

export interface RibbonLook {
  readonly colors: readonly string[]
  /** Width at its beginning and at its end. */
  readonly from: number
  readonly to: number
  readonly strands?: number
  readonly lights?: number
  readonly seed?: number
  readonly opacity?: number
}

/** A stream of events: a body, strands of light in it, and points. */
export function ribbon(points: readonly Point[], look: RibbonLook): string {
  const { colors, from, to, strands = 9, lights = 22, seed = 1, opacity = 0.42 } = look
  const chance = scatter(seed)
  const way = smoothed(points)
  const last = way.length - 1
  const place = (i: number, off: number): Point => {
    const [ax, ay] = way[Math.max(0, i - 1)]
    const [bx, by] = way[Math.min(last, i + 1)]
    const long = Math.hypot(bx - ax, by - ay) || 1
    const width = (from + (to - from) * (i / last) ** 0.75) * off
    return [way[i][0] - ((by - ay) / long) * width, way[i][1] + ((bx - ax) / long) * width]
  }
  const side = (off: number): readonly Point[] => way.map((_, i) => place(i, off))
  const body = [...side(-0.55), ...side(0.55).toReversed()]
  let content =
    polygon(body, { fill: '#060A22', opacity: 0.4 }) +
    polygon(body, { fill: colors[0], opacity }) +
    polygon([...side(-0.62), ...side(0.62).toReversed()], { fill: colors[0], opacity: opacity * 0.35 })
  for (let j = 0; j < strands; j++) {
    const off = (j / Math.max(1, strands - 1) - 0.5) * 1.02
    const phase = chance() * 6
    const d = way
      .map((_, i) => place(i, off + Math.sin((i / last) * 9 + phase) * 0.07))
      .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`)
      .join('')
    content += path(d, {
      stroke: colors[Math.floor(chance() * colors.length)],
      width: 1.2 + chance() * 2.6,
      opacity: 0.5 + chance() * 0.5,
      cap: 'round',
    })
  }
  for (let k = 0; k < lights; k++) {
    const i = Math.floor(chance() * last)
    const [x, y] = place(i, (chance() - 0.5) * 0.9)
    const r = (1.6 + chance() * 2.8) * (from > to ? 1 - 0.4 * (i / last) : 0.6 + 0.4 * (i / last))
    content += circle(x, y, r * 2.5, { fill: '#C9F7FF', opacity: 0.28 }) + circle(x, y, r, { fill: '#FFFFFF' })
  }
  return content
}

export const RIBBONS = {
  cyan: ['#22C7E8', '#8DF0FF', '#16A39A'],
  teal: ['#16A39A', '#7DFFD9', '#3DF0B0'],
  violet: ['#6F5CFF', '#B9A5FF', '#22C7E8'],
  green: ['#3DF0B0', '#C8FFF0', '#22C7E8'],
  blue: ['#2F7BFF', '#8FC3FF', '#22C7E8'],
} as const

/** A curtain of northern light: bright along its hem, gone at its top. */
export function aurora(box: Box, y: number, high: number, color: string, seed = 1): string {
  const chance = scatter(seed)
  const { def, fill } = shade([`${color}00`, `${color}55`])
  const hem: Point[] = []
  for (let i = 0; i <= 12; i++) {
    const t = i / 12
    hem.push([box.x - 20 + t * (box.width + 40), y + Math.sin(t * 7 + seed) * high * 0.2 + (chance() - 0.5) * 14])
  }
  const low = smoothed(hem, 6)
  const top = low
    .map(([x, ly], i): Point => [x, ly - high * (0.62 + 0.38 * Math.sin(i * 0.16 + seed * 2))])
    .toReversed()
  let streaks = ''
  for (let i = 0; i < low.length; i += 2) {
    const [x, ly] = low[i]
    streaks += path(`M${n(x)} ${n(ly)}l${n((chance() - 0.5) * 8)} ${n(-high * (0.25 + 0.5 * chance()))}`, {
      stroke: color,
      width: 1 + chance() * 4,
      opacity: 0.06 + chance() * 0.14,
    })
  }
  return `${def}<filter id="soft" x="-10%" y="-40%" width="120%" height="180%"><feGaussianBlur stdDeviation="22"/></filter><g filter="url(#soft)">${polygon([...low, ...top], { fill })}</g>${streaks}`
}

/** The sky of Streamscape: night, aurora, stars, and light from one point. */
export function streamSky(box: Box, horizonY: number, from: Point): string {
  const { x, y, width, height } = box
  return (
    washed(x, y, width, horizonY - y, ['#05081E', '#0B1026', '#1B2150', '#22408F']) +
    washed(x, horizonY, width, y + height - horizonY, ['#1D5F8C', '#0F1F56', '#0A1030']) +
    stars(x, y, width, (horizonY - y) * 0.95, Math.round(width / 8)) +
    aurora(box, y + (horizonY - y) * 0.5, height * 0.3, '#3DF0B0', 1) +
    aurora(box, y + (horizonY - y) * 0.66, height * 0.34, '#22C7E8', 2.4) +
    aurora(box, y + (horizonY - y) * 0.82, height * 0.26, '#8A5CFF', 4.1) +
    burst(from[0], from[1], Math.max(width, height), 44, '#BDF5FF', 0.07) +
    group(fadingDots(x, y, width, height * 0.3, '#22C7E8', 'top', 15), undefined, 0.4) +
    light(from[0], from[1], Math.min(width, height) * 0.5, '#8DF0FF', 0.75)
  )
}

/** Towers with lit windows, taller at the sides. */
export function streamCity(box: Box, baseY: number, color: string, seed = 5, high = 200): string {
  const chance = scatter(seed)
  let content = ''
  for (let x = box.x - 12; x < box.x + box.width + 12; ) {
    const width = 30 + chance() * 44
    const t = Math.abs((x + width / 2 - box.x) / box.width - 0.52) * 2
    const tall = high * (0.22 + 0.9 * t ** 1.4) * (0.7 + chance() * 0.4)
    const top = baseY - tall
    const roof = chance() < 0.5 ? `L${n(x + width * 0.5)} ${n(top - width * 0.3)}` : ''
    content += path(`M${n(x)} ${n(baseY)}V${n(top)}${roof}L${n(x + width)} ${n(top)}V${n(baseY)}Z`, inked(color, 2.4))
    for (let wy = top + 12; wy < baseY - 10; wy += 15)
      for (let wx = x + 7; wx < x + width - 8; wx += 11)
        if (chance() < 0.32)
          content += rect(wx, wy, 5, 7, { fill: chance() < 0.75 ? '#8DEEFF' : '#FFC933', opacity: 0.85 })
    content += path(`M${n(x + 2)} ${n(baseY)}V${n(top + 4)}`, { stroke: '#7DF3FF', width: 1.6, opacity: 0.6 })
    x += width + chance() * 6
  }
  return content
}

/** The log from the side: cells that come out of the far left and end with the newest, which glows. */
export function logBand(from: Point, to: Point, small: number, large: number, count: number, hot = true): string {
  let content = ''
  const at = (t: number): Point => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
  const ease = (t: number): number => t ** 1.5
  for (let i = 0; i < count; i++) {
    const a = ease(i / count)
    const b = ease((i + 0.9) / count)
    const [ax, ay] = at(a)
    const [bx, by] = at(b)
    const ha = small + (large - small) * a
    const hb = small + (large - small) * b
    const isHot = hot && i === count - 1
    const tip = (bx - ax) * 0.16
    const face: readonly Point[] = [
      [ax, ay - ha / 2],
      [bx, by - hb / 2],
      [bx + tip, by],
      [bx, by + hb / 2],
      [ax, ay + ha / 2],
      [ax + tip, ay],
    ]
    if (isHot) content += light((ax + bx) / 2, (ay + by) / 2, hb * 1.5, '#FFB066', 0.9)
    content +=
      polygon(face, inked(isHot ? '#FF7A1A' : ['#1E6FA8', '#16A39A', '#2A8FC4', '#1C8A9E'][i % 4], 2 + a * 1.6)) +
      polygon(
        [
          [ax + tip * 0.4, ay - ha * 0.42],
          [bx - tip * 0.2, by - hb * 0.42],
          [bx - tip * 0.2, by - hb * 0.3],
          [ax + tip * 0.5, ay - ha * 0.3],
        ],
        { fill: '#FFFFFF', opacity: 0.55 },
      )
  }
  return content
}

/** A puff of light where a record is born. */
export function recordLight(x: number, y: number, r: number, color = '#FF7A1A'): string {
  return light(x, y, r * 3.2, color, 0.9) + circle(x, y, r, { fill: color, stroke: '#FFFFFF', width: r * 0.35 })
}

/** A roof or a ledge in the foreground, lit along its edge. */
export function ledge(points: readonly Point[], edge = '#9FF1FF'): string {
  const top = points.slice(0, -2)
  return (
    polygon(points, inked('#121A48', 4)) +
    path(`M${top.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`, { stroke: edge, width: 5, cap: 'round', opacity: 0.9 })
  )
}

/** A plug with two pins, or its socket. */
export function plug(x: number, y: number, size: number, turn = 0, color = '#FFC933'): string {
  return group(
    rect(-size * 0.5, -size * 0.36, size * 0.9, size * 0.72, inked(color, 4), size * 0.16) +
      rect(size * 0.4, -size * 0.22, size * 0.34, size * 0.12, inked('#D7E6F5', 3)) +
      rect(size * 0.4, size * 0.1, size * 0.34, size * 0.12, inked('#D7E6F5', 3)) +
      rect(-size * 0.62, -size * 0.14, size * 0.16, size * 0.28, inked(color, 3), 3),
    `translate(${n(x)} ${n(y)}) rotate(${turn})`,
  )
}

export function socket(x: number, y: number, size: number): string {
  return (
    light(x, y, size * 1.6, '#8DF0FF', 0.9) +
    rect(x - size * 0.6, y - size * 0.6, size * 1.2, size * 1.2, inked('#E9FBFF', 4), size * 0.2) +
    circle(x, y, size * 0.42, inked('#BFE9F5', 3)) +
    ellipse(x - size * 0.14, y, size * 0.07, size * 0.12, { fill: INK }) +
    ellipse(x + size * 0.14, y, size * 0.07, size * 0.12, { fill: INK })
  )
}

/** A running shoe from the side; it looks to the right. */
export function shoe(x: number, y: number, size: number, color = '#FF7A1A', turn = 0): string {
  return group(
    path(
      `M${n(-size)} ${n(-size * 0.62)}q${n(size * 0.2)} ${n(size * 0.16)} ${n(size * 0.44)} ${n(-size * 0.02)}q${n(size * 0.1)} ${n(-size * 0.1)} ${n(size * 0.2)} ${n(-size * 0.06)}q${n(size * 0.5)} ${n(size * 0.5)} ${n(size * 1.1)} ${n(size * 0.58)}q${n(size * 0.26)} ${n(size * 0.06)} ${n(size * 0.26)} ${n(size * 0.28)}h${n(-size * 2)}q${n(-size * 0.1)} ${n(-size * 0.4)} 0 ${n(-size * 0.78)}Z`,
      inked(color, 3.4),
    ) +
      rect(-size * 1.04, size * 0.12, size * 2.08, size * 0.2, inked('#FFFFFF', 3), size * 0.09) +
      path(
        `M${n(-size * 0.2)} ${n(-size * 0.4)}l${n(size * 0.3)} ${n(-size * 0.06)}M${n(size * 0.02)} ${n(-size * 0.22)}l${n(size * 0.3)} ${n(-size * 0.08)}M${n(size * 0.26)} ${n(-size * 0.08)}l${n(size * 0.28)} ${n(-size * 0.08)}`,
        { stroke: '#FFFFFF', width: 4, cap: 'round' },
      ) +
      path(
        `M${n(-size * 0.86)} ${n(-size * 0.3)}q${n(size * 0.3)} ${n(size * 0.3)} ${n(size * 0.9)} ${n(size * 0.3)}`,
        {
          stroke: '#FFFFFF',
          width: 5,
          opacity: 0.8,
        },
      ),
    `translate(${n(x)} ${n(y)}) rotate(${turn})`,
  )
}
