/**
 * What each kind of system looks like, as a few shapes with the origin at the middle of its foot. Two renderers draw
 * the same shapes: rough ink in Batchland, thin light in Streamscape. The one thing a reader would get wrong: `tone`
 * names a part, not a colour; each world has its own colours for the parts.
 */
import type { SystemKind } from '../../core'

export type Tone = 'body' | 'roof' | 'dark' | 'window' | 'none'

export interface Shape {
  /** Absolute M, L, C, Z path data. */
  readonly d: string
  readonly tone: Tone
}

const rect = (x: number, y: number, w: number, h: number, tone: Tone): Shape => ({
  d: `M${x} ${y}L${x + w} ${y}L${x + w} ${y + h}L${x} ${y + h}Z`,
  tone,
})
const poly = (points: readonly (readonly [number, number])[], tone: Tone): Shape => ({
  d: `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`,
  tone,
})
const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
  d: `M${x1} ${y1}L${x2} ${y2}`,
  tone: 'none',
})
const oval = (x: number, y: number, rx: number, ry: number, tone: Tone): Shape => {
  const kx = rx * 0.5523
  const ky = ry * 0.5523
  return {
    d: `M${x + rx} ${y}C${x + rx} ${y + ky} ${x + kx} ${y + ry} ${x} ${y + ry}C${x - kx} ${y + ry} ${x - rx} ${y + ky} ${x - rx} ${y}C${x - rx} ${y - ky} ${x - kx} ${y - ry} ${x} ${y - ry}C${x + kx} ${y - ry} ${x + rx} ${y - ky} ${x + rx} ${y}Z`,
    tone,
  }
}

const AWNING: readonly (readonly [number, number])[] = [
  [-32, -34],
  [32, -34],
  [27, -47],
  [-27, -47],
]

export const SYSTEM_SHAPES: Readonly<Record<SystemKind, readonly Shape[]>> = {
  'web-shop': [
    rect(-9, -9, 18, 9, 'dark'),
    rect(-27, -44, 54, 36, 'body'),
    rect(-22, -33, 44, 21, 'window'),
    poly(AWNING, 'roof'),
    line(-15, -34, -12, -47),
    line(0, -34, 0, -47),
    line(15, -34, 12, -47),
  ],
  stores: [
    rect(-27, -31, 54, 31, 'body'),
    rect(-20, -19, 18, 19, 'dark'),
    rect(4, -20, 18, 12, 'window'),
    poly(
      AWNING.map(([x, y]) => [x, y + 8] as const),
      'roof',
    ),
    line(-16, -26, -13, -39),
    line(0, -26, 0, -39),
    line(16, -26, 13, -39),
  ],
  orders: [
    rect(-21, -48, 42, 48, 'body'),
    rect(-15, -38, 30, 30, 'window'),
    line(-10, -30, 10, -30),
    line(-10, -22, 10, -22),
    line(-10, -14, 4, -14),
    rect(-9, -54, 18, 10, 'roof'),
  ],
  payments: [
    rect(-28, -6, 56, 6, 'body'),
    rect(-22, -26, 9, 20, 'window'),
    rect(-4, -26, 9, 20, 'window'),
    rect(14, -26, 9, 20, 'window'),
    poly(
      [
        [-31, -26],
        [0, -48],
        [31, -26],
      ],
      'roof',
    ),
    oval(0, -34, 5, 5, 'window'),
  ],
  warehouse: [
    poly(
      [
        [-31, 0],
        [-31, -25],
        [0, -45],
        [31, -25],
        [31, 0],
      ],
      'body',
    ),
    rect(-17, -19, 34, 19, 'dark'),
    line(-17, -13, 17, -13),
    line(-17, -7, 17, -7),
    oval(0, -29, 8.5, 8.5, 'window'),
  ],
  erp: [
    rect(15, -52, 10, 30, 'roof'),
    poly(
      [
        [-30, 0],
        [-30, -26],
        [-15, -37],
        [-15, -26],
        [0, -37],
        [0, -26],
        [15, -37],
        [28, -26],
        [28, 0],
      ],
      'body',
    ),
    rect(-24, -18, 11, 9, 'window'),
    rect(-6, -18, 11, 9, 'window'),
    rect(12, -18, 11, 9, 'window'),
  ],
  'data-warehouse': [
    oval(0, -5, 26, 8, 'body'),
    poly(
      [
        [-26, -42],
        [26, -42],
        [26, -5],
        [-26, -5],
      ],
      'body',
    ),
    oval(0, -42, 26, 8, 'roof'),
    { d: 'M-26 -29C-18 -21 18 -21 26 -29', tone: 'none' },
    { d: 'M-26 -16C-18 -8 18 -8 26 -16', tone: 'none' },
  ],
  'customer-service': [
    rect(-24, -28, 48, 28, 'body'),
    rect(-16, -21, 32, 13, 'window'),
    poly(
      [
        [-30, -28],
        [30, -28],
        [18, -38],
        [-18, -38],
      ],
      'roof',
    ),
    oval(0, -49, 15, 9, 'window'),
    poly(
      [
        [0, -43],
        [8, -42],
        [0, -35],
      ],
      'window',
    ),
  ],
  marketing: [
    poly(
      [
        [-24, -14],
        [-24, -30],
        [20, -48],
        [20, 2],
      ],
      'body',
    ),
    rect(-30, -30, 7, 16, 'roof'),
    poly(
      [
        [-16, -12],
        [-6, -9],
        [-2, 4],
        [-11, 4],
      ],
      'roof',
    ),
    oval(21, -23, 5, 24, 'window'),
  ],
  'fraud-check': [
    poly(
      [
        [-14, 0],
        [-9, -32],
        [9, -32],
        [14, 0],
      ],
      'body',
    ),
    line(-12, -12, 12, -12),
    oval(0, -42, 15, 15, 'roof'),
    oval(0, -42, 8, 8, 'window'),
    oval(0, -42, 3.5, 3.5, 'dark'),
  ],
  other: [
    rect(-23, -46, 46, 46, 'body'),
    rect(-16, -39, 32, 9, 'window'),
    rect(-16, -25, 32, 9, 'window'),
    rect(-16, -11, 32, 11, 'dark'),
    line(8, -34, 12, -34),
    line(8, -20, 12, -20),
  ],
}
