/** Page 10.7. */
import { dots, fadingDots, floorLines, inked, light, path, rect, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk, PAPER, smallPrint } from './things'

export const PAGE_7: PageStaging = {
  height: 900,
  paper: PAPER,
  panels: {
    '10.7.1': {
      frame: [
        [22, 40],
        [978, 22],
        [978, 878],
        [22, 860],
      ],
      ground: () => {
        const charts = [0, 1, 2, 3, 4]
          .map((i) => {
            const k = 0.8 ** i
            const x = 470 + 290 * (1 - k) * 1.75
            return (
              rect(x, 120 - 40 * k + i * 20, 86 * k, 110 * k, inked('#FFF8E7', 3 * k + 0.6)) +
              path(`M${x + 10 * k} ${170 + i * 14}l${16 * k} ${-20 * k}l${14 * k} ${14 * k}l${18 * k} ${-24 * k}`, {
                stroke: '#1E8E4E',
                width: 4 * k,
              }) +
              smallPrint(x + 8 * k, 182 + i * 12, 66 * k, 3, 7 * k + 1, i + 2)
            )
          })
          .join('')
        return (
          washed(22, 22, 956, 856, ['#0E3A46', '#1B6A70', '#0B2A3A']) +
          fadingDots(22, 22, 956, 400, '#04161E', 'top', 13) +
          floorLines(22, 640, 956, 240, [640, 360], '#0B4A54', 14) +
          charts +
          light(130, 130, 330, '#BFF6E0', 0.55) +
          // The bed.
          rect(46, 560, 270, 36, inked('#E6EDF5', 4)) +
          rect(44, 420, 18, 330, inked('#8FA0B8', 4), 6) +
          rect(304, 500, 16, 250, inked('#8FA0B8', 4), 6) +
          rect(62, 500, 120, 66, inked('#FFFFFF', 4), 16)
        )
      },
      live: { x: 452, y: 280, width: 368, height: 480 },
      handle: { at: { x: 850, y: 420, width: 76, height: 76 }, way: 'hold' },
      people: [
        { who: 'observer', x: 150, y: 474, size: 150, mood: 'asleep', style: 'ghost', arms: 'down' },
        { who: 'ada', pose: 'whisper', mood: 'worried', x: 386, y: 730, r: 46, yaw: -0.5, flip: true },
        { who: 'jax', pose: 'sip', mood: 'smug', x: 928, y: 846, r: 46, yaw: -0.4, flip: true, prop: 'mug' },
      ],
      front: () =>
        path('M48 548Q180 520 306 552V660Q180 690 48 656Z', inked('#22A7D8', 4)) +
        dots(56, 560, 244, 90, '#0B3A5A', 9, 2.2, 0.45) +
        asterisk(458, 150, 17, -14),
      signs: [
        { x: 240, y: 392, size: 34, turn: 10, text: 'Zzz', color: '#E6FBFF' },
        { x: 176, y: 616, size: 16, text: '23 · OBSERVER · CONFLUENT SERVER', fill: '#FF7A1A' },
      ],
      keepFree: [
        { x: 40, y: 380, width: 270, height: 290 },
        { x: 840, y: 720, width: 136, height: 150 },
      ],
      sfx: { x: 890, y: 300, size: 44, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
    },
  },
}
