/** Page 6.2. */
import {
  crate,
  dots,
  fadingDots,
  inked,
  light,
  path,
  plug,
  polygon,
  rect,
  scatter,
  socket,
  sparks,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { flying, GANG_LIT, LIT, NIGHT, RUST } from './things'

/** Crates from the right to the left, a whole wall of them. */
function hail(x: number, y: number, width: number, height: number, count: number, seed: number, most = 90): string {
  const chance = scatter(seed)
  return Array.from({ length: count }, () => {
    const size = 30 + chance() * (most - 30)
    return crate(x + chance() * width, y + chance() * height, size, chance() * 90 - 45, RUST[Math.floor(chance() * 4)])
  }).join('')
}

function placard(x: number, y: number, width: number, height: number, turn: number): string {
  return turned(
    rect(x - 6, y + height / 2 - 4, 12, 120, inked('#8A5A36', 3)) +
      rect(x - width / 2, y - height / 2, width, height, inked('#FFF8E7', 4), 6) +
      dots(x - width / 2 + 4, y + height / 2 - 22, width - 8, 18, '#C98A2B', 8, 2, 0.3),
    turn,
    x,
    y,
  )
}

export const PAGE_2: PageStaging = {
  height: 1560,
  paper: NIGHT,
  panels: {
    '6.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 470],
        [22, 500],
      ],
      ground: () =>
        washed(22, 22, 956, 480, ['#0A1238', '#1B2150', '#4A2A6B']) +
        light(480, 120, 380, '#22C7E8', 0.55) +
        fadingDots(22, 22, 956, 300, '#05081E', 'top', 14) +
        hail(560, 30, 420, 460, 26, 4, 120) +
        hail(22, 60, 240, 420, 12, 9, 84) +
        polygon(
          [
            [250, 452],
            [730, 440],
            [790, 500],
            [180, 508],
          ],
          inked('#22408F', 4),
        ) +
        path('M254 452L728 440', { stroke: '#9CF3FF', width: 5, cap: 'round' }),
      people: [
        { who: 'jax', ...LIT, pose: 'run', mood: 'worried', x: 372, y: 356, r: 42, yaw: -0.5, flip: true },
        { who: 'ada', ...LIT, pose: 'leap', mood: 'shout', x: 506, y: 344, r: 43, yaw: 0.5 },
        { who: 'iris', ...LIT, pose: 'crouch', mood: 'flat', x: 640, y: 408, r: 38, yaw: 0.1 },
      ],
      front: () =>
        flying(800, 330, 120, -24, RUST[0]) + flying(660, 452, 46, 8, RUST[1]) + flying(176, 440, 90, 20, RUST[1]),
      breakout: () => flying(946, 156, 150, 14, RUST[0]) + flying(30, 250, 80, -18, RUST[2]),
      signs: [
        { x: 800, y: 334, size: 22, turn: -24, text: '000031' },
        { x: 176, y: 444, size: 17, turn: 20, text: '000032' },
        { x: 946, y: 160, size: 26, turn: 14, text: '000033' },
        { x: 868, y: 266, size: 34, turn: 24, text: 'W', de: 'M', color: '#FFF8E7' },
        { x: 906, y: 310, size: 34, turn: 52, text: 'O', de: 'Ü', color: '#FFF8E7' },
        { x: 938, y: 372, size: 34, turn: 80, text: 'R', de: 'H', color: '#FFF8E7' },
        { x: 952, y: 440, size: 34, turn: 110, text: 'K', de: 'E', color: '#FFF8E7' },
      ],
      keepFree: [{ x: 740, y: 270, width: 238, height: 220 }],
      tilt: -5,
    },
    '6.2.2': {
      frame: [
        [22, 520],
        [978, 490],
        [940, 1010],
        [22, 1010],
      ],
      ground: () =>
        washed(22, 490, 956, 520, ['#3A1F5C', '#5A3A7A', '#B4744A']) +
        light(360, 620, 360, '#FFC933', 0.5) +
        fadingDots(22, 760, 956, 250, '#2A1244', 'bottom', 13) +
        rect(22, 940, 956, 70, { fill: '#2A1244' }) +
        crate(250, 930, 130, -2, RUST[1]) +
        placard(580, 582, 170, 80, -4) +
        placard(790, 572, 170, 80, 5) +
        hail(880, 540, 90, 430, 9, 13, 70),
      live: { x: 500, y: 636, width: 420, height: 290 },
      keepFree: [{ x: 490, y: 530, width: 400, height: 100 }],
      handle: { at: { x: 500, y: 542, width: 162, height: 78 }, way: 'press' },
      people: [
        { who: 'iris', ...LIT, pose: 'cheer', mood: 'shout', x: 262, y: 786, r: 44, yaw: 0.1 },
        {
          who: 'bates',
          ...GANG_LIT,
          pose: 'reach',
          mood: 'resolve',
          x: 430,
          y: 960,
          r: 42,
          yaw: -0.4,
          flip: true,
          prop: 'stamp',
          crop: 'bust',
        },
        {
          who: 'jax',
          ...LIT,
          pose: 'hold',
          mood: 'puzzled',
          x: 96,
          y: 990,
          r: 42,
          yaw: 0.3,
          prop: 'clipboard',
          crop: 'bust',
        },
      ],
      signs: [
        { x: 580, y: 568, size: 17, turn: -4, text: 'MINUTES,', de: 'MINUTEN,', color: '#16130F' },
        { x: 582, y: 592, size: 17, turn: -4, text: 'NOT MONTHS', de: 'NICHT MONATE', color: '#16130F' },
        { x: 790, y: 572, size: 26, turn: 5, text: '30×', color: '#16130F' },
      ],
      sfx: { x: 640, y: 972, size: 46, turn: -3, fill: ['#FFFFFF', '#FF7A1A'] },
    },
    '6.2.3': {
      frame: [
        [22, 1030],
        [940, 1030],
        [900, 1538],
        [22, 1538],
      ],
      ground: () =>
        washed(22, 1030, 920, 510, ['#071226', '#0F2A56', '#0A1030']) +
        light(420, 1260, 360, '#22C7E8', 0.5) +
        path('M22 1420C200 1380 420 1440 640 1400T942 1390V1538H22Z', { fill: '#1597C8', opacity: 0.6 }) +
        path('M22 1440C220 1400 420 1460 660 1420T942 1410', { stroke: '#BDF5FF', width: 4, opacity: 0.8 }) +
        socket(60, 1350, 44) +
        socket(404, 1350, 44) +
        hail(826, 1040, 120, 480, 10, 21, 76) +
        crate(716, 1500, 120, 3, RUST[1]),
      live: { x: 440, y: 1042, width: 440, height: 232 },
      handle: {
        at: { x: 98, y: 1326, width: 62, height: 48 },
        way: 'pull',
        thing: () => plug(134, 1350, 34, 180),
        move: { by: [-50, 0] },
      },
      people: [
        {
          who: 'jax',
          ...LIT,
          pose: 'stand',
          mood: 'resolve',
          x: 232,
          y: 1448,
          r: 48,
          yaw: 0.1,
          armLeft: [86, 1346],
          armRight: [378, 1346],
          handLeft: 'fist',
          handRight: 'fist',
        },
        { who: 'ada', ...LIT, pose: 'whisper', mood: 'calm', x: 530, y: 1560, r: 42, yaw: -0.2, crop: 'bust' },
        { who: 'iris', ...LIT, pose: 'sit', mood: 'flat', x: 716, y: 1446, r: 36, yaw: -0.2, flip: true },
      ],
      front: () => plug(378, 1350, 34, 0, '#22C7E8') + sparks(232, 1322, 4, 14, 5, '#8FEBFA'),
    },
  },
}
