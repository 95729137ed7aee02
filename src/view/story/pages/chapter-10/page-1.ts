/** Page 10.1. */
import {
  circle,
  dots,
  hut,
  INK,
  inked,
  light,
  line,
  nightSea,
  path,
  platform,
  polygon,
  rect,
  rod,
  tower,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk, PARCHMENT, smallPrint } from './things'

function ballot(x: number, y: number, turn: number, isValid: boolean): string {
  return turned(
    rect(x - 17, y - 12, 34, 24, inked(isValid ? '#FFF8E7' : '#6A709A', 2.4)) +
      path(isValid ? `M${x - 8} ${y}l6 7l11 -13` : `M${x - 7} ${y - 6}l14 12M${x + 7} ${y - 6}l-14 12`, {
        stroke: isValid ? '#1E8E4E' : '#D5DAF5',
        width: 3.6,
        cap: 'round',
      }),
    turn,
    x,
    y,
  )
}

function magnifier(x: number, y: number, r: number, turn: number): string {
  return turned(
    rect(x - r * 0.14, y + r * 0.9, r * 0.28, r * 1.3, inked('#7A3A1E', 2.6), r * 0.1) +
      circle(x, y, r, inked('#C9EFFF', 3)) +
      circle(x, y, r * 0.8, { fill: '#FFFFFF', opacity: 0.5 }) +
      path(`M${x - r * 0.5} ${y - r * 0.2}a${r * 0.6} ${r * 0.6} 0 0 1 ${r * 0.5} ${-r * 0.4}`, {
        stroke: '#FFFFFF',
        width: r * 0.14,
        cap: 'round',
      }),
    turn,
    x,
    y,
  )
}

export const PAGE_1: PageStaging = {
  height: 1580,
  paper: PARCHMENT,
  behind: () => smallPrint(30, 560, 940, 3, 7, 4),
  panels: {
    '10.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 528],
        [22, 552],
      ],
      ground: () => {
        const room = { x: 22, y: 22, width: 956, height: 530 }
        return (
          wall(room, ['#2C6E8E', '#1D4A78', '#17305E'], '#0D1F44', 'bottom') +
          light(120, 60, 480, '#FFE7A8', 0.75) +
          // The scroll runs down from the banner and over the floor; its edge curls.
          path('M22 500Q300 430 560 470T978 420V552H22Z', inked('#F4E3B4', 4)) +
          smallPrint(120, 505, 720, 4, 9, 9) +
          polygon(
            [
              [176, 73],
              [440, 52],
              [446, 136],
              [182, 157],
            ],
            inked('#E5286E', 4),
          ) +
          dots(184, 66, 254, 80, '#8A0F3F', 9, 2.2, 0.4) +
          // The stepladder.
          line(
            [
              [70, 548],
              [120, 300],
            ],
            { stroke: '#8A5A36', width: 10 },
          ) +
          line(
            [
              [230, 548],
              [180, 300],
            ],
            { stroke: '#8A5A36', width: 10 },
          ) +
          [350, 400, 450, 500]
            .map((y, i) =>
              line(
                [
                  [110 - i * 10, y],
                  [190 + i * 10, y],
                ],
                { stroke: '#8A5A36', width: 8 },
              ),
            )
            .join('')
        )
      },
      title: { x: 745, y: 84, size: 66, width: 420, lines: 1, turn: 2, fill: ['#FFFFFF', '#8FEBFA'] },
      people: [
        { who: 'erick', pose: 'reach', mood: 'glee', x: 150, y: 382, r: 42, yaw: 0.4 },
        { who: 'murphy', pose: 'carry', mood: 'smug', x: 300, y: 488, r: 38, yaw: -0.4, flip: true },
        { who: 'ada', pose: 'kneel', mood: 'worried', x: 520, y: 462, r: 46, yaw: 0.3, prop: 'lens' },
        { who: 'iris', pose: 'present', mood: 'smug', x: 770, y: 520, r: 48, yaw: -0.2 },
      ],
      front: () =>
        // The hammer.
        turned(rect(218, 112, 12, 78, inked('#8A5A36', 3), 5), 24, 224, 160) +
        turned(rect(198, 96, 56, 26, inked('#8FA0B8', 3.4), 5), 24, 224, 160) +
        [0, 1, 2, 3].map((i) => magnifier(866 + i * 24, 400 - i * 22, 17 + i * 9, -30 + i * 22)).join(''),
      breakout: () => asterisk(478, 92, 26, 24),
      signs: [{ x: 354, y: 103, size: 37, turn: -4.5, text: 'NEVER DOWN', color: '#FFFFFF' }],
      keepFree: [
        { x: 60, y: 50, width: 460, height: 112 },
        { x: 840, y: 280, width: 134, height: 190 },
      ],
    },
    '10.1.2': {
      frame: [
        [22, 572],
        [978, 548],
        [978, 1046],
        [22, 1046],
      ],
      ground: () => {
        const sea = { x: 22, y: 548, width: 956, height: 500 }
        return (
          nightSea(sea, 830) +
          hut(100, 920, 150) +
          light(100, 860, 240, '#FFB84D', 0.6) +
          platform(280, 950, 190, 60) +
          tower(310, 944, 104, '#8FEBFA', true) +
          tower(420, 944, 104, '#8FEBFA', true) +
          washed(180, 548, 420, 498, ['#0B102600', '#0B102660', '#0B102600'], 'right')
        )
      },
      live: { x: 456, y: 580, width: 366, height: 426 },
      // The door of her hut.
      handle: { at: { x: 70, y: 816, width: 62, height: 100 }, way: 'hold' },
      people: [
        { who: 'mrs-quorum', pose: 'walk', mood: 'calm', x: 160, y: 1004, r: 50, yaw: 0.3, prop: 'sack' },
        { who: 'observer', x: 362, y: 912, size: 128, mood: 'shout', style: 'ghost', arms: 'wave' },
        { who: 'jax', pose: 'pointUp', mood: 'worried', x: 924, y: 1090, r: 46, yaw: -0.4, flip: true, crop: 'bust' },
      ],
      front: () =>
        ballot(250, 618, -18, true) +
        ballot(900, 640, 14, true) +
        ballot(940, 600, 24, false) +
        ballot(270, 960, -20, false) +
        ballot(850, 664, -12, false),
      signs: [{ x: 362, y: 1024, size: 15, text: 'OBSERVER 23 · CONFLUENT SERVER', fill: '#FF7A1A' }],
      sfx: { x: 346, y: 700, size: 50, turn: -3, fill: ['#FFFFFF', '#E5286E'] },
    },
    '10.1.3': {
      frame: [
        [22, 1072],
        [978, 1072],
        [978, 1558],
        [22, 1558],
      ],
      ground: () => {
        const sea = { x: 22, y: 1072, width: 956, height: 486 }
        return (
          nightSea(sea, 1200) +
          platform(420, 1480, 250, 60) +
          tower(600, 1474, 104, '#8FEBFA', true) +
          hut(820, 1252, 110, false) +
          washed(600, 1072, 378, 486, ['#0B102600', '#0B102690', '#0B102690'], 'right')
        )
      },
      live: { x: 38, y: 1110, width: 358, height: 432 },
      handle: {
        at: { x: 460, y: 1076, width: 80, height: 60 },
        way: 'pull',
        plane: 'breakout',
        thing: () => circle(500, 1060, 27, inked('#FFE58C', 3.4)) + rect(493, 1026, 14, 72, inked('#8A4B00', 2.6), 6),
        move: { turn: 90, about: [500, 1060] },
      },
      phone: { x: 398, y: 1012, width: 580, height: 546 },
      people: [
        {
          who: 'observer',
          x: 490,
          y: 1208,
          size: 104,
          mood: 'strain',
          style: 'inked',
          arms: 'hold',
          rod: [1086, 1086],
        },
        { who: 'ada', pose: 'think', mood: 'shock', x: 490, y: 1606, r: 46, yaw: 0.45, crop: 'bust' },
        { who: 'iris', pose: 'crossed', mood: 'calm', x: 706, y: 1606, r: 46, yaw: -0.3, crop: 'bust' },
        { who: 'jax', pose: 'cower', mood: 'strain', x: 900, y: 1612, r: 46, yaw: -0.2, flip: true, crop: 'bust' },
      ],
      breakout: () =>
        rod([-10, 1060], [1010, 1060], 24, 'none') +
        circle(500, 1060, 40, inked('#F2B51D', 5)) +
        path('M448 1040a58 58 0 0 1 38 -40M552 1080a58 58 0 0 1 -38 40', { stroke: INK, width: 5, cap: 'round' }) +
        asterisk(960, 1038, 17, 12),
      signs: [
        { x: 820, y: 1222, size: 15, turn: -5, text: 'GONE TO BINGO', de: 'BIN BEIM BINGO', fill: '#FFF8E7' },
        { x: 490, y: 1268, size: 16, text: '23', fill: '#FF7A1A' },
      ],
      sfx: { x: 610, y: 1530, size: 26, turn: -8, fill: ['#FFFFFF', '#8FEBFA'] },
      keepFree: [
        { x: 414, y: 1080, width: 152, height: 184 },
        { x: 740, y: 1130, width: 160, height: 130 },
      ],
    },
  },
}
