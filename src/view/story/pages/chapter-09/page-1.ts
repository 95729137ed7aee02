/** Page 9.1. */
import { desk, fadingDots, inked, light, path, stars, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, popcorn } from './things'

/** A bag for it. */
const bag = (x: number, y: number, size: number, isInked: boolean): string => {
  const outline = `M${x - size * 0.5} ${y - size}L${x + size * 0.5} ${y - size}L${x + size * 0.38} ${y}L${x - size * 0.38} ${y}Z`
  return isInked ? path(outline, inked('#FFFFFF')) : path(outline, { stroke: '#E6FBFF', width: 2.4, dash: '6 5' })
}

export const PAGE_1: PageStaging = {
  height: 1300,
  paper: PAPER,
  panels: {
    '9.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 560],
        [22, 590],
      ],
      ground: () =>
        washed(22, 22, 956, 570, ['#FFFFFF', '#F1EEE4']) +
        fadingDots(22, 22, 956, 300, '#CFC8B4', 'top', 13) +
        light(200, 120, 420, '#FFE7A8', 0.7) +
        desk(22, 520, 956, 90, '#E9E0CC', '#B9AE94'),
      people: [
        { who: 'iris', pose: 'conduct', mood: 'calm', x: 330, y: 610, r: 64, yaw: 0.3 },
        { who: 'ada', pose: 'hold', mood: 'resolve', x: 590, y: 640, r: 52, yaw: -0.5, flip: true, prop: 'pen' },
        { who: 'jax', pose: 'brace', mood: 'strain', x: 890, y: 560, r: 54, yaw: -0.6, flip: true, prop: 'mug' },
      ],
      wordSize: 1.25,
      sfx: { x: 940, y: 300, size: 40, turn: 80, fill: ['#FFFFFF', '#8FEBFA'] },
    },
    '9.1.2': {
      frame: [
        [22, 608],
        [978, 578],
        [978, 1278],
        [22, 1278],
      ],
      ground: () =>
        washed(22, 578, 956, 700, ['#10184A', '#1B2D7A', '#0B1230']) +
        stars(22, 578, 956, 300, 60) +
        path('M560 590C520 700 300 690 260 790S420 900 470 960', { stroke: '#E6FBFF', width: 4, dash: '12 9' }) +
        fadingDots(22, 900, 956, 378, '#22A7D8', 'bottom', 13) +
        desk(22, 1190, 956, 100, '#2C3590', '#1B2150'),
      live: { x: 540, y: 800, width: 416, height: 350 },
      people: [
        { who: 'observer', x: 300, y: 960, size: 210, mood: 'glad', style: 'ghost', arms: 'wave' },
        { who: 'iris', pose: 'point', mood: 'glad', x: 100, y: 1290, r: 56, yaw: 0.4, prop: 'pen' },
        { who: 'al', pose: 'lean', mood: 'smug', x: 480, y: 1330, r: 46, yaw: -0.4, flip: true },
      ],
      front: () => bag(440, 1060, 60, false) + popcorn(440, 980, 100, 10, () => false),
      signs: [{ x: 300, y: 1096, size: 18, text: 'OBSERVER 23 · CONFLUENT SERVER', fill: '#FF7A1A' }],
    },
  },
}
