import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '..'
import { howOften } from '../testing/how-often'
import { runStreams, type StreamsRun, streamsRun } from '../testing/random-streams'

const outage = (minute: number, breaks: Command, mends: Command): StreamsRun['deeds'][number] => ({
  minute,
  deed: {
    uses: [JSON.stringify(breaks)],
    steps: [
      { after: 0, command: breaks },
      { after: 22, command: mends },
    ],
  },
})

/** Two sites dark and a broker down: a consumer once waited for ever for an answer about leaders. */
const LOST_METADATA: StreamsRun = {
  seed: 17,
  eventsPerDay: 3991,
  startMinute: 3,
  deeds: [
    outage(0, { kind: 'KillSite', site: 'zone-a' }, { kind: 'HealSite', site: 'zone-a' }),
    outage(0, { kind: 'KillSite', site: 'zone-c' }, { kind: 'HealSite', site: 'zone-c' }),
    outage(5.865464798876634, { kind: 'CrashBroker', broker: 2 }, { kind: 'StartBroker', broker: 2 }),
  ],
}

it('answers what a plain recomputation answers, whatever breaks in between', () => {
  fc.assert(
    fc.property(streamsRun, (run) => {
      expect(runStreams(run)).toEqual(expect.any(String))
    }),
    { numRuns: howOften(5), seed: 7, examples: [[LOST_METADATA]] },
  )
})

it('answers the same again from the same seed, and after going back', () => {
  fc.assert(
    fc.property(streamsRun, (run) => {
      const once = runStreams(run, true)
      expect(once).toEqual(expect.any(String))
      expect(runStreams(run, true)).toBe(once)
    }),
    { numRuns: howOften(1), seed: 3 },
  )
})
