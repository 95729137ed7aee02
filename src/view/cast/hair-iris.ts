/** Iris: a blue bob that flicks outwards, a fringe, large round glasses. */
import { INK } from './colours'
import type { HeadFrame } from './face'
import type { Point } from './geometry'
import { behindBy, HAIR_LINE } from './hair'
import { type Corner, ellipse, fringed, locks } from './outline'

export function drawBobBehind(frame: HeadFrame): void {
  const { pen } = frame
  const place = behindBy(frame, 0.14)
  const bob: readonly Corner[] = [
    [0, -1.3, -0.1],
    [0.86, -1.02, -0.14],
    [1.24, -0.2, -0.03],
    [1.26, 0.5, 0.06],
    [1.44, 1.0, -0.1],
    [1.06, 1.12, -0.04],
    [0.62, 0.96, 0.02],
    [-0.62, 0.96, -0.04],
    [-1.06, 1.12, -0.1],
    [-1.44, 1.0, 0.06],
    [-1.26, 0.5, -0.03],
    [-1.24, -0.2, -0.14],
    [-0.86, -1.02, -0.1],
  ]
  pen.form(locks(bob, place), '#1A52C9', { shade: '#0B2A78', depth: 0.2, line: HAIR_LINE })
}

const FRINGE: readonly Point[] = [
  [0.98, 0.1],
  [0.88, -0.2],
  [0.7, -0.3],
  [0.46, -0.37],
  [0.3, -0.22],
  [0.12, -0.39],
  [-0.3, -0.36],
  [-0.62, -0.33],
  [-0.86, -0.18],
  [-0.98, 0.1],
]
const CROWN: readonly Point[] = [
  [-1.06, 0.4],
  [-1.17, -0.3],
  [-0.93, -0.86],
  [-0.44, -1.22],
  [0.1, -1.32],
  [0.64, -1.18],
  [1.03, -0.76],
  [1.17, -0.22],
  [1.08, 0.42],
]

export function drawBobFront(frame: HeadFrame): void {
  const { pen, front } = frame
  pen.form(fringed(CROWN.map(front), FRINGE.map(front)), '#2F7BFF', { shade: '#1A52C9', depth: 0.16, line: HAIR_LINE })
  const shine = (points: readonly Point[], width: number) => pen.line(points.map(front), width, '#9CC6FF')
  shine(
    [
      [-0.86, -0.52],
      [-0.6, -0.82],
      [-0.2, -0.99],
      [0.12, -1.03],
    ],
    0.1,
  )
  shine(
    [
      [0.26, -1.02],
      [0.44, -0.96],
    ],
    0.09,
  )
  for (const [x, low, bend, high] of [
    [-0.3, -0.36, -0.36, -0.85],
    [0.3, -0.24, 0.34, -0.72],
    [0.62, -0.32, 0.62, -0.7],
  ] as const)
    pen.line([front([x, low]), front([(x + bend) / 2 + 0.03, (low + high) / 2]), front([bend, high])], 0.04)
  drawGlasses(frame, INK, 'rgba(190,232,255,.22)', 0.34)
}

export function drawGlasses(frame: HeadFrame, colour: string, lens: string, radius: number): void {
  const { pen, at, onBall, yaw, front } = frame
  const glasses = ([-1, 1] as const).map((side) => {
    const flat = Math.max(0.4, Math.cos(side * 0.42 + yaw))
    return { centre: onBall(side * 0.42, 0.05), width: radius * flat, side }
  })
  for (const { centre, width, side } of glasses) {
    const ring = ellipse(centre, width, radius, at)
    pen.wash(ring, lens.startsWith('rgba') ? '#BEE8FF' : lens, 0.22)
    pen.cutLine([...ring.points, ring.points[0], ring.points[1]], 0.085)
    pen.cord([...ring.points, ring.points[0], ring.points[1]], 0.075, colour)
    pen.line(
      [
        at([centre[0] - width * 0.62, centre[1] - radius * 0.3]),
        at([centre[0] - width * 0.3, centre[1] - radius * 0.68]),
      ],
      0.07,
      '#FFFFFF',
    )
    if (side * yaw < 0.3)
      pen.cord([at([centre[0] + side * width, centre[1] - 0.02]), front([side * 1, -0.04])], 0.065, colour)
  }
  const [left, right] = glasses
  pen.cutLine(
    [at([left.centre[0] + left.width, left.centre[1]]), at([right.centre[0] - right.width, right.centre[1]])],
    0.07,
  )
  pen.cord(
    [
      at([left.centre[0] + left.width, left.centre[1] - 0.04]),
      at([(left.centre[0] + right.centre[0]) / 2, left.centre[1] - 0.1]),
      at([right.centre[0] - right.width, right.centre[1] - 0.04]),
    ],
    0.07,
    colour,
  )
}
