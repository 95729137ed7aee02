import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runStreams, type StreamsRun, streamsRun } from '../testing/random-streams'

/** Two sites dark and a broker down: a consumer once waited for ever for an answer about leaders. */
const LOST_METADATA: StreamsRun = {
  seed: 17,
  eventsPerDay: 3991,
  startMinute: 3,
  commands: [
    {
      minute: 5,
      commands: [
        { kind: 'KillSite', site: 'zone-a' },
        { kind: 'HealSite', site: 'zone-a' },
      ],
    },
    {
      minute: 5.000000000000009,
      commands: [
        { kind: 'KillSite', site: 'zone-c' },
        { kind: 'HealSite', site: 'zone-c' },
      ],
    },
    {
      minute: 10.865464798876634,
      commands: [
        { kind: 'CrashBroker', broker: 2 },
        { kind: 'StartBroker', broker: 2 },
      ],
    },
  ],
}

it('answers what a plain recomputation answers, whatever breaks in between', () => {
  fc.assert(
    fc.property(streamsRun, (run) => {
      expect(runStreams(run)).toEqual(expect.any(String))
    }),
    { numRuns: 15, seed: 7, examples: [[LOST_METADATA]] },
  )
})

it('answers the same again from the same seed, and after going back', () => {
  fc.assert(
    fc.property(streamsRun, (run) => {
      const once = runStreams(run, true)
      expect(once).toEqual(expect.any(String))
      expect(runStreams(run, true)).toBe(once)
    }),
    { numRuns: 4, seed: 3 },
  )
})
