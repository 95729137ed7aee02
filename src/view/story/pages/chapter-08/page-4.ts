/** Page 8.4. */
import {
  bracket,
  burst,
  circle,
  crown,
  curtain,
  fadingDots,
  inked,
  light,
  path,
  puff,
  pulledCurtain,
  rect,
  rod,
  shards,
  sparks,
  speedLines,
  stars,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER } from './things'

function brickwork(top: number, rows: number): string {
  let bricks = ''
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < 23; column++)
      bricks += rect(22 + column * 44 + (row % 2) * 22 - 22, top + row * 36, 42, 34, { stroke: '#1D2350', width: 2 })
  return bricks
}

/** One of four: lamp, curtains, and the bar across. */
function windowOf(i: number): string {
  const x = 80 + i * 230
  const fill = ['#B4375A', '#3E8E8A', '#C9783A', '#6B4FA0'][i]
  const drape = (at: number, side: 1 | -1): string =>
    path(`M${at} 940h${side * 44}Q${at + side * 40} 1030 ${at + side * 16} 1090V1196H${at}Z`, inked(fill, 3)) +
    path(`M${at + side * 14} 950Q${at + side * 16} 1030 ${at + side * 7} 1080`, {
      stroke: '#FFFFFF',
      width: 2.4,
      cap: 'round',
    })
  return (
    rect(x - 12, 922, 174, 280, inked('#3B4178', 4)) +
    rect(x, 936, 150, 258, inked(['#FFD97A', '#FFC24A', '#FFE9A8', '#FFB84D'][i], 4)) +
    light(x + 75, 990, 110, '#FFFFFF', 0.55) +
    rect(x + 69, 938, 12, 18, { fill: '#6B4A2A' }) +
    circle(x + 75, 966, 15, inked('#FFF8E7', 3)) +
    drape(x + 2, 1) +
    drape(x + 148, -1) +
    rect(x - 18, 910, 186, 18, inked('#8A90B8', 3))
  )
}

/** With flowers, or a pie that cools. */
function sill(x: number, i: number): string {
  const flowers = [-58, -30, 30, 58]
    .map(
      (dx, k) =>
        path(`M${x + dx} 1216v-16`, { stroke: '#2E9E5B', width: 4 }) +
        circle(x + dx, 1196, 8, inked(['#E5286E', '#FFC933'][(k + i) % 2], 2.4)),
    )
    .join('')
  return (
    rect(x - 92, 1184, 184, 22, inked('#8A90B8', 3)) +
    (i % 2 === 0
      ? flowers + rect(x - 78, 1210, 156, 34, inked('#8A4A2E', 3))
      : rect(x - 70, 1206, 18, 30, inked('#5B6090', 3)) + rect(x + 52, 1206, 18, 30, inked('#5B6090', 3)))
  )
}

const drainpipe = (x: number): string =>
  rect(x, 868, 16, 410, inked('#5B6478', 3)) +
  rect(x - 5, 960, 26, 12, inked('#7D88A8', 2.4)) +
  rect(x - 5, 1150, 26, 12, inked('#7D88A8', 2.4))

function cat(x: number, y: number): string {
  return (
    path(`M${x - 44} ${y}q0 -66 26 -82l-8 -34l24 16q10 -4 20 0l24 -16l-8 34q26 16 26 82Z`, inked('#3A3A44', 3)) +
    path(`M${x + 52} ${y - 4}q34 -20 18 -62q-6 -16 -16 -8`, { stroke: '#3A3A44', width: 13, cap: 'round' }) +
    circle(x - 10, y - 78, 8, inked('#FFC933', 2)) +
    circle(x + 20, y - 78, 8, inked('#FFC933', 2)) +
    rect(x - 12, y - 84, 4, 12, { fill: '#16130F' }) +
    rect(x + 18, y - 84, 4, 12, { fill: '#16130F' }) +
    path(`M${x} ${y - 64}l10 0l-5 6Z`, { fill: '#E58A9A' }) +
    path(`M${x - 12} ${y - 60}l-26 -4M${x - 12} ${y - 56}l-26 4M${x + 22} ${y - 60}l26 -4M${x + 22} ${y - 56}l26 4`, {
      stroke: '#FFF8E7',
      width: 1.8,
    })
  )
}

export const PAGE_4: PageStaging = {
  height: 1300,
  paper: PAPER,
  panels: {
    '8.4.1': {
      frame: [
        [22, 22],
        [540, 22],
        [508, 850],
        [22, 850],
      ],
      ground: () =>
        washed(22, 22, 518, 828, ['#FFD23F', '#FF9A1F']) +
        burst(270, 300, 1000, 26, '#FFF0A8', 0.75) +
        fadingDots(22, 22, 518, 300, '#E5286E', 'top', 13) +
        pulledCurtain(22, 22, 190, 500, [176, 372]),
      live: { x: 36, y: 538, width: 456, height: 306 },
      people: [
        {
          who: 'murphy',
          pose: 'tug',
          mood: 'smug',
          x: 360,
          y: 504,
          r: 84,
          yaw: -0.35,
          flip: true,
          armLeft: [176, 366],
          handLeft: 'grip',
          crop: 'bust',
        },
      ],
      front: () => sparks(170, 376, 62, 96, 8, '#FFFFFF', 2, 4.4) + rect(14, 512, 520, 24, inked('#B4744A', 4)),
      // The cloth itself, under the fist.
      handle: { at: { x: 82, y: 420, width: 72, height: 72 }, way: 'hold' },
      // Low: on a phone the question stands under it, and between them the cluster that it asks about.
      phone: { x: 22, y: 196, width: 500, height: 316 },
      sfx: { x: 122, y: 96, size: 78, turn: -10, fill: ['#FFFFFF', '#FF7A1A'] },
      keepFree: [
        { x: 28, y: 40, width: 190, height: 110 },
        { x: 100, y: 300, width: 170, height: 190 },
      ],
    },
    '8.4.2': {
      frame: [
        [556, 40],
        [978, 22],
        [978, 850],
        [524, 850],
      ],
      ground: () =>
        washed(524, 22, 454, 828, ['#0A0E2A', '#1B2150', '#0B1026']) +
        stars(524, 22, 454, 400, 60) +
        speedLines(760, 420, 170, 900, 40, '#3A4CC0', 3) +
        turned(curtain(770, 290, 190, 300, '#B01858', '#6B0A30', 6), -7, 770, 290),
      live: { x: 744, y: 606, width: 220, height: 226 },
      people: [
        { who: 'ada', pose: 'heave', mood: 'shock', x: 640, y: 800, r: 50, yaw: 0.2 },
        {
          who: 'jax',
          pose: 'leap',
          mood: 'shock',
          x: 850,
          y: 536,
          r: 42,
          yaw: -0.2,
          flip: true,
          prop: 'mug',
        },
      ],
      front: () => crown(926, 330, 24, 20),
      breakout: () =>
        rod([520, 430], [1004, 200], 44, 'right') +
        puff(540, 440, 56) +
        turned(bracket(590, 400, 60), -38, 590, 360) +
        shards(560, 400, 110, 11, ['#C9C4CF', '#7A4A35', '#F2B51D']),
      signs: [{ x: 584, y: 306, size: 24, turn: -16, text: 'DC WEST', fill: '#7D88A8' }],
      phone: { x: 510, y: 130, width: 478, height: 590 },
      sfx: { x: 742, y: 196, size: 104, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
      keepFree: [
        { x: 600, y: 140, width: 300, height: 120 },
        { x: 528, y: 300, width: 130, height: 130 },
        { x: 650, y: 290, width: 130, height: 100 },
        { x: 780, y: 240, width: 190, height: 90 },
      ],
    },
    '8.4.3': {
      frame: [
        [22, 868],
        [978, 868],
        [978, 1278],
        [22, 1278],
      ],
      ground: () =>
        washed(22, 868, 956, 410, ['#2A2F63', '#181C44']) +
        brickwork(868, 12) +
        [0, 1, 2, 3].map(windowOf).join('') +
        drainpipe(262) +
        drainpipe(724),
      people: [
        { who: 'neighbour', pose: 'lean', mood: 'shock', x: 155, y: 1196, r: 44, yaw: 0.2, crop: 'bust' },
        { who: 'mrs-quorum', pose: 'crossed', mood: 'angry', x: 385, y: 1196, r: 44, yaw: 0.2, crop: 'bust' },
        { who: 'girl', pose: 'hold', mood: 'glad', x: 615, y: 1190, r: 40, yaw: -0.2, prop: 'phone', crop: 'bust' },
      ],
      front: () =>
        cat(846, 1186) +
        washed(22, 1190, 956, 88, ['#242959', '#181C44']) +
        brickwork(1192, 3) +
        [0, 1, 2, 3].map((i) => sill(155 + i * 230, i)).join('') +
        // Light of the windows on the wall.
        [155, 385, 615, 845].map((x) => light(x, 1110, 150, '#FFD97A', 0.28)).join(''),
    },
  },
}
