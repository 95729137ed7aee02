/**
 * A picture of a real cluster as the scene draws one: the same view model as a run's. The one thing a reader would get wrong:
 * nothing is made up to fill it. What a cluster does not tell (producers, ends of followers' logs) is absent or -1 here.
 */
import { parsePlacementConstraints } from '../../core'
import type { FocusView, Frame, Measures, PartitionView, ReplicaView, Structure } from '../view-model'
import type { LivePartition, LivePicture, LiveTopic } from './picture'

/** Site of brokers without `broker.rack`, and of controllers whose place nobody tells. No rack has such a name. */
export const NO_RACK = '\u0000no-rack'
export const CONTROLLERS = '\u0000controllers'
const CLIENTS = '\u0000clients'

export interface LiveCounts {
  readonly partitions: number
  readonly underReplicated: number
  readonly underMinIsr: number
  readonly atMinIsr: number
  readonly leaderless: number
}

export const isUnderReplicated = ({ isr, replicas }: LivePartition): boolean => isr.length < replicas.length
export const isUnderMinIsr = (partition: LivePartition, minIsr: number): boolean => partition.isr.length < minIsr
export const isAtMinIsr = (partition: LivePartition, minIsr: number): boolean => partition.isr.length === minIsr

/** As UnderReplicatedPartitions, UnderMinIsrPartitionCount and AtMinIsrPartitionCount of all brokers together. */
export function countLive(picture: LivePicture): LiveCounts {
  const counts = { partitions: 0, underReplicated: 0, underMinIsr: 0, atMinIsr: 0, leaderless: 0 }
  for (const { minIsr, partitions } of picture.topics)
    for (const partition of partitions) {
      counts.partitions += 1
      if (isUnderReplicated(partition)) counts.underReplicated += 1
      if (isUnderMinIsr(partition, minIsr)) counts.underMinIsr += 1
      else if (isAtMinIsr(partition, minIsr)) counts.atMinIsr += 1
      if (partition.leader < 0) counts.leaderless += 1
    }
  return counts
}

/** How many of the last replicas of each partition are observers (Confluent's placement constraints). */
export function observersOf({ configs }: LiveTopic): number {
  const read = parsePlacementConstraints(configs['confluent.placement.constraints'] ?? '')
  return read.ok ? read.value.observers.reduce((sum, { count }) => sum + count, 0) : 0
}

const siteOf = (rack: string | null): string => rack ?? NO_RACK

export function viewStructure(picture: LivePicture): Structure {
  const { quorum, topics } = picture
  const voters = quorum?.voters ?? []
  const consumers = viewGroups(picture)
  return {
    version: picture.takenAtMs,
    scenarioId: '',
    title: picture.address,
    description: '',
    seed: 0,
    untilMs: 0,
    usesConfluentServer: topics.some((topic) => observersOf(topic) > 0),
    clusterConfigs: picture.configs,
    sites: viewSites(picture),
    links: [],
    brokers: viewBrokers(picture),
    controllers: voters.map(({ id }) => ({
      id,
      site: siteOfVoter(picture, id),
      role: id === quorum?.leader ? 'leader' : 'follower',
      epoch: quorum?.epoch ?? -1,
      metadataOffset: -1,
      paused: false,
    })),
    quorum: {
      available: (quorum?.leader ?? -1) >= 0,
      leader: quorum?.leader ?? -1,
      epoch: quorum?.epoch ?? -1,
      votersUp: voters.filter((voter) => isHeard(voter)).length,
      voters: voters.length,
    },
    topics: topics.map((topic) => ({
      name: topic.name,
      partitions: topic.partitions.length,
      replicationFactor: topic.partitions[0]?.replicas.length ?? 0,
      minIsr: topic.minIsr,
      configs: topic.configs,
      placementJson: topic.configs['confluent.placement.constraints'] ?? '',
      policy: '',
    })),
    partitions: topics.flatMap((topic) => topic.partitions.map((partition) => viewPartition(topic, partition))),
    producers: [],
    consumers,
    nodes: [
      ...picture.brokers.map(({ id }) => ({ kind: 'broker' as const, id: String(id) })),
      ...consumers.map(({ id }) => ({ kind: 'consumer' as const, id })),
    ],
  }
}

function viewSites({ brokers, quorum }: LivePicture): Structure['sites'] {
  const racks = [...new Set(brokers.map(({ rack }) => siteOf(rack)))].sort()
  const isApart = (quorum?.voters ?? []).some(({ id }) => !brokers.some((broker) => broker.id === id))
  const site = (id: string, name: string, kind: 'datacenter' | 'tie-breaker', up: boolean) => {
    return { id, name, kind, up, darkSinceUs: -1, latencyMs: 0 }
  }
  const isUpAt = (rack: string): boolean => brokers.some((broker) => siteOf(broker.rack) === rack && broker.isUp)
  return [
    ...racks.map((rack) => site(rack, rack, 'datacenter', isUpAt(rack))),
    ...(isApart ? [site(CONTROLLERS, '', 'tie-breaker', true)] : []),
  ]
}

function viewBrokers({ brokers, topics }: LivePicture): Structure['brokers'] {
  return brokers.map(({ id, rack, isUp }) => ({
    id,
    site: siteOf(rack),
    rack,
    state: isUp ? 'running' : 'crashed',
    fenced: !isUp,
    brokerEpoch: -1,
    diskBytesPerSecond: null,
    stateSinceUs: 0,
    leaderCount: countPartitions(topics, (partition) => partition.leader === id),
    replicaCount: countPartitions(topics, ({ replicas }) => replicas.includes(id)),
    silentMs: -1,
    fencingUs: -1,
    isGivenUp: false,
  }))
}

function viewGroups({ groups }: LivePicture): Structure['consumers'] {
  return groups.map((group) => ({
    id: group.id,
    name: group.id,
    site: CLIENTS,
    topic: group.topics[0] ?? '',
    up: group.state !== 'Dead' && group.state !== 'Empty',
    partitions: [],
    paused: false,
    configs: {},
  }))
}

/** Of a voter that the leader has not heard from for so long nobody knows whether it lives (controller.quorum.fetch.timeout.ms). */
const VOTER_SILENT_MS = 2_000

export const isHeard = ({ silentMs }: { readonly silentMs: number }): boolean =>
  silentMs >= 0 && silentMs <= VOTER_SILENT_MS

/** A combined node stands at its broker's rack; where other controllers stand is told by nobody. */
export function siteOfVoter({ brokers }: LivePicture, id: number): string {
  const combined = brokers.find((broker) => broker.id === id)
  return combined === undefined ? CONTROLLERS : siteOf(combined.rack)
}

function viewPartition(topic: LiveTopic, partition: LivePartition): PartitionView {
  const observers = observersOf(topic)
  return {
    topic: topic.name,
    partition: partition.partition,
    leader: partition.leader,
    leaderEpoch: partition.epoch,
    partitionEpoch: -1,
    replicas: partition.replicas,
    isr: partition.isr,
    elr: partition.elr,
    observers: observers === 0 ? [] : partition.replicas.slice(-observers),
    offline: partition.offline,
    minIsr: topic.minIsr,
    accepting: isAccepting(topic, partition),
  }
}

const isAccepting = ({ minIsr }: LiveTopic, { leader, isr }: LivePartition): boolean =>
  leader >= 0 && isr.length >= minIsr

/** null when there is no such partition any more. */
export function viewFocus(picture: LivePicture, topicName: string, number: number): FocusView | null {
  const topic = picture.topics.find(({ name }) => name === topicName)
  const partition = topic?.partitions.find((one) => one.partition === number)
  if (topic === undefined || partition === undefined) return null
  const { observers } = viewPartition(topic, partition)
  return {
    topic: topic.name,
    partition: partition.partition,
    replicas: partition.replicas.map((broker) => viewReplica(picture, partition, broker, observers.includes(broker))),
    metrics: {},
  }
}

function viewReplica(picture: LivePicture, partition: LivePartition, broker: number, isObserver: boolean): ReplicaView {
  const isUp = picture.brokers.find(({ id }) => id === broker)?.isUp === true && !partition.offline.includes(broker)
  const inIsr = partition.isr.includes(broker)
  const isLeader = partition.leader === broker
  return {
    broker,
    state: !isUp
      ? 'offline'
      : isLeader
        ? 'leader'
        : inIsr
          ? isObserver
            ? 'promoted'
            : 'in-sync'
          : isObserver
            ? 'observer'
            : 'catching-up',
    isObserver,
    inIsr,
    // The end of a follower's log is told to its leader alone.
    logEndOffset: isLeader ? partition.end : -1,
    highWatermark: isLeader ? partition.end : -1,
    logStartOffset: -1,
    lagRecords: 0,
    lastFetchLagMs: -1,
    lastCaughtUpLagMs: -1,
    isCaughtUp: inIsr,
    throttledBytesPerSecond: null,
  }
}

/** Of the focused partition as far as the cluster tells: nobody's acknowledgements and waits are in it. */
export function viewMeasures(picture: LivePicture, focus: FocusView): Measures {
  const topic = picture.topics.find(({ name }) => name === focus.topic)
  const partition = topic?.partitions.find((one) => one.partition === focus.partition)
  const accepting = topic !== undefined && partition !== undefined && isAccepting(topic, partition)
  return {
    accepting,
    obstacle: accepting ? null : (partition?.leader ?? -1) < 0 ? 'no-leader' : 'below-min-isr',
    flow: { answer: accepting ? 'idle' : 'no', reason: null, held: [], error: null, isClearing: false },
    trouble: null,
    acknowledged: 0,
    lost: 0,
    lostElsewhere: [],
    lostUnacknowledged: 0,
    recordsInLog: 0,
    duplicates: 0,
    outOfOrder: 0,
    waiting: 0,
    expired: 0,
    refusedByError: {},
    lastWriteAgeUs: -1,
    withoutWritesUs: 0,
    produceLatencyP50Us: 0,
    produceLatencyP99Us: 0,
    lagRecords: null,
    inSync: partition?.isr.length ?? 0,
    minIsr: topic?.minIsr ?? 1,
    acknowledgedHistory: [],
    clients: [],
  }
}

/** Since when something is so nobody knows here; it is long over for what moves only in its first moments. */
const LONG_US = 3_600_000_000

/** One that stands: no record flies in it, and what is broken lies where it fell. */
export function viewFrame(picture: LivePicture, focus: FocusView, measures: Measures): Frame {
  const brokenUs = measures.accepting ? -1 : 0
  return {
    computing: null,
    unfinished: 0,
    timeUs: LONG_US,
    frontierUs: LONG_US,
    playing: false,
    speed: 1,
    achievedSpeed: 1,
    structure: null,
    focus,
    measures,
    vigil: {
      // Who is not fenced was heard within its session; when, nobody tells.
      heardUs: picture.brokers.map(({ isUp }) => (isUp ? LONG_US : -1)),
      brokenUs,
      belowMinUs: measures.obstacle === 'below-min-isr' ? brokenUs : -1,
      clearedUs: -1,
      resumedUs: -1,
      leaders: [],
      electedUs: -1,
      promotedUs: -1,
      demotedUs: -1,
      healedUs: -1,
    },
    markers: null,
    commands: null,
    events: [],
    flights: new Float32Array(0),
    flightCount: 0,
    recordsPerLight: 1,
    digest: '',
    worlds: null,
  }
}

function countPartitions(topics: readonly LiveTopic[], wanted: (partition: LivePartition) => boolean): number {
  return topics.reduce((sum, { partitions }) => sum + partitions.filter(wanted).length, 0)
}
