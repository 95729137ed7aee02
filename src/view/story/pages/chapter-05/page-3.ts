/** Page 5.3. */
import {
  burst,
  circle,
  desk,
  dots,
  fadingDots,
  INK,
  inked,
  path,
  polygon,
  rect,
  scatter,
  shards,
  speedLines,
  steam,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { archive, counterLamp, looseSheet, printout } from './archive'
import { bar, bars, PAPER } from './things'

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

export const PAGE_3: PageStaging = {
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
      ground: () =>
        archive({ x: 22, y: 22, width: 956, height: 510 }) +
        counterLamp(796, 92, 430) +
        printout(118, 534, 226, 27, 0.7) +
        printout(388, 534, 150, 11, -0.4) +
        rect(640, 420, 338, 110, inked('#5A3A24', 4)),
      people: [
        {
          who: 'pat-infected',
          pose: 'lean',
          mood: 'smug',
          x: 474,
          y: 492,
          r: 58,
          yaw: -0.3,
          flip: true,
          armLeft: [352, 262],
          handLeft: 'flat',
          rim: '#FFE9A8',
        },
        {
          who: 'jax',
          wear: 'stream',
          pose: 'stand',
          mood: 'calm',
          x: 770,
          y: 520,
          r: 60,
          yaw: -0.35,
          armLeft: [676, 430],
          armRight: [876, 414],
          crop: 'bust',
        },
      ],
      front: () =>
        desk(636, 436, 366, 104, '#C08A56', '#7A4A2E') +
        rect(876, 374, 50, 62, inked('#FFFDF6', 3.4), 6) +
        path('M926 388q26 0 26 18t-26 16', { stroke: INK, width: 11 }) +
        path('M926 388q26 0 26 18t-26 16', { stroke: '#FFFDF6', width: 5 }) +
        dots(906, 392, 18, 40, '#B9A88A', 6, 1.6, 0.6) +
        steam(901, 362, 24) +
        looseSheet(
          [
            [-20, 452],
            [66, 470],
            [120, 512],
            [70, 548],
          ],
          64,
        ),
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
      phone: { x: 22, y: 552, width: 956, height: 560 },
      handle: { at: { x: 300, y: 806, width: 256, height: 96 }, way: 'press' },
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
}
