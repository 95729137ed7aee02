/** How chapter 8 looks. Night on the sea, and whatever light is left. */
import {
  bracket,
  burst,
  circle,
  crown,
  curtain,
  desk,
  dots,
  ellipse,
  fadingDots,
  group,
  hut,
  INK,
  inked,
  lampLight,
  light,
  line,
  nightSea,
  nightTint,
  path,
  plant,
  platform,
  polygon,
  puff,
  rain,
  rect,
  rod,
  shards,
  skyline,
  speedLines,
  stars,
  steam,
  tower,
  turned,
  wall,
  washed,
} from '../../art'
import type { PageStaging } from '../staging'

const PAPER = '#FFFDF6'

/** The pizza box that is never handed over. */
const pizza = (x: number, y: number, size: number, turn = 0): string =>
  turned(
    polygon(
      [
        [x - size, y - size * 0.1],
        [x + size, y - size * 0.1],
        [x + size * 0.86, y - size * 0.5],
        [x - size * 0.86, y - size * 0.5],
      ],
      inked('#F4E6C4'),
    ) +
      rect(x - size, y - size * 0.1, size * 2, size * 0.34, inked('#D9B46A')) +
      line(
        [
          [x - size * 0.8, y + size * 0.07],
          [x + size * 0.8, y + size * 0.07],
        ],
        { stroke: '#B4492D', width: 3 },
      ),
    turn,
    x,
    y,
  )

/** The bay window of the splash, as a frame with nothing in it. */
const bayWindow = (): string =>
  path('M118 372H882V846H118ZM150 402V818H850V402Z', { ...inked('#F3E4C8', 4) }) +
  rect(96, 846, 808, 34, inked('#F3E4C8', 4)) +
  dots(98, 864, 804, 14, '#9A6B3A', 6, 1.8, 0.6) +
  line(
    [
      [384, 402],
      [384, 408],
    ],
    { stroke: INK, width: 4 },
  )

const WEST = '#8FEBFA'
const EAST = '#FFC933'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '8.1': {
    height: 1400,
    paper: PAPER,
    panels: {
      '8.1.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 330],
          [22, 344],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 322 }
          return (
            wall(box, ['#2B1E45', '#5B3358', '#B46A4A'], '#1B1236', 'top') +
            rect(60, 60, 190, 150, inked('#1B2150', 4)) +
            stars(62, 62, 186, 146, 26) +
            skyline({ x: 62, y: 62, width: 186, height: 146 }, 208, '#0F1436', '#FFD97A', 6, 70) +
            rect(60, 60, 190, 150, { stroke: INK, width: 4 }) +
            rect(770, 70, 150, 96, inked('#7A4A35')) +
            [0, 1, 2, 3, 4]
              .map((i) =>
                rect(782 + i * 26, 82, 18, 74, inked(['#C62F2F', '#2E9E5B', '#C98A2B', '#4B5AC9', '#E9E0CC'][i], 2.4)),
              )
              .join('') +
            lampLight(box, 'left') +
            desk(22, 300, 956, 80, '#B4744A', '#7A4A35')
          )
        },
        people: [
          { who: 'murphy', pose: 'sit', mood: 'glad', x: 508, y: 150, r: 30, yaw: 0.2 },
          { who: 'erick', pose: 'cheer', mood: 'glad', x: 520, y: 356, r: 46, yaw: -0.2 },
          { who: 'ada', pose: 'read', mood: 'worried', x: 300, y: 372, r: 45, yaw: 0.4 },
          { who: 'jax', pose: 'hold', mood: 'glad', x: 800, y: 376, r: 46, flip: true, prop: 'phone', yaw: -0.3 },
        ],
        front: () => light(110, 60, 150, '#FFD98A', 0.35),
      },
      '8.1.2': {
        frame: [
          [22, 362],
          [978, 346],
          [978, 1378],
          [22, 1378],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 22, y: 346, width: 956, height: 1032 }
          return (
            wall(box, ['#3C2A66', '#54397F', '#2A1D4B'], '#1B1236', 'bottom') +
            nightSea({ x: 130, y: 440, width: 740, height: 470 }, 700) +
            washed(22, 1180, 956, 198, ['#3A2750', '#1B1236'])
          )
        },
        live: { x: 146, y: 466, width: 708, height: 402 },
        people: [
          { who: 'murphy', pose: 'tug', mood: 'smug', x: 150, y: 1250, r: 46, yaw: -0.2, flip: true },
          { who: 'iris', pose: 'pointUp', mood: 'calm', x: 400, y: 1350, r: 66, yaw: 0.25 },
          { who: 'ada', pose: 'lean', mood: 'worried', x: 610, y: 1390, r: 62, yaw: 0.2 },
          { who: 'jax', pose: 'hold', mood: 'smug', x: 850, y: 1400, r: 64, yaw: -0.35, flip: true, prop: 'mug' },
        ],
        front: () =>
          group(bayWindow(), 'translate(-10 56) scale(1.02 .99)') +
          curtain(30, 420, 100, 700) +
          curtain(870, 420, 96, 620) +
          rod([40, 424], [960, 414], 24) +
          plant(806, 884, 36),
        breakout: () => bracket(190, 424, 58) + bracket(780, 418, 58),
        signs: [
          { x: 200, y: 360, size: 24, turn: -2, text: 'DC WEST', fill: WEST },
          { x: 792, y: 352, size: 24, turn: 2, text: 'DC EAST', fill: EAST },
        ],
      },
    },
  },
  '8.2': {
    height: 1000,
    paper: '#0B1026',
    panels: {
      '8.2.1': {
        frame: [
          [22, 22],
          [384, 22],
          [352, 978],
          [22, 978],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 362, height: 956 }
          return (
            wall(box, ['#FFE3B0', '#F2A65A', '#8A4A2E'], '#B4492D', 'bottom') +
            rect(40, 300, 120, 430, inked('#6B3A22', 4)) +
            rect(52, 316, 96, 400, { fill: '#1B2150' }) +
            rain(52, 316, 96, 400, 40) +
            tower(250, 300, 110, '#FFE27A') +
            crown(250, 140, 20) +
            tower(334, 320, 100, '#8FEBFA') +
            polygon(
              [
                [22, 820],
                [384, 820],
                [384, 978],
                [22, 978],
              ],
              { fill: '#5A2E1E' },
            ) +
            dots(22, 820, 362, 158, '#2A120A', 9, 2.6, 0.5) +
            lampLight(box, 'right', '#FFE7A8')
          )
        },
        people: [
          { who: 'al', pose: 'hold', mood: 'calm', x: 120, y: 640, r: 46, yaw: 0.35, prop: 'clipboard' },
          { who: 'jax', pose: 'reach', mood: 'worried', x: 290, y: 800, r: 48, yaw: -0.5, flip: true },
          { who: 'iris', pose: 'lean', mood: 'calm', x: 100, y: 1040, r: 48, yaw: 0.4, crop: 'bust' },
        ],
        front: () => pizza(216, 560, 40, -8) + steam(216, 530, 18, '#FFFFFF'),
        signs: [
          { x: 250, y: 233, size: 18, text: '11' },
          { x: 334, y: 259, size: 17, text: '12' },
          { x: 216, y: 559, size: 13, turn: -8, text: 'ACKS', color: '#B4492D' },
        ],
        sfx: { x: 250, y: 930, size: 28, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
      },
      '8.2.2': {
        frame: [
          [398, 22],
          [602, 22],
          [634, 978],
          [366, 978],
        ],
        isNight: true,
        ground: () => {
          const box = { x: 366, y: 22, width: 268, height: 956 }
          const stones = Array.from({ length: 210 }, (_, i) => {
            const row = Math.floor(i / 10)
            const column = i % 10
            return ellipse(372 + column * 28 + (row % 2) * 14, 34 + row * 47, 12, 17, {
              fill: row % 3 === 0 ? '#232B62' : '#1D2454',
              stroke: '#11163A',
              width: 2,
            })
          }).join('')
          return (
            washed(box.x, box.y, box.width, box.height, ['#151B45', '#0E1233']) +
            stones +
            rain(box.x, box.y, box.width, box.height, 90, 8)
          )
        },
        live: { x: 396, y: 40, width: 208, height: 760 },
        people: [],
        sfx: { x: 500, y: 838, size: 46, turn: -7, fill: ['#FFFFFF', '#FFC933'] },
      },
      '8.2.3': {
        frame: [
          [616, 22],
          [978, 22],
          [978, 978],
          [648, 978],
        ],
        ground: () => {
          const box = { x: 616, y: 22, width: 362, height: 956 }
          return (
            wall(box, ['#BFEFFF', '#4FA8D8', '#1D3F7A'], '#123A7A', 'bottom') +
            rect(838, 300, 120, 430, inked('#22407A', 4)) +
            rect(850, 316, 96, 400, { fill: '#1B2150' }) +
            rain(850, 316, 96, 400, 40, 5) +
            tower(692, 560, 120, '#8FEBFA') +
            tower(774, 585, 128, '#8FEBFA') +
            rect(616, 820, 362, 158, { fill: '#14285A' }) +
            dots(616, 820, 362, 158, '#0A1433', 9, 2.6, 0.6)
          )
        },
        people: [
          { who: 'al', pose: 'present', mood: 'calm', x: 706, y: 640, r: 46, yaw: 0.2, crop: 'bust' },
          { who: 'ada', pose: 'read', mood: 'worried', x: 770, y: 930, r: 48, yaw: 0.2, pitch: -0.2, prop: 'paper' },
          { who: 'iris', pose: 'hips', mood: 'glad', x: 910, y: 960, r: 46, yaw: -0.3, flip: true },
        ],
        signs: [
          { x: 800, y: 237, size: 17, text: '21' },
          { x: 890, y: 254, size: 17, text: '22' },
        ],
      },
    },
  },
  '8.3': {
    height: 1080,
    paper: PAPER,
    panels: {
      '8.3.1': {
        frame: [
          [22, 22],
          [706, 22],
          [682, 1058],
          [22, 1058],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 684, height: 1036 }
          let grid = ''
          for (let x = 40; x < 706; x += 34)
            grid += line(
              [
                [x, 22],
                [x, 1058],
              ],
              { stroke: '#5F86E8', width: 1, opacity: 0.5 },
            )
          for (let y = 40; y < 1058; y += 34)
            grid += line(
              [
                [22, y],
                [706, y],
              ],
              { stroke: '#5F86E8', width: 1, opacity: 0.5 },
            )
          return (
            washed(box.x, box.y, box.width, box.height, ['#1E3F9A', '#16307A', '#0F2158']) +
            grid +
            rect(22, 850, 684, 208, inked('#B4744A', 4)) +
            dots(24, 852, 680, 204, '#6B3A22', 8, 2.2, 0.5) +
            rod([60, 850], [650, 850], 20) +
            light(360, 1000, 320, '#FFD98A', 0.5)
          )
        },
        live: { x: 52, y: 130, width: 600, height: 560 },
        people: [
          { who: 'ada', pose: 'hold', mood: 'calm', x: 150, y: 1050, r: 48, yaw: 0.3, prop: 'pen', crop: 'bust' },
          { who: 'iris', pose: 'crossed', mood: 'calm', x: 570, y: 1050, r: 48, yaw: -0.3, flip: true, crop: 'bust' },
        ],
        front: () =>
          [70, 260, 450, 640]
            .map(
              (x) =>
                circle(x, 712, 15, inked('#D9D4CC')) +
                line(
                  [
                    [x - 8, 706],
                    [x + 8, 718],
                  ],
                  { stroke: INK, width: 4 },
                ),
            )
            .join(''),
      },
      '8.3.2': {
        frame: [
          [722, 22],
          [978, 22],
          [978, 1058],
          [698, 1058],
        ],
        ground: () =>
          washed(698, 22, 280, 1036, ['#FFE9A8', '#FFC24A']) +
          burst(840, 470, 760, 22, '#FFF6DC', 0.8) +
          fadingDots(698, 600, 280, 458, '#D9731A', 'bottom', 13),
        people: [
          { who: 'ada', pose: 'pointUp', mood: 'resolve', x: 838, y: 720, r: 84, yaw: -0.15 },
          { who: 'jax', pose: 'shrug', mood: 'sad', x: 830, y: 1100, r: 58, yaw: 0.3 },
        ],
        sfx: { x: 800, y: 300, size: 44, turn: -9, fill: ['#FFFFFF', '#8FEBFA'] },
      },
    },
  },
  '8.4': {
    height: 1300,
    paper: PAPER,
    panels: {
      '8.4.1': {
        frame: [
          [22, 22],
          [540, 22],
          [508, 850],
          [22, 850],
        ],
        ground: () =>
          washed(22, 22, 518, 828, ['#FFD23F', '#FF9A1F']) +
          burst(270, 300, 1000, 26, '#FFF0A8', 0.75) +
          fadingDots(22, 22, 518, 300, '#E5286E', 'top', 13) +
          curtain(30, 120, 130, 390),
        live: { x: 44, y: 520, width: 440, height: 310 },
        people: [
          {
            who: 'murphy',
            pose: 'tug',
            mood: 'smug',
            x: 360,
            y: 530,
            r: 84,
            yaw: -0.35,
            flip: true,
            armLeft: [160, 360],
            crop: 'bust',
          },
        ],
        sfx: { x: 230, y: 470, size: 84, turn: -10, fill: ['#FFFFFF', '#FF7A1A'] },
      },
      '8.4.2': {
        frame: [
          [556, 40],
          [978, 22],
          [978, 850],
          [524, 850],
        ],
        isNight: true,
        ground: () =>
          washed(524, 22, 454, 828, ['#0A0E2A', '#1B2150', '#0B1026']) +
          stars(524, 22, 454, 400, 60) +
          speedLines(760, 420, 170, 900, 40, '#3A4CC0', 3),
        live: { x: 744, y: 560, width: 220, height: 270 },
        people: [
          { who: 'ada', pose: 'heave', mood: 'shock', x: 640, y: 700, r: 52, yaw: 0.2, crop: 'bust' },
          {
            who: 'jax',
            pose: 'leap',
            mood: 'shock',
            x: 860,
            y: 520,
            r: 48,
            yaw: -0.2,
            flip: true,
            prop: 'mug',
            crop: 'bust',
          },
        ],
        breakout: () =>
          rod([500, 250], [970, 420], 26) +
          puff(566, 240, 50) +
          shards(556, 230, 100, 9, ['#C9C4CF', '#7A4A35', '#F2B51D']) +
          crown(740, 280, 24, 24),
        signs: [{ x: 610, y: 196, size: 24, turn: -16, text: 'DC WEST', fill: '#7D88A8' }],
        sfx: { x: 640, y: 800, size: 70, turn: -8, fill: ['#FFFFFF', '#E5286E'] },
      },
      '8.4.3': {
        frame: [
          [22, 868],
          [978, 868],
          [978, 1278],
          [22, 1278],
        ],
        isNight: true,
        ground: () => {
          const panes = [0, 1, 2, 3].map((i) =>
            rect(80 + i * 230, 940, 150, 250, inked(['#FFD97A', '#FFC24A', '#FFE9A8', '#FFB84D'][i], 4)),
          )
          let bricks = ''
          for (let row = 0; row < 12; row++)
            for (let column = 0; column < 23; column++)
              bricks += rect(22 + column * 44 + (row % 2) * 22 - 22, 868 + row * 36, 42, 34, {
                stroke: '#1D2350',
                width: 2,
              })
          return washed(22, 868, 956, 410, ['#2A2F63', '#181C44']) + bricks + panes.join('')
        },
        people: [
          { who: 'neighbour', pose: 'lean', mood: 'shock', x: 155, y: 1196, r: 42, yaw: 0.2, crop: 'bust' },
          { who: 'mrs-quorum', pose: 'crossed', mood: 'angry', x: 385, y: 1196, r: 42, yaw: 0.2, crop: 'bust' },
          { who: 'girl', pose: 'hold', mood: 'glad', x: 615, y: 1190, r: 38, yaw: -0.2, prop: 'phone', crop: 'bust' },
        ],
        front: () =>
          [0, 1, 2, 3].map((i) => rect(68 + i * 230, 1180, 174, 26, inked('#8A90B8', 3))).join('') +
          path(
            'M806 1182q10 -74 40 -74q30 0 40 74Z M814 1130l-2 -40l22 22Z M880 1130l2 -40l-22 22Z',
            inked('#3A3A44', 3),
          ) +
          circle(834, 1136, 5, { fill: '#FFC933' }) +
          circle(858, 1136, 5, { fill: '#FFC933' }),
      },
    },
  },
  '8.5': {
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
        isNight: true,
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
            nightTint(22, 22, 330, 816, '#0B1026', 0.6)
          )
        },
        live: { x: 210, y: 190, width: 580, height: 470 },
        people: [
          { who: 'ada', pose: 'think', mood: 'worried', x: 112, y: 800, r: 54, yaw: 0.45, crop: 'bust' },
          {
            who: 'al',
            pose: 'hold',
            mood: 'calm',
            x: 890,
            y: 800,
            r: 54,
            yaw: -0.4,
            flip: true,
            prop: 'clipboard',
            crop: 'bust',
          },
        ],
        front: () => rod([180, 760], [740, 800], 24, 'left') + pizza(790, 770, 40, 4),
        sfx: { x: 500, y: 700, size: 44, turn: -4, fill: ['#FFFFFF', '#FF7A1A'] },
      },
    },
  },
  '8.6': {
    height: 1760,
    paper: PAPER,
    panels: {
      '8.6.1': {
        frame: [
          [22, 22],
          [506, 22],
          [484, 960],
          [22, 960],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 484, height: 938 }
          let doors = ''
          for (let i = 6; i > 0; i--) {
            const size = 26 * i
            doors += rect(
              330 - size * 0.6,
              250 - size,
              size * 1.2,
              size * 1.7,
              inked(i % 2 === 0 ? '#8A4A2E' : '#B4744A', 2.4),
            )
          }
          return (
            wall(box, ['#FFE3B0', '#F7B267', '#C96A3A'], '#B4492D', 'bottom') +
            doors +
            lampLight(box, 'left') +
            desk(22, 480, 484, 60, '#B4744A', '#7A4A35')
          )
        },
        live: { x: 46, y: 530, width: 424, height: 380 },
        people: [
          { who: 'jax', pose: 'type', mood: 'smug', x: 130, y: 510, r: 54, yaw: 0.35, crop: 'bust' },
          { who: 'ada', pose: 'carry', mood: 'angry', x: 390, y: 520, r: 52, yaw: -0.3, flip: true, crop: 'bust' },
        ],
        front: () =>
          circle(446, 380, 60, { stroke: INK, width: 9 }) +
          circle(446, 380, 60, { stroke: '#C9C4CF', width: 4 }) +
          [0, 1, 2, 3, 4, 5]
            .map((i) => turned(rect(440, 436, 10, 34, inked('#FFC933', 2)), i * 26 - 60, 446, 380))
            .join(''),
        sfx: { x: 250, y: 470, size: 52, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
      },
      '8.6.2': {
        frame: [
          [522, 22],
          [978, 22],
          [978, 960],
          [500, 960],
        ],
        ground: () =>
          washed(500, 22, 478, 938, ['#FFFFFF', '#F2F3F8']) +
          fadingDots(500, 22, 478, 500, '#C9CDE0', 'top', 13) +
          light(720, 360, 300, '#FFF3C0', 1) +
          rod([520, 300], [960, 292], 18, 'none') +
          ellipse(524, 300, 16, 34, inked('#8FA0C8')) +
          ellipse(962, 292, 16, 34, inked('#8FA0C8')),
        live: { x: 536, y: 560, width: 420, height: 340 },
        people: [
          { who: 'jax', pose: 'heave', mood: 'glad', x: 640, y: 540, r: 54, yaw: 0.1, crop: 'bust' },
          {
            who: 'iris',
            pose: 'point',
            mood: 'calm',
            x: 880,
            y: 550,
            r: 50,
            yaw: -0.4,
            flip: true,
            prop: 'torch',
            crop: 'bust',
          },
        ],
      },
      '8.6.3': {
        frame: [
          [22, 980],
          [978, 980],
          [978, 1738],
          [22, 1738],
        ],
        summary: { x: 470, y: 1000, width: 490, height: 270 },
        ground: () => {
          const box = { x: 22, y: 980, width: 956, height: 758 }
          return (
            washed(box.x, box.y, box.width, box.height, ['#FFD9C0', '#F7A8A0', '#7A6BB4']) +
            circle(300, 1330, 90, { fill: '#FFF3C0', opacity: 0.9 }) +
            skyline(box, 1430, '#4B3A6B', '#FFE9A8', 9, 110) +
            rect(22, 1430, 956, 308, inked('#F3E4C8', 4)) +
            dots(24, 1432, 952, 304, '#C98A2B', 9, 2, 0.35)
          )
        },
        live: { x: 560, y: 1290, width: 400, height: 320 },
        people: [
          { who: 'al', pose: 'stand', mood: 'asleep', x: 480, y: 1690, r: 50, yaw: 0.2, roll: 0.2 },
          { who: 'iris', pose: 'hips', mood: 'smug', x: 330, y: 1690, r: 56, yaw: 0.5 },
          { who: 'ada', pose: 'lean', mood: 'sad', x: 130, y: 1680, r: 58, yaw: 0.3 },
        ],
        front: () => pizza(230, 1640, 60, 0),
        sfx: { x: 250, y: 1590, size: 28, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
      },
    },
  },
}
