/**
 * The terminal: a line of Kafka's own tools, answered from the cluster's metadata at that instant (Kafka 4.x).
 *
 * The one thing a reader would get wrong: `runTool` changes nothing, whatever the line says. What it wants done are commands
 * of the core; whoever issues them asks `reportTool` what the tool prints then.
 */
import type { World } from '../../world'
import { type CommandLine, readCommandLine, searchLines } from './command-line'
import { kafkaConfigs } from './kafka-configs'
import { kafkaConsumerGroups } from './kafka-consumer-groups'
import { kafkaLeaderElection } from './kafka-leader-election'
import { kafkaLogDirs } from './kafka-log-dirs'
import { kafkaMetadataQuorum } from './kafka-metadata-quorum'
import { kafkaReassignPartitions } from './kafka-reassign-partitions'
import { kafkaTopics } from './kafka-topics'
import { kafkaTransactions } from './kafka-transactions'
import { systemctl } from './systemctl'
import { NOTHING_SEEN, type Outcome, print, type Tool, type ToolRun } from './tool-run'

const TOOLS: Readonly<Record<string, Tool>> = {
  'kafka-topics': kafkaTopics,
  'kafka-configs': kafkaConfigs,
  'kafka-consumer-groups': kafkaConsumerGroups,
  'kafka-leader-election': kafkaLeaderElection,
  'kafka-reassign-partitions': kafkaReassignPartitions,
  'kafka-metadata-quorum': kafkaMetadataQuorum,
  'kafka-log-dirs': kafkaLogDirs,
  'kafka-transactions': kafkaTransactions,
  systemctl,
}

/** Tools of Kafka that this terminal does not have. */
const OTHER_TOOLS = /^(kafka-[a-z-]+|connect-[a-z]+|zookeeper-[a-z-]+)$/

/** Of a line of at most `MOST_LETTERS`; what comes after is not read. Never throws, and changes nothing. */
export function runTool(world: World, line: string): ToolRun {
  const read = readCommandLine(line)
  if ('error' in read) return print(read.error)
  if (read.tool === '') return print('')
  if (!Object.hasOwn(TOOLS, read.tool)) {
    if (!OTHER_TOOLS.test(read.tool)) return print(`bash: ${read.tool.slice(0, 80)}: command not found`)
    return { output: '', commands: [], note: { code: 'no-tool', tool: read.tool }, lookedAt: NOTHING_SEEN }
  }
  const run = TOOLS[read.tool].run(world, read.words)
  return { ...run, output: filter(run.output, read) }
}

/** What the tool prints after its commands: the last `count` that were issued by hand, carried out or refused. */
export function reportTool(world: World, line: string, count: number): string {
  const read = readCommandLine(line)
  if ('error' in read || !Object.hasOwn(TOOLS, read.tool)) return ''
  return filter(TOOLS[read.tool].report(world, read.words, readOutcomes(world, count)), read)
}

function filter(output: string, { greps }: CommandLine): string {
  return greps.length === 0 || output === '' ? output : searchLines(output, greps)
}

function readOutcomes({ state, stores }: World, count: number): Outcome[] {
  const outcomes: Outcome[] = []
  for (let id = stores.events.length - 1; id >= 0 && outcomes.length < count; id--) {
    const event = stores.events[id]
    if (event.kind !== 'CommandIssued' || state.commands[event.index]?.scripted !== false) continue
    const refused = stores.events.slice(id).find((other) => other.kind === 'CommandRefused' && other.cause === event.id)
    outcomes.unshift({
      command: event.command,
      refusal: refused?.kind === 'CommandRefused' ? refused : null,
    })
  }
  return outcomes
}
