/** Page 3.4. */
import {
  circle,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  line,
  logBand,
  n,
  path,
  plug,
  RIBBONS,
  recordLight,
  rect,
  ribbon,
  scatter,
  socket,
  streamCity,
  streamSky,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, shadow } from './things'

/** Parcels on a belt, on and on. */
function belt(x: number, y: number, width: number): string {
  return (
    rect(x, y, width, 16, inked('#3A4CA8', 3), 8) +
    Array.from({ length: Math.floor(width / 74) }, (_, i) => {
      const px = x + 16 + i * 74
      return (
        rect(px, y - 36, 46, 36, inked(['#C98A2B', '#D9B46A', '#B4744A'][i % 3], 3)) +
        rect(px + 18, y - 36, 10, 36, { fill: '#FFF1C0' }) +
        circle(px + 34, y - 12, 6, { fill: '#C62F2F' })
      )
    }).join('') +
    Array.from({ length: Math.floor(width / 30) }, (_, i) =>
      circle(x + 14 + i * 30, y + 16, 7, inked('#16206A', 2)),
    ).join('')
  )
}

export const PAGE_4: PageStaging = {
  height: 1400,
  paper: '#FFFDF6',
  panels: {
    '3.4.1': {
      frame: [
        [22, 22],
        [338, 22],
        [308, 930],
        [22, 930],
      ],
      ground: () => {
        const chance = scatter(5)
        let wires = ''
        for (let i = 0; i < 18; i++) {
          const y = 420 + chance() * 460
          wires += path(
            `M${n(10)} ${n(y)}C${n(90 + chance() * 80)} ${n(y - 140 + chance() * 240)} ${n(150 + chance() * 80)} ${n(y - 120 + chance() * 240)} ${n(350)} ${n(y - 100 + chance() * 200)}`,
            { stroke: ['#C98A2B', '#B4492D', '#8C6A9A', '#D9B46A'][i % 4], width: 4, cap: 'round' },
          )
        }
        const rungs = Array.from({ length: 12 }, (_, i) =>
          line(
            [
              [150, 400 + i * 46],
              [232, 400 + i * 46],
            ],
            { stroke: '#8A5A2B', width: 9 },
          ),
        ).join('')
        return (
          washed(22, 22, 316, 908, ['#F2C36B', '#C9824B', '#6B3A4B']) +
          fadingDots(22, 22, 316, 340, '#8A3A4B', 'top', 13) +
          wires +
          line(
            [
              [150, 370],
              [140, 930],
            ],
            { stroke: INK, width: 16 },
          ) +
          line(
            [
              [150, 370],
              [140, 930],
            ],
            { stroke: '#B4744A', width: 10 },
          ) +
          line(
            [
              [232, 370],
              [242, 930],
            ],
            { stroke: INK, width: 16 },
          ) +
          line(
            [
              [232, 370],
              [242, 930],
            ],
            { stroke: '#B4744A', width: 10 },
          ) +
          rungs +
          // Tape.
          [0, 1, 2, 3]
            .map((i) =>
              turned(
                rect(40 + (i % 2) * 180, 470 + i * 96, 70, 22, inked('#E9E0CC', 2)),
                i * 26 - 40,
                80,
                480 + i * 96,
              ),
            )
            .join('')
        )
      },
      keepFree: [{ x: 176, y: 690, width: 150, height: 240 }],
      people: [
        { who: 'jax', pose: 'climb', mood: 'glee', x: 190, y: 590, r: 52, yaw: -0.2, wear: 'stream' },
        {
          who: 'ada',
          pose: 'cheer',
          mood: 'shock',
          x: 96,
          y: 1000,
          r: 46,
          yaw: 0.3,
          pitch: -0.3,
          crop: 'bust',
          wear: 'stream',
        },
      ],
    },
    '3.4.2': {
      frame: [
        [354, 22],
        [978, 22],
        [978, 930],
        [324, 930],
      ],
      ground: () => {
        const box = { x: 324, y: 22, width: 656, height: 908 }
        return (
          streamSky(box, 480, [380, 470]) +
          streamCity(box, 480, '#1B2F7A', 9, 120) +
          washed(324, 480, 656, 450, ['#24409A', '#16246A', '#0F1846']) +
          fadingDots(324, 480, 656, 124, '#0A1030', 'bottom', 12) +
          belt(640, 440, 340) +
          ribbon(
            [
              [380, 470],
              [470, 430],
              [640, 452],
              [990, 410],
            ],
            { colors: RIBBONS.cyan, from: 26, to: 44, strands: 7, lights: 26, seed: 6 },
          ) +
          socket(384, 462, 62) +
          [468, 646, 892].map((x) => shadow(x, 596, 62)).join('')
        )
      },
      live: { x: 352, y: 604, width: 608, height: 308 },
      phone: { x: 336, y: 216, width: 642, height: 388 },
      handle: {
        at: { x: 392, y: 500, width: 74, height: 62 },
        way: 'pull',
        thing: () => plug(428, 530, 50, -160, '#FFC933'),
        move: { by: [-4, -68] },
      },
      people: [
        { who: 'packer', pose: 'stamp', mood: 'calm', x: 722, y: 432, r: 20, yaw: 0.6 },
        { who: 'postman', pose: 'tug', mood: 'calm', x: 786, y: 436, r: 20, yaw: 0.6 },
        {
          who: 'fraud',
          pose: 'hold',
          mood: 'smug',
          x: 468,
          y: 450,
          r: 45,
          yaw: 0.3,
          prop: 'lens',
          rim: '#8FEBFA',
        },
        {
          who: 'iris',
          pose: 'present',
          mood: 'calm',
          x: 646,
          y: 450,
          r: 45,
          yaw: -0.4,
          flip: true,
          armLeft: [548, 424],
          ...LIT,
        },
        { who: 'ada', pose: 'salute', mood: 'puzzled', x: 892, y: 450, r: 43, yaw: 0.5, armRight: [958, 314], ...LIT },
      ],
      sfx: { x: 764, y: 546, size: 54, turn: -12, fill: ['#FFFFFF', '#FFC933'] },
    },
    '3.4.3': {
      frame: [
        [22, 946],
        [978, 946],
        [978, 1378],
        [22, 1378],
      ],
      ground: () => {
        const box = { x: 22, y: 946, width: 956, height: 432 }
        return (
          streamSky(box, 1300, [860, 1210]) +
          ellipse(500, 1226, 190, 54, { stroke: '#FFC933', width: 3, dash: '5 12', opacity: 0.8 }) +
          logBand([300, 1330], [960, 1296], 44, 70, 11) +
          rect(22, 1350, 956, 30, { fill: '#101A4A' })
        )
      },
      people: [
        { who: 'iris', pose: 'think', mood: 'glad', x: 150, y: 1390, r: 50, yaw: 0.4, crop: 'bust', ...LIT },
        { who: 'ada', pose: 'perch', mood: 'flat', x: 450, y: 1330, r: 46, yaw: 0.3, ...LIT },
        { who: 'jax', pose: 'leap', mood: 'smug', x: 690, y: 1240, r: 28, yaw: -0.4, flip: true, rim: '#FFE27A' },
        { who: 'erick', pose: 'peek', mood: 'puzzled', x: 860, y: 1270, r: 20, yaw: 0.4, prop: 'lens' },
      ],
      front: () => light(690, 1180, 110, '#FFB066', 0.6) + recordLight(640, 1216, 6),
    },
  },
}
