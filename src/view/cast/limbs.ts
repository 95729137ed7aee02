/** Arms, legs and shoes. Hands and feet are given; elbows and knees follow. */
import { darken, INK, lighten } from './colours'
import { angleFrom, bendLimb, distance, lerp, type Point, placeAt, walk } from './geometry'
import { drawHandBehind, drawHandInFront, type HandPlace, type Skin } from './hands'
import { blob, polygon, tube, unite } from './outline'
import type { ArmPose, LegPose } from './pose'
import type { Trunk } from './trunk-frame'
import { CHILD } from './wardrobe'

const UPPER_ARM = 1.28
const FOREARM = 1.2
const THIGH = 1.58
const SHIN = 1.58

/** A thing in a hand: what is behind its fingers, drawn when the palm is there. */
export type HeldThing = (place: HandPlace) => void

export interface ArmPlan {
  readonly pose: ArmPose
  readonly target: Point
  readonly lengths?: readonly [number, number]
  readonly look: Skin
  readonly held?: HeldThing
}

interface Bones {
  readonly root: Point
  readonly joint: Point
  readonly end: Point
  readonly widths: readonly [number, number, number]
}

/** Draws an arm with its hand, and says where the hand is. */
export function drawArm(trunk: Trunk, plan: ArmPlan): Point {
  const { build, clothes, pen } = trunk
  const { pose } = plan
  const stature = build.stature ?? 1
  const long = stature < CHILD ? stature * 1.28 : stature
  const [upper, lower] = (plan.lengths ?? [UPPER_ARM, FOREARM]).map((length) => length * long)
  const root = trunk.shoulder(pose.side)
  const isTowardsUs = pose.shape === 'atYou'
  // An arm that comes out of the page is short and widens: its elbow lies on the line.
  const joint = isTowardsUs ? lerp(root, plan.target, 0.5) : bendLimb(root, plan.target, upper, lower, pose.bend)
  const along = angleFrom(joint, plan.target)
  const end = walk(joint, along, Math.min(distance(joint, plan.target), lower * 1.02))
  const thick = (build.arms ?? 1) * trunk.girth
  const [shoulder, elbow, wrist] = pose.widths ?? [0.36, 0.31, 0.25]
  const bones: Bones = { root, joint, end, widths: [shoulder * thick, elbow * thick, wrist * thick] }
  const hand: HandPlace = {
    wrist: end,
    angle: pose.aim ?? along + (pose.turn ?? 0),
    size: (build.hands ?? 1) * (pose.size ?? 1),
    mirror: pose.mirror ?? 1,
  }
  let centre = end
  const drawHand = () => {
    centre = drawHandBehind(pose.shape, hand, plan.look, pen)
    plan.held?.(hand)
    drawHandInFront(pose.shape, hand, plan.look, pen)
  }
  if (!isTowardsUs) drawHand()
  if ((clothes.sleeve ?? 'long') === 'long') drawSleeve(trunk, bones, pose)
  else drawBareArm(trunk, bones, plan.look)
  if (clothes.shoulderPad !== undefined && pose.side > 0) drawShoulderPad(trunk, root, joint, clothes.shoulderPad)
  if (isTowardsUs) drawHand()
  return centre
}

function drawSleeve({ pen, clothes }: Trunk, { root, joint, end, widths }: Bones, pose: ArmPose): void {
  pen.form(tube([root, joint, end], widths), clothes.top, { shade: clothes.topShade, depth: 0.16 })
  if (clothes.seam !== undefined)
    pen.line([lerp(root, joint, 0.2), joint, lerp(joint, end, 0.9)], 0.055, clothes.seam, 0.9, 0.9)
  else drawCrease(pen, joint, angleFrom(joint, end), widths[1])
  if (clothes.cuff !== undefined && pose.shape !== 'none') {
    const angle = angleFrom(joint, end)
    const band: readonly [Point, Point] = [walk(end, angle, -0.08), walk(end, angle, 0.1)]
    pen.form(tube(band, [widths[2] * 1.16, widths[2] * 1.1]), clothes.cuff, {
      shade: darken(clothes.cuff),
      depth: 0.08,
      dots: false,
      line: 0.85,
    })
  }
  if (clothes.patches !== undefined && pose.side > 0) {
    const place = placeAt(lerp(root, joint, 0.78), angleFrom(joint, end))
    const patch: readonly Point[] = [
      [-0.16, -0.15],
      [0.18, -0.13],
      [0.15, 0.17],
      [-0.18, 0.14],
    ]
    pen.form(polygon(patch.map(place)), clothes.patches[0][2], { line: 0.6, rim: false })
  }
}

function drawCrease(pen: Trunk['pen'], joint: Point, along: number, width: number): void {
  const place = placeAt(joint, along)
  pen.line([place([0, -width * 0.6]), place([0.1, 0]), place([0.16, width * 0.45])], 0.055)
}

function drawBareArm(trunk: Trunk, { root, joint, end, widths }: Bones, { skin, skinShade }: Skin): void {
  const { pen, clothes } = trunk
  const bare = { shade: skinShade, depth: 0.12 }
  pen.form(
    tube([joint, lerp(joint, end, 0.35), end], [widths[1] * 0.76, widths[1] * 0.84, widths[2] * 0.72]),
    skin,
    bare,
  )
  if (clothes.wrap !== undefined) {
    pen.form(
      tube([lerp(joint, end, 0.62), lerp(joint, end, 0.98)], [widths[2] * 0.94, widths[2] * 0.88]),
      clothes.wrap,
      {
        shade: '#8A7448',
        depth: 0.1,
        dots: false,
        rim: false,
      },
    )
    const place = placeAt(lerp(joint, end, 0.76), angleFrom(joint, end))
    pen.line([place([0, -widths[2] * 0.8]), place([0.14, widths[2] * 0.8])], 0.05, INK, 0.7, 0.7)
  }
  if (clothes.sleeve === 'short') {
    const line = [root, lerp(root, joint, 0.5), lerp(root, joint, 0.98)]
    pen.form(tube(line, [widths[0], widths[0] * 0.98, widths[1] * 1.06]), clothes.top, {
      shade: clothes.topShade,
      depth: 0.14,
    })
    drawCrease(pen, lerp(root, joint, 0.86), angleFrom(root, joint), widths[1] * 0.7)
  } else {
    pen.form(tube([root, lerp(root, joint, 0.5), joint], [widths[0] * 0.92, widths[0], widths[1] * 0.84]), skin, bare)
  }
}

function drawShoulderPad({ pen }: Trunk, root: Point, joint: Point, colour: string): void {
  const place = placeAt(lerp(root, joint, 0.18), angleFrom(root, joint) - Math.PI / 2, 0.8)
  const pad: readonly Point[] = [
    [-0.52, 0.22],
    [-0.46, -0.16],
    [0, -0.34],
    [0.46, -0.16],
    [0.52, 0.22],
    [0, 0.1],
  ]
  pen.form(blob(pad.map(place)), colour, { shade: '#34303C', depth: 0.1, dots: false })
}

export function drawLeg(trunk: Trunk, pose: LegPose, foot: Point): void {
  const { pen, clothes, build } = trunk
  const stature = build.stature ?? 1
  const root = trunk.hip(pose.side)
  const knee = bendLimb(root, foot, THIGH * stature, SHIN * stature, pose.bend)
  const thick = (build.legs ?? 1) * trunk.girth
  const widths: readonly [number, number, number] = [0.44 * thick, 0.34 * thick, 0.26 * thick]
  drawShoe(trunk, pose, foot)
  pen.form(tube([root, knee, foot], widths), clothes.trousers, { shade: clothes.trousersShade, depth: 0.18 })
  if (clothes.boot !== undefined) drawBoot(trunk, knee, foot, widths, clothes.boot)
  if (clothes.seam !== undefined)
    pen.line([lerp(root, knee, 0.25), knee, lerp(knee, foot, 0.36)], 0.055, clothes.seam, 0.9, 0.9)
  const place = placeAt(knee)
  if (clothes.kneePatch !== undefined && pose.side > 0) {
    const patch: readonly Point[] = [
      [-0.22, -0.24],
      [0.24, -0.2],
      [0.2, 0.24],
      [-0.24, 0.2],
    ]
    pen.form(polygon(patch.map(place)), clothes.kneePatch, { line: 0.6, rim: false })
  } else pen.line([place([-widths[1] * 0.5, -0.05]), place([0, 0.05]), place([widths[1] * 0.5, -0.02])], 0.05)
}

function drawBoot({ pen }: Trunk, knee: Point, foot: Point, widths: readonly number[], colour: string): void {
  pen.form(tube([lerp(knee, foot, 0.42), foot], [widths[1] * 0.98, widths[2] * 1.2]), colour, {
    shade: darken(colour, 0.5),
    depth: 0.12,
    dots: false,
  })
  const top = tube([lerp(knee, foot, 0.4), lerp(knee, foot, 0.5)], [widths[1] * 1.12, widths[1] * 1.1])
  pen.form(top, lighten(colour, 0.2), { line: 0.85, rim: false })
}

const SHOE: readonly Point[] = [
  [-0.24, -0.28],
  [0.18, -0.32],
  [0.3, -0.1],
  [0.62, -0.02],
  [0.84, 0.18],
  [0.76, 0.32],
  [-0.28, 0.32],
  [-0.34, 0.02],
]

function drawShoe({ pen, clothes, build, girth }: Trunk, { toes = 1, tilt = 0 }: LegPose, foot: Point): void {
  const turn = placeAt(foot, tilt, girth * ((build.stature ?? 1) < CHILD ? 0.9 : 1))
  const place = ([x, y]: Point): Point => turn([x * toes, y])
  pen.form(blob(SHOE.map(place)), clothes.shoe, { shade: darken(clothes.shoe, 0.5), depth: 0.1, dots: false })
  pen.line([place([-0.32, 0.18]), place([0.2, 0.2]), place([0.84, 0.2])], 0.05, INK, 0.8, 0.8)
  for (const x of [0.28, 0.44]) pen.line([place([x - 0.05, -0.12 + (x - 0.26) * 0.4]), place([x + 0.07, 0.04])], 0.05)
}

/** The seat of the trousers: a bridge between the legs, flat when somebody sits. */
export function drawSeat(trunk: Trunk, isSeated: boolean): void {
  const { pen, clothes, build, hip, girth } = trunk
  const radius = 0.42 * (build.legs ?? 1) * girth
  const bridge = tube([hip(-1), hip(1)], [radius, radius])
  if (!isSeated) {
    pen.form(bridge, clothes.trousers, { shade: clothes.trousersShade, depth: 0.16 })
    return
  }
  const [left, right] = [hip(-1), hip(1)]
  const low = Math.max(left[1], right[1]) + radius
  const seat: readonly Point[] = [
    [left[0] - radius * 1.1, left[1] - 0.1],
    [left[0] - radius * 1.15, low - 0.2],
    [left[0] - radius * 0.6, low],
    [right[0] + radius * 0.7, low],
    [right[0] + radius, low - 0.3],
    [right[0] + radius * 0.8, right[1] - 0.2],
  ]
  pen.form(unite([bridge, blob(seat)]), clothes.trousers, { shade: clothes.trousersShade, depth: 0.16 })
}
