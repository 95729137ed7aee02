/** Page 9.7. */
import { circle, crown, INK, inked, nightSea, nightTint, path, platform, rect } from '../../../art'
import type { PageStaging } from '../../staging'
import { PAPER, popcorn } from './things'

export const PAGE_7: PageStaging = {
  height: 800,
  paper: PAPER,
  panels: {
    '9.7.1': {
      frame: [
        [22, 40],
        [978, 22],
        [978, 760],
        [22, 778],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 756 }
        return (
          nightSea(box, 250) +
          circle(330, 110, 46, { fill: '#FFF3C0', opacity: 0.9 }) +
          platform(40, 500, 420) +
          rect(70, 230, 16, 280, inked('#7A4A35', 3)) +
          rect(420, 230, 16, 280, inked('#7A4A35', 3)) +
          path('M78 260Q250 500 428 260Q250 430 78 260Z', inked('#D81E6A', 4)) +
          nightTint(22, 22, 956, 756, '#3A4CA0', 0.25)
        )
      },
      phone: { x: 22, y: 216, width: 486, height: 552 },
      live: { x: 490, y: 250, width: 460, height: 370 },
      people: [
        { who: 'observer', x: 250, y: 320, size: 150, mood: 'asleep', style: 'ghost', arms: 'down' },
        { who: 'observer', as: 'leader', x: 400, y: 650, size: 150, mood: 'angry', style: 'inked', arms: 'down' },
        { who: 'al', pose: 'reach', mood: 'calm', x: 110, y: 760, r: 50, yaw: 0.4, prop: 'clipboard' },
      ],
      // The throttle at the post of its hammock.
      handle: {
        at: { x: 440, y: 386, width: 48, height: 48 },
        way: 'pull',
        thing: () =>
          path('M430 350L464 410', { stroke: INK, width: 14, cap: 'round' }) +
          path('M430 350L464 410', { stroke: '#C9C4CF', width: 7, cap: 'round' }) +
          circle(464, 410, 14, inked('#E5286E', 4)) +
          circle(430, 350, 11, inked('#FFC933', 4)),
        move: { turn: -100, about: [430, 350] },
      },
      front: () => crown(400, 556, 24, 8) + popcorn(250, 360, 90, 6, () => false, 5),
      signs: [
        { x: 350, y: 210, size: 34, turn: 10, text: 'Zzz', color: '#E6FBFF' },
        { x: 400, y: 736, size: 20, text: '21', fill: '#FFC933' },
        { x: 250, y: 420, size: 18, text: '23', fill: '#8FEBFA' },
      ],
      sfx: { x: 660, y: 150, size: 90, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
    },
  },
}
