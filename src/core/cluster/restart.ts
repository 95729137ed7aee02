/**
 * How long a process takes until it serves: it starts, and after a crash it reads again what was not flushed
 * (LogLoader.recoverLog, LogManager.loadLogs). A clean stop leaves `.kafka_cleanshutdown`, and nothing is read again.
 *
 * The one thing a reader would get wrong: with Kafka's defaults a log is flushed when a segment is full and not before
 * (`log.flush.interval.messages` is without limit), so what a crash costs is the active segment of each replica, not
 * the whole log.
 *
 * Simplification: how long a process takes to start and how fast it reads are settings of the simulation's own
 * (`streamscape.*`); Kafka promises neither. All data directories and `num.recovery.threads.per.data.dir` are in that rate.
 * Simplification: recovery lies before registration here; Kafka registers first and stays fenced until it is done.
 */
import { clusterNumber } from '../settings'
import type { World } from '../world'

/** Microseconds from the start of a broker's process until it asks to be registered. */
export function brokerStartUs(world: World, b: number): number {
  const startUs = processStartUs(world)
  if (world.state.brokers[b].cleanShutdown) return startUs
  const bytes = unflushedBytes(world, b)
  const readingUs = (bytes * 1_000_000) / clusterNumber(world, 'streamscape.log.recovery.bytes.per.second')
  return startUs + clusterNumber(world, 'streamscape.log.recovery.start.ms') * 1000 + Math.ceil(readingUs)
}

/** Microseconds that any process takes to start: a Java virtual machine, its classes, its sockets. */
export function processStartUs(world: World): number {
  return clusterNumber(world, 'streamscape.process.start.ms') * 1000
}

/** Bytes in the active segments of all replicas of a broker. */
export function unflushedBytes(world: World, b: number): number {
  const { replicas } = world.state
  const { entries, batches } = world.stores
  const segmentBytes = clusterNumber(world, 'log.segment.bytes')
  let sum = 0
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.broker[row] !== b) continue
    let active = 0
    for (let i = 0; i < replicas.logLength[row]; i++) {
      const bytes = batches.bytes[entries.batch[world.logs[row][i]]]
      // UnifiedLog.maybeRoll: what does not fit any more begins a new segment, and the old one is flushed.
      active = active + bytes > segmentBytes ? bytes : active + bytes
    }
    sum += active
  }
  return sum
}
