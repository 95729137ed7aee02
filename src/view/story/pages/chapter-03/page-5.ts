/** Page 3.5. */
import {
  circle,
  dots,
  fadingDots,
  group,
  INK,
  inked,
  line,
  path,
  polygon,
  RIBBONS,
  recordLight,
  rect,
  ribbon,
  shoe,
  skyline,
  steam,
  streamCity,
  streamSky,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, shadow } from './things'

const clock = (x: number, y: number, r: number): string =>
  circle(x, y, r, inked('#FFF8E7', 5)) +
  Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * 2 * Math.PI
    return line(
      [
        [x + Math.cos(a) * r * 0.78, y + Math.sin(a) * r * 0.78],
        [x + Math.cos(a) * r * 0.9, y + Math.sin(a) * r * 0.9],
      ],
      { stroke: INK, width: 3 },
    )
  }).join('') +
  line(
    [
      [x, y],
      [x - r * 0.42, y - r * 0.26],
    ],
    { stroke: INK, width: 6, cap: 'round' },
  ) +
  line(
    [
      [x, y],
      [x, y - r * 0.68],
    ],
    { stroke: '#C62F2F', width: 4, cap: 'round' },
  )

export const PAGE_5: PageStaging = {
  height: 1700,
  paper: '#FFFDF6',
  panels: {
    '3.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 1050],
        [22, 1050],
      ],
      ground: () => {
        const left = { x: 22, y: 22, width: 500, height: 1030 }
        const right = { x: 470, y: 22, width: 510, height: 1030 }
        return (
          streamSky(right, 530, [640, 180]) +
          streamCity(right, 536, '#1B2F7A', 7, 190) +
          ribbon(
            [
              [480, 470],
              [640, 400],
              [760, 470],
              [990, 390],
            ],
            { colors: RIBBONS.cyan, from: 30, to: 60, lights: 30, seed: 4 },
          ) +
          group(
            polygon(
              [
                [22, 22],
                [560, 22],
                [430, 1050],
                [22, 1050],
              ],
              { fill: '#E2905A' },
            ) +
              polygon(
                [
                  [22, 22],
                  [560, 22],
                  [520, 340],
                  [22, 300],
                ],
                { fill: '#C2605A' },
              ) +
              dots(22, 22, 490, 540, '#6B2A45', 12, 3, 0.3) +
              skyline({ ...left, width: 440 }, 536, '#5A2E4B', '#FFD97A', 5, 170) +
              [0, 1, 2, 3, 4]
                .map((i) =>
                  path(`M22 ${330 + i * 30}q120 ${60 - i * 30} 210 ${10 + i * 14}t240 ${-30 + i * 22}`, {
                    stroke: '#3A1B2E',
                    width: 4,
                  }),
                )
                .join(''),
          ) +
          washed(22, 536, 956, 514, ['#2A4AA8', '#16246A', '#0F1846']) +
          polygon(
            [
              [22, 536],
              [498, 536],
              [436, 1050],
              [22, 1050],
            ],
            { fill: '#8A4A3B' },
          ) +
          fadingDots(22, 536, 956, 90, INK, 'bottom', 12) +
          // The gutter between the worlds.
          polygon(
            [
              [548, 22],
              [572, 22],
              [448, 1050],
              [424, 1050],
            ],
            { fill: '#FFFDF6', stroke: INK, width: 4 },
          ) +
          shadow(262, 612, 60) +
          shadow(806, 612, 60) +
          shadow(540, 612, 116)
        )
      },
      live: { x: 52, y: 622, width: 896, height: 410 },
      phone: { x: 110, y: 196, width: 830, height: 426 },
      // Down behind the counter, on both sides at once.
      handle: {
        at: { x: 350, y: 556, width: 84, height: 60 },
        way: 'pull',
        plane: 'ground',
        thing: () => shoe(394, 592, 38, '#FF7A1A', -4),
        move: { by: [0, 92] },
      },
      people: [
        { who: 'ada', pose: 'shrug', mood: 'worried', x: 262, y: 456, r: 48, yaw: 0.2 },
        { who: 'jax', pose: 'sit', mood: 'flat', x: 528, y: 560, r: 46, yaw: 0.3, prop: 'whistle' },
        {
          who: 'iris',
          pose: 'present',
          mood: 'calm',
          x: 806,
          y: 456,
          r: 48,
          yaw: -0.4,
          flip: true,
          armLeft: [700, 404],
          ...LIT,
        },
      ],
      front: () => clock(556, 74, 40),
      sfx: { x: 694, y: 132, size: 44, turn: -6, fill: ['#FFFFFF', '#8FEBFA'] },
      signs: [
        { x: 110, y: 60, size: 28, turn: -2, text: 'BATCHLAND', fill: '#D9B46A' },
        { x: 880, y: 60, size: 28, turn: 2, text: 'STREAMSCAPE', fill: '#8FEBFA' },
      ],
    },
    '3.5.2': {
      frame: [
        [22, 1068],
        [978, 1068],
        [978, 1678],
        [22, 1678],
      ],
      summary: { x: 470, y: 1084, width: 490, height: 300 },
      ground: () => {
        const box = { x: 22, y: 1068, width: 956, height: 610 }
        return (
          streamSky(box, 1560, [300, 1480]) +
          streamCity(box, 1560, '#16246A', 4, 130) +
          ribbon(
            [
              [0, 1668],
              [150, 1640],
              [300, 1560],
              [560, 1640],
              [800, 1620],
              [1010, 1660],
            ],
            { colors: RIBBONS.cyan, from: 40, to: 70, lights: 50, seed: 14 },
          )
        )
      },
      live: { x: 590, y: 1402, width: 370, height: 220 },
      // Iris begins: what she says stands left of what Ada answers.
      keepFree: [
        { x: 290, y: 1084, width: 180, height: 150 },
        { x: 22, y: 1596, width: 560, height: 84 },
      ],
      // ERP with its hat on, on its way out.
      handle: {
        at: { x: 634, y: 1318, width: 74, height: 82 },
        way: 'pull',
        thing: () =>
          rect(644, 1346, 54, 54, inked('#8A4B2A', 4), 6) +
          path('M630 1346H712M646 1344Q646 1316 671 1316Q696 1316 696 1344Z', inked('#241B45', 4)) +
          circle(660, 1366, 4, { fill: '#FFF8E7' }) +
          circle(682, 1366, 4, { fill: '#FFF8E7' }),
        signs: [{ x: 671, y: 1386, size: 15, text: 'ERP', color: '#FFF8E7' }],
        move: { by: [226, 0] },
      },
      people: [
        { who: 'iris', pose: 'point', mood: 'glad', x: 96, y: 1680, r: 60, yaw: 0.5, crop: 'bust', ...LIT },
        { who: 'ada', pose: 'crossed', mood: 'resolve', x: 268, y: 1700, r: 58, yaw: -0.5, crop: 'bust', ...LIT },
        {
          who: 'jax',
          pose: 'hold',
          mood: 'puzzled',
          x: 414,
          y: 1704,
          r: 56,
          yaw: 0.3,
          prop: 'mug',
          armRight: [496, 1596],
          crop: 'bust',
          ...LIT,
        },
      ],
      front: () => steam(530, 1548, 14, '#8DF0FF') + recordLight(532, 1510, 5, '#22C7E8'),
    },
  },
}
