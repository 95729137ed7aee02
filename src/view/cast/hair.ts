/** What all hair has in common. */
import type { HeadFrame } from './face'
import type { Point } from './geometry'

export const HAIR_LINE = 0.78

/** Moves a form of hair against the turn of the head, as what lies behind the axis does. */
export function behindBy(frame: HeadFrame, amount: number): (point: Point) => Point {
  return ([x, y]) => frame.at([x - frame.yaw * amount, y])
}
