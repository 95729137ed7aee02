/** What a frame costs in the worker: the simulation moves on, and the frame for the page is built. */
import type { Scenario } from '../src/core'
import { SCENARIOS } from '../src/scenarios'
import { applyControl, openSession } from '../src/worker/session'
import { buildFrame } from '../src/worker/session-frames'
import { advanceSession } from '../src/worker/session-time'
import { type Bench, computePercentile, measureMs, type Row } from './measure'
import { defineBusyScene, defineManyLights } from './worlds'

const FRAME_MS = 1000 / 60
const WARM_UP = 120
const FRAMES = 600

interface Played {
  readonly p95Ms: number
  /** On their way at once, at most. */
  readonly records: number
}

function playFrames(scenario: Scenario, speed: number): Played {
  const session = openSession({ scenario, commands: [], timeUs: 0 }, () => performance.now())
  applyControl(session, { type: 'speed', speed })
  applyControl(session, { type: 'play' })
  let buffer: ArrayBuffer | null = null
  let structure = -1
  let records = 0
  const costs: number[] = []
  for (let i = 0; i < WARM_UP + FRAMES; i++) {
    const ms = measureMs(() => {
      advanceSession(session, FRAME_MS)
      const frame = buildFrame(session, structure, buffer)
      structure = frame.structure?.version ?? structure
      buffer = frame.flights.buffer as ArrayBuffer
      records = Math.max(records, frame.flightCount * frame.recordsPerLight)
    })
    if (i >= WARM_UP) costs.push(ms)
  }
  return { p95Ms: computePercentile(costs, 95), records }
}

export const bench: Bench = {
  title: 'a frame in the worker, p95 of 600',
  run(): Row[] {
    const many = playFrames(defineManyLights(), 1)
    return [
      { name: 'the first world, speed 1', value: playFrames(SCENARIOS[0], 1).p95Ms, unit: 'ms' },
      { name: 'the first world, speed 100', value: playFrames(SCENARIOS[0], 100).p95Ms, unit: 'ms' },
      { name: 'a busy scene, speed 10', value: playFrames(defineBusyScene(), 10).p95Ms, unit: 'ms' },
      { name: 'many lights, speed 1', value: many.p95Ms, unit: 'ms', promise: { atMost: 16 } },
      { name: 'most records of a frame', value: many.records, unit: 'records', promise: { atLeast: 5000 } },
    ]
  },
}
