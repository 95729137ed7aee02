import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil } from '..'
import { Kind } from '../engine/kinds'
import { dueTimes } from '../testing/controller-image'
import {
  applyPartitionStep,
  createPartitionBench,
  lookAtPartition,
  type PartitionStep,
} from '../testing/partition-steps'
import { makeSmallCluster } from '../testing/small-cluster'
import { onIsrCheck, reviewLeaders } from './isr'

const REPLICAS = [1, 2, 3]

function play(steps: readonly PartitionStep[], minIsr = 1) {
  const bench = createPartitionBench(REPLICAS)
  bench.world.state.topics[0].minIsr = minIsr
  for (const step of steps) applyPartitionStep(bench, step)
  return { bench, look: lookAtPartition(bench), more: (step: PartitionStep) => applyPartitionStep(bench, step) }
}

const lead = (isr: readonly number[]): PartitionStep => ({ op: 'becomeLeader', leader: 1, isr, replicas: REPLICAS })
const append = (count: number): PartitionStep => ({ op: 'append', count })
const fetch = (replica: number, offset: number): PartitionStep => ({ op: 'followerFetch', replica, offset })
const sleep = (seconds: number): PartitionStep => ({ op: 'sleep', ms: seconds * 1000 })

describe('a follower joins the ISR', () => {
  it('when it has everything from before the epoch of its leader, not only up to the high watermark', () => {
    expect(play([append(5), lead([1]), append(1), fetch(2, 3)], 2).look.proposedIsr).toEqual([])
    expect(play([append(5), lead([1]), append(1), fetch(2, 5)], 2).look.proposedIsr).toEqual([1, 2])
  })

  it('when it has everything up to the high watermark', () => {
    expect(play([lead([1]), append(5), fetch(2, 4)]).look.proposedIsr).toEqual([])
    expect(play([lead([1]), append(5), fetch(2, 5)]).look.proposedIsr).toEqual([1, 2])
  })

  it.each(['fenced', 'shutdown'] as const)('not while its broker is %s', (state) => {
    expect(play([lead([1]), { op: 'setBrokerState', broker: 2, state }, fetch(2, 0)]).look.proposedIsr).toEqual([])
  })

  it('and stands outside again when the controller finds it ineligible', () => {
    const { look } = play([lead([1]), fetch(2, 0), { op: 'controllerRejects', error: 'INELIGIBLE_REPLICA' }])
    expect(look).toMatchObject({ isr: [1], maximalIsr: [1], proposedIsr: [] })
  })

  it('and is proposed anew at its next fetch after that', () => {
    const refused = [lead([1]), fetch(2, 0), { op: 'controllerRejects', error: 'INELIGIBLE_REPLICA' }] as const
    expect(play([...refused, fetch(2, 0)]).look).toMatchObject({ proposals: 1, proposedIsr: [1, 2] })
  })

  it('one at a time: a second proposal waits for the answer to the first', () => {
    const { look } = play([lead([1]), fetch(2, 0), fetch(3, 0)])
    expect(look.proposedIsr).toEqual([1, 2])
  })

  it('only when the request under way is answered, though the metadata log has overtaken it', () => {
    const { bench, more } = play([lead([1]), fetch(2, 0), { op: 'controllerSetsIsr', isr: [1], partitionEpoch: 9 }])
    more(fetch(3, 0))
    // AlterPartitionManager: OPERATION_NOT_ATTEMPTED; the leader stays with what is committed.
    expect(lookAtPartition(bench)).toMatchObject({ proposals: 1, proposedIsr: [], maximalIsr: [1] })
    more({ op: 'controllerRejects', error: 'INVALID_UPDATE_VERSION' })
    more(fetch(3, 0))
    expect(lookAtPartition(bench)).toMatchObject({ proposals: 1, proposedIsr: [1, 3] })
  })
})

describe('the answer to a proposal', () => {
  const proposed = [lead([1]), fetch(2, 0)]

  it('makes it the committed ISR', () => {
    const { look } = play([...proposed, { op: 'controllerAccepts', partitionEpoch: 2 }])
    expect(look).toMatchObject({ isr: [1, 2], proposedIsr: [], proposals: 0, partitionEpoch: 2 })
  })

  it('counts by kind what was taken, for IsrExpandsPerSec and IsrShrinksPerSec', () => {
    const { bench, more } = play([...proposed, { op: 'controllerAccepts', partitionEpoch: 2 }])
    const [broker] = bench.world.state.brokers
    expect([broker.isrExpands, broker.isrShrinks]).toEqual([1, 0])
    for (const step of [append(1), sleep(31), { op: 'maybeShrinkIsr' }] as const) more(step)
    more({ op: 'controllerAccepts', partitionEpoch: 3 })
    expect(lookAtPartition(bench).isr).toEqual([1])
    expect([broker.isrExpands, broker.isrShrinks]).toEqual([1, 1])
  })

  it('with an older partition epoch than the leader knows changes nothing', () => {
    const { look } = play([...proposed, { op: 'controllerAccepts', partitionEpoch: 0 }])
    expect(look).toMatchObject({ isr: [1], partitionEpoch: 1 })
  })

  it('with the partition epoch that the leader knows says that the ISR is what was proposed already', () => {
    const { look } = play([...proposed, { op: 'controllerAccepts', partitionEpoch: 1 }])
    expect(look).toMatchObject({ isr: [1, 2], proposedIsr: [], partitionEpoch: 1 })
  })

  it('in another leader epoch than its own is ignored (Partition.handleAlterPartitionUpdate)', () => {
    const { bench, more } = play(proposed)
    bench.registration = { ...bench.registration, leaderEpoch: bench.registration.leaderEpoch + 1 }
    more({ op: 'controllerAccepts', partitionEpoch: 2 })
    expect(lookAtPartition(bench)).toMatchObject({ isr: [1], maximalIsr: [1, 2], partitionEpoch: 1 })
  })

  it('to a proposal that the metadata log has overtaken changes nothing', () => {
    const overtaken: PartitionStep = { op: 'controllerSetsIsr', isr: [1, 2, 3], partitionEpoch: 9 }
    const { look } = play([...proposed, overtaken, { op: 'controllerRejects', error: 'INELIGIBLE_REPLICA' }])
    expect(look).toMatchObject({ isr: [1, 2, 3], partitionEpoch: 9, proposals: 0 })
  })

  it('leaves the newcomer counting after a stale version, until the metadata log brings the truth', () => {
    const { look } = play([...proposed, { op: 'controllerRejects', error: 'INVALID_UPDATE_VERSION' }])
    expect(look).toMatchObject({ isr: [1], maximalIsr: [1, 2], proposals: 0 })
  })

  it.each(['NOT_CONTROLLER', 'STALE_BROKER_EPOCH'])('sends it again after %s', (error) => {
    const { look } = play([...proposed, { op: 'controllerRejects', error }])
    expect(look).toMatchObject({ maximalIsr: [1, 2], proposedIsr: [1, 2], proposals: 1 })
  })
})

describe('the high watermark', () => {
  it('is what the slowest member has', () => {
    const { look, bench, more } = play([lead(REPLICAS), append(10), fetch(2, 7), fetch(3, 4)])
    expect(look.highWatermark).toBe(4)
    more(fetch(3, 9))
    expect(lookAtPartition(bench).highWatermark).toBe(7)
  })

  it('waits for a newcomer that is proposed and not confirmed, however long ago it was caught up', () => {
    const { look } = play([lead([1, 2]), append(10), fetch(2, 10), fetch(3, 10), sleep(40), append(5), fetch(2, 15)])
    expect(look).toMatchObject({ maximalIsr: [1, 2, 3], highWatermark: 10 })
  })

  it('does not wait for who is long behind and outside', () => {
    expect(play([lead([1, 2]), sleep(40), append(5), fetch(2, 5), fetch(3, 1)]).look.highWatermark).toBe(5)
  })

  it('stands still below min ISR, and goes on when the ISR is large enough again (KAFKA-15583)', () => {
    const { look, bench, more } = play([lead([1, 2]), append(5), fetch(2, 5)], 2)
    expect(look.highWatermark).toBe(5)
    // So long that nobody outside counts as caught up any more: the leader is alone.
    for (const step of [sleep(40), { op: 'controllerSetsIsr', isr: [1], partitionEpoch: 9 }, append(3)] as const)
      more(step)
    more(fetch(3, 4))
    expect(lookAtPartition(bench).highWatermark).toBe(5)
    more(fetch(2, 8))
    more({ op: 'controllerSetsIsr', isr: [1, 2], partitionEpoch: 10 })
    expect(lookAtPartition(bench).highWatermark).toBe(8)
  })

  it('waits for who is outside and was caught up within replica.lag.time.max.ms, and no longer', () => {
    const start = [lead([1, 2]), { op: 'setBrokerState', broker: 3, state: 'shutdown' }, fetch(3, 0)] as const
    // Broker 3 may not join at all, so that nobody waits for it.
    expect(play([...start, append(5), fetch(2, 5)]).look.highWatermark).toBe(5)
    const outside = [lead([1]), fetch(2, 0), { op: 'controllerRejects', error: 'INELIGIBLE_REPLICA' }] as const
    expect(play([...outside, append(5), fetch(3, 5)]).look.highWatermark).toBe(0)
    expect(play([...outside, sleep(30), append(5)]).look.highWatermark).toBe(0)
    expect(play([...outside, sleep(30.1), append(5)]).look.highWatermark).toBe(5)
  })

  it('does not wait for who holds a replica no more, however lately it was caught up', () => {
    const outside = [lead([1, 2]), fetch(3, 0), { op: 'controllerRejects', error: 'INELIGIBLE_REPLICA' }] as const
    const { bench, more } = play(outside)
    const { state } = bench.world
    for (const row of state.partitions.rows[0]) if (state.replicas.broker[row] === 2) state.replicas.active[row] = 0
    more(append(5))
    more(fetch(2, 5))
    expect(lookAtPartition(bench).highWatermark).toBe(5)
  })

  it('moves when who held it up has left the ISR, and when a newcomer that held it up may not join', () => {
    const { bench, more } = play([lead([1, 2]), append(5), sleep(31), { op: 'maybeShrinkIsr' }])
    expect(lookAtPartition(bench).highWatermark).toBe(0)
    more({ op: 'controllerAccepts', partitionEpoch: 2 })
    expect(lookAtPartition(bench).highWatermark).toBe(5)
    const waits = play([lead([1]), fetch(2, 0), append(5), sleep(31)])
    expect(waits.look.highWatermark).toBe(0)
    waits.more({ op: 'controllerRejects', error: 'INELIGIBLE_REPLICA' })
    expect(lookAtPartition(waits.bench).highWatermark).toBe(5)
  })

  it('moves with the next append after min.insync.replicas was lowered to what the ISR has, and not before', () => {
    const { bench, more } = play([lead([1]), append(5)], 2)
    reviewLeaders(bench.world)
    expect(lookAtPartition(bench).highWatermark).toBe(0)
    bench.world.state.topics[0].minIsr = 1
    reviewLeaders(bench.world)
    expect(lookAtPartition(bench).highWatermark).toBe(0)
    more(append(1))
    expect(lookAtPartition(bench).highWatermark).toBe(6)
  })

  it('never goes back, though a follower begins again', () => {
    expect(play([lead([1, 2]), append(5), fetch(2, 5), fetch(2, 1)]).look.highWatermark).toBe(5)
  })
})

describe('who lags leaves the ISR', () => {
  const shrink: PartitionStep = { op: 'maybeShrinkIsr' }

  it('after replica.lag.time.max.ms and not before', () => {
    const start = [lead([1, 2]), append(5), fetch(2, 5), append(1), sleep(20)]
    expect(play([...start, shrink]).look.proposals).toBe(0)
    expect(play([...start, sleep(9.9), shrink]).look.proposals).toBe(0)
    expect(play([...start, sleep(10.1), shrink]).look).toMatchObject({ proposals: 1, proposedIsr: [1] })
  })

  it('not for silence while it has everything', () => {
    expect(play([lead([1, 2]), append(5), fetch(2, 5), sleep(100), shrink]).look.proposals).toBe(0)
  })

  it('not while it always has what there was when it last asked', () => {
    const steps = [lead([1, 2]), append(5), fetch(2, 0), sleep(20), append(5), fetch(2, 5), sleep(9), shrink]
    expect(play(steps).look.proposals).toBe(0)
  })

  it('counted from its last fetch, when it has at this one what there was at that (Replica.updateFetchStateOrThrow)', () => {
    const behind = [lead([1, 2]), sleep(1), append(5), fetch(2, 0), sleep(20), append(5), fetch(2, 5)]
    // It was caught up a second after the beginning, when it asked before.
    expect(play([...behind, sleep(9.9), shrink]).look.proposals).toBe(0)
    expect(play([...behind, sleep(10.1), shrink]).look.proposedIsr).toEqual([1])
  })

  it('when it has less at this fetch than there was at its last one', () => {
    const behind = [lead([1, 2]), sleep(1), append(5), fetch(2, 0), sleep(20), append(5), fetch(2, 3)]
    expect(play([...behind, sleep(9.1), shrink]).look.proposedIsr).toEqual([1])
  })

  it('only when a newcomer that the controller knows otherwise is settled (PartitionState.isInflight)', () => {
    // INVALID_UPDATE_VERSION: nothing is done until the metadata log brings a newer version.
    const unsettled = [lead([1, 2]), fetch(3, 0), { op: 'controllerRejects', error: 'INVALID_UPDATE_VERSION' }] as const
    const steps = [...unsettled, append(1), sleep(31), shrink]
    expect(play(steps).look).toMatchObject({ proposals: 0, maximalIsr: [1, 2, 3] })
    const settled = { op: 'controllerSetsIsr', isr: [1, 2], partitionEpoch: 9 } as const
    expect(play([...steps, settled, shrink]).look).toMatchObject({ proposals: 1, proposedIsr: [1] })
  })

  it('alone: the others stay', () => {
    const steps = [lead(REPLICAS), append(5), fetch(3, 5), sleep(31), fetch(3, 5), shrink]
    expect(play(steps).look.proposedIsr).toEqual([1, 3])
  })
})

describe('the look for those who lag', () => {
  it('takes place every half of replica.lag.time.max.ms, while its process lives', () => {
    const { bench } = play([lead([1, 2]), append(5), sleep(31)])
    const { world } = bench
    const [broker] = world.state.brokers
    const before = dueTimes(world, Kind.IsrCheck)
    onIsrCheck(world, 0, broker.life - 1)
    expect([dueTimes(world, Kind.IsrCheck), lookAtPartition(bench).proposals]).toEqual([before, 0])
    onIsrCheck(world, 0, broker.life)
    expect(lookAtPartition(bench).proposedIsr).toEqual([1])
    expect(dueTimes(world, Kind.IsrCheck)).toContain(world.state.nowUs + 15_000_000)
    broker.phase = 'crashed'
    onIsrCheck(world, 0, broker.life)
    expect(dueTimes(world, Kind.IsrCheck)).toHaveLength(before.length + 1)
  })

  it('goes on while its process shuts down, and is each broker its own', () => {
    const { bench } = play([lead([1, 2]), append(5), sleep(31)])
    const { world } = bench
    onIsrCheck(world, 1, world.state.brokers[1].life)
    expect(lookAtPartition(bench).proposals).toBe(0)
    world.state.brokers[0].phase = 'shutting-down'
    onIsrCheck(world, 0, world.state.brokers[0].life)
    expect(lookAtPartition(bench).proposals).toBe(1)
  })

  it('finds who lags long after the cluster was formed', () => {
    const cluster = { 'replica.lag.time.max.ms': 4000, 'broker.session.timeout.ms': 600_000 }
    const world = createWorld(makeSmallCluster({ recordsPerSecond: 10, cluster }))
    runUntil(world, 60_000_000)
    issueCommand(world, { kind: 'PauseBroker', broker: 3 })
    const isr = () => world.state.controller.committed.partitions[0].state.isr
    runUntil(world, 63_500_000)
    expect(isr()).toEqual([0, 1, 2])
    // At the latest after one and a half times the limit.
    runUntil(world, 66_500_000)
    expect(isr()).toEqual([0, 1])
  })
})
