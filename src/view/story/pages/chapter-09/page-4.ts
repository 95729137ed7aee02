/** Page 9.4. */
import {
  circle,
  crown,
  floorLines,
  INK,
  inked,
  lampLight,
  line,
  n,
  path,
  polygon,
  rect,
  scatter,
  wall,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER } from './things'

/** A wheel of the old machine, with as many teeth. */
function gear(x: number, y: number, r: number, teeth: number, fill: string): string {
  const at = (a: number, far: number): string => `${n(x + Math.cos(a) * far)} ${n(y + Math.sin(a) * far)}`
  const each = (2 * Math.PI) / teeth
  const rim = Array.from({ length: teeth }, (_, i) => {
    const a = i * each
    return `${at(a, r)}L${at(a + each * 0.15, r * 1.16)}L${at(a + each * 0.45, r * 1.16)}L${at(a + each * 0.6, r)}`
  }).join('L')
  const spokes = [0, 1, 2, 3, 4]
    .map((i) =>
      circle(x + Math.cos(i * 1.257) * r * 0.55, y + Math.sin(i * 1.257) * r * 0.55, r * 0.19, inked('#241610', 3)),
    )
    .join('')
  return (
    path(`M${rim}Z`, inked(fill, 4)) +
    circle(x, y, r * 0.84, { stroke: INK, width: 2.4, opacity: 0.5 }) +
    spokes +
    circle(x, y, r * 0.18, inked('#C98A2B', 3))
  )
}

/** The roll on its bar under the ceiling, and the old lines that have run off it: nobody reads them any more. */
function roll(): string {
  const next = scatter(41)
  let old = ''
  for (let row = 0; row < 4; row++)
    for (let x = 350; x < 620; ) {
      const long = 14 + next() * 44
      old += path(`M${n(x)} ${150 + row * 20}h${n(Math.min(long, 632 - x))}`, { stroke: '#B9A67A', width: 4 })
      x += long + 12
    }
  return (
    path('M320 120H660V690Q660 716 632 716H346Q320 716 320 690Z', inked('#F4E6C4', 4)) +
    old +
    rect(296, 60, 388, 66, inked('#D9C79A', 4), 30) +
    path('M320 78H660M320 96H660', { stroke: '#B9A67A', width: 3 }) +
    rect(262, 78, 40, 30, inked('#8A5A36', 4), 8) +
    rect(678, 78, 40, 30, inked('#8A5A36', 4), 8) +
    path('M346 716Q320 716 320 690Q320 668 346 668H640Q660 668 660 690Q660 716 632 716Z', inked('#D9C79A', 4))
  )
}

export const PAGE_4: PageStaging = {
  height: 820,
  paper: PAPER,
  panels: {
    '9.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 798],
        [22, 798],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 776 }
        const ticks = Array.from(
          { length: 9 },
          (_, i) =>
            line(
              [
                [370, 290 + i * 42],
                [620, 290 + i * 42],
              ],
              { stroke: i === 6 ? '#FF7A1A' : '#8A7A5A', width: i === 6 ? 6 : 3 },
            ) + path(`M340 ${286 + i * 42}l8 9l16 -20`, { stroke: i === 6 ? '#FF7A1A' : '#8A7A5A', width: 4 }),
        ).join('')
        return (
          wall(box, ['#3A2A20', '#6B4A30', '#2A1B12'], '#120A06', 'top') +
          lampLight(box, 'left', '#FFE27A') +
          polygon(
            [
              [22, 640],
              [978, 640],
              [978, 798],
              [22, 798],
            ],
            { fill: '#5A3A22' },
          ) +
          floorLines(22, 640, 956, 158, [500, 500], '#3A2414') +
          gear(150, 150, 104, 14, '#7A5A3E') +
          gear(306, 268, 62, 10, '#63452E') +
          gear(858, 120, 86, 12, '#7A5A3E') +
          gear(726, 214, 58, 9, '#63452E') +
          roll() +
          ticks +
          circle(600, 610, 34, { stroke: '#B08A5A', width: 5, opacity: 0.6 })
        )
      },
      people: [
        { who: 'observer', as: 'leader', x: 170, y: 560, size: 220, mood: 'calm', style: 'inked', arms: 'down' },
        { who: 'observer', x: 820, y: 560, size: 200, mood: 'glad', style: 'ghost', arms: 'watch' },
      ],
      front: () => crown(170, 428, 34, -12),
      signs: [
        { x: 490, y: 262, size: 20, text: 'PARTITION: MAYBE EXPAND ISR' },
        {
          x: 500,
          y: 566,
          size: 19,
          turn: -3,
          text: 'below min? the observers, too!',
          de: 'unter min? auch die Observer!',
          color: '#C2500A',
        },
        { x: 170, y: 690, size: 22, text: '21', fill: '#FFC933' },
        { x: 820, y: 690, size: 22, text: '23', fill: '#8FEBFA' },
      ],
      keepFree: [{ x: 320, y: 240, width: 340, height: 440 }],
    },
  },
}
