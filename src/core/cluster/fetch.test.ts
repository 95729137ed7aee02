import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { Kind } from '../engine/kinds'
import {
  FETCH_ANSWERED,
  FETCH_IDLE,
  FETCH_PARKED,
  FETCH_SENT,
  type FetchPair,
  type LeaderState,
  ROLE_NONE,
} from '../shape/replica-state'
import { dueTimes } from '../testing/controller-image'
import { copyLog, type Written, writeLog } from '../testing/replica-logs'
import { makeSmallCluster, type SmallCluster } from '../testing/small-cluster'
import { joinFetchPair, onFetchArrive, onFetchResponse, onPairTimer } from './fetch'
import { answerPair, hasSomethingToSay, noteRequest, wakeFetchers } from './fetch-answer'
import { pairNumber } from './fetch-pairs'
import { findRow } from './replicas'

const SECOND_US = 1_000_000

interface Stand {
  readonly world: World
  readonly pair: FetchPair
  readonly number: number
  readonly leader: LeaderState
  /** The follower's row, on broker 2. */
  readonly row: number
}

/** Broker 1 leads with these batches; broker 2 has the first `shared` of them, and then its own. */
function stand(led: readonly Written[], shared = 0, own: readonly Written[] = [], options: SmallCluster = {}): Stand {
  const world = createWorld(makeSmallCluster(options))
  world.state.nowUs = 10 * SECOND_US
  const entries = writeLog(world, 0, led)
  copyLog(world, 1, entries.slice(0, shared))
  writeLog(world, 1, own)
  const number = pairNumber(world, 1, 0)
  const pair = world.state.pairs[number]
  const leader = world.state.leaders[findRow(world, 0, 0)]
  if (pair === null || leader === null) throw new Error('broker 2 does not fetch from broker 1')
  return { world, pair, number, leader, row: findRow(world, 0, 1) }
}

/** The leader takes note of the request and answers; the answer is on its way. */
function answer({ world, pair }: Stand): void {
  noteRequest(world, pair)
  answerPair(world, pair)
}

/** One round trip; where the follower's log ends then. */
function ask(it: Stand): number {
  answer(it)
  onFetchResponse(it.world, it.number, it.pair.generation)
  return it.world.state.replicas.logEndOffset[it.row]
}

const of = (epoch: number, ...counts: readonly number[]): Written[] => counts.map((count) => ({ epoch, count }))

describe('a follower with a new leader compares epochs first (KIP-101, KIP-279)', () => {
  function compare(led: readonly Written[], shared: number, own: readonly Written[], mark = 0): number[] {
    const it = stand(led, shared, own)
    it.world.state.replicas.checkDivergence[it.row] = 1
    it.world.state.replicas.highWatermark[it.row] = mark
    return [ask(it), ask(it), ask(it)]
  }

  it('and takes what follows at once when the logs agree', () => {
    expect(compare([...of(0, 4, 4), ...of(2, 5)], 2, [])[0]).toBe(13)
    expect(compare([...of(0, 4, 4), ...of(2, 5)], 1, [])[0]).toBe(13)
  })

  it('cuts where the epochs part: its own end of the last common epoch, not its high watermark', () => {
    // It has records of epoch 1 that the leader has not; epoch 0 ends at 8 here and at 10 there.
    expect(compare([...of(0, 4, 4, 2), ...of(2, 5)], 2, of(1, 3, 4), 4)).toEqual([8, 15, 15])
  })

  it("or the leader's end of it, where that comes first", () => {
    expect(compare([...of(0, 4, 4, 2), ...of(2, 5)], 3, of(0, 2, 3), 4)).toEqual([10, 15, 15])
    expect(compare(of(0, 4), 1, of(0, 3))).toEqual([4, 4, 4])
  })

  it('again and again, where an epoch of the leader is unknown to it', () => {
    expect(compare([...of(0, 6), ...of(2, 5, 5)], 1, [...of(0, 2), ...of(3, 4)])).toEqual([8, 6, 16])
  })

  it('cuts everything when the leader knows no epoch so old', () => {
    expect(compare(of(2, 5), 0, of(1, 3, 4))).toEqual([0, 5, 5])
  })

  it('counts for nothing with its leader before they agree', () => {
    const it = stand([...of(0, 4, 4), ...of(2, 5)], 2, of(1, 3))
    const { replicas } = it.world.state
    const slot = replicas.slot[it.row]
    it.leader.leo[slot] = 1
    replicas.checkDivergence[it.row] = 1
    ask(it)
    expect([it.leader.leo[slot], replicas.checkDivergence[it.row]]).toEqual([1, 1])
    ask(it)
    expect([it.leader.leo[slot], replicas.checkDivergence[it.row]]).toEqual([8, 0])
  })

  it('does not compare when its log is empty', () => {
    expect(compare(of(3, 5), 0, [])[0]).toBe(5)
  })
})

describe('the high watermark of a follower', () => {
  function markAfter(leaderMark: number, ended: number): number {
    const it = stand(of(0, 4, 4), 1)
    it.world.state.replicas.highWatermark[it.leader.row] = leaderMark
    answer(it)
    // The answer may bring fewer records than its mark speaks of.
    if (ended === 4) it.pair.entriesLength = 0
    onFetchResponse(it.world, it.number, it.pair.generation)
    expect(it.world.state.replicas.logEndOffset[it.row]).toBe(ended)
    return it.world.state.replicas.highWatermark[it.row]
  }

  it("is its leader's, and never beyond its own log", () => {
    expect([markAfter(3, 8), markAfter(8, 8), markAfter(8, 4), markAfter(3, 4)]).toEqual([3, 8, 4, 3])
  })
})

describe('an answer', () => {
  function afterChange(change: (it: Stand) => void) {
    const it = stand(of(0, 4, 4), 1)
    it.world.state.replicas.highWatermark[it.leader.row] = 8
    answer(it)
    change(it)
    onFetchResponse(it.world, it.number, it.pair.generation)
    const { logEndOffset, highWatermark } = it.world.state.replicas
    return [logEndOffset[it.row], highWatermark[it.row]]
  }

  it('of the present leader is taken', () => {
    expect(afterChange(() => {})).toEqual([8, 8])
  })

  it('of an older leader is not', () => {
    expect(
      afterChange(({ world, row }) => {
        world.state.replicas.leader[row] = 2
      }),
    ).toEqual([4, 0])
  })

  it('to who follows no more is not', () => {
    expect(
      afterChange(({ world, row }) => {
        world.state.replicas.role[row] = ROLE_NONE
      }),
    ).toEqual([4, 0])
  })

  it('that was sent before the leader was followed in its new epoch is not', () => {
    expect(afterChange(({ world, row }) => joinFetchPair(world, row))).toEqual([4, 0])
  })

  it('to a request that was given up is not', () => {
    const it = stand(of(0, 4, 4), 1)
    answer(it)
    onFetchResponse(it.world, it.number, it.pair.generation - 1)
    expect(it.world.state.replicas.logEndOffset[it.row]).toBe(4)
    expect(it.pair.state).toBe(FETCH_ANSWERED)
  })

  it('to a broker that is down is lost', () => {
    expect(
      afterChange(({ world }) => {
        world.state.brokers[1].phase = 'crashed'
      }),
    ).toEqual([4, 0])
  })

  it('is followed by the next request at once', () => {
    const it = stand(of(0, 4))
    const { generation } = it.pair
    ask(it)
    expect([it.pair.state, it.pair.generation]).toEqual([FETCH_SENT, generation + 1])
  })

  it('brings replica.fetch.max.bytes of a partition, and one batch however large it is', () => {
    // Each batch has 100 bytes a record.
    const limited = (bytes: number): number => {
      const it = stand(of(0, 4, 4, 4), 0, [], { cluster: { 'replica.fetch.max.bytes': bytes } })
      return ask(it)
    }
    expect([limited(1), limited(400), limited(401), limited(5000)]).toEqual([4, 4, 8, 12])
  })
})

describe('a fetch of another leader epoch', () => {
  it.each([-1, 1])('(%i) is refused, counts for nothing and brings nothing', (difference) => {
    const it = stand(of(0, 4, 4), 1)
    const { replicas } = it.world.state
    replicas.leaderEpoch[it.row] = it.leader.epoch + difference
    const before = it.leader.leo[replicas.slot[it.row]]
    expect(ask(it)).toBe(4)
    expect(it.leader.leo[replicas.slot[it.row]]).toBe(before)
  })

  it('is tried again after replica.fetch.backoff.ms, and the other partitions do not wait for it', () => {
    const it = stand(of(0, 4), 0, [], {
      assignment: [
        [1, 2, 3],
        [1, 2, 3],
      ],
      cluster: { 'replica.fetch.backoff.ms': 700 },
    })
    const { replicas, nowUs } = it.world.state
    replicas.leaderEpoch[it.row] = it.leader.epoch + 1
    ask(it)
    expect(replicas.fetchDelayUs[it.row]).toBe(nowUs + 700_000)
    expect(it.pair.state).toBe(FETCH_SENT)
    noteRequest(it.world, it.pair)
    expect(it.pair.refused).toEqual([])
    it.world.state.nowUs += 700_000
    noteRequest(it.world, it.pair)
    expect(it.pair.refused).toEqual([it.row])
  })

  it('alone in its session waits for that time', () => {
    const it = stand(of(0, 4))
    const { replicas, nowUs } = it.world.state
    replicas.leaderEpoch[it.row] = it.leader.epoch + 1
    ask(it)
    expect(it.pair.state).toBe(FETCH_IDLE)
    it.world.state.nowUs = nowUs + SECOND_US - 1
    it.pair.timerUs = it.world.state.nowUs
    onPairTimer(it.world, it.number)
    expect(it.pair.state).toBe(FETCH_IDLE)
    it.world.state.nowUs = nowUs + SECOND_US
    it.pair.timerUs = it.world.state.nowUs
    onPairTimer(it.world, it.number)
    expect(it.pair.state).toBe(FETCH_SENT)
  })

  it.each(['of another epoch', 'that waits before it asks again'])(
    'gets no answer of nothing for a partition %s',
    (why) => {
      const it = stand(of(0, 4, 4), 1)
      noteRequest(it.world, it.pair)
      expect(hasSomethingToSay(it.world, it.pair)).toBe(true)
      // What changed while the request was parked at the leader.
      const { replicas, nowUs } = it.world.state
      if (why === 'of another epoch') replicas.leaderEpoch[it.row] = it.leader.epoch + 1
      else replicas.fetchDelayUs[it.row] = nowUs + 1
      expect(hasSomethingToSay(it.world, it.pair)).toBe(false)
      answerPair(it.world, it.pair)
      expect(it.pair.entriesLength).toBe(0)
    },
  )

  it('is told at once, though it has nothing to fetch', () => {
    const it = stand(of(0, 4), 1)
    noteRequest(it.world, it.pair)
    expect(hasSomethingToSay(it.world, it.pair)).toBe(false)
    it.world.state.replicas.leaderEpoch[it.row] = it.leader.epoch + 1
    noteRequest(it.world, it.pair)
    expect(hasSomethingToSay(it.world, it.pair)).toBe(true)
  })
})

describe('a request', () => {
  function arrive(shared: number): Stand {
    const it = stand(of(0, 4, 4), shared)
    it.pair.state = FETCH_SENT
    onFetchArrive(it.world, it.number, it.pair.generation)
    return it
  }

  it('tells the leader how far the follower is', () => {
    const it = arrive(1)
    const slot = it.world.state.replicas.slot[it.row]
    expect([it.leader.leo[slot], it.leader.lastFetchUs[slot]]).toEqual([4, it.world.state.nowUs])
  })

  it('is answered at once when there is something new, and else waits for replica.fetch.wait.max.ms', () => {
    expect(arrive(1).pair.state).toBe(FETCH_ANSWERED)
    const it = arrive(2)
    const { nowUs } = it.world.state
    expect([it.pair.state, it.pair.parkedUntilUs]).toEqual([FETCH_PARKED, nowUs + 500_000])
    expect(dueTimes(it.world, Kind.PairTimer)).toContain(nowUs + 500_000)
    for (const [afterUs, state] of [
      [499_999, FETCH_PARKED],
      [500_000, FETCH_ANSWERED],
    ]) {
      it.world.state.nowUs = nowUs + afterUs
      it.pair.timerUs = it.world.state.nowUs
      onPairTimer(it.world, it.number)
      expect(it.pair.state).toBe(state)
    }
  })

  it('that waits is answered when its leader appends', () => {
    const it = arrive(2)
    wakeFetchers(it.world, 0)
    expect(it.pair.state).toBe(FETCH_PARKED)
    writeLog(it.world, 0, of(0, 1))
    wakeFetchers(it.world, 1)
    expect(it.pair.state).toBe(FETCH_PARKED)
    wakeFetchers(it.world, 0)
    expect(it.pair.state).toBe(FETCH_ANSWERED)
  })

  it('that waits is answered when the follower has another partition to ask for', () => {
    const it = arrive(2)
    joinFetchPair(it.world, it.row)
    expect(it.pair.state).toBe(FETCH_ANSWERED)
    expect(it.pair.rows.filter((row) => row === it.row)).toHaveLength(1)
  })

  it('of an older generation is not taken', () => {
    const it = stand(of(0, 4))
    it.pair.state = FETCH_SENT
    onFetchArrive(it.world, it.number, it.pair.generation - 1)
    expect(it.pair.state).toBe(FETCH_SENT)
  })

  it('to a process that is gone is refused by its host, and never by a dark site', () => {
    for (const isUp of [1, 0]) {
      const it = stand(of(0, 4))
      it.pair.state = FETCH_SENT
      it.world.state.brokers[0].phase = 'crashed'
      it.world.state.network.siteUp[it.world.state.brokers[0].site] = isUp
      const { generation } = it.pair
      onFetchArrive(it.world, it.number, generation)
      expect(it.pair.state).toBe(isUp === 1 ? FETCH_IDLE : FETCH_SENT)
      if (isUp === 1) {
        expect(it.pair.generation).toBe(generation + 1)
        expect(it.pair.retryAtUs).toBe(it.world.state.nowUs + SECOND_US)
      }
    }
  })

  it('that is not answered is given up after replica.socket.timeout.ms and sent again', () => {
    const it = stand(of(0, 4))
    ask(it)
    const { generation } = it.pair
    const sentUs = it.world.state.nowUs
    for (const [afterUs, state] of [
      [30 * SECOND_US - 1, FETCH_SENT],
      [30 * SECOND_US, FETCH_IDLE],
      [31 * SECOND_US, FETCH_SENT],
    ]) {
      it.world.state.nowUs = sentUs + afterUs
      it.pair.timerUs = it.world.state.nowUs
      onPairTimer(it.world, it.number)
      expect(it.pair.state).toBe(state)
    }
    expect(it.pair.generation).toBe(generation + 2)
  })
})
