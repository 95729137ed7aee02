/** Places of page 5.4: what both sides of one desk look at, a shop that sleeps, and a darkroom. */
import {
  type Box,
  beam,
  circle,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  line,
  path,
  RIBBONS,
  rect,
  ribbon,
  stars,
  streamCity,
  turned,
  washed,
} from '../../../art'
import type { Point } from '../../staging'

/** Drawers with padlocks from wall to wall: nobody takes anything out between the hours on the door. */
export function lockers(x: number, y: number, columns: number, rows: number, wide: number, high: number): string {
  let content = ''
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const left = x + column * wide
      const top = y + row * high
      const [lx, ly] = [left + wide / 2, top + high * 0.64]
      content +=
        rect(left + 4, top + 4, wide - 8, high - 8, inked('#5A3F8E', 3.4), 5) +
        rect(left + 10, top + 10, wide - 20, high - 20, { stroke: '#7A5AB4', width: 2.6 }, 3) +
        rect(left + wide * 0.22, top + 14, wide * 0.56, 13, inked('#E9E0FF', 2), 2) +
        path(`M${lx - 7} ${ly - 4}v-7a7 7 0 0 1 14 0v7`, { stroke: INK, width: 6 }) +
        path(`M${lx - 7} ${ly - 4}v-7a7 7 0 0 1 14 0v7`, { stroke: '#C9C4CF', width: 3 }) +
        rect(lx - 12, ly - 5, 24, 19, inked('#D9A62E', 2.8), 4) +
        circle(lx, ly + 3, 3, { fill: INK })
    }
  return content
}

/** A window on the night of Streamscape. */
export function streamWindow(x: number, y: number, width: number, height: number): string {
  const id = `w${x}`
  return (
    rect(x - 14, y - 14, width + 28, height + 28, inked('#22386E', 4), 6) +
    `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id})">` +
    washed(x, y, width, height, ['#0A1440', '#123A8A', '#1FA8C8']) +
    stars(x, y, width, height * 0.6, 26, 5) +
    streamCity({ x, y, width, height }, y + height, '#0E1E5E', 8, height * 0.42) +
    ribbon(
      [
        [x - 20, y + height * 0.3],
        [x + width * 0.3, y + height * 0.52],
        [x + width * 0.7, y + height * 0.36],
        [x + width + 20, y + height * 0.5],
      ],
      { colors: RIBBONS.teal, from: 20, to: 28, lights: 16 },
    ) +
    '</g>' +
    rect(x + width / 2 - 5, y, 10, height, inked('#22386E', 2.6)) +
    rect(x, y + height * 0.5 - 5, width, 10, inked('#22386E', 2.6))
  )
}

/** The web shop as a house, asleep: its blind is its eyelids. */
export function sleepingShop(x: number, y: number, width: number, height: number): string {
  const awning = Array.from({ length: 8 }, (_, i) => {
    const [left, wide] = [x - 12 + ((width + 24) * i) / 8, (width + 24) / 8]
    return path(
      `M${left} ${y + height * 0.16}h${wide}v${height * 0.2}a${wide / 2} ${wide / 2} 0 0 1 ${-wide} 0Z`,
      inked(i % 2 === 0 ? '#E5286E' : '#FFF3DC', 3),
    )
  }).join('')
  const [mx, my] = [x + width * 0.5, y + height * 0.64]
  return (
    rect(x, y, width, height, inked('#D9C7A8', 4)) +
    dots(x + width * 0.6, y + 6, width * 0.38, height - 12, '#9A8460', 7, 1.8, 0.5) +
    rect(x - 8, y - 10, width + 16, 18, inked('#8A2A4E', 4)) +
    rect(x + width * 0.16, y + height * 0.42, width * 0.68, height * 0.46, inked('#16285E', 4)) +
    path(
      `M${mx - width * 0.24} ${my - 10}q${width * 0.09} ${height * 0.1} ${width * 0.18} 0M${mx + width * 0.06} ${my - 10}q${width * 0.09} ${height * 0.1} ${width * 0.18} 0`,
      { stroke: '#8FEBFA', width: 6, cap: 'round' },
    ) +
    ellipse(mx, my + height * 0.13, width * 0.07, height * 0.06, { fill: '#8A1238', stroke: '#8FEBFA', width: 4 }) +
    awning +
    rect(x - 4, y + height - 8, width + 8, 14, inked('#7A6A50', 3))
  )
}

/** A darkroom: a red lamp, a line with pegs, and trays in which nothing appears. */
export function darkroom(box: Box, lampAt: Point, lineY: number): string {
  const { x, y, width, height } = box
  const [lx, ly] = lampAt
  const bottles = [0, 1, 2, 3, 4]
    .map((i) => {
      const left = x + width * 0.52 + i * 62
      return (
        rect(left, y + 118, 36, 62, inked(['#6A3A4E', '#7A4A3A', '#54405E'][i % 3], 3), 7) +
        rect(left + 10, y + 100, 16, 22, inked('#3A2230', 3), 3) +
        rect(left + 5, y + 138, 26, 22, { fill: '#F2C9B0', opacity: 0.75 })
      )
    })
    .join('')
  return (
    washed(x, y, width, height, ['#3E1426', '#2A1028', '#120818']) +
    rect(x + width * 0.48, y + 180, width * 0.48, 14, inked('#5A2A2E', 3)) +
    bottles +
    light(lx, ly, 560, '#FF3A4A', 0.62) +
    beam(
      [
        [lx - 22, ly + 20],
        [lx + 22, ly + 20],
        [lx + 300, y + height],
        [lx - 170, y + height],
      ],
      '#FF6A5A',
      0.17,
    ) +
    line(
      [
        [lx, y],
        [lx, ly - 30],
      ],
      { stroke: INK, width: 5 },
    ) +
    path(`M${lx - 40} ${ly}Q${lx - 30} ${ly - 34} ${lx} ${ly - 34}T${lx + 40} ${ly}Z`, inked('#4A2A34', 4)) +
    circle(lx, ly + 10, 19, inked('#FF4A5A', 3.4)) +
    path(`M${x} ${lineY}Q${x + width * 0.22} ${lineY + 34} ${x + width * 0.46} ${lineY - 8}`, {
      stroke: INK,
      width: 5,
    }) +
    path(`M${x} ${lineY}Q${x + width * 0.22} ${lineY + 34} ${x + width * 0.46} ${lineY - 8}`, {
      stroke: '#C98A6A',
      width: 2,
    }) +
    fadingDots(x, y + height * 0.4, width, height * 0.6, '#08030C', 'bottom', 13)
  )
}

/** On its line by a peg: a table of orders, as it was. */
export function hungPhoto(x: number, y: number, turn: number): string {
  return turned(
    rect(x, y, 130, 110, inked('#FFF1E6', 3.4)) +
      rect(x + 12, y + 12, 106, 66, { fill: '#D9AFA8' }) +
      [0, 1, 2, 3].map((i) => rect(x + 18, y + 20 + i * 14, 94, 6, { fill: '#7A4A5A' })).join('') +
      rect(x + 57, y - 22, 16, 40, inked('#E0A85A', 3), 3),
    turn,
    x + 65,
    y,
  )
}
