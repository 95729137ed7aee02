/** Things that stand on several pages of chapter 6. Letters are never drawn: what is written on a crate is a sign beside it. */
import {
  circle,
  crate,
  ellipse,
  INK,
  inked,
  n,
  type Point,
  path,
  polygon,
  rect,
  scatter,
  smoothed,
  turned,
  wire,
} from '../../../art'

export const NIGHT = '#0B1026'
/** Lit from the hub. */
export const LIT = { wear: 'stream', rim: '#9CF3FF' } as const
export const GANG_LIT = { rim: '#A9F6FF' } as const
/** Crates of the gang, from near to far. */
export const RUST = ['#B4492D', '#C98A2B', '#8A4A6B', '#6B7390'] as const

/** A rock of Batchland that has drifted in, with torn wires under it. */
export function rock(x: number, y: number, width: number, seed: number, lit = '#9CF3FF'): string {
  const chance = scatter(seed)
  const half = width / 2
  const teeth: Point[] = []
  const count = Math.max(5, Math.round(width / 34))
  for (let i = 0; i <= count; i++) {
    const t = i / count
    const deep = Math.sin(t * Math.PI) ** 0.7 * width * 0.42
    teeth.push([x + half - t * width, y + (i % 2 === 0 ? deep : deep * 0.52) * (0.8 + chance() * 0.4) + 6])
  }
  const hanging = [0.26, 0.52, 0.74].map((t) => {
    const wx = x - half + t * width
    return wire([wx, y + 12], [wx + (chance() - 0.5) * 60, y + width * (0.34 + chance() * 0.2)], 16, '#B4492D', 4)
  })
  return (
    hanging.join('') +
    polygon([[x - half, y], [x + half, y], ...teeth], inked('#3B1F4C', 4)) +
    polygon(
      teeth.map(([px, py]): Point => [x + (px - x) * 0.62, y + (py - y) * 0.7]),
      { fill: '#29143A', opacity: 0.9 },
    ) +
    ellipse(x, y, half, width * 0.075, inked('#6E3F63', 4)) +
    path(
      `M${n(x - half * 0.92)} ${n(y - width * 0.026)}Q${n(x)} ${n(y - width * 0.12)} ${n(x + half * 0.92)} ${n(y - width * 0.026)}`,
      {
        stroke: lit,
        width: 3.4,
        opacity: 0.9,
        cap: 'round',
      },
    )
  )
}

/** The wake of what was thrown: thin where it began. */
export function trail(from: Point, to: Point, rise: number, width: number): string {
  const middle: Point = [(from[0] + to[0]) / 2, Math.min(from[1], to[1]) - rise]
  return path(
    `M${n(from[0])} ${n(from[1])}Q${n(middle[0] - width * 0.3)} ${n(middle[1])} ${n(to[0] - width / 2)} ${n(to[1])}L${n(to[0] + width / 2)} ${n(to[1])}Q${n(middle[0] + width * 0.3)} ${n(middle[1])} ${n(from[0])} ${n(from[1])}Z`,
    { fill: '#E9FBFF', opacity: 0.5 },
  )
}

/** A crown of slime where a bad record has landed. */
export function splash(x: number, y: number, size: number, seed = 3): string {
  const chance = scatter(seed)
  let crown = `M${n(x - size)} ${n(y)}`
  const spikes = 7
  for (let i = 0; i < spikes; i++) {
    const a = x - size + (2 * size * (i + 0.5)) / spikes
    const tall = size * (0.5 + chance() * 0.7) * (1 - Math.abs(i - 3) * 0.1)
    const lean = (i - 3) * size * 0.1
    crown += `C${n(a - size * 0.08)} ${n(y - size * 0.1)} ${n(a + lean - size * 0.06)} ${n(y - tall * 0.6)} ${n(a + lean)} ${n(y - tall)}`
    crown += `C${n(a + lean + size * 0.08)} ${n(y - tall * 0.5)} ${n(a + size * 0.1)} ${n(y - size * 0.12)} ${n(a + size * 0.14)} ${n(y - size * 0.04)}`
  }
  let drops = ''
  for (let i = 0; i < 11; i++) {
    const a = -Math.PI * (0.08 + 0.84 * chance())
    const far = size * (0.9 + chance() * 0.7)
    drops += ellipse(x + Math.cos(a) * far, y + Math.sin(a) * far, size * 0.06, size * 0.085, inked('#8A3FC0', 2.6))
  }
  return (
    ellipse(x, y + size * 0.08, size * 1.5, size * 0.34, inked('#3B1458', 4)) +
    path(
      `M${n(x - size * 1.3)} ${n(y + size * 0.06)}q${n(size * 0.3)} ${n(-size * 0.22)} ${n(size * 1.3)} ${n(-size * 0.22)}t${n(size * 1.3)} ${n(size * 0.22)}`,
      { stroke: '#E75AD0', width: 3.4, opacity: 0.9 },
    ) +
    path(`${crown}L${n(x + size)} ${n(y)}Q${n(x)} ${n(y + size * 0.5)} ${n(x - size)} ${n(y)}Z`, inked('#8A3FC0', 4)) +
    path(
      `M${n(x - size * 0.7)} ${n(y + size * 0.04)}q${n(size * 0.3)} ${n(-size * 0.2)} ${n(size * 0.6)} ${n(-size * 0.06)}M${n(x + size * 0.1)} ${n(y - size * 0.24)}q${n(size * 0.1)} ${n(-size * 0.24)} ${n(size * 0.06)} ${n(-size * 0.4)}`,
      { stroke: '#FFB3F2', width: 4, cap: 'round' },
    ) +
    drops
  )
}

/** A bad record in the hand: jagged, so that it is known without its colour. */
export function poison(x: number, y: number, r: number, seed = 3): string {
  const chance = scatter(seed)
  const corners = Array.from({ length: 20 }, (_, i): Point => {
    const a = (i / 20) * 2 * Math.PI
    const far = r * (i % 2 === 0 ? 1 : 0.7) * (0.92 + chance() * 0.16)
    return [x + Math.cos(a) * far, y + Math.sin(a) * far]
  })
  return polygon(corners, inked('#E5286E', 3.4)) + circle(x, y, r * 0.5, { fill: '#A3124A' })
}

/** A crate in flight, with the thing that it comes towards: it turns, and it throws a shadow on what it passes. */
export function flying(x: number, y: number, size: number, turn: number, color: string): string {
  return (
    ellipse(x + size * 0.2, y + size * 0.86, size * 0.5, size * 0.12, { fill: INK, opacity: 0.22 }) +
    crate(x, y, size, turn, color)
  )
}

/** Light that flows between two banks, wider towards whoever looks. */
export function river(points: readonly Point[], from: number, to: number): string {
  const way = smoothed(points)
  const last = way.length - 1
  const bank = (side: 1 | -1): Point[] =>
    way.map(([x, y], i) => {
      const [ax, ay] = way[Math.max(0, i - 1)]
      const [bx, by] = way[Math.min(last, i + 1)]
      const long = Math.hypot(bx - ax, by - ay) || 1
      const half = (from + (to - from) * (i / last) ** 1.6) / 2
      return [x + (side * (by - ay) * half) / long, y - (side * (bx - ax) * half) / long]
    })
  const left = bank(1)
  const right = bank(-1).reverse()
  const lane = (t: number, color: string, width: number): string =>
    path(
      `M${left.map(([x, y], i) => `${n(x + (right[last - i][0] - x) * t)} ${n(y + (right[last - i][1] - y) * t)}`).join('L')}`,
      { stroke: color, width, opacity: 0.75, cap: 'round' },
    )
  return (
    polygon([...left, ...right], { fill: '#1597C8', stroke: '#9FF6FF', width: 4 }) +
    lane(0.14, '#9FF6FF', 5) +
    lane(0.3, '#5FD0F0', 8) +
    lane(0.5, '#E8FFFF', 6) +
    lane(0.66, '#3FB8E8', 9) +
    lane(0.84, '#BDF5FF', 5)
  )
}

/** A sheet of paper in the air. */
export function sheet(x: number, y: number, width: number, turn: number, fill = '#FFF8E7'): string {
  const high = width * 1.3
  return turned(
    rect(x - width / 2, y - high / 2, width, high, inked(fill, 2.6)) +
      path(
        [0.24, 0.42, 0.6, 0.78]
          .map((t) => `M${n(x - width * 0.34)} ${n(y - high / 2 + high * t)}h${n(width * (t === 0.78 ? 0.4 : 0.68))}`)
          .join(''),
        { stroke: '#8A7FA8', width: 2.2 },
      ),
    turn,
    x,
    y,
  )
}

export function sheets(x: number, y: number, width: number, height: number, count: number, seed: number): string {
  const chance = scatter(seed)
  return Array.from({ length: count }, (_, i) =>
    sheet(
      x + chance() * width,
      y + chance() * height,
      22 + chance() * 26,
      chance() * 120 - 60,
      ['#FFF8E7', '#E6D9FF', '#FFF1C9'][i % 3],
    ),
  ).join('')
}

/** A number in an orange disc: the order of the defence. */
export const numeral = (x: number, y: number, r: number): string => circle(x, y, r, inked('#FF7A1A', 4))
