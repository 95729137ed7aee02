/**
 * One run from its beginning to its end, and what came of it. The one thing a reader would get wrong: nobody goes back in
 * it, so it takes no checkpoints on its way; it is the same run all the same, to the last record.
 */
import { createTimeline, describePartition, measureTopics, readFlow, runTimeline } from '../core'
import type { RunOrder, RunOutcome } from '../protocol'
import { findPartition } from './focus-view'

/**
 * `session.timeUs` is where it ends, microseconds, in any world without a company. Throws what the simulation throws, which
 * would be a bug.
 */
export function runOutcome({ session: { scenario, commands, timeUs } }: RunOrder): RunOutcome {
  const timeline = createTimeline(scenario, commands)
  timeline.stepsBetween = Number.POSITIVE_INFINITY
  runTimeline(timeline, timeUs)
  const { world } = timeline
  const { topic, partition } = scenario.watch
  const watched = findPartition(world, topic, partition)
  const topics = measureTopics(world).map(({ topic, acknowledged, lost, duplicates, expired, withoutWritesUs }) => ({
    topic,
    acknowledged,
    lost,
    duplicates,
    expired,
    withoutWritesUs,
  }))
  return {
    topics,
    leader: watched < 0 ? -1 : (describePartition(world, watched).leader ?? -1),
    answer: watched < 0 ? 'idle' : readFlow(world, world.state.partitions.topic[watched]).answer,
  }
}
