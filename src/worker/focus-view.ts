/** The focused partition's replicas and the instruments of its topic, read at every frame. */
import {
  clusterObstacle,
  consumerLag,
  describePartition,
  isCaughtUp,
  isOffline,
  isPathOpen,
  isPaused,
  isServing,
  logStart,
  measureTopic,
  readConsumerCondition,
  readFlow,
  readHistory,
  readTrouble,
  type World,
} from '../core'
import type { ClientMeasure, FocusView, Measures, ReplicaState, ReplicaView } from '../protocol'

const HISTORY = 60

/** World number of a partition; -1 when there is none of that name and number. */
export function findPartition(world: World, topic: string, number: number): number {
  const found = world.state.topics.find((candidate) => candidate.name === topic)
  return found?.partitions[number] ?? -1
}

export function buildFocus(world: World, partition: number): FocusView {
  const { state } = world
  const { partitions, replicas, controller } = state
  const registered = controller.committed.partitions[partition]
  const name = state.topics[partitions.topic[partition]].name
  if (registered === undefined)
    return { topic: name, partition: partitions.number[partition], replicas: [], metrics: {} }
  const leaderRow = partitions.leaderRow[partition]
  const views: ReplicaView[] = []
  for (const broker of registered.state.replicas) {
    const row = partitions.rows[partition].find((candidate) => replicas.broker[candidate] === broker)
    if (row === undefined) continue
    views.push(replicaView(world, partition, row, leaderRow))
  }
  return {
    topic: name,
    partition: partitions.number[partition],
    replicas: views,
    metrics: { ...describePartition(world, partition).metrics },
  }
}

function replicaView(world: World, partition: number, row: number, leaderRow: number): ReplicaView {
  const { state } = world
  const { replicas, nowUs } = state
  const leader = leaderRow < 0 ? null : state.leaders[leaderRow]
  const b = replicas.broker[row]
  const slot = replicas.slot[row]
  const lag = (sinceUs: number): number => (sinceUs < 0 ? -1 : Math.round((nowUs - sinceUs) / 1000))
  const end = leaderRow < 0 ? replicas.logEndOffset[row] : replicas.logEndOffset[leaderRow]
  return {
    broker: state.brokers[b].id,
    state: replicaState(world, partition, row, leaderRow),
    isObserver: replicas.isObserver[row] === 1,
    inIsr: isInIsr(world, partition, b),
    logEndOffset: replicas.logEndOffset[row],
    highWatermark: replicas.highWatermark[row],
    logStartOffset: logStart(world, row),
    lagRecords: Math.max(0, end - replicas.logEndOffset[row]),
    lastFetchLagMs: row === leaderRow ? 0 : leader === null ? -1 : lag(leader.lastFetchUs[slot]),
    lastCaughtUpLagMs: row === leaderRow ? 0 : leader === null ? -1 : lag(leader.lastCaughtUpUs[slot]),
    isCaughtUp: isCaughtUp(world, row, leaderRow),
    throttledBytesPerSecond: replicas.throttle[row] < 0 ? null : replicas.throttle[row],
  }
}

function isInIsr(world: World, partition: number, broker: number): boolean {
  return world.state.controller.committed.partitions[partition].state.isr.includes(broker)
}

function replicaState(world: World, partition: number, row: number, leaderRow: number): ReplicaState {
  const { replicas } = world.state
  const broker = replicas.broker[row]
  if (row === leaderRow) return 'leader'
  if (isOffline(world, broker)) return isServing(world, broker) ? 'fenced' : 'offline'
  const inIsr = isInIsr(world, partition, broker)
  if (replicas.isObserver[row] === 1) return inIsr ? 'promoted' : 'observer'
  return inIsr ? 'in-sync' : 'catching-up'
}

export function buildMeasures(world: World, partition: number): Measures {
  const { state } = world
  const topic = state.partitions.topic[partition]
  const totals = measureTopic(world, topic)
  const flow = readFlow(world, topic)
  const status =
    state.controller.committed.partitions[partition] === undefined ? null : describePartition(world, partition)
  return {
    accepting: status?.accepted ?? false,
    obstacle:
      status === null ? 'no-leader' : clusterObstacle(world, partition, state.partitions.leaderRow[partition], true),
    flow,
    trouble: readTrouble(world, partition),
    acknowledged: totals.acknowledged,
    lost: totals.lost,
    lostElsewhere: listLosses(world, topic),
    lostUnacknowledged: totals.lostUnacknowledged,
    recordsInLog: totals.recordsInLog,
    duplicates: totals.duplicates,
    outOfOrder: totals.outOfOrder,
    waiting: totals.waiting,
    expired: totals.expired,
    refusedByError: totals.refusedByError,
    lastWriteAgeUs: totals.lastWriteAgeUs,
    withoutWritesUs: totals.withoutWritesUs,
    produceLatencyP50Us: totals.produceLatencyP50Us,
    produceLatencyP99Us: totals.produceLatencyP99Us,
    lagRecords: totals.lagRecords,
    inSync: status === null ? 0 : liveInSync(world, partition),
    minIsr: status?.minIsr ?? 0,
    acknowledgedHistory: readHistory(state.measures[topic], state.nowUs, HISTORY),
    clients: clientMeasures(world, topic, flow.held),
  }
}

function listLosses({ state }: World, topic: number): Measures['lostElsewhere'] {
  return state.topics.flatMap(({ name, partitions }, t) => {
    const lost = partitions.reduce((sum, p) => sum + state.partitions.lostRecords[p], 0)
    return t === topic || lost === 0 ? [] : [{ topic: name, lost }]
  })
}

/**
 * Members of the ISR that answer the leader: one on paper only, or out of its reach, holds nothing up. Without a leader
 * those that live.
 */
function liveInSync(world: World, partition: number): number {
  const { controller, partitions, replicas, brokers, network } = world.state
  const leaderRow = partitions.leaderRow[partition]
  const home = leaderRow < 0 ? -1 : brokers[replicas.broker[leaderRow]].site
  const isInReach = (site: number): boolean =>
    home < 0 || (isPathOpen(network, home, site) && isPathOpen(network, site, home))
  return controller.committed.partitions[partition].state.isr.filter(
    (b) => !isOffline(world, b) && !isPaused(world, b) && isInReach(brokers[b].site),
  ).length
}

function clientMeasures(world: World, topic: number, held: readonly string[]): ClientMeasure[] {
  const { producers, consumers } = world.state
  const result: ClientMeasure[] = []
  for (const producer of producers) {
    if (producer.topic !== topic) continue
    result.push({
      id: producer.id,
      backlog: Math.round(producer.bufferedBytes / producer.recordBytes),
      done: producer.acks === 0 ? producer.sentUnacknowledged : producer.acknowledged,
      error: producer.lastError,
      isHeldUp: held.includes(producer.id),
      state: null,
    })
  }
  // Of consumers all, because what each is doing stands on its label.
  consumers.forEach((consumer, n) => {
    result.push({
      id: consumer.id,
      backlog: consumerLag(world, consumer, consumer.topics.includes(topic) ? topic : -1),
      done: consumer.read,
      error: null,
      isHeldUp: false,
      state: readConsumerCondition(world, n),
    })
  })
  return result
}
