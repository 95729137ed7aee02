/** Page 8.2. */
import {
  circle,
  crown,
  dots,
  ellipse,
  inked,
  lampLight,
  polygon,
  rain,
  rect,
  steam,
  tower,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { pizza } from './things'

export const PAGE_2: PageStaging = {
  height: 1000,
  paper: '#0B1026',
  panels: {
    '8.2.1': {
      frame: [
        [22, 22],
        [384, 22],
        [352, 978],
        [22, 978],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 362, height: 956 }
        return (
          wall(box, ['#FFE3B0', '#F2A65A', '#8A4A2E'], '#B4492D', 'bottom') +
          rect(40, 300, 120, 430, inked('#6B3A22', 4)) +
          rect(52, 316, 96, 400, { fill: '#1B2150' }) +
          rain(52, 316, 96, 400, 40) +
          tower(250, 300, 110, '#FFE27A') +
          crown(250, 140, 20) +
          tower(334, 320, 100, '#8FEBFA') +
          polygon(
            [
              [22, 820],
              [384, 820],
              [384, 978],
              [22, 978],
            ],
            { fill: '#5A2E1E' },
          ) +
          dots(22, 820, 362, 158, '#2A120A', 9, 2.6, 0.5) +
          lampLight(box, 'right', '#FFE7A8')
        )
      },
      people: [
        { who: 'al', pose: 'hold', mood: 'calm', x: 120, y: 640, r: 46, yaw: 0.35, prop: 'clipboard' },
        { who: 'jax', pose: 'reach', mood: 'worried', x: 290, y: 800, r: 48, yaw: -0.5, flip: true },
        { who: 'iris', pose: 'lean', mood: 'calm', x: 100, y: 1040, r: 48, yaw: 0.4, crop: 'bust' },
      ],
      front: () => pizza(216, 560, 40, -8) + steam(216, 530, 18, '#FFFFFF'),
      signs: [
        { x: 250, y: 233, size: 18, text: '11' },
        { x: 334, y: 259, size: 17, text: '12' },
        { x: 216, y: 559, size: 13, turn: -8, text: 'ACKS', color: '#B4492D' },
      ],
      sfx: { x: 250, y: 930, size: 28, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
    },
    '8.2.2': {
      frame: [
        [398, 22],
        [602, 22],
        [634, 978],
        [366, 978],
      ],
      ground: () => {
        const box = { x: 366, y: 22, width: 268, height: 956 }
        const stones = Array.from({ length: 210 }, (_, i) => {
          const row = Math.floor(i / 10)
          const column = i % 10
          return ellipse(372 + column * 28 + (row % 2) * 14, 34 + row * 47, 12, 17, {
            fill: row % 3 === 0 ? '#232B62' : '#1D2454',
            stroke: '#11163A',
            width: 2,
          })
        }).join('')
        return (
          washed(box.x, box.y, box.width, box.height, ['#151B45', '#0E1233']) +
          stones +
          rain(box.x, box.y, box.width, box.height, 90, 8) +
          // The bell of West's door.
          rect(456, 874, 88, 92, inked('#C98A2B', 4), 12) +
          circle(500, 920, 34, inked('#F2D27A', 4)) +
          circle(500, 920, 24, inked('#8A5A1E', 3))
        )
      },
      handle: {
        at: { x: 464, y: 884, width: 72, height: 72 },
        way: 'press',
        thing: () => circle(500, 914, 19, inked('#FFF8E7', 4)) + circle(494, 908, 6, { fill: '#FFFFFF' }),
        move: { by: [0, 6] },
      },
      live: { x: 396, y: 40, width: 208, height: 760 },
      people: [],
      phone: { x: 370, y: 786, width: 260, height: 190 },
      sfx: { x: 500, y: 838, size: 46, turn: -7, fill: ['#FFFFFF', '#FFC933'] },
    },
    '8.2.3': {
      frame: [
        [616, 22],
        [978, 22],
        [978, 978],
        [648, 978],
      ],
      ground: () => {
        const box = { x: 616, y: 22, width: 362, height: 956 }
        return (
          wall(box, ['#BFEFFF', '#4FA8D8', '#1D3F7A'], '#123A7A', 'bottom') +
          rect(838, 300, 120, 430, inked('#22407A', 4)) +
          rect(850, 316, 96, 400, { fill: '#1B2150' }) +
          rain(850, 316, 96, 400, 40, 5) +
          tower(764, 300, 110, '#8FEBFA') +
          tower(682, 320, 100, '#8FEBFA') +
          rect(616, 820, 362, 158, { fill: '#14285A' }) +
          dots(616, 820, 362, 158, '#0A1433', 9, 2.6, 0.6)
        )
      },
      people: [
        { who: 'al', pose: 'present', mood: 'calm', x: 706, y: 640, r: 46, yaw: 0.2, crop: 'bust' },
        { who: 'ada', pose: 'read', mood: 'worried', x: 770, y: 930, r: 48, yaw: 0.2, pitch: -0.2, prop: 'paper' },
        { who: 'iris', pose: 'hips', mood: 'glad', x: 910, y: 960, r: 46, yaw: -0.3, flip: true },
      ],
      signs: [
        { x: 682, y: 259, size: 17, text: '21' },
        { x: 764, y: 233, size: 18, text: '22' },
      ],
    },
  },
}
