/** Page 7.3. */
import {
  beam,
  circle,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  nightTint,
  path,
  RIBBONS,
  rect,
  ribbon,
  shoe,
  skyline,
  stars,
  streamSky,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bell, boxWall, LIT, PAPER, paperStrip, shoeBox } from './things'

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
        light(300, 200, 300, '#FFE27A', 0.6) +
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
        fadingDots(22, 40, 560, 960, '#1A0A04', 'bottom', 13) +
        nightTint(22, 560, 560, 440, '#5A2A4A', 0.4) +
        path('M300 22V140', { stroke: INK, width: 5 }) +
        circle(300, 156, 17, inked('#FFF3C0', 3)) +
        rect(22, 930, 560, 640, { fill: '#3A1E0E' }),
      live: { x: 36, y: 1010, width: 464, height: 534 },
      people: [
        { who: 'girl', pose: 'pointUp', mood: 'puzzled', x: 110, y: 850, r: 40, yaw: 0.1 },
        {
          who: 'jax',
          wear: 'batch',
          pose: 'climb',
          mood: 'glee',
          x: 356,
          y: 700,
          r: 60,
          yaw: -0.3,
          flip: true,
          prop: 'shoe',
          propHand: 'left',
          rim: '#FFE27A',
        },
      ],
      front: () =>
        turned(
          rect(40, 330, 384, 108, inked('#C62F2F', 5)) + rect(52, 342, 360, 84, { stroke: '#FFF8E7', width: 4 }),
          -5,
          230,
          384,
        ) +
        rect(22, 966, 560, 38, inked('#5A3218', 4)) +
        shoeBox(430, 932, 60, 36, '#B4492D') +
        shoeBox(452, 900, 50, 32, '#8A6BB4'),
      breakout: () =>
        turned(shoeBox(536, 330, 74, 46, '#E8A35A'), 12, 560, 350) +
        turned(shoeBox(548, 560, 74, 46, '#D9714A'), -9, 580, 580) +
        turned(shoeBox(538, 800, 70, 44, '#8A6BB4'), 14, 560, 820),
      signs: [{ x: 232, y: 385, size: 66, turn: -5, text: 'SOLD OUT', de: 'AUSVERKAUFT', color: '#FFF8E7' }],
      keepFree: [{ x: 60, y: 320, width: 350, height: 130 }],
    },
    '7.3.2': {
      frame: [
        [526, 22],
        [978, 22],
        [978, 900],
        [574, 900],
        [592, 640],
        [572, 256],
      ],
      ground: () => {
        const box = { x: 520, y: 22, width: 460, height: 880 }
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
          washed(520, 540, 460, 362, ['#1B2150', '#0B1026'])
        )
      },
      words: [
        [560, 22],
        [978, 22],
        [978, 900],
        [594, 900],
      ],
      live: { x: 604, y: 600, width: 360, height: 284 },
      handle: {
        at: { x: 570, y: 372, width: 70, height: 76 },
        way: 'pull',
        thing: () => bell(604, 410, 40, -20),
        move: { turn: 42, about: [604, 484] },
      },
      people: [
        {
          who: 'ada',
          pose: 'conduct',
          mood: 'grin',
          x: 700,
          y: 556,
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
          y: 560,
          r: 50,
          yaw: -0.3,
          flip: true,
          prop: 'umbrella',
          crop: 'bust',
          ...LIT,
        },
      ],
      front: () => rect(576, 566, 420, 30, inked('#4A2E22', 4)) + rect(576, 566, 420, 10, { fill: '#8A5A34' }),
    },
    '7.3.3': {
      frame: [
        [572, 920],
        [978, 920],
        [978, 1558],
        [520, 1558],
        [576, 1062],
      ],
      ground: () => {
        const box = { x: 516, y: 820, width: 464, height: 740 }
        return (
          washed(516, 820, 464, 740, ['#0B1026', '#1B2150', '#33346E']) +
          stars(516, 920, 464, 300, 70) +
          ribbon(
            [
              [500, 1010],
              [660, 970],
              [820, 1020],
              [1010, 960],
            ],
            { colors: RIBBONS.cyan, from: 10, to: 20, lights: 8, seed: 6 },
          ) +
          skyline(box, 1290, '#131A4A', '#FFD97A', 6, 200) +
          light(930, 1080, 200, '#FFE7A8', 0.6) +
          path('M940 1090V1400', { stroke: INK, width: 9 }) +
          ellipse(940, 1086, 26, 16, inked('#FFF3C0', 3)) +
          rect(516, 1400, 464, 30, inked('#8A8AA8', 4)) +
          rect(516, 1430, 464, 130, { fill: '#23264E' })
        )
      },
      people: [
        { who: 'iris', pose: 'perch', mood: 'calm', x: 604, y: 1390, r: 38, yaw: 0.35, ...LIT },
        {
          who: 'pat',
          pose: 'perch',
          mood: 'flat',
          x: 704,
          y: 1394,
          r: 38,
          yaw: -0.1,
          prop: 'mugTin',
          propHand: 'right',
          handRight: 'grip',
          armRight: [756, 1350],
          ...LIT,
        },
        { who: 'ada', pose: 'perch', mood: 'bliss', x: 812, y: 1392, r: 38, yaw: 0.3, roll: 0.3, ...LIT },
        {
          who: 'jax',
          pose: 'perch',
          mood: 'puzzled',
          x: 906,
          y: 1390,
          r: 38,
          yaw: -0.2,
          pitch: 0.3,
          flip: true,
          handLeft: 'point',
          armLeft: [862, 1440],
          ...LIT,
        },
      ],
      front: () =>
        // Eight shoes in a row, and the receipt of Streamscape.
        [0, 1, 2, 3]
          .map((i) => shoe(580 + i * 98, 1536, 22, ['#6FB8F5', '#8E8A96', '#0FB5B0', '#FF8A2B'][i]))
          .join('') +
        paperStrip(
          [
            [548, 1380],
            [552, 1460],
            [546, 1560],
          ],
          26,
        ),
      words: [
        [574, 920],
        [978, 920],
        [978, 1558],
        [540, 1558],
      ],
      isNight: true,
    },
  },
}
