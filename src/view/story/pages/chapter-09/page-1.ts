/** Page 9.1. */
import { desk, fadingDots, inked, light, path, stars, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, popcorn } from './things'

/** A bag for it. */
const bag = (x: number, y: number, size: number, isInked: boolean): string => {
  const outline = `M${x - size * 0.5} ${y - size}L${x + size * 0.5} ${y - size}L${x + size * 0.38} ${y}L${x - size * 0.38} ${y}Z`
  return isInked ? path(outline, inked('#FFFFFF')) : path(outline, { stroke: '#E6FBFF', width: 2.4, dash: '6 5' })
}

/** What Iris means, all at once and in blue pencil: racks, zones, brackets, and arrows from each to each. */
const LECTURE = { stroke: '#8FB4DE', width: 3 }
const rack = (x: number, y: number): string =>
  path(`M${x} ${y}h54v92h-54ZM${x} ${y + 23}h54M${x} ${y + 46}h54M${x} ${y + 69}h54`, LECTURE) +
  [11, 34, 57, 80].map((down) => path(`M${x + 8} ${y + down}h14M${x + 40} ${y + down}h5`, LECTURE)).join('')
const lecture = (): string =>
  [450, 524, 598, 720, 794].map((x) => rack(x, 92)).join('') +
  path(
    'M436 70C424 70 424 84 424 96V186C424 198 424 206 436 206M868 70C880 70 880 84 880 96V186C880 198 880 206 868 206',
    {
      ...LECTURE,
      width: 5,
    },
  ) +
  path('M440 210C480 236 620 236 660 210M712 210C744 232 820 232 852 210', LECTURE) +
  path(
    'M478 84C520 40 600 40 622 84M622 84l-16 -6M622 84l2 -17M640 84C680 44 730 44 748 84M748 84l-17 -7M748 84l3 -17',
    LECTURE,
  ) +
  path('M60 60C110 34 190 34 240 60M240 60l-17 -9M240 60l-18 5M280 70h120M280 86h84', LECTURE) +
  path('M910 100a26 26 0 1 0 .1 0ZM910 60v14M936 74l-9 10M884 74l9 10', { ...LECTURE, dash: '7 6' })

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
        lecture() +
        desk(22, 520, 956, 90, '#E9E0CC', '#B9AE94'),
      people: [
        { who: 'iris', pose: 'conduct', mood: 'calm', x: 330, y: 610, r: 64, yaw: 0.3 },
        { who: 'ada', pose: 'hold', mood: 'resolve', x: 590, y: 640, r: 52, yaw: -0.5, flip: true, prop: 'pen' },
        { who: 'jax', pose: 'brace', mood: 'strain', x: 890, y: 560, r: 54, yaw: -0.6, flip: true, prop: 'mug' },
      ],
      title: { x: 212, y: 88, size: 66, width: 360, lines: 1, turn: -3, fill: ['#8FEBFA', '#2E6BE6'] },
      wordSize: 1.25,
      sfx: { x: 862, y: 560, size: 34, turn: -6, fill: ['#FFFFFF', '#8FEBFA'] },
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
      live: { x: 540, y: 742, width: 416, height: 408 },
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
