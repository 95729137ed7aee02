/** Things that stand on several pages of chapter 1. */
import { circle, dots, ellipse, group, INK, inked, n, type Point, path, polygon, turned } from '../../../art'

export const PAPER = '#FFFDF6'

export const COFFEE = '#5A3218'

/** Who is seen by nobody: a blue bob and round glasses, from far. */
export const bob = (x: number, y: number, r: number, opacity = 1): string =>
  group(
    path(
      `M${n(x - r)} ${n(y + r)}Q${n(x - r * 1.2)} ${n(y - r)} ${n(x)} ${n(y - r * 1.05)}Q${n(x + r * 1.2)} ${n(y - r)} ${n(x + r)} ${n(y + r)}Z`,
      inked('#2E6BE6', Math.max(1.6, r * 0.14)),
    ) +
      path(
        `M${n(x - r * 0.62)} ${n(y - r * 0.1)}H${n(x + r * 0.66)}V${n(y + r * 0.5)}Q${n(x)} ${n(y + r * 1.15)} ${n(x - r * 0.62)} ${n(y + r * 0.5)}Z`,
        { fill: '#F3C9A8' },
      ) +
      [-0.3, 0.34]
        .map((k) => circle(x + k * r, y + r * 0.2, r * 0.24, inked('#FFFFFF', Math.max(1.2, r * 0.1))))
        .join('') +
      path(`M${n(x - r * 0.16)} ${n(y + r * 0.68)}q${n(r * 0.2)} ${n(r * 0.16)} ${n(r * 0.4)} ${n(-r * 0.04)}`, {
        stroke: INK,
        width: Math.max(1.2, r * 0.09),
      }),
    undefined,
    opacity,
  )

/** A running shoe from its side. */
export const shoe = (x: number, y: number, size: number, fill = '#FF7A1A'): string =>
  group(
    path(
      'M-60 20C-64 -6 -58 -34 -50 -50C-40 -56 -26 -50 -20 -40C-6 -22 22 -8 50 -2C66 2 72 12 70 24Z',
      inked(fill, 4),
    ) +
      path('M-34 -34L-6 -44M-24 -22L6 -32M-10 -12L20 -20', { stroke: '#FFF8E7', width: 6, cap: 'round' }) +
      path('M-58 6Q-20 16 40 2', { stroke: '#FFF8E7', width: 6, cap: 'round', opacity: 0.9 }) +
      path('M-64 20H72Q76 36 64 36H-60Q-68 36 -64 20Z', inked('#FFF8E7', 4)) +
      dots(-50, -30, 70, 46, '#A83C00', 6, 1.8, 0.5),
    `translate(${n(x)} ${n(y)}) scale(${n(size / 60)})`,
  )

export const cup = (x: number, y: number, size: number, turn: number): string =>
  turned(
    path(
      `M${x + size * 0.4} ${y - size * 0.3}q${size * 0.5} ${size * 0.06} ${size * 0.34} ${size * 0.4}q${-size * 0.1} ${size * 0.22} ${-size * 0.4} ${size * 0.16}`,
      {
        stroke: INK,
        width: size * 0.24,
      },
    ) +
      path(
        `M${x + size * 0.4} ${y - size * 0.3}q${size * 0.5} ${size * 0.06} ${size * 0.34} ${size * 0.4}q${-size * 0.1} ${size * 0.22} ${-size * 0.4} ${size * 0.16}`,
        {
          stroke: '#FFF8E7',
          width: size * 0.12,
        },
      ) +
      polygon(
        [
          [x - size * 0.5, y - size * 0.56],
          [x + size * 0.5, y - size * 0.56],
          [x + size * 0.42, y + size * 0.54],
          [x - size * 0.42, y + size * 0.54],
        ],
        inked('#FFF8E7', 4),
      ) +
      ellipse(x, y - size * 0.56, size * 0.5, size * 0.14, inked(COFFEE, 3)),
    turn,
    x,
    y,
  )

/** Coffee that runs from a point down to another, with drops. */
export const trickle = (from: Point, to: Point, wide: number): string => {
  const [ax, ay] = from
  const [bx, by] = to
  const high = by - ay
  const body = `M${n(ax - wide)} ${n(ay)}C${n(ax - wide * 1.4)} ${n(ay + high * 0.3)} ${n(bx - wide * 0.2)} ${n(ay + high * 0.5)} ${n(bx - wide * 0.7)} ${n(by)}H${n(bx + wide * 0.7)}C${n(bx + wide * 1.2)} ${n(ay + high * 0.6)} ${n(ax + wide * 0.4)} ${n(ay + high * 0.3)} ${n(ax + wide)} ${n(ay)}Z`
  return (
    path(body, inked(COFFEE, 3)) +
    path(
      `M${n(ax - wide * 0.3)} ${n(ay + 10)}C${n(ax - wide * 0.6)} ${n(ay + high * 0.3)} ${n(bx)} ${n(ay + high * 0.5)} ${n(bx - wide * 0.1)} ${n(by - 20)}`,
      {
        stroke: '#B07A4A',
        width: wide * 0.3,
        cap: 'round',
        opacity: 0.8,
      },
    )
  )
}
