/**
 * What `npm run sim` prints. The one thing a reader would get wrong: the JSON is a promise (docs/sim-output.md):
 * fields may be added, but none is renamed or dropped without a new `version`.
 */
import {
  describePartitions,
  digestWorld,
  measureTopics,
  type PartitionStatus,
  type Scenario,
  type TopicMeasures,
  type World,
  worldTimeUs,
} from '../core'

export const REPORT_VERSION = 1

export interface Snapshot {
  readonly timeUs: number
  readonly timeMs: number
  readonly partitions: readonly PartitionStatus[]
  readonly measures: readonly TopicMeasures[]
  readonly digest: string
}

export interface SimReport {
  readonly format: 'streamscape-sim'
  readonly version: typeof REPORT_VERSION
  readonly scenario: { readonly id: string; readonly title: string; readonly seed: number }
  readonly warnings: readonly string[]
  /** One for each asked time, in order. */
  readonly times: readonly Snapshot[]
  /** The last instant of the run. */
  readonly end: Omit<Snapshot, 'partitions'>
}

export function takeSnapshot(world: World): Snapshot {
  const timeUs = worldTimeUs(world)
  return {
    timeUs,
    timeMs: timeUs / 1_000,
    partitions: describePartitions(world),
    measures: measureTopics(world),
    digest: digestWorld(world),
  }
}

export function createReport(
  scenario: Scenario,
  warnings: readonly string[],
  times: readonly Snapshot[],
  end: Snapshot,
): SimReport {
  const { partitions: _, ...rest } = end
  return {
    format: 'streamscape-sim',
    version: REPORT_VERSION,
    scenario: { id: scenario.id, title: scenario.title, seed: scenario.seed },
    warnings,
    times,
    end: rest,
  }
}

export function formatReportAsJson(report: SimReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

export function formatReportAsText(report: SimReport): string {
  const { scenario, times, end } = report
  const lines = [`${scenario.title} (seed ${scenario.seed})`, '']
  for (const snapshot of times) {
    lines.push(`At ${formatTime(snapshot.timeUs)}`)
    for (const partition of snapshot.partitions) lines.push(`  ${formatPartition(partition)}`)
    if (snapshot.timeUs !== end.timeUs) lines.push(`  Digest: ${snapshot.digest}`)
    lines.push('')
  }
  lines.push(`Measures at ${formatTime(end.timeUs)}`)
  for (const measures of end.measures) lines.push(`  ${formatMeasures(measures)}`)
  lines.push('', `Digest: ${end.digest}`, '')
  return lines.join('\n')
}

/** As `kafka-topics --describe` prints a partition, and whether an acks=all write is accepted. */
function formatPartition(status: PartitionStatus): string {
  const columns = [
    `Topic: ${status.topic}`,
    `Partition: ${status.partition}`,
    `Leader: ${status.leader ?? 'none'}`,
    `LeaderEpoch: ${status.leaderEpoch}`,
    `Replicas: ${status.replicas.join(',')}`,
    `Isr: ${status.isr.join(',')}`,
    `Observers: ${status.observers.join(',')}`,
    `Offline: ${status.offline.join(',')}`,
    `Writes: ${status.accepted ? 'accepted' : `refused (${status.error ?? 'unknown'})`}`,
  ]
  return columns.join('  ')
}

function formatMeasures(measures: TopicMeasures): string {
  return Object.entries(measures)
    .map(
      ([key, value]) =>
        `${key}: ${value === null ? 'unknown' : typeof value === 'object' ? JSON.stringify(value) : value}`,
    )
    .join('  ')
}

function formatTime(timeUs: number): string {
  return `${timeUs / 1_000_000} s`
}
