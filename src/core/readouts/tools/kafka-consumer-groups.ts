/**
 * kafka-consumer-groups (ConsumerGroupCommand): `--list`, `--describe` with offsets, `--members` and `--state`.
 *
 * The one thing a reader would get wrong: LAG is counted from the committed offset, and `-` is no zero: nobody has committed.
 *
 * Simplification: a client's HOST is made of its place and its number, as nothing here has an address.
 */
import { type GroupStatus, measureGroups } from '../../clients/groups/measure-groups'
import type { World } from '../../world'
import { callTimedOut, hasBootstrap, hostOf, noNode } from './bootstrap'
import { failed, noScope, WRAPPED } from './group-faults'
import { formatTable } from './group-table'
import { readOptions } from './options'
import { reportReset, resetOffsets } from './reset-offsets'
import { notSimulated, print, type Tool, type ToolRun } from './tool-run'

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
  const options = readOptions(words, TABLE, 'uncaught')
  if ('error' in options) return print(options.error)
  const actions = ACTIONS.filter((name) => options.has(name))
  const asked = options.all('group')
  const isScoped = asked.length > 0 || options.has('all-groups')
  if (options.has('describe') && !isScoped) return print(noScope('describe'))
  if (actions.length !== 1)
    return print(
      'Command must include exactly one action: --list, --describe, --delete, --reset-offsets, --delete-offsets, --validate-regex',
    )
  if (actions[0] === 'delete' || actions[0] === 'delete-offsets')
    return notSimulated(`kafka-consumer-groups --${actions[0]}`)
  if (actions[0] === 'reset-offsets') return resetOffsets(world, asked, options)
  if (!hasBootstrap(world)) return print(actions[0] === 'list' ? failed(NO_BROKERS, WRAPPED) : failed(noNode(FIND)))
  const groups = measureGroups(world)
  if (actions[0] === 'list')
    return print(
      groups
        .filter(({ state }) => state !== 'Unknown')
        .map(({ group }) => group)
        .join('\n'),
    )
  const views = VIEWS.filter((name) => options.has(name))
  if (views.length > 1)
    return print('Option [describe] takes at most one of these options: [members], [offsets], [state]')
  const chosen = groups.filter(({ group }) => options.has('all-groups') || asked.includes(group))
  const unknown = asked.find((id) => !groups.some(({ group, state }) => group === id && state !== 'Dead'))
  if (unknown !== undefined && !options.has('all-groups'))
    return print(failed(`org.apache.kafka.common.errors.GroupIdNotFoundException: Group ${unknown} not found.`))
  if (chosen.some(({ coordinator }) => coordinator === null)) return print(failed(callTimedOut(world, FIND)))
  return describeGroups(world, chosen, views[0], options.has('verbose'))
}

const VIEWS = ['members', 'offsets', 'state'] as const
const FIND = 'describeConsumerGroups(api=FIND_COORDINATOR)'
const NO_BROKERS =
  'java.util.concurrent.ExecutionException: org.apache.kafka.common.KafkaException: Failed to find brokers to send ListGroups'

function describeGroups(
  world: World,
  groups: readonly GroupStatus[],
  view: (typeof VIEWS)[number] | undefined,
  isVerbose: boolean,
): ToolRun {
  if (view === 'members' && isVerbose) return notSimulated('kafka-consumer-groups --members --verbose')
  const texts = groups.map((group) => {
    const lines =
      view === 'state'
        ? describeState(group)
        : view === 'members'
          ? describeMembers(world, group)
          : describeOffsets(world, group)
    return [...warn(group), ...lines].join('\n')
  })
  return print(texts.map((text) => `\n${text}`).join('\n'))
}

/** What the tool says before its table; it goes to the same screen. */
function warn({ group, state, members }: GroupStatus): string[] {
  if (members.length === 0) return [`Consumer group '${group}' has no active members.`, '']
  return isMoving(state) ? [`Warning: Consumer group '${group}' is rebalancing.`, ''] : []
}

function isMoving(state: GroupStatus['state']): boolean {
  return state === 'PreparingRebalance' || state === 'CompletingRebalance' || state === 'Assigning'
}

const dash = (value: number): string => (value < 0 ? '-' : String(value))

/** What is assigned stands first, by member, the one with the most above the others. */
function describeOffsets(world: World, group: GroupStatus): string[] {
  const members = [...group.members].sort((a, b) => b.assignment.length - a.assignment.length)
  const ofMember = (id: string | null) =>
    group.partitions.filter(
      ({ consumer }) => (members.some((one) => one.consumer === consumer) ? consumer : null) === id,
    )
  const rows = [...members.flatMap(({ consumer }) => ofMember(consumer)), ...ofMember(null)].map((row) => {
    const member = members.find(({ consumer }) => consumer === row.consumer)
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
  // Before anybody was assigned anything and nothing is committed there is no table.
  if (rows.length === 0) return []
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
  return formatTable(head, [-1, -1, 10, 15, 15, 15, -1, 15, 0], rows)
}

/** Each cell of this table is followed by a blank. */
function describeMembers(world: World, group: GroupStatus): string[] {
  const rows = group.members.map(({ memberId, consumer, assignment }) => [
    group.group,
    memberId,
    hostOfClient(world, consumer),
    consumer,
    String(assignment.length),
  ])
  const head = ['GROUP', 'CONSUMER-ID', 'HOST', 'CLIENT-ID', '#PARTITIONS']
  return formatTable(head, [-1, -1, 15, 15, 15], rows).map((line) => `${line} `)
}

/** While a group is moving no assignor is chosen, nor where there is nobody. */
function describeState({ group, coordinator, protocol, state, members }: GroupStatus): string[] {
  const row = [
    group,
    coordinator === null ? '-' : `${hostOf(coordinator)}:9092  (${coordinator})`,
    protocol === '' || isMoving(state) || members.length === 0 ? '-' : protocol,
    state,
    String(members.length),
  ]
  const head = ['GROUP', 'COORDINATOR (ID)', 'ASSIGNMENT-STRATEGY', 'STATE', '#MEMBERS']
  return formatTable(head, [-1, 25, 20, 20, 0], [row])
}

function hostOfClient({ state }: World, id: string): string {
  const n = state.consumers.findIndex((consumer) => consumer.id === id)
  return n < 0 ? '-' : `/10.${state.consumers[n].site}.0.${n + 1}`
}
