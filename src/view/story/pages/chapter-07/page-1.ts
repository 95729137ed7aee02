/** Page 7.1. */
import {
  circle,
  dots,
  ellipse,
  INK,
  inked,
  lampLight,
  light,
  path,
  plant,
  polygon,
  rect,
  scatter,
  steam,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { boards, cupRing } from './things'

/** A window on a November evening: bare twigs, and the last leaves on their way down. */
function november(x: number, y: number, width: number, height: number): string {
  const chance = scatter(11)
  const leaves = Array.from({ length: 13 }, () => {
    const [lx, ly] = [x + 12 + chance() * (width - 24), y + 12 + chance() * (height - 24)]
    return turned(
      path(`M${lx - 8} ${ly}Q${lx} ${ly - 8} ${lx + 9} ${ly}Q${lx} ${ly + 7} ${lx - 8} ${ly}Z`, {
        fill: ['#E5862E', '#B4492D', '#FFC933'][Math.floor(chance() * 3)],
        stroke: INK,
        width: 1.6,
      }),
      chance() * 180,
      lx,
      ly,
    )
  }).join('')
  return (
    washed(x, y, width, height, ['#28345E', '#4E5A86', '#C98A6A']) +
    path(
      `M${x + width * 0.72} ${y + height}q-10 ${-height * 0.4} 12 ${-height * 0.7}m-10 ${height * 0.26}l-46 -60m44 20l40 -66m-66 34l-30 -8`,
      { stroke: '#22182E', width: 7, cap: 'round' },
    ) +
    leaves +
    rect(x, y, width, height, { stroke: INK, width: 9 }) +
    rect(x, y, width, height, { stroke: '#F4E3C0', width: 5 }) +
    path(`M${x + width / 2} ${y}v${height}M${x} ${y + height * 0.52}h${width}`, { stroke: '#F4E3C0', width: 6 }) +
    rect(x - 12, y + height, width + 24, 12, inked('#E2C08A', 3))
  )
}

function lamp(x: number, y: number): string {
  return (
    light(x, y + 60, 260, '#FFE7A8', 0.85) +
    path(`M${x} 10V${y - 30}`, { stroke: INK, width: 5 }) +
    path(
      `M${x - 62} ${y + 30}Q${x - 50} ${y - 34} ${x} ${y - 36}Q${x + 50} ${y - 34} ${x + 62} ${y + 30}Z`,
      inked('#FF7A1A', 4),
    ) +
    ellipse(x, y + 30, 62, 12, inked('#FFF3C0', 3))
  )
}

/** Boards of the table from its far edge towards us. */
const tableEdge = (left: number, right: number): string =>
  polygon(
    [
      [22, left],
      [978, right],
      [978, right + 40],
      [22, left + 40],
    ],
    inked('#D29656', 4),
  ) +
  polygon(
    [
      [22, left + 40],
      [978, right + 40],
      [978, right + 130],
      [22, left + 130],
    ],
    inked('#8A5526', 4),
  )

export const PAGE_1: PageStaging = {
  height: 1600,
  paper: '#8A5526',
  behind: () => boards(0, 0, 1000, 1600) + cupRing(960, 640, 70) + cupRing(40, 1560, 60),
  panels: {
    '7.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 640],
        [22, 616],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 618 }
        return (
          wall(box, ['#E9B877', '#D9965A', '#8A4A2E'], '#7A3A1A', 'top') +
          november(80, 70, 236, 300) +
          rect(600, 250, 340, 14, inked('#8A5526', 3)) +
          [620, 668, 716]
            .map((x, i) => rect(x, 196 - i * 6, 36, 54 + i * 6, inked(['#16A39A', '#E5286E', '#4F6FB8'][i], 3), 5))
            .join('') +
          plant(890, 250, 16) +
          lampLight(box, 'right') +
          lamp(800, 70) +
          // The blanket hangs over the chair's back.
          rect(176, 372, 22, 230, inked('#5A3218', 4), 8) +
          rect(420, 372, 22, 230, inked('#5A3218', 4), 8)
        )
      },
      people: [
        {
          who: 'iris',
          pose: 'stamp',
          mood: 'calm',
          x: 560,
          y: 560,
          r: 52,
          yaw: -0.3,
          prop: 'mugTin',
          crop: 'bust',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'point',
          mood: 'strain',
          x: 300,
          y: 590,
          r: 66,
          yaw: 0.3,
          prop: 'pen',
          handRight: 'grip',
          armRight: [470, 400],
          armLeft: [220, 520],
          crop: 'bust',
        },
        { who: 'ada', pose: 'sitDesk', mood: 'flat', x: 700, y: 590, r: 58, yaw: -0.4, flip: true, crop: 'bust' },
        { who: 'jax', pose: 'sit', mood: 'grin', x: 872, y: 540, r: 50, yaw: -0.4, flip: true },
      ],
      front: () =>
        path(
          'M180 560Q150 420 214 384Q236 470 226 560ZM420 560Q440 430 380 392Q366 480 372 560Z',
          inked('#B4492D', 4),
        ) +
        dots(170, 470, 60, 90, '#FFC933', 10, 2.4, 0.8) +
        dots(370, 470, 60, 90, '#FFC933', 10, 2.4, 0.8) +
        tableEdge(540, 556) +
        rect(206, 486, 44, 58, inked('#FFFDF6', 3.4), 5) +
        path('M206 500q-24 0 -24 16t24 14', { stroke: INK, width: 6 }) +
        steam(228, 474, 20),
      signs: [{ x: 228, y: 514, size: 19, text: 'ETL', color: '#FF7A1A' }],
    },
    '7.1.2': {
      frame: [
        [22, 634],
        [978, 658],
        [978, 1578],
        [22, 1578],
      ],
      ground: () =>
        wall({ x: 22, y: 634, width: 956, height: 400 }, ['#F0C98A', '#C98A52', '#8A4A2E'], '#7A3A1A', 'top') +
        light(860, 640, 420, '#FFE7A8', 0.7) +
        boards(22, 990, 956, 590, 84) +
        path('M22 990H978', { stroke: INK, width: 6 }) +
        cupRing(934, 1540, 60),
      live: { x: 46, y: 1012, width: 908, height: 544 },
      people: [
        {
          who: 'ada',
          pose: 'present',
          mood: 'resolve',
          x: 170,
          y: 1006,
          r: 56,
          yaw: 0.35,
          armRight: [300, 960],
          crop: 'bust',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'read',
          mood: 'tears',
          x: 474,
          y: 1010,
          r: 60,
          yaw: 0.05,
          prop: 'paper',
          crop: 'bust',
        },
        { who: 'iris', pose: 'crossed', mood: 'calm', x: 800, y: 1006, r: 56, yaw: -0.35, crop: 'bust' },
      ],
      front: () => circle(0, 0, 0, {}),
    },
  },
}
