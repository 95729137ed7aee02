/** Page 7.3. */
import {
  beam,
  circle,
  dots,
  ellipse,
  INK,
  inked,
  light,
  path,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  skyline,
  stars,
  streamSky,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bell, boxWall, LIT, PAPER, shoeBox } from './things'

export const PAGE_3: PageStaging = {
  height: 1580,
  paper: PAPER,
  panels: {
    '7.3.1': {
      frame: [
        [22, 22],
        [506, 22],
        [552, 260],
        [572, 640],
        [556, 1060],
        [500, 1558],
        [22, 1558],
      ],
      ground: () =>
        washed(22, 22, 560, 1536, ['#2A1608', '#6B3A1A', '#3A1E0E']) +
        boxWall(22, 40, 560, 960, 92, 5) +
        light(300, 240, 420, '#FFE27A', 0.7) +
        beam(
          [
            [280, 22],
            [320, 22],
            [520, 1000],
            [80, 1000],
          ],
          '#FFE9A8',
          0.16,
        ) +
        dots(22, 700, 560, 300, '#1A0A04', 11, 3, 0.5) +
        path('M300 22V140', { stroke: INK, width: 5 }) +
        circle(300, 156, 17, inked('#FFF3C0', 3)) +
        rect(22, 930, 560, 640, { fill: '#3A1E0E' }),
      live: { x: 36, y: 1010, width: 464, height: 534 },
      people: [
        { who: 'girl', pose: 'pointUp', mood: 'puzzled', x: 118, y: 900, r: 40, yaw: 0.1 },
        {
          who: 'jax',
          wear: 'batch',
          pose: 'climb',
          mood: 'glee',
          x: 356,
          y: 690,
          r: 58,
          yaw: -0.3,
          flip: true,
          prop: 'shoe',
          propHand: 'left',
          rim: '#FFE27A',
        },
      ],
      front: () =>
        turned(
          rect(66, 330, 330, 108, inked('#C62F2F', 5)) + rect(78, 342, 306, 84, { stroke: '#FFF8E7', width: 4 }),
          -5,
          230,
          384,
        ) +
        shoeBox(430, 930, 60, 36, '#B4492D') +
        shoeBox(452, 898, 50, 32, '#8A6BB4'),
      signs: [{ x: 230, y: 385, size: 70, turn: -5, text: 'SOLD OUT', de: 'AUSVERKAUFT', color: '#FFF8E7' }],
      keepFree: [{ x: 60, y: 320, width: 350, height: 130 }],
    },
    '7.3.2': {
      frame: [
        [526, 22],
        [978, 22],
        [978, 800],
        [590, 800],
        [592, 640],
        [572, 256],
      ],
      ground: () => {
        const box = { x: 520, y: 22, width: 460, height: 780 }
        return (
          streamSky(box, 620, [760, 120]) +
          ribbon(
            [
              [500, 330],
              [650, 260],
              [800, 330],
              [1010, 250],
            ],
            { colors: RIBBONS.cyan, from: 60, to: 90, lights: 60, seed: 3 },
          ) +
          Array.from({ length: 9 }, (_, i) =>
            path(`M${556 + i * 50} 22q${i % 2 === 0 ? 8 : -8} 200 0 ${300 + (i % 3) * 40}`, {
              stroke: '#E2C08A',
              width: 5,
            }),
          ).join('') +
          washed(520, 540, 460, 262, ['#1B2150', '#0B1026'])
        )
      },
      live: { x: 602, y: 596, width: 362, height: 190 },
      people: [
        {
          who: 'ada',
          pose: 'conduct',
          mood: 'grin',
          x: 700,
          y: 590,
          r: 50,
          yaw: 0.2,
          crop: 'bust',
          ...LIT,
        },
        {
          who: 'pat',
          pose: 'hold',
          mood: 'worried',
          x: 880,
          y: 596,
          r: 50,
          yaw: -0.3,
          flip: true,
          prop: 'umbrella',
          crop: 'bust',
          ...LIT,
        },
      ],
      front: () => bell(604, 440, 40, -20),
    },
    '7.3.3': {
      frame: [
        [590, 820],
        [978, 820],
        [978, 1558],
        [520, 1558],
        [576, 1062],
      ],
      ground: () => {
        const box = { x: 516, y: 820, width: 464, height: 740 }
        return (
          washed(516, 820, 464, 740, ['#0B1026', '#1B2150', '#33346E']) +
          stars(516, 820, 464, 300, 70) +
          skyline(box, 1290, '#131A4A', '#FFD97A', 6, 200) +
          light(930, 1080, 200, '#FFE7A8', 0.6) +
          path('M940 1090V1400', { stroke: INK, width: 9 }) +
          ellipse(940, 1086, 26, 16, inked('#FFF3C0', 3)) +
          rect(516, 1400, 464, 30, inked('#8A8AA8', 4)) +
          rect(516, 1430, 464, 130, { fill: '#23264E' })
        )
      },
      people: [
        { who: 'iris', pose: 'row', mood: 'calm', x: 604, y: 1392, r: 36, yaw: 0.3, ...LIT },
        { who: 'pat', pose: 'asleep', mood: 'asleep', x: 690, y: 1396, r: 36, yaw: 0.3, ...LIT },
        { who: 'ada', pose: 'lean', mood: 'bliss', x: 800, y: 1392, r: 36, yaw: 0.2, crop: 'bust', ...LIT },
        { who: 'jax', pose: 'kneel', mood: 'puzzled', x: 896, y: 1400, r: 36, yaw: -0.2, flip: true, ...LIT },
      ],
      front: () =>
        polygon(
          [
            [560, 1500],
            [940, 1500],
            [940, 1530],
            [560, 1530],
          ],
          inked('#FFF8E7', 3),
        ) + path('M580 1515h330', { stroke: '#8A8494', width: 3, dash: '12 6' }),
      isNight: true,
    },
  },
}
