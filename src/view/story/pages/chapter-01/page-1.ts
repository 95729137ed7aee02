/** Page 1.1. */
import {
  burst,
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  hills,
  INK,
  inked,
  light,
  line,
  monitor,
  n,
  type Point,
  path,
  plant,
  polygon,
  puff,
  rect,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { COFFEE, shoe } from './things'

/** A place on a wall that is seen at a slant: 0 to 1 to the right and down. */
const onWall =
  ([a, b, c, d]: readonly [Point, Point, Point, Point]) =>
  (u: number, v: number): Point => {
    const left: Point = [a[0] + (d[0] - a[0]) * v, a[1] + (d[1] - a[1]) * v]
    const right: Point = [b[0] + (c[0] - b[0]) * v, b[1] + (c[1] - b[1]) * v]
    return [left[0] + (right[0] - left[0]) * u, left[1] + (right[1] - left[1]) * u]
  }

type Wall = ReturnType<typeof onWall>

const patch = (at: Wall, u: number, v: number, width: number, height: number): readonly Point[] => [
  at(u, v),
  at(u + width, v),
  at(u + width, v + height),
  at(u, v + height),
]

const FRONT = onWall([
  [156, 84],
  [640, 150],
  [700, 764],
  [92, 806],
])

const SIDE = onWall([
  [640, 150],
  [722, 194],
  [762, 752],
  [700, 764],
])

/** Where somebody is in already, or still. */
const PANES = [
  [0.23, 0.25],
  [0.56, 0.15],
] as const

/** The house of the company at dawn; the light comes from the right. */
function facade(): string {
  let content =
    polygon(patch(SIDE, 0, 0, 1, 1), inked('#F3A183', 4)) +
    polygon(patch(FRONT, 0, 0, 1, 1), inked('#5B4D8F', 5)) +
    polygon(patch(FRONT, 0, 0, 0.3, 1), { fill: '#3C3270', opacity: 0.5 })
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 8; column++) {
      const isLit = (row === 6 && column === 6) || (row === 4 && column === 7)
      content += polygon(
        patch(FRONT, 0.035 + column * 0.118, 0.03 + row * 0.128, 0.1, 0.1),
        inked(isLit ? '#FFD76A' : ['#2C2A63', '#353276', '#413C86'][(row + column) % 3], 2.6),
      )
      if (!isLit)
        content += line(
          [FRONT(0.05 + column * 0.118, 0.11 + row * 0.128), FRONT(0.1 + column * 0.118, 0.045 + row * 0.128)],
          {
            stroke: '#8F8AD0',
            width: 2.4,
            opacity: 0.6,
          },
        )
    }
    for (let column = 0; column < 3; column++)
      content += polygon(patch(SIDE, 0.08 + column * 0.31, 0.03 + row * 0.128, 0.22, 0.1), inked('#FFE2B0', 2.4))
  }
  for (const [u, wide] of PANES) content += polygon(patch(FRONT, u, 0.655, wide, 0.135), inked('#FFD76A', 4))
  // Ground floor: a door, and a window with shoes that are not there.
  content += polygon(patch(FRONT, 0.02, 0.925, 0.96, 0.075), inked('#241D4A', 3))
  for (let i = 0; i < 5; i++)
    content += polygon(patch(FRONT, 0.05 + i * 0.19, 0.935, 0.14, 0.055), inked('#F2C36B', 2.4))
  return content
}

/** The paper on the wall, still wet. */
function billboard(): string {
  const [bx, by] = FRONT(0.06, 0.56)
  let drips = ''
  for (let i = 0; i < 16; i++) {
    const [x, y] = FRONT(0.07 + i * 0.056, 0.545)
    const long = 10 + ((i * 37) % 34)
    drips += path(`M${n(x - 4)} ${n(y)}v${long}a4 4 0 0 0 8 0v${-long}Z`, inked('#FFD23F', 2.2))
  }
  return (
    drips +
    polygon(patch(FRONT, 0.045, 0.155, 0.91, 0.4), inked('#FFF8E7', 5)) +
    polygon(patch(FRONT, 0.06, 0.17, 0.88, 0.37), inked('#FFD23F', 3)) +
    polygon([FRONT(0.06, 0.17), FRONT(0.5, 0.17), FRONT(0.3, 0.54), FRONT(0.06, 0.54)], { fill: '#FFE88A' }) +
    dots(bx, by - 70, 500, 60, '#E07A12', 9, 2.8, 0.55) +
    shoe(430, 392, 52)
  )
}

/** A hand as large as a car, with the stamp in it. */
function stampHand(x: number, y: number): string {
  const skin = '#E9B48E'
  const finger = (i: number): string =>
    rect(x - 62, y - 128 + i * 27, 96, 30, inked(skin, 4), 15) +
    path(`M${x - 48} ${y - 108 + i * 27}h34`, { stroke: '#B97A55', width: 3, opacity: 0.7 })
  return (
    path(`M${x - 80} -20L${x - 66} ${y - 168}H${x + 74}L${x + 92} -20Z`, inked('#3E4A78', 4)) +
    dots(x - 60, -20, 130, y - 150, '#1B2348', 9, 2.6, 0.6) +
    path(`M${x - 86} ${y - 186}H${x + 92}L${x + 84} ${y - 140}H${x - 78}Z`, inked('#FF7A1A', 5)) +
    rect(x - 30, y - 140, 60, 150, inked('#A34A2B', 5), 24) +
    path(`M${x + 20} ${y - 142}q52 20 40 92q-8 34 -40 44q-22 -30 -16 -72Z`, inked(skin, 4)) +
    [0, 1, 2, 3].map(finger).join('') +
    path(`M${x - 118} ${y}q0 -34 60 -38h116q60 4 60 38v34h-236Z`, inked('#8C3A2A', 5)) +
    path(`M${x - 96} ${y + 2}q0 -22 50 -24`, { stroke: '#E8A08A', width: 6, cap: 'round' }) +
    rect(x - 118, y + 32, 236, 18, inked('#FF7A1A', 4), 4)
  )
}

/** A frame with nothing in it but red ink; the word stands in the page. */
const stampMark = (x: number, y: number, width: number, height: number, turn: number): string =>
  turned(
    rect(
      x - width / 2,
      y - height / 2,
      width,
      height,
      { fill: '#FFF8E7', stroke: '#C62F2F', width: 6, opacity: 0.94 },
      8,
    ) + rect(x - width / 2 + 7, y - height / 2 + 7, width - 14, height - 14, { stroke: '#C62F2F', width: 2.4 }, 5),
    turn,
    x,
    y,
  )

function lampPost(x: number, bottom: number): string {
  return (
    rect(x - 9, bottom - 420, 18, 420, inked('#241D38', 4)) +
    rect(x - 20, bottom - 26, 40, 34, inked('#241D38', 4), 6) +
    path(`M${x} ${bottom - 414}q4 -54 74 -52`, { stroke: INK, width: 18, cap: 'round' }) +
    path(`M${x} ${bottom - 414}q4 -54 74 -52`, { stroke: '#3A3160', width: 10, cap: 'round' }) +
    path(`M${x + 48} ${bottom - 460}h66l-14 34h-38Z`, inked('#4B416F', 4)) +
    ellipse(x + 81, bottom - 424, 20, 10, inked('#8A86A8', 3)) +
    line(
      [
        [x - 4, bottom - 400],
        [x - 4, bottom - 40],
      ],
      { stroke: '#FFB98A', width: 3, opacity: 0.7 },
    )
  )
}

export const PAGE_1: PageStaging = {
  height: 1400,
  paper: '#2A2350',
  behind: () => {
    let panes = ''
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < 2; column++) {
        const [x, y] = [34 + column * 126, 862 + row * 132]
        const isLit = row === 2 && column === 1
        panes +=
          rect(x, y, 112, 116, inked(isLit ? '#FFD76A' : ['#332D70', '#3B3580', '#2B2660'][(row + column) % 3], 4)) +
          (isLit
            ? plant(x + 60, y + 84, 26)
            : path(`M${x + 14} ${y + 74}L${x + 56} ${y + 14}M${x + 30} ${y + 96}L${x + 96} ${y + 18}`, {
                stroke: '#8F8AD0',
                width: 4,
                opacity: 0.45,
              }))
      }
    return (
      washed(0, 0, 1000, 1400, ['#2A2350', '#3C3168', '#4B3A70']) +
      dots(0, 820, 300, 580, '#17123A', 11, 3, 0.5) +
      panes
    )
  },
  panels: {
    '1.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 806],
        [22, 834],
      ],
      ground: () =>
        washed(22, 22, 956, 812, ['#26306F', '#5A55A8', '#C978A8', '#FF9E6B', '#FFD98A']) +
        burst(876, 610, 1100, 34, '#FFE9B0', 0.22) +
        fadingDots(22, 22, 956, 420, '#141A4A', 'top', 13) +
        light(876, 600, 330, '#FFE9A8', 0.9) +
        circle(876, 604, 62, { fill: '#FFF6CE', stroke: '#FFB23F', width: 5 }) +
        hills(22, 716, 956, 190, '#A8628F', 3) +
        hills(22, 738, 956, 120, '#6E4A86', 8) +
        polygon(
          [
            [22, 752],
            [978, 716],
            [978, 834],
            [22, 834],
          ],
          inked('#4A3F6B', 4),
        ) +
        path('M22 800L978 772', { stroke: '#6A5F90', width: 5 }) +
        polygon(
          [
            [300, 834],
            [520, 798],
            [760, 800],
            [700, 834],
          ],
          { fill: '#FFB98A', opacity: 0.55 },
        ) +
        facade() +
        billboard(),
      people: [
        { who: 'ada', pose: 'asleep', mood: 'asleep', x: 268, y: 636, r: 25, crop: 'bust' },
        { who: 'pat', pose: 'crossed', mood: 'flat', x: 474, y: 640, r: 25, crop: 'bust' },
        { who: 'iris', pose: 'stand', mood: 'smug', x: 138, y: 768, r: 17, yaw: 0.4 },
      ],
      front: () =>
        PANES.map(([u, wide]) =>
          polygon(patch(FRONT, u - 0.012, 0.782, wide + 0.024, 0.022), inked('#7A6CB4', 3)),
        ).join('') +
        stampMark(566, 318, 190, 66, 4) +
        stampMark(288, 470, 190, 64, -8) +
        puff(404, 254, 32, '#FFF3DC', '#F0A860', 3) +
        puff(664, 262, 28, '#FFF3DC', '#F0A860', 6) +
        stampHand(530, 196),
      breakout: () => lampPost(66, 850),
      keepFree: [{ x: 40, y: 40, width: 686, height: 790 }],
      signs: [
        { x: 296, y: 76, size: 56, turn: 7.6, text: 'NEWLIMITS', color: '#FF7A1A' },
        { x: 280, y: 296, size: 82, turn: 6, text: 'KAFKA!' },
        { x: 566, y: 388, size: 54, turn: 4, text: '80 %', color: '#1B2A6B' },
        { x: 476, y: 458, size: 58, turn: 2, text: '−60 %', color: '#1B2A6B' },
        { x: 566, y: 318, size: 44, turn: 4, text: 'VENDOR', color: '#C62F2F' },
        { x: 288, y: 470, size: 42, turn: -8, text: 'VENDOR', color: '#C62F2F' },
      ],
      title: { x: 848, y: 116, size: 66, width: 240, lines: 2, turn: -3, fill: ['#FFE27A', '#FF7A1A'] },
      sfx: { x: 430, y: 742, size: 92, turn: -5, fill: ['#FFFFFF', '#FFB23F'] },
      phone: { x: 40, y: 30, width: 800, height: 800 },
    },
    '1.1.2': {
      frame: [
        [300, 852],
        [978, 832],
        [978, 1378],
        [300, 1378],
      ],
      ground: () => {
        const box = { x: 300, y: 832, width: 678, height: 546 }
        return (
          wall(box, ['#4A4186', '#6A58A0', '#8B6A9A'], '#221B4A', 'bottom') +
          washed(548, 880, 420, 372, ['#6A5FB4', '#E58AA0', '#FFC98A', '#FFE9B8']) +
          circle(900, 1120, 46, { fill: '#FFF6CE', stroke: '#FFB23F', width: 4 }) +
          light(900, 1120, 260, '#FFE9A8', 0.8) +
          hills(548, 1252, 420, 100, '#9A5F90', 5) +
          hills(548, 1252, 420, 54, '#6E4A86', 9) +
          rect(548, 880, 420, 372, { stroke: INK, width: 7 }) +
          rect(794, 1252, 184, 20, inked('#F3E4C8', 4)) +
          desk(300, 1300, 300, 90, '#F4F1EA', '#8A7FB0')
        )
      },
      people: [
        { who: 'iris', pose: 'peek', mood: 'smug', x: 590, y: 1222, r: 46, yaw: 0.1, crop: 'bust' },
        { who: 'ada', pose: 'type', mood: 'worried', x: 476, y: 1384, r: 62, yaw: -0.25, flip: true },
        {
          who: 'jax',
          pose: 'hold',
          mood: 'calm',
          x: 890,
          y: 1420,
          r: 66,
          flip: true,
          yaw: 0.45,
          prop: 'mug',
          propHand: 'left',
          armLeft: [822, 1140],
        },
      ],
      front: () =>
        rect(530, 1236, 266, 60, inked('#F3E4C8', 4)) +
        rect(530, 1236, 266, 14, { fill: '#FFFFFF', opacity: 0.7 }) +
        path('M560 1210L700 900M600 1230L744 916', { stroke: '#FFFFFF', width: 7, opacity: 0.3 }) +
        ellipse(724, 1046, 27, 21, { fill: '#FFFFFF', opacity: 0.75 }) +
        path('M712 1047h24m-10 -9l10 9l-10 9', { stroke: '#3A4CC0', width: 4, cap: 'round' }) +
        plant(752, 1218, 40) +
        path('M790 1150q-30 6 -34 38', { stroke: INK, width: 12, cap: 'round' }) +
        path('M790 1150q-30 6 -34 38', { stroke: COFFEE, width: 7, cap: 'round' }) +
        monitor(316, 1246, 92, 74, '#FFF8E7') +
        path('M328 1260h68v46h-68ZM328 1260l34 26l34 -26', inked('#FFFFFF', 3)),
    },
  },
}
