/**
 * Producers and consumers in the form of the scenario file. The one thing a reader would get wrong: a client's site
 * is where its network paths begin, and the client ends and starts again with it.
 */
import { type ConsumerSpec, LIMITS, type ProducerSpec, type TransactionSpec, type WorkloadSpec } from '../core'
import { type InputError, readObject, TIME_MS_MAX } from './input-reader'
import {
  choice,
  id,
  leftOut,
  list,
  nullOr,
  number,
  object,
  type Rule,
  type RulesOf,
  readRules,
  text,
  whole,
} from './rule'
import { configsOf, sortConfigs } from './topic-file'

const topicName = text({ min: 1, max: LIMITS.nameLength })
const CLIENT_RULES = { id: id(), name: leftOut(text({ min: 1, max: LIMITS.nameLength })), site: id(), topic: topicName }

export const WORKLOAD_RULES: RulesOf<WorkloadSpec> = {
  recordsPerSecond: number({ min: 0, max: LIMITS.recordsPerSecond, fallback: 10 }),
  recordBytes: whole(1, 1_048_576, 200),
  keys: whole(0, 1_000_000, 0),
  arrival: choice(['steady', 'poisson'], 'steady'),
  startMs: whole(0, TIME_MS_MAX, 0),
  stopMs: whole(0, TIME_MS_MAX, 0),
  maxRecords: whole(0, Number.MAX_SAFE_INTEGER, 0),
}

export const TRANSACTION_RULES: RulesOf<TransactionSpec> = {
  commitIntervalMs: whole(1, TIME_MS_MAX, 100),
  abortEvery: whole(0, 1_000_000, 0),
  source: nullOr(id()),
}

export const PRODUCER_RULES = {
  ...CLIENT_RULES,
  configs: configsOf('producer'),
  workload: object('workload', readWorkload, {}),
  transactions: leftOut(object('transactions', readTransactions)),
} satisfies RulesOf<Partial<ProducerSpec>>

export const CONSUMER_RULES = {
  ...CLIENT_RULES,
  topics: list(topicName, { max: LIMITS.topics, fallback: [] }),
  partitions: nullOr(list(whole(0, LIMITS.partitions - 1), { max: LIMITS.partitions })),
  configs: configsOf('consumer'),
  maxRecordsPerSecond: number({ min: 0, max: LIMITS.recordsPerSecond, fallback: 0 }),
} satisfies RulesOf<Partial<ConsumerSpec>>

export const PRODUCER: Rule<ProducerSpec | null> = object('producer', (errors, place, value) => {
  const fields = readObject(errors, place, value, Object.keys(PRODUCER_RULES))
  if (fields === null) return null
  const { id, name, ...rest } = readRules(errors, place, fields, PRODUCER_RULES)
  return { id, name: name ?? id, ...rest }
})

export const CONSUMER: Rule<ConsumerSpec | null> = object('consumer', (errors, place, value) => {
  const fields = readObject(errors, place, value, Object.keys(CONSUMER_RULES))
  if (fields === null) return null
  const { id, name, topics, ...rest } = readRules(errors, place, fields, CONSUMER_RULES)
  return { id, name: name ?? id, ...(topics.length === 0 ? {} : { topics }), ...rest }
})

function readTransactions(errors: InputError[], place: string, value: unknown): TransactionSpec {
  const fields = readObject(errors, place, value, Object.keys(TRANSACTION_RULES)) ?? {}
  return readRules(errors, place, fields, TRANSACTION_RULES)
}

function readWorkload(errors: InputError[], place: string, value: unknown): WorkloadSpec {
  const fields = readObject(errors, place, value, Object.keys(WORKLOAD_RULES)) ?? {}
  return readRules(errors, place, fields, WORKLOAD_RULES)
}

export function toProducerFile(producer: ProducerSpec): unknown {
  const { id, name, site, topic, configs, workload, transactions } = producer
  const { recordsPerSecond, recordBytes, keys, arrival, startMs, stopMs, maxRecords } = workload
  return {
    id,
    name,
    site,
    topic,
    configs: sortConfigs(configs),
    workload: { recordsPerSecond, recordBytes, keys, arrival, startMs, stopMs, maxRecords },
    ...(transactions === undefined ? {} : { transactions }),
  }
}

export function toConsumerFile(consumer: ConsumerSpec): unknown {
  const { id, name, site, topic, topics, partitions, configs, maxRecordsPerSecond } = consumer
  const further = topics === undefined ? {} : { topics }
  return { id, name, site, topic, ...further, partitions, configs: sortConfigs(configs), maxRecordsPerSecond }
}
