/** Outlines of balloons: one path with its tail, so that no line runs between them. Sizes are page units. */
import type { Point } from './staging'

export type BalloonKind = 'round' | 'jagged' | 'dashed'

const r1 = (value: number): number => Math.round(value * 10) / 10

/** The box is `width` by `height` from 0, 0; `toward` is where the tail ends, in the same places; null for none. */
export function balloonPath(kind: BalloonKind, width: number, height: number, toward: Point | null): string {
  return kind === 'jagged' ? jagged(width, height, toward) : round(width, height, toward)
}

/** On a superellipse, which holds more text than an ellipse. */
function around(width: number, height: number, turn: number, grow = 0): Point {
  const power = 2 / 3.1
  const c = Math.cos(turn)
  const s = Math.sin(turn)
  return [
    width / 2 + Math.sign(c) * Math.abs(c) ** power * (width / 2 + grow),
    height / 2 + Math.sign(s) * Math.abs(s) ** power * (height / 2 + grow),
  ]
}

function tip(width: number, height: number, toward: Point): { turn: number; at: Point } {
  return { turn: Math.atan2((toward[1] - height / 2) / height, (toward[0] - width / 2) / width), at: toward }
}

/** Where a tail from `from` ends: at the edge of the head, so that it crosses no eyes. */
export function endOfTail(from: Point, { mouth, head }: Speaker): Point {
  const far = Math.hypot(mouth[0] - from[0], mouth[1] - from[1])
  const steps = 60
  for (let i = 0; i <= steps; i++) {
    const x = from[0] + ((mouth[0] - from[0]) * i) / steps
    const y = from[1] + ((mouth[1] - from[1]) * i) / steps
    const isAtHead = head !== null && Math.hypot(x - head.x, y - head.y) < head.r * 1.06 + 4
    if (isAtHead || (far * i) / steps > far - 10) return [x, y]
  }
  return mouth
}

export interface Speaker {
  readonly mouth: Point
  /** Null for who is not in the picture: then `mouth` is the middle of the frame. */
  readonly head: { readonly x: number; readonly y: number; readonly r: number } | null
}

function isInside(width: number, height: number, [x, y]: Point): boolean {
  return x > -6 && x < width + 6 && y > -6 && y < height + 6
}

function round(width: number, height: number, toward: Point | null): string {
  const points: string[] = []
  const tail = toward === null || isInside(width, height, toward) ? null : tip(width, height, toward)
  const half = tail === null ? 0 : Math.min(0.3, 15 / Math.max(30, Math.min(width, height * 2)))
  const steps = 44
  let isDone = tail === null
  for (let i = 0; i < steps; i++) {
    const turn = -Math.PI + (2 * Math.PI * i) / steps
    const gap = tail === null ? Number.POSITIVE_INFINITY : Math.abs(wrap(turn - tail.turn))
    if (tail !== null && gap < half + Math.PI / steps) {
      if (!isDone) {
        const a = around(width, height, tail.turn - half)
        const b = around(width, height, tail.turn + half)
        points.push(`${r1(a[0])} ${r1(a[1])}`, `${r1(tail.at[0])} ${r1(tail.at[1])}`, `${r1(b[0])} ${r1(b[1])}`)
        isDone = true
      }
      continue
    }
    const [x, y] = around(width, height, turn)
    points.push(`${r1(x)} ${r1(y)}`)
  }
  return `M${points.join('L')}Z`
}

function jagged(width: number, height: number, toward: Point | null): string {
  const tail = toward === null || isInside(width, height, toward) ? null : tip(width, height, toward)
  const teeth = Math.max(14, Math.round((width + height) / 26))
  const points: string[] = []
  let nearest = -1
  if (tail !== null) {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < teeth; i++) {
      const gap = Math.abs(wrap(((i + 0.5) / teeth) * 2 * Math.PI - tail.turn))
      if (gap < best) {
        best = gap
        nearest = i
      }
    }
  }
  for (let i = 0; i < teeth; i++) {
    const low = around(width, height, (i / teeth) * 2 * Math.PI, 1)
    points.push(`${r1(low[0])} ${r1(low[1])}`)
    const reach = 9 + ((i * 7) % 5) * 2.6
    const high =
      i === nearest && tail !== null ? tail.at : around(width, height, ((i + 0.5) / teeth) * 2 * Math.PI, reach)
    points.push(`${r1(high[0])} ${r1(high[1])}`)
  }
  return `M${points.join('L')}Z`
}

function wrap(turn: number): number {
  return Math.atan2(Math.sin(turn), Math.cos(turn))
}
