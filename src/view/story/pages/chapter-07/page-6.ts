/** Page 7.6: its last panel has no right border. */
import {
  aurora,
  bracket,
  circle,
  dots,
  ellipse,
  floorLines,
  INK,
  inked,
  light,
  line,
  monitor,
  path,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  rod,
  skyline,
  stars,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER } from './things'

/** A monitor in the dark, and what is reflected in it: round glasses, and a small smile. */
const screen = (x: number, y: number): string =>
  monitor(x - 160, y - 120, 320, 220, '#0B2A3A') +
  light(x, y - 10, 170, '#22C7E8', 0.5) +
  [-50, 50].map((dx) => circle(x + dx, y - 24, 40, { stroke: '#8DF0FF', width: 9 })).join('') +
  [-62, 38]
    .map((dx) => path(`M${x + dx} ${y - 46}q14 -8 24 2`, { stroke: '#FFFFFF', width: 6, cap: 'round' }))
    .join('') +
  line(
    [
      [x - 11, y - 28],
      [x + 11, y - 28],
    ],
    { stroke: '#8DF0FF', width: 8 },
  ) +
  path(`M${x - 26} ${y + 50}q26 18 52 0`, { stroke: '#8DF0FF', width: 6, cap: 'round' })

export const PAGE_6: PageStaging = {
  height: 1620,
  paper: PAPER,
  panels: {
    '7.6.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 690],
        [22, 690],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 668 }
        return (
          washed(22, 22, 956, 668, ['#1B2150', '#5A3A7A', '#D9714A', '#FFD08A']) +
          stars(22, 22, 956, 200, 60) +
          aurora(box, 130, 120, '#22C7E8', 3) +
          ribbon(
            [
              [0, 200],
              [260, 110],
              [560, 190],
              [1010, 80],
            ],
            { colors: RIBBONS.cyan, from: 26, to: 54, lights: 40, seed: 8 },
          ) +
          skyline(box, 560, '#3A2450', '#FFD97A', 9, 130) +
          rect(22, 560, 956, 130, inked('#6B6472', 4)) +
          floorLines(22, 566, 956, 124, [400, 500], '#4A4452')
        )
      },
      live: { x: 604, y: 60, width: 356, height: 250 },
      people: [
        { who: 'erick', pose: 'cheer', mood: 'shout', x: 250, y: 670, r: 78, yaw: 0.2, crop: 'bust' },
        { who: 'ada', pose: 'whisper', mood: 'laugh', x: 450, y: 690, r: 52, yaw: -0.3, crop: 'bust' },
        {
          who: 'jax',
          pose: 'read',
          mood: 'grin',
          x: 80,
          y: 690,
          r: 50,
          yaw: 0.3,
          prop: 'clipboard',
          crop: 'bust',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'sip',
          mood: 'sip',
          x: 650,
          y: 690,
          r: 68,
          yaw: 1.1,
          prop: 'mugPat',
          crop: 'bust',
        },
      ],
      keepFree: [{ x: 780, y: 480, width: 170, height: 80 }],
      sfx: { x: 866, y: 520, size: 54, turn: -6, fill: ['#FFFFFF', '#C98A2B'] },
    },
    '7.6.2': {
      frame: [
        [22, 712],
        [1004, 712],
        [1004, 1598],
        [22, 1598],
      ],
      ground: () => {
        const box = { x: 22, y: 712, width: 982, height: 886 }
        return (
          washed(22, 712, 982, 886, ['#0B1026', '#141A44', '#0B1026']) +
          skyline({ ...box, width: 430, height: 400 }, 1010, '#0F1540', '#FFD97A', 5, 120) +
          rect(22, 1010, 982, 380, { fill: '#10153C' }) +
          path('M22 1010H460M200 712V1010M440 712V1010', { stroke: INK, width: 12 }) +
          path('M22 1010H460M200 712V1010M440 712V1010', { stroke: '#2A3270', width: 6 }) +
          light(250, 1210, 300, '#22C7E8', 0.6) +
          rect(22, 1380, 982, 218, inked('#4A2E22', 5)) +
          rect(22, 1380, 982, 20, inked('#7A4A32', 4)) +
          dots(22, 1440, 982, 158, '#22140E', 10, 2.8, 0.6) +
          // The rim of a portal at the edge of the page.
          ellipse(1010, 1100, 40, 200, { stroke: '#22C7E8', width: 20 }) +
          ellipse(1010, 1100, 40, 200, { stroke: '#E9FDFF', width: 7 }) +
          light(1000, 1100, 220, '#22C7E8', 0.7)
        )
      },
      live: { x: 470, y: 1090, width: 490, height: 280 },
      summary: { x: 470, y: 730, width: 490, height: 345 },
      // Who speaks is behind the glass.
      handle: {
        at: { x: 498, y: 1538, width: 44, height: 44 },
        way: 'press',
        thing: () =>
          circle(520, 1560, 14, inked('#D7E6F5', 4)) + path('M511 1553l18 14', { stroke: INK, width: 4, cap: 'round' }),
        move: { by: [70, 0], turn: 200, about: [520, 1560] },
      },
      people: [{ who: 'iris', pose: 'stand', mood: 'calm', x: 250, y: 1276, r: 32, yaw: 0, crop: 'bust' }],
      front: () =>
        screen(250, 1226) +
        rod([70, 1490], [560, 1450], 20) +
        bracket(180, 1480, 44) +
        turned(bracket(440, 1470, 44), 24, 440, 1470) +
        turned(
          polygon(
            [
              [640, 1440],
              [800, 1430],
              [806, 1530],
              [646, 1540],
            ],
            inked('#FFF3A8', 4),
          ) + path('M660 1466q40 -10 60 0t50 -6M662 1492q30 -8 60 0t40 -4', { stroke: INK, width: 4, cap: 'round' }),
          -3,
          720,
          1480,
        ),
      keepFree: [{ x: 80, y: 1090, width: 340, height: 260 }],
      sfx: { x: 540, y: 1530, size: 34, turn: -8, fill: ['#FFFFFF', '#8FEBFA'] },
      phone: { x: 40, y: 1080, width: 540, height: 470 },
      isNight: true,
    },
  },
}
