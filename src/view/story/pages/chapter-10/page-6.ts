/** Page 10.6. */
import {
  beam,
  circle,
  dots,
  floorLines,
  INK,
  inked,
  light,
  line,
  path,
  polygon,
  rect,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { asterisk, brick, house, PARCHMENT } from './things'

/** A door with its frame; `isOpen` shows the light behind it. */
function door(x: number, y: number, width: number, height: number, glowColor: string, leaf: string): string {
  return (
    light(x + width / 2, y + height * 0.6, width * 1.1, glowColor, 0.7) +
    rect(x - 12, y - 12, width + 24, height + 12, inked('#7A4A22', 4)) +
    washed(x, y, width, height, ['#FFFFFF', glowColor]) +
    rect(x, y, width, height, { stroke: INK, width: 3.4 }) +
    polygon(
      [
        [x, y],
        [x - width * 0.22, y + height * 0.06],
        [x - width * 0.22, y + height * 0.97],
        [x, y + height],
      ],
      inked(leaf, 3.4),
    ) +
    circle(x - width * 0.17, y + height * 0.54, 6, inked('#FFC933', 2.4)) +
    beam(
      [
        [x, y + height],
        [x + width, y + height],
        [x + width * 1.3, y + height + 120],
        [x - width * 0.3, y + height + 120],
      ],
      glowColor,
      0.45,
    )
  )
}

function bicycle(x: number, baseY: number, size: number): string {
  const wheel = (wx: number): string =>
    circle(wx, baseY - size * 0.3, size * 0.3, { stroke: INK, width: 4 }) +
    line(
      [
        [wx - size * 0.2, baseY - size * 0.5],
        [wx + size * 0.2, baseY - size * 0.1],
      ],
      { stroke: '#6A709A', width: 2 },
    )
  return (
    wheel(x - size * 0.46) +
    wheel(x + size * 0.46) +
    path(
      `M${x - size * 0.46} ${baseY - size * 0.3}L${x - size * 0.1} ${baseY - size * 0.74}L${x + size * 0.3} ${baseY - size * 0.74}L${x + size * 0.46} ${baseY - size * 0.3}M${x - size * 0.1} ${baseY - size * 0.74}L${x + size * 0.06} ${baseY - size * 0.3}L${x + size * 0.3} ${baseY - size * 0.74}L${x + size * 0.24} ${baseY - size * 0.94}h${size * 0.2}`,
      { stroke: '#B4492D', width: 5, cap: 'round' },
    ) +
    rect(x - size * 0.44, baseY - size * 1.06, size * 0.36, size * 0.3, inked('#FFC933', 2.6))
  )
}

export const PAGE_6: PageStaging = {
  height: 1340,
  paper: PARCHMENT,
  panels: {
    '10.6.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 1318],
        [22, 1318],
      ],
      ground: () => {
        const room = { x: 22, y: 22, width: 956, height: 1296 }
        return (
          wall(room, ['#6B4AA0', '#4A3080', '#241650'], '#140A30', 'bottom') +
          brick(22, 22, 956, 660, '#382262') +
          door(96, 150, 170, 460, '#FFD98A', '#D98A3A') +
          door(346, 150, 170, 460, '#FF9ABF', '#C2185B') +
          door(596, 150, 170, 460, '#8FE3FF', '#2A6FA8') +
          // Through them: three flats, a bed, a far house and a postman.
          [0, 1, 2]
            .map(
              (i) =>
                rect(112, 190 + i * 74, 138, 64, inked(['#FFF1CF', '#FFE0A8', '#FFC98A'][i], 3)) +
                circle(234, 224 + i * 74, 6, inked('#8A4B00', 2)) +
                rect(126, 204 + i * 74, 40, 34, inked('#22A7D8', 2.4)),
            )
            .join('') +
          rect(352, 330, 158, 70, inked('#FFFFFF', 3.4), 8) +
          rect(352, 356, 158, 60, inked('#C2185B', 3.4), 8) +
          circle(480, 236, 30, inked('#FFFFFF', 4)) +
          path('M480 236V216M480 236l14 8', { stroke: INK, width: 4, cap: 'round' }) +
          circle(458, 208, 9, inked('#FFC933', 3)) +
          circle(502, 208, 9, inked('#FFC933', 3)) +
          path('M596 420Q680 380 766 400V610H596Z', { fill: '#6FC06A' }) +
          path('M620 610Q660 520 716 470T744 404', { stroke: '#F4E3B4', width: 14 }) +
          house(736, 404, 46, '#FFC98A') +
          bicycle(664, 520, 62) +
          // The fourth is ajar.
          rect(846, 138, 120, 472, inked('#7A4A22', 4)) +
          rect(856, 150, 100, 460, { fill: '#140A30' }) +
          polygon(
            [
              [856, 150],
              [930, 166],
              [930, 596],
              [856, 610],
            ],
            inked('#E5286E', 3.4),
          ) +
          circle(918, 390, 6, inked('#FFC933', 2.4)) +
          floorLines(22, 690, 956, 60, [500, 400], '#140A30', 16)
        )
      },
      live: { x: 50, y: 760, width: 900, height: 530 },
      people: [
        { who: 'ada', pose: 'read', mood: 'resolve', x: 190, y: 712, r: 50, yaw: 0.3, prop: 'paper', crop: 'bust' },
        { who: 'operator', pose: 'asleep', mood: 'asleep', x: 392, y: 402, r: 26, yaw: 0, crop: 'bust' },
        { who: 'postman', pose: 'sitDesk', mood: 'calm', x: 660, y: 470, r: 17, yaw: 0.4 },
        { who: 'iris', pose: 'salute', mood: 'calm', x: 470, y: 694, r: 48, yaw: 0.1, crop: 'bust' },
        { who: 'jax', pose: 'lean', mood: 'puzzled', x: 740, y: 714, r: 50, yaw: 0.3, crop: 'bust' },
      ],
      front: () =>
        rect(352, 366, 158, 62, inked('#C2185B', 3.4), 8) +
        rect(22, 690, 956, 66, inked('#3A2260', 4)) +
        dots(24, 700, 952, 48, '#140A30', 8, 2.2, 0.6) +
        asterisk(894, 660, 20, 12, true),
      signs: [
        { x: 181, y: 112, size: 40, text: 'A', fill: '#FFC933' },
        { x: 431, y: 112, size: 40, text: 'B', fill: '#FF9ABF' },
        { x: 681, y: 112, size: 40, text: 'C', fill: '#8FE3FF' },
        { x: 906, y: 106, size: 22, turn: -3, text: 'OURS', de: 'UNSERE', fill: '#FFF8E7' },
      ],
      keepFree: [{ x: 90, y: 84, width: 860, height: 60 }],
    },
  },
}
