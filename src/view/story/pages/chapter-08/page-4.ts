/** Page 8.4. */
import {
  bracket,
  burst,
  circle,
  crown,
  curtain,
  fadingDots,
  inked,
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
      live: { x: 44, y: 544, width: 440, height: 290 },
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
      phone: { x: 22, y: 22, width: 500, height: 514 },
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
      ground: () => {
        const panes = [0, 1, 2, 3].map((i) =>
          rect(80 + i * 230, 940, 150, 250, inked(['#FFD97A', '#FFC24A', '#FFE9A8', '#FFB84D'][i], 4)),
        )
        let bricks = ''
        for (let row = 0; row < 12; row++)
          for (let column = 0; column < 23; column++)
            bricks += rect(22 + column * 44 + (row % 2) * 22 - 22, 868 + row * 36, 42, 34, {
              stroke: '#1D2350',
              width: 2,
            })
        return washed(22, 868, 956, 410, ['#2A2F63', '#181C44']) + bricks + panes.join('')
      },
      people: [
        { who: 'neighbour', pose: 'lean', mood: 'shock', x: 155, y: 1196, r: 42, yaw: 0.2, crop: 'bust' },
        { who: 'mrs-quorum', pose: 'crossed', mood: 'angry', x: 385, y: 1196, r: 42, yaw: 0.2, crop: 'bust' },
        { who: 'girl', pose: 'hold', mood: 'glad', x: 615, y: 1190, r: 38, yaw: -0.2, prop: 'phone', crop: 'bust' },
      ],
      front: () =>
        [0, 1, 2, 3].map((i) => rect(68 + i * 230, 1180, 174, 26, inked('#8A90B8', 3))).join('') +
        path(
          'M806 1182q10 -74 40 -74q30 0 40 74Z M814 1130l-2 -40l22 22Z M880 1130l2 -40l-22 22Z',
          inked('#3A3A44', 3),
        ) +
        circle(834, 1136, 5, { fill: '#FFC933' }) +
        circle(858, 1136, 5, { fill: '#FFC933' }),
    },
  },
}
