/** Chapter 4: Ada speaks into the stream, boats share ropes, brokers are upgraded, and a job reads what lies there. */
import { boat, later } from '../worlds'
import type { StoryCommand, StoryRun } from './story-run'

/** Ada says a text piece by piece; somebody comes later and reads from the beginning. */
export const spoken = (
  pieces: readonly string[],
  partitions: number,
  keyOf: (piece: string) => string | null,
): StoryRun => ({
  kind: 'cluster',
  world: `story-echo-${partitions}`,
  commands: [
    ...pieces.map(
      (value, i): StoryCommand => ({
        atS: 5 + (i * 2) / 5,
        command: { kind: 'SendRecord', producer: 'ada', key: keyOf(value), value },
        ...(i === 0 ? { deed: 'say' } : {}),
      }),
    ),
    { atS: 10, command: { kind: 'AddConsumer', consumer: later } },
  ],
})

const KAFKA = ['K', 'A', 'F', 'K', 'A']
export const KEYS = {
  letters: (piece: string) => piece,
  ada: () => 'Ada',
  none: () => null,
} as const

const SETTINGS = (['letters', 'ada', 'none'] as const).flatMap((key) =>
  [1, 3, 6].map((partitions) => [`echo-${key}-${partitions}`, spoken(KAFKA, partitions, KEYS[key])] as const),
)

const joins = (letter: string, atS: number): StoryCommand => ({
  atS,
  command: { kind: 'AddConsumer', consumer: boat(letter) },
})

/** Brokers that are off from one second to another, in their order. */
const upgrade = (offS: readonly (readonly [from: number, to: number])[]): StoryRun => ({
  kind: 'cluster',
  world: 'story-upgrade',
  commands: offS
    .flatMap(([from, to], i): StoryCommand[] => [
      { atS: from, command: { kind: 'StopBroker', broker: i + 1 } },
      { atS: to, command: { kind: 'StartBroker', broker: i + 1 } },
    ])
    .sort((a, b) => a.atS - b.atS),
})

/** A hundred orders a second are more than three boats pull; something is there from the start, and boats are added. */
const asked = ({ ropes = 3, pull = 20, more = [] as readonly string[] }): StoryRun => ({
  kind: 'cluster',
  world: 'story-boats',
  change: (scenario) => ({
    ...scenario,
    topics: scenario.topics.map((topic) => ({ ...topic, partitions: ropes })),
    producers: scenario.producers.map((producer) => ({
      ...producer,
      workload: { ...producer.workload, recordsPerSecond: 100 },
    })),
    consumers: ['a', 'b', 'c'].map((letter) => ({ ...boat(letter), maxRecordsPerSecond: pull })),
  }),
  commands: more.map((letter) => joins(letter, 20)),
})

export const CHAPTER_04: Readonly<Record<string, StoryRun>> = {
  ...Object.fromEntries(SETTINGS),
  'echo-told': spoken(['I', 'TOLD', 'YOU'], 3, KEYS.letters),
  boats: {
    kind: 'cluster',
    world: 'story-boats',
    commands: [{ ...joins('b', 30), deed: 'call' }, joins('c', 60), joins('d', 180)],
  },
  'hot-key': { kind: 'cluster', world: 'story-hotkey', commands: [joins('d', 60)] },
  'upgrade-one': upgrade([
    [20, 30],
    [45, 55],
    [70, 80],
  ]),
  'upgrade-two': upgrade([
    [20, 40],
    [25, 40],
    [70, 80],
  ]),
  'ask-nothing': asked({}),
  'ask-boats': asked({ more: ['d', 'e', 'f'] }),
  'ask-faster': asked({ pull: 40 }),
  'ask-ropes': asked({ ropes: 6 }),
  'ask-both': asked({ ropes: 6, more: ['d', 'e', 'f'] }),
  mill: {
    kind: 'company',
    world: 'newlimits',
    commands: [
      {
        atS: 32_410,
        command: {
          kind: 'StartApplication',
          application: 'real-time-inventory',
          version: 1,
          guarantee: 'exactly_once_v2',
        },
        deed: 'mill',
      },
      {
        atS: 32_430,
        command: {
          kind: 'StartApplication',
          application: 'low-stock-alerts',
          version: 1,
          guarantee: 'exactly_once_v2',
        },
        deed: 'alerts',
      },
    ],
  },
}
