/** Page 8.3. */
import { burst, circle, dots, fadingDots, gridLines, INK, inked, light, line, rect, rod, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER } from './things'

/** Four screws for the rod: how many replicas must have an order. */
const SCREWS = [70, 260, 450, 640] as const

const screw = (x: number): string =>
  circle(x, 734, 21, inked('#D9D4CC', 4)) +
  circle(x - 5, 728, 8, { fill: '#FFFFFF', opacity: 0.7 }) +
  line(
    [
      [x - 12, 726],
      [x + 12, 742],
    ],
    { stroke: INK, width: 6 },
  )

export const PAGE_3: PageStaging = {
  height: 1080,
  paper: PAPER,
  panels: {
    '8.3.1': {
      frame: [
        [22, 22],
        [706, 22],
        [682, 1058],
        [22, 1058],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 684, height: 1036 }
        return (
          washed(box.x, box.y, box.width, box.height, ['#1E3F9A', '#16307A', '#0F2158']) +
          gridLines(box, 34, { stroke: '#5F86E8', width: 1, opacity: 0.5 }) +
          rect(22, 850, 684, 208, inked('#B4744A', 4)) +
          dots(24, 852, 680, 204, '#6B3A22', 8, 2.2, 0.5) +
          rod([60, 850], [650, 850], 20) +
          light(360, 1000, 320, '#FFD98A', 0.5)
        )
      },
      live: { x: 52, y: 130, width: 600, height: 560 },
      people: [
        { who: 'ada', pose: 'hold', mood: 'calm', x: 150, y: 1050, r: 48, yaw: 0.3, prop: 'pen', crop: 'bust' },
        { who: 'iris', pose: 'crossed', mood: 'calm', x: 570, y: 1050, r: 48, yaw: -0.3, flip: true, crop: 'bust' },
      ],
      front: () =>
        SCREWS.filter((x) => x !== SCREWS[1])
          .map((x) => screw(x))
          .join(''),
      handle: {
        at: { x: SCREWS[1] - 26, y: 708, width: 52, height: 52 },
        way: 'press',
        thing: () => screw(SCREWS[1]),
        move: { turn: 130, about: [SCREWS[1], 734] },
      },
      signs: SCREWS.map((x, i) => ({ x, y: 786, size: 34, text: String(i + 1), color: '#FFF8E7' })),
    },
    '8.3.2': {
      frame: [
        [722, 22],
        [978, 22],
        [978, 1058],
        [698, 1058],
      ],
      ground: () =>
        washed(698, 22, 280, 1036, ['#FFE9A8', '#FFC24A']) +
        burst(840, 470, 760, 22, '#FFF6DC', 0.8) +
        fadingDots(698, 600, 280, 458, '#D9731A', 'bottom', 13),
      people: [
        { who: 'ada', pose: 'pointUp', mood: 'resolve', x: 838, y: 720, r: 84, yaw: -0.15 },
        { who: 'jax', pose: 'shrug', mood: 'sad', x: 830, y: 1100, r: 58, yaw: 0.3 },
      ],
      sfx: { x: 800, y: 300, size: 44, turn: -9, fill: ['#FFFFFF', '#8FEBFA'] },
    },
  },
}
