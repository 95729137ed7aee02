/** Things in hands. Each is drawn in the hand's own frame: x out of the fist, y to the side of the little finger, in head radii. */
import { darken, INK, PAPER } from './colours'
import { type Placing, type Point, placeAt, walk } from './geometry'
import type { HandPlace } from './hands'
import { blob, ellipse, polygon, tube } from './outline'
import { drawRing, type Pen } from './pen'

type Draw = (pen: Pen, at: Placing, angle: number) => void

const outline = (at: Placing, points: readonly Point[]) => polygon(points.map(at))
const SMALL = { line: 0.7, rim: false } as const

function drawMug(colour: string, letters: string): Draw {
  return (pen, at, angle) => {
    pen.cord([at([0.34, -0.2]), at([0.66, -0.16]), at([0.64, 0.2]), at([0.32, 0.24])], 0.1, colour, 0.05)
    const cup: readonly Point[] = [
      [-0.4, -0.46],
      [0.4, -0.46],
      [0.33, 0.42],
      [0, 0.5],
      [-0.33, 0.42],
    ]
    pen.form(outline(at, cup), colour, { shade: darken(colour, 0.35), depth: 0.1, dots: false })
    pen.form(ellipse([0, -0.46], 0.4, 0.13, at), '#5A3218', { ...SMALL })
    pen.letters(letters, at([0, 0.1]), angle, 0.42, '#E0620A')
    for (const x of [-0.15, 0.15])
      pen.cord([at([x, -0.7]), at([x - 0.1, -0.88]), at([x + 0.06, -1.06]), at([x - 0.04, -1.24])], 0.06, PAPER, 0.015)
  }
}

function drawSheet(pen: Pen, at: Placing, lines: number, half: readonly [number, number], fill = PAPER): void {
  const [wide, high] = half
  const sheet: readonly Point[] = [
    [-wide, -high],
    [wide * 0.96, -high * 1.04],
    [wide, high],
    [-wide * 1.02, high * 0.96],
  ]
  pen.form(outline(at, sheet), fill, { shade: darken(fill, 0.3), depth: 0.06, dots: false, line: 0.8 })
  for (let i = 0; i < lines; i++) {
    const y = -high * 0.62 + (i * high * 1.3) / Math.max(1, lines - 1)
    pen.line([at([-wide * 0.7, y]), at([wide * (i % 2 === 0 ? 0.7 : 0.4), y])], 0.055, INK, 0.8, 0.8)
  }
}

function drawSack(pen: Pen, at: Placing): void {
  const col = '#D9C49A'
  const ears: readonly Point[] = [
    [-0.2, -0.7],
    [-0.5, -1.1],
    [-0.1, -1],
    [0.1, -1.22],
    [0.26, -0.98],
    [0.56, -1.06],
    [0.2, -0.68],
  ]
  pen.form(blob(ears.map(at)), col, { shade: '#8A6E42', depth: 0.1, dots: false })
  const body: readonly Point[] = [
    [-0.14, -0.68],
    [0.2, -0.68],
    [0.66, -0.22],
    [0.82, 0.4],
    [0.56, 0.8],
    [0, 0.86],
    [-0.58, 0.8],
    [-0.82, 0.36],
    [-0.62, -0.26],
  ]
  pen.form(blob(body.map(at)), col, { shade: '#8A6E42', depth: 0.24 })
  pen.cord([at([-0.24, -0.7]), at([0, -0.64]), at([0.26, -0.7])], 0.1, '#8C3A2A', 0.04)
  pen.line([at([-0.5, 0.1]), at([-0.42, 0.5])], 0.06)
  pen.line([at([0.5, 0]), at([0.52, 0.3])], 0.05)
}

function drawPen(pen: Pen, at: Placing): void {
  pen.form(tube([at([-0.5, 0]), at([0.62, 0])], [0.09, 0.09]), '#2F7BFF', { ...SMALL, line: 0.8 })
  pen.form(
    outline(at, [
      [0.62, -0.09],
      [0.9, 0],
      [0.62, 0.09],
    ]),
    '#FFC933',
    SMALL,
  )
  pen.line([at([-0.4, -0.14]), at([0, -0.13])], 0.06, INK, 0.8, 0.8)
}

function drawTorch(pen: Pen, at: Placing): void {
  pen.wash(
    outline(at, [
      [0.66, -0.2],
      [3.2, -1.1],
      [3.2, 1.1],
      [0.66, 0.2],
    ]),
    '#FFE9A8',
    0.45,
  )
  pen.form(tube([at([-0.6, 0]), at([0.4, 0])], [0.16, 0.16]), '#3B3F55', {
    shade: '#14162A',
    depth: 0.08,
    dots: false,
    line: 0.85,
  })
  pen.form(
    outline(at, [
      [0.34, -0.17],
      [0.7, -0.28],
      [0.7, 0.28],
      [0.34, 0.17],
    ]),
    '#FFC933',
    SMALL,
  )
  pen.form(ellipse([0.7, 0], 0.09, 0.28, at), '#FFF8D8', SMALL)
}

function drawPhone(pen: Pen, at: Placing): void {
  pen.form(
    outline(at, [
      [-0.1, -0.3],
      [0.86, -0.3],
      [0.86, 0.3],
      [-0.1, 0.3],
    ]),
    '#22263C',
    { line: 0.85, rim: false },
  )
  pen.flat(
    outline(at, [
      [0, -0.22],
      [0.74, -0.22],
      [0.74, 0.22],
      [0, 0.22],
    ]),
    '#9CF3FF',
  )
}

function drawStamp(pen: Pen, at: Placing): void {
  pen.form(ellipse([-0.1, 0], 0.3, 0.3, at), '#B4492D', { ...SMALL, line: 0.9 })
  pen.form(tube([at([0, 0]), at([0.6, 0])], [0.14, 0.17]), '#B4492D', {
    shade: '#5A1E14',
    depth: 0.08,
    dots: false,
    line: 0.85,
  })
  pen.form(
    outline(at, [
      [0.56, -0.58],
      [0.86, -0.62],
      [0.86, 0.62],
      [0.56, 0.58],
    ]),
    '#8C3A2A',
    { line: 0.9, rim: false },
  )
  pen.form(
    outline(at, [
      [0.86, -0.62],
      [0.98, -0.62],
      [0.98, 0.62],
      [0.86, 0.62],
    ]),
    '#FF7A1A',
    SMALL,
  )
}

function drawLeaf(pen: Pen, at: Placing, angle: number): void {
  drawSheet(pen, at, 0, [0.56, 0.62])
  pen.form(
    outline(at, [
      [-0.56, -0.62],
      [0.55, -0.64],
      [0.55, -0.3],
      [-0.56, -0.28],
    ]),
    '#C62F2F',
    SMALL,
  )
  pen.letters('NOV', at([0, 0.16]), angle, 0.5, INK)
}

function drawClipboard(pen: Pen, at: Placing): void {
  pen.form(
    outline(at, [
      [-0.6, -0.78],
      [0.6, -0.78],
      [0.6, 0.78],
      [-0.6, 0.78],
    ]),
    '#A9713A',
    { shade: '#5A3A1C', depth: 0.1, dots: false },
  )
  drawSheet(pen, (point) => at([point[0], point[1] + 0.06]), 4, [0.5, 0.62])
  pen.form(
    outline(at, [
      [-0.22, -0.9],
      [0.22, -0.9],
      [0.26, -0.66],
      [-0.26, -0.66],
    ]),
    '#C9D2E6',
    SMALL,
  )
}

function drawFolder(pen: Pen, at: Placing): void {
  const cover: readonly Point[] = [
    [-0.7, -0.5],
    [-0.3, -0.62],
    [0.02, -0.5],
    [0.7, -0.5],
    [0.7, 0.52],
    [-0.7, 0.52],
  ]
  pen.form(
    outline(at, [
      [-0.62, -0.44],
      [0.62, -0.6],
      [0.64, 0.4],
      [-0.6, 0.44],
    ]),
    PAPER,
    SMALL,
  )
  pen.form(outline(at, cover), '#F0BE66', { shade: '#A5762A', depth: 0.12, dots: false })
}

function drawWhistle(pen: Pen, at: Placing): void {
  drawRing(pen, at([-0.2, 0.3]), 0.1, 0.05, '#C9D2E6')
  pen.form(ellipse([0.1, 0.06], 0.3, 0.26, at), '#FFC933', { shade: '#96600C', depth: 0.08, dots: false, line: 0.85 })
  pen.form(
    outline(at, [
      [0.1, -0.2],
      [0.7, -0.2],
      [0.7, 0.02],
      [0.34, 0.06],
    ]),
    '#FFC933',
    { line: 0.8, rim: false },
  )
  pen.flat(ellipse([0.1, 0.06], 0.1, 0.09, at), INK)
}

function drawRunningShoe(pen: Pen, at: Placing): void {
  const upper: readonly Point[] = [
    [-0.62, 0.2],
    [-0.6, -0.4],
    [-0.4, -0.52],
    [-0.2, -0.34],
    [0.08, -0.2],
    [0.46, -0.1],
    [0.7, 0.06],
    [0.7, 0.24],
  ]
  pen.form(blob(upper.map(at)), '#FF7A1A', { shade: '#8E3A0C', depth: 0.14, dots: false, line: 0.9 })
  pen.form(tube([at([-0.6, 0.26]), at([0, 0.3]), at([0.68, 0.26])], [0.1, 0.1, 0.1]), PAPER, { line: 0.8, rim: false })
  pen.line([at([-0.44, 0.04]), at([-0.1, -0.04]), at([0.34, 0.1])], 0.09, '#FFFFFF', 0.4, 0.2)
}

function drawCrate(pen: Pen, at: Placing, angle: number): void {
  const face: readonly Point[] = [
    [-0.8, -0.6],
    [0.8, -0.6],
    [0.8, 0.6],
    [-0.8, 0.6],
  ]
  pen.form(
    outline(at, [
      [-0.8, -0.6],
      [-0.5, -0.92],
      [1.1, -0.92],
      [0.8, -0.6],
    ]),
    '#F0BE66',
    { line: 0.9, rim: false },
  )
  pen.form(
    outline(at, [
      [0.8, -0.6],
      [1.1, -0.92],
      [1.1, 0.3],
      [0.8, 0.6],
    ]),
    '#7A4A1C',
    { line: 0.9, rim: false },
  )
  pen.form(outline(at, face), '#C98A2B', { shade: '#7A4A1C', depth: 0.14 })
  for (const y of [-0.34, 0.34]) pen.line([at([-0.78, y]), at([0.78, y])], 0.06, INK, 0.9, 0.9)
  pen.letters('CSV', at([0, 0]), angle, 0.56, PAPER)
}

function drawLens(pen: Pen, at: Placing): void {
  pen.form(tube([at([-0.5, 0]), at([0.3, 0])], [0.1, 0.08]), '#5A3218', { line: 0.8, rim: false })
  pen.wash(ellipse([0.74, 0], 0.46, 0.46, at), '#BEE8FF', 0.55)
  drawRing(pen, at([0.74, 0]), 0.46, 0.1, '#C9D2E6')
  pen.line([at([0.62, -0.2]), at([0.66, -0.32])], 0.08, '#FFFFFF')
}

function drawKeys(pen: Pen, at: Placing): void {
  drawRing(pen, at([0.3, 0.4]), 0.34, 0.07, '#C98A2B')
  for (const [x, y, turn] of [
    [0.1, 0.86, 1.9],
    [0.4, 0.9, 1.4],
    [0.66, 0.7, 0.8],
  ] as const) {
    const key = placeAt(at([x, y]), turn)
    pen.form(ellipse([0, 0], 0.13, 0.12, key), '#FFC933', SMALL)
    pen.cord([key([0.1, 0]), key([0.46, 0])], 0.06, '#FFC933', 0.03)
  }
}

function drawBox(pen: Pen, at: Placing, angle: number): void {
  pen.form(
    outline(at, [
      [-0.9, -0.16],
      [0.9, -0.16],
      [0.9, 0.16],
      [-0.9, 0.16],
    ]),
    '#E9DFC8',
    { shade: '#A5834E', depth: 0.08, dots: false },
  )
  pen.letters('ACKS', at([0, 0]), angle, 0.3, '#C62F2F')
}

function drawUmbrella(pen: Pen, at: Placing): void {
  pen.cord([at([-0.5, 0]), at([2, 0])], 0.07, '#5A3218', 0.03)
  const cloth: readonly Point[] = [
    [2.1, 0],
    [1.96, -0.9],
    [1.3, -1.5],
    [1.42, -0.7],
    [1.3, 0],
    [1.42, 0.7],
    [1.3, 1.5],
    [1.96, 0.9],
  ]
  pen.form(blob(cloth.map(at)), '#E5286E', { shade: '#7A0F3E', depth: 0.2 })
}

interface PropDesign {
  readonly draw: Draw
  /** Stands upright on the page, whatever the hand does; `lift` is how far its middle is above the hand. */
  readonly isUpright?: boolean
  readonly lift?: Point
  readonly scale?: number
  /** Lies across the palm, as a torch in a fist. */
  readonly isAcross?: boolean
}

const upright = (draw: Draw, lift: Point, scale = 1): PropDesign => ({ draw, isUpright: true, lift, scale })

const PROPS = {
  mug: upright(drawMug(PAPER, 'ETL'), [0.62, -0.2]),
  mugEda: upright(drawMug('#DDF6FF', 'EDA'), [0.62, -0.2]),
  mugPat: upright(drawMug('#FFE3EE', 'PAT'), [0.62, -0.2]),
  mugTin: upright(drawMug('#A9AEBC', ''), [0.62, -0.2]),
  paper: upright((pen, at) => drawSheet(pen, at, 4, [0.5, 0.64]), [0.05, -0.25]),
  leaf: upright(drawLeaf, [0.05, -0.35]),
  clipboard: upright(drawClipboard, [0.05, -0.25]),
  folder: upright(drawFolder, [0.05, -0.2]),
  sack: upright(drawSack, [-0.1, -0.6]),
  crate: upright(drawCrate, [0, -0.5]),
  box: upright(drawBox, [0.2, -0.3]),
  shoe: upright(drawRunningShoe, [0.1, -0.35]),
  keys: upright(drawKeys, [-0.2, -0.1]),
  whistle: upright(drawWhistle, [0.1, -0.3]),
  umbrella: { draw: (pen, at) => drawUmbrella(pen, ([x, y]) => at([y, -x])), isUpright: true },
  pen: { draw: drawPen },
  torch: { draw: drawTorch, isAcross: true },
  phone: { draw: drawPhone },
  stamp: { draw: drawStamp },
  lens: { draw: drawLens },
} as const satisfies Record<string, PropDesign>

export type PropName = keyof typeof PROPS
export const PROP_NAMES = Object.keys(PROPS) as readonly PropName[]

/** A thing that both hands hold. */
export function drawPropBetween(name: PropName, pen: Pen, centre: Point): void {
  const { draw, scale = 1 }: PropDesign = PROPS[name]
  draw(pen, placeAt(centre, 0, scale), 0)
}

/** Which way a thing in a fist points: across the palm, as what is gripped does. */
export function drawProp(name: PropName, pen: Pen, { wrist, angle, size, mirror }: HandPlace): void {
  const { draw, isUpright, isAcross, lift = [0, 0], scale = 1 }: PropDesign = PROPS[name]
  const centre = walk(wrist, angle, 0.34 * size)
  if (isUpright === true) {
    // To the outer side of the fist, so that what is written on the thing can be read; its ear is there, too.
    const place = placeAt([centre[0] + lift[0] * mirror, centre[1] + lift[1]], 0, scale)
    draw(pen, ([x, y]) => place([x * mirror, y]), 0)
    return
  }
  const turn = isAcross === true ? angle + (mirror * Math.PI) / 2 : angle
  draw(pen, placeAt(centre, turn, scale), turn)
}
