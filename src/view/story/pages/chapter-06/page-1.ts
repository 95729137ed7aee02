/** Page 6.1. */
import {
  bench,
  burst,
  circle,
  crate,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  path,
  polygon,
  rect,
  skyline,
  streamCity,
  streamSky,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { flying, GANG_LIT, LIT, NIGHT, poison, RUST, river, rock, splash, trail } from './things'

/** Coffee that has left its mug upside down, as a question mark. */
function question(x: number, y: number, size: number): string {
  return (
    path(
      `M${x - size * 0.42} ${y - size * 0.3}q0 ${-size * 0.5} ${size * 0.44} ${-size * 0.5}q${size * 0.48} 0 ${size * 0.48} ${size * 0.44}q0 ${size * 0.3} ${-size * 0.32} ${size * 0.5}q${-size * 0.16} ${size * 0.12} ${-size * 0.16} ${size * 0.36}`,
      { stroke: INK, width: size * 0.36, cap: 'round' },
    ) +
    path(
      `M${x - size * 0.42} ${y - size * 0.3}q0 ${-size * 0.5} ${size * 0.44} ${-size * 0.5}q${size * 0.48} 0 ${size * 0.48} ${size * 0.44}q0 ${size * 0.3} ${-size * 0.32} ${size * 0.5}q${-size * 0.16} ${size * 0.12} ${-size * 0.16} ${size * 0.36}`,
      { stroke: '#7A4422', width: size * 0.26, cap: 'round' },
    ) +
    path(`M${x - size * 0.3} ${y - size * 0.44}q${size * 0.1} ${-size * 0.2} ${size * 0.34} ${-size * 0.2}`, {
      stroke: '#C98A5A',
      width: size * 0.07,
      cap: 'round',
    }) +
    ellipse(x + size * 0.04, y + size * 0.82, size * 0.15, size * 0.17, inked('#7A4422', 4))
  )
}

const mugUpsideDown = (x: number, y: number, size: number): string =>
  turned(
    path(
      `M${x + size * 0.4} ${y - size * 0.2}q${size * 0.46} 0 ${size * 0.46} ${size * 0.34}t${-size * 0.46} ${size * 0.3}`,
      {
        stroke: INK,
        width: 15,
      },
    ) +
      path(
        `M${x + size * 0.4} ${y - size * 0.2}q${size * 0.46} 0 ${size * 0.46} ${size * 0.34}t${-size * 0.46} ${size * 0.3}`,
        {
          stroke: '#FFFDF6',
          width: 8,
        },
      ) +
      rect(x - size * 0.5, y - size * 0.5, size, size * 1.1, inked('#FFFDF6', 4), 8) +
      ellipse(x, y - size * 0.5, size * 0.5, size * 0.16, inked('#5A3218', 4)),
    158,
    x,
    y,
  )

export const PAGE_1: PageStaging = {
  height: 1640,
  paper: NIGHT,
  panels: {
    '6.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 318],
        [22, 342],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 320 }
        return (
          wall(box, ['#5A2A8A', '#B06AB4', '#F2A98A'], '#3A1466', 'top') +
          circle(516, 176, 128, { fill: '#FFE7B8' }) +
          light(516, 176, 240, '#FFE7B8', 0.55) +
          burst(220, 190, 700, 26, '#FF6ADA', 0.2) +
          skyline(box, 300, '#3A1F66', '#FFD76A', 6, 120) +
          light(210, 210, 200, '#FF6ADA', 0.6) +
          // The bench on which they sat, and a moment ago sat well.
          bench(60, 292, 880) +
          rect(22, 330, 956, 24, { fill: '#2A1436' })
        )
      },
      title: { x: 210, y: 82, size: 62, width: 340, lines: 1, turn: -3, fill: ['#FFE27A', '#FF7A1A'] },
      people: [
        {
          who: 'pat-infected',
          pose: 'reach',
          mood: 'shout',
          x: 200,
          y: 372,
          r: 50,
          yaw: 0.35,
          crop: 'bust',
          rim: '#FF8FE0',
        },
        {
          who: 'ada',
          ...LIT,
          pose: 'reach',
          mood: 'shock',
          x: 790,
          y: 388,
          r: 50,
          yaw: -0.5,
          flip: true,
          crop: 'bust',
        },
      ],
      front: () => question(520, 200, 62) + mugUpsideDown(556, 92, 62),
      keepFree: [{ x: 466, y: 50, width: 140, height: 220 }],
    },
    '6.1.2': {
      frame: [
        [22, 362],
        [978, 338],
        [978, 1206],
        [22, 1226],
      ],
      ground: () => {
        const box = { x: 22, y: 338, width: 956, height: 890 }
        return (
          streamSky(box, 860, [500, 500]) +
          burst(500, 500, 900, 60, '#BDF6FF', 0.16) +
          light(500, 500, 300, '#E9FEFF', 0.9) +
          fadingDots(22, 338, 956, 330, '#0A0726', 'top', 14) +
          streamCity({ x: 22, y: 600, width: 956, height: 260 }, 872, '#22609A', 8, 180) +
          polygon(
            [
              [22, 872],
              [978, 860],
              [978, 1230],
              [22, 1230],
            ],
            { fill: '#0C2A5E' },
          ) +
          dots(22, 872, 956, 350, '#04081F', 13, 4, 0.5) +
          river(
            [
              [520, 850],
              [470, 930],
              [610, 1040],
              [470, 1260],
            ],
            40,
            420,
          ) +
          rock(500, 828, 470, 12) +
          rock(118, 930, 240, 15) +
          rock(876, 988, 240, 9) +
          rock(852, 640, 190, 6) +
          trail([330, 770], [452, 1010], 40, 34) +
          trail([690, 770], [610, 1010], 30, 40)
        )
      },
      live: { x: 306, y: 1046, width: 388, height: 166 },
      handle: {
        at: { x: 398, y: 926, width: 66, height: 64 },
        way: 'pull',
        thing: () => flying(430, 960, 44, 24, RUST[1]),
        move: { by: [70, 40], turn: 40, about: [430, 960] },
      },
      people: [
        {
          who: 'pat-infected',
          pose: 'command',
          mood: 'shout',
          x: 496,
          y: 674,
          r: 54,
          yaw: 0.05,
          rim: '#E6FDFF',
        },
        { who: 'script', ...GANG_LIT, pose: 'throw', mood: 'glee', x: 312, y: 718, r: 37, yaw: 0.3, prop: 'paper' },
        { who: 'file', ...GANG_LIT, pose: 'leap', mood: 'smug', x: 676, y: 716, r: 36, yaw: 0.2 },
        { who: 'up', ...GANG_LIT, pose: 'heave', mood: 'strain', x: 850, y: 548, r: 32, yaw: -0.2, flip: true },
        { who: 'bates', ...GANG_LIT, pose: 'stamp', mood: 'glee', x: 130, y: 800, r: 43, yaw: 0.3, prop: 'stamp' },
        {
          who: 'job',
          ...GANG_LIT,
          pose: 'carry',
          mood: 'angry',
          x: 872,
          y: 858,
          r: 43,
          yaw: -0.3,
          flip: true,
          prop: 'sack',
        },
      ],
      front: () =>
        crate(838, 398, 44, -8, RUST[2]) +
        crate(130, 884, 66, 2, RUST[1]) +
        splash(506, 1010, 74, 8) +
        flying(628, 950, 50, -20, RUST[0]),
      breakout: () => flying(930, 1120, 120, -22, RUST[0]) + flying(64, 1196, 84, 16, RUST[2]),
      signs: [
        { x: 130, y: 888, size: 17, text: '000012' },
        { x: 118, y: 962, size: 20, turn: -3, text: 'BATES NUMBER', fill: '#FFC27A' },
        { x: 318, y: 846, size: 19, turn: -3, text: 'BATCH SCRIPT', fill: '#FFC27A' },
        { x: 686, y: 846, size: 19, turn: 3, text: 'BATCH FILE', fill: '#FFC27A' },
        { x: 852, y: 664, size: 17, turn: -2, text: 'BATCH UP', fill: '#FFC27A' },
        { x: 876, y: 1014, size: 20, turn: 2, text: 'BATCH JOB', fill: '#FFC27A' },
        { x: 842, y: 402, size: 15, turn: -8, text: 'NULL' },
        { x: 928, y: 1126, size: 24, turn: -22, text: 'price:-1' },
        { x: 62, y: 1200, size: 18, turn: 16, text: '{"qty":' },
        { x: 627, y: 954, size: 13, turn: -20, text: 'size:L,' },
      ],
      sfx: { x: 440, y: 944, size: 92, turn: -8, fill: ['#F6D9FF', '#A34FE0'] },
      keepFree: [
        { x: 430, y: 560, width: 130, height: 300 },
        { x: 800, y: 350, width: 110, height: 130 },
      ],
    },
    '6.1.3': {
      frame: [
        [22, 1246],
        [978, 1226],
        [978, 1618],
        [22, 1618],
      ],
      ground: () =>
        washed(22, 1226, 956, 400, ['#123A72', '#0A1238', '#060A22']) +
        light(520, 1226, 380, '#22C7E8', 0.5) +
        fadingDots(22, 1240, 956, 380, '#04081F', 'bottom', 13) +
        path('M22 1520C160 1490 320 1510 520 1560T978 1590V1618H22Z', inked('#0A1030', 4)),
      live: { x: 540, y: 1266, width: 416, height: 330 },
      handle: {
        at: { x: 476, y: 1500, width: 60, height: 60 },
        way: 'pull',
        thing: () => poison(506, 1530, 24, 5),
        signs: [{ x: 506, y: 1531, size: 20, text: 'O' }],
        move: { by: [-30, 92] },
      },
      people: [
        { who: 'ada', ...LIT, pose: 'pointUp', mood: 'calm', x: 96, y: 1628, r: 46, yaw: 0.4, crop: 'bust' },
        { who: 'jax', ...LIT, pose: 'cower', mood: 'worried', x: 262, y: 1644, r: 45, yaw: 0.2, crop: 'bust' },
        {
          who: 'iris',
          ...LIT,
          pose: 'hold',
          mood: 'flat',
          x: 416,
          y: 1634,
          r: 45,
          yaw: 0.35,
          prop: 'lens',
          crop: 'bust',
        },
      ],
      front: () =>
        turned(
          rect(206, 1472, 128, 48, inked('#FFF8E7', 3.4)) +
            path('M216 1486h60M216 1500h94M216 1512h40', { stroke: '#8A7FA8', width: 2.6 }),
          -9,
          268,
          1496,
        ),
      signs: [{ x: 290, y: 1506, size: 17, turn: -9, text: '000014', color: '#C62F2F' }],
      keepFree: [{ x: 476, y: 1500, width: 60, height: 60 }],
      tilt: 4,
    },
  },
}
