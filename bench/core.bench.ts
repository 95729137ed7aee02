/**
 * How fast the simulation runs in Node: engine events, replicated and acknowledged records beside the bare append
 * loop that is their physical limit, and what an event costs early and late in a long run.
 */
import { createWorld, measureTopics, runUntil, type Scenario, type World } from '../src/core'
import { type Bench, computePercentile, measureMs, measureRate, type Row } from './measure'
import { defineBusyScene, defineLoad } from './worlds'

const MILLION = 1e6
const SECOND_US = 1_000_000

/** The columns of a log entry: batch, base offset, records, leader epoch, time. */
function measureBareAppend(): number {
  const records = 2 * MILLION
  const batch = new Int32Array(records)
  const baseOffset = new Float64Array(records)
  const count = new Int32Array(records)
  const leaderEpoch = new Int32Array(records)
  const appendUs = new Float64Array(records)
  return measureRate(
    records,
    () => {
      for (let i = 0; i < records; i++) {
        batch[i] = i
        baseOffset[i] = i
        count[i] = 1
        leaderEpoch[i] = 3
        appendUs[i] = i * 3
      }
    },
    30,
  )
}

function countAcknowledged(world: World): number {
  return measureTopics(world).reduce((sum, { acknowledged }) => sum + acknowledged, 0)
}

interface Pace {
  readonly recordsPerSecond: number
  readonly eventsPerSecond: number
}

/** The best of several stretches of one world: the first ones warm it up, and stop growing its arrays. */
function measurePace(scenario: Scenario, stretchMs: number, stretches: number): Pace {
  const world = createWorld(scenario)
  let recordsPerSecond = 0
  let eventsPerSecond = 0
  for (let i = 1; i <= stretches; i++) {
    const records = countAcknowledged(world)
    const { steps } = world.state
    const seconds = measureMs(() => runUntil(world, i * stretchMs * 1000)) / 1000
    recordsPerSecond = Math.max(recordsPerSecond, (countAcknowledged(world) - records) / seconds)
    eventsPerSecond = Math.max(eventsPerSecond, (world.state.steps - steps) / seconds)
  }
  return { recordsPerSecond, eventsPerSecond }
}

const MINUTES = 30

/** Nanoseconds an event, minute by minute; the median minute of eight early and of the eight last ones. */
function measureAging(): { readonly earlyNs: number; readonly lateNs: number } {
  runUntil(createWorld(defineBusyScene()), 60 * SECOND_US)
  const world = createWorld({ ...defineBusyScene(), commands: [] })
  const costs: number[] = []
  for (let minute = 1; minute <= MINUTES; minute++) {
    const { steps } = world.state
    const ms = measureMs(() => runUntil(world, minute * 60 * SECOND_US))
    costs.push((ms * 1e6) / (world.state.steps - steps))
  }
  return { earlyNs: computePercentile(costs.slice(1, 9), 50), lateNs: computePercentile(costs.slice(-8), 50) }
}

export const bench: Bench = {
  title: 'the simulation in Node, 3 brokers in one site, replication factor 3, acks=all, min ISR 2',
  run(): Row[] {
    const append = measureBareAppend()
    const single = measurePace(
      defineLoad({ producers: 10, recordsPerSecond: 40_000, partitions: 24, recordsPerBatch: 1, lingerMs: 0 }),
      500,
      10,
    )
    const hundred = measurePace(
      defineLoad({ producers: 4, recordsPerSecond: 500_000, partitions: 24, recordsPerBatch: 100, lingerMs: 5 }),
      1000,
      10,
    )
    const small = measurePace(
      defineLoad({ producers: 2, recordsPerSecond: 1_000, partitions: 2, recordsPerBatch: 1, lingerMs: 0 }),
      20_000,
      10,
    )
    const { earlyNs, lateNs } = measureAging()
    return [
      { name: 'bare append to typed arrays', value: append / MILLION, unit: 'M records/s' },
      {
        name: 'one record a batch',
        value: single.recordsPerSecond / MILLION,
        unit: 'M records/s',
        promise: { atLeast: 0.5 },
      },
      {
        name: '100 records a batch',
        value: hundred.recordsPerSecond / MILLION,
        unit: 'M records/s',
        promise: { atLeast: 5 },
      },
      {
        name: 'engine events, 2 producers on 2 partitions',
        value: small.eventsPerSecond / MILLION,
        unit: 'M events/s',
        promise: { atLeast: 1 },
      },
      { name: 'engine events, one record a batch', value: single.eventsPerSecond / MILLION, unit: 'M events/s' },
      { name: 'an event in minutes 2 to 9 of a busy scene', value: earlyNs, unit: 'ns' },
      { name: `an event in minutes 23 to ${MINUTES}`, value: lateNs, unit: 'ns' },
      { name: 'late over early', value: lateNs / earlyNs, unit: 'times', promise: { atMost: 1.5 } },
    ]
  },
}
