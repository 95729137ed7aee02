/** What is drawn on the page to keep, in its units: the page is 1000 wide and 1400 high, as a sheet of paper is. */

import type { Issue } from '../../../story/keepsake-link'
import {
  burst,
  circle,
  curtain,
  dots,
  ellipse,
  fadingDots,
  group,
  INK,
  inked,
  line,
  n,
  path,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  rod,
  shards,
  sparks,
  speedLines,
  stars,
  washed,
} from '../../art'
import { drawFigure, drawObserver } from '../../cast'
import type { Point, Rect } from '../staging'

/** Frames of the five panels, clockwise from the top left. */
export const FRAMES = {
  deed: [
    [22, 112],
    [978, 98],
    [978, 554],
    [22, 582],
  ],
  guesses: [
    [22, 598],
    [472, 586],
    [440, 1004],
    [22, 1004],
  ],
  rod: [
    [488, 585],
    [978, 570],
    [978, 1004],
    [456, 1004],
  ],
  line: [
    [22, 1020],
    [978, 1020],
    [978, 1190],
    [22, 1192],
  ],
  bye: [
    [22, 1208],
    [978, 1206],
    [978, 1378],
    [22, 1378],
  ],
} as const satisfies Record<string, readonly Point[]>

export type PanelName = keyof typeof FRAMES

/** The reader's own hand, which presses the button, out of the frame. */
export function drawHand(): string {
  const sleeve: readonly Point[] = [
    [1040, 592],
    [850, 572],
    [838, 486],
    [1040, 496],
  ]
  const button =
    ellipse(470, 552, 118, 30, { fill: INK }) +
    ellipse(470, 546, 112, 28, inked('#C7CEE4', 4)) +
    ellipse(470, 541, 92, 21, inked('#7882A8', 3)) +
    path(
      'M396 540L394 522Q398 502 470 500Q542 502 546 522L544 540Q520 556 470 556Q420 556 396 540Z',
      inked('#B81D24', 4.5),
    ) +
    ellipse(470, 521, 74, 20, inked('#E24A45', 3.6)) +
    ellipse(470, 520, 60, 14, { stroke: '#FFD5D5', width: 3, dash: '7 6' }) +
    sparks(470, 528, 128, 152, 4, '#FFF3CF', -3.36, -3.02)
  const hand =
    polygon(sleeve, inked('#4B3A6B', 5)) +
    polygon(
      [
        [868, 574],
        [838, 570],
        [826, 486],
        [856, 488],
      ],
      inked('#FF7A1A', 4.5),
    ) +
    // A glove that points: back of the hand, thumb, three folded fingers, and the one that does it, bent on the button.
    path(
      'M836 492C800 476 758 476 728 486L586 462Q552 456 540 486Q534 504 540 518Q548 530 562 524Q572 518 574 504L690 522Q684 548 706 562Q734 584 780 578Q816 576 838 566Z',
      inked('#FFFDF6', 5),
    ) +
    path('M694 522Q716 512 742 520M704 546Q724 536 748 542M720 566Q738 556 758 560', {
      stroke: INK,
      width: 3.4,
      cap: 'round',
    }) +
    path('M730 488Q760 500 786 492M572 470Q578 480 576 490', { stroke: INK, width: 3.4, cap: 'round' }) +
    dots(770, 536, 60, 36, '#A79FC8', 6, 1.8, 0.7)
  return group(button, 'translate(20 0)') + group(hand, 'translate(-38 2)')
}

/** Jax does the opposite of whoever pressed it. */
export function drawWitness(isFault: boolean): string {
  return drawFigure({
    who: 'jax',
    pose: isFault ? 'cower' : 'cheer',
    mood: isFault ? 'shock' : 'glad',
    x: 912,
    y: 400,
    r: 27,
    yaw: -0.3,
    rim: '#FFE7A8',
  }).svg
}

export function drawGuesses(): string {
  return (
    washed(22, 586, 450, 418, ['#FFE9C4', '#FFD79A']) +
    burst(240, 800, 560, 32, '#FFC27A', 0.6) +
    fadingDots(22, 840, 450, 164, '#FF9A3A', 'bottom', 13) +
    drawFigure({ who: 'iris', pose: 'think', mood: 'smug', x: 92, y: 1074, r: 40, yaw: 0.3, crop: 'bust' }).svg
  )
}

const NIGHT = (): string =>
  washed(450, 566, 530, 440, ['#060A22', '#16205C', '#2A5C8E']) +
  stars(450, 570, 530, 200, 60, 9) +
  burst(735, 800, 560, 40, '#22C7E8', 0.14) +
  fadingDots(450, 800, 530, 206, '#050719', 'bottom', 13)

/** `turn` is the part of a minute that the hand of the stopwatch has gone round. */
export function drawHeld(turn: number): string {
  const angle = Math.max(0.02, Math.min(1, turn)) * 2 * Math.PI
  const hand: Point = [900 + 44 * Math.sin(angle), 884 - 44 * Math.cos(angle)]
  const ticks = Array.from({ length: 12 }, (_, i) => {
    const at = (i * Math.PI) / 6
    return line(
      [
        [900 + Math.sin(at) * 46, 884 - Math.cos(at) * 46],
        [900 + Math.sin(at) * 51, 884 - Math.cos(at) * 51],
      ],
      { stroke: INK, width: 2.6 },
    )
  }).join('')
  return (
    NIGHT() +
    curtain(456, 688, 108, 240, '#D81E6A', '#8A0F3F', 4) +
    curtain(890, 676, 100, 90, '#D81E6A', '#8A0F3F', 3) +
    rod([430, 692], [1000, 676], 20, 'none') +
    drawObserver({ x: 716, y: 884, size: 186, mood: 'haul', style: 'inked', arms: 'hold', rod: [684, 682] }).svg +
    sparks(652, 676, 48, 68, 6, '#FFFFFF', -2.9, -0.4) +
    sparks(780, 672, 48, 68, 6, '#FFFFFF', -2.7, -0.2) +
    rect(890, 812, 20, 20, inked('#C7CEE4', 3.4)) +
    circle(904, 888, 57, { fill: INK }) +
    circle(900, 884, 56, inked('#FFF8E7', 5)) +
    path(
      `M900 884L900 838A46 46 0 ${angle > Math.PI ? 1 : 0} 1 ${n(900 + 46 * Math.sin(angle))} ${n(884 - 46 * Math.cos(angle))}Z`,
      { fill: '#FFB872' },
    ) +
    ticks +
    line([[900, 884], hand], { stroke: '#FF7A1A', width: 5, cap: 'round' }) +
    circle(900, 884, 5, { fill: INK })
  )
}

/** The rod lies in the water, and an observer that nobody asked looks on. */
export function drawNotHeld(): string {
  return (
    NIGHT() +
    rect(450, 900, 530, 106, { fill: '#16407E' }) +
    curtain(520, 872, 220, 70, '#8A0F3F', '#5B0A2A', 7) +
    rod([476, 902], [930, 944], 20, 'both') +
    shards(500, 880, 50, 7, ['#C9C4CF', '#F2B51D', '#7A4A35'], 5) +
    drawObserver({ x: 790, y: 800, size: 190, mood: 'worried', style: 'ghost', arms: 'down' }).svg +
    path('M470 926q20 -10 40 0t40 0t40 0M600 964q20 -10 40 0t40 0t40 0M780 976q20 -10 40 0t40 0t40 0', {
      stroke: '#8FE9FF',
      width: 2.4,
      opacity: 0.7,
    })
  )
}

/** Issue 1: the stream that the reader set going, and who rides on it. */
export function drawHands(): string {
  return (
    washed(450, 566, 530, 440, ['#05081E', '#1B2150', '#22408F']) +
    stars(450, 570, 530, 170, 60, 4) +
    ribbon(
      [
        [440, 980],
        [600, 930],
        [760, 968],
        [1000, 880],
      ],
      { colors: RIBBONS.cyan, from: 30, to: 76, lights: 30, strands: 9, seed: 3 },
    ) +
    drawFigure({
      who: 'jax',
      pose: 'cheer',
      mood: 'glee',
      x: 880,
      y: 900,
      r: 30,
      yaw: -0.3,
      prop: 'mug',
      rim: '#8FEBFA',
    }).svg
  )
}

export function drawLine(): string {
  return rect(22, 1018, 956, 176, { fill: '#0B1026' }) + dots(22, 1018, 956, 176, '#22C7E8', 13, 1.8, 0.12)
}

export function drawBye(issue: Issue): string {
  return (
    washed(22, 1200, 956, 180, ['#DDE8FF', '#B7CBF2']) +
    speedLines(420, 1420, 120, 900, 40, '#8FA8E0', 5) +
    fadingDots(22, 1290, 956, 90, '#5B6FB8', 'bottom', 12) +
    (issue === 2
      ? drawFigure({ who: 'murphy', pose: 'jazz', mood: 'glee', x: 92, y: 1400, r: 44, yaw: 0.25, crop: 'bust' }).svg
      : drawFigure({ who: 'jax', pose: 'point', mood: 'glee', x: 92, y: 1424, r: 40, yaw: 0.25, crop: 'bust' }).svg) +
    drawFigure({ who: 'ada', pose: 'wave', mood: 'glad', x: 412, y: 1424, r: 42, yaw: 0.2, crop: 'bust' }).svg
  )
}

/** What a phone shows of a panel's drawing. */
export const ON_PHONE: Readonly<Partial<Record<PanelName, Rect>>> = {
  guesses: { x: 22, y: 900, width: 250, height: 104 },
  rod: { x: 560, y: 600, width: 420, height: 400 },
  bye: { x: 22, y: 1208, width: 480, height: 170 },
}
