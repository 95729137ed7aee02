/** What is sewn on and buttoned up: collars, vests, ties, patches, belts. */
import { darken, INK, lighten } from './colours'
import type { Point } from './geometry'
import { blob, ellipse, tube } from './outline'
import { corners, mirrored, piece, SMALL, type Spot, seam, type Trunk } from './trunk-frame'

export function drawVNeck(trunk: Trunk): void {
  const { pen, on } = trunk
  pen.form(blob([on(-0.3, -0.02), on(0.3, -0.02), on(0.04, 0.3), on(-0.04, 0.3)]), '#A87858', { line: 0.7, rim: false })
}

export function drawVest(trunk: Trunk): void {
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

export function drawTie(trunk: Trunk, colour: string): void {
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

export function drawButtons(trunk: Trunk): void {
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

export function drawBib(trunk: Trunk): void {
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

export function drawPatches(trunk: Trunk): void {
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

export function drawApron(trunk: Trunk): void {
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

export function drawTrunkSeams(trunk: Trunk, colour: string): void {
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

export function drawWaistLine(trunk: Trunk): void {
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

export function drawWires({ pen, on }: Trunk): void {
  for (const [from, down, to, end, colour] of [
    [-0.7, 0.3, 0.5, 0.62, '#C98A2B'],
    [0.8, 0.24, -0.4, 0.8, '#B4492D'],
    [-0.8, 0.66, 0.7, 0.9, '#E43FC0'],
  ] as const)
    pen.cord([on(from, down), on((from + to) / 2, (down + end) / 2 + 0.14), on(to, end)], 0.055, colour, 0.03)
}

export function drawCollar(trunk: Trunk): void {
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

export function drawTag(trunk: Trunk, text: string): void {
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
