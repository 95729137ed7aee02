/**
 * Hands: a palm, four fingers and a thumb. A finger is where it begins, its direction, its length and how far it curls; x runs
 * out of the wrist, in hundredths of a hand. The one thing to know: a hand that closes round something is drawn in two
 * layers, the palm behind the thing and the fingers in front of it.
 */
import { INK } from './colours'
import { type Placing, type Point, placeAt } from './geometry'
import { blob, ellipse, type Outline, tube, unite } from './outline'
import type { Pen } from './pen'

interface Finger {
  readonly root: Point
  readonly angle: number
  readonly length: number
  readonly curl: number
}

interface HandShape {
  readonly fingers: readonly Finger[]
  readonly thumb: Finger
  /** Seen from the palm, with its lines. */
  readonly isPalm?: boolean
}

type Row = readonly [x: number, y: number, angle: number, length: number, curl: number]

const finger = ([x, y, angle, length, curl]: Row): Finger => ({ root: [x, y], angle, length, curl })
function shape(fingers: readonly Row[], thumb: Row, isPalm = false): HandShape {
  return { fingers: fingers.map(finger), thumb: finger(thumb), isPalm }
}

const FOLDED: readonly Row[] = [
  [37, -19, 0, 22, 2.5],
  [41, -6, 0.05, 23, 2.5],
  [39, 8, 0.1, 22, 2.5],
  [33, 20, 0.15, 18, 2.5],
]
const straight = (indices: readonly number[], rows: readonly Row[]): readonly Row[] =>
  FOLDED.map((row, i) => (indices.includes(i) ? rows[indices.indexOf(i)] : row))

const SHAPES = {
  open: shape(
    [
      [34, -22, -0.55, 40, -0.25],
      [44, -8, -0.16, 47, -0.1],
      [43, 8, 0.14, 44, 0.1],
      [35, 22, 0.5, 34, 0.25],
    ],
    [6, -26, -1.25, 36, -0.2],
    true,
  ),
  flat: shape(
    [
      [36, -20, -0.12, 42, -0.05],
      [44, -7, -0.03, 48, 0],
      [43, 7, 0.06, 45, 0.04],
      [35, 20, 0.18, 36, 0.1],
    ],
    [8, -26, -0.85, 34, 0.25],
    true,
  ),
  relax: shape(
    [
      [36, -18, 0.1, 34, 1],
      [42, -6, 0.15, 38, 1],
      [41, 7, 0.2, 36, 1],
      [34, 19, 0.25, 28, 0.9],
    ],
    [10, -24, -0.5, 34, 0.5],
  ),
  claw: shape(
    [
      [35, -22, -0.5, 44, 1],
      [44, -8, -0.14, 48, 1],
      [43, 8, 0.16, 45, 1],
      [35, 22, 0.5, 36, 1],
    ],
    [6, -26, -1.2, 40, 1.2],
  ),
  point: shape(straight([0], [[38, -17, -0.05, 62, -0.06]]), [14, -26, 0.1, 30, 0.7]),
  fist: shape(FOLDED, [14, -25, 0.55, 34, 0.8]),
  thumb: shape(FOLDED, [10, -26, -1.5, 40, -0.1]),
  two: shape(
    straight(
      [0, 1],
      [
        [38, -18, -0.28, 56, -0.05],
        [43, -5, 0.1, 60, 0],
      ],
    ),
    [14, -26, 0.4, 32, 0.8],
  ),
  three: shape(
    straight(
      [0, 1, 2],
      [
        [37, -20, -0.35, 54, -0.05],
        [44, -6, 0, 60, 0],
        [41, 8, 0.34, 54, 0.05],
      ],
    ),
    [14, -24, 0.6, 30, 0.8],
  ),
  /** Thumb and first finger meet: a pen, a leaf of paper, the ear of a cup. */
  pinch: shape(
    [
      [38, -18, -0.1, 40, 0.85],
      [42, -5, 0.15, 34, 1.6],
      [40, 8, 0.2, 30, 1.8],
      [33, 19, 0.3, 26, 1.8],
    ],
    [16, -26, -0.2, 46, 0.55],
  ),
  /** The edge of a hand that offers: fingers together, a little bent, the thumb up. */
  offer: shape(
    [
      [36, -16, 0.05, 44, 0.28],
      [43, -5, 0.08, 48, 0.26],
      [42, 7, 0.12, 45, 0.24],
      [35, 18, 0.2, 38, 0.2],
    ],
    [12, -24, -0.95, 36, 0.5],
    true,
  ),
  /** Spread as far as it goes: fright, or jazz. */
  splay: shape(
    [
      [32, -24, -0.8, 44, -0.2],
      [44, -9, -0.26, 50, -0.08],
      [43, 9, 0.26, 48, 0.08],
      [33, 23, 0.78, 40, 0.2],
    ],
    [2, -26, -1.55, 40, -0.25],
    true,
  ),
} as const satisfies Record<string, HandShape>

export type HandName = keyof typeof SHAPES | 'grip' | 'atYou' | 'none'
export const HAND_NAMES = [...Object.keys(SHAPES), 'grip', 'atYou', 'none'] as readonly HandName[]

export interface HandPlace {
  readonly wrist: Point
  readonly angle: number
  readonly size: number
  readonly mirror: 1 | -1
}

/** A hand of 1 is about as long as a head is wide, divided by this. */
const HAND_UNIT = 0.0098
const HAND_LINE = 0.62

export interface Skin {
  readonly skin: string
  readonly skinShade: string
}

function outlineFinger(
  { root, angle, length, curl }: Finger,
  thick: readonly [number, number],
  size: number,
  at: Placing,
) {
  const half = length / 2
  const first: Point = [root[0] + half * Math.cos(angle + curl * 0.25), root[1] + half * Math.sin(angle + curl * 0.25)]
  const tip: Point = [first[0] + half * Math.cos(angle + curl), first[1] + half * Math.sin(angle + curl)]
  const start: Point = [root[0] - 10 * Math.cos(angle), root[1] - 10 * Math.sin(angle)]
  return tube([start, first, tip].map(at), [thick[0] * size, thick[0] * 0.98 * size, thick[1] * size])
}

const PALM: readonly Point[] = [
  [-8, -16],
  [14, -27],
  [38, -26],
  [47, -6],
  [44, 16],
  [30, 28],
  [6, 24],
  [-8, 15],
]

function framesOf({ wrist, angle, size, mirror }: HandPlace): readonly [Placing, number] {
  const scale = HAND_UNIT * size
  return [placeAt(wrist, angle, scale, mirror), scale]
}

/** What lies behind a thing that the hand holds. The middle of the palm is the hand's anchor. */
export function drawHandBehind(name: HandName, place: HandPlace, look: Skin, pen: Pen): Point {
  const [at, scale] = framesOf(place)
  if (name === 'grip') {
    const palm = PALM.map(([x, y]): Point => [x * 1.06, y * 1.14])
    pen.form(blob(palm.map(at)), look.skin, { shade: look.skinShade, depth: 0.08, dots: false, line: HAND_LINE })
  } else if (name === 'atYou') drawPalmAtYou(at, scale, look, pen)
  else if (name !== 'none') (pen.options.style === 'ghost' ? drawMitten : drawShape)(SHAPES[name], at, scale, look, pen)
  return at([26, 0])
}

/** The fingers of a hand that holds; nothing for the others. */
export function drawHandInFront(name: HandName, place: HandPlace, look: Skin, pen: Pen): void {
  const [at, scale] = framesOf(place)
  if (name === 'grip') drawGrip(at, scale, look, pen)
  if (name === 'atYou') drawFingerAtYou(at, scale, look, pen)
}

/** A ghost's hand is a mitten: dashes round five fingers are a tangle. */
function drawMitten({ fingers, thumb }: HandShape, at: Placing, scale: number, look: Skin, pen: Pen): void {
  const length = fingers[1].curl > 2 ? 16 : fingers[1].length * (fingers[1].curl > 0.5 ? 0.7 : 1)
  const mitten: readonly Point[] = [
    [-8, -16],
    [30, -28],
    [44 + length * 0.8, -16],
    [46 + length, 0],
    [44 + length * 0.8, 16],
    [30, 27],
    [-8, 15],
  ]
  pen.form(blob(mitten.map(at)), look.skin)
  pen.form(outlineFinger(thumb, [9, 8], scale, at), look.skin)
}

function drawShape({ fingers, thumb, isPalm }: HandShape, at: Placing, scale: number, look: Skin, pen: Pen): void {
  const outlines: Outline[] = fingers.map((one) => outlineFinger(one, [9.8, 7.6], scale, at))
  pen.form(unite([blob(PALM.map(at)), ...outlines]), look.skin, {
    shade: look.skinShade,
    depth: 5 * scale,
    dots: false,
    line: HAND_LINE,
    // The light on an edge would run along the joints of a united form, too.
    rim: false,
  })
  fingers.slice(0, 3).forEach((one, i) => {
    const next = fingers[i + 1]
    const root: Point = [(one.root[0] + next.root[0]) / 2, (one.root[1] + next.root[1]) / 2]
    const angle = (one.angle + next.angle) / 2
    const length = Math.min(one.length, next.length) * (one.curl > 2 ? 0.75 : 0.36)
    const end: Point = [root[0] + length * Math.cos(angle), root[1] + length * Math.sin(angle)]
    pen.line([at([root[0] - 4, root[1]]), at(end)], 4 * scale)
  })
  if (isPalm === true) {
    pen.line([at([6, 12]), at([20, 14]), at([32, 6])], 3.4 * scale)
    pen.line([at([8, -6]), at([22, -12]), at([34, -10])], 3 * scale)
  }
  pen.form(outlineFinger(thumb, [10.8, 8.2], scale, at), look.skin, { line: HAND_LINE, rim: false })
}

/** Closed round a bar, a handle, a fold: four fingers side by side with their knuckles, the thumb across. */
function drawGrip(at: Placing, scale: number, look: Skin, pen: Pen): void {
  for (let i = 0; i < 4; i++) {
    const y = -25 + i * 16
    const reach = i === 0 || i === 3 ? 52 : 57
    const line: Point[] = [
      [16, y + 2],
      [38, y],
      [reach, y + 2],
    ]
    pen.form(tube(line.map(at), [9.6 * scale, 10.8 * scale, 9 * scale]), look.skin, {
      line: HAND_LINE * 0.86,
      rim: false,
    })
    pen.line([at([34, y - 5]), at([38, y]), at([34, y + 5])], 3.2 * scale)
  }
  const thumb: Point[] = [
    [2, -22],
    [18, -38],
    [42, -36],
  ]
  pen.form(tube(thumb.map(at), [11 * scale, 11 * scale, 8.6 * scale]), look.skin, { line: HAND_LINE, rim: false })
}

const PALM_AT_YOU: readonly Point[] = [
  [-22, -30],
  [0, -50],
  [36, -50],
  [58, -28],
  [60, 16],
  [50, 46],
  [10, 56],
  [-18, 40],
  [-28, 4],
]

function drawPalmAtYou(at: Placing, scale: number, look: Skin, pen: Pen): void {
  pen.form(blob(PALM_AT_YOU.map(at)), look.skin, { shade: look.skinShade, depth: 10 * scale, line: HAND_LINE })
}

/** A finger that comes out of the page: its tip in front, the curled ones under it, the thumb across. */
function drawFingerAtYou(at: Placing, scale: number, look: Skin, pen: Pen): void {
  const thick = { line: HAND_LINE, rim: false } as const
  for (const [y, length, width] of [
    [46, 42, 12.5],
    [28, 48, 14],
    [9, 50, 15],
  ] as const) {
    const line: Point[] = [
      [4, y + 2],
      [length * 0.6, y + 3],
      [length, y],
    ]
    pen.form(tube(line.map(at), [width * scale, width * 1.04 * scale, width * 0.9 * scale]), look.skin, thick)
  }
  const thumb: Point[] = [
    [-16, 26],
    [-4, 6],
    [16, 2],
    [32, 10],
  ]
  pen.form(
    tube(
      thumb.map(at),
      [13, 14, 13.5, 11].map((width) => width * scale),
    ),
    look.skin,
    thick,
  )
  pen.form(ellipse([22, -32], 30, 29, at), look.skin, {
    ...thick,
    shade: look.skinShade,
    depth: 9 * scale,
    dots: false,
  })
  pen.form(ellipse([31, -25], 27, 26, at), look.skin, {
    ...thick,
    shade: look.skinShade,
    depth: 8 * scale,
    dots: false,
  })
  pen.line([at([44, -42]), at([52, -32]), at([53, -20])], 5 * scale, '#FFFFFF')
  pen.line([at([20, -14]), at([30, -8]), at([42, -10])], 3.4 * scale, INK)
}
