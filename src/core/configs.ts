/**
 * The settings that the simulation knows, spelled as Kafka spells them, with Kafka's defaults (4.x) and ranges.
 * Follows `KafkaConfig`, `ReplicationConfigs`, `KRaftConfigs`, `QuorumConfig`, `ProducerConfig`, `ConsumerConfig`
 * and `LogConfig`.
 *
 * The one thing a reader would get wrong: `min.insync.replicas` and `unclean.leader.election.enable` exist twice,
 * as a broker's default for all topics and as a topic's own setting; `getTopicConfig` looks in both places.
 */
import { toText } from './plain-text'
import type { Configs, ConfigValue } from './scenario'

export type ConfigScope = 'broker' | 'topic' | 'producer' | 'consumer'

interface ConfigBase {
  readonly key: string
  readonly scope: ConfigScope
  /** One sentence for a reader who does not know Kafka. */
  readonly doc: string
}
export type ConfigDefinition = ConfigBase &
  (
    | { readonly type: 'integer'; readonly default: number; readonly min: number; readonly max: number }
    | { readonly type: 'fraction'; readonly default: number; readonly min: number; readonly max: number }
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'choice'; readonly default: string; readonly values: readonly string[] }
    | { readonly type: 'text'; readonly default: string; readonly max: number; readonly pattern?: string }
  )

const INT_MAX = 2_147_483_647
export const RACK_AWARE_SELECTOR = 'org.apache.kafka.common.replica.RackAwareReplicaSelector'

function whole(scope: ConfigScope, key: string, value: number, doc: string, min = 0, max = INT_MAX): ConfigDefinition {
  return { key, scope, type: 'integer', default: value, min, max, doc }
}
function flag(scope: ConfigScope, key: string, value: boolean, doc: string): ConfigDefinition {
  return { key, scope, type: 'boolean', default: value, doc }
}

/** ThrottledReplicaListValidator */
function throttledReplicas(key: string, doc: string): ConfigDefinition {
  return {
    key,
    scope: 'topic',
    type: 'text',
    default: '',
    max: 65_536,
    pattern: String.raw`^(\*|(\d+:\d+(,\d+:\d+)*)?)$`,
    doc,
  }
}

const BROKER_CONFIGS: readonly ConfigDefinition[] = [
  whole(
    'broker',
    'broker.heartbeat.interval.ms',
    2000,
    'How often a broker tells the active controller that it lives.',
    1,
  ),
  whole(
    'broker',
    'broker.session.timeout.ms',
    9000,
    'A broker silent for this long is fenced: it leaves every in-sync set.',
    1,
  ),
  whole(
    'broker',
    'initial.broker.registration.timeout.ms',
    60000,
    'A starting broker gives up when it could not register for this long.',
    1,
  ),
  whole(
    'broker',
    'log.segment.bytes',
    1073741824,
    'A log is flushed when a segment of this size is full. What is not flushed is read again after a crash.',
    1048576,
  ),
  whole(
    'broker',
    'log.retention.check.interval.ms',
    300000,
    'How often a broker looks for segments that the rules of their topics take away.',
    1,
  ),
  whole(
    'broker',
    'log.cleaner.backoff.ms',
    15000,
    'How long the cleaner of a broker sleeps when no compacted log needs it.',
    1,
  ),
  whole('broker', 'log.initial.task.delay.ms', 30000, 'How long after its start a broker looks for the first time.'),
  whole(
    'broker',
    'streamscape.process.start.ms',
    3000,
    'Of the simulation, not of Kafka: how long a broker or controller takes to start.',
    1,
    600000,
  ),
  whole(
    'broker',
    'streamscape.log.recovery.start.ms',
    2000,
    'Of the simulation, not of Kafka: what looking for unflushed data after a crash takes, however little there is.',
    0,
    600000,
  ),
  whole(
    'broker',
    'streamscape.log.recovery.bytes.per.second',
    200000000,
    'Of the simulation, not of Kafka: how fast a broker reads unflushed data again after a crash.',
    1000,
  ),
  flag(
    'broker',
    'controlled.shutdown.enable',
    true,
    'A broker that is stopped hands its leaderships over before it goes.',
  ),
  whole(
    'broker',
    'replica.lag.time.max.ms',
    30000,
    'A follower that has not caught up for this long leaves the in-sync set.',
    1,
  ),
  whole(
    'broker',
    'replica.fetch.wait.max.ms',
    500,
    'The longest that a leader holds back an empty answer to a follower.',
  ),
  whole('broker', 'replica.fetch.min.bytes', 1, 'A leader answers a follower as soon as this much is there.'),
  whole(
    'broker',
    'replica.fetch.max.bytes',
    1048576,
    'The most that a follower takes from one partition in one fetch.',
  ),
  whole('broker', 'replica.fetch.backoff.ms', 1000, 'The pause of a follower after a failed fetch.'),
  whole(
    'broker',
    'replica.socket.timeout.ms',
    30000,
    'The longest that a follower waits for an answer from a leader.',
    1,
  ),
  whole(
    'broker',
    'replica.high.watermark.checkpoint.interval.ms',
    5000,
    'How often each broker writes its high watermarks to disk.',
    1,
  ),
  {
    key: 'replica.selector.class',
    scope: 'broker',
    type: 'choice',
    default: '',
    values: ['', RACK_AWARE_SELECTOR],
    doc: 'With RackAwareReplicaSelector a consumer that names its client.rack is sent to a replica of that rack (KIP-392). Empty: everybody reads from leaders.',
  },
  whole(
    'broker',
    'min.insync.replicas',
    1,
    'For topics without their own value: fewer in-sync replicas than this refuse acks=all writes.',
    1,
  ),
  flag(
    'broker',
    'unclean.leader.election.enable',
    false,
    'For topics without their own value: a replica outside the in-sync set may lead when no other can.',
  ),
  whole(
    'broker',
    'unclean.leader.election.interval.ms',
    300000,
    'How often the controller looks for partitions that need an unclean election.',
    1,
  ),
  flag(
    'broker',
    'auto.leader.rebalance.enable',
    true,
    'The controller moves leadership back to preferred replicas by itself.',
  ),
  whole(
    'broker',
    'leader.imbalance.check.interval.seconds',
    300,
    'How often the controller looks for partitions led by another than their preferred replica.',
    1,
    2_147_483,
  ),
  whole(
    'broker',
    'offsets.topic.num.partitions',
    50,
    'Partitions of __consumer_offsets; the coordinator of a group is the leader of one of them.',
    1,
    50,
  ),
  whole(
    'broker',
    'offsets.topic.replication.factor',
    3,
    'Replicas of __consumer_offsets; with fewer brokers than this it is not created and groups wait.',
    1,
    15,
  ),
  whole(
    'broker',
    'offsets.commit.timeout.ms',
    5000,
    'A commit that the replicas of __consumer_offsets do not have after this long is answered with an error.',
    1,
  ),
  whole(
    'broker',
    'group.initial.rebalance.delay.ms',
    3000,
    'The coordinator of an empty group waits this long for more members before its first rebalance.',
  ),
  whole(
    'broker',
    'transaction.state.log.num.partitions',
    50,
    'Partitions of __transaction_state; the coordinator of a transactional.id is the leader of one of them.',
    1,
    50,
  ),
  whole(
    'broker',
    'transaction.state.log.replication.factor',
    3,
    'Replicas of __transaction_state; with fewer brokers than this it is not created and nobody can begin a transaction.',
    1,
    15,
  ),
  whole(
    'broker',
    'transaction.state.log.min.isr',
    2,
    'The value of min.insync.replicas that __transaction_state has.',
    1,
  ),
  whole(
    'broker',
    'group.consumer.session.timeout.ms',
    45000,
    'With group.protocol=consumer: a member silent for this long is taken out of its group.',
    1,
  ),
  whole(
    'broker',
    'transaction.abort.timed.out.transaction.cleanup.interval.ms',
    10000,
    'How often a coordinator looks for transactions that are over their transaction.timeout.ms.',
    1,
  ),
  whole(
    'broker',
    'group.consumer.heartbeat.interval.ms',
    5000,
    'With group.protocol=consumer: how often members shall tell the coordinator that they live, and hear what has changed.',
    1,
  ),
  whole(
    'broker',
    'producer.id.expiration.ms',
    86400000,
    'A producer that has written nothing to a partition for this long is forgotten there.',
    1,
  ),
  whole(
    'broker',
    'group.consumer.assignment.interval.ms',
    1000,
    'With group.protocol=consumer: the coordinator computes a new assignment no sooner than this after the last one.',
  ),
  {
    key: 'group.consumer.assignors',
    scope: 'broker',
    type: 'text',
    default: 'uniform,range',
    max: 249,
    doc: 'Assignors that the coordinator has for group.protocol=consumer; the first is used when members name none.',
  },
  whole('broker', 'default.replication.factor', 1, 'Replicas of a topic that names no replication factor.', 1, 32_767),
  whole('broker', 'num.partitions', 1, 'Partitions of a topic that names no number.', 1),
  whole(
    'broker',
    'controller.quorum.election.timeout.ms',
    1000,
    'A controller without a leader waits this long, up to twice, before it starts an election.',
    1,
  ),
  whole(
    'broker',
    'controller.quorum.fetch.timeout.ms',
    2000,
    'A controller that could not fetch from the leader for this long starts an election.',
    1,
  ),
  whole(
    'broker',
    'controller.quorum.election.backoff.max.ms',
    1000,
    'The longest pause of a controller after a lost election.',
  ),
  whole(
    'broker',
    'controller.quorum.request.timeout.ms',
    2000,
    'The longest that a controller waits for an answer from another one.',
    1,
  ),
  whole(
    'broker',
    'controller.quorum.retry.backoff.ms',
    20,
    'The pause of a controller before it repeats a failed request.',
  ),
  whole(
    'broker',
    'controller.quorum.append.linger.ms',
    25,
    'The active controller gathers metadata records this long before it writes them.',
  ),
  {
    key: 'confluent.log.placement.constraints',
    scope: 'broker',
    type: 'text',
    default: '',
    max: 65_536,
    doc: 'Placement constraints (JSON) of topics that name neither constraints nor a replication factor.',
  },
]

const TOPIC_CONFIGS: readonly ConfigDefinition[] = [
  whole('topic', 'min.insync.replicas', 1, 'Fewer in-sync replicas than this refuse acks=all writes.', 1),
  flag(
    'topic',
    'unclean.leader.election.enable',
    false,
    'A replica outside the in-sync set may lead when no other can, at the price of lost records.',
  ),
  whole(
    'topic',
    'retention.ms',
    604800000,
    'A segment whose latest record is older than this is deleted, read or not; -1 keeps for ever.',
    -1,
    Number.MAX_SAFE_INTEGER,
  ),
  whole(
    'topic',
    'retention.bytes',
    -1,
    'The oldest segments of a partition are deleted while it would still hold this much; -1 for no limit.',
    -1,
    Number.MAX_SAFE_INTEGER,
  ),
  whole('topic', 'segment.bytes', 1073741824, 'A segment of this size is closed; only whole segments go.', 1048576),
  whole(
    'topic',
    'segment.ms',
    604800000,
    'A segment is closed by the first record that is so much younger than its oldest.',
    1,
    Number.MAX_SAFE_INTEGER,
  ),
  {
    key: 'cleanup.policy',
    scope: 'topic',
    type: 'choice',
    default: 'delete',
    values: ['delete', 'compact', 'compact,delete'],
    doc: 'What a full log does: delete old segments, or keep the latest value of each key and drop the ones before it.',
  },
  {
    key: 'min.cleanable.dirty.ratio',
    scope: 'topic',
    type: 'fraction',
    default: 0.5,
    min: 0,
    max: 1,
    doc: 'A log is compacted when more than this share of what could be cleaned has not been looked at yet.',
  },
  whole(
    'topic',
    'min.compaction.lag.ms',
    0,
    'A record stays at least this long before compaction may take it away.',
    0,
    Number.MAX_SAFE_INTEGER,
  ),
  // Kafka's default and limit are 2^63 - 1, which a number here cannot hold.
  whole(
    'topic',
    'max.compaction.lag.ms',
    Number.MAX_SAFE_INTEGER,
    'A record that nobody has compacted for this long is compacted whatever the ratio; segments roll as early.',
    1,
    Number.MAX_SAFE_INTEGER,
  ),
  whole(
    'topic',
    'delete.retention.ms',
    86400000,
    'How long a tombstone stays after it was first cleaned, so that readers can see the deletion.',
    0,
    Number.MAX_SAFE_INTEGER,
  ),
  throttledReplicas(
    'leader.replication.throttled.replicas',
    'Replicas whose leaders send no more than leader.replication.throttled.rate to followers that are not in sync: 0:1,0:2 or *.',
  ),
  throttledReplicas(
    'follower.replication.throttled.replicas',
    'Replicas that fetch no more than follower.replication.throttled.rate of their broker while they catch up: 0:4 or *.',
  ),
]

const PRODUCER_CONFIGS: readonly ConfigDefinition[] = [
  {
    key: 'acks',
    scope: 'producer',
    type: 'choice',
    default: 'all',
    values: ['0', '1', 'all'],
    doc: 'Who must have a record before it counts as written: nobody (0), the leader (1) or every in-sync replica (all).',
  },
  whole('producer', 'linger.ms', 5, 'A batch waits this long for more records before it is sent.'),
  whole('producer', 'batch.size', 16384, 'The most bytes that one batch gathers.'),
  whole(
    'producer',
    'max.in.flight.requests.per.connection',
    5,
    'Requests that may be under way to one broker at a time.',
    1,
  ),
  whole('producer', 'retries', INT_MAX, 'How often a failed batch is sent again, within delivery.timeout.ms.'),
  whole('producer', 'retry.backoff.ms', 100, 'The first pause before a retry; it doubles each time.'),
  whole('producer', 'retry.backoff.max.ms', 1000, 'The longest pause before a retry.'),
  whole(
    'producer',
    'request.timeout.ms',
    30000,
    'The longest that the producer waits for an answer before it tries again.',
  ),
  whole('producer', 'delivery.timeout.ms', 120000, 'A record not acknowledged for this long is given up.'),
  flag('producer', 'enable.idempotence', true, 'Numbers the batches, so that a retry is never written twice.'),
  {
    key: 'transactional.id',
    scope: 'producer',
    type: 'text',
    default: '',
    max: 249,
    doc: 'The producer writes in transactions under this name; a newer one with the same name fences it. Empty means no transactions.',
  },
  whole(
    'producer',
    'transaction.timeout.ms',
    60000,
    'A transaction that is open for longer than this is aborted by its coordinator, and its producer is fenced.',
    1,
  ),
  whole(
    'producer',
    'buffer.memory',
    33554432,
    'Bytes of records that may wait in the producer.',
    0,
    Number.MAX_SAFE_INTEGER,
  ),
  whole(
    'producer',
    'max.block.ms',
    60000,
    'The longest that send() blocks when the buffer is full.',
    0,
    Number.MAX_SAFE_INTEGER,
  ),
  whole('producer', 'metadata.max.age.ms', 300000, 'How long the producer trusts what it knows of leaders.'),
  whole(
    'producer',
    'socket.connection.setup.timeout.ms',
    10000,
    'The longest that the producer waits for a connection to a broker.',
  ),
  flag(
    'producer',
    'partitioner.adaptive.partitioning.enable',
    true,
    'Records without a key go more often to brokers that keep up.',
  ),
]

const CONSUMER_CONFIGS: readonly ConfigDefinition[] = [
  whole('consumer', 'fetch.min.bytes', 1, 'A broker answers as soon as this much is there.'),
  whole('consumer', 'fetch.max.wait.ms', 500, 'The longest that a broker holds back an empty answer.'),
  whole('consumer', 'max.partition.fetch.bytes', 1048576, 'The most that is taken from one partition in one fetch.'),
  whole('consumer', 'max.poll.records', 500, 'The most records that one poll() hands over.', 1),
  // Simplification: `by_duration:…` (KIP-1106) is not among the values of auto.offset.reset.
  {
    key: 'auto.offset.reset',
    scope: 'consumer',
    type: 'choice',
    default: 'latest',
    values: ['earliest', 'latest', 'none'],
    doc: 'Where a consumer starts when it has no position, or when its position is gone.',
  },
  {
    key: 'isolation.level',
    scope: 'consumer',
    type: 'choice',
    default: 'read_uncommitted',
    values: ['read_uncommitted', 'read_committed'],
    doc: 'With read_committed a consumer reads up to the last stable offset and gets nothing of aborted transactions.',
  },
  {
    key: 'value.deserializer',
    scope: 'consumer',
    type: 'text',
    default: '',
    max: 249,
    doc: 'The class that reads the value of a record. io.confluent.kafka.serializers.KafkaJsonDeserializer throws at what is no JSON, and the consumer stands still there; any other reads everything.',
  },
  {
    key: 'client.rack',
    scope: 'consumer',
    type: 'text',
    default: '',
    max: 249,
    doc: 'The rack that the consumer stands in: assignors give it partitions with a replica there (KIP-881), and with replica.selector.class it reads from that replica.',
  },
  whole(
    'consumer',
    'metadata.max.age.ms',
    300000,
    'How long the consumer trusts what it knows of leaders and of its preferred replica.',
  ),
  whole(
    'consumer',
    'request.timeout.ms',
    30000,
    'The longest that the consumer waits for an answer before it tries again.',
  ),
  {
    key: 'group.id',
    scope: 'consumer',
    type: 'text',
    default: '',
    max: 249,
    doc: 'The consumer group: its members share the partitions of what they subscribe to. Empty means no group.',
  },
  {
    key: 'group.protocol',
    scope: 'consumer',
    type: 'choice',
    default: 'classic',
    values: ['classic', 'consumer'],
    doc: 'With classic the members gather and one of them assigns; with consumer the coordinator assigns, and each member changes over by itself (KIP-848).',
  },
  {
    key: 'group.remote.assignor',
    scope: 'consumer',
    type: 'text',
    default: '',
    max: 249,
    doc: 'With group.protocol=consumer: the assignor that the coordinator shall use, uniform or range. Empty: its first one.',
  },
  {
    key: 'group.instance.id',
    scope: 'consumer',
    type: 'text',
    default: '',
    max: 249,
    doc: 'Makes a static member: it may restart within session.timeout.ms without a rebalance.',
  },
  {
    key: 'partition.assignment.strategy',
    scope: 'consumer',
    type: 'text',
    default: 'range,cooperative-sticky',
    max: 249,
    doc: 'Assignors in order of preference: range, roundrobin, sticky, cooperative-sticky. With cooperative-sticky alone, members keep what they keep while they rebalance.',
  },
  {
    key: 'streamscape.commit',
    scope: 'consumer',
    type: 'choice',
    default: 'auto',
    values: ['auto', 'before', 'after'],
    doc: 'Of the simulation, not of Kafka: whether the application commits by itself (commitSync), before it works through a poll or after; turn enable.auto.commit off with it.',
  },
  flag('consumer', 'enable.auto.commit', true, 'The consumer commits its positions by itself.'),
  whole('consumer', 'auto.commit.interval.ms', 5000, 'How often positions are committed with enable.auto.commit.', 1),
  whole(
    'consumer',
    'session.timeout.ms',
    45000,
    'A member silent for this long is taken out of its group, and the others get its partitions.',
    1,
  ),
  whole('consumer', 'heartbeat.interval.ms', 3000, 'How often a member tells the coordinator that it lives.', 1),
  whole(
    'consumer',
    'max.poll.interval.ms',
    300000,
    'A member that works on one poll() for longer than this leaves its group.',
    1,
  ),
  whole('consumer', 'retry.backoff.ms', 100, 'The pause before a failed request is sent again.'),
]

/** All definitions, by scope, each scope in a sensible order of reading. */
export const CONFIG_DEFINITIONS: readonly ConfigDefinition[] = [
  ...BROKER_CONFIGS,
  ...TOPIC_CONFIGS,
  ...PRODUCER_CONFIGS,
  ...CONSUMER_CONFIGS,
]

function indexByKey(definitions: readonly ConfigDefinition[]): ReadonlyMap<string, ConfigDefinition> {
  return new Map(definitions.map((definition) => [definition.key, definition]))
}

const BY_SCOPE: Readonly<Record<ConfigScope, ReadonlyMap<string, ConfigDefinition>>> = {
  broker: indexByKey(BROKER_CONFIGS),
  topic: indexByKey(TOPIC_CONFIGS),
  producer: indexByKey(PRODUCER_CONFIGS),
  consumer: indexByKey(CONSUMER_CONFIGS),
}

/** Undefined when the simulation does not know the key. */
export function findConfig(scope: ConfigScope, key: string): ConfigDefinition | undefined {
  return BY_SCOPE[scope].get(key)
}

/** The set value or Kafka's default. Throws for a key that the table does not have: that is a bug, not bad input. */
export function getConfig(configs: Configs, scope: ConfigScope, key: string): ConfigValue {
  const definition = findConfig(scope, key)
  if (definition === undefined) throw new Error(`There is no ${scope} config ${key}.`)
  return Object.hasOwn(configs, key) ? configs[key] : definition.default
}

/** A topic's own value, else the cluster's (the same key on brokers), else Kafka's default. */
export function getTopicConfig(topic: Configs, cluster: Configs, key: string): ConfigValue {
  if (Object.hasOwn(topic, key)) return getConfig(topic, 'topic', key)
  return getConfig(cluster, findConfig('broker', key) === undefined ? 'topic' : 'broker', key)
}

export function getNumberConfig(configs: Configs, scope: ConfigScope, key: string): number {
  return Number(getConfig(configs, scope, key))
}

export function getBooleanConfig(configs: Configs, scope: ConfigScope, key: string): boolean {
  return getConfig(configs, scope, key) === true
}

export type ConfigReading =
  | { readonly ok: true; readonly value: ConfigValue }
  /** `message` says what was expected. */
  | { readonly ok: false; readonly message: string }

/**
 * Read a value as Kafka's tools take it: numbers and booleans also as text, `acks` also as a number with -1 for
 * all. The result has the type that the definition asks for.
 */
export function readConfigValue(definition: ConfigDefinition, value: unknown): ConfigReading {
  switch (definition.type) {
    case 'integer':
      return readInteger(definition, value)
    case 'fraction': {
      const number = typeof value === 'string' && /^\d{1,3}(\.\d{1,9})?$/.test(value) ? Number(value) : value
      const isWithin = typeof number === 'number' && number >= definition.min && number <= definition.max
      if (isWithin) return { ok: true, value: number }
      return { ok: false, message: `Expected a number from ${definition.min} to ${definition.max}.` }
    }
    case 'boolean':
      if (value === true || value === 'true') return { ok: true, value: true }
      if (value === false || value === 'false') return { ok: true, value: false }
      return { ok: false, message: 'Expected true or false.' }
    case 'choice': {
      const text = definition.key === 'acks' && (value === -1 || value === '-1') ? 'all' : toText(value)
      if (text !== null && definition.values.includes(text)) return { ok: true, value: text }
      return { ok: false, message: `Expected one of ${definition.values.map((name) => name || '""').join(', ')}.` }
    }
    case 'text':
      if (typeof value === 'string' && value.length <= definition.max && definition.pattern === undefined)
        return { ok: true, value }
      if (definition.pattern !== undefined) return readReplicas(definition.pattern, definition.max, value)
      return { ok: false, message: `Expected text of at most ${definition.max} characters.` }
  }
}

/** Spaces around the parts of such a list say nothing. */
function readReplicas(pattern: string, max: number, value: unknown): ConfigReading {
  const text = typeof value === 'string' && value.length <= max ? value.replaceAll(/\s*,\s*/g, ',').trim() : null
  if (text !== null && new RegExp(pattern).test(text)) return { ok: true, value: text }
  return {
    ok: false,
    message: 'Expected * for all replicas, or a list of partition:broker with commas between, like 0:1,0:2.',
  }
}

function readInteger(definition: ConfigDefinition & { type: 'integer' }, value: unknown): ConfigReading {
  const { min, max } = definition
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
    return { ok: true, value: number }
  }
  return { ok: false, message: `Expected a whole number from ${min} to ${max}.` }
}
