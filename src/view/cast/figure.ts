/** A whole person, or a head alone: from what a panel asks to a drawing with anchors. */

import { drawCoatBack, drawSkirt } from './coat'
import type { Light } from './colours'
import { drawFace, type Head, type HeadPlace } from './face'
import type { Point } from './geometry'
import type { HandName } from './hands'
import { type ArmPlan, drawArm, drawLeg, drawSeat } from './limbs'
import { type MoodName, moodOf } from './moods'
import { type Box, Pen, round, type Style } from './pen'
import { type PartDesign, partOf, type Who } from './people'
import type { ArmPose, Pose } from './pose'
import { type PoseName, poseOf } from './poses'
import { drawProp, drawPropBetween, type PropName } from './props'
import { drawNeck, drawTrunk } from './trunk'
import { frameTrunk, type Trunk } from './trunk-frame'
import { type Build, CHILD, type Clothes } from './wardrobe'

interface Look {
  readonly who: Who
  readonly mood: MoodName
  /** Turn of the head in radians: right, down, and to its side. They replace the pose's own. */
  readonly yaw?: number
  readonly pitch?: number
  readonly roll?: number
  /** Where the eyes look: right and down are positive, 1 is as far as they go. */
  readonly gaze?: readonly [number, number]
  /** 'office', 'batch' or 'stream'. What somebody has no clothes for is worn as in the office. */
  readonly wear?: string
  /** Colour of a light from behind. */
  readonly rim?: string
  /** -1 where that light comes from the left. */
  readonly rimSide?: 1 | -1
  readonly light?: Light
  readonly style?: Style
  /** As given to `castDefs` on this page. */
  readonly prefix?: string
}

export interface FigureSpec extends Look {
  readonly pose: PoseName
  /** The hips, and the radius of the head, in page units. */
  readonly x: number
  readonly y: number
  readonly r: number
  readonly flip?: boolean
  readonly handLeft?: HandName
  readonly handRight?: HandName
  /** Where a hand goes, in page units, instead of where the pose has it. Left and right are those of the page. */
  readonly armLeft?: readonly [number, number]
  readonly armRight?: readonly [number, number]
  readonly prop?: PropName
  /** Which hand holds it; the pose's own when not said. */
  readonly propHand?: 'left' | 'right'
  readonly crop?: 'bust' | 'full'
}

/** A head alone: x and y are its middle. */
export interface HeadSpec extends Look {
  readonly x: number
  readonly y: number
  readonly r: number
}

export interface FigureArt {
  readonly svg: string
  readonly box: Box
  readonly head: { readonly x: number; readonly y: number; readonly r: number }
  readonly mouth: readonly [number, number]
  readonly hands: readonly [readonly [number, number], readonly [number, number]]
}

function makePen(spec: Look & { readonly r: number }): Pen {
  return new Pen({
    prefix: spec.prefix ?? 'cast',
    key: JSON.stringify(spec),
    style: spec.style ?? 'ink',
    light: spec.light ?? 'day',
    rim: spec.rim === '' ? undefined : spec.rim,
    rimSide: spec.rimSide,
    scale: spec.r,
  })
}

/** A child's trunk and limbs are shorter; the head stays as far from the neck. */
function scalePose(pose: Pose, stature: number): Pose {
  if (stature === 1) return pose
  const scale = ([x, y]: Point): Point => [x * stature, y * stature]
  // A child's arms are longer than its trunk is; raised, its hands go beside its head, which is as large as anybody's.
  const reach = (hand: Point): Point => {
    if (stature >= CHILD) return scale(hand)
    return hand[1] < pose.neck[1] - 0.5 ? [hand[0] * 0.95, hand[1] * 0.8] : scale([hand[0] * 1.2, hand[1] * 1.2])
  }
  const neck = scale(pose.neck)
  return {
    ...pose,
    neck,
    ...(pose.between === undefined ? {} : { between: reach(pose.between) }),
    head: [neck[0] + (pose.head[0] - pose.neck[0]), neck[1] + (pose.head[1] - pose.neck[1]) * 0.94],
    arms: [
      { ...pose.arms[0], hand: reach(pose.arms[0].hand) },
      { ...pose.arms[1], hand: reach(pose.arms[1].hand) },
    ],
    legs: [
      { ...pose.legs[0], foot: scale(pose.legs[0].foot) },
      { ...pose.legs[1], foot: scale(pose.legs[1].foot) },
    ],
  }
}

/** The tails of a coat lie on the seat. */
function sitDown(clothes: Clothes): Clothes {
  return clothes.coat === undefined
    ? clothes
    : { ...clothes, coat: Math.min(clothes.coat, 1.16), flare: 0.06, torn: false }
}

/** The hand that holds a thing: said, or the one the pose closes, or the one in front. */
function holdingSide(spec: FigureSpec, arms: readonly ArmPose[]): 1 | -1 {
  if (spec.propHand !== undefined) return spec.propHand === 'left' ? -1 : 1
  const closed =
    arms.find(({ shape }) => shape === 'grip') ?? arms.find(({ shape }) => shape === 'pinch' || shape === 'offer')
  return closed?.side ?? (spec.flip === true ? -1 : 1)
}

function planArm(spec: FigureSpec, pose: Pose, arm: ArmPose, design: PartDesign, pen: Pen): ArmPlan {
  const isLeft = arm.side === -1
  const asked = isLeft ? spec.armLeft : spec.armRight
  const holds = spec.prop !== undefined && pose.between === undefined && holdingSide(spec, pose.arms) === arm.side
  const own = (isLeft ? spec.handLeft : spec.handRight) ?? arm.shape
  // A thing needs fingers round it, unless somebody says otherwise.
  const canHold: readonly HandName[] = ['grip', 'pinch', 'offer', 'flat']
  const shape = holds && !canHold.includes(own) ? 'grip' : own
  const { prop } = spec
  return {
    pose: { ...arm, shape, ...(asked === undefined ? {} : { aim: undefined }) },
    target: asked === undefined ? arm.hand : [(asked[0] - spec.x) / spec.r, (asked[1] - spec.y) / spec.r],
    lengths: pose.armLengths,
    look: design.head,
    ...(holds && prop !== undefined ? { held: (hand) => drawProp(prop, pen, hand) } : {}),
  }
}

function placeHead(spec: Look, pose: Pose | null, centre: Point, build: Build): HeadPlace {
  return {
    centre,
    yaw: spec.yaw ?? pose?.yaw ?? 0,
    pitch: spec.pitch ?? pose?.pitch ?? 0,
    roll: spec.roll ?? pose?.roll ?? 0,
    gaze: spec.gaze,
    scale: build.head ?? 1,
  }
}

interface Drawn {
  readonly mouth: Point
  readonly hands: readonly [Point, Point]
}

function drawBody(spec: FigureSpec, pose: Pose, design: PartDesign, trunk: Trunk, pen: Pen): Drawn {
  const plans = pose.arms.map((arm) => planArm(spec, pose, arm, design, pen))
  const hands: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  const drawArms = (isBehind: boolean) =>
    plans.forEach((plan, i) => {
      if ((plan.pose.isBehind === true) === isBehind) hands[i] = drawArm(trunk, plan)
    })
  drawCoatBack(trunk)
  drawArms(true)
  if (spec.crop !== 'bust') {
    const legs = [...pose.legs].sort((a, b) => Number(b.isBehind === true) - Number(a.isBehind === true))
    for (const leg of legs) drawLeg(trunk, leg, leg.foot)
  }
  drawSeat(trunk, pose.isSeated === true)
  if (design.clothes.skirt !== undefined && pose.isSeated !== true) drawSkirt(trunk)
  drawNeck(trunk, pose.head, design.head.skin, design.head.skinShade)
  drawTrunk(trunk)
  const head: Head = design.head
  const mouth = drawFace(head, moodOf(spec.mood), pen, placeHead(spec, pose, pose.head, design.build))
  if (spec.prop !== undefined && pose.between !== undefined) drawPropBetween(spec.prop, pen, pose.between)
  drawArms(false)
  return { mouth, hands }
}

export function drawFigure(spec: FigureSpec): FigureArt {
  const pen = makePen(spec)
  const design = partOf(spec.who, spec.wear)
  const pose = scalePose(poseOf(spec.pose, spec.flip === true), design.build.stature ?? 1)
  const clothes = pose.isSeated === true ? sitDown(design.clothes) : design.clothes
  const trunk = frameTrunk(pen, clothes, design.build, pose.neck, [0, 0])
  const { mouth, hands } = drawBody(spec, pose, design, trunk, pen)
  const onPage = ([x, y]: Point): readonly [number, number] => [round(spec.x + x * spec.r), round(spec.y + y * spec.r)]
  const [headX, headY] = onPage(pose.head)
  return {
    ...pen.finish([spec.x, spec.y], spec.r),
    head: { x: headX, y: headY, r: round(spec.r * (design.build.head ?? 1)) },
    mouth: onPage(mouth),
    hands: [onPage(hands[0]), onPage(hands[1])],
  }
}

/** A head for a close-up or a bust that something else carries. Its hands are its chin: it has none. */
export function drawHead(spec: HeadSpec): FigureArt {
  const pen = makePen(spec)
  const { head, build } = partOf(spec.who, spec.wear)
  const mouth = drawFace(head, moodOf(spec.mood), pen, placeHead(spec, null, [0, 0], build))
  const at = [round(spec.x + mouth[0] * spec.r), round(spec.y + mouth[1] * spec.r)] as const
  return {
    ...pen.finish([spec.x, spec.y], spec.r),
    head: { x: spec.x, y: spec.y, r: round(spec.r * (build.head ?? 1)) },
    mouth: at,
    hands: [at, at],
  }
}
