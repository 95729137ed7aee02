/** Page 5.1. */
import {
  burst,
  circle,
  floorLines,
  INK,
  inked,
  lampLight,
  light,
  polygon,
  rect,
  skyline,
  turned,
  wall,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bar, bars, DUSK } from './things'

function keyRing(x: number, y: number, size: number, keys: number): string {
  return (
    Array.from({ length: keys }, (_, i) =>
      turned(
        rect(x - 5, y + size * 0.9, 10, size * 0.7, inked(i % 2 === 0 ? '#FFC933' : '#C9C4CF', 2.4)) +
          rect(x + 3, y + size * 1.36, 10, 7, inked('#FFC933', 2)) +
          circle(x, y + size * 0.98, 11, inked(i % 2 === 0 ? '#FFC933' : '#C9C4CF', 2.6)),
        (i * 300) / keys - 150,
        x,
        y,
      ),
    ).join('') +
    circle(x, y, size, { stroke: INK, width: 12 }) +
    circle(x, y, size, { stroke: '#D7E6F5', width: 6 })
  )
}

export const PAGE_1: PageStaging = {
  height: 1500,
  paper: '#120826',
  panels: {
    '5.1.1': {
      frame: [
        [22, 22],
        [486, 22],
        [462, 1478],
        [22, 1478],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 464, height: 1456 }
        return (
          wall(box, ['#5A2A8A', '#3A1466', '#1A0838'], '#E05AD0', 'top') +
          burst(250, 560, 1100, 30, '#E05AD0', 0.18) +
          skyline(box, 1180, '#1A0A34', '#FF8FE0', 7, 200) +
          light(250, 520, 360, '#FF6ADA', 0.55) +
          rect(22, 1180, 464, 300, { fill: '#140628' }) +
          floorLines(22, 1180, 464, 298, [250, 900], '#3A1466', 9)
        )
      },
      title: { x: 252, y: 110, size: 130, width: 400, lines: 1, turn: -4, fill: ['#F6D9FF', '#A34FE0'] },
      people: [
        { who: 'pat-infected', pose: 'command', mood: 'shout', x: 250, y: 930, r: 106, yaw: 0.05, pitch: 0.1 },
        {
          who: 'jax',
          wear: 'stream',
          pose: 'cower',
          mood: 'worried',
          x: 100,
          y: 1500,
          r: 44,
          yaw: 0.3,
          rim: '#FF8FE0',
          crop: 'bust',
        },
        {
          who: 'ada',
          wear: 'stream',
          pose: 'hips',
          mood: 'resolve',
          x: 250,
          y: 1500,
          r: 46,
          yaw: 0.1,
          rim: '#FF8FE0',
          crop: 'bust',
        },
        {
          who: 'iris',
          wear: 'stream',
          pose: 'think',
          mood: 'flat',
          x: 390,
          y: 1506,
          r: 46,
          yaw: -0.3,
          rim: '#FF8FE0',
          crop: 'bust',
        },
      ],
      breakout: () => bars(470, 10, 12, 1490, 2, 10),
    },
    '5.1.2': {
      frame: [
        [506, 22],
        [978, 22],
        [978, 840],
        [494, 840],
      ],
      ground: () => {
        const box = { x: 494, y: 22, width: 484, height: 818 }
        return (
          wall(box, ['#F2C98A', '#D99A5A', '#8A4A2E'], '#6B2A1A', 'bottom') +
          lampLight(box, 'right') +
          Array.from({ length: 9 }, (_, i) =>
            polygon(
              [
                [500 + i * 54, 22],
                [554 + i * 54, 22],
                [554 + i * 54, 60],
                [527 + i * 54, 82],
                [500 + i * 54, 60],
              ],
              inked(i % 2 === 0 ? '#E5286E' : '#FFF8E7', 3),
            ),
          ).join('')
        )
      },
      live: { x: 520, y: 100, width: 436, height: 320 },
      people: [
        { who: 'pat-infected', pose: 'present', mood: 'smug', x: 620, y: 860, r: 52, yaw: 0.3, crop: 'bust' },
        {
          who: 'ada',
          wear: 'stream',
          pose: 'pointUp',
          mood: 'resolve',
          x: 850,
          y: 866,
          r: 48,
          yaw: -0.3,
          flip: true,
          prop: 'shoe',
          crop: 'bust',
        },
      ],
      breakout: () => bar([984, 14], [984, 850], 16) + bar([500, 848], [992, 848], 14),
    },
    '5.1.3': {
      frame: [
        [494, 864],
        [978, 864],
        [978, 1478],
        [482, 1478],
      ],
      ground: () => {
        const box = { x: 482, y: 864, width: 496, height: 614 }
        return (
          wall(box, DUSK, '#8A4AC0', 'top') + light(620, 1160, 320, '#FF6ADA', 0.4) + bars(500, 860, 470, 620, 8, 14)
        )
      },
      people: [
        { who: 'pat-infected', pose: 'hold', mood: 'sad', x: 730, y: 1410, r: 60, yaw: 0.2 },
        {
          who: 'iris',
          wear: 'stream',
          pose: 'whisper',
          mood: 'worried',
          x: 570,
          y: 1500,
          r: 48,
          yaw: 0.3,
          crop: 'bust',
        },
        {
          who: 'jax',
          wear: 'stream',
          pose: 'peek',
          mood: 'shock',
          x: 930,
          y: 1540,
          r: 44,
          yaw: -0.4,
          flip: true,
          crop: 'bust',
        },
      ],
      front: () => keyRing(852, 1296, 34, 14),
      breakout: () => bar([984, 850], [984, 1490], 24),
      keepFree: [{ x: 800, y: 1250, width: 110, height: 130 }],
      sfx: { x: 880, y: 930, size: 64, turn: -8, fill: ['#FFFFFF', '#E05AD0'] },
    },
  },
}
