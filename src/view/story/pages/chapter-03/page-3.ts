/** Page 3.3. */
import {
  beam,
  circle,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  line,
  logBand,
  path,
  recordLight,
  rect,
  sparks,
  streamCity,
  streamSky,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, NIGHT, shadow } from './things'

/** A wall of a cell, as glass that light shines through; the newest is the brightest. */
function cellGround(
  x: number,
  y: number,
  width: number,
  height: number,
  stops: readonly string[],
  dot: string,
): string {
  return (
    washed(x, y, width, height, stops) +
    fadingDots(x, y + height * 0.45, width, height * 0.55, dot, 'bottom', 13) +
    rect(x, y, width, 34, { fill: '#FFFFFF', opacity: 0.16 }) +
    line(
      [
        [x, y + height - 60],
        [x + width, y + height - 60],
      ],
      { stroke: '#FFFFFF', width: 2, opacity: 0.4 },
    )
  )
}

/** Cake with three storeys and a tiara over it, in a cloud. */
function party(x: number, y: number): string {
  const cloud = [
    [-74, 10, 50],
    [-30, -34, 56],
    [34, -34, 58],
    [78, 8, 48],
    [0, 34, 74],
  ] as const
  const layer = (w: number, top: number, fill: string): string =>
    rect(x - w / 2, y + top, w, 28, inked(fill, 3), 6) +
    path(`M${x - w / 2 + 4} ${y + top + 10}q${w / 8} 12 ${w / 4} 0t${w / 4} 0t${w / 4} 0t${w / 4 - 8} 0`, {
      stroke: '#FFFFFF',
      width: 4,
    })
  return (
    cloud.map(([dx, dy, r]) => circle(x + dx, y + dy, r + 3, { fill: INK })).join('') +
    cloud.map(([dx, dy, r]) => circle(x + dx, y + dy, r, { fill: '#FFFDF6' })).join('') +
    layer(120, 30, '#FF9CC7') +
    layer(86, 2, '#FFD6E7') +
    layer(54, -26, '#FF9CC7') +
    path(`M${x - 20} ${y - 28}l-6 -22l14 10l12 -18l12 18l14 -10l-6 22Z`, inked('#FFC933', 3)) +
    circle(x, y - 54, 4, inked('#8DF0FF', 2))
  )
}

export const PAGE_3: PageStaging = {
  height: 1480,
  paper: NIGHT,
  panels: {
    '3.3.1': {
      frame: [
        [22, 22],
        [312, 22],
        [330, 740],
        [22, 740],
      ],
      ground: () =>
        cellGround(22, 22, 310, 718, ['#2A8FC4', '#1C6FA0', '#14406E'], '#0B2748') +
        group(party(0, 0), 'translate(246 330) scale(.62)'),
      people: [
        {
          who: 'iris',
          pose: 'conduct',
          mood: 'calm',
          x: 96,
          y: 476,
          r: 42,
          yaw: 0.4,
          prop: 'pen',
          crop: 'bust',
          ...LIT,
        },
        { who: 'jax', pose: 'wave', mood: 'bliss', x: 232, y: 756, r: 44, yaw: -0.3, ...LIT },
      ],
      // She stands behind the desk: it hides what of her is not drawn.
      front: () => rect(22, 484, 150, 260, inked('#7A4A2B', 4)) + rect(12, 462, 172, 26, inked('#B4744A', 4)),
      keepFree: [
        { x: 176, y: 270, width: 144, height: 130 },
        { x: 22, y: 22, width: 300, height: 124 },
        { x: 22, y: 560, width: 300, height: 110 },
      ],
      signs: [{ x: 50, y: 50, size: 34, text: '14', color: '#FFFFFF' }],
    },
    '3.3.2': {
      frame: [
        [326, 22],
        [690, 22],
        [708, 740],
        [344, 740],
      ],
      ground: () =>
        cellGround(296, 22, 424, 718, ['#10184A', '#1B2D7A', '#0F1A56'], '#22C7E8') +
        beam(
          [
            [470, 22],
            [530, 22],
            [640, 520],
            [390, 520],
          ],
          '#FFF3C0',
          0.34,
        ) +
        ellipse(516, 510, 150, 30, inked('#2C3590', 4)) +
        ellipse(516, 502, 150, 28, inked('#4A57D6', 3)) +
        shadow(560, 506, 50) +
        shadow(424, 532, 34),
      live: { x: 352, y: 548, width: 342, height: 174 },
      handle: { at: { x: 628, y: 272, width: 56, height: 56 }, way: 'press' },
      people: [
        { who: 'jax', pose: 'hips', mood: 'puzzled', x: 560, y: 392, r: 37, yaw: 0.1, rim: '#FFE27A' },
        { who: 'iris', pose: 'push', mood: 'glad', x: 430, y: 432, r: 37, yaw: 0.5, ...LIT },
      ],
      front: () => recordLight(656, 300, 12) + sparks(656, 300, 22, 40, 10, '#FFD98A'),
      sfx: { x: 640, y: 140, size: 40, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
      signs: [{ x: 362, y: 50, size: 34, text: '15', color: '#BFF6FF' }],
    },
    '3.3.3': {
      frame: [
        [704, 22],
        [978, 22],
        [978, 740],
        [722, 740],
      ],
      ground: () =>
        cellGround(702, 22, 278, 718, ['#16A39A', '#117A80', '#0C4A58'], '#06313E') +
        path('M734 500l-26 16l20 18l-30 22', { stroke: '#FFFFFF', width: 4 }),
      people: [
        {
          who: 'jax',
          pose: 'brace',
          mood: 'strain',
          x: 806,
          y: 610,
          r: 46,
          yaw: -0.6,
          flip: true,
          prop: 'pen',
          ...LIT,
        },
        { who: 'ada', pose: 'pull', mood: 'strain', x: 896, y: 700, r: 42, yaw: -0.4, flip: true, ...LIT },
      ],
      keepFree: [{ x: 704, y: 22, width: 60, height: 54 }],
      signs: [{ x: 740, y: 50, size: 34, text: '16', color: '#BFF6FF' }],
    },
    '3.3.4': {
      frame: [
        [22, 756],
        [978, 756],
        [978, 1458],
        [22, 1458],
      ],
      ground: () => {
        const box = { x: 22, y: 756, width: 956, height: 702 }
        return (
          streamSky(box, 1130, [930, 1040]) +
          streamCity(box, 1104, '#16246A', 8, 90) +
          washed(22, 1200, 956, 258, ['#121C5A', '#0B1026'])
        )
      },
      live: { x: 60, y: 1204, width: 880, height: 236 },
      phone: { x: 22, y: 852, width: 956, height: 346 },
      // The sandwich of a break, out of the hand that holds it.
      handle: {
        at: { x: 556, y: 976, width: 70, height: 56 },
        way: 'pull',
        thing: () =>
          path('M558 1000Q590 968 624 1000Z', inked('#E2A85A', 4)) +
          path('M556 1002H626L618 1012H564Z', inked('#3FBF7A', 3)) +
          rect(560, 1012, 62, 14, inked('#E2A85A', 4), 5),
        move: { by: [10, 96], turn: 16, about: [590, 1004] },
      },
      people: [
        {
          who: 'ada',
          pose: 'read',
          mood: 'worried',
          x: 320,
          y: 1136,
          r: 52,
          yaw: 0.3,
          crop: 'bust',
          prop: 'phone',
          ...LIT,
        },
        { who: 'archive', pose: 'walk', mood: 'calm', x: 110, y: 1118, r: 42, yaw: 0.3, crop: 'bust', ...LIT },
        { who: 'catering', pose: 'sit', mood: 'bliss', x: 510, y: 1128, r: 48, yaw: 0.1, crop: 'bust', ...LIT },
        { who: 'iris', pose: 'pointUp', mood: 'calm', x: 700, y: 1126, r: 52, yaw: -0.2, crop: 'bust', ...LIT },
        { who: 'greeter', pose: 'brace', mood: 'glad', x: 850, y: 1146, r: 44, yaw: 0.5, crop: 'bust', ...LIT },
      ],
      // The readers stand behind the log, which they read; it hides their legs.
      front: () =>
        rect(22, 1100, 956, 104, inked('#0D1744', 4)) +
        rect(22, 1096, 956, 9, { fill: '#9FF1FF', opacity: 0.85 }) +
        `<clipPath id="shelf"><rect x="22" y="756" width="956" height="446"/></clipPath><g clip-path="url(#shelf)">${logBand([40, 1153], [950, 1153], 62, 88, 16)}</g>`,
      signs: [{ x: 948, y: 792, size: 34, text: '17', color: '#BFF6FF' }],
    },
  },
}
