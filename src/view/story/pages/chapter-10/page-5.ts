/** Page 10.5. */
import { burst, circle, fadingDots, INK, inked, line, path, polygon, rect, skyline, washed } from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk, house, PAPER } from './things'

export const PAGE_5: PageStaging = {
  height: 960,
  paper: PAPER,
  panels: {
    '10.5.1': {
      frame: [
        [22, 22],
        [930, 22],
        [974, 230],
        [992, 480],
        [974, 730],
        [930, 938],
        [22, 938],
      ],
      ground: () => {
        const sky = { x: 22, y: 22, width: 972, height: 916 }
        const strip = Array.from({ length: 22 }, (_, i) =>
          line(
            [
              [120 + i * (30 + i * 0.7), 800],
              [96 + i * (30 + i * 0.9), 872],
            ],
            { stroke: '#8A2A4A', width: 3 },
          ),
        ).join('')
        return (
          washed(22, 22, 972, 560, ['#8FE3FF', '#D8F5FF', '#FFF3D0']) +
          circle(860, 130, 62, { fill: '#FFE27A' }) +
          burst(860, 130, 620, 26, '#FFFFFF', 0.4) +
          fadingDots(22, 22, 972, 280, '#22A7D8', 'top', 13) +
          skyline(sky, 580, '#7FB8D8', '#FFFFFF', 6, 70) +
          washed(22, 580, 972, 358, ['#2FA6D8', '#1668A8', '#0B3A78']) +
          house(70, 800, 130, '#FFC98A') +
          house(930, 800, 130, '#BFE9E2') +
          polygon(
            [
              [22, 800],
              [994, 776],
              [994, 896],
              [22, 876],
            ],
            inked('#E5527A', 4),
          ) +
          strip +
          // The deckchair.
          line(
            [
              [86, 620],
              [300, 830],
            ],
            { stroke: '#8A5A36', width: 12, cap: 'round' },
          ) +
          line(
            [
              [250, 700],
              [110, 836],
            ],
            { stroke: '#8A5A36', width: 12, cap: 'round' },
          ) +
          path('M92 620Q150 780 270 748L252 724Q170 740 122 610Z', inked('#FFF8E7', 4)) +
          path('M106 616Q160 762 260 738', { stroke: '#E5286E', width: 8 })
        )
      },
      live: { x: 300, y: 60, width: 490, height: 420 },
      handle: {
        at: { x: 748, y: 852, width: 96, height: 54 },
        way: 'pull',
        thing: () => rect(790, 800, 12, 92, inked('#8A5A36', 3)) + circle(796, 800, 9, inked('#FFC933', 3)),
        signs: [{ x: 796, y: 878, size: 24, text: 'EAST', fill: '#8FEBFA' }],
        move: { by: [86, -6] },
      },
      people: [
        { who: 'jax', pose: 'perch', mood: 'flat', x: 190, y: 720, r: 50, yaw: 0.4, prop: 'mug' },
        { who: 'al', pose: 'run', mood: 'strain', x: 500, y: 760, r: 46, yaw: 0.5, prop: 'clipboard' },
        { who: 'erick', pose: 'pull', mood: 'glee', x: 860, y: 730, r: 50, yaw: -0.3, flip: true },
      ],
      front: () =>
        // Al's scarf is as long as the way that he has run.
        path('M506 662Q440 624 396 668T306 656', { stroke: INK, width: 22, cap: 'round' }) +
        path('M506 662Q440 624 396 668T306 656', { stroke: '#FFC933', width: 14, cap: 'round' }) +
        // What Erick pulls East away with.
        path('M752 648Q790 690 812 664', { stroke: INK, width: 15, cap: 'round' }) +
        path('M752 648Q790 690 812 664', { stroke: '#C98A4A', width: 8, cap: 'round', dash: '10 4' }) +
        path('M790 880Q716 800 752 648', { stroke: INK, width: 15, cap: 'round' }) +
        path('M790 880Q716 800 752 648', { stroke: '#C98A4A', width: 8, cap: 'round', dash: '10 4' }) +
        asterisk(640, 842, 18, 10),
      signs: [{ x: 74, y: 612, size: 22, text: 'WEST', fill: '#FFC933' }],
      sfx: { x: 660, y: 912, size: 44, turn: -3, fill: ['#FFFFFF', '#FF7A1A'] },
    },
  },
}
