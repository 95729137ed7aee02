/** The cell that closes round Ada, and the lock that shuts it: out of its keyhole comes the only light. */
import {
  type Box,
  beam,
  circle,
  dots,
  fadingDots,
  INK,
  inked,
  light,
  line,
  path,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  scatter,
  washed,
} from '../../../art'
import type { Point } from '../../staging'

/** A cell, seen from its corridor: stones, a slit of a window with the sky of Streamscape, and the light of the lock. */
export function cell(box: Box, lampAt: Point): string {
  const { x, y, width, height } = box
  const chance = scatter(12)
  let stones = ''
  for (let row = 0; row * 54 < height; row++)
    for (let column = -1; column * 92 < width; column++) {
      const left = x + column * 92 + (row % 2 === 0 ? 0 : 46)
      stones += rect(
        left + 2,
        y + row * 54 + 2,
        88,
        50,
        {
          fill: ['#43246E', '#3A1E62', '#4C2A7A'][Math.floor(chance() * 3)],
          stroke: '#1E0D3A',
          width: 3,
        },
        7,
      )
    }
  const slit = { x: x + 74, y: y + 70, width: 112, height: 170 }
  return (
    washed(x, y, width, height, ['#3A1E5E', '#2A1250', '#150828']) +
    stones +
    rect(slit.x - 14, slit.y - 14, slit.width + 28, slit.height + 28, inked('#6A4A8E', 4), 10) +
    washed(slit.x, slit.y, slit.width, slit.height, ['#0B1E5A', '#1F8FC8', '#8FEBFA']) +
    ribbon(
      [
        [slit.x + 4, slit.y + 118],
        [slit.x + 50, slit.y + 84],
        [slit.x + slit.width - 4, slit.y + 60],
      ],
      { colors: RIBBONS.cyan, from: 16, to: 16, lights: 8 },
    ) +
    [0.34, 0.67]
      .map((share) => rect(slit.x + slit.width * share - 5, slit.y, 10, slit.height, inked('#2A1A44', 2.6)))
      .join('') +
    beam(
      [
        [slit.x + 10, slit.y + slit.height],
        [slit.x + slit.width - 10, slit.y + slit.height],
        [slit.x + 250, y + height],
        [slit.x + 30, y + height],
      ],
      '#8FEBFA',
      0.14,
    ) +
    light(lampAt[0], lampAt[1], 330, '#FF6ADA', 0.75) +
    fadingDots(x, y + height * 0.45, width, height * 0.55, '#0C0420', 'bottom', 13)
  )
}

/** A lock the size of a door: a plate with rivets, and a keyhole that glows. The key is in it. */
export function greatLock(x: number, y: number, width: number, height: number, holeAt: Point): string {
  const [hx, hy] = holeAt
  const rivets = [
    [x + 24, y + 24],
    [x + width - 24, y + 24],
    [x + 24, y + height * 0.5],
    [x + 24, y + height - 22],
    [x + width - 24, y + height - 22],
  ]
  return (
    rect(x, y, width, height, inked('#B97F1E', 6), 22) +
    rect(x + 10, y + 10, width - 20, height - 20, { fill: '#E2AB3A', stroke: '#8A5A12', width: 3 }, 16) +
    dots(x + width * 0.45, y + 16, width * 0.5, height - 32, '#8A5A12', 9, 2.6, 0.5) +
    path(`M${x + 20} ${y + height * 0.4}Q${x + 22} ${y + 22} ${x + width * 0.4} ${y + 20}`, {
      stroke: '#FFF0B8',
      width: 8,
      cap: 'round',
    }) +
    rivets
      .map(([rx, ry]) => circle(rx, ry, 11, inked('#F6D98A', 3.4)) + circle(rx - 3, ry - 3, 3, { fill: '#FFFFFF' }))
      .join('') +
    circle(hx, hy, 62, inked('#8A5A12', 4)) +
    circle(hx, hy, 50, { fill: '#5A2A1E' }) +
    light(hx, hy + 10, 74, '#FF6ADA', 0.9) +
    circle(hx, hy - 6, 21, { fill: '#2A0A2E', stroke: INK, width: 4 }) +
    polygon(
      [
        [hx - 10, hy + 6],
        [hx + 10, hy + 6],
        [hx + 19, hy + 44],
        [hx - 19, hy + 44],
      ],
      { fill: '#2A0A2E', stroke: INK, width: 4 },
    )
  )
}

/** A key with a bow for a whole fist, from its bow to its bit. */
export function greatKey([bx, by]: Point, [tx, ty]: Point): string {
  const shaft = (width: number, stroke: string): string =>
    line(
      [
        [bx, by],
        [tx, ty],
      ],
      { stroke, width, cap: 'round' },
    )
  return (
    shaft(24, INK) +
    shaft(15, '#D7DDEB') +
    circle(bx, by, 30, { stroke: INK, width: 25 }) +
    circle(bx, by, 30, { stroke: '#D7DDEB', width: 16 }) +
    path(`M${bx - 30} ${by - 6}a30 30 0 0 1 22 -24`, { stroke: '#FFFFFF', width: 5, cap: 'round' })
  )
}
