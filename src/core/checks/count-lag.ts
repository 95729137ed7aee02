/**
 * Lag counted again, with loops over the logs alone: where each group goes on, by what its members have read, else by the
 * newest log of `__consumer_offsets`, else by `auto.offset.reset`; from there to the high watermark.
 *
 * The one thing a reader would get wrong: one unknown partition makes the whole sum unknown (null).
 */
import type { World } from '../world'
import { COMMIT, isMarker } from './group-commits'

type Consumer = World['state']['consumers'][number]

export function countLag(world: World, topic: number): number | null {
  const readers = world.state.consumers.filter(({ topics }) => topics.includes(topic))
  const groups = new Map<string, Consumer[]>()
  for (const reader of readers) {
    const key = reader.member === null ? `alone ${reader.id}` : `group ${reader.member.group}`
    groups.set(key, [...(groups.get(key) ?? []), reader])
  }
  let sum = 0
  for (const members of groups.values()) {
    const isAlone = members[0].member === null
    const partitions = isAlone ? members[0].positions.map(({ partition }) => partition) : partitionsOf(world, topic)
    for (const p of partitions) {
      if (world.state.partitions.topic[p] !== topic) continue
      const start = placeOf(world, members, p)
      const end = endOf(world, members, p)
      if (start === null || end === null) return null
      sum += start === 'end' ? 0 : Math.max(0, end - start)
    }
  }
  return sum
}

function partitionsOf(world: World, topic: number): readonly number[] {
  const { committed } = world.state.controller
  return world.state.topics[topic].partitions.filter((p) => committed.partitions[p] !== undefined)
}

function heldBy(members: readonly Consumer[], p: number) {
  return members
    .filter(({ member, stopped }) => member === null || !stopped)
    .flatMap(({ positions }) => positions.filter(({ partition }) => partition === p))
}

/** Where the group goes on. */
function placeOf(world: World, members: readonly Consumer[], p: number): number | 'end' | null {
  const [{ member, configs }] = members
  const held = heldBy(members, p).map(({ position }) => position)
  if (held.some((position) => position >= 0)) return Math.max(...held)
  // A position that is being reset does not ask for a committed offset any more.
  const isReset = held.includes(-1)
  if (member !== null && !isReset) {
    const committed = readOffset(world, member.group, p)
    if (committed !== undefined) return committed
  }
  const reset = configs['auto.offset.reset'] ?? 'latest'
  if (reset === 'earliest') return 0
  return reset === 'latest' && isReset ? 'end' : null
}

/** undefined when the group has committed nothing, null when nobody can say. */
function readOffset(world: World, group: string, p: number): number | null | undefined {
  const { groups, topics, leaders, replicas } = world.state
  if (groups.topic < 0) return undefined
  const own = topics[groups.topic].partitions
  const hash = group.split('').reduce((sum, letter) => (Math.imul(31, sum) + letter.charCodeAt(0)) | 0, 0)
  const row = newestRow(world, own[(hash === -2_147_483_648 ? 0 : Math.abs(hash)) % own.length])
  if (row < 0 || leaders[row] === null) return null
  const { entries, batches, records, identities } = world.stores
  let found: number | undefined
  const open = new Map<number, number>()
  for (const entry of world.logs[row].subarray(0, replicas.logLength[row])) {
    if (entries.baseOffset[entry] + entries.count[entry] > replicas.highWatermark[row]) break
    const batch = entries.batch[entry]
    // What was written in a transaction counts with its marker.
    const id = identities.producerId[batches.producer[batch]]
    if (isMarker(world, entry)) {
      if (batches.baseSequence[batch] === COMMIT) found = open.get(id) ?? found
      open.delete(id)
      continue
    }
    const start = batches.recordStart[batch]
    for (let r = start; r < start + entries.count[entry]; r++) {
      const key = groups.keys[records.key[r]]
      if (key.group !== group || key.partition !== p) continue
      if (id === undefined) found = records.value[r]
      else open.set(id, records.value[r])
    }
  }
  return found
}

function newestRow(world: World, p: number): number {
  const { leaders, partitions } = world.state
  let newest = -1
  let best = -1
  for (const row of partitions.rows[p]) {
    const epoch = leaders[row]?.epoch ?? -1
    if (epoch <= newest) continue
    newest = epoch
    best = row
  }
  return best
}

/** The mark of the newest leader, else what a member has heard of it. */
function endOf(world: World, members: readonly Consumer[], p: number): number | null {
  const row = newestRow(world, p)
  if (row >= 0) return world.state.replicas.highWatermark[row]
  const heard = heldBy(members, p).map(({ knownHighWatermark }) => knownHighWatermark)
  return heard.length > 0 ? Math.max(...heard) : null
}
