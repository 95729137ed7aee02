/** What is said when it is over, against runs of the core and the flags that the page has of them. */
import { describe, expect, it } from 'vitest'
import { type Command, createTimeline, runTimeline } from '../../../core'
import { SCENARIOS } from '../../../scenarios'
import { buildMarkers, createMarkers, learnEvents } from '../../../worker/markers'
import { readStamp } from './read-stamp'

function flagsOf(id: string, commands: readonly (readonly [seconds: number, command: Command])[], untilS: number) {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no world ${id}`)
  const timeline = createTimeline(
    scenario,
    commands.map(([seconds, command]) => ({ timeUs: seconds * 1_000_000, command })),
  )
  runTimeline(timeline, untilS * 1_000_000)
  const list = createMarkers()
  learnEvents(list, timeline.world.stores.events)
  return { markers: buildMarkers(list, 'orders', 0), events: timeline.world.stores.events }
}

const kill: Command = { kind: 'KillSite', site: 'dc-west' }
const heal: Command = { kind: 'HealSite', site: 'dc-west' }

describe('the stamp', () => {
  const { markers, events } = flagsOf(
    'observers',
    [
      [12, kill],
      [30, heal],
    ],
    45,
  )
  const resumed = events.find((event) => event.kind === 'WritesResumed')
  if (resumed?.kind !== 'WritesResumed') throw new Error('The run should have gone on')
  const healed = events.find((event) => event.kind === 'SiteHealed')?.timeUs ?? 0

  it('says how long the outage was that the run told, from the instant it is over', () => {
    expect(readStamp(markers, resumed.timeUs)).toEqual({ eventId: resumed.id, stoppedUs: resumed.stoppedUs, lost: 0 })
    expect(readStamp(markers, resumed.timeUs - 1)).toBeNull()
  })

  it('goes when the next thing happens, and is not there before anything has, though the flags are known', () => {
    expect(readStamp(markers, healed - 1)).not.toBeNull()
    expect(readStamp(markers, healed)).toBeNull()
    expect(readStamp(markers, 11_000_000)).toBeNull()
    expect(readStamp(markers, 15_000_000)).toBeNull()
  })

  it('counts what was lost', () => {
    const scenario = SCENARIOS.find(({ id }) => id === 'unclean-election')
    const run = flagsOf('unclean-election', [], (scenario?.watch.untilMs ?? 60_000) / 1_000)
    const lost = run.events.reduce((sum, event) => (event.kind === 'RecordsLost' ? sum + event.acknowledged : sum), 0)
    expect(lost).toBeGreaterThan(0)
    const after = run.events.findLast((event) => event.kind === 'WritesResumed')
    expect(readStamp(run.markers, after?.timeUs ?? 0)?.lost).toBe(lost)
  })

  it('is not laid for a leader that moves as it should', () => {
    const stop = flagsOf('observers', [[12, { kind: 'StopBroker', broker: 11 }]], 25)
    expect(readStamp(stop.markers, 24_000_000)).toBeNull()
  })
})
