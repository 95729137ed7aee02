/** kafka-leader-election (LeaderElectionCommand): preferred and unclean elections. */
import type { Command } from '../../command'
import type { World } from '../../world'
import { describePartitions } from '../status'
import { hasBootstrap } from './bootstrap'
import { readOptions } from './options'
import { exceptionOf, type Outcome, order, print, TIMED_OUT, type Tool, type ToolRun } from './tool-run'

const TABLE = {
  'election-type': 'value',
  topic: 'value',
  partition: 'value',
  'all-topic-partitions': 'flag',
} as const

type Election = Extract<Command, { kind: 'ElectLeader' }>

export const kafkaLeaderElection: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, TABLE)
  if ('error' in options) return print(options.error)
  const type = options.one('election-type')?.toUpperCase()
  if (type === undefined) return print('Missing required option(s): election-type')
  if (type !== 'PREFERRED' && type !== 'UNCLEAN')
    return print(`Cannot parse argument '${options.one('election-type')}' of option election-type`)
  const topic = options.one('topic')
  const number = options.one('partition')
  if ((topic === undefined) === !options.has('all-topic-partitions'))
    return print(
      'One and only one of the following options is required: all-topic-partitions, topic, path-to-json-file',
    )
  if (topic !== undefined && !/^\d{1,9}$/.test(number ?? '')) return print('Missing required option(s): partition')
  if (!hasBootstrap(world)) return print(`Error completing leader election\n${TIMED_OUT}`)
  const rows = describePartitions(world).filter(
    (row) => topic === undefined || (row.topic === topic && row.partition === Number(number)),
  )
  if (rows.length === 0)
    return print(
      `Error completing leader election (${type}) for partition: ${topic}-${number}: org.apache.kafka.common.errors.UnknownTopicOrPartitionException: No such topic as ${topic}`,
    )
  return order(
    rows.map((row) => ({ kind: 'ElectLeader', topic: row.topic, partition: row.partition, election: type }) as const),
  )
}

function report(_world: World, _words: readonly string[], outcomes: readonly Outcome[]): string {
  const elections = outcomes.flatMap(({ command, refusal }) =>
    command.kind === 'ElectLeader' ? [{ command, refusal }] : [],
  )
  const name = ({ topic, partition }: Election): string => `${topic}-${partition}`
  const type = elections[0]?.command.election ?? ''
  const timedOut = elections.some(({ refusal }) => refusal?.reason?.code === 'no-quorum')
  if (timedOut) return `Timeout waiting for election results\n${TIMED_OUT}`
  const done = elections.filter(({ refusal }) => refusal === null)
  const needless = elections.filter(({ refusal }) => refusal?.error === 'ELECTION_NOT_NEEDED')
  const failed = elections.filter(({ refusal }) => refusal !== null && refusal.error !== 'ELECTION_NOT_NEEDED')
  const list = (some: typeof elections): string => some.map(({ command }) => name(command)).join(', ')
  return [
    ...(done.length > 0 ? [`Successfully completed leader election (${type}) for partitions ${list(done)}`] : []),
    ...(needless.length > 0 ? [`Valid replica already elected for partitions ${list(needless)}`] : []),
    ...failed.map(
      ({ command, refusal }) =>
        `Error completing leader election (${type}) for partition: ${name(command)}: ${refusal === null ? '' : exceptionOf(refusal)}`,
    ),
    ...(failed.length > 0 ? [`${failed.length} replica(s) could not be elected`] : []),
  ].join('\n')
}
