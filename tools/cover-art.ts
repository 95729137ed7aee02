/**
 * The picture of the cover, 1440 by 700: yesterday is a picture on a curtain, and Iris pulls it aside from the night behind.
 * Behind the people; and the people themselves, who stand before what lives; and what is seen through the four doors. Drawn
 * when the page is built, as files.
 */
import {
  burst,
  circle,
  crown,
  dots,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  island,
  light,
  line,
  path,
  polygon,
  rect,
  rod,
  scatter,
  skyline,
  sparks,
  stars,
  tower,
  washed,
  wire,
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
  const ribs = Array.from({ length: 8 }, (_, i) => {
    const t = (i + 1) / 9
    return line(
      [
        [92 + 208 * t - 2, 238 + 48 * t],
        [62 + 206 * t - 2, 390 + 54 * t],
      ],
      { stroke: '#9A3018', width: 5 },
    )
  }).join('')
  const side = Array.from({ length: 3 }, (_, i) => {
    const t = (i + 1) / 4
    return line(
      [
        [300 + 72 * t, 278 - 30 * t],
        [268 + 76 * t, 442 - 48 * t],
      ],
      { stroke: '#4A140C', width: 5 },
    )
  }).join('')
  return (
    polygon(
      [
        [92, 234],
        [300, 282],
        [268, 448],
        [62, 394],
      ],
      inked('#C8452B', 5),
    ) +
    ribs +
    polygon(
      [
        [300, 282],
        [372, 252],
        [344, 400],
        [268, 448],
      ],
      inked('#7A2416', 5),
    ) +
    side +
    polygon(
      [
        [92, 234],
        [172, 208],
        [372, 252],
        [300, 282],
      ],
      inked('#F0825A', 5),
    ) +
    dots(78, 350, 190, 80, '#6B1E10', 8, 2.6, 0.4) +
    sheet(36, 312, -18) +
    sheet(402, 268, 22) +
    sheet(420, 320, -12) +
    sheet(30, 440, 14)
  )
}

/** Where the rod lies; the people's picture draws its right end again, over the observer's back. */
const ROD = [
  [0, 212],
  [1420, 186],
] as const

/** What the curtain shows is yesterday; its edge runs from the rod over Iris's hand down behind her. */
const EDGE = 'M606 200C574 250 534 286 500 322C494 340 500 352 508 366C548 470 580 580 586 700'
/** Its lining, which is seen where she pulls it aside. */
const LINING = `${EDGE}H640C628 560 590 450 530 356C524 344 530 336 540 326C584 288 628 250 652 199Z`

/** Folds: they hang from the rings, and the right ones run together in Iris's hand. */
function folds(): string {
  const hanging = [26, 96, 168, 238, 306, 370].map(
    (x, i) => `M${x} 226C${x + 8} 380 ${x - 14 + i * 4} 540 ${x + 6} 700`,
  )
  const gathered = [430, 484, 530, 570].map(
    (x, i) =>
      `M${x} 224C${x + 10} 270 ${486 - i * 2} 296 ${490 + i * 3} 330C${470 + i * 14} 430 ${470 + i * 26} 560 ${462 + i * 34} 700`,
  )
  return [...hanging, ...gathered]
    .map(
      (d) =>
        path(d, { stroke: '#1B0E33', width: 24, opacity: 0.16 }) +
        path(d, { stroke: INK, width: 3.4, opacity: 0.7 }) +
        group(path(d, { stroke: '#FFE9B8', width: 3, opacity: 0.3 }), 'translate(9 0)'),
    )
    .join('')
}

/** Yesterday, at dusk: cloth with a picture on it, and nowhere a straight seam to the night behind. */
function drawCurtain(): string {
  return (
    `<clipPath id="cloth"><path d="${EDGE}H0V212Z"/></clipPath><g clip-path="url(#cloth)">` +
    washed(0, 200, 640, 500, ['#4B3A6B', '#8A4F7E', '#E5884A', '#FFD98A']) +
    burst(300, 620, 900, 26, '#FFE3A0', 0.3) +
    circle(440, 610, 84, { fill: '#FFEFC0', opacity: 0.9 }) +
    fadingDots(0, 200, 640, 300, '#2A1D4B', 'top', 13) +
    skyline({ x: 0, y: 0, width: 640, height: 700 }, 702, '#5A3A6B', '#FFD97A', 5, 150) +
    wire([40, 470], [430, 500], 60, '#8A3A22', 5) +
    wire([40, 480], [470, 620], 90, '#C98A2B', 5) +
    island(28, 474, 150, 'tower', 4, true) +
    island(432, 506, 120, 'silo', 7, true) +
    island(170, 640, 260, 'shop', 13) +
    folds() +
    '</g>' +
    path(LINING, inked('#E5286E', 4)) +
    `<clipPath id="lining"><path d="${LINING}"/></clipPath><g clip-path="url(#lining)">` +
    dots(490, 200, 170, 500, '#7A0F3E', 9, 2.8, 0.5) +
    '</g>' +
    path(EDGE, { stroke: INK, width: 13 }) +
    path(EDGE, { stroke: '#FFC933', width: 6 })
  )
}

function drawGround(): string {
  const chance = scatter(21)
  let lights = ''
  for (let i = 0; i < 60; i++) {
    const x = 620 + chance() * 800
    const y = 60 + chance() * 460
    const r = 1.2 + chance() * 3
    lights += circle(x, y, r * 2.4, { fill: '#C9F7FF', opacity: 0.25 }) + circle(x, y, r, { fill: '#FFFFFF' })
  }
  const rings = Array.from({ length: 11 }, (_, i) => {
    const x = 18 + i * 56
    const y = 222 - x * 0.018
    return ellipse(x, y, 9, 24, { stroke: INK, width: 9 }) + ellipse(x, y, 9, 24, { stroke: '#FFD98A', width: 4.5 })
  }).join('')
  return (
    // Now, at night: the whole sky.
    washed(0, 0, WIDTH, HEIGHT, ['#070B22', '#10205A', '#1A5FA8', '#22A7D8']) +
    stars(0, 0, WIDTH, 420, 190) +
    burst(960, 330, 1200, 44, '#8FEBFA', 0.12) +
    fadingDots(0, 0, WIDTH, 190, '#22C7E8', 'bottom', 13) +
    fadingDots(620, 300, 820, 400, '#8FEBFA', 'bottom', 13) +
    light(960, 320, 330, '#8DF0FF', 0.9) +
    light(960, 320, 150, '#FFFFFF', 0.8) +
    ribbons() +
    lights +
    skyline({ x: 560, y: 0, width: 880, height: 700 }, 702, '#0B1236', '#FFD97A', 13, 150) +
    drawCurtain() +
    rod(ROD[0], ROD[1], 26, 'right') +
    rings +
    sparks(1210, 206, 46, 76, 7, '#FFFFFF', Math.PI * 1.12, Math.PI * 1.6) +
    sparks(1316, 204, 46, 76, 7, '#FFFFFF', Math.PI * 1.4, Math.PI * 1.9)
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
    `<clipPath id="end"><rect x="1120" y="120" width="320" height="140"/></clipPath><g clip-path="url(#end)">${rod(ROD[0], ROD[1], 26, 'right')}</g>` +
    observer.front +
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

/** A door that stands open, 84 by 104, and what is seen through it. */
function door(leaf: string, light: string, inside: string): string {
  const opening = 'M11 100V38Q11 15 33 15Q55 15 55 38V100Z'
  const content =
    path('M4 100V36Q4 7 33 7Q62 7 62 36V100Z', inked('#F2B51D', 3)) +
    `<clipPath id="opening"><path d="${opening}"/></clipPath><g clip-path="url(#opening)">${inside}</g>` +
    path(opening, { stroke: INK, width: 3 }) +
    polygon(
      [
        [11, 100],
        [55, 100],
        [74, 104],
        [26, 104],
      ],
      { fill: light, opacity: 0.9 },
    ) +
    path('M55 30L81 16V104L55 100Z', inked(leaf, 3)) +
    path('M60 38L75 30V56L60 60ZM60 68L75 65V92L60 90Z', { stroke: INK, width: 2.4, opacity: 0.75 }) +
    circle(60, 64, 3, inked('#FFC933', 2))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 84 104" width="168" height="208">${content}</svg>`
}

const DOORS = {
  'door-story': () =>
    door(
      '#E5286E',
      '#FFE3A0',
      rect(8, 10, 50, 92, { fill: '#FFF8E7' }) +
        rect(13, 22, 40, 24, inked('#F2A24A', 2.4)) +
        path('M16 38q8 -14 16 -4t18 -8', { stroke: '#8A3A22', width: 3 }) +
        rect(13, 50, 18, 22, inked('#22C7E8', 2.4)) +
        circle(22, 61, 6, inked('#2E6BE6', 2)) +
        rect(34, 50, 19, 22, inked('#FFC933', 2.4)) +
        path('M43 53l3 6l6 1l-5 4l2 6l-6 -3l-6 3l2 -6l-5 -4l6 -1Z', inked('#E5286E', 1.8)) +
        rect(13, 76, 40, 22, inked('#10205A', 2.4)) +
        path('M13 90q10 -12 20 -3t20 -6', { stroke: '#8FEBFA', width: 3.4 }),
    ),
  'door-playground': () =>
    door(
      '#C62F2F',
      '#8FEBFA',
      washed(8, 10, 50, 92, ['#0A0E2A', '#2A3B8C']) +
        stars(8, 12, 50, 40, 14) +
        tower(23, 86, 36, '#FFC933') +
        crown(23, 32, 6) +
        tower(43, 86, 36, '#8FEBFA', true) +
        path('M46 18l-9 15h7l-5 13', { stroke: INK, width: 6 }) +
        path('M46 18l-9 15h7l-5 13', { stroke: '#FFE27A', width: 3 }) +
        rect(8, 86, 50, 16, inked('#2C3590', 2.4)),
    ),
  'door-worlds': () =>
    door(
      '#5A4580',
      '#F2A24A',
      washed(8, 10, 50, 92, ['#4B3A6B', '#A0527A', '#F2A24A']) +
        circle(20, 84, 12, { fill: '#FFEFC0' }) +
        path('M8 40q14 18 26 -4M8 54q14 14 24 2M8 66q12 16 22 0', { stroke: '#3A1B2E', width: 2.6 }) +
        `<clipPath id="now"><path d="M40 8H60V104H26Z"/></clipPath><g clip-path="url(#now)">` +
        washed(8, 10, 50, 92, ['#070B22', '#1A5FA8']) +
        [36, 54, 72].map((y) => path(`M24 ${y}q10 -12 18 -2t18 -6`, { stroke: '#8FEBFA', width: 3.4 })).join('') +
        '</g>' +
        line(
          [
            [40, 8],
            [26, 104],
          ],
          { stroke: '#FFFDF6', width: 3.4 },
        ),
    ),
  // A stage, its curtain and somebody at a desk in the light.
  'door-stage': () =>
    door(
      '#16A39A',
      '#FFC1DC',
      washed(8, 10, 50, 92, ['#0A0E2A', '#27306E']) +
        polygon(
          [
            [30, 8],
            [40, 8],
            [54, 92],
            [18, 92],
          ],
          { fill: '#FFF3C4', opacity: 0.55 },
        ) +
        path('M8 10H27Q26 52 12 88H8ZM58 10H43Q44 52 54 88H58Z', inked('#B01858', 2.4)) +
        path('M14 14Q15 50 9 80M21 13Q20 46 12 78M52 14Q51 50 57 80M47 13Q47 46 54 78', {
          stroke: '#7A0E3C',
          width: 1.8,
        }) +
        circle(34, 54, 6, { fill: INK }) +
        path('M26 88V68Q26 61 34 61Q42 61 42 68V88Z', { fill: INK }) +
        path('M40 66L49 54', { stroke: INK, width: 4 }) +
        rect(8, 88, 50, 14, inked('#8A5A34', 2.4)),
    ),
} as const

/** By name, as `drawPortraits`. */
export function drawCover(): readonly (readonly [string, string])[] {
  return [
    ['cover-ground', picture(drawGround())],
    ['cover-people', picture(drawPeople())],
    ...Object.entries(DOORS).map(([name, draw]) => [name, draw()] as const),
  ]
}
