/** A system that only listens joins: what happens in the company is the same with it and without it. */
import { expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { type Command, createTimeline, issueAt, runTimeline, type World } from '../..'
import { businessExtension } from '..'
import { businessStore, findBusiness } from '../books/company'

const MINUTE_US = 60_000_000

const business = NEWLIMITS.business
if (business === null) throw new Error('a company')
const own = { ...business, eventsPerDay: 8_000, batch: { ...business.batch, daysPerLink: 0 } }
const SMALL = { ...NEWLIMITS, business: own }

const fraud = { id: 'fraud', name: 'Fraud check', kind: 'fraud-check', site: 'zone-a', emits: [] } as const
const reader: Command = { kind: 'AddSystem', system: { ...fraud, needs: ['orders', 'payments', 'customers'] } }

function run(command: Command | null): World {
  const timeline = createTimeline(SMALL, [], businessExtension)
  runTimeline(timeline, 600 * MINUTE_US)
  if (command !== null) issueAt(timeline, command)
  runTimeline(timeline, 780 * MINUTE_US)
  return timeline.world
}

function listEvents(world: World): string[] {
  const store = businessStore(world)
  const columns = [store.timeUs, store.kind, store.source, store.article, store.place, store.other, store.pairs]
  return Array.from({ length: findBusiness(world)?.events ?? 0 }, (_, i) => columns.map((column) => column[i]).join())
}

it('in both worlds the same events take place at the same instants with the same outcomes', () => {
  const [alone, watched] = [run(null), run(reader)]
  expect(findBusiness(watched)?.systems).toHaveLength(11)
  expect(listEvents(watched)).toEqual(listEvents(alone))
  const outcomes = (world: World) =>
    businessStore(world).outcome.map((column) => column.subarray(0, findBusiness(world)?.events))
  expect(outcomes(watched)).toEqual(outcomes(alone))
  expect(watched.state.random.subarray(20, 24)).toEqual(alone.state.random.subarray(20, 24))
  expect(findBusiness(watched)?.plan).toEqual(findBusiness(alone)?.plan)
})
