/** The measured age of a copy agrees with its closed form, T/2 + R + T p/(1-p). */
import { expect, it } from 'vitest'
import { meanBatchAge } from '../../../economics'
import { defineCompany, defineSystem } from '../../../scenarios'
import { createWorld, runUntil } from '../..'
import { businessExtension, measureWorlds } from '..'

const HOUR_US = 3_600_000_000

/** An hourly batch at an even rate of events. */
function measure(failurePerMille: number, hours: number): { readonly measured: number; readonly closed: number } {
  const systems = [defineSystem('shop', 'Shop', 'web-shop'), defineSystem('north', 'North', 'warehouse')]
  const scenario = defineCompany({ id: 'even', title: '', description: '', company: 'Even', systems })
  const business = scenario.business as NonNullable<typeof scenario.business>
  const batch = { ...business.batch, intervalMinutes: 60, fixedSeconds: 600, dirtyPerMille: 0, failurePerMille }
  const dayShape = Array.from({ length: 24 }, () => 1)
  const world = createWorld(
    { ...scenario, business: { ...business, eventsPerDay: 5_000, dayShape, batch } },
    businessExtension,
  )
  runUntil(world, hours * HOUR_US)
  const { batch: score, runs } = measureWorlds(world)
  const closed = meanBatchAge(runs.intervalUs, runs.meanRunUs ?? 0, runs.failed / runs.runs)
  return { measured: (score.meanDelayUs ?? 0) / HOUR_US, closed: closed / HOUR_US }
}

it('within the one interval of twenty that has not landed yet, where no run fails', () => {
  const { measured, closed } = measure(0, 20)
  expect(Math.abs(measured / closed - 1)).toBeLessThan(1 / 20)
})

it('within the error of two hundred runs where one in ten fails, and above what it would be without failures', () => {
  const { measured, closed } = measure(100, 48)
  expect(Math.abs(measured / closed - 1)).toBeLessThan(0.12)
  expect(measured).toBeGreaterThan(meanBatchAge(1, 600 / 3600))
})
