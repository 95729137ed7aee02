/** How chapter 3 looks. Night, and light that never stops; at the left edge of a page now and then the dusk of before. */
import {
  aurora,
  beam,
  burst,
  circle,
  dots,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  ledge,
  light,
  line,
  logBand,
  n,
  type Point,
  path,
  plug,
  polygon,
  RIBBONS,
  recordLight,
  rect,
  ribbon,
  scatter,
  shoe,
  skyline,
  socket,
  sparks,
  speedLines,
  stars,
  steam,
  streamCity,
  streamSky,
  turned,
  washed,
} from '../../art'
import type { PageStaging } from '../staging'

const NIGHT = '#0B1026'
/** Lit from the log. */
const LIT = { wear: 'stream', rim: '#A8F6FF' } as const

/** The log and where its ribbons leave it, on the first page. */
const HUB: Point = [640, 330]

function firstSky(): string {
  const box = { x: 0, y: 0, width: 1000, height: 1600 }
  return (
    streamSky(box, 1060, HUB) +
    streamCity(box, 1120, '#1B2F7A', 5, 190) +
    ribbon(
      [
        [-30, 700],
        [130, 640],
        [300, 470],
        [520, 350],
      ],
      { colors: RIBBONS.violet, from: 90, to: 18, seed: 21, lights: 26 },
    ) +
    ribbon(
      [
        [1030, 640],
        [930, 600],
        [860, 470],
        [780, 350],
      ],
      { colors: RIBBONS.blue, from: 84, to: 18, seed: 22, lights: 26 },
    ) +
    ribbon(
      [
        [-30, 360],
        [110, 400],
        [280, 340],
        [500, 320],
      ],
      { colors: RIBBONS.green, from: 64, to: 14, seed: 23, lights: 18 },
    ) +
    ribbon(
      [
        [1030, 240],
        [930, 300],
        [850, 290],
        [780, 320],
      ],
      { colors: RIBBONS.teal, from: 62, to: 14, seed: 24, lights: 16 },
    ) +
    ribbon(
      [
        [120, 1180],
        [60, 960],
        [220, 780],
        [430, 610],
        [600, 380],
      ],
      { colors: RIBBONS.cyan, from: 200, to: 20, seed: 31, strands: 16, lights: 60 },
    ) +
    ribbon(
      [
        [980, 1150],
        [1000, 960],
        [900, 820],
        [760, 640],
        [680, 380],
      ],
      { colors: RIBBONS.blue, from: 190, to: 20, seed: 33, strands: 16, lights: 56 },
    ) +
    ribbon(
      [
        [470, 1200],
        [520, 1040],
        [500, 860],
        [610, 620],
        [640, 380],
      ],
      { colors: RIBBONS.teal, from: 230, to: 18, seed: 35, strands: 16, lights: 56, opacity: 0.34 },
    ) +
    logBand([470, 318], [850, 342], 26, 66, 15) +
    streamCity(box, 1260, '#101B4E', 17, 210)
  )
}

/** The same ten places on both sides of the second page. */
const TEN: readonly Point[] = Array.from({ length: 10 }, (_, i) => {
  const a = (i / 10) * 2 * Math.PI - 1.2
  return [Math.cos(a) * 112, Math.sin(a) * 150]
})

function island(x: number, y: number, i: number, isNight: boolean): string {
  const fill = isNight ? ['#22C7E8', '#7DFFD9', '#8FC3FF'][i % 3] : ['#C98A2B', '#B4492D', '#8A6A3B'][i % 3]
  return (
    rect(x - 17, y - 20, 34, 34, inked(fill, 3), 3) +
    rect(x - 10, y - 13, 9, 9, { fill: isNight ? '#FFFFFF' : '#FFE9A8' }) +
    rect(x + 2, y - 13, 9, 9, { fill: isNight ? '#FFFFFF' : '#FFE9A8' }) +
    polygon(
      [
        [x - 21, y - 20],
        [x, y - 36],
        [x + 21, y - 20],
      ],
      inked(isNight ? '#1B2F7A' : '#5A3A4B', 3),
    )
  )
}

/** Every pair by a wire of its own, none of them straight. */
function tangle(cx: number, cy: number): string {
  const chance = scatter(11)
  let content = ''
  for (let i = 0; i < TEN.length; i++)
    for (let j = i + 1; j < TEN.length; j++) {
      const [ax, ay] = TEN[i]
      const [bx, by] = TEN[j]
      const mx = (ax + bx) / 2 + (chance() - 0.5) * 90
      const my = (ay + by) / 2 + (chance() - 0.5) * 90
      const d = `M${n(cx + ax)} ${n(cy + ay)}Q${n(cx + mx)} ${n(cy + my)} ${n(cx + bx)} ${n(cy + by)}`
      content +=
        path(d, { stroke: '#2A1B2E', width: 5, cap: 'round' }) +
        path(d, { stroke: ['#C98A2B', '#B4492D', '#8C6A9A', '#D9B46A'][(i + j) % 4], width: 2.4, cap: 'round' })
    }
  return content + TEN.map(([x, y], i) => island(cx + x, cy + y, i, false)).join('')
}

/** One log in the middle, and to each of the ten a ribbon of light. */
function order(cx: number, cy: number): string {
  const colors = [RIBBONS.cyan, RIBBONS.teal, RIBBONS.violet, RIBBONS.green, RIBBONS.blue]
  return (
    light(cx, cy, 170, '#22C7E8', 0.8) +
    TEN.map(([x, y], i) =>
      ribbon(
        [
          [cx + x, cy + y],
          [cx + x * 0.6 + y * 0.12, cy + y * 0.55],
          [cx + x * 0.2, cy + y * 0.06],
        ],
        { colors: colors[i % 5], from: 12, to: 9, strands: 3, lights: 7, seed: i + 2, opacity: 0.55 },
      ),
    ).join('') +
    logBand([cx - 84, cy], [cx + 66, cy], 28, 40, 7) +
    TEN.map(([x, y], i) => island(cx + x, cy + y, i, true)).join('')
  )
}

const envelope = (x: number, y: number, size: number, turn: number): string =>
  turned(
    rect(x - size, y - size * 0.62, size * 2, size * 1.24, inked('#FFF8E7', 3), 3) +
      line(
        [
          [x - size, y - size * 0.62],
          [x, y + size * 0.1],
          [x + size, y - size * 0.62],
        ],
        { stroke: INK, width: 3 },
      ) +
      circle(x, y + size * 0.06, size * 0.2, inked('#E5286E', 2.4)),
    turn,
    x,
    y,
  )

/** A wall of a cell, as glass that light shines through; the newest is the brightest. */
function cellGround(
  x: number,
  y: number,
  width: number,
  height: number,
  stops: readonly string[],
  dot: string,
): string {
  return (
    washed(x, y, width, height, stops) +
    fadingDots(x, y + height * 0.45, width, height * 0.55, dot, 'bottom', 13) +
    rect(x, y, width, 34, { fill: '#FFFFFF', opacity: 0.16 }) +
    line(
      [
        [x, y + height - 60],
        [x + width, y + height - 60],
      ],
      { stroke: '#FFFFFF', width: 2, opacity: 0.4 },
    )
  )
}

/** Cake with three storeys and a tiara over it, in a cloud. */
function party(x: number, y: number): string {
  const cloud = [
    [-74, 10, 50],
    [-30, -34, 56],
    [34, -34, 58],
    [78, 8, 48],
    [0, 34, 74],
  ] as const
  const layer = (w: number, top: number, fill: string): string =>
    rect(x - w / 2, y + top, w, 28, inked(fill, 3), 6) +
    path(`M${x - w / 2 + 4} ${y + top + 10}q${w / 8} 12 ${w / 4} 0t${w / 4} 0t${w / 4} 0t${w / 4 - 8} 0`, {
      stroke: '#FFFFFF',
      width: 4,
    })
  return (
    cloud.map(([dx, dy, r]) => circle(x + dx, y + dy, r + 3, { fill: INK })).join('') +
    cloud.map(([dx, dy, r]) => circle(x + dx, y + dy, r, { fill: '#FFFDF6' })).join('') +
    layer(120, 30, '#FF9CC7') +
    layer(86, 2, '#FFD6E7') +
    layer(54, -26, '#FF9CC7') +
    path(`M${x - 20} ${y - 28}l-6 -22l14 10l12 -18l12 18l14 -10l-6 22Z`, inked('#FFC933', 3)) +
    circle(x, y - 54, 4, inked('#8DF0FF', 2))
  )
}

/** Parcels on a belt, on and on. */
function belt(x: number, y: number, width: number): string {
  return (
    rect(x, y, width, 16, inked('#3A4CA8', 3), 8) +
    Array.from({ length: Math.floor(width / 74) }, (_, i) => {
      const px = x + 16 + i * 74
      return (
        rect(px, y - 36, 46, 36, inked(['#C98A2B', '#D9B46A', '#B4744A'][i % 3], 3)) +
        rect(px + 18, y - 36, 10, 36, { fill: '#FFF1C0' }) +
        circle(px + 34, y - 12, 6, { fill: '#C62F2F' })
      )
    }).join('') +
    Array.from({ length: Math.floor(width / 30) }, (_, i) =>
      circle(x + 14 + i * 30, y + 16, 7, inked('#16206A', 2)),
    ).join('')
  )
}

const clock = (x: number, y: number, r: number): string =>
  circle(x, y, r, inked('#FFF8E7', 5)) +
  Array.from({ length: 12 }, (_, i) => {
    const a = (i / 12) * 2 * Math.PI
    return line(
      [
        [x + Math.cos(a) * r * 0.78, y + Math.sin(a) * r * 0.78],
        [x + Math.cos(a) * r * 0.9, y + Math.sin(a) * r * 0.9],
      ],
      { stroke: INK, width: 3 },
    )
  }).join('') +
  line(
    [
      [x, y],
      [x - r * 0.42, y - r * 0.26],
    ],
    { stroke: INK, width: 6, cap: 'round' },
  ) +
  line(
    [
      [x, y],
      [x, y - r * 0.68],
    ],
    { stroke: '#C62F2F', width: 4, cap: 'round' },
  )

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '3.1': {
    height: 1600,
    paper: NIGHT,
    panels: {
      '3.1.1': {
        frame: [
          [0, 0],
          [1000, 0],
          [1000, 1600],
          [0, 1600],
        ],
        isOpen: true,
        isNight: true,
        wordSize: 1.05,
        ground: firstSky,
        live: { x: 36, y: 742, width: 500, height: 268 },
        keepFree: [
          { x: 0, y: 1030, width: 520, height: 570 },
          { x: 450, y: 250, width: 420, height: 150 },
          { x: 20, y: 20, width: 620, height: 110 },
        ],
        phone: { x: 480, y: 1000, width: 520, height: 400 },
        people: [
          {
            who: 'ada',
            pose: 'stand',
            mood: 'shock',
            x: 596,
            y: 1450,
            r: 58,
            yaw: 0.1,
            pitch: -0.3,
            gaze: [0, -0.9],
            ...LIT,
          },
          {
            who: 'jax',
            pose: 'present',
            mood: 'glad',
            x: 744,
            y: 1500,
            r: 52,
            yaw: 0.1,
            prop: 'mug',
            propHand: 'right',
            ...LIT,
          },
          { who: 'iris', pose: 'hips', mood: 'calm', x: 910, y: 1540, r: 54, yaw: -0.5, ...LIT },
        ],
        front: () =>
          ledge([
            [470, 1560],
            [700, 1540],
            [1010, 1556],
            [1010, 1610],
            [470, 1610],
          ]),
        signs: [
          { x: 300, y: 86, size: 96, turn: -3, text: 'STREAMSCAPE', color: '#8DF0FF' },
          { x: 190, y: 566, size: 24, turn: -31, text: 'clicks', de: 'Klicks', color: '#EAFCFF' },
          { x: 900, y: 512, size: 24, turn: 54, text: 'payments', de: 'Zahlungen', color: '#EAFCFF' },
          { x: 180, y: 352, size: 22, turn: -6, text: 'prices', de: 'Preise', color: '#EAFCFF' },
          { x: 596, y: 690, size: 26, turn: -64, text: 'stock', de: 'Bestand', color: '#EAFCFF' },
          { x: 786, y: 640, size: 24, turn: 60, text: 'orders', de: 'Bestellungen', color: '#EAFCFF' },
        ],
      },
      '3.1.2': {
        frame: [
          [22, 1060],
          [500, 1034],
          [474, 1578],
          [22, 1578],
        ],
        wordSize: 0.9,
        ground: () =>
          washed(22, 1030, 480, 550, ['#FFE27A', '#FFB84D']) +
          burst(250, 1380, 700, 26, '#FFF3C0', 0.8) +
          fadingDots(22, 1034, 480, 200, '#E5286E', 'top', 13) +
          sparks(236, 1476, 60, 96, 9, '#FFFFFF'),
        people: [
          { who: 'ada', pose: 'cower', mood: 'strain', x: 404, y: 1580, r: 38, yaw: -0.5, crop: 'bust' },
          { who: 'jax', pose: 'sip', mood: 'whistle', x: 120, y: 1584, r: 50, yaw: 0.5, prop: 'whistle', crop: 'bust' },
          { who: 'iris', pose: 'crossed', mood: 'flat', x: 286, y: 1590, r: 50, yaw: -0.3, flip: true, crop: 'bust' },
        ],
        keepFree: [{ x: 40, y: 1130, width: 220, height: 100 }],
        sfx: { x: 156, y: 1180, size: 62, turn: -9, fill: ['#FFFFFF', '#FF7A1A'] },
      },
    },
  },
  '3.2': {
    height: 1370,
    paper: '#FFFDF6',
    panels: {
      '3.2.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 850],
          [22, 880],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 860 }
          return (
            washed(22, 22, 956, 860, ['#F2A65A', '#A8506A', '#4B3A6B', '#1B2150', '#0B1026'], 'right') +
            dots(22, 22, 300, 860, '#5A2E4B', 12, 3, 0.35) +
            stars(560, 22, 418, 500, 60) +
            aurora({ x: 600, y: 22, width: 378, height: 500 }, 420, 240, '#3DF0B0', 2) +
            skyline(box, 720, '#2A1B45', '#FFD97A', 9, 110) +
            tangle(168, 430) +
            order(832, 430) +
            // Wires on their way from knots to ribbons.
            [0, 1, 2, 3, 4]
              .map((i) =>
                path(
                  `M${272} ${330 + i * 48}c60 ${-70 + i * 34} 70 ${80 - i * 26} 150 ${30 - i * 8}S620 ${410 + i * 8} 742 ${402 + i * 14}`,
                  { stroke: ['#C98A2B', '#C76A7A', '#9A8CFF', '#5FC9F2', '#7DFFD9'][i], width: 5, cap: 'round' },
                ),
              )
              .join('') +
            washed(22, 720, 956, 162, ['#5A3350', '#2A2150', '#101A4A'], 'right') +
            fadingDots(22, 760, 956, 122, '#0A0E2A', 'bottom', 12) +
            line(
              [
                [500, 640],
                [520, 882],
              ],
              { stroke: '#FFFFFF', width: 5, opacity: 0.7 },
            )
          )
        },
        live: { x: 270, y: 722, width: 460, height: 128 },
        keepFree: [
          { x: 40, y: 250, width: 256, height: 350 },
          { x: 704, y: 250, width: 256, height: 350 },
        ],
        people: [
          { who: 'ada', pose: 'jazz', mood: 'worried', x: 394, y: 648, r: 50, yaw: 0.3, crop: 'bust', ...LIT },
          {
            who: 'iris',
            pose: 'pointUp',
            mood: 'calm',
            x: 574,
            y: 644,
            r: 52,
            yaw: 0.2,
            crop: 'bust',
            ...LIT,
          },
        ],
        signs: [
          { x: 168, y: 640, size: 26, text: 'WIRES', de: 'DRÄHTE', color: '#FFE9A8' },
          { x: 832, y: 640, size: 26, text: 'ONE LOG', de: 'EIN LOG', color: '#8DF0FF' },
        ],
      },
      '3.2.2': {
        frame: [
          [22, 898],
          [978, 868],
          [978, 1348],
          [22, 1348],
        ],
        ground: () =>
          washed(22, 868, 956, 480, ['#FFF3D6', '#FFD27A']) +
          burst(120, 1150, 1200, 30, '#FFFFFF', 0.6) +
          speedLines(150, 1160, 120, 760, 26, '#C9731A', 5) +
          fadingDots(22, 1220, 956, 130, '#C9731A', 'bottom', 13) +
          rect(840, 1208, 124, 140, inked('#7D88A8', 4), 8) +
          rect(830, 1196, 144, 20, inked('#A9B3CC', 4), 6),
        people: [
          { who: 'jax', pose: 'run', mood: 'strain', x: 170, y: 1240, r: 54, yaw: 0.5 },
          { who: 'iris', pose: 'stand', mood: 'smug', x: 500, y: 1350, r: 54, yaw: 0.6 },
          { who: 'ada', pose: 'present', mood: 'flat', x: 716, y: 1350, r: 52, yaw: -0.3 },
        ],
        front: () =>
          envelope(296, 1150, 24, -24) +
          envelope(318, 1190, 24, 4) +
          envelope(304, 1232, 24, 30) +
          envelope(86, 1130, 22, 40) +
          envelope(62, 1176, 22, -10) +
          envelope(400, 1290, 20, 62) +
          envelope(872, 1172, 22, -30) +
          envelope(914, 1150, 22, 24),
        signs: [{ x: 902, y: 1284, size: 26, text: 'REST', de: 'MÜLL', color: '#FFFFFF' }],
      },
    },
  },
  '3.3': {
    height: 1480,
    paper: NIGHT,
    panels: {
      '3.3.1': {
        frame: [
          [22, 22],
          [312, 22],
          [330, 740],
          [22, 740],
        ],
        ground: () =>
          cellGround(22, 22, 310, 718, ['#2A8FC4', '#1C6FA0', '#14406E'], '#0B2748') +
          group(party(0, 0), 'translate(246 330) scale(.62)') +
          rect(22, 484, 150, 260, inked('#7A4A2B', 4)) +
          rect(12, 470, 172, 22, inked('#B4744A', 4)),
        people: [
          {
            who: 'iris',
            pose: 'conduct',
            mood: 'calm',
            x: 96,
            y: 476,
            r: 42,
            yaw: 0.4,
            prop: 'pen',
            crop: 'bust',
            ...LIT,
          },
          { who: 'jax', pose: 'wave', mood: 'bliss', x: 226, y: 800, r: 46, yaw: -0.3, crop: 'bust', ...LIT },
        ],
        keepFree: [
          { x: 176, y: 270, width: 144, height: 130 },
          { x: 22, y: 22, width: 300, height: 124 },
        ],
        signs: [{ x: 50, y: 50, size: 34, text: '14', color: '#FFFFFF' }],
      },
      '3.3.2': {
        frame: [
          [326, 22],
          [690, 22],
          [708, 740],
          [344, 740],
        ],
        isNight: true,
        ground: () =>
          cellGround(296, 22, 424, 718, ['#10184A', '#1B2D7A', '#0F1A56'], '#22C7E8') +
          beam(
            [
              [470, 22],
              [530, 22],
              [640, 520],
              [390, 520],
            ],
            '#FFF3C0',
            0.34,
          ) +
          ellipse(516, 510, 150, 30, inked('#2C3590', 4)) +
          ellipse(516, 502, 150, 28, inked('#4A57D6', 3)),
        live: { x: 352, y: 548, width: 342, height: 174 },
        people: [
          { who: 'iris', pose: 'push', mood: 'glad', x: 408, y: 478, r: 40, yaw: 0.5, crop: 'bust', ...LIT },
          { who: 'jax', pose: 'hips', mood: 'puzzled', x: 560, y: 500, r: 46, yaw: 0.1, crop: 'bust', rim: '#FFE27A' },
        ],
        front: () => recordLight(662, 330, 12) + sparks(662, 330, 22, 40, 10, '#FFD98A'),
        sfx: { x: 640, y: 140, size: 40, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
        signs: [{ x: 362, y: 50, size: 34, text: '15', color: '#BFF6FF' }],
      },
      '3.3.3': {
        frame: [
          [704, 22],
          [978, 22],
          [978, 740],
          [722, 740],
        ],
        ground: () =>
          cellGround(702, 22, 278, 718, ['#16A39A', '#117A80', '#0C4A58'], '#06313E') +
          path('M734 500l-26 16l20 18l-30 22', { stroke: '#FFFFFF', width: 4 }),
        people: [
          {
            who: 'jax',
            pose: 'brace',
            mood: 'strain',
            x: 806,
            y: 610,
            r: 46,
            yaw: -0.6,
            flip: true,
            prop: 'pen',
            ...LIT,
          },
          { who: 'ada', pose: 'pull', mood: 'strain', x: 896, y: 700, r: 42, yaw: -0.4, flip: true, ...LIT },
        ],
        signs: [{ x: 740, y: 50, size: 34, text: '16', color: '#BFF6FF' }],
      },
      '3.3.4': {
        frame: [
          [22, 756],
          [978, 756],
          [978, 1458],
          [22, 1458],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 756, width: 956, height: 702 }
          return (
            streamSky(box, 1130, [930, 1040]) +
            streamCity(box, 1120, '#16246A', 8, 90) +
            logBand([40, 1150], [950, 1150], 70, 96, 16) +
            washed(22, 1200, 956, 258, ['#121C5A', '#0B1026'])
          )
        },
        live: { x: 60, y: 1204, width: 880, height: 236 },
        people: [
          {
            who: 'ada',
            pose: 'read',
            mood: 'worried',
            x: 320,
            y: 1136,
            r: 52,
            yaw: 0.3,
            crop: 'bust',
            prop: 'phone',
            ...LIT,
          },
          { who: 'archive', pose: 'walk', mood: 'calm', x: 110, y: 1118, r: 42, yaw: 0.3, crop: 'bust', ...LIT },
          { who: 'catering', pose: 'sit', mood: 'bliss', x: 510, y: 1128, r: 48, yaw: 0.1, crop: 'bust', ...LIT },
          { who: 'iris', pose: 'pointUp', mood: 'calm', x: 700, y: 1126, r: 52, yaw: -0.2, crop: 'bust', ...LIT },
          { who: 'greeter', pose: 'brace', mood: 'glad', x: 850, y: 1146, r: 44, yaw: 0.5, crop: 'bust', ...LIT },
        ],
        signs: [{ x: 948, y: 792, size: 34, text: '17', color: '#BFF6FF' }],
      },
    },
  },
  '3.4': {
    height: 1400,
    paper: '#FFFDF6',
    panels: {
      '3.4.1': {
        frame: [
          [22, 22],
          [338, 22],
          [308, 930],
          [22, 930],
        ],
        ground: () => {
          const chance = scatter(5)
          let wires = ''
          for (let i = 0; i < 18; i++) {
            const y = 420 + chance() * 460
            wires += path(
              `M${n(10)} ${n(y)}C${n(90 + chance() * 80)} ${n(y - 140 + chance() * 240)} ${n(150 + chance() * 80)} ${n(y - 120 + chance() * 240)} ${n(350)} ${n(y - 100 + chance() * 200)}`,
              { stroke: ['#C98A2B', '#B4492D', '#8C6A9A', '#D9B46A'][i % 4], width: 4, cap: 'round' },
            )
          }
          const rungs = Array.from({ length: 12 }, (_, i) =>
            line(
              [
                [150, 400 + i * 46],
                [232, 400 + i * 46],
              ],
              { stroke: '#8A5A2B', width: 9 },
            ),
          ).join('')
          return (
            washed(22, 22, 316, 908, ['#F2C36B', '#C9824B', '#6B3A4B']) +
            fadingDots(22, 22, 316, 340, '#8A3A4B', 'top', 13) +
            wires +
            line(
              [
                [150, 370],
                [140, 930],
              ],
              { stroke: INK, width: 16 },
            ) +
            line(
              [
                [150, 370],
                [140, 930],
              ],
              { stroke: '#B4744A', width: 10 },
            ) +
            line(
              [
                [232, 370],
                [242, 930],
              ],
              { stroke: INK, width: 16 },
            ) +
            line(
              [
                [232, 370],
                [242, 930],
              ],
              { stroke: '#B4744A', width: 10 },
            ) +
            rungs +
            // Tape.
            [0, 1, 2, 3]
              .map((i) =>
                turned(
                  rect(40 + (i % 2) * 180, 470 + i * 96, 70, 22, inked('#E9E0CC', 2)),
                  i * 26 - 40,
                  80,
                  480 + i * 96,
                ),
              )
              .join('')
          )
        },
        people: [
          { who: 'jax', pose: 'climb', mood: 'glee', x: 190, y: 590, r: 52, yaw: -0.2, wear: 'stream' },
          {
            who: 'ada',
            pose: 'cheer',
            mood: 'shock',
            x: 96,
            y: 1000,
            r: 46,
            yaw: 0.3,
            pitch: -0.3,
            crop: 'bust',
            wear: 'stream',
          },
        ],
      },
      '3.4.2': {
        frame: [
          [354, 22],
          [978, 22],
          [978, 930],
          [324, 930],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 324, y: 22, width: 656, height: 908 }
          return (
            streamSky(box, 520, [380, 470]) +
            streamCity(box, 520, '#1B2F7A', 9, 120) +
            washed(324, 520, 656, 410, ['#1B2F7A', '#0F1846']) +
            belt(540, 424, 440) +
            ribbon(
              [
                [380, 470],
                [470, 430],
                [640, 452],
                [990, 410],
              ],
              { colors: RIBBONS.cyan, from: 26, to: 44, strands: 7, lights: 26, seed: 6 },
            ) +
            socket(390, 468, 62)
          )
        },
        live: { x: 352, y: 604, width: 608, height: 308 },
        people: [
          { who: 'packer', pose: 'stamp', mood: 'calm', x: 588, y: 400, r: 24, yaw: 0.6, crop: 'bust' },
          { who: 'postman', pose: 'type', mood: 'calm', x: 790, y: 400, r: 24, yaw: 0.6, crop: 'bust' },
          {
            who: 'fraud',
            pose: 'hold',
            mood: 'smug',
            x: 482,
            y: 490,
            r: 50,
            yaw: 0.3,
            prop: 'lens',
            crop: 'bust',
            rim: '#8FEBFA',
          },
          {
            who: 'iris',
            pose: 'present',
            mood: 'calm',
            x: 690,
            y: 522,
            r: 52,
            yaw: -0.4,
            flip: true,
            crop: 'bust',
            ...LIT,
          },
          { who: 'ada', pose: 'salute', mood: 'puzzled', x: 862, y: 530, r: 50, yaw: 0.5, crop: 'bust', ...LIT },
        ],
        front: () => plug(432, 492, 54, -160, '#FFC933'),
        sfx: { x: 428, y: 396, size: 54, turn: -12, fill: ['#FFFFFF', '#FFC933'] },
      },
      '3.4.3': {
        frame: [
          [22, 946],
          [978, 946],
          [978, 1378],
          [22, 1378],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 946, width: 956, height: 432 }
          return (
            streamSky(box, 1300, [860, 1210]) +
            ellipse(500, 1226, 190, 54, { stroke: '#FFC933', width: 3, dash: '5 12', opacity: 0.8 }) +
            logBand([300, 1330], [960, 1296], 44, 70, 11) +
            rect(22, 1350, 956, 30, { fill: '#101A4A' })
          )
        },
        people: [
          { who: 'iris', pose: 'think', mood: 'glad', x: 150, y: 1390, r: 50, yaw: 0.4, crop: 'bust', ...LIT },
          { who: 'ada', pose: 'perch', mood: 'flat', x: 450, y: 1330, r: 46, yaw: 0.3, ...LIT },
          { who: 'jax', pose: 'leap', mood: 'smug', x: 690, y: 1240, r: 28, yaw: -0.4, flip: true, rim: '#FFE27A' },
          { who: 'erick', pose: 'peek', mood: 'puzzled', x: 860, y: 1270, r: 20, yaw: 0.4, prop: 'lens' },
        ],
        front: () => light(690, 1180, 110, '#FFB066', 0.6) + recordLight(640, 1216, 6),
      },
    },
  },
  '3.5': {
    height: 1700,
    paper: '#FFFDF6',
    panels: {
      '3.5.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 1050],
          [22, 1050],
        ],
        ground: () => {
          const left = { x: 22, y: 22, width: 500, height: 1030 }
          const right = { x: 470, y: 22, width: 510, height: 1030 }
          return (
            streamSky(right, 560, [640, 180]) +
            streamCity(right, 566, '#1B2F7A', 7, 190) +
            ribbon(
              [
                [480, 470],
                [640, 400],
                [760, 470],
                [990, 390],
              ],
              { colors: RIBBONS.cyan, from: 30, to: 60, lights: 30, seed: 4 },
            ) +
            group(
              polygon(
                [
                  [22, 22],
                  [560, 22],
                  [430, 1050],
                  [22, 1050],
                ],
                { fill: '#E2905A' },
              ) +
                polygon(
                  [
                    [22, 22],
                    [560, 22],
                    [520, 340],
                    [22, 300],
                  ],
                  { fill: '#C2605A' },
                ) +
                dots(22, 22, 490, 540, '#6B2A45', 12, 3, 0.3) +
                skyline({ ...left, width: 440 }, 566, '#5A2E4B', '#FFD97A', 5, 170) +
                [0, 1, 2, 3, 4]
                  .map((i) =>
                    path(`M22 ${330 + i * 30}q120 ${60 - i * 30} 210 ${10 + i * 14}t240 ${-30 + i * 22}`, {
                      stroke: '#3A1B2E',
                      width: 4,
                    }),
                  )
                  .join(''),
            ) +
            washed(22, 566, 430, 484, ['#8A4A3B', '#5A2E3B']) +
            washed(452, 566, 528, 484, ['#1B2F7A', '#0F1846']) +
            // The gutter between the worlds.
            polygon(
              [
                [548, 22],
                [572, 22],
                [448, 1050],
                [424, 1050],
              ],
              { fill: '#FFFDF6', stroke: INK, width: 4 },
            )
          )
        },
        live: { x: 52, y: 622, width: 896, height: 410 },
        people: [
          { who: 'ada', pose: 'shrug', mood: 'worried', x: 280, y: 560, r: 58, yaw: 0.2, crop: 'bust' },
          { who: 'jax', pose: 'sit', mood: 'flat', x: 520, y: 546, r: 54, yaw: 0.3, prop: 'whistle', crop: 'bust' },
          {
            who: 'iris',
            pose: 'present',
            mood: 'calm',
            x: 790,
            y: 540,
            r: 58,
            yaw: -0.4,
            flip: true,
            crop: 'bust',
            ...LIT,
          },
        ],
        front: () => shoe(500, 590, 44, '#FF7A1A', -4) + clock(556, 74, 40),
        sfx: { x: 850, y: 584, size: 52, turn: -6, fill: ['#FFFFFF', '#8FEBFA'] },
        signs: [
          { x: 110, y: 60, size: 28, turn: -2, text: 'BATCHLAND', fill: '#D9B46A' },
          { x: 880, y: 60, size: 28, turn: 2, text: 'STREAMSCAPE', fill: '#8FEBFA' },
        ],
      },
      '3.5.2': {
        frame: [
          [22, 1068],
          [978, 1068],
          [978, 1678],
          [22, 1678],
        ],
        isNight: true,
        summary: { x: 470, y: 1084, width: 490, height: 300 },
        ground: () => {
          const box = { x: 22, y: 1068, width: 956, height: 610 }
          return (
            streamSky(box, 1560, [300, 1480]) +
            streamCity(box, 1560, '#16246A', 4, 130) +
            ribbon(
              [
                [0, 1668],
                [150, 1640],
                [300, 1560],
                [560, 1640],
                [800, 1620],
                [1010, 1660],
              ],
              { colors: RIBBONS.cyan, from: 40, to: 70, lights: 50, seed: 14 },
            )
          )
        },
        live: { x: 590, y: 1402, width: 370, height: 220 },
        people: [
          { who: 'iris', pose: 'point', mood: 'glad', x: 104, y: 1680, r: 64, yaw: 0.5, crop: 'bust', ...LIT },
          { who: 'ada', pose: 'crossed', mood: 'resolve', x: 296, y: 1690, r: 62, yaw: -0.5, crop: 'bust', ...LIT },
          {
            who: 'jax',
            pose: 'hold',
            mood: 'puzzled',
            x: 466,
            y: 1700,
            r: 58,
            yaw: 0.3,
            prop: 'mug',
            armRight: [560, 1600],
            crop: 'bust',
            ...LIT,
          },
        ],
        front: () => steam(572, 1560, 16, '#8DF0FF') + recordLight(572, 1520, 5, '#22C7E8'),
      },
    },
  },
}
