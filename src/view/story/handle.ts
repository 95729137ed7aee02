/**
 * Where the reader's hand takes hold in a picture, and what becomes of the thing there, as data of a panel's staging. All in
 * page units. A handle has one way: it is pressed, pulled to where it belongs, or held down where something is to die.
 */
import type { Point, Rect, Sign } from './staging'

export interface Handle {
  /** The thing in the drawing, or by its name a place of what lives in the panel. */
  readonly at: Rect | { readonly live: string }
  readonly way: 'press' | 'pull' | 'hold'
  /** The thing itself, as it is before the deed; over the people, among what stands behind them, or over the frame. */
  readonly thing?: () => string
  readonly plane?: 'ground' | 'front' | 'breakout'
  /** Letters on it, which go with it. */
  readonly signs?: readonly Sign[]
  /** What the deed does to the thing. */
  readonly move?: Move
}

export interface Move {
  readonly by?: Point
  /** Degrees, clockwise, about a point. */
  readonly turn?: number
  readonly about?: Point
}

/** The ring around a thing: a little wider than it, and never smaller than a finger needs. */
export function ringOf({ x, y, width, height }: Rect, least: number): Rect {
  const [wide, high] = [Math.max(width, least), Math.max(height, least)]
  return { x: x + width / 2 - wide / 2, y: y + height / 2 - high / 2, width: wide, height: high }
}

/** The way of the thing's middle, from where it is to where it belongs. */
export function goalOf({ move }: Handle, { x, y, width, height }: Rect): Point {
  const [byX, byY] = move?.by ?? [0, 0]
  if (move?.about === undefined || move.turn === undefined) return [byX, byY]
  const turn = (move.turn * Math.PI) / 180
  const [dx, dy] = [x + width / 2 - move.about[0], y + height / 2 - move.about[1]]
  return [dx * Math.cos(turn) - dy * Math.sin(turn) - dx + byX, dx * Math.sin(turn) + dy * Math.cos(turn) - dy + byY]
}

/** How much of the way a hand has come that moved by so much; 0 to 1. */
export function shareOf([x, y]: Point, [goalX, goalY]: Point): number {
  const far = goalX * goalX + goalY * goalY
  return far === 0 ? 0 : Math.max(0, Math.min(1, (x * goalX + y * goalY) / far))
}

/** All of the picture that a hand needs: the thing, and where it goes. Null where it is in what lives. */
export function reachOf(handle: Handle | undefined): Rect | null {
  if (handle === undefined || !('width' in handle.at)) return null
  const [byX, byY] = goalOf(handle, handle.at)
  const { x, y, width, height } = handle.at
  return {
    x: x + Math.min(0, byX),
    y: y + Math.min(0, byY),
    width: width + Math.abs(byX),
    height: height + Math.abs(byY),
  }
}

/** The least that holds both. */
export function join(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
