import { expect, it, vi } from 'vitest'
import { SCENARIOS } from '../../../scenarios'
import type { Scenario } from '../..'
import { checkRun } from '../../testing/check-run'

/** The planted bug: a leader that believes its followers have all that it has itself. */
vi.mock('../../cluster/isr', async (original) => {
  const real = await original<typeof import('../../cluster/isr')>()
  type Note = typeof real.noteFollowerFetch
  const noteFollowerFetch: Note = (world, leader, row) =>
    real.noteFollowerFetch(world, leader, row, world.state.replicas.logEndOffset[leader.row])
  return { ...real, noteFollowerFetch }
})

it('catches a leader that believes its followers have all that it has itself', () => {
  // The other datacenter is half a second away, and what is on its way is lost with the link.
  const scenario = SCENARIOS.find((candidate) => candidate.id === 'observers') as Scenario
  const [west, east] = scenario.sites.map((site) => site.id)
  const commands = [
    { timeUs: 2_000_000, command: { kind: 'SetLink' as const, from: west, to: east, latencyMs: 500 } },
    { timeUs: 12_200_000, command: { kind: 'CutLink' as const, from: west, to: east, both: true } },
    { timeUs: 12_200_000, command: { kind: 'KillSite' as const, site: west } },
  ]
  expect(checkRun({ scenario, commands, untilUs: 60_000_000 }, 'acknowledged records are not lost')).not.toBeNull()
})
