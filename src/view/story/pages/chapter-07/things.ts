/** Things that stand on several pages of chapter 7. */
import { circle, dots, ellipse, INK, inked, n, type Point, path, polygon, rect, scatter, turned } from '../../../art'

export const PAPER = '#FFFDF6'

/** Lit from the log. */
export const LIT = { wear: 'stream', rim: '#A8F6FF' } as const

/** Boards from one side to the other, as one sees them from above. */
export function boards(x: number, y: number, width: number, height: number, high = 92): string {
  const chance = scatter(9)
  let content = ''
  for (let top = y, i = 0; top < y + height; top += high, i++) {
    const tall = Math.min(high, y + height - top)
    content += rect(x, top, width, tall, { fill: ['#C9894C', '#BF7E42', '#D29656'][i % 3] })
    for (let k = 0; k < 4; k++) {
      const gy = top + tall * (0.18 + k * 0.21)
      content += path(
        `M${n(x)} ${n(gy)}q${n(width * 0.25)} ${n((chance() - 0.5) * 18)} ${n(width * 0.5)} 0t${n(width * 0.5)} ${n((chance() - 0.5) * 12)}`,
        { stroke: '#8A5526', width: 2, opacity: 0.45 },
      )
    }
    content += path(`M${n(x)} ${n(top)}h${n(width)}`, { stroke: '#5A3218', width: 3.4 })
  }
  return content
}

/** Where a wet cup stood. */
export const cupRing = (x: number, y: number, r: number): string =>
  circle(x, y, r, { stroke: '#6B3A16', width: r * 0.14, opacity: 0.5 }) +
  circle(x + r * 0.05, y - r * 0.03, r * 0.9, { stroke: '#6B3A16', width: r * 0.04, opacity: 0.4 })

const BOXES = ['#E8A35A', '#C98A2B', '#D9714A', '#8A6BB4', '#F0C98A', '#B4492D'] as const

/** Shoe boxes in rows, from the floor to wherever it ends. */
export function boxWall(x: number, y: number, width: number, height: number, size: number, seed: number): string {
  const chance = scatter(seed)
  let content = ''
  for (let row = 0; row * size * 0.62 < height; row++) {
    const top = y + height - (row + 1) * size * 0.62
    let left = x - chance() * size * 0.6
    while (left < x + width) {
      const wide = size * (0.85 + chance() * 0.4)
      const lean = (chance() - 0.5) * 3
      content += turned(
        shoeBox(left, top, wide, size * 0.6, BOXES[Math.floor(chance() * BOXES.length)]),
        lean,
        left,
        top,
      )
      left += wide
    }
  }
  return content
}

export function shoeBox(x: number, y: number, wide: number, high: number, fill: string): string {
  return (
    rect(x, y, wide, high, inked(fill, 2.6)) +
    rect(x - 1.5, y - high * 0.06, wide + 3, high * 0.26, inked('#FFF3DC', 2.4)) +
    rect(x + wide * 0.32, y + high * 0.42, wide * 0.36, high * 0.34, { fill: '#FFF8E7', stroke: INK, width: 1.8 })
  )
}

/** A hand bell, its mouth down. */
export function bell(x: number, y: number, size: number, turn = 0): string {
  return turned(
    rect(x - size * 0.09, y - size * 0.95, size * 0.18, size * 0.5, inked('#5A3218', 3), 5) +
      path(
        `M${n(x - size * 0.16)} ${n(y - size * 0.46)}Q${n(x - size * 0.28)} ${n(y)} ${n(x - size * 0.5)} ${n(y + size * 0.2)}H${n(x + size * 0.5)}Q${n(x + size * 0.28)} ${n(y)} ${n(x + size * 0.16)} ${n(y - size * 0.46)}Z`,
        inked('#FFC933', 4),
      ) +
      ellipse(x, y + size * 0.24, size * 0.13, size * 0.1, inked('#C98A2B', 3)) +
      path(
        `M${n(x - size * 0.12)} ${n(y - size * 0.3)}q${n(-size * 0.05)} ${n(size * 0.3)} ${n(-size * 0.16)} ${n(size * 0.4)}`,
        {
          stroke: '#FFF3C0',
          width: size * 0.07,
          cap: 'round',
        },
      ),
    turn,
    x,
    y,
  )
}

/** Paper of a bill from one place to another, as wide as `wide`, with lines of figures that nobody can read. */
export function paperStrip(points: readonly Point[], wide: number): string {
  const left = points.map(([x, y]): Point => [x - wide / 2, y])
  const right = points.map(([x, y]): Point => [x + wide / 2, y]).reverse()
  let rows = ''
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]
    const [bx, by] = points[i]
    const count = Math.floor((by - ay) / 16)
    for (let k = 1; k < count; k++) {
      const t = k / count
      const x = ax + (bx - ax) * t - wide * 0.36
      const y = ay + (by - ay) * t
      rows += `M${n(x)} ${n(y)}h${n(wide * (k % 3 === 0 ? 0.3 : 0.42))}M${n(x + wide * 0.52)} ${n(y)}h${n(wide * 0.2)}`
    }
  }
  return polygon([...left, ...right], inked('#FFF8E7', 3.4)) + path(rows, { stroke: '#8A8494', width: 2.4 })
}

/** A paper cup or a mug from its side; what is on it stands in the page. */
export function mug(x: number, y: number, size: number, fill = '#FFFDF6', turn = 0): string {
  return turned(
    path(
      `M${n(x + size * 0.44)} ${n(y - size * 0.2)}q${n(size * 0.44)} 0 ${n(size * 0.44)} ${n(size * 0.3)}t${n(-size * 0.44)} ${n(size * 0.26)}`,
      {
        stroke: INK,
        width: size * 0.22,
      },
    ) +
      path(
        `M${n(x + size * 0.44)} ${n(y - size * 0.2)}q${n(size * 0.44)} 0 ${n(size * 0.44)} ${n(size * 0.3)}t${n(-size * 0.44)} ${n(size * 0.26)}`,
        {
          stroke: fill,
          width: size * 0.11,
        },
      ) +
      rect(x - size * 0.48, y - size * 0.55, size * 0.96, size * 1.1, inked(fill, 3.6), size * 0.08) +
      ellipse(x, y - size * 0.52, size * 0.47, size * 0.13, inked('#5A3218', 3)) +
      dots(x - size * 0.4, y + size * 0.2, size * 0.8, size * 0.3, '#B9B2AC', 6, 1.6, 0.6),
    turn,
    x,
    y,
  )
}
