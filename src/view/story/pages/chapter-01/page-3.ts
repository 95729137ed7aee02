/** Page 1.3. */
import {
  burst,
  circle,
  curtain,
  desk,
  dots,
  ellipse,
  fadingDots,
  floorLines,
  INK,
  inked,
  light,
  line,
  path,
  polygon,
  rect,
  sparks,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bob, PAPER, shoe, trickle } from './things'

/** What is left on paper where a wet cup stood. */
const ring = (x: number, y: number, r: number): string =>
  circle(x, y, r, { stroke: '#7A4620', width: r * 0.16, opacity: 0.5 }) +
  circle(x + 2, y + 1, r * 0.9, { stroke: '#7A4620', width: r * 0.05, opacity: 0.4 }) +
  circle(x + r * 1.2, y + r * 0.5, r * 0.1, { fill: '#7A4620', opacity: 0.5 })

export const PAGE_3: PageStaging = {
  height: 1500,
  paper: PAPER,
  behind: () => trickle([868, -10], [884, 22], 18) + ring(400, 806, 40) + ring(760, 1486, 34),
  panels: {
    '1.3.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 756],
        [22, 782],
      ],
      ground: () => {
        const bulbs = Array.from({ length: 23 }, (_, i) =>
          circle(184 + i * 29, 122, 8, inked(i % 2 === 0 ? '#FFE88A' : '#FF9A3B', 2.4)),
        ).join('')
        return (
          washed(22, 22, 956, 760, ['#1A1440', '#4A1F63', '#8A2A5E']) +
          burst(500, 690, 1000, 30, '#FFB8D8', 0.1) +
          fadingDots(22, 22, 956, 340, '#0B0826', 'top', 13) +
          polygon(
            [
              [440, 22],
              [560, 22],
              [690, 782],
              [310, 782],
            ],
            { fill: '#FFF1B0', opacity: 0.2 },
          ) +
          rect(166, 104, 668, 408, inked('#2A1A55', 5), 10) +
          bulbs +
          polygon(
            [
              [22, 660],
              [978, 660],
              [978, 782],
              [22, 782],
            ],
            inked('#3A1748', 4),
          ) +
          floorLines(22, 662, 956, 120, [500, 560], '#7A3A78', 12) +
          ellipse(500, 730, 150, 30, { fill: '#FFF1B0', opacity: 0.5 }) +
          curtain(22, 22, 70, 640, '#C2185B', '#7A0F3E', 4) +
          curtain(908, 22, 70, 640, '#C2185B', '#7A0F3E', 4)
        )
      },
      live: { x: 184, y: 140, width: 632, height: 360 },
      keepFree: [
        // The top is the caption's; what is said stands by who says it.
        { x: 380, y: 22, width: 598, height: 116 },
        { x: 236, y: 622, width: 190, height: 160 },
        { x: 424, y: 596, width: 150, height: 190 },
        { x: 596, y: 626, width: 150, height: 160 },
      ],
      people: [
        { who: 'ada', pose: 'conduct', mood: 'glee', x: 118, y: 800, r: 60, yaw: 0.35 },
        { who: 'iris', pose: 'heave', mood: 'calm', x: 668, y: 806, r: 25, yaw: -0.2 },
        { who: 'jax', pose: 'wave', mood: 'glee', x: 872, y: 806, r: 60, flip: true, yaw: -0.3 },
      ],
      front: () =>
        rect(452, 700, 96, 84, inked('#FFF8E7', 4)) +
        dots(454, 730, 92, 50, '#C98A2B', 7, 2, 0.5) +
        rect(440, 690, 120, 18, inked('#FFC933', 4), 4) +
        sparks(500, 650, 70, 88, 9, '#FFF1B0', Math.PI * 1.08, Math.PI * 1.92) +
        rect(606, 642, 124, 42, inked('#FFF8E7', 4), 5) +
        desk(780, 730, 120, 60, '#FFC933', '#B4492D') +
        ellipse(820, 724, 26, 12, inked('#E5286E', 4)),
      // Off its stand and out of the picture, into the reader's hand.
      handle: {
        at: { x: 446, y: 616, width: 112, height: 76 },
        way: 'pull',
        thing: () => shoe(500, 666, 46),
        move: { by: [0, 170] },
      },
      signs: [{ x: 668, y: 663, size: 26, text: 'APPLAUSE', de: 'APPLAUS', color: '#C62F2F' }],
      sfx: { x: 500, y: 560, size: 58, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
    },
    '1.3.2': {
      frame: [
        [22, 800],
        [348, 791],
        [334, 1478],
        [22, 1478],
      ],
      phone: { x: 24, y: 986, width: 310, height: 204 },
      ground: () => {
        let shelves = ''
        for (let i = 0; i < 5; i++) {
          const y = 850 + i * 74
          shelves += polygon(
            [
              [22, y],
              [366, y + (i - 2) * 6],
              [366, y + 14 + (i - 2) * 6],
              [22, y + 14],
            ],
            inked('#8FA3B8', 3),
          )
        }
        return (
          wall({ x: 22, y: 790, width: 344, height: 688 }, ['#2C3F5E', '#4A6A8A', '#7C9AAF'], '#14233A', 'top') +
          shelves +
          [60, 190, 320].map((x) => rect(x, 800, 12, 460, inked('#6C8298', 3))).join('') +
          rect(270, 1098, 66, 40, inked('#E9DFC8', 3)) +
          bob(303, 1116, 11) +
          rect(22, 1200, 344, 278, { fill: '#31435A' })
        )
      },
      handle: { at: { live: 'phone' }, way: 'press' },
      live: { x: 36, y: 1240, width: 290, height: 222 },
      keepFree: [
        { x: 22, y: 1120, width: 330, height: 118 },
        { x: 60, y: 920, width: 84, height: 100 },
      ],
      people: [
        { who: 'clerk', pose: 'type', mood: 'smug', x: 88, y: 1200, r: 46, yaw: 0.4, crop: 'bust' },
        {
          who: 'jax',
          pose: 'crouch',
          mood: 'puzzled',
          x: 282,
          y: 1200,
          r: 44,
          armRight: [266, 1176],
          flip: true,
          yaw: -0.2,
          prop: 'torch',
          crop: 'bust',
        },
      ],
      front: () => rect(22, 1198, 344, 38, inked('#8FA3B8', 4)) + dots(24, 1216, 330, 18, '#3A4C66', 7, 2, 0.6),
      sfx: { x: 182, y: 1216, size: 25, turn: -3, fill: ['#FFFFFF', '#7BE08A'] },
    },
    '1.3.3': {
      frame: [
        [364, 790],
        [682, 781],
        [696, 1478],
        [350, 1478],
      ],
      ground: () =>
        wall({ x: 350, y: 780, width: 346, height: 698 }, ['#7A1F3A', '#A83A4A', '#C9685A'], '#3A0A1A', 'bottom') +
        rect(372, 800, 308, 206, inked('#F2B51D', 5)) +
        dots(374, 802, 304, 202, '#8A4B00', 7, 2, 0.5) +
        path('M430 800L560 782L690 800', { stroke: '#FFE9A8', width: 4 }) +
        light(560, 900, 300, '#FFE2B0', 0.4) +
        rect(350, 1420, 376, 58, inked('#4A1420', 4)) +
        path('M646 1478L610 1090M700 1478L664 1084', { stroke: INK, width: 14 }) +
        path('M646 1478L610 1090M700 1478L664 1084', { stroke: '#E0B878', width: 8 }) +
        [0, 1, 2, 3, 4, 5]
          .map((i) =>
            line(
              [
                [618 + i * 6, 1140 + i * 60],
                [670 + i * 6, 1134 + i * 60],
              ],
              { stroke: '#E0B878', width: 7 },
            ),
          )
          .join(''),
      live: { x: 384, y: 812, width: 284, height: 182 },
      keepFree: [{ x: 350, y: 1400, width: 346, height: 78 }],
      people: [
        { who: 'iris', pose: 'sitDesk', mood: 'smug', x: 382, y: 1440, r: 24, yaw: 0.1 },
        { who: 'jax', pose: 'crossed', mood: 'smug', x: 470, y: 1540, r: 48, yaw: 0.3, pitch: -0.25 },
        { who: 'ada', pose: 'climb', mood: 'sad', x: 632, y: 1490, r: 44, yaw: -0.3, roll: -0.2, flip: true },
      ],
      front: () => rect(360, 1440, 60, 10, inked('#E0B878', 3)),
    },
    '1.3.4': {
      frame: [
        [698, 781],
        [978, 774],
        [978, 1478],
        [712, 1478],
      ],
      ground: () =>
        wall({ x: 698, y: 774, width: 280, height: 704 }, ['#D9E6E2', '#A9C2C4', '#6F8F9A'], '#2B4A55', 'bottom') +
        // It is 8:57 all day in here.
        light(838, 880, 150, '#FFF6D8', 0.7) +
        circle(838, 880, 58, inked('#FFF8E7', 5)) +
        path('M838 832v12M838 916v12M790 880h12M874 880h12', { stroke: INK, width: 4 }) +
        path('M838 880L812 880M838 880L824 842', { stroke: INK, width: 6, cap: 'round' }) +
        circle(838, 880, 6, { fill: '#E5286E' }) +
        path('M716 990H978M716 1004H978', { stroke: '#5E7C86', width: 3 }) +
        rect(762, 1060, 180, 400, inked('#8A5A3A', 5)) +
        rect(784, 1078, 136, 150, inked('#E9F6F2', 4)) +
        path('M806 1228V1150Q812 1098 852 1094Q894 1098 900 1150V1228Z', { fill: '#5C6A78', opacity: 0.75 }) +
        path('M830 1150q22 26 46 0Z', inked('#FFFFFF', 2.4)) +
        sparks(876, 1148, 8, 22, 6, '#FFFFFF') +
        circle(938, 1262, 8, inked('#F2B51D', 3)) +
        polygon(
          [
            [698, 1400],
            [978, 1400],
            [978, 1478],
            [698, 1478],
          ],
          inked('#55707A', 4),
        ) +
        rect(712, 1230, 34, 170, inked('#3A4A55', 3)) +
        bob(730, 1262, 11),
      people: [
        { who: 'ada', pose: 'crouch', mood: 'worried', x: 760, y: 1424, r: 42, yaw: 0.35, crop: 'full' },
        { who: 'jax', pose: 'sit', mood: 'sad', x: 906, y: 1432, r: 42, yaw: -0.2, flip: true },
      ],
    },
  },
}
