/** Page 2.4. */
import { circle, dusk, INK, inked, island, numberMachine, path, polygon, rect, wall, wire } from '../../../art'
import type { PageStaging } from '../../staging'
import { ground, PAPER, PARCHMENT, ROPES } from './things'

export const PAGE_4: PageStaging = {
  height: 1330,
  paper: PAPER,
  behind: () => wire([-10, 560], [1010, 650], 30, ROPES[1], 7) + wire([494, 600], [486, 1340], 40, ROPES[1], 7),
  panels: {
    '2.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 596],
        [22, 622],
      ],
      ground: () =>
        dusk({ x: 22, y: 22, width: 956, height: 600 }, [330, 470]) +
        island(90, 250, 130, 'tower', 3, true) +
        island(440, 210, 130, 'silo', 5, true) +
        island(900, 160, 120, 'press', 7, true) +
        wire([22, 250], [978, 150], 120, ROPES[2], 4) +
        wire([90, 250], [440, 206], 60, ROPES[0], 4) +
        wire([22, 330], [620, 300], 60, ROPES[3], 7) +
        wire([22, 560], [560, 560], 26, ROPES[1], 9) +
        island(540, 568, 120, 'hall', 9),
      phone: { x: 22, y: 190, width: 560, height: 320 },
      live: { x: 588, y: 250, width: 374, height: 310 },
      people: [
        {
          who: 'ada',
          pose: 'walk',
          mood: 'resolve',
          x: 120,
          y: 428,
          r: 45,
          yaw: 0.3,
          wear: 'batch',
          prop: 'folder',
          rim: '#FFD98A',
        },
        { who: 'jax', pose: 'hang', mood: 'sad', x: 310, y: 540, r: 44, yaw: 0.1, wear: 'batch', rim: '#FFD98A' },
        {
          who: 'iris',
          pose: 'row',
          mood: 'smug',
          x: 480,
          y: 560,
          r: 44,
          yaw: 0.2,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFD98A',
        },
      ],
      front: () =>
        rect(540, 500, 40, 80, inked('#5A3A22', 4)) +
        circle(560, 506, 20, inked('#C9C4CF', 4)) +
        rect(420, 566, 160, 30, inked('#4A2E1C', 4)),
      handle: {
        at: { x: 500, y: 466, width: 48, height: 48 },
        way: 'pull',
        thing: () =>
          path('M560 506L524 490', { stroke: INK, width: 13, cap: 'round' }) +
          path('M560 506L524 490', { stroke: '#8A5A36', width: 6, cap: 'round' }) +
          circle(524, 490, 13, inked('#E5286E', 4)),
        move: { turn: 130, about: [560, 506] },
      },
    },
    '2.4.2': {
      frame: [
        [22, 640],
        [484, 628],
        [468, 1308],
        [22, 1308],
      ],
      ground: () =>
        dusk({ x: 22, y: 628, width: 462, height: 680 }, [380, 920], ['#3B2870', '#8A4F7E', '#E58A6A', '#FFC98A']) +
        island(350, 1010, 210, 'shop', 6) +
        path('M270 900L258 780L452 770L440 888', { stroke: INK, width: 4 }) +
        ground([
          [22, 1024],
          [470, 1040],
          [470, 1308],
          [22, 1308],
        ]),
      live: { x: 40, y: 1054, width: 416, height: 246 },
      people: [
        {
          who: 'ada',
          pose: 'shrug',
          mood: 'worried',
          x: 118,
          y: 1024,
          r: 48,
          yaw: 0.4,
          wear: 'batch',
          crop: 'bust',
          rim: '#FFD98A',
        },
        {
          who: 'marketing',
          pose: 'wave',
          mood: 'glee',
          x: 356,
          y: 1010,
          r: 48,
          yaw: -0.2,
          flip: true,
          crop: 'bust',
          rim: '#FFD98A',
        },
      ],
      front: () =>
        rect(22, 1030, 450, 36, inked('#5A3A22', 4)) +
        rect(392, 998, 58, 50, inked('#FFF8E7', 4), 8) +
        circle(411, 1014, 5, { fill: INK }) +
        circle(411, 1034, 5, { fill: INK }),
      handle: {
        at: { x: 214, y: 994, width: 84, height: 60 },
        way: 'pull',
        thing: () =>
          wire([-190, 1058], [226, 1024], 10, ROPES[1], 9) +
          rect(222, 1004, 44, 40, inked('#E5286E', 4), 6) +
          path('M266 1014h16m-16 20h16', { stroke: INK, width: 6, cap: 'round' }),
        move: { by: [124, 0] },
      },
      sfx: { x: 250, y: 960, size: 52, turn: -12, fill: ['#FFFFFF', '#FFC933'] },
    },
    '2.4.3': {
      frame: [
        [502, 628],
        [978, 614],
        [978, 1308],
        [486, 1308],
      ],
      ground: () =>
        wall({ x: 486, y: 614, width: 492, height: 694 }, ['#CFE6F5', '#A9C6E4', '#7A94C4'], '#2F4A8A', 'top') +
        island(860, 850, 150, 'tower', 8, true) +
        [520, 580, 700, 800, 900]
          .map((x, i) => path(`M${x} 622l9 ${46 + i * 9}l11 ${-46 - i * 9}Z`, inked('#EAF7FF', 3)))
          .join('') +
        ground([
          [486, 950],
          [978, 940],
          [978, 1308],
          [486, 1308],
        ]) +
        numberMachine(900, 960, 90),
      live: { x: 512, y: 978, width: 452, height: 316 },
      people: [
        {
          who: 'jax',
          pose: 'present',
          mood: 'puzzled',
          x: 606,
          y: 950,
          r: 46,
          yaw: 0.3,
          wear: 'batch',
          crop: 'bust',
          prop: 'lens',
        },
        {
          who: 'script',
          as: 'gang',
          pose: 'hips',
          mood: 'angry',
          x: 790,
          y: 950,
          r: 46,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
        },
      ],
      front: () =>
        rect(486, 944, 500, 30, inked('#8FA8D0', 4)) +
        polygon(
          [
            [852, 820],
            [952, 812],
            [956, 850],
            [856, 858],
          ],
          inked(PARCHMENT, 4),
        ),
      signs: [{ x: 904, y: 835, size: 17, turn: -4, text: 'OUT OF ORDER', de: 'AUSSER BETRIEB', color: '#C62F2F' }],
    },
  },
}
