/**
 * Who wrote a batch: a producer id in one epoch (`ProducerIdAndEpoch`). A number here stands for both, so that a batch
 * carries one column; the rows of one producer id are in the order of their epochs.
 *
 * Simplification: an idempotent producer has its id at once; only one with a `transactional.id` asks a broker for it
 * (InitProducerId), and its epoch never gets as high that a new id is due.
 */
import { growInt32, growUint8 } from '../engine/grow'
import type { World } from '../world'

/** A client's first epoch under a producer id of its own; returns the identity. `producer` is its number. */
export function addProducerId(world: World, producer: number, isTransactional = false): number {
  const identity = world.state.identities.length
  return addIdentity(world, producer, identity, 0, isTransactional)
}

/** The next epoch of an identity's producer id, for `producer`. One that was never handed out before is taken again. */
export function addEpoch(world: World, producer: number, identity: number): number {
  const { producerId, epoch, isTransactional } = world.stores.identities
  for (let later = identity + 1; later < world.state.identities.length; later++) {
    if (producerId[later] !== producerId[identity] || epoch[later] !== epoch[identity] + 1) continue
    world.state.identities[later] = producer
    return later
  }
  return addIdentity(world, producer, producerId[identity], epoch[identity] + 1, isTransactional[identity] === 1)
}

function addIdentity(
  world: World,
  producer: number,
  producerId: number,
  epoch: number,
  isTransactional: boolean,
): number {
  const store = world.stores.identities
  const i = world.state.identities.push(producer) - 1
  if (i >= store.producerId.length) {
    const capacity = Math.max(i + 1, store.producerId.length * 2)
    store.producerId = growInt32(store.producerId, capacity)
    store.epoch = growInt32(store.epoch, capacity)
    store.isTransactional = growUint8(store.isTransactional, capacity)
  }
  store.length = i + 1
  store.producerId[i] = producerId
  store.epoch[i] = epoch
  store.isTransactional[i] = isTransactional ? 1 : 0
  return i
}
