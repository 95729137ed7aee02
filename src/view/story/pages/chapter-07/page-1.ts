/** Page 7.1: the table is the page; its top lies under both panels. */
import {
  circle,
  dots,
  ellipse,
  group,
  INK,
  inked,
  lampLight,
  light,
  n,
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
import { boards, cupRing, mug } from './things'

/** A window on a November evening: bare twigs, and the last leaves on their way down. */
function november(x: number, y: number, width: number, height: number): string {
  const chance = scatter(11)
  const leaves = Array.from({ length: 15 }, () => {
    const [lx, ly] = [x + 12 + chance() * (width - 24), y + 12 + chance() * (height - 24)]
    return turned(
      path(
        `M${n(lx - 8)} ${n(ly)}Q${n(lx)} ${n(ly - 8)} ${n(lx + 9)} ${n(ly)}Q${n(lx)} ${n(ly + 7)} ${n(lx - 8)} ${n(ly)}Z`,
        {
          fill: ['#E5862E', '#B4492D', '#FFC933'][Math.floor(chance() * 3)],
          stroke: INK,
          width: 1.6,
        },
      ),
      chance() * 180,
      lx,
      ly,
    )
  }).join('')
  return (
    washed(x, y, width, height, ['#28345E', '#4E5A86', '#C98A6A']) +
    path(
      `M${n(x + width * 0.72)} ${y + height}q-10 ${n(-height * 0.4)} 12 ${n(-height * 0.7)}m-10 ${n(height * 0.26)}l-46 -60m44 20l40 -66m-66 34l-30 -8`,
      { stroke: '#22182E', width: 7, cap: 'round' },
    ) +
    leaves +
    rect(x, y, width, height, { stroke: INK, width: 11 }) +
    rect(x, y, width, height, { stroke: '#F4E3C0', width: 6 }) +
    path(`M${n(x + width / 2)} ${y}v${height}M${x} ${n(y + height * 0.52)}h${width}`, { stroke: '#F4E3C0', width: 6 }) +
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

/** A month on the wall; one day has a ring around it. */
function calendar(x: number, y: number): string {
  let days = ''
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 7; column++) days += `M${x - 54 + column * 18} ${y - 16 + row * 18}h7`
  return (
    rect(x - 68, y - 76, 136, 154, inked('#FFFDF6', 4)) +
    rect(x - 68, y - 76, 136, 40, inked('#C62F2F', 4)) +
    path(days, { stroke: '#8A8494', width: 6 }) +
    circle(x + 22, y + 56, 13, { stroke: '#C62F2F', width: 4 })
  )
}

/** The far edge of a table, from one side of the page to the other. */
const tableEdge = (y: number, high: number): string =>
  rect(10, y, 980, high * 0.42, inked('#D29656', 4)) +
  path(`M22 ${y + high * 0.14}h956`, { stroke: '#F2C98A', width: 4, opacity: 0.7 }) +
  rect(10, y + high * 0.42, 980, high * 0.6, inked('#8A5526', 4))

/** A blanket over shoulders, in two falls from the neck. */
const blanket = (x: number, neck: number, bottom: number): string => {
  const fall = (side: 1 | -1): string =>
    path(
      `M${x + side * 34} ${neck}Q${x + side * 104} ${neck + 2} ${x + side * 118} ${neck + 66}Q${x + side * 132} ${neck + 120} ${x + side * 124} ${bottom}H${x + side * 66}Q${x + side * 74} ${neck + 90} ${x + side * 34} ${neck}Z`,
      inked('#B4492D', 4),
    ) +
    [0.3, 0.62]
      .map((t) =>
        path(
          `M${n(x + side * (52 + t * 40))} ${n(neck + 20 + t * 90)}Q${n(x + side * 96)} ${n(neck + 40 + t * 90)} ${n(x + side * (116 + t * 8))} ${n(neck + 30 + t * 110)}`,
          { stroke: '#FFC933', width: 6 },
        ),
      )
      .join('')
  return fall(-1) + fall(1)
}

/** A kettle that pours to the left. */
const kettle = (x: number, y: number): string =>
  path(`M${x - 30} ${y - 34}q30 -36 60 0`, { stroke: INK, width: 9 }) +
  path(`M${x - 32} ${y + 2}q-34 -8 -42 -34l12 -4q12 18 34 18Z`, inked('#A9AEBC', 3.4)) +
  path(
    `M${x - 40} ${y + 34}Q${x - 46} ${y - 30} ${x} ${y - 32}Q${x + 46} ${y - 30} ${x + 40} ${y + 34}Z`,
    inked('#A9AEBC', 4),
  ) +
  path(`M${x - 24} ${y + 20}q-6 -26 8 -38`, { stroke: '#F4F1EA', width: 6, cap: 'round' })

const card = (x: number, y: number, turn: number, fill: string): string =>
  turned(
    rect(x - 20, y - 30, 40, 52, inked(fill, 3), 4) +
      path(`M${x - 10} ${y - 16}h20m-20 12h14`, { stroke: INK, width: 3 }),
    turn,
    x,
    y,
  )

export const PAGE_1: PageStaging = {
  height: 1540,
  paper: '#8A5526',
  behind: () => boards(0, 0, 1000, 1540) + cupRing(962, 640, 70) + cupRing(34, 1500, 60),
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
          november(372, 60, 240, 270) +
          rect(640, 232, 300, 14, inked('#8A5526', 3)) +
          [656, 704, 752]
            .map((x, i) => rect(x, 178 - i * 6, 36, 54 + i * 6, inked(['#16A39A', '#E5286E', '#4F6FB8'][i], 3), 5))
            .join('') +
          plant(900, 232, 16) +
          lampLight(box, 'right') +
          lamp(836, 74) +
          calendar(150, 130) +
          // The back of Pat's chair.
          rect(66, 360, 22, 240, inked('#5A3218', 4), 8) +
          rect(316, 360, 22, 240, inked('#5A3218', 4), 8) +
          rect(66, 352, 272, 24, inked('#7A4A32', 4), 8)
        )
      },
      title: { x: 470, y: 84, size: 68, width: 420, lines: 1, turn: -2, fill: ['#FFE27A', '#FF7A1A'] },
      people: [
        {
          who: 'iris',
          pose: 'stamp',
          mood: 'calm',
          x: 408,
          y: 566,
          r: 56,
          yaw: 0.1,
          handLeft: 'grip',
          armRight: [520, 476],
          crop: 'bust',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'point',
          mood: 'strain',
          x: 190,
          y: 600,
          r: 76,
          yaw: 0.25,
          prop: 'pen',
          handRight: 'grip',
          armRight: [352, 430],
          armLeft: [112, 560],
          crop: 'bust',
        },
        { who: 'ada', pose: 'sitDesk', mood: 'flat', x: 690, y: 592, r: 62, yaw: -0.45, flip: true, crop: 'bust' },
        { who: 'jax', pose: 'sit', mood: 'grin', x: 874, y: 548, r: 56, yaw: -0.4, flip: true, crop: 'bust' },
      ],
      front: () =>
        blanket(196, 436, 600) +
        tableEdge(548, 96) +
        kettle(522, 508) +
        mug(84, 528, 56) +
        steam(80, 486, 22) +
        group(ellipse(84, 566, 44, 8, { fill: INK }), undefined, 0.25),
      keepFree: [
        { x: 26, y: 470, width: 120, height: 90 },
        // What Pat says last must not be read before Jax.
        { x: 272, y: 150, width: 330, height: 170 },
      ],
      signs: [
        { x: 82, y: 534, size: 24, text: 'ETL', color: '#FF7A1A' },
        { x: 150, y: 74, size: 24, text: 'NOV', color: '#FFF8E7' },
      ],
    },
    '7.1.2': {
      frame: [
        [22, 634],
        [978, 658],
        [978, 1518],
        [22, 1518],
      ],
      ground: () =>
        wall({ x: 22, y: 634, width: 956, height: 440 }, ['#F0C98A', '#C98A52', '#8A4A2E'], '#7A3A1A', 'top') +
        light(860, 640, 420, '#FFE7A8', 0.7) +
        boards(22, 1020, 956, 500, 84) +
        cupRing(934, 1480, 60),
      live: { x: 44, y: 1076, width: 912, height: 420 },
      handle: {
        at: { x: 350, y: 978, width: 76, height: 70 },
        way: 'pull',
        thing: () => card(388, 1017, -3, '#FFE3EE'),
        move: { by: [196, 2], turn: 6, about: [388, 1017] },
      },
      people: [
        {
          who: 'ada',
          pose: 'present',
          mood: 'resolve',
          x: 160,
          y: 1004,
          r: 60,
          yaw: 0.35,
          armRight: [316, 980],
          crop: 'bust',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'carry',
          mood: 'tears',
          x: 480,
          y: 1008,
          r: 64,
          yaw: 0.05,
          prop: 'paper',
          propHand: 'right',
          handRight: 'pinch',
          armRight: [600, 910],
          armLeft: [404, 985],
          crop: 'bust',
        },
        { who: 'iris', pose: 'crossed', mood: 'calm', x: 810, y: 1000, r: 60, yaw: -0.35, crop: 'bust' },
      ],
      front: () =>
        tableEdge(1010, 58) +
        // Cards that have been dealt already.
        card(318, 1016, -8, '#FFE7A8') +
        card(352, 1014, 6, '#DDF6FF') +
        dots(22, 1042, 956, 24, '#4A2A10', 7, 1.8, 0.5) +
        polygon(
          [
            [22, 1068],
            [978, 1068],
            [978, 1072],
            [22, 1072],
          ],
          { fill: INK },
        ),
    },
  },
}
