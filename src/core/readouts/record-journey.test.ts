import { describe, expect, it } from 'vitest'
import {
  type Command,
  createTimeline,
  createTwin,
  NOTHING_SPARED,
  nextTime,
  runTimeline,
  type Scenario,
  stepTimeline,
} from '..'
import { makeGroupWorld, readAtDesk } from '../clients/groups/testing/group-world'
import { reader, transactionalProducer, transactionWorld } from '../clients/transactions/testing/transaction-world'
import type { ReaderName } from './group-scene'
import {
  beginJourney,
  findJourney,
  type Journey,
  journeyStart,
  noteJourney,
  readJourneyRecord,
  type WantedRecord,
} from './record-journey'

const SECOND = 1_000_000
const SHOP: ReaderName = { kind: 'group', id: 'shop' }

interface Walk {
  readonly scenario: Scenario
  readonly wanted: WantedRecord
  readonly reader?: ReaderName
  readonly commands?: readonly (readonly [seconds: number, command: Command])[]
  /** Where the run stands when the record is asked for. */
  readonly atSeconds: number
  readonly untilSeconds?: number
}

function walk({ scenario, wanted, reader: who = SHOP, commands = [], atSeconds, untilSeconds = atSeconds + 40 }: Walk) {
  const timeline = createTimeline(
    scenario,
    commands.map(([seconds, command]) => ({ timeUs: seconds * SECOND, command })),
  )
  runTimeline(timeline, atSeconds * SECOND)
  const journey = findJourney(timeline.world, who, wanted)
  if (journey === null) return null
  const startUs = journeyStart(timeline.world, journey)
  const twin = createTwin(timeline, startUs, NOTHING_SPARED)
  runTimeline(twin, startUs - 1)
  beginJourney(twin.world, journey)
  while (!journey.isOver && nextTime(twin) <= untilSeconds * SECOND) {
    stepTimeline(twin)
    noteJourney(twin.world, journey)
  }
  return { journey, record: readJourneyRecord(twin.world, journey), timeline }
}

const kinds = ({ steps }: Journey): string[] => steps.map(({ kind }) => kind)

describe('the way of a record', () => {
  const slow = (scenario: Scenario): Scenario => ({
    ...scenario,
    consumers: scenario.consumers.map((consumer) => ({ ...consumer, maxRecordsPerSecond: 200 })),
  })

  it('goes from the producer over log, high watermark and poll to the commit, each at its time', () => {
    const wanted = { by: 'offset', topic: 'orders', partition: 1, offset: 100 } as const
    const found = walk({ scenario: slow(makeGroupWorld()), wanted, atSeconds: 20 })
    if (found === null) throw new Error('there is no such record')
    expect(kinds(found.journey).sort()).toEqual(
      ['sent', 'partitioned', 'appended', 'replicated', 'acknowledged', 'handed', 'worked', 'committed'].sort(),
    )
    const at = (kind: string) => found.journey.steps.find((step) => step.kind === kind)?.atUs ?? Number.NaN
    expect(at('sent')).toBeLessThan(at('appended'))
    expect(at('appended')).toBeLessThan(at('replicated'))
    expect(at('replicated')).toBeLessThanOrEqual(at('handed'))
    expect(at('handed')).toBeLessThan(at('worked'))
    expect(at('worked')).toBeLessThan(at('committed'))
    expect(found.journey.steps).toContainEqual(expect.objectContaining({ kind: 'appended', offset: 100 }))
    const committed = found.journey.steps.find(({ kind }) => kind === 'committed')
    expect(committed).toMatchObject({ offset: expect.any(Number) })
    expect(committed?.kind === 'committed' && committed.offset > 100).toBe(true)
    const partitioned = found.journey.steps.find(({ kind }) => kind === 'partitioned')
    expect(partitioned?.kind === 'partitioned' && (partitioned.hash ?? 0) % partitioned.partitions).toBe(1)
  })

  it('says of a record that was typed by hand the same, and what is in it', () => {
    const headers = [
      { key: 'trace-id', value: '4711' },
      { key: 'source', value: 'web' },
    ]
    const send = { kind: 'SendRecord', producer: 'shop', key: 'customer-17', value: 'one pair', headers } as const
    const wanted = { by: 'hand', producer: 'shop', key: 'customer-17', value: 'one pair', sentUs: 20 * SECOND } as const
    const found = walk({ scenario: makeGroupWorld(), wanted, commands: [[20, send]], atSeconds: 20 })
    expect(found?.record).toMatchObject({ key: 'customer-17', value: 'one pair', headers })
    expect(found?.journey.steps[0]).toMatchObject({ kind: 'sent', atUs: 20 * SECOND, producer: 'shop' })
    expect(found === null ? [] : kinds(found.journey)).toContain('committed')
  })

  it('is handed over again when its reader dies before the commit', () => {
    const configs = { 'session.timeout.ms': 6000, 'heartbeat.interval.ms': 1000, 'auto.commit.interval.ms': 20_000 }
    const scenario = makeGroupWorld({ configs, partitions: 2 })
    const probe = walk({
      scenario: readAtDesk(scenario),
      wanted: { by: 'offset', topic: 'orders', partition: 0, offset: 350 },
      commands: [[20, { kind: 'KillSite', site: 'desk' }]],
      atSeconds: 19,
    })
    const seen = probe === null ? [] : kinds(probe.journey)
    expect(seen.filter((kind) => kind === 'handed')).toHaveLength(2)
    expect(seen).toContain('forsaken')
    expect(seen.at(-1)).toBe('committed')
    expect(probe?.journey.steps.filter(({ kind }) => kind === 'handed')).toMatchObject([
      { consumer: 'reader-1', isAgain: false },
      { consumer: 'reader-2', isAgain: true },
    ])
  })

  it('of an aborted transaction ends there for who reads committed records, and not for others', () => {
    const transactions = { commitIntervalMs: 500, abortEvery: 2, source: null }
    const consumers = [
      reader('careful', { 'group.id': 'careful', 'isolation.level': 'read_committed' }),
      reader('quick', { 'group.id': 'quick' }),
    ]
    const scenario = transactionWorld({ producers: [transactionalProducer({ transactions })], consumers })
    const timeline = createTimeline(scenario)
    runTimeline(timeline, 10 * SECOND)
    const { aborted } = timeline.world.state.replicas.transactions?.[timeline.world.state.partitions.leaderRow[0]] ?? {}
    const offset = aborted?.[1] ?? -1
    expect(offset).toBeGreaterThan(0)
    const of = (id: string) =>
      walk({
        scenario,
        reader: { kind: 'group', id },
        wanted: { by: 'offset', topic: 't', partition: 0, offset },
        atSeconds: 10,
      })
    const careful = of('careful')
    const quick = of('quick')
    expect(careful === null ? [] : kinds(careful.journey)).toContain('aborted')
    expect(careful === null ? [] : kinds(careful.journey)).not.toContain('handed')
    expect(quick === null ? [] : kinds(quick.journey)).toContain('handed')
  })

  it('is deleted when retention is faster than its reader', () => {
    const scenario = makeGroupWorld({ members: 1, partitions: 1, recordsPerSecond: 100 })
    const cluster = {
      ...scenario.cluster.configs,
      'log.retention.check.interval.ms': 500,
      'log.initial.task.delay.ms': 500,
    }
    const found = walk({
      scenario: {
        ...scenario,
        cluster: { ...scenario.cluster, configs: cluster },
        topics: [{ ...scenario.topics[0], configs: { 'retention.ms': 2000, 'segment.ms': 500 } }],
      },
      wanted: { by: 'offset', topic: 'orders', partition: 0, offset: 1100 },
      commands: [[10, { kind: 'PauseConsumer', consumer: 'reader-1' }]],
      atSeconds: 12,
    })
    expect(found === null ? [] : kinds(found.journey)).toEqual([
      'sent',
      'partitioned',
      'appended',
      'replicated',
      'acknowledged',
      'deleted',
    ])
  })

  it('is none where there is no record: beyond the end, or at a marker', () => {
    const scenario = makeGroupWorld()
    const ask = (offset: number) =>
      walk({ scenario, wanted: { by: 'offset', topic: 'orders', partition: 0, offset }, atSeconds: 5 })
    expect(ask(100_000)).toBeNull()
    expect(ask(-1)).toBeNull()
    const transactions = { commitIntervalMs: 500, abortEvery: 0, source: null }
    const marked = transactionWorld({
      producers: [transactionalProducer({ transactions })],
      consumers: [reader('r', { 'group.id': 'g' })],
    })
    const timeline = createTimeline(marked)
    runTimeline(timeline, 5 * SECOND)
    const { entries, batches } = timeline.world.stores
    const row = timeline.world.state.partitions.leaderRow[0]
    const list = timeline.world.logs[row].subarray(0, timeline.world.state.replicas.logLength[row])
    const marker = list.find((entry) => batches.baseSequence[entries.batch[entry]] === -3)
    const offset = marker === undefined ? -1 : entries.baseOffset[marker]
    expect(offset).toBeGreaterThan(0)
    const wanted = { by: 'offset', topic: 't', partition: 0, offset } as const
    expect(findJourney(timeline.world, { kind: 'group', id: 'g' }, wanted)).toBeNull()
  })
})
