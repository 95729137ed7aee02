/** Page 1.2. */
import {
  burst,
  circle,
  desk,
  dots,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  light,
  line,
  monitor,
  n,
  office,
  type Point,
  path,
  plant,
  polygon,
  rect,
  scatter,
  speedLines,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bob, COFFEE, cup, PAPER, trickle } from './things'

/** A sheet with rows of something. */
const sheet = (x: number, y: number, size: number, turn: number, seed = 1, color = '#C62F2F'): string => {
  const chance = scatter(seed + 40)
  let rows = ''
  for (let i = 0; i < 4; i++)
    rows += line(
      [
        [x - size * 0.52, y - size * 0.6 + i * size * 0.36],
        [x - size * 0.52 + size * (0.4 + chance() * 0.6), y - size * 0.6 + i * size * 0.36],
      ],
      { stroke: i === 1 ? color : '#6C6A78', width: size * 0.1 },
    )
  return turned(
    polygon(
      [
        [x - size * 0.72, y - size],
        [x + size * 0.7, y - size * 0.96],
        [x + size * 0.74, y + size * 0.94],
        [x - size * 0.7, y + size],
      ],
      inked('#FFFFFF', 2.6),
    ) + rows,
    turn,
    x,
    y,
  )
}

/** A desk far away whose screen is red. */
const farDesk = (x: number, y: number, k: number): string =>
  group(
    rect(-34, -46, 68, 42, inked('#2A2932', 3), 4) +
      rect(-29, -41, 58, 32, { fill: '#D8323A' }) +
      path('M-18 -34L18 -16M18 -34L-18 -16', { stroke: '#FFFFFF', width: 5 }) +
      rect(-8, -4, 16, 8, inked('#4A4852', 2.4)) +
      polygon(
        [
          [-86, 4],
          [86, 4],
          [96, 16],
          [-96, 16],
        ],
        inked('#F4F1EA', 3),
      ) +
      rect(-90, 16, 180, 44, inked('#C9C4CF', 3)),
    `translate(${n(x)} ${n(y)}) scale(${n(k)})`,
  )

/** The plan of who sends what to whom, as it looks on paper. */
function webOfScripts(cx: number, cy: number, rx: number, ry: number): string {
  const at = Array.from({ length: 10 }, (_, i): Point => {
    const angle = (i / 10) * 2 * Math.PI
    return [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry]
  })
  const chance = scatter(62)
  let wires = ''
  for (let i = 0; i < 10; i++)
    for (let j = i + 1; j < 10; j++) {
      const [ax, ay] = at[i]
      const [bx, by] = at[j]
      wires += path(
        `M${n(ax)} ${n(ay)}Q${n((ax + bx) / 2 + (chance() - 0.5) * 60)} ${n((ay + by) / 2 + (chance() - 0.5) * 40)} ${n(bx)} ${n(by)}`,
        { stroke: INK, width: 2 + chance() * 2.6, opacity: 0.85 },
      )
    }
  return wires + at.map(([x, y]) => circle(x, y, 10, inked('#FFF8E7', 3))).join('')
}

export const PAGE_2: PageStaging = {
  height: 1480,
  paper: PAPER,
  behind: () =>
    trickle([846, 1080], [880, 1500], 20) +
    ellipse(876, 1452, 78, 16, inked(COFFEE, 3)) +
    circle(796, 1180, 9, inked(COFFEE, 2.4)) +
    circle(930, 1236, 7, inked(COFFEE, 2.4)) +
    circle(784, 1310, 6, inked(COFFEE, 2.4)),
  panels: {
    '1.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 622],
        [22, 642],
      ],
      ground: () =>
        office({ x: 22, y: 22, width: 956, height: 620 }, 330, 620) +
        farDesk(500, 356, 0.62) +
        farDesk(612, 350, 0.5) +
        farDesk(760, 352, 0.56) +
        farDesk(520, 420, 0.9) +
        plant(474, 300, 22) +
        monitor(46, 276, 416, 310, '#0D1231') +
        desk(-20, 606, 520, 60, '#F4F1EA', '#B7B3C2'),
      live: { x: 46, y: 276, width: 416, height: 310 },
      people: [
        { who: 'iris', pose: 'hips', mood: 'calm', x: 690, y: 362, r: 16, yaw: -0.2 },
        {
          who: 'ada',
          pose: 'lean',
          mood: 'worried',
          x: 588,
          y: 604,
          r: 52,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
          handLeft: 'flat',
          handRight: 'flat',
          armLeft: [500, 574],
          armRight: [668, 574],
        },
        {
          who: 'jax',
          pose: 'present',
          mood: 'smug',
          x: 872,
          y: 690,
          r: 74,
          flip: true,
          yaw: -0.4,
          prop: 'mug',
          propHand: 'left',
          armLeft: [738, 520],
        },
      ],
      front: () =>
        desk(494, 578, 196, 90, '#F4F1EA', '#C9C4CF') + sheet(530, 574, 16, 70, 3) + sheet(640, 572, 14, 96, 5),
    },
    '1.2.2': {
      frame: [
        [22, 660],
        [352, 654],
        [338, 1458],
        [22, 1458],
      ],
      ground: () =>
        wall({ x: 22, y: 654, width: 330, height: 804 }, ['#E4F0EA', '#B9D3CE', '#7FA5A6'], '#2F5F66', 'bottom') +
        path('M344 700l-66 70l30 40', { stroke: INK, width: 9 }) +
        path('M344 700l-66 70l30 40', { stroke: '#E5286E', width: 5 }) +
        path('M280 826q30 -44 60 -8l-14 22Z', inked('#E5286E', 4)) +
        light(250, 900, 190, '#FFF1B0', 0.6) +
        rect(22, 1290, 330, 168, { fill: '#4A6670' }),
      people: [
        {
          who: 'ada',
          pose: 'think',
          mood: 'flat',
          x: 110,
          y: 1200,
          r: 50,
          yaw: 0.3,
          crop: 'bust',
          prop: 'pen',
          armLeft: [150, 1150],
        },
        {
          who: 'jax',
          pose: 'point',
          mood: 'puzzled',
          x: 264,
          y: 1240,
          r: 48,
          flip: true,
          yaw: -0.3,
          pitch: 0.2,
          crop: 'bust',
          armLeft: [206, 1196],
        },
        { who: 'pat', pose: 'peek', mood: 'flat', x: 96, y: 1494, r: 50, crop: 'bust', yaw: 0.1 },
      ],
      front: () =>
        polygon(
          [
            [22, 1176],
            [352, 1176],
            [352, 1300],
            [22, 1300],
          ],
          inked('#D9B98A', 4),
        ) +
        polygon(
          [
            [44, 1184],
            [318, 1180],
            [336, 1288],
            [30, 1292],
          ],
          inked('#FFFFFF', 3),
        ) +
        webOfScripts(182, 1236, 128, 42) +
        rect(22, 1392, 330, 70, inked('#A7A5B4', 4)) +
        dots(24, 1396, 326, 62, '#5F5D70', 8, 2.2, 0.6) +
        rect(22, 1384, 330, 14, inked('#D7D4E0', 4)) +
        bob(306, 822, 9, 0.85),
      keepFree: [{ x: 40, y: 1184, width: 290, height: 104 }],
    },
    '1.2.3': {
      frame: [
        [368, 654],
        [742, 646],
        [766, 1458],
        [354, 1458],
      ],
      ground: () =>
        washed(354, 646, 412, 812, ['#FFD23F', '#FF9A1F', '#E5483A']) +
        burst(560, 1010, 900, 26, '#FFF0A8', 0.8) +
        fadingDots(354, 646, 412, 300, '#E5286E', 'top', 13) +
        speedLines(560, 1010, 230, 760, 40, '#8A1F2C', 4) +
        sheet(404, 950, 26, -22, 1) +
        sheet(720, 1010, 24, 28, 2) +
        sheet(714, 1130, 32, -14, 3) +
        bob(714, 1128, 13, 0.4),
      live: { x: 380, y: 1266, width: 362, height: 178 },
      people: [{ who: 'ada', pose: 'fall', mood: 'shout', x: 606, y: 1206, r: 80, yaw: 0.1, crop: 'bust' }],
      front: () =>
        rect(356, 1240, 410, 26, inked('#F4F1EA', 4)) + sheet(690, 1226, 20, 60, 6) + sheet(420, 1222, 18, -50, 7),
    },
    '1.2.4': {
      frame: [
        [758, 646],
        [978, 642],
        [978, 1074],
        [772, 1080],
      ],
      ground: () =>
        washed(758, 642, 220, 440, ['#BDF1F6', '#5FC9DC']) +
        burst(868, 860, 420, 20, '#E9FDFF', 0.7) +
        fadingDots(758, 900, 220, 180, '#14708A', 'bottom', 12) +
        path(
          'M800 646h40v16q0 8 -8 8h-32q-10 0 -8 -10Z M900 646h40v14q0 10 -10 10h-34q-8 0 -6 -10Z',
          inked('#FF7A1A', 3),
        ),
      people: [{ who: 'jax', pose: 'shrug', mood: 'shock', x: 868, y: 1040, r: 50, yaw: 0.1 }],
      front: () => cup(842, 1010, 64, 172),
      breakout: () =>
        path(
          'M812 1030C790 1052 800 1080 812 1096C822 1120 806 1150 826 1170C840 1150 836 1120 846 1098C862 1116 856 1150 872 1176C890 1150 878 1110 884 1090C900 1062 890 1040 868 1028Z',
          inked(COFFEE, 4),
        ) +
        path('M826 1044q-10 30 6 54', { stroke: '#B07A4A', width: 6, cap: 'round' }) +
        cup(842, 1010, 64, 172) +
        circle(780, 1060, 8, inked(COFFEE, 2.4)) +
        circle(912, 1110, 9, inked(COFFEE, 2.4)) +
        circle(800, 1150, 6, inked(COFFEE, 2.4)),
      signs: [{ x: 840, y: 994, size: 22, turn: 172, text: 'ETL', color: '#E0620A' }],
      sfx: { x: 872, y: 1250, size: 72, turn: -9, fill: ['#FFFFFF', '#5FC9DC'] },
    },
  },
}
