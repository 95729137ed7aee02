/** Page 1.5. */
import {
  burst,
  circle,
  dots,
  ellipse,
  fadingDots,
  floorLines,
  INK,
  inked,
  light,
  n,
  path,
  polygon,
  rect,
  skyline,
  stars,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { COFFEE, PAPER, trickle } from './things'

const leaf = (x: number, y: number, size: number, turn: number): string =>
  turned(
    rect(x - size * 0.6, y - size * 0.6, size * 1.2, size * 1.2, inked('#FFFFFF', 3.4)) +
      rect(x - size * 0.6, y - size * 0.6, size * 1.2, size * 0.42, inked('#C62F2F', 3.4)) +
      Array.from({ length: 12 }, (_, i) =>
        rect(
          x - size * 0.46 + (i % 4) * size * 0.25,
          y - size * 0.06 + Math.floor(i / 4) * size * 0.21,
          size * 0.17,
          size * 0.13,
          {
            fill: '#C9CDE0',
          },
        ),
      ).join('') +
      path(
        `M${n(x + size * 0.6)} ${n(y + size * 0.3)}L${n(x + size * 0.3)} ${n(y + size * 0.6)}V${n(y + size * 0.32)}Z`,
        inked('#E3E0EA', 2.6),
      ),
    turn,
    x,
    y,
  )

/** A pool with something on its other side. */
function pool(x: number, y: number, rx: number, ry: number): string {
  return (
    light(x, y, rx * 1.7, '#5FE9FF', 0.8) +
    ellipse(x, y, rx * 1.12, ry * 1.16, inked(COFFEE, 4)) +
    ellipse(x, y, rx, ry, inked('#2B1F6B', 4)) +
    ellipse(x, y, rx * 0.86, ry * 0.84, { stroke: '#8FF6FF', width: 7 }) +
    ellipse(x, y + ry * 0.06, rx * 0.62, ry * 0.58, { fill: '#4B3BC4' }) +
    path(`M${n(x - rx * 0.5)} ${n(y)}a${n(rx * 0.5)} ${n(ry * 0.42)} 0 0 1 ${n(rx * 0.9)} ${n(-ry * 0.14)}`, {
      stroke: '#C9A0FF',
      width: 5,
      cap: 'round',
    }) +
    path(
      `M${n(x - rx * 0.2)} ${n(y + ry * 0.24)}a${n(rx * 0.34)} ${n(ry * 0.26)} 0 0 0 ${n(rx * 0.56)} ${n(-ry * 0.2)}`,
      {
        stroke: '#FFC98A',
        width: 4,
        cap: 'round',
      },
    )
  )
}

export const PAGE_5: PageStaging = {
  height: 1200,
  paper: PAPER,
  behind: () => trickle([992, -20], [990, 1220], 5),
  panels: {
    '1.5.1': {
      frame: [
        [22, 22],
        [404, 22],
        [372, 1178],
        [22, 1178],
      ],
      ground: () =>
        washed(22, 22, 382, 1156, ['#FFF3C0', '#FFC24A', '#FF8A2E', '#D9483A']) +
        burst(206, 330, 1200, 30, '#FFFFFF', 0.5) +
        fadingDots(22, 22, 382, 240, '#E07A12', 'top', 13) +
        fadingDots(22, 800, 382, 378, '#8A1F3A', 'bottom', 13) +
        // From AUG to NOV, the way that they fall.
        path('M96 640C330 640 350 700 250 752S110 780 130 840', {
          stroke: '#FFFFFF',
          width: 7,
          dash: '3 15',
          cap: 'round',
        }) +
        // Where the two have to stand.
        polygon(
          [
            [22, 1128],
            [384, 1112],
            [372, 1178],
            [22, 1178],
          ],
          inked('#7A1F3A', 4),
        ),
      people: [
        { who: 'erick', pose: 'jazz', mood: 'glee', x: 206, y: 520, r: 66, yaw: 0.1, crop: 'bust' },
        { who: 'iris', pose: 'walk', mood: 'calm', x: 332, y: 782, r: 24, yaw: 0.4 },
        { who: 'ada', pose: 'heave', mood: 'strain', x: 128, y: 1104, r: 54, yaw: 0.2 },
        {
          who: 'jax',
          pose: 'sip',
          mood: 'puzzled',
          x: 300,
          y: 1216,
          r: 54,
          flip: true,
          yaw: -0.2,
          armLeft: [240, 1112],
        },
      ],
      front: () =>
        // The boss behind his lectern.
        polygon(
          [
            [74, 528],
            [338, 520],
            [322, 622],
            [92, 628],
          ],
          inked('#8A4A2E', 5),
        ) +
        dots(90, 556, 230, 66, '#4A2416', 8, 2.2, 0.5) +
        polygon(
          [
            [62, 516],
            [350, 508],
            [350, 530],
            [62, 538],
          ],
          inked('#C98A52', 4),
        ) +
        path('M160 586q46 26 96 -8l-12 22q-42 20 -84 -14Z', inked('#FF7A1A', 3)) +
        leaf(296, 654, 80, 13) +
        leaf(246, 760, 78, 9) +
        leaf(130, 838, 92, -3) +
        leaf(238, 1096, 46, -18),
      keepFree: [
        { x: 24, y: 480, width: 370, height: 330 },
        { x: 60, y: 770, width: 150, height: 120 },
        { x: 290, y: 690, width: 90, height: 180 },
      ],
      handle: {
        at: { x: 38, y: 586, width: 104, height: 106 },
        way: 'pull',
        thing: () => leaf(90, 640, 80, -14),
        signs: [{ x: 82, y: 602, size: 28, turn: -14, text: 'AUG', color: '#FFFFFF' }],
        move: { by: [-8, 150], turn: 30, about: [90, 640] },
      },
      signs: [
        { x: 304, y: 620, size: 28, turn: 13, text: 'SEP', color: '#FFFFFF' },
        { x: 252, y: 724, size: 27, turn: 9, text: 'OCT', de: 'OKT', color: '#FFFFFF' },
        { x: 128, y: 802, size: 31, turn: -3, text: 'NOV', color: '#FFFFFF' },
      ],
      sfx: { x: 126, y: 762, size: 21, turn: -7, fill: ['#FFFFFF', '#FF7A1A'] },
    },
    '1.5.2': {
      frame: [
        [420, 22],
        [978, 22],
        [978, 1178],
        [388, 1178],
      ],
      summary: { x: 452, y: 40, width: 508, height: 250 },

      ground: () =>
        wall({ x: 388, y: 22, width: 590, height: 1156 }, ['#3C4A7A', '#2C3568', '#241F52'], '#0F1236', 'top') +
        rect(452, 318, 500, 170, inked('#10143F', 6)) +
        stars(456, 322, 492, 140, 60) +
        circle(880, 370, 30, { fill: '#FFF1C0' }) +
        circle(892, 362, 27, { fill: '#10143F' }) +
        skyline({ x: 464, y: 322, width: 424, height: 164 }, 485, '#262C6B', '#FFD97A', 6, 90) +
        path('M702 318V488', { stroke: INK, width: 7 }) +
        polygon(
          [
            [388, 830],
            [978, 800],
            [978, 1178],
            [388, 1178],
          ],
          inked('#2A2356', 4),
        ) +
        floorLines(388, 822, 590, 356, [700, 700], '#4B41A0', 10) +
        light(500, 1040, 420, '#4BD8FF', 0.6) +
        trickle([984, 860], [560, 1010], 8) +
        pool(496, 1086, 96, 36),
      live: { x: 606, y: 908, width: 356, height: 252 },
      keepFree: [{ x: 744, y: 500, width: 234, height: 130 }],
      people: [
        { who: 'iris', pose: 'present', mood: 'smug', x: 476, y: 850, r: 56, yaw: 0.35, rim: '#8FF6FF', rimSide: -1 },
        {
          who: 'jax',
          pose: 'reach',
          mood: 'glad',
          x: 702,
          y: 872,
          r: 54,
          yaw: -0.4,
          flip: true,
          rim: '#8FF6FF',
          crop: 'bust',
          armRight: [770, 836],
        },
        {
          who: 'ada',
          pose: 'sitDesk',
          mood: 'sad',
          x: 892,
          y: 866,
          r: 52,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
          rim: '#8FF6FF',
        },
      ],
      front: () =>
        polygon(
          [
            [612, 850],
            [978, 838],
            [978, 892],
            [600, 892],
          ],
          inked('#8A5A3A', 5),
        ) +
        dots(612, 868, 366, 22, '#3A1E12', 8, 2.2, 0.6) +
        path('M770 846q-6 -34 10 -46l14 10l16 -12q14 18 8 46Z', inked('#F1E3C6', 4)),
    },
  },
}
