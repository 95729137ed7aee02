/**
 * A cluster as its metadata log has it after each record, as Kafka's own images fold it. The one thing a reader would get
 * wrong: it is what the controller had decided, not what was so; a broker that is dead stands here as up until it is fenced.
 *
 * Sources: `RegisterBrokerRecord`, `BrokerRegistrationChangeRecord` (fenced 1 fences, -1 unfences), `PartitionRegistration.merge`
 * (a record that names a leader raises its epoch, -2 names none), `ClearElrRecord` of Apache Kafka.
 */
import type { LivePartition } from '../picture'
import type { MetadataRecord } from './metadata-dump'

export interface RecordedBroker {
  readonly id: number
  readonly host: string
  readonly port: number
  readonly rack: string | null
  readonly isFenced: boolean
  /** It has asked to stop. */
  readonly isStopping: boolean
}

/** Without what no log says: `offline` and `end` are filled in by who draws. */
export type RecordedPartition = Omit<LivePartition, 'offline' | 'end'>

export interface RecordedTopic {
  readonly name: string
  readonly partitions: Map<number, RecordedPartition>
}

export interface MetadataState {
  readonly brokers: Map<number, RecordedBroker>
  /** By Kafka's id of the topic. */
  readonly topics: Map<string, RecordedTopic>
  /** By `topic` and by `` for the whole cluster. */
  readonly configs: Map<string, Map<string, string>>
  quorum: { leader: number; epoch: number } | null
  /** Records about what this log has never introduced: it begins later than the cluster. */
  orphans: number
}

export function createMetadataState(): MetadataState {
  return { brokers: new Map(), topics: new Map(), configs: new Map(), quorum: null, orphans: 0 }
}

const NO_LEADER_CHANGE = -2

const num = (value: unknown, otherwise = -1): number => (typeof value === 'number' ? value : otherwise)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const ids = (value: unknown): readonly number[] | null =>
  Array.isArray(value) ? value.filter((id): id is number => typeof id === 'number') : null

type Apply = (state: MetadataState, data: MetadataRecord['data'], epoch: number) => void

const APPLY: Readonly<Record<string, Apply>> = {
  LEADER_CHANGE: (state, data, epoch) => {
    state.quorum = { leader: num(data['leaderId']), epoch }
  },
  REGISTER_BROKER_RECORD: (state, data) => {
    const id = num(data['brokerId'])
    const [end] = Array.isArray(data['endPoints']) ? (data['endPoints'] as Record<string, unknown>[]) : []
    state.brokers.set(id, {
      id,
      host: text(end?.['host']),
      port: num(end?.['port'], 0),
      rack: typeof data['rack'] === 'string' ? data['rack'] : null,
      isFenced: data['fenced'] !== false,
      isStopping: data['inControlledShutdown'] === true,
    })
  },
  UNREGISTER_BROKER_RECORD: (state, data) => {
    state.brokers.delete(num(data['brokerId']))
  },
  BROKER_REGISTRATION_CHANGE_RECORD: (state, data) => {
    const broker = state.brokers.get(num(data['brokerId']))
    if (broker === undefined) {
      state.orphans++
      return
    }
    const fenced = num(data['fenced'], 0)
    state.brokers.set(broker.id, {
      ...broker,
      isFenced: fenced === 0 ? broker.isFenced : fenced > 0,
      isStopping: broker.isStopping || num(data['inControlledShutdown'], 0) === 1,
    })
  },
  TOPIC_RECORD: (state, data) => {
    state.topics.set(text(data['topicId']), { name: text(data['name']), partitions: new Map() })
  },
  REMOVE_TOPIC_RECORD: (state, data) => {
    const id = text(data['topicId'])
    state.configs.delete(state.topics.get(id)?.name ?? '\u0000')
    state.topics.delete(id)
  },
  CONFIG_RECORD: (state, data) => {
    // 2 is a topic, 4 a broker; a broker without a name is all of them.
    const type = num(data['resourceType'])
    const resource = text(data['resourceName'])
    if (type !== 2 && !(type === 4 && resource === '')) return
    const settings = new Map(state.configs.get(resource))
    if (data['value'] === null) settings.delete(text(data['name']))
    else settings.set(text(data['name']), text(data['value']))
    state.configs.set(resource, settings)
  },
  CLEAR_ELR_RECORD: (state, data) => {
    const name = text(data['topicName'])
    for (const topic of state.topics.values()) {
      if (name !== '' && topic.name !== name) continue
      for (const partition of topic.partitions.values())
        topic.partitions.set(partition.partition, { ...partition, elr: [], lastKnownElr: [] })
    }
  },
  PARTITION_RECORD: (state, data) => {
    const topic = state.topics.get(text(data['topicId']))
    if (topic === undefined) {
      state.orphans++
      return
    }
    const partition = num(data['partitionId'])
    topic.partitions.set(partition, {
      partition,
      leader: Math.max(-1, num(data['leader'])),
      epoch: num(data['leaderEpoch'], 0),
      replicas: ids(data['replicas']) ?? [],
      isr: ids(data['isr']) ?? [],
      elr: ids(data['eligibleLeaderReplicas']) ?? [],
      lastKnownElr: ids(data['lastKnownElr']) ?? [],
    })
  },
  PARTITION_CHANGE_RECORD: (state, data) => {
    const topic = state.topics.get(text(data['topicId']))
    const before = topic?.partitions.get(num(data['partitionId']))
    if (topic === undefined || before === undefined) {
      state.orphans++
      return
    }
    const leader = num(data['leader'], NO_LEADER_CHANGE)
    const names = leader !== NO_LEADER_CHANGE
    topic.partitions.set(before.partition, {
      partition: before.partition,
      leader: names ? Math.max(-1, leader) : before.leader,
      epoch: before.epoch + (names ? 1 : 0),
      replicas: ids(data['replicas']) ?? before.replicas,
      isr: ids(data['isr']) ?? before.isr,
      elr: ids(data['eligibleLeaderReplicas']) ?? before.elr,
      lastKnownElr: ids(data['lastKnownElr']) ?? before.lastKnownElr,
    })
  },
}

/** Records of a kind that is not known change nothing: a newer Kafka has more of them. */
export function applyRecord(state: MetadataState, { type, data, epoch }: MetadataRecord): void {
  APPLY[type]?.(state, data, epoch)
}
