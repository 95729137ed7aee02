import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import type { ObserverPromotionPolicy } from '../shape/placement-constraints'
import type { LeaderState } from '../shape/replica-state'
import { makeSmallCluster } from '../testing/small-cluster'
import { afterIsrKnown, noteFollowerFetch } from './isr'
import { mayObserverJoin, observerTarget } from './observers'
import { brokersOf, findRow, maskOf } from './replicas'

/** Four sync replicas on racks a and b, and two observers on rack b; so many of each are in the ISR. */
function stand(
  policy: ObserverPromotionPolicy | null,
  sync: number,
  observers: number,
  minIsr = 3,
  version: 1 | 2 = 2,
) {
  const placement = {
    version,
    replicas: [
      { rack: 'a', count: 2 },
      { rack: 'b', count: 2 },
    ],
    observers: [{ rack: 'b', count: 2 }],
    observerPromotionPolicy: policy,
  }
  const world = createWorld(makeSmallCluster({ brokers: 6, placement, topic: { 'min.insync.replicas': minIsr } }))
  const { state, observers: who } = world.state.controller.committed.partitions[0]
  const syncReplicas = state.replicas.filter((b) => !who.includes(b))
  const leader = world.state.leaders.find((candidate) => candidate !== null) as LeaderState
  leader.isr = maskOf(world, 0, [...syncReplicas.slice(0, sync), ...who.slice(0, observers)])
  return { world, leader }
}

function joins(policy: ObserverPromotionPolicy | null, sync: number, observers: number, version: 1 | 2 = 2): boolean {
  const { world, leader } = stand(policy, sync, observers, 3, version)
  return mayObserverJoin(world, leader)
}

describe('an observer may join', () => {
  it('under min ISR, and only so many that min ISR is reached', () => {
    expect([joins('under-min-isr', 3, 0), joins('under-min-isr', 2, 0)]).toEqual([false, true])
    expect([joins('under-min-isr', 2, 1), joins('under-min-isr', 1, 1)]).toEqual([false, true])
    expect(joins('under-min-isr', 4, 0)).toBe(false)
  })

  it('under-replicated, while any sync replica is missing', () => {
    expect([joins('under-replicated', 4, 0), joins('under-replicated', 3, 0)]).toEqual([false, true])
    expect([joins('under-replicated', 3, 1), joins('under-replicated', 2, 1)]).toEqual([false, true])
  })

  it('by default under min ISR in version 2, and never in version 1', () => {
    expect([joins(null, 3, 0), joins(null, 2, 0)]).toEqual([false, true])
    expect(joins(null, 1, 0, 1)).toBe(false)
  })

  it('with leader-is-observer only when one leads', () => {
    expect(joins('leader-is-observer', 1, 0)).toBe(false)
    const { world, leader } = stand('leader-is-observer', 1, 0)
    world.state.replicas.isObserver[leader.row] = 1
    expect(mayObserverJoin(world, leader)).toBe(true)
  })
})

describe('what promotion fills up to', () => {
  const sizeOf = (world: World, leader: LeaderState): number => observerTarget(world, leader).size

  it('is min ISR, all sync replicas, or nothing, by policy', () => {
    const of = (policy: ObserverPromotionPolicy) => {
      const { world, leader } = stand(policy, 4, 0)
      return sizeOf(world, leader)
    }
    expect([of('under-min-isr'), of('under-replicated'), of('leader-is-observer')]).toEqual([3, 4, 0])
  })

  it('counts sync members of the ISR alone', () => {
    const { world, leader } = stand('under-min-isr', 2, 1)
    expect(observerTarget(world, leader).syncInIsr).toBe(2)
  })
})

describe('observers leave the ISR (automatic demotion)', () => {
  /** What the leader proposes when it knows its ISR anew: broker indexes, or nothing. */
  function proposes(policy: ObserverPromotionPolicy | null, sync: number, observers: number, isObserver = false) {
    const { world, leader } = stand(policy, sync, observers)
    if (isObserver) world.state.replicas.isObserver[leader.row] = 1
    afterIsrKnown(world, leader)
    const { observers: who } = world.state.controller.committed.partitions[0]
    const proposed = brokersOf(world, 0, leader.proposed)
    return { size: proposed.length, observers: proposed.filter((b) => who.includes(b)).length }
  }
  const nothing = { size: 0, observers: 0 }

  it('all of them at once, when the sync members reach min ISR again', () => {
    expect(proposes('under-min-isr', 2, 1)).toEqual(nothing)
    expect(proposes('under-min-isr', 2, 2)).toEqual(nothing)
    expect(proposes('under-min-isr', 3, 1)).toEqual({ size: 3, observers: 0 })
    expect(proposes('under-min-isr', 3, 2)).toEqual({ size: 3, observers: 0 })
  })

  it('or all sync replicas are back, with under-replicated', () => {
    expect(proposes('under-replicated', 3, 1)).toEqual(nothing)
    expect(proposes('under-replicated', 4, 1)).toEqual({ size: 4, observers: 0 })
  })

  it('not while an observer leads: it would put itself out', () => {
    expect(proposes('under-min-isr', 4, 1, true)).toEqual(nothing)
  })

  it('and nobody is proposed when none is in it', () => {
    expect(proposes('under-min-isr', 4, 0)).toEqual(nothing)
  })

  it('also when min.insync.replicas is lowered, at their next fetch', () => {
    const { world, leader } = stand('under-min-isr', 2, 1)
    const { observers: who } = world.state.controller.committed.partitions[0]
    world.state.topics[0].minIsr = 2
    noteFollowerFetch(world, leader, findRow(world, 0, who[0]), 0)
    expect(brokersOf(world, 0, leader.proposed)).toHaveLength(2)
  })
})
