/**
 * A day of NewLimits with two million business events, through both worlds. The one thing a reader would get wrong:
 * `linger.ms` is longer than in the world that a visitor sees, as an operator with fifteen times the events would
 * set it; the row with the mean delay says what that costs.
 */
import { createWorld, runUntil, type Scenario } from '../src/core'
import { BYTES_PER_EVENT, businessExtension, measureWorlds } from '../src/core/company'
import { NEWLIMITS } from '../src/scenarios'
import { type Bench, measureMs, measureRate, type Row } from './measure'

const DAY_MS = 86_400_000
const HOUR_US = 3_600_000_000
const EVENTS = 2_050_000
const LINGER_MS = 15_000
const MIB = 1024 * 1024

function defineBusyDay(): Scenario {
  const { business } = NEWLIMITS
  if (business === null) throw new Error('NewLimits is a company')
  return {
    ...NEWLIMITS,
    business: {
      ...business,
      eventsPerDay: EVENTS,
      batch: { ...business.batch, rowsPerSecond: 2_000 },
      producerConfigs: { ...business.producerConfigs, 'linger.ms': LINGER_MS },
    },
  }
}

/** The columns of the events themselves, and nothing else. */
function measureBareAppend(): number {
  const time = new Float64Array(EVENTS)
  const article = new Int32Array(EVENTS)
  const pairs = new Int32Array(EVENTS)
  return measureRate(EVENTS, () => {
    for (let i = 0; i < EVENTS; i++) {
      time[i] = i * 43
      article[i] = i % 120
      pairs[i] = -1
    }
  })
}

function readMemory(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

export const bench: Bench = {
  title: 'a day of NewLimits through both worlds: 10 systems, 3 brokers, replication factor 3, acks=all',
  run(): Row[] {
    const append = measureBareAppend()
    const empty = readMemory()
    const world = createWorld(defineBusyDay(), businessExtension)
    const ms = measureMs(() => {
      for (let hour = 1; hour <= 24; hour++) runUntil(world, hour * HOUR_US)
    })
    const used = readMemory() - empty
    const score = measureWorlds(world)
    const usual = createWorld(NEWLIMITS, businessExtension)
    const usualMs = measureMs(() => runUntil(usual, 24 * HOUR_US))
    return [
      { name: 'bare append of as many events', value: append / 1e6, unit: 'M events/s' },
      { name: 'business events through both worlds', value: score.events / (ms / 1000) / 1e6, unit: 'M events/s' },
      { name: 'business events of the day', value: score.events / 1e6, unit: 'M events', promise: { atLeast: 2 } },
      { name: 'the day, faster than real time', value: DAY_MS / ms, unit: 'times', promise: { atLeast: 20_000 } },
      { name: 'the usual day (120,000 events), faster', value: DAY_MS / usualMs, unit: 'times' },
      { name: 'engine events', value: world.state.steps / 1e6, unit: 'M' },
      { name: 'columns of an event', value: BYTES_PER_EVENT, unit: 'bytes an event' },
      { name: 'all memory of the run', value: used / score.events, unit: 'bytes an event', promise: { atMost: 120 } },
      { name: 'all memory of the run', value: used / MIB, unit: 'MiB' },
      {
        name: `Streamscape, linger.ms=${LINGER_MS}`,
        value: (score.stream.meanDelayUs ?? 0) / 1e6,
        unit: 's mean delay',
      },
      {
        name: 'Batchland, of what landed in the first night',
        value: (score.batch.meanDelayUs ?? 0) / 1e6,
        unit: 's mean delay',
      },
    ]
  },
}
