/** What can be held of the comparison without Java: what it takes, what it finds, and that it explains what it excuses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../src/core'
import { parseScenario } from '../src/protocol'
import { SCENARIOS } from '../src/scenarios'
import { collectSimplifications } from '../tools/collect-simplifications'
import { compareOutcomes, type Difference } from './differences'
import { findKnown, KNOWN_DIFFERENCES } from './known-differences'
import { decisionsOf } from './metadata-log'
import type { Outcome } from './outcome'
import { refuseScenario } from './plan'
import { simulate } from './simulated-run'

const WORLDS = join(import.meta.dirname, 'worlds')
const files = readdirSync(WORLDS).filter((name) => name.endsWith('.json') && !name.includes('.kafka-'))

function load(file: string): Scenario {
  const parsed = parseScenario(readFileSync(join(WORLDS, file), 'utf8'))
  if (!parsed.ok) throw new Error(`${file} is no scenario`)
  return parsed.scenario
}

function readRecord(file: string): Outcome | null {
  const record = join(WORLDS, file.replace('.json', '.kafka-4.4.0.json'))
  return existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Outcome) : null
}

describe('what is compared with a real cluster', () => {
  it.each(files)('%s can be run on one', (file) => {
    expect(refuseScenario(load(file))).toBeNull()
    expect(readRecord(file)).not.toBeNull()
  })

  it('says of a scenario that cannot what in it cannot, and what to do', () => {
    const refusals = SCENARIOS.map((scenario) => refuseScenario(scenario)).filter((text) => text !== null)
    expect(refusals.length).toBeGreaterThan(5)
    for (const text of refusals) expect(text).toMatch(/^[a-z]+(\[\d+\])?[.,:\w ]*: .+\. (Use|Leave|Give) /)
  })
})

describe('the simulation does what a real Kafka 4.4.0 did', () => {
  it.each(files)('in %s', (file) => {
    const scenario = load(file)
    const real = readRecord(file)
    if (real === null) return
    const open = compareOutcomes(scenario, real, simulate(scenario, scenario.watch.untilMs)).filter(
      (difference) => findKnown(difference) === undefined,
    )
    expect(open).toEqual([])
  })
})

describe('a comparison', () => {
  const scenario = load('kill-leader.json')
  const ours = simulate(scenario, scenario.watch.untilMs)
  const kinds = (real: Outcome): string[] => compareOutcomes(scenario, real, ours).map(({ kind }) => kind)
  const [partition] = ours.partitions
  const [topic] = ours.topics
  const withPartition = (change: Partial<typeof partition>): Outcome => ({
    ...ours,
    partitions: [{ ...partition, ...change }],
  })
  const withTopic = (change: Partial<typeof topic>): Outcome => ({ ...ours, topics: [{ ...topic, ...change }] })

  it('finds nothing between a run and itself', () => {
    expect(kinds(ours)).toEqual([])
    expect(partition.decisions.map(({ leader, leaderEpoch }) => [leader, leaderEpoch])).toEqual([
      [1, 0],
      [2, 1],
      [2, 1],
      [1, 2],
    ])
  })

  it('finds another leader, another order of decisions, another set of eligible replicas', () => {
    const { decisions } = partition
    expect(kinds(withPartition({ decisions: decisions.slice(0, -1) }))).toEqual(['decisions'])
    for (const change of [{ leader: 3 }, { leaderEpoch: 9 }, { isr: [3] }, { elr: [1] }, { lastKnownElr: [1] }])
      expect(kinds(withPartition({ decisions: decisions.map((one) => ({ ...one, ...change })) }))).toEqual([
        'decisions',
      ])
    expect(kinds(withPartition({ replicas: [1, 3, 2] }))).toEqual(['assignment'])
  })

  it('lets a heartbeat and a busy machine lie between two times, and no more', () => {
    const later = (ms: number) =>
      withPartition({ decisions: partition.decisions.map((one) => ({ ...one, atMs: one.atMs + ms })) })
    expect(kinds(later(4_900))).toEqual([])
    expect(new Set(kinds(later(5_100)))).toEqual(new Set(['time']))
  })

  it('finds losses on one side, other errors, other counts, duplicates, refusals', () => {
    expect(kinds(withTopic({ lost: 1 }))).toEqual(['lost'])
    expect(kinds(withTopic({ errors: ['INVALID_RECORD'] }))).toEqual(['errors'])
    expect(kinds(withTopic({ records: topic.records * 2 }))).toEqual(['records'])
    expect(kinds(withTopic({ duplicates: 3 }))).toEqual(['duplicates'])
    expect(kinds({ ...ours, refused: ['ELECTION_NOT_NEEDED'] })).toEqual(['refused'])
  })

  it('compares how many partitions each member of a group has, and not who has the odd one', () => {
    const group = { group: 'g', state: 'Stable', assignor: 'range', lag: 0, assignedMs: [] }
    const a = { ...ours, groups: [{ ...group, members: { one: ['t-0', 't-1'], two: ['t-2'] } }] }
    const b = { ...ours, groups: [{ ...group, members: { one: ['t-2'], two: ['t-0', 't-1'] } }] }
    const c = { ...ours, groups: [{ ...group, members: { one: ['t-0', 't-1', 't-2'], two: [] } }] }
    expect(compareOutcomes(scenario, a, b)).toEqual([])
    expect(compareOutcomes(scenario, a, c).map(({ kind }) => kind)).toEqual(['group'])
  })

  it('excuses only what it names, in words of the page on fidelity', () => {
    const told = collectSimplifications(resolve(import.meta.dirname, '..')).map(({ text }) => text)
    for (const { id, named, reason } of KNOWN_DIFFERENCES) {
      expect(
        told.some((text) => text.includes(named)),
        id,
      ).toBe(true)
      expect(reason).toMatch(/\.$/)
    }
    const difference: Difference = { kind: 'decisions', where: 't-0', real: '', simulated: 'x', after: 'StartBroker' }
    expect(findKnown(difference)).toBeUndefined()
  })
})

describe('the metadata log of a real cluster', () => {
  const record = (atMs: number, type: string, data: Record<string, unknown>) => ({ atMs, type, data })
  const id = { topicId: 'x', partitionId: 0 }
  const records = [
    record(5, 'TOPIC_RECORD', { name: 't', topicId: 'x' }),
    record(5, 'PARTITION_RECORD', { ...id, leader: 1, leaderEpoch: 0, isr: [2, 1], eligibleLeaderReplicas: null }),
    record(30, 'PARTITION_CHANGE_RECORD', { ...id, isr: [1] }),
    record(40, 'PARTITION_CHANGE_RECORD', {
      ...id,
      leader: -1,
      isr: [],
      eligibleLeaderReplicas: [1],
      lastKnownElr: [1],
    }),
    record(50, 'PARTITION_CHANGE_RECORD', { ...id, leader: -2 }),
  ]

  it('is one decision for each change, with the epoch that a named leader raises', () => {
    expect(decisionsOf(records, 't', 0, 10)).toEqual([
      { atMs: 0, leader: 1, leaderEpoch: 0, isr: [1, 2], elr: [], lastKnownElr: [] },
      { atMs: 20, leader: 1, leaderEpoch: 0, isr: [1], elr: [], lastKnownElr: [] },
      { atMs: 30, leader: null, leaderEpoch: 1, isr: [], elr: [1], lastKnownElr: [1] },
    ])
  })

  it('is, of what was before the run, the last only', () => {
    expect(decisionsOf(records, 't', 0, 35).map(({ atMs, isr }) => [atMs, isr])).toEqual([
      [0, [1]],
      [5, []],
    ])
  })
})
