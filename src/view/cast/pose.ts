/** What a pose says, and how it is turned round. */
import type { Point } from './geometry'
import type { HandName } from './hands'

export interface ArmPose {
  /** -1 the shoulder on the left of the page, 1 on its right. */
  readonly side: 1 | -1
  readonly hand: Point
  readonly bend: 1 | -1
  readonly shape: HandName
  /** Drawn before the body. */
  readonly isBehind?: boolean
  /** Turn of the hand against the forearm. */
  readonly turn?: number
  readonly mirror?: 1 | -1
  /** Foreshortening: how much larger the hand is. */
  readonly size?: number
  /** Direction of the hand, whatever the forearm does. */
  readonly aim?: number
  /** Half widths at shoulder, elbow and wrist. */
  readonly widths?: readonly [number, number, number]
}

export interface LegPose {
  readonly side: 1 | -1
  readonly foot: Point
  readonly bend: 1 | -1
  readonly isBehind?: boolean
  /** Where the toes point: 1 right. */
  readonly toes?: 1 | -1
  /** Turn of the shoe. */
  readonly tilt?: number
}

export interface Pose {
  readonly neck: Point
  readonly head: Point
  readonly yaw: number
  readonly pitch?: number
  readonly roll?: number
  readonly arms: readonly [ArmPose, ArmPose]
  readonly legs: readonly [LegPose, LegPose]
  /** Lengths of the bones of an arm where a pose stretches them. */
  readonly armLengths?: readonly [number, number]
  /** Where a thing is that both hands hold, as a sheet of paper or a crate. */
  readonly between?: Point
  /** Sits on something: the seat of the trousers is flat. */
  readonly isSeated?: boolean
}

type Extra<T, K extends keyof T> = Partial<Omit<T, K>>

export function arm(
  side: 1 | -1,
  hand: Point,
  bend: 1 | -1,
  shape: HandName,
  extra: Extra<ArmPose, 'side' | 'hand' | 'bend' | 'shape'> = {},
): ArmPose {
  return { side, hand, bend, shape, ...extra }
}

export function leg(
  side: 1 | -1,
  foot: Point,
  bend: 1 | -1,
  extra: Extra<LegPose, 'side' | 'foot' | 'bend'> = {},
): LegPose {
  return { side, foot, bend, ...extra }
}

const mirrorPoint = ([x, y]: Point): Point => [-x, y]
const turnAround = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1)

function mirrorArm(pose: ArmPose): ArmPose {
  return {
    ...pose,
    side: turnAround(pose.side),
    hand: mirrorPoint(pose.hand),
    bend: turnAround(pose.bend),
    mirror: turnAround(pose.mirror ?? 1),
    turn: -(pose.turn ?? 0),
    ...(pose.aim === undefined ? {} : { aim: Math.PI - pose.aim }),
  }
}

function mirrorLeg(pose: LegPose): LegPose {
  return {
    ...pose,
    side: turnAround(pose.side),
    foot: mirrorPoint(pose.foot),
    bend: turnAround(pose.bend),
    toes: turnAround(pose.toes ?? 1),
    tilt: -(pose.tilt ?? 0),
  }
}

export function mirrorPose(pose: Pose): Pose {
  return {
    ...pose,
    neck: mirrorPoint(pose.neck),
    head: mirrorPoint(pose.head),
    ...(pose.between === undefined ? {} : { between: mirrorPoint(pose.between) }),
    yaw: -pose.yaw,
    roll: -(pose.roll ?? 0),
    // The first arm is always the one on the left of the page.
    arms: [mirrorArm(pose.arms[1]), mirrorArm(pose.arms[0])],
    legs: [mirrorLeg(pose.legs[0]), mirrorLeg(pose.legs[1])],
  }
}
