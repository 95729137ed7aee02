/** Page 5.4. */
import {
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  lampLight,
  line,
  path,
  polygon,
  rect,
  stars,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging, Point } from '../../staging'
import { counterLamp } from './archive'
import { darkroom, hungPhoto, lockers, sleepingShop, streamWindow } from './rooms'

/** The cylinder of a database. */
function database(x: number, y: number, width: number, height: number): string {
  const ring = (at: number, fill: string): string => ellipse(x + width / 2, at, width / 2, width * 0.16, inked(fill, 4))
  return (
    rect(x, y, width, height, { fill: '#2F6FD0' }) +
    washed(x, y, width, height, ['#7FC3FF', '#2F6FD0', '#173A8A'], 'right') +
    line(
      [
        [x, y],
        [x, y + height],
      ],
      { stroke: INK, width: 4 },
    ) +
    line(
      [
        [x + width, y],
        [x + width, y + height],
      ],
      { stroke: INK, width: 4 },
    ) +
    path(
      `M${x} ${y + height}a${width / 2} ${width * 0.16} 0 0 0 ${width} 0V${y + height * 0.72}a${width / 2} ${width * 0.16} 0 0 1 ${-width} 0Z`,
      inked('#2358B0', 4),
    ) +
    path(`M${x} ${y + height * 0.4}a${width / 2} ${width * 0.16} 0 0 0 ${width} 0`, { stroke: INK, width: 4 }) +
    ring(y, '#9FD8FF') +
    circle(x + width / 2, y + height * 0.56, width * 0.08, inked('#16130F', 3)) +
    polygon(
      [
        [x + width * 0.46, y + height * 0.58],
        [x + width * 0.54, y + height * 0.58],
        [x + width * 0.57, y + height * 0.7],
        [x + width * 0.43, y + height * 0.7],
      ],
      { fill: INK },
    )
  )
}

/** The log as a paper tape; beats mark its changes. */
function tape(points: readonly Point[], width = 34): string {
  return (
    line(points, { stroke: INK, width: width + 7, cap: 'round' }) +
    line(points, { stroke: '#FFF6DC', width, cap: 'round' }) +
    line(points, { stroke: '#E5286E', width: 3, dash: '14 6 3 6 22 8' }) +
    line(points, { stroke: '#C9B48A', width: 2, dash: '2 12' })
  )
}

/** Diaries on a board, one for each year. */
function shelfOfDiaries(x: number, y: number): string {
  const backs = ['#2F6FD0', '#E5286E', '#16A39A', '#FFC933', '#6B4A7A', '#2F6FD0', '#E0702A']
  return (
    backs
      .map((fill, i) => {
        const high = 74 + ((i * 29) % 22)
        return (
          rect(x + 12 + i * 27, y - high, 24, high, inked(fill, 3), 2) +
          rect(x + 16 + i * 27, y - high + 12, 16, 8, { fill: '#FFF8E7' })
        )
      })
      .join('') + rect(x, y, 226, 13, inked('#8A5526', 3.4))
  )
}

/** Rollerballs in a cup, near: no gel. */
function pens(x: number, y: number): string {
  return (
    [-16, -4, 9, 19]
      .map((dx, i) =>
        turned(
          rect(x + dx - 4, y - 82, 9, 70, inked(['#5A2A8A', '#2A2932', '#5A2A8A', '#B4492D'][i], 2.6), 4),
          dx * 0.7,
          x + dx,
          y - 20,
        ),
      )
      .join('') +
    rect(x - 30, y - 34, 60, 62, inked('#3A1E5E', 4), 6) +
    dots(x - 4, y - 28, 30, 50, '#120826', 6, 1.6, 0.8)
  )
}

export const PAGE_4: PageStaging = {
  height: 2080,
  paper: '#F4E6C4',
  behind: () =>
    tape(
      [
        [500, 470],
        [0, 560],
      ],
      22,
    ) +
    tape(
      [
        [0, 1230],
        [1000, 1250],
      ],
      22,
    ),
  panels: {
    '5.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 500],
        [22, 540],
      ],
      // Behind each side of the desk is what it looks back on: a sky in which things flow, and drawers with locks.
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 520 }
        return (
          washed(22, 22, 956, 520, ['#1D3F7A', '#2A2F6E', '#4A2A7E'], 'right') +
          streamWindow(64, 64, 330, 250) +
          lockers(610, 34, 5, 5, 76, 78) +
          washed(560, 22, 418, 520, ['#1A0A3800', '#1A0A3899'], 'right') +
          fadingDots(box.x, box.y, box.width, box.height, '#0A1230', 'bottom', 13) +
          counterLamp(500, 74, 420) +
          database(420, 320, 170, 170) +
          desk(22, 470, 956, 80, '#D9A066', '#8A5A36')
        )
      },
      people: [
        { who: 'ada', wear: 'stream', pose: 'shrug', mood: 'calm', x: 160, y: 492, r: 50, yaw: 0.4, crop: 'bust' },
        { who: 'iris', wear: 'stream', pose: 'listen', mood: 'bliss', x: 350, y: 496, r: 44, yaw: 0.3, crop: 'bust' },
        {
          who: 'pat-infected',
          pose: 'crossed',
          mood: 'angry',
          x: 820,
          y: 492,
          r: 52,
          yaw: -0.4,
          rim: '#FFE9A8',
          rimSide: -1,
          crop: 'bust',
        },
      ],
      front: () =>
        desk(22, 470, 956, 90, '#D9A066', '#8A5A36') +
        path('M424 388Q440 446 472 428T502 402', { stroke: INK, width: 9 }) +
        path('M424 388Q440 446 472 428T502 402', { stroke: '#8FA0C8', width: 5 }) +
        circle(504, 398, 18, inked('#D7E6F5', 4)) +
        pens(908, 470),
    },
    '5.4.2': {
      frame: [
        [22, 580],
        [978, 540],
        [978, 1212],
        [22, 1192],
      ],
      ground: () => {
        const box = { x: 22, y: 540, width: 956, height: 672 }
        return (
          wall(box, ['#FFE3B0', '#F2B878', '#B4703A'], '#7A3A16', 'bottom') +
          lampLight(box, 'left') +
          shelfOfDiaries(196, 700) +
          rect(716, 570, 244, 226, inked('#8A5526', 5), 6) +
          washed(726, 580, 224, 206, ['#2A1A5A', '#8A3A6E', '#F29A5A']) +
          stars(726, 580, 224, 90, 16, 3) +
          sleepingShop(768, 652, 140, 134) +
          rect(704, 790, 268, 16, inked('#B4703A', 4)) +
          database(36, 920, 130, 180) +
          desk(22, 1100, 956, 120, '#B4744A', '#7A4A35')
        )
      },
      live: { x: 476, y: 800, width: 480, height: 340 },
      // A row as a card, into the table.
      handle: {
        at: { x: 64, y: 828, width: 78, height: 58 },
        way: 'pull',
        thing: () =>
          rect(68, 832, 70, 50, inked('#FFFFFF', 4), 4) +
          [0, 1, 2]
            .map((i) => rect(76, 842 + i * 12, 54 - i * 12, 6, { fill: i === 2 ? '#E5286E' : '#6A7A90' }))
            .join(''),
        move: { by: [0, 84] },
      },
      people: [
        { who: 'jax', wear: 'stream', pose: 'kneel', mood: 'shock', x: 190, y: 1090, r: 50, yaw: 0.4, crop: 'bust' },
        {
          who: 'iris',
          wear: 'stream',
          pose: 'conduct',
          mood: 'smug',
          x: 376,
          y: 1096,
          r: 44,
          yaw: 0.1,
          crop: 'bust',
        },
      ],
      front: () =>
        desk(22, 1100, 956, 120, '#B4744A', '#7A4A35') +
        tape(
          [
            [150, 1090],
            [330, 1140],
            [480, 1176],
            [1000, 1180],
          ],
          30,
        ),
      signs: [{ x: 904, y: 618, size: 30, turn: 8, text: 'Zzz', color: '#FFF3C0' }],
      keepFree: [{ x: 704, y: 566, width: 268, height: 236 }],
      sfx: { x: 600, y: 720, size: 58, turn: -8, fill: ['#FFFFFF', '#8FEBFA'] },
    },
    '5.4.3': {
      frame: [
        [22, 1266],
        [978, 1286],
        [978, 2058],
        [22, 2058],
      ],
      ground: () => {
        const box = { x: 22, y: 1266, width: 956, height: 792 }
        return darkroom(box, [470, 1352], 1396) + hungPhoto(60, 1430, -4) + hungPhoto(220, 1426, 3)
      },
      live: { x: 420, y: 1530, width: 530, height: 320 },
      // What is typed: insert, update, update, delete.
      handle: {
        at: { x: 300, y: 1930, width: 92, height: 72 },
        way: 'press',
        thing: () =>
          rect(306, 1934, 80, 56, inked('#8FEBFA', 5), 10) +
          path('M362 1948v18h-34m10 -10l-10 10l10 10', { stroke: INK, width: 6, cap: 'round' }),
        move: { by: [0, 9] },
      },
      people: [
        { who: 'pat-infected', pose: 'salute', mood: 'flat', x: 190, y: 1790, r: 54, yaw: 0.3, rim: '#FF8A7A' },
        { who: 'ada', wear: 'stream', pose: 'carry', mood: 'sad', x: 520, y: 2080, r: 44, yaw: -0.3, crop: 'bust' },
      ],
      front: () =>
        rect(292, 1950, 108, 66, inked('#2A2F63', 5), 10) +
        tape(
          [
            [440, 2046],
            [560, 2000],
            [630, 2046],
            [710, 2000],
            [780, 2046],
            [850, 2004],
            [910, 2040],
          ],
          22,
        ) +
        path('M890 2040v-60a26 26 0 0 1 52 0v60Z', inked('#A9B0C8', 4)),
      signs: [
        { x: 125, y: 1546, size: 17, turn: -4, text: '12:00', color: '#FFF8E7' },
        { x: 285, y: 1546, size: 17, turn: 3, text: '24:00', color: '#FFF8E7' },
      ],
      sfx: { x: 760, y: 1440, size: 54, turn: -4, fill: ['#FFFFFF', '#FFC933'] },
      keepFree: [{ x: 50, y: 1405, width: 310, height: 150 }],
    },
  },
}
