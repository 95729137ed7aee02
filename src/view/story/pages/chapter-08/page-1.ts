/** Page 8.1. */
import {
  bracket,
  curtain,
  desk,
  dots,
  group,
  INK,
  inked,
  lampLight,
  light,
  line,
  nightSea,
  path,
  plant,
  rect,
  rod,
  skyline,
  stars,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, WEST } from './things'

/** The bay window of the splash, as a frame with nothing in it. */
const bayWindow = (): string =>
  path('M118 372H882V846H118ZM150 402V818H850V402Z', { ...inked('#F3E4C8', 4) }) +
  rect(96, 846, 808, 34, inked('#F3E4C8', 4)) +
  dots(98, 864, 804, 14, '#9A6B3A', 6, 1.8, 0.6) +
  line(
    [
      [384, 402],
      [384, 408],
    ],
    { stroke: INK, width: 4 },
  )

const EAST = '#FFC933'

export const PAGE_1: PageStaging = {
  height: 1400,
  paper: PAPER,
  panels: {
    '8.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 330],
        [22, 344],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 322 }
        return (
          wall(box, ['#2B1E45', '#5B3358', '#B46A4A'], '#1B1236', 'top') +
          rect(60, 60, 190, 150, inked('#1B2150', 4)) +
          stars(62, 62, 186, 146, 26) +
          skyline({ x: 62, y: 62, width: 186, height: 146 }, 208, '#0F1436', '#FFD97A', 6, 70) +
          rect(60, 60, 190, 150, { stroke: INK, width: 4 }) +
          rect(770, 70, 150, 96, inked('#7A4A35')) +
          [0, 1, 2, 3, 4]
            .map((i) =>
              rect(782 + i * 26, 82, 18, 74, inked(['#C62F2F', '#2E9E5B', '#C98A2B', '#4B5AC9', '#E9E0CC'][i], 2.4)),
            )
            .join('') +
          lampLight(box, 'left') +
          desk(22, 300, 956, 80, '#B4744A', '#7A4A35')
        )
      },
      people: [
        { who: 'murphy', pose: 'sit', mood: 'glad', x: 508, y: 150, r: 30, yaw: 0.2 },
        { who: 'erick', pose: 'cheer', mood: 'glad', x: 520, y: 356, r: 46, yaw: -0.2 },
        { who: 'ada', pose: 'read', mood: 'worried', x: 300, y: 372, r: 45, yaw: 0.4 },
        { who: 'jax', pose: 'hold', mood: 'glad', x: 800, y: 376, r: 46, flip: true, prop: 'phone', yaw: -0.3 },
      ],
      front: () => light(110, 60, 150, '#FFD98A', 0.35),
      title: { x: 186, y: 76, size: 54, width: 290, lines: 1, turn: -3, fill: ['#FFE27A', '#FF7A1A'] },
    },
    '8.1.2': {
      frame: [
        [22, 362],
        [978, 346],
        [978, 1378],
        [22, 1378],
      ],
      ground: () => {
        const box = { x: 22, y: 346, width: 956, height: 1032 }
        return (
          wall(box, ['#3C2A66', '#54397F', '#2A1D4B'], '#1B1236', 'bottom') +
          nightSea({ x: 130, y: 440, width: 740, height: 470 }, 700) +
          washed(22, 1180, 956, 198, ['#3A2750', '#1B1236'])
        )
      },
      live: { x: 146, y: 474, width: 708, height: 394 },
      phone: { x: 14, y: 330, width: 972, height: 1048 },
      // The brackets of the two datacenters are what the page is about.
      keepFree: [
        { x: 150, y: 346, width: 100, height: 100 },
        { x: 742, y: 340, width: 100, height: 100 },
      ],
      people: [
        { who: 'murphy', pose: 'tug', mood: 'smug', x: 150, y: 1250, r: 46, yaw: -0.2, flip: true },
        { who: 'iris', pose: 'pointUp', mood: 'calm', x: 400, y: 1350, r: 66, yaw: 0.25 },
        { who: 'ada', pose: 'lean', mood: 'worried', x: 580, y: 1390, r: 62, yaw: 0.2 },
        { who: 'jax', pose: 'hold', mood: 'smug', x: 876, y: 1400, r: 64, yaw: -0.35, flip: true, prop: 'mug' },
      ],
      front: () =>
        group(bayWindow(), 'translate(-10 56) scale(1.02 .99)') +
        curtain(30, 420, 100, 700) +
        curtain(870, 420, 96, 620) +
        rod([40, 424], [960, 414], 24) +
        plant(806, 912, 30),
      breakout: () => bracket(190, 424, 58) + bracket(780, 418, 58),
      signs: [
        { x: 200, y: 360, size: 24, turn: -2, text: 'DC WEST', fill: WEST },
        { x: 792, y: 352, size: 24, turn: 2, text: 'DC EAST', fill: EAST },
      ],
    },
  },
}
