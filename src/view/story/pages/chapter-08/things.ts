/** Things that stand on several pages of chapter 8. */
import { inked, line, polygon, rect, turned } from '../../../art'

export const PAPER = '#FFFDF6'

/** The pizza box that is never handed over. */
export const pizza = (x: number, y: number, size: number, turn = 0): string =>
  turned(
    polygon(
      [
        [x - size, y - size * 0.1],
        [x + size, y - size * 0.1],
        [x + size * 0.86, y - size * 0.5],
        [x - size * 0.86, y - size * 0.5],
      ],
      inked('#F4E6C4'),
    ) +
      rect(x - size, y - size * 0.1, size * 2, size * 0.34, inked('#D9B46A')) +
      line(
        [
          [x - size * 0.8, y + size * 0.07],
          [x + size * 0.8, y + size * 0.07],
        ],
        { stroke: '#B4492D', width: 3 },
      ),
    turn,
    x,
    y,
  )

export const WEST = '#8FEBFA'
