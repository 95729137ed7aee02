/** Page 6.5. */
import {
  burst,
  circle,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  line,
  type Point,
  path,
  polygon,
  rect,
  shards,
  speedLines,
  wall,
  washed,
} from '../../../art'
import { drawFigure } from '../../../cast'
import type { PageStaging } from '../../staging'
import { GANG_LIT, LIT, NIGHT, sheets } from './things'

const CRACK: readonly Point[] = [
  [560, 1050],
  [530, 1110],
  [580, 1170],
  [540, 1240],
  [590, 1310],
  [540, 1400],
  [600, 1480],
  [560, 1560],
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
  height: 1820,
  paper: NIGHT,
  panels: {
    '6.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 640],
        [22, 660],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 638 }
        return (
          wall(box, ['#F2C98A', '#D99A5A', '#8A4A2E'], '#4A2A1E', 'bottom') +
          light(500, 60, 360, '#FFF1C9', 0.7) +
          hall() +
          dots(22, 380, 956, 280, '#6B2A1A', 13, 3, 0.3) +
          rect(22, 560, 956, 100, { fill: '#5A2A1E' }) +
          pole(250)
        )
      },
      live: { x: 400, y: 150, width: 440, height: 330 },
      people: [
        { who: 'packer', pose: 'climb', mood: 'glee', x: 262, y: 330, r: 26, yaw: 0.2 },
        { who: 'ada', ...LIT, pose: 'conduct', mood: 'calm', x: 120, y: 640, r: 48, yaw: 0.2, crop: 'bust' },
        {
          who: 'jax',
          ...LIT,
          pose: 'lean',
          mood: 'puzzled',
          x: 620,
          y: 664,
          r: 46,
          yaw: -0.2,
          prop: 'phone',
          crop: 'bust',
        },
        { who: 'iris', ...LIT, pose: 'shrug', mood: 'flat', x: 840, y: 668, r: 44, yaw: -0.2, crop: 'bust' },
      ],
    },
    '6.5.2': {
      frame: [
        [22, 682],
        [978, 662],
        [978, 1020],
        [22, 1020],
      ],
      ground: () =>
        washed(22, 662, 956, 360, ['#0A1238', '#123A72', '#1B6FA0']) +
        light(660, 840, 300, '#8DF0FF', 0.6) +
        fadingDots(22, 662, 956, 200, '#05081E', 'top', 13),
      live: { x: 470, y: 760, width: 480, height: 170 },
      people: [
        { who: 'bates', ...GANG_LIT, pose: 'kneel', mood: 'tears', x: 330, y: 950, r: 46, yaw: 0.4 },
        {
          who: 'jax',
          ...LIT,
          pose: 'present',
          mood: 'calm',
          x: 120,
          y: 1000,
          r: 46,
          yaw: 0.4,
          prop: 'paper',
          crop: 'bust',
        },
      ],
      signs: [{ x: 128, y: 830, size: 14, turn: -4, text: '000014', color: '#C62F2F' }],
    },
    '6.5.3': {
      frame: [
        [22, 1042],
        [978, 1042],
        [978, 1798],
        [22, 1798],
      ],
      ground: () =>
        washed(22, 1042, 956, 756, ['#FFFFFF', '#D6F1FF', '#8DC9E8']) +
        burst(60, 1060, 1000, 30, '#FFFFFF', 0.6) +
        polygon([...CRACK, [978, 1560], [978, 1042]], { fill: '#4B3A6B' }) +
        speedLines(560, 1300, 200, 700, 40, '#2A1244', 4) +
        dots(600, 1042, 378, 520, '#1A0838', 12, 3, 0.4) +
        rect(22, 1560, 956, 240, { fill: '#0B1026' }),
      live: { x: 640, y: 1590, width: 316, height: 190 },
      people: [
        { who: 'script', ...GANG_LIT, pose: 'fall', mood: 'shock', x: 840, y: 1330, r: 30, yaw: 0.2 },
        { who: 'job', ...GANG_LIT, pose: 'run', mood: 'worried', x: 920, y: 1460, r: 32, yaw: 0.4 },
        {
          who: 'bates',
          ...GANG_LIT,
          pose: 'hold',
          mood: 'bliss',
          x: 740,
          y: 1500,
          r: 36,
          yaw: -0.3,
          flip: true,
          prop: 'box',
        },
        { who: 'pat', pose: 'kneel', mood: 'sad', x: 540, y: 1430, r: 72, yaw: -0.2, flip: true },
        {
          who: 'ada',
          pose: 'present',
          mood: 'calm',
          x: 200,
          y: 1560,
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
          y: 1430,
          r: 72,
          yaw: -0.2,
          flip: true,
        })
        return (
          `<clipPath id="right-half">${polygon([...CRACK, [978, 1560], [978, 1042]], { fill: '#000' })}</clipPath><g clip-path="url(#right-half)">${half.svg}</g>` +
          line(CRACK, { stroke: INK, width: 16 }) +
          line(CRACK, { stroke: '#FF8FE0', width: 7 }) +
          shards(600, 1300, 150, 14, ['#6E4FA0', '#8A3AA8', '#E05AD0'], 6) +
          sheets(700, 1060, 270, 470, 22, 5)
        )
      },
      summary: { x: 40, y: 1580, width: 580, height: 206 },
      sfx: { x: 760, y: 1120, size: 92, turn: -6, fill: ['#FFFFFF', '#C77DFF'] },
    },
  },
}
void circle
void path
