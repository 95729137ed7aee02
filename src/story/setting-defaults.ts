/**
 * What a setting of the glossary is when nobody sets it: Apache Kafka 4.x, Confluent Server for its own. As the
 * configuration writes it; times are milliseconds there. Settings without a value of their own are not here.
 */
export const DEFAULTS: Readonly<Record<string, string>> = {
  'num.partitions': '1',
  'auto.offset.reset': 'latest',
  'partition.assignment.strategy': 'RangeAssignor, CooperativeStickyAssignor',
  'retention.ms': '604800000',
  'confluent.value.schema.validation': 'false',
  'replica.lag.time.max.ms': '30000',
  'min.insync.replicas': '1',
  'acks=all': 'all',
  'broker.session.timeout.ms': '9000',
  'isolation.level': 'read_uncommitted',
  observerPromotionPolicy: 'under-min-isr',
  'unclean.leader.election.enable': 'false',
  'cleanup.policy=compact': 'delete',
}
