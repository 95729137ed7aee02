/** Page 10.8. */
import {
  bracket,
  burst,
  circle,
  curtain,
  dots,
  inked,
  light,
  line,
  nightSea,
  rect,
  rod,
  skyline,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk, PAPER } from './things'

export const PAGE_8: PageStaging = {
  height: 2120,
  paper: PAPER,
  panels: {
    '10.8.1': {
      frame: [
        [22, 60],
        [978, 44],
        [978, 800],
        [22, 830],
      ],
      ground: () => {
        const sky = { x: 22, y: 44, width: 956, height: 786 }
        return (
          washed(22, 44, 956, 540, ['#FF8F7A', '#FFC27A', '#FFF0B8']) +
          circle(500, 520, 150, { fill: '#FFFBE0' }) +
          burst(500, 520, 820, 34, '#FFFFFF', 0.4) +
          skyline(sky, 570, '#C86A86', '#FFF3C0', 5, 80) +
          washed(22, 570, 956, 120, ['#FFB88A', '#B4708A']) +
          curtain(30, 110, 120, 520, '#D81E6A', '#8A0F3F', 4) +
          curtain(850, 104, 124, 520, '#D81E6A', '#8A0F3F', 4) +
          rect(22, 690, 956, 140, inked('#F3E4C8', 4)) +
          dots(24, 700, 952, 126, '#C98A2B', 9, 2.2, 0.4) +
          // The radio with three dials.
          rect(520, 610, 150, 84, inked('#8A4A2E', 4), 10) +
          [0, 1, 2].map((i) => circle(552 + i * 44, 640, 16, inked('#FFF8E7', 3))).join('') +
          [0, 1, 2]
            .map((i) =>
              line(
                [
                  [552 + i * 44, 640],
                  [560 + i * 44 - i * 8, 628],
                ],
                { stroke: '#E5286E', width: 4 },
              ),
            )
            .join('') +
          rect(540, 664, 110, 18, inked('#C98A2B', 2.4))
        )
      },
      people: [
        { who: 'pat', pose: 'climb', mood: 'strain', x: 140, y: 716, r: 48, yaw: 0.4, prop: 'mugEda' },
        { who: 'mrs-quorum', pose: 'cheer', mood: 'glee', x: 390, y: 740, r: 50, yaw: 0.2, prop: 'leaf' },
        { who: 'observer', x: 590, y: 540, size: 128, mood: 'glad', style: 'ghost', arms: 'wave', progress: 0.5 },
        { who: 'erick', pose: 'throw', mood: 'resolve', x: 790, y: 760, r: 50, yaw: -0.3, flip: true, prop: 'pen' },
      ],
      front: () => rect(22, 776, 956, 60, inked('#E9D2A4', 4)) + dots(24, 784, 952, 44, '#8A5A1E', 8, 2, 0.4),
      breakout: () =>
        rod([30, 92], [970, 80], 24) +
        rect(430, 66, 140, 40, inked('#FFF1B0', 3.4), 5) +
        bracket(180, 92, 52) +
        bracket(800, 84, 52),
      signs: [
        { x: 500, y: 86, size: 19, text: 'THE ANNA PATTERN', de: 'ANNA PATTERN' },
        { x: 190, y: 32, size: 22, turn: -3, text: 'DC WEST', fill: '#8FEBFA' },
        { x: 810, y: 24, size: 22, turn: 2, text: 'DC EAST', fill: '#FFC933' },
      ],
      keepFree: [
        { x: 0, y: 40, width: 1000, height: 84 },
        { x: 512, y: 600, width: 168, height: 100 },
      ],
    },
    '10.8.2': {
      frame: [
        [22, 852],
        [978, 822],
        [978, 2098],
        [22, 2098],
      ],
      summary: { x: 448, y: 1516, width: 508, height: 330 },
      ground: () => {
        const sea = { x: 22, y: 822, width: 956, height: 1276 }
        return (
          nightSea(sea, 1420) +
          light(500, 1180, 520, '#FFE7A8', 0.55) +
          washed(22, 1500, 956, 598, ['#3A1450', '#1B0A34', '#0B0620']) +
          dots(22, 1500, 956, 598, '#05020E', 10, 2.4, 0.5)
        )
      },
      live: { x: 176, y: 900, width: 660, height: 580 },
      // Room for one more hand.
      handle: { at: { x: 96, y: 1560, width: 92, height: 92 }, way: 'press' },
      people: [
        {
          who: 'murphy',
          pose: 'tug',
          mood: 'smug',
          x: 290,
          y: 2060,
          r: 96,
          yaw: -0.2,
          flip: true,
          armLeft: [120, 1780],
          rim: '#FFE7A8',
        },
        { who: 'iris', pose: 'wave', mood: 'glad', x: 800, y: 2110, r: 58, yaw: -0.2, rim: '#FFE7A8', crop: 'bust' },
      ],
      front: () =>
        curtain(22, 840, 136, 1240, '#D81E6A', '#8A0F3F', 4) + curtain(846, 826, 140, 660, '#D81E6A', '#8A0F3F', 4),
      breakout: () => rod([-20, 852], [1020, 834], 28, 'none') + asterisk(322, 1676, 34, -6, true),
      keepFree: [{ x: 90, y: 1730, width: 130, height: 120 }],
      sfx: { x: 320, y: 1556, size: 60, turn: -6, fill: ['#FFFFFF', '#FF7A1A'] },
    },
  },
}
