/** Reading the log of a coordinator for the checks: which offsets are committed, by key, without the coordinator. */
import type { Coordinator } from '../shape/group-state'
import type { World } from '../world'

/** Base sequence by which a control batch says that it commits; below it are those that abort. Written out again. */
export const COMMIT = -3

export interface Judged {
  readonly slot: number
  readonly serial: number
  readonly group: string
  readonly generation: number
  readonly mayCommit: boolean
}

/** java.lang.String.hashCode, and the partition by it. */
export function findCoordinatorOf(world: World, broker: number, group: string): Coordinator | null {
  const { groups, topics } = world.state
  if (groups.topic < 0) return null
  let hash = 0n
  for (const letter of group) hash = BigInt.asIntN(32, 31n * hash + BigInt(letter.charCodeAt(0)))
  const { partitions } = topics[groups.topic]
  const positive = hash === -(2n ** 31n) ? 0n : hash < 0n ? -hash : hash
  const partition = partitions[Number(positive % BigInt(partitions.length))]
  return groups.coordinators.find((one) => one.broker === broker && one.partition === partition) ?? null
}

/** Offsets by `group partition`, folded from the first entry up to what the coordinator has taken in. */
export function commitsOf(world: World, { row, applied }: Coordinator): ReadonlyMap<string, number> {
  const { entries, batches, records, identities } = world.stores
  const { replicas, groups } = world.state
  const offsets = new Map<string, number>()
  /** Offsets of transactions that have not ended, by producer id. */
  const open = new Map<number, (readonly [key: string, offset: number])[]>()
  for (let i = 0; i < Math.min(applied, replicas.logLength[row]); i++) {
    const entry = world.logs[row][i]
    if (entries.baseOffset[entry] + entries.count[entry] > replicas.highWatermark[row]) break
    const batch = entries.batch[entry]
    const id = identities.producerId[batches.producer[batch]] ?? -1
    if (isMarker(world, entry)) {
      if (batches.baseSequence[batch] === COMMIT)
        for (const [key, offset] of open.get(id) ?? []) offsets.set(key, offset)
      open.delete(id)
      continue
    }
    const start = batches.recordStart[batch]
    for (let r = start; r < start + entries.count[entry]; r++) {
      const { group, partition } = groups.keys[records.key[r]]
      if (partition < 0) continue
      if (id < 0) offsets.set(`${group} ${partition}`, records.value[r])
      else open.set(id, [...(open.get(id) ?? []), [`${group} ${partition}`, records.value[r]]])
    }
  }
  return offsets
}

export function isMarker({ stores }: World, entry: number): boolean {
  return stores.batches.baseSequence[stores.entries.batch[entry]] <= COMMIT
}
