/** Runs of the real core as the page sees them at a moment, without a page and without a worker. */
import { createTimeline, seekTimeline } from '../../../../core'
import type { SessionState } from '../../../../protocol'
import { SCENARIOS } from '../../../../scenarios'
import type { RunView } from '../../../../state/ensemble'
import { NO_HISTORY } from '../../../../state/write-history'
import { buildFocus, buildMeasures } from '../../../../worker/focus-view'
import { buildMarkers, createMarkers, learnEvents } from '../../../../worker/markers'
import { buildStructure } from '../../../../worker/structure-view'

export function openWorld(id: string, commands: SessionState['commands'] = []): SessionState {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no built-in world ${id}`)
  return { scenario, commands, timeUs: 0 }
}

export const killWest = (seconds: number): SessionState['commands'][number] => ({
  timeUs: seconds * 1_000_000,
  command: { kind: 'KillSite', site: 'dc-west' },
})

export function viewRun({ scenario, commands }: SessionState, seconds: number): RunView {
  const timeline = createTimeline(scenario, commands)
  seekTimeline(timeline, seconds * 1_000_000)
  const { world } = timeline
  const markers = createMarkers()
  learnEvents(markers, world.stores.events)
  const focus = buildFocus(world, 0)
  return {
    structure: buildStructure(world, 1),
    focus,
    measures: buildMeasures(world, 0),
    vigil: null as never,
    markers: buildMarkers(markers, focus.topic, world.scenario.commands.length),
    events: world.stores.events.slice(),
    history: NO_HISTORY,
  }
}
