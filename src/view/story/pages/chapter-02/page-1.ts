/** Page 2.1. */
import {
  bench,
  burst,
  circle,
  crate,
  dusk,
  ellipse,
  INK,
  inked,
  island,
  light,
  n,
  numberMachine,
  office,
  path,
  plant,
  polygon,
  rect,
  sack,
  turned,
  wire,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { ground, PAPER, PARCHMENT, papers, ROPES } from './things'

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

/** The plan: one lit piece first, and then three that follow it, over the palm whose light carries it. */
const plan = (x: number, y: number): string =>
  light(x - 24, y + 4, 64, '#7FF0FF', 0.9) +
  polygon(
    [
      [x - 6, y + 76],
      [x + 10, y + 76],
      [x + 37, y + 26],
      [x - 37, y + 26],
    ],
    { fill: '#BDF8FF', opacity: 0.28 },
  ) +
  rect(x - 38, y - 48, 76, 76, { fill: '#0D2A5A', stroke: '#BDF8FF', width: 3, opacity: 0.94 }, 5) +
  rect(x - 30, y - 40, 26, 26, inked('#FF7A1A', 2.4), 3) +
  path(`M${x - 24} ${y - 28}l5 6l9 -12`, { stroke: '#FFFFFF', width: 4, cap: 'round' }) +
  path(`M${x - 2} ${y - 27}h12M${x + 18} ${y - 12}v10M${x + 2} ${y + 12}h-8`, {
    stroke: '#FFFFFF',
    width: 3,
    cap: 'round',
  }) +
  [
    [x + 6, y - 40],
    [x + 6, y],
    [x - 30, y],
  ]
    .map(([px, py]) => rect(px, py, 24, 24, { fill: '#1B4A8A', stroke: '#7FF0FF', width: 2.4, dash: '5 3' }, 3))
    .join('')

export const PAGE_1: PageStaging = {
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
      title: { x: 500, y: 80, size: 84, width: 400, lines: 1, turn: -2, fill: ['#FFE27A', '#F2792B'] },
      sfx: { x: 196, y: 756, size: 74, turn: -7, fill: ['#FFFFFF', '#5FC9F2'] },
    },
    '2.1.2': {
      frame: [
        [22, 574],
        [978, 546],
        [978, 828],
        [22, 856],
      ],
      ground: () =>
        dusk({ x: 22, y: 546, width: 956, height: 310 }, [500, 560], ['#241650', '#3B2870', '#6A3F7A', '#B4604F']) +
        island(170, 806, 150, 'tower', 4, true) +
        island(862, 780, 150, 'silo', 6, true) +
        wire([220, 800], [820, 776], 70, ROPES[1], 3) +
        wire([0, 716], [1000, 668], 8, ROPES[0], 6) +
        burst(500, 552, 600, 30, '#BDF8FF', 0.2) +
        path('M448 548C420 600 380 620 372 690L470 700C470 650 500 600 510 548Z', inked('#6B5A44', 5)) +
        path('M508 548C520 600 590 610 610 650L540 700C520 660 470 610 476 548Z', inked('#5A4A38', 5)) +
        rect(404, 616, 40, 34, inked('#B4492D', 3)),
      people: [
        // Both hands on a wire.
        { who: 'ada', pose: 'hang', mood: 'worried', x: 800, y: 834, r: 35, yaw: -0.3, wear: 'batch', rim: '#BDF8FF' },
      ],
      // By its sole, through the ring.
      handle: { at: { x: 372, y: 690, width: 100, height: 140 }, way: 'press' },
      keepFree: [{ x: 330, y: 570, width: 320, height: 290 }],
      phone: { x: 330, y: 546, width: 590, height: 330 },
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
      phone: { x: 22, y: 1078, width: 632, height: 300 },
      keepFree: [
        { x: 526, y: 866, width: 140, height: 90 },
        { x: 572, y: 1092, width: 84, height: 130 },
        { x: 22, y: 1286, width: 630, height: 92 },
      ],
      people: [
        { who: 'up', as: 'gang-up', pose: 'perch', mood: 'flat', x: 352, y: 1240, r: 25, yaw: -0.2 },
        { who: 'file', as: 'gang-file', pose: 'sit', mood: 'asleep', x: 286, y: 1242, r: 25, yaw: 0.2 },
        { who: 'bates', as: 'gang', pose: 'crossed', mood: 'angry', x: 226, y: 1300, r: 28, yaw: -0.3 },
        { who: 'ada', pose: 'read', mood: 'puzzled', x: 88, y: 1340, r: 50, yaw: 0.3, wear: 'batch', rim: '#FFD98A' },
        {
          who: 'jax',
          pose: 'sip',
          mood: 'sad',
          x: 388,
          y: 1360,
          r: 48,
          yaw: 0.2,
          wear: 'batch',
          prop: 'mugTin',
          rim: '#FFD98A',
        },
        {
          who: 'iris',
          pose: 'lean',
          mood: 'calm',
          x: 504,
          y: 1330,
          r: 48,
          yaw: 0.3,
          wear: 'batch',
          rim: '#FFD98A',
          handRight: 'offer',
          armRight: [596, 1250],
        },
      ],
      front: () => sack(40, 1352, 60, -8) + crate(300, 1366, 44, 6) + plan(612, 1142),
      signs: [
        { x: 592, y: 906, size: 22, turn: -3, text: 'MIDNIGHT', de: 'MITTERNACHT', color: '#B4492D' },
        { x: 312, y: 1191, size: 15, text: '2', color: '#FFC933' },
      ],
    },
  },
}
