/** Things with a face: the rowing readers of a group, robots with a screen, and the web shop, which is a shop. */
import { darken, INK, lighten, PAPER } from './colours'
import type { Head, HeadFrame } from './face'
import type { Point } from './geometry'
import { blob, ellipse, polygon, tube } from './outline'

const SCREEN = '#10173F'
const LIT = '#DFFFFF'
const LINE = 0.78

/** Eyes and mouth of light, from the same numbers as a face of flesh. */
function drawScreenFace({ pen, front, mood, yaw }: HeadFrame, gaze: readonly [number, number], light: string): void {
  const place = ([x, y]: Point): Point => front([x + yaw * 0.3, y])
  for (const side of [-1, 1]) {
    const [x, y] = [side * 0.36, -0.1]
    if (mood.open < 0.15) {
      const bend = (mood.squint ?? 0) > 0 ? -0.14 : 0.12
      pen.line([place([x - 0.18, y]), place([x, y + bend]), place([x + 0.18, y])], 0.11, light, 0.5, 0.5)
    } else {
      pen.flat(ellipse([x, y], 0.2, 0.24 * Math.min(1.2, mood.open + 0.1), place), light)
      const pupil = 0.1 * mood.pupil + 0.015
      pen.flat(ellipse([x + gaze[0] * 0.09, y + gaze[1] * 0.1], pupil, pupil * 1.1, place), SCREEN)
    }
    if (Math.abs(mood.brow) > 0.15)
      pen.line(
        [place([side * 0.58, -0.44 - mood.brow * 0.14]), place([side * 0.16, -0.46 + mood.brow * 0.24])],
        0.09,
        light,
        0.7,
        0.7,
      )
  }
  const [width, curve, opening] = mood.mouth
  const arc = (drop: number): Point[] =>
    [-1, 0, 1].map((share) =>
      place([share * width, 0.36 + curve * (0.14 - 0.32 * share * share) + drop * (1 - share * share)]),
    )
  if (opening > 0.15)
    pen.flat(
      blob([
        ...arc(-opening * 0.1),
        ...arc(opening * 0.34)
          .reverse()
          .slice(1, -1),
      ]),
      light,
    )
  else pen.line(arc(0), 0.1, light, 0.6, 0.6)
}

function drawRobot(colour: string): (frame: HeadFrame, gaze: readonly [number, number]) => void {
  return (frame, gaze) => {
    const { pen, at, front, mood } = frame
    pen.cord([at([0, -0.9]), at([0.06, -1.34])], 0.09, '#8390B4', 0.03)
    pen.form(ellipse([0.06, -1.44], 0.16, 0.16, at), mood.sweat === true ? '#FF7A1A' : '#FFFFFF', {
      line: 0.7,
      rim: false,
    })
    for (const side of [-1, 1]) {
      const ear: readonly Point[] = [
        [side * 0.96, -0.3],
        [side * 1.26, -0.24],
        [side * 1.26, 0.26],
        [side * 0.96, 0.3],
      ]
      pen.form(polygon(ear.map(at)), '#8390B4', { line: LINE, rim: false })
    }
    const box: readonly Point[] = [
      [-0.94, -0.86],
      [0, -0.94],
      [0.94, -0.86],
      [1.04, 0],
      [0.94, 0.78],
      [0, 0.84],
      [-0.94, 0.78],
      [-1.04, 0],
    ]
    pen.form(blob(box.map(at)), colour, { shade: darken(colour, 0.5), depth: 0.2, line: 1 })
    const screen: readonly Point[] = [
      [-0.76, -0.6],
      [0, -0.66],
      [0.76, -0.6],
      [0.8, 0],
      [0.76, 0.56],
      [0, 0.62],
      [-0.76, 0.56],
      [-0.8, 0],
    ]
    pen.form(blob(screen.map(front)), SCREEN, { line: 0.7, rim: false })
    pen.cut(blob(screen.map(front)))
    drawScreenFace(frame, gaze, LIT)
  }
}

const AWNING = ['#E5286E', PAPER] as const

function drawShop(frame: HeadFrame, gaze: readonly [number, number]): void {
  const { pen, at, front } = frame
  const wall: readonly Point[] = [
    [-1.3, -0.9],
    [1.3, -0.9],
    [1.24, 1.1],
    [-1.24, 1.1],
  ]
  pen.form(polygon(wall.map(at)), '#FFF1CF', { shade: '#B48A5A', depth: 0.2 })
  const shutter: readonly Point[] = [
    [-1, -0.72],
    [1, -0.72],
    [0.98, 0.86],
    [-0.98, 0.86],
  ]
  pen.form(polygon(shutter.map(front)), '#1B2C5E', { shade: '#0A1434', depth: 0.14, line: 0.8, rim: false })
  drawScreenFace(frame, gaze, '#CFF6FF')
  for (let i = 0; i < 6; i++) {
    const left = -1.62 + i * 0.54
    const flap: readonly Point[] = [
      [left + 0.1, -1.5],
      [left + 0.46, -1.5],
      [left + 0.54, -0.86],
      [left + 0.27, -0.6],
      [left, -0.86],
    ]
    pen.form(polygon(flap.map(at)), AWNING[i % 2], { line: 0.8, rim: false })
  }
  pen.form(tube([at([-1.5, -1.52]), at([1.5, -1.52])], [0.11, 0.11]), darken(AWNING[0], 0.4), { line: 0.8, rim: false })
  pen.line([at([-1.1, 0.98]), at([0, 1]), at([1.1, 0.98])], 0.05, INK, 0.8, 0.8)
}

const reader = (colour: string): Head => ({
  skin: '#C9D2E6',
  skinShade: '#5B6788',
  blush: colour,
  lid: colour,
  brow: INK,
  own: drawRobot(colour),
})

/** The colours of a group's readers; their clothes have them, too. */
export const READER_COLOURS = { a: '#22C7E8', b: '#FFC933', c: '#B28DFF', d: '#5FE08F' } as const

export const THING_HEADS = {
  'boat-a': reader(READER_COLOURS.a),
  'boat-b': reader(READER_COLOURS.b),
  'boat-c': reader(READER_COLOURS.c),
  'boat-d': reader(READER_COLOURS.d),
  'web-shop': {
    skin: '#FFF1CF',
    skinShade: '#B48A5A',
    blush: '#E5286E',
    lid: '#FFF1CF',
    brow: lighten(INK, 0.1),
    own: drawShop,
  },
} as const satisfies Record<string, Head>
