/**
 * What differs between a run of the simulation and the same run of a real cluster. The one thing a reader would get wrong:
 * records, times and duplicates of two real runs differ as well; what is compared is held to the settings that govern it.
 */
import type { Configs, Scenario } from '../src/core/index.ts'
import { type Decision, type GroupOutcome, lastCommand, type Outcome, type TopicOutcome } from './outcome.ts'

export type DifferenceKind =
  | 'assignment'
  | 'decisions'
  | 'time'
  | 'errors'
  | 'lost'
  | 'records'
  | 'duplicates'
  | 'group'
  | 'refused'

export interface Difference {
  readonly kind: DifferenceKind
  /** Which topic, partition or group. */
  readonly where: string
  readonly real: string
  readonly simulated: string
  /** For times: what happened, e.g. `StartBroker`, last before it; empty for none. */
  readonly after: string
}

/** A process of the JVM on a busy machine answers this much later, milliseconds. */
const BUSY_MS = 3_000
/** A share of the records may be made on one side only: both clocks stop producers at other records. */
const RECORD_SHARE = 0.1

export function formatDecision({ leader, leaderEpoch, isr, elr, lastKnownElr }: Decision): string {
  return `leader ${leader ?? 'none'} epoch ${leaderEpoch} ISR ${isr.join(',')} ELR ${elr.join(',')} last ${lastKnownElr.join(',')}`
}

export function compareOutcomes(scenario: Scenario, real: Outcome, simulated: Outcome): Difference[] {
  return [
    ...comparePartitions(scenario, real, simulated),
    ...simulated.topics.flatMap((topic) => compareTopic(scenario, real, topic, simulated.lengthMs)),
    ...simulated.groups.flatMap((group) => compareGroup(real, group)),
    ...differ('refused', 'commands', real.refused.join(' '), simulated.refused.join(' ')),
  ]
}

function differ(kind: DifferenceKind, where: string, real: string, simulated: string, after = ''): Difference[] {
  return real === simulated ? [] : [{ kind, where, real, simulated, after }]
}

function comparePartitions(scenario: Scenario, real: Outcome, simulated: Outcome): Difference[] {
  return simulated.partitions.flatMap((ours) => {
    const where = `${ours.topic}-${ours.partition}`
    const theirs = real.partitions.find(({ topic, partition }) => topic === ours.topic && partition === ours.partition)
    if (theirs === undefined) return differ('assignment', where, 'not there', 'there')
    const steps = (decisions: readonly Decision[]): string => decisions.map(formatDecision).join(' > ')
    const found = [
      ...differ('assignment', where, theirs.replicas.join(','), ours.replicas.join(',')),
      ...differ('decisions', where, steps(theirs.decisions), steps(ours.decisions)),
    ]
    if (found.length > 0) return found
    return ours.decisions.flatMap((decision, i) => {
      const number = lastCommand(simulated, decision.atMs)
      const after = ({ commandsMs }: Outcome, { atMs }: Decision): number => atMs - (commandsMs[number] ?? 0)
      const name = scenario.commands[number]?.command.kind ?? ''
      return compareTimes(scenario, `${where}: ${formatDecision(decision)}`, name, [
        after(real, theirs.decisions[i]),
        after(simulated, decision),
      ])
    })
  })
}

/** What may lie between the two times, milliseconds: the phase of the clock that the decision waits for, and a busy machine. */
export function allowedMs(configs: Configs): number {
  const heartbeat = Number(configs['broker.heartbeat.interval.ms'] ?? 2_000)
  return heartbeat + BUSY_MS
}

/** Both since the last command, milliseconds: first the real one. */
function compareTimes(
  scenario: Scenario,
  where: string,
  after: string,
  [theirs, ours]: readonly [number, number],
): Difference[] {
  if (Math.abs(theirs - ours) <= allowedMs(scenario.cluster.configs)) return []
  const text = (ms: number): string => `${(ms / 1000).toFixed(2)} s after ${after === '' ? 'the beginning' : after}`
  return [{ kind: 'time', where, real: text(theirs), simulated: text(ours), after }]
}

function compareTopic(scenario: Scenario, real: Outcome, ours: TopicOutcome, lengthMs: number): Difference[] {
  const theirs = real.topics.find(({ topic }) => topic === ours.topic)
  if (theirs === undefined) return differ('records', ours.topic, 'not there', 'there')
  const rate = scenario.producers
    .filter(({ topic }) => topic === ours.topic)
    .reduce((sum, { workload }) => sum + workload.recordsPerSecond, 0)
  // What is lost is what was written in some stretch of time: neither more nor less than the two clocks are apart.
  const slack = (rate * allowedMs(scenario.cluster.configs)) / 1000
  const far = (a: number, b: number, least: number): boolean =>
    Math.abs(a - b) > Math.max(least, RECORD_SHARE * Math.max(a, b))
  // A real run is longer by what it waits for processes to start, and producers write all the while.
  const more = (rate * (real.lengthMs - lengthMs)) / 1000
  const pairs = [
    ['lost', theirs.lost, ours.lost],
    ['lost', theirs.lostUnacknowledged, ours.lostUnacknowledged],
    ['records', theirs.acknowledged - more, ours.acknowledged],
    ['records', theirs.records - more, ours.records],
  ] as const
  return [
    ...pairs.flatMap(([kind, a, b]) => {
      const isOneOnly = kind === 'lost' && (a === 0) !== (b === 0)
      return isOneOnly || far(a, b, slack) ? differ(kind, ours.topic, String(a), String(b)) : []
    }),
    ...((theirs.duplicates === 0) === (ours.duplicates === 0)
      ? []
      : differ('duplicates', ours.topic, String(theirs.duplicates), String(ours.duplicates))),
    ...differ('errors', ours.topic, theirs.errors.join(' '), ours.errors.join(' ')),
  ]
}

/** Who of equal members gets the odd partition hangs on ids that are random: how many each has is compared. */
function compareGroup(real: Outcome, ours: GroupOutcome): Difference[] {
  const theirs = real.groups.find(({ group }) => group === ours.group)
  if (theirs === undefined) return differ('group', ours.group, 'not there', 'there')
  const shape = ({ state, assignor, members }: GroupOutcome): string => {
    const counts = Object.values(members).map((own) => own.length)
    return `${state} ${assignor} ${Object.keys(members).sort().join(',')} with ${counts.sort().join(',')} partitions`
  }
  const owned = ({ members }: GroupOutcome): string => Object.values(members).flat().sort().join(',')
  return [
    ...differ('group', ours.group, shape(theirs), shape(ours)),
    ...differ('group', ours.group, `partitions ${owned(theirs)}`, `partitions ${owned(ours)}`),
  ]
}
