/** What is counted of a fault when history changes behind it. */
import { expect, it } from 'vitest'
import { createTimeline, issueAt, runTimeline, seekTimeline } from '../core'
import { businessExtension } from '../core/company'
import { defineCompany, defineSystem } from '../scenarios'
import { BlastRunner } from './blast-runner'

const HOUR_US = 3_600_000_000
const never = (): boolean => false

const scenario = defineCompany({
  id: 'blast',
  title: '',
  description: '',
  company: 'Blast',
  seed: 7,
  systems: [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('bank', 'Bank', 'payments'),
    defineSystem('north', 'North', 'warehouse'),
  ],
  business: { eventsPerDay: 10_000, dayShape: new Array(24).fill(1) },
})

it('a history that changed before the end of the count is counted anew, and one behind it is not', () => {
  const timeline = createTimeline(scenario, [], businessExtension)
  const runner = new BlastRunner()
  const followTo = (hours: number): void => {
    runTimeline(timeline, hours * HOUR_US)
    runner.follow(timeline, never)
  }
  runTimeline(timeline, 0.5 * HOUR_US)
  issueAt(timeline, { kind: 'StopSystem', system: 'bank' })
  followTo(1.5)
  const counted = runner.score(timeline)
  runner.forgetAfter(1.5 * HOUR_US)
  expect(runner.score(timeline)).toEqual(counted)
  // Back, and from there on there is less of the fault: the twin of before stands beyond it.
  seekTimeline(timeline, HOUR_US)
  issueAt(timeline, { kind: 'StartSystem', system: 'bank' })
  runner.forgetAfter(HOUR_US)
  expect(runner.score(timeline)?.countedUs).toBeLessThan(HOUR_US)
  followTo(1.5)
  const fresh = new BlastRunner()
  fresh.follow(timeline, never)
  expect(runner.score(timeline)).toEqual(fresh.score(timeline))
  expect(runner.score(timeline)).not.toEqual(counted)
})
