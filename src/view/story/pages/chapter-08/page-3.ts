/** Page 8.3. */
import { burst, circle, dots, fadingDots, gridLines, INK, inked, light, line, rect, rod, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER } from './things'

export const PAGE_3: PageStaging = {
  height: 1080,
  paper: PAPER,
  panels: {
    '8.3.1': {
      frame: [
        [22, 22],
        [706, 22],
        [682, 1058],
        [22, 1058],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 684, height: 1036 }
        return (
          washed(box.x, box.y, box.width, box.height, ['#1E3F9A', '#16307A', '#0F2158']) +
          gridLines(box, 34, { stroke: '#5F86E8', width: 1, opacity: 0.5 }) +
          rect(22, 850, 684, 208, inked('#B4744A', 4)) +
          dots(24, 852, 680, 204, '#6B3A22', 8, 2.2, 0.5) +
          rod([60, 850], [650, 850], 20) +
          light(360, 1000, 320, '#FFD98A', 0.5)
        )
      },
      live: { x: 52, y: 130, width: 600, height: 560 },
      people: [
        { who: 'ada', pose: 'hold', mood: 'calm', x: 150, y: 1050, r: 48, yaw: 0.3, prop: 'pen', crop: 'bust' },
        { who: 'iris', pose: 'crossed', mood: 'calm', x: 570, y: 1050, r: 48, yaw: -0.3, flip: true, crop: 'bust' },
      ],
      front: () =>
        [70, 260, 450, 640]
          .map(
            (x) =>
              circle(x, 712, 15, inked('#D9D4CC')) +
              line(
                [
                  [x - 8, 706],
                  [x + 8, 718],
                ],
                { stroke: INK, width: 4 },
              ),
          )
          .join(''),
    },
    '8.3.2': {
      frame: [
        [722, 22],
        [978, 22],
        [978, 1058],
        [698, 1058],
      ],
      ground: () =>
        washed(698, 22, 280, 1036, ['#FFE9A8', '#FFC24A']) +
        burst(840, 470, 760, 22, '#FFF6DC', 0.8) +
        fadingDots(698, 600, 280, 458, '#D9731A', 'bottom', 13),
      people: [
        { who: 'ada', pose: 'pointUp', mood: 'resolve', x: 838, y: 720, r: 84, yaw: -0.15 },
        { who: 'jax', pose: 'shrug', mood: 'sad', x: 830, y: 1100, r: 58, yaw: 0.3 },
      ],
      sfx: { x: 800, y: 300, size: 44, turn: -9, fill: ['#FFFFFF', '#8FEBFA'] },
    },
  },
}
