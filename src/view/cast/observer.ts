/**
 * Observers: lanterns with a face and two arms. Dashed ghosts while they watch, inked when they are promoted and hold the
 * rod, from the hands down while it happens. Everywhere the same: the body is cyan, the label that says "promoted" is orange.
 *
 * The one thing to know: a hand on a rod is behind it and in front of it. `back` goes under the rod and `front` over it;
 * `svg` is both, for a picture without a rod.
 */
import { INK } from './colours'
import { lerp, type Placing, type Point, placeAt, walk } from './geometry'
import { drawHandBehind, drawHandInFront, type HandName, type HandPlace } from './hands'
import { type Mood, type MoodName, moodOf } from './moods'
import { blob, ellipse, polygon, thread, tube, UNITS } from './outline'
import { type Box, Pen, round } from './pen'

export const OBSERVER_COLOURS = { body: '#B8F8FF', arm: '#8FF3FF', cap: '#2B3FA8', label: '#FF7A1A' } as const

export type ObserverArms = 'watch' | 'hold' | 'wave' | 'down'

export interface ObserverSpec {
  /** The middle of the lantern, and its height without arms, in page units. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly mood: MoodName
  readonly style: 'ghost' | 'inked' | 'dark'
  readonly arms: ObserverArms
  /** Height of the rod on the page above the left and the right hand; one number for a level rod. */
  readonly rod?: readonly number[]
  /** 0 a ghost, 1 inked: how far the ink has come, from the hands down. Replaces the style while it is between. */
  readonly progress?: number
  readonly gaze?: readonly [number, number]
  readonly prefix?: string
}

export interface ObserverArt {
  readonly svg: string
  readonly back: string
  readonly front: string
  readonly box: Box
  readonly head: { readonly x: number; readonly y: number; readonly r: number }
  readonly mouth: readonly [number, number]
  readonly hands: readonly [readonly [number, number], readonly [number, number]]
}

/** A lantern is three units high. */
const HEIGHT = 3

interface Paints {
  readonly body: string
  readonly bodyShade: string
  readonly arm: string
  readonly cap: string
  readonly capShade: string
  readonly isDark: boolean
}

const LIT: Paints = {
  body: OBSERVER_COLOURS.body,
  bodyShade: '#2AA9D6',
  arm: OBSERVER_COLOURS.arm,
  cap: OBSERVER_COLOURS.cap,
  capShade: '#121B5C',
  isDark: false,
}
const DARK: Paints = {
  body: '#4A5078',
  bodyShade: '#1A1F40',
  arm: '#5A608A',
  cap: '#22264A',
  capShade: '#0B0E24',
  isDark: true,
}
const WHITE = '#FFFFFF'

interface ArmPlan {
  readonly line: readonly Point[]
  readonly shape: HandName | 'rod'
  readonly angle: number
  readonly isBehind: boolean
}

function planArms(spec: ObserverSpec): readonly [ArmPlan, ArmPlan] {
  const scale = spec.size / HEIGHT
  const rodAt = (i: number): number => {
    const heights = spec.rod ?? []
    const height = heights[Math.min(i, heights.length - 1)]
    return height === undefined ? -3.4 : (height - spec.y) / scale
  }
  const make = (side: 1 | -1): ArmPlan => {
    const root: Point = [side * 0.9, -0.2]
    if (spec.arms === 'hold') {
      const hand: Point = [side * 1.02, rodAt(side < 0 ? 0 : 1) + 0.34]
      const elbow: Point = [side * (1.42 + Math.max(0, 2 + hand[1]) * 0.2), (root[1] + hand[1]) / 2 + 0.1]
      return { line: [root, elbow, hand], shape: 'rod', angle: -Math.PI / 2, isBehind: true }
    }
    if (spec.arms === 'watch') {
      const hand: Point = [side * 1.0, 0.66]
      const elbow: Point = [side * 1.5, 1.12]
      return {
        line: [[side * 1.05, 0.5], elbow, hand],
        shape: 'flat',
        angle: side < 0 ? -1.38 : -1.76,
        isBehind: false,
      }
    }
    if (spec.arms === 'wave' && side > 0)
      return { line: [root, [1.46, -0.3], [1.7, -1.2]], shape: 'open', angle: -1.35, isBehind: true }
    return {
      line: [
        [side * 0.98, -0.1],
        [side * 1.46, 0.36],
        [side * 1.3, 0.98],
      ],
      shape: 'relax',
      angle: side < 0 ? 1.45 : 1.69,
      isBehind: true,
    }
  }
  return [make(-1), make(1)]
}

const GRIP_FINGERS = [-0.54, -0.18, 0.18, 0.53] as const
/** The hand on the rod is drawn larger than life. */
const GRIP_SCALE = 0.82

function drawRodPalm(pen: Pen, at: Point, paints: Paints): void {
  // A ghost is one outline: dashes round palm and fingers are a tangle.
  if (pen.options.style === 'ghost') return
  const place = placeAt(at, 0, GRIP_SCALE)
  const palm: readonly Point[] = [
    [-0.74, -0.08],
    [-0.66, -0.6],
    [0.66, -0.6],
    [0.74, -0.06],
    [0.58, 0.66],
    [-0.56, 0.66],
  ]
  pen.form(blob(palm.map(place)), paints.arm, { shade: paints.bodyShade, depth: 0.1, dots: false })
}

function drawGhostGrip(pen: Pen, place: Placing): void {
  const mitten: readonly Point[] = [
    [-0.72, -0.6],
    [-0.36, -0.86],
    [0.36, -0.86],
    [0.72, -0.6],
    [0.76, 0.3],
    [0.5, 0.72],
    [-0.5, 0.72],
    [-0.76, 0.3],
  ]
  pen.form(blob(mitten.map(place)), WHITE)
  for (const x of [-0.36, 0, 0.36]) pen.line([place([x, -0.66]), place([x, 0.3])], 0.06, INK, 0.6, 0.6)
}

function drawRodFingers(pen: Pen, at: Point, side: number, paints: Paints): void {
  const place = placeAt(at, 0, GRIP_SCALE)
  if (pen.options.style === 'ghost') {
    drawGhostGrip(pen, place)
    return
  }
  GRIP_FINGERS.forEach((x, i) => {
    const short = i === (side < 0 ? 0 : 3) ? 0.09 : 0
    const line: readonly Point[] = [
      [x, -0.66 + short],
      [x - 0.02, -0.2],
      [x - 0.03, 0.26 - short],
      [x - 0.01, 0.44 - short],
    ]
    const widths = [0.16, 0.19, 0.185, 0.15].map((width) => width * GRIP_SCALE)
    pen.form(tube(line.map(place), widths), paints.arm, {
      shade: paints.bodyShade,
      depth: 0.09,
      dots: false,
      line: 0.85,
    })
    for (const y of [-0.24, 0.06])
      pen.line([place([x - 0.08, y + 0.02]), place([x, y - 0.02]), place([x + 0.08, y + 0.02])], 0.05)
  })
  const thumb: readonly Point[] = [
    [side * 0.84, 0.3],
    [side * 0.4, 0.62],
    [side * -0.16, 0.6],
    [side * -0.4, 0.52],
  ]
  pen.form(
    tube(
      thumb.map(place),
      [0.2, 0.2, 0.18, 0.14].map((width) => width * GRIP_SCALE),
    ),
    paints.arm,
    {
      shade: paints.bodyShade,
      depth: 0.08,
      dots: false,
      line: 0.85,
    },
  )
}

function drawArm(pen: Pen, { line }: ArmPlan, paints: Paints): void {
  const thick = pen.options.style === 'ghost' ? 0.26 : 0.32
  pen.form(tube(line, [thick, thick, thick * 0.94]), paints.arm, { shade: paints.bodyShade, depth: 0.14 })
}

function drawHand(pen: Pen, plan: ArmPlan, paints: Paints): void {
  if (plan.shape === 'rod') return
  const end = plan.line[plan.line.length - 1]
  const place: HandPlace = {
    wrist: walk(end, plan.angle, 0.02),
    angle: plan.angle,
    size: 1.05,
    mirror: end[0] < 0 === (plan.shape === 'relax') ? -1 : 1,
  }
  const look = { skin: paints.arm, skinShade: paints.bodyShade }
  drawHandBehind(plan.shape, place, look, pen)
  drawHandInFront(plan.shape, place, look, pen)
}

function drawLantern(pen: Pen, paints: Paints): void {
  const glass: readonly Point[] = [
    [-0.96, -0.7],
    [-0.78, -1.12],
    [0.78, -1.12],
    [0.96, -0.7],
    [1.12, 0.6],
    [0.84, 1.3],
    [-0.84, 1.3],
    [-1.12, 0.6],
  ]
  pen.form(blob(glass), paints.body, { shade: paints.bodyShade, depth: 0.24 })
  if (!paints.isDark)
    pen.line(
      [
        [-0.8, -0.66],
        [-0.93, 0],
        [-0.9, 0.62],
      ],
      0.12,
      WHITE,
    )
  const cap: readonly Point[] = [
    [-0.92, -0.96],
    [-0.6, -1.5],
    [0.6, -1.5],
    [0.92, -0.96],
  ]
  pen.form(blob(cap), paints.cap, { shade: paints.capShade, depth: 0.12, dots: false })
  if (!paints.isDark)
    pen.line(
      [
        [-0.62, -1.2],
        [-0.4, -1.42],
        [0, -1.5],
      ],
      0.1,
      '#7F95F2',
    )
  pen.form(
    tube(
      [
        [-0.9, 1.28],
        [0.9, 1.28],
      ],
      [0.2, 0.2],
    ),
    paints.cap,
    { shade: paints.capShade, depth: 0.08, dots: false },
  )
}

function drawEyes(pen: Pen, mood: Mood, gaze: readonly [number, number], isDark: boolean): void {
  const isGhost = pen.options.style === 'ghost'
  for (const side of [-1, 1]) {
    const eye: Point = [side * 0.37, -0.13]
    if (isDark) {
      for (const slope of [-1, 1])
        pen.line(
          [
            [eye[0] - 0.15, eye[1] - 0.15 * slope],
            [eye[0] + 0.15, eye[1] + 0.15 * slope],
          ],
          0.08,
          INK,
          0.9,
          0.9,
        )
      continue
    }
    const high = mood.open < 0.15 ? 0 : 0.3 * Math.min(1.15, mood.open + 0.1)
    if (high === 0)
      pen.line(
        [
          [eye[0] - 0.22, eye[1]],
          [eye[0], eye[1] + 0.1],
          [eye[0] + 0.22, eye[1]],
        ],
        0.09,
        INK,
        0.4,
        0.4,
      )
    else {
      pen.form(ellipse(eye, 0.25, high), WHITE, { line: 0.5, rim: false })
      const pupil: Point = [eye[0] + gaze[0] * 0.14, eye[1] + gaze[1] * high * 0.5]
      pen.flat(ellipse(pupil, 0.11 * mood.pupil + 0.01, 0.13 * mood.pupil + 0.01), INK)
      if (!isGhost) pen.dot([pupil[0] - 0.03, pupil[1] - 0.05], 0.04, WHITE)
    }
    const brow = -0.13 - 0.36 - mood.lift
    pen.line(
      [
        [side * 0.66, brow - mood.brow * 0.18],
        [side * 0.37, brow - 0.05],
        [side * 0.1, brow + mood.brow * 0.42],
      ],
      isGhost ? 0.07 : 0.17,
      INK,
      0.2,
      0.7,
    )
  }
}

function drawMouth(pen: Pen, mood: Mood, isDark: boolean): void {
  const [width, curve, opening] = isDark ? [0.3, -0.1, 0] : mood.mouth
  const arc = (share: number, drop: number): Point => [
    share * width * 1.1,
    0.5 + curve * 0.2 - curve * 0.4 * share * share + drop,
  ]
  const shares = [-1, -0.5, 0, 0.5, 1]
  const upper = shares.map((share) => arc(share, -opening * 0.06 * (1 - share * share)))
  if (mood.teeth === 3 && !isDark) {
    const row = (drop: number) => [arc(-1.05, drop - 0.02), arc(0, drop), arc(1.05, drop - 0.02)]
    const [high, low] = [row(-0.08), row(0.17)]
    pen.form(polygon([...high, ...low.reverse()]), WHITE, { line: 0.8, rim: false })
    if (pen.options.style === 'ghost') return
    for (const share of [-0.5, 0, 0.5]) pen.line([arc(share, -0.07), arc(share, 0.15)], 0.04, INK, 0.9, 0.9)
    pen.line([arc(-1, 0.04), arc(0, 0.05), arc(1, 0.04)], 0.04, INK, 0.9, 0.9)
    return
  }
  if (opening <= 0.05) {
    pen.line(upper, 0.085, INK, 0.5, 0.5)
    return
  }
  const lower = shares.map((share) => arc(share, opening * 0.34 * (1 - share * share) + 0.02))
  pen.form(blob([...upper, ...lower.reverse().slice(1, -1)]), '#5A1020', { line: 0.6, rim: false })
  if ((mood.teeth ?? 0) > 0) {
    const below = upper.map((point, i) => lerp(point, lower[4 - i] ?? point, 0.3))
    pen.flat(blob([...upper, ...[...below].reverse()]), WHITE)
  }
}

function drawSweat(pen: Pen): void {
  for (const [x, y, size] of [
    [-1.34, -0.7, 0.13],
    [1.42, -0.5, 0.12],
    [-1.46, -0.05, 0.1],
  ] as const)
    pen.form(
      blob([
        [x, y - size * 1.7],
        [x + size * 0.75, y],
        [x, y + size * 0.9],
        [x - size * 0.75, y],
      ]),
      WHITE,
      { line: 0.5, rim: false },
    )
}

interface Layer {
  readonly back: string
  readonly front: string
  readonly box: Box
}

function drawLayer(spec: ObserverSpec, style: 'ghost' | 'inked' | 'dark', plans: readonly ArmPlan[]): Layer {
  const scale = spec.size / HEIGHT
  const paints = style === 'dark' ? DARK : LIT
  const make = (part: string) =>
    new Pen({
      prefix: spec.prefix ?? 'cast',
      key: JSON.stringify(spec) + style + part,
      style: style === 'ghost' ? 'ghost' : 'ink',
      light: 'day',
      rim: style === 'inked' ? WHITE : undefined,
      rimSide: -1,
      scale,
    })
  const back = make('back')
  const front = make('front')
  const mood = moodOf(spec.mood)
  for (const plan of plans) {
    if (!plan.isBehind) continue
    drawArm(back, plan, paints)
    drawHand(back, plan, paints)
    if (plan.shape === 'rod') drawRodPalm(back, plan.line[2], paints)
  }
  drawLantern(front, paints)
  drawEyes(front, mood, spec.gaze ?? mood.gaze, style === 'dark')
  drawMouth(front, mood, style === 'dark')
  for (const plan of plans) {
    if (plan.shape === 'rod') drawRodFingers(front, plan.line[2], Math.sign(plan.line[2][0]), paints)
    if (plan.isBehind) continue
    drawArm(front, plan, paints)
    drawHand(front, plan, paints)
  }
  if (mood.sweat === true && style === 'inked') drawSweat(front)
  const [under, over] = [back.finish([spec.x, spec.y], scale), front.finish([spec.x, spec.y], scale)]
  return { back: under.svg, front: over.svg, box: joinBoxes(under.box, over.box) }
}

function joinBoxes(one: Box, other: Box): Box {
  if (!Number.isFinite(one.x)) return other
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const right = Math.max(one.x + one.width, other.x + other.width)
  const bottom = Math.max(one.y + one.height, other.y + other.height)
  return { x, y, width: round(right - x), height: round(bottom - y) }
}

/** Where the ink ends: a wave across the glass, and all that is above it. */
interface Wave {
  /** What is above it, and what is below. */
  readonly above: string
  readonly below: string
  /** The part of it that lies on the glass. */
  readonly line: string
}

function waveAt(spec: ObserverSpec, box: Box, progress: number): Wave {
  const scale = spec.size / HEIGHT
  const level = (box.y + box.height * progress - spec.y) / scale
  const wave: readonly Point[] = Array.from({ length: 9 }, (_, i) => [
    -2 + i * 0.5,
    level + (i % 2 === 0 ? 0.09 : -0.09),
  ])
  const top = (box.y - spec.y) / scale - 1
  const { d } = thread(wave)
  const inside = Math.abs(level) < 1.3 ? thread(wave.slice(2, 7)).d : ''
  return {
    above: `${d}L200 ${Math.round(top * UNITS)}L-200 ${Math.round(top * UNITS)}z`,
    below: `${d}L200 400L-200 400z`,
    line: inside,
  }
}

export function drawObserver(spec: ObserverSpec): ObserverArt {
  const plans = planArms(spec)
  const progress = spec.progress ?? (spec.style === 'ghost' ? 0 : 1)
  const scale = spec.size / HEIGHT
  const onPage = ([x, y]: Point): readonly [number, number] => [round(spec.x + x * scale), round(spec.y + y * scale)]
  const inked = drawLayer(spec, spec.style === 'ghost' ? 'inked' : spec.style, plans)
  let art: Layer = inked
  if (progress <= 0) art = drawLayer(spec, 'ghost', plans)
  else if (progress < 1) {
    const ghost = drawLayer(spec, 'ghost', plans)
    const { above, below, line } = waveAt(spec, inked.box, progress)
    const id = `${spec.prefix ?? 'cast'}-wave-${Math.round(progress * 1000)}-${Math.round(spec.x)}-${Math.round(spec.y)}`
    const place = `transform="translate(${round(spec.x)} ${round(spec.y)}) scale(${round(scale / UNITS, 4)})"`
    const edge =
      line === ''
        ? ''
        : `<g ${place} fill="none" stroke-linecap="round"><path d="${line}" stroke="${WHITE}" stroke-width="14"/><path d="${line}" stroke="${OBSERVER_COLOURS.label}" stroke-width="7"/></g>`
    const clip = (name: string, d: string) => `<clipPath id="${id}${name}"><path ${place} d="${d}"/></clipPath>`
    const cut = (name: string, svg: string) => `<g clip-path="url(#${id}${name})">${svg}</g>`
    art = {
      back: clip('a', above) + clip('b', below) + cut('b', ghost.back) + cut('a', inked.back),
      front: cut('b', ghost.front) + cut('a', inked.front) + edge,
      box: inked.box,
    }
  }
  const handOf = (plan: ArmPlan): readonly [number, number] => onPage(plan.line[plan.line.length - 1])
  return {
    ...art,
    svg: art.back + art.front,
    head: { x: spec.x, y: spec.y, r: round(scale * 1.3) },
    mouth: onPage([0, 0.5]),
    hands: [handOf(plans[0]), handOf(plans[1])],
  }
}
