/**
 * Where logs begin: never earlier than before, never above the high watermark, and every record below it was too old, or
 * what is kept is still as much as the topic may keep.
 */
import type { World } from '../world'
import type { Violation } from './checker'

export interface ForgettingMemory {
  /** Log start by replica row. */
  readonly starts: number[]
}

export function createForgettingMemory(): ForgettingMemory {
  return { starts: [] }
}

export function checkForgetting(world: World, { starts }: ForgettingMemory): Violation | null {
  const { forgetting, replicas } = world.state
  if (forgetting === undefined) return null
  for (let row = 0; row < forgetting.logs.length; row++) {
    const start = forgetting.logs[row]?.startOffset ?? 0
    const before = starts[row] ?? 0
    if (start === before) continue
    starts[row] = start
    const isCut = replicas.logEndOffset[row] === start
    if (start < before && !isCut) return broken(`row ${row} begins at ${start}, after ${before}`)
    if (start > replicas.highWatermark[row]) return broken(`row ${row} begins at ${start}, above its high watermark`)
    const reason = start > before ? whyKept(world, row, before, start) : null
    if (reason !== null) return broken(reason)
  }
  return null
}

function broken(message: string): Violation {
  return { invariant: 'a log forgets only what its rules name', message }
}

/** A record between the two offsets that no rule names; a follower takes over where its leader begins. */
function whyKept(world: World, row: number, from: number, to: number): string | null {
  const { state, stores, logs } = world
  const { replicas, partitions, topics, forgetting, nowUs } = state
  const p = replicas.partition[row]
  const isFollowed = partitions.rows[p].some(
    (other) => other !== row && (forgetting?.logs[other]?.startOffset ?? 0) >= to,
  )
  if (isFollowed) return null
  const { configs } = topics[partitions.topic[p]]
  if (configs['cleanup.policy'] === 'compact') return `row ${row} deletes up to ${to}, and is only compacted`
  const holes = forgetting?.logs[row]?.compaction?.holes ?? []
  const isGone = (offset: number): boolean =>
    holes.some((at, i) => i % 2 === 0 && offset >= at && offset < holes[i + 1])
  const retentionMs = Number(configs['retention.ms'] ?? 604_800_000)
  const retentionBytes = Number(configs['retention.bytes'] ?? -1)
  let kept = 0
  let young = -1
  for (let i = 0; i < replicas.logLength[row]; i++) {
    const entry = logs[row][i]
    const base = stores.entries.baseOffset[entry]
    const batch = stores.entries.batch[entry]
    if (base >= to) kept += stores.batches.bytes[batch]
    else if (
      base >= from &&
      !isGone(base) &&
      (retentionMs < 0 || nowUs - stores.batches.createUs[batch] <= retentionMs * 1000)
    )
      young = base
  }
  if (young < 0 || (retentionBytes >= 0 && kept >= retentionBytes)) return null
  return `row ${row} forgot offset ${young}, which is not old, and keeps ${kept} bytes only`
}
