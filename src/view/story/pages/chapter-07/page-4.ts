/**
 * Page 7.4: a postcard on an empty page. The evening after the sale, one lamp, one cup; nothing moves but the steam, and it
 * does not care for the edge of the picture.
 */
import {
  beam,
  circle,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  line,
  path,
  plant,
  polygon,
  rect,
  skyline,
  stars,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { cupRing, mug } from './things'

const CARD = { x: 150, y: 96, width: 700, height: 528 }

/** The blue hour over the city, behind a cross of wood. */
function eveningWindow(x: number, y: number, width: number, height: number): string {
  const box = { x, y, width, height }
  return (
    rect(x - 15, y - 15, width + 30, height + 30, inked('#5A3A34', 4), 4) +
    `<clipPath id="evening"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#evening)">` +
    washed(x, y, width, height, ['#141C4E', '#2C3A86', '#7A5AA0', '#E08A7A']) +
    stars(x, y, width, height * 0.5, 22, 8) +
    circle(x + width * 0.74, y + 52, 24, { fill: '#FFF3C0' }) +
    circle(x + width * 0.74 - 11, y + 46, 22, { fill: '#1C2660' }) +
    skyline(box, y + height * 0.98, '#17204E', '#FFD76A', 6, height * 0.42) +
    '</g>' +
    rect(x + width / 2 - 6, y, 12, height, inked('#5A3A34', 3)) +
    rect(x, y + height * 0.46, width, 12, inked('#5A3A34', 3)) +
    rect(x - 28, y + height + 14, width + 56, 18, inked('#7A4A38', 4))
  )
}

/** Low over the table: what it does not reach is evening. */
function lamp(x: number, y: number): string {
  return (
    beam(
      [
        [x - 70, y + 44],
        [x + 70, y + 44],
        [x + 268, 600],
        [x - 268, 600],
      ],
      '#FFE2A0',
      0.3,
    ) +
    light(x, y + 150, 330, '#FFC46A', 0.62) +
    line(
      [
        [x, CARD.y],
        [x, y],
      ],
      { stroke: INK, width: 5 },
    ) +
    path(
      `M${x - 92} ${y + 44}Q${x - 80} ${y - 14} ${x} ${y - 16}Q${x + 80} ${y - 14} ${x + 92} ${y + 44}Z`,
      inked('#FF7A1A', 5),
    ) +
    dots(x + 8, y + 2, 62, 34, '#A83E08', 7, 2, 0.6) +
    path(`M${x - 66} ${y + 26}Q${x - 56} ${y - 2} ${x - 22} ${y - 6}`, { stroke: '#FFD3A0', width: 6, cap: 'round' }) +
    ellipse(x, y + 44, 92, 12, inked('#FFF6D8', 4))
  )
}

/** Boxes that were not sold today stand along the wall, few. */
function room(): string {
  const { x, y, width, height } = CARD
  return (
    washed(x, y, width, height, ['#4A2A4E', '#6B3A4A', '#3A1E30']) +
    fadingDots(x, y, width, height, '#1E0D22', 'top', 14) +
    eveningWindow(196, 150, 214, 214) +
    rect(682, 318, 150, 14, inked('#7A4A38', 4)) +
    rect(698, 266, 76, 50, inked('#8A6BB4', 3)) +
    rect(698, 262, 76, 16, inked('#C9B4E0', 3)) +
    plant(802, 292, 34) +
    lamp(530, 182)
  )
}

/** Out of the cup, past his ear, in a line without haste, and over the edge of the card. */
function longSteam(x: number, y: number): string {
  const d = `M${x} ${y}C${x + 6} ${y - 30} ${x + 84} ${y - 56} ${x + 92} ${y - 124}S${x + 44} ${y - 214} ${x + 92} ${y - 268}S${x + 138} ${y - 356} ${x + 96} ${y - 410}S${x + 110} ${y - 470} ${x + 128} ${y - 480}`
  return (
    path(d, { stroke: '#FFFFFF', width: 20, cap: 'round', opacity: 0.16 }) +
    path(d, { stroke: '#FFF3DC', width: 5, cap: 'round', opacity: 0.7 })
  )
}

export const PAGE_4: PageStaging = {
  height: 720,
  paper: '#FFFDF6',
  behind: () => cupRing(918, 640, 42),
  panels: {
    '7.4.1': {
      frame: [
        [CARD.x, CARD.y],
        [CARD.x + CARD.width, CARD.y],
        [CARD.x + CARD.width, CARD.y + CARD.height],
        [CARD.x, CARD.y + CARD.height],
      ],
      ground: room,
      people: [
        {
          who: 'pat',
          wear: 'stream',
          pose: 'tug',
          mood: 'asleep',
          x: 530,
          y: 676,
          r: 80,
          yaw: 0,
          pitch: 0.12,
          roll: 0,
          armLeft: [488, 540],
          armRight: [592, 540],
          rim: '#FFE2A0',
          crop: 'bust',
        },
        { who: 'jax', pose: 'peek', mood: 'glee', x: 236, y: 740, r: 60, yaw: 0.5, rim: '#FFC46A', crop: 'bust' },
      ],
      front: () =>
        // The table's edge, near and out of the light, with what the evening left on it.
        polygon(
          [
            [396, 600],
            [860, 588],
            [860, 640],
            [386, 640],
          ],
          inked('#7A4A2E', 4),
        ) +
        path('M400 603L850 591', { stroke: '#FFC98A', width: 4, cap: 'round' }) +
        mug(540, 530, 78, '#DDF6FF') +
        polygon(
          [
            [706, 588],
            [820, 580],
            [836, 600],
            [716, 608],
          ],
          inked('#FFF3DC', 3.4),
        ) +
        path('M728 592l70 -5M732 599l50 -4', { stroke: '#8A6A6A', width: 3, cap: 'round' }),
      breakout: () => longSteam(560, 486),
      signs: [{ x: 538, y: 540, size: 31, text: 'EDA', color: '#2E6BE6' }],
      keepFree: [
        { x: 484, y: 432, width: 126, height: 150 },
        { x: 430, y: 160, width: 200, height: 84 },
      ],
      phone: { x: 160, y: 150, width: 640, height: 474 },
    },
  },
}
