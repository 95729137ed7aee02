/** Ada: a bun, a teal headband with a knot, gold earrings. */
import type { HeadFrame } from './face'
import type { Point } from './geometry'
import { behindBy, HAIR_LINE } from './hair'
import { blob, type Corner, ellipse, locks } from './outline'

export function drawBun(frame: HeadFrame): void {
  const { pen } = frame
  const place = behindBy(frame, 0.5)
  const bun: Point[] = Array.from({ length: 12 }, (_, i) => {
    const angle = (i / 12) * 2 * Math.PI
    const radius = i % 2 === 0 ? 0.64 : 0.55
    return [-0.06 + Math.cos(angle) * radius, -1.54 + Math.sin(angle) * radius * 0.86]
  })
  pen.form(blob(bun.map(place)), '#3A211A', { shade: '#1C0E0B', depth: 0.16, line: HAIR_LINE })
  for (const points of [
    [
      [-0.34, -1.7],
      [-0.1, -1.86],
      [0.18, -1.8],
    ],
    [
      [-0.2, -1.34],
      [0.06, -1.52],
      [0.3, -1.5],
    ],
  ] as const)
    pen.line(points.map(place), 0.07, '#7A4A38')
  const nape = Array.from({ length: 11 }, (_, i): Point => {
    const angle = Math.PI * (0.86 + (1.28 * i) / 10)
    const radius = i % 2 === 0 ? 1.06 : 1.15
    return [Math.cos(angle) * radius, Math.sin(angle) * radius - 0.02]
  })
  const rest: readonly Point[] = [
    [0.9, 0.34],
    [0, 0.1],
    [-0.9, 0.34],
  ]
  pen.form(blob([...nape, ...rest].map(behindBy(frame, 0.2))), '#2A1712', { line: HAIR_LINE })
}

export function drawHeadband(frame: HeadFrame): void {
  const { pen, front, yaw } = frame
  const curls: Point[] = Array.from({ length: 9 }, (_, i) => {
    const share = i / 8
    return [-0.76 + 1.52 * share, -0.6 - 0.18 * Math.sin(Math.PI * share) + (i % 2 === 1 ? 0.17 : 0.02)]
  })
  const under: readonly Point[] = [
    [0.7, -0.68],
    [0, -0.86],
    [-0.7, -0.68],
  ]
  pen.form(blob([...curls, ...under].map(front)), '#3A211A', { line: 0.55, rim: false })
  const band: readonly Point[] = [
    [-1.04, -0.18],
    [-0.87, -0.78],
    [-0.44, -1.13],
    [0.1, -1.23],
    [0.6, -1.07],
    [0.95, -0.65],
    [1.05, -0.14],
    [0.85, -0.42],
    [0.45, -0.66],
    [0, -0.74],
    [-0.45, -0.68],
    [-0.85, -0.44],
  ]
  pen.form(blob(band.map(front)), '#16A39A', { shade: '#0B5E63', depth: 0.13, line: HAIR_LINE })
  pen.line([front([-0.74, -0.7]), front([-0.3, -0.98]), front([0.16, -1.05])], 0.075, '#7FE0D4')
  drawKnot(frame)
  for (const side of [-1, 1]) {
    if (side * yaw >= 0.25) continue
    const ear = front([side * 1.06, 0.44])
    pen.dot(ear, 0.13, '#FFC933', 0.055)
    pen.dot(ear, 0.055, '#2A1712')
  }
}

function drawKnot({ pen, front }: HeadFrame): void {
  const ends: readonly (readonly Corner[])[] = [
    [
      [0.36, -1.22, -0.1],
      [0.62, -1.66, -0.1],
      [0.98, -1.62, 0.2],
      [0.8, -1.38, 0.1],
      [0.4, -1.08, 0.05],
    ],
    [
      [0.4, -1.2, -0.12],
      [0.86, -1.1, 0.05],
      [1.04, -0.86, 0.1],
      [0.74, -0.82, 0.1],
      [0.32, -1.06, 0.05],
    ],
  ]
  for (const end of ends)
    pen.form(locks(end, front), '#16A39A', { shade: '#0B5E63', depth: 0.07, dots: false, line: 0.66 })
  pen.form(ellipse([0.37, -1.15], 0.15, 0.16, front), '#1DBDB2', { line: 0.66, rim: false })
}
