/**
 * kafka-metadata-quorum (MetadataQuorumCommand) `describe --status` and `--replication`: what the active controller says
 * of its voters and of the brokers that fetch from it.
 *
 * The one thing a reader would get wrong: nobody else knows. Without an active controller the tool waits in vain.
 *
 * Simplification: what argparse4j thinks that was meant is not printed.
 */
import type { World } from '../../world'
import { makeUuid } from '../describe-topic'
import { callTimedOut, hasBootstrap, hasController, noNode } from './bootstrap'
import { readOptions } from './options'
import { EXECUTION, notSimulated, print, type Tool, type ToolRun } from './tool-run'

const USAGE = `usage: kafka-metadata-quorum [-h] [--command-config COMMAND_CONFIG]
                             (--bootstrap-server BOOTSTRAP_SERVER |
                             --bootstrap-controller BOOTSTRAP_CONTROLLER)
                             {describe,add-controller,remove-controller}
                             ...`

const DESCRIBE_USAGE = `usage: kafka-metadata-quorum (--bootstrap-server BOOTSTRAP_SERVER |
                             --bootstrap-controller BOOTSTRAP_CONTROLLER)
                             describe [-h] [--status] [--replication]
                             [--human-readable]`

/** How argparse4j fills a line of 75 letters. */
const CHOICES = `(choose  from
'describe', 'add-controller', 'remove-controller')`

export const kafkaMetadataQuorum: Tool = { run, report: () => '' }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(
    words.map((word) => (word === '-hr' || word === '-re' || word === '-rep' ? '--replication' : word)),
    { status: 'flag', replication: 'flag', 'human-readable': 'flag' },
    'message',
  )
  if ('error' in options) {
    const unknown = words.find((word) => word.startsWith('--') && options.error.includes(word.slice(2)))
    return print(`${DESCRIBE_USAGE}\nkafka-metadata-quorum: error: unrecognized arguments: '${unknown ?? ''}'`)
  }
  const [action] = options.rest
  if (action === 'add-controller' || action === 'remove-controller')
    return notSimulated(`kafka-metadata-quorum ${action}`)
  if (action !== 'describe')
    return print(
      `${USAGE}\nkafka-metadata-quorum: ${action === undefined ? 'error: too few arguments' : ` error:  invalid  choice:   '${action}'  ${CHOICES}`}`,
    )
  const fault = refuseViews(options.has('status'), options.has('replication'), options.has('human-readable'))
  if (fault !== null) return print(fault)
  if (!hasBootstrap(world)) return print(failed(noNode('listNodes')))
  if (!hasController(world)) return print(failed(callTimedOut(world, 'describeMetadataQuorum')))
  const controllers = world.scenario.controllers.map(({ id }) => id)
  return print(
    options.has('status') ? describeStatus(world) : describeReplication(world, options.has('human-readable')),
    { controllers },
  )
}

const failed = (exception: string): string => `${exception}\n${EXECUTION}${exception}`

/** MetadataQuorumCommand.execute; null when the options go together. */
function refuseViews(hasStatus: boolean, hasReplication: boolean, isForPeople: boolean): string | null {
  if (hasStatus && hasReplication)
    return 'Only one of --status or --replication should be specified with describe sub-command'
  if (hasStatus) return isForPeople ? 'The option --human-readable is only supported along with --replication' : null
  return hasReplication ? null : 'One of --status or --replication must be specified with describe sub-command'
}

/**
 * Has it fetched from this leader? In its epoch a leader knows nothing of the others before (LeaderState: endOffset is empty),
 * and says -1 of a voter and nothing of an observer.
 */
function hasFetched({ state }: World, n: number): boolean {
  const { active } = state.controller
  return n === active || (state.raft[active].followerOffset[n] ?? -1) >= 0
}

/**
 * When a node has last been at the end of the log, milliseconds of the run; -1 when the leader does not know.
 *
 * Simplification: a node has caught up with each fetch that it made.
 */
function caughtUpMs(world: World, n: number): number {
  const { state } = world
  const { active } = state.controller
  if (!hasFetched(world, n)) return -1
  const us = n === active ? state.nowUs : Math.max(0, state.raft[active].followerFetchUs[n])
  return Math.round(us / 1000)
}

/** The end of its log as the leader knows it: one more than the offset of its last entry, -1 when it does not. */
function endOf(world: World, n: number): number {
  const { state } = world
  const { active } = state.controller
  const leader = state.raft[active]
  if (n === active) return leader.tail.offset + 1
  return hasFetched(world, n) ? leader.followerOffset[n] + 1 : -1
}

/** LeaderState.observerStates: who has not fetched for five minutes is forgotten. */
const OBSERVER_SESSION_US = 300_000_000

function isKnownObserver(world: World, n: number): boolean {
  const { state } = world
  const { followerFetchUs } = state.raft[state.controller.active]
  return hasFetched(world, n) && state.nowUs - followerFetchUs[n] < OBSERVER_SESSION_US
}

/** Of the voters the first that is furthest behind, as MetadataQuorumCommand looks for it. */
function describeStatus(world: World): string {
  const { state, scenario } = world
  const voters = scenario.controllers.length
  const leader = state.raft[state.controller.active]
  const { active } = state.controller
  const ends = Array.from({ length: voters }, (_, n) => endOf(world, n))
  const last = ends.reduce((a, end, n) => (end < ends[a] ? n : a), 0)
  const lagMs = hasFetched(world, last) ? caughtUpMs(world, active) - caughtUpMs(world, last) : -1
  const observers = state.brokers.filter(({ node }) => isKnownObserver(world, node))
  const voter = (id: number): string => `{"id": ${id}, "endpoints": ["CONTROLLER://controller-${id}:9093"]}`
  return [
    ['ClusterId:', makeUuid(scenario.seed, 'cluster')],
    ['LeaderId:', leader.id],
    ['LeaderEpoch:', leader.epoch],
    ['HighWatermark:', leader.highWatermark],
    ['MaxFollowerLag:', ends[active] - ends[last]],
    ['MaxFollowerLagTimeMs:', last === active ? 0 : lagMs],
    ['CurrentVoters:', `[${scenario.controllers.map(({ id }) => voter(id)).join(', ')}]`],
    [
      'CurrentObservers:',
      `[${observers.map(({ id }) => `{"id": ${id}, "directoryId": "${directoryId(world, id)}"}`).join(', ')}]`,
    ],
  ]
    .map(([name, value]) => `${String(name).padEnd(24)}${value}`)
    .join('\n')
}

/** Voters that server.properties names have no directory of their own (`controller.quorum.voters`). */
const NO_DIRECTORY = 'AAAAAAAAAAAAAAAAAAAAAA'

function directoryId({ scenario }: World, broker: number): string {
  return makeUuid(scenario.seed, `directory of ${broker}`)
}

/** The leader, its followers, the observers. Times are those of the run. */
function describeReplication(world: World, isForPeople: boolean): string {
  const { state, scenario } = world
  const { active } = state.controller
  const voters = scenario.controllers.length
  const others = state.raft.map((_, n) => n).filter((n) => n !== active && (n < voters || isKnownObserver(world, n)))
  const order = [active, ...others]
  const time = (ms: number): string =>
    isForPeople && ms >= 0 ? `${Math.round(state.nowUs / 1000) - ms} ms ago` : String(ms)
  const rows = order.map((n) => {
    const { id } = state.raft[n]
    const offset = endOf(world, n)
    const at = time(caughtUpMs(world, n))
    const status = n === active ? 'Leader' : n < voters ? 'Follower' : 'Observer'
    const directory = n < voters ? NO_DIRECTORY : directoryId(world, id)
    return [String(id), directory, String(offset), String(endOf(world, active) - offset), at, at, status]
  })
  const head = ['NodeId', 'DirectoryId', 'LogEndOffset', 'Lag', 'LastFetchTimestamp', 'LastCaughtUpTimestamp', 'Status']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)))
  return [head, ...rows].map((row) => row.map((cell, i) => `${cell.padEnd(widths[i])}\t`).join('')).join('\n')
}
