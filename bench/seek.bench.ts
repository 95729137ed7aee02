/** Time travel over ten simulated minutes of a busy scene: how long a seek takes, and what checkpoints cost. */
import { createTimeline, measureCheckpoints, runTimeline, seekTimeline, type Timeline, type World } from '../src/core'
import { packState } from '../src/core/timeline/packed-state'
import { type Bench, computePercentile, measureMs, type Row } from './measure'
import { defineBusyScene } from './worlds'

const MINUTES_10_US = 600_000_000
const SEEKS = 200
const COPIES = 50
const MIB = 1024 * 1024

function readMemory(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / MIB
}

function measureCopies({ state }: World, copy: (state: World['state']) => unknown): number {
  const costs = Array.from({ length: COPIES }, () => measureMs(() => copy(state)))
  return computePercentile(costs, 50)
}

/** Spread over the whole run and in no order: a low-discrepancy sequence, the same in every run of this. */
function placeOf(seek: number): number {
  return Math.floor(((seek * 0.618_033_988_749_895) % 1) * MINUTES_10_US)
}

/** Near the present, as the keys do it: played at 1x for a while, then thirty tenths back and thirty ahead. */
function measureSteps(timeline: Timeline): number[] {
  const beginUs = MINUTES_10_US - 20_000_000
  seekTimeline(timeline, beginUs)
  for (let frame = 1; frame <= 600; frame++) runTimeline(timeline, beginUs + frame * 16_667)
  const fromUs = timeline.world.state.nowUs
  return Array.from({ length: 60 }, (_, i) => {
    const tenths = i < 30 ? i + 1 : 59 - i
    return measureMs(() => seekTimeline(timeline, fromUs - tenths * 100_000))
  })
}

export const bench: Bench = {
  title: `${SEEKS} seeks in 10 simulated minutes of a busy scene (6 brokers, 60 partitions, 40 producers, 2 faults)`,
  run(): Row[] {
    const empty = readMemory()
    const timeline = createTimeline(defineBusyScene())
    const wholeMs = measureMs(() => runTimeline(timeline, MINUTES_10_US))
    const { steps } = timeline.world.state
    const used = readMemory() - empty
    const cloneMs = measureCopies(timeline.world, structuredClone)
    const copyMs = measureCopies(timeline.world, (state) => packState(state, new Map()))
    const costs = Array.from({ length: SEEKS }, (_, i) => measureMs(() => seekTimeline(timeline, placeOf(i + 1))))
    const stepMs = measureSteps(timeline)
    const grown = readMemory() - empty
    return [
      { name: 'the whole run', value: wholeMs, unit: 'ms' },
      { name: 'seek, p50', value: computePercentile(costs, 50), unit: 'ms' },
      { name: 'seek, p95', value: computePercentile(costs, 95), unit: 'ms', promise: { atMost: 60 } },
      {
        name: 'a tenth of a second back or ahead, p95',
        value: computePercentile(stepMs, 95),
        unit: 'ms',
        promise: { atMost: 16 },
      },
      { name: 'seek, worst', value: Math.max(...costs), unit: 'ms' },
      { name: 'structuredClone of the live state', value: cloneMs, unit: 'ms a copy' },
      { name: 'a packed copy, as a checkpoint is', value: copyMs, unit: 'ms a copy' },
      { name: 'engine events of the run', value: steps / 1e6, unit: 'M' },
      { name: 'checkpoints kept', value: timeline.checkpoints.length, unit: 'checkpoints' },
      { name: 'checkpoints, by the estimate that thins them', value: measureCheckpoints(timeline) / MIB, unit: 'MiB' },
      { name: 'memory after the run', value: used, unit: 'MiB' },
      { name: 'memory after the seeks', value: grown, unit: 'MiB' },
    ]
  },
}
