/** Chapter 2: a day and a night of Batchland, and what one plug, one crate and an hourly run do to it. */
import type { Scenario, SystemSpec } from '../../core'
import type { StoryRun } from './story-run'

const NEWLIMITS = { kind: 'company', world: 'newlimits' } as const

/** She only wants to listen. */
const MARKETING: SystemSpec = {
  id: 'marketing',
  name: 'Marketing',
  kind: 'marketing',
  site: 'zone-a',
  emits: [],
  needs: ['orders', 'stock', 'shipments', 'customers', 'clicks'],
}

const firstSystems =
  (count: number) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    business:
      scenario.business === null ? null : { ...scenario.business, systems: scenario.business.systems.slice(0, count) },
  })

export const COUNTS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export const CHAPTER_02: Readonly<Record<string, StoryRun>> = {
  batchland: { ...NEWLIMITS, commands: [] },
  marketing: {
    ...NEWLIMITS,
    commands: [{ atS: 124_200, command: { kind: 'AddSystem', system: MARKETING }, deed: 'connect' }],
  },
  'north-twice': {
    ...NEWLIMITS,
    commands: [{ atS: 151_200, command: { kind: 'SpoilOutput', system: 'north', records: 400 } }],
  },
  hourly: {
    ...NEWLIMITS,
    commands: [{ atS: 115_200, command: { kind: 'SetBatchInterval', intervalMinutes: 60 } }],
  },
  ...Object.fromEntries(
    COUNTS.map((count): [string, StoryRun] => [
      `first-${count}`,
      { ...NEWLIMITS, change: firstSystems(count), commands: [] },
    ]),
  ),
}
