/** Page 6.5. */
import {
  burst,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  line,
  logBand,
  type Point,
  path,
  polygon,
  rect,
  shards,
  wall,
  washed,
} from '../../../art'
import { drawFigure } from '../../../cast'
import type { PageStaging } from '../../staging'
import { GANG_LIT, LIT, NIGHT, sheets } from './things'

/** Of the hall, under its roof. */
function bell(x: number, y: number): string {
  return (
    path(`M${x - 9} ${y - 40}V22M${x + 9} ${y - 40}V22`, { stroke: INK, width: 6 }) +
    path(
      `M${x - 14} ${y - 42}Q${x - 22} ${y} ${x - 40} ${y + 18}H${x + 40}Q${x + 22} ${y} ${x + 14} ${y - 42}Z`,
      inked('#FFC933', 4),
    ) +
    path(`M${x - 12} ${y - 26}Q${x - 16} ${y - 4} ${x - 24} ${y + 8}`, { stroke: '#FFF3C0', width: 6, cap: 'round' })
  )
}

function bellRope(): string {
  return (
    path('M322 10V490', { stroke: INK, width: 12 }) +
    path('M322 10V490', { stroke: '#E2B070', width: 6 }) +
    ellipse(322, 92, 13, 11, inked('#C98A2B', 3)) +
    rect(309, 484, 26, 52, inked('#E5286E', 4), 9) +
    path('M314 536l-4 18m12 -18v20m8 -20l4 18', { stroke: INK, width: 4, cap: 'round' })
  )
}

const CRACK: readonly Point[] = [
  [530, 1132],
  [476, 1200],
  [520, 1256],
  [462, 1310],
  [512, 1366],
  [472, 1432],
  [540, 1510],
  [494, 1576],
  [556, 1650],
]

function hall(): string {
  const ropes = Array.from({ length: 12 }, (_, i) =>
    line(
      [
        [120 + i * 62, 60],
        [60 + i * 74, 470],
      ],
      { stroke: i % 2 === 0 ? '#C98A2B' : '#E0B060', width: 5 },
    ),
  ).join('')
  return ropes
}

const pole = (x: number): string =>
  rect(x - 8, 30, 16, 470, inked('#D7E6F5', 4)) + ellipse(x, 496, 40, 10, inked('#8C93A0', 3))

export const PAGE_5: PageStaging = {
  height: 2020,
  paper: NIGHT,
  panels: {
    '6.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 730],
        [22, 750],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 728 }
        return (
          wall(box, ['#F2C98A', '#D99A5A', '#8A4A2E'], '#4A2A1E', 'bottom') +
          light(500, 60, 360, '#FFF1C9', 0.7) +
          hall() +
          dots(22, 420, 956, 330, '#6B2A1A', 13, 3, 0.3) +
          rect(22, 640, 956, 110, { fill: '#5A2A1E' }) +
          pole(250) +
          bell(322, 70)
        )
      },
      live: { x: 380, y: 50, width: 574, height: 400 },
      handle: {
        at: { x: 298, y: 478, width: 48, height: 82 },
        way: 'pull',
        thing: bellRope,
        move: { by: [0, 60] },
      },
      people: [
        { who: 'packer', pose: 'climb', mood: 'glee', x: 262, y: 330, r: 26, yaw: 0.2 },
        { who: 'ada', ...LIT, pose: 'conduct', mood: 'calm', x: 120, y: 730, r: 48, yaw: 0.2, crop: 'bust' },
        {
          who: 'jax',
          ...LIT,
          pose: 'lean',
          mood: 'puzzled',
          x: 580,
          y: 754,
          r: 46,
          yaw: -0.2,
          prop: 'phone',
          crop: 'bust',
        },
        { who: 'iris', ...LIT, pose: 'shrug', mood: 'flat', x: 840, y: 758, r: 44, yaw: -0.2, crop: 'bust' },
      ],
    },
    '6.5.2': {
      frame: [
        [22, 772],
        [978, 752],
        [978, 1110],
        [22, 1110],
      ],
      ground: () =>
        washed(22, 752, 956, 360, ['#0A1238', '#123A72', '#1B6FA0']) +
        light(660, 930, 300, '#8DF0FF', 0.6) +
        fadingDots(22, 752, 956, 200, '#05081E', 'top', 13),
      live: { x: 470, y: 850, width: 480, height: 170 },
      people: [
        { who: 'bates', ...GANG_LIT, pose: 'kneel', mood: 'tears', x: 330, y: 1040, r: 46, yaw: 0.4 },
        {
          who: 'jax',
          ...LIT,
          pose: 'present',
          mood: 'calm',
          x: 120,
          y: 1090,
          r: 46,
          yaw: 0.4,
          prop: 'paper',
          crop: 'bust',
        },
      ],
    },
    '6.5.3': {
      frame: [
        [22, 1132],
        [978, 1132],
        [978, 1998],
        [22, 1998],
      ],
      ground: () =>
        washed(22, 1132, 956, 860, ['#FFFFFF', '#D6F1FF', '#8DC9E8']) +
        burst(60, 1150, 1000, 30, '#FFFFFF', 0.6) +
        polygon([...CRACK, [978, 1650], [978, 1132]], { fill: '#4B3A6B' }) +
        dots(600, 1132, 378, 520, '#1A0838', 12, 3, 0.4) +
        rect(22, 1650, 956, 350, { fill: '#0B1026' }),
      live: { x: 622, y: 1662, width: 344, height: 328 },
      people: [
        { who: 'script', ...GANG_LIT, pose: 'fall', mood: 'shock', x: 840, y: 1420, r: 30, yaw: 0.2 },
        { who: 'job', ...GANG_LIT, pose: 'run', mood: 'worried', x: 920, y: 1550, r: 32, yaw: 0.4 },
        {
          who: 'bates',
          ...GANG_LIT,
          pose: 'crossed',
          mood: 'bliss',
          x: 740,
          y: 1530,
          r: 36,
          yaw: -0.3,
          flip: true,
        },
        { who: 'pat', pose: 'kneel', mood: 'sad', x: 540, y: 1520, r: 72, yaw: -0.2, flip: true },
        {
          who: 'ada',
          pose: 'present',
          mood: 'calm',
          x: 200,
          y: 1650,
          r: 62,
          yaw: 0.5,
          style: 'silhouette',
          crop: 'bust',
        },
      ],
      front: () => {
        const half = drawFigure({
          who: 'pat-infected',
          pose: 'kneel',
          mood: 'sad',
          x: 540,
          y: 1520,
          r: 72,
          yaw: -0.2,
          flip: true,
        })
        return (
          `<clipPath id="right-half">${polygon([...CRACK, [700, 1650], [650, 1132]], { fill: '#000' })}</clipPath><g clip-path="url(#right-half)">${rect(440, 1132, 240, 518, { fill: '#4B3A6B' })}${half.svg}</g>` +
          line(CRACK, { stroke: INK, width: 16 }) +
          line(CRACK, { stroke: '#FF8FE0', width: 7 }) +
          shards(620, 1390, 150, 14, ['#6E4FA0', '#8A3AA8', '#E05AD0'], 6) +
          sheets(700, 1150, 270, 300, 16, 5) +
          logBand([690, 1500], [800, 1486], 34, 40, 4, false)
        )
      },
      summary: { x: 40, y: 1670, width: 570, height: 312 },
      sfx: { x: 760, y: 1210, size: 92, turn: -6, fill: ['#FFFFFF', '#C77DFF'] },
    },
  },
}
