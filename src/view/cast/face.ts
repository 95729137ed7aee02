/**
 * Faces. The features sit on a ball, so that a face turns with the head; what distinguishes a person is data (`Head`), what
 * a mood does is numbers (`Mood`). Hair and what is worn on the head are the person's own drawing, behind and in front.
 */
import { INK } from './colours'
import { drawBrow, drawEye } from './eyes'
import { lerp, type Placing, type Point, placeAt } from './geometry'
import type { Mood } from './moods'
import { blob, ellipse, type Outline, unite } from './outline'
import type { Pen } from './pen'

/** What the drawing of hair needs: a head at its place, turned. */
export interface HeadFrame {
  readonly pen: Pen
  /** From the head's own coordinates (radius 1, turned with it) to the figure's. */
  readonly at: Placing
  /** The same, moved the way the front of the head moves when it turns. */
  readonly front: Placing
  /** A point of the skull's surface: longitude from the middle of the face, height. */
  readonly onBall: (longitude: number, height: number) => Point
  readonly yaw: number
  readonly pitch: number
  readonly roll: number
  readonly mood: Mood
}

export interface Head {
  readonly skin: string
  readonly skinShade: string
  readonly blush: string
  readonly lid: string
  readonly brow: string
  readonly browWidth?: number
  /** Width and length of the face, and how square its jaw is. */
  readonly wide?: number
  readonly long?: number
  readonly jaw?: number
  readonly eyes?: number
  readonly eyeWhite?: string
  readonly eyeGlow?: string
  readonly pupil?: string
  readonly lashes?: boolean
  readonly bags?: boolean
  readonly nose?: number
  /** Teeth that are always all shown when any are. */
  readonly allTeeth?: boolean
  readonly hideEars?: boolean
  /** A head that is no ball of flesh draws itself. */
  readonly own?: (frame: HeadFrame, gaze: readonly [number, number]) => void
  readonly behind?: (frame: HeadFrame) => void
  readonly marks?: (frame: HeadFrame) => void
  readonly inFront?: (frame: HeadFrame) => void
}

export interface HeadPlace {
  readonly centre: Point
  readonly yaw: number
  readonly pitch: number
  readonly roll: number
  /** Size of the head, 1 = the figure's own. */
  readonly scale?: number
  readonly gaze?: readonly [number, number]
}

/** Thickness of the ink on a head, 1 = a body's. */
const HEAD_LINE = 0.7
const TURN = 0.16

/** Further round a ball with features on it is no face any more. */
const MOST_YAW = 0.68

export function frameHead(pen: Pen, mood: Mood, { centre, yaw: asked, pitch, roll, scale = 1 }: HeadPlace): HeadFrame {
  const yaw = Math.max(-MOST_YAW, Math.min(MOST_YAW, asked))
  const at = placeAt(centre, roll, scale)
  return {
    pen,
    at,
    front: ([x, y]) => at([x + yaw * TURN, y + pitch * 0.12]),
    onBall: (longitude, height) => [Math.sin(longitude + yaw) * 0.93, height + pitch * 0.42 - 0.06 * Math.abs(yaw)],
    yaw,
    pitch,
    roll,
    mood,
  }
}

/** Draws the head and says where its mouth is. */
export function drawFace(head: Head, mood: Mood, pen: Pen, place: HeadPlace): Point {
  const frame = frameHead(pen, mood, place)
  if (head.own !== undefined) {
    head.own(frame, place.gaze ?? mood.gaze)
    return frame.front([0, 0.4])
  }
  head.behind?.(frame)
  if (head.hideEars !== true) for (const side of [-1, 1] as const) drawEar(head, frame, side)
  pen.form(outlineFace(head, frame), head.skin, { shade: head.skinShade, depth: 0.17, line: HEAD_LINE })
  drawCheeks(head, frame)
  head.marks?.(frame)
  for (const side of [-1, 1] as const) drawEye(head, frame, side, place.gaze ?? mood.gaze)
  drawNose(head, frame)
  drawMouth(head, frame)
  head.inFront?.(frame)
  for (const side of [-1, 1] as const) drawBrow(head, frame, side)
  if (mood.sweat === true) drawSweat(frame)
  if (mood.tears === true) drawTears(frame)
  return frame.at(frame.onBall(0, 0.62 + ((head.long ?? 1) - 1) * 0.4))
}

function outlineFace({ wide = 1, long = 1, jaw = 0 }: Head, { at, yaw, mood }: HeadFrame): Outline {
  const turn = yaw * 0.3
  const puff = mood.cheeks === true ? 0.1 : 0
  const drop = mood.mouth[2] * 0.1
  const half = (side: 1 | -1): Point[] => [
    [side * 0.6, -0.86],
    [side * 0.9, -0.36],
    [side * 0.9 + turn * 0.12, 0.14],
    [side * (0.74 + jaw * 0.1 + puff) + turn * 0.55, 0.6],
    [side * (0.36 + jaw * 0.2) + turn * 0.9, 0.95 + drop],
  ]
  const points: Point[] = [[0, -1], ...half(1), [turn, 1.03 + drop], ...half(-1).reverse()]
  return blob(points.map(([x, y]) => at([x * wide, y > 0 ? y * long : y])))
}

function drawEar(head: Head, { pen, at, onBall, yaw }: HeadFrame, side: 1 | -1): void {
  if (side * yaw > 0.12) return
  const root = onBall(side * 1.32, 0.12)
  const place: Placing = ([x, y]) => at([root[0] * (head.wide ?? 1) + side * x, root[1] + y])
  const shape: readonly Point[] = [
    [-0.1, -0.2],
    [0.15, -0.22],
    [0.22, -0.02],
    [0.12, 0.2],
    [-0.1, 0.2],
  ]
  pen.form(blob(shape.map(place)), head.skin, { line: HEAD_LINE, rim: false })
  pen.line([place([0.03, -0.1]), place([0.12, -0.07]), place([0.08, 0.09])], 0.045)
}

function drawCheeks(head: Head, { pen, at, onBall, yaw, mood }: HeadFrame): void {
  const patches = [-1, 1].map((side) => {
    const flat = Math.max(0.25, Math.cos(side * 0.55 + yaw))
    return ellipse(onBall(side * 0.58, 0.4), 0.18 * flat, 0.1, at)
  })
  pen.wash(unite(patches), head.blush, mood.blush === true ? 0.5 : 0.26)
}

function drawNose({ nose = 1 }: Head, { pen, at, onBall, yaw }: HeadFrame): void {
  // It points where the face looks.
  const side = yaw < -0.08 ? -1 : 1
  const bridge = onBall(side * 0.02, 0.1)
  const tip = onBall(side * 0.16 + yaw * 0.25, 0.3)
  const under = onBall(side * -0.02, 0.37)
  pen.line(
    [
      at([bridge[0] + yaw * 0.12, bridge[1]]),
      at([tip[0] + side * (0.02 + (nose - 1) * 0.16) + yaw * 0.1, tip[1]]),
      at([under[0] + side * 0.03, under[1]]),
    ],
    0.065 * nose,
    INK,
    0.3,
    0.3,
  )
}

/** The two lips as lines from left to right, five points each. */
function shapeMouth({ long = 1 }: Head, { onBall, at, mood }: HeadFrame): readonly [Point[], Point[]] {
  const [width, curve, opening] = mood.mouth
  const lip = (share: number, drop: number): Point =>
    at(onBall(share * width * 1.05, 0.6 + (long - 1) * 0.4 + drop - (mood.skew ?? 0) * share * 0.5))
  const shares = [-1, -0.5, 0, 0.5, 1]
  const arc = (share: number): number => curve * 0.14 - curve * 0.3 * share * share
  return [
    shares.map((share) => lip(share, arc(share) - opening * 0.1 * (1 - share * share))),
    shares.map((share) => lip(share, arc(share) + opening * 0.42 * (1 - share * share))),
  ]
}

function drawMouth(head: Head, frame: HeadFrame): void {
  const { pen, mood } = frame
  const [upper, lower] = shapeMouth(head, frame)
  const between = (share: number): Point[] => upper.map((point, i) => lerp(point, lower[i], share))
  const opening = mood.mouth[2]
  if (opening <= 0.05) {
    pen.line(upper, 0.075, INK, 0.45, 0.45)
    const [left, right] = [upper[0], upper[4]]
    const across: Point = [(right[0] - left[0]) * 0.12, (right[1] - left[1]) * 0.12]
    const middle = lerp(left, right, 0.5)
    const low = 0.16 + mood.mouth[1] * 0.04
    pen.line(
      [
        [middle[0] - across[0] * 1.6, middle[1] + low],
        [middle[0] + across[0] * 1.6, middle[1] + low],
      ],
      0.04,
    )
    return
  }
  const ring = (first: readonly Point[], last: readonly Point[]): Outline =>
    blob([...first, ...[...last].reverse().slice(1, -1)])
  pen.form(ring(upper, lower), '#5A1020', { line: 0.45, rim: false })
  const teeth = mood.teeth === undefined || mood.teeth === 0 ? 0 : head.allTeeth === true ? 3 : mood.teeth
  if (teeth === 3) {
    pen.form(ring(upper, lower), '#FFFFFF', { line: 0.45, rim: false })
    pen.cut(ring(upper, lower))
    drawTeethLines(pen, upper, lower, head.allTeeth === true)
    return
  }
  if (opening > 0.3) pen.flat(ring(between(0.62).slice(1, 4), between(0.96).slice(1, 4)), '#E4546A')
  if (teeth > 0) pen.flat(ring(between(0.02), between(opening > 0.6 ? 0.26 : 0.42)), '#FFFFFF')
  if (teeth === 2) pen.flat(ring(between(0.7), between(0.98)), '#FFFFFF')
}

function drawTeethLines(pen: Pen, upper: readonly Point[], lower: readonly Point[], isMany: boolean): void {
  const middle = upper.map((point, i) => lerp(point, lower[i], 0.5))
  pen.line(middle, 0.035, INK, 0.7, 0.7)
  const at = (line: readonly Point[], share: number): Point => {
    const place = share * (line.length - 1)
    const i = Math.min(line.length - 2, Math.floor(place))
    return lerp(line[i], line[i + 1], place - i)
  }
  const count = isMany ? 9 : 6
  for (let i = 1; i < count; i++) pen.line([at(upper, i / count), at(lower, i / count)], 0.026, INK, 0.9, 0.9)
}

function drawTears({ pen, at, onBall }: HeadFrame): void {
  for (const side of [-1, 1]) {
    const [x, y] = onBall(side * 0.5, 0.3)
    const run: readonly Point[] = [
      [x, y - 0.06],
      [x + 0.07, y + 0.14],
      [x + 0.09, y + 0.36],
      [x, y + 0.46],
      [x - 0.09, y + 0.36],
      [x - 0.07, y + 0.14],
    ]
    pen.form(blob(run.map(at)), '#BDEBFF', { line: 0.34, rim: false })
  }
}

function drawSweat({ pen, at }: HeadFrame): void {
  for (const [x, y, size] of [
    [1.16, -0.55, 0.12],
    [1.28, -0.22, 0.09],
    [-1.2, -0.45, 0.1],
  ] as const) {
    const drop: readonly Point[] = [
      [x, y - size * 1.6],
      [x + size * 0.7, y],
      [x, y + size * 0.7],
      [x - size * 0.7, y],
    ]
    pen.form(blob(drop.map(at)), '#BDEBFF', { line: 0.34, rim: false })
  }
}
