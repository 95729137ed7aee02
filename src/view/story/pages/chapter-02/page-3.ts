/** Page 2.3. */
import {
  container,
  crate,
  dusk,
  ellipse,
  INK,
  island,
  light,
  line,
  type Point,
  path,
  puff,
  sack,
  scatter,
  shards,
  wire,
} from '../../../art'
import type { PageStaging, Sign } from '../../staging'
import { ground, PAPER, PARCHMENT, papers, ROPES } from './things'

/** Each island is a system, and says which; their names are names, in German, too. */
const PLATES: readonly Sign[] = [
  { x: 150, y: 346, size: 24, turn: -3, text: 'ERP', fill: PARCHMENT },
  { x: 300, y: 232, size: 20, turn: 2, text: 'PAYMENTS', fill: PARCHMENT },
  { x: 690, y: 206, size: 20, turn: -2, text: 'STORES', fill: PARCHMENT },
  { x: 846, y: 320, size: 22, turn: 3, text: 'SOUTH', fill: PARCHMENT },
  { x: 132, y: 602, size: 28, turn: -2, text: 'WEB SHOP', de: 'WEBSHOP', fill: PARCHMENT },
  { x: 868, y: 602, size: 28, turn: 2, text: 'NORTH', fill: PARCHMENT },
]

/** What files are called, whatever is in them. */
const LABELS: readonly Sign[] = [
  { x: 320, y: 592, size: 17, turn: -5, text: 'XML', color: '#16130F' },
  { x: 446, y: 552, size: 17, turn: 4, text: 'EOF', color: '#16130F' },
  { x: 604, y: 552, size: 18, turn: -3, text: '?', color: '#16130F' },
  { x: 690, y: 606, size: 16, turn: 5, text: '.ZIP', color: '#16130F' },
  { x: 222, y: 684, size: 16, turn: 3, text: 'CSV', color: '#16130F' },
  { x: 700, y: 650, size: 17, turn: -4, text: 'Ã©', color: '#16130F' },
  { x: 930, y: 704, size: 15, turn: -20, text: 'NULL', color: '#16130F' },
  { x: 70, y: 694, size: 15, turn: 24, text: 'CSV', color: '#16130F' },
]

/** A wire for each pair, and each pair has more than one. */
const tangle = (from: Point, to: Point, sag: number): string =>
  [0, 1, 2, 3, 4]
    .map((i) => wire([from[0] + i * 5 - 10, from[1]], [to[0] + i * 14 - 28, to[1]], sag + i * 22 - 40, ROPES[i % 4], 5))
    .join('')

/** All that has ever landed here, and what has not fitted. */
function crates(): string {
  const chance = scatter(77)
  const fills = ['#C98A2B', '#B4492D', '#9A5A3A', '#7B4A6B', '#A86A2E']
  let heap = ''
  for (const [count, y] of [
    [10, 742],
    [10, 692],
    [8, 642],
    [7, 592],
    [5, 544],
  ] as const)
    for (let i = 0; i < count; i++) {
      const x = 500 + (i - (count - 1) / 2) * 60 + (chance() - 0.5) * 12
      heap +=
        chance() < 0.16
          ? sack(x, y, 66, (chance() - 0.5) * 30)
          : crate(x, y + (chance() - 0.5) * 8, 58, (chance() - 0.5) * 16, fills[Math.floor(chance() * 5)])
    }
  // What has not fitted falls off, to both sides.
  for (const [x, y, size, turn] of [
    [70, 690, 46, 24],
    [930, 700, 48, -20],
    [908, 812, 40, 34],
    [60, 806, 38, -30],
    [178, 700, 40, 12],
    [826, 690, 42, -14],
  ] as const)
    heap += crate(x, y, size, turn, fills[Math.floor(chance() * 5)])
  return heap
}

export const PAGE_3: PageStaging = {
  height: 1320,
  paper: PAPER,
  panels: {
    '2.3.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 1298],
        [22, 1298],
      ],
      phone: { x: 22, y: 270, width: 956, height: 1010 },
      ground: () => {
        const chance = scatter(78)
        const streaks = Array.from({ length: 34 }, () => {
          const [x, y, long] = [340 + chance() * 330, 110 + chance() * 80, 120 + chance() * 220]
          return line(
            [
              [x, y],
              [x, y + long],
            ],
            { stroke: chance() > 0.5 ? '#FFF1C9' : INK, width: 2 + chance() * 4, opacity: 0.7 },
          )
        }).join('')
        return (
          dusk({ x: 22, y: 22, width: 956, height: 1276 }, [690, 770]) +
          island(150, 330, 190, 'tower', 3, true) +
          island(850, 300, 200, 'silo', 5, true) +
          island(300, 216, 120, 'press', 9, true) +
          island(690, 190, 110, 'shop', 19, true) +
          wire([150, 330], [850, 300], 130, ROPES[2], 4) +
          wire([300, 214], [850, 296], 90, ROPES[0], 4) +
          wire([150, 328], [690, 190], 120, ROPES[1], 4) +
          wire([300, 214], [160, 560], 40, ROPES[3], 4) +
          wire([850, 300], [850, 560], 30, ROPES[1], 4) +
          wire([690, 190], [160, 560], 180, ROPES[0], 4) +
          island(150, 580, 260, 'shop', 13) +
          island(856, 580, 260, 'hall', 15) +
          tangle([230, 566], [470, 770], 60) +
          tangle([770, 566], [530, 770], 60) +
          tangle([150, 330], [420, 700], 120) +
          tangle([850, 300], [590, 690], 130) +
          tangle([300, 214], [460, 640], 60) +
          tangle([690, 190], [560, 640], 70) +
          tangle([60, 590], [-10, 940], 30) +
          tangle([940, 590], [1010, 940], 30) +
          light(500, 800, 420, '#FFC067', 0.55) +
          island(500, 756, 700, 'hall', 21) +
          streaks +
          ellipse(500, 760, 360, 60, { stroke: '#FFF1C9', width: 9, opacity: 0.9 }) +
          crates() +
          path('M362 380L470 190M660 362L530 190M500 190V22', { stroke: INK, width: 9 }) +
          container(506, 430, 372, -7) +
          papers(3, 90, 420, 820, 300, 12) +
          puff(210, 780, 96, '#FBE8C2', '#D9A866', 31) +
          puff(350, 810, 88, '#FFF3DC', '#E5B777', 36) +
          puff(800, 770, 100, '#FBE8C2', '#D9A866', 33) +
          puff(650, 806, 90, '#FFF3DC', '#E5B777', 35) +
          shards(500, 770, 360, 16, ['#C98A2B', '#B4492D', '#7B4A6B']) +
          ground([
            [22, 1180],
            [180, 1164],
            [420, 1178],
            [640, 1160],
            [978, 1190],
            [978, 1298],
            [22, 1298],
          ])
        )
      },
      live: { x: 592, y: 956, width: 372, height: 326 },
      keepFree: [{ x: 120, y: 300, width: 760, height: 500 }],
      people: [
        { who: 'ada', pose: 'leap', mood: 'worried', x: 112, y: 1230, r: 56, yaw: 0.4, wear: 'batch', rim: '#FFC067' },
        {
          who: 'jax',
          pose: 'crouch',
          mood: 'worried',
          x: 290,
          y: 1270,
          r: 54,
          yaw: 0.3,
          wear: 'batch',
          rim: '#FFC067',
          prop: 'mugTin',
        },
        {
          who: 'iris',
          pose: 'reach',
          mood: 'calm',
          x: 490,
          y: 1286,
          r: 54,
          yaw: -0.2,
          wear: 'batch',
          rim: '#FFC067',
          prop: 'umbrella',
          armRight: [548, 1012],
        },
      ],
      front: () => sack(330, 1276, 66, 24) + crate(250, 1284, 40, -14, '#B4492D'),
      signs: [
        { x: 500, y: 412, size: 56, turn: -7, text: 'NIGHTLY LOAD', de: 'NACHTLADUNG', color: '#FFF1C9' },
        { x: 500, y: 464, size: 31, turn: -7, text: '24 H · ALL OF IT', de: '24 H · ALLES', color: '#F3D9A4' },
        ...LABELS,
        ...PLATES,
      ],
      sfx: { x: 500, y: 726, size: 160, turn: -6, fill: ['#FFE27A', '#F2792B'] },
    },
  },
}
