/** Where another run of this one begins (twin.ts): nothing of the instant itself may have happened yet. */
import { expect, it } from 'vitest'
import { makeSmallCluster } from '../testing/small-cluster'
import { beforeTime, createTimeline, issueAt, runTimeline } from './timeline'

it('begins at the last checkpoint strictly before a time, without the commands of that time', () => {
  const timeline = createTimeline(makeSmallCluster({ recordsPerSecond: 200 }))
  for (const second of [5, 10, 15]) {
    runTimeline(timeline, second * 1_000_000)
    issueAt(timeline, { kind: 'SetProducerRate', producer: 'p', recordsPerSecond: 100 + second })
    // A checkpoint close behind the present may stand in the very instant of the command.
    runTimeline(timeline, second * 1_000_000)
  }
  const times = [...timeline.checkpoints, ...timeline.near].map(({ timeUs }) => timeUs).filter((timeUs) => timeUs > 0)
  expect(times.length).toBeGreaterThan(0)
  for (const timeUs of [...times, ...timeline.commands.map((issued) => issued.timeUs)]) {
    const start = beforeTime(timeline, timeUs)
    expect(start.timeUs).toBeLessThan(timeUs)
    expect(start.issued).toBeLessThanOrEqual(timeline.commands.filter((issued) => issued.timeUs < timeUs).length)
    expect(beforeTime(timeline, timeUs + 1).timeUs).toBeGreaterThanOrEqual(start.timeUs)
  }
  for (const timeUs of times) expect(beforeTime(timeline, timeUs + 1).timeUs).toBe(timeUs)
})
