/** Page 2.2. */
import {
  bench,
  circle,
  crate,
  fadingDots,
  INK,
  inked,
  island,
  light,
  line,
  type Point,
  path,
  rect,
  stars,
  washed,
} from '../../../art'
import type { PageStaging, Person } from '../../staging'
import { PAPER } from './things'

const SKIES: readonly (readonly string[])[] = [
  ['#F7D08A', '#E9A65A', '#B4704A'],
  ['#F2C27A', '#E0914A', '#A05F5A'],
  ['#E9A65A', '#C9762B', '#8A4F5E'],
  ['#C9762B', '#8A4F5E', '#5A3A5E'],
  ['#8A4F5E', '#5A3A6E', '#3A2450'],
  ['#4B3A6B', '#33265A', '#241650'],
  ['#2B1F55', '#1E1645', '#150F36'],
  ['#1B1442', '#141035', '#0E0A2A'],
  ['#2B1F55', '#4B2F5E', '#8A4A4A'],
]

/** Corner of one of the nine windows. */
const windowAt = (i: number): Point => [22 + (i % 3) * 321, 22 + Math.floor(i / 3) * 306]

/** What nobody has touched yet leans to the left; pulled it leans to the right. */
function lever(i: number, isPulled: boolean): string {
  const [x, y] = windowAt(i)
  const foot: Point = [x + FOOT[0], y + FOOT[1]]
  const knob: Point = [foot[0] + (isPulled ? 24 : -28), foot[1] - 84]
  return (
    line([foot, knob], { stroke: INK, width: 12, cap: 'round' }) +
    line([foot, knob], { stroke: '#C9C4CF', width: 6, cap: 'round' }) +
    circle(knob[0], knob[1], 13, inked('#E5286E', 3))
  )
}

/** Of the lever, in its window. */
const FOOT: Point = [280, 264]

function nineWindows(): string {
  return SKIES.map((stops, i) => {
    const [x, y] = windowAt(i)
    const t = i / 8
    const [sunX, sunY] = [x + 30 + t * 250, y + 130 - Math.sin(Math.PI * t) * 80]
    const isNight = i > 4
    return (
      `<clipPath id="w${i}"><rect x="${x}" y="${y}" width="314" height="298"/></clipPath><g clip-path="url(#w${i})">` +
      washed(x, y, 314, 298, stops) +
      (isNight
        ? stars(x, y, 314, 150, 26, i) +
          circle(sunX, y + 70, 17, { fill: '#F3EBD0' }) +
          circle(sunX + 8, y + 65, 15, { fill: stops[0] })
        : light(sunX, sunY, 120, '#FFE9B8', 0.8) + circle(sunX, sunY, 22, { fill: '#FFF1C0' })) +
      fadingDots(x, y, 314, 150, '#120A2E', 'top', 12) +
      island(x + 262, y + 150, 74, 'hall', i + 2, true) +
      rect(x, y + 232, 314, 70, inked('#3A2236', 4)) +
      bench(x + 18, y + 206, 206) +
      // The first one is the reader's, and hangs in the picture by itself.
      (i === 0 ? '' : lever(i, i > 1)) +
      (i === 8 ? crate(x + 200, y - 8, 76, 8) + crate(x + 130, y + 4, 60, -10, '#B4492D') : '') +
      '</g>' +
      rect(x, y, 314, 298, { stroke: INK, width: 5 })
    )
  }).join('')
}

/** The same four on the same bench. */
const waiters: readonly Person[] = SKIES.flatMap((_, i): Person[] => {
  const [x, y] = windowAt(i)
  const look = { r: 27, crop: 'full', rim: i < 5 ? '#FFD98A' : '#8A86D0' } as const
  return [
    {
      ...look,
      who: 'job',
      as: i === 2 ? 'gang' : `gang-job-${i}`,
      pose: 'perch',
      mood: i === 8 ? 'shock' : 'flat',
      x: x + 60,
      y: y + 204,
      yaw: 0.1,
    },
    {
      ...look,
      who: 'jax',
      as: i === 0 ? 'jax' : `jax-${i}`,
      pose: 'sit',
      mood: i < 2 ? 'calm' : i === 8 ? 'shock' : 'sad',
      x: x + 136,
      y: y + 206,
      yaw: 0.2,
      wear: 'batch',
      prop: 'paper',
    },
    {
      ...look,
      who: 'iris',
      as: i === 1 ? 'iris' : `iris-${i}`,
      pose: 'sitDesk',
      mood: 'calm',
      x: x + 212,
      y: y + 206,
      yaw: 0.1,
      wear: 'batch',
    },
  ]
})

const beard = (i: number): string => {
  const [x, y] = windowAt(i)
  const long = i * 9
  const [cx, cy] = [x + 132, y + 146]
  if (i === 0) return ''
  return path(
    `M${cx - 14} ${cy - 4}Q${cx} ${cy + 6} ${cx + 17} ${cy - 5}Q${cx + 16} ${cy + long * 0.6} ${cx + 2} ${cy + 8 + long}Q${cx - 14} ${cy + long * 0.6} ${cx - 14} ${cy - 4}Z`,
    inked('#D9561A', 2.4),
  )
}

export const PAGE_2: PageStaging = {
  height: 1108,
  paper: PAPER,
  panels: {
    '2.2.1': {
      frame: [
        [14, 14],
        [986, 14],
        [986, 1094],
        [14, 1094],
      ],
      isOpen: true,
      phone: { x: 14, y: 14, width: 972, height: 924 },
      ground: () =>
        rect(14, 14, 972, 1080, { fill: PAPER }) + nineWindows() + rect(22, 942, 956, 144, inked('#0D1231', 5)),
      live: { x: 26, y: 946, width: 948, height: 136 },
      people: [...waiters.slice(4), ...waiters.slice(0, 4)].sort(
        (a, b) => Number(a.as?.includes('-')) - Number(b.as?.includes('-')),
      ),
      front: () => SKIES.map((_, i) => beard(i)).join(''),
      handle: {
        at: { x: 250, y: 178, width: 48, height: 48 },
        way: 'pull',
        thing: () => lever(0, false),
        move: { turn: 34, about: [22 + FOOT[0], 22 + FOOT[1]] },
      },
      breakout: () => {
        const [x, y] = windowAt(8)
        return path(`M${x + 90} ${y}Q${x + 190} ${y + 44} ${x + 290} ${y}`, { stroke: INK, width: 6 })
      },
      keepFree: [
        { x: 22, y: 324, width: 956, height: 850 },
        { x: 14, y: 126, width: 644, height: 200 },
        { x: 630, y: 14, width: 36, height: 300 },
      ],
    },
  },
}
