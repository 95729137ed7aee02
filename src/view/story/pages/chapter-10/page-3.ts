/** Page 10.3. */
import {
  bracket,
  circle,
  curtain,
  dots,
  fadingDots,
  hut,
  INK,
  inked,
  light,
  line,
  nightSea,
  path,
  platform,
  polygon,
  rect,
  rod,
  shards,
  tower,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk } from './things'

export const PAGE_3: PageStaging = {
  height: 1640,
  paper: '#0B1026',
  panels: {
    '10.3.1': {
      frame: [
        [22, 60],
        [978, 60],
        [978, 850],
        [22, 850],
      ],
      ground: () => {
        const outside = { x: 110, y: 150, width: 780, height: 560 }
        const moon = (x: number, isGone: boolean): string =>
          circle(x, 250, 40, inked(isGone ? '#1B2150' : '#FFF3C0', 3)) +
          (isGone ? '' : light(x, 250, 110, '#FFF3C0', 0.6))
        return (
          washed(22, 60, 956, 790, ['#4A3570', '#2C2050', '#1A1436']) +
          dots(22, 60, 956, 790, '#140E2E', 10, 2.4, 0.45) +
          rect(96, 140, 808, 584, inked('#FFF1CF', 5)) +
          nightSea(outside, 520) +
          moon(230, true) +
          moon(500, false) +
          moon(770, false) +
          platform(130, 570, 200) +
          tower(230, 562, 120, '#8FEBFA', true) +
          platform(400, 590, 200) +
          tower(500, 582, 120, '#FFE27A') +
          platform(670, 570, 200) +
          tower(770, 562, 120, '#8FEBFA') +
          rect(362, 140, 12, 584, inked('#FFF1CF', 3)) +
          rect(626, 140, 12, 584, inked('#FFF1CF', 3)) +
          polygon(
            [
              [60, 716],
              [940, 716],
              [978, 850],
              [22, 850],
            ],
            inked('#6B4AA0', 4),
          ) +
          dots(60, 730, 880, 120, '#2C1A50', 9, 2.2, 0.5) +
          curtain(30, 110, 100, 560, '#D81E6A', '#8A0F3F', 3) +
          curtain(872, 110, 100, 560, '#D81E6A', '#8A0F3F', 3)
        )
      },
      live: { x: 296, y: 280, width: 416, height: 420 },
      handle: { at: { x: 452, y: 110, width: 84, height: 84 }, way: 'hold' },
      people: [
        { who: 'erick', pose: 'jazz', mood: 'glee', x: 150, y: 880, r: 56, yaw: 0.3, crop: 'bust' },
        { who: 'murphy', pose: 'crouch', mood: 'smug', x: 850, y: 870, r: 56, yaw: -0.4, flip: true, crop: 'bust' },
      ],
      front: () =>
        path('M40 800Q180 830 330 786', { stroke: INK, width: 20 }) +
        path('M40 800Q180 830 330 786', { stroke: '#FFC933', width: 14 }) +
        path('M40 800Q180 830 330 786', { stroke: INK, width: 8, dash: '2 12' }),
      breakout: () =>
        rod([-30, 96], [1030, 96], 28, 'none') +
        turned(bracket(160, 160, 56), -34, 160, 160) +
        shards(150, 130, 70, 7, ['#C9C4CF', '#7A4A35', '#FFF1CF'], 6) +
        bracket(490, 100, 60) +
        bracket(850, 100, 60) +
        circle(500, 30, 5, inked('#8A90A8', 2)) +
        asterisk(930, 66, 15, -8),
      signs: [
        { x: 150, y: 220, size: 22, turn: -14, text: 'DC A', fill: '#7D88A8' },
        { x: 500, y: 36, size: 22, text: 'DC B', fill: '#FFC933' },
        { x: 860, y: 36, size: 22, text: 'DC C', fill: '#8FEBFA' },
      ],
      sfx: { x: 790, y: 250, size: 84, turn: -10, fill: ['#FFFFFF', '#FF7A1A'] },
    },
    '10.3.2': {
      frame: [
        [22, 872],
        [978, 872],
        [978, 1618],
        [22, 1618],
      ],
      ground: () => {
        const stilt = (x: number): string =>
          line(
            [
              [x - 30, 1150],
              [x - 40, 1240],
            ],
            { stroke: INK, width: 9 },
          ) +
          line(
            [
              [x + 30, 1150],
              [x + 40, 1240],
            ],
            { stroke: INK, width: 9 },
          ) +
          hut(x, 1150, 110)
        return (
          washed(22, 872, 478, 746, ['#5F7FA8', '#2C4270']) +
          washed(500, 872, 478, 746, ['#FFD9A0', '#F29A6B']) +
          fadingDots(22, 872, 956, 360, '#16204A', 'bottom', 13) +
          line(
            [
              [500, 872],
              [490, 1250],
            ],
            { stroke: INK, width: 5 },
          ) +
          rod([60, 1216], [430, 1190], 18) +
          rod([530, 930], [960, 922], 18) +
          rect(22, 1270, 956, 350, { fill: '#16204A' }) +
          dots(22, 1270, 956, 350, '#0A1030', 9, 2.4, 0.6) +
          stilt(580) +
          stilt(700)
        )
      },
      live: { x: 50, y: 1282, width: 900, height: 316 },
      people: [
        { who: 'jax', pose: 'shrug', mood: 'sad', x: 150, y: 1250, r: 48, yaw: 0.3, crop: 'bust' },
        { who: 'observer', as: 'observer-32', x: 350, y: 1130, size: 120, mood: 'sad', style: 'ghost', arms: 'wave' },
        {
          who: 'sister',
          as: 'quorum-sisters',
          pose: 'sit',
          mood: 'glad',
          x: 566,
          y: 1230,
          r: 38,
          yaw: 0.3,
          crop: 'bust',
        },
        { who: 'sister', pose: 'row', mood: 'calm', x: 690, y: 1232, r: 38, yaw: -0.3, flip: true, crop: 'bust' },
        {
          who: 'observer',
          x: 806,
          y: 1080,
          size: 116,
          mood: 'strain',
          style: 'inked',
          arms: 'hold',
          rod: [926, 924],
        },
        { who: 'iris', pose: 'point', mood: 'calm', x: 916, y: 1222, r: 44, yaw: -0.4, flip: true, crop: 'bust' },
      ],
      front: () =>
        rect(22, 1240, 956, 42, inked('#8A5A36', 4)) +
        dots(24, 1248, 952, 28, '#4A2A16', 8, 2, 0.5) +
        circle(620, 1226, 16, inked('#E5286E', 3)) +
        path('M604 1226q16 -12 32 0M606 1218q14 10 28 8', { stroke: '#FFB3CF', width: 2 }),
      signs: [
        { x: 350, y: 1222, size: 16, text: '32', fill: '#8FEBFA' },
        { x: 806, y: 1152, size: 16, text: '32', fill: '#FF7A1A' },
        {
          x: 250,
          y: 1260,
          size: 16,
          text: 'OBSERVERS: CONFLUENT SERVER',
          de: 'OBSERVER: CONFLUENT SERVER',
          color: '#FFE9C8',
        },
      ],
      keepFree: [{ x: 740, y: 930, width: 134, height: 220 }],
    },
  },
}
