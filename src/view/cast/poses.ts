/**
 * Poses: where neck, head, hands and feet are, in head radii from the hips, for a figure that faces right. Elbows and knees
 * follow. A figure that faces left is the pose with its numbers mirrored, not the picture: the light stays where it is.
 */
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

function arm(
  side: 1 | -1,
  hand: Point,
  bend: 1 | -1,
  shape: HandName,
  extra: Extra<ArmPose, 'side' | 'hand' | 'bend' | 'shape'> = {},
): ArmPose {
  return { side, hand, bend, shape, ...extra }
}

function leg(side: 1 | -1, foot: Point, bend: 1 | -1, extra: Extra<LegPose, 'side' | 'foot' | 'bend'> = {}): LegPose {
  return { side, foot, bend, ...extra }
}

/** Feet as somebody stands, and as somebody sits on a chair or on an edge. */
const STANDING = [leg(-1, [-0.48, 3.13], 1, { toes: -1 }), leg(1, [0.52, 3.14], -1)] as const
const APART = [leg(-1, [-0.78, 3.08], 1, { toes: -1 }), leg(1, [0.8, 3.06], -1)] as const
const ON_CHAIR = [leg(-1, [1.25, 1.72], -1, { isBehind: true }), leg(1, [1.62, 1.78], -1)] as const
const FIST_ON_HIP = arm(-1, [-0.72, -0.32], 1, 'fist', { turn: 0.35 })
const HANGING = arm(-1, [-1.12, 0.42], 1, 'relax', { isBehind: true, turn: -0.2 })

export const POSES = {
  stand: {
    neck: [0, -2.05],
    head: [0.08, -3.1],
    yaw: 0.25,
    arms: [HANGING, arm(1, [1.14, 0.4], -1, 'relax', { isBehind: true, mirror: -1, turn: 0.1 })],
    legs: STANDING,
  },
  hips: {
    neck: [0, -2.05],
    head: [0.04, -3.1],
    yaw: 0.2,
    arms: [
      arm(-1, [-0.74, -0.34], 1, 'fist', { turn: 0.4 }),
      arm(1, [0.74, -0.34], -1, 'fist', { mirror: -1, turn: -0.4 }),
    ],
    legs: APART,
  },
  point: {
    neck: [0.12, -2.05],
    head: [0.3, -3.08],
    yaw: 0.5,
    arms: [FIST_ON_HIP, arm(1, [3.05, -2.35], 1, 'point')],
    legs: [leg(-1, [-0.75, 3.1], 1), leg(1, [0.72, 3.05], -1)],
  },
  pointUp: {
    neck: [-0.04, -2.05],
    head: [0.1, -3.08],
    yaw: 0.3,
    roll: -0.06,
    pitch: -0.12,
    arms: [FIST_ON_HIP, arm(1, [1.72, -3.5], 1, 'point', { aim: -1.5 })],
    legs: [leg(-1, [-0.6, 3.12], 1, { toes: -1 }), leg(1, [0.62, 3.08], -1)],
  },
  crossed: {
    neck: [-0.04, -2.05],
    head: [-0.08, -3.1],
    yaw: -0.2,
    arms: [
      arm(-1, [0.5, -1.16], 1, 'fist', { turn: -0.1 }),
      arm(1, [-0.58, -1], -1, 'relax', { turn: 0.1, mirror: -1 }),
    ],
    legs: [leg(-1, [-0.6, 3.1], 1, { toes: -1 }), leg(1, [0.64, 3.1], -1)],
  },
  run: {
    neck: [0.62, -1.92],
    head: [1.02, -2.88],
    yaw: 0.5,
    roll: 0.1,
    arms: [arm(-1, [-1.35, -0.95], -1, 'fist', { isBehind: true }), arm(1, [2.0, -1.05], 1, 'fist', { turn: -0.4 })],
    legs: [leg(-1, [-2.3, 1.7], 1, { tilt: 0.9, isBehind: true }), leg(1, [1.35, 2.4], -1, { tilt: -0.35 })],
  },
  crouch: {
    neck: [0.72, -1.66],
    head: [1.15, -2.6],
    yaw: 0.45,
    roll: 0.12,
    arms: [arm(-1, [0.95, 0.35], 1, 'relax', { turn: 0.2 }), arm(1, [2.95, -1.2], 1, 'open', { turn: -0.4 })],
    legs: [leg(-1, [-0.7, 1.75], -1, { isBehind: true }), leg(1, [1, 1.75], -1)],
  },
  throw: {
    neck: [-0.38, -1.98],
    head: [-0.3, -3.02],
    yaw: 0.5,
    roll: -0.14,
    armLengths: [1.35, 1.3],
    arms: [arm(-1, [-1.9, -3.2], 1, 'grip', { isBehind: true }), arm(1, [2.3, -2.3], 1, 'open', { turn: -0.2 })],
    legs: [leg(-1, [-1.25, 3], 1), leg(1, [1.4, 2.55], -1, { tilt: -0.4 })],
  },
  heave: {
    neck: [0, -2],
    head: [0.06, -2.98],
    yaw: 0.15,
    pitch: -0.2,
    armLengths: [1.6, 1.5],
    between: [0.05, -5.1],
    arms: [
      arm(-1, [-1.1, -4.5], -1, 'flat', { isBehind: true, turn: 0.2, mirror: -1 }),
      arm(1, [1.14, -4.5], 1, 'flat', { isBehind: true, turn: -0.2 }),
    ],
    legs: [leg(-1, [-1, 3], 1, { toes: -1 }), leg(1, [1.05, 3], -1)],
  },
  brace: {
    neck: [0.86, -1.86],
    head: [1.02, -2.86],
    yaw: 0.5,
    roll: 0.1,
    armLengths: [1.36, 1.3],
    arms: [
      arm(-1, [2.75, -2.9], -1, 'flat', { isBehind: true, turn: -0.9 }),
      arm(1, [2.9, -1.25], 1, 'flat', { turn: -0.7 }),
    ],
    legs: [leg(-1, [-2, 2.7], -1, { isBehind: true, tilt: 0.2 }), leg(1, [0.9, 2.7], -1)],
  },
  push: {
    neck: [1.14, -1.66],
    head: [1.4, -2.56],
    yaw: 0.4,
    roll: 0.28,
    pitch: 0.16,
    arms: [
      arm(-1, [3, -1.9], 1, 'flat', { isBehind: true, turn: -0.9 }),
      arm(1, [3.05, -0.8], 1, 'flat', { turn: -1.1 }),
    ],
    legs: [leg(-1, [-2.35, 2.4], -1, { isBehind: true, tilt: 0.4 }), leg(1, [-0.2, 2.7], -1, { tilt: 0.1 })],
  },
  cower: {
    neck: [-0.2, -1.86],
    head: [-0.1, -2.8],
    yaw: 0.35,
    roll: -0.16,
    arms: [arm(-1, [-0.75, -3.7], -1, 'splay', { turn: 0.8 }), arm(1, [1.65, -2.5], 1, 'splay', { turn: -0.3 })],
    legs: [leg(-1, [-0.8, 2.5], -1), leg(1, [0.5, 2.55], -1)],
  },
  shrug: {
    neck: [0, -2],
    head: [0.14, -3.02],
    yaw: 0.25,
    roll: 0.12,
    arms: [arm(-1, [-2, -1.75], -1, 'open', { turn: 0.1 }), arm(1, [2, -1.75], 1, 'open', { turn: -0.1, mirror: -1 })],
    legs: STANDING,
  },
  jazz: {
    neck: [0.1, -2],
    head: [0.2, -3],
    yaw: 0.1,
    roll: 0.1,
    arms: [
      arm(-1, [-1.95, -2.5], -1, 'splay', { turn: 0.4 }),
      arm(1, [2.15, -2.6], 1, 'splay', { turn: -0.4, mirror: -1 }),
    ],
    legs: [leg(-1, [-1.1, 2.75], 1, { toes: -1 }), leg(1, [1.1, 2.8], -1, { tilt: -0.15 })],
  },
  kneel: {
    neck: [0.5, -1.82],
    head: [0.95, -2.66],
    yaw: 0.42,
    pitch: 0.28,
    roll: 0.3,
    arms: [arm(-1, [1.5, 0.7], -1, 'relax', { isBehind: true }), arm(1, [1.75, -1.5], 1, 'claw', { turn: -0.7 })],
    legs: [leg(-1, [-1.5, 1.6], -1, { isBehind: true, tilt: 0.7 }), leg(1, [-1.2, 1.72], -1, { tilt: 0.7 })],
  },
  leap: {
    neck: [0.35, -1.98],
    head: [0.62, -2.98],
    yaw: 0.4,
    roll: -0.05,
    arms: [arm(-1, [-2.1, -2.7], -1, 'open', { isBehind: true, mirror: -1 }), arm(1, [2.6, -2.9], 1, 'open')],
    legs: [leg(-1, [-1.9, 1.7], -1, { tilt: 0.6, isBehind: true }), leg(1, [1.7, 1.35], -1, { tilt: -0.5 })],
  },
  fall: {
    neck: [-0.5, -1.9],
    head: [-0.7, -2.86],
    yaw: 0.2,
    roll: -0.3,
    pitch: -0.1,
    arms: [arm(-1, [-2.3, -2.9], -1, 'splay', { mirror: -1 }), arm(1, [1.7, -3.1], 1, 'splay')],
    legs: [leg(-1, [1.1, 2.15], -1, { tilt: -0.9, isBehind: true }), leg(1, [2.2, 1.05], -1, { tilt: -1 })],
  },
  command: {
    neck: [0.05, -2.05],
    head: [0.12, -3.1],
    yaw: 0.12,
    armLengths: [1.34, 1.25],
    arms: [
      arm(-1, [-2.1, -3.1], -1, 'claw', { isBehind: true }),
      arm(1, [1.3, -1.3], -1, 'atYou', { size: 1.35, aim: 0.1, widths: [0.38, 0.4, 0.36] }),
    ],
    legs: [leg(-1, [-0.95, 3.05], 1, { toes: -1 }), leg(1, [0.95, 3], -1)],
  },
  hold: {
    neck: [0.05, -2.05],
    head: [0.22, -3.08],
    yaw: 0.4,
    arms: [FIST_ON_HIP, arm(1, [1.95, -2.0], 1, 'grip', { turn: -0.2 })],
    legs: STANDING,
  },
  sip: {
    neck: [0, -2.05],
    head: [0.12, -3.06],
    yaw: 0.35,
    pitch: -0.1,
    roll: -0.05,
    arms: [HANGING, arm(1, [1.32, -2.1], 1, 'grip', { aim: -2.2, mirror: -1 })],
    legs: STANDING,
  },
  cheer: {
    neck: [0.05, -2.05],
    head: [0.15, -3.08],
    yaw: 0.3,
    roll: -0.08,
    armLengths: [1.4, 1.35],
    arms: [arm(-1, [-1.1, -3.9], -1, 'fist', { isBehind: true }), arm(1, [1.9, -4], 1, 'fist')],
    legs: [leg(-1, [-0.8, 3.1], 1, { toes: -1 }), leg(1, [0.85, 3], -1)],
  },
  sit: {
    neck: [-0.3, -1.98],
    head: [-0.2, -3],
    yaw: 0.3,
    roll: -0.05,
    isSeated: true,
    arms: [
      arm(-1, [-1.5, 0.5], 1, 'flat', { isBehind: true, turn: 0.5, mirror: -1 }),
      arm(1, [1.75, -1.9], 1, 'grip', { turn: -0.2 }),
    ],
    legs: [leg(-1, [2.2, 0.66], -1, { tilt: -0.5, isBehind: true }), leg(1, [2.5, 0.72], -1, { tilt: -0.3 })],
  },
  sitDesk: {
    neck: [0.35, -1.96],
    head: [0.72, -2.88],
    yaw: 0.45,
    roll: 0.14,
    isSeated: true,
    arms: [
      arm(-1, [1.9, -0.72], 1, 'relax', { isBehind: true, turn: 0.1 }),
      arm(1, [1.5, -1.7], 1, 'fist', { aim: -1.9 }),
    ],
    legs: ON_CHAIR,
  },
  type: {
    neck: [0.22, -2],
    head: [0.5, -2.98],
    yaw: 0.5,
    pitch: 0.14,
    isSeated: true,
    arms: [
      arm(-1, [2.1, -0.85], 1, 'claw', { isBehind: true, turn: 0.1 }),
      arm(1, [1.95, -0.68], 1, 'claw', { turn: 0.15 }),
    ],
    legs: ON_CHAIR,
  },
  asleep: {
    neck: [1.05, -1.3],
    head: [1.85, -1.12],
    yaw: 0.1,
    roll: 1.05,
    isSeated: true,
    arms: [arm(-1, [2.6, -0.36], 1, 'relax', { isBehind: true }), arm(1, [1.5, -0.3], 1, 'relax', { aim: 0.1 })],
    legs: ON_CHAIR,
  },
  perch: {
    neck: [0.1, -2],
    head: [0.3, -2.98],
    yaw: 0.25,
    roll: 0.08,
    isSeated: true,
    arms: [arm(-1, [-0.95, 0.18], 1, 'relax', { isBehind: true }), arm(1, [1, 0.08], -1, 'relax', { mirror: -1 })],
    legs: [leg(-1, [0.62, 2.2], -1, { isBehind: true }), leg(1, [1.28, 2.05], -1, { tilt: -0.25 })],
  },
  row: {
    neck: [-0.55, -1.9],
    head: [-0.5, -2.9],
    yaw: 0.4,
    roll: -0.1,
    isSeated: true,
    arms: [arm(-1, [1.2, -1.3], 1, 'grip', { isBehind: true }), arm(1, [1.5, -1.05], 1, 'grip')],
    legs: [leg(-1, [2.1, 0.9], -1, { isBehind: true, tilt: -0.5 }), leg(1, [2.3, 0.95], -1, { tilt: -0.4 })],
  },
  carry: {
    neck: [0.28, -1.95],
    head: [0.55, -2.9],
    yaw: 0.45,
    roll: 0.12,
    arms: [arm(-1, [-0.9, -2.35], -1, 'grip', { aim: -0.9 }), arm(1, [1.5, -0.5], 1, 'fist')],
    legs: [leg(-1, [-0.9, 3], -1, { isBehind: true, tilt: 0.1 }), leg(1, [0.8, 3], -1)],
  },
  lean: {
    neck: [0.4, -2],
    head: [0.62, -3.02],
    yaw: 0.05,
    roll: 0.14,
    arms: [FIST_ON_HIP, arm(1, [2.3, -2.15], 1, 'flat', { aim: -0.9 })],
    legs: [leg(-1, [0.42, 3.12], 1, { toes: 1 }), leg(1, [-0.42, 3.1], 1, { toes: 1, tilt: 0.3 })],
  },
  peek: {
    neck: [0.85, -1.8],
    head: [1.45, -2.62],
    yaw: 0.4,
    roll: 0.42,
    arms: [arm(-1, [0.2, -0.5], 1, 'relax', { isBehind: true }), arm(1, [2.25, -1.2], 1, 'grip', { aim: -0.5 })],
    legs: [leg(-1, [-0.7, 2.95], -1, { isBehind: true }), leg(1, [0.5, 2.95], -1)],
  },
  walk: {
    neck: [0.14, -2.04],
    head: [0.34, -3.07],
    yaw: 0.42,
    arms: [arm(-1, [-1.3, -0.05], 1, 'relax', { isBehind: true }), arm(1, [1.7, -0.3], 1, 'relax')],
    legs: [leg(-1, [1.05, 2.98], -1, { isBehind: true, tilt: -0.2 }), leg(1, [-1.15, 2.84], -1, { tilt: 0.5 })],
  },
  climb: {
    neck: [0.1, -2],
    head: [0.3, -2.98],
    yaw: 0.35,
    pitch: -0.22,
    arms: [arm(-1, [-0.3, -4], -1, 'grip', { isBehind: true }), arm(1, [1.5, -3], 1, 'grip')],
    legs: [leg(-1, [-0.5, 3.05], 1, { isBehind: true, tilt: 0.3 }), leg(1, [1.15, 1.55], -1)],
  },
  hang: {
    neck: [0, -2.1],
    head: [0.1, -3.06],
    yaw: 0.25,
    pitch: -0.15,
    armLengths: [1.36, 1.3],
    arms: [arm(-1, [-1, -4.35], -1, 'grip'), arm(1, [1.15, -4.35], 1, 'grip', { mirror: -1 })],
    legs: [leg(-1, [-0.55, 2.9], -1, { tilt: 0.7, isBehind: true }), leg(1, [0.35, 2.95], -1, { tilt: 0.6 })],
  },
  reach: {
    neck: [0.2, -2.08],
    head: [0.35, -3.1],
    yaw: 0.4,
    pitch: -0.2,
    armLengths: [1.36, 1.3],
    arms: [arm(-1, [-1.05, 0.1], 1, 'relax', { isBehind: true }), arm(1, [1.95, -4], 1, 'open')],
    legs: [leg(-1, [-0.5, 3], -1, { tilt: 0.5, isBehind: true }), leg(1, [0.4, 3.06], -1, { tilt: 0.4 })],
  },
  pull: {
    neck: [-0.8, -1.88],
    head: [-0.95, -2.88],
    yaw: 0.4,
    roll: -0.16,
    arms: [arm(-1, [1.3, -1.2], 1, 'grip', { isBehind: true }), arm(1, [1.8, -1.2], 1, 'grip')],
    legs: [leg(-1, [0.35, 2.95], -1, { isBehind: true }), leg(1, [1.7, 2.55], -1, { tilt: -0.3 })],
  },
  tug: {
    neck: [-0.2, -2.02],
    head: [-0.14, -3],
    yaw: -0.1,
    roll: -0.1,
    arms: [
      arm(-1, [1.35, -1.15], 1, 'grip', { aim: -0.4, isBehind: true }),
      arm(1, [2.1, -1.75], 1, 'grip', { aim: -0.6 }),
    ],
    legs: [leg(-1, [-0.7, 3.05], 1, { toes: -1 }), leg(1, [0.75, 3], -1)],
  },
  read: {
    neck: [0.1, -2.02],
    head: [0.3, -2.98],
    yaw: 0.35,
    pitch: 0.26,
    roll: 0.06,
    between: [1.72, -1.72],
    arms: [
      arm(-1, [1.12, -1.2], 1, 'pinch', { aim: -0.7 }),
      arm(1, [2.5, -1.3], 1, 'pinch', { aim: -2.3, mirror: -1 }),
    ],
    legs: STANDING,
  },
  whisper: {
    neck: [0.3, -1.98],
    head: [0.62, -2.95],
    yaw: 0.5,
    roll: 0.16,
    arms: [
      arm(-1, [-0.7, 0.32], 1, 'relax', { isBehind: true }),
      arm(1, [2.05, -1.7], 1, 'flat', { aim: -1.95, mirror: -1 }),
    ],
    legs: [leg(-1, [-0.5, 3.1], 1), leg(1, [0.6, 3.1], -1)],
  },
  present: {
    neck: [-0.05, -2.04],
    head: [0.02, -3.08],
    yaw: 0.2,
    roll: -0.06,
    arms: [FIST_ON_HIP, arm(1, [2.35, -1.6], 1, 'offer', { aim: -0.3 })],
    legs: [leg(-1, [-0.55, 3.12], 1, { toes: -1 }), leg(1, [0.66, 3.1], -1)],
  },
  think: {
    neck: [0, -2.04],
    head: [0.1, -3.04],
    yaw: 0.3,
    roll: 0.1,
    pitch: 0.05,
    arms: [
      arm(-1, [0.42, -0.86], 1, 'relax', { turn: -0.3 }),
      arm(1, [0.5, -2.0], -1, 'pinch', { aim: -1.45, mirror: -1 }),
    ],
    legs: STANDING,
  },
  wave: {
    neck: [0, -2.05],
    head: [0.12, -3.08],
    yaw: 0.2,
    roll: 0.08,
    arms: [HANGING, arm(1, [1.95, -3.3], 1, 'open', { aim: -1.3, mirror: -1 })],
    legs: STANDING,
  },
  salute: {
    neck: [0, -2.08],
    head: [0.06, -3.14],
    yaw: 0.25,
    arms: [arm(-1, [-1, 0.42], 1, 'flat', { isBehind: true }), arm(1, [1.95, -3.2], 1, 'flat', { aim: -2.65 })],
    legs: [leg(-1, [-0.3, 3.13], 1, { toes: -1 }), leg(1, [0.34, 3.13], -1)],
  },
  stamp: {
    neck: [0.5, -1.92],
    head: [0.8, -2.86],
    yaw: 0.4,
    pitch: 0.22,
    roll: 0.12,
    arms: [
      arm(-1, [1.25, -0.7], 1, 'grip', { aim: 1.35, isBehind: true }),
      arm(1, [1.72, -0.85], 1, 'grip', { aim: 1.5 }),
    ],
    legs: [leg(-1, [-0.8, 3], -1, { isBehind: true }), leg(1, [0.75, 3.02], -1)],
  },
  listen: {
    neck: [0.35, -1.98],
    head: [0.75, -2.9],
    yaw: 0.1,
    roll: 0.34,
    arms: [FIST_ON_HIP, arm(1, [1.9, -2.2], 1, 'offer', { aim: -1.75, mirror: -1 })],
    legs: [leg(-1, [-0.6, 3.1], 1), leg(1, [0.7, 3.06], -1)],
  },
  conduct: {
    neck: [0, -2.05],
    head: [0.06, -3.08],
    yaw: 0.15,
    pitch: -0.08,
    arms: [
      arm(-1, [-1.9, -2.95], -1, 'pinch', { isBehind: true, mirror: -1 }),
      arm(1, [2.1, -2.1], 1, 'offer', { aim: -0.8 }),
    ],
    legs: [leg(-1, [-0.75, 3.08], 1, { toes: -1 }), leg(1, [0.72, 3.1], -1)],
  },
} as const satisfies Record<string, Pose>

export type PoseName = keyof typeof POSES
export const POSE_NAMES = Object.keys(POSES) as readonly PoseName[]

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

export function poseOf(name: PoseName, isFlipped: boolean): Pose {
  const pose: Pose = POSES[name]
  if (!isFlipped) return pose
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
