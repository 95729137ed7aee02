/**
 * Observers: lanterns with a face and two arms. Dashed ghosts while they watch, inked when they are promoted and hold the
 * rod, from the hands down while it happens. Everywhere the same: the body is cyan, the label that says "promoted" is orange.
 *
 * The one thing to know: a hand on a rod is behind it and in front of it. `back` goes under the rod and `front` over it;
 * `svg` is both, for a picture without a rod.
 */
import type { Point } from './geometry'
import { moodOf } from './moods'
import { type ArmPlan, drawArm, drawHand, drawRodFingers, drawRodPalm, planArms } from './observer-arms'
import { drawEyes, drawMouth, drawSweat } from './observer-face'
import {
  DARK,
  HEIGHT,
  LIT,
  OBSERVER_COLOURS,
  type ObserverArt,
  type ObserverSpec,
  type Paints,
  WHITE,
} from './observer-spec'
import { blob, thread, tube, UNITS } from './outline'
import { type Box, Pen, round } from './pen'

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

/** The fingers alone, of hands that hold: they go over a rod that is drawn after the observer, as one that breaks the frame. */
export function drawObserverGrip(spec: ObserverSpec): string {
  const scale = spec.size / HEIGHT
  const style = spec.style === 'ghost' && (spec.progress ?? 0) <= 0 ? 'ghost' : 'ink'
  const pen = new Pen({
    prefix: spec.prefix ?? 'cast',
    key: `${JSON.stringify(spec)}grip`,
    style,
    light: 'day',
    rim: style === 'ink' ? WHITE : undefined,
    rimSide: -1,
    scale,
  })
  for (const { shape, line } of planArms(spec))
    if (shape === 'rod') drawRodFingers(pen, line[2], Math.sign(line[2][0]), spec.style === 'dark' ? DARK : LIT)
  return pen.finish([spec.x, spec.y], scale).svg
}
