/** Eyes, lids, lashes and brows. A lid is what it covers of an eye: the part of the oval above a slanted line. */
import { INK } from './colours'
import type { Head, HeadFrame } from './face'
import type { Placing, Point } from './geometry'
import { ellipse, polygon } from './outline'

interface EyeShape {
  readonly centre: Point
  readonly radiusX: number
  readonly radiusY: number
  readonly flat: number
}

function shapeEye(head: Head, { onBall, yaw, mood }: HeadFrame, side: 1 | -1): EyeShape {
  const size = head.eyes ?? 1
  const flat = Math.max(0.3, Math.cos(side * 0.4 + yaw))
  return {
    centre: onBall(side * 0.4, 0.02),
    radiusX: 0.19 * flat * size,
    radiusY: 0.24 * size * Math.max(0.55, Math.min(1.25, mood.open + 0.12)),
    flat,
  }
}

/** The part of an eye above (or below) a slanted line: what a lid covers. */
function outlineLid({ centre, radiusX, radiusY }: EyeShape, level: number, tilt: number, upper: boolean, at: Placing) {
  const points: Point[] = []
  const grow = 1.06
  for (let i = 0; i <= 6; i++) {
    const angle = Math.PI * (i / 6) + (upper ? Math.PI : 0)
    const edge: Point = [Math.cos(angle) * grow, Math.sin(angle) * grow]
    const line = level + tilt * edge[0]
    points.push([edge[0], upper ? Math.min(edge[1], line) : Math.max(edge[1], line)])
  }
  return polygon(points.map(([x, y]) => at([centre[0] + x * radiusX, centre[1] + y * radiusY])))
}

export function drawEye(head: Head, frame: HeadFrame, side: 1 | -1, gaze: readonly [number, number]): void {
  const { pen, at, mood, yaw } = frame
  const eye = shapeEye(head, frame, side)
  const { centre, radiusX, radiusY, flat } = eye
  if (mood.open < 0.15) {
    drawShutEye(head, frame, eye, side)
    return
  }
  if (head.eyeGlow !== undefined) pen.wash(ellipse(centre, radiusX * 1.7, radiusY * 1.5, at), head.eyeGlow, 0.34)
  pen.form(ellipse(centre, radiusX, radiusY, at), head.eyeWhite ?? '#FFFFFF', { line: 0.26, rim: false })
  const pupil = 0.115 * mood.pupil * (head.eyes ?? 1)
  const free = Math.max(0, 1 - (pupil * 0.9) / radiusX)
  const look: Point = [Math.max(-free, Math.min(free, gaze[0] + yaw * 0.3)), Math.max(-0.55, Math.min(0.55, gaze[1]))]
  const spot: Point = [centre[0] + look[0] * radiusX, centre[1] + look[1] * radiusY * 0.9]
  pen.flat(ellipse(spot, pupil * Math.max(0.55, flat), pupil * 1.12, at), head.pupil ?? INK)
  pen.dot(at([spot[0] - pupil * 0.32, spot[1] - pupil * 0.42]), pupil * 0.36, '#FFFFFF')
  // How far the lid has come down, as a height in the eye: -1 its top, 1 its bottom.
  const level = -1 + (1.12 - Math.min(1.12, mood.open)) * 1.35
  const tilt = -side * mood.brow * 0.35
  if (level > -0.95 || mood.brow > 0.2)
    pen.form(outlineLid(eye, level, tilt, true, at), head.lid, { line: 0.3, rim: false })
  if (mood.squint !== undefined)
    pen.form(outlineLid(eye, 1 - mood.squint * 1.5, 0, false, at), head.skin, { line: 0.24, rim: false })
  drawLashes(head, frame, eye, side, level, tilt)
}

function drawShutEye(head: Head, { pen, at, mood }: HeadFrame, eye: EyeShape, side: 1 | -1): void {
  const { centre, radiusX } = eye
  // Shut in mirth an eye bends up, shut in sleep it bends down.
  const bend = (mood.squint ?? 0) > 0 ? -0.12 : 0.1
  const points: Point[] = [
    [-radiusX * 1.1, 0.04],
    [0, 0.04 + bend],
    [radiusX * 1.1, 0.04],
  ]
  pen.line(
    points.map(([x, y]) => at([centre[0] + x, centre[1] + y])),
    0.085,
    INK,
    0.3,
    0.3,
  )
  if (head.lashes === true)
    pen.line(
      [at([centre[0] + side * radiusX, centre[1] + 0.04]), at([centre[0] + side * radiusX * 1.5, centre[1] + 0.1])],
      0.05,
    )
}

function drawLashes(
  head: Head,
  { pen, at }: HeadFrame,
  eye: EyeShape,
  side: 1 | -1,
  level: number,
  tilt: number,
): void {
  const { centre, radiusX, radiusY } = eye
  const upper: Point[] = [0.08, 0.3, 0.5, 0.7, 0.92].map((share) => {
    const angle = Math.PI * (1 + share)
    const x = Math.cos(angle)
    return at([centre[0] + x * radiusX * 1.04, centre[1] + Math.max(Math.sin(angle), level + tilt * x) * radiusY])
  })
  pen.line(upper, 0.085, INK, 0.3, 0.3)
  if (head.lashes === true) {
    const corner = side > 0 ? upper[4] : upper[0]
    pen.line([corner, at([centre[0] + side * radiusX * 1.55, centre[1] - radiusY * 0.7])], 0.07, INK, 1)
  }
  if (head.bags === true)
    pen.line(
      [-0.8, 0, 0.8].map((x) => at([centre[0] + x * radiusX, centre[1] + radiusY * (x === 0 ? 1.34 : 1.16)])),
      0.04,
    )
}

export function drawBrow(head: Head, frame: HeadFrame, side: 1 | -1): void {
  const { pen, at, mood } = frame
  const { centre, radiusY, flat } = shapeEye(head, frame, side)
  const lift = mood.lift + (side > 0 ? (mood.oneBrow ?? 0) : 0)
  const height = centre[1] - radiusY - 0.13 - lift
  const inner = -side
  pen.line(
    [
      at([centre[0] + inner * 0.2 * flat, height + mood.brow * 0.25]),
      at([centre[0], height - 0.05]),
      at([centre[0] - inner * 0.24 * flat, height - mood.brow * 0.14 + 0.03]),
    ],
    head.browWidth ?? 0.105,
    head.brow,
    0.75,
    0.1,
  )
}
