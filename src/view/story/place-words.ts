/**
 * Where captions and balloons stand in a panel: in reading order, near who speaks, off faces and off each other, whatever
 * the language makes of their length. A search over a grid that keeps the best few beginnings; the same words in the same
 * frame always get the same places.
 *
 * The one thing a reader would get wrong: sizes are measured before, by the browser, at a page of 1000 pixels, so that one
 * answer holds for every size of the page.
 */
import { boxOf, type Point, type Rect } from './staging'

export interface WordBox {
  readonly kind: 'caption' | 'balloon'
  /** The same words broken to different widths, widest first; with padding. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** The speaker's mouth; null for nobody in the picture. */
  readonly toward: Point | null
  /** Speaks from beyond the frame. */
  readonly isOff?: boolean
}

export interface PlacedWords extends Rect {
  /** Index into `sizes`. */
  readonly size: number
}

export interface Surroundings {
  /** Corners of the frame, page units. */
  readonly frame: readonly Point[]
  /** Faces and what lives. */
  readonly keepFree: readonly Rect[]
  /** The figures as wholes: better not covered. */
  readonly better: readonly Rect[]
  /** What is written on things: better read than covered. */
  readonly written: readonly Rect[]
}

const STEPS = 26
const KEPT = 360
const BEAM = 60
/** Of places that are nearly the same so many are kept, so that others are tried, too. */
const CELL = 34
const KEPT_IN_CELL = 3
const MARGIN = 9

interface Candidate extends PlacedWords {
  readonly cost: number
}

export function placeWords(boxes: readonly WordBox[], around: Surroundings): readonly PlacedWords[] {
  let beam: { readonly placed: readonly Candidate[]; readonly cost: number }[] = [{ placed: [], cost: 0 }]
  boxes.forEach((box, index) => {
    const candidates = listCandidates(box, index, boxes, around)
    const next: typeof beam = []
    for (const { placed, cost } of beam)
      for (const candidate of candidates)
        next.push({
          placed: [...placed, candidate],
          cost: cost + candidate.cost + besides(candidate, box, placed, boxes),
        })
    next.sort((a, b) => a.cost - b.cost)
    beam = thin(next, ({ placed }) => placed[placed.length - 1], BEAM)
  })
  return beam[0].placed.map(({ cost: _, ...placed }) => placed)
}

function listCandidates(
  box: WordBox,
  index: number,
  boxes: readonly WordBox[],
  around: Surroundings,
): readonly Candidate[] {
  const frame = boxOf(around.frame)
  const all: Candidate[] = []
  box.sizes.forEach(({ width, height }, size) => {
    const freeX = frame.width - 2 * MARGIN - width
    const freeY = frame.height - 2 * MARGIN - height
    for (let i = 0; i <= STEPS; i++)
      for (let j = 0; j <= STEPS; j++) {
        const x = frame.x + MARGIN + (Math.max(0, freeX) * i) / STEPS
        const y = frame.y + MARGIN + (Math.max(0, freeY) * j) / STEPS
        const rect = { x, y, width, height }
        all.push({
          ...rect,
          size,
          cost: alone(rect, box, index, boxes.length, around, frame) + size * 6 + Math.max(0, -freeX, -freeY) * 400,
        })
      }
  })
  return thin(
    all.sort((a, b) => a.cost - b.cost),
    (candidate) => candidate,
    KEPT,
  )
}

/** The first `most`, but few of each neighbourhood. */
function thin<T>(sorted: readonly T[], placeOf: (of: T) => Rect, most: number): T[] {
  const counts = new Map<string, number>()
  const kept: T[] = []
  for (const one of sorted) {
    const { x, y } = placeOf(one)
    const cell = `${Math.round(x / CELL)} ${Math.round(y / CELL)}`
    const count = counts.get(cell) ?? 0
    if (count >= KEPT_IN_CELL) continue
    counts.set(cell, count + 1)
    kept.push(one)
    if (kept.length >= most) break
  }
  return kept
}

/** What a place costs by itself. */
function alone(rect: Rect, box: WordBox, index: number, count: number, around: Surroundings, frame: Rect): number {
  let cost = 0
  for (const other of around.keepFree) cost += overlap(rect, other, 5) * 3
  for (const other of around.better) cost += overlap(rect, other, 0) * 0.006
  for (const other of around.written) cost += overlap(rect, other, 0) * 0.05
  cost += outside(rect, around.frame) * 60
  const left = rect.x - frame.x
  const top = rect.y - frame.y
  // Who reads begins above.
  const down = top / frame.height
  cost += Math.abs(down - (count === 1 ? 0.05 : (index / (count - 1)) * 0.5)) * 40
  if (box.kind === 'caption') return cost + left * 0.12 + (index === 0 ? top * 0.8 : 0)
  if (box.toward === null || box.isOff === true) return cost + Math.min(left, frame.width - left - rect.width) * 0.5
  const [mx, my] = box.toward
  const nearX = Math.max(rect.x, Math.min(mx, rect.x + rect.width))
  const nearY = Math.max(rect.y, Math.min(my, rect.y + rect.height))
  const far = Math.hypot(mx - nearX, my - nearY)
  cost += Math.max(0, far - 60) * 0.5
  // A balloon hangs over its speaker; under the chin it reads as somebody else's.
  if (rect.y > my) cost += 60 + (rect.y - my) * 0.6
  const center: Point = [rect.x + rect.width / 2, rect.y + rect.height / 2]
  for (const other of around.keepFree) if (!holds(other, box.toward) && crosses(center, box.toward, other)) cost += 220
  return cost
}

/** What a place costs beside those before it. */
function besides(rect: Candidate, box: WordBox, placed: readonly Candidate[], boxes: readonly WordBox[]): number {
  let cost = 0
  const center: Point = [rect.x + rect.width / 2, rect.y + rect.height / 2]
  placed.forEach((other, i) => {
    cost += overlap(rect, other, 7) * 4
    // Read before: it is above, or to the left in the same row.
    const isAbove = other.y + other.height * 0.6 <= rect.y + rect.height * 0.4
    const isLeft = other.x + other.width * 0.5 < rect.x + rect.width * 0.5 && other.y < rect.y + rect.height * 0.6
    if (!isAbove && !isLeft) cost += 900
    const toward = boxes[i].toward
    const from: Point = [other.x + other.width / 2, other.y + other.height / 2]
    if (boxes[i].kind === 'balloon' && boxes[i].isOff !== true && toward !== null && crosses(from, toward, rect))
      cost += 800
    const isTailed = box.kind === 'balloon' && box.isOff !== true && box.toward !== null
    if (isTailed && crosses(center, box.toward, other)) cost += 800
    if (isTailed && boxes[i].kind === 'balloon' && boxes[i].isOff !== true && toward !== null)
      if (meet(center, box.toward, from, toward)) cost += 700
  })
  return cost
}

export function overlap(a: Rect, b: Rect, margin: number): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + margin
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + margin
  return width > 0 && height > 0 ? Math.min(width, a.width) * Math.min(height, a.height) : 0
}

/** How far the corners stick out of the frame, which is convex. */
function outside(rect: Rect, frame: readonly Point[]): number {
  const corners: readonly Point[] = [
    [rect.x, rect.y],
    [rect.x + rect.width, rect.y],
    [rect.x + rect.width, rect.y + rect.height],
    [rect.x, rect.y + rect.height],
  ]
  let out = 0
  for (const [px, py] of corners)
    for (let i = 0; i < frame.length; i++) {
      const [ax, ay] = frame[i]
      const [bx, by] = frame[(i + 1) % frame.length]
      const length = Math.hypot(bx - ax, by - ay)
      const side = ((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / length
      if (side < 4) out += 4 - side
    }
  return out
}

function holds(rect: Rect, [x, y]: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
}

/** Two tails that cross belong to nobody. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = ([px, py]: Point, [qx, qy]: Point, [rx, ry]: Point): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function crosses(a: Point, b: Point, rect: Rect): boolean {
  for (let i = 1; i < 12; i++) {
    const t = i / 12
    if (holds(rect, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])) return true
  }
  return false
}
