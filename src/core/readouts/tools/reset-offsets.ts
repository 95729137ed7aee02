/**
 * kafka-consumer-groups `--reset-offsets` (ConsumerGroupCommand.OffsetsUtils): where a group without members goes on.
 *
 * The one thing a reader would get wrong: without `--execute` the tool prints what it would do, and does nothing.
 */
import type { GroupStatus } from '../../clients/groups/measure-groups'
import { latestOffset } from '../../cluster/replicas'
import { earliestOffset } from '../../cluster/retention'
import type { Command } from '../../command'
import type { World } from '../../world'
import { listTopicNames } from './bootstrap'
import { formatTable } from './group-table'
import type { Options } from './options'
import { notSimulated, type Outcome, order, print, type ToolRun } from './tool-run'

const SCENARIOS = ['to-earliest', 'to-latest', 'to-current', 'to-offset', 'shift-by']

const NO_EXECUTE =
  'WARN: No action will be performed as the --execute option is missing. In a future major release, the default behavior will be to prompt the user before executing the reset rather than doing a dry run. You should add the --dry-run option explicitly if you are scripting this command and want to keep the current default behavior without prompting.'

type Reset = Extract<Command, { kind: 'ResetOffsets' }>

export function resetOffsets(world: World, groups: readonly GroupStatus[], options: Options): ToolRun {
  const scenarios = SCENARIOS.filter((name) => options.has(name))
  if (scenarios.length !== 1)
    return print(
      'Option [reset-offsets] takes exactly one of these options: [to-offset], [shift-by], [to-datetime], [by-duration], [to-earliest], [to-latest], [from-file], [to-current]',
    )
  const busy = groups.find(({ members }) => members.length > 0)
  if (busy !== undefined)
    return print(
      `\nError: Assignments can only be reset if the group '${busy.group}' is inactive, but the current state is ${busy.state}.`,
    )
  const value = options.one(scenarios[0])
  if (value !== undefined && !/^-?\d{1,15}$/.test(value))
    return print(`Cannot parse argument '${value}' of option ${scenarios[0]}`)
  if (options.has('all-topics') === options.has('topic'))
    return print('One of the reset scopes should be defined: --all-topics, --topic.')
  const asked = options.all('topic')
  const missing = asked.find((topic) => !listTopicNames(world).includes(topic.split(':')[0]))
  if (missing !== undefined)
    return print(
      'Error: Executing consumer group command failed due to org.apache.kafka.common.errors.UnknownTopicOrPartitionException',
    )
  const resets = groups.flatMap((group) => listResets(world, group, asked, scenarios[0], Number(value)))
  if (resets.length > 999) return notSimulated('--reset-offsets of more than 999 partitions')
  if (options.has('execute')) return order(resets)
  return print([...(options.has('dry-run') ? [] : [NO_EXECUTE]), ...tableOf(resets)].join('\n'))
}

/** `orders`, or `orders:0,2` for some of its partitions; of all topics those that the group has committed. */
function listResets(
  world: World,
  group: GroupStatus,
  asked: readonly string[],
  scenario: string,
  value: number,
): Reset[] {
  const places = asked.length === 0 ? group.partitions : asked.flatMap((one) => placesOf(world, one))
  return places.map(({ topic, partition }) => {
    const p = world.state.topics.find(({ name }) => name === topic)?.partitions[partition] ?? 0
    const committed =
      group.partitions.find((row) => row.topic === topic && row.partition === partition)?.committed ?? -1
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
      group: group.group,
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
  return ['', ...formatTable(['GROUP', 'TOPIC', 'PARTITION', 'NEW-OFFSET'], [30, 30, 10, 15], rows)]
}

export function reportReset(_world: World, _words: readonly string[], outcomes: readonly Outcome[]): string {
  const refused = outcomes.find(({ refusal }) => refusal !== null)?.refusal
  if (refused) return `Error: Executing consumer group command failed due to ${refused.error}: ${refused.message}`
  return tableOf(outcomes.flatMap(({ command }) => (command.kind === 'ResetOffsets' ? [command] : []))).join('\n')
}
