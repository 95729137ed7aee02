/** The small parts: one thing each by which they are known, mostly worn on the head. */
import { darken, INK, lighten, PAPER } from './colours'
import type { Head, HeadFrame } from './face'
import type { Point } from './geometry'
import { HAIR_LINE } from './hair'
import { drawGlasses } from './hair-iris'
import { blob, type Corner, ellipse, locks, polygon, tube } from './outline'

type Draw = (frame: HeadFrame) => void
const together =
  (...draws: readonly Draw[]): Draw =>
  (frame) => {
    for (const draw of draws) draw(frame)
  }
const SMALL = { line: 0.66, rim: false } as const

/** Short hair: a cap with a parting line. */
function drawCrop(colour: string, hairline: readonly Point[] = CROP_LINE): Draw {
  return ({ pen, front }) => {
    const cap: readonly Point[] = [
      [-1.02, 0.06],
      [-1.14, -0.5],
      [-0.72, -1.12],
      [0.04, -1.28],
      [0.74, -1.1],
      [1.12, -0.5],
      [1.02, 0.06],
    ]
    pen.form(blob([...cap, ...hairline].map(front)), colour, {
      shade: darken(colour, 0.55),
      depth: 0.13,
      line: HAIR_LINE,
    })
    pen.line([front([-0.62, -0.84]), front([-0.2, -1.04]), front([0.3, -1.04])], 0.08, lighten(colour, 0.35))
  }
}

const CROP_LINE: readonly Point[] = [
  [0.88, -0.34],
  [0.4, -0.7],
  [-0.3, -0.66],
  [-0.88, -0.34],
]

/** Long hair down to the shoulders, behind the face. */
function drawMane(colour: string, length: number): Draw {
  return ({ pen, at, yaw }) => {
    const place = ([x, y]: Point): Point => at([x - yaw * 0.14, y])
    const mane: readonly Point[] = [
      [0, -1.24],
      [1.06, -0.7],
      [1.28, 0.3],
      [1.2, length],
      [0.7, length - 0.2],
      [-0.7, length - 0.2],
      [-1.2, length],
      [-1.28, 0.3],
      [-1.06, -0.7],
    ]
    pen.form(blob(mane.map(place)), darken(colour, 0.25), { shade: darken(colour, 0.6), depth: 0.2, line: HAIR_LINE })
  }
}

function drawCurls(colour: string): Draw {
  return ({ pen, at, yaw }) => {
    const ring = Array.from({ length: 16 }, (_, i): Point => {
      const angle = (i / 16) * 2 * Math.PI
      const radius = i % 2 === 0 ? 1.62 : 1.42
      return at([Math.cos(angle) * radius - yaw * 0.2, Math.sin(angle) * radius * 0.94 - 0.42])
    })
    pen.form(blob(ring), colour, { shade: darken(colour, 0.5), depth: 0.26, line: HAIR_LINE })
  }
}

function drawTopBun(colour: string): Draw {
  return ({ pen, at, yaw }) => {
    const place = ([x, y]: Point): Point => at([x - yaw * 0.4, y])
    pen.form(ellipse([0, -1.5], 0.5, 0.42, place), colour, { shade: darken(colour, 0.4), depth: 0.12, line: HAIR_LINE })
    pen.line([place([-0.24, -1.56]), place([0, -1.4]), place([0.26, -1.54])], 0.05)
    pen.cord([place([-0.9, -1.9]), place([0.9, -1.2])], 0.06, '#C9D2E6', 0.03)
  }
}

function drawTuft(colour: string): Draw {
  return ({ pen, front }) => {
    const tuft: readonly Corner[] = [
      [-1.02, 0.02, -0.08],
      [-1.12, -0.6, -0.16],
      [-0.5, -1.2, -0.06],
      [-0.02, -1.22, 0.1],
      [-0.14, -1.74, -0.14],
      [0.3, -1.34, 0.1],
      [0.5, -1.72, -0.12],
      [0.62, -1.1, -0.1],
      [1.1, -0.6, -0.08],
      [1.02, 0.02, 0],
      [0.86, -0.4, 0.06],
      [0.3, -0.56, -0.08],
      [0.02, -0.4, 0.08],
      [-0.3, -0.62, -0.06],
      [-0.86, -0.38, 0],
    ]
    pen.form(locks(tuft, front), colour, { shade: darken(colour, 0.5), depth: 0.14, line: HAIR_LINE })
  }
}

function drawPigtails(colour: string): Draw {
  return ({ pen, at }) => {
    for (const side of [-1, 1]) {
      const tail: readonly Corner[] = [
        [side * 0.94, -0.5, -0.16 * side],
        [side * 1.7, -0.74, -0.12 * side],
        [side * 1.94, 0.24, 0.14 * side],
        [side * 1.3, -0.06, 0.02 * side],
      ]
      pen.form(locks(tail, at), colour, { shade: darken(colour, 0.5), depth: 0.12, dots: false, line: HAIR_LINE })
      pen.form(ellipse([side * 1.02, -0.42], 0.14, 0.14, at), '#E5286E', SMALL)
    }
  }
}

function drawMoustache(colour: string, isWide = true): Draw {
  return ({ pen, front }) => {
    const wide = isWide ? 0.62 : 0.4
    const hair: readonly Corner[] = [
      [0, 0.42, -0.14],
      [wide, 0.5, 0.1],
      [wide + 0.08, 0.72, 0.06],
      [0, 0.56, 0.06],
      [-wide - 0.08, 0.72, 0.1],
      [-wide, 0.5, -0.14],
    ]
    pen.form(locks(hair, front), colour, SMALL)
  }
}

function drawBeard({ pen, front }: HeadFrame): void {
  const beard: readonly Corner[] = [
    [-0.86, 0.1, 0.1],
    [-0.42, 0.46, 0.12],
    [0, 0.42, 0.12],
    [0.42, 0.46, 0.1],
    [0.86, 0.1, -0.06],
    [0.8, 1.1, -0.1],
    [0.3, 1.96, 0.1],
    [0.02, 1.7, 0.1],
    [-0.3, 1.96, -0.1],
    [-0.8, 1.1, -0.06],
  ]
  pen.form(locks(beard, front), '#F1EEE6', { shade: '#A8A399', depth: 0.16, line: HAIR_LINE })
  pen.line([front([-0.26, 0.74]), front([0, 0.8]), front([0.26, 0.74])], 0.06, INK, 0.4, 0.4)
  for (const x of [-0.34, 0.06, 0.4]) pen.line([front([x, 1.1]), front([x * 0.8, 1.5])], 0.045)
}

// ---- What is worn on the head

function drawVisor({ pen, front }: HeadFrame): void {
  pen.form(tube([front([-1.02, -0.5]), front([0, -0.74]), front([1.02, -0.5])], [0.11, 0.12, 0.11]), '#0F6B4A', SMALL)
  const brim: readonly Corner[] = [
    [-0.9, -0.5, 0.02],
    [0, -0.64, 0.02],
    [0.9, -0.5, -0.1],
    [1.5, -0.12, 0.14],
    [-0.5, -0.2, -0.1],
  ]
  pen.form(locks(brim, front), '#35D07F', { shade: '#0F6B4A', depth: 0.1, dots: false, line: 0.75 })
}

function drawHelmet({ pen, front, at, yaw }: HeadFrame): void {
  pen.cord(
    [
      front([-0.92, -0.3]),
      at([-0.7 + yaw * 0.2, 0.7]),
      at([yaw * 0.3, 1.08]),
      at([0.7 + yaw * 0.2, 0.7]),
      front([0.92, -0.3]),
    ],
    0.08,
    '#3B3F55',
    0.03,
  )
  const shell: readonly Corner[] = [
    [-1.2, -0.3, -0.18],
    [-0.92, -1.24, -0.16],
    [0, -1.62, -0.16],
    [0.92, -1.24, -0.18],
    [1.2, -0.3, -0.04],
    [1.62, -0.16, 0.06],
    [0, -0.42, -0.02],
  ]
  pen.form(locks(shell, front), '#E5484D', { shade: '#7E1420', depth: 0.2, line: HAIR_LINE })
  const stripe: readonly Point[] = [
    [-0.3, -1.56],
    [0.26, -1.58],
    [0.32, -0.44],
    [-0.34, -0.44],
  ]
  pen.flat(polygon(stripe.map(front)), PAPER)
  pen.line([front([-0.86, -0.8]), front([-0.62, -1.2])], 0.11, '#FFB3B5')
}

function drawFedora({ pen, front }: HeadFrame): void {
  const crown: readonly Corner[] = [
    [-0.94, -0.56, -0.04],
    [-0.8, -1.4, -0.12],
    [-0.1, -1.46, 0.14],
    [0.66, -1.5, -0.14],
    [0.98, -0.6, 0],
  ]
  pen.form(locks(crown, front), '#8A6A44', { shade: '#46321E', depth: 0.16, line: HAIR_LINE })
  const brim: readonly Corner[] = [
    [-1.56, -0.36, -0.12],
    [-0.9, -0.68, 0],
    [0.96, -0.72, -0.1],
    [1.66, -0.5, -0.14],
    [0, -0.3, -0.12],
  ]
  pen.form(locks(brim, front), '#8A6A44', { shade: '#46321E', depth: 0.08, dots: false, line: HAIR_LINE })
  pen.cord([front([-0.9, -0.74]), front([0, -0.66]), front([0.96, -0.78])], 0.14, '#2B1D12')
}

function drawPillbox({ pen, front }: HeadFrame): void {
  const hat: readonly Point[] = [
    [-0.66, -0.94],
    [-0.6, -1.62],
    [0.7, -1.7],
    [0.72, -0.98],
  ]
  pen.form(polygon(hat.map(front)), '#C62F2F', { shade: '#6E1414', depth: 0.12, line: HAIR_LINE })
  pen.cord([front([-0.68, -0.98]), front([0.02, -0.9]), front([0.74, -1.02])], 0.1, '#FFC933', 0.03)
  pen.dot(front([0.06, -1.74]), 0.12, '#FFC933', 0.05)
}

function drawToque({ pen, front }: HeadFrame): void {
  const puff: readonly Point[] = [
    [-0.8, -1.1],
    [-1.16, -1.56],
    [-0.8, -2.1],
    [-0.2, -2.04],
    [0.2, -2.3],
    [0.7, -2.02],
    [1.16, -1.7],
    [0.8, -1.1],
  ]
  pen.form(blob(puff.map(front)), '#FFFFFF', { shade: '#B9C3D6', depth: 0.16, line: HAIR_LINE })
  const band: readonly Point[] = [
    [-0.84, -0.6],
    [-0.8, -1.16],
    [0.84, -1.16],
    [0.86, -0.6],
    [0, -0.74],
  ]
  pen.form(blob(band.map(front)), '#FFFFFF', { shade: '#B9C3D6', depth: 0.1, dots: false, line: HAIR_LINE })
  for (const x of [-0.3, 0.26]) pen.line([front([x, -1.2]), front([x * 1.2, -1.66])], 0.05)
}

function drawPeakedCap(colour: string, badge: string): Draw {
  return ({ pen, front }) => {
    const crown: readonly Point[] = [
      [-1.04, -0.42],
      [-1.1, -0.9],
      [-0.5, -1.36],
      [0.4, -1.38],
      [1.08, -0.94],
      [1.04, -0.42],
      [0, -0.6],
    ]
    pen.form(blob(crown.map(front)), colour, { shade: darken(colour, 0.5), depth: 0.15, line: HAIR_LINE })
    const peak: readonly Corner[] = [
      [-0.5, -0.56, -0.02],
      [0.96, -0.52, -0.1],
      [1.66, -0.3, 0.1],
      [0.3, -0.32, -0.1],
    ]
    pen.form(locks(peak, front), darken(colour, 0.3), { ...SMALL, line: 0.75 })
    pen.dot(front([0.1, -0.96]), 0.15, badge, 0.04)
  }
}

function drawNightcap({ pen, front }: HeadFrame): void {
  const cap: readonly Corner[] = [
    [-1.04, -0.44, -0.14],
    [-0.7, -1.2, -0.1],
    [0.3, -1.56, -0.24],
    [1.7, -0.6, -0.04],
    [1.78, 0.22, 0.1],
    [1.36, -0.34, 0.1],
    [0.98, -0.6, 0.04],
  ]
  pen.form(locks(cap, front), '#7FA0FF', { shade: '#2A3F8E', depth: 0.16, line: HAIR_LINE })
  pen.form(tube([front([-1.02, -0.42]), front([0, -0.66]), front([1.02, -0.46])], [0.15, 0.15, 0.15]), PAPER, {
    ...SMALL,
  })
  pen.form(ellipse([1.78, 0.34], 0.22, 0.22, front), PAPER, SMALL)
}

function drawBeanie({ pen, front }: HeadFrame): void {
  const wool: readonly Point[] = [
    [-1.08, -0.5],
    [-0.96, -1.1],
    [0, -1.44],
    [0.96, -1.1],
    [1.08, -0.5],
  ]
  pen.form(blob(wool.map(front)), '#3E7A5A', { shade: '#1C4030', depth: 0.16, line: HAIR_LINE })
  pen.form(tube([front([-1.02, -0.46]), front([0, -0.62]), front([1.02, -0.46])], [0.16, 0.17, 0.16]), '#5FA47E', SMALL)
  pen.form(ellipse([0, -1.5], 0.24, 0.22, front), '#5FA47E', SMALL)
}

function drawKerchief({ pen, front, at }: HeadFrame): void {
  for (const turn of [-0.5, 0.3]) {
    const end: readonly Corner[] = [
      [0.86, -0.9, 0.1],
      [1.5, -1.1 + turn, -0.1],
      [1.2, -0.7 + turn * 0.6, 0],
    ]
    pen.form(locks(end, at), '#FFC933', SMALL)
  }
  const cloth: readonly Point[] = [
    [-1.06, -0.3],
    [-1, -0.9],
    [-0.3, -1.3],
    [0.5, -1.24],
    [1.02, -0.8],
    [1.06, -0.3],
    [0.4, -0.62],
    [-0.4, -0.64],
  ]
  pen.form(blob(cloth.map(front)), '#FFC933', { shade: '#96600C', depth: 0.13, line: HAIR_LINE })
}

function drawHeadset({ pen, front, at, onBall, yaw }: HeadFrame): void {
  const side = yaw > 0.1 ? -1 : 1
  const ear = at(onBall(side * 1.2, 0.1))
  pen.dot(ear, 0.22, '#3B3F55', 0.05)
  const end = at(onBall(side * 0.42, 0.78))
  pen.cord([ear, at(onBall(side * 0.95, 0.7)), end], 0.06, '#3B3F55', 0.02)
  pen.dot(end, 0.09, '#3B3F55', 0.03)
  pen.cord([front([-0.6, -0.7]), front([0, -0.82]), front([0.6, -0.7])], 0.09, '#FFC933', 0.03)
}

const FAIR = { skin: '#E9B48E', skinShade: '#A9664C', blush: '#F0603F', lid: '#D89F78', brow: '#3A2418' } as const
const TAN = { skin: '#C98F66', skinShade: '#7C4A34', blush: '#D4552F', lid: '#B97F58', brow: '#2A1A12' } as const
const DEEP = { skin: '#7A4A32', skinShade: '#42241A', blush: '#B5402C', lid: '#6A3D28', brow: '#15100C' } as const
const PALE = { skin: '#EBC9B2', skinShade: '#AD7A66', blush: '#E2603F', lid: '#D9B29A', brow: '#8A8792' } as const

const roundGlasses =
  (colour: string, radius = 0.3): Draw =>
  (frame) =>
    drawGlasses(frame, colour, '#FFF0C8', radius)
const MRS_QUORUM: Head = {
  ...PALE,
  lashes: true,
  bags: true,
  long: 0.96,
  behind: drawTopBun('#D9D6E0'),
  inFront: together(drawCrop('#E2DFEA'), roundGlasses('#D0207A', 0.33)),
}

export const SMALL_HEADS = {
  clerk: { ...TAN, long: 1.04, behind: undefined, inFront: together(drawCrop('#2A1A12'), drawVisor) },
  marketing: { ...DEEP, lashes: true, behind: drawCurls('#B5256A'), hideEars: true, inFront: drawHeadset },
  fraud: {
    ...FAIR,
    browWidth: 0.15,
    jaw: 0.5,
    nose: 1.3,
    long: 1.08,
    inFront: together(drawCrop('#3A2418'), drawFedora),
  },
  greeter: { ...FAIR, wide: 1.04, inFront: together(drawCrop('#7A4A22'), drawPillbox) },
  catering: { ...DEEP, wide: 1.1, inFront: together(drawMoustache('#15100C', false), drawToque) },
  archive: { ...PALE, bags: true, nose: 1.4, inFront: together(drawBeard, roundGlasses('#6B5A3A', 0.24)) },
  murphy: { ...FAIR, browWidth: 0.12, wide: 1.1, long: 0.9, eyes: 1.18, inFront: drawTuft('#7A4A2A') },
  al: { ...TAN, browWidth: 0.16, long: 1.06, jaw: 0.3, inFront: drawHelmet },
  'mrs-quorum': MRS_QUORUM,
  sister: {
    ...MRS_QUORUM,
    behind: drawTopBun('#B9B4C8'),
    inFront: together(drawCrop('#C4BFD2'), roundGlasses('#2F7BFF', 0.26)),
  },
  girl: {
    ...FAIR,
    lashes: true,
    wide: 1.08,
    long: 0.9,
    eyes: 1.16,
    behind: drawPigtails('#B4492D'),
    inFront: drawCrop('#C65A24'),
  },
  teen: {
    ...TAN,
    lashes: true,
    wide: 0.96,
    behind: drawMane('#8A54C8', 1.24),
    hideEars: true,
    inFront: drawCrop('#8A54C8', [
      [0.84, -0.2],
      [0.36, -0.7],
      [-0.2, -0.44],
      [-0.86, -0.1],
    ]),
  },
  neighbour: {
    ...DEEP,
    browWidth: 0.18,
    jaw: 0.4,
    wide: 1.06,
    inFront: together(drawCrop('#1C1614'), drawMoustache('#1C1614')),
  },
  customer: { ...FAIR, inFront: together(drawCrop('#4A2E20'), drawBeanie) },
  technician: { ...TAN, lashes: true, inFront: together(drawCrop('#15100C'), drawKerchief) },
  packer: {
    ...TAN,
    jaw: 0.4,
    browWidth: 0.15,
    inFront: together(drawCrop('#2A1A12'), drawPeakedCap('#B4492D', '#FFC933')),
  },
  postman: {
    ...PALE,
    brow: '#5A4632',
    inFront: together(drawCrop('#8A6A44'), drawMoustache('#8A6A44'), drawPeakedCap('#2B3FA8', '#FFC933')),
  },
  operator: { ...FAIR, bags: true, inFront: together(drawCrop('#5A4632'), drawNightcap) },
} as const satisfies Record<string, Head>
