/**
 * The ways of the lights in Streamscape, as polylines: from a system down its ribbon and along the lane to the right,
 * and up the ribbons of those who read. Pure geometry in units of the panel.
 */
import type { Feed } from '../../core'
import { flatten } from '../kit/hand-drawn'
import { type CompanySystem, listTopics } from './company'
import { feederPath, laneY, makeRiver, type River } from './river'
import { layOut, PANEL } from './worlds-layout'

type Point = readonly [number, number]

export interface Way {
  readonly points: readonly Point[]
  /** Distance from the start at each point. */
  readonly at: readonly number[]
}

export interface RiverWays {
  /** By index of the system; null for one that does not write. */
  readonly write: readonly (Way | null)[]
  /** Ribbons up to those who read, by index of the system. */
  readonly read: readonly (Way | null)[]
  readonly lanes: ReadonlyMap<Feed, number>
  readonly river: River
}

export function makeRiverWays(systems: readonly CompanySystem[]): RiverWays {
  const { places, middleY } = layOut(systems.length)
  const topics = listTopics(systems)
  const river = makeRiver(topics.length, middleY)
  return {
    river,
    lanes: new Map(topics.map((topic, i) => [topic as Feed, i])),
    write: systems.map(({ emits }, i) =>
      emits.length === 0 ? null : makeWay(feederPath(river, places[i], topics.indexOf(emits[0]), 'write')),
    ),
    read: systems.map(({ needs }, i) =>
      needs.length === 0 ? null : makeWay(feederPath(river, places[i], topics.indexOf(needs[0]), 'read'), true),
    ),
  }
}

function makeWay(d: string, isBackwards = false): Way {
  const points = flatten(d).flatMap((line) => line.points)
  if (isBackwards) points.reverse()
  const at = [0]
  for (let i = 1; i < points.length; i++) {
    const [x, y] = points[i]
    const [px, py] = points[i - 1]
    at.push(at[i - 1] + Math.hypot(x - px, y - py))
  }
  return { points, at }
}

export function lengthOf(way: Way): number {
  return way.at[way.at.length - 1]
}

/** Where one is after so much of a way; its ends for less and for more. */
export function pointOn({ points, at }: Way, distance: number): Point {
  let i = 1
  while (i < at.length - 1 && at[i] < distance) i++
  const span = at[i] - at[i - 1]
  const share = span > 0 ? Math.max(0, Math.min(1, (distance - at[i - 1]) / span)) : 0
  const [x, y] = points[i - 1]
  const [nx, ny] = points[i]
  return [x + (nx - x) * share, y + (ny - y) * share]
}

/** On the lane, `distance` behind where the way joins it; null when it has left the panel. */
export function pointOnLane(river: River, lane: number, fromX: number, distance: number): Point | null {
  const x = fromX + distance
  return x > PANEL.width ? null : [x, laneY(river, lane, x)]
}
