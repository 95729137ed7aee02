/** Batchland: dusk that never ends, islands on wires, crates, sacks, and a bench where one waits. */
import { burst, dots, fadingDots, light } from './effects'
import type { Box } from './sets'
import {
  circle,
  ellipse,
  group,
  INK,
  inked,
  line,
  n,
  type Point,
  path,
  polygon,
  rect,
  scatter,
  turned,
  washed,
} from './svg'

/** The sky over it, with a low sun. */
export function dusk(
  box: Box,
  sun: Point,
  stops: readonly string[] = ['#2B1F45', '#4B3A6B', '#8A4F5E', '#C9762B', '#F0B45A'],
): string {
  const { x, y, width, height } = box
  const [sunX, sunY] = sun
  const chance = scatter(17)
  let haze = ''
  for (let i = 0; i < 4; i++) {
    const hy = y + height * (0.2 + i * 0.19)
    let d = `M${n(x)} ${n(hy)}`
    for (let step = 1; step <= 8; step++)
      d += `Q${n(x + (width * (step - 0.5)) / 8)} ${n(hy + (chance() - 0.5) * 50)} ${n(x + (width * step) / 8)} ${n(hy + (chance() - 0.5) * 18)}`
    haze += path(`${d}v${n(height * 0.06)}H${n(x)}Z`, {
      fill: ['#7B5A9B', '#A05F7A', '#D98A4A', '#FFD08A'][i],
      opacity: 0.28,
    })
  }
  return (
    washed(x, y, width, height, stops) +
    burst(sunX, sunY, Math.max(width, height) * 1.2, 40, '#FFE3A8', 0.14) +
    light(sunX, sunY, Math.max(width, height) * 0.4, '#FFDF9A', 0.75) +
    circle(sunX, sunY, Math.min(width, height) * 0.09, { fill: '#FFE9B8', opacity: 0.95 }) +
    fadingDots(x, y, width, height * 0.55, '#120A2E', 'top', 13) +
    haze
  )
}

const WINDOW = '#FFD56B'

/** What stands on an island, its foot at 0, 0. */
function building(kind: 'shop' | 'hall' | 'tower' | 'silo' | 'press', fill: string): string {
  const pane = (px: number, py: number, w: number, h: number, isLit: boolean): string =>
    rect(px, py, w, h, inked(isLit ? WINDOW : '#3A2640', 2))
  if (kind === 'hall')
    return (
      path('M-60 0V-54L0 -84L60 -54V0Z', inked(fill)) +
      path('M60 0V-54L78 -46V-4Z', inked('#2D2038')) +
      rect(-30, -44, 60, 44, inked('#3D2B42')) +
      path('M-30 -33h60M-30 -22h60M-30 -11h60', { stroke: INK, width: 1.8 }) +
      pane(-48, -50, 12, 12, true)
    )
  if (kind === 'silo')
    return (
      path('M-44 0V-80Q-26 -102 -8 -80V0Z', inked(fill)) +
      path('M4 0V-60Q20 -80 38 -60V0Z', inked('#7A4A5E')) +
      path('M-44 -54h36M-44 -28h36M4 -40h34M4 -20h34M-26 -92v-28', { stroke: INK, width: 2.2 })
    )
  if (kind === 'tower') {
    let panes = ''
    for (let row = 0; row < 5; row++)
      for (let column = 0; column < 3; column++)
        panes += pane(-28 + column * 16, -112 + row * 22, 10, 13, (row * 3 + column * 2) % 5 === 0)
    return (
      path('M-34 0V-120H20V0Z', inked(fill)) +
      path('M20 0V-120L40 -108V-6Z', inked('#2D2038')) +
      panes +
      path('M-7 -120v-34M-20 -140h26', { stroke: INK, width: 3 })
    )
  }
  if (kind === 'shop')
    return (
      path('M-62 0V-60H62V0Z', inked(fill)) +
      rect(-48, -46, 50, 34, inked(WINDOW, 2.4)) +
      rect(18, -46, 28, 46, inked('#3D2B42', 2.4)) +
      path('M-70 -56H70L60 -84H-60Z', inked('#B4492D')) +
      [0, 1, 2, 3]
        .map((i) => path(`M${-62 + i * 36} -56L${-54 + i * 31} -84h15L${-44 + i * 36} -56Z`, { fill: '#F3D9A4' }))
        .join('')
    )
  return (
    path('M-50 0V-40H50V0Z', inked(fill)) +
    circle(-20, -56, 24, inked('#8D6A4A')) +
    circle(-20, -56, 8, inked('#2D2038')) +
    path('M10 -40V-96h24v56Z', inked('#7A4A3A')) +
    pane(14, -30, 22, 16, true)
  )
}

export type Building = Parameters<typeof building>[0]

/** A system: a piece of ground that hangs in the air, and what stands on it. */
export function island(x: number, y: number, width: number, kind: Building, seed = 3, isFar = false): string {
  const chance = scatter(seed)
  const high = width * 0.5
  const rock: Point[] = [[x - width / 2, y]]
  for (let i = 1; i < 9; i++) {
    const t = i / 9
    rock.push([x - width / 2 + width * t, y + high * (0.15 + Math.sin(Math.PI * t) * (0.45 + chance() * 0.6))])
  }
  rock.push([x + width / 2, y])
  const rubble = Array.from({ length: isFar ? 2 : 4 }, (_, i) => {
    const [px, py, size] = [
      x + (chance() - 0.5) * width * 0.6,
      y + high * (1 + chance() * 0.4),
      width * (0.02 + chance() * 0.02),
    ]
    return turned(rect(px, py, size, size * 0.8, inked('#4A3140', 2)), i * 40, px, py)
  }).join('')
  return (
    polygon(rock, inked(isFar ? '#6E4A6A' : '#5B3C44', isFar ? 2.6 : 4)) +
    dots(x - width * 0.4, y + high * 0.1, width * 0.8, high * 0.4, '#1A0F22', isFar ? 7 : 9, isFar ? 1.8 : 2.6, 0.5) +
    line(
      [
        [x + width * 0.2, y + 10],
        [x + width * 0.12, y + high * 0.6],
      ],
      { stroke: '#E9A658', width: isFar ? 2 : 4, opacity: 0.8 },
    ) +
    ellipse(x, y, width / 2, width * 0.085, inked(isFar ? '#B07D6C' : '#C98A4A', isFar ? 2.6 : 4)) +
    group(
      building(kind, isFar ? '#9A6B78' : '#C9925A'),
      `translate(${n(x - width * 0.06)} ${n(y)}) scale(${n(width / 230)})`,
    ) +
    rubble
  )
}

/** A box from a file, or from nobody knows where. */
export function crate(x: number, y: number, size: number, turn = 0, fill = '#C98A2B', isMarked = false): string {
  const h = size / 2
  const d = size * 0.3
  return turned(
    polygon(
      [
        [x - h, y - h],
        [x - h + d, y - h - d],
        [x + h + d, y - h - d],
        [x + h, y - h],
      ],
      inked('#F0C77A', Math.max(2, size * 0.05)),
    ) +
      polygon(
        [
          [x + h, y - h],
          [x + h + d, y - h - d],
          [x + h + d, y + h - d],
          [x + h, y + h],
        ],
        inked('#6B3A22', Math.max(2, size * 0.05)),
      ) +
      rect(x - h, y - h, size, size, inked(fill, Math.max(2, size * 0.06))) +
      path(
        `M${n(x - h + 3)} ${n(y - h + 3)}L${n(x + h - 3)} ${n(y + h - 3)}M${n(x - h)} ${n(y - h * 0.6)}H${n(x + h)}M${n(x - h)} ${n(y + h * 0.6)}H${n(x + h)}`,
        {
          stroke: INK,
          width: Math.max(1.6, size * 0.035),
        },
      ) +
      (isMarked
        ? path(
            `M${n(x - h)} ${n(y + h * 0.4)}q${n(h * 0.4)} ${n(h)} ${n(h)} ${n(h * 0.3)}t${n(h)} ${n(h * 0.2)}v${n(h * 0.5)}H${n(x - h)}Z`,
            inked('#2A1608', 2),
          )
        : ''),
    turn,
    x,
    y,
  )
}

export function sack(x: number, y: number, size: number, turn = 0, fill = '#D8B47A'): string {
  const k = size / 60
  return turned(
    group(
      path('M-12 -30Q-36 -12 -34 14Q-30 32 0 32Q30 32 34 14Q36 -12 12 -30Z', inked(fill, 3.4)) +
        path('M-12 -30L-20 -44L-4 -38L6 -46L10 -36L20 -42L12 -30Z', inked(fill, 3)) +
        path('M-13 -29Q0 -23 13 -29', { stroke: '#8C3A2A', width: 6, cap: 'round' }) +
        path('M-22 4q2 14 8 20', { stroke: INK, width: 2.6, cap: 'round' }),
      `translate(${n(x)} ${n(y)}) scale(${n(k)})`,
    ),
    turn,
    x,
    y,
  )
}

/** A wire that sags between two places, thick enough to walk on. */
export function wire(from: Point, to: Point, sag: number, color = '#8A3A22', thick = 6): string {
  const [ax, ay] = from
  const [bx, by] = to
  const d = `M${n(ax)} ${n(ay)}Q${n((ax + bx) / 2)} ${n((ay + by) / 2 + sag)} ${n(bx)} ${n(by)}`
  return (
    path(d, { stroke: INK, width: thick + 4, cap: 'round' }) + path(d, { stroke: color, width: thick, cap: 'round' })
  )
}

/** Steel on chains. What is written on it stands in the page. */
export function container(x: number, y: number, width: number, turn = 0): string {
  const high = width * 0.42
  const d = width * 0.13
  const ribs = Array.from({ length: 11 }, (_, i) =>
    line(
      [
        [x - width / 2 + (width * (i + 1)) / 12, y - high / 2 + 8],
        [x - width / 2 + (width * (i + 1)) / 12, y + high / 2 - 8],
      ],
      { stroke: '#7A2418', width: 4, opacity: 0.8 },
    ),
  ).join('')
  return turned(
    polygon(
      [
        [x - width / 2, y - high / 2],
        [x - width / 2 + d, y - high / 2 - d],
        [x + width / 2 + d, y - high / 2 - d],
        [x + width / 2, y - high / 2],
      ],
      inked('#E8A469', 5),
    ) +
      polygon(
        [
          [x + width / 2, y - high / 2],
          [x + width / 2 + d, y - high / 2 - d],
          [x + width / 2 + d, y + high / 2 - d],
          [x + width / 2, y + high / 2],
        ],
        inked('#5A2418', 5),
      ) +
      rect(x - width / 2, y - high / 2, width, high, inked('#B4492D', 6)) +
      ribs +
      dots(x - width / 2 + 6, y + high * 0.1, width - 12, high * 0.36, '#5A1810', 9, 2.8, 0.6),
    turn,
    x,
    y,
  )
}

/** Two planks on posts. */
export function bench(x: number, y: number, width: number): string {
  const posts = [0.1, 0.5, 0.9].map((at) => rect(x + width * at - 6, y, 12, 44, inked('#4A2E1C', 3))).join('')
  return (
    posts +
    rect(x, y - 6, width, 14, inked('#8A5A34', 3.4)) +
    line(
      [
        [x + 6, y],
        [x + width - 8, y],
      ],
      { stroke: '#C98A4A', width: 2.4 },
    )
  )
}

/** The machine with the numbers. What its board says stands in the page. */
export function numberMachine(x: number, y: number, size: number): string {
  return (
    rect(x - size * 0.12, y - size * 0.5, size * 0.24, size * 0.5, inked('#4A2E1C', 3)) +
    rect(x - size * 0.4, y - size * 1.1, size * 0.8, size * 0.66, inked('#C62F2F', 4), 8) +
    rect(x - size * 0.24, y - size * 0.98, size * 0.48, size * 0.18, inked('#2A1634', 3)) +
    path(
      `M${n(x - size * 0.14)} ${n(y - size * 0.6)}v${n(size * 0.3)}h${n(size * 0.28)}v${n(-size * 0.3)}Z`,
      inked('#FFF8E7', 3),
    )
  )
}
