/** Page 4.4. */
import {
  beam,
  circle,
  desk,
  dots,
  INK,
  inked,
  lampLight,
  line,
  nightSea,
  path,
  plant,
  polygon,
  rect,
  tower,
  turned,
  wall,
} from '../../../art'
import type { PageStaging } from '../../staging'

const note = (x: number, y: number, size: number, turn: number, color = '#FFF3A8'): string =>
  turned(
    polygon(
      [
        [x - size, y - size],
        [x + size, y - size],
        [x + size, y + size * 0.7],
        [x + size * 0.7, y + size],
        [x - size, y + size],
      ],
      inked(color, 3.4),
    ) +
      polygon(
        [
          [x + size, y + size * 0.7],
          [x + size * 0.7, y + size],
          [x + size * 0.66, y + size * 0.66],
        ],
        inked('#E0CE70', 2.4),
      ) +
      rect(x - size * 0.34, y - size * 1.14, size * 0.68, size * 0.3, { fill: '#E9E0CC', stroke: INK, width: 2 }),
    turn,
    x,
    y,
  )

/** What is on the five notes: a cog, a jug, a ladder, an accordion, a snail. */
const DOODLES: readonly ((x: number, y: number) => string)[] = [
  (x, y) =>
    Array.from({ length: 8 }, (_, i) => turned(rect(x - 6, y - 32, 12, 14, inked('#7D88A8', 2.4)), i * 45, x, y)).join(
      '',
    ) +
    circle(x, y, 23, inked('#7D88A8', 3)) +
    circle(x, y, 9, inked('#FFF3A8', 3)),
  (x, y) =>
    path(`M${x - 20} ${y - 26}h36l8 50q0 8 -8 8h-36q-8 0 -8 -8Z`, inked('#8FEBFA', 3)) +
    path(`M${x + 18} ${y - 16}q24 4 6 34`, { stroke: INK, width: 5 }) +
    rect(x - 18, y - 4, 34, 30, { fill: '#2F7BFF', opacity: 0.6 }),
  (x, y) =>
    [-16, 16]
      .map((dx) =>
        line(
          [
            [x + dx, y - 34],
            [x + dx, y + 34],
          ],
          { stroke: INK, width: 6 },
        ),
      )
      .join('') +
    [-22, -6, 10, 26]
      .map((dy) =>
        line(
          [
            [x - 16, y + dy],
            [x + 16, y + dy],
          ],
          { stroke: INK, width: 5 },
        ),
      )
      .join(''),
  (x, y) =>
    rect(x - 36, y - 24, 14, 48, inked('#C62F2F', 3)) +
    rect(x + 22, y - 24, 14, 48, inked('#C62F2F', 3)) +
    path(`M${x - 22} ${y - 22}l8 44l8 -44l8 44l8 -44l8 44l4 -44`, { stroke: INK, width: 4 }),
  (x, y) =>
    path(`M${x - 38} ${y + 24}h62q14 0 14 -14v-22`, { stroke: '#C98A2B', width: 13, cap: 'round' }) +
    circle(x - 8, y - 2, 24, inked('#E07A5A', 3)) +
    path(`M${x - 8} ${y - 2}m-12 0a12 12 0 1 1 12 12`, { stroke: INK, width: 3 }),
]

/** What Ada's spanner turns. */
const NUT = rect(226, 700, 16, 300, inked('#39406E', 3)) + circle(234, 742, 17, inked('#B9C3DA', 3))

function spanner(): string {
  return (
    line(
      [
        [174, 770],
        [226, 746],
      ],
      { stroke: INK, width: 17, cap: 'round' },
    ) +
    line(
      [
        [174, 770],
        [226, 746],
      ],
      { stroke: '#E6EDF5', width: 10, cap: 'round' },
    ) +
    circle(234, 742, 22, inked('#E6EDF5', 3.6)) +
    circle(234, 742, 11, inked('#39406E', 3))
  )
}

export const PAGE_4: PageStaging = {
  height: 1460,
  paper: '#E9DFC8',
  panels: {
    '4.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 570],
        [22, 600],
      ],
      ground: () =>
        wall({ x: 22, y: 22, width: 956, height: 580 }, ['#F6E7C8', '#E0C08A'], '#B4744A', 'bottom') +
        lampLight({ x: 22, y: 22, width: 956, height: 560 }, 'left', '#FFF3C0') +
        [0, 1, 2, 3, 4]
          .map((i) => {
            const x = 130 + i * 186
            const y = 120 + Math.abs(i - 2) * 14
            return turned(note(x, y, 68, 0) + DOODLES[i](x, y - 8), [-7, 4, -3, 6, -5][i], x, y)
          })
          .join(''),
      front: () => desk(22, 530, 956, 80, '#B4744A', '#7A4A35') + plant(930, 520, 30),
      keepFree: [{ x: 30, y: 30, width: 940, height: 190 }],
      people: [
        { who: 'ada', pose: 'sitDesk', mood: 'worried', x: 190, y: 560, r: 50, yaw: 0.2, pitch: 0.2, crop: 'bust' },
        { who: 'jax', pose: 'shrug', mood: 'sad', x: 500, y: 566, r: 50, yaw: 0.1, crop: 'bust' },
        { who: 'iris', pose: 'lean', mood: 'calm', x: 760, y: 566, r: 50, yaw: -0.4, crop: 'bust' },
      ],
      signs: [
        { x: 130, y: 192, size: 21, turn: -7, text: 'SETTINGS', de: 'CONFIGS' },
        { x: 316, y: 178, size: 21, turn: 4, text: 'CAPACITY', de: 'KAPAZITÄT' },
        { x: 502, y: 164, size: 21, turn: -3, text: 'VERSIONS', de: 'VERSIONEN' },
        { x: 688, y: 178, size: 21, turn: 6, text: 'SCALING', de: 'SKALIEREN' },
        { x: 874, y: 192, size: 21, turn: -5, text: 'LAG' },
      ],
    },
    '4.4.2': {
      frame: [
        [22, 618],
        [586, 600],
        [566, 1438],
        [22, 1438],
      ],
      ground: () => {
        const box = { x: 22, y: 600, width: 564, height: 838 }
        return (
          nightSea(box, 900) +
          tower(110, 980, 130, '#8FEBFA', true) +
          tower(300, 970, 130, '#FFE27A') +
          tower(480, 980, 130, '#8FEBFA') +
          NUT +
          beam(
            [
              [290, 800],
              [310, 800],
              [420, 1000],
              [180, 1000],
            ],
            '#FFE27A',
            0.25,
          )
        )
      },
      // The quay wall that they lean on.
      front: () =>
        rect(14, 946, 580, 26, inked('#5A649C', 4)) +
        rect(14, 970, 580, 60, inked('#39406E', 4)) +
        dots(18, 976, 570, 44, '#1B2150', 9, 2.4, 0.7),
      live: { x: 36, y: 1016, width: 520, height: 404 },
      handle: {
        at: { x: 168, y: 728, width: 76, height: 54 },
        way: 'pull',
        thing: spanner,
        move: { turn: -80, about: [234, 742] },
      },
      people: [
        { who: 'ada', pose: 'cheer', mood: 'smug', x: 120, y: 976, r: 46, yaw: 0.4, crop: 'bust' },
        { who: 'iris', pose: 'point', mood: 'worried', x: 300, y: 930, r: 44, yaw: -0.4, flip: true, crop: 'bust' },
        {
          who: 'customer',
          pose: 'hold',
          mood: 'flat',
          x: 464,
          y: 980,
          r: 44,
          yaw: -0.2,
          prop: 'phone',
          crop: 'bust',
        },
      ],
      sfx: { x: 300, y: 982, size: 44, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
    },
    '4.4.3': {
      frame: [
        [602, 600],
        [978, 588],
        [978, 1438],
        [582, 1438],
      ],
      ground: () =>
        wall({ x: 582, y: 588, width: 396, height: 850 }, ['#FFF8E7', '#F2DCA8'], '#C98A2B', 'bottom') +
        rect(582, 1012, 250, 16, inked('#8A90A8', 3)) +
        rect(582, 1026, 240, 230, inked('#C9C4D2', 3)) +
        // Three that come off.
        note(930, 930, 34, 24, '#DFF3C8') +
        note(948, 860, 34, -14, '#DFF3C8') +
        path('M978 830q-46 10 -56 44q34 6 56 -6Z', inked('#E9B48E', 3)),
      front: () =>
        desk(582, 1240, 420, 220, '#B4744A', '#7A4A35') +
        note(640, 1320, 42, -8) +
        note(732, 1338, 42, 5) +
        note(826, 1322, 42, -4) +
        note(920, 1340, 42, 7, '#FFB3C8'),
      handle: {
        at: { x: 888, y: 752, width: 76, height: 78 },
        way: 'pull',
        thing: () => note(926, 790, 34, 12, '#DFF3C8'),
        move: { by: [-40, -96], turn: -30, about: [926, 790] },
      },
      people: [
        { who: 'iris', pose: 'present', mood: 'calm', x: 668, y: 1010, r: 46, yaw: 0.3, crop: 'bust' },
        { who: 'ada', pose: 'tug', mood: 'strain', x: 684, y: 1262, r: 46, yaw: 0.2, crop: 'bust' },
        {
          who: 'jax',
          pose: 'read',
          mood: 'puzzled',
          x: 880,
          y: 1262,
          r: 46,
          yaw: -0.1,
          flip: true,
          prop: 'paper',
          crop: 'bust',
        },
      ],
      keepFree: [
        { x: 884, y: 740, width: 94, height: 236 },
        { x: 590, y: 1276, width: 388, height: 110 },
      ],
      signs: [
        { x: 640, y: 1324, size: 18, turn: -8, text: 'KEYS', de: 'SCHLÜSSEL' },
        { x: 732, y: 1342, size: 17, turn: 5, text: 'SCHEMAS' },
        { x: 826, y: 1326, size: 18, turn: -4, text: 'ACCESS', de: 'ZUGRIFF' },
        { x: 920, y: 1344, size: 20, turn: 7, text: 'LAG' },
      ],
      sfx: { x: 690, y: 1400, size: 32, turn: -6, fill: ['#FFFFFF', '#FF7A1A'] },
    },
  },
}
