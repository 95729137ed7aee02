/**
 * The way of one event through Streamscape, as it went: down the ribbon of its system, along the lane of its feed, and up
 * to each reader that has heard; and in Batchland the crate in which it still stands. The one thing a reader would get
 * wrong: it is drawn for who has heard at this moment, so before its instant there is none of it.
 */
import { useMemo } from 'react'
import type { SystemScore } from '../../core/company'
import { flatten, handDrawn, short } from '../kit/hand-drawn'
import { listTopics } from './company'
import { CRATE } from './crate'
import { isHeard, rankHearings } from './follow'
import type { Follow } from './follow-marks'
import { feederPath, laneY, makeRiver, type River } from './river'
import { layOut, PANEL, type Place } from './worlds-layout'

interface TrailProps {
  readonly follow: Follow
  readonly systems: readonly SystemScore[]
}

export function FollowTrail({ follow, systems }: TrailProps) {
  const { followed, timeUs } = follow
  const { event, stream } = followed
  const { places, middleY } = useMemo(() => layOut(systems.length), [systems.length])
  const topics = listTopics(systems)
  const lane = topics.indexOf(event.feed)
  const source = systems.findIndex(({ id }) => id === event.system)
  if (lane < 0 || source < 0 || event.timeUs > timeUs) return null
  const river = makeRiver(topics.length, middleY)
  const ranks = rankHearings(stream, timeUs)
  const down = feederPath(river, places[source], lane, 'write')
  const ups = systems.flatMap(({ id }, i) => {
    const hearing = stream.find(({ system }) => system === id)
    if (hearing === undefined || hearing.isOwn || !isHeard(hearing, timeUs)) return []
    return [{ id, d: feederPath(river, places[i], lane, 'read'), rank: ranks.get(id) ?? 1 }]
  })
  const from = endOf(down)[0]
  const ends = ups.map(({ d }) => endOf(d)[0])
  const [left, right] = [Math.min(from, ...ends), Math.max(from, ...ends)]
  return (
    <svg key={event.number} className="follow-trail" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden="true">
      <Glow d={down} rank={0} />
      <Glow d={alongLane(river, lane, left, right)} rank={0} />
      {ups.map(({ id, d, rank }) => (
        <Glow key={id} d={d} rank={rank} />
      ))}
      <Spot at={endOf(down)} rank={0} isLarge />
      {ups.map(({ id, d, rank }) =>
        // Left of here stand the names of the lanes.
        endOf(d)[0] < NAMES_END ? null : <Spot key={id} at={endOf(d)} rank={rank} />,
      )}
    </svg>
  )
}

const RANKS = 9
const NAMES_END = 84

function Glow({ d, rank }: { readonly d: string; readonly rank: number }) {
  return (
    <g className={`trail trail-${Math.min(RANKS, rank)}`}>
      <path className="trail-glow" d={d} pathLength={1} />
      <path className="trail-line" d={d} pathLength={1} />
    </g>
  )
}

interface SpotProps {
  readonly at: readonly [number, number]
  readonly rank: number
  readonly isLarge?: boolean
}

function Spot({ at: [x, y], rank, isLarge = false }: SpotProps) {
  return (
    <g className={`trail-spot trail-${Math.min(RANKS, rank)}`}>
      <circle className="trail-halo" cx={x} cy={y} r={isLarge ? 15 : 10} />
      <circle className="trail-dot" cx={x} cy={y} r={isLarge ? 6.5 : 4.5} />
    </g>
  )
}

function endOf(d: string): readonly [number, number] {
  const points = flatten(d).flatMap((line) => line.points)
  const [x, y] = points[points.length - 1]
  return [x, y]
}

function alongLane(river: River, lane: number, left: number, right: number): string {
  const points: string[] = []
  for (let x = left; x < right; x += 10) points.push(`${short(x)} ${short(laneY(river, lane, x))}`)
  points.push(`${short(right)} ${short(laneY(river, lane, right))}`)
  return `M${points.join('L')}`
}

/** In Batchland it stands where it happened until a job comes for it. */
export function FollowCrate({ place, seed }: { readonly place: Place; readonly seed: number }) {
  // On the side where there is room.
  const side = place.x > PANEL.width / 2 ? -1 : 1
  const x = place.x + side * 62 * place.scale
  return (
    <svg className="follow-trail" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden="true">
      <g transform={`translate(${x} ${place.y - 6}) rotate(${side * 8})`}>
        <circle className="trail-halo" r={24} cy={-10} />
        <g transform="scale(1.3)">
          <path className="follow-crate" d={handDrawn(CRATE.box, seed, 1)} />
          <path className="crate-cross" d={CRATE.cross} />
        </g>
      </g>
    </svg>
  )
}
