/** Page 9.6. */
import { fadingDots, path, stars, washed } from '../../../art'
import type { PageStaging } from '../../staging'

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
      live: { x: 60, y: 400, width: 880, height: 470 },
      people: [
        { who: 'ada', pose: 'crossed', mood: 'calm', x: 150, y: 396, r: 48, yaw: 0.3, rim: '#8FEBFA', crop: 'bust' },
        { who: 'jax', pose: 'cheer', mood: 'glad', x: 500, y: 396, r: 48, yaw: 0, rim: '#8FEBFA', crop: 'bust' },
        { who: 'iris', pose: 'hips', mood: 'smug', x: 850, y: 396, r: 48, yaw: -0.3, rim: '#8FEBFA', crop: 'bust' },
      ],
      sfx: { x: 640, y: 890, size: 56, turn: -4, fill: ['#FFFFFF', '#E5286E'] },
    },
  },
}
