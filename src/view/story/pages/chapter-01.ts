/** How chapter 1 looks. A grey office, one orange shoe, and coffee that finds its way down. */
import {
  burst,
  circle,
  curtain,
  desk,
  dots,
  ellipse,
  fadingDots,
  floorLines,
  group,
  hills,
  INK,
  inked,
  light,
  line,
  monitor,
  n,
  office,
  type Point,
  path,
  plant,
  polygon,
  puff,
  rect,
  scatter,
  skyline,
  sparks,
  speedLines,
  stars,
  turned,
  wall,
  washed,
} from '../../art'
import type { PageStaging } from '../staging'

const PAPER = '#FFFDF6'
const COFFEE = '#5A3218'

/** A place on a wall that is seen at a slant: 0 to 1 to the right and down. */
const onWall =
  ([a, b, c, d]: readonly [Point, Point, Point, Point]) =>
  (u: number, v: number): Point => {
    const left: Point = [a[0] + (d[0] - a[0]) * v, a[1] + (d[1] - a[1]) * v]
    const right: Point = [b[0] + (c[0] - b[0]) * v, b[1] + (c[1] - b[1]) * v]
    return [left[0] + (right[0] - left[0]) * u, left[1] + (right[1] - left[1]) * u]
  }
type Wall = ReturnType<typeof onWall>

const patch = (at: Wall, u: number, v: number, width: number, height: number): readonly Point[] => [
  at(u, v),
  at(u + width, v),
  at(u + width, v + height),
  at(u, v + height),
]

const FRONT = onWall([
  [156, 84],
  [640, 150],
  [700, 764],
  [92, 806],
])
const SIDE = onWall([
  [640, 150],
  [722, 194],
  [762, 752],
  [700, 764],
])

/** Where somebody is in already, or still. */
const PANES = [
  [0.23, 0.25],
  [0.56, 0.15],
] as const

/** The house of the company at dawn; the light comes from the right. */
function facade(): string {
  let content =
    polygon(patch(SIDE, 0, 0, 1, 1), inked('#F3A183', 4)) +
    polygon(patch(FRONT, 0, 0, 1, 1), inked('#5B4D8F', 5)) +
    polygon(patch(FRONT, 0, 0, 0.3, 1), { fill: '#3C3270', opacity: 0.5 })
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 8; column++) {
      const isLit = (row === 6 && column === 6) || (row === 4 && column === 7)
      content += polygon(
        patch(FRONT, 0.035 + column * 0.118, 0.03 + row * 0.128, 0.1, 0.1),
        inked(isLit ? '#FFD76A' : ['#2C2A63', '#353276', '#413C86'][(row + column) % 3], 2.6),
      )
      if (!isLit)
        content += line(
          [FRONT(0.05 + column * 0.118, 0.11 + row * 0.128), FRONT(0.1 + column * 0.118, 0.045 + row * 0.128)],
          {
            stroke: '#8F8AD0',
            width: 2.4,
            opacity: 0.6,
          },
        )
    }
    for (let column = 0; column < 3; column++)
      content += polygon(patch(SIDE, 0.08 + column * 0.31, 0.03 + row * 0.128, 0.22, 0.1), inked('#FFE2B0', 2.4))
  }
  for (const [u, wide] of PANES) content += polygon(patch(FRONT, u, 0.655, wide, 0.135), inked('#FFD76A', 4))
  // Ground floor: a door, and a window with shoes that are not there.
  content += polygon(patch(FRONT, 0.02, 0.925, 0.96, 0.075), inked('#241D4A', 3))
  for (let i = 0; i < 5; i++)
    content += polygon(patch(FRONT, 0.05 + i * 0.19, 0.935, 0.14, 0.055), inked('#F2C36B', 2.4))
  return content
}

/** The paper on the wall, still wet. */
function billboard(): string {
  const [bx, by] = FRONT(0.06, 0.56)
  let drips = ''
  for (let i = 0; i < 16; i++) {
    const [x, y] = FRONT(0.07 + i * 0.056, 0.545)
    const long = 10 + ((i * 37) % 34)
    drips += path(`M${n(x - 4)} ${n(y)}v${long}a4 4 0 0 0 8 0v${-long}Z`, inked('#FFD23F', 2.2))
  }
  return (
    drips +
    polygon(patch(FRONT, 0.045, 0.155, 0.91, 0.4), inked('#FFF8E7', 5)) +
    polygon(patch(FRONT, 0.06, 0.17, 0.88, 0.37), inked('#FFD23F', 3)) +
    polygon([FRONT(0.06, 0.17), FRONT(0.5, 0.17), FRONT(0.3, 0.54), FRONT(0.06, 0.54)], { fill: '#FFE88A' }) +
    dots(bx, by - 70, 500, 60, '#E07A12', 9, 2.8, 0.55) +
    shoe(430, 392, 52)
  )
}

/** A hand as large as a car, with the stamp in it. */
function stampHand(x: number, y: number): string {
  const skin = '#E9B48E'
  const finger = (i: number): string =>
    rect(x - 62, y - 128 + i * 27, 96, 30, inked(skin, 4), 15) +
    path(`M${x - 48} ${y - 108 + i * 27}h34`, { stroke: '#B97A55', width: 3, opacity: 0.7 })
  return (
    path(`M${x - 80} -20L${x - 66} ${y - 168}H${x + 74}L${x + 92} -20Z`, inked('#3E4A78', 4)) +
    dots(x - 60, -20, 130, y - 150, '#1B2348', 9, 2.6, 0.6) +
    path(`M${x - 86} ${y - 186}H${x + 92}L${x + 84} ${y - 140}H${x - 78}Z`, inked('#FF7A1A', 5)) +
    rect(x - 30, y - 140, 60, 150, inked('#A34A2B', 5), 24) +
    path(`M${x + 20} ${y - 142}q52 20 40 92q-8 34 -40 44q-22 -30 -16 -72Z`, inked(skin, 4)) +
    [0, 1, 2, 3].map(finger).join('') +
    path(`M${x - 118} ${y}q0 -34 60 -38h116q60 4 60 38v34h-236Z`, inked('#8C3A2A', 5)) +
    path(`M${x - 96} ${y + 2}q0 -22 50 -24`, { stroke: '#E8A08A', width: 6, cap: 'round' }) +
    rect(x - 118, y + 32, 236, 18, inked('#FF7A1A', 4), 4)
  )
}

/** A frame with nothing in it but red ink; the word stands in the page. */
const stampMark = (x: number, y: number, width: number, height: number, turn: number): string =>
  turned(
    rect(
      x - width / 2,
      y - height / 2,
      width,
      height,
      { fill: '#FFF8E7', stroke: '#C62F2F', width: 6, opacity: 0.94 },
      8,
    ) + rect(x - width / 2 + 7, y - height / 2 + 7, width - 14, height - 14, { stroke: '#C62F2F', width: 2.4 }, 5),
    turn,
    x,
    y,
  )

function lampPost(x: number, bottom: number): string {
  return (
    rect(x - 9, bottom - 420, 18, 420, inked('#241D38', 4)) +
    rect(x - 20, bottom - 26, 40, 34, inked('#241D38', 4), 6) +
    path(`M${x} ${bottom - 414}q4 -54 74 -52`, { stroke: INK, width: 18, cap: 'round' }) +
    path(`M${x} ${bottom - 414}q4 -54 74 -52`, { stroke: '#3A3160', width: 10, cap: 'round' }) +
    path(`M${x + 48} ${bottom - 460}h66l-14 34h-38Z`, inked('#4B416F', 4)) +
    ellipse(x + 81, bottom - 424, 20, 10, inked('#8A86A8', 3)) +
    line(
      [
        [x - 4, bottom - 400],
        [x - 4, bottom - 40],
      ],
      { stroke: '#FFB98A', width: 3, opacity: 0.7 },
    )
  )
}

/** Who is seen by nobody: a blue bob and round glasses, from far. */
const bob = (x: number, y: number, r: number, opacity = 1): string =>
  group(
    path(
      `M${n(x - r)} ${n(y + r)}Q${n(x - r * 1.2)} ${n(y - r)} ${n(x)} ${n(y - r * 1.05)}Q${n(x + r * 1.2)} ${n(y - r)} ${n(x + r)} ${n(y + r)}Z`,
      inked('#2E6BE6', Math.max(1.6, r * 0.14)),
    ) +
      path(
        `M${n(x - r * 0.62)} ${n(y - r * 0.1)}H${n(x + r * 0.66)}V${n(y + r * 0.5)}Q${n(x)} ${n(y + r * 1.15)} ${n(x - r * 0.62)} ${n(y + r * 0.5)}Z`,
        { fill: '#F3C9A8' },
      ) +
      [-0.3, 0.34]
        .map((k) => circle(x + k * r, y + r * 0.2, r * 0.24, inked('#FFFFFF', Math.max(1.2, r * 0.1))))
        .join('') +
      path(`M${n(x - r * 0.16)} ${n(y + r * 0.68)}q${n(r * 0.2)} ${n(r * 0.16)} ${n(r * 0.4)} ${n(-r * 0.04)}`, {
        stroke: INK,
        width: Math.max(1.2, r * 0.09),
      }),
    undefined,
    opacity,
  )

/** A sheet with rows of something. */
const sheet = (x: number, y: number, size: number, turn: number, seed = 1, color = '#C62F2F'): string => {
  const chance = scatter(seed + 40)
  let rows = ''
  for (let i = 0; i < 4; i++)
    rows += line(
      [
        [x - size * 0.52, y - size * 0.6 + i * size * 0.36],
        [x - size * 0.52 + size * (0.4 + chance() * 0.6), y - size * 0.6 + i * size * 0.36],
      ],
      { stroke: i === 1 ? color : '#6C6A78', width: size * 0.1 },
    )
  return turned(
    polygon(
      [
        [x - size * 0.72, y - size],
        [x + size * 0.7, y - size * 0.96],
        [x + size * 0.74, y + size * 0.94],
        [x - size * 0.7, y + size],
      ],
      inked('#FFFFFF', 2.6),
    ) + rows,
    turn,
    x,
    y,
  )
}

/** A desk far away whose screen is red. */
const farDesk = (x: number, y: number, k: number): string =>
  group(
    rect(-34, -46, 68, 42, inked('#2A2932', 3), 4) +
      rect(-29, -41, 58, 32, { fill: '#D8323A' }) +
      path('M-18 -34L18 -16M18 -34L-18 -16', { stroke: '#FFFFFF', width: 5 }) +
      rect(-8, -4, 16, 8, inked('#4A4852', 2.4)) +
      polygon(
        [
          [-86, 4],
          [86, 4],
          [96, 16],
          [-96, 16],
        ],
        inked('#F4F1EA', 3),
      ) +
      rect(-90, 16, 180, 44, inked('#C9C4CF', 3)),
    `translate(${n(x)} ${n(y)}) scale(${n(k)})`,
  )

/** A running shoe from its side. */
const shoe = (x: number, y: number, size: number, fill = '#FF7A1A'): string =>
  group(
    path(
      'M-60 20C-64 -6 -58 -34 -50 -50C-40 -56 -26 -50 -20 -40C-6 -22 22 -8 50 -2C66 2 72 12 70 24Z',
      inked(fill, 4),
    ) +
      path('M-34 -34L-6 -44M-24 -22L6 -32M-10 -12L20 -20', { stroke: '#FFF8E7', width: 6, cap: 'round' }) +
      path('M-58 6Q-20 16 40 2', { stroke: '#FFF8E7', width: 6, cap: 'round', opacity: 0.9 }) +
      path('M-64 20H72Q76 36 64 36H-60Q-68 36 -64 20Z', inked('#FFF8E7', 4)) +
      dots(-50, -30, 70, 46, '#A83C00', 6, 1.8, 0.5),
    `translate(${n(x)} ${n(y)}) scale(${n(size / 60)})`,
  )

const cup = (x: number, y: number, size: number, turn: number): string =>
  turned(
    path(
      `M${x + size * 0.4} ${y - size * 0.3}q${size * 0.5} ${size * 0.06} ${size * 0.34} ${size * 0.4}q${-size * 0.1} ${size * 0.22} ${-size * 0.4} ${size * 0.16}`,
      {
        stroke: INK,
        width: size * 0.24,
      },
    ) +
      path(
        `M${x + size * 0.4} ${y - size * 0.3}q${size * 0.5} ${size * 0.06} ${size * 0.34} ${size * 0.4}q${-size * 0.1} ${size * 0.22} ${-size * 0.4} ${size * 0.16}`,
        {
          stroke: '#FFF8E7',
          width: size * 0.12,
        },
      ) +
      polygon(
        [
          [x - size * 0.5, y - size * 0.56],
          [x + size * 0.5, y - size * 0.56],
          [x + size * 0.42, y + size * 0.54],
          [x - size * 0.42, y + size * 0.54],
        ],
        inked('#FFF8E7', 4),
      ) +
      ellipse(x, y - size * 0.56, size * 0.5, size * 0.14, inked(COFFEE, 3)),
    turn,
    x,
    y,
  )

/** What is left on paper where a wet cup stood. */
const ring = (x: number, y: number, r: number): string =>
  circle(x, y, r, { stroke: '#7A4620', width: r * 0.16, opacity: 0.5 }) +
  circle(x + 2, y + 1, r * 0.9, { stroke: '#7A4620', width: r * 0.05, opacity: 0.4 }) +
  circle(x + r * 1.2, y + r * 0.5, r * 0.1, { fill: '#7A4620', opacity: 0.5 })

/** Coffee that runs from a point down to another, with drops. */
const trickle = (from: Point, to: Point, wide: number): string => {
  const [ax, ay] = from
  const [bx, by] = to
  const high = by - ay
  const body = `M${n(ax - wide)} ${n(ay)}C${n(ax - wide * 1.4)} ${n(ay + high * 0.3)} ${n(bx - wide * 0.2)} ${n(ay + high * 0.5)} ${n(bx - wide * 0.7)} ${n(by)}H${n(bx + wide * 0.7)}C${n(bx + wide * 1.2)} ${n(ay + high * 0.6)} ${n(ax + wide * 0.4)} ${n(ay + high * 0.3)} ${n(ax + wide)} ${n(ay)}Z`
  return (
    path(body, inked(COFFEE, 3)) +
    path(
      `M${n(ax - wide * 0.3)} ${n(ay + 10)}C${n(ax - wide * 0.6)} ${n(ay + high * 0.3)} ${n(bx)} ${n(ay + high * 0.5)} ${n(bx - wide * 0.1)} ${n(by - 20)}`,
      {
        stroke: '#B07A4A',
        width: wide * 0.3,
        cap: 'round',
        opacity: 0.8,
      },
    )
  )
}

const leaf = (x: number, y: number, size: number, turn: number): string =>
  turned(
    rect(x - size * 0.6, y - size * 0.6, size * 1.2, size * 1.2, inked('#FFFFFF', 3.4)) +
      rect(x - size * 0.6, y - size * 0.6, size * 1.2, size * 0.42, inked('#C62F2F', 3.4)) +
      Array.from({ length: 12 }, (_, i) =>
        rect(
          x - size * 0.46 + (i % 4) * size * 0.25,
          y - size * 0.06 + Math.floor(i / 4) * size * 0.21,
          size * 0.17,
          size * 0.13,
          {
            fill: '#C9CDE0',
          },
        ),
      ).join('') +
      path(
        `M${n(x + size * 0.6)} ${n(y + size * 0.3)}L${n(x + size * 0.3)} ${n(y + size * 0.6)}V${n(y + size * 0.32)}Z`,
        inked('#E3E0EA', 2.6),
      ),
    turn,
    x,
    y,
  )

/** The plan of who sends what to whom, as it looks on paper. */
function webOfScripts(cx: number, cy: number, rx: number, ry: number): string {
  const at = Array.from({ length: 10 }, (_, i): Point => {
    const angle = (i / 10) * 2 * Math.PI
    return [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry]
  })
  const chance = scatter(62)
  let wires = ''
  for (let i = 0; i < 10; i++)
    for (let j = i + 1; j < 10; j++) {
      const [ax, ay] = at[i]
      const [bx, by] = at[j]
      wires += path(
        `M${n(ax)} ${n(ay)}Q${n((ax + bx) / 2 + (chance() - 0.5) * 60)} ${n((ay + by) / 2 + (chance() - 0.5) * 40)} ${n(bx)} ${n(by)}`,
        { stroke: INK, width: 2 + chance() * 2.6, opacity: 0.85 },
      )
    }
  return wires + at.map(([x, y]) => circle(x, y, 10, inked('#FFF8E7', 3))).join('')
}

/** A pool with something on its other side. */
function pool(x: number, y: number, rx: number, ry: number): string {
  return (
    light(x, y, rx * 1.7, '#5FE9FF', 0.8) +
    ellipse(x, y, rx * 1.12, ry * 1.16, inked(COFFEE, 4)) +
    ellipse(x, y, rx, ry, inked('#2B1F6B', 4)) +
    ellipse(x, y, rx * 0.86, ry * 0.84, { stroke: '#8FF6FF', width: 7 }) +
    ellipse(x, y + ry * 0.06, rx * 0.62, ry * 0.58, { fill: '#4B3BC4' }) +
    path(`M${n(x - rx * 0.5)} ${n(y)}a${n(rx * 0.5)} ${n(ry * 0.42)} 0 0 1 ${n(rx * 0.9)} ${n(-ry * 0.14)}`, {
      stroke: '#C9A0FF',
      width: 5,
      cap: 'round',
    }) +
    path(
      `M${n(x - rx * 0.2)} ${n(y + ry * 0.24)}a${n(rx * 0.34)} ${n(ry * 0.26)} 0 0 0 ${n(rx * 0.56)} ${n(-ry * 0.2)}`,
      {
        stroke: '#FFC98A',
        width: 4,
        cap: 'round',
      },
    )
  )
}

const PAGE_1: PageStaging = {
  height: 1400,
  paper: '#2A2350',
  behind: () => {
    let panes = ''
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < 2; column++) {
        const [x, y] = [34 + column * 126, 862 + row * 132]
        const isLit = row === 2 && column === 1
        panes +=
          rect(x, y, 112, 116, inked(isLit ? '#FFD76A' : ['#332D70', '#3B3580', '#2B2660'][(row + column) % 3], 4)) +
          (isLit
            ? plant(x + 60, y + 84, 26)
            : path(`M${x + 14} ${y + 74}L${x + 56} ${y + 14}M${x + 30} ${y + 96}L${x + 96} ${y + 18}`, {
                stroke: '#8F8AD0',
                width: 4,
                opacity: 0.45,
              }))
      }
    return (
      washed(0, 0, 1000, 1400, ['#2A2350', '#3C3168', '#4B3A70']) +
      dots(0, 820, 300, 580, '#17123A', 11, 3, 0.5) +
      panes
    )
  },
  panels: {
    '1.1.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 806],
        [22, 834],
      ],
      ground: () =>
        washed(22, 22, 956, 812, ['#26306F', '#5A55A8', '#C978A8', '#FF9E6B', '#FFD98A']) +
        burst(876, 610, 1100, 34, '#FFE9B0', 0.22) +
        fadingDots(22, 22, 956, 420, '#141A4A', 'top', 13) +
        light(876, 600, 330, '#FFE9A8', 0.9) +
        circle(876, 604, 62, { fill: '#FFF6CE', stroke: '#FFB23F', width: 5 }) +
        hills(22, 716, 956, 190, '#A8628F', 3) +
        hills(22, 738, 956, 120, '#6E4A86', 8) +
        polygon(
          [
            [22, 752],
            [978, 716],
            [978, 834],
            [22, 834],
          ],
          inked('#4A3F6B', 4),
        ) +
        path('M22 800L978 772', { stroke: '#6A5F90', width: 5 }) +
        polygon(
          [
            [300, 834],
            [520, 798],
            [760, 800],
            [700, 834],
          ],
          { fill: '#FFB98A', opacity: 0.55 },
        ) +
        facade() +
        billboard(),
      people: [
        { who: 'ada', pose: 'asleep', mood: 'asleep', x: 268, y: 636, r: 25, crop: 'bust' },
        { who: 'pat', pose: 'crossed', mood: 'flat', x: 474, y: 648, r: 25, crop: 'bust' },
        { who: 'iris', pose: 'stand', mood: 'smug', x: 138, y: 768, r: 17, yaw: 0.4 },
      ],
      front: () =>
        PANES.map(([u, wide]) =>
          polygon(patch(FRONT, u - 0.012, 0.782, wide + 0.024, 0.022), inked('#7A6CB4', 3)),
        ).join('') +
        stampMark(566, 318, 190, 66, 4) +
        stampMark(288, 470, 190, 64, -8) +
        puff(404, 254, 32, '#FFF3DC', '#F0A860', 3) +
        puff(664, 262, 28, '#FFF3DC', '#F0A860', 6) +
        stampHand(530, 196),
      breakout: () => lampPost(66, 850),
      keepFree: [{ x: 40, y: 40, width: 686, height: 790 }],
      signs: [
        { x: 296, y: 76, size: 56, turn: 7.6, text: 'NEWLIMITS', color: '#FF7A1A' },
        { x: 280, y: 296, size: 82, turn: 6, text: 'KAFKA!' },
        { x: 566, y: 388, size: 54, turn: 4, text: '80 %', color: '#1B2A6B' },
        { x: 476, y: 458, size: 58, turn: 2, text: '−60 %', color: '#1B2A6B' },
        { x: 566, y: 318, size: 44, turn: 4, text: 'VENDOR', color: '#C62F2F' },
        { x: 288, y: 470, size: 42, turn: -8, text: 'VENDOR', color: '#C62F2F' },
      ],
      sfx: { x: 430, y: 742, size: 92, turn: -5, fill: ['#FFFFFF', '#FFB23F'] },
      phone: { x: 40, y: 30, width: 800, height: 800 },
    },
    '1.1.2': {
      frame: [
        [300, 852],
        [978, 832],
        [978, 1378],
        [300, 1378],
      ],
      ground: () => {
        const box = { x: 300, y: 832, width: 678, height: 546 }
        return (
          wall(box, ['#4A4186', '#6A58A0', '#8B6A9A'], '#221B4A', 'bottom') +
          washed(548, 880, 420, 372, ['#6A5FB4', '#E58AA0', '#FFC98A', '#FFE9B8']) +
          circle(900, 1120, 46, { fill: '#FFF6CE', stroke: '#FFB23F', width: 4 }) +
          light(900, 1120, 260, '#FFE9A8', 0.8) +
          hills(548, 1252, 420, 100, '#9A5F90', 5) +
          hills(548, 1252, 420, 54, '#6E4A86', 9) +
          rect(548, 880, 420, 372, { stroke: INK, width: 7 }) +
          rect(794, 1252, 184, 20, inked('#F3E4C8', 4)) +
          desk(300, 1300, 300, 90, '#F4F1EA', '#8A7FB0')
        )
      },
      people: [
        { who: 'iris', pose: 'peek', mood: 'smug', x: 590, y: 1236, r: 46, yaw: 0.1, crop: 'bust' },
        { who: 'ada', pose: 'type', mood: 'worried', x: 476, y: 1384, r: 62, yaw: -0.25, flip: true },
        {
          who: 'jax',
          pose: 'hold',
          mood: 'calm',
          x: 890,
          y: 1420,
          r: 66,
          flip: true,
          yaw: 0.45,
          prop: 'mug',
          propHand: 'left',
          armLeft: [822, 1140],
        },
      ],
      front: () =>
        rect(540, 1246, 256, 36, inked('#F3E4C8', 4)) +
        path('M560 1210L700 900M600 1230L744 916', { stroke: '#FFFFFF', width: 7, opacity: 0.3 }) +
        ellipse(724, 1046, 27, 21, { fill: '#FFFFFF', opacity: 0.75 }) +
        path('M712 1047h24m-10 -9l10 9l-10 9', { stroke: '#3A4CC0', width: 4, cap: 'round' }) +
        plant(752, 1228, 40) +
        path('M790 1150q-30 6 -34 46', { stroke: INK, width: 12, cap: 'round' }) +
        path('M790 1150q-30 6 -34 46', { stroke: COFFEE, width: 7, cap: 'round' }) +
        monitor(316, 1246, 92, 74, '#FFF8E7') +
        path('M328 1260h68v46h-68ZM328 1260l34 26l34 -26', inked('#FFFFFF', 3)),
    },
  },
}

const PAGE_2: PageStaging = {
  height: 1480,
  paper: PAPER,
  behind: () =>
    trickle([846, 1080], [880, 1500], 20) +
    ellipse(876, 1452, 78, 16, inked(COFFEE, 3)) +
    circle(796, 1180, 9, inked(COFFEE, 2.4)) +
    circle(930, 1236, 7, inked(COFFEE, 2.4)) +
    circle(784, 1310, 6, inked(COFFEE, 2.4)),
  panels: {
    '1.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 622],
        [22, 642],
      ],
      ground: () =>
        office({ x: 22, y: 22, width: 956, height: 620 }, 330, 620) +
        farDesk(500, 356, 0.62) +
        farDesk(612, 350, 0.5) +
        farDesk(760, 352, 0.56) +
        farDesk(520, 420, 0.9) +
        plant(474, 300, 22) +
        monitor(46, 276, 416, 310, '#0D1231') +
        desk(-20, 606, 520, 60, '#F4F1EA', '#B7B3C2'),
      live: { x: 46, y: 276, width: 416, height: 310 },
      people: [
        { who: 'iris', pose: 'hips', mood: 'calm', x: 690, y: 362, r: 16, yaw: -0.2 },
        {
          who: 'ada',
          pose: 'lean',
          mood: 'worried',
          x: 588,
          y: 604,
          r: 52,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
          handLeft: 'flat',
          handRight: 'flat',
          armLeft: [500, 574],
          armRight: [668, 574],
        },
        {
          who: 'jax',
          pose: 'present',
          mood: 'smug',
          x: 872,
          y: 690,
          r: 74,
          flip: true,
          yaw: -0.4,
          prop: 'mug',
          propHand: 'left',
          armLeft: [738, 520],
        },
      ],
      front: () =>
        desk(494, 578, 196, 90, '#F4F1EA', '#C9C4CF') + sheet(530, 574, 16, 70, 3) + sheet(640, 572, 14, 96, 5),
    },
    '1.2.2': {
      frame: [
        [22, 660],
        [352, 654],
        [338, 1458],
        [22, 1458],
      ],
      ground: () =>
        wall({ x: 22, y: 654, width: 330, height: 804 }, ['#E4F0EA', '#B9D3CE', '#7FA5A6'], '#2F5F66', 'bottom') +
        path('M344 700l-66 70l30 40', { stroke: INK, width: 9 }) +
        path('M344 700l-66 70l30 40', { stroke: '#E5286E', width: 5 }) +
        path('M280 826q30 -44 60 -8l-14 22Z', inked('#E5286E', 4)) +
        light(250, 900, 190, '#FFF1B0', 0.6) +
        rect(22, 1290, 330, 168, { fill: '#4A6670' }),
      people: [
        {
          who: 'ada',
          pose: 'think',
          mood: 'flat',
          x: 110,
          y: 1200,
          r: 50,
          yaw: 0.3,
          crop: 'bust',
          prop: 'pen',
          armLeft: [150, 1150],
        },
        {
          who: 'jax',
          pose: 'point',
          mood: 'puzzled',
          x: 264,
          y: 1240,
          r: 48,
          flip: true,
          yaw: -0.3,
          pitch: 0.2,
          crop: 'bust',
          armLeft: [206, 1196],
        },
        { who: 'pat', pose: 'peek', mood: 'flat', x: 96, y: 1494, r: 50, crop: 'bust', yaw: 0.1 },
      ],
      front: () =>
        polygon(
          [
            [22, 1176],
            [352, 1176],
            [352, 1300],
            [22, 1300],
          ],
          inked('#D9B98A', 4),
        ) +
        polygon(
          [
            [44, 1184],
            [318, 1180],
            [336, 1288],
            [30, 1292],
          ],
          inked('#FFFFFF', 3),
        ) +
        webOfScripts(182, 1236, 128, 42) +
        rect(22, 1392, 330, 70, inked('#A7A5B4', 4)) +
        dots(24, 1396, 326, 62, '#5F5D70', 8, 2.2, 0.6) +
        rect(22, 1384, 330, 14, inked('#D7D4E0', 4)) +
        bob(306, 822, 9, 0.85),
      keepFree: [{ x: 40, y: 1184, width: 290, height: 104 }],
    },
    '1.2.3': {
      frame: [
        [368, 654],
        [742, 646],
        [766, 1458],
        [354, 1458],
      ],
      ground: () =>
        washed(354, 646, 412, 812, ['#FFD23F', '#FF9A1F', '#E5483A']) +
        burst(560, 1010, 900, 26, '#FFF0A8', 0.8) +
        fadingDots(354, 646, 412, 300, '#E5286E', 'top', 13) +
        speedLines(560, 1010, 230, 760, 40, '#8A1F2C', 4) +
        sheet(404, 950, 26, -22, 1) +
        sheet(720, 1010, 24, 28, 2) +
        sheet(714, 1130, 32, -14, 3) +
        bob(714, 1128, 13, 0.4),
      live: { x: 380, y: 1266, width: 362, height: 178 },
      people: [{ who: 'ada', pose: 'fall', mood: 'shout', x: 606, y: 1206, r: 80, yaw: 0.1, crop: 'bust' }],
      front: () =>
        rect(356, 1240, 410, 26, inked('#F4F1EA', 4)) + sheet(690, 1226, 20, 60, 6) + sheet(420, 1222, 18, -50, 7),
    },
    '1.2.4': {
      frame: [
        [758, 646],
        [978, 642],
        [978, 1074],
        [772, 1080],
      ],
      ground: () =>
        washed(758, 642, 220, 440, ['#BDF1F6', '#5FC9DC']) +
        burst(868, 860, 420, 20, '#E9FDFF', 0.7) +
        fadingDots(758, 900, 220, 180, '#14708A', 'bottom', 12) +
        path(
          'M800 646h40v16q0 8 -8 8h-32q-10 0 -8 -10Z M900 646h40v14q0 10 -10 10h-34q-8 0 -6 -10Z',
          inked('#FF7A1A', 3),
        ),
      people: [{ who: 'jax', pose: 'shrug', mood: 'shock', x: 868, y: 1040, r: 50, yaw: 0.1, crop: 'bust' }],
      front: () => cup(842, 1010, 64, 172),
      breakout: () =>
        path(
          'M812 1030C790 1052 800 1080 812 1096C822 1120 806 1150 826 1170C840 1150 836 1120 846 1098C862 1116 856 1150 872 1176C890 1150 878 1110 884 1090C900 1062 890 1040 868 1028Z',
          inked(COFFEE, 4),
        ) +
        path('M826 1044q-10 30 6 54', { stroke: '#B07A4A', width: 6, cap: 'round' }) +
        cup(842, 1010, 64, 172) +
        circle(780, 1060, 8, inked(COFFEE, 2.4)) +
        circle(912, 1110, 9, inked(COFFEE, 2.4)) +
        circle(800, 1150, 6, inked(COFFEE, 2.4)),
      signs: [{ x: 840, y: 994, size: 22, turn: 172, text: 'ETL', color: '#E0620A' }],
      sfx: { x: 872, y: 1250, size: 72, turn: -9, fill: ['#FFFFFF', '#5FC9DC'] },
    },
  },
}

const PAGE_3: PageStaging = {
  height: 1500,
  paper: PAPER,
  behind: () => trickle([868, -10], [884, 22], 18) + ring(400, 806, 40) + ring(760, 1486, 34),
  panels: {
    '1.3.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 756],
        [22, 782],
      ],
      isNight: true,
      ground: () => {
        const bulbs = Array.from({ length: 23 }, (_, i) =>
          circle(184 + i * 29, 122, 8, inked(i % 2 === 0 ? '#FFE88A' : '#FF9A3B', 2.4)),
        ).join('')
        return (
          washed(22, 22, 956, 760, ['#1A1440', '#4A1F63', '#8A2A5E']) +
          burst(500, 690, 1000, 30, '#FFB8D8', 0.1) +
          fadingDots(22, 22, 956, 340, '#0B0826', 'top', 13) +
          polygon(
            [
              [440, 22],
              [560, 22],
              [690, 782],
              [310, 782],
            ],
            { fill: '#FFF1B0', opacity: 0.2 },
          ) +
          rect(166, 104, 668, 408, inked('#2A1A55', 5), 10) +
          bulbs +
          polygon(
            [
              [22, 660],
              [978, 660],
              [978, 782],
              [22, 782],
            ],
            inked('#3A1748', 4),
          ) +
          floorLines(22, 662, 956, 120, [500, 560], '#7A3A78', 12) +
          ellipse(500, 730, 150, 30, { fill: '#FFF1B0', opacity: 0.5 }) +
          curtain(22, 22, 70, 640, '#C2185B', '#7A0F3E', 4) +
          curtain(908, 22, 70, 640, '#C2185B', '#7A0F3E', 4)
        )
      },
      live: { x: 184, y: 140, width: 632, height: 360 },
      keepFree: [
        { x: 424, y: 596, width: 150, height: 190 },
        { x: 596, y: 626, width: 150, height: 160 },
      ],
      people: [
        { who: 'ada', pose: 'conduct', mood: 'glee', x: 118, y: 800, r: 60, yaw: 0.35 },
        { who: 'iris', pose: 'heave', mood: 'calm', x: 668, y: 806, r: 25, yaw: -0.2 },
        { who: 'jax', pose: 'wave', mood: 'glee', x: 872, y: 806, r: 60, flip: true, yaw: -0.3 },
      ],
      front: () =>
        rect(452, 700, 96, 84, inked('#FFF8E7', 4)) +
        dots(454, 730, 92, 50, '#C98A2B', 7, 2, 0.5) +
        rect(440, 690, 120, 18, inked('#FFC933', 4), 4) +
        shoe(500, 666, 46) +
        sparks(500, 650, 70, 88, 9, '#FFF1B0', Math.PI * 1.08, Math.PI * 1.92) +
        rect(606, 642, 124, 42, inked('#FFF8E7', 4), 5) +
        ring(756, 250, 54) +
        desk(780, 730, 120, 60, '#FFC933', '#B4492D') +
        ellipse(820, 724, 26, 12, inked('#E5286E', 4)),
      signs: [{ x: 668, y: 663, size: 26, text: 'APPLAUSE', color: '#C62F2F' }],
      sfx: { x: 500, y: 560, size: 58, turn: -8, fill: ['#FFFFFF', '#FFC933'] },
    },
    '1.3.2': {
      frame: [
        [22, 800],
        [348, 791],
        [334, 1478],
        [22, 1478],
      ],
      ground: () => {
        let shelves = ''
        for (let i = 0; i < 5; i++) {
          const y = 850 + i * 74
          shelves += polygon(
            [
              [22, y],
              [366, y + (i - 2) * 6],
              [366, y + 14 + (i - 2) * 6],
              [22, y + 14],
            ],
            inked('#8FA3B8', 3),
          )
        }
        return (
          wall({ x: 22, y: 790, width: 344, height: 688 }, ['#2C3F5E', '#4A6A8A', '#7C9AAF'], '#14233A', 'top') +
          shelves +
          [60, 190, 320].map((x) => rect(x, 800, 12, 460, inked('#6C8298', 3))).join('') +
          rect(270, 1098, 66, 40, inked('#E9DFC8', 3)) +
          bob(303, 1116, 11) +
          rect(22, 1200, 344, 278, { fill: '#31435A' })
        )
      },
      live: { x: 36, y: 1240, width: 290, height: 222 },
      people: [
        { who: 'clerk', pose: 'type', mood: 'smug', x: 88, y: 1200, r: 46, yaw: 0.4, crop: 'bust' },
        {
          who: 'jax',
          pose: 'crouch',
          mood: 'puzzled',
          x: 282,
          y: 1200,
          r: 44,
          armRight: [266, 1176],
          flip: true,
          yaw: -0.2,
          prop: 'torch',
          crop: 'bust',
        },
      ],
      front: () => rect(22, 1198, 344, 38, inked('#8FA3B8', 4)) + dots(24, 1216, 330, 18, '#3A4C66', 7, 2, 0.6),
      sfx: { x: 182, y: 1216, size: 25, turn: -3, fill: ['#FFFFFF', '#7BE08A'] },
    },
    '1.3.3': {
      frame: [
        [364, 790],
        [682, 781],
        [696, 1478],
        [350, 1478],
      ],
      ground: () =>
        wall({ x: 350, y: 780, width: 346, height: 698 }, ['#7A1F3A', '#A83A4A', '#C9685A'], '#3A0A1A', 'bottom') +
        rect(372, 800, 308, 206, inked('#F2B51D', 5)) +
        dots(374, 802, 304, 202, '#8A4B00', 7, 2, 0.5) +
        path('M430 800L560 782L690 800', { stroke: '#FFE9A8', width: 4 }) +
        light(560, 900, 300, '#FFE2B0', 0.4) +
        rect(350, 1420, 376, 58, inked('#4A1420', 4)) +
        path('M646 1478L610 1090M700 1478L664 1084', { stroke: INK, width: 14 }) +
        path('M646 1478L610 1090M700 1478L664 1084', { stroke: '#E0B878', width: 8 }) +
        [0, 1, 2, 3, 4, 5]
          .map((i) =>
            line(
              [
                [618 + i * 6, 1140 + i * 60],
                [670 + i * 6, 1134 + i * 60],
              ],
              { stroke: '#E0B878', width: 7 },
            ),
          )
          .join(''),
      live: { x: 384, y: 812, width: 284, height: 182 },
      people: [
        { who: 'iris', pose: 'sitDesk', mood: 'smug', x: 382, y: 1440, r: 24, yaw: 0.1 },
        { who: 'jax', pose: 'crossed', mood: 'smug', x: 476, y: 1500, r: 50, yaw: 0.3, pitch: -0.25 },
        { who: 'ada', pose: 'climb', mood: 'sad', x: 632, y: 1440, r: 46, yaw: -0.3, roll: -0.2, flip: true },
      ],
      front: () => rect(360, 1440, 60, 10, inked('#E0B878', 3)),
    },
    '1.3.4': {
      frame: [
        [698, 781],
        [978, 774],
        [978, 1478],
        [712, 1478],
      ],
      ground: () =>
        wall({ x: 698, y: 774, width: 280, height: 704 }, ['#D9E6E2', '#A9C2C4', '#6F8F9A'], '#2B4A55', 'bottom') +
        rect(762, 1060, 180, 400, inked('#8A5A3A', 5)) +
        rect(784, 1078, 136, 150, inked('#E9F6F2', 4)) +
        path('M806 1228V1150Q812 1098 852 1094Q894 1098 900 1150V1228Z', { fill: '#5C6A78', opacity: 0.75 }) +
        path('M830 1150q22 26 46 0Z', inked('#FFFFFF', 2.4)) +
        sparks(876, 1148, 8, 22, 6, '#FFFFFF') +
        circle(938, 1262, 8, inked('#F2B51D', 3)) +
        polygon(
          [
            [698, 1400],
            [978, 1400],
            [978, 1478],
            [698, 1478],
          ],
          inked('#55707A', 4),
        ) +
        rect(712, 1230, 34, 170, inked('#3A4A55', 3)) +
        bob(730, 1262, 11),
      people: [
        { who: 'ada', pose: 'crouch', mood: 'worried', x: 760, y: 1424, r: 42, yaw: 0.35, crop: 'full' },
        { who: 'jax', pose: 'sit', mood: 'sad', x: 906, y: 1432, r: 42, yaw: -0.2, flip: true },
      ],
    },
  },
}

const PAGE_4: PageStaging = {
  height: 1140,
  paper: PAPER,
  behind: () => trickle([992, -20], [990, 1160], 5),
  panels: {
    '1.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 640],
        [22, 664],
      ],
      wordSize: 1.5,
      ground: () =>
        washed(22, 22, 956, 642, ['#FFE07A', '#FF9A2E', '#F2542D']) +
        burst(270, 430, 1200, 34, '#FFF3C0', 0.7) +
        fadingDots(22, 22, 956, 300, '#E5286E', 'top', 14) +
        rect(300, 500, 130, 110, inked('#FFFFFF', 4)) +
        path('M312 590L340 566L362 576L404 522m-18 0h18v18', { stroke: '#C62F2F', width: 7 }) +
        polygon(
          [
            [22, 612],
            [978, 590],
            [978, 664],
            [22, 664],
          ],
          inked('#7A4A35', 5),
        ),
      people: [
        { who: 'erick', pose: 'command', mood: 'glee', x: 214, y: 742, r: 100, yaw: 0.1 },
        { who: 'iris', pose: 'read', mood: 'calm', x: 520, y: 650, r: 32, yaw: 0.2, crop: 'bust', prop: 'folder' },
        { who: 'ada', pose: 'brace', mood: 'strain', x: 740, y: 700, r: 58, yaw: 0.1, roll: 0.3, flip: true },
        { who: 'jax', pose: 'push', mood: 'strain', x: 936, y: 668, r: 56, flip: true, roll: -0.2 },
      ],
      front: () => path('M262 470q4 24 26 28q-22 4 -26 28q-4 -24 -26 -28q22 -4 26 -28Z', inked('#FFFFFF', 3)),
    },
    '1.4.2': {
      frame: [
        [22, 682],
        [978, 656],
        [978, 1118],
        [22, 1118],
      ],
      ground: () => {
        const chance = scatter(11)
        let shreds = ''
        for (let i = 0; i < 46; i++) {
          const [x, y, size] = [240 + chance() * 700, 690 + chance() * 330, 8 + chance() * 16]
          shreds += turned(
            polygon(
              [
                [x, y],
                [x + size, y + size * 0.3],
                [x + size * 0.5, y + size],
              ],
              inked(['#FFFFFF', '#FFE07A', '#FF7A1A'][i % 3], 2.2),
            ),
            chance() * 360,
            x,
            y,
          )
        }
        return (
          washed(22, 656, 956, 462, ['#CFE9FF', '#8FC4F0', '#5A86C9']) +
          burst(520, 860, 900, 30, '#FFFFFF', 0.4) +
          fadingDots(22, 860, 956, 258, '#1F3F86', 'bottom', 13) +
          shreds +
          polygon(
            [
              [600, 1050],
              [978, 1034],
              [978, 1118],
              [580, 1118],
            ],
            inked('#7A4A35', 5),
          )
        )
      },
      people: [
        { who: 'jax', pose: 'fall', mood: 'shock', x: 86, y: 1108, r: 38, yaw: 0.5 },
        { who: 'ada', pose: 'kneel', mood: 'shock', x: 196, y: 1094, r: 38, yaw: 0.5 },
        { who: 'erick', pose: 'conduct', mood: 'puzzled', x: 500, y: 1150, r: 62, yaw: 0.2, crop: 'bust' },
        {
          who: 'iris',
          pose: 'pointUp',
          mood: 'smug',
          x: 846,
          y: 1140,
          r: 60,
          flip: true,
          yaw: -0.4,
          crop: 'bust',
          gaze: [-0.5, -0.2],
        },
      ],
      keepFree: [{ x: 24, y: 770, width: 330, height: 84 }],
      sfx: { x: 668, y: 1050, size: 96, turn: -10, fill: ['#FFFFFF', '#FFC933'] },
    },
  },
}

const PAGE_5: PageStaging = {
  height: 1200,
  paper: PAPER,
  behind: () => trickle([992, -20], [990, 1220], 5),
  panels: {
    '1.5.1': {
      frame: [
        [22, 22],
        [404, 22],
        [372, 1178],
        [22, 1178],
      ],
      ground: () =>
        washed(22, 22, 382, 1156, ['#FFF3C0', '#FFC24A', '#FF8A2E', '#D9483A']) +
        burst(200, 360, 1100, 28, '#FFFFFF', 0.45) +
        fadingDots(22, 760, 382, 418, '#8A1F3A', 'bottom', 13),
      people: [
        { who: 'erick', pose: 'jazz', mood: 'glee', x: 206, y: 538, r: 64, yaw: 0.1, crop: 'bust' },
        { who: 'iris', pose: 'walk', mood: 'calm', x: 336, y: 736, r: 22, yaw: 0.4 },
        { who: 'ada', pose: 'heave', mood: 'strain', x: 128, y: 1050, r: 50, yaw: 0.2 },
        {
          who: 'jax',
          pose: 'sip',
          mood: 'puzzled',
          x: 296,
          y: 1216,
          r: 54,
          flip: true,
          yaw: -0.2,
          armLeft: [236, 1112],
        },
      ],
      front: () =>
        leaf(86, 562, 66, -12) +
        leaf(204, 576, 72, 4) +
        leaf(322, 564, 62, 14) +
        leaf(130, 790, 80, -3) +
        leaf(234, 1096, 44, -18),
      keepFree: [
        { x: 24, y: 510, width: 370, height: 120 },
        { x: 50, y: 720, width: 165, height: 130 },
        { x: 290, y: 640, width: 90, height: 180 },
      ],
      signs: [
        { x: 79, y: 531, size: 24, turn: -12, text: 'AUG', color: '#FFFFFF' },
        { x: 206, y: 546, size: 25, turn: 4, text: 'SEP', color: '#FFFFFF' },
        { x: 329, y: 536, size: 22, turn: 14, text: 'OCT', color: '#FFFFFF' },
        { x: 128, y: 758, size: 28, turn: -3, text: 'NOV', color: '#FFFFFF' },
      ],
      sfx: { x: 190, y: 650, size: 34, turn: -3, fill: ['#FFFFFF', '#FF7A1A'] },
    },
    '1.5.2': {
      frame: [
        [420, 22],
        [978, 22],
        [978, 1178],
        [388, 1178],
      ],
      summary: { x: 452, y: 40, width: 508, height: 250 },

      isNight: true,
      ground: () =>
        wall({ x: 388, y: 22, width: 590, height: 1156 }, ['#3C4A7A', '#2C3568', '#241F52'], '#0F1236', 'top') +
        rect(452, 318, 500, 170, inked('#10143F', 6)) +
        stars(456, 322, 492, 140, 60) +
        circle(880, 370, 30, { fill: '#FFF1C0' }) +
        circle(892, 362, 27, { fill: '#10143F' }) +
        skyline({ x: 464, y: 322, width: 424, height: 164 }, 485, '#262C6B', '#FFD97A', 6, 90) +
        path('M702 318V488', { stroke: INK, width: 7 }) +
        polygon(
          [
            [388, 830],
            [978, 800],
            [978, 1178],
            [388, 1178],
          ],
          inked('#2A2356', 4),
        ) +
        floorLines(388, 822, 590, 356, [700, 700], '#4B41A0', 10) +
        light(500, 1040, 420, '#4BD8FF', 0.6) +
        trickle([984, 860], [560, 1010], 8) +
        pool(496, 1086, 96, 36),
      live: { x: 606, y: 908, width: 356, height: 252 },
      people: [
        { who: 'iris', pose: 'present', mood: 'smug', x: 476, y: 850, r: 56, yaw: 0.35, rim: '#8FF6FF', rimSide: -1 },
        {
          who: 'jax',
          pose: 'reach',
          mood: 'glad',
          x: 702,
          y: 872,
          r: 54,
          yaw: -0.4,
          flip: true,
          rim: '#8FF6FF',
          crop: 'bust',
          armRight: [770, 836],
        },
        {
          who: 'ada',
          pose: 'sitDesk',
          mood: 'sad',
          x: 892,
          y: 866,
          r: 52,
          yaw: -0.3,
          flip: true,
          crop: 'bust',
          rim: '#8FF6FF',
        },
      ],
      front: () =>
        polygon(
          [
            [612, 850],
            [978, 838],
            [978, 892],
            [600, 892],
          ],
          inked('#8A5A3A', 5),
        ) +
        dots(612, 868, 366, 22, '#3A1E12', 8, 2.2, 0.6) +
        path('M770 846q-6 -34 10 -46l14 10l16 -12q14 18 8 46Z', inked('#F1E3C6', 4)),
    },
  },
}

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '1.1': PAGE_1,
  '1.2': PAGE_2,
  '1.3': PAGE_3,
  '1.4': PAGE_4,
  '1.5': PAGE_5,
}
