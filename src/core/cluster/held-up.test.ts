/** Orders go through when the way to the leader and the way back are open. */
import { expect, it } from 'vitest'
import { createTimeline, issueAt, measureTopic, readFlow, runTimeline } from '..'
import { makeSmallCluster } from '../testing/small-cluster'

const SECOND_US = 1_000_000

/** Brokers stand in the west, the producer in the east. */
function reasonsAfterCut(from: string, to: string, acks: string): readonly string[] {
  const producer = { acks, 'enable.idempotence': acks === 'all', 'request.timeout.ms': 1_000 }
  const timeline = createTimeline(makeSmallCluster({ recordsPerSecond: 20, producer }))
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, { kind: 'CutLink', from, to, both: false })
  runTimeline(timeline, 12 * SECOND_US)
  return timeline.world.stores.events.flatMap((event) => (event.kind === 'WritesStopped' ? [event.reason] : []))
}

it.each([
  ['the way to the leader', 'east', 'west', 'all', ['cut-off']],
  ['the way of the answers', 'west', 'east', 'all', ['cut-off']],
  ['the way to the leader, for who waits for no answer', 'east', 'west', '0', ['cut-off']],
])('a cut of %s stops them, and is called so', (_, from, to, acks, reasons) => {
  expect(reasonsAfterCut(from, to, acks)).toEqual(reasons)
})

it('a cut of the answers alone does not stop who waits for none', () => {
  expect(reasonsAfterCut('west', 'east', '0')).toEqual([])
})

it('who was told of nothing, has ended and sends once more by hand is waited for from that instant', () => {
  const producer = { 'request.timeout.ms': 1_000, 'delivery.timeout.ms': 3_000, 'linger.ms': 0 }
  const scenario = makeSmallCluster({ recordsPerSecond: 20, producer })
  const [only] = scenario.producers
  const timeline = createTimeline({
    ...scenario,
    producers: [{ ...only, workload: { ...only.workload, stopMs: 8_000 } }],
  })
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, { kind: 'CutLink', from: 'east', to: 'west', both: true })
  // All that it had has expired; nobody sends, so nothing is held up when the link is there again.
  runTimeline(timeline, 20 * SECOND_US)
  issueAt(timeline, { kind: 'HealLink', from: 'east', to: 'west', both: true })
  runTimeline(timeline, 30 * SECOND_US)
  const { partitions } = timeline.world.state
  expect(partitions.stopReason[0]).toBeNull()
  issueAt(timeline, { kind: 'SendRecord', producer: only.id, key: null, value: 'once more' })
  expect(timeline.world.state.partitions.stopReason[0]).toBe('no-answer')
  runTimeline(timeline, 40 * SECOND_US)
  expect(timeline.world.state.partitions.stopReason[0]).toBeNull()
})

it('where nobody sends nothing is held up; what was held up goes on being so when who waited has died', () => {
  const idle = createTimeline({ ...makeSmallCluster({ recordsPerSecond: 20 }), producers: [] })
  issueAt(idle, { kind: 'KillSite', site: 'west' })
  runTimeline(idle, 30 * SECOND_US)
  expect(idle.world.stores.events.map(({ kind }) => kind)).not.toContain('WritesStopped')
  expect(measureTopic(idle.world, 0).withoutWritesUs).toBe(0)

  const timeline = createTimeline(makeSmallCluster({ recordsPerSecond: 20 }))
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, { kind: 'KillSite', site: 'west' })
  runTimeline(timeline, 10 * SECOND_US)
  issueAt(timeline, { kind: 'KillSite', site: 'east' })
  runTimeline(timeline, 20 * SECOND_US)
  expect(readFlow(timeline.world, 0).answer).toBe('idle')
  expect(timeline.world.state.partitions.stopReason[0]).not.toBeNull()
  expect(measureTopic(timeline.world, 0).withoutWritesUs).toBe(15 * SECOND_US)
})

it('who waits for no answer is held up while it sends to one that leads no more, and until it has asked who does', () => {
  const timeline = createTimeline(
    makeSmallCluster({ recordsPerSecond: 20, producer: { acks: '0', 'metadata.max.age.ms': 60_000 } }),
  )
  const { world } = timeline
  const isStored = (): boolean => measureTopic(world, 0).recordsInLog > stored
  let stored = 0
  runTimeline(timeline, 5 * SECOND_US)
  // Its connection stays open: nobody closes it, and nothing that is sent comes back as an error.
  issueAt(timeline, { kind: 'PauseBroker', broker: 1 })
  runTimeline(timeline, 30 * SECOND_US)
  stored = measureTopic(world, 0).recordsInLog
  runTimeline(timeline, 40 * SECOND_US)
  expect(readFlow(world, 0)).toMatchObject({ answer: 'no', reason: 'stale-leader', held: ['p'], error: null })
  expect(isStored()).toBe(false)
  runTimeline(timeline, 70 * SECOND_US)
  expect(readFlow(world, 0)).toMatchObject({ answer: 'yes', reason: null })
  expect(isStored()).toBe(true)
  expect(world.stores.events.filter(({ kind }) => kind === 'WritesStopped' || kind === 'WritesResumed')).toMatchObject([
    { reason: 'no-answer' },
    { reason: 'stale-leader' },
    { kind: 'WritesResumed' },
  ])
})

it('an outage that a slow disk brought names it, and the disk has to be that of a member of the in-sync set', () => {
  const producer = { 'request.timeout.ms': 1_000, 'delivery.timeout.ms': 60_000 }
  const timeline = createTimeline(makeSmallCluster({ recordsPerSecond: 20, producer }))
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, { kind: 'PauseBroker', broker: 3 })
  runTimeline(timeline, 20 * SECOND_US)
  issueAt(timeline, { kind: 'ResumeBroker', broker: 3 })
  runTimeline(timeline, 60 * SECOND_US)
  issueAt(timeline, { kind: 'SlowDisk', broker: 2, bytesPerSecond: 100 })
  runTimeline(timeline, 75 * SECOND_US)
  const { events } = timeline.world.stores
  const stop = events.findLast(({ kind }) => kind === 'WritesStopped')
  expect(stop).toMatchObject({ reason: 'no-answer' })
  expect(events[stop?.cause ?? -1]).toMatchObject({ kind: 'DiskSlowed', broker: 2 })
})

it('an outage that ends as who waited has given up names that, and not the cure that came first', () => {
  const producer = { 'request.timeout.ms': 1_000, 'delivery.timeout.ms': 8_000 }
  const [only] = makeSmallCluster().producers
  const timeline = createTimeline({
    ...makeSmallCluster({ recordsPerSecond: 20, producer }),
    producers: [
      {
        ...only,
        configs: { ...only.configs, ...producer },
        workload: { ...only.workload, recordsPerSecond: 20, stopMs: 6_000 },
      },
    ],
  })
  runTimeline(timeline, 5 * SECOND_US)
  // Nobody answers at all, so that the way is open when the last record is given up.
  issueAt(timeline, { kind: 'SlowDisk', broker: 2, bytesPerSecond: 1 })
  runTimeline(timeline, 30 * SECOND_US)
  const { events } = timeline.world.stores
  const end = events.findLast(({ kind }) => kind === 'WritesResumed')
  expect(events[end?.cause ?? -1]?.kind).toBe('RecordsExpired')
})

it('who has given up on one partition has not given up on the other', () => {
  const producer = { 'request.timeout.ms': 1_000, 'delivery.timeout.ms': 8_000 }
  const small = makeSmallCluster({
    recordsPerSecond: 20,
    producer,
    assignment: [
      [1, 2, 3],
      [1, 2, 3],
    ],
  })
  const [only] = small.producers
  const timeline = createTimeline({
    ...small,
    producers: [{ ...only, workload: { ...only.workload, keys: 8, stopMs: 6_000 } }],
  })
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, { kind: 'SlowDisk', broker: 2, bytesPerSecond: 1 })
  runTimeline(timeline, 30 * SECOND_US)
  const { events } = timeline.world.stores
  const ends = events.filter(({ kind }) => kind === 'WritesResumed')
  expect(ends).toHaveLength(2)
  for (const end of ends) {
    const { partition } = end as { partition?: number }
    expect(events[end.cause ?? -1]).toMatchObject({ kind: 'RecordsExpired', partition })
  }
})
