/** Page 8.6. */
import {
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  lampLight,
  light,
  rect,
  rod,
  skyline,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, pizza } from './things'

export const PAGE_6: PageStaging = {
  height: 1760,
  paper: PAPER,
  panels: {
    '8.6.1': {
      frame: [
        [22, 22],
        [506, 22],
        [484, 960],
        [22, 960],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 484, height: 938 }
        let doors = ''
        for (let i = 6; i > 0; i--) {
          const size = 26 * i
          doors += rect(
            330 - size * 0.6,
            250 - size,
            size * 1.2,
            size * 1.7,
            inked(i % 2 === 0 ? '#8A4A2E' : '#B4744A', 2.4),
          )
        }
        return (
          wall(box, ['#FFE3B0', '#F7B267', '#C96A3A'], '#B4492D', 'bottom') +
          doors +
          lampLight(box, 'left') +
          desk(22, 480, 484, 60, '#B4744A', '#7A4A35')
        )
      },
      live: { x: 46, y: 530, width: 424, height: 380 },
      people: [
        { who: 'jax', pose: 'type', mood: 'smug', x: 130, y: 510, r: 54, yaw: 0.35, crop: 'bust' },
        { who: 'ada', pose: 'carry', mood: 'angry', x: 390, y: 520, r: 52, yaw: -0.3, flip: true, crop: 'bust' },
      ],
      front: () =>
        circle(446, 380, 60, { stroke: INK, width: 9 }) +
        circle(446, 380, 60, { stroke: '#C9C4CF', width: 4 }) +
        [0, 1, 2, 3, 4, 5]
          .map((i) => turned(rect(440, 436, 10, 34, inked('#FFC933', 2)), i * 26 - 60, 446, 380))
          .join(''),
      sfx: { x: 250, y: 470, size: 52, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
    },
    '8.6.2': {
      frame: [
        [522, 22],
        [978, 22],
        [978, 960],
        [500, 960],
      ],
      ground: () =>
        washed(500, 22, 478, 938, ['#FFFFFF', '#F2F3F8']) +
        fadingDots(500, 22, 478, 500, '#C9CDE0', 'top', 13) +
        light(720, 360, 300, '#FFF3C0', 1) +
        rod([520, 300], [960, 292], 18, 'none') +
        ellipse(524, 300, 16, 34, inked('#8FA0C8')) +
        ellipse(962, 292, 16, 34, inked('#8FA0C8')),
      // The rim of the tub.
      front: () => rect(490, 538, 500, 30, inked('#FFFFFF', 4), 12) + dots(540, 552, 400, 10, '#8FA0C8', 8, 2, 0.6),
      live: { x: 536, y: 588, width: 420, height: 340 },
      people: [
        { who: 'jax', pose: 'heave', mood: 'glad', x: 640, y: 540, r: 54, yaw: 0.1, crop: 'bust' },
        {
          who: 'iris',
          pose: 'point',
          mood: 'calm',
          x: 880,
          y: 514,
          r: 50,
          yaw: -0.4,
          flip: true,
          prop: 'torch',
          crop: 'bust',
        },
      ],
    },
    '8.6.3': {
      frame: [
        [22, 980],
        [978, 980],
        [978, 1738],
        [22, 1738],
      ],
      summary: { x: 470, y: 1000, width: 490, height: 270 },
      ground: () => {
        const box = { x: 22, y: 980, width: 956, height: 758 }
        return (
          washed(box.x, box.y, box.width, box.height, ['#FFD9C0', '#F7A8A0', '#7A6BB4']) +
          circle(300, 1330, 90, { fill: '#FFF3C0', opacity: 0.9 }) +
          skyline(box, 1430, '#4B3A6B', '#FFE9A8', 9, 110) +
          rect(22, 1430, 956, 308, inked('#F3E4C8', 4)) +
          dots(24, 1432, 952, 304, '#C98A2B', 9, 2, 0.35)
        )
      },
      live: { x: 560, y: 1290, width: 400, height: 320 },
      people: [
        { who: 'al', pose: 'stand', mood: 'asleep', x: 480, y: 1690, r: 50, yaw: 0.2, roll: 0.2 },
        { who: 'iris', pose: 'hips', mood: 'smug', x: 330, y: 1690, r: 56, yaw: 0.5 },
        { who: 'ada', pose: 'lean', mood: 'sad', x: 130, y: 1680, r: 58, yaw: 0.3 },
      ],
      front: () => pizza(230, 1640, 60, 0),
      sfx: { x: 250, y: 1590, size: 28, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
    },
  },
}
