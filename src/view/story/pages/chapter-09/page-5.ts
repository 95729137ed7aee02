/** Page 9.5. */
import {
  burst,
  circle,
  fadingDots,
  INK,
  inked,
  light,
  line,
  path,
  polygon,
  rect,
  rod,
  shards,
  stars,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'

const stairs = (x: number, y: number, steps: number, width: number, high: number): string =>
  Array.from({ length: steps }, (_, i) =>
    rect(
      x + i * width,
      y - (i + 1) * high,
      width + 2,
      (i + 1) * high + 2,
      inked(i % 2 === 0 ? '#A98A5C' : '#8F7248', 2.4),
    ),
  ).join('')

/** What Jax stands on to reach the stool. */
function steps(): string {
  const leg = (from: number, to: number): string =>
    line(
      [
        [from, 1110],
        [to, 1258],
      ],
      { stroke: INK, width: 12 },
    ) +
    line(
      [
        [from, 1110],
        [to, 1256],
      ],
      { stroke: '#B4744A', width: 6 },
    )
  return (
    leg(494, 484) +
    leg(590, 606) +
    rect(482, 1098, 124, 16, inked('#C98A5A', 4)) +
    rect(488, 1180, 112, 12, inked('#B4744A', 4))
  )
}

/** Night behind two windows, a lamp between them, and the stairs with their banister. */
function stairwell(): string {
  const pane = (x: number): string =>
    rect(x, 50, 128, 132, inked('#2B2F66', 4)) +
    stars(x + 6, 56, 116, 118, 9, x) +
    path(`M${x + 64} 50V182M${x} 116H${x + 128}`, { stroke: INK, width: 4 }) +
    rect(x - 10, 180, 148, 14, inked('#A98A5C', 3))
  const posts = Array.from({ length: 6 }, (_, i) =>
    line(
      [
        [330 + i * 74, 588 - i * 38],
        [330 + i * 74, 490 - i * 38],
      ],
      { stroke: '#5A3A1E', width: 8 },
    ),
  ).join('')
  return (
    pane(250) +
    pane(620) +
    path('M500 22V92', { stroke: INK, width: 4 }) +
    polygon(
      [
        [474, 92],
        [526, 92],
        [548, 128],
        [452, 128],
      ],
      inked('#FFC933', 4),
    ) +
    light(500, 150, 220, '#FFE7A8', 0.7) +
    stairs(300, 622, 9, 48, 24) +
    posts +
    path('M312 500L740 280', { stroke: INK, width: 16, cap: 'round' }) +
    path('M312 500L740 280', { stroke: '#8A5A2E', width: 9, cap: 'round' })
  )
}

export const PAGE_5: PageStaging = {
  height: 1360,
  paper: '#F4E6C4',
  panels: {
    '9.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 622],
        [22, 622],
      ],
      ground: () =>
        washed(22, 22, 956, 600, ['#F4E0B0', '#D9B878', '#8A6A3A']) +
        fadingDots(22, 22, 956, 300, '#6B4A1E', 'top', 13) +
        stairwell() +
        rod([40, 236], [960, 228], 24) +
        // His list, as long as the stairs.
        path('M536 312Q640 352 690 420T900 622', { stroke: INK, width: 40 }) +
        path('M536 312Q640 352 690 420T900 622', { stroke: '#FFF8E7', width: 33 }) +
        path('M536 312Q640 352 690 420T900 622', { stroke: '#B9A67A', width: 20, dash: '3 13' }),
      people: [
        { who: 'ada', pose: 'heave', mood: 'shout', x: 130, y: 490, r: 46, yaw: 0.4 },
        { who: 'pat', pose: 'climb', mood: 'calm', x: 480, y: 516, r: 42, yaw: 0.2, prop: 'clipboard' },
        { who: 'jax', pose: 'heave', mood: 'strain', x: 870, y: 480, r: 46, yaw: -0.4, flip: true },
      ],
      signs: [{ x: 110, y: 70, size: 26, turn: -4, text: 'BEFORE 6.1', de: 'VOR 6.1', fill: '#FFF8E7' }],
    },
    '9.5.2': {
      frame: [
        [22, 640],
        [978, 640],
        [978, 1338],
        [22, 1338],
      ],
      ground: () => {
        const plates = Array.from(
          { length: 8 },
          (_, i) =>
            circle(130 + (i % 4) * 86, 1080 + Math.floor(i / 4) * 110, 34, inked('#FFFFFF', 3)) +
            circle(130 + (i % 4) * 86, 1080 + Math.floor(i / 4) * 110, 22, { stroke: '#22C7E8', width: 4 }),
        ).join('')
        return (
          washed(22, 640, 956, 698, ['#FFE9C8', '#F2B878', '#A0623A']) +
          burst(300, 900, 900, 26, '#FFF6DC', 0.5) +
          rect(70, 1020, 400, 240, inked('#6B3A22', 4)) +
          line(
            [
              [70, 1136],
              [470, 1136],
            ],
            { stroke: INK, width: 5 },
          ) +
          plates +
          rod([60, 770], [560, 716], 22) +
          rect(22, 1258, 956, 80, { fill: '#8A5A36' }) +
          steps()
        )
      },
      live: { x: 600, y: 670, width: 356, height: 330 },
      people: [
        { who: 'observer', x: 250, y: 938, size: 160, mood: 'lost', style: 'inked', arms: 'wave' },
        { who: 'jax', pose: 'push', mood: 'smug', x: 500, y: 968, r: 44, yaw: -0.5, flip: true },
        { who: 'ada', pose: 'reach', mood: 'shock', x: 700, y: 1290, r: 50, yaw: -0.4, flip: true },
      ],
      front: () =>
        polygon(
          [
            [222, 870],
            [246, 800],
            [282, 866],
          ],
          inked('#E5286E', 3),
        ) +
        circle(566, 1128, 30, inked('#FFFFFF', 3)) +
        shards(560, 1236, 50, 7, ['#FFFFFF', '#8FEBFA'], 4),
      sfx: { x: 280, y: 1200, size: 74, turn: -7, fill: ['#FFFFFF', '#22C7E8'] },
    },
  },
}
