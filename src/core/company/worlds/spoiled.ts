/**
 * Dirt: a load that is half-written or counts rows twice, and its way to the next island when that one is fed from
 * a dirty copy.
 *
 * The one thing a reader would get wrong: dirt spreads only through a system that hands on what it was given, that
 * is, emits a feed that it also needs. Its target then has the same rows wrong, and each copy is repaired by hand.
 */
import { tell } from '../../log/tell'
import type { World } from '../../world'
import type { LinkState, SpoiledLoad } from '../books/batch-state'
import { BATCHLAND, type BusinessState } from '../books/business-state'
import { applyEvent } from '../books/business-store'
import { businessStore } from '../books/company'
import { beginFault } from '../books/faults'
import { nextLive, wholeMs } from '../books/lanes'
import { addRepair } from './desk'
import { eachSpoiledRow } from './loads'

/** Decide whether this load goes wrong, before it is made; null when it is clean. */
export function spoilLoad(
  world: World,
  business: BusinessState,
  number: number,
  isDirty: boolean,
  isDoubled: boolean,
): SpoiledLoad | null {
  const link = business.batch.links[number]
  const byCommand = link.spoilRows
  const cause = byCommand > 0 ? link.spoilCause : -1
  if (byCommand === 0 && !isDirty) return null
  const asTold = byCommand > 0 ? faultByCommand(world, cause) : null
  const fault = asTold ?? (isDoubled ? 'doubled' : 'half-written')
  const store = businessStore(world)
  const rows = listNewRows(world, business, link)
  link.spoilRows = 0
  if (rows.length === 0) return null
  // A half-written file ends in its middle; a bad program spoils as many rows as it was told, or the last half.
  const bad = byCommand > 0 ? Math.min(byCommand, rows.length) : Math.max(1, rows.length >> 1)
  const after = rows.length === bad ? rows[0] - 1 : rows[rows.length - bad - 1]
  const { from, to } = endsOf(business, link)
  const event = tell(world, { kind: 'DirtyLoad', from, to, fault, rows: bad }, cause)
  const root = byCommand > 0 ? cause : event
  if (byCommand === 0) beginFault(world, business, event, number)
  const { source, target, feeds } = link
  return keep(world, business, {
    source,
    target,
    feeds,
    after,
    upTo: link.cut - 1,
    fault,
    rows: bad,
    rowsMs: rows.slice(-bad).reduce((sum, row) => sum + wholeMs(store, row), 0),
    event,
    root,
    from: -1,
    repaired: false,
  })
}

/** What is wrong with the next file stands with the event that told of it. */
function faultByCommand({ stores }: World, cause: number): SpoiledLoad['fault'] {
  const told = stores.events[cause]
  return told.kind === 'OutputSpoiled' ? (told.fault ?? 'doubled') : 'doubled'
}

function keep(world: World, business: BusinessState, load: SpoiledLoad): SpoiledLoad {
  const number = business.batch.spoiled.push(load) - 1
  addRepair(world, business, BATCHLAND, { what: 'rows', number, cause: load.event })
  return load
}

function endsOf(business: BusinessState, link: LinkState): { readonly from: string; readonly to: string } {
  return { from: business.systems[link.source].spec.id, to: business.systems[link.target].spec.id }
}

/** Numbers of the events in the file of the present run, ascending. */
function listNewRows(world: World, business: BusinessState, link: LinkState): number[] {
  const { lanes, systems } = business
  const store = businessStore(world)
  const known = systems[link.target].known[BATCHLAND]
  const rows: number[] = []
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== link.source || !link.feeds.includes(lanes.feed[lane])) continue
    let event = nextLive(store, lanes, BATCHLAND, lane, known[lane])
    for (; event >= 0 && event < link.cut; event = nextLive(store, lanes, BATCHLAND, lane, event)) rows.push(event)
  }
  return rows.sort((a, b) => a - b)
}

/** The source hands on what it has wrong. */
export function spreadDirt(world: World, business: BusinessState, link: LinkState): void {
  const { spoiled } = business.batch
  const places = business.places.length
  const store = businessStore(world)
  for (let number = 0; number < spoiled.length; number++) {
    const load = spoiled[number]
    if (load.repaired || load.target !== link.source || load.source === link.target) continue
    const feeds = load.feeds.filter((feed) => link.feeds.includes(feed))
    if (feeds.length === 0) continue
    const first = originOf(spoiled, number)
    if (spoiled.some((other, i) => other.target === link.target && originOf(spoiled, i) === first)) continue
    const { source, after, upTo, fault, root } = load
    const copy: SpoiledLoad = {
      source,
      target: link.target,
      feeds: Object.freeze(feeds),
      after,
      upTo,
      fault,
      rows: 0,
      rowsMs: 0,
      event: -1,
      root,
      from: number,
      repaired: false,
    }
    let rows = 0
    const target = business.systems[link.target].copies[BATCHLAND]
    eachSpoiledRow(world, business, copy, (event) => {
      applyEvent(store, event, target, places, fault === 'half-written' ? -1 : 1)
      rows++
    })
    if (rows === 0) continue
    const event = tell(world, { kind: 'DirtySpread', ...endsOf(business, link), rows }, load.event)
    keep(world, business, { ...copy, rows, event })
  }
}

function originOf(spoiled: readonly SpoiledLoad[], number: number): number {
  let at = number
  while (spoiled[at].from >= 0) at = spoiled[at].from
  return at
}
