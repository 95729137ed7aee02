/** Page 10.2. */
import {
  burst,
  circle,
  crown,
  ellipse,
  fadingDots,
  group,
  hut,
  INK,
  inked,
  line,
  path,
  platform,
  polygon,
  rect,
  skyline,
  sparks,
  stars,
  tower,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk, PAPER } from './things'

/** A blade of open shears: the screw at x, y; blades to the right. */
function blade(x: number, y: number, size: number, turn: number, side: 1 | -1): string {
  return turned(
    path(
      `M${x - size * 0.1} ${y - size * 0.05}L${x + size * 1.25} ${y - size * 0.02 * side}L${x + size * 0.1} ${y + size * 0.13}L${x - size * 0.16} ${y + size * 0.1}Z`,
      inked('#E6EDF5', 3.4),
    ) +
      path(`M${x - size * 0.1} ${y}L${x - size * 0.62} ${y + size * 0.04}`, {
        stroke: INK,
        width: size * 0.2,
        cap: 'round',
      }) +
      path(`M${x - size * 0.1} ${y}L${x - size * 0.62} ${y + size * 0.04}`, {
        stroke: '#E5286E',
        width: size * 0.13,
        cap: 'round',
      }) +
      ellipse(x - size * 0.84, y + size * 0.05, size * 0.27, size * 0.19, { stroke: INK, width: size * 0.15 }) +
      ellipse(x - size * 0.84, y + size * 0.05, size * 0.27, size * 0.19, { stroke: '#E5286E', width: size * 0.09 }),
    turn + side * 17,
    x,
    y,
  )
}

function box(x: number, baseY: number, size: number, turn = 0): string {
  return turned(
    rect(x - size / 2, baseY - size * 0.8, size, size * 0.8, inked('#D9A066', 3)) +
      rect(x - size * 0.08, baseY - size * 0.8, size * 0.16, size * 0.8, { fill: '#F2D3A0' }),
    turn,
    x,
    baseY,
  )
}

export const PAGE_2: PageStaging = {
  height: 1460,
  paper: PAPER,
  panels: {
    '10.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 816],
        [22, 846],
      ],
      ground: () =>
        washed(22, 22, 956, 826, ['#7A2A3E', '#C9542E', '#FFB25A', '#5A2338']) +
        fadingDots(22, 22, 956, 500, '#4A1430', 'top', 13) +
        skyline({ x: 22, y: 0, width: 480, height: 0 }, 400, '#4A1A34', '#FFE9A8', 4, 120) +
        rect(22, 400, 500, 450, { fill: '#6B2A3A' }) +
        group(
          washed(520, 0, 458, 846, ['#0A1440', '#1D3F9A', '#3AA0D8', '#0E1C50']) +
            stars(520, 22, 458, 300, 60) +
            skyline({ x: 520, y: 0, width: 458, height: 0 }, 428, '#10205A', '#BFEFFF', 8, 120) +
            rect(520, 428, 470, 420, { fill: '#0F245E' }),
        ) +
        // The cut: paper shows between the halves.
        polygon(
          [
            [500, 22],
            [530, 22],
            [524, 160],
            [540, 290],
            [524, 440],
            [536, 640],
            [524, 846],
            [494, 846],
            [504, 640],
            [484, 440],
            [504, 290],
            [490, 160],
          ],
          inked(PAPER, 3.4),
        ) +
        hut(626, 330, 54) +
        platform(40, 446, 330, 60) +
        tower(250, 438, 104, '#8FEBFA') +
        tower(326, 438, 104, '#8FEBFA') +
        platform(640, 472, 320, 60) +
        tower(690, 464, 104, '#8FEBFA') +
        tower(760, 464, 104, '#FF9A4A'),
      live: { x: 340, y: 528, width: 440, height: 284 },
      handle: {
        at: { x: 80, y: 602, width: 72, height: 70 },
        way: 'pull',
        thing: () => blade(206, 616, 108, -30, 1),
        move: { turn: -30, about: [206, 616] },
      },
      people: [
        {
          who: 'observer',
          as: 'leader-11',
          x: 140,
          y: 330,
          size: 180,
          mood: 'puzzled',
          style: 'inked',
          arms: 'down',
        },
        {
          who: 'murphy',
          pose: 'hold',
          mood: 'glee',
          x: 96,
          y: 818,
          r: 46,
          yaw: 0.5,
          armRight: [178, 636],
          crop: 'bust',
        },
        { who: 'ada', pose: 'leap', mood: 'shock', x: 512, y: 356, r: 44, yaw: 0, prop: 'pen' },
        {
          who: 'observer',
          as: 'leader-21',
          x: 866,
          y: 356,
          size: 180,
          mood: 'worried',
          style: 'inked',
          arms: 'wave',
        },
      ],
      front: () =>
        path('M366 470Q430 530 486 486', { stroke: INK, width: 16, cap: 'round' }) +
        path('M366 470Q430 530 486 486', { stroke: '#FFC933', width: 9, cap: 'round' }) +
        path('M640 496Q580 548 536 510', { stroke: INK, width: 16, cap: 'round' }) +
        path('M640 496Q580 548 536 510', { stroke: '#FFC933', width: 9, cap: 'round' }) +
        sparks(488, 484, 10, 34, 7, '#FFE27A', -1.5, 1.5) +
        sparks(536, 510, 10, 34, 7, '#8FEBFA', 1.6, 4.6) +
        crown(140, 226, 34, -6) +
        crown(866, 252, 34, 8) +
        path('M900 246q26 4 30 26', { stroke: INK, width: 2.4 }) +
        rect(918, 270, 30, 22, inked('#FFFFFF', 2.4)) +
        asterisk(860, 770, 18, 8, true),
      breakout: () => blade(206, 616, 108, -30, -1) + circle(206, 616, 10, inked('#FFC933', 3)),
      signs: [
        { x: 100, y: 486, size: 22, text: 'DC WEST', fill: '#FFC933' },
        { x: 890, y: 514, size: 22, text: 'DC EAST', fill: '#8FEBFA' },
        { x: 140, y: 440, size: 20, text: '11', fill: '#FFF8E7' },
        { x: 866, y: 466, size: 20, text: '21', fill: '#FFF8E7' },
      ],
      sfx: { x: 400, y: 496, size: 74, turn: -9, fill: ['#FFFFFF', '#FFC933'] },
      keepFree: [
        { x: 90, y: 520, width: 180, height: 150 },
        { x: 96, y: 186, width: 90, height: 64 },
        { x: 820, y: 212, width: 140, height: 90 },
      ],
    },
    '10.2.2': {
      frame: [
        [22, 870],
        [978, 840],
        [978, 1438],
        [22, 1438],
      ],
      ground: () => {
        const room = { x: 22, y: 840, width: 956, height: 598 }
        return (
          wall(room, ['#FFE9C0', '#FFC98A', '#D9803A'], '#A0481A', 'bottom') +
          burst(540, 1150, 900, 28, '#FFF6DC', 0.5) +
          rect(22, 1340, 956, 100, inked('#8A4A2E', 4)) +
          [0, 1, 2, 3, 4, 5, 6, 7, 8]
            .map((i) =>
              box(640 + (i % 3) * 66 - Math.floor(i / 3) * 14, 1340 - Math.floor(i / 3) * 48, 60, (i % 2) * 3),
            )
            .join('')
        )
      },
      live: { x: 44, y: 1010, width: 400, height: 400 },
      people: [
        { who: 'observer', as: 'leader-11', x: 545, y: 1230, size: 170, mood: 'glee', style: 'inked', arms: 'wave' },
        { who: 'al', pose: 'stamp', mood: 'flat', x: 710, y: 1330, r: 46, yaw: -0.2, prop: 'stamp' },
        { who: 'iris', pose: 'conduct', mood: 'worried', x: 884, y: 1490, r: 50, yaw: -0.2, crop: 'bust' },
      ],
      front: () =>
        // A crown of paper.
        polygon(
          [
            [500, 1150],
            [494, 1096],
            [522, 1124],
            [545, 1086],
            [568, 1124],
            [596, 1096],
            [590, 1150],
          ],
          inked('#FFFFFF', 3),
        ) +
        line(
          [
            [504, 1140],
            [586, 1140],
          ],
          { stroke: '#B9BDD0', width: 2 },
        ) +
        box(480, 1420, 50, -4) +
        asterisk(560, 1404, 16, -10),
      signs: [
        { x: 545, y: 1338, size: 19, text: '11', fill: '#FFF8E7' },
        { x: 450, y: 972, size: 26, turn: -4, text: 'ACKS=1', fill: '#FFC933' },
      ],
      keepFree: [{ x: 488, y: 1076, width: 116, height: 80 }],
      sfx: { x: 560, y: 960, size: 62, turn: -12, fill: ['#FFFFFF', '#E5286E'] },
    },
  },
}
