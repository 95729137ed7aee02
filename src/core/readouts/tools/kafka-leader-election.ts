/** kafka-leader-election (LeaderElectionCommand): preferred and unclean elections. */
import type { Command } from '../../command'
import type { World } from '../../world'
import { describePartitions } from '../status'
import { hasBootstrap, listTopicNames } from './bootstrap'
import { printedFault, readOptions, unreadable } from './options'
import {
  exceptionOf,
  findUnsimulated,
  type Outcome,
  order,
  print,
  type Tool,
  type ToolRun,
  withUnsimulated,
} from './tool-run'

const TABLE = {
  'election-type': 'value',
  topic: 'value',
  partition: 'value',
  'all-topic-partitions': 'flag',
} as const

const UNSIMULATED = { 'path-to-json-file': 'value' } as const

/** The tool says it once by itself, and once by how it ends. */
const WAITED = `Timeout waiting for election results\n${printedFault('Timeout waiting for election results')}`

function failedAt(type: string, partition: string, exception: string): string {
  return `Error completing leader election (${type}) for partition: ${partition}: ${exception}`
}

function notElected(count: number): string {
  return printedFault(`${count} replica(s) could not be elected`)
}

type Election = Extract<Command, { kind: 'ElectLeader' }>

export const kafkaLeaderElection: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, withUnsimulated(TABLE, UNSIMULATED), 'printed')
  if ('error' in options) return print(options.error)
  const other = findUnsimulated('kafka-leader-election', options, UNSIMULATED)
  if (other !== null) return other
  const type = options.one('election-type')?.toUpperCase()
  if (type === undefined) return print(printedFault('Missing required option(s): election-type'))
  if (type !== 'PREFERRED' && type !== 'UNCLEAN')
    return print(unreadable(options.one('election-type') ?? '', 'election-type'))
  const topic = options.one('topic')
  const number = options.one('partition')
  if ((topic === undefined) === !options.has('all-topic-partitions'))
    return print(
      printedFault(
        'One and only one of the following options is required: topic, all-topic-partitions, path-to-json-file',
      ),
    )
  if (topic !== undefined && number === undefined) return print(printedFault('Missing required option(s): partition'))
  if (number !== undefined && !/^\d{1,9}$/.test(number)) return print(unreadable(number, 'partition'))
  if (!hasBootstrap(world)) return print(WAITED)
  const rows = describePartitions(world).filter(
    (row) => topic === undefined || (row.topic === topic && row.partition === Number(number)),
  )
  if (rows.length === 0) {
    const what = listTopicNames(world).includes(topic ?? '') ? `partition as ${topic}-${number}` : `topic as ${topic}`
    const exception = `org.apache.kafka.common.errors.UnknownTopicOrPartitionException: No such ${what}`
    return print(`${failedAt(type, `${topic}-${number}`, exception)}\n${notElected(1)}`)
  }
  return order(
    rows.map((row) => ({ kind: 'ElectLeader', topic: row.topic, partition: row.partition, election: type }) as const),
  )
}

function report(_world: World, words: readonly string[], outcomes: readonly Outcome[]): string {
  const elections = outcomes.flatMap(({ command, refusal }) =>
    command.kind === 'ElectLeader' ? [{ command, refusal }] : [],
  )
  const name = ({ topic, partition }: Election): string => `${topic}-${partition}`
  const type = elections[0]?.command.election ?? ''
  const timedOut = elections.some(({ refusal }) => refusal?.reason?.code === 'no-quorum')
  if (timedOut) return WAITED
  const done = elections.filter(({ refusal }) => refusal === null)
  const needless = elections.filter(({ refusal }) => refusal?.error === 'ELECTION_NOT_NEEDED')
  const failed = elections.filter(({ refusal }) => refusal !== null && refusal.error !== 'ELECTION_NOT_NEEDED')
  const list = (some: typeof elections): string => some.map(({ command }) => name(command)).join(', ')
  return [
    ...(done.length > 0 ? [`Successfully completed leader election (${type}) for partitions ${list(done)}`] : []),
    // Asked for all, the controller says nothing of those that need no election.
    ...(needless.length > 0 && !words.includes('--all-topic-partitions')
      ? [`Valid replica already elected for partitions ${list(needless)}`]
      : []),
    ...failed.map(({ command, refusal }) =>
      failedAt(type, name(command), refusal === null ? '' : exceptionOf(refusal)),
    ),
    ...(failed.length > 0 ? [notElected(failed.length)] : []),
  ].join('\n')
}
