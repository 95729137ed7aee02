import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTimeline, digestWorld, runTimeline, seekTimeline } from '..'
import { businessExtension } from '../company'
import { howOften } from '../testing/how-often'
import { companyRun, runCompany } from '../testing/random-company'

const MINUTE_US = 60_000_000

it('accounts for each business event in both worlds, whatever is done to a company', () => {
  fc.assert(
    fc.property(companyRun, (run) => {
      const result = runCompany(run)
      if (typeof result !== 'string') throw new Error(`${result.invariant}: ${result.message}`)
    }),
    { numRuns: howOften(6), seed: 42, endOnFailure: true },
  )
})

it('does the same again from the same seed, and after going back', () => {
  for (const run of fc.sample(companyRun, { numRuns: howOften(1), seed: 7 })) {
    const first = runCompany(run)
    expect(runCompany(run)).toBe(first)
    const commands = run.commands.map(({ minute, command }) => ({ timeUs: minute * MINUTE_US, command }))
    const timeline = createTimeline(run.scenario, commands, businessExtension)
    runTimeline(timeline, 40 * MINUTE_US)
    const there = digestWorld(timeline.world)
    runTimeline(timeline, run.minutes * MINUTE_US)
    expect(digestWorld(timeline.world)).toBe(first)
    seekTimeline(timeline, 40 * MINUTE_US)
    expect(digestWorld(timeline.world)).toBe(there)
    seekTimeline(timeline, run.minutes * MINUTE_US)
    expect(digestWorld(timeline.world)).toBe(first)
  }
})
