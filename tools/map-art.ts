/**
 * The map of the story, 1440 by 736: an office by day, Batchland at dusk, Streamscape at night and a bay window, and
 * thumbnails of the ten chapters. Drawn when the page is built, as files.
 */
import {
  burst,
  circle,
  crown,
  curtain,
  dots,
  fadingDots,
  INK,
  inked,
  line,
  monitor,
  nightSea,
  office,
  path,
  platform,
  polygon,
  rect,
  rod,
  skyline,
  stars,
  tower,
  washed,
} from '../src/view/art/index.ts'
import { castDefs, drawFigure, drawHead, drawObserver, type MoodName, type Who } from '../src/view/cast/index.ts'

/** A part of the strip between two slanted gutters. */
function strip(id: string, corners: readonly (readonly [number, number])[], content: string): string {
  const d = `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content}</g>${path(d, { stroke: INK, width: 5 })}`
}

function drawGround(): string {
  const ribbon = (dy: number, color: string, width: number): string =>
    path(`M380 ${430 + dy}C520 ${300 + dy} 560 ${250 + dy} 700 ${300 + dy}S900 ${220 + dy} 1010 ${300 + dy}`, {
      stroke: color,
      width,
      opacity: 0.75,
    })
  return (
    castDefs() +
    strip(
      'office',
      [
        [0, 0],
        [226, 0],
        [176, 736],
        [0, 736],
      ],
      office({ x: 0, y: 0, width: 240, height: 736 }, 430, 60) + monitor(30, 560, 90, 60) + monitor(120, 470, 60, 42),
    ) +
    strip(
      'batch',
      [
        [238, 0],
        [330, 0],
        [400, 736],
        [188, 736],
      ],
      washed(180, 0, 230, 736, ['#4B3A6B', '#A0527A', '#F2A24A', '#FFD98A']) +
        circle(290, 470, 110, { fill: '#FFE3A0' }) +
        fadingDots(180, 0, 230, 330, '#2A1D4B', 'top', 13) +
        polygon(
          [
            [262, 270],
            [372, 292],
            [360, 372],
            [248, 348],
          ],
          inked('#D9573A', 4),
        ) +
        path('M200 420C250 500 240 520 270 470S330 420 380 350', { stroke: '#6B3A22', width: 16 }) +
        path('M196 440C250 520 250 500 290 480S330 400 390 360', { stroke: '#C98A2B', width: 6 }),
    ) +
    strip(
      'stream',
      [
        [342, 0],
        [1012, 0],
        [964, 736],
        [412, 736],
      ],
      washed(340, 0, 680, 736, ['#070B22', '#10205A', '#1A5FA8']) +
        stars(340, 0, 680, 400, 90) +
        burst(720, 310, 560, 34, '#8FEBFA', 0.16) +
        [0, 18, 36].map((dy) => ribbon(dy, '#22C7E8', 16 - dy / 4) + ribbon(dy, '#E6FBFF', 3)).join('') +
        skyline({ x: 340, y: 0, width: 680, height: 0 }, 736, '#0F1A55', '#FFD97A', 8, 300) +
        rect(420, 486, 340, 260, inked('#1B2770', 4)) +
        [0, 1, 2, 3, 4].map((i) => rect(450 + i * 62, 530, 26, 22, { fill: i === 2 ? '#FF7A1A' : '#FFE3A0' })).join(''),
    ) +
    strip(
      'rod',
      [
        [1024, 0],
        [1440, 0],
        [1440, 736],
        [976, 736],
      ],
      washed(970, 0, 480, 736, ['#2A1D4B', '#43306B', '#1B1236']) +
        dots(970, 0, 480, 736, '#120A2A', 10, 2.6, 0.5) +
        nightSea({ x: 1040, y: 290, width: 380, height: 260 }, 420) +
        rect(1040, 290, 380, 260, { stroke: '#C98A2B', width: 12 }) +
        platform(1060, 500, 160) +
        [1090, 1140, 1190].map((x) => tower(x, 492, 64, '#8FEBFA')).join('') +
        crown(1090, 402, 13) +
        platform(1250, 500, 160) +
        [1280, 1330].map((x) => tower(x, 492, 64, '#8FEBFA')).join('') +
        rod([1000, 274], [1440, 262], 18, 'none') +
        curtain(1006, 284, 60, 330, '#E5286E', '#A0124F', 3) +
        drawObserver({ x: 1378, y: 420, size: 104, mood: 'resolve', style: 'inked', arms: 'hold', rod: [268, 266] })
          .svg,
    ) +
    way() +
    drawFigure({ who: 'jax', pose: 'jazz', mood: 'glad', x: 470, y: 412, r: 22, yaw: 0.3, rim: '#8FEBFA' }).svg +
    drawFigure({ who: 'iris', pose: 'present', mood: 'calm', x: 580, y: 412, r: 22, yaw: 0.2, rim: '#8FEBFA' }).svg +
    drawFigure({ who: 'ada', pose: 'think', mood: 'resolve', x: 694, y: 412, r: 22, yaw: -0.2, rim: '#8FEBFA' }).svg
  )
}

/** The path of the story: spilt coffee, then wire, then light. */
function way(): string {
  const stations = [138, 268, 396, 526, 654, 782, 912, 1042, 1170, 1300].map(
    (x, i) => [x, i % 2 === 0 ? 340 : 460] as const,
  )
  const from = (a: number, b: number): string =>
    `M${stations
      .slice(a, b)
      .map(([x, y]) => `${x} ${y}`)
      .join('L')}`
  return (
    path(from(0, 2), { stroke: '#4A2A14', width: 13, cap: 'round' }) +
    path(from(1, 3), { stroke: INK, width: 12, cap: 'round' }) +
    path(from(1, 3), { stroke: '#C98A2B', width: 6, cap: 'round', dash: '16 8' }) +
    path(from(2, 10), { stroke: INK, width: 12, cap: 'round' }) +
    path(from(2, 10), { stroke: '#E6FBFF', width: 6, cap: 'round', dash: '10 9' })
  )
}

const face = (who: Who, mood: MoodName, x: number, y: number, r: number, yaw = 0): string =>
  drawHead({ who, mood, x, y, r, yaw }).svg

/** A page of three panels in small: one of the chapter's things, and its people. */
const THUMBS: readonly (() => string)[] = [
  () =>
    washed(0, 0, 100, 140, ['#E9E7EC', '#C9C7D1']) +
    monitor(24, 16, 52, 34, '#C62F2F') +
    rect(4, 64, 92, 3, { fill: INK }) +
    face('ada', 'shock', 30, 102, 19) +
    face('jax', 'glad', 72, 106, 18, -0.3),
  () =>
    washed(0, 0, 100, 140, ['#4B3A6B', '#F2A24A']) +
    polygon(
      [
        [24, 30],
        [80, 40],
        [74, 78],
        [18, 66],
      ],
      inked('#D9573A', 3),
    ) +
    face('iris', 'calm', 66, 112, 18) +
    face('ada', 'shock', 28, 112, 17),
  () =>
    washed(0, 0, 100, 140, ['#070B22', '#1A5FA8']) +
    stars(0, 0, 100, 60, 20) +
    path('M-4 70C30 20 60 70 104 20', { stroke: '#22C7E8', width: 12 }) +
    path('M-4 70C30 20 60 70 104 20', { stroke: '#E6FBFF', width: 3 }) +
    face('jax', 'glee', 34, 112, 18, 0.3) +
    face('iris', 'glad', 74, 110, 17, -0.3),
  () =>
    washed(0, 0, 100, 140, ['#0D1231', '#22409A']) +
    [0, 1, 2]
      .map(
        (i) =>
          rect(10, 14 + i * 20, 80, 13, inked('#22C7E8', 2)) +
          rect(10, 14 + i * 20, 20 + i * 18, 13, inked('#FF7A1A', 2)),
      )
      .join('') +
    face('boat-a', 'worried', 30, 112, 17) +
    face('jax', 'shock', 72, 110, 18),
  () =>
    washed(0, 0, 100, 140, ['#DCD0F2', '#8A70C0']) +
    face('pat', 'angry', 50, 60, 32) +
    rect(30, 104, 40, 28, inked('#FFC933', 3)) +
    path('M38 104v-10a12 12 0 0 1 24 0v10', { stroke: INK, width: 5 }),
  () =>
    washed(0, 0, 100, 140, ['#F2B84A', '#B4492D']) +
    burst(50, 60, 90, 16, '#FFE3A0', 0.6) +
    face('script', 'angry', 28, 50, 18) +
    face('job', 'smug', 70, 46, 18) +
    face('bates', 'angry', 50, 98, 20),
  () =>
    washed(0, 0, 100, 140, ['#1B1236', '#B01858']) +
    burst(50, 44, 90, 18, '#FFC933', 0.6) +
    line(
      [
        [8, 92],
        [30, 80],
        [48, 40],
        [66, 58],
        [92, 50],
      ],
      { stroke: '#FFC933', width: 5 },
    ) +
    face('erick', 'shock', 32, 114, 18) +
    face('pat', 'glad', 72, 114, 17),
  () =>
    washed(0, 0, 100, 140, ['#0A0E2A', '#2A3B8C']) +
    rod([4, 20], [96, 34], 7) +
    curtain(14, 24, 30, 34, '#E5286E', '#A0124F', 3) +
    tower(28, 96, 30, '#8FEBFA') +
    tower(72, 96, 30, '#FFE27A') +
    face('murphy', 'smug', 50, 118, 17),
  () =>
    washed(0, 0, 100, 140, ['#0A0E2A', '#1C5FA8']) +
    burst(50, 60, 90, 18, '#8FEBFA', 0.3) +
    rod([2, 22], [98, 18], 8, 'none') +
    drawObserver({ x: 50, y: 78, size: 66, mood: 'resolve', style: 'inked', arms: 'hold', rod: [20, 19] }).svg,
  () =>
    washed(0, 0, 100, 140, ['#FFF8E7', '#E2D2A8']) +
    Array.from({ length: 9 }, (_, i) =>
      line(
        [
          [14, 16 + i * 9],
          [86 - (i % 3) * 14, 16 + i * 9],
        ],
        { stroke: '#8A7A5A', width: 2.4 },
      ),
    ).join('') +
    circle(62, 56, 22, { stroke: INK, width: 5 }) +
    line(
      [
        [77, 72],
        [92, 90],
      ],
      { stroke: INK, width: 8 },
    ) +
    face('ada', 'resolve', 32, 116, 17),
]

function picture(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}">${content}</svg>`
}

/** By name, as `drawPortraits`. */
export function drawMap(): readonly (readonly [string, string])[] {
  const thumbs = THUMBS.map((draw, i) => [`chapter-${i + 1}`, picture(100, 140, castDefs() + draw())] as const)
  return [['map-ground', picture(1440, 736, drawGround())], ...thumbs]
}
