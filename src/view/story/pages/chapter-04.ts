/** How chapter 4 looks. A river of light, boats on it, and in the end a shadow. */
import {
  aurora,
  beam,
  burst,
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  lampLight,
  ledge,
  light,
  line,
  logBand,
  n,
  nightSea,
  type Point,
  path,
  plant,
  polygon,
  RIBBONS,
  recordLight,
  rect,
  ribbon,
  scatter,
  shoe,
  sparks,
  speedLines,
  stars,
  streamCity,
  streamSky,
  tower,
  turned,
  wall,
  washed,
} from '../../art'
import type { PageStaging } from '../staging'

const NIGHT = '#0B1026'
const LIT = { wear: 'stream', rim: '#A8F6FF' } as const

/** Three lanes that come out of the hub and widen towards whoever looks. */
function lanes(hub: Point, bottom: number, at: readonly number[]): string {
  const colors = ['#1E6FD8', '#1C9AC4', '#16A08A']
  let content = ''
  for (let i = 0; i < 3; i++) {
    const [left, right] = [at[i], at[i + 1]]
    content += polygon(
      [
        [hub[0] - 3 + i * 2, hub[1]],
        [hub[0] - 1 + i * 2, hub[1]],
        [right, bottom],
        [left, bottom],
      ],
      { fill: colors[i], opacity: 0.92 },
    )
    const chance = scatter(i + 3)
    for (let k = 0; k < 60; k++) {
      const t = chance() ** 0.7
      const x = hub[0] + (left + (right - left) * chance() - hub[0]) * t
      const y = hub[1] + (bottom - hub[1]) * t
      content +=
        k % 3 === 0
          ? circle(x, y, 1 + 4 * t, { fill: '#FFFFFF', opacity: 0.9 })
          : line(
              [
                [x - 26 * t, y],
                [x + 26 * t, y],
              ],
              { stroke: '#E9FFFF', width: 1 + 2.6 * t, opacity: 0.45 },
            )
    }
  }
  for (let i = 0; i < 4; i++) content += rope(hub, [at[i], bottom], 3, 16)
  return content
}

/** A rope with floats, thicker as it comes near. */
function rope(from: Point, to: Point, thin: number, thick: number): string {
  const [ax, ay] = from
  const [bx, by] = to
  let content = line([from, to], { stroke: INK, width: thick * 0.5, cap: 'round' })
  for (let i = 4; i <= 18; i++) {
    const t = (i / 18) ** 1.6
    const x = ax + (bx - ax) * t
    const y = ay + (by - ay) * t
    const r = thin + (thick - thin) * t
    content += ellipse(x, y, r, r * 0.72, inked(i % 2 === 0 ? '#FF7A1A' : '#FFF8E7', 1.4 + t * 2))
  }
  return content
}

/** Ropes from the hub to a boat, and the light that they come from. */
const ropesTo = (hub: Point, ends: readonly Point[]): string =>
  aurora({ x: 22, y: hub[1] - 90, width: 956, height: 200 }, hub[1] + 70, 150, '#22C7E8', 2.4) +
  ends.map((end) => rope(hub, end, 2, 9)).join('') +
  light(hub[0], hub[1], 130, '#BDF5FF', 0.95)

/** The side of a boat, before whoever sits in it. */
function hull(x: number, y: number, size: number, color: string): string {
  return (
    path(
      `M${n(x - size)} ${n(y)}Q${n(x)} ${n(y + size * 0.22)} ${n(x + size)} ${n(y)}Q${n(x + size * 0.8)} ${n(y + size * 0.72)} ${n(x)} ${n(y + size * 0.74)}Q${n(x - size * 0.8)} ${n(y + size * 0.72)} ${n(x - size)} ${n(y)}Z`,
      inked(color, 4),
    ) +
    dots(x - size * 0.6, y + size * 0.34, size * 1.2, size * 0.34, '#06102E', 7, 2, 0.45) +
    circle(x, y + size * 0.42, size * 0.22, inked('#FFF8E7', 3))
  )
}

const parcel = (x: number, y: number, size: number, turn = 0, color = '#C98A2B'): string =>
  turned(
    rect(x - size, y - size * 0.8, size * 2, size * 1.6, inked(color, 3)) +
      rect(x - size * 0.2, y - size * 0.8, size * 0.4, size * 1.6, { fill: '#FFF1C0' }) +
      circle(x + size * 0.6, y + size * 0.4, size * 0.2, { fill: '#C62F2F' }),
    turn,
    x,
    y,
  )

/** A heap of parcels. */
function heap(x: number, y: number, width: number, count: number, seed: number, color?: string): string {
  const chance = scatter(seed)
  let content = ''
  for (let i = 0; i < count; i++) {
    const t = i / count
    const px = x + (chance() - 0.5) * width * (1 - t * 0.75)
    content += parcel(px, y - t * width * 0.6, 15 + chance() * 8, (chance() - 0.5) * 50, color)
  }
  return content
}

const note = (x: number, y: number, size: number, turn: number, color = '#FFF3A8'): string =>
  turned(
    polygon(
      [
        [x - size, y - size],
        [x + size, y - size],
        [x + size, y + size * 0.7],
        [x + size * 0.7, y + size],
        [x - size, y + size],
      ],
      inked(color, 3.4),
    ) +
      polygon(
        [
          [x + size, y + size * 0.7],
          [x + size * 0.7, y + size],
          [x + size * 0.66, y + size * 0.66],
        ],
        inked('#E0CE70', 2.4),
      ) +
      rect(x - size * 0.34, y - size * 1.14, size * 0.68, size * 0.3, { fill: '#E9E0CC', stroke: INK, width: 2 }),
    turn,
    x,
    y,
  )

/** What is on the five notes: a cog, a jug, a ladder, an accordion, a snail. */
const DOODLES: readonly ((x: number, y: number) => string)[] = [
  (x, y) =>
    Array.from({ length: 8 }, (_, i) => turned(rect(x - 6, y - 32, 12, 14, inked('#7D88A8', 2.4)), i * 45, x, y)).join(
      '',
    ) +
    circle(x, y, 23, inked('#7D88A8', 3)) +
    circle(x, y, 9, inked('#FFF3A8', 3)),
  (x, y) =>
    path(`M${x - 20} ${y - 26}h36l8 50q0 8 -8 8h-36q-8 0 -8 -8Z`, inked('#8FEBFA', 3)) +
    path(`M${x + 18} ${y - 16}q24 4 6 34`, { stroke: INK, width: 5 }) +
    rect(x - 18, y - 4, 34, 30, { fill: '#2F7BFF', opacity: 0.6 }),
  (x, y) =>
    [-16, 16]
      .map((dx) =>
        line(
          [
            [x + dx, y - 34],
            [x + dx, y + 34],
          ],
          { stroke: INK, width: 6 },
        ),
      )
      .join('') +
    [-22, -6, 10, 26]
      .map((dy) =>
        line(
          [
            [x - 16, y + dy],
            [x + 16, y + dy],
          ],
          { stroke: INK, width: 5 },
        ),
      )
      .join(''),
  (x, y) =>
    rect(x - 36, y - 24, 14, 48, inked('#C62F2F', 3)) +
    rect(x + 22, y - 24, 14, 48, inked('#C62F2F', 3)) +
    path(`M${x - 22} ${y - 22}l8 44l8 -44l8 44l8 -44l8 44l4 -44`, { stroke: INK, width: 4 }),
  (x, y) =>
    path(`M${x - 38} ${y + 24}h62q14 0 14 -14v-22`, { stroke: '#C98A2B', width: 13, cap: 'round' }) +
    circle(x - 8, y - 2, 24, inked('#E07A5A', 3)) +
    path(`M${x - 8} ${y - 2}m-12 0a12 12 0 1 1 12 12`, { stroke: INK, width: 3 }),
]

/** A mill wheel in a river of light. */
function millWheel(x: number, y: number, r: number): string {
  const paddles = Array.from({ length: 10 }, (_, i) =>
    turned(rect(x - 9, y - r - 14, 18, 34, inked('#B4744A', 3)), i * 36, x, y),
  ).join('')
  const spokes = Array.from({ length: 5 }, (_, i) =>
    turned(rect(x - 5, y - r, 10, 2 * r, inked('#8A5A2B', 2.6)), i * 36, x, y),
  ).join('')
  return (
    paddles +
    circle(x, y, r, { stroke: INK, width: 20 }) +
    circle(x, y, r, { stroke: '#C98A4A', width: 13 }) +
    spokes +
    circle(x, y, r * 0.22, inked('#FFC933', 4))
  )
}

/** A board of little shelves; some are lit. */
function shelves(x: number, y: number, columns: number, rows: number, size: number): string {
  const chance = scatter(12)
  let content = rect(x - 8, y - 8, columns * size + 16, rows * size + 16, inked('#3A2C5A', 4))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      content += rect(x + c * size + 1.5, y + r * size + 1.5, size - 3, size - 3, {
        fill: chance() < 0.62 ? '#7DFFD9' : '#59608A',
      })
  return content
}

/** Somebody bald, with a fringe and crossed arms, as a shadow over everything. */
const shadow = (x: number, y: number, size: number): string =>
  group(
    path(`M-150 300Q-170 110 -70 84Q-96 40 -92 -10Q-92 -110 0 -110Q92 -110 92 -10Q96 40 70 84Q170 110 150 300Z`, {
      fill: '#120A2A',
    }) +
      path('M-96 -14q-22 30 2 62M96 -14q22 30 -2 62', { stroke: '#120A2A', width: 22, cap: 'round' }) +
      path('M-128 200Q0 150 118 236M128 196Q0 236 -112 226', { stroke: '#3A2366', width: 9, cap: 'round' }) +
      path('M-52 -16l34 12M52 -16l-34 12', { stroke: '#E5286E', width: 9, cap: 'round' }),
    `translate(${n(x)} ${n(y)}) scale(${size})`,
  )

const CREW = { a: '#22C7E8', b: '#FFC933', c: '#A78BFF', d: '#3FBF7A' } as const

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '4.1': {
    height: 1360,
    paper: NIGHT,
    panels: {
      '4.1.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 400],
          [22, 436],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 420 }
          return (
            streamSky(box, 300, [880, 160]) +
            streamCity(box, 306, '#1B2F7A', 6, 120) +
            ribbon(
              [
                [1000, 200],
                [820, 250],
                [520, 300],
                [220, 330],
                [0, 400],
              ],
              { colors: RIBBONS.teal, from: 24, to: 120, seed: 5, strands: 12, lights: 40 },
            ) +
            ledge([
              [0, 384],
              [240, 376],
              [520, 390],
              [1000, 372],
              [1000, 460],
              [0, 460],
            ])
          )
        },
        people: [
          { who: 'iris', pose: 'perch', mood: 'calm', x: 130, y: 380, r: 46, yaw: 0.4, ...LIT },
          {
            who: 'ada',
            pose: 'read',
            mood: 'flat',
            x: 470,
            y: 430,
            r: 48,
            yaw: -0.2,
            prop: 'paper',
            crop: 'bust',
            ...LIT,
          },
          {
            who: 'jax',
            pose: 'hold',
            mood: 'smug',
            x: 780,
            y: 430,
            r: 48,
            yaw: -0.1,
            prop: 'mug',
            crop: 'bust',
            ...LIT,
          },
        ],
        front: () =>
          path('M566 356q40 30 22 90l60 6q20 -60 -14 -110Z', inked('#FFF8E7', 3)) +
          [0, 1, 2, 3].map((i) => path(`M${586 + i * 2} ${370 + i * 18}h40`, { stroke: '#7D88A8', width: 3 })).join(''),
      },
      '4.1.2': {
        frame: [
          [22, 452],
          [978, 416],
          [978, 1338],
          [22, 1338],
        ],
        isNight: true,
        wordSize: 1.1,
        ground: () => {
          const box = { x: 22, y: 416, width: 956, height: 924 }
          const hub: Point = [690, 640]
          return (
            streamSky(box, 800, hub) +
            streamCity({ x: 22, y: 416, width: 956, height: 500 }, 812, '#1B2F7A', 11, 150) +
            rect(22, 806, 956, 540, { fill: '#12306A' }) +
            ribbon(
              [
                [1000, 470],
                [900, 520],
                [760, 520],
                [690, 640],
              ],
              { colors: RIBBONS.violet, from: 46, to: 10, seed: 3 },
            ) +
            ribbon(
              [
                [0, 520],
                [220, 500],
                [500, 560],
                [690, 640],
              ],
              { colors: RIBBONS.green, from: 40, to: 10, seed: 8 },
            ) +
            lanes(hub, 1350, [60, 420, 760, 1120]) +
            light(hub[0], hub[1], 200, '#FFFFFF', 0.9) +
            fadingDots(22, 1000, 956, 340, '#061030', 'bottom', 12)
          )
        },
        live: { x: 500, y: 1080, width: 456, height: 240 },
        people: [
          {
            who: 'ada',
            pose: 'crouch',
            mood: 'worried',
            x: 150,
            y: 1230,
            r: 84,
            yaw: 0.5,
            armRight: [410, 1180],
            handRight: 'flat',
            ...LIT,
          },
          {
            who: 'jax',
            pose: 'lean',
            mood: 'puzzled',
            x: 596,
            y: 984,
            r: 54,
            yaw: -0.3,
            prop: 'mug',
            crop: 'bust',
            ...LIT,
          },
          { who: 'iris', pose: 'crossed', mood: 'smug', x: 850, y: 992, r: 54, yaw: -0.3, crop: 'bust', ...LIT },
        ],
        front: () =>
          light(416, 1190, 170, '#8DF0FF', 0.95) +
          [0, 1, 2, 3, 4, 5, 6]
            .map((i) =>
              path(`M${360 + i * 18} 1210q${-30 + i * 9} ${-50 - (i % 3) * 26} ${-26 + i * 9} ${-90 - (i % 2) * 40}`, {
                stroke: '#E3FDFF',
                width: 7 - (i % 3),
                cap: 'round',
                opacity: 0.9,
              }),
            )
            .join('') +
          ellipse(414, 1212, 92, 22, { stroke: '#FFFFFF', width: 6, opacity: 0.9 }) +
          [0, 1, 2, 3, 4].map((i) => recordLight(446 + i * 34, 1010 - i * 92, 13 - i * 1.7, '#FF7A1A')).join(''),
        sfx: { x: 360, y: 560, size: 118, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
        keepFree: [{ x: 90, y: 480, width: 540, height: 150 }],
      },
    },
  },
  '4.2': {
    height: 1510,
    paper: '#FFFDF6',
    panels: {
      '4.2.1': {
        frame: [
          [22, 22],
          [352, 22],
          [332, 1488],
          [22, 1488],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 22, width: 330, height: 1470 }
          return (
            streamSky(box, 1180, [190, 640]) +
            burst(190, 640, 800, 26, '#BDF5FF', 0.16) +
            polygon(
              [
                [22, 420],
                [90, 520],
                [60, 760],
                [120, 980],
                [22, 1418],
              ],
              inked('#2A2F63', 4),
            ) +
            polygon(
              [
                [352, 300],
                [290, 470],
                [320, 700],
                [270, 960],
                [332, 1418],
                [352, 1418],
              ],
              inked('#232858', 4),
            ) +
            ribbon(
              [
                [30, 1080],
                [160, 1000],
                [240, 1060],
                [350, 980],
              ],
              { colors: RIBBONS.cyan, from: 60, to: 40, lights: 24 },
            )
          )
        },
        people: [
          { who: 'ada', pose: 'leap', mood: 'glad', x: 184, y: 760, r: 62, yaw: 0.2, ...LIT },
          { who: 'iris', pose: 'pointUp', mood: 'glad', x: 100, y: 1370, r: 44, yaw: 0.3, crop: 'bust', ...LIT },
          { who: 'jax', pose: 'whisper', mood: 'glad', x: 236, y: 1510, r: 46, yaw: 0.3, crop: 'bust', ...LIT },
        ],
        front: () => sparks(60, 560, 14, 34, 9, '#FFE27A') + sparks(330, 540, 14, 34, 9, '#FFE27A'),
      },
      '4.2.2': {
        frame: [
          [368, 22],
          [978, 22],
          [978, 720],
          [358, 720],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 358, y: 22, width: 620, height: 698 }
          return (
            streamSky(box, 420, [860, 120]) +
            [0, 1, 2]
              .map((i) =>
                polygon(
                  [
                    [358, 250 + i * 76],
                    [978, 226 + i * 76],
                    [978, 248 + i * 76],
                    [358, 274 + i * 76],
                  ],
                  inked(['#4A3A7A', '#3A2F68', '#2C2656'][i], 3),
                ),
              )
              .join('') +
            washed(358, 430, 620, 290, ['#232858', '#12163E'])
          )
        },
        live: { x: 384, y: 446, width: 572, height: 256 },
        people: [
          { who: 'jax', pose: 'cower', mood: 'glad', x: 470, y: 412, r: 48, yaw: 0.1, crop: 'bust', ...LIT },
          { who: 'ada', pose: 'think', mood: 'worried', x: 670, y: 408, r: 48, yaw: 0.2, crop: 'bust', ...LIT },
          { who: 'iris', pose: 'stand', mood: 'flat', x: 870, y: 372, r: 48, yaw: -0.2, crop: 'bust', ...LIT },
        ],
        sfx: { x: 670, y: 428, size: 44, turn: -5, fill: ['#FFFFFF', '#E5286E'] },
      },
      '4.2.3': {
        frame: [
          [358, 736],
          [978, 736],
          [978, 1488],
          [348, 1488],
        ],
        ground: () => {
          const box = { x: 348, y: 736, width: 630, height: 754 }
          return (
            wall(box, ['#6B6FA8', '#4A4F8A', '#2A2F63'], '#1B2150', 'bottom') +
            Array.from({ length: 24 }, (_, i) =>
              rect(350 + (i % 8) * 82 - (Math.floor(i / 8) % 2) * 40, 800 + Math.floor(i / 8) * 96, 80, 94, {
                stroke: '#3A3F78',
                width: 3,
              }),
            ).join('') +
            lampLight(box, 'right', '#FFE7A8')
          )
        },
        live: { x: 372, y: 1192, width: 584, height: 280 },
        people: [
          { who: 'ada', pose: 'pull', mood: 'resolve', x: 460, y: 1166, r: 48, yaw: 0.4, crop: 'bust', ...LIT },
          {
            who: 'jax',
            armLeft: [590, 1130],
            pose: 'wave',
            mood: 'bliss',
            x: 660,
            y: 1172,
            r: 46,
            yaw: 0.2,
            crop: 'bust',
            prop: 'mug',
            ...LIT,
          },
          { who: 'iris', pose: 'hips', mood: 'calm', x: 880, y: 1116, r: 48, yaw: -0.3, crop: 'bust', ...LIT },
        ],
      },
    },
  },
  '4.3': {
    height: 1640,
    paper: '#E9FFFF',
    panels: {
      '4.3.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 520],
          [22, 556],
        ],
        isNight: true,
        ground: () =>
          nightSea({ x: 22, y: 22, width: 956, height: 540 }, 300) +
          ropesTo(
            [860, 110],
            [
              [250, 440],
              [340, 450],
              [440, 440],
            ],
          ) +
          heap(560, 430, 120, 16, 3),
        live: { x: 590, y: 240, width: 370, height: 262 },
        people: [
          { who: 'ada', pose: 'salute', mood: 'smug', x: 116, y: 590, r: 58, yaw: 0.3, crop: 'bust', ...LIT },
          { who: 'boat-a', pose: 'row', mood: 'strain', x: 306, y: 490, r: 58, yaw: 0.3, crop: 'bust' },
          {
            who: 'jax',
            pose: 'push',
            mood: 'strain',
            x: 470,
            y: 540,
            r: 54,
            yaw: -0.4,
            flip: true,
            crop: 'bust',
            ...LIT,
          },
        ],
        front: () => hull(340, 456, 160, CREW.a) + rect(22, 520, 190, 40, inked('#5A3A4B', 4)),
        signs: [{ x: 340, y: 523, size: 26, text: 'A' }],
      },
      '4.3.2': {
        frame: [
          [22, 574],
          [978, 538],
          [978, 1050],
          [22, 1086],
        ],
        isNight: true,
        ground: () =>
          nightSea({ x: 22, y: 530, width: 956, height: 560 }, 840) +
          ropesTo(
            [860, 640],
            [
              [70, 990],
              [124, 1000],
              [180, 990],
            ],
          ) +
          speedLines(200, 900, 190, 460, 16, '#8FE9FF', 4),
        live: { x: 590, y: 770, width: 370, height: 266 },
        people: [
          { who: 'boat-c', pose: 'heave', mood: 'resolve', x: 124, y: 1020, r: 50, yaw: 0.3, crop: 'bust' },
          { who: 'boat-d', pose: 'wave', mood: 'worried', x: 316, y: 1010, r: 54, yaw: 0.2, crop: 'bust' },
          { who: 'ada', pose: 'crossed', mood: 'flat', x: 492, y: 1110, r: 54, yaw: 0.2, crop: 'bust', ...LIT },
        ],
        front: () => hull(124, 1008, 96, CREW.c) + hull(316, 1000, 104, CREW.d) + parcel(392, 986, 16, 6, '#E9E0CC'),
        sfx: { x: 470, y: 820, size: 44, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
        signs: [
          { x: 124, y: 1049, size: 20, text: 'C' },
          { x: 316, y: 1044, size: 20, text: 'D' },
        ],
      },
      '4.3.3': {
        frame: [
          [22, 1104],
          [978, 1068],
          [978, 1618],
          [22, 1618],
        ],
        isNight: true,
        ground: () =>
          nightSea({ x: 22, y: 1068, width: 956, height: 552 }, 1340) +
          ropesTo(
            [860, 1170],
            [
              [60, 1500],
              [136, 1520],
              [210, 1500],
            ],
          ) +
          path('M22 1500Q300 1540 590 1440', { stroke: INK, width: 15 }) +
          path('M22 1500Q300 1540 590 1440', { stroke: '#FF7A1A', width: 8, dash: '26 22' }) +
          heap(150, 1560, 200, 26, 9, '#3FBF7A'),
        live: { x: 590, y: 1300, width: 370, height: 300 },
        people: [
          { who: 'jax', pose: 'hang', mood: 'strain', x: 136, y: 1640, r: 56, yaw: 0.3, crop: 'bust', ...LIT },
          { who: 'iris', pose: 'conduct', mood: 'calm', x: 336, y: 1420, r: 52, yaw: 0.2, ...LIT },
          {
            who: 'ada',
            flip: true,
            pose: 'hold',
            mood: 'resolve',
            x: 500,
            y: 1650,
            r: 54,
            yaw: -0.1,
            prop: 'pen',
            crop: 'bust',
            ...LIT,
          },
        ],
        front: () =>
          heap(96, 1640, 150, 16, 4, '#3FBF7A') +
          shoe(60, 1520, 24, '#3FBF7A', -14) +
          shoe(190, 1560, 24, '#3FBF7A', 18) +
          shoe(214, 1490, 22, '#3FBF7A', -28),
      },
    },
  },
  '4.4': {
    height: 1460,
    paper: '#E9DFC8',
    panels: {
      '4.4.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 570],
          [22, 600],
        ],
        ground: () =>
          wall({ x: 22, y: 22, width: 956, height: 580 }, ['#F6E7C8', '#E0C08A'], '#B4744A', 'bottom') +
          lampLight({ x: 22, y: 22, width: 956, height: 560 }, 'left', '#FFF3C0') +
          [0, 1, 2, 3, 4]
            .map((i) => {
              const x = 130 + i * 186
              const y = 120 + Math.abs(i - 2) * 14
              return turned(note(x, y, 68, 0) + DOODLES[i](x, y - 8), [-7, 4, -3, 6, -5][i], x, y)
            })
            .join('') +
          desk(22, 530, 956, 80, '#B4744A', '#7A4A35') +
          plant(930, 520, 30),
        keepFree: [{ x: 30, y: 30, width: 940, height: 190 }],
        people: [
          { who: 'ada', pose: 'sitDesk', mood: 'worried', x: 190, y: 560, r: 50, yaw: 0.2, pitch: 0.2, crop: 'bust' },
          { who: 'jax', pose: 'shrug', mood: 'sad', x: 500, y: 566, r: 50, yaw: 0.1, crop: 'bust' },
          { who: 'iris', pose: 'lean', mood: 'calm', x: 760, y: 566, r: 50, yaw: -0.4, crop: 'bust' },
        ],
        signs: [
          { x: 130, y: 192, size: 21, turn: -7, text: 'SETTINGS', de: 'CONFIGS' },
          { x: 316, y: 178, size: 21, turn: 4, text: 'CAPACITY', de: 'KAPAZITÄT' },
          { x: 502, y: 164, size: 21, turn: -3, text: 'VERSIONS', de: 'VERSIONEN' },
          { x: 688, y: 178, size: 21, turn: 6, text: 'SCALING', de: 'SKALIEREN' },
          { x: 874, y: 192, size: 21, turn: -5, text: 'LAG' },
        ],
      },
      '4.4.2': {
        frame: [
          [22, 618],
          [586, 600],
          [566, 1438],
          [22, 1438],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 600, width: 564, height: 838 }
          return (
            nightSea(box, 900) +
            tower(110, 980, 130, '#8FEBFA', true) +
            tower(300, 970, 130, '#FFE27A') +
            tower(480, 980, 130, '#8FEBFA') +
            beam(
              [
                [290, 800],
                [310, 800],
                [420, 1000],
                [180, 1000],
              ],
              '#FFE27A',
              0.25,
            )
          )
        },
        live: { x: 36, y: 1016, width: 520, height: 404 },
        people: [
          { who: 'ada', pose: 'cheer', mood: 'smug', x: 120, y: 976, r: 46, yaw: 0.4, crop: 'bust', prop: 'stamp' },
          { who: 'iris', pose: 'point', mood: 'worried', x: 300, y: 930, r: 44, yaw: -0.4, flip: true, crop: 'bust' },
          {
            who: 'customer',
            pose: 'hold',
            mood: 'flat',
            x: 464,
            y: 980,
            r: 44,
            yaw: -0.2,
            prop: 'phone',
            crop: 'bust',
          },
        ],
        sfx: { x: 470, y: 1050, size: 44, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
      },
      '4.4.3': {
        frame: [
          [602, 600],
          [978, 588],
          [978, 1438],
          [582, 1438],
        ],
        ground: () =>
          wall({ x: 582, y: 588, width: 396, height: 850 }, ['#FFF8E7', '#F2DCA8'], '#C98A2B', 'bottom') +
          rect(582, 1012, 250, 16, inked('#8A90A8', 3)) +
          rect(582, 1026, 240, 230, inked('#C9C4D2', 3)) +
          desk(582, 1240, 420, 220, '#B4744A', '#7A4A35') +
          note(640, 1320, 42, -8) +
          note(732, 1338, 42, 5) +
          note(826, 1322, 42, -4) +
          note(920, 1340, 42, 7, '#FFB3C8') +
          // Three that come off.
          note(930, 930, 34, 24, '#DFF3C8') +
          note(948, 860, 34, -14, '#DFF3C8') +
          note(926, 790, 34, 12, '#DFF3C8') +
          path('M978 830q-46 10 -56 44q34 6 56 -6Z', inked('#E9B48E', 3)),
        people: [
          { who: 'iris', pose: 'present', mood: 'calm', x: 668, y: 1010, r: 46, yaw: 0.3, crop: 'bust' },
          { who: 'ada', pose: 'tug', mood: 'strain', x: 684, y: 1262, r: 46, yaw: 0.2, crop: 'bust' },
          {
            who: 'jax',
            pose: 'read',
            mood: 'puzzled',
            x: 880,
            y: 1262,
            r: 46,
            yaw: -0.1,
            flip: true,
            prop: 'paper',
            crop: 'bust',
          },
        ],
        keepFree: [
          { x: 884, y: 740, width: 94, height: 236 },
          { x: 590, y: 1276, width: 388, height: 110 },
        ],
        signs: [
          { x: 640, y: 1324, size: 18, turn: -8, text: 'KEYS', de: 'SCHLÜSSEL' },
          { x: 732, y: 1342, size: 17, turn: 5, text: 'SCHEMAS' },
          { x: 826, y: 1326, size: 18, turn: -4, text: 'ACCESS', de: 'ZUGRIFF' },
          { x: 920, y: 1344, size: 20, turn: 7, text: 'LAG' },
        ],
        sfx: { x: 690, y: 1400, size: 32, turn: -6, fill: ['#FFFFFF', '#FF7A1A'] },
      },
    },
  },
  '4.5': {
    height: 1860,
    paper: '#FFFDF6',
    panels: {
      '4.5.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 640],
          [22, 670],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 650 }
          return (
            streamSky(box, 420, [760, 200]) +
            streamCity(box, 430, '#1B2F7A', 13, 120) +
            ribbon(
              [
                [0, 130],
                [260, 200],
                [520, 170],
                [700, 240],
              ],
              { colors: RIBBONS.blue, from: 50, to: 34, seed: 3, lights: 34 },
            ) +
            ribbon(
              [
                [0, 330],
                [240, 260],
                [520, 330],
                [700, 260],
              ],
              { colors: RIBBONS.green, from: 50, to: 34, seed: 7, lights: 34 },
            ) +
            ribbon(
              [
                [700, 250],
                [800, 230],
                [900, 260],
                [1010, 230],
              ],
              { colors: RIBBONS.cyan, from: 60, to: 70, seed: 5, lights: 30 },
            ) +
            millWheel(716, 214, 92) +
            shelves(836, 66, 8, 6, 15) +
            washed(22, 560, 956, 112, ['#1B2150', '#0B1026'])
          )
        },
        live: { x: 560, y: 352, width: 400, height: 268 },
        people: [
          { who: 'iris', pose: 'point', mood: 'calm', x: 96, y: 664, r: 50, yaw: 0.4, crop: 'bust', ...LIT },
          { who: 'ada', pose: 'reach', mood: 'worried', x: 300, y: 660, r: 50, yaw: 0.3, crop: 'bust', ...LIT },
          { who: 'jax', pose: 'kneel', mood: 'glad', x: 436, y: 650, r: 44, yaw: 0.3, crop: 'bust', ...LIT },
        ],
        front: () => path('M500 606l36 -8l-10 26h-34l-22 -18Z M518 598l10 -34l12 36Z', inked('#FFF8E7', 3)),
        keepFree: [{ x: 610, y: 110, width: 350, height: 210 }],
        sfx: { x: 716, y: 330, size: 36, turn: -4, fill: ['#FFFFFF', '#7DFFD9'] },
        signs: [
          { x: 90, y: 104, size: 22, turn: 12, text: 'WEB SHOP', de: 'WEBSHOP', color: '#EAFCFF' },
          { x: 90, y: 372, size: 22, turn: -14, text: 'STORES', de: 'LÄDEN', color: '#EAFCFF' },
        ],
      },
      '4.5.2': {
        frame: [
          [22, 688],
          [978, 658],
          [978, 1150],
          [22, 1170],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 658, width: 956, height: 512 }
          return (
            streamSky(box, 1000, [820, 800]) +
            burst(430, 940, 900, 30, '#FFE27A', 0.14) +
            ribbon(
              [
                [1010, 760],
                [840, 800],
                [700, 780],
                [560, 820],
              ],
              { colors: RIBBONS.cyan, from: 50, to: 20, seed: 4 },
            ) +
            millWheel(760, 792, 52) +
            logBand([40, 1130], [560, 1120], 26, 40, 12) +
            rect(22, 1140, 956, 40, { fill: '#101A4A' })
          )
        },
        live: { x: 612, y: 880, width: 348, height: 244 },
        people: [
          {
            who: 'jax',
            pose: 'salute',
            mood: 'smug',
            x: 120,
            y: 1176,
            r: 50,
            yaw: -0.2,
            prop: 'phone',
            crop: 'bust',
            ...LIT,
          },
          { who: 'ada', pose: 'brace', mood: 'glee', x: 272, y: 1160, r: 52, yaw: 0.5, crop: 'bust', ...LIT },
          { who: 'iris', pose: 'fall', mood: 'flat', x: 492, y: 1110, r: 46, yaw: -0.4, crop: 'bust', ...LIT },
        ],
      },
      '4.5.3': {
        frame: [
          [22, 1188],
          [978, 1168],
          [978, 1838],
          [22, 1838],
        ],
        isNight: true,
        isOpen: true,
        summary: { x: 470, y: 1200, width: 490, height: 300 },
        ground: () => {
          const box = { x: 22, y: 1168, width: 956, height: 670 }
          return (
            washed(22, 1168, 956, 670, ['#7A4BC4', '#4B2A8A', '#2A1658', '#160C36']) +
            burst(240, 1420, 900, 28, '#B98AFF', 0.12) +
            stars(22, 1168, 956, 300, 40, 4, '#D9C2FF') +
            streamCity(box, 1640, '#2A1A5C', 8, 150) +
            shadow(250, 1420, 1.25) +
            washed(22, 1640, 956, 198, ['#3A2070', '#160C36']) +
            dots(22, 1640, 956, 198, '#0B0620', 9, 2.6, 0.6)
          )
        },
        live: { x: 470, y: 1520, width: 490, height: 300 },
        people: [
          {
            who: 'ada',
            pose: 'jazz',
            mood: 'glad',
            x: 120,
            y: 1786,
            r: 54,
            yaw: 0.3,
            crop: 'bust',
            rim: '#C49AFF',
            light: 'night',
          },
          {
            who: 'jax',
            pose: 'sip',
            mood: 'worried',
            x: 330,
            y: 1800,
            r: 62,
            yaw: 0.05,
            gaze: [-0.9, -0.6],
            prop: 'mug',
            crop: 'bust',
            rim: '#C49AFF',
            light: 'night',
          },
        ],
        keepFree: [{ x: 140, y: 1280, width: 230, height: 140 }],
        sfx: { x: 246, y: 1226, size: 54, turn: -5, fill: ['#FFFFFF', '#A05CFF'] },
      },
    },
  },
}
