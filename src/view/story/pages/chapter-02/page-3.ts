/** Page 2.3. */
import {
  container,
  crate,
  dusk,
  ellipse,
  INK,
  island,
  line,
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
        const chance = scatter(77)
        const fills = ['#C98A2B', '#B4492D', '#9A5A3A', '#7B4A6B', '#A86A2E']
        let heap = ''
        for (const [count, y] of [
          [9, 724],
          [8, 676],
          [7, 628],
          [6, 580],
          [4, 534],
        ] as const)
          for (let i = 0; i < count; i++) {
            const x = 500 + (i - (count - 1) / 2) * 60 + (chance() - 0.5) * 12
            heap +=
              chance() < 0.2
                ? sack(x, y, 62, (chance() - 0.5) * 30)
                : crate(x, y + (chance() - 0.5) * 8, 54, (chance() - 0.5) * 18, fills[Math.floor(chance() * 5)])
          }
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
          wire([230, 566], [480, 760], 60, ROPES[0]) +
          wire([770, 566], [520, 760], 60, ROPES[2]) +
          island(500, 756, 700, 'hall', 21) +
          streaks +
          ellipse(500, 760, 360, 60, { stroke: '#FFF1C9', width: 9, opacity: 0.9 }) +
          heap +
          path('M380 396L470 190M640 380L530 190M500 190V22', { stroke: INK, width: 9 }) +
          container(506, 440, 330, -7) +
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
      live: { x: 620, y: 956, width: 342, height: 326 },
      keepFree: [{ x: 120, y: 330, width: 760, height: 450 }],
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
        { x: 500, y: 424, size: 48, turn: -7, text: 'NIGHTLY LOAD', de: 'NACHTLADUNG', color: '#FFF1C9' },
        { x: 500, y: 468, size: 26, turn: -7, text: '24 H', color: '#F3D9A4' },
        ...PLATES,
      ],
      sfx: { x: 500, y: 726, size: 160, turn: -6, fill: ['#FFE27A', '#F2792B'] },
    },
  },
}
