import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, type World } from '..'
import type { PartitionQueue, ProducerState } from '../shape/producer-state'
import { makeSmallCluster } from '../testing/small-cluster'
import {
  addRecord,
  closeBatch,
  countReady,
  drainBatch,
  firstReady,
  hasGap,
  isFull,
  mayDrain,
  putBack,
  renewSequences,
  restamp,
  takeReady,
} from './accumulator'

interface Stand {
  readonly world: World
  readonly producer: ProducerState
  readonly queue: PartitionQueue
  add(records?: number): void
  /** Close a batch of so many records; returns it. */
  close(records?: number): number
}

function stand(configs: Configs = {}): Stand {
  const world = createWorld(makeSmallCluster({ producer: { 'batch.size': 561, ...configs } }))
  const [producer] = world.state.producers
  const [queue] = producer.queues
  const add = (records = 1): void => {
    for (let i = 0; i < records; i++) addRecord(world, producer, queue, -1, -1, i)
  }
  const close = (records = 1): number => {
    add(records)
    closeBatch(world, producer, queue)
    return queue.ready[queue.ready.length - 1]
  }
  return { world, producer, queue, add, close }
}

describe('the open batch', () => {
  it('takes records of batch.size, its own 61 bytes among them, and not one more', () => {
    const { world, queue, producer, add } = stand()
    add(4)
    expect([isFull(producer, queue), countReady(queue)]).toEqual([false, 0])
    add()
    expect([isFull(producer, queue), queue.count, queue.bytes, countReady(queue)]).toEqual([true, 5, 561, 0])
    add()
    expect([queue.count, queue.bytes, countReady(queue)]).toEqual([1, 161, 1])
    expect(world.stores.batches.count[firstReady(queue)]).toBe(5)
    expect(world.stores.batches.bytes[firstReady(queue)]).toBe(561)
  })

  it('is no larger when one byte is missing', () => {
    const { queue, add } = stand({ 'batch.size': 560 })
    add(5)
    expect([queue.count, countReady(queue)]).toEqual([1, 1])
  })

  it('takes one record however large that is', () => {
    const { queue, producer, add } = stand({ 'batch.size': 16 })
    add()
    expect([queue.count, isFull(producer, queue), countReady(queue)]).toEqual([1, true, 0])
    add()
    expect([queue.count, countReady(queue)]).toEqual([1, 1])
  })

  it('is as old as its first record', () => {
    const { world, queue, add, close } = stand()
    add(3)
    expect(queue.firstUs).toBe(0)
    addRecord(world, world.state.producers[0], queue, -1, -1, 77)
    expect(queue.firstUs).toBe(0)
    close(1)
    addRecord(world, world.state.producers[0], queue, -1, -1, 77)
    expect(queue.firstUs).toBe(77)
    expect(world.stores.batches.createUs[firstReady(queue)]).toBe(0)
  })

  it('that is empty is not closed, and holds memory for each record', () => {
    const { world, queue, producer, add } = stand()
    closeBatch(world, producer, queue)
    expect(countReady(queue)).toBe(0)
    add(7)
    expect(producer.bufferedBytes).toBe(700)
  })
})

describe('batches that wait', () => {
  it('go out in the order in which they were closed', () => {
    const { world, producer, queue, close } = stand()
    const made = [close(1), close(2), close(3)]
    expect(countReady(queue)).toBe(3)
    expect([1, 2, 3].map(() => drainBatch(world, producer, queue))).toEqual(made)
    expect([countReady(queue), firstReady(queue)]).toEqual([0, -1])
  })

  it('that come back stand before the younger ones, in their old order', () => {
    const { world, producer, queue, close } = stand()
    const made = [close(), close(), close(), close()]
    const sent = [1, 2, 3].map(() => drainBatch(world, producer, queue))
    for (const batch of [sent[1], sent[2], sent[0]]) putBack(world, queue, batch)
    expect([queue.ready.slice(queue.readyHead), queue.resent]).toEqual([made, 3])
  })

  it('stay in order though there are thousands of them', () => {
    const { queue, close } = stand()
    const made = Array.from({ length: 2500 }, () => close())
    const taken = Array.from({ length: 1500 }, () => takeReady(queue))
    expect(taken).toEqual(made.slice(0, 1500))
    expect([countReady(queue), firstReady(queue)]).toEqual([1000, made[1500]])
  })
})

describe('sequences of an idempotent producer', () => {
  const sequences = (world: World, list: readonly number[]): number[] =>
    list.map((batch) => world.stores.batches.baseSequence[batch])

  it('are given when a batch goes out for the first time, one a record', () => {
    const { world, producer, queue, close } = stand()
    close(2)
    close(3)
    const sent = [drainBatch(world, producer, queue), drainBatch(world, producer, queue)]
    expect([sequences(world, sent), queue.nextSequence]).toEqual([[0, 2], 5])
    for (const batch of sent.toReversed()) putBack(world, queue, batch)
    close(1)
    const again = [1, 2, 3].map(() => drainBatch(world, producer, queue))
    expect([sequences(world, again), queue.nextSequence, queue.resent]).toEqual([[0, 2, 5], 6, 0])
  })

  it('are none without idempotence', () => {
    const { world, producer, queue, close } = stand({ 'enable.idempotence': false })
    close(2)
    expect(sequences(world, [drainBatch(world, producer, queue)])).toEqual([-1])
    expect(queue.nextSequence).toBe(0)
  })

  it('begin with 0 under a new producer id, for what waits and for what comes back', () => {
    const { world, producer, queue, close } = stand()
    close(2)
    close(3)
    close(1)
    const [first, second] = [drainBatch(world, producer, queue), drainBatch(world, producer, queue)]
    queue.inFlight = 1
    putBack(world, queue, first)
    renewSequences(world, producer, queue, 7)
    expect([queue.identity, producer.identity, queue.nextSequence, queue.ackedSequence]).toEqual([7, 7, 0, 0])
    expect([queue.resent, queue.staleInFlight]).toEqual([0, 1])
    // What is in logs under its old number perhaps is another batch from here on.
    expect(queue.ready[queue.readyHead]).not.toBe(first)
    restamp(world, queue, second)
    const { count, producer: identity } = world.stores.batches
    const sent = [1, 2, 3].map(() => drainBatch(world, producer, queue))
    expect(sent.map((batch) => count[batch])).toEqual([2, 3, 1])
    expect(sequences(world, sent)).toEqual([0, 2, 5])
    expect(sent.map((batch) => identity[batch])).toEqual([7, 7, 7])
    expect(identity[first]).not.toBe(7)
  })

  it('begin anew in the other partitions when their next batch goes out', () => {
    const { world, producer, queue, close } = stand()
    close(2)
    drainBatch(world, producer, queue)
    queue.unresolvedSequence = 2
    queue.ackedSequence = 2
    producer.identity = 9
    close(1)
    expect(sequences(world, [drainBatch(world, producer, queue)])).toEqual([0])
    expect([queue.identity, queue.ackedSequence, queue.unresolvedSequence, queue.nextSequence]).toEqual([9, 0, -1, 1])
  })

  it('have a gap when the last one given was not acknowledged', () => {
    const { world, producer, queue, close } = stand()
    expect(hasGap(queue)).toBe(false)
    close(2)
    drainBatch(world, producer, queue)
    expect(hasGap(queue)).toBe(true)
    queue.ackedSequence = 2
    expect(hasGap(queue)).toBe(false)
  })
})

describe('the next batch may go out (shouldStopDrainBatchesForPartition)', () => {
  function may(change: Partial<PartitionQueue>, configs: Configs = {}): boolean {
    const { producer, queue } = stand(configs)
    return mayDrain(producer, Object.assign(queue, change))
  }

  it('when nothing is in the way, though others are under way', () => {
    expect([may({}), may({ inFlight: 4 })]).toEqual([true, true])
  })

  it('as a retry when those before it are done', () => {
    expect([may({ attempts: 1, resent: 1, inFlight: 1 }), may({ attempts: 1, resent: 1 })]).toEqual([false, true])
  })

  it('not while older ones count under another producer id', () => {
    expect(may({ inFlight: 1, staleInFlight: 1 })).toBe(false)
    expect(may({ inFlight: 1, identity: 99 })).toBe(false)
    expect(may({ identity: 99 })).toBe(true)
  })

  it('not while it is unknown whether the one before was stored; a retry may', () => {
    expect([may({ unresolvedSequence: 1 }), may({ unresolvedSequence: 1, resent: 1 })]).toEqual([false, true])
  })

  it('always without idempotence', () => {
    expect(may({ attempts: 3, inFlight: 2, unresolvedSequence: 1 }, { 'enable.idempotence': false })).toBe(true)
  })
})
