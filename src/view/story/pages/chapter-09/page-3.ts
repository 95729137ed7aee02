/** Page 9.3. */
import {
  bracket,
  burst,
  circle,
  crown,
  curtain,
  fadingDots,
  INK,
  inked,
  light,
  path,
  platform,
  puff,
  rect,
  rod,
  shards,
  skyline,
  sparks,
  stars,
  tower,
  turned,
  washed,
} from '../../../art'
import { drawObserverGrip } from '../../../cast'
import type { PageStaging } from '../../staging'
import { popcorn } from './things'

/** Observer 23, inked from the hands down, its fists on the rod. */
const HOLDER = {
  who: 'observer',
  x: 636,
  y: 660,
  size: 340,
  mood: 'haul',
  style: 'inked',
  arms: 'hold',
  rod: [270, 236],
  progress: 0.9,
} as const

export const PAGE_3: PageStaging = {
  height: 1500,
  paper: '#0B1026',
  panels: {
    '9.3.1': {
      frame: [
        [22, 60],
        [978, 36],
        [978, 1160],
        [22, 1140],
      ],
      ground: () =>
        washed(22, 36, 956, 1124, ['#0A0E2A', '#14206A', '#1C5FA8']) +
        stars(22, 36, 956, 420, 90) +
        burst(540, 330, 900, 34, '#8FEBFA', 0.16) +
        fadingDots(22, 36, 956, 600, '#8FEBFA', 'bottom', 15) +
        light(90, 330, 280, '#FF9A3A', 0.8) +
        puff(80, 300, 84, '#FFE3B0', '#E2904A', 4) +
        puff(170, 400, 60, '#FFE3B0', '#E2904A', 6) +
        curtain(22, 282, 280, 214, '#D81E6A', '#8A0F3F', 7) +
        curtain(856, 226, 122, 264, '#D81E6A', '#8A0F3F', 4) +
        skyline({ x: 22, y: 0, width: 956, height: 0 }, 860, '#0F1748', '#FFD97A', 3, 130) +
        washed(22, 860, 956, 300, ['#16407E', '#0B1A48']) +
        platform(786, 900, 190) +
        tower(838, 890, 88, '#FFE27A') +
        crown(838, 760, 17) +
        tower(914, 890, 88, '#8FEBFA'),
      live: { x: 34, y: 510, width: 380, height: 400 },
      people: [
        { ...HOLDER, until: 'ObserverPromoted', style: 'ghost', progress: 0.32 },
        { ...HOLDER, from: 'ObserverPromoted' },
        { who: 'jax', pose: 'cheer', mood: 'shock', x: 140, y: 1250, r: 56, yaw: 0.5, rim: '#8FEBFA', crop: 'bust' },
        { who: 'ada', pose: 'think', mood: 'shock', x: 330, y: 1260, r: 54, yaw: -0.3, rim: '#8FEBFA', crop: 'bust' },
        { who: 'iris', pose: 'stand', mood: 'smug', x: 860, y: 1270, r: 58, yaw: -0.2, rim: '#8FEBFA', crop: 'bust' },
      ],
      front: () => popcorn(240, 1010, 420, 26, (i) => i % 2 === 0, 12),
      breakout: () =>
        rod([-20, 304], [HOLDER.x - 100, HOLDER.rod[0]], 32, 'none') +
        rod([HOLDER.x - 124, HOLDER.rod[0] + 1], [1000, 204], 32, 'right') +
        bracket(904, 224, 64) +
        drawObserverGrip(HOLDER) +
        sparks(HOLDER.x - 112, 236, 96, 146, 9, '#FFFFFF', -2.7, -0.9) +
        sparks(HOLDER.x + 112, 204, 96, 146, 9, '#FFFFFF', -2.2, -0.4) +
        shards(96, 262, 130, 11, ['#C9C4CF', '#F2B51D', '#7A4A35'], 5),
      signs: [
        { x: 100, y: 226, size: 26, turn: -14, text: 'DC WEST', fill: '#7D88A8' },
        { x: 886, y: 150, size: 26, turn: 3, text: 'DC EAST', fill: '#FFC933' },
        {
          x: HOLDER.x,
          y: 858,
          size: 32,
          turn: -2,
          text: '23: PROMOTED',
          de: '23: BEFÖRDERT',
          fill: '#FF7A1A',
          from: 'ObserverPromoted',
        },
      ],
      sfx: { x: 300, y: 176, size: 116, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
      keepFree: [
        { x: 400, y: 120, width: 490, height: 780 },
        { x: 140, y: 110, width: 320, height: 140 },
      ],
      phone: { x: 130, y: 80, width: 860, height: 822 },
    },
    '9.3.2': {
      frame: [
        [22, 1158],
        [978, 1178],
        [978, 1478],
        [22, 1478],
      ],
      ground: () =>
        washed(22, 1158, 956, 320, ['#FFE9A8', '#FFC24A']) +
        burst(500, 1330, 700, 30, '#FFF6DC', 0.8) +
        circle(500, 1334, 138, inked('#F4E6C4', 5)) +
        circle(500, 1334, 120, inked('#FFFFFF', 3)) +
        Array.from({ length: 12 }, (_, i) => turned(rect(496, 1220, 8, 16, { fill: INK }), i * 30, 500, 1334)).join(
          '',
        ) +
        path('M500 1334L500 1220A114 114 0 1 1 418 1254Z', { fill: '#E5286E', opacity: 0.35 }),
      live: { x: 404, y: 1254, width: 192, height: 164 },
      people: [
        { who: 'ada', pose: 'peek', mood: 'smug', x: 180, y: 1560, r: 58, yaw: 0.4, prop: 'lens', crop: 'bust' },
        { who: 'jax', pose: 'hold', mood: 'glad', x: 840, y: 1560, r: 58, yaw: -0.4, flip: true, crop: 'bust' },
      ],
    },
  },
}
