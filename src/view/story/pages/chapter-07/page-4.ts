/** Page 7.4: as good as empty. */
import { light, steam, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { mug } from './things'

export const PAGE_4: PageStaging = {
  height: 700,
  paper: '#FFFFFF',
  panels: {
    '7.4.1': {
      frame: [
        [210, 130],
        [790, 130],
        [790, 590],
        [210, 590],
      ],
      isOpen: true,
      ground: () =>
        washed(210, 130, 580, 460, ['#FFF3DC', '#FFE2B0', '#F0B45A']) + light(500, 470, 240, '#FFF8E7', 0.9),
      people: [
        {
          who: 'pat',
          wear: 'stream',
          pose: 'tug',
          mood: 'asleep',
          x: 530,
          y: 640,
          r: 78,
          yaw: 0,
          pitch: 0.12,
          roll: 0,
          armLeft: [492, 506],
          armRight: [590, 506],
          crop: 'bust',
        },
        { who: 'jax', pose: 'peek', mood: 'glee', x: 216, y: 700, r: 58, yaw: 0.5, crop: 'bust' },
      ],
      front: () => mug(540, 492, 74, '#DDF6FF') + steam(540, 430, 26),
      signs: [{ x: 538, y: 500, size: 30, text: 'EDA', color: '#2E6BE6' }],
      keepFree: [{ x: 490, y: 400, width: 120, height: 150 }],
    },
  },
}
