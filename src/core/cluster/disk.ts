/**
 * A disk that writes slowly: what a broker appends for a producer or copies from a leader takes its time there, one thing
 * after the other, in the order in which it came.
 *
 * The one thing a reader would get wrong: nobody is told, and the process is well. A follower with such a disk asks for more
 * only when it has written what it has, so that it is in sync for as long as it can and holds up `acks=all`; then it is out.
 *
 * Simplification: a disk is slow or it takes no time. The page cache, which takes up a burst before it makes writers wait, is
 * not modelled, nor are reads, segments and `log.flush.interval.messages`.
 *
 * Simplification: what a broker writes of its own accord (offsets of groups, transactions, metadata) takes no time at a slow
 * disk where it leads, and a produce request whose client has given up while it waited is not written.
 */
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { SlowDiskState } from '../shape/broker-state'
import type { FetchPair } from '../shape/replica-state'
import type { World } from '../world'

/** Numbers of each thing that waits: life of the process, bytes, producer or -1, slot or pair, generation. */
export const DISK_STRIDE = 5

/** Bytes a second from now on; null for a disk that keeps up. What is being written is begun anew. */
export function setDisk(world: World, broker: number, bytesPerSecond: number | null): void {
  const process = world.state.brokers[broker]
  const { disk } = process
  if (disk === undefined && bytesPerSecond === null) return
  process.disk = { bytesPerSecond, serial: (disk?.serial ?? 0) + 1, waiting: disk?.waiting ?? [] }
  if (process.disk.waiting.length > 0) writeNext(world, broker, process.disk)
  else if (bytesPerSecond === null) delete process.disk
}

/** The first of what waits has been written when the event comes that this sets. */
export function writeNext(world: World, broker: number, disk: SlowDiskState): void {
  const takesUs = disk.bytesPerSecond === null ? 1 : Math.ceil((disk.waiting[1] * 1_000_000) / disk.bytesPerSecond)
  pushEvent(world.state.queue, world.state.nowUs + Math.max(1, takesUs), Kind.DiskWritten, broker, disk.serial, 0)
}

function waitForDisk(world: World, broker: number, bytes: number, thing: readonly [number, number, number]): boolean {
  const { disk, life } = world.state.brokers[broker]
  if (disk === undefined) return false
  disk.waiting.push(life, bytes, ...thing)
  if (disk.waiting.length === DISK_STRIDE) writeNext(world, broker, disk)
  return true
}

/** A produce request has come to its broker: true when it waits for the disk. */
export function waitsForDisk(world: World, producer: number, slot: number): boolean {
  const { state, stores } = world
  const request = state.producers[producer].slots[slot]
  if (state.brokers[request.broker].disk === undefined) return false
  let bytes = 0
  for (let i = 0; i < request.batchCount; i++) bytes += stores.batches.bytes[request.batches[i]]
  return waitForDisk(world, request.broker, bytes, [producer, slot, request.generation])
}

/** The same for what a follower was sent; nobody gives up on an answer that has come. */
export function copyWaitsForDisk(world: World, pair: FetchPair, number: number): boolean {
  const { state, stores } = world
  if (state.brokers[pair.follower].disk === undefined || pair.entriesLength === 0) return false
  let bytes = 0
  for (let i = 0; i < pair.entriesLength; ) {
    const count = pair.entries[i + 1]
    for (let at = i + 2; at < i + 2 + count; at++) bytes += stores.batches.bytes[stores.entries.batch[pair.entries[at]]]
    i += 2 + count
  }
  pair.giveUpUs = Number.POSITIVE_INFINITY
  return waitForDisk(world, pair.follower, bytes, [-1, number, pair.generation])
}
