/** Page 9.6. */
import { dots, fadingDots, inked, path, rect, stars, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { popcorn } from './things'

export const PAGE_6: PageStaging = {
  height: 960,
  paper: '#0B1026',
  panels: {
    '9.6.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 938],
        [22, 938],
      ],
      ground: () =>
        washed(22, 22, 956, 1076, ['#0D1231', '#151D55', '#0A0E28']) +
        stars(22, 22, 956, 240, 50) +
        fadingDots(22, 700, 956, 398, '#3A4CC0', 'bottom', 14) +
        path('M420 22L438 200L412 330L436 900', { stroke: '#FF7A1A', width: 4 }) +
        path('M640 22L622 240L650 380L628 900', { stroke: '#E5286E', width: 5 }),
      live: { x: 44, y: 424, width: 912, height: 500 },
      people: [
        { who: 'ada', pose: 'crossed', mood: 'calm', x: 150, y: 384, r: 48, yaw: 0.3, rim: '#8FEBFA', crop: 'bust' },
        { who: 'jax', pose: 'cheer', mood: 'glad', x: 500, y: 384, r: 48, yaw: 0, rim: '#8FEBFA', crop: 'bust' },
        { who: 'iris', pose: 'hips', mood: 'smug', x: 850, y: 358, r: 48, yaw: -0.3, rim: '#8FEBFA', crop: 'bust' },
      ],
      // The counter at which they bet.
      front: () =>
        rect(10, 376, 980, 34, inked('#B4744A', 4)) +
        dots(24, 394, 952, 12, '#6B3A22', 8, 2, 0.5) +
        [250, 620, 730].map((x, i) => popcorn(x, 372, 90, 6, () => true, 3 + i)).join(''),
      phone: { x: 22, y: 112, width: 956, height: 300 },
      sfx: { x: 660, y: 330, size: 56, turn: -4, fill: ['#FFFFFF', '#E5286E'] },
    },
  },
}
