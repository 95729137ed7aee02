/** Which refusal makes an idempotent producer bump its epoch (TransactionManager.canRetry). */
import { expect, it } from 'vitest'
import { createWorld, runUntil, type World } from '..'
import { ErrorCode } from '../error-codes'
import type { RequestSlot } from '../shape/producer-state'
import { makeSmallCluster } from '../testing/small-cluster'
import { onProduceResponse } from './sender'

/** A producer with several requests under way, by their sequence. */
function underWay(): { readonly world: World; readonly slots: readonly RequestSlot[] } {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 400 }))
  runUntil(world, 5_000_000)
  const { baseSequence } = world.stores.batches
  const slots = world.state.producers[0].slots.filter(({ phase }) => phase !== 'free')
  slots.sort((a, b) => baseSequence[a.batches[0]] - baseSequence[b.batches[0]])
  expect(slots.length).toBeGreaterThanOrEqual(3)
  return { world, slots }
}

function refuse(world: World, slot: RequestSlot): void {
  slot.phase = 'answered'
  slot.errors[0] = ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER
  onProduceResponse(world, 0, world.state.producers[0].slots.indexOf(slot), slot.generation)
}

it('sends a batch again as it is while one before it has no answer', () => {
  const { world, slots } = underWay()
  const { identity } = world.state.producers[0]
  const [queue] = world.state.producers[0].queues
  const batch = slots[1].batches[0]
  refuse(world, slots[1])
  expect(world.state.producers[0].identity).toBe(identity)
  expect(queue.ready.slice(queue.readyHead)).toContain(batch)
})

it('takes a new epoch when the batch behind the last acknowledged one is refused, and once', () => {
  const { world, slots } = underWay()
  const [producer] = world.state.producers
  const before = producer.identity
  refuse(world, slots[0])
  const { identity } = producer
  expect(identity).not.toBe(before)
  refuse(world, slots[1])
  expect(producer.identity).toBe(identity)
})

it('takes a new epoch for the batch behind one that was given up, and for no later one', () => {
  const { world, slots } = underWay()
  const [producer] = world.state.producers
  const { baseSequence } = world.stores.batches
  const before = producer.identity
  // The first was given up; the second follows it.
  producer.queues[0].unresolvedSequence = baseSequence[slots[1].batches[0]]
  refuse(world, slots[2])
  expect(producer.identity).toBe(before)
  refuse(world, slots[1])
  expect(producer.identity).not.toBe(before)
})
