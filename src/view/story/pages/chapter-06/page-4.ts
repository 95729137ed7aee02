/** Page 6.4. */
import {
  circle,
  dots,
  ellipse,
  fadingDots,
  INK,
  inked,
  light,
  path,
  polygon,
  rect,
  turned,
  wall,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { GANG_LIT, LIT, NIGHT } from './things'

function shelves(x: number, y: number, width: number, height: number): string {
  let content = ''
  for (let row = 0; row < 5; row++) {
    const sy = y + (height * row) / 5
    for (let k = 0; k < 12; k++)
      content += rect(
        x + (width * k) / 12 + 4,
        sy + 26,
        width / 12 - 8,
        height / 5 - 36,
        inked(['#3A2F6B', '#22408F', '#4A2A6B'][(k + row) % 3], 2.4),
      )
    content += rect(x, sy + height / 5 - 12, width, 10, inked('#16130F', 2))
  }
  return content
}

/** A thin lamp, far too thin for who hides behind it. */
const lamp = (x: number, y: number): string =>
  rect(x - 5, y - 190, 10, 190, inked('#C9C4CF', 3)) +
  ellipse(x, y, 44, 10, inked('#8C93A0', 3)) +
  polygon(
    [
      [x - 22, y - 230],
      [x + 22, y - 230],
      [x + 44, y - 184],
      [x - 44, y - 184],
    ],
    inked('#FFC933', 3),
  ) +
  light(x, y - 170, 90, '#FFE7A8', 0.8)

function lens(x: number, y: number, r: number): string {
  return (
    turned(rect(x - 16, y + r, 32, 150, inked('#6B3A1E', 5), 10), 38, x, y) +
    circle(x, y, r, { fill: '#FFF1C9' }) +
    circle(x, y, r * 0.86, { fill: '#FFC933', opacity: 0.5 }) +
    circle(x, y, r, { stroke: INK, width: 24 }) +
    circle(x, y, r, { stroke: '#D9A62E', width: 15 }) +
    circle(x, y, r, { stroke: '#FFF1B8', width: 3 }) +
    path(`M${x - r * 0.7} ${y - r * 0.3}q${r * 0.1} ${-r * 0.36} ${r * 0.46} ${-r * 0.5}`, {
      stroke: '#FFFFFF',
      width: 9,
      cap: 'round',
      opacity: 0.7,
    })
  )
}

/** A round door of steel with three slots. */
function vault(x: number, y: number, r: number): string {
  const bolts = Array.from({ length: 16 }, (_, i) => {
    const a = (i / 16) * 2 * Math.PI
    return circle(x + Math.cos(a) * r * 0.9, y + Math.sin(a) * r * 0.9, 9, inked('#C9D2E6', 3))
  }).join('')
  return (
    light(x, y, r * 1.3, '#5FA8E8', 0.5) +
    circle(x, y, r, inked('#3E5A8C', 7)) +
    circle(x, y, r * 0.8, inked('#2A3F6E', 5)) +
    dots(x - r * 0.7, y - r * 0.7, r * 1.4, r * 1.4, '#0A1030', 12, 3, 0.4) +
    bolts +
    rect(x - 34, y + r * 0.52, 68, 22, inked('#05081E', 4), 8)
  )
}

const key = (x: number, y: number, color: string): string =>
  path(`M${x} ${y}h92v16m-18 -16v12`, { stroke: INK, width: 15 }) +
  path(`M${x} ${y}h92v16m-18 -16v12`, { stroke: color, width: 8 }) +
  circle(x - 16, y, 18, { stroke: INK, width: 14 }) +
  circle(x - 16, y, 18, { stroke: color, width: 8 })

export const PAGE_4: PageStaging = {
  height: 1440,
  paper: NIGHT,
  panels: {
    '6.4.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 700],
        [22, 730],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 708 }
        return (
          wall(box, ['#160A2A', '#2A1F52', '#1B2150'], '#0A0618', 'top') +
          shelves(40, 60, 920, 480) +
          washed(22, 22, 956, 708, ['#0A061800', '#0A0618AA', '#0A0618']) +
          light(480, 320, 340, '#FFE7A8', 0.6) +
          rect(22, 640, 956, 90, { fill: '#160A2A' }) +
          lamp(880, 640)
        )
      },
      live: { x: 250, y: 130, width: 470, height: 400 },
      // The lens of the next panel, as far as it reaches into this one; a phone has it from here alone.
      handle: { at: { x: 398, y: 618, width: 164, height: 104 }, way: 'press', thing: () => lens(480, 716, 96) },
      people: [
        { who: 'script', ...GANG_LIT, pose: 'stand', mood: 'worried', x: 890, y: 560, r: 34, yaw: -0.4, flip: true },
        { who: 'iris', ...LIT, pose: 'think', mood: 'calm', x: 130, y: 690, r: 52, yaw: 0.4, crop: 'bust' },
        { who: 'jax', ...LIT, pose: 'point', mood: 'calm', x: 770, y: 720, r: 50, yaw: -0.4, flip: true, crop: 'bust' },
      ],
      front: () => rect(875, 450, 10, 190, inked('#C9C4CF', 3)),
      keepFree: [{ x: 360, y: 600, width: 230, height: 140 }],
    },
    '6.4.2': {
      frame: [
        [22, 752],
        [978, 722],
        [978, 1418],
        [22, 1418],
      ],
      ground: () => {
        const box = { x: 22, y: 722, width: 956, height: 696 }
        return (
          wall(box, ['#0A1238', '#1B2150', '#22305F'], '#05081E', 'right') +
          vault(330, 1080, 260) +
          key(180, 1010, '#16A39A') +
          key(180, 1150, '#22C7E8') +
          fadingDots(22, 1200, 956, 218, '#05081E', 'bottom', 13)
        )
      },
      live: { x: 560, y: 790, width: 396, height: 380 },
      handle: {
        at: { x: 150, y: 1052, width: 140, height: 54 },
        way: 'pull',
        plane: 'ground',
        thing: () => key(180, 1080, '#FF7A1A'),
        move: { by: [62, 0] },
      },
      people: [
        { who: 'ada', ...LIT, pose: 'tug', mood: 'resolve', x: 60, y: 1200, r: 36, yaw: 0.4, crop: 'bust' },
        { who: 'jax', ...LIT, pose: 'pull', mood: 'calm', x: 190, y: 1430, r: 46, yaw: 0.3, crop: 'bust' },
        {
          who: 'iris',
          ...LIT,
          pose: 'reach',
          mood: 'flat',
          x: 350,
          y: 1440,
          r: 44,
          yaw: -0.4,
          flip: true,
          crop: 'bust',
        },
        {
          who: 'web-shop',
          pose: 'hold',
          mood: 'worried',
          x: 700,
          y: 1340,
          r: 46,
          yaw: -0.3,
          flip: true,
          prop: 'sack',
          armLeft: [618, 1352],
        },
        { who: 'bates', ...GANG_LIT, pose: 'crossed', mood: 'angry', x: 890, y: 1430, r: 42, yaw: -0.4, crop: 'bust' },
      ],
      signs: [
        { x: 480, y: 716, size: 50, turn: -4, text: 'WHO', de: 'WER', color: '#4A2A12' },
        { x: 372, y: 1180, size: 20, turn: -5, text: 'DENIED', de: 'ABGEWIESEN', fill: '#FFF8E7', color: '#C62F2F' },
        { x: 330, y: 872, size: 20, text: 'WRITE', de: 'SCHREIBEN', fill: '#FFF8E7' },
      ],
      breakout: () => lens(480, 716, 96),
      keepFree: [{ x: 370, y: 722, width: 220, height: 190 }],
      sfx: { x: 430, y: 990, size: 70, turn: -6, fill: ['#FFFFFF', '#FFC933'] },
    },
  },
}
