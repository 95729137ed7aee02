/**
 * kafka-reassign-partitions (ReassignPartitionsCommand): `--execute`, `--verify` and `--list`. The file is given in place, as
 * `--reassignment-json-file <(echo '{…}')`.
 *
 * The one thing a reader would get wrong: `--verify` changes something. When no reassignment is under way any more it takes
 * the replication throttles off, whoever has set them.
 *
 * Simplification: what is wrong with the text of a file is not said in Jackson's words.
 */
import type { Command } from '../../command'
import type { World } from '../../world'
import { describePartitions } from '../status'
import { callTimedOut, hasBootstrap, hasController, LOG_DIR, listAlive, listTopicNames, noNode } from './bootstrap'
import { printedFault, readOptions } from './options'
import { listThrottles, setThrottles } from './throttles'
import { exceptionOf, notSimulated, type Outcome, order, print, type Tool, type ToolRun } from './tool-run'

const TABLE = {
  execute: 'flag',
  verify: 'flag',
  list: 'flag',
  generate: 'flag',
  cancel: 'flag',
  additional: 'flag',
  'preserve-throttles': 'flag',
  'reassignment-json-file': 'value',
  throttle: 'value',
  'topics-to-move-json-file': 'value',
  'broker-list': 'value',
  timeout: 'value',
} as const

const THROWN = 'java.util.concurrent.ExecutionException'
const NO_JSON = 'Error: com.fasterxml.jackson.core.JsonParseException'

const ACTIONS = ['generate', 'execute', 'verify', 'cancel', 'list']

interface Wanted {
  readonly topic: string
  readonly partition: number
  readonly replicas: readonly number[]
}

export const kafkaReassignPartitions: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, TABLE, 'uncaught')
  if ('error' in options) return print(options.error)
  const actions = ACTIONS.filter((name) => options.has(name))
  if (actions.length !== 1)
    return print('Command must include exactly one action: --generate, --execute, --verify, --cancel, --list')
  const [action] = actions
  if (action === 'generate' || action === 'cancel') return notSimulated(`kafka-reassign-partitions --${action}`)
  if (options.has('throttle')) return notSimulated('kafka-reassign-partitions --throttle')
  const file = options.one('reassignment-json-file')
  if (action !== 'list' && file === undefined) return print('Missing required argument "[reassignment-json-file]"')
  const wanted = file === undefined ? [] : readFile(file)
  if (typeof wanted === 'string') return print(wanted)
  // What is being moved is known to the active controller alone, and each of these asks for it first.
  if (!hasBootstrap(world)) return print(fail(noNode('listPartitionReassignments'), THROWN))
  if (!hasController(world)) return print(fail(callTimedOut(world, 'listPartitionReassignments'), THROWN))
  if (action === 'list') return print(listText(world))
  const placed = wanted.find(({ topic }) =>
    world.state.topics.some((one) => one.name === topic && one.placement !== null),
  )
  if (placed !== undefined) return notSimulated(`reassignment of ${placed.topic}, which has placement constraints,`)
  return action === 'execute' ? execute(world, wanted) : verify(world, wanted, options.has('preserve-throttles'))
}

function readFile(text: string): Wanted[] | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return /^[{[]/.test(text.trim()) ? NO_JSON : fail(`Unable to read file ${text}`, 'java.io.IOException')
  }
  const { partitions } = (json ?? {}) as { readonly partitions?: unknown }
  if (!Array.isArray(partitions) || partitions.length === 0) return fail('Partition reassignment list cannot be empty')
  const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
  const ok = partitions.every(
    (one) =>
      typeof one?.topic === 'string' &&
      isWhole(one.partition) &&
      Array.isArray(one.replicas) &&
      one.replicas.every(isWhole),
  )
  return ok ? partitions.slice(0, 1_000) : NO_JSON
}

/** `parseExecuteAssignmentArgs`: each of these ends the tool before it asks the cluster. */
function refuse(wanted: readonly Wanted[]): string | null {
  const names = wanted.map(nameOf)
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]
  if (twice.length > 0) return fail(`Partition reassignment contains duplicate topic partitions: ${twice.join(',')}`)
  if (wanted.some(({ replicas }) => replicas.length === 0)) return fail('Partition replica list cannot be empty')
  const doubled = wanted.flatMap((one) => {
    const again = [...new Set(one.replicas.filter((id, i) => one.replicas.indexOf(id) !== i))]
    return again.length === 0 ? [] : [`${nameOf(one)} contains multiple entries for ${again.join(',')}`]
  })
  return doubled.length === 0
    ? null
    : fail(`Partition replica lists may not contain duplicate entries: ${doubled.join('. ')}`)
}

const nameOf = ({ topic, partition }: { readonly topic: string; readonly partition: number }): string =>
  `${topic}-${partition}`

function fail(message: string, exception?: string): string {
  return `Error: ${printedFault(message, exception)}`
}

function execute(world: World, wanted: readonly Wanted[]): ToolRun {
  const refused = refuse(wanted)
  if (refused !== null) return print(refused)
  const alive = listAlive(world)
  // verifyBrokerIds: what is fenced is not known to the tool.
  const unknown = wanted.flatMap(({ replicas }) => replicas).find((id) => !alive.includes(id))
  if (unknown !== undefined) return print(fail(`Unknown broker id ${unknown}`))
  const topics = listTopicNames(world)
  const lost = (what: string): ToolRun =>
    print(fail(`org.apache.kafka.common.errors.UnknownTopicOrPartitionException: ${what}`, THROWN))
  const missing = wanted.find(({ topic }) => !topics.includes(topic))
  if (missing !== undefined) return lost(`Topic ${missing.topic} not found.`)
  const beyond = wanted.find((one) => rowsOf(world, [one]).length === 0)
  if (beyond !== undefined) return lost(`Unable to find partition: ${nameOf(beyond)}`)
  return order(
    wanted.map(
      ({ topic, partition, replicas }): Command => ({ kind: 'ReassignPartition', topic, partition, replicas }),
    ),
  )
}

function rowsOf(world: World, wanted: readonly { readonly topic: string; readonly partition: number }[]) {
  return describePartitions(world).filter((row) =>
    wanted.some(({ topic, partition }) => topic === row.topic && partition === row.partition),
  )
}

function verify(world: World, wanted: readonly Wanted[], keepsThrottles: boolean): ToolRun {
  const moving = listMoving(world)
  const lines = wanted.map(({ topic, partition, replicas }) => {
    const name = `${topic}-${partition}`
    const [row] = rowsOf(world, [{ topic, partition }])
    if (moving.some((one) => one.name === name)) return `Reassignment of partition ${name} is still in progress.`
    const now = row?.replicas ?? []
    if (now.join() === replicas.join()) return `Reassignment of partition ${name} is completed.`
    return `There is no active reassignment of partition ${name}, but replica set is ${now.join(',')} rather than ${replicas.join(',')}.`
  })
  const status = ['Status of partition reassignment:', ...lines]
  if (moving.length > 0 || keepsThrottles) return print(status.join('\n'))
  const topics = [...new Set(wanted.map(({ topic }) => topic))]
  const alive = listAlive(world)
  const brokers = [...new Set([...alive, ...wanted.flatMap(({ replicas }) => replicas)])].sort((a, b) => a - b)
  status.push('', `Clearing broker-level throttles on brokers ${brokers.join(',')}`)
  // Each broker is asked to forget its own throttle, and one that is dead answers nothing.
  if (brokers.some((id) => !alive.includes(id)))
    return print([...status, fail(noNode('incrementalAlterConfigs'), THROWN)].join('\n'))
  status.push(...topics.map((topic) => `Clearing topic-level throttles on topic ${topic}`))
  return { ...order(setThrottles(listThrottles(world), null)), output: status.join('\n') }
}

function listMoving({ state }: World) {
  const { controller, partitions, topics, brokers } = state
  const ids = (list: readonly number[]): string => list.map((b) => brokers[b].id).join(',')
  return controller.committed.partitions.flatMap((image, p) => {
    if (image === undefined) return []
    const { replicas, addingReplicas, removingReplicas } = image.state
    if (addingReplicas.length + removingReplicas.length === 0) return []
    const name = `${topics[partitions.topic[p]].name}-${partitions.number[p]}`
    return [{ name, replicas: ids(replicas), adding: ids(addingReplicas), removing: ids(removingReplicas) }]
  })
}

function listText(world: World): string {
  const moving = listMoving(world)
  if (moving.length === 0) return 'No partition reassignments found.'
  const lines = moving.map(
    ({ name, replicas, adding, removing }) =>
      `${name}: replicas: ${replicas}.${adding === '' ? '' : ` adding: ${adding}.`}${removing === '' ? '' : ` removing: ${removing}.`}`,
  )
  return ['Current partition reassignments:', ...lines].join('\n')
}

/** The metadata has the old replicas still: what was asked for is not committed at this instant. */
function report(world: World, _words: readonly string[], outcomes: readonly Outcome[]): string {
  const moved = outcomes.flatMap(({ command, refusal }) =>
    command.kind === 'ReassignPartition' ? [{ command, refusal }] : [],
  )
  if (moved.length === 0) return ''
  if (moved.some(({ refusal }) => refusal?.reason?.code === 'no-quorum'))
    return fail(callTimedOut(world, 'alterPartitionReassignments'), THROWN)
  const rows = rowsOf(
    world,
    moved.map(({ command }) => command),
  )
  const partitions = rows.map(({ topic, partition, replicas }) => {
    return { topic, partition, replicas, log_dirs: replicas.map(() => LOG_DIR) }
  })
  const name = ({ topic, partition }: { readonly topic: string; readonly partition: number }): string =>
    `${topic}-${partition}`
  const done = moved.filter(({ refusal }) => refusal === null).map(({ command }) => name(command))
  const failed = moved.filter(({ refusal }) => refusal !== null)
  return [
    `Current partition replica assignment\n\n${JSON.stringify({ version: 1, partitions })}\n`,
    'Save this to use as the --reassignment-json-file option during rollback',
    ...(failed.length > 0
      ? [
          'Error reassigning partition(s):',
          ...failed.map(
            ({ command, refusal }) =>
              `${name(command)}: ${refusal === null ? '' : exceptionOf(refusal).replace(/^.*?: /, '')}`,
          ),
        ]
      : [`Successfully started partition reassignment${done.length > 1 ? 's' : ''} for ${done.join(',')}`]),
  ].join('\n')
}
