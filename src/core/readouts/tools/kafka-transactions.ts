/**
 * kafka-transactions (TransactionsCommand): `list`, `describe`, `describe-producers` and `find-hanging`.
 *
 * The one thing a reader would get wrong: a transaction that its coordinator still knows does not hang, however long it is
 * open; `find-hanging` looks for those that no coordinator will ever end.
 *
 * Simplification: a moment (CurrentTransactionStartTimeMs, LastTimestamp, and LastFetchTimestamp of kafka-metadata-quorum) is in
 * milliseconds since the run began, as a run has no date.
 * Simplification: `abort` and `force-terminate` are not here, and what argparse4j prints as usage is left out.
 */
import type { World } from '../../world'
import { describeProducers, describeTransactions, printTable, type TransactionStatus } from '../transactions'
import { callTimedOut, hasBootstrap, listTopicNames, noNode } from './bootstrap'
import { type Options, readOptions } from './options'
import { notSimulated, print, type Tool, type ToolRun } from './tool-run'

const TABLE = {
  'transactional-id': 'value',
  topic: 'value',
  partition: 'value',
  'broker-id': 'value',
  'start-offset': 'value',
  'producer-id': 'value',
  'producer-epoch': 'value',
  'coordinator-epoch': 'value',
  'max-transaction-timeout': 'value',
  transactionalId: 'value',
  'duration-filter': 'value',
  'transactional-id-pattern': 'value',
} as const

const ACTIONS = ['list', 'describe', 'describe-producers', 'abort', 'find-hanging', 'force-terminate']
/** TransactionsCommand takes a transaction for a candidate that has been open for longer than this. */
const LONGEST_MS = 15 * 60_000

export const kafkaTransactions: Tool = { run, report: () => '' }

const failed = (message: string): string => `kafka-transactions: error: ${message}`

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, TABLE, 'message')
  if ('error' in options) return print(failed(options.error))
  const [action] = options.rest
  if (action === undefined) return print(failed('too few arguments'))
  if (!ACTIONS.includes(action))
    return print(failed(`argument command: invalid choice: '${action}' (choose from '${ACTIONS.join("', '")}')`))
  if (action === 'abort' || action === 'force-terminate') return notSimulated(`kafka-transactions ${action}`)
  if (!hasBootstrap(world)) return print(noNode(action === 'list' ? 'listTransactions' : 'describeTransactions'))
  switch (action) {
    case 'list':
      return print(printTable([LIST_HEAD, ...describeTransactions(world).map(listRow)]))
    case 'describe':
      return describeOne(world, options)
    case 'describe-producers':
      return describePartition(world, options)
    default:
      return findHanging(world, options)
  }
}

const LIST_HEAD = ['TransactionalId', 'Coordinator', 'ProducerId', 'TransactionState']

function listRow(one: TransactionStatus): string[] {
  return [one.transactionalId, String(one.coordinatorId), String(one.producerId), one.transactionState]
}

const DESCRIBE_HEAD = [
  'CoordinatorId',
  'TransactionalId',
  'ProducerId',
  'ProducerEpoch',
  'TransactionState',
  'TransactionTimeoutMs',
  'CurrentTransactionStartTimeMs',
  'TransactionDurationMs',
  'TopicPartitions',
]

function describeOne(world: World, options: Options): ToolRun {
  const id = options.one('transactional-id')
  if (id === undefined) return print(failed('argument --transactional-id is required'))
  const found = describeTransactions(world).find(({ transactionalId }) => transactionalId === id)
  if (found === undefined) {
    const isKnown = world.state.transactions?.coordinators.length !== 0
    const why = isKnown
      ? 'The transactionalId could not be found'
      : callTimedOut(world, 'describeTransactions(api=FIND_COORDINATOR)')
    return print(`Failed to describe transaction state of transactional-id \`${id}\`: ${why}`)
  }
  const startMs = found.currentTransactionStartTimeMs
  const row = [
    String(found.coordinatorId),
    id,
    String(found.producerId),
    String(found.producerEpoch),
    found.transactionState,
    String(found.transactionTimeoutMs),
    startMs === null ? 'None' : String(startMs),
    startMs === null ? 'None' : String(Math.floor(world.state.nowUs / 1000) - startMs),
    found.topicPartitions.join(','),
  ]
  return print(printTable([DESCRIBE_HEAD, row]))
}

const PRODUCERS_HEAD = [
  'ProducerId',
  'ProducerEpoch',
  'LatestCoordinatorEpoch',
  'LastSequence',
  'LastTimestamp',
  'CurrentTransactionStartOffset',
]

function describePartition(world: World, options: Options): ToolRun {
  const topic = options.one('topic')
  const partition = options.one('partition')
  if (topic === undefined) return print(failed('argument --topic is required'))
  if (partition === undefined) return print(failed('argument --partition is required'))
  if (options.has('broker-id')) return notSimulated('kafka-transactions describe-producers --broker-id')
  if (!/^\d{1,9}$/.test(partition))
    return print(failed(`argument --partition: could not convert '${partition}' to Integer (32 bits)`))
  const p = partitionOf(world, topic, Number(partition))
  const of = `Failed to describe producers for partition ${topic}-${partition} on leader`
  if (p === undefined) return print(`${of}: This server does not host this topic-partition.`)
  if (world.state.partitions.leaderRow[p] < 0) return print(`${of}: ${callTimedOut(world, 'describeProducers')}`)
  const rows = describeProducers(world, p).map((one) => [
    String(one.producerId),
    String(one.producerEpoch),
    String(one.latestCoordinatorEpoch),
    String(one.lastSequence),
    String(one.lastTimestampMs),
    one.currentTransactionStartOffset < 0 ? 'None' : String(one.currentTransactionStartOffset),
  ])
  return print(printTable([PRODUCERS_HEAD, ...rows]))
}

function partitionOf({ state }: World, name: string, number: number): number | undefined {
  return state.topics.find((topic) => topic.name === name)?.partitions[number]
}

const HANGING_HEAD = [
  'Topic',
  'Partition',
  'ProducerId',
  'ProducerEpoch',
  'CoordinatorEpoch',
  'StartOffset',
  'LastTimestamp',
  'Duration(min)',
]

/** filterHangingTransactions: what is open in a log, for long, and no coordinator has among its partitions. */
function findHanging(world: World, options: Options): ToolRun {
  const topic = options.one('topic')
  if (topic === undefined && !options.has('broker-id'))
    return print('The `find-hanging` command requires either --topic or --broker-id to limit the scope of the search')
  if (options.has('partition') && topic === undefined)
    return print('The --partition argument requires --topic to be provided')
  if (options.has('broker-id')) return notSimulated('kafka-transactions find-hanging --broker-id')
  if (topic !== undefined && !listTopicNames(world).includes(topic))
    return print('Failed to describe 1 topics: This server does not host this topic-partition.')
  const { topics, nowUs } = world.state
  const minutes = Number(options.one('max-transaction-timeout') ?? LONGEST_MS / 60_000)
  const coordinated = describeTransactions(world)
  const rows = topics
    .filter(({ name }) => name === topic)
    .flatMap(({ name, partitions }) =>
      partitions.flatMap((p, number) =>
        describeProducers(world, p)
          .filter(({ currentTransactionStartOffset: start }) => start >= 0)
          .filter(({ lastTimestampMs }) => nowUs / 1000 - lastTimestampMs > minutes * 60_000)
          .filter(({ producerId }) => {
            const known = coordinated.find((one) => one.producerId === producerId)
            return known === undefined || !known.topicPartitions.includes(`${name}-${number}`)
          })
          .map((one) => [
            name,
            String(number),
            String(one.producerId),
            String(one.producerEpoch),
            String(one.latestCoordinatorEpoch),
            String(one.currentTransactionStartOffset),
            String(one.lastTimestampMs),
            String(Math.floor((nowUs / 1000 - one.lastTimestampMs) / 60_000)),
          ]),
      ),
    )
  return print(printTable([HANGING_HEAD, ...rows]))
}
