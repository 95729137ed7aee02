import { describe, expect, it } from 'vitest'
import {
  applyPartitionStep,
  createPartitionBench,
  lookAtPartition,
  type PartitionStep,
} from '../testing/partition-steps'

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

  it('one at a time: a second proposal waits for the answer to the first', () => {
    const { look } = play([lead([1]), fetch(2, 0), fetch(3, 0)])
    expect(look.proposedIsr).toEqual([1, 2])
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

  it('stands still below min ISR', () => {
    const { look, bench, more } = play([lead([1, 2]), append(5), fetch(2, 5)], 2)
    expect(look.highWatermark).toBe(5)
    more({ op: 'controllerSetsIsr', isr: [1], partitionEpoch: 9 })
    more(append(3))
    more(fetch(3, 4))
    expect(lookAtPartition(bench).highWatermark).toBe(5)
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

  it('alone: the others stay', () => {
    const steps = [lead(REPLICAS), append(5), fetch(3, 5), sleep(31), fetch(3, 5), shrink]
    expect(play(steps).look.proposedIsr).toEqual([1, 3])
  })
})
