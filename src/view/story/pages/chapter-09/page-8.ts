/** Page 9.8. */
import {
  bracket,
  burst,
  circle,
  crown,
  dots,
  hut,
  inked,
  line,
  path,
  platform,
  rect,
  rod,
  skyline,
  speedLines,
  tower,
  turned,
  wall,
  washed,
} from '../../../art'
import { drawObserverGrip } from '../../../cast'
import type { PageStaging } from '../../staging'
import { PAPER, popcorn } from './things'

/** Observer 23, which has held the rod since West went dark. */
const HELPER = { who: 'observer', x: 414, y: 386, size: 166, mood: 'strain', style: 'inked', arms: 'hold' } as const

const WOOD = { stroke: '#8A5A36', width: 9 }

/** Ada stands on its fourth rung. */
function ladder(): string {
  const rung = (i: number): string =>
    line(
      [
        [144 + i * 4, 333 + i * 82],
        [276 - i * 4, 333 + i * 82],
      ],
      WOOD,
    )
  return (
    [0, 1, 2, 3, 4, 5].map(rung).join('') +
    line(
      [
        [140, 270],
        [166, 790],
      ],
      { ...WOOD, width: 11 },
    ) +
    line(
      [
        [280, 270],
        [254, 790],
      ],
      { ...WOOD, width: 11 },
    )
  )
}

export const PAGE_8: PageStaging = {
  height: 1560,
  paper: PAPER,
  panels: {
    '9.8.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 780],
        [22, 800],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 778 }
        return (
          washed(22, 22, 956, 460, ['#FF9A6B', '#FFC98A', '#FFF3C0']) +
          circle(500, 420, 110, { fill: '#FFFFFF', opacity: 0.8 }) +
          burst(500, 430, 800, 30, '#FFFFFF', 0.35) +
          skyline(box, 470, '#B4607A', '#FFF3C0', 6, 90) +
          washed(22, 470, 956, 330, ['#F2A07A', '#7A6BB4', '#3A3A8A']) +
          platform(40, 560, 300) +
          tower(110, 550, 96, '#8FEBFA') +
          tower(200, 550, 96, '#8FEBFA') +
          platform(660, 560, 300) +
          tower(740, 550, 96, '#FFE27A') +
          crown(740, 410, 17) +
          tower(830, 550, 96, '#8FEBFA') +
          hut(500, 560, 44) +
          ladder()
        )
      },
      live: { x: 566, y: 330, width: 392, height: 330 },
      people: [
        { who: 'murphy', pose: 'push', mood: 'glad', x: 84, y: 706, r: 40, yaw: 0.3 },
        {
          who: 'ada',
          pose: 'reach',
          mood: 'resolve',
          x: 200,
          y: 440,
          r: 46,
          yaw: -0.3,
          flip: true,
          armLeft: [142, 244],
          prop: 'pen',
          propHand: 'left',
        },
        { ...HELPER, until: 'SiteHealed', rod: [157, 150] },
        { ...HELPER, from: 'SiteHealed', until: 'ObserverDemoted', rod: [127, 125] },
        { ...HELPER, from: 'ObserverDemoted', mood: 'glad', style: 'ghost', arms: 'wave' },
        { who: 'iris', pose: 'hips', mood: 'glad', x: 420, y: 830, r: 54, yaw: 0.3, crop: 'bust' },
      ],
      front: () => popcorn(430, 600, 160, 10, (i) => i % 3 === 0, 6),
      passing: [
        {
          plane: 'ground',
          from: 'ObserverDemoted',
          draw: () => [150, 125, 100].map((r) => circle(420, 384, r, { fill: '#3A3A8A', opacity: 0.3 })).join(''),
        },
        {
          plane: 'breakout',
          until: 'SiteHealed',
          draw: () =>
            rod([76, 176], [900, 121], 24) + bracket(830, 124, 60) + drawObserverGrip({ ...HELPER, rod: [157, 150] }),
        },
        {
          plane: 'breakout',
          from: 'SiteHealed',
          draw: () => rod([100, 130], [900, 122], 24) + bracket(830, 124, 60),
        },
        {
          plane: 'breakout',
          from: 'SiteHealed',
          until: 'ObserverDemoted',
          draw: () => drawObserverGrip({ ...HELPER, rod: [127, 125] }),
        },
      ],
      signs: [
        { x: 160, y: 56, size: 24, turn: -3, text: 'DC WEST', fill: '#8FEBFA' },
        { x: 850, y: 52, size: 24, turn: 2, text: 'DC EAST', fill: '#FFC933' },
      ],
      handle: {
        at: { x: 124, y: 150, width: 84, height: 74 },
        way: 'pull',
        plane: 'breakout',
        thing: () => turned(bracket(150, 198, 60), -34, 150, 160),
        move: { by: [0, -70], turn: 34, about: [150, 160] },
      },
      phone: { x: 22, y: 22, width: 600, height: 570 },
      sfx: { x: 690, y: 250, size: 50, turn: -7, fill: ['#FFFFFF', '#22C7E8'] },
      keepFree: [
        { x: 560, y: 214, width: 260, height: 72 },
        { x: 60, y: 90, width: 440, height: 130 },
        { x: 320, y: 90, width: 200, height: 340 },
      ],
    },
    '9.8.2': {
      frame: [
        [22, 820],
        [978, 800],
        [978, 1538],
        [22, 1538],
      ],
      ground: () => {
        const box = { x: 22, y: 800, width: 956, height: 738 }
        return (
          wall(box, ['#FFF3D6', '#F2C98A'], '#C98A2B', 'bottom') +
          rect(60, 900, 170, 420, inked('#8A4A2E', 4)) +
          rect(84, 926, 122, 150, inked('#A65C3A', 3)) +
          rect(84, 1104, 122, 190, inked('#A65C3A', 3)) +
          circle(76, 1092, 9, inked('#FFC933', 3)) +
          rect(22, 1330, 956, 208, inked('#B4744A', 4)) +
          dots(24, 1332, 952, 204, '#6B3A22', 9, 2.2, 0.5) +
          path('M120 1330L420 1420L400 1500L90 1380Z', inked('#FFFFFF', 3)) +
          Array.from({ length: 8 }, (_, i) =>
            line(
              [
                [140 + i * 30, 1350 + i * 9],
                [120 + i * 30, 1392 + i * 9],
              ],
              { stroke: '#8A8A94', width: 2 },
            ),
          ).join('') +
          speedLines(620, 1200, 160, 460, 20, '#E2A05A', 8)
        )
      },
      summary: { x: 470, y: 836, width: 490, height: 330 },
      people: [
        { who: 'al', pose: 'salute', mood: 'glad', x: 330, y: 1260, r: 52, yaw: 0.3, prop: 'clipboard' },
        { who: 'jax', pose: 'sip', mood: 'strain', x: 610, y: 1540, r: 58, yaw: -0.2, crop: 'bust' },
        {
          who: 'iris',
          pose: 'read',
          mood: 'smug',
          x: 860,
          y: 1524,
          r: 58,
          yaw: -0.3,
          flip: true,
          prop: 'paper',
          crop: 'bust',
        },
      ],
    },
  },
}
