/** Page 8.5. */
import { crown, hut, nightSea, platform, rod, tower, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { pizza } from './things'

export const PAGE_5: PageStaging = {
  height: 860,
  paper: '#0B1026',
  panels: {
    '8.5.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 838],
        [22, 838],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 816 }
        return (
          nightSea(box, 470) +
          platform(60, 560, 300) +
          tower(140, 550, 120, '#8FEBFA', true) +
          tower(230, 550, 120, '#8FEBFA', true) +
          hut(500, 560, 60) +
          platform(640, 560, 300) +
          tower(730, 550, 120, '#FFE27A') +
          crown(730, 380, 20) +
          tower(830, 550, 120, '#8FEBFA') +
          washed(22, 22, 520, 816, ['#0B1026A0', '#0B102690', '#0B102600'], 'right')
        )
      },
      live: { x: 210, y: 190, width: 580, height: 470 },
      people: [
        { who: 'ada', pose: 'think', mood: 'worried', x: 112, y: 846, r: 54, yaw: 0.45, crop: 'bust' },
        {
          who: 'al',
          pose: 'hold',
          mood: 'calm',
          x: 886,
          y: 846,
          r: 54,
          yaw: -0.4,
          flip: true,
          prop: 'clipboard',
          crop: 'bust',
        },
      ],
      front: () => rod([180, 760], [740, 800], 24, 'left') + pizza(790, 770, 40, 4),
      keepFree: [{ x: 214, y: 668, width: 300, height: 60 }],
      sfx: { x: 364, y: 698, size: 40, turn: -4, fill: ['#FFFFFF', '#FF7A1A'] },
    },
  },
}
