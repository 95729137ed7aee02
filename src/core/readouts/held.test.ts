/** What a run holds against what its columns are, and the estimate against the run. */
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../scenarios'
import { createTimeline, runTimeline, type Scenario } from '..'
import { estimateGrowth, HELD_BYTES_MOST, measureHeld } from './held'

const observers = SCENARIOS[0]

function withRate(recordsPerSecond: number, keys: number): Scenario {
  const producers = observers.producers.map((producer) => {
    return { ...producer, workload: { ...producer.workload, recordsPerSecond, keys } }
  })
  return { ...observers, producers }
}

describe('what a run holds', () => {
  it('is nothing at first, grows with time and shrinks on the way back', () => {
    const timeline = createTimeline(observers)
    const at = (second: number): number => {
      runTimeline(timeline, second * 1_000_000)
      return measureHeld(timeline.world).bytes
    }
    const [early, late] = [at(5), at(20)]
    expect(early).toBeGreaterThan(0)
    expect(late).toBeGreaterThan(3 * early)
  })

  it.each([
    [200, 0],
    [5_000, 0],
    [5_000, 1_000],
  ])('at %d records a second with %d keys is estimated to less than a half', (rate, keys) => {
    const scenario = withRate(rate, keys)
    const { bytesPerSecond, recordsPerSecond } = estimateGrowth(scenario)
    const timeline = createTimeline(scenario)
    runTimeline(timeline, 5_000_000)
    const from = measureHeld(timeline.world)
    runTimeline(timeline, 15_000_000)
    const until = measureHeld(timeline.world)
    expect((until.records - from.records) / 10 / recordsPerSecond).toBeCloseTo(1, 1)
    const ratio = (until.bytes - from.bytes) / 10 / bytesPerSecond
    expect(ratio).toBeGreaterThan(0.66)
    expect(ratio).toBeLessThan(1.5)
  })

  it('of a world of sixty-four million records a second ends within its first second', () => {
    const { fullAfterUs, recordsMost, recordsPerSecond } = estimateGrowth(withRate(64_000_000, 0))
    expect(fullAfterUs).toBeLessThan(2_000_000)
    expect(recordsMost / recordsPerSecond).toBeCloseTo(fullAfterUs / 1e6, 6)
    expect(recordsMost * 8).toBeLessThanOrEqual(HELD_BYTES_MOST)
  })

  it('of a world in which nobody writes never ends', () => {
    expect(estimateGrowth({ ...observers, producers: [] }).fullAfterUs).toBe(Number.POSITIVE_INFINITY)
  })
})
