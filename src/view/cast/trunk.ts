/** The trunk and what is worn on it, from the skin outwards. The trunk's own frame: across in head radii, down 0 neck to 1 hips. */
import { darken, INK, lighten } from './colours'
import { angleFrom, distance, lerp, type Point } from './geometry'
import { blob, ellipse, type Outline, polygon, tube } from './outline'
import type { FormOptions, Pen } from './pen'
import { type Build, CHILD, type Clothes } from './wardrobe'

export interface Trunk {
  readonly pen: Pen
  readonly clothes: Clothes
  readonly build: Build
  readonly on: (across: number, down: number) => Point
  readonly shoulder: (side: 1 | -1) => Point
  readonly hip: (side: 1 | -1) => Point
  /** Where the spine leans, as an angle: 0 upright. */
  readonly lean: number
  /** Radius of limbs and details, 1 a grown person's. */
  readonly girth: number
}

export function frameTrunk(pen: Pen, clothes: Clothes, build: Build, neck: Point, hips: Point): Trunk {
  const length = distance(hips, neck) || 1
  const down: Point = [(hips[0] - neck[0]) / length, (hips[1] - neck[1]) / length]
  const across: Point = [down[1], -down[0]]
  const on = (u: number, v: number): Point => [
    neck[0] + down[0] * length * v + across[0] * u,
    neck[1] + down[1] * length * v + across[1] * u,
  ]
  return {
    pen,
    clothes,
    build,
    on,
    shoulder: (side) => on(side * build.shoulders * 0.84, 0.15),
    hip: (side) => [hips[0] + across[0] * side * build.hips * 0.5, hips[1] + across[1] * side * build.hips * 0.5],
    lean: angleFrom(neck, hips) - Math.PI / 2,
    girth: (build.stature ?? 1) < CHILD ? 0.86 : 1,
  }
}

type Spot = readonly [across: number, down: number]
const mirrored = (spots: readonly Spot[], side: number): Spot[] => spots.map(([u, v]) => [u * side, v])

function piece({ pen, on }: Trunk, spots: readonly Spot[], fill: string, options: FormOptions = {}): void {
  pen.form(blob(spots.map(([u, v]) => on(u, v))), fill, options)
}

function corners({ pen, on }: Trunk, spots: readonly Spot[], fill: string, options: FormOptions = {}): void {
  pen.form(polygon(spots.map(([u, v]) => on(u, v))), fill, options)
}

function seam({ pen, on }: Trunk, spots: readonly Spot[], width: number, colour: string = INK): void {
  pen.line(
    spots.map(([u, v]) => on(u, v)),
    width,
    colour,
    0.8,
    0.8,
  )
}

const SMALL: FormOptions = { dots: false, line: 0.7, rim: false }

export function outlineTrunk({ on, build: { shoulders, waist, hips } }: Trunk): Outline {
  const profile: readonly Spot[] = [
    [0.22, -0.03],
    [0.6 * shoulders, 0.05],
    [0.98 * shoulders, 0.2],
    [0.9 * shoulders, 0.46],
    [waist, 0.74],
    [hips, 1],
    [hips * 0.98, 1.09],
  ]
  const left = profile.map(([u, v]) => on(-u, v))
  const right = [...profile].reverse().map(([u, v]) => on(u, v))
  return blob([...left, ...right])
}

/** The back of a long coat, seen between the legs. */
export function drawCoatBack(trunk: Trunk): void {
  const { clothes, build } = trunk
  if (clothes.coat === undefined || clothes.coat <= 1.5) return
  const wide = build.hips + 0.06 + (clothes.flare ?? 0)
  piece(
    trunk,
    [
      [-build.hips - 0.1, 0.8],
      [-wide, clothes.coat - 0.1],
      [0, clothes.coat],
      [wide, clothes.coat - 0.1],
      [build.hips + 0.1, 0.8],
    ],
    clothes.topShade,
    { rim: false },
  )
}

/** A skirt hangs from the waist over the legs; whoever sits has it over the knees, which is the trousers' colour. */
export function drawSkirt(trunk: Trunk): void {
  const { clothes, build } = trunk
  const long = clothes.skirt ?? 1
  const wide = build.hips + 0.34
  piece(
    trunk,
    [
      [-build.waist * 0.98, 0.78],
      [build.waist * 0.98, 0.78],
      [build.hips + 0.14, 1.14],
      [wide, long],
      [wide * 0.4, long + 0.06],
      [-wide * 0.4, long + 0.06],
      [-wide, long],
      [-build.hips - 0.14, 1.14],
    ],
    clothes.trousers,
    { shade: clothes.trousersShade, depth: 0.24 },
  )
  for (const x of [-0.36, 0.2])
    seam(
      trunk,
      [
        [x, 1.2],
        [x * 1.3, long - 0.06],
      ],
      0.05,
    )
}

export function drawTrunk(trunk: Trunk): void {
  const { pen, clothes } = trunk
  const { top, topShade, inner } = clothes
  if (inner === undefined) pen.form(outlineTrunk(trunk), top, { shade: topShade, depth: 0.3 })
  else pen.form(outlineTrunk(trunk), inner, { shade: clothes.innerShade, depth: 0.2, dots: false })
  if (clothes.vNeck === true) drawVNeck(trunk)
  if (clothes.vest !== undefined) drawVest(trunk)
  if (clothes.tie !== undefined) drawTie(trunk, clothes.tie)
  if (clothes.buttons === true) drawButtons(trunk)
  if (clothes.buttonRow !== undefined)
    for (const down of [0.36, 0.58, 0.8])
      for (const side of [-1, 1]) pen.dot(trunk.on(side * 0.28, down), 0.07, clothes.buttonRow, 0.035)
  if (clothes.bib !== undefined) drawBib(trunk)
  if (inner === undefined) drawPatches(trunk)
  if (clothes.apron !== undefined) drawApron(trunk)
  if (clothes.seam !== undefined && inner === undefined) drawTrunkSeams(trunk, clothes.seam)
  drawWaistLine(trunk)
  if (clothes.coat !== undefined) for (const side of [-1, 1] as const) drawCoatHalf(trunk, side)
  if (clothes.wires === true) drawWires(trunk)
  drawCollar(trunk)
  if (clothes.tag !== undefined) drawTag(trunk, clothes.tag)
}

function drawVNeck(trunk: Trunk): void {
  const { pen, on } = trunk
  pen.form(blob([on(-0.3, -0.02), on(0.3, -0.02), on(0.04, 0.3), on(-0.04, 0.3)]), '#A87858', { line: 0.7, rim: false })
}

function drawVest(trunk: Trunk): void {
  const { clothes, build } = trunk
  const { shoulders, waist, hips } = build
  for (const side of [-1, 1])
    piece(
      trunk,
      mirrored(
        [
          [0.34, 0],
          [0.62 * shoulders, 0.07],
          [0.84 * shoulders, 0.3],
          [waist * 0.98, 0.74],
          [hips, 1.08],
          [0.04, 1.12],
          [0.03, 0.46],
        ],
        side,
      ),
      clothes.vest ?? '',
      { shade: clothes.vestShade, depth: 0.14 },
    )
  trunk.pen.flat(ellipse(trunk.on(0.14, 0.66), 0.05, 0.05), '#C98A2B')
  trunk.pen.flat(ellipse(trunk.on(0.14, 0.84), 0.05, 0.05), '#C98A2B')
}

function drawTie(trunk: Trunk, colour: string): void {
  const end = trunk.clothes.vest === undefined ? 0.86 : 0.44
  corners(
    trunk,
    [
      [-0.1, 0.05],
      [0.1, 0.05],
      [0.16, end - 0.08],
      [0, end],
      [-0.16, end - 0.08],
    ],
    colour,
    SMALL,
  )
  corners(
    trunk,
    [
      [-0.13, 0.02],
      [0.13, 0.02],
      [0.08, 0.13],
      [-0.08, 0.13],
    ],
    lighten(colour, 0.15),
    SMALL,
  )
}

function drawButtons(trunk: Trunk): void {
  const { pen, on, clothes } = trunk
  seam(
    trunk,
    [
      [0, 0.2],
      [0.03, 0.6],
      [0, 1.06],
    ],
    0.05,
  )
  for (const down of [0.38, 0.6, 0.82]) pen.dot(on(0.11, down), 0.05, '#FFE3C2', 0.03)
  corners(
    trunk,
    [
      [0.3, 0.42],
      [0.66, 0.41],
      [0.64, 0.6],
      [0.47, 0.66],
      [0.31, 0.6],
    ],
    lighten(clothes.top, 0.15),
    SMALL,
  )
}

function drawBib(trunk: Trunk): void {
  const { pen, on, clothes, build } = trunk
  const bib = clothes.bib ?? ''
  piece(
    trunk,
    [
      [-0.5, 0.42],
      [0.5, 0.42],
      [build.waist + 0.04, 0.8],
      [build.hips + 0.02, 1.1],
      [-build.hips - 0.02, 1.1],
      [-build.waist - 0.04, 0.8],
    ],
    bib,
    { shade: clothes.bibShade, depth: 0.2 },
  )
  for (const side of [-1, 1]) {
    corners(
      trunk,
      mirrored(
        [
          [0.44, 0.46],
          [0.62, 0.44],
          [0.66, 0.05],
          [0.48, 0.02],
        ],
        side,
      ),
      bib,
      SMALL,
    )
    pen.dot(on(side * 0.5, 0.47), 0.09, '#FFC933', 0.04)
  }
  corners(
    trunk,
    [
      [-0.26, 0.58],
      [0.26, 0.58],
      [0.24, 0.8],
      [-0.24, 0.8],
    ],
    lighten(bib, 0.14),
    SMALL,
  )
}

function drawPatches(trunk: Trunk): void {
  const { clothes } = trunk
  for (const [u, v, colour] of clothes.patches ?? []) {
    corners(
      trunk,
      [
        [u - 0.2, v - 0.07],
        [u + 0.18, v - 0.09],
        [u + 0.2, v + 0.08],
        [u - 0.17, v + 0.09],
      ],
      colour,
      SMALL,
    )
    for (const across of [-0.1, 0.1])
      for (const down of [-0.09, 0.09])
        seam(
          trunk,
          [
            [u + across, v + down - 0.025],
            [u + across + 0.02, v + down + 0.025],
          ],
          0.045,
        )
  }
}

function drawApron(trunk: Trunk): void {
  const { clothes, build } = trunk
  piece(
    trunk,
    [
      [-0.36, 0.3],
      [0.36, 0.3],
      [build.waist * 0.9, 0.72],
      [build.hips * 0.96, 1.3],
      [-build.hips * 0.96, 1.3],
      [-build.waist * 0.9, 0.72],
    ],
    clothes.apron ?? '',
    { shade: '#B9A98C', depth: 0.16, dots: false },
  )
}

function drawTrunkSeams(trunk: Trunk, colour: string): void {
  const { shoulders, waist, hips } = trunk.build
  for (const side of [-1, 1])
    seam(
      trunk,
      mirrored(
        [
          [shoulders * 0.62, 0.1],
          [0.4, 0.4],
          [waist * 0.6, 0.74],
          [hips * 0.6, 1],
        ],
        side,
      ),
      0.06,
      colour,
    )
}

function drawWaistLine(trunk: Trunk): void {
  const { pen, on, clothes, build } = trunk
  const round = (down: number, sag: number): Point[] => [
    on(-build.hips * 0.97, down),
    on(0, down + sag),
    on(build.hips * 0.97, down),
  ]
  if (clothes.hem !== undefined)
    pen.form(tube(round(1.03, 0.03), [0.13, 0.13, 0.13]), clothes.hem, {
      shade: darken(clothes.hem, 0.4),
      depth: 0.06,
      dots: false,
    })
  if (clothes.belt === undefined) return
  pen.form(tube(round(0.98, 0.05), [0.1, 0.11, 0.1]), clothes.belt, { line: 0.9, rim: false })
  if (clothes.isRope === true) pen.cord([on(0.1, 1.05), on(0.2, 1.22), on(0.13, 1.38)], 0.09, clothes.belt, 0.04)
  else
    corners(
      trunk,
      [
        [-0.14, 0.97],
        [0.17, 0.97],
        [0.17, 1.09],
        [-0.14, 1.09],
      ],
      '#FFE9A8',
      SMALL,
    )
}

/** One half of a jacket, from the shoulder to its tail. */
function outlineCoatHalf({ clothes, build }: Trunk, side: 1 | -1): Spot[] {
  const { shoulders, waist, hips } = build
  const { coat = 1, flare = 0, torn } = clothes
  const long = coat > 1.3
  const edge: Spot[] = [
    [0.2, 0],
    [0.6 * shoulders, 0.06],
    [1.04 * shoulders, 0.2],
    [0.98 * shoulders, 0.5],
    [waist + 0.12, 0.78],
    [hips + 0.12 + flare * 0.4, 1.08],
  ]
  const tail: Spot[] =
    torn === true
      ? [
          [hips + 0.2 + flare, coat],
          [hips + flare * 0.7, coat - 0.18],
          [hips - 0.1 + flare * 0.5, coat + 0.04],
          [hips - 0.28 + flare * 0.3, coat - 0.2],
        ]
      : [[hips + 0.16 + flare, coat]]
  const inner: Spot[] = [
    [0.28 + flare * (long ? 0.5 : 0.2), coat + 0.03],
    [0.34, 0.9],
    [0.3, 0.45],
  ]
  return mirrored([...edge, ...tail, ...inner], side)
}

function drawCoatHalf(trunk: Trunk, side: 1 | -1): void {
  const { clothes, build } = trunk
  const { coat = 1, flare = 0 } = clothes
  piece(trunk, outlineCoatHalf(trunk, side), clothes.top, { shade: clothes.topShade, depth: 0.24 })
  const hem = 0.3 + flare * (coat > 1.3 ? 0.5 : 0.2)
  if (clothes.trim !== undefined)
    seam(
      trunk,
      mirrored(
        [
          [0.31, 0.14],
          [0.33, 0.45],
          [0.38, 0.9],
          [hem + 0.05, coat],
        ],
        side,
      ),
      0.14,
      clothes.trim,
    )
  else
    seam(
      trunk,
      mirrored(
        [
          [0.3, 0.45],
          [0.35, 0.9],
          [hem, coat],
        ],
        side,
      ),
      0.03,
    )
  if (clothes.seam !== undefined)
    seam(
      trunk,
      mirrored(
        [
          [0.74 * build.shoulders, 0.16],
          [0.72 * build.shoulders, 0.5],
          [build.waist + 0.02, 0.84],
        ],
        side,
      ),
      0.055,
      clothes.seam,
    )
  if (clothes.receipts === true) drawReceipts(trunk, side)
  if (clothes.lapel !== undefined) drawLapel(trunk, side, clothes.lapel)
}

/** Lapels stand out from the neck, so that a jacket is a jacket in black, too. */
function drawLapel(trunk: Trunk, side: 1 | -1, colour: string): void {
  const { pen, on } = trunk
  const spots = mirrored(
    [
      [0.2, -0.06],
      [0.52, -0.1],
      [0.74, 0.1],
      [0.6, 0.2],
      [0.72, 0.28],
      [0.32, 0.66],
      [0.24, 0.3],
    ],
    side,
  )
  corners(trunk, spots, colour, { shade: darken(colour, 0.4), depth: 0.07, dots: false, line: 0.8, rim: false })
  pen.cut(
    polygon(
      mirrored(
        [
          [0.3, 0.06],
          [0.36, 0.06],
          [0.42, 0.3],
          [0.3, 0.58],
        ],
        side,
      ).map(([u, v]) => on(u, v)),
    ),
  )
}

function drawReceipts(trunk: Trunk, side: 1 | -1): void {
  for (const [u, v] of [
    [0.62, 0.5],
    [0.6, 0.92],
    [0.72, 1.34],
  ] as const) {
    const sheet = mirrored(
      [
        [u - 0.16, v - 0.12],
        [u + 0.16, v - 0.1],
        [u + 0.15, v + 0.13],
        [u - 0.17, v + 0.11],
      ],
      side,
    )
    corners(trunk, sheet, '#FFF8E7', SMALL)
    for (const line of [-0.04, 0.03])
      seam(
        trunk,
        mirrored(
          [
            [u - 0.1, v + line],
            [u + 0.1, v + line],
          ],
          side,
        ),
        0.035,
      )
  }
}

function drawWires({ pen, on }: Trunk): void {
  for (const [from, down, to, end, colour] of [
    [-0.7, 0.3, 0.5, 0.62, '#C98A2B'],
    [0.8, 0.24, -0.4, 0.8, '#B4492D'],
    [-0.8, 0.66, 0.7, 0.9, '#E43FC0'],
  ] as const)
    pen.cord([on(from, down), on((from + to) / 2, (down + end) / 2 + 0.14), on(to, end)], 0.055, colour, 0.03)
}

function drawCollar(trunk: Trunk): void {
  const { pen, on, clothes } = trunk
  const colour = clothes.collarColour ?? '#FFFFFF'
  if (clothes.collar === 'roll')
    piece(
      trunk,
      [
        [-0.5, -0.01],
        [-0.1, 0.13],
        [0.36, 0.03],
        [0.5, -0.03],
        [0.42, 0.1],
        [-0.06, 0.24],
        [-0.58, 0.07],
      ],
      colour,
      { rim: false },
    )
  if (clothes.collar === 'scarf') {
    piece(
      trunk,
      [
        [0.3, 0.05],
        [0.5, 0.3],
        [0.42, 0.62],
        [0.7, 0.66],
        [0.82, 0.3],
        [0.6, 0],
      ],
      colour,
      { shade: darken(colour), depth: 0.1, dots: false },
    )
    pen.form(
      tube([on(-0.52, -0.01), on(-0.1, 0.12), on(0.3, 0.1), on(0.54, -0.03)], [0.16, 0.22, 0.22, 0.16]),
      colour,
      {
        shade: darken(colour),
        depth: 0.1,
        dots: false,
      },
    )
  }
  const wings: Partial<Record<string, readonly Spot[]>> = {
    shirt: [
      [0.5, -0.03],
      [0.05, 0.18],
      [0.36, 0.28],
      [0.74, 0.05],
    ],
    high: [
      [0.16, 0.1],
      [0.5, 0.16],
      [1.02, -0.06],
      [1.2, -0.56],
      [0.74, -0.34],
      [0.5, -0.1],
    ],
  }
  const wing = wings[clothes.collar ?? '']
  if (wing === undefined) return
  for (const side of [-1, 1]) corners(trunk, mirrored(wing, side), colour, { line: 0.85, rim: false })
}

function drawTag(trunk: Trunk, text: string): void {
  const { pen, on, lean } = trunk
  const centre = on(-0.02, 0.56)
  const half = 0.24 + text.length * 0.075
  corners(
    trunk,
    [
      [-0.02 - half, 0.44],
      [-0.02 + half, 0.44],
      [-0.02 + half, 0.68],
      [-0.02 - half, 0.68],
    ],
    '#FFF1CF',
    SMALL,
  )
  pen.letters(text, centre, lean, 0.42, INK)
}

/** The neck, under the head and over the trunk's back. */
export function drawNeck({ pen, on }: Trunk, head: Point, skin: string, shade: string): void {
  pen.form(tube([lerp(on(0, 0), head, 0.5), on(0, 0.05)], [0.3, 0.36]), skin, { shade, depth: 0.2, dots: false })
}
