/** How chapter 5 looks: what Pat says turns gutters to iron; what the log says is a paper tape that runs through them. */
import {
  beam,
  burst,
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  floorLines,
  group,
  INK,
  inked,
  lampLight,
  light,
  line,
  path,
  polygon,
  rect,
  scatter,
  shards,
  skyline,
  sparks,
  speedLines,
  stars,
  steam,
  turned,
  wall,
  washed,
} from '../../art'
import type { PageStaging, Point } from '../staging'

const PAPER = '#FFFDF6'
const DUSK = ['#3A1E5E', '#241046', '#120826'] as const

/** An iron bar from one point to another. */
function bar([ax, ay]: Point, [bx, by]: Point, thick = 18): string {
  return (
    line(
      [
        [ax, ay],
        [bx, by],
      ],
      { stroke: INK, width: thick + 7, cap: 'round' },
    ) +
    line(
      [
        [ax, ay],
        [bx, by],
      ],
      { stroke: '#6A6480', width: thick, cap: 'round' },
    ) +
    line(
      [
        [ax - thick * 0.2, ay],
        [bx - thick * 0.2, by],
      ],
      { stroke: '#B9B4CC', width: thick * 0.22, cap: 'round' },
    )
  )
}

const bars = (x: number, y: number, width: number, height: number, count: number, thick = 18): string =>
  Array.from({ length: count }, (_, i) => {
    const at = x + (width * i) / (count - 1)
    return bar([at, y], [at, y + height], thick)
  }).join('')

function keyRing(x: number, y: number, size: number, keys: number): string {
  return (
    Array.from({ length: keys }, (_, i) =>
      turned(
        rect(x - 5, y + size * 0.9, 10, size * 0.7, inked(i % 2 === 0 ? '#FFC933' : '#C9C4CF', 2.4)) +
          rect(x + 3, y + size * 1.36, 10, 7, inked('#FFC933', 2)) +
          circle(x, y + size * 0.98, 11, inked(i % 2 === 0 ? '#FFC933' : '#C9C4CF', 2.6)),
        (i * 300) / keys - 150,
        x,
        y,
      ),
    ).join('') +
    circle(x, y, size, { stroke: INK, width: 12 }) +
    circle(x, y, size, { stroke: '#D7E6F5', width: 6 })
  )
}

/** A shutter of corrugated iron. */
function shutter(x: number, y: number, width: number, height: number): string {
  const slats = Array.from({ length: Math.floor(height / 20) }, (_, i) =>
    rect(x, y + i * 20, width, 12, { fill: i % 2 === 0 ? '#8F8AA8' : '#A9A4C0' }),
  ).join('')
  return rect(x, y, width, height, inked('#6A6480', 4)) + slats + rect(x, y, width, height, { stroke: INK, width: 4 })
}

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

function printout(x: number, baseY: number, width: number, sheets: number): string {
  return Array.from({ length: sheets }, (_, i) => {
    const y = baseY - (i + 1) * 13
    const shift = ((i * 37) % 11) - 5
    return rect(x + shift, y, width, 14, inked(i % 2 === 0 ? '#DFF3DF' : '#FFFFFF', 2))
  }).join('')
}

/** A fist from the front: four fingers over a thumb, as large as a door. */
function fist(x: number, y: number, size: number): string {
  const finger = (i: number): string =>
    rect(
      x - size * 0.98 + i * size * 0.49,
      y - size * 0.62,
      size * 0.5,
      size * 0.96,
      inked('#E2A97C', 7),
      size * 0.24,
    ) +
    path(`M${x - size * 0.86 + i * size * 0.49} ${y - size * 0.28}q${size * 0.13} ${-size * 0.1} ${size * 0.26} 0`, {
      stroke: '#93543C',
      width: 6,
      cap: 'round',
    })
  return (
    polygon(
      [
        [x + size * 0.5, y - size * 0.16],
        [x + size * 0.8, y + size * 0.8],
        [x + size * 1.74, y + size * 0.3],
        [x + size * 1.7, y - size * 0.1],
      ],
      inked('#FF7A1A', 7),
    ) +
    path(
      `M${x + size * 1.06} ${y - size * 0.12}q${size * 0.16} ${size * 0.4} ${size * 0.1} ${size * 0.72}M${x + size * 1.4} ${y - size * 0.1}q${size * 0.1} ${size * 0.3} ${size * 0.04} ${size * 0.52}`,
      { stroke: '#B4492D', width: 6, cap: 'round' },
    ) +
    path(
      `M${x - size} ${y - size * 0.1}q${size * 0.1} ${size * 1.0} ${size * 0.9} ${size * 0.98}q${size * 0.9} 0 ${size * 1.1} ${-size * 0.8}V${y - size * 0.3}Z`,
      inked('#D9996C', 7),
    ) +
    [0, 1, 2, 3].map(finger).join('') +
    path(
      `M${x - size * 0.96} ${y + size * 0.34}q${size * 0.1} ${-size * 0.22} ${size * 0.5} ${-size * 0.16}l${size * 0.72} ${size * 0.1}q${size * 0.24} ${size * 0.1} ${size * 0.16} ${size * 0.3}q${-size * 0.1} ${size * 0.2} ${-size * 0.5} ${size * 0.16}l${-size * 0.6} ${-size * 0.04}q${-size * 0.34} ${-size * 0.1} ${-size * 0.28} ${-size * 0.36}Z`,
      inked('#E2A97C', 7),
    ) +
    dots(x - size * 0.9, y + size * 0.1, size * 1.8, size * 0.8, '#93543C', 12, 3, 0.25)
  )
}

const stamp = (x: number, y: number, width: number): string =>
  rect(x - width / 2, y - 24, width, 48, { stroke: '#C62F2F', width: 5, fill: '#FFF8E7' }, 6)

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '5.1': {
    height: 1500,
    paper: '#120826',
    panels: {
      '5.1.1': {
        frame: [
          [22, 22],
          [486, 22],
          [462, 1478],
          [22, 1478],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 22, width: 464, height: 1456 }
          return (
            wall(box, ['#5A2A8A', '#3A1466', '#1A0838'], '#E05AD0', 'top') +
            burst(250, 560, 1100, 30, '#E05AD0', 0.18) +
            skyline(box, 1180, '#1A0A34', '#FF8FE0', 7, 200) +
            light(250, 520, 360, '#FF6ADA', 0.55) +
            rect(22, 1180, 464, 300, { fill: '#140628' }) +
            floorLines(22, 1180, 464, 298, [250, 900], '#3A1466', 9)
          )
        },
        people: [
          { who: 'pat-infected', pose: 'command', mood: 'shout', x: 250, y: 930, r: 106, yaw: 0.05, pitch: 0.1 },
          {
            who: 'jax',
            wear: 'stream',
            pose: 'cower',
            mood: 'worried',
            x: 100,
            y: 1500,
            r: 44,
            yaw: 0.3,
            rim: '#FF8FE0',
            crop: 'bust',
          },
          {
            who: 'ada',
            wear: 'stream',
            pose: 'hips',
            mood: 'resolve',
            x: 250,
            y: 1500,
            r: 46,
            yaw: 0.1,
            rim: '#FF8FE0',
            crop: 'bust',
          },
          {
            who: 'iris',
            wear: 'stream',
            pose: 'think',
            mood: 'flat',
            x: 390,
            y: 1506,
            r: 46,
            yaw: -0.3,
            rim: '#FF8FE0',
            crop: 'bust',
          },
        ],
        breakout: () => bars(470, 10, 12, 1490, 2, 10),
      },
      '5.1.2': {
        frame: [
          [506, 22],
          [978, 22],
          [978, 840],
          [494, 840],
        ],
        ground: () => {
          const box = { x: 494, y: 22, width: 484, height: 818 }
          return (
            wall(box, ['#F2C98A', '#D99A5A', '#8A4A2E'], '#6B2A1A', 'bottom') +
            lampLight(box, 'right') +
            Array.from({ length: 9 }, (_, i) =>
              polygon(
                [
                  [500 + i * 54, 22],
                  [554 + i * 54, 22],
                  [554 + i * 54, 60],
                  [527 + i * 54, 82],
                  [500 + i * 54, 60],
                ],
                inked(i % 2 === 0 ? '#E5286E' : '#FFF8E7', 3),
              ),
            ).join('')
          )
        },
        live: { x: 520, y: 100, width: 436, height: 320 },
        people: [
          { who: 'pat-infected', pose: 'present', mood: 'smug', x: 620, y: 860, r: 52, yaw: 0.3, crop: 'bust' },
          {
            who: 'ada',
            wear: 'stream',
            pose: 'pointUp',
            mood: 'resolve',
            x: 850,
            y: 866,
            r: 48,
            yaw: -0.3,
            flip: true,
            prop: 'shoe',
            crop: 'bust',
          },
        ],
        breakout: () => bar([984, 14], [984, 850], 16) + bar([500, 848], [992, 848], 14),
      },
      '5.1.3': {
        frame: [
          [494, 864],
          [978, 864],
          [978, 1478],
          [482, 1478],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 482, y: 864, width: 496, height: 614 }
          return (
            wall(box, DUSK, '#8A4AC0', 'top') + light(620, 1160, 320, '#FF6ADA', 0.4) + bars(500, 860, 470, 620, 8, 14)
          )
        },
        people: [
          { who: 'pat-infected', pose: 'hold', mood: 'sad', x: 730, y: 1410, r: 60, yaw: 0.2 },
          {
            who: 'iris',
            wear: 'stream',
            pose: 'whisper',
            mood: 'worried',
            x: 570,
            y: 1500,
            r: 48,
            yaw: 0.3,
            crop: 'bust',
          },
          {
            who: 'jax',
            wear: 'stream',
            pose: 'peek',
            mood: 'shock',
            x: 930,
            y: 1540,
            r: 44,
            yaw: -0.4,
            flip: true,
            crop: 'bust',
          },
        ],
        front: () => keyRing(852, 1296, 34, 14),
        breakout: () => bar([984, 850], [984, 1490], 24),
        keepFree: [{ x: 800, y: 1250, width: 110, height: 130 }],
        sfx: { x: 880, y: 930, size: 64, turn: -8, fill: ['#FFFFFF', '#E05AD0'] },
      },
    },
  },
  '5.2': {
    height: 1500,
    paper: '#120826',
    panels: {
      '5.2.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 820],
          [22, 820],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 798 }
          return (
            wall(box, ['#C98A4A', '#8A5A36', '#4A2A1E'], '#2A140A', 'bottom') +
            shutter(60, 150, 400, 150) +
            rect(60, 300, 400, 250, inked('#1A0A20', 5)) +
            light(260, 430, 220, '#FFB84D', 0.7) +
            rect(40, 536, 440, 40, inked('#B4744A', 4)) +
            stamp(390, 620, 150) +
            rect(22, 760, 956, 60, { fill: '#2A160E' })
          )
        },
        live: { x: 510, y: 250, width: 440, height: 340 },
        people: [
          { who: 'pat-infected', pose: 'sitDesk', mood: 'smug', x: 190, y: 556, r: 46, yaw: 0.3, crop: 'bust' },
          {
            who: 'ada',
            wear: 'stream',
            pose: 'reach',
            mood: 'resolve',
            x: 700,
            y: 850,
            r: 50,
            yaw: -0.4,
            flip: true,
            crop: 'bust',
          },
        ],
        front: () => rect(40, 536, 440, 44, inked('#B4744A', 4)) + dots(44, 544, 432, 32, '#6B3A22', 8, 2, 0.5),
        signs: [
          { x: 260, y: 176, size: 26, text: 'DATA: 00:00 AND 12:00', de: 'DATEN: 00:00 UND 12:00', fill: '#FFF8E7' },
          { x: 390, y: 620, size: 28, turn: -6, text: 'TOMORROW', de: 'MORGEN', color: '#C62F2F' },
        ],
        sfx: { x: 640, y: 100, size: 62, turn: -4, fill: ['#FFFFFF', '#FFC933'] },
        keepFree: [{ x: 60, y: 150, width: 400, height: 60 }],
      },
      '5.2.2': {
        frame: [
          [22, 840],
          [506, 840],
          [486, 1478],
          [22, 1478],
        ],
        ground: () =>
          washed(22, 840, 484, 638, ['#FFE9A8', '#FFC24A', '#FF9A1F']) +
          burst(250, 1180, 700, 24, '#FFF6DC', 0.7) +
          fadingDots(22, 1160, 484, 318, '#D9731A', 'bottom', 13),
        people: [{ who: 'jax', wear: 'stream', pose: 'jazz', mood: 'strain', x: 250, y: 1370, r: 66, yaw: 0.1 }],
        front: () => sparks(116, 1180, 6, 30, 7, '#8FEBFA') + steam(262, 1050, 34),
        sfx: { x: 98, y: 1130, size: 26, turn: -6, fill: ['#FFFFFF', '#8FEBFA'] },
      },
      '5.2.3': {
        frame: [
          [526, 840],
          [978, 840],
          [978, 1478],
          [506, 1478],
        ],
        isNight: true,
        ground: () =>
          washed(506, 840, 472, 638, DUSK) +
          fadingDots(506, 840, 472, 300, '#8A4AC0', 'top', 13) +
          light(700, 1240, 260, '#FF6ADA', 0.4),
        people: [
          { who: 'ada', wear: 'stream', pose: 'hang', mood: 'shout', x: 640, y: 1440, r: 58, yaw: 0.2, crop: 'bust' },
          {
            who: 'pat-infected',
            pose: 'read',
            mood: 'flat',
            x: 862,
            y: 1420,
            r: 54,
            yaw: -0.3,
            crop: 'bust',
          },
        ],
        front: () =>
          bars(530, 1130, 216, 350, 4, 16) +
          rect(760, 1330, 190, 150, inked('#D9A62E', 5), 12) +
          circle(855, 1390, 22, { fill: INK }) +
          polygon(
            [
              [846, 1396],
              [864, 1396],
              [872, 1450],
              [838, 1450],
            ],
            { fill: INK },
          ),
        breakout: () => bar([516, 830], [496, 1490], 20),
      },
    },
  },
  '5.3': {
    height: 1560,
    paper: PAPER,
    panels: {
      '5.3.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 500],
          [22, 530],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 510 }
          return (
            wall(box, ['#BFD8C0', '#8FB89A', '#4A7A6A'], '#1E4A3E', 'bottom') +
            printout(90, 530, 240, 31) +
            printout(350, 530, 190, 14) +
            rect(640, 420, 330, 110, inked('#8A5A36', 4)) +
            lampLight(box, 'right')
          )
        },
        people: [
          { who: 'pat-infected', pose: 'lean', mood: 'smug', x: 480, y: 480, r: 58, yaw: -0.3, flip: true },
          { who: 'jax', wear: 'stream', pose: 'stand', mood: 'calm', x: 780, y: 520, r: 60, yaw: -0.3, crop: 'bust' },
        ],
        front: () =>
          rect(630, 430, 348, 110, inked('#A9744A', 4)) +
          rect(880, 376, 46, 54, inked('#FFFDF6', 3.4), 6) +
          path('M926 390q24 0 24 16t-24 14', { stroke: INK, width: 6 }) +
          steam(903, 366, 22),
      },
      '5.3.2': {
        frame: [
          [22, 552],
          [978, 522],
          [978, 1140],
          [22, 1180],
        ],
        ground: () =>
          washed(22, 520, 956, 660, ['#FFD23F', '#FF9A1F', '#E5286E']) +
          burst(520, 850, 1000, 30, '#FFF6DC', 0.65) +
          speedLines(520, 850, 330, 900, 46, '#8A0F3F', 6) +
          fadingDots(22, 900, 956, 280, '#8A0F3F', 'bottom', 14),
        live: { x: 44, y: 990, width: 400, height: 160 },
        people: [
          { who: 'jax', wear: 'stream', pose: 'throw', mood: 'glee', x: 840, y: 940, r: 56, yaw: -0.3, flip: true },
          { who: 'pat-infected', pose: 'fall', mood: 'shock', x: 110, y: 830, r: 44, yaw: 0.4 },
        ],
        front: () => '',
        breakout: () =>
          fist(480, 770, 190) +
          shards(300, 640, 170, 9, ['#6A6480', '#B9B4CC', '#FFC933'], 4) +
          bar([250, 560], [300, 520], 14) +
          bar([600, 1080], [690, 1110], 14),
        signs: [
          { x: 342, y: 720, size: 70, text: '1' },
          { x: 434, y: 720, size: 70, text: '0' },
          { x: 528, y: 720, size: 70, text: '0' },
          { x: 622, y: 720, size: 70, text: '0' },
          { x: 470, y: 848, size: 64, turn: 4, text: '1' },
          { x: 210, y: 910, size: 60, turn: -18, text: '(', color: '#16130F' },
          { x: 720, y: 620, size: 70, turn: 20, text: ';', color: '#16130F' },
          { x: 660, y: 1010, size: 64, turn: -10, text: ')', color: '#16130F' },
        ],
        sfx: { x: 700, y: 1060, size: 110, turn: -7, fill: ['#FFFFFF', '#FFC933'] },
        keepFree: [{ x: 270, y: 620, width: 420, height: 330 }],
      },
      '5.3.3': {
        frame: [
          [22, 1202],
          [978, 1162],
          [978, 1538],
          [22, 1538],
        ],
        ground: () => {
          const chance = scatter(5)
          const hail = Array.from({ length: 16 }, () => {
            const x = 60 + chance() * 880
            const y = 1210 + chance() * 300
            return turned(
              circle(x, y, 9, inked('#FFC933', 2.4)) + rect(x - 3, y + 8, 6, 26, inked('#FFC933', 2.2)),
              chance() * 360,
              x,
              y,
            )
          }).join('')
          return (
            washed(22, 1160, 956, 380, ['#DCE9FF', '#A9C0F0']) +
            burst(500, 1500, 700, 24, '#FFFFFF', 0.6) +
            bars(640, 1150, 300, 400, 7, 14) +
            hail
          )
        },
        people: [
          { who: 'pat-infected', pose: 'point', mood: 'puzzled', x: 250, y: 1560, r: 58, yaw: 0.2, crop: 'bust' },
          {
            who: 'jax',
            wear: 'stream',
            pose: 'crossed',
            mood: 'smug',
            x: 780,
            y: 1570,
            r: 58,
            yaw: -0.3,
            crop: 'bust',
          },
        ],
      },
    },
  },
  '5.4': {
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
        isNight: true,
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
        isNight: true,
        live: { x: 420, y: 1530, width: 530, height: 320 },
        people: [
          { who: 'pat-infected', pose: 'salute', mood: 'flat', x: 190, y: 1790, r: 54, yaw: 0.3 },
          { who: 'ada', wear: 'stream', pose: 'carry', mood: 'sad', x: 520, y: 2080, r: 44, yaw: -0.3, crop: 'bust' },
        ],
        front: () =>
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
          ) + path('M890 2040v-60a26 26 0 0 1 52 0v60Z', inked('#A9B0C8', 4)),
        signs: [
          { x: 125, y: 1546, size: 17, turn: -4, text: '12:00', color: '#FFF8E7' },
          { x: 285, y: 1546, size: 17, turn: 3, text: '24:00', color: '#FFF8E7' },
        ],
        sfx: { x: 760, y: 1440, size: 54, turn: -4, fill: ['#FFFFFF', '#FFC933'] },
        keepFree: [{ x: 50, y: 1405, width: 310, height: 150 }],
      },
    },
  },
  '5.5': {
    height: 1240,
    paper: PAPER,
    panels: {
      '5.5.1': {
        frame: [
          [22, 22],
          [486, 22],
          [420, 1218],
          [22, 1218],
        ],
        ground: () =>
          washed(22, 22, 464, 1196, ['#8FEBFA', '#3AA0D8', '#1D3F9A']) +
          speedLines(240, 640, 180, 900, 60, '#FFFFFF', 4) +
          fadingDots(22, 700, 464, 518, '#10205A', 'bottom', 13) +
          ['#E5286E', '#FFC933', '#35D07F', '#FF7A1A']
            .map((color, i) =>
              path(`M22 ${880 + i * 34}q120 ${-60 + i * 20} 200 ${10 * i}`, { stroke: color, width: 9 }),
            )
            .join(''),
        live: { x: 40, y: 1090, width: 366, height: 110 },
        people: [
          {
            who: 'iris',
            wear: 'stream',
            pose: 'run',
            mood: 'glad',
            x: 130,
            y: 560,
            r: 48,
            yaw: 0.4,
          },
          { who: 'jax', wear: 'stream', pose: 'leap', mood: 'glee', x: 240, y: 900, r: 52, yaw: 0.4 },
        ],
        front: () =>
          turned(
            bar([360, 740], [420, 690], 8) + bar([360, 740], [425, 760], 8) + circle(360, 740, 9, inked('#FFC933', 3)),
            0,
            360,
            740,
          ),
      },
      '5.5.2': {
        frame: [
          [504, 22],
          [978, 22],
          [978, 1218],
          [438, 1218],
        ],
        summary: { x: 506, y: 40, width: 460, height: 390 },
        ground: () => {
          const box = { x: 438, y: 22, width: 540, height: 1196 }
          return (
            washed(438, 22, 540, 1196, ['#FFD9C0', '#F7A8A0', '#7A6BB4', '#3A2A6A']) +
            circle(720, 720, 130, { fill: '#FFF3C0', opacity: 0.9 }) +
            skyline(box, 860, '#5A3A7A', '#FFE9A8', 9, 110) +
            rect(438, 860, 540, 358, { fill: '#3A2A5A' }) +
            dots(438, 860, 540, 358, '#1E143A', 9, 2.4, 0.6) +
            rect(470, 1020, 500, 34, inked('#8A5A36', 4)) +
            rect(520, 1054, 24, 164, inked('#6B3A22', 4)) +
            rect(890, 1054, 24, 164, inked('#6B3A22', 4)) +
            beam(
              [
                [660, 860],
                [780, 860],
                [860, 1218],
                [560, 1218],
              ],
              '#FFE7A8',
              0.18,
            ) +
            stars(438, 440, 540, 160, 20)
          )
        },
        people: [
          { who: 'ada', wear: 'stream', pose: 'sit', mood: 'calm', x: 570, y: 1010, r: 50, yaw: 0.4 },
          { who: 'pat-infected', pose: 'perch', mood: 'worried', x: 860, y: 1010, r: 52, yaw: -0.4, flip: true },
        ],
        front: () =>
          rect(696, 966, 46, 54, inked('#FFFDF6', 3.4), 6) +
          path('M742 980q24 0 24 16t-24 14', { stroke: INK, width: 6 }) +
          steam(719, 956, 22),
        signs: [{ x: 719, y: 994, size: 20, text: 'ETL', color: '#FF7A1A' }],
        sfx: { x: 900, y: 1120, size: 30, turn: -6, fill: ['#FFFFFF', '#E05AD0'] },
      },
    },
  },
}
