/**
 * Runs every published outcome of multi-region clusters against the core: Confluent's tutorial, the 2.5 datacenter
 * demo, two stretched clusters, and the table of what the loss of datacenters does. The worlds are scenario files in
 * `worlds/`; the outcomes come from ../shared when it is there, else from the copy beside this file.
 *
 * The one thing a reader would get wrong: where the source says that something varies from run to run (which
 * observer is promoted, which member the ISR keeps), the test asks for one of the possible answers.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  createWorld,
  describePartitions,
  issueCommand,
  type PartitionStatus,
  runUntil,
  type World,
} from '../../src/core'
import { formatInputError, parseScenario } from '../../src/protocol'

interface Outcome {
  readonly id: string
  readonly step: string
  readonly topic: string
  readonly partition: number
  readonly leader: number | null | 'unspecified'
  readonly replicas: readonly number[] | null
  readonly isr: readonly number[] | null
  readonly offline: readonly number[] | null
  readonly observers: readonly number[] | null
  readonly produceOk: boolean | null
  readonly compare?: { readonly leader?: string; readonly isrMembers?: string; readonly isrSize?: number } | null
  readonly metrics: Readonly<Record<string, number>> | null
}
interface Kill {
  readonly produce: string
  readonly isr?: number
  readonly promoted?: number
}
interface LossRow {
  readonly id: string
  readonly kill: Readonly<Record<string, Kill>>
}
interface Outcomes {
  readonly outcomes: readonly Outcome[]
  readonly derivedDcLossTable: readonly LossRow[]
}

const SECOND_US = 1_000_000

function loadOutcomes(): Outcomes {
  const candidates = ['../../../shared/data/mrc-outcomes.json', './mrc-outcomes.json']
  const url = candidates
    .map((candidate) => new URL(candidate, import.meta.url))
    .find((candidate) => existsSync(candidate))
  if (url === undefined) throw new Error('There is no mrc-outcomes.json.')
  return JSON.parse(readFileSync(url, 'utf8')) as Outcomes
}

function loadWorld(name: string): World {
  const text = readFileSync(new URL(`./worlds/${name}.json`, import.meta.url), 'utf8')
  const result = parseScenario(text)
  if (!result.ok) throw new Error(result.errors.map(formatInputError).join('\n'))
  return createWorld(result.scenario)
}

/** Which world, and the second at which a step of it has settled. */
const STEPS: readonly (readonly [id: RegExp, step: string, world: string, second: number])[] = [
  [/^mrc-docs-sample/, 'steady_state', 'docs-sample', 25],
  [/^mrc25-/, 'steady_state', 'demo-2.5-dc', 25],
  [/^mrc25-/, 'dc_west_down', 'demo-2.5-dc', 100],
  [/^mrc25-/, 'dc_west_restored', 'demo-2.5-dc', 220],
  [/^mrc(54)?-/, 'steady_state', 'tutorial-steady-state', 25],
  [/^mrc(54)?-/, 'degraded_region', 'tutorial-degraded-region', 80],
  [/^mrc(54)?-/, 'fail_region', 'tutorial-fail-region', 170],
  [/^kraft-rf9-/, 'steady_state', 'kraft-rf9', 25],
  [/^kraft-rf6-/, 'steady_state', 'kraft-rf6', 25],
  [/^kraft-rf6-/, 'central_site_recovering', 'kraft-rf6', 130],
]

function locate(outcome: Outcome): readonly [world: string, second: number] {
  const found = STEPS.find(([id, step]) => id.test(outcome.id) && step === outcome.step)
  if (found === undefined) throw new Error(`No world shows step ${outcome.step} of ${outcome.id}.`)
  return [found[2], found[3]]
}

const settled = new Map<string, readonly PartitionStatus[]>()

/** Each world is run once for each step and shared between the rows. */
function settle(name: string, second: number): readonly PartitionStatus[] {
  const key = `${name} ${second}`
  const known = settled.get(key)
  if (known !== undefined) return known
  const world = loadWorld(name)
  runUntil(world, second * SECOND_US)
  const partitions = describePartitions(world)
  settled.set(key, partitions)
  return partitions
}

function findPartition(partitions: readonly PartitionStatus[], topic: string, partition: number): PartitionStatus {
  const status = partitions.find((candidate) => candidate.topic === topic && candidate.partition === partition)
  if (status === undefined) throw new Error(`There is no partition ${topic}-${partition}.`)
  return status
}

function sort(ids: readonly number[]): readonly number[] {
  return [...ids].sort((left, right) => left - right)
}

function expectLeader(status: PartitionStatus, outcome: Outcome): void {
  const rule = outcome.compare?.leader ?? ''
  if (outcome.leader === 'unspecified') expect(status.leader).not.toBeNull()
  else if (rule.includes('(3 or 4)')) expect([3, 4]).toContain(status.leader)
  else expect(status.leader).toBe(outcome.leader)
}

function expectIsr(status: PartitionStatus, outcome: Outcome): void {
  const rule = outcome.compare ?? {}
  if (outcome.isr === null) return
  if (rule.isrMembers === '2 plus exactly one of {3,4}') {
    expect([
      [2, 3],
      [2, 4],
    ]).toContainEqual(sort(status.isr))
  } else if (outcome.leader === null) {
    expect(status.isr).toHaveLength(1)
    expect([1, 2]).toContain(status.isr[0])
  } else {
    expect(sort(status.isr)).toEqual(sort(outcome.isr))
  }
}

const { outcomes, derivedDcLossTable } = loadOutcomes()

describe('published outcomes of multi-region clusters', () => {
  it.each(outcomes.map((outcome) => [outcome.id, outcome] as const))('%s', (_, outcome) => {
    const status = findPartition(settle(...locate(outcome)), outcome.topic, outcome.partition)
    expectLeader(status, outcome)
    expectIsr(status, outcome)
    if (outcome.replicas !== null) expect(status.replicas).toEqual(outcome.replicas)
    if (outcome.offline !== null) expect(sort(status.offline)).toEqual(sort(outcome.offline))
    if (outcome.observers !== null) expect(sort(status.observers)).toEqual(sort(outcome.observers))
    if (outcome.produceOk !== null) {
      expect(status.accepted).toBe(outcome.produceOk)
      expect(status.error === null).toBe(outcome.produceOk)
    }
    for (const [name, value] of Object.entries(outcome.metrics ?? {})) {
      // The source itself is inconsistent about this one while a region is degraded.
      if (name === 'CaughtUpReplicasCount' && outcome.step === 'degraded_region') continue
      expect([name, status.metrics[name as keyof typeof status.metrics]]).toEqual([name, value])
    }
  })
})

describe('what the same documents say in words', () => {
  it('promotes just one observer under under-replicated, although min ISR is met', () => {
    const status = findPartition(settle('tutorial-degraded-region', 80), 'multi-region-async-op-under-replicated', 0)
    expect(status.leader).toBe(2)
    expect([
      [2, 3],
      [2, 4],
    ]).toContainEqual(sort(status.isr))
    expect(status.metrics.ObserversInIsrCount).toBe(1)
  })

  it('goes on in the east under under-replicated, and has no leader under leader-is-observer', () => {
    const partitions = settle('tutorial-fail-region', 170)
    const promoted = findPartition(partitions, 'multi-region-async-op-under-replicated', 0)
    expect([3, 4]).toContain(promoted.leader)
    expect(sort(promoted.isr)).toEqual([3, 4])
    const waiting = findPartition(partitions, 'multi-region-async-op-leader-is-observer', 0)
    expect(waiting).toMatchObject({ leader: null, accepted: false, error: 'LEADER_NOT_AVAILABLE' })
  })

  it('refuses writes after the loss of a datacenter without observers, accepts them with observers', () => {
    const partitions = settle('demo-2.5-dc', 100)
    const without = findPartition(partitions, 't1', 0)
    expect(without).toMatchObject({ leader: 21, accepted: false, error: 'NOT_ENOUGH_REPLICAS' })
    expect(sort(without.isr)).toEqual([21, 22])
    const withObserver = findPartition(partitions, 't1-obs', 0)
    expect(withObserver).toMatchObject({ leader: 22, accepted: true, error: null })
    expect(sort(withObserver.isr)).toEqual([21, 22, 23])
  })

  it('drops the observer again when the datacenter is back', () => {
    const partitions = settle('demo-2.5-dc', 220)
    expect(sort(findPartition(partitions, 't1-obs', 0).isr)).toEqual([11, 12, 21, 22])
    expect(findPartition(partitions, 't1', 0).accepted).toBe(true)
  })
})

describe('the loss of datacenters', () => {
  const rows = derivedDcLossTable.flatMap((row) =>
    Object.entries(row.kill).map(([sites, kill]) => [row.id, sites, kill] as const),
  )

  it.each(rows)('%s: kill %s', (id, sites, kill) => {
    const world = loadWorld(`dc-loss-${id.toLowerCase()}`)
    runUntil(world, 25 * SECOND_US)
    for (const name of sites.split('+')) {
      issueCommand(world, { kind: 'KillSite', site: name === 'T' ? 'tie-breaker' : `dc-${name.toLowerCase()}` })
    }
    runUntil(world, 80 * SECOND_US)
    for (const status of describePartitions(world)) {
      expect([status.partition, status.accepted]).toEqual([status.partition, kill.produce.startsWith('yes')])
      if (kill.isr !== undefined) expect(status.isr).toHaveLength(kill.isr)
      if (kill.promoted !== undefined) expect(status.metrics.ObserversInIsrCount).toBe(kill.promoted)
      if (kill.isr !== undefined && !status.accepted) expect(status.error).toBe('NOT_ENOUGH_REPLICAS')
    }
  })

  it('of a datacenter and the tie-breaker leaves survivors that time out and dead leaders that nobody replaces', () => {
    const world = loadWorld('dc-loss-2.5-e')
    runUntil(world, 25 * SECOND_US)
    issueCommand(world, { kind: 'KillSite', site: 'dc-a' })
    issueCommand(world, { kind: 'KillSite', site: 'tie-breaker' })
    runUntil(world, 80 * SECOND_US)
    const errors = describePartitions(world).map(({ partition, error }) => [partition, error])
    expect(errors).toEqual([
      [0, 'NETWORK_EXCEPTION'],
      [1, 'REQUEST_TIMED_OUT'],
    ])
  })
})
