/** Page 1.4. */
import {
  burst,
  fadingDots,
  INK,
  inked,
  path,
  polygon,
  rect,
  scatter,
  skyline,
  sparks,
  speedLines,
  turned,
  washed,
} from '../../../art'
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
        // The room behind him: a window over the town, and a chart that goes one way only.
        rect(700, 60, 250, 190, inked('#FFF3C0', 5)) +
        skyline({ x: 702, y: 62, width: 246, height: 186 }, 246, '#D9663A', '#FFE9A8', 6, 110) +
        path('M825 60V250M700 150H950', { stroke: INK, width: 5 }) +
        burst(240, 250, 1250, 40, '#FFF3C0', 0.75) +
        fadingDots(22, 22, 956, 260, '#E5286E', 'top', 14) +
        speedLines(290, 180, 330, 900, 26, '#FFFFFF', 3) +
        rect(430, 470, 132, 130, inked('#FFFFFF', 4)) +
        path('M444 576L470 548L492 560L540 488m-18 0h18v18', { stroke: '#C62F2F', width: 7 }) +
        polygon(
          [
            [22, 604],
            [978, 578],
            [978, 664],
            [22, 664],
          ],
          inked('#7A4A35', 5),
        ) +
        polygon(
          [
            [22, 604],
            [978, 578],
            [978, 592],
            [22, 618],
          ],
          { fill: '#B4744A' },
        ),
      people: [
        { who: 'erick', pose: 'command', mood: 'glee', x: 214, y: 742, r: 100, yaw: 0.1 },
        // Off the floor, between the balloon and the edge of the panel.
        { who: 'jax', pose: 'push', mood: 'strain', x: 888, y: 470, r: 56, flip: true, roll: -0.24 },
        { who: 'ada', pose: 'brace', mood: 'strain', x: 716, y: 436, r: 62, yaw: 0.1, roll: 0.3, flip: true },
        { who: 'iris', pose: 'read', mood: 'calm', x: 496, y: 654, r: 36, yaw: 0.2, crop: 'bust', prop: 'folder' },
      ],
      front: () =>
        path('M262 470q4 24 26 28q-22 4 -26 28q-4 -24 -26 -28q22 -4 26 -28Z', inked('#FFFFFF', 3)) +
        // The edge of the panel gives way.
        path('M978 300l-30 22l16 20l-34 26l22 18l-18 30', { stroke: INK, width: 5, cap: 'round' }) +
        path('M978 470l-24 12l14 22l-28 16', { stroke: INK, width: 4, cap: 'round' }) +
        sparks(600, 300, 12, 52, 7, '#FFFFFF', 2, 4.2) +
        // What stands on the table has begun to slide.
        rect(590, 588, 74, 12, inked('#C9C4CF', 3), 3) +
        polygon(
          [
            [600, 588],
            [654, 586],
            [668, 546],
            [612, 548],
          ],
          inked('#2A3A5E', 4),
        ) +
        turned(
          rect(392, 596, 52, 34, inked('#FFFFFF', 3)) + path('M400 606h34m-34 10h24', { stroke: '#8A8894', width: 3 }),
          -9,
          418,
          612,
        ),
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
