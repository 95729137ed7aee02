/** Things that stand on several pages of chapter 5. */
import { INK, line } from '../../../art'
import type { Point } from '../../staging'

export const PAPER = '#FFFDF6'

export const DUSK = ['#3A1E5E', '#241046', '#120826'] as const

/** An iron bar from one point to another. */
export function bar([ax, ay]: Point, [bx, by]: Point, thick = 18): string {
  return (
    line(
      [
        [ax, ay],
        [bx, by],
      ],
      { stroke: INK, width: thick + 7, cap: 'round' },
    ) +
    line(
      [
        [ax, ay],
        [bx, by],
      ],
      { stroke: '#6A6480', width: thick, cap: 'round' },
    ) +
    line(
      [
        [ax - thick * 0.2, ay],
        [bx - thick * 0.2, by],
      ],
      { stroke: '#B9B4CC', width: thick * 0.22, cap: 'round' },
    )
  )
}

export const bars = (x: number, y: number, width: number, height: number, count: number, thick = 18): string =>
  Array.from({ length: count }, (_, i) => {
    const at = x + (width * i) / (count - 1)
    return bar([at, y], [at, y + height], thick)
  }).join('')
