/** What the gallery says of how a bet ends is what the world gives, when nobody touches it. */
import { describe, expect, it } from 'vitest'
import { galleryWords } from '../src/content/en/gallery'
import { createWorld, describePartitions, measureTopics, readGroupScene, runUntil, type World } from '../src/core'
import { SCENARIOS } from '../src/scenarios'
import { BOOKS, listShelf, SHELVES, wordsOf } from '../src/view/gallery/books'

type Books = Readonly<Record<string, { readonly choices: readonly string[] }>>

const first = (world: World) => describePartitions(world)[0]
const lost = (world: World): number => measureTopics(world).reduce((sum, measures) => sum + measures.lost, 0)
const withoutWritesS = (world: World): number => measureTopics(world)[0].withoutWritesUs / 1_000_000
const promised = (world: World) =>
  describePartitions(world).filter(({ topic }) => topic === 'orders' || topic === 'payments')
/** How many of the observers are in the in-sync set. */
const promoted = (world: World, observers: readonly number[]): number =>
  first(world).isr.filter((id) => observers.includes(id)).length

/** By world: the choice that a run gives which stands at the second; -1 for none of them. */
const ENDINGS: Readonly<Record<string, (world: World) => number>> = {
  'acks-0-1-all': (world) => {
    const safe = measureTopics(world).map((topic) => topic.lost + topic.lostUnacknowledged + topic.expired === 0)
    return safe.filter(Boolean).length === 1 ? safe.indexOf(true) : 3
  },
  'zombie-producer': (world) => {
    const [warehouse, dashboard] = world.state.consumers
    const isFenced = world.stores.events.some(({ kind }) => kind === 'ProducerFenced')
    const open = dashboard.read - warehouse.read
    return !isFenced ? 0 : open >= 5 && world.state.producers[0].transaction?.phase === 'FATAL_ERROR' ? 1 : 2
  },
  'one-broker-dies': (world) => (lost(world) === 0 && withoutWritesS(world) > 1 ? 0 : -1),
  'unclean-election': (world) => (lost(world) === 0 ? 0 : lost(world) >= 200 && lost(world) < 1_000 ? 2 : -1),
  'link-cut': (world) =>
    !first(world).accepted ? 0 : Math.abs(withoutWritesS(world) - 15) < 4 ? 2 : withoutWritesS(world) < 2 ? 1 : -1,
  'tie-breaker-then-dc': (world) => (lost(world) > 0 ? 2 : first(world).accepted ? 0 : 1),
  'three-datacenters': (world) => (first(world).accepted ? 2 : withoutWritesS(world) > 35 ? 1 : -1),
  'observers-under-min-isr': (world) => (first(world).accepted ? promoted(world, [13, 23]) : -1),
  'observers-under-replicated': (world) => (promoted(world, [13, 23]) === 1 && first(world).isr.length > 3 ? 0 : 2),
  'observers-leader-is-observer': (world) => (first(world).accepted ? 0 : first(world).leader === null ? 2 : -1),
  'lagging-observer': (world) =>
    // The observer wakes at 80 s; until then writes were refused for half a minute.
    promoted(world, [23]) === 0 ? 2 : withoutWritesS(world) > 25 ? 1 : 0,
  'both-sync-at-once': (world) => (first(world).leader === null ? 2 : lost(world) > 0 ? 1 : 0),
  'group-rebalance': (world) => {
    const unread =
      readGroupScene(world, { kind: 'group', id: 'warehouse' })?.lanes.filter(({ owner }) => owner === null).length ??
      -1
    return unread === 0 ? 0 : unread === 2 ? 1 : unread === 12 ? 2 : -1
  },
  'retention-too-fast': (world) => {
    if (world.state.consumers[0].stuck !== null) return 2
    return world.stores.events.some(({ kind }) => kind === 'OffsetReset') ? 1 : 0
  },
  'changelog-of-prices': (world) => {
    const window = world.state.consumers.find(({ id }) => id === 'shop-window')
    const read = window?.read ?? 0
    // It is at the end: 240 were written since it began.
    if ((window?.positions[0].position ?? 0) < 2560) return -1
    return read > 2300 ? 0 : read > 280 && read < 650 ? 1 : read > 0 && read <= 260 ? 2 : -1
  },
  'more-partitions': (world) => {
    const split = countSplitKeys(world)
    return split === 0 ? 0 : split > 35 && split < 65 ? 1 : split > 90 ? 2 : -1
  },
  'one-copy-left': (world) => (lost(world) > 0 ? 2 : first(world).leader === null ? 1 : 0),
  'votes-in-one-house': (world) => (withoutWritesS(world) > 30 ? 1 : withoutWritesS(world) < 2 ? 0 : 2),
  'hot-key': (world) => {
    const lanes = readGroupScene(world, { kind: 'group', id: 'packers' })?.lanes ?? []
    const lag = Math.max(...lanes.map(({ logEnd, committed }) => logEnd - Math.max(0, committed)))
    // At 30 s it was some 600; by 20 a second it is 1,500 at the end, by 0 as it was.
    return lag > 1_000 ? 1 : lag > 400 ? 2 : 0
  },
  'static-member': (world) => {
    const since = world.stores.events.filter(({ kind, timeUs }) => kind === 'GroupRebalanced' && timeUs > 25_000_000)
    const b = world.state.consumers.find(({ id }) => id === 'truck-b')
    // It reads again, whatever came of it.
    return (b?.positions.length ?? 0) === 0 ? -1 : since.length === 0 ? 1 : since.length === 1 ? 2 : 0
  },
  'stretched-shop': (world) => {
    const still = promised(world).filter(({ accepted }) => !accepted).length
    return still === 12 ? 2 : still === 6 ? 1 : still === 0 ? 0 : -1
  },
  'multi-region-tutorial': (world) => {
    const open = describePartitions(world).filter(({ accepted }) => accepted).length
    return open === 3 ? 1 : open === 7 ? 2 : open === 1 ? 0 : -1
  },
}

/** Keys with records in more than one partition of the first topic. */
function countSplitKeys({ state, stores, logs }: World): number {
  const { entries, batches, records } = stores
  const places = new Map<number, Set<number>>()
  for (const p of state.topics[0].partitions) {
    const row = state.partitions.leaderRow[p]
    for (const entry of logs[row].subarray(0, state.replicas.logLength[row])) {
      const start = batches.recordStart[entries.batch[entry]]
      for (const key of records.key.subarray(start, start + entries.count[entry]))
        places.set(key, (places.get(key) ?? new Set()).add(p))
    }
  }
  return [...places.values()].filter(({ size }) => size > 1).length
}

describe('the gallery', () => {
  it('has each built-in world on one shelf, one that has no book as well', () => {
    const unwritten = { ...SCENARIOS[0], id: 'unwritten' }
    const gallery = [...SCENARIOS, unwritten]
    const shelved = SHELVES.flatMap((shelf) => listShelf(shelf, gallery))
    expect(shelved.map(({ id }) => id).sort()).toEqual(gallery.map(({ id }) => id).sort())
    expect(wordsOf('unwritten')).toBeNull()
  })

  it('has words for each book and an ending for each bet, and a bet where something happens by itself', () => {
    const ids = SCENARIOS.map(({ id }) => id)
    expect(Object.keys(BOOKS).filter((id) => !ids.includes(id))).toEqual([])
    expect(Object.keys(galleryWords.books).sort()).toEqual(Object.keys(BOOKS).sort())
    const bets = Object.keys(BOOKS).filter((id) => BOOKS[id].bet !== null)
    expect(Object.keys(ENDINGS).sort()).toEqual(bets.sort())
    for (const { id, commands } of SCENARIOS)
      if (Object.hasOwn(BOOKS, id)) expect(BOOKS[id].bet === null, id).toBe(commands.length === 0)
  })

  for (const [id, { bet }] of Object.entries(BOOKS)) {
    if (bet === null) continue
    it(`knows how ${id} ends`, () => {
      const world = createWorld(SCENARIOS.find((scenario) => scenario.id === id) as (typeof SCENARIOS)[number])
      runUntil(world, bet.knownS * 1_000_000)
      expect(ENDINGS[id](world)).toBe(bet.right)
      expect((galleryWords.books as Books)[id].choices[bet.right]).toBeTypeOf('string')
    })
  }
})
