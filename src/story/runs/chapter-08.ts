/** Chapter 8: two datacenters, no observers. */
import type { Command, Scenario } from '../../core'
import type { StoryCommand, StoryRun } from './story-run'

export const killWest: Command = { kind: 'KillSite', site: 'dc-west' }
export const healWest: Command = { kind: 'HealSite', site: 'dc-west' }

/** The reader's tug at 36 s, in every run of these chapters. */
export const TUG: StoryCommand = { atS: 36, command: killWest, deed: 'tug' }

/** What the reader orders by the bell. */
export const ONE_ORDER = 'PizzaOrdered'

const NO_OBSERVERS = { kind: 'cluster', world: 'no-observers' } as const

export const setMinIsr =
  (minIsr: number) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    topics: scenario.topics.map((topic) => ({
      ...topic,
      configs: { ...topic.configs, 'min.insync.replicas': minIsr },
    })),
  })

/** East is updated, both brokers at once; then West burns, and somebody forces a leader in the East. */
const burn = (minIsr: number): StoryRun => ({
  ...NO_OBSERVERS,
  change: setMinIsr(minIsr),
  commands: [
    { atS: 10, command: { kind: 'StopBroker', broker: 21 } },
    { atS: 10, command: { kind: 'StopBroker', broker: 22 } },
    { atS: 20, command: killWest },
    { atS: 32, command: { kind: 'StartBroker', broker: 21 } },
    { atS: 32, command: { kind: 'StartBroker', broker: 22 } },
    { atS: 45, command: { kind: 'ElectLeader', topic: 'orders', partition: 0, election: 'UNCLEAN' } },
  ],
})

const acksOneFor = (producer: string): StoryCommand => ({
  atS: 60,
  command: { kind: 'AlterProducerConfig', producer, key: 'acks', value: '1' },
})

export const CHAPTER_08: Readonly<Record<string, StoryRun>> = {
  'two-brackets': { ...NO_OBSERVERS, commands: [] },
  'one-order': {
    ...NO_OBSERVERS,
    commands: [
      {
        atS: 12,
        command: { kind: 'SendRecord', producer: 'web-shop', key: 'Pizza', value: ONE_ORDER },
        deed: 'ring',
      },
    ],
  },
  'west-dark': { ...NO_OBSERVERS, commands: [TUG] },
  'burn-1': burn(1),
  'burn-2': burn(2),
  'burn-3': burn(3),
  'burn-4': burn(4),
  'rule-lowered': {
    ...NO_OBSERVERS,
    commands: [
      TUG,
      {
        atS: 60,
        command: { kind: 'AlterTopicConfig', topic: 'orders', key: 'min.insync.replicas', value: 2 },
        deed: 'lower',
      },
      { atS: 75, command: { kind: 'CrashBroker', broker: 22 } },
    ],
  },
  'tension-rod': {
    ...NO_OBSERVERS,
    commands: [TUG, acksOneFor('web-shop'), acksOneFor('stores'), { atS: 90, command: healWest }],
  },
  'one-broker': { ...NO_OBSERVERS, commands: [{ atS: 36, command: { kind: 'CrashBroker', broker: 22 } }] },
}
