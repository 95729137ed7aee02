/** Page 7.4: as good as empty. */
import { light, steam, washed } from '../../../art'
import type { PageStaging } from '../../staging'

export const PAGE_4: PageStaging = {
  height: 660,
  paper: '#FFFFFF',
  panels: {
    '7.4.1': {
      frame: [
        [210, 70],
        [790, 70],
        [790, 590],
        [210, 590],
      ],
      isOpen: true,
      ground: () => washed(210, 70, 580, 520, ['#FFF3DC', '#FFE2B0', '#F0B45A']) + light(500, 470, 240, '#FFF8E7', 0.9),
      people: [
        {
          who: 'pat',
          wear: 'stream',
          pose: 'hold',
          mood: 'asleep',
          x: 540,
          y: 630,
          r: 78,
          yaw: 0,
          pitch: 0.1,
          prop: 'mug',
          propHand: 'right',
          armRight: [590, 500],
          armLeft: [500, 510],
          handLeft: 'grip',
          crop: 'bust',
        },
        { who: 'jax', pose: 'peek', mood: 'glee', x: 220, y: 740, r: 58, yaw: 0.5, crop: 'bust' },
      ],
      front: () => steam(560, 430, 24),
    },
  },
}
