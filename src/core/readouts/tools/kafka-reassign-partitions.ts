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
import { type Options, printedFault, readOptions, unreadable } from './options'
import { clearAllThrottles, type Move, throttleBrokers, throttleTopics } from './throttles'
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
  if (options.has('throttle') && action !== 'execute')
    return print(`Option "[throttle]" can't be used with action "[${action}]"`)
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
  return action === 'execute'
    ? execute(world, wanted, options)
    : verify(world, wanted, options.has('preserve-throttles'))
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

function execute(world: World, wanted: readonly Wanted[], options: Options): ToolRun {
  const rate = readThrottle(options)
  if (typeof rate === 'string') return print(`Error: ${unreadable(rate, 'throttle')}`)
  const refused = refuse(wanted)
  if (refused !== null) return print(refused)
  if (!options.has('additional') && listMoving(world).length > 0) return print(ALREADY_MOVING)
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
  const moves = wanted.map(
    ({ topic, partition, replicas }): Command => ({ kind: 'ReassignPartition', topic, partition, replicas }),
  )
  if (rate < 0) return order(moves)
  const proposed = proposeMoves(world, wanted)
  const brokers = [...new Set(proposed.flatMap(({ sources, destinations }) => [...sources, ...destinations]))]
  const asked = brokers.filter((id) => alive.includes(id))
  const throttles = [...throttleTopics(proposed), ...throttleBrokers(asked, rate)]
  // A broker is asked for its own settings, and one that is dead answers nothing: the tool ends before it moves anything.
  return order(asked.length < brokers.length ? throttles : [...throttles, ...moves])
}

const ALREADY_MOVING =
  'Cannot execute because there is an existing partition assignment.  Use --additional to override this and create a new partition assignment in addition to the existing one. The --additional flag can also be used to change the throttle by resubmitting the current reassignment.'
const MUST_VERIFY =
  'Warning: You must run --verify periodically, until the reassignment completes, to ensure the throttle is removed.'

/** Bytes a second, negative for none; what was written when it is no number. */
function readThrottle(options: Options): number | string {
  const text = options.one('throttle') ?? '-1'
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

/** calculateProposedMoveMap: what is on its way already, and what is wanted now. */
function proposeMoves(world: World, wanted: readonly Wanted[]): Move[] {
  const moves = new Map<string, Move>()
  for (const { name, topic, partition, all, adding } of listMoving(world)) {
    const sources = all.filter((id) => !adding.includes(id))
    moves.set(name, { topic, partition, sources, destinations: adding })
  }
  for (const one of wanted) {
    const { topic, partition, replicas } = one
    const sources = moves.get(nameOf(one))?.sources ?? rowsOf(world, [one])[0].replicas
    const destinations = replicas.filter((id) => !sources.includes(id))
    moves.set(nameOf(one), { topic, partition, sources, destinations })
  }
  return [...moves.values()]
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
  return { ...order(clearAllThrottles(world, brokers, topics)), output: status.join('\n') }
}

function listMoving({ state }: World) {
  const { controller, partitions, topics, brokers } = state
  const ids = (list: readonly number[]): number[] => list.map((b) => brokers[b].id)
  return controller.committed.partitions.flatMap((image, p) => {
    if (image === undefined) return []
    const { replicas, addingReplicas, removingReplicas } = image.state
    if (addingReplicas.length + removingReplicas.length === 0) return []
    const topic = topics[partitions.topic[p]].name
    const partition = partitions.number[p]
    const [all, adding, removing] = [replicas, addingReplicas, removingReplicas].map(ids)
    return [{ name: nameOf({ topic, partition }), topic, partition, all, adding, removing }]
  })
}

function listText(world: World): string {
  const moving = listMoving(world)
  if (moving.length === 0) return 'No partition reassignments found.'
  const lines = moving.map(
    ({ name, all, adding, removing }) =>
      `${name}: replicas: ${all}.${adding.length === 0 ? '' : ` adding: ${adding}.`}${removing.length === 0 ? '' : ` removing: ${removing}.`}`,
  )
  return ['Current partition reassignments:', ...lines].join('\n')
}

/** The metadata has the old replicas still: what was asked for is not committed at this instant. */
function report(world: World, words: readonly string[], outcomes: readonly Outcome[]): string {
  const options = readOptions(words, TABLE, 'uncaught')
  if ('error' in options || !options.has('execute')) return ''
  const wanted = readFile(options.one('reassignment-json-file') ?? '')
  const rate = readThrottle(options)
  if (typeof wanted === 'string' || typeof rate === 'string') return ''
  const lost = outcomes.find(({ refusal }) => refusal?.reason?.code === 'no-quorum')
  if (lost?.command.kind === 'ReassignPartition')
    return fail(callTimedOut(world, 'alterPartitionReassignments'), THROWN)
  const lines = [assignmentText(world, wanted), ...(rate < 0 ? [] : [MUST_VERIFY])]
  if (lost !== undefined) return [...lines, fail(callTimedOut(world, 'incrementalAlterConfigs'), THROWN)].join('\n')
  const moved = outcomes.flatMap(({ command, refusal }) =>
    command.kind === 'ReassignPartition' ? [{ command, refusal }] : [],
  )
  if (moved.length === 0) return [...lines, fail(noNode('incrementalAlterConfigs'), THROWN)].join('\n')
  if (rate >= 0) lines.push(`The inter-broker throttle limit was set to ${rate} B/s`)
  const failed = moved.flatMap(({ command, refusal }) =>
    refusal === null ? [] : [`${nameOf(command)}: ${exceptionOf(refusal).replace(/^.*?: /, '')}`],
  )
  const names = moved.map(({ command }) => nameOf(command))
  return [
    ...lines,
    ...(failed.length > 0
      ? ['Error reassigning partition(s):', ...failed]
      : [`Successfully started partition reassignment${names.length > 1 ? 's' : ''} for ${names.join(',')}`]),
  ].join('\n')
}

function assignmentText(world: World, wanted: readonly Wanted[]): string {
  const partitions = rowsOf(world, wanted).map(({ topic, partition, replicas }) => {
    return { topic, partition, replicas, log_dirs: replicas.map(() => LOG_DIR) }
  })
  const json = JSON.stringify({ version: 1, partitions })
  return `Current partition replica assignment\n\n${json}\n\nSave this to use as the --reassignment-json-file option during rollback`
}
