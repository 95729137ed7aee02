/** Page 4.1. */
import {
  circle,
  ellipse,
  fadingDots,
  inked,
  ledge,
  light,
  line,
  type Point,
  path,
  polygon,
  RIBBONS,
  recordLight,
  rect,
  ribbon,
  scatter,
  streamCity,
  streamSky,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, rope } from './things'

const NIGHT = '#0B1026'

/** Three lanes that come out of the hub and widen towards whoever looks. */
function lanes(hub: Point, bottom: number, at: readonly number[]): string {
  const colors = ['#1E6FD8', '#1C9AC4', '#16A08A']
  let content = ''
  for (let i = 0; i < 3; i++) {
    const [left, right] = [at[i], at[i + 1]]
    content += polygon(
      [
        [hub[0] - 3 + i * 2, hub[1]],
        [hub[0] - 1 + i * 2, hub[1]],
        [right, bottom],
        [left, bottom],
      ],
      { fill: colors[i], opacity: 0.92 },
    )
    const chance = scatter(i + 3)
    for (let k = 0; k < 60; k++) {
      const t = chance() ** 0.7
      const x = hub[0] + (left + (right - left) * chance() - hub[0]) * t
      const y = hub[1] + (bottom - hub[1]) * t
      content +=
        k % 3 === 0
          ? circle(x, y, 1 + 4 * t, { fill: '#FFFFFF', opacity: 0.9 })
          : line(
              [
                [x - 26 * t, y],
                [x + 26 * t, y],
              ],
              { stroke: '#E9FFFF', width: 1 + 2.6 * t, opacity: 0.45 },
            )
    }
  }
  for (let i = 0; i < 4; i++) content += rope(hub, [at[i], bottom], 3, 16)
  return content
}

export const PAGE_1: PageStaging = {
  height: 1360,
  paper: NIGHT,
  panels: {
    '4.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 400],
        [22, 436],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 420 }
        return (
          streamSky(box, 300, [880, 160]) +
          streamCity(box, 306, '#1B2F7A', 6, 120) +
          ribbon(
            [
              [1000, 200],
              [820, 250],
              [520, 300],
              [220, 330],
              [0, 400],
            ],
            { colors: RIBBONS.teal, from: 24, to: 120, seed: 5, strands: 12, lights: 40 },
          ) +
          ledge([
            [0, 384],
            [240, 376],
            [520, 390],
            [1000, 372],
            [1000, 460],
            [0, 460],
          ])
        )
      },
      title: { x: 420, y: 76, size: 64, width: 320, lines: 1, turn: -2, fill: ['#FFFFFF', '#22C7E8'] },
      people: [
        { who: 'iris', pose: 'perch', mood: 'calm', x: 130, y: 380, r: 46, yaw: 0.4, ...LIT },
        {
          who: 'ada',
          pose: 'read',
          mood: 'flat',
          x: 470,
          y: 430,
          r: 48,
          yaw: -0.2,
          prop: 'paper',
          crop: 'bust',
          ...LIT,
        },
        {
          who: 'jax',
          pose: 'hold',
          mood: 'smug',
          x: 780,
          y: 430,
          r: 48,
          yaw: -0.1,
          prop: 'mug',
          crop: 'bust',
          ...LIT,
        },
      ],
      front: () =>
        path('M566 356q40 30 22 90l60 6q20 -60 -14 -110Z', inked('#FFF8E7', 3)) +
        [0, 1, 2, 3].map((i) => path(`M${586 + i * 2} ${370 + i * 18}h40`, { stroke: '#7D88A8', width: 3 })).join(''),
    },
    '4.1.2': {
      frame: [
        [22, 452],
        [978, 416],
        [978, 1338],
        [22, 1338],
      ],
      wordSize: 1.1,
      ground: () => {
        const box = { x: 22, y: 416, width: 956, height: 924 }
        const hub: Point = [690, 640]
        return (
          streamSky(box, 800, hub) +
          streamCity({ x: 22, y: 416, width: 956, height: 500 }, 812, '#1B2F7A', 11, 150) +
          rect(22, 806, 956, 540, { fill: '#12306A' }) +
          ribbon(
            [
              [1000, 470],
              [900, 520],
              [760, 520],
              [690, 640],
            ],
            { colors: RIBBONS.violet, from: 46, to: 10, seed: 3 },
          ) +
          ribbon(
            [
              [0, 520],
              [220, 500],
              [500, 560],
              [690, 640],
            ],
            { colors: RIBBONS.green, from: 40, to: 10, seed: 8 },
          ) +
          lanes(hub, 1350, [60, 420, 760, 1120]) +
          light(hub[0], hub[1], 200, '#FFFFFF', 0.9) +
          fadingDots(22, 1000, 956, 340, '#061030', 'bottom', 12)
        )
      },
      live: { x: 500, y: 1080, width: 456, height: 240 },
      handle: { at: { x: 326, y: 1130, width: 168, height: 112 }, way: 'press' },
      people: [
        {
          who: 'ada',
          pose: 'crouch',
          mood: 'worried',
          x: 150,
          y: 1230,
          r: 84,
          yaw: 0.5,
          armRight: [410, 1180],
          handRight: 'flat',
          ...LIT,
        },
        {
          who: 'jax',
          pose: 'lean',
          mood: 'puzzled',
          x: 596,
          y: 984,
          r: 54,
          yaw: -0.3,
          prop: 'mug',
          crop: 'bust',
          ...LIT,
        },
        { who: 'iris', pose: 'crossed', mood: 'smug', x: 850, y: 992, r: 54, yaw: -0.3, crop: 'bust', ...LIT },
      ],
      front: () =>
        light(416, 1190, 170, '#8DF0FF', 0.95) +
        [0, 1, 2, 3, 4, 5, 6]
          .map((i) =>
            path(`M${360 + i * 18} 1210q${-30 + i * 9} ${-50 - (i % 3) * 26} ${-26 + i * 9} ${-90 - (i % 2) * 40}`, {
              stroke: '#E3FDFF',
              width: 7 - (i % 3),
              cap: 'round',
              opacity: 0.9,
            }),
          )
          .join('') +
        ellipse(414, 1212, 92, 22, { stroke: '#FFFFFF', width: 6, opacity: 0.9 }) +
        [0, 1, 2, 3, 4].map((i) => recordLight(446 + i * 34, 1010 - i * 92, 13 - i * 1.7, '#FF7A1A')).join(''),
      sfx: { x: 360, y: 560, size: 118, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
      keepFree: [{ x: 90, y: 480, width: 540, height: 150 }],
    },
  },
}
