/** The Batch Gang: five of one mould. What tells them apart is the mohawk, its colour, and what they carry. */
import { INK } from './colours'
import type { Head, HeadFrame } from './face'
import { HAIR_LINE } from './hair'
import { type Corner, ellipse, locks, unite } from './outline'

interface Mohawk {
  readonly colour: string
  /** Number of spikes and how high they stand. */
  readonly spikes: number
  readonly height: number
}

function drawMohawk({ colour, spikes, height }: Mohawk): (frame: HeadFrame) => void {
  return (frame) => {
    const shift = frame.yaw * 0.5
    const corners: Corner[] = [[-0.32 - shift, -0.7]]
    for (let i = 0; i < spikes; i++) {
      const lean = -1.05 + (2.1 * i) / (spikes - 1)
      corners.push([Math.sin(lean) * 0.52 - shift - 0.13, -0.98 - Math.cos(lean) * 0.1, 0.1])
      corners.push([
        Math.sin(lean) * (0.66 + height * 0.4) - shift * 1.7,
        -1.02 - Math.cos(lean * 0.8) * height - (i % 2 === 0 ? 0.12 : 0),
        -0.1,
      ])
    }
    corners.push([0.64 - shift, -0.96], [0.36 - shift, -0.68])
    frame.pen.form(locks(corners, frame.at), colour, { shade: '#5A1E14', depth: 0.13, line: HAIR_LINE })
  }
}

function drawBruiser(colour: string): (frame: HeadFrame) => void {
  return ({ pen, front, yaw, onBall, at }) => {
    pen.line([front([-0.52, -0.72]), front([-0.26, -0.86])], 0.1, '#E6BFA0')
    const crest: readonly Corner[] = [
      [-0.2 - yaw * 0.3, -0.7, 0.1],
      [-0.16 - yaw * 0.3, -1.04, 0.2],
      [0.16 - yaw * 0.3, -1.04, 0.1],
      [0.22 - yaw * 0.3, -0.7, 0.1],
    ]
    pen.form(locks(crest, front), colour, { line: 0.66, rim: false })
    pen.line([front([0.5, 0.2]), front([0.66, 0.46])], 0.055, INK, 0.5)
    pen.line([front([0.46, 0.36]), front([0.68, 0.28])], 0.045, INK, 0.5)
    const stubble = Array.from({ length: 9 }, (_, i) =>
      ellipse([-0.5 + i * 0.125, 0.9 + (i % 2) * 0.07 - Math.abs(i - 4) * 0.02], 0.022, 0.022, front),
    )
    pen.flat(unite(stubble), '#4A1B12')
    if (yaw > -0.2) {
      const ear = onBall(-1.3, 0.34)
      const ring = at([ear[0] * 1.08 - 0.1, ear[1]])
      pen.dot(ring, 0.12, '#D9D4CC', 0.05)
      pen.dot(ring, 0.06, '#6E3E3A')
    }
  }
}

function makeBruiser(mohawk: Mohawk): Head {
  return {
    skin: '#BC8C6C',
    skinShade: '#6E3E3A',
    blush: '#A8402F',
    brow: '#4A1B12',
    browWidth: 0.17,
    wide: 1.08,
    long: 1.1,
    jaw: 0.9,
    eyes: 0.88,
    lid: '#9C6E58',
    allTeeth: true,
    nose: 1.6,
    behind: drawMohawk(mohawk),
    inFront: drawBruiser(mohawk.colour),
  }
}

export const GANG_HEADS = {
  script: makeBruiser({ colour: '#B4492D', spikes: 5, height: 0.66 }),
  bates: makeBruiser({ colour: '#C65A24', spikes: 6, height: 0.48 }),
  up: makeBruiser({ colour: '#9E3B3B', spikes: 4, height: 0.92 }),
  job: makeBruiser({ colour: '#C98A2B', spikes: 7, height: 0.6 }),
  file: makeBruiser({ colour: '#8C3A52', spikes: 5, height: 0.8 }),
} as const satisfies Record<string, Head>
