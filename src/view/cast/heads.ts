/** The heads of the main cast: skin, brows and teeth as data, hair drawn behind the face and in front of it. */
import { INK } from './colours'
import type { Head, HeadFrame } from './face'
import type { Point } from './geometry'
import { blob, type Corner, ellipse, fringed, locks, unite } from './outline'

export const HAIR_LINE = 0.78

/** Moves a form of hair against the turn of the head, as what lies behind the axis does. */
function behindBy(frame: HeadFrame, amount: number): (point: Point) => Point {
  return ([x, y]) => frame.at([x - frame.yaw * amount, y])
}

// ---- Iris: a blue bob that flicks outwards, a fringe, large round glasses

function drawBobBehind(frame: HeadFrame): void {
  const { pen } = frame
  const place = behindBy(frame, 0.14)
  const bob: readonly Corner[] = [
    [0, -1.3, -0.1],
    [0.86, -1.02, -0.14],
    [1.24, -0.2, -0.03],
    [1.26, 0.5, 0.06],
    [1.44, 1.0, -0.1],
    [1.06, 1.12, -0.04],
    [0.62, 0.96, 0.02],
    [-0.62, 0.96, -0.04],
    [-1.06, 1.12, -0.1],
    [-1.44, 1.0, 0.06],
    [-1.26, 0.5, -0.03],
    [-1.24, -0.2, -0.14],
    [-0.86, -1.02, -0.1],
  ]
  pen.form(locks(bob, place), '#1A52C9', { shade: '#0B2A78', depth: 0.2, line: HAIR_LINE })
}

const FRINGE: readonly Point[] = [
  [0.98, 0.1],
  [0.88, -0.2],
  [0.7, -0.3],
  [0.46, -0.37],
  [0.3, -0.22],
  [0.12, -0.39],
  [-0.3, -0.36],
  [-0.62, -0.33],
  [-0.86, -0.18],
  [-0.98, 0.1],
]
const CROWN: readonly Point[] = [
  [-1.06, 0.4],
  [-1.17, -0.3],
  [-0.93, -0.86],
  [-0.44, -1.22],
  [0.1, -1.32],
  [0.64, -1.18],
  [1.03, -0.76],
  [1.17, -0.22],
  [1.08, 0.42],
]

function drawBobFront(frame: HeadFrame): void {
  const { pen, front } = frame
  pen.form(fringed(CROWN.map(front), FRINGE.map(front)), '#2F7BFF', { shade: '#1A52C9', depth: 0.16, line: HAIR_LINE })
  const shine = (points: readonly Point[], width: number) => pen.line(points.map(front), width, '#9CC6FF')
  shine(
    [
      [-0.86, -0.52],
      [-0.6, -0.82],
      [-0.2, -0.99],
      [0.12, -1.03],
    ],
    0.1,
  )
  shine(
    [
      [0.26, -1.02],
      [0.44, -0.96],
    ],
    0.09,
  )
  for (const [x, low, bend, high] of [
    [-0.3, -0.36, -0.36, -0.85],
    [0.3, -0.24, 0.34, -0.72],
    [0.62, -0.32, 0.62, -0.7],
  ] as const)
    pen.line([front([x, low]), front([(x + bend) / 2 + 0.03, (low + high) / 2]), front([bend, high])], 0.04)
  drawGlasses(frame, INK, 'rgba(190,232,255,.22)', 0.34)
}

export function drawGlasses(frame: HeadFrame, colour: string, lens: string, radius: number): void {
  const { pen, at, onBall, yaw, front } = frame
  const glasses = ([-1, 1] as const).map((side) => {
    const flat = Math.max(0.4, Math.cos(side * 0.42 + yaw))
    return { centre: onBall(side * 0.42, 0.05), width: radius * flat, side }
  })
  for (const { centre, width, side } of glasses) {
    const ring = ellipse(centre, width, radius, at)
    pen.wash(ring, lens.startsWith('rgba') ? '#BEE8FF' : lens, 0.22)
    pen.cutLine([...ring.points, ring.points[0], ring.points[1]], 0.085)
    pen.cord([...ring.points, ring.points[0], ring.points[1]], 0.075, colour)
    pen.line(
      [
        at([centre[0] - width * 0.62, centre[1] - radius * 0.3]),
        at([centre[0] - width * 0.3, centre[1] - radius * 0.68]),
      ],
      0.07,
      '#FFFFFF',
    )
    if (side * yaw < 0.3)
      pen.cord([at([centre[0] + side * width, centre[1] - 0.02]), front([side * 1, -0.04])], 0.065, colour)
  }
  const [left, right] = glasses
  pen.cutLine(
    [at([left.centre[0] + left.width, left.centre[1]]), at([right.centre[0] - right.width, right.centre[1]])],
    0.07,
  )
  pen.cord(
    [
      at([left.centre[0] + left.width, left.centre[1] - 0.04]),
      at([(left.centre[0] + right.centre[0]) / 2, left.centre[1] - 0.1]),
      at([right.centre[0] - right.width, right.centre[1] - 0.04]),
    ],
    0.07,
    colour,
  )
}

// ---- Ada: a bun, a teal headband with a knot, gold earrings

function drawBun(frame: HeadFrame): void {
  const { pen } = frame
  const place = behindBy(frame, 0.5)
  const bun: Point[] = Array.from({ length: 12 }, (_, i) => {
    const angle = (i / 12) * 2 * Math.PI
    const radius = i % 2 === 0 ? 0.64 : 0.55
    return [-0.06 + Math.cos(angle) * radius, -1.54 + Math.sin(angle) * radius * 0.86]
  })
  pen.form(blob(bun.map(place)), '#3A211A', { shade: '#1C0E0B', depth: 0.16, line: HAIR_LINE })
  for (const points of [
    [
      [-0.34, -1.7],
      [-0.1, -1.86],
      [0.18, -1.8],
    ],
    [
      [-0.2, -1.34],
      [0.06, -1.52],
      [0.3, -1.5],
    ],
  ] as const)
    pen.line(points.map(place), 0.07, '#7A4A38')
  const nape = Array.from({ length: 11 }, (_, i): Point => {
    const angle = Math.PI * (0.86 + (1.28 * i) / 10)
    const radius = i % 2 === 0 ? 1.06 : 1.15
    return [Math.cos(angle) * radius, Math.sin(angle) * radius - 0.02]
  })
  const rest: readonly Point[] = [
    [0.9, 0.34],
    [0, 0.1],
    [-0.9, 0.34],
  ]
  pen.form(blob([...nape, ...rest].map(behindBy(frame, 0.2))), '#2A1712', { line: HAIR_LINE })
}

function drawHeadband(frame: HeadFrame): void {
  const { pen, front, yaw } = frame
  const curls: Point[] = Array.from({ length: 9 }, (_, i) => {
    const share = i / 8
    return [-0.76 + 1.52 * share, -0.6 - 0.18 * Math.sin(Math.PI * share) + (i % 2 === 1 ? 0.17 : 0.02)]
  })
  const under: readonly Point[] = [
    [0.7, -0.68],
    [0, -0.86],
    [-0.7, -0.68],
  ]
  pen.form(blob([...curls, ...under].map(front)), '#3A211A', { line: 0.55, rim: false })
  const band: readonly Point[] = [
    [-1.04, -0.18],
    [-0.87, -0.78],
    [-0.44, -1.13],
    [0.1, -1.23],
    [0.6, -1.07],
    [0.95, -0.65],
    [1.05, -0.14],
    [0.85, -0.42],
    [0.45, -0.66],
    [0, -0.74],
    [-0.45, -0.68],
    [-0.85, -0.44],
  ]
  pen.form(blob(band.map(front)), '#16A39A', { shade: '#0B5E63', depth: 0.13, line: HAIR_LINE })
  pen.line([front([-0.74, -0.7]), front([-0.3, -0.98]), front([0.16, -1.05])], 0.075, '#7FE0D4')
  drawKnot(frame)
  for (const side of [-1, 1]) {
    if (side * yaw >= 0.25) continue
    const ear = front([side * 1.06, 0.44])
    pen.dot(ear, 0.13, '#FFC933', 0.055)
    pen.dot(ear, 0.055, '#2A1712')
  }
}

function drawKnot({ pen, front }: HeadFrame): void {
  const ends: readonly (readonly Corner[])[] = [
    [
      [0.36, -1.22, -0.1],
      [0.62, -1.66, -0.1],
      [0.98, -1.62, 0.2],
      [0.8, -1.38, 0.1],
      [0.4, -1.08, 0.05],
    ],
    [
      [0.4, -1.2, -0.12],
      [0.86, -1.1, 0.05],
      [1.04, -0.86, 0.1],
      [0.74, -0.82, 0.1],
      [0.32, -1.06, 0.05],
    ],
  ]
  for (const end of ends)
    pen.form(locks(end, front), '#16A39A', { shade: '#0B5E63', depth: 0.07, dots: false, line: 0.66 })
  pen.form(ellipse([0.37, -1.15], 0.15, 0.16, front), '#1DBDB2', { line: 0.66, rim: false })
}

// ---- Jax: ginger spikes, freckles

const SPIKES: readonly Corner[] = [
  [-0.98, 0.14, 0.05],
  [-1.1, -0.42, 0.1],
  [-1.14, -0.98, -0.12],
  [-0.8, -0.96, 0.14],
  [-0.74, -1.5, -0.1],
  [-0.36, -1.18, 0.16],
  [-0.04, -1.66, -0.08],
  [0.18, -1.22, 0.16],
  [0.64, -1.56, -0.1],
  [0.66, -1.08, 0.14],
  [1.16, -1.1, -0.08],
  [1.02, -0.58, 0.1],
  [1.02, 0.1, -0.06],
  [0.84, -0.2, -0.1],
  [0.82, -0.5, 0.06],
  [0.52, -0.52, -0.1],
  [0.3, -0.78, 0.05],
  [-0.06, -0.5, -0.1],
  [-0.26, -0.76, 0.05],
  [-0.6, -0.44, -0.1],
  [-0.82, -0.56, 0.05],
  [-0.86, -0.16, -0.06],
]

function drawSpikes({ pen, front }: HeadFrame): void {
  pen.form(locks(SPIKES, front), '#E05A1C', { shade: '#8E2C12', depth: 0.15, line: HAIR_LINE })
  for (const lock of [
    [
      [-0.62, -0.98],
      [-0.56, -1.14],
      [-0.55, -1.28],
    ],
    [
      [0, -1.1],
      [0.04, -1.28],
      [0, -1.42],
    ],
    [
      [0.52, -1.05],
      [0.6, -1.2],
      [0.6, -1.34],
    ],
  ] as const)
    pen.line(lock.map(front), 0.08, '#FFA36B')
}

function drawFreckles({ pen, front }: HeadFrame): void {
  const freckles: readonly Point[] = [
    [-0.52, 0.36],
    [-0.4, 0.44],
    [-0.36, 0.33],
    [0.36, 0.34],
    [0.46, 0.43],
    [0.54, 0.34],
  ]
  pen.flat(unite(freckles.map((spot) => ellipse(spot, 0.026, 0.024, front))), '#93543C')
}

// ---- Erick: a quiff that arrives before he does

const QUIFF: readonly Corner[] = [
  [-0.98, 0.2, 0.04],
  [-1.07, -0.36, 0.06],
  [-1.1, -0.92, -0.1],
  [-0.86, -1.22, -0.12],
  [-0.3, -1.62, -0.16],
  [0.62, -1.92, -0.22],
  [1.42, -1.5, -0.28],
  [1.3, -0.92, 0.26],
  [1.02, -0.72, 0.02],
  [1.02, -0.2, 0.02],
  [0.98, 0.18, 0],
  [0.85, -0.1, 0],
  [0.85, -0.46, 0.04],
  [0.66, -0.74, -0.1],
  [-0.1, -0.82, -0.12],
  [-0.52, -0.6, -0.04],
  [-0.82, -0.44, 0],
  [-0.86, -0.1, 0],
]

function drawQuiff({ pen, front, yaw }: HeadFrame): void {
  pen.form(locks(QUIFF, front), '#5C4231', { shade: '#2E1D15', depth: 0.17, line: HAIR_LINE })
  for (const [points, width, colour] of [
    [
      [
        [-0.6, -0.82],
        [-0.1, -1.2],
        [0.6, -1.42],
        [1.12, -1.3],
      ],
      0.06,
      INK,
    ],
    [
      [
        [-0.3, -0.86],
        [0.3, -1.1],
        [0.84, -1.12],
      ],
      0.05,
      INK,
    ],
    [
      [
        [-0.4, -1.28],
        [0.14, -1.6],
        [0.72, -1.7],
      ],
      0.1,
      '#A27A5C',
    ],
  ] as const)
    pen.line(points.map(front), width, colour)
  for (const side of [-1, 1])
    if (side * yaw < 0.3) pen.line([front([side * 0.93, -0.24]), front([side * 0.95, 0.06])], 0.1, '#B9B2AC')
  pen.line([front([-0.06, 1.1]), front([0.02, 1.16])], 0.06)
}

// ---- Pat: bald, with a fringe round the back of the head

function drawPatFringe(frame: HeadFrame): void {
  const { pen } = frame
  const place = behindBy(frame, 0.2)
  for (const side of [-1, 1]) {
    const tuft: readonly Corner[] = [
      [side * 0.86, -0.3, -0.06 * side],
      [side * 1.2, -0.22, -0.1 * side],
      [side * 1.34, 0.1, 0.1 * side],
      [side * 1.22, 0.2, -0.1 * side],
      [side * 1.3, 0.52, 0.1 * side],
      [side * 1.1, 0.5, -0.1 * side],
      [side * 1.02, 0.76, 0.05 * side],
      [side * 0.76, 0.4, 0],
    ]
    pen.form(locks(tuft, place), '#6B4A9A', { shade: '#2A1C48', depth: 0.1, line: HAIR_LINE })
  }
}

function drawBaldness(shine: string): (frame: HeadFrame) => void {
  return ({ pen, front }) => {
    pen.line([front([-0.48, -0.76]), front([-0.2, -0.9]), front([0.1, -0.91])], 0.11, shine)
    pen.line([front([0.24, -0.86]), front([0.36, -0.81])], 0.09, shine)
    pen.line([front([-0.4, -0.5]), front([0, -0.56]), front([0.4, -0.5])], 0.035)
    pen.line([front([-0.3, -0.63]), front([0.02, -0.67]), front([0.3, -0.63])], 0.03)
  }
}

/** Batchland's wires under the skin. */
function drawVeins({ pen, at, onBall }: HeadFrame): void {
  const veins: readonly (readonly Point[])[] = [
    [
      [-0.86, -0.2],
      [-0.62, -0.34],
      [-0.58, -0.58],
      [-0.3, -0.72],
    ],
    [
      [0.9, -0.1],
      [0.7, -0.3],
      [0.74, -0.52],
      [0.5, -0.74],
    ],
    [
      [-0.84, 0.3],
      [-0.6, 0.5],
      [-0.62, 0.7],
    ],
    [
      [0.84, 0.36],
      [0.6, 0.62],
      [0.5, 0.84],
    ],
    [
      [-0.58, -0.58],
      [-0.76, -0.68],
    ],
    [
      [0.7, -0.3],
      [0.55, -0.44],
    ],
  ]
  for (const vein of veins)
    pen.line(
      vein.map(([x, y]) => at(onBall(Math.asin(Math.max(-0.98, Math.min(0.98, x))) * 0.96, y))),
      0.065,
      '#E43FC0',
      0.9,
    )
}

const PAT: Head = {
  skin: '#C79A86',
  skinShade: '#7E4A55',
  blush: '#A8405A',
  brow: '#3B2346',
  browWidth: 0.18,
  wide: 1.06,
  long: 1.06,
  eyes: 0.86,
  lid: '#B4847A',
  bags: true,
  behind: drawPatFringe,
  inFront: drawBaldness('#F3D6C6'),
}

export const MAIN_HEADS = {
  iris: {
    skin: '#EBC3A4',
    skinShade: '#B9745F',
    blush: '#E2603F',
    lid: '#DFB08F',
    lashes: true,
    brow: '#163F9E',
    wide: 0.94,
    long: 0.98,
    hideEars: true,
    behind: drawBobBehind,
    inFront: drawBobFront,
  },
  ada: {
    skin: '#9A5B3C',
    skinShade: '#5A2C22',
    blush: '#C8422F',
    lashes: true,
    brow: '#1D120E',
    browWidth: 0.115,
    wide: 0.96,
    lid: '#8A4E33',
    behind: drawBun,
    inFront: drawHeadband,
  },
  jax: {
    skin: '#D9A077',
    skinShade: '#93543C',
    blush: '#DB5B36',
    brow: '#8A3413',
    browWidth: 0.14,
    long: 1.04,
    lid: '#CB916A',
    marks: drawFreckles,
    inFront: drawSpikes,
  },
  erick: {
    skin: '#EDB898',
    skinShade: '#B56A55',
    blush: '#E2603F',
    brow: '#3E2C22',
    browWidth: 0.15,
    wide: 1.02,
    long: 1.22,
    jaw: 0.85,
    lid: '#DFA684',
    allTeeth: true,
    eyes: 0.9,
    nose: 1.5,
    inFront: drawQuiff,
  },
  pat: PAT,
  'pat-infected': {
    ...PAT,
    skin: '#9A78BE',
    skinShade: '#3E2466',
    blush: '#C04A9A',
    lid: '#7C5AA2',
    brow: '#22103A',
    eyeWhite: '#FFE0FA',
    eyeGlow: '#FF4FC8',
    pupil: '#B0107A',
    marks: drawVeins,
    inFront: drawBaldness('#D9BFF2'),
  },
} as const satisfies Record<string, Head>
