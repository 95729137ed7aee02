/** A scenario in the simulation, looked at often enough to see each decision of the controllers. */
import {
  createWorld,
  describePartitions,
  issueCommand,
  measureGroups,
  measureTopics,
  runUntil,
  type Scenario,
  type TimedCommand,
  type World,
} from '../src/core/index.ts'
import { ascending, type Decision, type GroupOutcome, isSameDecision, type Outcome } from './outcome.ts'

/** Two decisions on a partition are further apart than this, microseconds. */
const LOOK_US = 5_000

/** What producers have in hand at the end has this long to arrive, milliseconds; the real ones have as long to close. */
export const SETTLE_MS = 5_000

export function simulate(scenario: Scenario, untilMs: number): Outcome {
  const world = createWorld(scenario)
  const decisions = new Map<string, Decision[]>()
  const assigned = new Map<string, { last: string; times: number[] }>()
  const look = (): void => {
    lookAtPartitions(world, decisions)
    lookAtGroups(world, assigned)
  }
  look()
  for (let us = LOOK_US; us <= untilMs * 1000; us += LOOK_US) {
    runUntil(world, us)
    look()
  }
  const groups = measureGroups(world).map((group) => groupOutcome(world, group, assigned.get(group.group)?.times ?? []))
  for (const { id } of scenario.producers)
    issueCommand(world, { kind: 'SetProducerRate', producer: id, recordsPerSecond: 0 })
  runUntil(world, (untilMs + SETTLE_MS) * 1000)
  const own = new Set(scenario.topics.map(({ name }) => name))
  const rows = describePartitions(world).filter(({ topic }) => own.has(topic))
  return {
    commandsMs: commandsOf(scenario, untilMs).map(({ atMs }) => atMs),
    lengthMs: untilMs,
    partitions: rows.map(({ topic, partition, replicas }) => ({
      topic,
      partition,
      replicas,
      decisions: decisions.get(`${topic}-${partition}`) ?? [],
      end: endOf(world, topic, partition),
    })),
    topics: measureTopics(world)
      .filter(({ topic }) => own.has(topic))
      .map((topic) => ({
        topic: topic.topic,
        acknowledged: topic.acknowledged,
        lost: topic.lost,
        lostUnacknowledged: topic.lostUnacknowledged,
        duplicates: topic.duplicates,
        records: topic.recordsInLog,
        errors: Object.keys(topic.refusedByError).sort(),
      })),
    groups,
    refused: world.stores.events.flatMap((event) => (event.kind === 'CommandRefused' ? [event.error] : [])),
  }
}

/** Of the run, in the order of their times. */
export function commandsOf({ commands }: Scenario, untilMs: number): TimedCommand[] {
  return commands.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)
}

function lookAtPartitions(world: World, decisions: Map<string, Decision[]>): void {
  for (const row of describePartitions(world)) {
    const name = `${row.topic}-${row.partition}`
    const known = decisions.get(name) ?? []
    decisions.set(name, known)
    const now: Decision = {
      atMs: world.state.nowUs / 1000,
      leader: row.leader,
      leaderEpoch: row.leaderEpoch,
      isr: ascending(row.isr),
      elr: ascending(row.elr),
      lastKnownElr: ascending(row.lastKnownElr),
    }
    const last = known.at(-1)
    if (last === undefined || !isSameDecision(last, now)) known.push(now)
  }
}

function lookAtGroups(world: World, assigned: Map<string, { last: string; times: number[] }>): void {
  for (const { group, state, generation } of measureGroups(world)) {
    const known = assigned.get(group) ?? { last: '', times: [] }
    assigned.set(group, known)
    const now = `${generation}`
    if (state !== 'Stable' || known.last === now) continue
    known.last = now
    known.times.push(world.state.nowUs / 1000)
  }
}

function endOf({ state }: World, topic: string, partition: number): number {
  const p = state.topics.find(({ name }) => name === topic)?.partitions[partition] ?? 0
  const row = state.partitions.leaderRow[p]
  return row < 0 ? -1 : state.replicas.logEndOffset[row]
}

function groupOutcome(
  world: World,
  { group, state, protocol, members, partitions }: ReturnType<typeof measureGroups>[number],
  assignedMs: readonly number[],
): GroupOutcome {
  const name = ({ topic, partition }: { readonly topic: string; readonly partition: number }): string =>
    `${topic}-${partition}`
  return {
    group,
    state,
    assignor: protocol,
    members: Object.fromEntries(members.map(({ consumer, assignment }) => [consumer, assignment.map(name).sort()])),
    lag: partitions.reduce(
      (sum, { topic, partition, committed }) =>
        sum + Math.max(0, endOf(world, topic, partition) - Math.max(0, committed)),
      0,
    ),
    committed: Object.fromEntries(
      partitions.flatMap((one) => (one.committed < 0 ? [] : [[name(one), one.committed] as const])),
    ),
    assignedMs,
  }
}
