/** Page 10.4. */
import {
  bracket,
  circle,
  crown,
  curtain,
  dots,
  ellipse,
  INK,
  inked,
  light,
  line,
  path,
  rect,
  rod,
  skyline,
  speedLines,
  turned,
  wall,
} from '../../../art'
import type { PageStaging, Point } from '../../staging'
import { asterisk, brick, PAPER } from './things'

function vase(x: number, baseY: number, size: number, turn: number, color: string): string {
  const d = `M${x - size * 0.24} ${baseY - size}q${size * 0.1} ${size * 0.2} ${-size * 0.1} ${size * 0.4}q${-size * 0.2} ${size * 0.3} ${size * 0.12} ${size * 0.6}h${size * 0.44}q${size * 0.32} ${-size * 0.3} ${size * 0.12} ${-size * 0.6}q${-size * 0.2} ${-size * 0.2} ${-size * 0.1} ${-size * 0.4}Z`
  return turned(
    path(d, inked(color, 3.4)) +
      path(`M${x - size * 0.3} ${baseY - size * 0.46}q${size * 0.3} ${size * 0.14} ${size * 0.6} 0`, {
        stroke: '#FFFFFF',
        width: 5,
        opacity: 0.8,
      }) +
      ellipse(x, baseY - size, size * 0.24, size * 0.06, inked('#16304A', 2.6)),
    turn,
    x,
    baseY,
  )
}

function chair(x: number, seatY: number, size: number): string {
  const post = (px: number, from: number, to: number): string => rect(px - 5, from, 10, to - from, inked('#7A4A22', 3))
  return (
    post(x - size * 0.5, seatY - size * 1.3, seatY + size * 0.9) +
    post(x + size * 0.5, seatY - size * 1.3, seatY + size * 0.9) +
    rect(x - size * 0.5, seatY - size * 1.24, size, size * 0.72, inked('#C2185B', 3.4), 8) +
    dots(x - size * 0.46, seatY - size * 1.2, size * 0.92, size * 0.64, '#7A0F3A', 7, 2, 0.5) +
    rect(x - size * 0.62, seatY - 8, size * 1.24, 20, inked('#D98A3A', 3.4), 5)
  )
}

function crack(points: readonly Point[], width: number, color: string): string {
  return line(points, { stroke: color, width, cap: 'round' })
}

/** Two seats on the wall for who watches, a clock that nobody wound, and the window of the ward. */
function waitingRoom(): string {
  const seat = (x: number): string =>
    rect(x - 92, 446, 184, 18, inked('#C98A4A', 4), 6) +
    path(`M${x - 70} 464v50h22M${x + 70} 464v50h-22`, { stroke: INK, width: 6 })
  return (
    rect(108, 70, 150, 130, inked('#0B2A44', 4)) +
    skyline({ x: 122, y: 74, width: 84, height: 122 }, 196, '#17566E', '#FFE27A', 3, 60) +
    path('M183 70V200M108 134H258', { stroke: INK, width: 4 }) +
    rect(96, 198, 174, 14, inked('#2A7F8A', 3)) +
    circle(456, 132, 62, inked('#FFF8E7', 5)) +
    path('M456 84v14M456 166v14M408 132h14M490 132h14', { stroke: INK, width: 4 }) +
    path('M456 132L456 92M456 132L484 148', { stroke: INK, width: 6, cap: 'round' }) +
    path('M440 196v44M472 196v44M436 240h40', { stroke: '#C98A2B', width: 4, cap: 'round' }) +
    rect(74, 268, 598, 10, { fill: '#0C2F4A', opacity: 0.6 }) +
    seat(182) +
    seat(548)
  )
}

export const PAGE_4: PageStaging = {
  height: 1260,
  paper: PAPER,
  panels: {
    '10.4.1': {
      frame: [
        [22, 22],
        [672, 22],
        [650, 1238],
        [22, 1238],
      ],
      ground: () => {
        const room = { x: 22, y: 22, width: 650, height: 1216 }
        const ticks = Array.from({ length: 31 }, (_, i) =>
          line(
            [
              [70, 60 + i * 38],
              [i % 5 === 0 ? 36 : 52, 60 + i * 38],
            ],
            { stroke: INK, width: i % 5 === 0 ? 4 : 2 },
          ),
        ).join('')
        return (
          wall(room, ['#2A7F8A', '#17566E', '#0C2F4A'], '#061E30', 'bottom') +
          light(380, 60, 420, '#BFF6E0', 0.5) +
          rect(22, 22, 52, 1216, inked('#F2C878', 4)) +
          ticks +
          waitingRoom() +
          chair(352, 470, 84) +
          rect(90, 690, 582, 24, inked('#8A4A2E', 4)) +
          rect(90, 714, 582, 12, { fill: '#4A2416' })
        )
      },
      live: { x: 96, y: 776, width: 530, height: 440 },
      handle: { at: { x: 214, y: 560, width: 92, height: 92 }, way: 'hold' },
      people: [
        {
          who: 'observer',
          as: 'observer-21',
          x: 182,
          y: 360,
          size: 140,
          mood: 'worried',
          style: 'ghost',
          arms: 'wave',
        },
        {
          who: 'observer',
          as: 'observer-22',
          x: 548,
          y: 360,
          size: 140,
          mood: 'puzzled',
          style: 'ghost',
          arms: 'watch',
        },
        { who: 'murphy', pose: 'hips', mood: 'whistle', x: 500, y: 716, r: 48, yaw: -0.3, crop: 'bust' },
      ],
      front: () =>
        rect(76, 690, 596, 62, inked('#8A4A2E', 4)) +
        dots(80, 700, 590, 48, '#4A2416', 8, 2, 0.5) +
        crown(352, 452, 30, -10) +
        vase(190, 690, 100, -12, '#22A7D8') +
        vase(330, 688, 100, 20, '#E5286E') +
        speedLines(392, 610, 50, 96, 14, INK, 5) +
        asterisk(44, 700, 15, 0, true),
      signs: [
        { x: 178, y: 644, size: 22, turn: -12, text: '11', color: '#FFFFFF' },
        { x: 352, y: 642, size: 22, turn: 20, text: '12', color: '#FFFFFF' },
        { x: 182, y: 456, size: 18, text: '21', fill: '#8FEBFA' },
        { x: 548, y: 456, size: 18, text: '22', fill: '#8FEBFA' },
        {
          x: 362,
          y: 724,
          size: 18,
          text: 'OBSERVERS: CONFLUENT SERVER',
          de: 'OBSERVER: CONFLUENT SERVER',
          fill: '#FF7A1A',
        },
      ],
      keepFree: [
        { x: 290, y: 350, width: 124, height: 150 },
        { x: 130, y: 570, width: 270, height: 116 },
      ],
      sfx: { x: 250, y: 560, size: 54, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
    },
    '10.4.2': {
      frame: [
        [690, 22],
        [978, 22],
        [978, 1238],
        [668, 1238],
      ],
      ground: () => {
        const room = { x: 668, y: 22, width: 310, height: 1216 }
        return (
          wall(room, ['#F7C9A0', '#E08A5A', '#9A4A3A'], '#6B2A20', 'bottom') +
          brick(668, 22, 310, 860, '#A85A3A') +
          rod([660, 92], [1000, 80], 22, 'none') +
          curtain(900, 92, 90, 300, '#D81E6A', '#8A0F3F', 3) +
          crack(
            [
              [846, 30],
              [828, 90],
              [850, 150],
              [824, 230],
              [842, 320],
              [816, 400],
            ],
            6,
            '#3A1410',
          ) +
          crack(
            [
              [850, 150],
              [884, 196],
            ],
            4,
            '#3A1410',
          ) +
          crack(
            [
              [824, 230],
              [780, 262],
            ],
            4,
            '#3A1410',
          )
        )
      },
      live: { x: 690, y: 880, width: 272, height: 336 },
      people: [
        { who: 'ada', pose: 'listen', mood: 'worried', x: 770, y: 640, r: 46, yaw: 0.4 },
        { who: 'iris', pose: 'stand', mood: 'calm', x: 902, y: 806, r: 46, yaw: -0.4, flip: true, crop: 'bust' },
      ],
      front: () => rect(668, 826, 310, 52, inked('#7A3A1E', 4)) + asterisk(842, 420, 10, 0),
      breakout: () => bracket(852, 96, 52),
      signs: [
        { x: 852, y: 40, size: 18, turn: 3, text: 'DC EAST', fill: '#FFC933' },
        { x: 862, y: 232, size: 20, text: '5', color: '#16130F' },
      ],
    },
  },
}
