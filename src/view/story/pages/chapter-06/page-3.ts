/** Page 6.3. */
import {
  burst,
  circle,
  crate,
  dots,
  fadingDots,
  INK,
  inked,
  light,
  n,
  type Point,
  path,
  polygon,
  rect,
  shards,
  skyline,
  wall,
  washed,
} from '../../../art'
import { drawFigure, type FigureArt } from '../../../cast'
import type { PageStaging } from '../../staging'
import { flying, GANG_LIT, LIT, NIGHT, RUST } from './things'

const hexagon = (x: number, y: number, r: number): readonly Point[] =>
  Array.from({ length: 6 }, (_, i): Point => {
    const a = (i / 6) * 2 * Math.PI + Math.PI / 6
    return [x + Math.cos(a) * r, y + Math.sin(a) * r]
  })

/** A shield of hexagons, lit from inside. */
function shield(x: number, top: number, width: number, height: number): string {
  const half = width / 2
  const outline = `M${n(x)} ${n(top)}Q${n(x + half * 0.6)} ${n(top + 30)} ${n(x + half)} ${n(top + 26)}V${n(top + height * 0.6)}Q${n(x + half * 0.9)} ${n(top + height * 0.88)} ${n(x)} ${n(top + height)}Q${n(x - half * 0.9)} ${n(top + height * 0.88)} ${n(x - half)} ${n(top + height * 0.6)}V${n(top + 26)}Q${n(x - half * 0.6)} ${n(top + 30)} ${n(x)} ${n(top)}Z`
  const id = `shield${Math.round(x)}`
  const r = width * 0.24
  let cells = ''
  for (let row = 0; row * r * 1.5 < height; row++)
    for (let column = -2; column <= 2; column++)
      cells += polygon(hexagon(x + (column + (row % 2) / 2) * r * 1.74, top + 40 + row * r * 1.5, r), {
        fill: (row + column) % 2 === 0 ? '#1E9FD0' : '#1788BC',
        stroke: '#C9FBFF',
        width: 4,
        opacity: 0.85,
      })
  return (
    `<clipPath id="${id}">${path(outline, { fill: '#000' })}</clipPath><g clip-path="url(#${id})">${path(outline, { fill: '#1580B4' })}${cells}${dots(x - half, top, width, height, '#E9FEFF', 12, 2.4, 0.25)}</g>` +
    path(outline, { stroke: '#16130F', width: 20 }) +
    path(outline, { stroke: '#1E7FC8', width: 13 }) +
    path(outline, { stroke: '#BDF5FF', width: 3 })
  )
}

/** A crate that breaks. */
const bang = (x: number, y: number, size: number, seed: number): string =>
  polygon(
    Array.from({ length: 18 }, (_, i): Point => {
      const a = (i / 18) * 2 * Math.PI
      const far = size * (i % 2 === 0 ? 1 : 0.46)
      return [x + Math.cos(a) * far, y + Math.sin(a) * far]
    }),
    inked('#FFFFFF', 3.4),
  ) +
  polygon(
    Array.from({ length: 18 }, (_, i): Point => {
      const a = (i / 18) * 2 * Math.PI + 0.2
      const far = size * (i % 2 === 0 ? 0.62 : 0.3)
      return [x + Math.cos(a) * far, y + Math.sin(a) * far]
    }),
    { fill: '#FFC933' },
  ) +
  shards(x, y, size * 1.5, 7, ['#B4492D', '#C98A2B', '#F0C77A'], seed)

/** Ten small readers in a row, seen from behind, before what lies on the floor. */
function row(x: number, y: number, width: number): string {
  return Array.from({ length: 10 }, (_, i) => {
    const px = x + (width * i) / 9
    return (
      path(
        `M${n(px - 13)} ${n(y)}v-30q0 -16 13 -16t13 16v30Z`,
        inked(['#16A39A', '#1E6FA8', '#C98A2B', '#8A5CFF'][i % 4], 3),
      ) + rect(px - 11, y - 70, 22, 20, inked('#D7E6F5', 3), 6)
    )
  }).join('')
}

/** A bin with a slot for letters. */
function bin(x: number, y: number, size: number): string {
  return (
    polygon(
      [
        [x - size * 0.5, y - size],
        [x + size * 0.5, y - size],
        [x + size * 0.4, y],
        [x - size * 0.4, y],
      ],
      inked('#16A39A', 4),
    ) +
    rect(x - size * 0.58, y - size * 1.14, size * 1.16, size * 0.18, inked('#7DFFD9', 4), 5) +
    rect(x - size * 0.26, y - size * 0.76, size * 0.52, size * 0.12, { fill: '#05081E' }) +
    polygon(
      [
        [x - size * 0.2, y - size * 0.7],
        [x + size * 0.16, y - size * 0.76],
        [x + size * 0.24, y - size * 1.02],
        [x - size * 0.12, y - size * 0.98],
      ],
      inked('#FFF8E7', 3),
    )
  )
}

/** Batch File with good papers. */
const FILE = {
  who: 'file',
  ...GANG_LIT,
  pose: 'present',
  mood: 'smug',
  x: 850,
  y: 1400,
  r: 50,
  yaw: -0.3,
  flip: true,
} as const

/** False, and too large. */
function moustache({ mouth: [x, y] }: FigureArt): string {
  return path(
    `M${n(x)} ${n(y - 14)}q-16 -14 -40 2q-14 10 -22 -4q2 30 34 26q20 -2 28 -14q10 12 30 12q30 0 32 -28q-8 12 -22 4q-24 -12 -40 2Z`,
    inked('#2A1608', 3),
  )
}

export const PAGE_3: PageStaging = {
  height: 1500,
  paper: NIGHT,
  panels: {
    '6.3.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 700],
        [22, 730],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 708 }
        return (
          washed(22, 22, 956, 708, ['#05081E', '#0F2A56', '#1B6FA0']) +
          skyline(box, 560, '#123A72', '#8DEEFF', 5, 160) +
          burst(470, 320, 900, 40, '#8DF0FF', 0.14) +
          fadingDots(22, 22, 956, 300, '#05081E', 'top', 14) +
          rect(22, 600, 956, 130, { fill: '#0C2A5E' }) +
          dots(22, 600, 956, 130, '#04081F', 12, 3.4, 0.5)
        )
      },
      live: { x: 618, y: 40, width: 346, height: 264 },
      // One lever.
      handle: {
        at: { x: 300, y: 590, width: 50, height: 50 },
        way: 'pull',
        thing: () =>
          path('M356 690L326 616', { stroke: INK, width: 15, cap: 'round' }) +
          path('M356 690L326 616', { stroke: '#C9C4CF', width: 8, cap: 'round' }) +
          circle(325, 614, 16, inked('#FFC933', 5)),
        move: { turn: 48, about: [356, 690] },
      },
      people: [
        { who: 'script', ...GANG_LIT, pose: 'push', mood: 'angry', x: 800, y: 540, r: 40, yaw: -0.4, flip: true },
        { who: 'up', ...GANG_LIT, pose: 'fall', mood: 'shock', x: 926, y: 470, r: 36, yaw: -0.3, flip: true },
        { who: 'job', ...GANG_LIT, pose: 'brace', mood: 'strain', x: 690, y: 556, r: 42, yaw: -0.4, flip: true },
        {
          who: 'bates',
          ...GANG_LIT,
          pose: 'peek',
          mood: 'puzzled',
          x: 866,
          y: 650,
          r: 42,
          yaw: -0.5,
          flip: true,
          crop: 'bust',
        },
        { who: 'ada', ...LIT, pose: 'brace', mood: 'angry', x: 240, y: 560, r: 56, yaw: 0.5 },
      ],
      front: () =>
        rect(330, 676, 54, 26, inked('#3A2F68', 4), 5) +
        shield(500, 150, 210, 540) +
        bang(612, 330, 60, 4) +
        bang(600, 500, 40, 7) +
        flying(676, 340, 50, -20, RUST[0]),
      breakout: () => flying(960, 690, 84, 20, RUST[1]),
      signs: [
        { x: 500, y: 262, size: 22, text: 'sku', color: '#FFFFFF' },
        { x: 500, y: 284, size: 14, text: 'string', color: '#FFFFFF' },
        { x: 462, y: 352, size: 22, text: 'qty', color: '#FFFFFF' },
        { x: 462, y: 374, size: 14, text: 'int', color: '#FFFFFF' },
        { x: 500, y: 446, size: 22, text: 'price', color: '#FFFFFF' },
        { x: 500, y: 468, size: 14, text: 'decimal', color: '#FFFFFF' },
        { x: 500, y: 600, size: 20, text: 'ts', color: '#FFFFFF' },
      ],
      sfx: { x: 500, y: 96, size: 92, turn: -7, fill: ['#FFFFFF', '#5FD0F0'] },
      keepFree: [{ x: 400, y: 160, width: 210, height: 520 }],
    },
    '6.3.2': {
      frame: [
        [22, 752],
        [500, 738],
        [480, 1478],
        [22, 1478],
      ],
      ground: () => {
        const box = { x: 22, y: 738, width: 480, height: 742 }
        return (
          wall(box, ['#0A1238', '#1B2150', '#22408F'], '#0A1030', 'top') +
          light(250, 900, 300, '#22C7E8', 0.5) +
          rect(22, 1130, 480, 350, { fill: '#0C1B44' }) +
          dots(22, 1130, 480, 350, '#04081F', 12, 3, 0.5) +
          row(64, 1096, 370)
        )
      },
      live: { x: 36, y: 770, width: 430, height: 224 },
      keepFree: [{ x: 40, y: 1010, width: 420, height: 96 }],
      handle: {
        at: { x: 204, y: 1378, width: 84, height: 92 },
        way: 'pull',
        thing: () => bin(246, 1466, 84),
        move: { by: [0, -118] },
      },
      people: [
        { who: 'jax', ...LIT, pose: 'cheer', mood: 'puzzled', x: 150, y: 1456, r: 50, yaw: 0.2, crop: 'bust' },
        {
          who: 'iris',
          ...LIT,
          pose: 'present',
          mood: 'flat',
          x: 360,
          y: 1480,
          r: 46,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
        },
      ],
    },
    '6.3.3': {
      frame: [
        [520, 736],
        [978, 722],
        [978, 1478],
        [500, 1478],
      ],
      ground: () => {
        const box = { x: 500, y: 722, width: 478, height: 756 }
        return (
          wall(box, ['#3A1F5C', '#1B2150', '#0F2A56'], '#0A1030', 'top') +
          light(560, 1150, 260, '#8DF0FF', 0.6) +
          rect(500, 1330, 480, 150, { fill: '#160A2A' })
        )
      },
      live: { x: 532, y: 752, width: 430, height: 306 },
      handle: {
        at: { x: 672, y: 1236, width: 92, height: 92 },
        way: 'pull',
        thing: () => crate(712, 1290, 66),
        signs: [{ x: 712, y: 1290, size: 22, turn: -3, text: 'CSV', fill: '#FFF8E7' }],
        move: { by: [-92, -8] },
      },
      keepFree: [{ x: 580, y: 1228, width: 180, height: 96 }],
      people: [
        FILE,
        { who: 'ada', ...LIT, pose: 'shrug', mood: 'worried', x: 574, y: 1500, r: 42, yaw: 0.2, crop: 'bust' },
        { who: 'iris', ...LIT, pose: 'crossed', mood: 'calm', x: 706, y: 1512, r: 40, yaw: -0.2, crop: 'bust' },
      ],
      front: () => moustache(drawFigure(FILE)),
    },
  },
}
