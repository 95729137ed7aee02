/** Page 7.5: the bill is the gutter. */
import {
  burst,
  circle,
  desk,
  dots,
  ellipse,
  INK,
  inked,
  office,
  path,
  polygon,
  puff,
  rect,
  shards,
  sparks,
  turned,
  wall,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { mug, PAPER, paperStrip } from './things'

/** A small cylinder with feet; its pockets are turned out. */
const dataWarehouse = (x: number, y: number): string =>
  path(`M${x - 18} ${y + 14}v24M${x + 18} ${y + 14}v24`, { stroke: INK, width: 7, cap: 'round' }) +
  path(`M${x - 38} ${y - 46}V${y + 8}Q${x} ${y + 30} ${x + 38} ${y + 8}V${y - 46}Z`, inked('#B9C3D6', 4)) +
  dots(x - 34, y - 20, 68, 34, '#4E6A9A', 6, 1.6, 0.6) +
  ellipse(x, y - 46, 38, 13, inked('#EAF2FF', 4)) +
  [-13, 13]
    .map((dx) => circle(x + dx, y - 20, 7, inked('#FFFFFF', 2.6)) + circle(x + dx, y - 18, 3, { fill: INK }))
    .join('') +
  path(`M${x - 9} ${y}q9 -8 18 0`, { stroke: INK, width: 3.4, cap: 'round' }) +
  path(`M${x - 38} ${y - 4}l-20 12l8 12l14 -14M${x + 38} ${y - 4}l20 12l-8 12l-14 -14`, inked('#FFF8E7', 3))

/** Across the door, until somebody lets them in. */
function barrier(): string {
  const stripes = [0, 1, 2, 3].map((i) =>
    polygon(
      [
        [650 + i * 24, 471],
        [662 + i * 24, 471],
        [656 + i * 24, 489],
        [644 + i * 24, 489],
      ],
      { fill: '#E5286E' },
    ),
  )
  return rect(618, 470, 126, 20, inked('#FFF8E7', 4), 6) + stripes.join('') + circle(618, 480, 8, inked('#39406E', 3))
}

export const PAGE_5: PageStaging = {
  height: 1700,
  paper: PAPER,
  behind: () =>
    paperStrip(
      [
        [738, 620],
        [742, 900],
        [734, 1300],
        [740, 1720],
      ],
      40,
    ),
  panels: {
    '7.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 660],
        [22, 660],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 638 }
        return (
          office(box, 330, 740) +
          burst(770, 330, 700, 44, '#FFFFFF', 0.5) +
          rect(610, 60, 340, 600, inked('#FFF3C0', 6)) +
          rect(630, 80, 300, 580, { fill: '#FFE9A8' })
        )
      },
      live: { x: 36, y: 494, width: 566, height: 154 },
      handle: {
        at: { x: 628, y: 456, width: 108, height: 46 },
        way: 'pull',
        thing: barrier,
        move: { turn: -70, about: [618, 480] },
      },
      people: [
        { who: 'bates', wear: 'stream', pose: 'stamp', mood: 'flat', x: 560, y: 440, r: 36, yaw: -0.3, crop: 'bust' },
        { who: 'jax', pose: 'point', mood: 'worried', x: 110, y: 452, r: 52, yaw: 0.5, crop: 'bust' },
        { who: 'ada', pose: 'point', mood: 'worried', x: 302, y: 452, r: 52, yaw: -0.5, flip: true, crop: 'bust' },
        { who: 'pat', wear: 'stream', pose: 'cower', mood: 'shock', x: 440, y: 452, r: 50, yaw: 0.3, crop: 'bust' },
        { who: 'erick', pose: 'heave', mood: 'glee', x: 780, y: 640, r: 86, yaw: -0.2, crop: 'bust' },
      ],
      front: () =>
        desk(30, 446, 566, 40, '#D29656', '#8A5526') +
        mug(566, 286, 44, '#FFFDF6', 12) +
        sparks(566, 286, 30, 60, 12) +
        puff(640, 640, 40, '#FFFFFF', '#C9C4CF') +
        rect(606, 470, 24, 176, inked('#5B6478', 4), 4) +
        circle(618, 480, 15, inked('#FFC933', 4)),
      breakout: () =>
        turned(
          rect(600, 20, 370, 116, inked('#B4744A', 6)) +
            rect(624, 40, 150, 76, { stroke: '#5A3218', width: 5 }) +
            rect(798, 40, 150, 76, { stroke: '#5A3218', width: 5 }) +
            circle(616, 78, 9, inked('#FFC933', 3)),
          6,
          790,
          80,
        ) + shards(960, 120, 90, 9, ['#B4744A', '#E2C08A']),
      keepFree: [
        { x: 524, y: 240, width: 90, height: 200 },
        { x: 600, y: 370, width: 140, height: 140 },
        { x: 690, y: 20, width: 250, height: 220 },
      ],
      sfx: { x: 800, y: 604, size: 84, turn: -6, fill: ['#FFFFFF', '#FF7A1A'] },
    },
    '7.5.2': {
      frame: [
        [22, 684],
        [708, 684],
        [708, 1678],
        [22, 1678],
      ],
      ground: () => {
        const box = { x: 22, y: 684, width: 686, height: 994 }
        return (
          wall(box, ['#E9E7EC', '#C9C7D1', '#8A8894'], '#55505E', 'bottom') +
          burst(150, 900, 700, 30, '#FFC933', 0.25) +
          polygon(
            [
              [246, 820],
              [700, 812],
              [700, 1700],
              [246, 1700],
            ],
            inked('#FFF8E7', 4),
          )
        )
      },
      live: { x: 258, y: 832, width: 436, height: 832 },
      // A ruler, along the bill.
      // As wide as the paper: with Erick's whole length over Pat and his ruler a phone has no room for the bill.
      phone: { x: 22, y: 1210, width: 440, height: 260 },
      handle: {
        at: { x: 190, y: 1270, width: 60, height: 150 },
        way: 'pull',
        thing: () =>
          rect(202, 1272, 36, 146, inked('#FFC933', 4), 3) +
          Array.from({ length: 9 }, (_, i) =>
            path(`M202 ${1286 + i * 15}h${i % 2 === 0 ? 18 : 10}`, { stroke: INK, width: 3 }),
          ).join(''),
        move: { by: [0, -130] },
      },
      people: [
        {
          who: 'erick',
          pose: 'hold',
          mood: 'glee',
          x: 130,
          y: 1120,
          r: 66,
          yaw: 0.35,
          armRight: [252, 838],
          handRight: 'fist',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'kneel',
          mood: 'bliss',
          x: 96,
          y: 1540,
          r: 46,
          yaw: 0.4,
          prop: 'pen',
          propHand: 'right',
          handRight: 'grip',
          armRight: [228, 1450],
        },
      ],
      front: () => dataWarehouse(178, 1630),
    },
    '7.5.3': {
      frame: [
        [768, 684],
        [978, 684],
        [978, 1678],
        [768, 1678],
      ],
      ground: () => {
        const box = { x: 768, y: 684, width: 210, height: 994 }
        return (
          wall(box, ['#F4F1EA', '#D9D6DF', '#A09EAC'], '#77727F', 'bottom') +
          // The chair that is still turning.
          ellipse(920, 1560, 44, 12, { fill: '#77727F', opacity: 0.5 }) +
          path('M920 1556V1490M890 1566l30 -14l30 14', { stroke: INK, width: 7, cap: 'round' }) +
          rect(878, 1474, 84, 20, inked('#2E6BE6', 4), 8) +
          rect(948, 1380, 18, 100, inked('#2E6BE6', 4), 8) +
          path('M866 1520q54 34 108 0M870 1450q46 22 90 6', { stroke: '#8A8894', width: 4, dash: '10 8' }) +
          path('M884 1440q-10 -14 4 -22M944 1432q12 -12 0 -24', { stroke: '#FF7A1A', width: 5, dash: '5 5' })
        )
      },
      // The low wall of the desk that Jax stands behind.
      front: () => rect(760, 1010, 226, 16, inked('#8A8894', 4)) + rect(760, 1024, 226, 62, inked('#C9C4CF', 4)),
      people: [
        { who: 'jax', pose: 'salute', mood: 'grin', x: 836, y: 1030, r: 44, yaw: 0.3, crop: 'bust' },
        {
          who: 'erick',
          pose: 'throw',
          mood: 'puzzled',
          x: 890,
          y: 1370,
          r: 48,
          yaw: -0.3,
          flip: true,
          armLeft: [802, 1290],
          handLeft: 'offer',
          crop: 'bust',
        },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'think',
          mood: 'flat',
          x: 826,
          y: 1660,
          r: 42,
          yaw: 0.2,
          prop: 'paper',
          crop: 'bust',
        },
      ],
      phone: { x: 768, y: 1150, width: 210, height: 250 },
      wordSize: 0.92,
    },
  },
}
