/**
 * Runs the cluster of four teams twice, with readers that read from their own zone and without, and counts its bytes. The
 * one thing a reader would get wrong: the run is always the same (one seed), so the same figures come out everywhere.
 */
import { createTrafficMeter, createWorld, readTrafficMeter, runUntil, type Scenario, type Traffic } from '../core'
import type { MeasuredRun } from '../protocol'
import { defineSharedCluster, PRINCIPALS } from '../scenarios/shared-cluster'

const SECOND_US = 1_000_000
/** Until everybody has found the cluster. */
const FROM_SECONDS = 30
const COUNTED_SECONDS = 60

/** `onSecond` is told how much of both runs is done, 0 to 1. */
export function measureSharedCluster(onSecond: (share: number) => void): MeasuredRun {
  const [plain, near] = [false, true].map((isNear, run) =>
    measure(defineSharedCluster(isNear), (share) => onSecond((run + share) / 2)),
  )
  const { seed, topics } = defineSharedCluster(true)
  return {
    plain,
    near,
    seconds: COUNTED_SECONDS,
    fromSeconds: FROM_SECONDS,
    seed,
    principals: PRINCIPALS,
    partitions: Object.fromEntries(topics.map(({ name, partitions }) => [name, partitions])),
  }
}

function measure(scenario: Scenario, onSecond: (share: number) => void): readonly Traffic[] {
  const world = createWorld(scenario)
  runUntil(world, FROM_SECONDS * SECOND_US)
  const meter = createTrafficMeter(world)
  for (let second = 1; second <= COUNTED_SECONDS; second++) {
    runUntil(world, (FROM_SECONDS + second) * SECOND_US)
    readTrafficMeter(world, meter)
    onSecond(second / COUNTED_SECONDS)
  }
  return readTrafficMeter(world, meter)
}
