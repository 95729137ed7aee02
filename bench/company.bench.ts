/**
 * A day of NewLimits with two million business events through both worlds. The one thing a reader would get wrong:
 * the day of the same cluster with next to no business is the baseline, because most of a day's engine events are the
 * cluster's own heartbeats and fetches.
 */
import { createWorld, runUntil, type Scenario } from '../src/core'
import { BYTES_PER_EVENT, businessExtension, measureWorlds } from '../src/core/business'
import { WORLDS } from '../src/scenarios'
import type { Bench, Row } from './measure'

const DAY_US = 86_400_000_000

function withEvents(eventsPerDay: number): Scenario {
  const [scenario] = WORLDS
  if (scenario.business === null) throw new Error('The first of the worlds has no company.')
  return { ...scenario, business: { ...scenario.business, eventsPerDay } }
}

function runDay(eventsPerDay: number): { readonly seconds: number; readonly events: number } {
  const world = createWorld(withEvents(eventsPerDay), businessExtension)
  const begin = performance.now()
  runUntil(world, DAY_US)
  return { seconds: (performance.now() - begin) / 1000, events: measureWorlds(world).events }
}

export const bench: Bench = {
  title: 'a day of NewLimits through both worlds',
  run(): Row[] {
    const idle = runDay(1000)
    const busy = runDay(2_100_000)
    return [
      { name: 'a day with next to no business', value: 86_400 / idle.seconds, unit: 'times real time' },
      {
        name: 'a day with two million business events',
        value: 86_400 / busy.seconds,
        unit: 'times real time',
        promise: { atLeast: 20_000 },
      },
      { name: 'business events', value: busy.events, unit: 'events', promise: { atLeast: 2_000_000 } },
      { name: 'business events a second', value: busy.events / busy.seconds, unit: 'a second' },
      { name: 'store of an event', value: BYTES_PER_EVENT, unit: 'bytes' },
    ]
  },
}
