/** Page 4.2. */
import {
  burst,
  circle,
  INK,
  inked,
  lampLight,
  path,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  sparks,
  streamSky,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT } from './things'

/** Whoever holds it to an ear hears the sea, and what was said. */
function shell(): string {
  return (
    path('M816 140Q806 84 856 74Q908 70 912 116Q912 156 868 158Q834 158 816 140Z', inked('#FFB0C8', 4)) +
    path('M830 132Q826 96 860 92Q892 92 892 118Q890 140 866 140Q846 138 848 122Q852 108 868 114', {
      stroke: INK,
      width: 4,
      cap: 'round',
    }) +
    path('M840 84Q828 96 826 112M872 80Q892 84 900 102', { stroke: '#FFF3F8', width: 5, cap: 'round' })
  )
}

export const PAGE_2: PageStaging = {
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
      front: () => rect(350, 444, 640, 12, { fill: '#232858' }) + rect(350, 424, 640, 22, inked('#5A4A94', 3)),
      live: { x: 384, y: 454, width: 572, height: 250 },
      handle: {
        at: { x: 806, y: 66, width: 108, height: 100 },
        way: 'pull',
        thing: shell,
        move: { by: [-52, 170], turn: -24, about: [860, 116] },
      },
      people: [
        { who: 'jax', pose: 'cower', mood: 'glad', x: 470, y: 412, r: 48, yaw: 0.1, crop: 'bust', ...LIT },
        { who: 'ada', pose: 'think', mood: 'worried', x: 670, y: 408, r: 48, yaw: 0.2, crop: 'bust', ...LIT },
        { who: 'iris', pose: 'stand', mood: 'flat', x: 870, y: 378, r: 48, yaw: -0.2, crop: 'bust', ...LIT },
      ],
      sfx: { x: 770, y: 420, size: 44, turn: -5, fill: ['#FFFFFF', '#E5286E'] },
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
      front: () => rect(340, 1174, 650, 26, inked('#8A8FC8', 3)),
      live: { x: 372, y: 1208, width: 584, height: 266 },
      // The key switch of the wall.
      handle: {
        at: { x: 742, y: 1128, width: 66, height: 66 },
        way: 'press',
        thing: () =>
          circle(775, 1161, 31, inked('#C9C4CF', 5)) +
          circle(775, 1161, 21, inked('#5A5F98', 4)) +
          rect(769, 1140, 12, 42, inked('#FFC933', 3), 5),
        move: { turn: 90, about: [775, 1161] },
      },
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
}
