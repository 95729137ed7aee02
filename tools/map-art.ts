/**
 * The map of the story, 1440 by 736: an office by day, Batchland at dusk, Streamscape at night and a bay window. Drawn when the page is built, as files.
 */
import {
  circle,
  container,
  crown,
  dots,
  dusk,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  island,
  light,
  nightSea,
  office,
  path,
  platform,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  rod,
  sparks,
  streamCity,
  streamSky,
  tower,
  washed,
} from '../src/view/art/index.ts'
import { castDefs, drawFigure, drawObserver } from '../src/view/cast/index.ts'
import LETTERS from '../src/view/cast/letters.json'
import { drawThumb, failed, THUMB_COUNT } from './map-thumbs.ts'

/** Letters as outlines, their middle at 0, 0: in a picture there are no fonts of the page. */
function lettering(text: string, size: number, fill: string): string {
  const outlines = LETTERS as Readonly<Record<string, { readonly wide: number; readonly d: string }>>
  const wide = [...text].reduce((sum, letter) => sum + outlines[letter].wide, 0)
  let x = -wide / 2
  const drawn = [...text].map((letter) => {
    const placed = group(path(outlines[letter].d, { fill, stroke: INK, width: 5 }), `translate(${x} 36)`)
    x += outlines[letter].wide
    return placed
  })
  return group(drawn.join(''), `scale(${size / 100})`)
}

/** A part of the strip between two slanted gutters. */
function strip(id: string, corners: readonly (readonly [number, number])[], content: string): string {
  const d = `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content}</g>${path(d, { stroke: INK, width: 5 })}`
}

const paper = (x: number, y: number, turn: number): string =>
  group(
    rect(-9, -12, 18, 24, inked('#FFFFFF', 2.2)) + path('M-5 -5h10M-5 1h10M-5 6h6', { stroke: INK, width: 1.8 }),
    `translate(${x} ${y}) rotate(${turn})`,
  )

function officeStrip(): string {
  return (
    office({ x: 0, y: 0, width: 286, height: 736 }, 430, 60) +
    fadingDots(0, 430, 240, 306, '#8A8894', 'bottom', 13) +
    failed(64, 512, 0.62) +
    failed(196, 560, 0.74) +
    failed(44, 664, 1)
  )
}

function batchStrip(): string {
  return (
    dusk(
      { x: 180, y: 0, width: 230, height: 736 },
      [286, 500],
      ['#2B1F45', '#4B3A6B', '#A0527A', '#F2A24A', '#FFD98A'],
    ) +
    circle(286, 500, 96, { fill: '#FFE9B8', opacity: 0.85 }) +
    dots(190, 450, 190, 140, '#E5884A', 9, 2.8, 0.5) +
    island(236, 700, 130, 'hall', 5, true) +
    // What comes once a day; its letters are the same in every language.
    Array.from({ length: 6 }, (_, i) =>
      path(`M${288 + i * 15} ${196 + (i % 3) * 14}v${52 + (i % 2) * 14}`, {
        stroke: '#FFE9B8',
        width: 3,
        opacity: 0.8,
      }),
    ).join('') +
    container(312, 316, 108, 9) +
    group(lettering('BATCH', 30, '#FFF1C9'), 'translate(311 318) rotate(9)') +
    paper(244, 296, -14) +
    paper(262, 400, 24) +
    paper(352, 420, -30)
  )
}

function streamStrip(): string {
  const box = { x: 340, y: 0, width: 680, height: 736 }
  return (
    streamSky(box, 560, [700, 316]) +
    light(700, 316, 230, '#FFFFFF', 0.95) +
    streamCity(box, 640, '#1B2F7A', 7, 250) +
    ribbon(
      [
        [360, 300],
        [470, 336],
        [560, 296],
        [700, 316],
      ],
      { colors: RIBBONS.teal, from: 70, to: 16, seed: 3, lights: 18 },
    ) +
    ribbon(
      [
        [1020, 330],
        [930, 280],
        [840, 330],
        [700, 316],
      ],
      { colors: RIBBONS.violet, from: 76, to: 16, seed: 5, lights: 18 },
    ) +
    ribbon(
      [
        [390, 560],
        [460, 500],
        [560, 440],
        [640, 380],
        [700, 316],
      ],
      { colors: RIBBONS.cyan, from: 80, to: 16, seed: 8, lights: 20 },
    ) +
    ribbon(
      [
        [900, 736],
        [820, 600],
        [770, 470],
        [700, 316],
      ],
      { colors: RIBBONS.blue, from: 96, to: 16, seed: 9, lights: 22 },
    ) +
    streamCity(box, 740, '#101B4E', 13, 250) +
    // The roof on which the three stand.
    rect(424, 500, 332, 240, inked('#121C5A', 4)) +
    polygon(
      [
        [404, 486],
        [776, 486],
        [762, 506],
        [418, 506],
      ],
      inked('#2A3AA8', 4),
    ) +
    Array.from({ length: 16 }, (_, i) =>
      rect(446 + (i % 8) * 38, 526 + Math.floor(i / 8) * 28, 18, 15, {
        fill: i === 11 ? '#FF7A1A' : [2, 5, 8].includes(i) ? '#22357F' : '#FFE3A0',
      }),
    ).join('')
  )
}

function rodStrip(): string {
  return (
    washed(970, 0, 480, 736, ['#2A1D4B', '#43306B', '#1B1236']) +
    dots(970, 0, 480, 736, '#120A2A', 10, 2.6, 0.5) +
    nightSea({ x: 1040, y: 290, width: 380, height: 260 }, 420) +
    light(1230, 430, 200, '#5FC9F2', 0.7) +
    rect(1040, 290, 380, 260, { stroke: INK, width: 18 }) +
    rect(1040, 290, 380, 260, { stroke: '#C98A2B', width: 11 }) +
    path('M1230 292V548', { stroke: INK, width: 12 }) +
    path('M1230 292V548', { stroke: '#C98A2B', width: 6 }) +
    platform(1060, 500, 160) +
    [1090, 1140, 1190].map((x) => tower(x, 492, 64, '#8FEBFA')).join('') +
    crown(1090, 402, 13) +
    platform(1250, 500, 160) +
    [1280, 1330].map((x) => tower(x, 492, 64, '#8FEBFA')).join('') +
    rod([980, 274], [1440, 262], 18, 'none') +
    // The curtain, drawn aside.
    path('M996 280H1066C1074 340 1066 420 1030 470C1012 500 1010 560 1004 640H968Z', inked('#E5286E', 4)) +
    [1012, 1030, 1048]
      .map((x) =>
        path(
          `M${x} 284C${x + 6} 350 ${x - 2} 420 ${1006 + (x - 1012) * 0.3} 470C${990 + (x - 1012) * 0.4} 520 986 580 984 640`,
          {
            stroke: '#7A0F3E',
            width: 4,
          },
        ),
      )
      .join('') +
    path('M984 462q26 18 48 6', { stroke: INK, width: 14, cap: 'round' }) +
    path('M984 462q26 18 48 6', { stroke: '#FFC933', width: 8, cap: 'round' }) +
    [1004, 1026, 1048, 1068]
      .map(
        (x) =>
          ellipse(x, 274, 6, 16, { stroke: INK, width: 7 }) + ellipse(x, 274, 6, 16, { stroke: '#FFD98A', width: 3.4 }),
      )
      .join('') +
    sparks(1330, 256, 34, 56, 6, '#FFFFFF', Math.PI * 1.1, Math.PI * 1.7) +
    sparks(1424, 256, 34, 56, 6, '#FFFFFF', Math.PI * 1.3, Math.PI * 1.9) +
    drawObserver({ x: 1378, y: 420, size: 104, mood: 'resolve', style: 'inked', arms: 'hold', rod: [268, 266] }).svg
  )
}

function drawGround(): string {
  return (
    castDefs() +
    rect(0, 0, 1440, 736, { fill: '#FFFDF6' }) +
    strip(
      'office',
      [
        [0, 0],
        [282, 0],
        [176, 736],
        [0, 736],
      ],
      officeStrip(),
    ) +
    strip(
      'batch',
      [
        [294, 0],
        [338, 0],
        [400, 736],
        [188, 736],
      ],
      batchStrip(),
    ) +
    strip(
      'stream',
      [
        [350, 0],
        [1012, 0],
        [964, 736],
        [412, 736],
      ],
      streamStrip(),
    ) +
    strip(
      'rod',
      [
        [1024, 0],
        [1440, 0],
        [1440, 736],
        [976, 736],
      ],
      rodStrip(),
    ) +
    way() +
    drawFigure({ who: 'jax', pose: 'jazz', mood: 'glad', x: 466, y: 418, r: 22, yaw: 0.3, rim: '#8FEBFA' }).svg +
    drawFigure({ who: 'iris', pose: 'present', mood: 'calm', x: 580, y: 412, r: 22, yaw: 0.2, rim: '#8FEBFA' }).svg +
    drawFigure({ who: 'ada', pose: 'think', mood: 'resolve', x: 694, y: 412, r: 22, yaw: -0.2, rim: '#8FEBFA' }).svg
  )
}

/** Where the chapters stand: odd ones above, even ones below. */
const STATIONS = [138, 268, 396, 526, 654, 782, 912, 1042, 1170, 1300].map(
  (x, i) => [x, i % 2 === 0 ? 340 : 460] as const,
)

/** From station to station as a hill goes over into the next, `dy` beside the middle. */
function wave(from: number, to: number, dy = 0): string {
  return STATIONS.slice(from, to)
    .map(([x, y], i, all) => {
      if (i === 0) return `M${x} ${y + dy}`
      const half = (x - all[i - 1][0]) / 2
      return `C${all[i - 1][0] + half} ${all[i - 1][1] + dy} ${x - half} ${y + dy} ${x} ${y + dy}`
    })
    .join('')
}

/** The path of the story: spilt coffee, then wires, then rails of light. */
function way(): string {
  const drops = [
    [30, 352, 9],
    [62, 330, 12],
    [96, 350, 8],
    [172, 400, 9],
    [216, 402, 6],
    [190, 446, 8],
    [240, 470, 6],
  ] as const
  const coffee = wave(0, 2)
  const wires = [-9, 0, 8, -3].map((dy, i) => {
    const d = `M${STATIONS[1][0] - 8} ${460 + dy}C${300 + dy * 2} ${470 - dy} ${352 - dy} ${350 + dy * 2} 396 ${340 + dy}`
    return (
      path(d, { stroke: INK, width: 10 }) +
      path(d, { stroke: ['#8A3A22', '#C98A2B', '#B4492D', '#F2C36B'][i], width: 5.5 })
    )
  })
  return (
    path(coffee, { stroke: INK, width: 21, cap: 'round' }) +
    path(coffee, { stroke: '#5A3218', width: 15, cap: 'round' }) +
    path(wave(0, 2, -3), { stroke: '#B07A4A', width: 3, dash: '26 18', cap: 'round' }) +
    drops.map(([x, y, r]) => ellipse(x, y, r, r * 0.72, inked('#5A3218', 2.4))).join('') +
    wires.join('') +
    path(wave(2, 10), { stroke: INK, width: 23 }) +
    path(wave(2, 10), { stroke: '#1B2F8A', width: 17 }) +
    path(wave(2, 10, -6), { stroke: '#8FEBFA', width: 2.6 }) +
    path(wave(2, 10, 6), { stroke: '#8FEBFA', width: 2.6 }) +
    path(wave(2, 10), { stroke: '#FFFFFF', width: 5, dash: '3 13' })
  )
}

function picture(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}">${content}</svg>`
}

/** By name, as `drawPortraits`. */
export function drawMap(): readonly (readonly [string, string])[] {
  const thumbs = Array.from(
    { length: THUMB_COUNT },
    (_, i) => [`chapter-${i + 1}`, picture(100, 140, castDefs() + drawThumb(i))] as const,
  )
  return [['map-ground', picture(1440, 736, drawGround())], ...thumbs]
}
