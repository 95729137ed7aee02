/** An observer's arms. The hand on a rod is drawn in two layers: its palm under the rod, its fingers over it. */
import { INK } from './colours'
import { type Placing, type Point, placeAt, walk } from './geometry'
import { drawHandBehind, drawHandInFront, type HandName, type HandPlace } from './hands'
import { HEIGHT, type ObserverSpec, type Paints, WHITE } from './observer-spec'
import { blob, tube } from './outline'
import type { Pen } from './pen'

export interface ArmPlan {
  readonly line: readonly Point[]
  readonly shape: HandName | 'rod'
  readonly angle: number
  readonly isBehind: boolean
}

export function planArms(spec: ObserverSpec): readonly [ArmPlan, ArmPlan] {
  const scale = spec.size / HEIGHT
  const rodAt = (i: number): number => {
    const heights = spec.rod ?? []
    const height = heights[Math.min(i, heights.length - 1)]
    return height === undefined ? -3.4 : (height - spec.y) / scale
  }
  const make = (side: 1 | -1): ArmPlan => {
    const root: Point = [side * 0.9, -0.2]
    if (spec.arms === 'hold') {
      const hand: Point = [side * 1.02, rodAt(side < 0 ? 0 : 1) + 0.34]
      const elbow: Point = [side * (1.42 + Math.max(0, 2 + hand[1]) * 0.2), (root[1] + hand[1]) / 2 + 0.1]
      return { line: [root, elbow, hand], shape: 'rod', angle: -Math.PI / 2, isBehind: true }
    }
    if (spec.arms === 'watch') {
      const hand: Point = [side * 1.0, 0.66]
      const elbow: Point = [side * 1.5, 1.12]
      return {
        line: [[side * 1.05, 0.5], elbow, hand],
        shape: 'flat',
        angle: side < 0 ? -1.38 : -1.76,
        isBehind: false,
      }
    }
    if (spec.arms === 'wave' && side > 0)
      return { line: [root, [1.46, -0.3], [1.7, -1.2]], shape: 'open', angle: -1.35, isBehind: true }
    return {
      line: [
        [side * 0.98, -0.1],
        [side * 1.46, 0.36],
        [side * 1.3, 0.98],
      ],
      shape: 'relax',
      angle: side < 0 ? 1.45 : 1.69,
      isBehind: true,
    }
  }
  return [make(-1), make(1)]
}

const GRIP_FINGERS = [-0.54, -0.18, 0.18, 0.53] as const
/** The hand on the rod is drawn larger than life. */
const GRIP_SCALE = 0.82

export function drawRodPalm(pen: Pen, at: Point, paints: Paints): void {
  // A ghost is one outline: dashes round palm and fingers are a tangle.
  if (pen.options.style === 'ghost') return
  const place = placeAt(at, 0, GRIP_SCALE)
  const palm: readonly Point[] = [
    [-0.74, -0.08],
    [-0.66, -0.6],
    [0.66, -0.6],
    [0.74, -0.06],
    [0.58, 0.66],
    [-0.56, 0.66],
  ]
  pen.form(blob(palm.map(place)), paints.arm, { shade: paints.bodyShade, depth: 0.1, dots: false })
}

function drawGhostGrip(pen: Pen, place: Placing): void {
  const mitten: readonly Point[] = [
    [-0.72, -0.6],
    [-0.36, -0.86],
    [0.36, -0.86],
    [0.72, -0.6],
    [0.76, 0.3],
    [0.5, 0.72],
    [-0.5, 0.72],
    [-0.76, 0.3],
  ]
  pen.form(blob(mitten.map(place)), WHITE)
  for (const x of [-0.36, 0, 0.36]) pen.line([place([x, -0.66]), place([x, 0.3])], 0.06, INK, 0.6, 0.6)
}

export function drawRodFingers(pen: Pen, at: Point, side: number, paints: Paints): void {
  const place = placeAt(at, 0, GRIP_SCALE)
  if (pen.options.style === 'ghost') {
    drawGhostGrip(pen, place)
    return
  }
  GRIP_FINGERS.forEach((x, i) => {
    const short = i === (side < 0 ? 0 : 3) ? 0.09 : 0
    const line: readonly Point[] = [
      [x, -0.66 + short],
      [x - 0.02, -0.2],
      [x - 0.03, 0.26 - short],
      [x - 0.01, 0.44 - short],
    ]
    const widths = [0.16, 0.19, 0.185, 0.15].map((width) => width * GRIP_SCALE)
    pen.form(tube(line.map(place), widths), paints.arm, {
      shade: paints.bodyShade,
      depth: 0.09,
      dots: false,
      line: 0.85,
    })
    for (const y of [-0.24, 0.06])
      pen.line([place([x - 0.08, y + 0.02]), place([x, y - 0.02]), place([x + 0.08, y + 0.02])], 0.05)
  })
  const thumb: readonly Point[] = [
    [side * 0.84, 0.3],
    [side * 0.4, 0.62],
    [side * -0.16, 0.6],
    [side * -0.4, 0.52],
  ]
  pen.form(
    tube(
      thumb.map(place),
      [0.2, 0.2, 0.18, 0.14].map((width) => width * GRIP_SCALE),
    ),
    paints.arm,
    {
      shade: paints.bodyShade,
      depth: 0.08,
      dots: false,
      line: 0.85,
    },
  )
}

export function drawArm(pen: Pen, { line }: ArmPlan, paints: Paints): void {
  const thick = pen.options.style === 'ghost' ? 0.26 : 0.32
  pen.form(tube(line, [thick, thick, thick * 0.94]), paints.arm, { shade: paints.bodyShade, depth: 0.14 })
}

export function drawHand(pen: Pen, plan: ArmPlan, paints: Paints): void {
  if (plan.shape === 'rod') return
  const end = plan.line[plan.line.length - 1]
  const place: HandPlace = {
    wrist: walk(end, plan.angle, 0.02),
    angle: plan.angle,
    size: 1.05,
    mirror: end[0] < 0 === (plan.shape === 'relax') ? -1 : 1,
  }
  const look = { skin: paints.arm, skinShade: paints.bodyShade }
  drawHandBehind(plan.shape, place, look, pen)
  drawHandInFront(plan.shape, place, look, pen)
}
