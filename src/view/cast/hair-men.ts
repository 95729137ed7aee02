/** Jax's spikes and freckles, Erick's quiff, which arrives before he does, and what Pat has left. */
import { INK } from './colours'
import type { HeadFrame } from './face'
import type { Point } from './geometry'
import { behindBy, HAIR_LINE } from './hair'
import { type Corner, ellipse, locks, unite } from './outline'

const SPIKES: readonly Corner[] = [
  [-0.98, 0.14, 0.05],
  [-1.1, -0.42, 0.1],
  [-1.14, -0.98, -0.12],
  [-0.8, -0.96, 0.14],
  [-0.74, -1.5, -0.1],
  [-0.36, -1.18, 0.16],
  [-0.04, -1.66, -0.08],
  [0.18, -1.22, 0.16],
  [0.64, -1.56, -0.1],
  [0.66, -1.08, 0.14],
  [1.16, -1.1, -0.08],
  [1.02, -0.58, 0.1],
  [1.02, 0.1, -0.06],
  [0.84, -0.2, -0.1],
  [0.82, -0.5, 0.06],
  [0.52, -0.52, -0.1],
  [0.3, -0.78, 0.05],
  [-0.06, -0.5, -0.1],
  [-0.26, -0.76, 0.05],
  [-0.6, -0.44, -0.1],
  [-0.82, -0.56, 0.05],
  [-0.86, -0.16, -0.06],
]

export function drawSpikes({ pen, front }: HeadFrame): void {
  pen.form(locks(SPIKES, front), '#E05A1C', { shade: '#8E2C12', depth: 0.15, line: HAIR_LINE })
  for (const lock of [
    [
      [-0.62, -0.98],
      [-0.56, -1.14],
      [-0.55, -1.28],
    ],
    [
      [0, -1.1],
      [0.04, -1.28],
      [0, -1.42],
    ],
    [
      [0.52, -1.05],
      [0.6, -1.2],
      [0.6, -1.34],
    ],
  ] as const)
    pen.line(lock.map(front), 0.08, '#FFA36B')
}

export function drawFreckles({ pen, front }: HeadFrame): void {
  const freckles: readonly Point[] = [
    [-0.52, 0.36],
    [-0.4, 0.44],
    [-0.36, 0.33],
    [0.36, 0.34],
    [0.46, 0.43],
    [0.54, 0.34],
  ]
  pen.flat(unite(freckles.map((spot) => ellipse(spot, 0.026, 0.024, front))), '#93543C')
}

const QUIFF: readonly Corner[] = [
  [-0.98, 0.2, 0.04],
  [-1.07, -0.36, 0.06],
  [-1.1, -0.92, -0.1],
  [-0.86, -1.22, -0.12],
  [-0.3, -1.62, -0.16],
  [0.62, -1.92, -0.22],
  [1.42, -1.5, -0.28],
  [1.3, -0.92, 0.26],
  [1.02, -0.72, 0.02],
  [1.02, -0.2, 0.02],
  [0.98, 0.18, 0],
  [0.85, -0.1, 0],
  [0.85, -0.46, 0.04],
  [0.66, -0.74, -0.1],
  [-0.1, -0.82, -0.12],
  [-0.52, -0.6, -0.04],
  [-0.82, -0.44, 0],
  [-0.86, -0.1, 0],
]

export function drawQuiff({ pen, front, yaw }: HeadFrame): void {
  pen.form(locks(QUIFF, front), '#5C4231', { shade: '#2E1D15', depth: 0.17, line: HAIR_LINE })
  for (const [points, width, colour] of [
    [
      [
        [-0.6, -0.82],
        [-0.1, -1.2],
        [0.6, -1.42],
        [1.12, -1.3],
      ],
      0.06,
      INK,
    ],
    [
      [
        [-0.3, -0.86],
        [0.3, -1.1],
        [0.84, -1.12],
      ],
      0.05,
      INK,
    ],
    [
      [
        [-0.4, -1.28],
        [0.14, -1.6],
        [0.72, -1.7],
      ],
      0.1,
      '#A27A5C',
    ],
  ] as const)
    pen.line(points.map(front), width, colour)
  for (const side of [-1, 1])
    if (side * yaw < 0.3) pen.line([front([side * 0.93, -0.24]), front([side * 0.95, 0.06])], 0.1, '#B9B2AC')
  pen.line([front([-0.06, 1.1]), front([0.02, 1.16])], 0.06)
}

export function drawPatFringe(frame: HeadFrame): void {
  const { pen } = frame
  const place = behindBy(frame, 0.2)
  for (const side of [-1, 1]) {
    const tuft: readonly Corner[] = [
      [side * 0.86, -0.3, -0.06 * side],
      [side * 1.2, -0.22, -0.1 * side],
      [side * 1.34, 0.1, 0.1 * side],
      [side * 1.22, 0.2, -0.1 * side],
      [side * 1.3, 0.52, 0.1 * side],
      [side * 1.1, 0.5, -0.1 * side],
      [side * 1.02, 0.76, 0.05 * side],
      [side * 0.76, 0.4, 0],
    ]
    pen.form(locks(tuft, place), '#6B4A9A', { shade: '#2A1C48', depth: 0.1, line: HAIR_LINE })
  }
}

export function drawBaldness(shine: string): (frame: HeadFrame) => void {
  return ({ pen, front }) => {
    pen.line([front([-0.48, -0.76]), front([-0.2, -0.9]), front([0.1, -0.91])], 0.11, shine)
    pen.line([front([0.24, -0.86]), front([0.36, -0.81])], 0.09, shine)
    pen.line([front([-0.4, -0.5]), front([0, -0.56]), front([0.4, -0.5])], 0.035)
    pen.line([front([-0.3, -0.63]), front([0.02, -0.67]), front([0.3, -0.63])], 0.03)
  }
}

/** Batchland's wires under the skin. */
export function drawVeins({ pen, at, onBall }: HeadFrame): void {
  const veins: readonly (readonly Point[])[] = [
    [
      [-0.86, -0.2],
      [-0.62, -0.34],
      [-0.58, -0.58],
      [-0.3, -0.72],
    ],
    [
      [0.9, -0.1],
      [0.7, -0.3],
      [0.74, -0.52],
      [0.5, -0.74],
    ],
    [
      [-0.84, 0.3],
      [-0.6, 0.5],
      [-0.62, 0.7],
    ],
    [
      [0.84, 0.36],
      [0.6, 0.62],
      [0.5, 0.84],
    ],
    [
      [-0.58, -0.58],
      [-0.76, -0.68],
    ],
    [
      [0.7, -0.3],
      [0.55, -0.44],
    ],
  ]
  for (const vein of veins)
    pen.line(
      vein.map(([x, y]) => at(onBall(Math.asin(Math.max(-0.98, Math.min(0.98, x))) * 0.96, y))),
      0.065,
      '#E43FC0',
      0.9,
    )
}
