/** kafka-topics (TopicCommand): `--list`, `--describe` with its filters, and `--alter --partitions`. */
import { LIMITS } from '../../scenario'
import { compileLinear } from '../../schema/linear-pattern'
import type { World } from '../../world'
import { describeTopicText, movingOf, NO_NODE, partitionLine } from '../describe-topic'
import { describePartitions, type PartitionStatus } from '../status'
import { callTimedOut, hasBootstrap, hasController, listTopicNames } from './bootstrap'
import { type Options, readOptions } from './options'
import {
  EXECUTION,
  findUnsimulated,
  notSimulated,
  type Outcome,
  order,
  print,
  type Tool,
  type ToolRun,
  withUnsimulated,
} from './tool-run'

const ACTIONS = ['list', 'describe', 'create', 'alter', 'delete']

type Filter = (row: PartitionStatus, adding: readonly number[], minIsr: number) => boolean

/** The setting as it is, though there may be fewer replicas (TopicCommand.PartitionDescription); only brokers take the less. */
const minIsrOf = ({ state }: World, { topic }: PartitionStatus): number =>
  state.topics.find(({ name }) => name === topic)?.minIsr ?? 1

const FILTERS: Readonly<Record<string, Filter>> = {
  'under-replicated-partitions': ({ isr, replicas, observers }, adding) =>
    isr.length < replicas.length - observers.length - adding.length,
  'under-min-isr-partitions': ({ isr }, _, minIsr) => isr.length < minIsr,
  'at-min-isr-partitions': ({ isr }, _, minIsr) => isr.length === minIsr,
  'unavailable-partitions': ({ leader, offline }) => leader === null || offline.includes(leader),
}

export const kafkaTopics: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(
    words,
    withUnsimulated(
      {
        ...Object.fromEntries(
          [...ACTIONS, ...Object.keys(FILTERS), 'exclude-internal', 'if-exists'].map((name) => [name, 'flag' as const]),
        ),
        topic: 'value',
        partitions: 'value',
        'replication-factor': 'value',
        'replica-assignment': 'value',
        config: 'value',
      },
      UNSIMULATED,
    ),
    'printed',
  )
  if ('error' in options) return print(options.error)
  const actions = ACTIONS.filter((name) => options.has(name))
  if (actions.length !== 1)
    return print('Command must include exactly one action: --list, --describe, --create, --alter or --delete')
  const [action] = actions
  const fault = refuseWords(options, action)
  if (fault !== null) return print(fault)
  const other = findUnsimulated('kafka-topics', options, UNSIMULATED)
  if (other !== null) return other
  if (action === 'alter') return alterTopic(world, options)
  if (action !== 'list' && action !== 'describe') return notSimulated(`kafka-topics --${action}`)
  if (!hasBootstrap(world)) return print(NO_NODE)
  const topics = chooseTopics(world, options)
  if (topics === null) return print(`${FAILED}${regexOf(options)} is an invalid regex.`)
  if (action === 'list') return print(topics.sort().join('\n'))
  const asked = options.one('topic')
  if (topics.length === 0 && asked !== undefined)
    return print(options.has('if-exists') ? '' : `${FAILED}Topic '${asked}' does not exist as expected`)
  // listAllReassignments: what is being moved is known to the active controller alone.
  if (!hasController(world)) return print(`${FAILED}${EXECUTION}${callTimedOut(world, 'listPartitionReassignments')}`)
  return describeTopics(world, topics, options)
}

const UNSIMULATED = {
  'topics-with-overrides': 'flag',
  'topic-id': 'value',
  'if-not-exists': 'flag',
  'partition-size-limit-per-response': 'value',
} as const

/** What each of these may stand with (TopicCommandOptions.checkInvalidArgs). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  config: ['alter', 'create'],
  partitions: ['alter', 'create'],
  'replication-factor': ['create'],
  'replica-assignment': ['alter', 'create'],
  ...Object.fromEntries(Object.keys(FILTERS).map((name) => [name, ['describe']])),
  'topics-with-overrides': ['describe'],
  'if-exists': ['alter', 'delete', 'describe'],
  'if-not-exists': ['create'],
  'exclude-internal': ['list', 'describe'],
}

/** TopicCommandOptions.checkRequiredArgs, then checkInvalidArgs; null when there is nothing wrong with the words. */
function refuseWords(options: Options, action: string): string | null {
  if (action === 'describe' && options.has('if-exists') && !options.has('topic') && !options.has('topic-id'))
    return '--topic or --topic-id is required to describe a topic'
  if (action === 'alter' && options.has('config'))
    return 'Option combination "[[bootstrap-server], [config]]" can\'t be used with option "[alter]" (To alter topic configurations, the kafka-configs tool can be used.)'
  if (action === 'alter')
    for (const name of ['topic', 'partitions']) if (!options.has(name)) return `Missing required argument "[${name}]"`
  const odd = Object.keys(ALLOWED).find((name) => options.has(name) && !ALLOWED[name].includes(action))
  return odd === undefined ? null : `Option "[${odd}]" can't be used with option "[${action}]"`
}

const FAILED = 'Error while executing topic command : '

/** Only more partitions: the tool itself refuses to alter settings. */
function alterTopic(world: World, options: Options): ToolRun {
  const partitions = options.one('partitions') ?? ''
  if (!/^-?\d{1,9}$/.test(partitions))
    return print(`${FAILED}Cannot parse argument '${partitions}' of option partitions`)
  if (options.has('replica-assignment')) return notSimulated('kafka-topics --alter --replica-assignment')
  if (!hasBootstrap(world)) return print(NO_NODE)
  const topics = chooseTopics(world, options)
  if (topics === null) return print(`${FAILED}${regexOf(options)} is an invalid regex.`)
  if (topics.length === 0)
    return print(options.has('if-exists') ? '' : `${FAILED}Topic '${options.one('topic')}' does not exist as expected`)
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

/** `--topic` as TopicFilter.IncludeList reads it: a regular expression, in which a comma is one way or the other. */
function regexOf(options: Options): string {
  const text = options.one('topic') ?? '.*'
  return text
    .trim()
    .replaceAll(',', '|')
    .replaceAll(' ', '')
    .replace(/^["']+|["']+$/g, '')
}

/** Null when what was asked for is no regular expression. The whole name has to match. */
function chooseTopics(world: World, options: Options): string[] | null {
  const names = listTopicNames(world).filter((name) => !(options.has('exclude-internal') && name.startsWith('__')))
  try {
    const pattern = compileLinear(`^(?:${regexOf(options)})$`)
    return names.filter((name) => pattern.test(name))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
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
  // More than one of them: what any of them finds.
  const found = rows.filter((row) =>
    filters.some((name) => FILTERS[name](row, movingOf(world, row).adding, minIsrOf(world, row))),
  )
  return print(found.map((row) => partitionLine(world, row, isConfluent(row.topic))).join('\n'), lookedAt)
}
