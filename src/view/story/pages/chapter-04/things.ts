/** Things that stand on several pages of chapter 4. */
import { ellipse, INK, inked, line, type Point } from '../../../art'

export const LIT = { wear: 'stream', rim: '#A8F6FF' } as const

/** A rope with floats, thicker as it comes near. */
export function rope(from: Point, to: Point, thin: number, thick: number): string {
  const [ax, ay] = from
  const [bx, by] = to
  let content = line([from, to], { stroke: INK, width: thick * 0.5, cap: 'round' })
  for (let i = 4; i <= 18; i++) {
    const t = (i / 18) ** 1.6
    const x = ax + (bx - ax) * t
    const y = ay + (by - ay) * t
    const r = thin + (thick - thin) * t
    content += ellipse(x, y, r, r * 0.72, inked(i % 2 === 0 ? '#FF7A1A' : '#FFF8E7', 1.4 + t * 2))
  }
  return content
}
