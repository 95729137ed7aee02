import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { partitionIn, setPartition } from '../testing/controller-image'
import { makeSmallCluster } from '../testing/small-cluster'
import { decidePartition } from './controller'
import { completeReassignment, reassignPartition } from './reassignment'

/** Five brokers; the partition is on the first three. */
function make(): World {
  return createWorld(makeSmallCluster({ brokers: 5 }))
}

describe('a reassignment', () => {
  it('adds the new replicas first, and removes the old ones when those that stay are in the ISR', () => {
    const world = make()
    reassignPartition(world, 0, [3, 4, 0], [], -1)
    expect(partitionIn(world)).toMatchObject({
      replicas: [3, 4, 0, 1, 2],
      addingReplicas: [3, 4],
      removingReplicas: [1, 2],
      isr: [0, 1, 2],
      leader: 0,
    })
    setPartition(world, { isr: [0, 1, 2, 3] })
    completeReassignment(world, 0)
    expect(partitionIn(world).replicas).toHaveLength(5)
    setPartition(world, { isr: [0, 1, 2, 3, 4] })
    completeReassignment(world, 0)
    expect(partitionIn(world)).toMatchObject({
      replicas: [3, 4, 0],
      addingReplicas: [],
      removingReplicas: [],
      leader: 0,
    })
    expect([...partitionIn(world).isr].sort()).toEqual([0, 3, 4])
  })

  it('elects another leader when the present one is removed, and fences it off by the epoch', () => {
    const world = make()
    reassignPartition(world, 0, [3, 4], [], -1)
    const { leaderEpoch } = partitionIn(world)
    setPartition(world, { isr: [0, 1, 2, 3, 4] })
    completeReassignment(world, 0)
    expect(partitionIn(world)).toMatchObject({ replicas: [3, 4], leader: 3, leaderEpoch: leaderEpoch + 1 })
  })

  it('hands over cleanly to one who joins the ISR with the record that ends it', () => {
    const world = make()
    reassignPartition(world, 0, [4, 3], [], -1)
    setPartition(world, { isr: [0, 1, 2, 3] })
    decidePartition(world, 0, { election: 'ONLINE', targetIsr: [0, 1, 2, 3, 4], reason: 'caught-up', cause: -1 })
    expect(partitionIn(world)).toMatchObject({ replicas: [4, 3], leader: 4, leaderRecoveryState: 'RECOVERED' })
    const { events } = world.state.raft[world.state.controller.active].tail
    expect(events).toContainEqual(expect.objectContaining({ kind: 'LeaderElected', election: 'CLEAN' }))
  })

  it('that only removes is done at once', () => {
    const world = make()
    reassignPartition(world, 0, [1, 0], [], -1)
    expect(partitionIn(world)).toMatchObject({ replicas: [1, 0], isr: [0, 1], removingReplicas: [], leader: 0 })
  })

  it('does not wait for observers', () => {
    const world = make()
    reassignPartition(world, 0, [0, 1, 3], [3], -1)
    expect(partitionIn(world)).toMatchObject({
      replicas: [0, 1, 3],
      isr: [0, 1],
      addingReplicas: [],
      removingReplicas: [],
    })
    expect(world.state.controller.image.partitions[0].observers).toEqual([3])
  })

  it('is not there when nothing is being moved', () => {
    const world = make()
    const before = partitionIn(world)
    completeReassignment(world, 0)
    expect(partitionIn(world)).toBe(before)
  })
})
