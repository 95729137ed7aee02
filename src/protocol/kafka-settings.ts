/**
 * Settings that Apache Kafka 4.x has and the simulation has not, so that a file exported from a real cluster is told
 * the truth about them: they are spelt right, and nothing here depends on them. From the reference of Kafka 4.x
 * (topic, broker, producer and consumer configs).
 *
 * The one thing a reader would get wrong: a key that the simulation knows is looked up there first and is not here.
 */
import type { ConfigScope } from '../core'

const CLIENT =
  'bootstrap.servers client.dns.lookup client.id connections.max.idle.ms enable.metrics.push interceptor.classes metadata.recovery.rebootstrap.trigger.ms metadata.recovery.strategy metric.reporters metrics.num.samples metrics.recording.level metrics.sample.window.ms receive.buffer.bytes reconnect.backoff.max.ms reconnect.backoff.ms security.protocol security.providers send.buffer.bytes socket.connection.setup.timeout.max.ms sasl.client.callback.handler.class sasl.jaas.config sasl.kerberos.service.name sasl.login.callback.handler.class sasl.login.class sasl.mechanism ssl.cipher.suites ssl.enabled.protocols ssl.endpoint.identification.algorithm ssl.key.password ssl.keystore.location ssl.keystore.password ssl.keystore.type ssl.protocol ssl.truststore.location ssl.truststore.password ssl.truststore.type'

const KEYS: Readonly<Record<ConfigScope, string>> = {
  topic:
    'compression.gzip.level compression.lz4.level compression.type compression.zstd.level file.delete.delay.ms flush.messages flush.ms index.interval.bytes local.retention.bytes local.retention.ms max.message.bytes message.timestamp.after.max.ms message.timestamp.before.max.ms message.timestamp.type preallocate remote.copy.disable remote.log.delete.on.disable remote.storage.enable segment.index.bytes segment.jitter.ms',
  broker:
    'advertised.listeners alter.config.policy.class.name authorizer.class.name auto.create.topics.enable background.threads compression.type connections.max.idle.ms controller.listener.names controller.quorum.bootstrap.servers controller.quorum.voters create.topic.policy.class.name delete.topic.enable early.start.listeners fetch.max.bytes group.coordinator.threads inter.broker.listener.name inter.broker.protocol.version leader.imbalance.per.broker.percentage listener.security.protocol.map listeners log.cleaner.enable log.cleaner.threads log.cleanup.policy log.dir log.dirs log.flush.interval.messages log.flush.interval.ms log.message.timestamp.type log.retention.bytes log.retention.hours log.retention.minutes log.retention.ms log.roll.hours log.roll.ms max.connections max.connections.per.ip message.max.bytes metadata.log.dir metadata.log.segment.bytes node.id num.io.threads num.network.threads num.recovery.threads.per.data.dir num.replica.alter.log.dirs.threads num.replica.fetchers offset.metadata.max.bytes offsets.retention.check.interval.ms offsets.retention.minutes offsets.topic.compression.codec offsets.topic.segment.bytes process.roles queued.max.requests quota.window.num quota.window.size.seconds remote.log.storage.system.enable replica.fetch.response.max.bytes replica.socket.receive.buffer.bytes request.timeout.ms sasl.enabled.mechanisms sasl.mechanism.inter.broker.protocol security.inter.broker.protocol socket.receive.buffer.bytes socket.request.max.bytes socket.send.buffer.bytes ssl.client.auth transaction.max.timeout.ms transaction.state.log.segment.bytes transactional.id.expiration.ms',
  producer: `${CLIENT} compression.gzip.level compression.lz4.level compression.type compression.zstd.level key.serializer max.request.size metadata.max.idle.ms partitioner.availability.timeout.ms partitioner.class partitioner.ignore.keys transaction.two.phase.commit.enable value.serializer`,
  consumer: `${CLIENT} retry.backoff.max.ms socket.connection.setup.timeout.ms allow.auto.create.topics auto.include.jmx.reporter check.crcs default.api.timeout.ms exclude.internal.topics fetch.max.bytes key.deserializer share.acknowledgement.mode`,
}

/** Is it a setting of this scope that Kafka 4.x takes? Those that are simulated are not asked for here. */
export function isKafkaSetting(scope: ConfigScope, key: string): boolean {
  return listKafkaSettings(scope).includes(key)
}

export function listKafkaSettings(scope: ConfigScope): readonly string[] {
  return KEYS[scope].split(' ')
}
