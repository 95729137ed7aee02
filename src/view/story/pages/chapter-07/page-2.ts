/** Page 7.2: the score bar belongs to the right panel and crosses the gutter. */
import {
  aurora,
  burst,
  container,
  dots,
  dusk,
  ellipse,
  INK,
  inked,
  island,
  light,
  n,
  path,
  polygon,
  RIBBONS,
  recordLight,
  rect,
  ribbon,
  streamCity,
  streamSky,
  washed,
  wire,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bell, LIT, PAPER } from './things'

/** Rings of light around what everybody writes to. */
function hub(x: number, y: number, size: number): string {
  return (
    light(x, y, size * 2.6, '#8DF0FF', 0.9) +
    [0, 1, 2, 3]
      .map((i) =>
        ellipse(x, y - size * 0.24 + i * size * 0.16, size * (1 - i * 0.06), size * 0.3, {
          stroke: '#EAFCFF',
          width: 7 - i,
          opacity: 0.9,
        }),
      )
      .join('') +
    light(x, y, size * 0.8, '#FFFFFF', 1)
  )
}

/** A padlock, shut. */
const padlock = (x: number, y: number, size: number): string =>
  path(
    `M${n(x - size * 0.3)} ${n(y)}v${n(-size * 0.4)}q0 ${n(-size * 0.36)} ${n(size * 0.3)} ${n(-size * 0.36)}t${n(size * 0.3)} ${n(size * 0.36)}v${n(size * 0.4)}`,
    {
      stroke: INK,
      width: size * 0.16,
    },
  ) + rect(x - size * 0.42, y, size * 0.84, size * 0.66, inked('#FFC933', 3), 3)

export const PAGE_2: PageStaging = {
  height: 1380,
  paper: PAPER,
  panels: {
    '7.2.1': {
      frame: [
        [22, 22],
        [502, 22],
        [446, 1358],
        [22, 1358],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 480, height: 1336 }
        return (
          dusk(box, [360, 520]) +
          island(410, 330, 130, 'tower', 4, true) +
          island(90, 250, 120, 'silo', 7, true) +
          padlock(404, 322, 26) +
          padlock(84, 242, 24) +
          wire([90, 260], [410, 340], 60, '#C98A2B', 5) +
          island(200, 620, 400, 'shop', 2) +
          wire([20, 980], [470, 900], 90, '#8A3A22', 8) +
          wire([20, 1010], [470, 930], 90, '#C98A2B', 5) +
          island(90, 1190, 190, 'hall', 5) +
          padlock(70, 1150, 30)
        )
      },
      people: [
        {
          who: 'jax',
          wear: 'batch',
          pose: 'shrug',
          mood: 'grin',
          x: 240,
          y: 620,
          r: 60,
          yaw: 0.2,
          crop: 'bust',
          rim: '#FFB45A',
        },
        { who: 'customer', pose: 'walk', mood: 'puzzled', x: 66, y: 986, r: 25, yaw: 0.3 },
        { who: 'teen', pose: 'stand', mood: 'flat', x: 146, y: 992, r: 25, yaw: 0.3 },
        { who: 'neighbour', pose: 'listen', mood: 'worried', x: 226, y: 990, r: 25, yaw: 0.3 },
        {
          who: 'job',
          pose: 'wave',
          mood: 'glad',
          x: 280,
          y: 1170,
          r: 48,
          yaw: 0.1,
          flip: true,
          crop: 'bust',
          rim: '#FFB45A',
        },
      ],
      front: () =>
        rect(60, 560, 360, 70, inked('#8A5A34', 4)) +
        rect(300, 500, 96, 66, inked('#6B6472', 4), 6) +
        rect(312, 510, 72, 24, { fill: '#2A1634' }) +
        container(268, 1230, 330, -3) +
        rect(360, 1106, 26, 52, inked('#C62F2F', 3), 6) +
        rect(356, 1098, 34, 16, inked('#D7E6F5', 3), 4),
      keepFree: [
        { x: 60, y: 36, width: 430, height: 120 },
        { x: 60, y: 880, width: 300, height: 150 },
      ],
      signs: [
        { x: 258, y: 96, size: 128, turn: -4, text: 'BLACK', title: ['#FFE27A', '#FF7A1A'] },
        { x: 348, y: 522, size: 22, text: '00:00', color: '#FF8A2B' },
        { x: 262, y: 1216, size: 34, turn: -3, text: "FRIDAY'S LOAD", de: 'FREITAGSLADUNG', color: '#FFE9A8' },
        { x: 262, y: 1256, size: 26, turn: -3, text: 'AT MIDNIGHT', de: 'UM MITTERNACHT', color: '#FFB45A' },
      ],
    },
    '7.2.2': {
      frame: [
        [522, 22],
        [978, 22],
        [978, 640],
        [994, 639],
        [994, 836],
        [978, 837],
        [978, 1358],
        [466, 1358],
        [488, 854],
        [6, 872],
        [6, 674],
        [496, 656],
      ],
      ground: () => {
        const box = { x: 460, y: 22, width: 534, height: 1336 }
        return (
          streamSky(box, 900, [740, 330]) +
          aurora(box, 200, 180, '#3DF0B0', 4) +
          burst(740, 330, 620, 36, '#8FF6FF', 0.16) +
          hub(740, 330, 150) +
          ([-190, -90, 0, 90, 190] as const)
            .map((dx, i) =>
              ribbon(
                [
                  [740 + dx * 0.3, 370],
                  [740 + dx * 0.7, 520],
                  [740 + dx * 1.2, 700],
                ],
                {
                  colors: [RIBBONS.cyan, RIBBONS.violet, RIBBONS.green, RIBBONS.blue, RIBBONS.cyan][i],
                  from: 14,
                  to: 46,
                  lights: 22,
                  seed: i + 2,
                },
              ),
            )
            .join('') +
          streamCity({ ...box, y: 880 }, 1120, '#1B2F7A', 7, 160) +
          washed(460, 1120, 534, 238, ['#1B2F7A', '#0F1846']) +
          dots(460, 1120, 534, 238, '#0A0E2C', 9, 2.4, 0.6) +
          polygon(
            [
              [6, 674],
              [994, 639],
              [994, 836],
              [6, 872],
            ],
            { fill: '#0B0F26' },
          ) +
          polygon(
            [
              [14, 682],
              [986, 648],
              [986, 828],
              [14, 864],
            ],
            { stroke: '#FFC933', width: 3 },
          )
        )
      },
      words: [
        [488, 862],
        [978, 845],
        [978, 1358],
        [466, 1358],
      ],
      live: { x: 22, y: 686, width: 956, height: 138 },
      handle: {
        at: { x: 644, y: 1032, width: 86, height: 84 },
        way: 'pull',
        thing: () => bell(684, 1072, 54, 24),
        move: { turn: -42, about: [684, 1160] },
      },
      people: [
        {
          who: 'ada',
          pose: 'reach',
          mood: 'resolve',
          x: 590,
          y: 1350,
          r: 62,
          yaw: 0.3,
          armRight: [680, 1090],
          handRight: 'grip',
          crop: 'bust',
          ...LIT,
        },
        {
          who: 'pat',
          pose: 'sitDesk',
          mood: 'sip',
          x: 884,
          y: 1290,
          r: 56,
          yaw: -0.35,
          flip: true,
          prop: 'mugEda',
          propHand: 'left',
          handLeft: 'grip',
          armLeft: [806, 1160],
          armRight: [930, 1290],
          ...LIT,
        },
        { who: 'bates', pose: 'crouch', mood: 'bliss', x: 500, y: 1326, r: 30, yaw: 0.3, ...LIT },
      ],
      front: () => recordLight(556, 1346, 5),
      keepFree: [
        { x: 500, y: 22, width: 490, height: 640 },
        { x: 460, y: 630, width: 540, height: 234 },
      ],
      sfx: { x: 700, y: 560, size: 96, turn: -7, fill: ['#FFFFFF', '#22C7E8'] },
      signs: [{ x: 750, y: 96, size: 128, turn: 3, text: 'FRIDAY', title: ['#FFFFFF', '#3AC8F0'] }],
    },
  },
}
