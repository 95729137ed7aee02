/** The hall where all that a company has ever printed is kept, and the lamp over its counter. */
import {
  type Box,
  beam,
  ellipse,
  fadingDots,
  floorLines,
  INK,
  inked,
  light,
  line,
  path,
  polygon,
  rect,
  scatter,
  washed,
} from '../../../art'
import type { Point } from '../../staging'

const between = (a: number, b: number, t: number): number => a + (b - a) * t

/** Shelves that run away to `vanish` from the box's left or right edge, full of paper. */
function aisle(edgeX: number, vanish: Point, levels: readonly number[], seed: number): string {
  const chance = scatter(seed)
  const at = (t: number, y: number): Point => [between(edgeX, vanish[0], t), between(y, vanish[1], t)]
  const depths = [0, 0.2, 0.37, 0.51, 0.62, 0.71, 0.78]
  const sheets = ['#CFE8D6', '#E9F4E6', '#9CC9AE', '#BFDCC6']
  let content = ''
  for (let k = depths.length - 2; k >= 0; k--) {
    const [near, far] = [depths[k], depths[k + 1]]
    for (let i = 1; i < levels.length; i++) {
      const high = 0.45 + chance() * 0.45
      const top = between(levels[i], levels[i - 1], high)
      const pile = [
        at(near + 0.012, levels[i]),
        at(near + 0.012, top),
        at(far - 0.008, top),
        at(far - 0.008, levels[i]),
      ]
      content +=
        polygon(pile, inked(sheets[Math.floor(chance() * sheets.length)], 2)) +
        [0.25, 0.5, 0.75]
          .map((share) => {
            const y = between(levels[i], top, share)
            return line([at(near + 0.012, y), at(far - 0.008, y)], { stroke: '#4E8A6E', width: 1.6 })
          })
          .join('') +
        polygon(pile, { fill: '#0A2A2C', opacity: 0.24 + k * 0.09 })
    }
    content += line([at(near, levels[0]), at(near, levels[levels.length - 1])], {
      stroke: INK,
      width: Math.max(3, 11 - k * 1.6),
    })
  }
  const boards = levels.map((y) => line([at(0, y), at(0.8, y)], { stroke: INK, width: 6 })).join('')
  return content + boards
}

/** A hall of shelves with what a company has ever printed; a lamp over the counter on the right is the only light. */
export function archive(box: Box): string {
  const { x, y, width, height } = box
  const vanish: Point = [x + width * 0.57, y + height * 0.44]
  const levels = [-0.3, 0.06, 0.4, 0.74, 1.08].map((share) => y + height * share)
  return (
    washed(x, y, width, height, ['#0D2B30', '#1A4A48', '#0B2426']) +
    light(vanish[0], vanish[1], 150, '#8FE0B8', 0.55) +
    floorLines(x, y + height * 0.5, width, height * 0.5, vanish, '#0A2022', 12) +
    aisle(x, vanish, levels, 4) +
    aisle(x + width, vanish, levels, 9) +
    fadingDots(x, y, width, height * 0.6, '#04181A', 'top', 12)
  )
}

/** The green shade over a counter, and what falls from it. */
export function counterLamp(x: number, y: number, reach: number): string {
  return (
    beam(
      [
        [x - 40, y + 42],
        [x + 40, y + 42],
        [x + reach * 0.52, y + reach],
        [x - reach * 0.52, y + reach],
      ],
      '#FFE9A8',
      0.34,
    ) +
    light(x, y + 60, reach * 0.62, '#FFE9A8', 0.6) +
    line(
      [
        [x, y - 90],
        [x, y],
      ],
      { stroke: INK, width: 5 },
    ) +
    path(
      `M${x - 62} ${y + 44}Q${x - 54} ${y - 6} ${x} ${y - 8}Q${x + 54} ${y - 6} ${x + 62} ${y + 44}Z`,
      inked('#1F8F5B', 4),
    ) +
    path(`M${x - 40} ${y + 30}Q${x - 34} ${y + 4} ${x - 8} ${y}`, { stroke: '#8FE8B8', width: 5, cap: 'round' }) +
    ellipse(x, y + 44, 62, 9, inked('#FFF3C0', 3))
  )
}

/** Fanfold paper with its holes and green bars: `sheets` of them in a pile that leans a little. */
export function printout(x: number, baseY: number, width: number, sheets: number, lean = 0): string {
  let content = ''
  for (let i = 0; i < sheets; i++) {
    const y = baseY - (i + 1) * 13
    const left = x + ((i * 37) % 11) - 5 + lean * i
    content +=
      rect(left, y, width, 14, inked(i % 2 === 0 ? '#CBEBD0' : '#FFFFFF', 2)) +
      path(`M${left + 8} ${y + 7}h.1M${left + width - 8} ${y + 7}h.1`, { stroke: '#5A7A6A', width: 4.4, cap: 'round' })
  }
  const dark = Array.from({ length: sheets }, (_, i) => {
    const y = baseY - (i + 1) * 13
    return rect(x + ((i * 37) % 11) - 5 + lean * i, y, width * 0.34, 14, { fill: '#0E3A38', opacity: 0.26 })
  }).join('')
  return content + dark
}

/** A sheet that nobody folded runs out of the picture, near and dark. */
export function looseSheet(points: readonly Point[], wide: number): string {
  return (
    line(points, { stroke: INK, width: wide + 8 }) +
    line(points, { stroke: '#3E6E5C', width: wide }) +
    line(points, { stroke: '#2A5446', width: wide, dash: '16 16' }) +
    line(points, { stroke: '#9FD8B4', width: 3 })
  )
}
