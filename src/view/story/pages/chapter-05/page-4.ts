/** Page 5.4. */
import {
  circle,
  desk,
  ellipse,
  group,
  INK,
  inked,
  lampLight,
  light,
  line,
  path,
  polygon,
  rect,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging, Point } from '../../staging'

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
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 520 }
        return (
          wall(box, ['#2C4A7A', '#1D2F5E', '#101A3C'], '#0A1230', 'bottom') +
          light(500, 120, 420, '#FFE7A8', 0.75) +
          database(420, 320, 170, 170) +
          desk(22, 470, 956, 80, '#D9A066', '#8A5A36')
        )
      },
      people: [
        { who: 'ada', wear: 'stream', pose: 'shrug', mood: 'calm', x: 160, y: 492, r: 50, yaw: 0.4, crop: 'bust' },
        { who: 'iris', wear: 'stream', pose: 'listen', mood: 'bliss', x: 350, y: 496, r: 44, yaw: 0.3, crop: 'bust' },
        { who: 'pat-infected', pose: 'crossed', mood: 'angry', x: 820, y: 492, r: 52, yaw: -0.4, crop: 'bust' },
      ],
      front: () =>
        desk(22, 470, 956, 90, '#D9A066', '#8A5A36') +
        path('M424 388Q440 446 472 428T502 402', { stroke: INK, width: 9 }) +
        path('M424 388Q440 446 472 428T502 402', { stroke: '#8FA0C8', width: 5 }) +
        circle(504, 398, 18, inked('#D7E6F5', 4)),
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
          group(
            rect(760, 620, 190, 150, inked('#FFF8E7', 4)) +
              Array.from({ length: 6 }, (_, i) =>
                rect(760 + i * 32, 620, 32, 34, inked(i % 2 === 0 ? '#E5286E' : '#FFFFFF', 2.6)),
              ).join('') +
              path('M800 700q14 12 28 0M870 700q14 12 28 0', { stroke: INK, width: 5, cap: 'round' }) +
              ellipse(850, 736, 12, 9, { fill: INK }),
          ) +
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
      signs: [{ x: 900, y: 590, size: 30, turn: 8, text: 'Zzz' }],
      keepFree: [{ x: 750, y: 600, width: 210, height: 180 }],
      sfx: { x: 620, y: 690, size: 58, turn: -8, fill: ['#FFFFFF', '#8FEBFA'] },
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
        const photo = (x: number, y: number, turn: number): string =>
          turned(
            rect(x, y, 130, 110, inked('#FFFFFF', 3.4)) +
              rect(x + 12, y + 12, 106, 66, { fill: '#B9C9D8' }) +
              [0, 1, 2, 3].map((i) => rect(x + 18, y + 20 + i * 14, 94, 6, { fill: '#6A7A90' })).join('') +
              circle(x + 65, y + 2, 8, inked('#E5286E', 2.6)),
            turn,
            x,
            y,
          )
        return (
          wall(box, ['#3A4A6A', '#26324E', '#141C34'], '#0A1024', 'bottom') +
          light(300, 1400, 360, '#FFE7A8', 0.5) +
          photo(60, 1420, -4) +
          photo(220, 1420, 3)
        )
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
        { who: 'pat-infected', pose: 'salute', mood: 'flat', x: 190, y: 1790, r: 54, yaw: 0.3 },
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
