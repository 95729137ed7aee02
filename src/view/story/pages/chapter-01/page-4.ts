/** Page 1.4. */
import { burst, fadingDots, inked, path, polygon, rect, scatter, turned, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, trickle } from './things'

export const PAGE_4: PageStaging = {
  height: 1140,
  paper: PAPER,
  behind: () => trickle([992, -20], [990, 1160], 5),
  panels: {
    '1.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 640],
        [22, 664],
      ],
      wordSize: 1.5,
      keepFree: [{ x: 500, y: 250, width: 478, height: 410 }],
      ground: () =>
        washed(22, 22, 956, 642, ['#FFE07A', '#FF9A2E', '#F2542D']) +
        burst(270, 430, 1200, 34, '#FFF3C0', 0.7) +
        fadingDots(22, 22, 956, 300, '#E5286E', 'top', 14) +
        rect(300, 500, 130, 110, inked('#FFFFFF', 4)) +
        path('M312 590L340 566L362 576L404 522m-18 0h18v18', { stroke: '#C62F2F', width: 7 }) +
        polygon(
          [
            [22, 612],
            [978, 590],
            [978, 664],
            [22, 664],
          ],
          inked('#7A4A35', 5),
        ),
      people: [
        { who: 'erick', pose: 'command', mood: 'glee', x: 214, y: 742, r: 100, yaw: 0.1 },
        { who: 'iris', pose: 'read', mood: 'calm', x: 520, y: 650, r: 32, yaw: 0.2, crop: 'bust', prop: 'folder' },
        // Off the floor, between the balloon and the edge of the panel.
        { who: 'jax', pose: 'push', mood: 'strain', x: 868, y: 372, r: 50, flip: true, roll: -0.2 },
        { who: 'ada', pose: 'brace', mood: 'strain', x: 632, y: 338, r: 52, yaw: 0.1, roll: 0.3, flip: true },
      ],
      front: () => path('M262 470q4 24 26 28q-22 4 -26 28q-4 -24 -26 -28q22 -4 26 -28Z', inked('#FFFFFF', 3)),
    },
    '1.4.2': {
      frame: [
        [22, 682],
        [978, 656],
        [978, 1118],
        [22, 1118],
      ],
      ground: () => {
        const chance = scatter(11)
        let shreds = ''
        for (let i = 0; i < 46; i++) {
          const [x, y, size] = [240 + chance() * 700, 690 + chance() * 330, 8 + chance() * 16]
          shreds += turned(
            polygon(
              [
                [x, y],
                [x + size, y + size * 0.3],
                [x + size * 0.5, y + size],
              ],
              inked(['#FFFFFF', '#FFE07A', '#FF7A1A'][i % 3], 2.2),
            ),
            chance() * 360,
            x,
            y,
          )
        }
        return (
          washed(22, 656, 956, 462, ['#CFE9FF', '#8FC4F0', '#5A86C9']) +
          burst(520, 860, 900, 30, '#FFFFFF', 0.4) +
          fadingDots(22, 860, 956, 258, '#1F3F86', 'bottom', 13) +
          shreds +
          polygon(
            [
              [600, 1050],
              [978, 1034],
              [978, 1118],
              [580, 1118],
            ],
            inked('#7A4A35', 5),
          )
        )
      },
      people: [
        { who: 'jax', pose: 'fall', mood: 'shock', x: 86, y: 1108, r: 38, yaw: 0.5 },
        { who: 'ada', pose: 'kneel', mood: 'shock', x: 196, y: 1094, r: 38, yaw: 0.5 },
        { who: 'erick', pose: 'conduct', mood: 'puzzled', x: 500, y: 1150, r: 62, yaw: 0.2, crop: 'bust' },
        {
          who: 'iris',
          pose: 'pointUp',
          mood: 'smug',
          x: 846,
          y: 1140,
          r: 60,
          flip: true,
          yaw: -0.4,
          crop: 'bust',
          gaze: [-0.5, -0.2],
        },
      ],
      keepFree: [
        { x: 24, y: 770, width: 330, height: 84 },
        { x: 590, y: 850, width: 160, height: 200 },
      ],
      sfx: { x: 668, y: 1050, size: 96, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
    },
  },
}
