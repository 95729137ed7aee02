/** A stream that has lost packets goes on when its way is mended, also where nobody waits for an answer. */
import { expect, it } from 'vitest'
import { createTimeline, issueAt, measureTopic, runTimeline } from '..'
import { makeSmallCluster } from '../testing/small-cluster'

const SECOND_US = 1_000_000
const lossy = (lossPercent: number) => ({ kind: 'SetLink', from: 'west', to: 'east', lossPercent }) as const

it.each([0, 1, 2])('with acks=0, and each order is in the log or counted as waiting (seed %i)', (seed) => {
  const producer = { acks: '0', 'enable.idempotence': false }
  const small = makeSmallCluster({ recordsPerSecond: 100, producer })
  const [only] = small.producers
  const timeline = createTimeline({
    ...small,
    seed,
    producers: [{ ...only, workload: { ...only.workload, stopMs: 64_000 } }],
  })
  const { world } = timeline
  const sum = (): number => {
    const { recordsInLog, waiting, lost, lostUnacknowledged } = measureTopic(world, 0)
    return recordsInLog + waiting + lost + lostUnacknowledged
  }
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, lossy(70))
  runTimeline(timeline, 60 * SECOND_US)
  expect(sum()).toBe(world.state.producers[0].created)
  issueAt(timeline, lossy(0))
  runTimeline(timeline, 62 * SECOND_US)
  expect(measureTopic(world, 0).waiting).toBeLessThan(10)
  expect(measureTopic(world, 0).recordsInLog).toBeGreaterThan(6_000)
  expect(sum()).toBe(world.state.producers[0].created)
  // What was drawn first still arrives, and finds that it is there already.
  runTimeline(timeline, 900 * SECOND_US)
  expect(measureTopic(world, 0)).toMatchObject({ duplicates: 0, outOfOrder: 0, lostUnacknowledged: 0 })
})

it('while one packet is waited for the others of its stream are not drawn anew, so that nearly all are through within seconds', () => {
  const producer = { acks: '0', 'enable.idempotence': false }
  const timeline = createTimeline({ ...makeSmallCluster({ recordsPerSecond: 200, producer }), seed: 2 })
  issueAt(timeline, lossy(40))
  runTimeline(timeline, 60 * SECOND_US)
  expect(measureTopic(timeline.world, 0).recordsInLog).toBeGreaterThan(10_000)
})
