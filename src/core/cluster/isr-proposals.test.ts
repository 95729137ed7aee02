import { describe, expect, it } from 'vitest'
import { createWorld } from '..'
import { Kind } from '../engine/kinds'
import { PENDING_SHRINK } from '../shape/replica-state'
import { dueTimes, lettersOf } from '../testing/controller-image'
import { applyPartitionStep, createPartitionBench, lookAtPartition } from '../testing/partition-steps'
import { makeSmallCluster } from '../testing/small-cluster'
import { onAlterPartitionResponse } from './isr'
import { onAlterPartitionTimeout, propose } from './isr-proposals'

/** Broker 1 leads alone and has proposed that broker 2 joins. */
function stand() {
  const bench = createPartitionBench([1, 2, 3])
  applyPartitionStep(bench, { op: 'becomeLeader', leader: 1, isr: [1], replicas: [1, 2, 3] })
  applyPartitionStep(bench, { op: 'followerFetch', replica: 2, offset: 0 })
  const { world } = bench
  const [broker] = world.state.brokers
  return { bench, world, broker, sent: () => lettersOf(world, 'AlterPartition') }
}

describe('a proposal to the controller (AlterPartitionManager)', () => {
  it('is sent again when no answer has come, and not before', () => {
    const { world, broker, sent } = stand()
    expect(sent()).toHaveLength(1)
    const [dueUs] = dueTimes(world, Kind.AlterPartitionTimeout)
    expect(dueUs).toBe(broker.alterGiveUpUs)
    world.state.nowUs = dueUs - 1
    onAlterPartitionTimeout(world, 0, broker.life)
    expect(sent()).toHaveLength(1)
    world.state.nowUs = dueUs
    onAlterPartitionTimeout(world, 0, broker.life - 1)
    expect(sent()).toHaveLength(1)
    world.state.steps++
    onAlterPartitionTimeout(world, 0, broker.life)
    const [first, second] = sent()
    expect(second.items).toEqual(first.items)
    expect(second.request).not.toBe(first.request)
  })

  it('is not settled by the answer to a request that was given up', () => {
    const { bench, world, broker } = stand()
    const answer = (request: number): void =>
      onAlterPartitionResponse(world, 0, {
        type: 'AlterPartitionResponse',
        from: 0,
        to: broker.node,
        items: [{ partition: 0, error: 'INELIGIBLE_REPLICA', state: null }],
        request,
      })
    answer(broker.alterRequest - 1)
    expect(lookAtPartition(bench)).toMatchObject({ proposals: 1, proposedIsr: [1, 2] })
    answer(broker.alterRequest)
    expect(lookAtPartition(bench)).toMatchObject({ proposals: 0, proposedIsr: [] })
  })

  it('of one partition waits for the answer about another, and goes out with it', () => {
    const assignment = [
      [1, 2, 3],
      [1, 2, 3],
    ]
    const world = createWorld(makeSmallCluster({ assignment }))
    const [broker] = world.state.brokers
    const sent = () => lettersOf(world, 'AlterPartition').map(({ items }) => items.map(({ partition }) => partition))
    for (const leader of world.state.leaders) if (leader !== null) propose(world, leader, 1, PENDING_SHRINK, 'lag', -1)
    expect([broker.alterQueue.length, sent()]).toEqual([2, [[0]]])
    world.state.steps++
    onAlterPartitionResponse(world, 0, {
      type: 'AlterPartitionResponse',
      from: 0,
      to: broker.node,
      items: [{ partition: 0, error: 'INVALID_UPDATE_VERSION', state: null }],
      request: broker.alterRequest,
    })
    expect([broker.alterQueue.length, sent()]).toEqual([1, [[0], [1]]])
  })
})
