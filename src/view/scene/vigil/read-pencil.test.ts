/** What stands fixed, against what then happened in the run. */
import { describe, expect, it } from 'vitest'
import { type Command, createTimeline, runTimeline, seekTimeline } from '../../../core'
import { SCENARIOS } from '../../../scenarios'
import { buildFocus } from '../../../worker/focus-view'
import { buildMarkers, createMarkers, learnEvents } from '../../../worker/markers'
import { buildStructure } from '../../../worker/structure-view'
import { readPencil } from './read-pencil'

const KILL: Command = { kind: 'KillSite', site: 'dc-west' }
const scenario = SCENARIOS.find(({ id }) => id === 'no-observers')
if (scenario === undefined) throw new Error('There is no such world')
const timeline = createTimeline(scenario, [{ timeUs: 12_000_000, command: KILL }])

function pencilAt(timeUs: number, markers: Parameters<typeof readPencil>[2]) {
  seekTimeline(timeline, timeUs)
  const { world } = timeline
  return readPencil(buildStructure(world, 1), buildFocus(world, 0), markers, timeUs)
}

describe('blue pencil', () => {
  runTimeline(timeline, 30_000_000)
  const list = createMarkers()
  learnEvents(list, timeline.world.stores.events)
  const known = buildMarkers(list, 'orders', 0)
  const fenced = timeline.world.stores.events.filter((event) => event.kind === 'BrokerFenced')
  const elected = timeline.world.stores.events.filter((event) => event.kind === 'LeaderElected')

  it('says who will be given up, and when, before it happens', () => {
    const { fencings } = pencilAt(15_000_000, [])
    expect(fencings.map(({ broker }) => broker)).toEqual(fenced.map(({ broker }) => broker))
    // The look at which it is decided; it is told when a majority of the controllers has it.
    for (const [i, { atUs }] of fencings.entries()) {
      expect(atUs).toBeLessThanOrEqual(fenced[i].timeUs)
      expect(fenced[i].timeUs - atUs).toBeLessThan(100_000)
    }
    expect(pencilAt(20_000_000, []).fencings).toEqual([])
  })

  it('knows how the leader moves only when that was seen, corpse and all', () => {
    expect(pencilAt(15_000_000, []).leaders).toEqual([])
    expect(pencilAt(15_000_000, known)).toMatchObject({ leaders: [11, 12, 21], electedUs: elected.at(-1)?.timeUs })
    expect(pencilAt(20_000_000, known).leaders).toEqual([])
  })
})
