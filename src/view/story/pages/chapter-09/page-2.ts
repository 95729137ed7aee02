/** Page 9.2. */
import {
  circle,
  curtain,
  dots,
  ellipse,
  gridLines,
  inked,
  light,
  path,
  pulledCurtain,
  rect,
  rod,
  sparks,
  stars,
  washed,
} from '../../../art'
import { drawObserver } from '../../../cast'
import type { PageStaging } from '../../staging'
import { popcorn, readerFist } from './things'

/** A plate with its knife and fork. */
const plate = (x: number, y: number): string =>
  circle(x, y, 46, inked('#FFFFFF', 3.4)) +
  circle(x, y, 30, { stroke: '#22C7E8', width: 4 }) +
  path(`M${x - 62} ${y - 40}v26q0 10 6 12v42M${x - 70} ${y - 40}v22M${x - 54} ${y - 40}v22`, {
    stroke: '#6B5A3A',
    width: 4,
    cap: 'round',
  }) +
  path(`M${x + 62} ${y + 40}v-80q14 16 10 44h-10`, { stroke: '#6B5A3A', width: 4, cap: 'round' })

/** The cloth with its hem, and two who sign in each house: a plate each; who watches has a mat and no plate. */
function laidTable(): string {
  const hem = Array.from({ length: 16 }, (_, i) => `q30 34 ${i === 15 ? 56 : 60} 0`).join('')
  return (
    path(`M22 700${hem}V690H22Z`, inked('#E5286E', 4)) +
    rect(22, 672, 956, 30, inked('#E5286E', 4)) +
    washed(22, 735, 956, 165, ['#8A5A3600', '#8A5A3688', '#5A3A22']) +
    [104, 896].map((x) => plate(x, 420) + plate(x, 556)).join('') +
    ellipse(896, 256, 52, 62, inked('#1B2150', 4)) +
    ellipse(104, 256, 56, 66, { stroke: '#8A7A5A', width: 4, dash: '10 8' })
  )
}

export const PAGE_2: PageStaging = {
  height: 1420,
  paper: '#E9DFC8',
  panels: {
    '9.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 900],
        [22, 900],
      ],
      ground: () => {
        return (
          washed(22, 22, 956, 878, ['#FFF3D6', '#F2DCA8']) +
          gridLines({ x: 22, y: 22, width: 956, height: 878 }, 60, { stroke: '#B9A67A', width: 1.4, opacity: 0.6 }) +
          light(120, 60, 420, '#FFFFFF', 0.8) +
          laidTable() +
          drawObserver({ x: 896, y: 252, size: 96, mood: 'glad', style: 'ghost', arms: 'down' }).svg
        )
      },
      live: { x: 190, y: 84, width: 620, height: 566 },
      // A lantern like a chess piece beside the map; its twin of East has been put down already.
      handle: {
        at: { x: 52, y: 196, width: 104, height: 126 },
        way: 'pull',
        thing: () =>
          ellipse(104, 256, 52, 62, inked('#1B2150', 4)) +
          drawObserver({ x: 104, y: 252, size: 96, mood: 'glad', style: 'ghost', arms: 'down' }).svg,
        move: { by: [84, 36] },
      },
      people: [
        { who: 'ada', pose: 'present', mood: 'resolve', x: 104, y: 910, r: 52, yaw: 0.4, crop: 'bust' },
        { who: 'jax', pose: 'think', mood: 'worried', x: 500, y: 905, r: 50, yaw: -0.2, crop: 'bust' },
        { who: 'iris', pose: 'point', mood: 'calm', x: 900, y: 912, r: 52, yaw: -0.5, flip: true, crop: 'bust' },
      ],
    },
    '9.2.2': {
      frame: [
        [22, 920],
        [978, 920],
        [978, 1398],
        [22, 1398],
      ],
      ground: () =>
        washed(22, 920, 956, 478, ['#14194A', '#0B1026']) +
        stars(22, 920, 956, 200, 40) +
        rod([22, 990], [560, 984], 16, 'none') +
        rect(22, 1320, 956, 78, { fill: '#241B45' }) +
        dots(22, 1320, 956, 78, '#0B0A1E', 8, 2.4, 0.7),
      live: { x: 552, y: 944, width: 406, height: 400 },
      people: [{ who: 'murphy', pose: 'stand', mood: 'smug', x: 470, y: 1282, r: 50, yaw: -0.5 }],
      passing: [
        {
          plane: 'ground',
          until: 'SiteKilled',
          draw: () => curtain(50, 996, 290, 300, '#B01858', '#6B0A30'),
        },
        {
          plane: 'ground',
          from: 'SiteKilled',
          draw: () => pulledCurtain(50, 996, 290, 300, [226, 1212], '#B01858', '#6B0A30', 9),
        },
        {
          plane: 'front',
          from: 'SiteKilled',
          draw: () =>
            readerFist(226, 1212, -9) +
            sparks(226, 1206, 84, 116, 5, '#FFFFFF', 3, 4.2) +
            sparks(226, 1206, 84, 116, 4, '#FFFFFF', -1, 0.1),
        },
      ],
      front: () => popcorn(420, 1362, 180, 7, () => false, 8),
      phone: { x: 22, y: 960, width: 540, height: 430 },
      handle: { at: { x: 186, y: 1172, width: 84, height: 84 }, way: 'hold' },
      sfx: { x: 150, y: 1110, size: 80, turn: -8, fill: ['#FFFFFF', '#FF7A1A'] },
      keepFree: [{ x: 40, y: 1050, width: 290, height: 260 }],
    },
  },
}
