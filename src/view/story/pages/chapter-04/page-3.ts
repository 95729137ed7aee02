/** Page 4.3. */
import {
  aurora,
  circle,
  dots,
  INK,
  inked,
  light,
  n,
  nightSea,
  type Point,
  path,
  rect,
  scatter,
  shoe,
  speedLines,
  turned,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, rope } from './things'

/** Ropes from the hub to a boat, and the light that they come from. */
const ropesTo = (hub: Point, ends: readonly Point[]): string =>
  aurora({ x: 22, y: hub[1] - 90, width: 956, height: 200 }, hub[1] + 70, 150, '#22C7E8', 2.4) +
  ends.map((end) => rope(hub, end, 2, 9)).join('') +
  light(hub[0], hub[1], 130, '#BDF5FF', 0.95)

/** The side of a boat, before whoever sits in it. */
function hull(x: number, y: number, size: number, color: string): string {
  return (
    path(
      `M${n(x - size)} ${n(y)}Q${n(x)} ${n(y + size * 0.22)} ${n(x + size)} ${n(y)}Q${n(x + size * 0.8)} ${n(y + size * 0.72)} ${n(x)} ${n(y + size * 0.74)}Q${n(x - size * 0.8)} ${n(y + size * 0.72)} ${n(x - size)} ${n(y)}Z`,
      inked(color, 4),
    ) +
    dots(x - size * 0.6, y + size * 0.34, size * 1.2, size * 0.34, '#06102E', 7, 2, 0.45) +
    circle(x, y + size * 0.42, size * 0.22, inked('#FFF8E7', 3))
  )
}

const parcel = (x: number, y: number, size: number, turn = 0, color = '#C98A2B'): string =>
  turned(
    rect(x - size, y - size * 0.8, size * 2, size * 1.6, inked(color, 3)) +
      rect(x - size * 0.2, y - size * 0.8, size * 0.4, size * 1.6, { fill: '#FFF1C0' }) +
      circle(x + size * 0.6, y + size * 0.4, size * 0.2, { fill: '#C62F2F' }),
    turn,
    x,
    y,
  )

/** A heap of parcels. */
function heap(x: number, y: number, width: number, count: number, seed: number, color?: string): string {
  const chance = scatter(seed)
  let content = ''
  for (let i = 0; i < count; i++) {
    const t = i / count
    const px = x + (chance() - 0.5) * width * (1 - t * 0.75)
    content += parcel(px, y - t * width * 0.6, 15 + chance() * 8, (chance() - 0.5) * 50, color)
  }
  return content
}

const CREW = { a: '#22C7E8', b: '#FFC933', c: '#A78BFF', d: '#3FBF7A' } as const

export const PAGE_3: PageStaging = {
  height: 1640,
  paper: '#E9FFFF',
  panels: {
    '4.3.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 520],
        [22, 556],
      ],
      ground: () =>
        nightSea({ x: 22, y: 22, width: 956, height: 540 }, 300) +
        ropesTo(
          [860, 110],
          [
            [250, 440],
            [340, 450],
            [440, 440],
          ],
        ) +
        heap(560, 430, 120, 16, 3),
      live: { x: 590, y: 240, width: 370, height: 262 },
      people: [
        { who: 'ada', pose: 'salute', mood: 'smug', x: 116, y: 590, r: 58, yaw: 0.3, crop: 'bust', ...LIT },
        { who: 'boat-a', pose: 'row', mood: 'strain', x: 306, y: 490, r: 58, yaw: 0.3, crop: 'bust' },
        {
          who: 'jax',
          pose: 'push',
          mood: 'strain',
          x: 470,
          y: 540,
          r: 54,
          yaw: -0.4,
          flip: true,
          crop: 'bust',
          ...LIT,
        },
      ],
      front: () => hull(340, 456, 160, CREW.a) + rect(22, 520, 190, 40, inked('#5A3A4B', 4)),
      signs: [{ x: 340, y: 523, size: 26, text: 'A' }],
    },
    '4.3.2': {
      frame: [
        [22, 574],
        [978, 538],
        [978, 1050],
        [22, 1086],
      ],
      ground: () =>
        nightSea({ x: 22, y: 530, width: 956, height: 560 }, 840) +
        ropesTo(
          [860, 640],
          [
            [70, 990],
            [124, 1000],
            [180, 990],
          ],
        ) +
        speedLines(200, 900, 190, 460, 16, '#8FE9FF', 4),
      live: { x: 590, y: 770, width: 370, height: 266 },
      // The bell of the quay.
      handle: {
        at: { x: 64, y: 606, width: 84, height: 88 },
        way: 'pull',
        thing: () =>
          path('M106 540V622', { stroke: INK, width: 8 }) +
          path('M74 682Q82 664 82 642Q84 614 106 614Q128 614 130 642Q130 664 138 682Z', inked('#FFC933', 5)) +
          circle(106, 690, 10, inked('#C98A2B', 4)),
        move: { turn: -24, about: [106, 540] },
      },
      people: [
        { who: 'boat-c', pose: 'heave', mood: 'resolve', x: 124, y: 1020, r: 50, yaw: 0.3, crop: 'bust' },
        { who: 'boat-d', pose: 'wave', mood: 'worried', x: 316, y: 1010, r: 54, yaw: 0.2, crop: 'bust' },
        { who: 'ada', pose: 'crossed', mood: 'flat', x: 492, y: 1110, r: 54, yaw: 0.2, crop: 'bust', ...LIT },
      ],
      front: () => hull(124, 1008, 96, CREW.c) + hull(316, 1000, 104, CREW.d) + parcel(392, 986, 16, 6, '#E9E0CC'),
      sfx: { x: 470, y: 820, size: 44, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
      signs: [
        { x: 124, y: 1049, size: 20, text: 'C' },
        { x: 316, y: 1044, size: 20, text: 'D' },
      ],
    },
    '4.3.3': {
      frame: [
        [22, 1104],
        [978, 1068],
        [978, 1618],
        [22, 1618],
      ],
      ground: () =>
        nightSea({ x: 22, y: 1068, width: 956, height: 552 }, 1340) +
        ropesTo(
          [860, 1170],
          [
            [60, 1500],
            [136, 1520],
            [210, 1500],
          ],
        ) +
        path('M22 1500Q300 1540 590 1440', { stroke: INK, width: 15 }) +
        path('M22 1500Q300 1540 590 1440', { stroke: '#FF7A1A', width: 8, dash: '26 22' }) +
        heap(150, 1560, 200, 26, 9, '#3FBF7A'),
      live: { x: 590, y: 1300, width: 370, height: 300 },
      people: [
        { who: 'jax', pose: 'hang', mood: 'strain', x: 136, y: 1640, r: 56, yaw: 0.3, crop: 'bust', ...LIT },
        { who: 'iris', pose: 'conduct', mood: 'calm', x: 336, y: 1420, r: 52, yaw: 0.2, ...LIT },
        {
          who: 'ada',
          flip: true,
          pose: 'hold',
          mood: 'resolve',
          x: 456,
          y: 1650,
          r: 54,
          yaw: -0.1,
          prop: 'pen',
          crop: 'bust',
          ...LIT,
        },
      ],
      front: () =>
        heap(96, 1640, 150, 16, 4, '#3FBF7A') +
        shoe(60, 1520, 24, '#3FBF7A', -14) +
        shoe(190, 1560, 24, '#3FBF7A', 18) +
        shoe(214, 1490, 22, '#3FBF7A', -28),
    },
  },
}
