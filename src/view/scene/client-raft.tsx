/** A client as a small building on a raft. The drawing is chosen by its place, so that neighbours differ. */

import { circlePath, handDrawn, short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import type { ClientPlace } from './layout-types'

const INK = PAINTS.inkNight

interface Piece {
  readonly d: string
  readonly fill: string
  readonly stroke?: string
  readonly width?: number
}

const piece = (d: string, fill: string, width = 2.8, stroke = INK): Piece => ({
  d: handDrawn(d, d.length, 1.6),
  fill,
  width,
  stroke,
})

const AWNING = (fill: string, from: number) =>
  [0, 1, 2, 3, 4]
    .filter((i) => i % 2 === from)
    .map((i) => {
      const a = -40 + i * 16
      const b = -36 + i * 14.4
      return `M${a} -62L${b} -76L${b + 14.4} -76L${a + 16} -62Q${a + 8} -52 ${a} -62Z`
    })
    .map((d) => piece(d, fill, 2.4))

const PRODUCERS: readonly (readonly Piece[])[] = [
  [
    piece('M-34 0L-34-62L34-62L34 0Z', '#FFE3B0'),
    piece('M-24-44L10-44L10-16L-24-16Z', PAINTS.cyan, 2.4),
    piece('M-19-38L-6-38M-19-32L1-32M-19-26L-10-26', 'none', 2.6, '#fff'),
    piece('M16-46L28-46L28-2L16-2Z', PAINTS.bruise, 2.4),
    ...AWNING(PAINTS.magenta, 0),
    ...AWNING(PAINTS.paper, 1),
  ],
  [
    piece('M-38 0L-38-46L0-46L0 0Z', PAINTS.ochre),
    piece('M0 0L0-60L38-60L38 0Z', '#E8704A'),
    piece('M-42-46L-34-58L-4-58L2-46Z', PAINTS.paper, 2.4),
    piece('M-4-60L4-72L34-72L42-60Z', PAINTS.yellow, 2.4),
    piece('M-30-32L-10-32L-10-16L-30-16ZM9-46L29-46L29-28L9-28Z', '#FFF3C0', 2.2),
    piece('M-12 0L-12-14L-3-14L-3 0ZM14 0L14-18L26-18L26 0Z', PAINTS.bruise, 2.2),
  ],
  [
    piece('M-20 0L-20-70Q-20-76-14-76L14-76Q20-76 20-70L20 0Z', PAINTS.bruise),
    piece('M-14-66L14-66L14-14L-14-14Z', PAINTS.cyanPale, 2.2),
    piece('M-8-56L8-56M-8-46L8-46M-8-36L2-36', 'none', 2.8, '#0b7f99'),
    piece(circlePath(0, -7, 4), PAINTS.paper, 2),
  ],
  [
    piece('M-36 0L-36-40L36-40L36 0Z', '#5C86D6'),
    piece('M-42-40L-20-64L20-64L42-40Z', PAINTS.paper, 2.6),
    piece('M-26-28L-12-28L-12-12L-26-12ZM12-28L26-28L26-12L12-12Z', PAINTS.yellowPale, 2.2),
    piece('M-6 0L-6-26L6-26L6 0Z', PAINTS.indigo, 2.2),
  ],
]

const CONSUMERS: readonly (readonly Piece[])[] = [
  [
    piece('M-42 0L-42-42L0-66L42-42L42 0Z', '#2FB5A8'),
    piece('M-24 0L-24-34L24-34L24 0Z', '#123A58', 2.6),
    piece('M-24-26L24-26M-24-18L24-18', 'none', 2, '#2c6f8f'),
    piece('M-14 0L-14-13L-1-13L-1 0ZM1 0L1-13L14-13L14 0ZM-7-13L-7-25L6-25L6-13Z', '#FFC27A', 2.2),
  ],
  [
    piece('M-34 0L-34-50L34-50L34 0Z', '#6F5AA8'),
    piece('M-40-50L40-50L30-62L-30-62Z', '#8C79C8', 2.8),
    piece(circlePath(-2, -27, 14), '#E9FBFF', 4),
    piece('M9-16L22-3', 'none', 6),
    piece('M-9-28L-4-22L5-33', 'none', 3.4, PAINTS.ok),
  ],
  [
    piece('M-38 0L-38-54L38-54L38 0Z', '#3D6FB8'),
    piece('M-30-46L30-46L30-10L-30-10Z', '#0F1B44', 2.4),
    piece(
      'M-24-14L-24-24L-14-24L-14-14ZM-10-14L-10-34L0-34L0-14ZM4-14L4-28L14-28L14-14ZM18-14L18-40L26-40L26-14Z',
      PAINTS.yellow,
      1.6,
    ),
  ],
  [
    piece('M-34 0L-34-44L34-44L34 0Z', PAINTS.rust),
    piece('M-40-44L0-70L40-44Z', '#E8704A', 2.8),
    piece('M-22-32L-4-32L-4-12L-22-12ZM4-32L22-32L22-12L4-12Z', '#FFF3C0', 2.2),
  ],
]

const RAFT = handDrawn('M-58 0Q0-12 58 0L40.6 24Q0 38-40.6 24Z', 8)
const RAFT_EDGE = 'M-53 3Q0-7 53 3'

export function ClientRaft({ place, lit }: { readonly place: ClientPlace; readonly lit: boolean }) {
  const looks = place.kind === 'producer' ? PRODUCERS : CONSUMERS
  const pieces = looks[place.look % looks.length] ?? []
  const transform = `translate(${short(place.x)} ${short(place.y)}) scale(${place.scale.toFixed(3)})`
  return (
    <g
      transform={transform}
      strokeLinejoin="round"
      strokeLinecap="round"
      className={lit ? undefined : 'sc-raft sc-dark'}
    >
      <path className="sc-body" d={RAFT} fill="#2E3A98" stroke={INK} strokeWidth="3.2" />
      <path d={RAFT_EDGE} stroke="#9FF3FF" strokeWidth="2.6" fill="none" />
      {pieces.map((p) => (
        <path key={p.d} d={p.d} fill={p.fill} stroke={p.stroke} strokeWidth={p.width} />
      ))}
    </g>
  )
}
