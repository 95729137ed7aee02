/**
 * The picture of the cover, 1440 by 700: a curtain is the gutter between yesterday and now. Behind the people; and the
 * people themselves, who stand before what lives. Drawn when the page is built, as files.
 */
import {
  beam,
  burst,
  circle,
  curtain,
  dots,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  light,
  line,
  path,
  polygon,
  rect,
  rod,
  scatter,
  skyline,
  stars,
  washed,
} from '../src/view/art/index.ts'
import { castDefs, drawFigure, drawObserver } from '../src/view/cast/index.ts'

const WIDTH = 1440
const HEIGHT = 700

/** Light that flows across the sky in three ribbons. */
function ribbons(): string {
  return [0, 1, 2]
    .map((i) => {
      const d = `M760 ${470 - i * 44}C930 ${300 - i * 40} 1040 ${470 - i * 60} 1180 ${300 - i * 30}S1400 ${160 + i * 30} 1470 ${210 - i * 50}`
      return (
        path(d, { stroke: '#22C7E8', width: 26 - i * 6, opacity: 0.16 }) +
        path(d, { stroke: '#8FEBFA', width: 7, opacity: 0.5 }) +
        path(d, { stroke: '#FFFFFF', width: 2, opacity: 0.9 })
      )
    })
    .join('')
}

/** An island that floats, with a few houses and cables that hang from it. */
function island(x: number, y: number, width: number): string {
  return (
    path(
      `M${x} ${y}q${width * 0.1} -16 ${width * 0.3} -14t${width * 0.44} 0q${width * 0.2} 2 ${width * 0.26} 14q-${width * 0.2} 60 -${width * 0.4} 74q-${width * 0.2} -6 -${width * 0.6} -74Z`,
      inked('#5A4580', 3),
    ) +
    rect(x + width * 0.2, y - 62, 36, 54, inked('#3A2A5C', 3)) +
    rect(x + width * 0.48, y - 90, 42, 82, inked('#4B3A6B', 3)) +
    [0, 1, 2].map((i) => rect(x + width * 0.52, y - 80 + i * 22, 9, 11, { fill: '#FFC24A' })).join('') +
    path(`M${x + width * 0.8} ${y}q60 80 140 40`, { stroke: '#C98A2B', width: 3, dash: '9 7' })
  )
}

function crate(): string {
  const sheet = (x: number, y: number, turn: number): string =>
    group(
      rect(-13, -17, 26, 34, inked('#FFF8E7', 2.4)) +
        line(
          [
            [-7, -6],
            [7, -6],
          ],
          { stroke: INK, width: 2 },
        ) +
        line(
          [
            [-7, 2],
            [4, 2],
          ],
          { stroke: INK, width: 2 },
        ),
      `translate(${x} ${y}) rotate(${turn})`,
    )
  return (
    polygon(
      [
        [92, 178],
        [300, 226],
        [268, 392],
        [62, 338],
      ],
      inked('#D9573A', 4),
    ) +
    polygon(
      [
        [300, 226],
        [372, 196],
        [344, 344],
        [268, 392],
      ],
      inked('#8A2E1E', 4),
    ) +
    polygon(
      [
        [92, 178],
        [172, 152],
        [372, 196],
        [300, 226],
      ],
      inked('#F0825A', 4),
    ) +
    dots(80, 300, 200, 80, '#6B1E10', 8, 2.4, 0.35) +
    sheet(40, 150, -18) +
    sheet(404, 130, 22) +
    sheet(420, 320, -12) +
    sheet(30, 440, 14)
  )
}

function drawGround(): string {
  const chance = scatter(21)
  let lights = ''
  for (let i = 0; i < 46; i++) {
    const x = 800 + chance() * 620
    const y = 60 + chance() * 420
    lights += ellipse(x, y, 1.2 + chance() * 2.6, 1.2 + chance() * 2.6, { fill: '#E6FBFF', opacity: 0.85 })
  }
  return (
    // Yesterday, at dusk.
    washed(0, 0, 720, 700, ['#4B3A6B', '#A0527A', '#F2A24A', '#FFD98A']) +
    burst(330, 620, 900, 26, '#FFE3A0', 0.35) +
    fadingDots(0, 0, 720, 420, '#2A1D4B', 'top', 13) +
    skyline({ x: 0, y: 0, width: 720, height: 700 }, 640, '#5A3A6B', '#FFD97A', 5, 170) +
    island(20, 560, 260) +
    island(330, 610, 220) +
    // Now, at night.
    washed(700, 0, 740, 700, ['#070B22', '#10205A', '#1A5FA8', '#22A7D8']) +
    stars(700, 0, 740, 420, 120) +
    burst(980, 330, 800, 30, '#8FEBFA', 0.12) +
    fadingDots(700, 300, 740, 400, '#8FEBFA', 'bottom', 13) +
    ribbons() +
    lights +
    skyline({ x: 700, y: 0, width: 740, height: 700 }, 690, '#0B1236', '#FFD97A', 13, 150) +
    // The curtain between them.
    curtain(360, 210, 130, 470, '#8A0F3F', '#5A0A2A', 4) +
    beam(
      [
        [640, 240],
        [760, 240],
        [620, 700],
        [470, 700],
      ],
      '#FFFFFF',
      0.08,
    ) +
    rod([0, 212], [1420, 186], 26, 'right') +
    [20, 90, 160, 230, 300, 362, 414, 462]
      .map(
        (x) =>
          ellipse(x, 224 - x * 0.018, 9, 22, { stroke: INK, width: 9 }) +
          ellipse(x, 224 - x * 0.018, 9, 22, { stroke: '#FFD98A', width: 4.5 }),
      )
      .join('')
  )
}

function drawPeople(): string {
  const observer = drawObserver({
    x: 1262,
    y: 356,
    size: 150,
    mood: 'resolve',
    style: 'inked',
    arms: 'hold',
    rod: [190, 188],
  })
  return (
    castDefs() +
    crate() +
    drawFigure({
      who: 'ada',
      pose: 'cheer',
      mood: 'shock',
      x: 286,
      y: 640,
      r: 62,
      yaw: -0.25,
      armLeft: [176, 420],
      armRight: [372, 430],
      rim: '#FFB84D',
    }).svg +
    observer.back +
    rod([1080, 192], [1420, 186], 26, 'right') +
    observer.front +
    curtain(452, 236, 100, 440, '#E5286E', '#A0124F', 3) +
    light(890, 520, 120, '#FFC933', 0.9) +
    drawFigure({
      who: 'jax',
      pose: 'hold',
      mood: 'glee',
      x: 1000,
      y: 716,
      r: 56,
      yaw: -0.35,
      flip: true,
      prop: 'mug',
      propHand: 'right',
      armLeft: [893, 560],
      rim: '#8FEBFA',
    }).svg +
    drawFigure({
      who: 'iris',
      pose: 'reach',
      mood: 'smug',
      x: 664,
      y: 716,
      r: 100,
      yaw: 0.2,
      pitch: 0,
      roll: 0,
      armLeft: [494, 330],
      armRight: [842, 600],
      handLeft: 'grip',
      handRight: 'offer',
      rim: '#8FEBFA',
    }).svg +
    circle(888, 522, 17, { fill: '#FF9A1F', stroke: INK, width: 3 }) +
    circle(883, 516, 6, { fill: '#FFF1B0' })
  )
}

function picture(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH * 2}" height="${HEIGHT * 2}">${content}</svg>`
}

/** By name, as `drawPortraits`. */
export function drawCover(): readonly (readonly [string, string])[] {
  return [
    ['cover-ground', picture(drawGround())],
    ['cover-people', picture(drawPeople())],
  ]
}
