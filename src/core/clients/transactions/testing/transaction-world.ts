/** Small worlds with transactions: one topic in, one topic out, and who writes and reads them. */
import type { Configs, ConsumerSpec, ProducerSpec, Scenario } from '../../..'
import { makeSmallCluster } from '../../../testing/small-cluster'

const INTERNAL = {
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.num.partitions': 1,
  'group.initial.rebalance.delay.ms': 0,
}

export function transactionalProducer(
  given: Partial<ProducerSpec> & { readonly configs?: Configs } = {},
): ProducerSpec {
  const { configs = {}, workload, transactions, ...rest } = given
  return {
    id: 'shop',
    name: 'shop',
    site: 'east',
    topic: 't',
    ...rest,
    configs: { 'linger.ms': 0, 'transactional.id': 'shop', ...configs },
    workload: {
      recordsPerSecond: 50,
      recordBytes: 100,
      keys: 0,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
      ...workload,
    },
    transactions: { commitIntervalMs: 200, abortEvery: 0, source: null, ...transactions },
  }
}

export function reader(id: string, configs: Configs = {}, topic = 't'): ConsumerSpec {
  return {
    id,
    name: id,
    site: 'west',
    topic,
    partitions: null,
    configs: { 'auto.offset.reset': 'earliest', ...configs },
    maxRecordsPerSecond: 0,
  }
}

export function transactionWorld(given: {
  readonly producers: readonly ProducerSpec[]
  readonly consumers?: readonly ConsumerSpec[]
  readonly cluster?: Configs
  readonly partitions?: number
}): Scenario {
  const { producers, consumers = [], cluster = {}, partitions = 1 } = given
  const base = makeSmallCluster({ cluster: { ...INTERNAL, ...cluster }, topic: { 'min.insync.replicas': 2 } })
  const [topic] = base.topics
  const orders = [
    [1, 2, 3],
    [2, 3, 1],
    [3, 1, 2],
  ]
  const assignment = Array.from({ length: partitions }, (_, p) => orders[p % 3])
  const make = (name: string) => ({ ...topic, name, partitions, assignment })
  return { ...base, topics: [make('t'), make('out')], producers, consumers }
}

/** Reads `t` as a group and writes each record to `out`, with its offset in one transaction. */
export function processor(id = 'processor', configs: Configs = {}): { producer: ProducerSpec; consumer: ConsumerSpec } {
  const consumer: ConsumerSpec = {
    ...reader(`${id}-reader`, {
      'group.id': 'processors',
      'enable.auto.commit': false,
      'isolation.level': 'read_committed',
      'session.timeout.ms': 6000,
      'heartbeat.interval.ms': 1000,
    }),
    site: 'east',
  }
  const producer = transactionalProducer({
    id,
    name: id,
    topic: 'out',
    configs: { 'transactional.id': id, ...configs },
    workload: {
      recordsPerSecond: 0,
      recordBytes: 100,
      keys: 0,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
    transactions: { commitIntervalMs: 150, abortEvery: 3, source: consumer.id },
  })
  return { producer, consumer }
}
