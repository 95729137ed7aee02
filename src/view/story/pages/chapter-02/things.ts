/** Things that stand on several pages of chapter 2. */
import { inked, n, type Point, path, polygon, rect, scatter, turned } from '../../../art'

export const PAPER = '#FFFDF6'

export const PARCHMENT = '#F3D9A4'

export const ROPES = ['#8A3A22', '#C98A2B', '#3A2450', '#B4492D'] as const

export const ground = (points: readonly Point[]): string =>
  polygon(points, inked('#4A2A3E', 5)) +
  polygon(
    points.map(([x, y]): Point => [x, y + 18]),
    { fill: '#2E1A30', opacity: 0.6 },
  )

/** Loose pages that fly. */
export function papers(seed: number, x: number, y: number, width: number, height: number, count: number): string {
  const chance = scatter(seed)
  return Array.from({ length: count }, () => {
    const [px, py, size] = [x + chance() * width, y + chance() * height, 8 + chance() * 9]
    return turned(
      rect(px - size * 0.8, py - size, size * 1.6, size * 2, inked('#FFFFFF', 2.4)) +
        path(
          `M${n(px - size * 0.5)} ${n(py - size * 0.4)}h${n(size)}m0 ${n(size * 0.5)}h${n(-size)}m0 ${n(size * 0.5)}h${n(size * 0.7)}`,
          {
            stroke: '#6C6A78',
            width: 2,
          },
        ),
      chance() * 360,
      px,
      py,
    )
  }).join('')
}
