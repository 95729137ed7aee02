/**
 * When a system heard of an event, found in the lack log: it lacked the event at one look and no longer at the next.
 *
 * The one thing a reader would get wrong: a look sees only what is older than a second. What was known by the first look
 * that could have missed it was heard somewhere between its happening and that look, and counts as heard when it happened.
 */
import type { World } from '../../world'
import type { LinkState } from '../books/batch-state'
import { BATCHLAND, type BusinessState, type Side } from '../books/business-state'
import { businessOf, businessStore } from '../books/company'
import { FRESH_US, LOOK_US, lastLookUs } from '../books/lack-log'
import type { BusinessSpec } from '../vocabulary/business-spec'
import { runTimeUs } from '../worlds/runs'

interface Looks {
  readonly timeUs: number[]
  /** The oldest event of the lane that was lacked from then on; -1 for none. */
  readonly value: number[]
}

/** By side and system, and by lane. */
export type LookTable = ReadonlyMap<number, Looks>

export interface Heard {
  readonly atUs: number
  readonly withinUs: number
}

const keyOf = (side: Side, system: number, lane: number): number => (side * 256 + system) * 65_536 + lane

/** One walk over the log, for the lanes that are asked for. */
export function readLooks(world: World, lanes: ReadonlySet<number>): LookTable {
  const { lacks } = businessOf(world)
  const { timeUs, who, about, value } = businessStore(world).lacks
  const table = new Map<number, Looks>()
  for (let i = 0; i < lacks; i++) {
    if (about[i] < 0 || !lanes.has(about[i])) continue
    const key = who[i] * 65_536 + about[i]
    const looks = table.get(key) ?? { timeUs: [], value: [] }
    table.set(key, looks)
    looks.timeUs.push(timeUs[i])
    looks.value.push(value[i])
  }
  return table
}

/** Null when it has not been given the event. It is asked of events that take place in the world and that it needs. */
export function findHeard(
  world: World,
  table: LookTable,
  side: Side,
  reader: number,
  lane: number,
  event: number,
): Heard | null {
  const business = businessOf(world)
  const { nowUs } = world.state
  const happenedUs = businessStore(world).timeUs[event]
  const { timeUs, value } = table.get(keyOf(side, reader, lane)) ?? { timeUs: [], value: [] }
  let i = timeUs.findIndex((us) => us >= happenedUs)
  if (i < 0) i = timeUs.length
  // Who lacks something older of the lane lacks this one as well.
  let lacked = i > 0 && value[i - 1] >= 0
  for (; i < timeUs.length; i++) {
    const knows = value[i] > event || (value[i] < 0 && timeUs[i] - FRESH_US >= happenedUs)
    if (knows) return lacked ? refine(world, side, reader, lane, event, timeUs[i]) : atOnce(happenedUs, side, nowUs)
    lacked = value[i] >= 0
  }
  if (business.systems[reader].known[side][lane] < event) return null
  if (!lacked) return atOnce(happenedUs, side, nowUs)
  return refine(world, side, reader, lane, event, Math.min(nowUs, lastLookUs(side, nowUs) + LOOK_US[side]))
}

function atOnce(happenedUs: number, side: Side, nowUs: number): Heard {
  return { atUs: happenedUs, withinUs: Math.min(LOOK_US[side] + FRESH_US, nowUs - happenedUs) }
}

/** It was heard within one look before `byUs`; of the last run of its link the end is known. */
function refine(world: World, side: Side, reader: number, lane: number, event: number, byUs: number): Heard {
  const withinUs = LOOK_US[side]
  if (side === BATCHLAND) {
    const link = findLink(businessOf(world), reader, lane)
    const endUs = link === undefined ? -1 : endOfGood(world, link)
    if (link !== undefined && event < link.cut && endUs <= byUs && endUs > byUs - withinUs)
      return { atUs: endUs, withinUs: 0 }
  }
  return { atUs: byUs, withinUs }
}

/** The link that carries a lane to a reader. */
export function findLink({ batch, lanes }: BusinessState, reader: number, lane: number): LinkState | undefined {
  return batch.links.find(
    ({ source, target, feeds, phase }) =>
      target === reader && source === lanes.source[lane] && phase !== 'removed' && feeds.includes(lanes.feed[lane]),
  )
}

/** When the last run of a link was loaded; -1 when it was no good one, or is under way. */
function endOfGood(world: World, link: LinkState): number {
  if (link.phase !== 'idle' || link.failure >= 0 || link.run === 0) return -1
  return link.startUs + runTimeUs((world.scenario.business as BusinessSpec).batch, link.rows)
}
