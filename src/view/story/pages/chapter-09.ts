/** How chapter 9 looks. What watches is dashed, what holds is inked. */
import {
  bracket,
  burst,
  circle,
  crown,
  curtain,
  desk,
  dots,
  fadingDots,
  floorLines,
  hut,
  INK,
  inked,
  lampLight,
  light,
  line,
  nightSea,
  nightTint,
  path,
  platform,
  polygon,
  puff,
  rect,
  rod,
  scatter,
  shards,
  skyline,
  sparks,
  speedLines,
  stars,
  tower,
  turned,
  wall,
  washed,
} from '../../art'
import type { PageStaging } from '../staging'

const PAPER = '#FFFDF6'

/** A kernel of popcorn: dashed while it is only watched. */
function kernel(x: number, y: number, size: number, isInked: boolean): string {
  const d = `M${x - size} ${y}q${-size * 0.4} ${-size} ${size * 0.5} ${-size}q${size * 0.5} ${-size * 0.8} ${size} 0q${size} ${size * 0.2} ${size * 0.5} ${size}q${-size * 0.6} ${size * 0.7} ${-size * 1.2} ${size * 0.3}q${-size * 0.8} ${size * 0.2} ${-size * 0.8} ${-size * 0.3}Z`
  return isInked ? path(d, inked('#FFF3C0', 2)) : path(d, { stroke: '#E6FBFF', width: 2, dash: '4 4' })
}

function popcorn(
  x: number,
  y: number,
  spread: number,
  count: number,
  isInked: (i: number) => boolean,
  seed = 3,
): string {
  const chance = scatter(seed)
  return Array.from({ length: count }, (_, i) =>
    kernel(x + (chance() - 0.5) * spread, y + (chance() - 0.5) * spread * 0.7, 6 + chance() * 5, isInked(i)),
  ).join('')
}

/** A bag for it. */
const bag = (x: number, y: number, size: number, isInked: boolean): string => {
  const outline = `M${x - size * 0.5} ${y - size}L${x + size * 0.5} ${y - size}L${x + size * 0.38} ${y}L${x - size * 0.38} ${y}Z`
  return isInked ? path(outline, inked('#FFFFFF')) : path(outline, { stroke: '#E6FBFF', width: 2.4, dash: '6 5' })
}

const stairs = (x: number, y: number, steps: number, width: number, high: number): string =>
  Array.from({ length: steps }, (_, i) =>
    rect(
      x + i * width,
      y - (i + 1) * high,
      width + 2,
      (i + 1) * high + 2,
      inked(i % 2 === 0 ? '#A98A5C' : '#8F7248', 2.4),
    ),
  ).join('')

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '9.1': {
    height: 1300,
    paper: PAPER,
    panels: {
      '9.1.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 560],
          [22, 590],
        ],
        ground: () =>
          washed(22, 22, 956, 570, ['#FFFFFF', '#F1EEE4']) +
          fadingDots(22, 22, 956, 300, '#CFC8B4', 'top', 13) +
          light(200, 120, 420, '#FFE7A8', 0.7) +
          desk(22, 520, 956, 90, '#E9E0CC', '#B9AE94'),
        people: [
          { who: 'iris', pose: 'conduct', mood: 'calm', x: 330, y: 610, r: 64, yaw: 0.3 },
          { who: 'ada', pose: 'hold', mood: 'resolve', x: 590, y: 640, r: 52, yaw: -0.5, flip: true, prop: 'pen' },
          { who: 'jax', pose: 'brace', mood: 'strain', x: 890, y: 560, r: 54, yaw: -0.6, flip: true, prop: 'mug' },
        ],
        wordSize: 1.25,
        sfx: { x: 940, y: 300, size: 40, turn: 80, fill: ['#FFFFFF', '#8FEBFA'] },
      },
      '9.1.2': {
        frame: [
          [22, 608],
          [978, 578],
          [978, 1278],
          [22, 1278],
        ],
        isNight: true,
        ground: () =>
          washed(22, 578, 956, 700, ['#10184A', '#1B2D7A', '#0B1230']) +
          stars(22, 578, 956, 300, 60) +
          path('M560 590C520 700 300 690 260 790S420 900 470 960', { stroke: '#E6FBFF', width: 4, dash: '12 9' }) +
          fadingDots(22, 900, 956, 378, '#22A7D8', 'bottom', 13) +
          desk(22, 1190, 956, 100, '#2C3590', '#1B2150'),
        live: { x: 540, y: 800, width: 416, height: 350 },
        people: [
          { who: 'observer', x: 300, y: 960, size: 210, mood: 'glad', style: 'ghost', arms: 'wave' },
          { who: 'iris', pose: 'point', mood: 'glad', x: 100, y: 1290, r: 56, yaw: 0.4, prop: 'pen' },
          { who: 'al', pose: 'lean', mood: 'smug', x: 480, y: 1330, r: 46, yaw: -0.4, flip: true },
        ],
        front: () => bag(440, 1060, 60, false) + popcorn(440, 980, 100, 10, () => false),
        signs: [{ x: 300, y: 1096, size: 18, text: 'OBSERVER 23 · CONFLUENT SERVER', fill: '#FF7A1A' }],
      },
    },
  },
  '9.2': {
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
          let grid = ''
          for (let x = 60; x < 960; x += 60)
            grid += line(
              [
                [x, 22],
                [x, 900],
              ],
              { stroke: '#B9A67A', width: 1.4, opacity: 0.6 },
            )
          for (let y = 60; y < 900; y += 60)
            grid += line(
              [
                [22, y],
                [978, y],
              ],
              { stroke: '#B9A67A', width: 1.4, opacity: 0.6 },
            )
          return (
            washed(22, 22, 956, 878, ['#FFF3D6', '#F2DCA8']) +
            grid +
            light(120, 60, 420, '#FFFFFF', 0.8) +
            path('M60 900Q200 760 160 640T300 420', { stroke: '#C98A2B', width: 5, dash: '14 10' })
          )
        },
        live: { x: 190, y: 190, width: 620, height: 470 },
        people: [
          { who: 'ada', pose: 'present', mood: 'resolve', x: 100, y: 800, r: 52, yaw: 0.4, crop: 'bust' },
          { who: 'jax', pose: 'think', mood: 'worried', x: 500, y: 905, r: 50, yaw: -0.2, crop: 'bust' },
          { who: 'iris', pose: 'point', mood: 'calm', x: 900, y: 860, r: 52, yaw: -0.5, flip: true, crop: 'bust' },
        ],
      },
      '9.2.2': {
        frame: [
          [22, 920],
          [978, 920],
          [978, 1398],
          [22, 1398],
        ],
        isNight: true,
        ground: () =>
          washed(22, 920, 956, 478, ['#14194A', '#0B1026']) +
          stars(22, 920, 956, 200, 40) +
          rod([22, 990], [560, 984], 16, 'none') +
          curtain(60, 996, 280, 300, '#B01858', '#6B0A30') +
          rect(22, 1320, 956, 78, { fill: '#241B45' }) +
          dots(22, 1320, 956, 78, '#0B0A1E', 8, 2.4, 0.7),
        live: { x: 560, y: 940, width: 400, height: 270 },
        people: [{ who: 'murphy', pose: 'stand', mood: 'smug', x: 430, y: 1290, r: 50, yaw: -0.5 }],
        front: () => popcorn(250, 1350, 240, 9, () => false, 8),
        sfx: { x: 250, y: 1120, size: 70, turn: -8, fill: ['#FFFFFF', '#FF7A1A'] },
      },
    },
  },
  '9.3': {
    height: 1500,
    paper: '#0B1026',
    panels: {
      '9.3.1': {
        frame: [
          [22, 60],
          [978, 36],
          [978, 1160],
          [22, 1140],
        ],
        isNight: true,
        ground: () =>
          washed(22, 36, 956, 1124, ['#0A0E2A', '#14206A', '#1C5FA8']) +
          stars(22, 36, 956, 420, 90) +
          burst(540, 330, 900, 34, '#8FEBFA', 0.16) +
          fadingDots(22, 36, 956, 600, '#8FEBFA', 'bottom', 15) +
          light(90, 330, 280, '#FF9A3A', 0.8) +
          puff(80, 300, 84, '#FFE3B0', '#E2904A', 4) +
          puff(170, 400, 60, '#FFE3B0', '#E2904A', 6) +
          curtain(22, 300, 300, 190, '#D81E6A', '#8A0F3F', 7) +
          curtain(850, 230, 128, 260, '#D81E6A', '#8A0F3F', 4) +
          skyline({ x: 22, y: 0, width: 956, height: 0 }, 860, '#0F1748', '#FFD97A', 3, 130) +
          washed(22, 860, 956, 300, ['#16407E', '#0B1A48']) +
          platform(760, 900, 210) +
          tower(830, 890, 92, '#FFE27A') +
          crown(830, 756, 17) +
          tower(910, 890, 92, '#8FEBFA'),
        live: { x: 44, y: 520, width: 340, height: 380 },
        people: [
          { who: 'observer', x: 560, y: 640, size: 330, mood: 'strain', style: 'inked', arms: 'hold', rod: [250, 236] },
          { who: 'jax', pose: 'cheer', mood: 'shock', x: 140, y: 1250, r: 56, yaw: 0.5, rim: '#8FEBFA', crop: 'bust' },
          { who: 'ada', pose: 'think', mood: 'shock', x: 330, y: 1260, r: 54, yaw: -0.3, rim: '#8FEBFA', crop: 'bust' },
          { who: 'iris', pose: 'stand', mood: 'smug', x: 860, y: 1270, r: 58, yaw: -0.2, rim: '#8FEBFA', crop: 'bust' },
        ],
        front: () => popcorn(240, 1010, 420, 26, (i) => i % 2 === 0, 12),
        breakout: () =>
          rod([-20, 300], [410, 268], 30, 'none') +
          rod([400, 270], [1000, 206], 30, 'right') +
          sparks(470, 240, 90, 128, 9, '#FFFFFF', -2.9, -0.3) +
          sparks(650, 220, 90, 128, 9, '#FFFFFF', -2.9, -0.3) +
          shards(120, 250, 130, 11, ['#C9C4CF', '#F2B51D', '#7A4A35'], 5) +
          bracket(900, 226, 64),
        signs: [
          { x: 100, y: 160, size: 26, turn: -10, text: 'DC WEST', fill: '#7D88A8' },
          { x: 880, y: 130, size: 26, turn: 3, text: 'DC EAST', fill: '#FFC933' },
          { x: 560, y: 870, size: 30, turn: -2, text: '23', fill: '#FF7A1A' },
        ],
        sfx: { x: 310, y: 190, size: 120, turn: -9, fill: ['#FFFFFF', '#22C7E8'] },
        keepFree: [{ x: 380, y: 130, width: 400, height: 740 }],
      },
      '9.3.2': {
        frame: [
          [22, 1158],
          [978, 1178],
          [978, 1478],
          [22, 1478],
        ],
        ground: () =>
          washed(22, 1158, 956, 320, ['#FFE9A8', '#FFC24A']) +
          burst(500, 1330, 700, 30, '#FFF6DC', 0.8) +
          circle(500, 1334, 138, inked('#F4E6C4', 5)) +
          circle(500, 1334, 120, inked('#FFFFFF', 3)) +
          Array.from({ length: 12 }, (_, i) => turned(rect(496, 1220, 8, 16, { fill: INK }), i * 30, 500, 1334)).join(
            '',
          ) +
          path('M500 1334L500 1220A114 114 0 1 1 418 1254Z', { fill: '#E5286E', opacity: 0.35 }),
        live: { x: 408, y: 1268, width: 184, height: 136 },
        people: [
          { who: 'ada', pose: 'peek', mood: 'smug', x: 180, y: 1560, r: 58, yaw: 0.4, prop: 'lens', crop: 'bust' },
          { who: 'jax', pose: 'hold', mood: 'glad', x: 840, y: 1560, r: 58, yaw: -0.4, flip: true, crop: 'bust' },
        ],
      },
    },
  },
  '9.4': {
    height: 820,
    paper: PAPER,
    panels: {
      '9.4.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 798],
          [22, 798],
        ],
        ground: () => {
          const box = { x: 22, y: 22, width: 956, height: 776 }
          const ticks = Array.from(
            { length: 9 },
            (_, i) =>
              line(
                [
                  [370, 290 + i * 42],
                  [620, 290 + i * 42],
                ],
                { stroke: i === 6 ? '#FF7A1A' : '#8A7A5A', width: i === 6 ? 6 : 3 },
              ) + path(`M340 ${286 + i * 42}l8 9l16 -20`, { stroke: i === 6 ? '#FF7A1A' : '#8A7A5A', width: 4 }),
          ).join('')
          return (
            wall(box, ['#3A2A20', '#6B4A30', '#2A1B12'], '#120A06', 'top') +
            lampLight(box, 'left', '#FFE27A') +
            polygon(
              [
                [22, 640],
                [978, 640],
                [978, 798],
                [22, 798],
              ],
              { fill: '#5A3A22' },
            ) +
            floorLines(22, 640, 956, 158, [500, 500], '#3A2414') +
            path('M320 240H640Q668 240 668 268T640 296V690H320Z', inked('#F4E6C4', 4)) +
            path('M640 296Q612 296 612 268T640 240', inked('#D9C79A', 4)) +
            ticks +
            circle(600, 640, 34, { stroke: '#B08A5A', width: 5, opacity: 0.6 })
          )
        },
        people: [
          { who: 'observer', as: 'leader', x: 170, y: 560, size: 220, mood: 'calm', style: 'inked', arms: 'down' },
          { who: 'observer', x: 820, y: 560, size: 200, mood: 'glad', style: 'ghost', arms: 'watch' },
        ],
        front: () => crown(170, 428, 34, -12),
        signs: [
          { x: 490, y: 262, size: 20, text: 'PARTITION: MAYBE EXPAND ISR' },
          { x: 500, y: 566, size: 19, turn: -3, text: 'below min? the observers, too!', color: '#C2500A' },
          { x: 170, y: 690, size: 22, text: '21', fill: '#FFC933' },
          { x: 820, y: 690, size: 22, text: '23', fill: '#8FEBFA' },
        ],
        keepFree: [{ x: 320, y: 240, width: 340, height: 440 }],
      },
    },
  },
  '9.5': {
    height: 1360,
    paper: '#F4E6C4',
    panels: {
      '9.5.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 622],
          [22, 622],
        ],
        ground: () =>
          washed(22, 22, 956, 600, ['#F4E0B0', '#D9B878', '#8A6A3A']) +
          fadingDots(22, 22, 956, 300, '#6B4A1E', 'top', 13) +
          stairs(300, 622, 9, 44, 12) +
          rod([40, 236], [960, 228], 24) +
          path('M660 470Q600 540 420 622', { stroke: '#FFF8E7', width: 26 }),
        people: [
          { who: 'ada', pose: 'heave', mood: 'shout', x: 130, y: 490, r: 46, yaw: 0.4 },
          { who: 'pat', pose: 'climb', mood: 'calm', x: 480, y: 530, r: 42, yaw: 0.2, prop: 'clipboard' },
          { who: 'jax', pose: 'heave', mood: 'strain', x: 870, y: 480, r: 46, yaw: -0.4, flip: true },
        ],
        signs: [{ x: 110, y: 70, size: 26, turn: -4, text: 'BEFORE 6.1', fill: '#FFF8E7' }],
      },
      '9.5.2': {
        frame: [
          [22, 640],
          [978, 640],
          [978, 1338],
          [22, 1338],
        ],
        ground: () => {
          const plates = Array.from(
            { length: 8 },
            (_, i) =>
              circle(130 + (i % 4) * 86, 1080 + Math.floor(i / 4) * 110, 34, inked('#FFFFFF', 3)) +
              circle(130 + (i % 4) * 86, 1080 + Math.floor(i / 4) * 110, 22, { stroke: '#22C7E8', width: 4 }),
          ).join('')
          return (
            washed(22, 640, 956, 698, ['#FFE9C8', '#F2B878', '#A0623A']) +
            burst(300, 900, 900, 26, '#FFF6DC', 0.5) +
            rect(70, 1020, 400, 240, inked('#6B3A22', 4)) +
            line(
              [
                [70, 1136],
                [470, 1136],
              ],
              { stroke: INK, width: 5 },
            ) +
            plates +
            rod([60, 770], [560, 716], 22) +
            rect(22, 1258, 956, 80, { fill: '#8A5A36' })
          )
        },
        live: { x: 600, y: 670, width: 356, height: 330 },
        people: [
          { who: 'observer', x: 250, y: 910, size: 160, mood: 'lost', style: 'inked', arms: 'wave' },
          { who: 'jax', pose: 'push', mood: 'smug', x: 470, y: 960, r: 50, yaw: -0.5, flip: true, crop: 'bust' },
          { who: 'ada', pose: 'reach', mood: 'shock', x: 590, y: 1240, r: 50, yaw: -0.4, flip: true },
        ],
        front: () =>
          polygon(
            [
              [222, 842],
              [246, 772],
              [282, 838],
            ],
            inked('#E5286E', 3),
          ) +
          circle(520, 1170, 30, inked('#FFFFFF', 3)) +
          shards(520, 1230, 50, 7, ['#FFFFFF', '#8FEBFA'], 4),
        sfx: { x: 280, y: 1200, size: 74, turn: -7, fill: ['#FFFFFF', '#22C7E8'] },
      },
    },
  },
  '9.6': {
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
        isNight: true,
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
  },
  '9.7': {
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
        isNight: true,
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
        live: { x: 490, y: 250, width: 460, height: 370 },
        people: [
          { who: 'observer', x: 250, y: 320, size: 150, mood: 'asleep', style: 'ghost', arms: 'down' },
          { who: 'observer', as: 'leader', x: 400, y: 650, size: 150, mood: 'angry', style: 'inked', arms: 'down' },
          { who: 'al', pose: 'reach', mood: 'calm', x: 110, y: 760, r: 50, yaw: 0.4, prop: 'clipboard' },
        ],
        front: () => crown(400, 556, 24, 8) + popcorn(250, 360, 90, 6, () => false, 5),
        signs: [
          { x: 350, y: 210, size: 34, turn: 10, text: 'Zzz', color: '#E6FBFF' },
          { x: 400, y: 736, size: 20, text: '21', fill: '#FFC933' },
          { x: 250, y: 420, size: 18, text: '23', fill: '#8FEBFA' },
        ],
        sfx: { x: 660, y: 150, size: 90, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
      },
    },
  },
  '9.8': {
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
            rod([100, 130], [900, 122], 24)
          )
        },
        live: { x: 520, y: 330, width: 430, height: 330 },
        people: [
          { who: 'murphy', pose: 'push', mood: 'glad', x: 70, y: 700, r: 40, yaw: 0.3 },
          { who: 'ada', pose: 'reach', mood: 'resolve', x: 230, y: 420, r: 48, yaw: -0.3, prop: 'pen' },
          { who: 'observer', x: 420, y: 430, size: 170, mood: 'glad', style: 'ghost', arms: 'wave', progress: 0.5 },
          { who: 'iris', pose: 'hips', mood: 'glad', x: 420, y: 830, r: 54, yaw: 0.3, crop: 'bust' },
        ],
        front: () =>
          [0, 1, 2, 3, 4, 5]
            .map((i) =>
              line(
                [
                  [150 + i * 5, 300 + i * 80],
                  [290 - i * 5, 300 + i * 80],
                ],
                { stroke: '#8A5A36', width: 9 },
              ),
            )
            .join('') +
          line(
            [
              [146, 260],
              [176, 790],
            ],
            { stroke: '#8A5A36', width: 11 },
          ) +
          line(
            [
              [296, 260],
              [266, 790],
            ],
            { stroke: '#8A5A36', width: 11 },
          ) +
          popcorn(430, 560, 160, 10, (i) => i % 3 === 0, 6),
        breakout: () => bracket(150, 128, 60) + bracket(830, 124, 60),
        signs: [
          { x: 160, y: 56, size: 24, turn: -3, text: 'DC WEST', fill: '#8FEBFA' },
          { x: 850, y: 52, size: 24, turn: 2, text: 'DC EAST', fill: '#FFC933' },
        ],
        sfx: { x: 430, y: 300, size: 46, turn: -7, fill: ['#FFFFFF', '#22C7E8'] },
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
            circle(206, 1110, 9, inked('#FFC933', 3)) +
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
          { who: 'jax', pose: 'sip', mood: 'strain', x: 610, y: 1480, r: 58, yaw: -0.2, crop: 'bust' },
          {
            who: 'iris',
            pose: 'read',
            mood: 'smug',
            x: 860,
            y: 1500,
            r: 58,
            yaw: -0.3,
            flip: true,
            prop: 'paper',
            crop: 'bust',
          },
        ],
      },
    },
  },
}
