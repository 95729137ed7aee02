import { expect, it } from 'vitest'
import { createTimeline, issueAt, runTimeline } from '..'
import { makeSmallCluster } from '../testing/small-cluster'

const SECOND_US = 1_000_000

it('what stops with a process that crashed has the crash as its cause, and the crash the command', () => {
  const timeline = createTimeline(makeSmallCluster({ recordsPerSecond: 20 }))
  runTimeline(timeline, 5 * SECOND_US)
  issueAt(timeline, { kind: 'CrashBroker', broker: 1 })
  runTimeline(timeline, 6 * SECOND_US)
  const { events } = timeline.world.stores
  const stopped = events.find(({ kind }) => kind === 'WritesStopped')
  const crash = events[stopped?.cause ?? -1]
  expect([crash?.kind, events[crash?.cause ?? -1]?.kind]).toEqual(['BrokerCrashed', 'CommandIssued'])
})

it('so has a quorum that is lost', () => {
  const timeline = createTimeline(makeSmallCluster())
  runTimeline(timeline, 5 * SECOND_US)
  for (const controller of [100, 101]) issueAt(timeline, { kind: 'CrashController', controller })
  runTimeline(timeline, 8 * SECOND_US)
  const { events } = timeline.world.stores
  const lost = events.find(({ kind }) => kind === 'QuorumLost')
  expect(events[lost?.cause ?? -1]?.kind).toBe('ControllerCrashed')
})
