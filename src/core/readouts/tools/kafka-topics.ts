/** kafka-topics (TopicCommand): `--list`, and `--describe` with its filters. */
import type { World } from '../../world'
import { describeTopicText, NO_NODE, partitionLine } from '../describe-topic'
import { describePartitions, type PartitionStatus } from '../status'
import { hasBootstrap, listTopicNames } from './bootstrap'
import { type Options, readOptions } from './options'
import { notSimulated, print, type Tool, type ToolRun } from './tool-run'

const ACTIONS = ['list', 'describe', 'create', 'alter', 'delete']

type Filter = (row: PartitionStatus) => boolean

const FILTERS: Readonly<Record<string, Filter>> = {
  'under-replicated-partitions': ({ isr, replicas, observers }) => isr.length < replicas.length - observers.length,
  'under-min-isr-partitions': ({ isr, minIsr }) => isr.length < minIsr,
  'at-min-isr-partitions': ({ isr, minIsr }) => isr.length === minIsr,
  'unavailable-partitions': ({ leader, offline }) => leader === null || offline.includes(leader),
}

export const kafkaTopics: Tool = { run, report: () => '' }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, {
    ...Object.fromEntries(
      [...ACTIONS, ...Object.keys(FILTERS), 'exclude-internal'].map((name) => [name, 'flag' as const]),
    ),
    topic: 'value',
    partitions: 'value',
    'replication-factor': 'value',
    'replica-assignment': 'value',
    config: 'value',
  })
  if ('error' in options) return print(options.error)
  const actions = ACTIONS.filter((name) => options.has(name))
  if (actions.length !== 1)
    return print('Command must include exactly one action: --list, --describe, --create, --alter or --delete')
  const [action] = actions
  if (action !== 'list' && action !== 'describe') return notSimulated(`kafka-topics --${action}`)
  if (!hasBootstrap(world)) return print(action === 'list' ? NO_NODE.replace('describeTopics', 'listTopics') : NO_NODE)
  const topics = chooseTopics(world, options)
  if (action === 'list') return print(topics.sort().join('\n'))
  const asked = options.one('topic')
  if (topics.length === 0 && asked !== undefined)
    return print(`Error while executing topic command : Topic '${asked}' does not exist as expected`)
  return describeTopics(world, topics, options)
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
  const found = rows.filter((row) => filters.every((name) => FILTERS[name](row)))
  return print(found.map((row) => partitionLine(row, isConfluent(row.topic))).join('\n'), lookedAt)
}
