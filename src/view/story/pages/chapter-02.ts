/** How chapter 2 looks. Dusk, rust and rope; everybody sits, and one container hangs in the air. */
import {
  bench,
  burst,
  circle,
  container,
  crate,
  curtain,
  dusk,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  island,
  light,
  line,
  n,
  numberMachine,
  office,
  type Point,
  path,
  plant,
  polygon,
  puff,
  rect,
  sack,
  scatter,
  shards,
  sparks,
  speedLines,
  stars,
  turned,
  wall,
  washed,
  wire,
} from '../../art'
import type { PageStaging, Person } from '../staging'

const PAPER = '#FFFDF6'
const PARCHMENT = '#F3D9A4'
const ROPES = ['#8A3A22', '#C98A2B', '#3A2450', '#B4492D'] as const

const ground = (points: readonly Point[]): string =>
  polygon(points, inked('#4A2A3E', 5)) +
  polygon(
    points.map(([x, y]): Point => [x, y + 18]),
    { fill: '#2E1A30', opacity: 0.6 },
  )

/** Half of the ring of light: what lies behind who is in it, or before. */
function ringHalf(cx: number, cy: number, rx: number, ry: number, isFront: boolean): string {
  const d = `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 0 ${isFront ? 0 : 1} ${n(cx + rx)} ${n(cy)}`
  return (
    path(d, { stroke: '#7FF0FF', width: 60, opacity: 0.2 }) +
    path(d, { stroke: INK, width: 36 }) +
    path(d, { stroke: '#35D6F2', width: 28 }) +
    path(d, { stroke: '#E9FDFF', width: 12 }) +
    path(d, { stroke: '#8A6BFF', width: 4 })
  )
}

/** A shoe seen from below, as large as a door. */
const sole = (x: number, y: number, size: number, turn: number): string =>
  turned(
    path(
      `M${n(x - size * 0.42)} ${n(y - size * 0.6)}Q${n(x)} ${n(y - size * 1.08)} ${n(x + size * 0.42)} ${n(y - size * 0.6)}Q${n(x + size * 0.5)} ${n(y)} ${n(x + size * 0.34)} ${n(y + size * 0.7)}Q${n(x)} ${n(y + size)} ${n(x - size * 0.34)} ${n(y + size * 0.7)}Q${n(x - size * 0.5)} ${n(y)} ${n(x - size * 0.42)} ${n(y - size * 0.6)}Z`,
      inked('#3A241C', 5),
    ) +
      path(
        `M${n(x - size * 0.3)} ${n(y - size * 0.52)}Q${n(x)} ${n(y - size * 0.9)} ${n(x + size * 0.3)} ${n(y - size * 0.52)}L${n(x + size * 0.28)} ${n(y + size * 0.1)}H${n(x - size * 0.28)}Z`,
        inked('#E9DFC8', 4),
      ) +
      [-0.44, -0.22, 0]
        .map((k) =>
          path(
            `M${n(x - size * 0.2)} ${n(y + k * size)}q${n(size * 0.1)} ${n(-size * 0.1)} ${n(size * 0.2)} 0t${n(size * 0.2)} 0`,
            {
              stroke: INK,
              width: size * 0.07,
              cap: 'round',
            },
          ),
        )
        .join('') +
      rect(x - size * 0.24, y + size * 0.3, size * 0.48, size * 0.34, inked('#E9DFC8', 4), 8) +
      path(`M${n(x - size * 0.16)} ${n(y + size * 0.42)}h${n(size * 0.32)}m0 ${n(size * 0.1)}h${n(-size * 0.32)}`, {
        stroke: INK,
        width: size * 0.06,
      }),
    turn,
    x,
    y,
  )

const signPost = (x: number, bottom: number, high: number): string =>
  rect(x - 6, bottom - high, 12, high, inked('#5A3A22', 3)) +
  polygon(
    [
      [x - 62, bottom - high - 40],
      [x + 58, bottom - high - 48],
      [x + 64, bottom - high + 18],
      [x - 58, bottom - high + 22],
    ],
    inked(PARCHMENT, 4),
  )

/** Loose pages that fly. */
function papers(seed: number, x: number, y: number, width: number, height: number, count: number): string {
  const chance = scatter(seed)
  return Array.from({ length: count }, () => {
    const [px, py, size] = [x + chance() * width, y + chance() * height, 8 + chance() * 9]
    return turned(
      rect(px - size * 0.8, py - size, size * 1.6, size * 2, inked('#FFFFFF', 2.4)) +
        path(
          `M${n(px - size * 0.5)} ${n(py - size * 0.4)}h${n(size)}m0 ${n(size * 0.5)}h${n(-size)}m0 ${n(size * 0.5)}h${n(size * 0.7)}`,
          {
            stroke: '#6C6A78',
            width: 2,
          },
        ),
      chance() * 360,
      px,
      py,
    )
  }).join('')
}

const PAGE_1: PageStaging = {
  height: 1400,
  paper: PAPER,
  panels: {
    '2.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 528],
        [22, 556],
      ],
      ground: () =>
        office({ x: 22, y: 22, width: 956, height: 534 }, 300, 500) +
        plant(300, 292, 22) +
        burst(500, 540, 700, 40, '#E6FDFF', 0.5) +
        light(500, 540, 420, '#8FF6FF', 0.9) +
        papers(4, 300, 260, 420, 220, 9) +
        ellipse(500, 552, 236, 60, { fill: '#2B1F6B' }) +
        ringHalf(500, 552, 236, 60, false),
      people: [
        { who: 'ada', pose: 'cower', mood: 'worried', x: 158, y: 500, r: 58, yaw: 0.4, rim: '#8FF6FF' },
        {
          who: 'jax',
          pose: 'hold',
          mood: 'shock',
          x: 500,
          y: 560,
          r: 58,
          yaw: 0.1,
          crop: 'bust',
          prop: 'mug',
          armRight: [600, 310],
          armLeft: [380, 500],
          rim: '#8FF6FF',
        },
        {
          who: 'iris',
          pose: 'conduct',
          mood: 'smug',
          x: 812,
          y: 470,
          r: 60,
          yaw: -0.35,
          flip: true,
          rim: '#8FF6FF',
          rimSide: -1,
        },
      ],
      sfx: { x: 196, y: 756, size: 74, turn: -7, fill: ['#FFFFFF', '#5FC9F2'] },
    },
    '2.1.2': {
      frame: [
        [22, 574],
        [978, 546],
        [978, 828],
        [22, 856],
      ],
      isNight: true,
      ground: () =>
        dusk({ x: 22, y: 546, width: 956, height: 310 }, [500, 560], ['#241650', '#3B2870', '#6A3F7A', '#B4604F']) +
        island(170, 806, 150, 'tower', 4, true) +
        island(862, 780, 150, 'silo', 6, true) +
        wire([220, 800], [820, 776], 70, ROPES[1], 3) +
        burst(500, 552, 600, 30, '#BDF8FF', 0.2) +
        path('M448 548C420 600 380 620 372 690L470 700C470 650 500 600 510 548Z', inked('#6B5A44', 5)) +
        path('M508 548C520 600 590 610 610 650L540 700C520 660 470 610 476 548Z', inked('#5A4A38', 5)) +
        rect(404, 616, 40, 34, inked('#B4492D', 3)),
      people: [
        { who: 'ada', pose: 'hang', mood: 'worried', x: 800, y: 834, r: 35, yaw: -0.3, wear: 'batch', rim: '#BDF8FF' },
      ],
      keepFree: [{ x: 330, y: 570, width: 320, height: 290 }],
      breakout: () =>
        ringHalf(500, 552, 236, 60, true) +
        sole(420, 780, 100, 10) +
        sole(584, 742, 74, -12) +
        circle(270, 600, 5, inked('#E9FDFF', 2)),
    },
    '2.1.3': {
      frame: [
        [22, 874],
        [978, 846],
        [978, 1378],
        [22, 1378],
      ],
      isNight: true,
      ground: () =>
        dusk({ x: 22, y: 846, width: 956, height: 532 }, [250, 1170]) +
        island(560, 1090, 140, 'tower', 7, true) +
        island(100, 1100, 120, 'press', 12, true) +
        wire([120, 1096], [560, 1084], 60, ROPES[1], 3) +
        wire([560, 1084], [978, 960], 50, ROPES[0], 3) +
        ground([
          [22, 1250],
          [300, 1238],
          [640, 1246],
          [978, 1232],
          [978, 1378],
          [22, 1378],
        ]) +
        signPost(594, 1260, 340) +
        numberMachine(312, 1250, 70) +
        bench(196, 1244, 190),
      live: { x: 654, y: 1010, width: 310, height: 352 },
      keepFree: [{ x: 526, y: 866, width: 140, height: 90 }],
      people: [
        { who: 'up', as: 'gang-up', pose: 'perch', mood: 'flat', x: 352, y: 1240, r: 25, yaw: -0.2 },
        { who: 'file', as: 'gang-file', pose: 'sit', mood: 'asleep', x: 286, y: 1242, r: 25, yaw: 0.2 },
        { who: 'bates', as: 'gang', pose: 'crossed', mood: 'angry', x: 226, y: 1300, r: 28, yaw: -0.3 },
        { who: 'ada', pose: 'read', mood: 'puzzled', x: 88, y: 1340, r: 50, yaw: 0.3, wear: 'batch', rim: '#FFD98A' },
        {
          who: 'jax',
          pose: 'sip',
          mood: 'sad',
          x: 396,
          y: 1360,
          r: 48,
          yaw: 0.2,
          wear: 'batch',
          prop: 'mugTin',
          rim: '#FFD98A',
        },
        { who: 'iris', pose: 'lean', mood: 'calm', x: 520, y: 1330, r: 48, yaw: 0.3, wear: 'batch', rim: '#FFD98A' },
      ],
      front: () => sack(40, 1352, 60, -8) + crate(300, 1366, 44, 6),
      signs: [
        { x: 592, y: 906, size: 22, turn: -3, text: 'MIDNIGHT', color: '#B4492D' },
        { x: 312, y: 1191, size: 15, text: '2', color: '#FFC933' },
      ],
    },
  },
}

const SKIES: readonly (readonly string[])[] = [
  ['#F7D08A', '#E9A65A', '#B4704A'],
  ['#F2C27A', '#E0914A', '#A05F5A'],
  ['#E9A65A', '#C9762B', '#8A4F5E'],
  ['#C9762B', '#8A4F5E', '#5A3A5E'],
  ['#8A4F5E', '#5A3A6E', '#3A2450'],
  ['#4B3A6B', '#33265A', '#241650'],
  ['#2B1F55', '#1E1645', '#150F36'],
  ['#1B1442', '#141035', '#0E0A2A'],
  ['#2B1F55', '#4B2F5E', '#8A4A4A'],
]

/** Corner of one of the nine windows. */
const windowAt = (i: number): Point => [22 + (i % 3) * 321, 22 + Math.floor(i / 3) * 306]

function nineWindows(): string {
  return SKIES.map((stops, i) => {
    const [x, y] = windowAt(i)
    const t = i / 8
    const [sunX, sunY] = [x + 30 + t * 250, y + 130 - Math.sin(Math.PI * t) * 80]
    const isNight = i > 4
    return (
      `<clipPath id="w${i}"><rect x="${x}" y="${y}" width="314" height="298"/></clipPath><g clip-path="url(#w${i})">` +
      washed(x, y, 314, 298, stops) +
      (isNight
        ? stars(x, y, 314, 150, 26, i) +
          circle(sunX, y + 70, 17, { fill: '#F3EBD0' }) +
          circle(sunX + 8, y + 65, 15, { fill: stops[0] })
        : light(sunX, sunY, 120, '#FFE9B8', 0.8) + circle(sunX, sunY, 22, { fill: '#FFF1C0' })) +
      fadingDots(x, y, 314, 150, '#120A2E', 'top', 12) +
      island(x + 262, y + 150, 74, 'hall', i + 2, true) +
      rect(x, y + 232, 314, 70, inked('#3A2236', 4)) +
      bench(x + 18, y + 206, 206) +
      line(
        [
          [x + 296, y + 262],
          [x + 270 + (i > 1 ? 16 : 0), y + 180],
        ],
        { stroke: INK, width: 12, cap: 'round' },
      ) +
      line(
        [
          [x + 296, y + 262],
          [x + 270 + (i > 1 ? 16 : 0), y + 180],
        ],
        { stroke: '#C9C4CF', width: 6, cap: 'round' },
      ) +
      circle(x + 270 + (i > 1 ? 16 : 0), y + 178, 11, inked('#E5286E', 3)) +
      (i === 8 ? crate(x + 200, y - 8, 76, 8) + crate(x + 130, y + 4, 60, -10, '#B4492D') : '') +
      '</g>' +
      rect(x, y, 314, 298, { stroke: INK, width: 5 })
    )
  }).join('')
}

/** The same four on the same bench. */
const waiters: readonly Person[] = SKIES.flatMap((_, i): Person[] => {
  const [x, y] = windowAt(i)
  const look = { r: 27, crop: 'full', rim: i < 5 ? '#FFD98A' : '#8A86D0' } as const
  return [
    {
      ...look,
      who: 'job',
      as: i === 2 ? 'gang' : `gang-job-${i}`,
      pose: 'perch',
      mood: i === 8 ? 'shock' : 'flat',
      x: x + 60,
      y: y + 204,
      yaw: 0.1,
    },
    {
      ...look,
      who: 'jax',
      as: i === 0 ? 'jax' : `jax-${i}`,
      pose: 'sit',
      mood: i < 2 ? 'calm' : i === 8 ? 'shock' : 'sad',
      x: x + 136,
      y: y + 206,
      yaw: 0.2,
      wear: 'batch',
      prop: 'paper',
    },
    {
      ...look,
      who: 'iris',
      as: i === 1 ? 'iris' : `iris-${i}`,
      pose: 'sitDesk',
      mood: 'calm',
      x: x + 212,
      y: y + 206,
      yaw: 0.1,
      wear: 'batch',
    },
  ]
})

const beard = (i: number): string => {
  const [x, y] = windowAt(i)
  const long = i * 9
  const [cx, cy] = [x + 132, y + 146]
  if (i === 0) return ''
  return path(
    `M${cx - 14} ${cy - 4}Q${cx} ${cy + 6} ${cx + 17} ${cy - 5}Q${cx + 16} ${cy + long * 0.6} ${cx + 2} ${cy + 8 + long}Q${cx - 14} ${cy + long * 0.6} ${cx - 14} ${cy - 4}Z`,
    inked('#D9561A', 2.4),
  )
}

const PAGE_2: PageStaging = {
  height: 1108,
  paper: PAPER,
  panels: {
    '2.2.1': {
      frame: [
        [14, 14],
        [986, 14],
        [986, 1094],
        [14, 1094],
      ],
      isOpen: true,
      phone: { x: 14, y: 14, width: 972, height: 924 },
      ground: () =>
        rect(14, 14, 972, 1080, { fill: PAPER }) + nineWindows() + rect(22, 942, 956, 144, inked('#0D1231', 5)),
      live: { x: 26, y: 946, width: 948, height: 136 },
      people: [...waiters.slice(4), ...waiters.slice(0, 4)].sort(
        (a, b) => Number(a.as?.includes('-')) - Number(b.as?.includes('-')),
      ),
      front: () => SKIES.map((_, i) => beard(i)).join(''),
      breakout: () => {
        const [x, y] = windowAt(8)
        return path(`M${x + 90} ${y}Q${x + 190} ${y + 44} ${x + 290} ${y}`, { stroke: INK, width: 6 })
      },
      keepFree: [
        { x: 22, y: 324, width: 956, height: 850 },
        { x: 14, y: 126, width: 644, height: 200 },
        { x: 630, y: 14, width: 36, height: 300 },
      ],
    },
  },
}

const PAGE_3: PageStaging = {
  height: 1320,
  paper: PAPER,
  panels: {
    '2.3.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 1298],
        [22, 1298],
      ],
      phone: { x: 22, y: 330, width: 620, height: 950 },
      isNight: true,
      ground: () => {
        const chance = scatter(77)
        const fills = ['#C98A2B', '#B4492D', '#9A5A3A', '#7B4A6B', '#A86A2E']
        let heap = ''
        for (const [count, y] of [
          [9, 724],
          [8, 676],
          [7, 628],
          [6, 580],
          [4, 534],
        ] as const)
          for (let i = 0; i < count; i++) {
            const x = 500 + (i - (count - 1) / 2) * 60 + (chance() - 0.5) * 12
            heap +=
              chance() < 0.2
                ? sack(x, y, 62, (chance() - 0.5) * 30)
                : crate(x, y + (chance() - 0.5) * 8, 54, (chance() - 0.5) * 18, fills[Math.floor(chance() * 5)])
          }
        const streaks = Array.from({ length: 34 }, () => {
          const [x, y, long] = [340 + chance() * 330, 110 + chance() * 80, 120 + chance() * 220]
          return line(
            [
              [x, y],
              [x, y + long],
            ],
            { stroke: chance() > 0.5 ? '#FFF1C9' : INK, width: 2 + chance() * 4, opacity: 0.7 },
          )
        }).join('')
        return (
          dusk({ x: 22, y: 22, width: 956, height: 1276 }, [690, 770]) +
          island(150, 330, 190, 'tower', 3, true) +
          island(850, 300, 200, 'silo', 5, true) +
          island(300, 216, 120, 'press', 9, true) +
          island(690, 190, 110, 'shop', 19, true) +
          wire([150, 330], [850, 300], 130, ROPES[2], 4) +
          wire([300, 214], [850, 296], 90, ROPES[0], 4) +
          wire([150, 328], [690, 190], 120, ROPES[1], 4) +
          wire([300, 214], [160, 560], 40, ROPES[3], 4) +
          wire([850, 300], [850, 560], 30, ROPES[1], 4) +
          wire([690, 190], [160, 560], 180, ROPES[0], 4) +
          island(150, 580, 260, 'shop', 13) +
          island(856, 580, 260, 'hall', 15) +
          wire([230, 566], [480, 760], 60, ROPES[0]) +
          wire([770, 566], [520, 760], 60, ROPES[2]) +
          island(500, 756, 700, 'hall', 21) +
          streaks +
          ellipse(500, 760, 360, 60, { stroke: '#FFF1C9', width: 9, opacity: 0.9 }) +
          heap +
          path('M380 396L470 190M640 380L530 190M500 190V22', { stroke: INK, width: 9 }) +
          container(506, 440, 330, -7) +
          papers(3, 90, 420, 820, 300, 12) +
          puff(210, 780, 96, '#FBE8C2', '#D9A866', 31) +
          puff(350, 810, 88, '#FFF3DC', '#E5B777', 36) +
          puff(800, 770, 100, '#FBE8C2', '#D9A866', 33) +
          puff(650, 806, 90, '#FFF3DC', '#E5B777', 35) +
          shards(500, 770, 360, 16, ['#C98A2B', '#B4492D', '#7B4A6B']) +
          ground([
            [22, 1180],
            [180, 1164],
            [420, 1178],
            [640, 1160],
            [978, 1190],
            [978, 1298],
            [22, 1298],
          ])
        )
      },
      live: { x: 620, y: 956, width: 342, height: 326 },
      keepFree: [{ x: 120, y: 330, width: 760, height: 500 }],
      people: [
        { who: 'ada', pose: 'leap', mood: 'worried', x: 112, y: 1230, r: 56, yaw: 0.4, wear: 'batch', rim: '#FFC067' },
        {
          who: 'jax',
          pose: 'crouch',
          mood: 'worried',
          x: 290,
          y: 1270,
          r: 54,
          yaw: 0.3,
          wear: 'batch',
          rim: '#FFC067',
          prop: 'mugTin',
        },
        {
          who: 'iris',
          pose: 'reach',
          mood: 'calm',
          x: 490,
          y: 1286,
          r: 54,
          yaw: -0.2,
          wear: 'batch',
          rim: '#FFC067',
          prop: 'umbrella',
          armRight: [548, 1012],
        },
      ],
      front: () => sack(330, 1276, 66, 24) + crate(250, 1284, 40, -14, '#B4492D'),
      signs: [
        { x: 500, y: 424, size: 48, turn: -7, text: 'NIGHTLY LOAD', color: '#FFF1C9' },
        { x: 500, y: 468, size: 26, turn: -7, text: '24 H', color: '#F3D9A4' },
      ],
      sfx: { x: 500, y: 726, size: 160, turn: -6, fill: ['#FFE27A', '#F2792B'] },
    },
  },
}

const PAGE_4: PageStaging = {
  height: 1330,
  paper: PAPER,
  behind: () => wire([-10, 560], [1010, 650], 30, ROPES[1], 7) + wire([494, 600], [486, 1340], 40, ROPES[1], 7),
  panels: {
    '2.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 596],
        [22, 622],
      ],
      isNight: true,
      ground: () =>
        dusk({ x: 22, y: 22, width: 956, height: 600 }, [330, 470]) +
        island(90, 250, 130, 'tower', 3, true) +
        island(440, 210, 130, 'silo', 5, true) +
        island(900, 160, 120, 'press', 7, true) +
        wire([22, 250], [978, 150], 120, ROPES[2], 4) +
        wire([90, 250], [440, 206], 60, ROPES[0], 4) +
        wire([22, 330], [620, 300], 60, ROPES[3], 7) +
        wire([22, 560], [560, 560], 26, ROPES[1], 9) +
        island(540, 568, 120, 'hall', 9),
      live: { x: 588, y: 190, width: 374, height: 390 },
      people: [
        {
          who: 'ada',
          pose: 'walk',
          mood: 'resolve',
          x: 120,
          y: 428,
          r: 45,
          yaw: 0.3,
          wear: 'batch',
          prop: 'folder',
          rim: '#FFD98A',
        },
        { who: 'jax', pose: 'hang', mood: 'sad', x: 310, y: 540, r: 44, yaw: 0.1, wear: 'batch', rim: '#FFD98A' },
        {
          who: 'iris',
          pose: 'row',
          mood: 'smug',
          x: 480,
          y: 560,
          r: 44,
          yaw: 0.2,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFD98A',
        },
      ],
      front: () =>
        rect(540, 500, 40, 80, inked('#5A3A22', 4)) +
        circle(560, 506, 20, inked('#C9C4CF', 4)) +
        path('M560 506l-30 -12', { stroke: INK, width: 10, cap: 'round' }) +
        rect(420, 566, 160, 30, inked('#4A2E1C', 4)),
    },
    '2.4.2': {
      frame: [
        [22, 640],
        [484, 628],
        [468, 1308],
        [22, 1308],
      ],
      isNight: true,
      ground: () =>
        dusk({ x: 22, y: 628, width: 462, height: 680 }, [380, 920], ['#3B2870', '#8A4F7E', '#E58A6A', '#FFC98A']) +
        island(350, 1010, 210, 'shop', 6) +
        path('M270 900L258 780L452 770L440 888', { stroke: INK, width: 4 }) +
        ground([
          [22, 1024],
          [470, 1040],
          [470, 1308],
          [22, 1308],
        ]),
      live: { x: 40, y: 1066, width: 416, height: 228 },
      people: [
        {
          who: 'ada',
          pose: 'shrug',
          mood: 'worried',
          x: 118,
          y: 1024,
          r: 48,
          yaw: 0.4,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFD98A',
        },
        {
          who: 'marketing',
          pose: 'wave',
          mood: 'glee',
          x: 356,
          y: 1010,
          r: 48,
          yaw: -0.2,
          flip: true,
          crop: 'bust',
          rim: '#FFD98A',
        },
      ],
      front: () =>
        rect(22, 1030, 450, 36, inked('#5A3A22', 4)) +
        wire([22, 1052], [246, 1044], 8, ROPES[1], 9) +
        rect(228, 1010, 36, 40, inked('#E5286E', 4), 5) +
        path('M236 1010v-14m20 14v-14', { stroke: INK, width: 6 }),
      sfx: { x: 250, y: 960, size: 52, turn: -12, fill: ['#FFFFFF', '#FFC933'] },
    },
    '2.4.3': {
      frame: [
        [502, 628],
        [978, 614],
        [978, 1308],
        [486, 1308],
      ],
      ground: () =>
        wall({ x: 486, y: 614, width: 492, height: 694 }, ['#CFE6F5', '#A9C6E4', '#7A94C4'], '#2F4A8A', 'top') +
        island(860, 850, 150, 'tower', 8, true) +
        [520, 580, 700, 800, 900]
          .map((x, i) => path(`M${x} 622l9 ${46 + i * 9}l11 ${-46 - i * 9}Z`, inked('#EAF7FF', 3)))
          .join('') +
        ground([
          [486, 950],
          [978, 940],
          [978, 1308],
          [486, 1308],
        ]) +
        numberMachine(900, 960, 90),
      live: { x: 512, y: 978, width: 452, height: 316 },
      people: [
        {
          who: 'jax',
          pose: 'present',
          mood: 'puzzled',
          x: 606,
          y: 950,
          r: 46,
          yaw: 0.3,
          wear: 'batch',
          crop: 'bust',
          prop: 'lens',
        },
        {
          who: 'script',
          as: 'gang',
          pose: 'hips',
          mood: 'angry',
          x: 790,
          y: 950,
          r: 46,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
        },
      ],
      front: () =>
        rect(486, 944, 500, 30, inked('#8FA8D0', 4)) +
        polygon(
          [
            [852, 820],
            [952, 812],
            [956, 850],
            [856, 858],
          ],
          inked(PARCHMENT, 4),
        ),
      signs: [{ x: 904, y: 835, size: 17, turn: -4, text: 'OUT OF ORDER', color: '#C62F2F' }],
    },
  },
}

const PAGE_5: PageStaging = {
  height: 1216,
  paper: PAPER,
  behind: () => crate(60, 686, 60, 30, '#C98A2B', true) + crate(940, 80, 50, 20, '#C98A2B', true),
  panels: {
    '2.5.1': {
      frame: [
        [40, 22],
        [978, 62],
        [944, 664],
        [22, 624],
      ],
      isNight: true,
      ground: () =>
        dusk({ x: 22, y: 22, width: 956, height: 644 }, [690, 180], ['#120C36', '#241650', '#5A2F5E', '#B4604F']) +
        stars(22, 22, 956, 300, 60, 5) +
        island(180, 310, 260, 'hall', 13) +
        island(480, 470, 240, 'shop', 15) +
        island(820, 222, 150, 'tower', 5, true) +
        wire([300, 310], [420, 470], 40, ROPES[0]) +
        wire([560, 470], [820, 196], 60, ROPES[2], 4) +
        path(
          'M90 316q60 20 140 10q70 40 150 120q60 40 150 30l-10 24q-110 20 -180 -40q-70 -70 -140 -100q-60 0 -120 -4Z',
          inked('#2A1608', 3),
        ),
      live: { x: 580, y: 252, width: 356, height: 384 },
      people: [
        { who: 'ada', pose: 'push', mood: 'strain', x: 120, y: 522, r: 54, yaw: 0.4, wear: 'batch', rim: '#FFC067' },
        {
          who: 'iris',
          pose: 'stand',
          mood: 'flat',
          x: 470,
          y: 470,
          r: 50,
          yaw: -0.3,
          flip: true,
          wear: 'batch',
          rim: '#FFC067',
        },
        { who: 'up', as: 'gang', pose: 'present', mood: 'smug', x: 874, y: 162, r: 19, yaw: -0.3, flip: true },
      ],
      front: () => crate(330, 424, 104, 14, '#C98A2B', true) + speedLines(330, 424, 90, 150, 18, '#FFE3A8', 6),
      sfx: { x: 310, y: 578, size: 60, turn: 10, fill: ['#FFF1C9', '#B4492D'] },
    },
    '2.5.2': {
      frame: [
        [22, 640],
        [978, 682],
        [978, 1194],
        [22, 1194],
      ],
      isNight: true,
      ground: () => {
        const chance = scatter(34)
        let stack = ''
        for (let row = 0; row < 8; row++)
          for (let column = 0; column < 17; column++)
            stack += crate(
              40 + column * 60 + (row % 2) * 26,
              1156 - row * 56,
              52,
              (chance() - 0.5) * 8,
              ['#8A5A2B', '#7A3A2A', '#6B4A3A'][(row + column) % 3],
              chance() < 0.3,
            )
        return (
          washed(22, 640, 956, 554, ['#0E0A2A', '#241650', '#3A2450']) +
          stack +
          `<rect x="22" y="640" width="956" height="554" fill="#120C36" opacity="0.5"/>` +
          light(130, 966, 330, '#FFD98A', 0.7) +
          polygon(
            [
              [130, 976],
              [978, 700],
              [978, 1194],
              [760, 1194],
            ],
            { fill: '#FFE9A8', opacity: 0.18 },
          )
        )
      },
      live: { x: 566, y: 876, width: 396, height: 302 },
      people: [
        {
          who: 'ada',
          pose: 'heave',
          mood: 'resolve',
          x: 118,
          y: 1192,
          r: 50,
          yaw: 0.3,
          wear: 'batch',
          rim: '#FFD98A',
          armLeft: [200, 986],
          armRight: [240, 1066],
        },
        { who: 'jax', pose: 'sit', mood: 'flat', x: 320, y: 1166, r: 48, yaw: 0.2, wear: 'batch', rim: '#FFD98A' },
        {
          who: 'file',
          as: 'gang',
          pose: 'present',
          mood: 'glad',
          x: 476,
          y: 1186,
          r: 46,
          yaw: -0.3,
          flip: true,
          prop: 'paper',
        },
      ],
      front: () =>
        path('M176 936L262 1146', { stroke: INK, width: 14, cap: 'round' }) +
        path('M176 936L262 1146', { stroke: '#B4824A', width: 8, cap: 'round' }) +
        path('M240 1132q40 -24 60 0l8 44q-30 20 -56 2Z', inked('#C9C4CF', 4)) +
        [0, 1, 2, 3, 4].map((i) => crate(50 + i * 34, 1182, 28, 0, '#3FBF7A')).join(''),
    },
  },
}

/** What is on the other side: night with light in it that moves. */
function otherSide(x: number, y: number, width: number, height: number): string {
  const chance = scatter(64)
  let streams = ''
  for (let i = 0; i < 9; i++) {
    const sy = y + (height * (i + 0.5)) / 9
    streams += path(
      `M${n(x)} ${n(sy)}C${n(x + width * 0.3)} ${n(sy - 60 + chance() * 120)} ${n(x + width * 0.6)} ${n(sy - 60 + chance() * 120)} ${n(x + width)} ${n(sy + (chance() - 0.5) * 80)}`,
      { stroke: ['#35D6F2', '#8FF6FF', '#8A6BFF'][i % 3], width: 3 + chance() * 6, opacity: 0.85 },
    )
  }
  return washed(x, y, width, height, ['#070B2A', '#122063', '#1B3F9A']) + stars(x, y, width, height, 70, 8) + streams
}

const PAGE_6: PageStaging = {
  height: 1360,
  paper: PAPER,
  panels: {
    '2.6.1': {
      frame: [
        [22, 22],
        [660, 22],
        [640, 760],
        [22, 760],
      ],
      isNight: true,
      ground: () =>
        dusk(
          { x: 22, y: 22, width: 638, height: 738 },
          [640, 640],
          ['#241650', '#5A3A7A', '#C9687A', '#FFB06B', '#FFE0A0'],
        ) +
        rect(36, 134, 602, 262, inked('#4A2E1C', 5), 6) +
        papers(9, 40, 400, 580, 220, 18) +
        ground([
          [22, 690],
          [650, 676],
          [650, 760],
          [22, 760],
        ]) +
        rect(570, 640, 48, 26, inked('#FFF8E7', 3), 3) +
        rect(548, 648, 24, 18, inked('#FF7A1A', 3), 3) +
        circle(562, 668, 6, inked('#2A2932', 2)) +
        circle(604, 668, 6, inked('#2A2932', 2)) +
        path('M622 664h16m-14 -8h12', { stroke: '#FFFFFF', width: 3 }),
      live: { x: 46, y: 144, width: 582, height: 242 },
      people: [
        {
          who: 'jax',
          pose: 'cheer',
          mood: 'glad',
          x: 120,
          y: 770,
          r: 50,
          yaw: 0.2,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFE3A8',
        },
        {
          who: 'ada',
          pose: 'conduct',
          mood: 'worried',
          x: 310,
          y: 776,
          r: 50,
          yaw: 0.1,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFE3A8',
          armLeft: [286, 700],
          armRight: [330, 700],
        },
        {
          who: 'iris',
          pose: 'point',
          mood: 'calm',
          x: 474,
          y: 776,
          r: 50,
          yaw: 0.5,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFE3A8',
          armRight: [560, 690],
        },
      ],
    },
    '2.6.2': {
      frame: [
        [676, 22],
        [978, 22],
        [978, 760],
        [656, 760],
      ],
      isNight: true,
      ground: () =>
        otherSide(656, 22, 322, 738) +
        light(900, 240, 300, '#8FF6FF', 0.5) +
        ground([
          [656, 706],
          [978, 700],
          [978, 760],
          [656, 760],
        ]) +
        curtain(664, 22, 84, 560, '#FFFDF6', '#D9D4CC', 4),
      people: [
        {
          who: 'iris',
          pose: 'pull',
          mood: 'glad',
          x: 800,
          y: 560,
          r: 46,
          yaw: -0.2,
          flip: true,
          wear: 'batch',
          crop: 'full',
          rim: '#8FF6FF',
          armLeft: [738, 480],
        },
        {
          who: 'ada',
          pose: 'peek',
          mood: 'bliss',
          x: 690,
          y: 700,
          r: 42,
          yaw: 0.4,
          wear: 'batch',
          crop: 'bust',
          rim: '#35D6F2',
        },
        {
          who: 'jax',
          pose: 'crossed',
          mood: 'sad',
          x: 894,
          y: 772,
          r: 42,
          yaw: 0.3,
          wear: 'batch',
          crop: 'bust',
          rim: '#35D6F2',
        },
      ],
    },
    '2.6.3': {
      frame: [
        [22, 778],
        [978, 778],
        [978, 1338],
        [22, 1338],
      ],
      isNight: true,
      summary: { x: 470, y: 796, width: 490, height: 260 },
      ground: () =>
        dusk({ x: 22, y: 778, width: 956, height: 560 }, [300, 1120], ['#1B1442', '#3A2A6B', '#8A4F6E', '#E08A5A']) +
        island(430, 1040, 110, 'silo', 4, true) +
        wire([22, 1010], [430, 1034], 40, ROPES[1], 3) +
        ground([
          [22, 1230],
          [978, 1216],
          [978, 1338],
          [22, 1338],
        ]) +
        bench(60, 1222, 420) +
        numberMachine(510, 1240, 110),
      live: { x: 590, y: 1076, width: 372, height: 248 },
      people: [
        { who: 'job', as: 'gang', pose: 'whisper', mood: 'puzzled', x: 120, y: 1222, r: 42, yaw: 0.3, crop: 'bust' },
        { who: 'script', as: 'gang-script', pose: 'perch', mood: 'asleep', x: 236, y: 1222, r: 40, yaw: -0.1 },
        { who: 'bates', as: 'gang-bates', pose: 'peek', mood: 'shock', x: 320, y: 1222, r: 40, yaw: 0.4 },
      ],
      front: () =>
        sack(70, 1300, 70, -6) +
        sack(180, 1306, 62, 8) +
        group(sack(300, 1312, 56, -4)) +
        sparks(510, 1180, 60, 84, 9, '#FFE27A', Math.PI * 1.1, Math.PI * 1.9),
      signs: [{ x: 510, y: 1148, size: 30, text: '3', color: '#FFC933' }],
    },
  },
}

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '2.1': PAGE_1,
  '2.2': PAGE_2,
  '2.3': PAGE_3,
  '2.4': PAGE_4,
  '2.5': PAGE_5,
  '2.6': PAGE_6,
}
