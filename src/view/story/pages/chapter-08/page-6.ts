/** Page 8.6. */
import {
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  gridLines,
  INK,
  inked,
  lampLight,
  light,
  line,
  path,
  polygon,
  rect,
  rod,
  skyline,
  sparks,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, pizza } from './things'

/** A box in invisible ink: it is there, and nothing of it can be read. */
const seeThrough = (x: number, bottom: number, size: number): string =>
  rect(
    x - size / 2,
    bottom - size * 0.8,
    size,
    size * 0.8,
    { fill: '#FFFFFF', stroke: '#E6D6FF', width: 3, dash: '8 6', opacity: 0.32 },
    3,
  ) +
  path(`M${x - size / 2} ${bottom - size * 0.46}h${size}`, { stroke: '#E6D6FF', width: 2.4, dash: '6 6', opacity: 0.6 })

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
          .join('') +
        rect(212, 388, 92, 72, inked('#241B45', 5), 6) +
        rect(221, 397, 74, 54, { fill: '#0E1A3A' }, 4) +
        line(
          [
            [228, 438],
            [254, 410],
          ],
          { stroke: '#FF5A4A', width: 5, cap: 'round' },
        ) +
        rect(240, 460, 36, 16, inked('#C9C4CF', 3)),
      handle: { at: { x: 212, y: 386, width: 92, height: 84 }, way: 'press' },
      signs: [
        { x: 240, y: 424, size: 34, text: '3', color: '#8FEBFA' },
        { x: 280, y: 424, size: 34, text: '2', color: '#FFC933' },
      ],
      sfx: { x: 250, y: 500, size: 52, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
    },
    '8.6.2': {
      frame: [
        [522, 22],
        [978, 22],
        [978, 960],
        [500, 960],
      ],
      ground: () => {
        const box = { x: 500, y: 22, width: 478, height: 938 }
        return (
          washed(box.x, box.y, box.width, box.height, ['#3A2A78', '#2A1F5A', '#140E38']) +
          gridLines(box, 58, { stroke: '#5A48A8', width: 2, opacity: 0.6 }) +
          fadingDots(500, 22, 478, 460, '#0C0826', 'top', 13) +
          light(740, 330, 330, '#8A5CFF', 0.55) +
          // The walls that it is squeezed between.
          polygon(
            [
              [500, 22],
              [540, 22],
              [530, 590],
              [500, 590],
            ],
            inked('#1B1545', 4),
          ) +
          rect(956, 22, 30, 570, inked('#1B1545', 4)) +
          rod([536, 300], [956, 292], 20, 'none') +
          ellipse(540, 300, 15, 38, inked('#B9A6F2', 4)) +
          ellipse(952, 292, 15, 38, inked('#B9A6F2', 4)) +
          sparks(540, 300, 22, 48, 5, '#E9DDFF', -1, 1) +
          sparks(952, 292, 22, 48, 5, '#E9DDFF', 2.1, 4.2)
        )
      },
      // The shelf stands full of what nobody can read: boxes that one looks through.
      front: () =>
        [0, 1, 2, 3, 4, 5]
          .map((i) => seeThrough(552 + i * 70, 560, 58 - (i % 2) * 8))
          .concat([0, 1, 2, 3, 4].map((i) => seeThrough(586 + i * 70, 506 + (i % 2) * 8, 42)))
          .join('') +
        rect(490, 560, 500, 24, inked('#6A56B8', 4)) +
        rect(490, 560, 500, 7, { fill: '#C9B8FF' }),
      // The reader's own lamp.
      handle: {
        at: { x: 536, y: 474, width: 84, height: 84 },
        way: 'pull',
        thing: () =>
          light(578, 516, 120, '#E6D6FF', 0.85) +
          circle(578, 516, 40, { fill: '#FFFFFF', opacity: 0.35 }) +
          circle(578, 516, 40, { stroke: '#FFC933', width: 9 }) +
          circle(578, 516, 45, { stroke: INK, width: 4 }) +
          circle(578, 516, 35, { stroke: INK, width: 3 }) +
          path('M606 548L636 584', { stroke: INK, width: 20, cap: 'round' }) +
          path('M606 548L636 584', { stroke: '#FF7A1A', width: 11, cap: 'round' }),
        move: { by: [300, 0] },
      },
      live: { x: 536, y: 600, width: 420, height: 328 },
      signs: [
        { x: 668, y: 296, size: 24, turn: -2, text: 'acks=1', fill: '#FFC933' },
        { x: 766, y: 500, size: 20, turn: -4, text: '1', fill: '#FFF8E7' },
      ],
      people: [
        { who: 'jax', pose: 'heave', mood: 'glad', x: 620, y: 540, r: 52, yaw: 0.1, crop: 'bust', rim: '#C49AFF' },
        { who: 'al', pose: 'present', mood: 'smug', x: 766, y: 566, r: 42, yaw: 0.2, crop: 'bust', rim: '#C49AFF' },
        {
          who: 'iris',
          pose: 'hips',
          mood: 'calm',
          x: 898,
          y: 536,
          r: 46,
          yaw: -0.4,
          flip: true,
          crop: 'bust',
          rim: '#C49AFF',
        },
      ],
      keepFree: [{ x: 500, y: 250, width: 478, height: 340 }],
      isNight: true,
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
