/** Page 9.4. */
import { circle, crown, floorLines, inked, lampLight, line, path, polygon, wall } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER } from './things'

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
          path('M320 240H640Q668 240 668 268T640 296V690H320Z', inked('#F4E6C4', 4)) +
          path('M640 296Q612 296 612 268T640 240', inked('#D9C79A', 4)) +
          ticks +
          circle(600, 640, 34, { stroke: '#B08A5A', width: 5, opacity: 0.6 })
        )
      },
      people: [
        { who: 'observer', as: 'leader', x: 170, y: 560, size: 220, mood: 'calm', style: 'inked', arms: 'down' },
        { who: 'observer', x: 820, y: 560, size: 200, mood: 'glad', style: 'ghost', arms: 'watch' },
      ],
      front: () => crown(170, 428, 34, -12),
      signs: [
        { x: 490, y: 262, size: 20, text: 'PARTITION: MAYBE EXPAND ISR' },
        { x: 500, y: 566, size: 19, turn: -3, text: 'below min? the observers, too!', color: '#C2500A' },
        { x: 170, y: 690, size: 22, text: '21', fill: '#FFC933' },
        { x: 820, y: 690, size: 22, text: '23', fill: '#8FEBFA' },
      ],
      keepFree: [{ x: 320, y: 240, width: 340, height: 440 }],
    },
  },
}
