/** Page 7.5: the bill is the gutter. */
import {
  burst,
  dots,
  ellipse,
  INK,
  inked,
  office,
  path,
  polygon,
  puff,
  rect,
  shards,
  sparks,
  turned,
  wall,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { mug, PAPER, paperStrip } from './things'

export const PAGE_5: PageStaging = {
  height: 1700,
  paper: PAPER,
  behind: () =>
    paperStrip(
      [
        [738, 620],
        [742, 900],
        [734, 1300],
        [740, 1720],
      ],
      40,
    ),
  panels: {
    '7.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 660],
        [22, 660],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 638 }
        return (
          office(box, 330, 740) +
          burst(770, 330, 700, 44, '#FFFFFF', 0.5) +
          rect(610, 60, 340, 600, inked('#FFF3C0', 6)) +
          rect(630, 80, 300, 580, { fill: '#FFE9A8' })
        )
      },
      live: { x: 36, y: 462, width: 560, height: 184 },
      people: [
        { who: 'bates', wear: 'stream', pose: 'stamp', mood: 'flat', x: 560, y: 456, r: 36, yaw: -0.3, crop: 'bust' },
        { who: 'jax', pose: 'point', mood: 'worried', x: 110, y: 456, r: 46, yaw: 0.5, crop: 'bust' },
        { who: 'ada', pose: 'point', mood: 'worried', x: 300, y: 456, r: 46, yaw: -0.5, flip: true, crop: 'bust' },
        { who: 'pat', wear: 'stream', pose: 'cower', mood: 'shock', x: 430, y: 460, r: 46, yaw: 0.3, crop: 'bust' },
        { who: 'erick', pose: 'heave', mood: 'glee', x: 780, y: 640, r: 86, yaw: -0.2, crop: 'bust' },
      ],
      front: () =>
        mug(560, 300, 44, '#FFFDF6', 12) + sparks(560, 300, 30, 60, 12) + puff(640, 640, 40, '#FFFFFF', '#C9C4CF'),
      breakout: () =>
        turned(
          rect(640, -30, 300, 90, inked('#B4744A', 5)) + rect(660, -14, 120, 56, { stroke: '#5A3218', width: 4 }),
          7,
          790,
          20,
        ) + shards(800, 60, 130, 9, ['#B4744A', '#E2C08A']),
      sfx: { x: 470, y: 110, size: 90, turn: -8, fill: ['#FFFFFF', '#FF7A1A'] },
    },
    '7.5.2': {
      frame: [
        [22, 684],
        [708, 684],
        [708, 1678],
        [22, 1678],
      ],
      ground: () => {
        const box = { x: 22, y: 684, width: 686, height: 994 }
        return (
          wall(box, ['#E9E7EC', '#C9C7D1', '#8A8894'], '#55505E', 'bottom') +
          burst(150, 900, 700, 30, '#FFC933', 0.25) +
          polygon(
            [
              [228, 820],
              [700, 812],
              [700, 1700],
              [228, 1700],
            ],
            inked('#FFF8E7', 4),
          )
        )
      },
      live: { x: 240, y: 832, width: 452, height: 832 },
      people: [
        {
          who: 'erick',
          pose: 'hold',
          mood: 'glee',
          x: 130,
          y: 1120,
          r: 66,
          yaw: 0.35,
          armRight: [250, 850],
          handRight: 'fist',
        },
        { who: 'pat', wear: 'stream', pose: 'kneel', mood: 'bliss', x: 110, y: 1560, r: 46, yaw: 0.4, prop: 'pen' },
      ],
      front: () =>
        ellipse(70, 1640, 40, 12, inked('#B9C3D6', 3)) +
        rect(30, 1600, 80, 42, inked('#B9C3D6', 3)) +
        ellipse(70, 1600, 40, 12, inked('#EAF2FF', 3)) +
        dots(34, 1610, 72, 30, '#4E6A9A', 6, 1.6, 0.6),
    },
    '7.5.3': {
      frame: [
        [768, 684],
        [978, 684],
        [978, 1678],
        [768, 1678],
      ],
      ground: () => {
        const box = { x: 768, y: 684, width: 210, height: 994 }
        return (
          wall(box, ['#F4F1EA', '#D9D6DF', '#A09EAC'], '#77727F', 'bottom') +
          // The chair that is still turning.
          ellipse(920, 1560, 44, 12, { fill: '#77727F', opacity: 0.5 }) +
          path('M920 1556V1490M890 1566l30 -14l30 14', { stroke: INK, width: 7, cap: 'round' }) +
          rect(878, 1474, 84, 20, inked('#2E6BE6', 4), 8) +
          rect(948, 1380, 18, 100, inked('#2E6BE6', 4), 8) +
          path('M866 1520q54 34 108 0M870 1450q46 22 90 6', { stroke: '#8A8894', width: 4, dash: '10 8' }) +
          path('M884 1440q-10 -14 4 -22M944 1432q12 -12 0 -24', { stroke: '#FF7A1A', width: 5, dash: '5 5' })
        )
      },
      people: [
        { who: 'jax', pose: 'salute', mood: 'grin', x: 832, y: 1120, r: 40, yaw: 0.3, crop: 'bust' },
        { who: 'erick', pose: 'reach', mood: 'puzzled', x: 896, y: 1380, r: 46, yaw: -0.3, crop: 'bust' },
        {
          who: 'pat',
          wear: 'stream',
          pose: 'think',
          mood: 'flat',
          x: 826,
          y: 1660,
          r: 42,
          yaw: 0.2,
          prop: 'paper',
          crop: 'bust',
        },
      ],
      wordSize: 0.92,
    },
  },
}
