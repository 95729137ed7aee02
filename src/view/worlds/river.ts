/**
 * The river of Streamscape: one lane a topic, and for each system one way to the river and one way back, however many
 * systems there are. The one thing a reader would get wrong: a feeder ends on the lane of the first topic that the
 * system writes or reads; the others are named in the system's box.
 */

import { curveBasis, line } from 'd3-shape'
import { short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import { PANEL, type Place } from './worlds-layout'

type Point = [number, number]

const draw = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveBasis)

export const LANE_COLOURS = ['#35d6f5', '#7fe3c4', PAINTS.cyan, '#7fa8ff', '#16c3a9', '#b79cff', '#5fb0ff'] as const

export interface River {
  readonly lanes: number
  readonly middleY: number
  readonly gap: number
}

export function makeRiver(lanes: number, middleY: number): River {
  return { lanes, middleY, gap: lanes > 5 ? 14.5 : 19 }
}

export function laneY(river: River, lane: number, x: number): number {
  const { middleY, gap, lanes } = river
  const offset = lane - (lanes - 1) / 2
  return middleY + offset * gap * (1 + 0.07 * Math.sin(x / 80 + lane * 1.3)) + 8 * Math.sin(x / 130 + 0.4)
}

export function lanePath(river: River, lane: number): string {
  const points: Point[] = []
  for (let x = -12; x <= PANEL.width + 12; x += 14) points.push([x, laneY(river, lane, x)])
  return tidy(draw(points) ?? '')
}

/** Joins or leaves the river along its flow, which is to the right. */
export function feederPath(river: River, place: Place, lane: number, way: 'write' | 'read'): string {
  const s = place.scale
  const side = way === 'write' ? 1 : -1
  const x = place.x + side * 24 * s
  const y = place.isTop ? place.y + 8 * s : place.y - 4 * s
  const run = 46 * s
  const jx = x + side * run
  const jy = laneY(river, lane, jx)
  const bend = x + side * run * 0.1
  return tidy(`M${x} ${y}C${x} ${y + (jy - y) * 0.62} ${bend} ${jy} ${jx} ${jy}`)
}

function tidy(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => short(Number(number)))
}
