/** A consumer that joins while the world runs, and one that is moved by hand, as KafkaConsumer does it. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Configs, ConsumerSpec, Scenario, Timeline } from '..'
import { type Command, createTimeline, digestWorld, issueAt, measureGroups, runTimeline, seekTimeline } from '..'

const SECOND_US = 1_000_000

function reader(id: string, configs: Configs = {}): ConsumerSpec {
  const own = { 'group.id': id, 'auto.offset.reset': 'earliest', ...configs }
  return { id, name: id, site: 'here', topic: 'visits', partitions: null, configs: own, maxRecordsPerSecond: 0 }
}

const workload = { recordBytes: 100, keys: 4, arrival: 'steady', startMs: 0, stopMs: 0, maxRecords: 0 } as const

const scenario: Scenario = {
  format: 'streamscape-scenario',
  version: 1,
  id: 'visits',
  title: '',
  description: '',
  seed: 1,
  cluster: { configs: { 'offsets.topic.replication.factor': 1 }, eligibleLeaderReplicasVersion: 1 },
  sites: [
    { id: 'here', name: 'Here', kind: 'datacenter', latencyMs: 0.2 },
    { id: 'away', name: 'Away', kind: 'clients', latencyMs: 0.2 },
  ],
  links: [{ from: 'here', to: 'away', latencyMs: 5, backLatencyMs: 5, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0 }],
  brokers: [{ id: 1, site: 'here', rack: 'here', configs: {} }],
  controllers: [{ id: 101, site: 'here' }],
  topics: [
    { name: 'visits', partitions: 2, replicationFactor: 1, placement: null, assignment: null, configs: {} },
    { name: 'empty', partitions: 1, replicationFactor: 1, placement: null, assignment: null, configs: {} },
  ],
  producers: [
    {
      id: 'door',
      name: 'Door',
      site: 'here',
      topic: 'visits',
      configs: {},
      workload: { recordsPerSecond: 4, ...workload },
    },
  ],
  consumers: [reader('greeter')],
  commands: [],
  business: null,
  watch: { topic: 'visits', partition: 0, untilMs: 60_000 },
}

let timeline: Timeline
beforeEach(() => {
  timeline = createTimeline(scenario)
  runTimeline(timeline, 20 * SECOND_US)
})

function run(seconds: number): void {
  runTimeline(timeline, timeline.world.state.nowUs + seconds * SECOND_US)
}

function issue(command: Command): { readonly error: string; readonly message: string } | null {
  issueAt(timeline, command)
  const last = timeline.world.stores.events.at(-1)
  return last?.kind === 'CommandRefused' ? { error: last.error, message: last.message } : null
}

function stateOf(id: string) {
  const consumer = timeline.world.state.consumers.find((one) => one.id === id)
  if (consumer === undefined) throw new Error(id)
  return consumer
}

function positionsOf(id: string): readonly number[] {
  return stateOf(id).positions.map(({ position }) => position)
}

function endOfLog(): readonly number[] {
  const { state } = timeline.world
  return state.topics[0].partitions.map(
    (partition) => state.replicas.highWatermark[state.partitions.leaderRow[partition]],
  )
}

const all = (offsets: readonly number[]): number => offsets.reduce((sum, offset) => sum + offset, 0)

describe('AddConsumer', () => {
  it('reads from the beginning as a group of its own, and the others read on', () => {
    expect(issue({ kind: 'AddConsumer', consumer: reader('archive') })).toBeNull()
    run(5)
    expect(all(endOfLog())).toBeGreaterThan(90)
    expect(positionsOf('archive')).toEqual(endOfLog())
    expect(positionsOf('greeter')).toEqual(endOfLog())
    expect(stateOf('archive').read).toBe(all(endOfLog()))
    expect(measureGroups(timeline.world).map(({ group }) => group)).toContain('archive')
    expect(timeline.world.stores.events.find(({ kind }) => kind === 'ConsumerAdded')).toMatchObject({
      consumer: 'archive',
      group: 'archive',
      topic: 'visits',
    })
  })

  it('joins the group that it names, and takes half of its partitions', () => {
    issue({ kind: 'AddConsumer', consumer: reader('second', { 'group.id': 'greeter' }) })
    run(10)
    expect(stateOf('greeter').positions).toHaveLength(1)
    expect(stateOf('second').positions).toHaveLength(1)
  })

  it('by itself reads what is new where it is told no better', () => {
    const configs = { 'group.id': '', 'auto.offset.reset': 'latest' }
    issue({ kind: 'AddConsumer', consumer: reader('alone', configs) })
    const before = all(endOfLog())
    run(5)
    expect(positionsOf('alone')).toEqual(endOfLog())
    expect(stateOf('alone').read).toBeLessThanOrEqual(all(endOfLog()) - before)
  })

  it('dies with its site and starts again with it', () => {
    const away = { ...reader('archive'), site: 'away' }
    issue({ kind: 'AddConsumer', consumer: away })
    run(5)
    issue({ kind: 'KillSite', site: 'away' })
    expect(stateOf('archive').stopped).toBe(true)
    expect(issue({ kind: 'AddConsumer', consumer: { ...away, id: 'late' } })?.message).toMatch(/no power/)
    issue({ kind: 'HealSite', site: 'away' })
    run(60)
    expect(stateOf('archive').stopped).toBe(false)
    expect(all(positionsOf('archive'))).toBeGreaterThan(300)
    expect(positionsOf('archive')).toEqual(endOfLog())
  })

  it('is refused where it cannot be, and nothing is changed', () => {
    const add = (change: Partial<ConsumerSpec>) =>
      issue({ kind: 'AddConsumer', consumer: { ...reader('x'), ...change } })
    expect(add({ id: 'greeter' })?.message).toBe('There is a consumer greeter already.')
    expect(add({ site: 'mars' })?.message).toBe('There is no site mars.')
    expect(add({ topic: 'nothing' })?.error).toBe('UNKNOWN_TOPIC_OR_PARTITION')
    expect(add({ topics: ['nothing'] })?.error).toBe('UNKNOWN_TOPIC_OR_PARTITION')
    expect(add({ partitions: [2] })?.error).toBe('UNKNOWN_TOPIC_OR_PARTITION')
    const conflict = { 'group.id': 'x', 'session.timeout.ms': 6_000, 'heartbeat.interval.ms': 6_000 }
    expect(add({ configs: conflict })?.error).toBe('INVALID_CONFIG')
    expect(timeline.world.state.consumers).toHaveLength(1)
  })
})

describe('SeekConsumer', () => {
  it('goes to the first record that is as new as a time, in each partition, and to the end where none is', () => {
    run(20)
    expect(issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 'time', timeMs: 10_000 })).toBeNull()
    const { stores, state, logs } = timeline.world
    const { entries, batches } = stores
    for (const { partition, position } of stateOf('greeter').positions) {
      const list = logs[state.partitions.leaderRow[partition]]
      const madeUs = (offset: number): number => {
        const entry = list.find((one) => entries.baseOffset[one] + entries.count[one] > offset) ?? -1
        return batches.createUs[entries.batch[entry]]
      }
      expect(madeUs(position)).toBeGreaterThanOrEqual(10_000_000)
      expect(madeUs(position - 1)).toBeLessThan(10_000_000)
    }
    expect(stores.events.at(-1)).toMatchObject({ kind: 'ConsumerMoved', offset: 'time', timeMs: 10_000 })
    issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 'time', timeMs: 999_000 })
    expect(positionsOf('greeter')).toEqual(endOfLog())
  })

  it('takes no time that is left out, as offsetsForTimes takes none below 0', () => {
    run(5)
    expect(issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 'time' })?.message).toBe(
      'The target time for partition visits-0 is -1. The target time cannot be negative.',
    )
  })

  it('to the beginning reads everything a second time, and the writer notices nothing', () => {
    const acked = timeline.world.state.producers[0].acknowledged
    const read = stateOf('greeter').read
    expect(issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 'beginning' })).toBeNull()
    expect(positionsOf('greeter')).toEqual([0, 0])
    run(2)
    expect(positionsOf('greeter')).toEqual(endOfLog())
    expect(stateOf('greeter').read).toBe(read + all(endOfLog()))
    expect(timeline.world.state.producers[0].acknowledged - acked).toBe(8)
  })

  it('to an offset or to the end moves one partition, and the group commits from there', () => {
    issue({ kind: 'PauseConsumer', consumer: 'greeter' })
    run(5)
    issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 3, partition: 0 })
    expect(positionsOf('greeter')[0]).toBe(3)
    issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 'end', topic: 'visits', partition: 1 })
    expect(positionsOf('greeter')).toEqual([3, endOfLog()[1]])
    run(6)
    const group = measureGroups(timeline.world).find((one) => one.group === 'greeter')
    expect(group?.partitions.find(({ partition }) => partition === 0)?.committed).toBe(3)
  })

  it('beyond the end is for auto.offset.reset to say', () => {
    issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 1_000_000, partition: 0 })
    const read = stateOf('greeter').read
    run(2)
    expect(positionsOf('greeter')).toEqual(endOfLog())
    expect(stateOf('greeter').read).toBeGreaterThan(read + 30)
  })

  it('is refused as KafkaConsumer refuses it, and moves nothing', () => {
    const seek = (change: object) =>
      issue({ kind: 'SeekConsumer', consumer: 'greeter', offset: 0, ...change } as Command)
    const before = positionsOf('greeter')
    expect(seek({ consumer: 'nobody' })?.message).toBe('There is no consumer nobody.')
    expect(seek({ offset: -1 })?.error).toBe('IllegalArgumentException')
    expect(seek({ partition: 7 })).toEqual({
      error: 'IllegalStateException',
      message: 'No current assignment for partition visits-7',
    })
    expect(seek({ topic: 'empty', partition: 0 })?.message).toBe('No current assignment for partition empty-0')
    expect(seek({ topic: 'empty' })?.error).toBe('IllegalStateException')
    expect(positionsOf('greeter')).toEqual(before)
    issue({ kind: 'KillSite', site: 'here' })
    expect(seek({})?.message).toBe('This consumer has already been closed.')
  })

  it('comes again when the run goes back and on', () => {
    issue({ kind: 'AddConsumer', consumer: reader('archive') })
    run(5)
    issue({ kind: 'SeekConsumer', consumer: 'archive', offset: 'beginning' })
    run(5)
    const digest = digestWorld(timeline.world)
    seekTimeline(timeline, 10 * SECOND_US)
    expect(timeline.world.state.consumers).toHaveLength(1)
    seekTimeline(timeline, 30 * SECOND_US)
    expect(digestWorld(timeline.world)).toBe(digest)
  })
})

describe('StopConsumer', () => {
  const stop = (consumer: string) => issue({ kind: 'StopConsumer', consumer })

  it('commits and leaves its group, which shares out anew without waiting for a session to time out', () => {
    issue({ kind: 'AddConsumer', consumer: reader('second', { 'group.id': 'greeter' }) })
    run(10)
    expect(stateOf('second').positions).toHaveLength(1)
    expect(stop('second')).toBeNull()
    // A heartbeat (3 s) tells the other; a session would take 45 s.
    run(5)
    expect(stateOf('second').stopped).toBe(true)
    expect(stateOf('greeter').positions).toHaveLength(2)
    expect(stateOf('greeter').read + stateOf('second').read).toBe(all(endOfLog()))
    expect(measureGroups(timeline.world).find(({ group }) => group === 'greeter')?.members).toHaveLength(1)
  })

  it('stays closed when its place has power again, and may be added again', () => {
    stop('greeter')
    run(1)
    expect(stop('greeter')?.message).toBe('This consumer has already been closed.')
    issue({ kind: 'KillSite', site: 'here' })
    run(5)
    issue({ kind: 'HealSite', site: 'here' })
    run(30)
    expect(stateOf('greeter').stopped).toBe(true)
    expect(issue({ kind: 'AddConsumer', consumer: reader('greeter') })).toBeNull()
    run(10)
    expect(positionsOf('greeter')).toEqual(endOfLog())
  })

  it('is refused of somebody who is not there', () => {
    expect(stop('nobody')?.message).toBe('There is no consumer nobody.')
  })
})

describe('SendRecord', () => {
  it('goes to the partition of its key, in order, and is told when it is stored', () => {
    const before = endOfLog()
    const acked = timeline.world.state.producers[0].acknowledged
    for (const value of ['K', 'A', 'F', 'K', 'A'])
      expect(issue({ kind: 'SendRecord', producer: 'door', key: 'Ada', value })).toBeNull()
    run(1)
    const grown = endOfLog().map((end, p) => end - before[p])
    expect(Math.max(...grown)).toBeGreaterThanOrEqual(5)
    expect(timeline.world.state.producers[0].acknowledged - acked).toBeGreaterThanOrEqual(5)
  })

  it('is refused of somebody who is not there', () => {
    expect(issue({ kind: 'SendRecord', producer: 'nobody', key: null, value: 'x' })?.message).toBe(
      'There is no producer nobody.',
    )
  })
})
