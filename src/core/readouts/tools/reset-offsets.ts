/**
 * kafka-consumer-groups `--reset-offsets` (ConsumerGroupCommand.OffsetsUtils): where a group without members goes on.
 *
 * Simplification: rows stand in the order of topics and partitions, and in the tool in that of a hash table.
 *
 * The one thing a reader would get wrong: without `--execute` the tool prints what it would do, and does nothing.
 */
import { type GroupStatus, measureGroups } from '../../clients/groups/measure-groups'
import { latestOffset } from '../../cluster/replicas'
import { earliestOffset } from '../../cluster/retention'
import type { Command } from '../../command'
import type { World } from '../../world'
import { callTimedOut, hasBootstrap, listTopicNames, noNode } from './bootstrap'
import { failed, findAwaited, GROUP_TIMEOUT_MS, noScope, WRAPPED } from './group-faults'
import { formatTable } from './group-table'
import type { Options } from './options'
import { EXECUTION, notSimulated, type Outcome, order, print, type ToolRun } from './tool-run'

const SCENARIOS = ['to-earliest', 'to-latest', 'to-current', 'to-offset', 'shift-by'] as const

const NO_EXECUTE =
  'WARN: No action will be performed as the --execute option is missing. In version 5.0, this command will require either --dry-run or --execute to be specified. You should add the --dry-run option explicitly if you are scripting this command and want to keep the current default behavior without prompting.'

type Reset = Extract<Command, { kind: 'ResetOffsets' }>

/** `asked` are names of groups. The warning comes first, whatever else is wrong. */
export function resetOffsets(world: World, asked: readonly string[], options: Options): ToolRun {
  const isDry = !options.has('execute')
  if (!isDry && options.has('dry-run'))
    return print('Option [reset-offsets] only accepts one of [execute] and [dry-run]')
  const warning = isDry && !options.has('dry-run') ? [NO_EXECUTE] : []
  const answer = (...lines: readonly string[]): ToolRun => print([...warning, ...lines].join('\n'))
  const fault = refuseWords(options, asked)
  if (fault !== null) return answer(fault)
  if (!hasBootstrap(world)) return answer(failed(`${EXECUTION}${noNode(FIND)}`, WRAPPED))
  const chosen = measureGroups(world).filter(({ group }) => options.has('all-groups') || asked.includes(group))
  const awaited = findAwaited(world, chosen)
  if (awaited !== null) return notSimulated(`${awaited}, for which kafka-consumer-groups waits up to 30 s`)
  if (chosen.some(({ coordinator }) => coordinator === null))
    return answer(failed(`${EXECUTION}${callTimedOut(world, FIND, GROUP_TIMEOUT_MS)}`, WRAPPED))
  const busy = chosen.find(({ members }) => members.length > 0)
  if (busy !== undefined)
    return answer(
      `\nError: Assignments can only be reset if the group '${busy.group}' is inactive, but the current state is ${busy.state}.`,
      ...tableOf([]),
    )
  const scenario = SCENARIOS.find((name) => options.has(name)) ?? ''
  const value = options.one(scenario)
  if (value !== undefined && !/^-?\d{1,15}$/.test(value)) {
    const message = `Cannot parse argument '${value}' of option ${scenario}`
    return answer(failed(message, 'joptsimple.OptionArgumentConversionException: '))
  }
  const topics = options.has('all-topics') ? [] : options.all('topic')
  const missing = findMissing(world, topics)
  if (missing !== null) return answer(failed(missing, `${UNKNOWN}: `))
  const names = [...chosen.map(({ group }) => group), ...asked.filter((id) => !chosen.some((one) => one.group === id))]
  const resets = names.flatMap((name) => {
    const group = chosen.find((one) => one.group === name)
    return listResets(world, name, group?.partitions ?? [], topics, scenario, Number(value))
  })
  const isNew = names.length > chosen.length
  if (!isDry && isNew) return notSimulated('--reset-offsets --execute of a group that has never been')
  if (resets.length > 999) return notSimulated('--reset-offsets of more than 999 partitions')
  return isDry ? answer(...tableOf(resets)) : order(resets)
}

const FIND = 'describeConsumerGroups(api=FIND_COORDINATOR)'
const UNKNOWN = 'org.apache.kafka.common.errors.UnknownTopicOrPartitionException'

/** ConsumerGroupCommandOptions.checkArgs; null when there is nothing wrong with the words. */
function refuseWords(options: Options, asked: readonly string[]): string | null {
  if (asked.length === 0 && !options.has('all-groups')) return noScope('reset-offsets')
  const [first, second] = SCENARIOS.filter((name) => options.has(name))
  if (second !== undefined) return `Option "[${first}]" can't be used with option "[${second}]"`
  if (first === undefined)
    return "Option '[reset-offsets]' requires one of the following scenarios: [[from-file], [to-datetime], [by-duration], [to-latest], [to-current], [to-earliest], [to-offset], [shift-by]]"
  if (!options.has('all-topics') && !options.has('topic'))
    return 'One of the reset scopes should be defined: --all-topics, --topic.'
  return null
}

function findMissing(world: World, topics: readonly string[]): string | null {
  const known = listTopicNames(world)
  if (topics.some((one) => !known.includes(one.split(':')[0]))) return 'This server does not host this topic-partition.'
  const beyond = topics.flatMap((one) => {
    const [topic, numbers] = one.split(':')
    const count = world.state.topics.find(({ name }) => name === topic)?.partitions.length ?? 0
    return (numbers?.split(',') ?? [])
      .filter((number) => !(Number(number) < count))
      .map((number) => `${topic}-${number}`)
  })
  return beyond.length === 0 ? null : `The partitions "${beyond.join(',')}" do not exist`
}

/** `orders`, or `orders:0,2` for some of its partitions; of all topics those that the group has committed. */
function listResets(
  world: World,
  group: string,
  known: GroupStatus['partitions'],
  asked: readonly string[],
  scenario: string,
  value: number,
): Reset[] {
  const places = asked.length === 0 ? known : asked.flatMap((one) => placesOf(world, one))
  return places.map(({ topic, partition }) => {
    const p = world.state.topics.find(({ name }) => name === topic)?.partitions[partition] ?? 0
    const committed = known.find((row) => row.topic === topic && row.partition === partition)?.committed ?? -1
    const [first, last] = [earliestOffset(world, p), latestOffset(world, p)]
    const wanted = {
      'to-earliest': first,
      'to-latest': last,
      'to-offset': value,
      'shift-by': Math.max(0, committed) + value,
    }
    const offset =
      scenario === 'to-current' ? (committed < 0 ? last : committed) : wanted[scenario as keyof typeof wanted]
    // checkOffsetsRange: what is not there is the nearest that is.
    return {
      kind: 'ResetOffsets',
      group,
      topic,
      partition,
      offset: Math.min(last, Math.max(first, offset)),
    }
  })
}

function placesOf({ state }: World, asked: string): { readonly topic: string; readonly partition: number }[] {
  const [topic, numbers] = asked.split(':')
  const count = state.topics.find(({ name }) => name === topic)?.partitions.length ?? 0
  const wanted = numbers?.split(',').map(Number)
  return Array.from({ length: count }, (_, partition) => ({ topic, partition })).filter(
    ({ partition }) => wanted?.includes(partition) ?? true,
  )
}

function tableOf(resets: readonly Reset[]): string[] {
  const rows = resets.map(({ group, topic, partition, offset }) => [group, topic, String(partition), String(offset)])
  return ['', ...formatTable(['GROUP', 'TOPIC', 'PARTITION', 'NEW-OFFSET'], [-1, -1, 10, 0], rows)]
}

export function reportReset(_world: World, _words: readonly string[], outcomes: readonly Outcome[]): string {
  const refused = outcomes.find(({ refusal }) => refusal !== null)?.refusal
  if (refused) return failed(`${refused.error}: ${refused.message}`)
  return tableOf(outcomes.flatMap(({ command }) => (command.kind === 'ResetOffsets' ? [command] : []))).join('\n')
}
