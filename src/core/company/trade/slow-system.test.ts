/** A system that is up but slow: in Batchland its callers give up, in Streamscape it falls behind and catches up. */
import { expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios'
import { createTimeline, issueAt, runTimeline } from '../..'
import { businessExtension, measureWorlds } from '..'

const HOUR_US = 3_600_000_000

function runMorning(delayMs: number) {
  const timeline = createTimeline(NEWLIMITS, [], businessExtension)
  runTimeline(timeline, 9 * HOUR_US)
  const before = measureWorlds(timeline.world)
  issueAt(timeline, { kind: 'SlowSystem', system: 'payments', delayMs })
  runTimeline(timeline, 10 * HOUR_US)
  return { timeline, before, slow: measureWorlds(timeline.world) }
}

it('makes every order wait, and loses none, as long as the shop waits longer', () => {
  const { before, slow } = runMorning(4000)
  expect(slow.calls.latencyMs - before.calls.latencyMs).toBe(4000)
  expect(slow.calls.failed).toBe(before.calls.failed)
})

it('loses the orders of Batchland when it is slower than the shop waits, and none in Streamscape', () => {
  const { timeline, before, slow } = runMorning(20_000)
  expect(slow.calls.failed - before.calls.failed).toBe(slow.calls.calls - before.calls.calls)
  expect(slow.calls.failed).toBeGreaterThan(before.calls.failed)
  const reader = slow.systems.find(({ id }) => id === 'payments')
  expect(reader?.up).toBe(true)
  expect(reader?.stream.ageUs).toBeGreaterThan(HOUR_US / 4)
  expect(slow.stream.losses).toEqual([])
  issueAt(timeline, { kind: 'SlowSystem', system: 'payments', delayMs: 0 })
  runTimeline(timeline, 11 * HOUR_US)
  const caughtUp = measureWorlds(timeline.world).systems.find(({ id }) => id === 'payments')
  expect(caughtUp?.stream.ageUs).toBeLessThan(60_000_000)
})

it('refuses what is no delay, a system that is not there, and the same delay again', () => {
  const timeline = createTimeline(NEWLIMITS, [], businessExtension)
  for (const [system, delayMs] of [
    ['payments', -1],
    ['payments', 60_001],
    ['payments', Number.NaN],
    ['payments', 0],
    ['nobody', 5],
  ] as const)
    issueAt(timeline, { kind: 'SlowSystem', system, delayMs })
  const { events } = timeline.world.stores
  expect(events.filter(({ kind }) => kind === 'CommandRefused')).toHaveLength(5)
  expect(events.some(({ kind }) => kind === 'SystemSlowed')).toBe(false)
})
