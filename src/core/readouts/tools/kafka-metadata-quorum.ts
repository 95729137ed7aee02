/**
 * kafka-metadata-quorum (MetadataQuorumCommand) `describe --status` and `--replication`: what the active controller says
 * of its voters and of the brokers that fetch from it.
 *
 * The one thing a reader would get wrong: nobody else knows. Without an active controller the tool waits in vain.
 *
 * Simplification: directory ids, and when a follower has last caught up, are not printed.
 */
import type { World } from '../../world'
import { hasBootstrap, hasController } from './bootstrap'
import { readOptions } from './options'
import { notSimulated, print, TIMED_OUT, type Tool, type ToolRun } from './tool-run'

const USAGE =
  'usage: kafka-metadata-quorum [-h] [--command-config COMMAND_CONFIG] (--bootstrap-server BOOTSTRAP_SERVER | --bootstrap-controller BOOTSTRAP_CONTROLLER) {describe,add-controller,remove-controller} ...'

export const kafkaMetadataQuorum: Tool = { run, report: () => '' }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(
    words.map((word) => (word === '-hr' || word === '-re' || word === '-rep' ? '--replication' : word)),
    { status: 'flag', replication: 'flag', 'human-readable': 'flag' },
  )
  if ('error' in options) {
    const unknown = words.find((word) => word.startsWith('--') && options.error.includes(word.slice(2)))
    return print(`${USAGE}\nkafka-metadata-quorum: error: unrecognized arguments: '${unknown ?? ''}'`)
  }
  const [action] = options.rest
  if (action === 'add-controller' || action === 'remove-controller')
    return notSimulated(`kafka-metadata-quorum ${action}`)
  if (action !== 'describe')
    return print(
      `${USAGE}\nkafka-metadata-quorum: error: ${action === undefined ? 'too few arguments' : `invalid choice: '${action}' (choose from 'describe', 'add-controller', 'remove-controller')`}`,
    )
  if (options.has('status') === options.has('replication'))
    return print('One of --status or --replication must be specified with describe sub-command')
  if (!hasBootstrap(world) || !hasController(world)) return print(`Error executing command: ${TIMED_OUT}`)
  const controllers = world.scenario.controllers.map(({ id }) => id)
  return print(options.has('status') ? describeStatus(world) : describeReplication(world), { controllers })
}

function describeStatus(world: World): string {
  const { state, scenario } = world
  const voters = scenario.controllers.length
  const leader = state.raft[state.controller.active]
  const { followerOffset, followerFetchUs } = leader
  const end = leader.tail.offset + 1
  const others = state.raft.slice(0, voters).flatMap((_, n) => (n === state.controller.active ? [] : [n]))
  const lag = Math.max(0, ...others.map((n) => end - Math.max(0, followerOffset[n] ?? 0)))
  const slowest = Math.max(
    -1,
    ...others
      .filter((n) => end > (followerOffset[n] ?? 0))
      .map((n) => Math.round((state.nowUs - (followerFetchUs[n] ?? 0)) / 1000)),
  )
  const voter = (id: number): string => `{"id": ${id}, "endpoints": ["CONTROLLER://controller-${id}:9093"]}`
  return [
    ['LeaderId:', leader.id],
    ['LeaderEpoch:', leader.epoch],
    ['HighWatermark:', leader.highWatermark],
    ['MaxFollowerLag:', lag],
    ['MaxFollowerLagTimeMs:', slowest],
    ['CurrentVoters:', `[${scenario.controllers.map(({ id }) => voter(id)).join(', ')}]`],
    ['CurrentObservers:', `[${state.brokers.map(({ id }) => `{"id": ${id}}`).join(', ')}]`],
  ]
    .map(([name, value]) => `${String(name).padEnd(24)}${value}`)
    .join('\n')
}

/** Times are those of the run. */
function describeReplication(world: World): string {
  const { state, scenario } = world
  const { active } = state.controller
  const leader = state.raft[active]
  const end = leader.tail.offset + 1
  const rows = state.raft.map((node, n) => {
    const isLeader = n === active
    const offset = isLeader ? end : Math.max(0, leader.followerOffset[n] ?? 0)
    const fetchMs = isLeader
      ? Math.round(state.nowUs / 1000)
      : Math.round(Math.max(0, leader.followerFetchUs[n] ?? 0) / 1000)
    return [
      String(node.id),
      String(offset),
      String(end - offset),
      String(fetchMs),
      isLeader ? 'Leader' : n < scenario.controllers.length ? 'Follower' : 'Observer',
    ]
  })
  const head = ['NodeId', 'LogEndOffset', 'Lag', 'LastFetchTimestamp', 'Status']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)))
  return [head, ...rows].map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join('\t')).join('\n')
}
