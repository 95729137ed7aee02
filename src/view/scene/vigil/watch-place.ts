/**
 * Where the quorum keeps watch in the picture, and the ways that heartbeats take to it.
 *
 * Simplification: heartbeats are drawn to the hut of the quorum wherever the active controller stands, which is who
 * really gets them; where no hut is lit they are drawn to the datacenter of the active controller.
 *
 * The one thing a reader would get wrong: a way is drawn whether somebody is heard over it or not. Who is heard is told
 * by the active controller's own clock (`Vigil.heardUs`).
 */
import type { Structure } from '../../../protocol'
import { listSilences } from '../../kit/silence'
import type { SceneLayout, SitePlace, TowerPlace } from '../layout-types'

export interface WatchPlace {
  /** Site of the candle. */
  readonly site: string
  /** Foot of the candle. */
  readonly x: number
  readonly y: number
  readonly scale: number
  /** How far from its middle ways end, and at which height. */
  readonly reach: number
  readonly footY: number
}

export interface PulseWay {
  readonly site: string
  readonly brokers: readonly PulseStart[]
  /** From the farthest tower to the watch, in equal steps. */
  readonly points: readonly (readonly [number, number])[]
  /** Where something may be written about the way. */
  readonly note: readonly [number, number]
  /** Nobody of this site is heard any more, and the controllers still count on them. */
  readonly isMissed: boolean
  /** Somebody of it still counts. */
  readonly isCounted: boolean
}

export interface PulseStart {
  /** Place of the broker in the structure. */
  readonly place: number
  /** Share of the way at which its tower stands. */
  readonly at: number
}

export function findWatch(layout: SceneLayout, structure: Structure): WatchPlace | null {
  const isUp = (id: string): boolean => structure.sites.some((site) => site.id === id && site.up)
  const hut = layout.huts.find(({ id }) => isUp(id) && structure.controllers.some(({ site }) => site === id))
  // The tip of its roof.
  if (hut !== undefined) {
    const { id, scale } = hut
    return { site: id, x: hut.x - 4 * scale, y: hut.y - 47 * scale, scale, reach: 58 * scale, footY: hut.y + 2 * scale }
  }
  const active = structure.controllers.find(({ id }) => id === structure.quorum.leader)
  const island = layout.sites.find(({ id }) => id === active?.site && isUp(id))
  if (island === undefined) return null
  const towers = layout.towers.filter((tower) => tower.site === island.id)
  const between = towers.length > 1 ? (towers[0].x + towers[1].x) / 2 : island.x + island.halfWidth * 0.6
  const footY = island.deckY + 8 * island.scale
  return {
    site: island.id,
    x: between,
    y: footY,
    scale: island.scale * 0.7,
    reach: 8,
    footY: footY - 14 * island.scale,
  }
}

export function listPulseWays(layout: SceneLayout, structure: Structure, watch: WatchPlace | null): PulseWay[] {
  if (watch === null) return []
  const missed = new Set(listSilences(structure).map(({ broker }) => broker))
  return layout.sites.flatMap((site) => {
    if (site.row > 0 || isCut(structure, site.id, watch.site)) return []
    const towers = layout.towers.filter((tower) => tower.site === site.id)
    const way = drawWay(site, towers, watch)
    if (way === null) return []
    const members = structure.brokers.flatMap((broker, place) => (broker.site === site.id ? [{ broker, place }] : []))
    const counted = members.filter(({ broker }) => !broker.fenced)
    const startOf = (id: number): number => {
      const x = towers.find((tower) => tower.broker === id)?.x ?? site.x
      const [first] = way.points[0]
      return Math.max(0, Math.min(0.9, (x - first) / (watch.x - first)))
    }
    return [
      {
        site: site.id,
        brokers: members.map(({ broker, place }) => ({ place, at: startOf(broker.id) })),
        ...way,
        isMissed: counted.length > 0 && counted.every(({ broker }) => missed.has(broker.id)),
        isCounted: counted.length > 0,
      },
    ]
  })
}

function isCut(structure: Structure, from: string, to: string): boolean {
  return structure.links.some(
    (link) =>
      (link.cutForward || link.cutBack) &&
      ((link.from === from && link.to === to) || (link.from === to && link.to === from)),
  )
}

/** Pixels between two points of a way. */
const STEP = 5

/** Behind the towers along the deck, and over the water to the watch. */
function drawWay(
  site: SitePlace,
  towers: readonly TowerPlace[],
  watch: WatchPlace,
): Pick<PulseWay, 'points' | 'note'> | null {
  const far = towers.reduce((most, { x }) => (Math.abs(x - watch.x) > Math.abs(most - watch.x) ? x : most), watch.x)
  const towardsWatch = watch.x > far ? 1 : -1
  const from = far - towardsWatch * 14 * site.scale
  const to = watch.x - towardsWatch * watch.reach
  const steps = Math.floor(Math.abs(to - from) / STEP)
  if (towers.length === 0 || steps < 8) return null
  const deck = site.deckY - 44 * site.scale
  const shore = Math.abs(site.x + towardsWatch * site.halfWidth * 0.8 - from)
  const points = Array.from({ length: steps + 1 }, (_, i): readonly [number, number] => {
    const gone = i * STEP
    const over = Math.max(0, Math.min(1, (gone - shore) / Math.max(1, Math.abs(to - from) - shore)))
    const ease = over * over * (3 - 2 * over)
    return [from + towardsWatch * gone, deck + (watch.footY - deck) * ease + Math.sin(gone / 60) * 2]
  })
  const near = [...towers].sort((a, b) => Math.abs(a.x - watch.x) - Math.abs(b.x - watch.x))
  const note = near.length > 1 ? (near[0].x + near[1].x) / 2 : near[0].x
  return { points, note: [note, deck] }
}
