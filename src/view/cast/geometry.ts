/** Points and limbs. A figure is laid out in head radii (1 = the radius of its own head), y downwards, the hips at 0 0. */
export type Point = readonly [number, number]
/** From the coordinates of a part (a head, a hand, a trunk) to those of the figure. */
export type Placing = (point: Point) => Point

export function lerp(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

export function angleFrom(from: Point, to: Point): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0])
}

export function distance(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1])
}

/** So far from a point in a direction. */
export function walk(from: Point, angle: number, length: number): Point {
  return [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length]
}

/** A part that is turned by an angle, scaled, and perhaps mirrored over its own x axis. */
export function placeAt(origin: Point, angle = 0, scale = 1, mirror: 1 | -1 = 1): Placing {
  const cos = Math.cos(angle) * scale
  const sin = Math.sin(angle) * scale
  return ([x, y]) => [origin[0] + x * cos - y * mirror * sin, origin[1] + x * sin + y * mirror * cos]
}

/** Two bones from a shoulder to a hand: where the elbow is. `side` says to which side it bends (1 or -1). */
export function bendLimb(start: Point, end: Point, upper: number, lower: number, side: number): Point {
  const reach = Math.min(Math.max(distance(start, end), Math.abs(upper - lower) + 0.01), upper + lower - 0.01)
  const cos = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach)
  return walk(start, angleFrom(start, end) + side * Math.acos(Math.max(-1, Math.min(1, cos))), upper)
}
