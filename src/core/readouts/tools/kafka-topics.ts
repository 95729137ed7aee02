/** kafka-topics (TopicCommand): `--list`, `--describe` with its filters, and `--alter --partitions`. */
import { LIMITS } from '../../scenario'
import type { World } from '../../world'
import { describeTopicText, movingOf, NO_NODE, partitionLine } from '../describe-topic'
import { describePartitions, type PartitionStatus } from '../status'
import { callTimedOut, hasBootstrap, hasController, listTopicNames } from './bootstrap'
import { type Options, readOptions } from './options'
import { EXECUTION, notSimulated, type Outcome, order, print, type Tool, type ToolRun } from './tool-run'

const ACTIONS = ['list', 'describe', 'create', 'alter', 'delete']

type Filter = (row: PartitionStatus, adding: readonly number[]) => boolean

const FILTERS: Readonly<Record<string, Filter>> = {
  'under-replicated-partitions': ({ isr, replicas, observers }, adding) =>
    isr.length < replicas.length - observers.length - adding.length,
  'under-min-isr-partitions': ({ isr, minIsr }) => isr.length < minIsr,
  'at-min-isr-partitions': ({ isr, minIsr }) => isr.length === minIsr,
  'unavailable-partitions': ({ leader, offline }) => leader === null || offline.includes(leader),
}

export const kafkaTopics: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(
    words,
    {
      ...Object.fromEntries(
        [...ACTIONS, ...Object.keys(FILTERS), 'exclude-internal'].map((name) => [name, 'flag' as const]),
      ),
      topic: 'value',
      partitions: 'value',
      'replication-factor': 'value',
      'replica-assignment': 'value',
      config: 'value',
    },
    'printed',
  )
  if ('error' in options) return print(options.error)
  const actions = ACTIONS.filter((name) => options.has(name))
  if (actions.length !== 1)
    return print('Command must include exactly one action: --list, --describe, --create, --alter or --delete')
  const [action] = actions
  if (action === 'alter') return alterTopic(world, options)
  if (action !== 'list' && action !== 'describe') return notSimulated(`kafka-topics --${action}`)
  if (!hasBootstrap(world)) return print(NO_NODE)
  const topics = chooseTopics(world, options)
  if (action === 'list') return print(topics.sort().join('\n'))
  const asked = options.one('topic')
  if (topics.length === 0 && asked !== undefined) return print(`${FAILED}Topic '${asked}' does not exist as expected`)
  // listAllReassignments: what is being moved is known to the active controller alone.
  if (!hasController(world)) return print(`${FAILED}${EXECUTION}${callTimedOut(world, 'listPartitionReassignments')}`)
  return describeTopics(world, topics, options)
}

const FAILED = 'Error while executing topic command : '

/** Only more partitions: the tool itself refuses to alter settings. */
function alterTopic(world: World, options: Options): ToolRun {
  if (options.one('topic') === undefined) return print('Missing required argument "[topic]"')
  const partitions = options.one('partitions')
  if (partitions === undefined) return print('Missing required argument "[partitions]"')
  if (!/^-?\d{1,9}$/.test(partitions))
    return print(`${FAILED}Cannot parse argument '${partitions}' of option partitions`)
  if (options.has('replica-assignment')) return notSimulated('kafka-topics --alter --replica-assignment')
  if (!hasBootstrap(world)) return print(NO_NODE)
  const topics = chooseTopics(world, options)
  if (topics.length === 0) return print(`${FAILED}Topic '${options.one('topic')}' does not exist as expected`)
  const count = Number(partitions)
  if (count > LIMITS.partitions) return notSimulated(`kafka-topics --alter --partitions ${partitions}`)
  // What is no number of partitions is no command of a run: it is refused here as the controller would.
  if (count < 1) return print(topics.map((topic) => `${FAILED}${noIncrease(world, topic, count)}`).join('\n'))
  return order(topics.map((topic) => ({ kind: 'AddPartitions', topic, partitions: count }) as const))
}

/** ReplicationControlManager.createPartitions. */
function noIncrease(world: World, topic: string, count: number): string {
  const now = describePartitions(world).filter((row) => row.topic === topic).length
  return `The topic ${topic} currently has ${now} partition(s); ${count} would not be an increase.`
}

/** This one tool prints what an exception says and not what it is. */
const withoutName = (exception: string): string => exception.replace(/^[\w.]+: /, '')

/** Nothing where all went well, as the tool. */
function report(world: World, _words: readonly string[], outcomes: readonly Outcome[]): string {
  return outcomes
    .flatMap(({ refusal }) =>
      refusal === null
        ? []
        : [
            `${FAILED}${refusal.reason?.code === 'no-quorum' ? withoutName(callTimedOut(world, 'createPartitions')) : refusal.message}`,
          ],
    )
    .join('\n')
}

/** `--topic` is a regular expression of names, or a list of them (TopicCommand: IncludeList). */
function chooseTopics(world: World, options: Options): string[] {
  const asked = options.one('topic')
  const names = listTopicNames(world).filter((name) => !(options.has('exclude-internal') && name.startsWith('__')))
  if (asked === undefined) return names
  const wanted = asked.split(',').map((name) => name.trim())
  return names.filter((name) =>
    wanted.some((one) => one === name || (one.endsWith('.*') && name.startsWith(one.slice(0, -2)))),
  )
}

function describeTopics(world: World, topics: readonly string[], options: Options): ToolRun {
  const rows = describePartitions(world).filter(({ topic }) => topics.includes(topic))
  const filters = Object.keys(FILTERS).filter((name) => options.has(name))
  const lookedAt = {
    brokers: [...new Set(rows.filter(({ topic }) => !topic.startsWith('__')).flatMap((row) => row.replicas))],
  }
  if (filters.length === 0) return print(topics.map((name) => describeTopicText(world, name)).join('\n'), lookedAt)
  const isConfluent = (name: string): boolean =>
    world.state.topics.some((topic) => topic.name === name && topic.placement !== null)
  const found = rows.filter((row) => filters.every((name) => FILTERS[name](row, movingOf(world, row).adding)))
  return print(found.map((row) => partitionLine(world, row, isConfluent(row.topic))).join('\n'), lookedAt)
}
