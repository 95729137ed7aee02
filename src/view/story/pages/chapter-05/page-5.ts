/** Page 5.5. */
import {
  beam,
  circle,
  dots,
  fadingDots,
  INK,
  inked,
  path,
  rect,
  skyline,
  speedLines,
  stars,
  steam,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { bar, PAPER } from './things'

export const PAGE_5: PageStaging = {
  height: 1240,
  paper: PAPER,
  panels: {
    '5.5.1': {
      frame: [
        [22, 22],
        [486, 22],
        [420, 1218],
        [22, 1218],
      ],
      ground: () =>
        washed(22, 22, 464, 1196, ['#8FEBFA', '#3AA0D8', '#1D3F9A']) +
        speedLines(240, 640, 180, 900, 60, '#FFFFFF', 4) +
        fadingDots(22, 700, 464, 518, '#10205A', 'bottom', 13) +
        ['#E5286E', '#FFC933', '#35D07F', '#FF7A1A']
          .map((color, i) => path(`M22 ${880 + i * 34}q120 ${-60 + i * 20} 200 ${10 * i}`, { stroke: color, width: 9 }))
          .join(''),
      live: { x: 40, y: 1090, width: 366, height: 110 },
      people: [
        {
          who: 'iris',
          wear: 'stream',
          pose: 'run',
          mood: 'glad',
          x: 130,
          y: 560,
          r: 48,
          yaw: 0.4,
        },
        { who: 'jax', wear: 'stream', pose: 'leap', mood: 'glee', x: 240, y: 900, r: 52, yaw: 0.4 },
      ],
      front: () =>
        turned(
          bar([360, 740], [420, 690], 8) + bar([360, 740], [425, 760], 8) + circle(360, 740, 9, inked('#FFC933', 3)),
          0,
          360,
          740,
        ),
    },
    '5.5.2': {
      frame: [
        [504, 22],
        [978, 22],
        [978, 1218],
        [438, 1218],
      ],
      summary: { x: 506, y: 40, width: 460, height: 390 },
      ground: () => {
        const box = { x: 438, y: 22, width: 540, height: 1196 }
        return (
          washed(438, 22, 540, 1196, ['#FFD9C0', '#F7A8A0', '#7A6BB4', '#3A2A6A']) +
          circle(720, 720, 130, { fill: '#FFF3C0', opacity: 0.9 }) +
          skyline(box, 860, '#5A3A7A', '#FFE9A8', 9, 110) +
          rect(438, 860, 540, 358, { fill: '#3A2A5A' }) +
          dots(438, 860, 540, 358, '#1E143A', 9, 2.4, 0.6) +
          rect(470, 1020, 500, 34, inked('#8A5A36', 4)) +
          rect(520, 1054, 24, 164, inked('#6B3A22', 4)) +
          rect(890, 1054, 24, 164, inked('#6B3A22', 4)) +
          beam(
            [
              [660, 860],
              [780, 860],
              [860, 1218],
              [560, 1218],
            ],
            '#FFE7A8',
            0.18,
          ) +
          stars(438, 440, 540, 160, 20)
        )
      },
      people: [
        { who: 'ada', wear: 'stream', pose: 'sit', mood: 'calm', x: 570, y: 1010, r: 50, yaw: 0.4 },
        { who: 'pat-infected', pose: 'perch', mood: 'worried', x: 860, y: 1010, r: 52, yaw: -0.4, flip: true },
      ],
      front: () =>
        rect(696, 966, 46, 54, inked('#FFFDF6', 3.4), 6) +
        path('M742 980q24 0 24 16t-24 14', { stroke: INK, width: 6 }) +
        steam(719, 956, 22),
      signs: [{ x: 719, y: 994, size: 20, text: 'ETL', color: '#FF7A1A' }],
      sfx: { x: 900, y: 1120, size: 30, turn: -6, fill: ['#FFFFFF', '#E05AD0'] },
    },
  },
}
