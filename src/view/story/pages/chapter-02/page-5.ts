/** Page 2.5. */
import {
  crate,
  dusk,
  INK,
  inked,
  island,
  light,
  path,
  polygon,
  scatter,
  speedLines,
  stars,
  washed,
  wire,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { ground, PAPER, ROPES } from './things'

export const PAGE_5: PageStaging = {
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
        ) +
        ground([
          [22, 588],
          [300, 596],
          [560, 606],
          [978, 610],
          [978, 670],
          [22, 670],
        ]),
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
      front: () => speedLines(330, 424, 90, 150, 18, '#FFE3A8', 6),
      handle: {
        at: { x: 272, y: 364, width: 118, height: 122 },
        way: 'pull',
        thing: () => crate(330, 424, 104, 14, '#C98A2B', true),
        move: { by: [52, 118], turn: 14, about: [330, 424] },
      },
      sfx: { x: 310, y: 578, size: 60, turn: 10, fill: ['#FFF1C9', '#B4492D'] },
    },
    '2.5.2': {
      frame: [
        [22, 640],
        [978, 682],
        [978, 1194],
        [22, 1194],
      ],
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
