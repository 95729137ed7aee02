/** Two outcomes as a table: what was decided and when, told by the settings that govern it, and what became of the records. */
import type { Scenario } from '../src/core/index.ts'
import { formatDecision } from './differences.ts'
import { type GroupOutcome, lastCommand, type Outcome } from './outcome.ts'

/** What most of the waiting is measured by, milliseconds. */
const GOVERNING = [
  ['broker.session.timeout.ms', 9_000],
  ['replica.lag.time.max.ms', 30_000],
] as const

export function formatOutcomes(scenario: Scenario, real: Outcome, simulated: Outcome): string {
  const lines = [
    `commands: ${scenario.commands.map(({ atMs, command }) => `${atMs / 1000} s ${command.kind}`).join(', ') || 'none'}`,
  ]
  for (const ours of simulated.partitions) {
    const theirs = real.partitions.find(({ topic, partition }) => topic === ours.topic && partition === ours.partition)
    lines.push(`${ours.topic}-${ours.partition} replicas ${ours.replicas.join(',')}`)
    const count = Math.max(ours.decisions.length, theirs?.decisions.length ?? 0)
    for (let i = 0; i < count; i++) {
      const [a, b] = [theirs?.decisions[i], ours.decisions[i]]
      lines.push(`  real       ${a === undefined ? '-' : `${timeOf(scenario, real, a.atMs)}  ${formatDecision(a)}`}`)
      lines.push(
        `  simulated  ${b === undefined ? '-' : `${timeOf(scenario, simulated, b.atMs)}  ${formatDecision(b)}`}`,
      )
    }
    lines.push(`  log end    real ${theirs?.end ?? '-'}, simulated ${ours.end}`)
  }
  for (const [name, outcome] of [
    ['real', real],
    ['simulated', simulated],
  ] as const) {
    for (const topic of outcome.topics) lines.push(`${name.padEnd(10)} ${JSON.stringify(topic)}`)
  }
  for (const ours of simulated.groups)
    lines.push(
      ...formatGroup(
        ours,
        real.groups.find(({ group }) => group === ours.group),
      ),
    )
  return lines.join('\n')
}

/** Who reads what, and how far each partition was committed of how much: the real one, then the simulated one. */
function formatGroup(ours: GroupOutcome, theirs: GroupOutcome | undefined): string[] {
  const told = ({ state, assignor, lag, assignedMs }: GroupOutcome): string =>
    `${state} ${assignor}, lag ${lag}, assigned at ${assignedMs.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ') || '-'}`
  const rows = (of: (outcome: GroupOutcome) => Readonly<Record<string, unknown>>, label: string): string[] => {
    const keys = [...new Set([ours, theirs].flatMap((one) => (one === undefined ? [] : Object.keys(of(one)))))].sort()
    const value = (one: GroupOutcome | undefined, key: string): string =>
      one === undefined ? '-' : String(of(one)[key] ?? '-').replaceAll(',', ' ')
    return keys.map((key) => `  ${label} ${key.padEnd(14)} real ${value(theirs, key)} | simulated ${value(ours, key)}`)
  }
  return [
    `group ${ours.group}`,
    `  real       ${theirs === undefined ? 'not there' : told(theirs)}`,
    `  simulated  ${told(ours)}`,
    ...rows(({ members }) => members, 'reads    '),
    ...rows(({ committed }) => committed ?? {}, 'committed'),
  ]
}

/** The time, and how long after the last command, in the units that the cluster counts in. */
function timeOf({ commands, cluster }: Scenario, outcome: Outcome, atMs: number): string {
  const number = lastCommand(outcome, atMs)
  const text = `${(atMs / 1000).toFixed(2)} s`.padStart(8)
  if (number < 0) return text
  const after = atMs - outcome.commandsMs[number]
  const parts = GOVERNING.map(([key, fallback]) => {
    const unit = Number(cluster.configs[key] ?? fallback)
    return `${(after / unit).toFixed(2)} x ${key}`
  })
  return `${text} (${commands[number].command.kind} + ${(after / 1000).toFixed(2)} s = ${parts.join(', ')})`
}
