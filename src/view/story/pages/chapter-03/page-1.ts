/** Page 3.1. */
import {
  burst,
  circle,
  fadingDots,
  INK,
  inked,
  ledge,
  light,
  logBand,
  type Point,
  path,
  RIBBONS,
  ribbon,
  sparks,
  streamCity,
  streamSky,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, NIGHT } from './things'

/** The log and where its ribbons leave it, on the first page. */
const HUB: Point = [640, 330]

/** The log: a long strip of cells, and so bright that the sky around it is lit by it. */
function glowingLog(): string {
  return (
    light(650, 330, 420, '#5FE6FF', 0.9) +
    light(660, 334, 240, '#FFFFFF', 0.95) +
    logBand([320, 300], [900, 350], 40, 128, 13) +
    light(560, 322, 190, '#CFFBFF', 0.4) +
    sparks(862, 346, 92, 132, 14, '#FFE9C8')
  )
}

function firstSky(): string {
  const box = { x: 0, y: 0, width: 1000, height: 1600 }
  return (
    streamSky(box, 1060, HUB) +
    streamCity(box, 1120, '#1B2F7A', 5, 190) +
    ribbon(
      [
        [-30, 700],
        [130, 640],
        [300, 470],
        [520, 350],
      ],
      { colors: RIBBONS.violet, from: 90, to: 18, seed: 21, lights: 26 },
    ) +
    ribbon(
      [
        [1030, 640],
        [930, 600],
        [860, 470],
        [780, 350],
      ],
      { colors: RIBBONS.blue, from: 84, to: 18, seed: 22, lights: 26 },
    ) +
    ribbon(
      [
        [-30, 360],
        [110, 400],
        [280, 340],
        [500, 320],
      ],
      { colors: RIBBONS.green, from: 64, to: 14, seed: 23, lights: 18 },
    ) +
    ribbon(
      [
        [1030, 240],
        [930, 300],
        [850, 290],
        [780, 320],
      ],
      { colors: RIBBONS.teal, from: 62, to: 14, seed: 24, lights: 16 },
    ) +
    ribbon(
      [
        [120, 1180],
        [60, 960],
        [220, 780],
        [430, 610],
        [600, 380],
      ],
      { colors: RIBBONS.cyan, from: 200, to: 20, seed: 31, strands: 16, lights: 60 },
    ) +
    ribbon(
      [
        [980, 1150],
        [1000, 960],
        [900, 820],
        [760, 640],
        [680, 380],
      ],
      { colors: RIBBONS.blue, from: 190, to: 20, seed: 33, strands: 16, lights: 56 },
    ) +
    ribbon(
      [
        [470, 1200],
        [520, 1040],
        [500, 860],
        [610, 620],
        [640, 380],
      ],
      { colors: RIBBONS.teal, from: 230, to: 18, seed: 35, strands: 16, lights: 56, opacity: 0.34 },
    ) +
    glowingLog() +
    streamCity(box, 1260, '#101B4E', 17, 210)
  )
}

export const PAGE_1: PageStaging = {
  height: 1600,
  paper: NIGHT,
  panels: {
    '3.1.1': {
      frame: [
        [0, 0],
        [1000, 0],
        [1000, 1600],
        [0, 1600],
      ],
      isOpen: true,
      wordSize: 1.05,
      ground: firstSky,
      live: { x: 36, y: 716, width: 500, height: 300 },
      keepFree: [
        { x: 0, y: 1030, width: 520, height: 570 },
        { x: 320, y: 230, width: 670, height: 220 },
        { x: 20, y: 20, width: 650, height: 150 },
      ],
      phone: { x: 480, y: 1000, width: 520, height: 400 },
      title: { x: 320, y: 94, size: 112, width: 620, lines: 1, turn: -3, fill: ['#FFFFFF', '#22C7E8'] },
      people: [
        {
          who: 'ada',
          pose: 'stand',
          mood: 'shock',
          x: 596,
          y: 1450,
          r: 58,
          yaw: 0.1,
          pitch: -0.3,
          gaze: [0, -0.9],
          ...LIT,
        },
        {
          who: 'jax',
          pose: 'present',
          mood: 'glad',
          x: 744,
          y: 1500,
          r: 52,
          yaw: 0.1,
          prop: 'mug',
          propHand: 'right',
          ...LIT,
        },
        { who: 'iris', pose: 'hips', mood: 'calm', x: 910, y: 1540, r: 54, yaw: -0.5, ...LIT },
      ],
      front: () =>
        ledge([
          [470, 1560],
          [700, 1540],
          [1010, 1556],
          [1010, 1610],
          [470, 1610],
        ]),
      signs: [
        { x: 190, y: 566, size: 24, turn: -31, text: 'clicks', de: 'Klicks', color: '#EAFCFF' },
        { x: 906, y: 540, size: 24, turn: 54, text: 'payments', de: 'Zahlungen', color: '#EAFCFF' },
        { x: 180, y: 352, size: 22, turn: -6, text: 'prices', de: 'Preise', color: '#EAFCFF' },
        { x: 596, y: 690, size: 26, turn: -64, text: 'stock', de: 'Bestand', color: '#EAFCFF' },
        { x: 786, y: 640, size: 24, turn: 60, text: 'orders', de: 'Bestellungen', color: '#EAFCFF' },
      ],
    },
    '3.1.2': {
      frame: [
        [22, 1060],
        [500, 1034],
        [474, 1578],
        [22, 1578],
      ],
      wordSize: 0.9,
      ground: () =>
        washed(22, 1030, 480, 550, ['#FFE27A', '#FFB84D']) +
        burst(250, 1380, 700, 26, '#FFF3C0', 0.8) +
        fadingDots(22, 1034, 480, 200, '#E5286E', 'top', 13) +
        sparks(236, 1476, 60, 96, 9, '#FFFFFF'),
      // The reader's own: everybody gets one.
      handle: {
        at: { x: 276, y: 1204, width: 62, height: 54 },
        way: 'press',
        thing: () =>
          path('M306 1000V1212', { stroke: INK, width: 7 }) +
          path('M306 1000V1212', { stroke: '#E5286E', width: 4 }) +
          path('M284 1216H334V1230H318Q318 1252 300 1252Q282 1252 282 1234Z', inked('#FFC933', 4)) +
          circle(300, 1234, 6, { fill: INK }),
        move: { turn: -7, about: [306, 1040] },
      },
      people: [
        { who: 'ada', pose: 'cower', mood: 'strain', x: 404, y: 1580, r: 38, yaw: -0.5, crop: 'bust' },
        { who: 'jax', pose: 'sip', mood: 'whistle', x: 120, y: 1584, r: 50, yaw: 0.5, prop: 'whistle', crop: 'bust' },
        { who: 'iris', pose: 'crossed', mood: 'flat', x: 286, y: 1590, r: 50, yaw: -0.3, flip: true, crop: 'bust' },
      ],
      keepFree: [{ x: 40, y: 1130, width: 220, height: 100 }],
      sfx: { x: 156, y: 1180, size: 62, turn: -9, fill: ['#FFFFFF', '#FF7A1A'] },
    },
  },
}
