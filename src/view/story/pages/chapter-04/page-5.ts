/** Page 4.5. */
import {
  burst,
  circle,
  dots,
  group,
  INK,
  inked,
  logBand,
  n,
  path,
  RIBBONS,
  rect,
  ribbon,
  scatter,
  stars,
  streamCity,
  streamSky,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT } from './things'

/** A mill wheel in a river of light. */
function millWheel(x: number, y: number, r: number): string {
  const paddles = Array.from({ length: 10 }, (_, i) =>
    turned(rect(x - 9, y - r - 14, 18, 34, inked('#B4744A', 3)), i * 36, x, y),
  ).join('')
  const spokes = Array.from({ length: 5 }, (_, i) =>
    turned(rect(x - 5, y - r, 10, 2 * r, inked('#8A5A2B', 2.6)), i * 36, x, y),
  ).join('')
  return (
    paddles +
    circle(x, y, r, { stroke: INK, width: 20 }) +
    circle(x, y, r, { stroke: '#C98A4A', width: 13 }) +
    spokes +
    circle(x, y, r * 0.22, inked('#FFC933', 4))
  )
}

/** A board of little shelves; some are lit. */
function shelves(x: number, y: number, columns: number, rows: number, size: number): string {
  const chance = scatter(12)
  let content = rect(x - 8, y - 8, columns * size + 16, rows * size + 16, inked('#3A2C5A', 4))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      content += rect(x + c * size + 1.5, y + r * size + 1.5, size - 3, size - 3, {
        fill: chance() < 0.62 ? '#7DFFD9' : '#59608A',
      })
  return content
}

/** Somebody bald, with a fringe and crossed arms, as a shadow over everything. */
const shadow = (x: number, y: number, size: number): string =>
  group(
    path(`M-150 300Q-170 110 -70 84Q-96 40 -92 -10Q-92 -110 0 -110Q92 -110 92 -10Q96 40 70 84Q170 110 150 300Z`, {
      fill: '#120A2A',
    }) +
      path('M-96 -14q-22 30 2 62M96 -14q22 30 -2 62', { stroke: '#120A2A', width: 22, cap: 'round' }) +
      path('M-128 200Q0 150 118 236M128 196Q0 236 -112 226', { stroke: '#3A2366', width: 9, cap: 'round' }) +
      path('M-52 -16l34 12M52 -16l-34 12', { stroke: '#E5286E', width: 9, cap: 'round' }),
    `translate(${n(x)} ${n(y)}) scale(${size})`,
  )

export const PAGE_5: PageStaging = {
  height: 1860,
  paper: '#FFFDF6',
  panels: {
    '4.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 640],
        [22, 670],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 650 }
        return (
          streamSky(box, 420, [760, 200]) +
          streamCity(box, 430, '#1B2F7A', 13, 120) +
          ribbon(
            [
              [0, 130],
              [260, 200],
              [520, 170],
              [700, 240],
            ],
            { colors: RIBBONS.blue, from: 50, to: 34, seed: 3, lights: 34 },
          ) +
          ribbon(
            [
              [0, 330],
              [240, 260],
              [520, 330],
              [700, 260],
            ],
            { colors: RIBBONS.green, from: 50, to: 34, seed: 7, lights: 34 },
          ) +
          ribbon(
            [
              [700, 250],
              [800, 230],
              [900, 260],
              [1010, 230],
            ],
            { colors: RIBBONS.cyan, from: 60, to: 70, seed: 5, lights: 30 },
          ) +
          shelves(836, 66, 8, 6, 15) +
          washed(22, 560, 956, 112, ['#1B2150', '#0B1026'])
        )
      },
      live: { x: 560, y: 352, width: 400, height: 268 },
      handle: {
        at: { x: 686, y: 90, width: 60, height: 60 },
        way: 'pull',
        plane: 'ground',
        thing: () => millWheel(716, 214, 92),
        move: { turn: 75, about: [716, 214] },
      },
      people: [
        { who: 'iris', pose: 'point', mood: 'calm', x: 96, y: 664, r: 50, yaw: 0.4, crop: 'bust', ...LIT },
        { who: 'ada', pose: 'reach', mood: 'worried', x: 300, y: 660, r: 50, yaw: 0.3, crop: 'bust', ...LIT },
        { who: 'jax', pose: 'kneel', mood: 'glad', x: 436, y: 650, r: 44, yaw: 0.3, crop: 'bust', ...LIT },
      ],
      front: () => path('M500 606l36 -8l-10 26h-34l-22 -18Z M518 598l10 -34l12 36Z', inked('#FFF8E7', 3)),
      keepFree: [{ x: 610, y: 110, width: 350, height: 210 }],
      sfx: { x: 716, y: 330, size: 36, turn: -4, fill: ['#FFFFFF', '#7DFFD9'] },
      signs: [
        { x: 90, y: 104, size: 22, turn: 12, text: 'WEB SHOP', de: 'WEBSHOP', color: '#EAFCFF' },
        { x: 90, y: 372, size: 22, turn: -14, text: 'STORES', de: 'LÄDEN', color: '#EAFCFF' },
      ],
    },
    '4.5.2': {
      frame: [
        [22, 688],
        [978, 658],
        [978, 1150],
        [22, 1170],
      ],
      ground: () => {
        const box = { x: 22, y: 658, width: 956, height: 512 }
        return (
          streamSky(box, 1000, [820, 800]) +
          burst(430, 940, 900, 30, '#FFE27A', 0.14) +
          ribbon(
            [
              [1010, 760],
              [840, 800],
              [700, 780],
              [560, 820],
            ],
            { colors: RIBBONS.cyan, from: 50, to: 20, seed: 4 },
          ) +
          logBand([40, 1130], [560, 1120], 26, 40, 12) +
          rect(22, 1140, 956, 40, { fill: '#101A4A' })
        )
      },
      live: { x: 612, y: 880, width: 348, height: 244 },
      handle: {
        at: { x: 650, y: 742, width: 100, height: 100 },
        way: 'pull',
        plane: 'ground',
        thing: () => millWheel(700, 792, 52),
        move: { by: [128, -4] },
      },
      people: [
        {
          who: 'jax',
          pose: 'salute',
          mood: 'smug',
          x: 120,
          y: 1176,
          r: 50,
          yaw: -0.2,
          prop: 'phone',
          crop: 'bust',
          ...LIT,
        },
        { who: 'ada', pose: 'brace', mood: 'glee', x: 272, y: 1160, r: 52, yaw: 0.5, crop: 'bust', ...LIT },
        { who: 'iris', pose: 'fall', mood: 'flat', x: 492, y: 1110, r: 46, yaw: -0.4, crop: 'bust', ...LIT },
      ],
    },
    '4.5.3': {
      frame: [
        [22, 1188],
        [978, 1168],
        [978, 1838],
        [22, 1838],
      ],
      isOpen: true,
      summary: { x: 470, y: 1200, width: 490, height: 300 },
      ground: () => {
        const box = { x: 22, y: 1168, width: 956, height: 670 }
        return (
          washed(22, 1168, 956, 670, ['#7A4BC4', '#4B2A8A', '#2A1658', '#160C36']) +
          burst(240, 1420, 900, 28, '#B98AFF', 0.12) +
          stars(22, 1168, 956, 300, 40, 4, '#D9C2FF') +
          streamCity(box, 1640, '#2A1A5C', 8, 150) +
          shadow(250, 1420, 1.25) +
          washed(22, 1640, 956, 198, ['#3A2070', '#160C36']) +
          dots(22, 1640, 956, 198, '#0B0620', 9, 2.6, 0.6)
        )
      },
      live: { x: 470, y: 1520, width: 490, height: 300 },
      // Three more, of paper.
      handle: {
        at: { x: 196, y: 1716, width: 130, height: 60 },
        way: 'pull',
        thing: () =>
          [0, 1, 2]
            .map((i) =>
              path(
                `M${196 + i * 44} ${1756}l30 -6l-8 22h-28l-18 -15ZM${210 + i * 44} ${1750}l8 -28l10 26Z`,
                inked('#FFF8E7', 3),
              ),
            )
            .join(''),
        move: { by: [96, 10] },
      },
      people: [
        {
          who: 'ada',
          pose: 'jazz',
          mood: 'glad',
          x: 120,
          y: 1786,
          r: 54,
          yaw: 0.3,
          crop: 'bust',
          rim: '#C49AFF',
          light: 'night',
        },
        {
          who: 'jax',
          pose: 'sip',
          mood: 'worried',
          x: 330,
          y: 1800,
          r: 62,
          yaw: 0.05,
          gaze: [-0.9, -0.6],
          prop: 'mug',
          crop: 'bust',
          rim: '#C49AFF',
          light: 'night',
        },
      ],
      keepFree: [{ x: 140, y: 1280, width: 230, height: 140 }],
      sfx: { x: 246, y: 1226, size: 54, turn: -5, fill: ['#FFFFFF', '#A05CFF'] },
    },
  },
}
