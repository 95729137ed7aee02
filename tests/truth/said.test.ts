/** What the playground says is so in each phase of a fault, and Why? answers the question that stands above it. */
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core'
import { lookAt, type Plan, type Said } from './look-at'

const crash = (broker: number): Command => ({ kind: 'CrashBroker', broker })
const kill = (site: string): Command => ({ kind: 'KillSite', site })
const heal = (site: string): Command => ({ kind: 'HealSite', site })
const cutOneWay = (from: string, to: string): Command => ({ kind: 'CutLink', from, to, both: false })

describe('the active controller stands still', () => {
  const pause: Plan = [[10, { kind: 'PauseController', controller: 3 }]]

  it('and the others have to elect one first; no broker is called silent for that', () => {
    const said = lookAt('observers', pause, [10.05, 11, 12])
    for (const { world, kind, caption, chain } of said) {
      expect(world.state.raft[world.state.controller.active].paused).toBe(true)
      expect(kind).toBe('votesGone')
      expect(caption).toBe('4 of 5 controllers answer, and they have to elect a new leader first. Orders go on.')
      expect(chain).toBe('Controller 3 was paused.')
    }
  })

  it('and when there is a new one the others are a majority', () => {
    for (const { world, caption } of lookAt('observers', pause, [13, 20, 40])) {
      expect(world.state.raft[world.state.controller.active].id).not.toBe(3)
      expect(caption).toBe('4 of 5 controllers answer. They are a majority, and orders go on.')
    }
  })

  it('and a broker that is gone too is not counted out before there is a new one', () => {
    const [before, after] = lookAt('observers', [...pause, [10, crash(12)]], [11, 14])
    expect(before.caption).toBe('Broker 12 is down. The controllers have to elect a leader of their own first.')
    expect(after.caption).toMatch(/^Broker 12 is down\. In \d\.\d s the controllers give up who is still silent\.$/)
  })
})

it('a leader that cannot be told of its smaller in-sync set goes on waiting, and the page says so', () => {
  const [before, late, after] = lookAt('observers', [[10, cutOneWay('dc-east', 'dc-west')]], [12, 30, 60])
  for (const said of [before, late])
    expect(said.caption).toBe('Nothing gets from DC East to DC West. Each yes waits for all four of the in-sync set.')
  expect(after.world.state.controller.committed.partitions[0].state.isr).toHaveLength(2)
  expect(after.caption).toBe(
    'Nothing gets from DC East to DC West. The controllers count two in sync; the leader has not heard it and waits for 21 and 22 as well.',
  )
  expect(after.chain).toContain('In sync shrank from 4 to 2: 11 and 12.')
})

describe('two faults met', () => {
  it.each([
    [11, 12],
    [12, 21],
    [21, 22],
  ])('%i and %i, and Why? tells of both, before and after anybody noticed', (one, other) => {
    for (const { chain } of lookAt(
      'observers',
      [
        [10, crash(one)],
        [10, crash(other)],
      ],
      [10.5, 15, 20, 30],
    ))
      expect(chain).toContain(`${one} and ${other} stopped without a word.`)
  })

  it('one after the other, and Why? tells of both while the second is not noticed, and when all is over', () => {
    for (const { chain } of lookAt(
      'observers',
      [
        [10, crash(11)],
        [13, crash(21)],
      ],
      [15, 20, 25, 40],
    )) {
      expect(chain).toContain('Broker 11 stopped without a word.')
      expect(chain).toContain('Broker 21 stopped without a word.')
    }
  })

  it('and the caption and Why? count the same', () => {
    const plan: Plan = [
      [10, kill('dc-west')],
      [25, crash(22)],
      [45, { kind: 'StartBroker', broker: 22 }],
    ]
    const [two, one, again] = lookAt('no-observers', plan, [20, 40, 60])
    expect([two.caption, one.caption, again.caption]).toEqual(
      ['two', 'one', 'two'].map((left) => `DC West is gone. A rod made for three cannot hang on ${left}.`),
    )
    expect(two.chain).toContain('You asked for three. Two are left.')
    expect(one.chain).toContain('You asked for three. Two were left.')
    expect(one.chain).toMatch(/Broker 22 stopped without a word\.\n.*\nIn sync shrank from 2 to 1: 21\.$/)
    expect(again.chain).toMatch(/In sync: 21 and 22\.$/)
  })
})

it('an observer that is let in though enough were left is not what orders go on by', () => {
  const [spare] = lookAt('observers-under-replicated', [], [40])
  expect(spare.caption).toBe('Observer 13 was let in as well. Orders flow on: four in sync, three needed.')
  expect(spare.balloon).toContain('would hang without it')
  const [needed] = lookAt('observers', [[10, kill('dc-west')]], [30])
  expect(needed.caption).toBe('DC West is gone. Observer 23 grabs the rod, and orders flow again.')
})

/** What may stand under a title, by what it asks. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'Why are writes refused?': ['WritesStopped'],
  'Why is there no leader?': ['WritesStopped'],
  'Why do orders wait?': ['WritesStopped', 'QuorumLost'],
  'Why does nothing happen yet?': ['WritesStopped', 'SiteKilled', 'BrokerCrashed', 'BrokerPaused', 'LinkCut'],
  'Why do orders go on?': [
    'WritesResumed',
    'ObserverPromoted',
    'SiteKilled',
    'BrokerCrashed',
    'BrokerPaused',
    'LinkCut',
  ],
  'Why were records lost?': ['RecordsLost'],
  'Why does nothing stop?': ['SiteKilled', 'ControllerPaused', 'ControllerCrashed'],
}
const RUNS: readonly (readonly [world: string, plan: Plan])[] = [
  [
    'observers',
    [
      [10, kill('dc-east')],
      [40, heal('dc-east')],
    ],
  ],
  [
    'observers',
    [
      [10, kill('dc-west')],
      [40, heal('dc-west')],
    ],
  ],
  [
    'observers',
    [
      [10, kill('tie-breaker')],
      [14, crash(21)],
    ],
  ],
  ['observers', [[10, cutOneWay('dc-west', 'dc-east')]]],
  [
    'observers',
    [
      [10, { kind: 'PauseBroker', broker: 11 }],
      [30, { kind: 'ResumeBroker', broker: 11 }],
    ],
  ],
  [
    'observers',
    [
      [10, { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }],
      [40, crash(11)],
    ],
  ],
  [
    'no-observers',
    [
      [10, kill('dc-west')],
      [30, heal('dc-west')],
    ],
  ],
  // An observer, for whom nobody waits.
  ['observers', [[10, crash(13)]]],
  ['unclean-election', []],
  ['tie-breaker-then-dc', []],
]

describe('at any moment', () => {
  const moments: readonly Said[] = RUNS.flatMap(([world, plan]) =>
    lookAt(world, plan, [10.5, 12, 16, 18.5, 22, 28, 36, 40.5, 43, 48, 60, 75]),
  )

  it('the steps of Why? stand in the order in which they happened', () => {
    for (const { steps } of moments) {
      const times = steps.map(({ timeUs }) => timeUs).filter((timeUs) => timeUs >= 0)
      expect(times).toEqual([...times].sort((x, y) => x - y))
    }
  })

  it('what is explained answers the question above it', () => {
    const asked = new Set<string>()
    for (const { title, explained, kind } of moments) {
      const answers = ANSWERS[title]
      if (answers === undefined) continue
      asked.add(title)
      expect({ kind, title, explained: answers.includes(explained ?? '') ? answers : explained }).toEqual({
        kind,
        title,
        explained: answers,
      })
    }
    expect(asked.size).toBeGreaterThan(4)
  })

  it('nobody asks why nothing happens while orders go on', () => {
    const silent = moments.filter(({ kind }) => kind === 'silent')
    expect(new Set(silent.map(({ title }) => title)).size).toBeGreaterThan(1)
    for (const { title, chain } of silent)
      if (title === 'Why does nothing happen yet?')
        expect(chain).toMatch(/no write is stored|does not arrive|nothing is acknowledged/)
  })
})

describe('a majority that runs and cannot hear each other', () => {
  it.each([
    [
      'observers',
      [
        [10, { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }],
        [11, kill('tie-breaker')],
      ],
      24,
      '4 of 5',
      'three',
    ],
    ['three-datacenters', [[10, cutOneWay('dc-c', 'dc-b')]], 22, '2 of 3', 'two'],
  ] as const satisfies readonly (readonly [string, Plan, number, string, string])[])(
    'in %s is not called too few',
    (world, plan, seconds, votes, needed) => {
      const [{ kind, caption, chain }] = lookAt(world, plan, [seconds])
      expect(kind).toBe('quorumLost')
      expect(caption).toContain(`${votes} controllers run, but no ${needed} of them reach each other`)
      expect(chain).toContain(`${votes} votes are left, but no ${needed} of them reach each other`)
      expect(chain).not.toContain('no majority')
    },
  )

  it('and one that does not run is too few', () => {
    const [{ caption }] = lookAt(
      'observers',
      [
        [10, kill('dc-east')],
        [11, kill('tie-breaker')],
      ],
      [24],
    )
    expect(caption).toContain('2 of 5 controllers are no majority')
  })
})
