/**
 * kafka-consumer-groups (ConsumerGroupCommand): `--list`, `--describe` with offsets, `--members` and `--state`.
 *
 * The one thing a reader would get wrong: LAG is counted from the committed offset, and `-` is no zero: nobody has committed.
 *
 * Simplification: a client's HOST is made of its place and its number, as nothing here has an address.
 */

import { type GroupStatus, measureGroups } from '../../clients/groups/measure-groups'
import { isPaused } from '../../cluster/paused'
import type { World } from '../../world'
import { answers, callTimedOut, hasBootstrap, hostOf, noNode } from './bootstrap'
import { failed, findAwaited, GROUP_TIMEOUT_MS, noScope, WRAPPED } from './group-faults'
import { formatTable } from './group-table'
import { type Options, readOptions } from './options'
import { reportReset, resetOffsets } from './reset-offsets'
import {
  EXECUTION,
  findUnsimulated,
  notSimulated,
  print,
  TIMED_OUT,
  type Tool,
  type ToolRun,
  withUnsimulated,
} from './tool-run'

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
  'state of the list': 'value',
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

const UNSIMULATED = {
  'to-datetime': 'value',
  'by-duration': 'value',
  'from-file': 'value',
  export: 'flag',
  type: 'value',
  'validate-regex': 'value',
} as const

const ACTIONS = ['list', 'describe', 'delete', 'reset-offsets', 'delete-offsets']

export const kafkaConsumerGroups: Tool = { run, report: reportReset }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(withStates(words), withUnsimulated(TABLE, UNSIMULATED), 'uncaught')
  if ('error' in options) return print(options.error)
  const other = findUnsimulated('kafka-consumer-groups', options, UNSIMULATED)
  if (other !== null) return other
  const actions = ACTIONS.filter((name) => options.has(name))
  const asked = options.all('group')
  const isScoped = asked.length > 0 || options.has('all-groups')
  if (options.has('describe') && !isScoped) return print(noScope('describe'))
  if (asked.length > 0 && options.has('all-groups'))
    return print(`Option "[group]" can't be used with option "[all-groups]"`)
  if (actions.length !== 1)
    return print(
      'Command must include exactly one action: --list, --describe, --delete, --reset-offsets, --delete-offsets, --validate-regex',
    )
  if (actions[0] === 'delete' || actions[0] === 'delete-offsets')
    return notSimulated(`kafka-consumer-groups --${actions[0]}`)
  if (actions[0] === 'reset-offsets') return resetOffsets(world, asked, options)
  if (!hasBootstrap(world)) return print(actions[0] === 'list' ? failed(NO_BROKERS, WRAPPED) : failed(noNode(FIND)))
  const groups = measureGroups(world)
  if (actions[0] === 'list') return listGroups(world, groups, options)
  const views = VIEWS.filter((name) => options.has(name))
  if (views.length > 1)
    return print('Option [describe] takes at most one of these options: [members], [offsets], [state]')
  const chosen = groups.filter(({ group }) => options.has('all-groups') || asked.includes(group))
  const unknown = asked.find((id) => !groups.some(({ group, state }) => group === id && state !== 'Dead'))
  if (unknown !== undefined && !options.has('all-groups'))
    return print(failed(`org.apache.kafka.common.errors.GroupIdNotFoundException: Group ${unknown} not found.`))
  const awaited = findAwaited(world, chosen)
  if (awaited !== null) return notSimulated(`${awaited}, for which kafka-consumer-groups waits up to 30 s`)
  if (chosen.some(({ coordinator }) => coordinator === null))
    return print(failed(callTimedOut(world, FIND, GROUP_TIMEOUT_MS)))
  return describeGroups(world, chosen, views[0], options.has('verbose'))
}

const STATES = ['Dead', 'CompletingRebalance', 'Stable', 'Empty', 'Assigning', 'Reconciling', 'PreparingRebalance']

/** `--state` takes an argument with `--list`, and none otherwise. */
function withStates(words: readonly string[]): readonly string[] {
  if (!words.includes('--list')) return words
  return words.map((word, i) => {
    const next = words[i + 1]
    return word === '--state' && (next === undefined || next.startsWith('--'))
      ? '--state of the list='
      : word === '--state'
        ? '--state of the list'
        : word
  })
}

/** Each broker that the metadata has as alive is asked (KafkaAdminClient.listGroups), and one that says nothing fails them all. */
function refuseToList(world: World): string | null {
  const { brokers, controller } = world.state
  const b = brokers.findIndex((_, i) => !controller.committed.brokers[i].fenced && !answers(world, i))
  if (b < 0) return null
  const { id, rack } = brokers[b]
  const why = isPaused(world, b)
    ? callTimedOut(world, 'listGroups', GROUP_TIMEOUT_MS).replace(`${TIMED_OUT}: `, '')
    : 'Timed out waiting for a node assignment. Call: listGroups'
  const node = `${hostOf(id)}:9092 (id: ${id} rack: ${rack === '' ? 'null' : rack} isFenced: false)`
  return `${EXECUTION}${TIMED_OUT}: Error listing groups on ${node}: ${why}`
}

function listGroups(world: World, groups: readonly GroupStatus[], options: Options): ToolRun {
  const fault = refuseToList(world)
  if (fault !== null) return print(failed(fault, WRAPPED))
  const known = groups.filter(({ state }) => state !== 'Unknown')
  const asked = options.one('state of the list')
  if (asked === undefined) return print(known.map(({ group }) => group).join('\n'))
  const wanted = asked
    .split(',')
    .map((word) => STATES.find((state) => state.toLowerCase() === word.trim().toLowerCase()))
  if (asked !== '' && wanted.includes(undefined))
    return print(`Invalid state list '${asked}'. Valid states are: ${STATES.join(', ')}`)
  const rows = known
    .filter(({ state }) => asked === '' || wanted.includes(state))
    .map(({ group, state }) => [group, state])
  return print(formatTable(['GROUP', 'STATE'], [25, 20], rows).join('\n'))
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
  if (isVerbose) return notSimulated('kafka-consumer-groups --verbose')
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
  return isMoving(state) || state === 'Reconciling' ? [`Warning: Consumer group '${group}' is rebalancing.`, ''] : []
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
  // There is a column for it as soon as one of them has one.
  const isStatic = group.members.some(({ instanceId }) => instanceId !== null)
  const rows = group.members.map(({ memberId, consumer, assignment, instanceId }) => [
    group.group,
    memberId,
    ...(isStatic ? [instanceId ?? ''] : []),
    hostOfClient(world, consumer),
    consumer,
    String(assignment.length),
  ])
  const head = ['GROUP', 'CONSUMER-ID', ...(isStatic ? ['GROUP-INSTANCE-ID'] : []), 'HOST', 'CLIENT-ID', '#PARTITIONS']
  return formatTable(head, [-1, -1, ...(isStatic ? [17] : []), 15, 15, 15], rows).map((line) => `${line} `)
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
