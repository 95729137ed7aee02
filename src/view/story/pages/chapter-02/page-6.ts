/** Page 2.6. */
import {
  bench,
  circle,
  curtain,
  dusk,
  group,
  inked,
  island,
  light,
  n,
  numberMachine,
  path,
  rect,
  sack,
  scatter,
  sparks,
  stars,
  washed,
  wire,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { ground, PAPER, papers, ROPES } from './things'

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

export const PAGE_6: PageStaging = {
  height: 1394,
  paper: PAPER,
  panels: {
    '2.6.1': {
      frame: [
        [22, 22],
        [660, 22],
        [640, 760],
        [22, 760],
      ],
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
        [978, 1372],
        [22, 1372],
      ],
      summary: { x: 470, y: 790, width: 490, height: 260 },
      ground: () =>
        dusk({ x: 22, y: 778, width: 956, height: 594 }, [300, 1120], ['#1B1442', '#3A2A6B', '#8A4F6E', '#E08A5A']) +
        island(430, 1040, 110, 'silo', 4, true) +
        wire([22, 1010], [430, 1034], 40, ROPES[1], 3) +
        ground([
          [22, 1230],
          [978, 1216],
          [978, 1372],
          [22, 1372],
        ]) +
        bench(60, 1222, 420) +
        numberMachine(510, 1240, 110),
      live: { x: 590, y: 1058, width: 372, height: 300 },
      people: [
        { who: 'job', as: 'gang', pose: 'whisper', mood: 'puzzled', x: 120, y: 1222, r: 42, yaw: 0.3 },
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
