/**
 * The answers of the jobs, computed anew from the logs in a few plain loops that share nothing with the runtime: for
 * tests. The one thing a reader would get wrong: a job may answer otherwise while it lags; these compare when it has
 * taken in everything.
 */
import type { World } from '../../world'
import { businessStore, findBusiness } from '../books/company'

interface PlainRecord {
  readonly key: number
  readonly timeUs: number
  readonly values: readonly number[]
  readonly windowUs?: number
}

/** Values of all committed records of a topic, partition by partition. */
export function readTopic(world: World, name: string): readonly (readonly number[])[] {
  const { topics, partitions, replicas } = world.state
  const topic = topics.find((candidate) => candidate.name === name)
  return (topic?.partitions ?? []).map((p) => {
    const row = partitions.leaderRow[p]
    const values: number[] = []
    if (row < 0) return values
    for (const entry of world.logs[row].subarray(0, replicas.logLength[row])) {
      const { entries, batches, records } = world.stores
      if (entries.baseOffset[entry] >= replicas.highWatermark[row]) break
      const start = batches.recordStart[entries.batch[entry]]
      for (let r = start; r < start + entries.count[entry]; r++) values.push(records.value[r])
    }
    return values
  })
}

export function readTexts(world: World, name: string): readonly (readonly PlainRecord[])[] {
  return readTopic(world, name).map((values) =>
    values.map((value) => JSON.parse(world.stores.contents[-2 - value]) as PlainRecord),
  )
}

/** Pairs by article and place: what lay there at the start, and every movement that the log holds. */
export function recomputeInventory(world: World): readonly (readonly number[])[] {
  const scenario = world.scenario.business
  const business = world.stores.business === null ? null : businessStore(world)
  const places = findBusiness(world)?.places.length ?? 0
  const pairs = Array.from({ length: scenario?.articles ?? 0 }, () =>
    new Array<number>(places).fill(scenario?.pairsAtStart ?? 0),
  )
  if (business === null) return pairs
  for (const feed of ['orders', 'stock', 'shipments']) {
    for (const event of readTopic(world, feed).flat()) {
      if (event < 0) continue
      const row = pairs[business.article[event]]
      if (business.pairs[event] === 0) continue
      row[business.place[event]] += business.pairs[event]
      if (business.other[event] !== 255) row[business.other[event]] -= business.pairs[event]
    }
  }
  return pairs
}

export interface PlainWindows {
  /** Sales and pairs by `place@start of the window`. */
  readonly windows: Readonly<Record<string, readonly number[]>>
  readonly dropped: number
}

/** Windows of ten minutes with five of grace, over what lies in the repartition topic, each partition in its order. */
export function recomputeSales(world: World): PlainWindows {
  const size = 600_000_000
  const grace = 300_000_000
  const windows: Record<string, number[]> = {}
  let dropped = 0
  for (const records of readTexts(world, 'sales-by-place-by-place-repartition')) {
    let latest = 0
    for (const { key, timeUs, values } of records) {
      latest = Math.max(latest, timeUs)
      const start = Math.floor(timeUs / size) * size
      if (start + size + grace <= latest) dropped++
      else {
        windows[`${key}@${start}`] ??= [0, 0]
        windows[`${key}@${start}`][0]++
        windows[`${key}@${start}`][1] += values[1]
      }
    }
  }
  return { windows, dropped }
}

/**
 * Orders with what was left of their article, from the logs: each order in its partition, and the table as the
 * inventory's topic had made it by the position that the join says.
 */
export function recomputeEnriched(world: World): readonly (readonly PlainRecord[])[] {
  const orders = readTopic(world, 'orders').map((values) => values.filter((event) => event >= 0))
  const inventory = readTexts(world, 'inventory')
  if (world.stores.business === null) return []
  const business = businessStore(world)
  return readTexts(world, 'orders-enriched').map((joined, p) => {
    const table = new Map<number, readonly number[]>()
    let at = 0
    return orders[p].map((event, i) => {
      const position = joined[i]?.values[2] ?? -1
      for (; at < position; at++) table.set(inventory[p][at].key, inventory[p][at].values)
      const key = business.article[event]
      const pairs = table.get(key)
      const left = pairs === undefined ? -1 : pairs.reduce((sum, count) => sum + count, 0)
      return { key, timeUs: business.timeUs[event], values: [business.place[event], left, position] }
    })
  })
}
