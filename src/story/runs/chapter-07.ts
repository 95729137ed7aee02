/**
 * Chapter 7: one Friday at eight times the usual rate in both worlds, the morning after it, and what batch could have done
 * about it. The one thing a reader would get wrong: the day begins like any other; the sale begins when its doors open.
 */
import type { Command, SystemSpec } from '../../core'
import { packer } from '../worlds'
import { KEYS, spoken } from './chapter-04'
import type { StoryCommand, StoryRun } from './story-run'

const FRIDAY = 4
export const DOORS_S = 28_800
const CLOSING_S = 72_000
/** Nine in the morning of the next day. */
const TEAMS_S = 118_800

/** The bill that Erick unrolls. ILLUSTRATIVE: nobody published it. */
export const BILL_CENTS = 1_840_000

const NEWLIMITS = { kind: 'company', world: 'newlimits', firstWeekday: FRIDAY } as const

const OPEN_DOORS: Command = {
  kind: 'StartSurge',
  surge: { fromMs: DOORS_S * 1_000, untilMs: CLOSING_S * 1_000, factor: 8 },
}

const team = (id: string, name: string, kind: SystemSpec['kind'], needs: SystemSpec['needs']): SystemSpec => ({
  id,
  name,
  kind,
  site: 'zone-a',
  emits: [],
  needs,
})

/** Teams that only want to read. */
export const TEAMS: readonly SystemSpec[] = [
  team('fraud-check', 'Fraud check', 'fraud-check', ['orders', 'payments', 'customers']),
  team('marketing', 'Marketing', 'marketing', ['orders', 'stock', 'shipments', 'customers', 'clicks']),
  team('loyalty', 'Loyalty', 'other', ['orders', 'stock', 'shipments']),
]

const letIn = TEAMS.map(
  (system, i): StoryCommand => ({
    atS: TEAMS_S + 5 + i * 5,
    command: { kind: 'AddSystem', system },
    ...(i === 0 ? { deed: 'let-in' } : {}),
  }),
)

const every = (intervalMinutes: number): StoryRun => ({
  ...NEWLIMITS,
  commands: [
    { atS: 0, command: { kind: 'SetBatchInterval', intervalMinutes } },
    { atS: DOORS_S, command: OPEN_DOORS },
  ],
})

const rate = (atS: number, recordsPerSecond: number): StoryCommand => ({
  atS,
  command: { kind: 'SetProducerRate', producer: 'shop', recordsPerSecond },
})
const CROWD = [4, 5, 6, 7, 8, 9, 10, 11, 12]
const HALL: StoryRun = {
  kind: 'cluster',
  world: 'story-rush',
  commands: [
    rate(30, 150),
    ...CROWD.map(
      (number): StoryCommand => ({
        atS: 130,
        command: { kind: 'AddConsumer', consumer: packer(number) },
        deed: 'ring-in',
      }),
    ),
    rate(260, 45),
    ...CROWD.map(
      (number): StoryCommand => ({ atS: 280, command: { kind: 'StopConsumer', consumer: `packer-${number}` } }),
    ),
  ],
}

/** Erick needs no reader to shout. */
const withoutDeeds = (run: StoryRun): StoryRun => ({
  ...run,
  commands: run.commands.map(({ atS, command }) => ({ atS, command })),
})

export const CHAPTER_07: Readonly<Record<string, StoryRun>> = {
  'black-friday': {
    ...NEWLIMITS,
    commands: [{ atS: DOORS_S, command: OPEN_DOORS, deed: 'doors' }, ...letIn],
  },
  'friday-hall': HALL,
  'go-team': withoutDeeds(spoken(['GO', 'TEAM', 'GO'], 3, KEYS.letters)),
  'black-friday-60': every(60),
  'black-friday-15': every(15),
}
