/** Small pages of the ten chapters, for the cards of the map: three panels each, 100 by 140. */
import {
  burst,
  circle,
  container,
  curtain,
  fadingDots,
  group,
  INK,
  inked,
  light,
  path,
  polygon,
  rect,
  rod,
  sparks,
  stars,
  tower,
  washed,
} from '../src/view/art/index.ts'
import { drawHead, drawObserver, type MoodName, type Who } from '../src/view/cast/index.ts'

/** A desk whose screen says that the night went wrong: red, in every language. */
export const failed = (x: number, y: number, size: number): string =>
  group(
    rect(-50, -78, 100, 66, inked('#2A2932', 4), 5) +
      rect(-42, -70, 84, 50, { fill: '#D8323A' }) +
      rect(-42, -70, 84, 15, { fill: '#FF6A5E' }) +
      path('M-20 -58L20 -28M20 -58L-20 -28', { stroke: '#FFFFFF', width: 9, cap: 'round' }) +
      polygon(
        [
          [-9, -12],
          [9, -12],
          [14, 4],
          [-14, 4],
        ],
        inked('#4A4852', 3),
      ) +
      polygon(
        [
          [-92, 4],
          [84, 4],
          [100, 20],
          [-100, 20],
        ],
        inked('#F7F4EC', 4),
      ) +
      [-78, 70].map((leg) => rect(leg, 20, 10, 62, inked('#3A3844', 3))).join(''),
    `translate(${x} ${y}) scale(${size})`,
  )

const face = (who: Who, mood: MoodName, x: number, y: number, r: number, yaw = 0): string =>
  drawHead({ who, mood, x, y, r, yaw }).svg

/** Drawn in a frame of a small page: its own corner is 0, 0. */
type Scene = string
const TOP = [4, 4, 92, 68] as const
const LEFT = [4, 76, 44, 60] as const
const RIGHT = [52, 76, 44, 60] as const

/** A page of three panels in small: one of the chapter's things above, and its people or what it does to them below. */
function smallPage(top: Scene, left: Scene, right: Scene): string {
  const frames = [
    [TOP, top],
    [LEFT, left],
    [RIGHT, right],
  ] as const
  return (
    rect(0, 0, 100, 140, { fill: '#FFFDF6' }) +
    frames
      .map(
        ([[x, y, width, height], scene], i) =>
          `<clipPath id="f${i}"><rect width="${width}" height="${height}"/></clipPath>` +
          group(
            `<g clip-path="url(#f${i})">${scene}</g>${rect(0, 0, width, height, { stroke: INK, width: 2.6 })}`,
            `translate(${x} ${y})`,
          ),
      )
      .join('')
  )
}

/** Somebody before rays of one colour. */
const portrait = (who: Who, mood: MoodName, stops: readonly string[], ray: string, yaw = 0): Scene =>
  washed(0, 0, 44, 60, stops) + burst(22, 36, 60, 12, ray, 0.4) + face(who, mood, 22, 36, 15, yaw)

const bang = (x: number, y: number, size: number, fill: string): Scene =>
  sparks(x, y, size * 0.4, size, 12, fill) + circle(x, y, size * 0.4, inked(fill, 2))

const THUMBS: readonly (() => string)[] = [
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#E9E7EC', '#BFE6F5']) +
        fadingDots(0, 30, 92, 38, '#8A8894', 'bottom', 7) +
        failed(22, 46, 0.36) +
        failed(74, 46, 0.36) +
        face('ada', 'shock', 48, 44, 17),
      portrait('jax', 'shock', ['#FFE27A', '#FF9A2E'], '#FFFFFF', 0.2),
      washed(0, 0, 44, 60, ['#BDF1F6', '#5FC9DC']) +
        rect(10, 12, 20, 24, inked('#FFF8E7', 2.4), 2) +
        path('M30 18q8 0 8 6t-8 6', { stroke: INK, width: 3 }) +
        path('M12 36q0 12 -4 20h26q-8 -8 -6 -20Z', inked('#5A3218', 2)),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#4B3A6B', '#A0527A', '#F2A24A']) +
        [30, 44, 58].map((x) => path(`M${x} 0v22`, { stroke: '#FFE9B8', width: 2 })).join('') +
        container(44, 38, 50, -6) +
        path('M0 60q26 -16 46 -2t46 -6', { stroke: '#3A1B2E', width: 3 }),
      washed(0, 0, 44, 60, ['#FFE27A', '#F2792B']) + bang(22, 30, 24, '#FFFFFF'),
      portrait('iris', 'calm', ['#8A70C0', '#4B3A6B'], '#FFD98A'),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#070B22', '#1A5FA8']) +
        stars(0, 0, 92, 30, 20) +
        light(52, 26, 30, '#FFFFFF', 0.9) +
        path('M0 64C20 40 40 50 52 26M92 60C80 36 66 44 52 26M0 30C20 20 36 30 52 26', {
          stroke: '#22C7E8',
          width: 7,
        }) +
        path('M0 64C20 40 40 50 52 26M92 60C80 36 66 44 52 26M0 30C20 20 36 30 52 26', {
          stroke: '#E6FBFF',
          width: 2,
        }) +
        [0, 1, 2, 3]
          .map((i) => rect(32 + i * 11, 21, 10, 10 + i, inked(i === 3 ? '#FF7A1A' : '#16A39A', 1.8)))
          .join(''),
      portrait('ada', 'glad', ['#7DFFD9', '#16A39A'], '#FFFFFF'),
      portrait('iris', 'glad', ['#8FC3FF', '#2F7BFF'], '#FFFFFF', -0.3),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#0D1231', '#22409A']) +
        [0, 1, 2]
          .map(
            (i) =>
              rect(8, 8 + i * 19, 76, 13, inked('#22C7E8', 2)) +
              rect(8, 8 + i * 19, 18 + i * 18, 13, inked('#FF7A1A', 2)),
          )
          .join(''),
      portrait('jax', 'shock', ['#FFE0B0', '#FF9A5A'], '#FFFFFF', 0.2),
      portrait('boat-a', 'worried', ['#CFE9FF', '#5A86C9'], '#FFFFFF'),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#DCD0F2', '#8A70C0']) +
        burst(46, 40, 80, 18, '#FFFFFF', 0.3) +
        face('pat', 'angry', 46, 40, 25),
      washed(0, 0, 44, 60, ['#FFF3D6', '#E2C27A']) +
        path('M13 30v-8a9 9 0 0 1 18 0v8', { stroke: INK, width: 5 }) +
        rect(8, 29, 28, 22, inked('#FFC933', 2.4), 2),
      washed(0, 0, 44, 60, ['#10205A', '#22A7D8']) +
        [10, 26, 42].map((y, i) => rect(6, y, 24, 9, inked(i === 1 ? '#FF7A1A' : '#E6FBFF', 1.8))).join('') +
        path('M30 30h10m-5 -5l5 5l-5 5', { stroke: '#FFFFFF', width: 3 }),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#F2B84A', '#B4492D']) +
        burst(46, 40, 80, 16, '#FFE3A0', 0.6) +
        face('script', 'angry', 20, 44, 15) +
        face('job', 'smug', 72, 44, 15) +
        face('bates', 'angry', 46, 42, 17),
      washed(0, 0, 44, 60, ['#CFE9FF', '#8FA8D0']) +
        rect(10, 10, 24, 50, inked('#8A5A3A', 2.4)) +
        circle(29, 36, 2.4, inked('#FFC933', 1.6)) +
        path('M6 24h32', { stroke: '#C62F2F', width: 6 }),
      portrait('jax', 'resolve', ['#FFE27A', '#F2542D'], '#FFFFFF', -0.2),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#1B1236', '#B01858']) +
        burst(54, 30, 90, 18, '#FFC933', 0.6) +
        path('M6 58L24 48L44 40L58 8L70 34L88 30', { stroke: INK, width: 7 }) +
        path('M6 58L24 48L44 40L58 8L70 34L88 30', { stroke: '#FFC933', width: 4 }),
      portrait('erick', 'shock', ['#FFD98A', '#F2792B'], '#FFFFFF'),
      portrait('pat', 'glad', ['#DCD0F2', '#8A70C0'], '#FFFFFF'),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#0A0E2A', '#2A3B8C']) +
        rod([2, 10], [92, 24], 6) +
        curtain(12, 14, 24, 26, '#E5286E', '#A0124F', 3) +
        tower(30, 64, 26, '#8FEBFA') +
        tower(68, 64, 26, '#FFE27A'),
      washed(0, 0, 44, 60, ['#FFE27A', '#F2542D']) + bang(22, 30, 24, '#D7E6F5'),
      portrait('murphy', 'smug', ['#8FC3FF', '#2A3B8C'], '#FFFFFF'),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#0A0E2A', '#1C5FA8']) +
        burst(46, 36, 80, 18, '#8FEBFA', 0.3) +
        rod([0, 12], [92, 9], 6, 'none') +
        drawObserver({ x: 46, y: 44, size: 44, mood: 'resolve', style: 'inked', arms: 'hold', rod: [11, 10] }).svg,
      portrait('ada', 'glee', ['#7DFFD9', '#16A39A'], '#FFFFFF', 0.2),
      washed(0, 0, 44, 60, ['#FFC1DC', '#B01858']) +
        tower(22, 54, 34, null, true) +
        path('M10 8l24 12M34 8l-24 12', { stroke: '#FFFFFF', width: 4 }),
    ),
  () =>
    smallPage(
      washed(0, 0, 92, 68, ['#FFF8E7', '#E2D2A8']) +
        Array.from({ length: 7 }, (_, i) =>
          path(`M8 ${9 + i * 8}H${82 - (i % 3) * 14}`, { stroke: '#8A7A5A', width: 2 }),
        ).join('') +
        circle(56, 34, 16, { fill: '#BEE8FF', stroke: INK, width: 4, opacity: 0.9 }) +
        path('M67 46L82 62', { stroke: INK, width: 6, cap: 'round' }),
      washed(0, 0, 44, 60, ['#10205A', '#22A7D8']) +
        path('M0 30h18M26 30h18', { stroke: '#FFC933', width: 5 }) +
        path('M14 12L30 46M30 12L14 46', { stroke: '#D7E6F5', width: 4, cap: 'round' }) +
        [13, 31].map((x) => circle(x, 50, 5, { stroke: '#E5286E', width: 3 })).join(''),
      portrait('ada', 'resolve', ['#8FEBFA', '#1C5FA8'], '#FFFFFF'),
    ),
]

export const THUMB_COUNT = THUMBS.length

export const drawThumb = (chapter: number): string => THUMBS[chapter]()
