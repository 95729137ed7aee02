/** Orders go through when the way to the leader and the way back are open. */
import { expect, it } from 'vitest'
import { createTimeline, issueAt, runTimeline } from '..'
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
