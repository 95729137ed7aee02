/**
 * Measured age of a batch copy beside its closed form, T/2 + R + T p/(1-p), at an even rate of events. The one thing a
 * reader would get wrong: a measured mean holds only what has landed, so the runs are many intervals long.
 */
import { createWorld, runUntil, type Scenario } from '../src/core'
import { businessExtension, measureWorlds } from '../src/core/company'
import { meanBatchAge } from '../src/economics'
import { defineCompany, defineSystem } from '../src/scenarios'
import type { Bench, Row } from './measure'

const HOUR_US = 3_600_000_000
/** One in ten runs, where runs fail. */
const FAILURE_PER_MILLE = 100

/** Four systems are enough: the formula is about one copy. */
function define(intervalMinutes: number, failurePerMille: number): Scenario {
  const systems = [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('north', 'North', 'warehouse'),
    defineSystem('erp', 'ERP', 'erp'),
    defineSystem('lake', 'Lake', 'data-warehouse'),
  ]
  const scenario = defineCompany({ id: 'even', title: '', description: '', company: 'Even', systems })
  const { business } = scenario
  if (business === null) throw new Error('A company was defined.')
  return {
    ...scenario,
    business: {
      ...business,
      eventsPerDay: 5_000,
      dayShape: Array.from({ length: 24 }, () => 1),
      batch: {
        ...business.batch,
        intervalMinutes,
        fixedSeconds: Math.min(business.batch.fixedSeconds, intervalMinutes * 12),
        failurePerMille,
        dirtyPerMille: 0,
      },
    },
  }
}

function compare(intervalMinutes: number, failurePerMille: number, intervals: number): Row[] {
  const world = createWorld(define(intervalMinutes, failurePerMille), businessExtension)
  runUntil(world, intervals * intervalMinutes * 60_000_000)
  const { batch, runs } = measureWorlds(world)
  const p = runs.failed / runs.runs
  const closed = meanBatchAge(runs.intervalUs, runs.meanRunUs ?? 0, p) / HOUR_US
  const measured = (batch.meanDelayUs ?? 0) / HOUR_US
  const name = `every ${intervalMinutes} min, p ${(p * 100).toFixed(1)} % of ${runs.runs} runs`
  return [
    { name: `${name}: closed form`, value: closed, unit: 'h' },
    { name: `${name}: measured`, value: measured, unit: 'h' },
    // Twice the standard error of the share of failed runs, and what has not landed when the run ends.
    { name: `${name}: measured / closed`, value: measured / closed, unit: 'ratio', promise: { atLeast: 0.95 } },
    { name: `${name}: closed / measured`, value: closed / measured, unit: 'ratio', promise: { atLeast: 0.95 } },
  ]
}

export const bench: Bench = {
  title: 'age of data in Batchland: measured beside the closed form T/2 + R + T p/(1-p)',
  run(): Row[] {
    return [
      ...compare(1440, 0, 10),
      ...compare(360, 0, 20),
      ...compare(60, 0, 48),
      ...compare(15, 0, 96),
      ...compare(360, FAILURE_PER_MILLE, 32),
      ...compare(60, FAILURE_PER_MILLE, 120),
    ]
  },
}
