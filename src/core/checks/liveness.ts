/**
 * Liveness: a cluster that is healed comes back. Every other check says that nothing bad happens; this one says that
 * something good does, once each fault is undone and `healingUs` has passed.
 *
 * The one thing a reader would get wrong: it is not an invariant of every step. During a fault, and for the time that
 * healing may take, all of this may be false; asked too early it finds what is only on its way.
 *
 * Only the data of the world is read, never the functions that the simulation decides with.
 */

import type { ConfigScope } from '../configs'
import { getConfig } from '../configs'
import type { Configs } from '../scenario'
import { type LeaderState, PENDING_NONE, ROLE_FOLLOWER } from '../shape/replica-state'
import type { World } from '../world'
import { isCompacted } from './appends'
import { countStable, readLog } from './transaction-logs'

export interface NotWhole {
  readonly promise:
    | 'no fault is left'
    | 'the quorum has a leader that everybody follows'
    | 'every broker is registered and unfenced'
    | 'every partition has a leader'
    | 'each ISR is whole'
    | 'followers follow'
    | 'observers are back in their role'
    | 'preferred leaders lead'
    | 'the high watermark follows the log'
    | 'what is written is acknowledged'
    | 'groups are stable'
    | 'readers keep up'
    | 'transactions come to an end'
    | 'no queue grows'
  readonly message: string
}

const SECOND_US = 1_000_000

/** What may lie unfinished for so long in a whole cluster: some round trips, a linger, a retry. */
const FRESH_US = 10 * SECOND_US

function setting(configs: Configs, scope: ConfigScope, key: string): number {
  return Number(getConfig(configs, scope, key))
}

/**
 * The longest time that healing may take after the last fault was undone, microseconds. Every wait that one part may
 * have begun just before counts once, in the order in which one waits for the other:
 *
 *     a process starts again, and reads its logs      streamscape.process.start + log.recovery.start + all bytes
 *   + the quorum elects                               fetch.timeout + 4 (election.timeout x 2 + backoff.max)
 *   + registration, once the old session is over      broker.session.timeout + 2 heartbeat.interval
 *   + a fetch that nobody answers any more            replica.socket.timeout + replica.fetch.backoff
 *   + a follower leaves the ISR late, and comes back  2 replica.lag.time.max
 *   + an unclean election, where it is allowed        unclean.leader.election.interval
 *   + the preferred leaders                           2 leader.imbalance.check.interval (with rebalancing on)
 *   + a client gives up a request, and asks again     request.timeout + socket.connection.setup.timeout.max + retries
 *   + a group forgets who is gone and gathers again   session.timeout + max.poll.interval (its rebalance timeout)
 *   + a transaction is given up, at the next look     transaction.timeout + cleanup.interval + a write's 30 s
 *   + 1,000 round trips of the longest path, for the catching up of what was missed
 */
export function healingUs(world: World): number {
  const { clusterConfigs, producers, consumers, network } = world.state
  const broker = (key: string): number => setting(clusterConfigs, 'broker', key)
  const quorumMs =
    broker('controller.quorum.fetch.timeout.ms') +
    4 * (2 * broker('controller.quorum.election.timeout.ms') + broker('controller.quorum.election.backoff.max.ms'))
  const registrationMs = broker('broker.session.timeout.ms') + 2 * broker('broker.heartbeat.interval.ms')
  const fetchMs = broker('replica.socket.timeout.ms') + broker('replica.fetch.backoff.ms')
  const lagMs = 2 * broker('replica.lag.time.max.ms')
  const electionMs =
    broker('unclean.leader.election.interval.ms') * (world.state.topics.some(({ unclean }) => unclean) ? 1 : 0) +
    (rebalances(world) ? 2000 * imbalanceS(world) : 0)
  const clientMs = Math.max(
    0,
    ...producers.map(({ configs }) => setting(configs, 'producer', 'request.timeout.ms')),
    ...consumers.map(({ configs }) => setting(configs, 'consumer', 'request.timeout.ms')),
  )
  const groupMs = Math.max(
    0,
    ...consumers
      .filter(({ member }) => member !== null)
      .map(
        ({ configs }) =>
          setting(configs, 'consumer', 'session.timeout.ms') + setting(configs, 'consumer', 'max.poll.interval.ms'),
      ),
  )
  const transactionMs =
    world.state.transactions === undefined
      ? 0
      : Math.max(...producers.map(({ configs }) => setting(configs, 'producer', 'transaction.timeout.ms'))) +
        broker('transaction.abort.timed.out.transaction.cleanup.interval.ms') +
        30_000
  const restartMs =
    broker('streamscape.process.start.ms') +
    broker('streamscape.log.recovery.start.ms') +
    (1000 * writtenBytes(world)) / broker('streamscape.log.recovery.bytes.per.second')
  const retriesMs = 35_000
  const latencyUs = Math.max(...network.latencyUs) + Math.max(...network.jitterUs)
  const ms =
    transactionMs +
    restartMs +
    quorumMs +
    registrationMs +
    fetchMs +
    lagMs +
    electionMs +
    clientMs +
    retriesMs +
    groupMs
  return ms * 1000 + 1000 * 2 * latencyUs
}

/** What any broker may have to read again at most: everything that was ever made. */
function writtenBytes(world: World): number {
  const { bytes, length } = world.stores.batches
  let sum = 0
  for (let batch = 0; batch < length; batch++) sum += bytes[batch]
  return sum
}

function rebalances(world: World): boolean {
  return String(getConfig(world.state.clusterConfigs, 'broker', 'auto.leader.rebalance.enable')) === 'true'
}

/** A look that is due by the setting of the beginning comes at its old time, also when the setting was changed since. */
function imbalanceS(world: World): number {
  const key = 'leader.imbalance.check.interval.seconds'
  const of = (configs: Configs): number => setting(configs, 'broker', key)
  return Math.max(of(world.state.clusterConfigs), of(world.scenario.cluster.configs))
}

/** What is not whole; empty when all is. Ask when no fault is left and `healingUs` has passed since. */
export function findNotWhole(world: World): NotWhole[] {
  return [
    ...checkFaults(world),
    ...checkQuorum(world),
    ...checkBrokers(world),
    ...checkPartitions(world),
    ...checkProducers(world),
    ...checkGroups(world),
    ...checkReaders(world),
    ...checkTransactions(world),
    ...checkQueues(world),
  ]
}

/** Asking of a world with a fault in it would blame the cluster for what was not undone. */
function checkFaults(world: World): NotWhole[] {
  const { network, brokers, raft, replicas } = world.state
  const found: NotWhole[] = []
  const add = (message: string): void => {
    found.push({ promise: 'no fault is left', message })
  }
  network.siteUp.forEach((up, site) => {
    if (up === 0) add(`site ${world.scenario.sites[site].id} is dark`)
  })
  if (network.cut.some((cut) => cut === 1)) add('a path is cut')
  for (const { id, phase } of brokers) {
    if (phase === 'crashed' || phase === 'stopped') add(`broker ${id} is ${phase}`)
  }
  for (const { id, paused } of raft) if (paused) add(`process ${id} is paused`)
  raft.forEach((node, n) => {
    if (node.isVoter && !node.up) add(`controller ${world.scenario.controllers[n].id} is down`)
  })
  for (let row = 0; row < replicas.length; row++)
    if (replicas.active[row] === 1 && replicas.throttle[row] >= 0) add(`replica row ${row} is throttled`)
  return found
}

function checkQuorum(world: World): NotWhole[] {
  const promise = 'the quorum has a leader that everybody follows'
  const { raft, controller } = world.state
  if (controller.active < 0) return [{ promise, message: 'there is no active controller' }]
  return raft.flatMap((node, n) =>
    node.up && n !== controller.active && node.leader !== controller.active
      ? [{ promise, message: `member ${node.id} follows ${node.leader}, active is ${controller.active}` } as const]
      : [],
  )
}

function checkBrokers(world: World): NotWhole[] {
  const { brokers, controller } = world.state
  return brokers.flatMap((broker, b) => {
    const { registered, fenced, inControlledShutdown } = controller.committed.brokers[b]
    if (broker.phase === 'running' && broker.registered && registered && !fenced && !inControlledShutdown) return []
    const message = `broker ${broker.id}: ${broker.phase}, ${broker.registered ? '' : 'not '}registered, ${fenced ? 'fenced' : 'unfenced'}`
    return [{ promise: 'every broker is registered and unfenced', message }]
  })
}

// ---- partitions -------------------------------------------------------------------------------------------

function nameOf(world: World, p: number): string {
  const { topics, partitions } = world.state
  return `${topics[partitions.topic[p]].name}/${partitions.number[p]}`
}

function checkPartitions(world: World): NotWhole[] {
  const { controller, partitions } = world.state
  const found: NotWhole[] = []
  for (let p = 0; p < partitions.length; p++) {
    if (controller.committed.partitions[p] === undefined) continue
    const name = nameOf(world, p)
    const { state } = controller.committed.partitions[p]
    const row = state.leader < 0 ? undefined : rowOf(world, p, state.leader)
    const leader = row === undefined ? null : world.state.leaders[row]
    if (leader === null || leader.epoch !== state.leaderEpoch) {
      const message = `${name}: the metadata says ${state.leader}, epoch ${state.leaderEpoch}, and that broker does not lead`
      found.push({ promise: 'every partition has a leader', message })
      continue
    }
    found.push(...checkMembers(world, p, name, leader), ...checkFollowers(world, p, name, leader))
    const late = lateHighWatermark(world, p, leader)
    if (late !== null) found.push({ promise: 'the high watermark follows the log', message: `${name}: ${late}` })
    if (leader.pending !== PENDING_NONE && !isProposing(world, leader))
      found.push({ promise: 'no queue grows', message: `${name}: an ISR is proposed and nobody sends it` })
  }
  return found
}

function rowOf(world: World, p: number, broker: number): number | undefined {
  return world.state.partitions.rows[p].find((row) => world.state.replicas.broker[row] === broker)
}

function isProposing(world: World, leader: LeaderState): boolean {
  const { replicas, brokers } = world.state
  const { alterRequest, alterQueue } = brokers[replicas.broker[leader.row]]
  return alterRequest > 0 || alterQueue.some(({ partition }) => partition === replicas.partition[leader.row])
}

function checkMembers(world: World, p: number, name: string, leader: LeaderState): NotWhole[] {
  const { controller, brokers } = world.state
  const { state, observers } = controller.committed.partitions[p]
  const ids = (list: readonly number[]): string => `[${list.map((b) => brokers[b].id).join(' ')}]`
  const found: NotWhole[] = []
  const sync = state.replicas.filter((b) => !observers.includes(b))
  const absent = sync.filter((b) => !state.isr.includes(b))
  if (absent.length > 0 || state.addingReplicas.length + state.removingReplicas.length > 0)
    found.push({ promise: 'each ISR is whole', message: `${name}: ISR ${ids(state.isr)} of ${ids(state.replicas)}` })
  const inSync = leaderIsr(world, p, leader)
  if (inSync.join() !== [...state.isr].sort((a, b) => a - b).join())
    found.push({
      promise: 'each ISR is whole',
      message: `${name}: the leader has ${ids(inSync)}, committed is ${ids(state.isr)}`,
    })
  const helping = state.isr.filter((b) => observers.includes(b))
  if (helping.length > 0 && !observers.includes(state.leader) && sync.length >= neededMembers(world, p))
    found.push({ promise: 'observers are back in their role', message: `${name}: ${ids(helping)} are in the ISR` })
  if (rebalances(world) && state.leader !== state.replicas[0])
    found.push({
      promise: 'preferred leaders lead',
      message: `${name}: ${ids([state.leader])}, not ${ids([state.replicas[0]])}`,
    })
  return found
}

function leaderIsr(world: World, p: number, leader: LeaderState): number[] {
  const { partitions, replicas } = world.state
  return partitions.rows[p]
    .filter((row) => (leader.isr >> replicas.slot[row]) & 1)
    .map((row) => replicas.broker[row])
    .sort((a, b) => a - b)
}

function policyOf(world: World, p: number): string {
  const { topics, partitions } = world.state
  const { placement } = topics[partitions.topic[p]]
  if (placement === null) return 'leader-is-observer'
  return placement.observerPromotionPolicy ?? (placement.version === 2 ? 'under-min-isr' : 'leader-is-observer')
}

function minIsrOf(world: World, p: number): number {
  const { topics, partitions, controller } = world.state
  return Math.min(topics[partitions.topic[p]].minIsr, controller.committed.partitions[p].state.replicas.length)
}

/** How many members the promotion policy wants; sync replicas that are fewer need observers for good. */
function neededMembers(world: World, p: number): number {
  return policyOf(world, p) === 'under-min-isr' ? minIsrOf(world, p) : 0
}

/** Can a write with acks=all ever be accepted, with all replicas in their roles? */
function canAccept(world: World, p: number): boolean {
  const { state, observers } = world.state.controller.committed.partitions[p]
  const sync = state.replicas.length - observers.length
  return sync >= minIsrOf(world, p) || policyOf(world, p) === 'under-min-isr' || observers.includes(state.leader)
}

/** Every replica, observers too, has what the leader had a while ago. */
function checkFollowers(world: World, p: number, name: string, leader: LeaderState): NotWhole[] {
  const { replicas, brokers, nowUs } = world.state
  const { entries } = world.stores
  return world.state.partitions.rows[p].flatMap((row): NotWhole[] => {
    if (row === leader.row || replicas.active[row] === 0) return []
    const id = brokers[replicas.broker[row]].id
    if (replicas.role[row] !== ROLE_FOLLOWER || replicas.leaderEpoch[row] !== leader.epoch)
      return [
        { promise: 'followers follow', message: `${name}: ${id} does not follow the leader of epoch ${leader.epoch}` },
      ]
    const behind = replicas.logLength[row]
    if (behind >= replicas.logLength[leader.row]) return []
    const ageUs = nowUs - entries.appendUs[world.logs[leader.row][behind]]
    if (ageUs <= FRESH_US) return []
    return [
      { promise: 'followers follow', message: `${name}: ${id} lacks what was appended ${ageUs / SECOND_US} s ago` },
    ]
  })
}

/** How long the record at the high watermark has waited for it, when that is too long. */
function lateHighWatermark(world: World, p: number, leader: LeaderState): string | null {
  const { replicas, nowUs } = world.state
  const { entries } = world.stores
  const mark = replicas.highWatermark[leader.row]
  const list = world.logs[leader.row]
  const first = list.subarray(0, replicas.logLength[leader.row]).findIndex((entry) => entries.baseOffset[entry] >= mark)
  if (first < 0 || !canAccept(world, p)) return null
  const ageUs = nowUs - entries.appendUs[list[first]]
  return ageUs <= FRESH_US ? null : `offset ${mark} waits for ${ageUs / SECOND_US} s`
}

// ---- clients ----------------------------------------------------------------------------------------------

/** A record waits no longer than it must: what is older has been forgotten by somebody. */
function checkProducers(world: World): NotWhole[] {
  const promise = 'what is written is acknowledged'
  const { producers, nowUs } = world.state
  const { batches } = world.stores
  return producers.flatMap((producer): NotWhole[] => {
    // A compacted topic takes no record without a key (LogValidator): that is no fault, and nothing heals it.
    if (producer.keys === 0 && isCompacted(world, producer.topic)) return []
    const freshUs = FRESH_US + producer.lingerUs
    const found: NotWhole[] = []
    for (const queue of producer.queues) {
      if (producer.acks === -1 && !canAccept(world, queue.partition)) continue
      const waiting = queue.readyHead < queue.ready.length
      if (!waiting && queue.count === 0) continue
      const ageUs = nowUs - (waiting ? batches.createUs[queue.ready[queue.readyHead]] : queue.firstUs)
      if (ageUs > freshUs)
        found.push({
          promise,
          message: `${producer.id}: a record for ${nameOf(world, queue.partition)} waits for ${ageUs / SECOND_US} s`,
        })
    }
    for (const slot of producer.slots) {
      const refusable = slot.batches
        .subarray(0, slot.batchCount)
        .some((batch) => producer.acks === -1 && !canAccept(world, batches.partition[batch]))
      // With acks=0 nobody waits for it: TCP may send a packet again much later, after a time of loss.
      if (slot.phase === 'free' || slot.acks === 0 || refusable || nowUs - slot.sentUs <= FRESH_US) continue
      found.push({
        promise,
        message: `${producer.id}: a request is ${slot.phase} for ${(nowUs - slot.sentUs) / SECOND_US} s`,
      })
    }
    const { topic } = producer
    const sends = producer.up && producer.recordsPerSecond >= 1 && producer.stopUs === 0 && producer.maxRecords === 0
    const accepts = world.state.topics[topic].partitions.every((p) => canAccept(world, p))
    const ageUs = nowUs - world.state.measures[topic].lastAcknowledgedUs
    if (sends && producer.acks !== 0 && accepts && ageUs > freshUs + FRESH_US)
      found.push({ promise, message: `${producer.id}: nothing was acknowledged for ${ageUs / SECOND_US} s` })
    return found
  })
}

/** Members of a group that work as fast as records come: a slow one may leave again and again. */
function isSteady(consumer: World['state']['consumers'][number]): boolean {
  return !consumer.stopped && !consumer.paused && consumer.maxRecordsPerSecond === 0 && consumer.stuck === null
}

function checkGroups(world: World): NotWhole[] {
  const promise = 'groups are stable'
  const { consumers, groups, topics, brokers } = world.state
  const found: NotWhole[] = []
  const names = new Set(consumers.flatMap(({ member }) => (member === null ? [] : [member.group])))
  if (brokers.length < setting(world.state.clusterConfigs, 'broker', 'offsets.topic.replication.factor')) return []
  for (const name of names) {
    const members = consumers.filter(({ member, stopped }) => member?.group === name && !stopped)
    if (members.length === 0 || !members.every(isSteady)) continue
    for (const { id, member } of members) {
      if (member?.phase !== 'stable' || member.rejoin)
        found.push({
          promise,
          message: `${id} of ${name} is ${member?.phase}${member?.rejoin ? ', to join again' : ''}`,
        })
    }
    const group = groups.coordinators.flatMap((one) => one.groups).filter(({ id }) => id === name)
    if (!group.some(({ state }) => state === 'Stable'))
      found.push({ promise, message: `${name} is ${group.map(({ state }) => state).join() || 'nowhere'}` })
    const held = members.flatMap(({ positions }) => positions.map(({ partition }) => partition))
    for (const topic of new Set(members.flatMap((one) => one.topics)))
      for (const p of topics[topic].partitions) {
        const count = held.filter((partition) => partition === p).length
        if (count !== 1) found.push({ promise, message: `${name}: ${count} members read ${nameOf(world, p)}` })
      }
  }
  return found
}

/** What lies below the high watermark for a while has been read. */
function checkReaders(world: World): NotWhole[] {
  const { consumers, partitions, replicas, nowUs } = world.state
  const { entries } = world.stores
  return consumers.filter(isSteady).flatMap(({ id, configs, positions }) =>
    positions.flatMap(({ partition, position }): NotWhole[] => {
      const row = partitions.leaderRow[partition]
      if (row < 0) return []
      const isCommitted = configs['isolation.level'] === 'read_committed'
      const mark = isCommitted ? countStable(world, readLog(world, new Map(), row), row) : replicas.highWatermark[row]
      if (position < 0 && mark > 0)
        return [{ promise: 'readers keep up', message: `${id} has no position in ${nameOf(world, partition)}` }]
      const list = world.logs[row].subarray(0, replicas.logLength[row])
      const next = list.findIndex((entry) => entries.baseOffset[entry] >= position)
      if (next < 0 || entries.baseOffset[list[next]] >= mark) return []
      const ageUs = nowUs - entries.appendUs[list[next]]
      if (ageUs <= FRESH_US + setting({}, 'consumer', 'fetch.max.wait.ms') * 1000) return []
      const message = `${id} has not read offset ${position} of ${nameOf(world, partition)}, which is ${ageUs / SECOND_US} s old`
      return [{ promise: 'readers keep up', message }]
    }),
  )
}

/** What was decided is carried out, what is open is committed or given up, and nobody waits for a coordinator. */
function checkTransactions(world: World): NotWhole[] {
  const promise = 'transactions come to an end'
  const { transactions, producers, nowUs, clusterConfigs } = world.state
  const lookUs = setting(clusterConfigs, 'broker', 'transaction.abort.timed.out.transaction.cleanup.interval.ms') * 1000
  const found: NotWhole[] = []
  for (const { id, record } of (transactions?.coordinators ?? []).flatMap((one) => one.transactions)) {
    const isDecided = record.state.startsWith('Prepare')
    const ageUs = nowUs - (isDecided ? record.updateUs : record.startUs)
    if (isDecided ? ageUs > FRESH_US : record.state === 'Ongoing' && ageUs > record.timeoutUs + lookUs + FRESH_US)
      found.push({ promise, message: `${id} is ${record.state} for ${ageUs / SECOND_US} s` })
  }
  for (const { id, up, transaction } of producers) {
    if (!up || transaction === undefined) continue
    const { phase, beganUs, blockedSinceUs, commitIntervalUs } = transaction
    const isOpen = phase !== 'READY' && phase !== 'UNINITIALIZED' && phase !== 'INITIALIZING'
    if (isOpen && nowUs - beganUs > commitIntervalUs + FRESH_US)
      found.push({ promise, message: `${id} is ${phase} for ${(nowUs - beganUs) / SECOND_US} s` })
    if (blockedSinceUs >= 0 && nowUs - blockedSinceUs > FRESH_US)
      found.push({ promise, message: `${id} may not send for ${(nowUs - blockedSinceUs) / SECOND_US} s (${phase})` })
  }
  return found
}

/** Nothing piles up: letters, what cut paths held back, events to come. */
function checkQueues(world: World): NotWhole[] {
  const { mail, network, queue, raft, producers, consumers, partitions } = world.state
  const found: NotWhole[] = []
  const letters = mail.slots.length - mail.free.length
  if (letters > 50 * raft.length) found.push({ promise: 'no queue grows', message: `${letters} letters are under way` })
  if (network.held.length > 0)
    found.push({ promise: 'no queue grows', message: `${network.held.length} messages are held back by no cut` })
  const expected = 2000 + 100 * (raft.length + producers.length + consumers.length) ** 2 + 20 * partitions.length
  if (queue.size > expected) found.push({ promise: 'no queue grows', message: `${queue.size} events are to come` })
  return found
}
