/**
 * kafka-consumer-groups (ConsumerGroupCommand): `--list`, `--describe` with offsets, `--members` and `--state`.
 *
 * The one thing a reader would get wrong: LAG is counted from the committed offset, and `-` is no zero: nobody has committed.
 *
 * Simplification: a client's HOST is made of its place and its number, as nothing here has an address.
 */
import { type GroupStatus, measureGroups } from '../../clients/groups/measure-groups'
import type { World } from '../../world'
import { hasBootstrap, hostOf } from './bootstrap'
import { formatTable } from './group-table'
import { type Options, readOptions } from './options'
import { reportReset, resetOffsets } from './reset-offsets'
import { notSimulated, print, TIMED_OUT, type Tool, type ToolRun } from './tool-run'

const TABLE = {
  list: 'flag',
  describe: 'flag',
  delete: 'flag',
  'delete-offsets': 'flag',
  'reset-offsets': 'flag',
  group: 'value',
  'all-groups': 'flag',
  offsets: 'flag',
  members: 'flag',
  state: 'flag',
  verbose: 'flag',
  topic: 'value',
  'all-topics': 'flag',
  'to-earliest': 'flag',
  'to-latest': 'flag',
  'to-current': 'flag',
  'to-offset': 'value',
  'shift-by': 'value',
  'dry-run': 'flag',
  execute: 'flag',
  timeout: 'value',
} as const

const ACTIONS = ['list', 'describe', 'delete', 'reset-offsets', 'delete-offsets']

export const kafkaConsumerGroups: Tool = { run, report: reportReset }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, TABLE)
  if ('error' in options) return print(options.error)
  const actions = ACTIONS.filter((name) => options.has(name))
  if (actions.length !== 1)
    return print(
      'Command must include exactly one action: --list, --describe, --delete, --reset-offsets, --delete-offsets, --validate-regex',
    )
  if (actions[0] === 'delete' || actions[0] === 'delete-offsets')
    return notSimulated(`kafka-consumer-groups --${actions[0]}`)
  if (!hasBootstrap(world)) return print(`Error: Executing consumer group command failed due to ${TIMED_OUT}`)
  const groups = measureGroups(world)
  if (actions[0] === 'list')
    return print(
      groups
        .filter(({ state }) => state !== 'Unknown')
        .map(({ group }) => group)
        .join('\n'),
    )
  const asked = options.all('group')
  if (asked.length === 0 && !options.has('all-groups'))
    return print(`Option [${actions[0]}] takes one of these options: [all-groups], [group]`)
  const chosen = groups.filter(({ group }) => options.has('all-groups') || asked.includes(group))
  const unknown = asked.find((id) => !groups.some(({ group, state }) => group === id && state !== 'Dead'))
  if (unknown !== undefined && !options.has('all-groups'))
    return print(`\nError: Consumer group '${unknown}' does not exist.`)
  if (chosen.some(({ coordinator }) => coordinator === null))
    return print(`Error: Executing consumer group command failed due to ${TIMED_OUT}`)
  if (actions[0] === 'reset-offsets') return resetOffsets(world, chosen, options)
  return describeGroups(world, chosen, options)
}

function describeGroups(world: World, groups: readonly GroupStatus[], options: Options): ToolRun {
  const views = ['members', 'offsets', 'state'].filter((name) => options.has(name))
  if (views.length > 1)
    return print('Option [describe] takes at most one of these options: [members], [offsets], [state]')
  if (views[0] === 'state') return print(`\n${describeStates(groups)}`)
  const texts = groups.map((group) =>
    views[0] === 'members' ? describeMembers(world, group) : describeOffsets(world, group),
  )
  return print(texts.map((text) => `\n${text}`).join('\n'))
}

/** What the tool says before its table; it goes to the same screen. */
function warn({ group, state, members }: GroupStatus): string[] {
  if (members.length === 0) return [`Consumer group '${group}' has no active members.`, '']
  const isMoving = state === 'PreparingRebalance' || state === 'CompletingRebalance' || state === 'Assigning'
  return isMoving ? [`Warning: Consumer group '${group}' is rebalancing.`, ''] : []
}

const dash = (value: number): string => (value < 0 ? '-' : String(value))

function describeOffsets(world: World, group: GroupStatus): string {
  const rows = group.partitions.map((row) => {
    const member = group.members.find(({ consumer }) => consumer === row.consumer)
    return [
      group.group,
      row.topic,
      String(row.partition),
      dash(row.committed),
      dash(row.logEndOffset),
      dash(row.lag),
      member?.memberId ?? '-',
      member === undefined ? '-' : hostOfClient(world, member.consumer),
      member?.consumer ?? '-',
    ]
  })
  const head = [
    'GROUP',
    'TOPIC',
    'PARTITION',
    'CURRENT-OFFSET',
    'LOG-END-OFFSET',
    'LAG',
    'CONSUMER-ID',
    'HOST',
    'CLIENT-ID',
  ]
  return [...warn(group), ...formatTable(head, [-1, -1, 10, 15, 15, 15, -1, 15, 0], rows)].join('\n')
}

function describeMembers(world: World, group: GroupStatus): string {
  const rows = group.members.map(({ memberId, consumer, assignment }) => [
    group.group,
    memberId,
    hostOfClient(world, consumer),
    consumer,
    String(assignment.length),
  ])
  return [
    ...warn(group),
    ...(rows.length === 0
      ? []
      : formatTable(['GROUP', 'CONSUMER-ID', 'HOST', 'CLIENT-ID', '#PARTITIONS'], [-1, -1, 15, 15, 0], rows)),
  ].join('\n')
}

function describeStates(groups: readonly GroupStatus[]): string {
  const rows = groups.map(({ group, coordinator, protocol, state, members }) => [
    group,
    coordinator === null ? '-' : `${hostOf(coordinator)}:9092 (${coordinator})`,
    protocol,
    state,
    String(members.length),
  ])
  return formatTable(
    ['GROUP', 'COORDINATOR (ID)', 'ASSIGNMENT-STRATEGY', 'STATE', '#MEMBERS'],
    [-1, 25, 20, 20, 0],
    rows,
  ).join('\n')
}

function hostOfClient({ state }: World, id: string): string {
  const n = state.consumers.findIndex((consumer) => consumer.id === id)
  return n < 0 ? '-' : `/10.${state.consumers[n].site}.0.${n + 1}`
}
