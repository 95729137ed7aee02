import { describe, expect, it } from 'vitest'
import { type Command, type Configs, createWorld, digestWorld, issueCommand, runUntil, type World } from '..'
import { makeGroupWorld, makeMember } from '../clients/groups/testing/group-world'
import { compactionOf, countHoles } from '../log/holes'
import { keyOf } from '../log/offset-map'
import { TOMBSTONE } from '../log/stores'

const RULES = { 'cleanup.policy': 'compact', 'segment.ms': 2000 }

function begin(rules: Configs, keys = 7, reader: Configs | null = null): World {
  const base = makeGroupWorld({
    partitions: 1,
    members: 0,
    cluster: { 'log.cleaner.backoff.ms': 1000, 'log.retention.check.interval.ms': 1000 },
    recordsPerSecond: 50,
  })
  return createWorld({
    ...base,
    topics: base.topics.map((topic) => ({ ...topic, configs: rules })),
    producers: base.producers.map((one) => ({ ...one, workload: { ...one.workload, keys } })),
    consumers: reader === null ? [] : [makeMember('late', reader)],
  })
}

const leaderOf = ({ state }: World): number => state.partitions.leaderRow[0]

/** What is there to read of a replica's log, as offset, key and whether it is a tombstone. */
function readLog(world: World, row: number) {
  const { entries, batches, records } = world.stores
  const holes = compactionOf(world, row)?.holes ?? []
  const found: { offset: number; key: number | string | null; isTombstone: boolean }[] = []
  for (const entry of world.logs[row].subarray(0, world.state.replicas.logLength[row])) {
    for (let i = 0; i < entries.count[entry]; i++) {
      const offset = entries.baseOffset[entry] + i
      const record = batches.recordStart[entries.batch[entry]] + i
      const isTombstone = records.value[record] === TOMBSTONE
      if (countHoles(holes, offset, offset + 1) === 0) found.push({ offset, key: keyOf(world, record), isTombstone })
    }
  }
  return found
}

function issue(world: World, command: Command): void {
  issueCommand(world, command)
  expect(world.stores.events.at(-1)?.kind).not.toBe('CommandRefused')
}

const sendTo = (world: World): string => world.state.producers[0].id

describe('a compacted topic', () => {
  it('keeps the latest value of each key below the active segment, under its own offset', () => {
    const world = begin(RULES)
    runUntil(world, 20_000_000)
    const compaction = compactionOf(world, leaderOf(world))
    const log = readLog(world, leaderOf(world))
    const clean = log.filter(({ offset }) => offset < (compaction?.firstDirty ?? 0))
    expect(clean.length).toBe(7)
    expect(new Set(clean.map(({ key }) => key)).size).toBe(7)
    const latest = new Map(readLog(world, leaderOf(world)).map(({ key, offset }) => [key, offset]))
    expect(latest.size).toBe(7)
    expect(world.state.replicas.logEndOffset[leaderOf(world)]).toBeGreaterThan(900)
    expect(log.length).toBeLessThan(500)
  })

  it('looks the same on every replica as far as both are clean, and says what it did', () => {
    const world = begin(RULES)
    runUntil(world, 30_000_000)
    const rows = world.state.partitions.rows[0]
    const until = Math.min(...rows.map((row) => compactionOf(world, row)?.firstDirty ?? 0))
    expect(until).toBeGreaterThan(1000)
    const seen = rows.map((row) => new Set(readLog(world, row).map(({ key }) => key)))
    for (const keys of seen) expect(keys).toEqual(seen[0])
    const told = world.stores.events.findLast((event) => event.kind === 'LogCompacted')
    expect(told).toMatchObject({ topic: world.state.topics[0].name, kept: 7 })
  })

  it('refuses a record without a key with INVALID_RECORD, and takes the next one', () => {
    const world = begin(RULES, 0)
    runUntil(world, 5_000_000)
    const refused = world.stores.events.find((event) => event.kind === 'RequestRefused')
    expect(refused).toMatchObject({ error: 'INVALID_RECORD' })
    expect(world.state.replicas.logEndOffset[leaderOf(world)]).toBe(0)
  })

  it('keeps a tombstone for delete.retention.ms after it was first cleaned, and forgets its key then', () => {
    const world = begin({ ...RULES, 'delete.retention.ms': 10_000 })
    runUntil(world, 1_000_000)
    issue(world, { kind: 'SendRecord', producer: sendTo(world), key: 'gold', value: '1900' })
    runUntil(world, 2_000_000)
    issue(world, { kind: 'SendRecord', producer: sendTo(world), key: 'gold', value: null })
    runUntil(world, 9_000_000)
    const gold = () => readLog(world, leaderOf(world)).filter(({ key }) => key === 'gold')
    expect(gold()).toMatchObject([{ isTombstone: true }])
    const [, horizonUs] = compactionOf(world, leaderOf(world))?.horizons ?? []
    expect(horizonUs).toBeGreaterThan(12_000_000)
    runUntil(world, horizonUs - 1)
    expect(gold().length).toBe(1)
    runUntil(world, horizonUs + 6_000_000)
    expect(gold()).toEqual([])
  })

  it('does not clean before min.compaction.lag.ms, and cleans at max.compaction.lag.ms whatever the ratio', () => {
    const patient = begin({ ...RULES, 'min.compaction.lag.ms': 15_000 })
    runUntil(patient, 14_000_000)
    expect(compactionOf(patient, leaderOf(patient))).toBeNull()
    runUntil(patient, 25_000_000)
    expect(compactionOf(patient, leaderOf(patient))?.firstDirty).toBeLessThan(600)
    const strict = begin({ 'cleanup.policy': 'compact', 'min.cleanable.dirty.ratio': 1, 'max.compaction.lag.ms': 6000 })
    runUntil(strict, 6_000_000)
    expect(compactionOf(strict, leaderOf(strict))).toBeNull()
    runUntil(strict, 20_000_000)
    expect(compactionOf(strict, leaderOf(strict))?.firstDirty).toBeGreaterThan(0)
  })

  it('forgets by time as well with compact,delete, and not with compact alone', () => {
    const start = (policy: string): number | undefined => {
      const world = begin({ ...RULES, 'cleanup.policy': policy, 'retention.ms': 10_000 })
      runUntil(world, 10_000_000)
      issue(world, { kind: 'SetProducerRate', producer: sendTo(world), recordsPerSecond: 0 })
      runUntil(world, 12_000_000)
      issue(world, { kind: 'SendRecord', producer: sendTo(world), key: 'gold', value: '1900' })
      runUntil(world, 25_000_000)
      return world.state.forgetting?.logs[leaderOf(world)]?.startOffset
    }
    expect(start('compact,delete')).toBeGreaterThan(400)
    expect(start('compact')).toBe(0)
  })

  it('hands a late reader what is left and no hole, and takes its position over them', () => {
    const world = begin(RULES, 7, { 'auto.offset.reset': 'earliest' })
    issue(world, { kind: 'PauseConsumer', consumer: 'late' })
    runUntil(world, 40_000_000)
    const before = world.state.consumers[0].read
    const { position } = world.state.consumers[0].positions[0] ?? { position: 0 }
    issue(world, { kind: 'ResumeConsumer', consumer: 'late' })
    runUntil(world, 42_000_000)
    const [after] = world.state.consumers[0].positions
    const passed = after.position - Math.max(0, position)
    expect(passed).toBeGreaterThan(1900)
    expect(world.state.consumers[0].read - before).toBeLessThan(passed / 3)
  })

  it('sends a follower that was away only what is left', () => {
    const world = begin(RULES)
    const row = world.state.partitions.rows[0].find((one) => one !== leaderOf(world)) as number
    const { id } = world.state.brokers[world.state.replicas.broker[row]]
    runUntil(world, 1_000_000)
    issue(world, { kind: 'CrashBroker', broker: id })
    runUntil(world, 60_000_000)
    issue(world, { kind: 'StartBroker', broker: id })
    runUntil(world, 68_000_000)
    expect(world.state.replicas.logEndOffset[row]).toBeGreaterThan(3000)
    expect(compactionOf(world, row)?.holes.length).toBeGreaterThan(0)
    expect(readLog(world, row).length).toBeLessThan(700)
  })

  it('comes out the same when it is run again', () => {
    const run = (): string => {
      const world = begin({ ...RULES, 'delete.retention.ms': 3000 })
      runUntil(world, 30_000_000)
      return digestWorld(world)
    }
    expect(run()).toBe(run())
  })

  it('costs nothing where no topic rolls a segment', () => {
    const world = begin({ 'cleanup.policy': 'compact' })
    runUntil(world, 20_000_000)
    expect(world.state.forgetting).toBeUndefined()
  })
})
