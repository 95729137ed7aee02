/** A file that is half-written by command: its last rows are missing, nobody notices, and it goes round until repaired. */
import { expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { createTimeline, issueAt, runTimeline, type World } from '../..'
import { checkCompany } from '../../checks/company'
import { businessExtension } from '..'
import { findBusiness } from '../books/company'

const HOUR_US = 3_600_000_000
const business = NEWLIMITS.business
if (business === null) throw new Error('a company')
const batch = { ...business.batch, failurePerMille: 0, dirtyPerMille: 0, intervalMinutes: 30 }
const allDay = { ...batch, startMinute: 0, repairMinutes: 5, workFromHour: 0, workUntilHour: 24 }
const dayShape = new Array(24).fill(1)
const day = { eventsPerDay: 12_000, articles: 12, pairsAtStart: 50, dayShape }
const SMALL = { ...NEWLIMITS, business: { ...business, ...day, batch: allDay } }

function run(fault: 'half-written' | undefined, hours: number): World {
  const timeline = createTimeline(SMALL, [], businessExtension)
  runTimeline(timeline, HOUR_US)
  issueAt(timeline, { kind: 'SpoilOutput', system: 'north', records: 12, ...(fault === undefined ? {} : { fault }) })
  runTimeline(timeline, hours * HOUR_US)
  return timeline.world
}

it('leaves out the last rows of the next file in each load of it, and those who are fed from it lack them too', () => {
  const world = run('half-written', 2)
  const { events } = world.stores
  const loads = events.flatMap((event) => (event.kind === 'DirtyLoad' ? [event] : []))
  const spoiled = events.find(({ kind }) => kind === 'OutputSpoiled')
  expect(spoiled).toMatchObject({ system: 'north', records: 12, fault: 'half-written' })
  expect(loads.length).toBeGreaterThan(5)
  for (const load of loads) {
    expect(load).toMatchObject({ from: 'north', fault: 'half-written', cause: spoiled?.id })
    expect(load.rows).toBeLessThanOrEqual(12)
  }
  expect(events.some(({ kind }) => kind === 'DirtySpread')).toBe(true)
  expect(checkCompany(world)).toBeNull()
  const lost = findBusiness(world)?.counts[0].lost[0] ?? 0
  expect(lost).toBe(loads.reduce((sum, { rows }) => sum + rows, 0))
})

it('is put right row by row when somebody has repaired each copy', () => {
  const world = run('half-written', 5)
  const { counts, batch: links } = findBusiness(world) ?? { counts: null, batch: null }
  expect(links?.spoiled.every(({ repaired }) => repaired)).toBe(true)
  expect(counts?.[0].recovered[0]).toBe(counts?.[0].lost[0])
  expect(checkCompany(world)).toBeNull()
})

it('is doubled where nothing else is said, as it always was', () => {
  const { events } = run(undefined, 2).stores
  expect(events.find(({ kind }) => kind === 'OutputSpoiled')).not.toHaveProperty('fault')
  const faults = events.flatMap((event) => (event.kind === 'DirtyLoad' ? [event.fault] : []))
  expect(new Set(faults)).toEqual(new Set(['doubled']))
})
