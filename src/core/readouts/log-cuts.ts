/**
 * What was cut from the logs of a partition, and who led in which epoch. Truncation takes entries out of a replica's list,
 * but never out of the store, so that what was cut can still be read.
 *
 * The one thing a reader would get wrong: an offset may stand for several entries, one in each leader's history. Those that
 * a replica cut are the ones that are not in its log now; when that leaves two histories, the epoch is not told.
 */
import type { DomainEvent } from '../event'
import { containsEntry } from '../log/replica-log'
import type { World } from '../world'

/** Neighbouring records of one leader epoch. */
export interface CutPiece {
  readonly baseOffset: number
  readonly count: number
  /** -1 when it cannot be told. */
  readonly leaderEpoch: number
  /** Of these records, so many were acknowledged to their producer. */
  readonly acknowledged: number
}

export interface LogCut {
  readonly eventId: number
  readonly timeUs: number
  /** Id of the broker whose replica was cut. */
  readonly broker: number
  /** New log end, and the one before: [toOffset, fromOffset) was cut. */
  readonly toOffset: number
  readonly fromOffset: number
  readonly pieces: readonly CutPiece[]
}

export interface EpochLeader {
  readonly epoch: number
  /** Id of a broker. */
  readonly leader: number
}

export interface LogHistory {
  readonly cuts: readonly LogCut[]
  /** By epoch; epochs without a leader are missing. */
  readonly leaders: readonly EpochLeader[]
}

type Truncated = Extract<DomainEvent, { kind: 'LogTruncated' }>

/** Of everything that has happened by now, oldest first. `partition` is its number in the world. */
export function readLogHistory(world: World, partition: number): LogHistory {
  const { topics, partitions } = world.state
  const name = topics[partitions.topic[partition]].name
  const number = partitions.number[partition]
  const own = world.stores.events.filter(
    (event) => 'partition' in event && event.topic === name && event.partition === number,
  )
  return {
    leaders: listLeaders(world, partition, own),
    cuts: own.flatMap((event) => (event.kind === 'LogTruncated' ? [readCut(world, partition, event)] : [])),
  }
}

/** The first leader is told by no event: it is who led before the first election, or who leads still. */
function listLeaders(world: World, partition: number, events: readonly DomainEvent[]): EpochLeader[] {
  const elections = events.flatMap((event) => (event.kind === 'LeaderElected' ? [event] : []))
  const registered = world.state.controller.committed.partitions[partition]
  const first = elections[0]
  const result: EpochLeader[] = []
  if (first !== undefined && first.previous >= 0 && first.leaderEpoch > 0)
    result.push({ epoch: first.leaderEpoch - 1, leader: first.previous })
  for (const { leaderEpoch, leader } of elections) if (leader >= 0) result.push({ epoch: leaderEpoch, leader })
  if (first === undefined && registered !== undefined && registered.state.leader >= 0) {
    const { leader, leaderEpoch } = registered.state
    result.push({ epoch: leaderEpoch, leader: world.state.brokers[leader].id })
  }
  return result
}

function readCut(world: World, partition: number, event: Truncated): LogCut {
  const { fromOffset, toOffset, broker, id, timeUs } = event
  return { eventId: id, timeUs, broker, toOffset, fromOffset, pieces: readPieces(world, partition, event) }
}

function readPieces(world: World, partition: number, event: Truncated): CutPiece[] {
  const { entries, batches } = world.stores
  const { brokers, replicas, partitions } = world.state
  const row = partitions.rows[partition].find((r) => brokers[replicas.broker[r]].id === event.broker) ?? -1
  const byOffset = new Map<number, number[]>()
  for (let entry = 0; entry < entries.length; entry++) {
    if (entries.appendUs[entry] > event.timeUs) break
    if (batches.partition[entries.batch[entry]] !== partition) continue
    const base = entries.baseOffset[entry]
    if (base < event.toOffset || base >= event.fromOffset) continue
    if (row >= 0 && containsEntry(entries, world.logs[row], replicas.logLength[row], entry)) continue
    byOffset.set(base, [...(byOffset.get(base) ?? []), entry])
  }
  const acked = listAcknowledged(world, partition)
  const pieces: CutPiece[] = []
  for (const [baseOffset, found] of [...byOffset].sort(([one], [other]) => one - other)) {
    const leaderEpoch = found.length === 1 ? entries.leaderEpoch[found[0]] : -1
    const count = entries.count[found[0]]
    const acknowledged = found.length === 1 && acked.has(found[0]) ? count : 0
    const last = pieces.at(-1)
    if (last?.leaderEpoch === leaderEpoch && last.baseOffset + last.count === baseOffset) {
      pieces[pieces.length - 1] = {
        ...last,
        count: last.count + count,
        acknowledged: last.acknowledged + acknowledged,
      }
    } else pieces.push({ baseOffset, count, leaderEpoch, acknowledged })
  }
  return pieces
}

function listAcknowledged({ acked, state }: World, partition: number): ReadonlySet<number> {
  return new Set(acked[partition].subarray(0, state.partitions.ackedLength[partition]))
}
