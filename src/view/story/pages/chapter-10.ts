/** How chapter 10 looks: a contract whose holes are shown, and a star that runs through all of them. */
import {
  beam,
  bracket,
  burst,
  circle,
  crown,
  curtain,
  dots,
  ellipse,
  fadingDots,
  floorLines,
  group,
  hut,
  INK,
  inked,
  light,
  line,
  nightSea,
  nightTint,
  path,
  platform,
  polygon,
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
import type { PageStaging, Point } from '../staging'

const PAPER = '#FFFDF6'
const PARCHMENT = '#F8EBC8'

/** The star of the contract, on six legs; `worry` opens its mouth. */
function asterisk(x: number, y: number, size: number, turn = 0, worry = false): string {
  const points = Array.from({ length: 10 }, (_, i): Point => {
    const angle = (i / 10) * 2 * Math.PI - Math.PI / 2
    const r = i % 2 === 0 ? size : size * 0.5
    return [Math.cos(angle) * r, Math.sin(angle) * r]
  })
  const legs = [-0.9, -0.54, -0.18, 0.18, 0.54, 0.9]
    .map((k, i) =>
      path(
        `M${k * size * 0.7} ${size * 0.4}q${size * 0.1 * (i % 2 === 0 ? 1 : -1)} ${size * 0.4} ${k * size * 0.3} ${size * (0.62 + (i % 2) * 0.14)}h${size * 0.16}`,
        { stroke: INK, width: Math.max(2, size * 0.09), cap: 'round' },
      ),
    )
    .join('')
  return group(
    legs +
      polygon(points, inked('#FFC933', Math.max(2, size * 0.1))) +
      circle(-size * 0.2, -size * 0.08, size * 0.15, inked('#FFFFFF', 1.6)) +
      circle(size * 0.2, -size * 0.08, size * 0.15, inked('#FFFFFF', 1.6)) +
      circle(-size * 0.15, -size * 0.08, size * 0.06, { fill: INK }) +
      circle(size * 0.25, -size * 0.08, size * 0.06, { fill: INK }) +
      (worry
        ? ellipse(0, size * 0.24, size * 0.1, size * 0.13, { fill: INK })
        : path(`M${-size * 0.16} ${size * 0.18}q${size * 0.16} ${size * 0.16} ${size * 0.32} 0`, {
            stroke: INK,
            width: size * 0.07,
            cap: 'round',
          })),
    `translate(${x} ${y}) rotate(${turn})`,
  )
}

/** Small print: lines of words too small to read. */
function smallPrint(x: number, y: number, width: number, lines: number, step: number, seed: number): string {
  const chance = scatter(seed)
  let content = ''
  for (let i = 0; i < lines; i++) {
    const end = x + width * (i === lines - 1 ? 0.6 : 0.92 + chance() * 0.08)
    for (let at = x; at < end - 4; ) {
      const long = Math.min(6 + chance() * 22, end - at)
      content += `M${Math.round(at)} ${y + i * step}h${Math.round(long)}`
      at += long + step * 0.6
    }
  }
  return path(content, { stroke: '#8A7448', width: Math.max(1.2, step * 0.28), opacity: 0.5, cap: 'round' })
}

function ballot(x: number, y: number, turn: number, isValid: boolean): string {
  return turned(
    rect(x - 17, y - 12, 34, 24, inked(isValid ? '#FFF8E7' : '#6A709A', 2.4)) +
      path(isValid ? `M${x - 8} ${y}l6 7l11 -13` : `M${x - 7} ${y - 6}l14 12M${x + 7} ${y - 6}l-14 12`, {
        stroke: isValid ? '#1E8E4E' : '#D5DAF5',
        width: 3.6,
        cap: 'round',
      }),
    turn,
    x,
    y,
  )
}

function magnifier(x: number, y: number, r: number, turn: number): string {
  return turned(
    rect(x - r * 0.14, y + r * 0.9, r * 0.28, r * 1.3, inked('#7A3A1E', 2.6), r * 0.1) +
      circle(x, y, r, inked('#C9EFFF', 3)) +
      circle(x, y, r * 0.8, { fill: '#FFFFFF', opacity: 0.5 }) +
      path(`M${x - r * 0.5} ${y - r * 0.2}a${r * 0.6} ${r * 0.6} 0 0 1 ${r * 0.5} ${-r * 0.4}`, {
        stroke: '#FFFFFF',
        width: r * 0.14,
        cap: 'round',
      }),
    turn,
    x,
    y,
  )
}

/** Open shears: the screw at x, y; blades to the right. */
function shears(x: number, y: number, size: number, turn: number): string {
  const blade = (side: 1 | -1): string =>
    turned(
      path(
        `M${x - size * 0.1} ${y - size * 0.05}L${x + size * 1.25} ${y - size * 0.02 * side}L${x + size * 0.1} ${y + size * 0.13}L${x - size * 0.16} ${y + size * 0.1}Z`,
        inked('#E6EDF5', 3.4),
      ) +
        path(`M${x - size * 0.1} ${y}L${x - size * 0.62} ${y + size * 0.04}`, {
          stroke: INK,
          width: size * 0.2,
          cap: 'round',
        }) +
        path(`M${x - size * 0.1} ${y}L${x - size * 0.62} ${y + size * 0.04}`, {
          stroke: '#E5286E',
          width: size * 0.13,
          cap: 'round',
        }) +
        ellipse(x - size * 0.84, y + size * 0.05, size * 0.27, size * 0.19, { stroke: INK, width: size * 0.15 }) +
        ellipse(x - size * 0.84, y + size * 0.05, size * 0.27, size * 0.19, { stroke: '#E5286E', width: size * 0.09 }),
      side * 17,
      x,
      y,
    )
  return turned(blade(1) + blade(-1) + circle(x, y, size * 0.09, inked('#FFC933', 3)), turn, x, y)
}

function vase(x: number, baseY: number, size: number, turn: number, color: string): string {
  const d = `M${x - size * 0.24} ${baseY - size}q${size * 0.1} ${size * 0.2} ${-size * 0.1} ${size * 0.4}q${-size * 0.2} ${size * 0.3} ${size * 0.12} ${size * 0.6}h${size * 0.44}q${size * 0.32} ${-size * 0.3} ${size * 0.12} ${-size * 0.6}q${-size * 0.2} ${-size * 0.2} ${-size * 0.1} ${-size * 0.4}Z`
  return turned(
    path(d, inked(color, 3.4)) +
      path(`M${x - size * 0.3} ${baseY - size * 0.46}q${size * 0.3} ${size * 0.14} ${size * 0.6} 0`, {
        stroke: '#FFFFFF',
        width: 5,
        opacity: 0.8,
      }) +
      ellipse(x, baseY - size, size * 0.24, size * 0.06, inked('#16304A', 2.6)),
    turn,
    x,
    baseY,
  )
}

function chair(x: number, seatY: number, size: number): string {
  const post = (px: number, from: number, to: number): string => rect(px - 5, from, 10, to - from, inked('#7A4A22', 3))
  return (
    post(x - size * 0.5, seatY - size * 1.3, seatY + size * 0.9) +
    post(x + size * 0.5, seatY - size * 1.3, seatY + size * 0.9) +
    rect(x - size * 0.5, seatY - size * 1.24, size, size * 0.72, inked('#C2185B', 3.4), 8) +
    dots(x - size * 0.46, seatY - size * 1.2, size * 0.92, size * 0.64, '#7A0F3A', 7, 2, 0.5) +
    rect(x - size * 0.62, seatY - 8, size * 1.24, 20, inked('#D98A3A', 3.4), 5)
  )
}

function crack(points: readonly Point[], width: number, color: string): string {
  return line(points, { stroke: color, width, cap: 'round' })
}

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

function house(x: number, baseY: number, size: number, color: string): string {
  return (
    rect(x - size * 0.5, baseY - size * 0.8, size, size * 0.8, inked(color, 3)) +
    polygon(
      [
        [x - size * 0.64, baseY - size * 0.76],
        [x, baseY - size * 1.3],
        [x + size * 0.64, baseY - size * 0.76],
      ],
      inked('#B4492D', 3),
    ) +
    rect(x - size * 0.3, baseY - size * 0.62, size * 0.22, size * 0.22, inked('#FFE27A', 2.2)) +
    rect(x + size * 0.08, baseY - size * 0.62, size * 0.22, size * 0.22, inked('#FFE27A', 2.2)) +
    rect(x - size * 0.11, baseY - size * 0.32, size * 0.22, size * 0.32, inked('#5A2E18', 2.2))
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

function box(x: number, baseY: number, size: number, turn = 0): string {
  return turned(
    rect(x - size / 2, baseY - size * 0.8, size, size * 0.8, inked('#D9A066', 3)) +
      rect(x - size * 0.08, baseY - size * 0.8, size * 0.16, size * 0.8, { fill: '#F2D3A0' }),
    turn,
    x,
    baseY,
  )
}

const brick = (x: number, y: number, width: number, height: number, color: string): string => {
  let content = ''
  for (let row = 0; row * 34 < height; row++)
    for (let at = x - (row % 2) * 32; at < x + width; at += 64) content += `M${at} ${y + row * 34}h64v34`
  return path(content, { stroke: color, width: 2, opacity: 0.7 })
}

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '10.1': {
    height: 1580,
    paper: PARCHMENT,
    behind: () => smallPrint(30, 560, 940, 3, 7, 4),
    panels: {
      '10.1.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 528],
          [22, 552],
        ],
        ground: () => {
          const room = { x: 22, y: 22, width: 956, height: 530 }
          return (
            wall(room, ['#2C6E8E', '#1D4A78', '#17305E'], '#0D1F44', 'bottom') +
            light(120, 60, 480, '#FFE7A8', 0.75) +
            // The scroll runs down from the banner and over the floor; its edge curls.
            path('M22 500Q300 430 560 470T978 420V552H22Z', inked('#F4E3B4', 4)) +
            smallPrint(120, 505, 720, 4, 9, 9) +
            polygon(
              [
                [60, 82],
                [440, 52],
                [446, 136],
                [66, 166],
              ],
              inked('#E5286E', 4),
            ) +
            dots(70, 70, 370, 90, '#8A0F3F', 9, 2.2, 0.4) +
            // The stepladder.
            line(
              [
                [70, 548],
                [120, 300],
              ],
              { stroke: '#8A5A36', width: 10 },
            ) +
            line(
              [
                [230, 548],
                [180, 300],
              ],
              { stroke: '#8A5A36', width: 10 },
            ) +
            [350, 400, 450, 500]
              .map((y, i) =>
                line(
                  [
                    [110 - i * 10, y],
                    [190 + i * 10, y],
                  ],
                  { stroke: '#8A5A36', width: 8 },
                ),
              )
              .join('')
          )
        },
        people: [
          { who: 'erick', pose: 'reach', mood: 'glee', x: 150, y: 382, r: 42, yaw: 0.4 },
          { who: 'murphy', pose: 'carry', mood: 'smug', x: 300, y: 488, r: 38, yaw: -0.4, flip: true },
          { who: 'ada', pose: 'kneel', mood: 'worried', x: 520, y: 462, r: 46, yaw: 0.3, prop: 'lens' },
          { who: 'iris', pose: 'present', mood: 'smug', x: 770, y: 520, r: 48, yaw: -0.2 },
        ],
        front: () =>
          // The hammer.
          turned(rect(218, 112, 12, 78, inked('#8A5A36', 3), 5), 24, 224, 160) +
          turned(rect(198, 96, 56, 26, inked('#8FA0B8', 3.4), 5), 24, 224, 160) +
          [0, 1, 2, 3].map((i) => magnifier(866 + i * 24, 400 - i * 22, 17 + i * 9, -30 + i * 22)).join(''),
        breakout: () => asterisk(478, 92, 26, 24),
        signs: [{ x: 352, y: 105, size: 42, turn: -4.5, text: 'NEVER DOWN', color: '#FFFFFF' }],
        keepFree: [
          { x: 60, y: 50, width: 460, height: 112 },
          { x: 840, y: 280, width: 134, height: 190 },
        ],
      },
      '10.1.2': {
        frame: [
          [22, 572],
          [978, 548],
          [978, 1046],
          [22, 1046],
        ],
        isNight: true,
        ground: () => {
          const sea = { x: 22, y: 548, width: 956, height: 500 }
          return (
            nightSea(sea, 830) +
            hut(100, 920, 150) +
            light(100, 860, 240, '#FFB84D', 0.6) +
            platform(280, 950, 190, 60) +
            tower(310, 944, 104, '#8FEBFA', true) +
            tower(420, 944, 104, '#8FEBFA', true) +
            nightTint(280, 548, 320, 498, '#0B1026', 0.3)
          )
        },
        live: { x: 470, y: 690, width: 340, height: 338 },
        people: [
          { who: 'mrs-quorum', pose: 'walk', mood: 'calm', x: 160, y: 1004, r: 50, yaw: 0.3, prop: 'sack' },
          { who: 'observer', x: 362, y: 912, size: 128, mood: 'shout', style: 'ghost', arms: 'wave' },
          { who: 'jax', pose: 'pointUp', mood: 'worried', x: 896, y: 1084, r: 46, yaw: -0.4, flip: true, crop: 'bust' },
        ],
        front: () =>
          ballot(250, 618, -18, true) +
          ballot(900, 640, 14, true) +
          ballot(940, 600, 24, false) +
          ballot(270, 960, -20, false) +
          ballot(850, 664, -12, false),
        signs: [{ x: 362, y: 1024, size: 15, text: 'OBSERVER 23 · CONFLUENT SERVER', fill: '#FF7A1A' }],
        sfx: { x: 640, y: 640, size: 50, turn: -3, fill: ['#FFFFFF', '#E5286E'] },
      },
      '10.1.3': {
        frame: [
          [22, 1072],
          [978, 1072],
          [978, 1558],
          [22, 1558],
        ],
        isNight: true,
        ground: () => {
          const sea = { x: 22, y: 1072, width: 956, height: 486 }
          return (
            nightSea(sea, 1200) +
            platform(420, 1480, 250, 60) +
            tower(600, 1474, 104, '#8FEBFA', true) +
            hut(820, 1252, 110, false) +
            nightTint(720, 1072, 258, 486, '#0B1026', 0.5)
          )
        },
        live: { x: 38, y: 1110, width: 358, height: 432 },
        people: [
          {
            who: 'observer',
            x: 490,
            y: 1208,
            size: 104,
            mood: 'strain',
            style: 'inked',
            arms: 'hold',
            rod: [1086, 1086],
          },
          { who: 'ada', pose: 'think', mood: 'shock', x: 490, y: 1606, r: 46, yaw: 0.45, crop: 'bust' },
          { who: 'iris', pose: 'crossed', mood: 'calm', x: 706, y: 1606, r: 46, yaw: -0.3, crop: 'bust' },
          { who: 'jax', pose: 'cower', mood: 'strain', x: 900, y: 1612, r: 46, yaw: -0.2, flip: true, crop: 'bust' },
        ],
        breakout: () =>
          rod([-10, 1060], [1010, 1060], 24, 'none') +
          circle(500, 1060, 40, inked('#F2B51D', 5)) +
          circle(500, 1060, 27, inked('#FFE58C', 3.4)) +
          rect(493, 1026, 14, 68, inked('#8A4B00', 2.6), 6) +
          path('M448 1040a58 58 0 0 1 38 -40M552 1080a58 58 0 0 1 -38 40', { stroke: INK, width: 5, cap: 'round' }) +
          asterisk(960, 1038, 17, 12),
        signs: [
          { x: 820, y: 1222, size: 15, turn: -5, text: 'GONE TO BINGO', de: 'BIN BEIM BINGO', fill: '#FFF8E7' },
          { x: 490, y: 1268, size: 16, text: '23', fill: '#FF7A1A' },
        ],
        sfx: { x: 610, y: 1530, size: 26, turn: -8, fill: ['#FFFFFF', '#8FEBFA'] },
        keepFree: [
          { x: 414, y: 1080, width: 152, height: 184 },
          { x: 740, y: 1130, width: 160, height: 130 },
        ],
      },
    },
  },
  '10.2': {
    height: 1460,
    paper: PAPER,
    panels: {
      '10.2.1': {
        frame: [
          [22, 22],
          [978, 22],
          [978, 816],
          [22, 846],
        ],
        isNight: true,
        ground: () =>
          washed(22, 22, 956, 826, ['#7A2A3E', '#C9542E', '#FFB25A', '#5A2338']) +
          fadingDots(22, 22, 956, 500, '#4A1430', 'top', 13) +
          skyline({ x: 22, y: 0, width: 480, height: 0 }, 400, '#4A1A34', '#FFE9A8', 4, 120) +
          rect(22, 400, 500, 450, { fill: '#6B2A3A' }) +
          group(
            washed(520, 0, 458, 846, ['#0A1440', '#1D3F9A', '#3AA0D8', '#0E1C50']) +
              stars(520, 22, 458, 300, 60) +
              skyline({ x: 520, y: 0, width: 458, height: 0 }, 428, '#10205A', '#BFEFFF', 8, 120) +
              rect(520, 428, 470, 420, { fill: '#0F245E' }),
          ) +
          // The cut: paper shows between the halves.
          polygon(
            [
              [500, 22],
              [530, 22],
              [524, 160],
              [540, 290],
              [524, 440],
              [536, 640],
              [524, 846],
              [494, 846],
              [504, 640],
              [484, 440],
              [504, 290],
              [490, 160],
            ],
            inked(PAPER, 3.4),
          ) +
          hut(626, 330, 54) +
          platform(40, 446, 330, 60) +
          tower(250, 438, 104, '#8FEBFA') +
          tower(326, 438, 104, '#8FEBFA') +
          platform(640, 472, 320, 60) +
          tower(690, 464, 104, '#8FEBFA') +
          tower(760, 464, 104, '#FF9A4A'),
        live: { x: 340, y: 528, width: 440, height: 284 },
        people: [
          {
            who: 'observer',
            as: 'leader-11',
            x: 140,
            y: 330,
            size: 180,
            mood: 'puzzled',
            style: 'inked',
            arms: 'down',
          },
          {
            who: 'murphy',
            pose: 'hold',
            mood: 'glee',
            x: 96,
            y: 818,
            r: 46,
            yaw: 0.5,
            armRight: [178, 636],
            crop: 'bust',
          },
          { who: 'ada', pose: 'leap', mood: 'shock', x: 512, y: 356, r: 44, yaw: 0, prop: 'pen' },
          {
            who: 'observer',
            as: 'leader-21',
            x: 866,
            y: 356,
            size: 180,
            mood: 'worried',
            style: 'inked',
            arms: 'wave',
          },
        ],
        front: () =>
          path('M366 470Q430 530 486 486', { stroke: INK, width: 16, cap: 'round' }) +
          path('M366 470Q430 530 486 486', { stroke: '#FFC933', width: 9, cap: 'round' }) +
          path('M640 496Q580 548 536 510', { stroke: INK, width: 16, cap: 'round' }) +
          path('M640 496Q580 548 536 510', { stroke: '#FFC933', width: 9, cap: 'round' }) +
          sparks(488, 484, 10, 34, 7, '#FFE27A', -1.5, 1.5) +
          sparks(536, 510, 10, 34, 7, '#8FEBFA', 1.6, 4.6) +
          crown(140, 226, 34, -6) +
          crown(866, 252, 34, 8) +
          path('M900 246q26 4 30 26', { stroke: INK, width: 2.4 }) +
          rect(918, 270, 30, 22, inked('#FFFFFF', 2.4)) +
          asterisk(860, 770, 18, 8, true),
        breakout: () => shears(206, 616, 108, -30),
        signs: [
          { x: 100, y: 486, size: 22, text: 'DC WEST', fill: '#FFC933' },
          { x: 890, y: 514, size: 22, text: 'DC EAST', fill: '#8FEBFA' },
          { x: 140, y: 440, size: 20, text: '11', fill: '#FFF8E7' },
          { x: 866, y: 466, size: 20, text: '21', fill: '#FFF8E7' },
        ],
        sfx: { x: 400, y: 496, size: 74, turn: -9, fill: ['#FFFFFF', '#FFC933'] },
        keepFree: [
          { x: 90, y: 520, width: 180, height: 150 },
          { x: 96, y: 186, width: 90, height: 64 },
          { x: 820, y: 212, width: 140, height: 90 },
        ],
      },
      '10.2.2': {
        frame: [
          [22, 870],
          [978, 840],
          [978, 1438],
          [22, 1438],
        ],
        ground: () => {
          const room = { x: 22, y: 840, width: 956, height: 598 }
          return (
            wall(room, ['#FFE9C0', '#FFC98A', '#D9803A'], '#A0481A', 'bottom') +
            burst(540, 1150, 900, 28, '#FFF6DC', 0.5) +
            rect(22, 1340, 956, 100, inked('#8A4A2E', 4)) +
            [0, 1, 2, 3, 4, 5, 6, 7, 8]
              .map((i) =>
                box(640 + (i % 3) * 66 - Math.floor(i / 3) * 14, 1340 - Math.floor(i / 3) * 48, 60, (i % 2) * 3),
              )
              .join('')
          )
        },
        live: { x: 44, y: 1010, width: 400, height: 400 },
        people: [
          { who: 'observer', as: 'leader-11', x: 545, y: 1230, size: 170, mood: 'glee', style: 'inked', arms: 'wave' },
          { who: 'al', pose: 'stamp', mood: 'flat', x: 710, y: 1330, r: 46, yaw: -0.2, prop: 'stamp' },
          { who: 'iris', pose: 'conduct', mood: 'worried', x: 884, y: 1490, r: 50, yaw: -0.2, crop: 'bust' },
        ],
        front: () =>
          // A crown of paper.
          polygon(
            [
              [500, 1150],
              [494, 1096],
              [522, 1124],
              [545, 1086],
              [568, 1124],
              [596, 1096],
              [590, 1150],
            ],
            inked('#FFFFFF', 3),
          ) +
          line(
            [
              [504, 1140],
              [586, 1140],
            ],
            { stroke: '#B9BDD0', width: 2 },
          ) +
          box(480, 1420, 50, -4) +
          asterisk(560, 1404, 16, -10),
        signs: [
          { x: 545, y: 1338, size: 19, text: '11', fill: '#FFF8E7' },
          { x: 450, y: 990, size: 26, turn: -4, text: 'ACKS=1', fill: '#FFC933' },
        ],
        keepFree: [{ x: 488, y: 1076, width: 116, height: 80 }],
        sfx: { x: 560, y: 960, size: 62, turn: -12, fill: ['#FFFFFF', '#E5286E'] },
      },
    },
  },
  '10.3': {
    height: 1640,
    paper: '#0B1026',
    panels: {
      '10.3.1': {
        frame: [
          [22, 60],
          [978, 60],
          [978, 850],
          [22, 850],
        ],
        isNight: true,
        ground: () => {
          const outside = { x: 110, y: 150, width: 780, height: 560 }
          const moon = (x: number, isGone: boolean): string =>
            circle(x, 250, 40, inked(isGone ? '#1B2150' : '#FFF3C0', 3)) +
            (isGone ? '' : light(x, 250, 110, '#FFF3C0', 0.6))
          return (
            washed(22, 60, 956, 790, ['#4A3570', '#2C2050', '#1A1436']) +
            dots(22, 60, 956, 790, '#140E2E', 10, 2.4, 0.45) +
            rect(96, 140, 808, 584, inked('#FFF1CF', 5)) +
            nightSea(outside, 520) +
            moon(230, true) +
            moon(500, false) +
            moon(770, false) +
            platform(130, 570, 200) +
            tower(230, 562, 120, '#8FEBFA', true) +
            platform(400, 590, 200) +
            tower(500, 582, 120, '#FFE27A') +
            platform(670, 570, 200) +
            tower(770, 562, 120, '#8FEBFA') +
            rect(362, 140, 12, 584, inked('#FFF1CF', 3)) +
            rect(626, 140, 12, 584, inked('#FFF1CF', 3)) +
            polygon(
              [
                [60, 716],
                [940, 716],
                [978, 850],
                [22, 850],
              ],
              inked('#6B4AA0', 4),
            ) +
            dots(60, 730, 880, 120, '#2C1A50', 9, 2.2, 0.5) +
            curtain(30, 110, 100, 560, '#D81E6A', '#8A0F3F', 3) +
            curtain(872, 110, 100, 560, '#D81E6A', '#8A0F3F', 3)
          )
        },
        live: { x: 296, y: 280, width: 416, height: 420 },
        people: [
          { who: 'erick', pose: 'jazz', mood: 'glee', x: 150, y: 880, r: 56, yaw: 0.3, crop: 'bust' },
          { who: 'murphy', pose: 'crouch', mood: 'smug', x: 850, y: 870, r: 56, yaw: -0.4, flip: true, crop: 'bust' },
        ],
        front: () =>
          path('M40 800Q180 830 330 786', { stroke: INK, width: 20 }) +
          path('M40 800Q180 830 330 786', { stroke: '#FFC933', width: 14 }) +
          path('M40 800Q180 830 330 786', { stroke: INK, width: 8, dash: '2 12' }),
        breakout: () =>
          rod([-30, 96], [1030, 96], 28, 'none') +
          turned(bracket(160, 160, 56), -34, 160, 160) +
          shards(150, 130, 70, 7, ['#C9C4CF', '#7A4A35', '#FFF1CF'], 6) +
          bracket(490, 100, 60) +
          bracket(850, 100, 60) +
          circle(500, 30, 5, inked('#8A90A8', 2)) +
          asterisk(930, 66, 15, -8),
        signs: [
          { x: 150, y: 220, size: 22, turn: -14, text: 'DC A', fill: '#7D88A8' },
          { x: 500, y: 36, size: 22, text: 'DC B', fill: '#FFC933' },
          { x: 860, y: 36, size: 22, text: 'DC C', fill: '#8FEBFA' },
        ],
        sfx: { x: 790, y: 250, size: 84, turn: -10, fill: ['#FFFFFF', '#FF7A1A'] },
      },
      '10.3.2': {
        frame: [
          [22, 872],
          [978, 872],
          [978, 1618],
          [22, 1618],
        ],
        ground: () => {
          const stilt = (x: number): string =>
            line(
              [
                [x - 30, 1150],
                [x - 40, 1240],
              ],
              { stroke: INK, width: 9 },
            ) +
            line(
              [
                [x + 30, 1150],
                [x + 40, 1240],
              ],
              { stroke: INK, width: 9 },
            ) +
            hut(x, 1150, 110)
          return (
            washed(22, 872, 478, 746, ['#5F7FA8', '#2C4270']) +
            washed(500, 872, 478, 746, ['#FFD9A0', '#F29A6B']) +
            fadingDots(22, 872, 956, 360, '#16204A', 'bottom', 13) +
            line(
              [
                [500, 872],
                [490, 1250],
              ],
              { stroke: INK, width: 5 },
            ) +
            rod([60, 1216], [430, 1190], 18) +
            rod([530, 930], [960, 922], 18) +
            rect(22, 1270, 956, 350, { fill: '#16204A' }) +
            dots(22, 1270, 956, 350, '#0A1030', 9, 2.4, 0.6) +
            stilt(580) +
            stilt(700)
          )
        },
        live: { x: 50, y: 1282, width: 900, height: 316 },
        people: [
          { who: 'jax', pose: 'shrug', mood: 'sad', x: 150, y: 1250, r: 48, yaw: 0.3, crop: 'bust' },
          { who: 'observer', as: 'observer-32', x: 350, y: 1130, size: 120, mood: 'sad', style: 'ghost', arms: 'wave' },
          {
            who: 'sister',
            as: 'quorum-sisters',
            pose: 'sit',
            mood: 'glad',
            x: 566,
            y: 1230,
            r: 38,
            yaw: 0.3,
            crop: 'bust',
          },
          { who: 'sister', pose: 'row', mood: 'calm', x: 690, y: 1232, r: 38, yaw: -0.3, flip: true, crop: 'bust' },
          {
            who: 'observer',
            x: 806,
            y: 1080,
            size: 116,
            mood: 'strain',
            style: 'inked',
            arms: 'hold',
            rod: [926, 924],
          },
          { who: 'iris', pose: 'point', mood: 'calm', x: 916, y: 1222, r: 44, yaw: -0.4, flip: true, crop: 'bust' },
        ],
        front: () =>
          rect(22, 1240, 956, 42, inked('#8A5A36', 4)) +
          dots(24, 1248, 952, 28, '#4A2A16', 8, 2, 0.5) +
          circle(620, 1226, 16, inked('#E5286E', 3)) +
          path('M604 1226q16 -12 32 0M606 1218q14 10 28 8', { stroke: '#FFB3CF', width: 2 }),
        signs: [
          { x: 350, y: 1222, size: 16, text: '32', fill: '#8FEBFA' },
          { x: 806, y: 1152, size: 16, text: '32', fill: '#FF7A1A' },
          {
            x: 250,
            y: 1260,
            size: 16,
            text: 'OBSERVERS: CONFLUENT SERVER',
            de: 'OBSERVER: CONFLUENT SERVER',
            color: '#FFE9C8',
          },
        ],
        keepFree: [{ x: 740, y: 930, width: 134, height: 220 }],
      },
    },
  },
  '10.4': {
    height: 1260,
    paper: PAPER,
    panels: {
      '10.4.1': {
        isNight: true,
        frame: [
          [22, 22],
          [672, 22],
          [650, 1238],
          [22, 1238],
        ],
        ground: () => {
          const room = { x: 22, y: 22, width: 650, height: 1216 }
          const ticks = Array.from({ length: 31 }, (_, i) =>
            line(
              [
                [70, 60 + i * 38],
                [i % 5 === 0 ? 36 : 52, 60 + i * 38],
              ],
              { stroke: INK, width: i % 5 === 0 ? 4 : 2 },
            ),
          ).join('')
          return (
            wall(room, ['#2A7F8A', '#17566E', '#0C2F4A'], '#061E30', 'bottom') +
            light(380, 60, 420, '#BFF6E0', 0.5) +
            rect(22, 22, 52, 1216, inked('#F2C878', 4)) +
            ticks +
            chair(352, 470, 84) +
            rect(90, 690, 582, 24, inked('#8A4A2E', 4)) +
            rect(90, 714, 582, 12, { fill: '#4A2416' })
          )
        },
        live: { x: 96, y: 776, width: 530, height: 440 },
        people: [
          {
            who: 'observer',
            as: 'observer-21',
            x: 182,
            y: 360,
            size: 140,
            mood: 'worried',
            style: 'ghost',
            arms: 'wave',
          },
          {
            who: 'observer',
            as: 'observer-22',
            x: 548,
            y: 360,
            size: 140,
            mood: 'puzzled',
            style: 'ghost',
            arms: 'watch',
          },
          { who: 'murphy', pose: 'hips', mood: 'whistle', x: 500, y: 716, r: 48, yaw: -0.3, crop: 'bust' },
        ],
        front: () =>
          rect(76, 690, 596, 62, inked('#8A4A2E', 4)) +
          dots(80, 700, 590, 48, '#4A2416', 8, 2, 0.5) +
          crown(352, 452, 30, -10) +
          vase(190, 690, 100, -12, '#22A7D8') +
          vase(330, 688, 100, 20, '#E5286E') +
          speedLines(392, 610, 50, 96, 14, INK, 5) +
          asterisk(44, 700, 15, 0, true),
        signs: [
          { x: 178, y: 644, size: 22, turn: -12, text: '11', color: '#FFFFFF' },
          { x: 352, y: 642, size: 22, turn: 20, text: '12', color: '#FFFFFF' },
          { x: 182, y: 456, size: 18, text: '21', fill: '#8FEBFA' },
          { x: 548, y: 456, size: 18, text: '22', fill: '#8FEBFA' },
          {
            x: 362,
            y: 724,
            size: 18,
            text: 'OBSERVERS: CONFLUENT SERVER',
            de: 'OBSERVER: CONFLUENT SERVER',
            fill: '#FF7A1A',
          },
        ],
        keepFree: [
          { x: 290, y: 350, width: 124, height: 150 },
          { x: 130, y: 570, width: 270, height: 116 },
        ],
        sfx: { x: 250, y: 560, size: 54, turn: -8, fill: ['#FFFFFF', '#22C7E8'] },
      },
      '10.4.2': {
        frame: [
          [690, 22],
          [978, 22],
          [978, 1238],
          [668, 1238],
        ],
        ground: () => {
          const room = { x: 668, y: 22, width: 310, height: 1216 }
          return (
            wall(room, ['#F7C9A0', '#E08A5A', '#9A4A3A'], '#6B2A20', 'bottom') +
            brick(668, 22, 310, 860, '#A85A3A') +
            rod([660, 92], [1000, 80], 22, 'none') +
            curtain(900, 92, 90, 300, '#D81E6A', '#8A0F3F', 3) +
            crack(
              [
                [846, 30],
                [828, 90],
                [850, 150],
                [824, 230],
                [842, 320],
                [816, 400],
              ],
              6,
              '#3A1410',
            ) +
            crack(
              [
                [850, 150],
                [884, 196],
              ],
              4,
              '#3A1410',
            ) +
            crack(
              [
                [824, 230],
                [780, 262],
              ],
              4,
              '#3A1410',
            )
          )
        },
        live: { x: 690, y: 880, width: 272, height: 336 },
        people: [
          { who: 'ada', pose: 'listen', mood: 'worried', x: 770, y: 640, r: 46, yaw: 0.4 },
          { who: 'iris', pose: 'stand', mood: 'calm', x: 902, y: 806, r: 46, yaw: -0.4, flip: true, crop: 'bust' },
        ],
        front: () => rect(668, 826, 310, 52, inked('#7A3A1E', 4)) + asterisk(842, 420, 10, 0),
        breakout: () => bracket(852, 96, 52),
        signs: [
          { x: 852, y: 40, size: 18, turn: 3, text: 'DC EAST', fill: '#FFC933' },
          { x: 862, y: 232, size: 20, text: '5', color: '#16130F' },
        ],
      },
    },
  },
  '10.5': {
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
        people: [
          { who: 'jax', pose: 'perch', mood: 'flat', x: 190, y: 720, r: 50, yaw: 0.4, prop: 'mug' },
          { who: 'al', pose: 'run', mood: 'strain', x: 500, y: 760, r: 46, yaw: 0.5, prop: 'clipboard' },
          { who: 'erick', pose: 'pull', mood: 'glee', x: 860, y: 730, r: 50, yaw: -0.3, flip: true },
        ],
        front: () =>
          // Al's scarf is as long as the way that he has run.
          path('M506 662Q440 624 396 668T306 656', { stroke: INK, width: 22, cap: 'round' }) +
          path('M506 662Q440 624 396 668T306 656', { stroke: '#FFC933', width: 14, cap: 'round' }) +
          asterisk(640, 842, 18, 10),
        signs: [
          { x: 74, y: 612, size: 22, text: 'WEST', fill: '#FFC933' },
          { x: 926, y: 848, size: 24, text: 'EAST', fill: '#8FEBFA' },
        ],
        sfx: { x: 660, y: 912, size: 44, turn: -3, fill: ['#FFFFFF', '#FF7A1A'] },
      },
    },
  },
  '10.6': {
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
  },
  '10.7': {
    height: 900,
    paper: PAPER,
    panels: {
      '10.7.1': {
        frame: [
          [22, 40],
          [978, 22],
          [978, 878],
          [22, 860],
        ],
        isNight: true,
        ground: () => {
          const charts = [0, 1, 2, 3, 4]
            .map((i) => {
              const k = 0.8 ** i
              const x = 470 + 290 * (1 - k) * 1.75
              return (
                rect(x, 120 - 40 * k + i * 20, 86 * k, 110 * k, inked('#FFF8E7', 3 * k + 0.6)) +
                path(`M${x + 10 * k} ${170 + i * 14}l${16 * k} ${-20 * k}l${14 * k} ${14 * k}l${18 * k} ${-24 * k}`, {
                  stroke: '#1E8E4E',
                  width: 4 * k,
                }) +
                smallPrint(x + 8 * k, 182 + i * 12, 66 * k, 3, 7 * k + 1, i + 2)
              )
            })
            .join('')
          return (
            washed(22, 22, 956, 856, ['#0E3A46', '#1B6A70', '#0B2A3A']) +
            fadingDots(22, 22, 956, 400, '#04161E', 'top', 13) +
            floorLines(22, 640, 956, 240, [640, 360], '#0B4A54', 14) +
            charts +
            light(130, 130, 330, '#BFF6E0', 0.55) +
            // The bed.
            rect(46, 560, 270, 36, inked('#E6EDF5', 4)) +
            rect(44, 420, 18, 330, inked('#8FA0B8', 4), 6) +
            rect(304, 500, 16, 250, inked('#8FA0B8', 4), 6) +
            rect(62, 500, 120, 66, inked('#FFFFFF', 4), 16)
          )
        },
        live: { x: 452, y: 280, width: 368, height: 480 },
        people: [
          { who: 'observer', x: 150, y: 474, size: 150, mood: 'asleep', style: 'ghost', arms: 'down' },
          { who: 'ada', pose: 'whisper', mood: 'worried', x: 386, y: 730, r: 46, yaw: -0.5, flip: true },
          { who: 'jax', pose: 'sip', mood: 'smug', x: 900, y: 830, r: 46, yaw: -0.4, flip: true, prop: 'mug' },
        ],
        front: () =>
          path('M48 548Q180 520 306 552V660Q180 690 48 656Z', inked('#22A7D8', 4)) +
          dots(56, 560, 244, 90, '#0B3A5A', 9, 2.2, 0.45) +
          asterisk(458, 150, 17, -14),
        signs: [
          { x: 240, y: 392, size: 34, turn: 10, text: 'Zzz', color: '#E6FBFF' },
          { x: 176, y: 616, size: 16, text: '23 · OBSERVER · CONFLUENT SERVER', fill: '#FF7A1A' },
        ],
        keepFree: [
          { x: 40, y: 380, width: 270, height: 290 },
          { x: 840, y: 720, width: 136, height: 150 },
        ],
        sfx: { x: 890, y: 300, size: 44, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
      },
    },
  },
  '10.8': {
    height: 2120,
    paper: PAPER,
    panels: {
      '10.8.1': {
        frame: [
          [22, 60],
          [978, 44],
          [978, 800],
          [22, 830],
        ],
        ground: () => {
          const sky = { x: 22, y: 44, width: 956, height: 786 }
          return (
            washed(22, 44, 956, 540, ['#FF8F7A', '#FFC27A', '#FFF0B8']) +
            circle(500, 520, 150, { fill: '#FFFBE0' }) +
            burst(500, 520, 820, 34, '#FFFFFF', 0.4) +
            skyline(sky, 570, '#C86A86', '#FFF3C0', 5, 80) +
            washed(22, 570, 956, 120, ['#FFB88A', '#B4708A']) +
            curtain(30, 110, 120, 520, '#D81E6A', '#8A0F3F', 4) +
            curtain(850, 104, 124, 520, '#D81E6A', '#8A0F3F', 4) +
            rect(22, 690, 956, 140, inked('#F3E4C8', 4)) +
            dots(24, 700, 952, 126, '#C98A2B', 9, 2.2, 0.4) +
            // The radio with three dials.
            rect(520, 610, 150, 84, inked('#8A4A2E', 4), 10) +
            [0, 1, 2].map((i) => circle(552 + i * 44, 640, 16, inked('#FFF8E7', 3))).join('') +
            [0, 1, 2]
              .map((i) =>
                line(
                  [
                    [552 + i * 44, 640],
                    [560 + i * 44 - i * 8, 628],
                  ],
                  { stroke: '#E5286E', width: 4 },
                ),
              )
              .join('') +
            rect(540, 664, 110, 18, inked('#C98A2B', 2.4))
          )
        },
        people: [
          { who: 'pat', pose: 'climb', mood: 'strain', x: 140, y: 716, r: 48, yaw: 0.4, prop: 'mugEda' },
          { who: 'mrs-quorum', pose: 'cheer', mood: 'glee', x: 390, y: 740, r: 50, yaw: 0.2, prop: 'leaf' },
          { who: 'observer', x: 590, y: 540, size: 128, mood: 'glad', style: 'ghost', arms: 'wave', progress: 0.5 },
          { who: 'erick', pose: 'throw', mood: 'resolve', x: 790, y: 760, r: 50, yaw: -0.3, flip: true, prop: 'pen' },
        ],
        front: () => rect(22, 776, 956, 60, inked('#E9D2A4', 4)) + dots(24, 784, 952, 44, '#8A5A1E', 8, 2, 0.4),
        breakout: () =>
          rod([30, 92], [970, 80], 24) +
          rect(430, 66, 140, 40, inked('#FFF1B0', 3.4), 5) +
          bracket(180, 92, 52) +
          bracket(800, 84, 52),
        signs: [
          { x: 500, y: 86, size: 19, text: 'THE ANNA PATTERN', de: 'ANNA PATTERN' },
          { x: 190, y: 32, size: 22, turn: -3, text: 'DC WEST', fill: '#8FEBFA' },
          { x: 810, y: 24, size: 22, turn: 2, text: 'DC EAST', fill: '#FFC933' },
        ],
        keepFree: [
          { x: 0, y: 40, width: 1000, height: 84 },
          { x: 512, y: 600, width: 168, height: 100 },
        ],
      },
      '10.8.2': {
        frame: [
          [22, 852],
          [978, 822],
          [978, 2098],
          [22, 2098],
        ],
        isNight: true,
        summary: { x: 448, y: 1516, width: 508, height: 330 },
        ground: () => {
          const sea = { x: 22, y: 822, width: 956, height: 1276 }
          return (
            nightSea(sea, 1420) +
            light(500, 1180, 520, '#FFE7A8', 0.55) +
            washed(22, 1500, 956, 598, ['#3A1450', '#1B0A34', '#0B0620']) +
            dots(22, 1500, 956, 598, '#05020E', 10, 2.4, 0.5)
          )
        },
        live: { x: 176, y: 900, width: 660, height: 580 },
        people: [
          {
            who: 'murphy',
            pose: 'tug',
            mood: 'smug',
            x: 290,
            y: 2060,
            r: 96,
            yaw: -0.2,
            flip: true,
            armLeft: [120, 1780],
            rim: '#FFE7A8',
          },
          { who: 'iris', pose: 'wave', mood: 'glad', x: 800, y: 2110, r: 58, yaw: -0.2, rim: '#FFE7A8', crop: 'bust' },
        ],
        front: () =>
          curtain(22, 840, 136, 1240, '#D81E6A', '#8A0F3F', 4) + curtain(846, 826, 140, 660, '#D81E6A', '#8A0F3F', 4),
        breakout: () => rod([-20, 852], [1020, 834], 28, 'none') + asterisk(322, 1676, 34, -6, true),
        keepFree: [{ x: 90, y: 1730, width: 130, height: 120 }],
        sfx: { x: 320, y: 1556, size: 60, turn: -6, fill: ['#FFFFFF', '#FF7A1A'] },
      },
    },
  },
}
