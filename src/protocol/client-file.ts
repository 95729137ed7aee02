/**
 * Producers and consumers in the form of the scenario file. The one thing a reader would get wrong: a client's site
 * is where its network paths begin, and the client ends and starts again with it.
 */
import { type ConsumerSpec, LIMITS, type ProducerSpec } from '../core'
import {
  type Fields,
  type InputError,
  readChoice,
  readId,
  readList,
  readNumber,
  readObject,
  readText,
  readWhole,
  TIME_MS_MAX,
} from './input-reader'
import { readConfigs, sortConfigs } from './topic-file'

const WORKLOAD_KEYS = ['recordsPerSecond', 'recordBytes', 'keys', 'arrival', 'startMs', 'stopMs', 'maxRecords'] as const

function readClient(errors: InputError[], place: string, fields: Fields, scope: 'producer' | 'consumer') {
  const id = readId(errors, `${place}.id`, fields.id)
  return {
    id,
    name: readText(errors, `${place}.name`, fields.name, { min: 1, max: LIMITS.nameLength, fallback: id }),
    site: readId(errors, `${place}.site`, fields.site),
    topic: readText(errors, `${place}.topic`, fields.topic, { min: 1, max: LIMITS.nameLength }),
    configs: readConfigs(errors, `${place}.configs`, fields.configs, scope),
  }
}

export function readProducer(errors: InputError[], place: string, value: unknown): ProducerSpec | null {
  const fields = readObject(errors, place, value, ['id', 'name', 'site', 'topic', 'configs', 'workload'])
  if (fields === null) return null
  const at = `${place}.workload`
  const workload = readObject(errors, at, fields.workload ?? {}, WORKLOAD_KEYS) ?? {}
  const whole = (key: (typeof WORKLOAD_KEYS)[number], min: number, max: number, fallback: number) =>
    readWhole(errors, `${at}.${key}`, workload[key], { min, max, fallback })
  const rate = { min: 0, max: LIMITS.recordsPerSecond, fallback: 10 }
  return {
    ...readClient(errors, place, fields, 'producer'),
    workload: {
      recordsPerSecond: readNumber(errors, `${at}.recordsPerSecond`, workload.recordsPerSecond, rate),
      recordBytes: whole('recordBytes', 1, 1_048_576, 200),
      keys: whole('keys', 0, 1_000_000, 0),
      arrival: readChoice(errors, `${at}.arrival`, workload.arrival, ['steady', 'poisson'] as const, 'steady'),
      startMs: whole('startMs', 0, TIME_MS_MAX, 0),
      stopMs: whole('stopMs', 0, TIME_MS_MAX, 0),
      maxRecords: whole('maxRecords', 0, Number.MAX_SAFE_INTEGER, 0),
    },
  }
}

export function readConsumer(errors: InputError[], place: string, value: unknown): ConsumerSpec | null {
  const keys = ['id', 'name', 'site', 'topic', 'topics', 'partitions', 'configs', 'maxRecordsPerSecond']
  const fields = readObject(errors, place, value, keys)
  if (fields === null) return null
  const partitions = fields.partitions ?? null
  const topics = readList(errors, `${place}.topics`, fields.topics ?? [], LIMITS.topics, (entryAt, entry) =>
    readText(errors, entryAt, entry, { min: 1, max: LIMITS.nameLength }),
  )
  const at = `${place}.partitions`
  return {
    ...readClient(errors, place, fields, 'consumer'),
    ...(topics.length === 0 ? {} : { topics }),
    partitions:
      partitions === null
        ? null
        : readList(errors, at, partitions, LIMITS.partitions, (entryAt, entry) =>
            readWhole(errors, entryAt, entry, { min: 0, max: LIMITS.partitions - 1 }),
          ),
    maxRecordsPerSecond: readNumber(errors, `${place}.maxRecordsPerSecond`, fields.maxRecordsPerSecond, {
      min: 0,
      max: LIMITS.recordsPerSecond,
      fallback: 0,
    }),
  }
}

export function toProducerFile(producer: ProducerSpec): unknown {
  const { id, name, site, topic, configs, workload } = producer
  const { recordsPerSecond, recordBytes, keys, arrival, startMs, stopMs, maxRecords } = workload
  return {
    id,
    name,
    site,
    topic,
    configs: sortConfigs(configs),
    workload: { recordsPerSecond, recordBytes, keys, arrival, startMs, stopMs, maxRecords },
  }
}

export function toConsumerFile(consumer: ConsumerSpec): unknown {
  const { id, name, site, topic, topics, partitions, configs, maxRecordsPerSecond } = consumer
  const further = topics === undefined ? {} : { topics }
  return { id, name, site, topic, ...further, partitions, configs: sortConfigs(configs), maxRecordsPerSecond }
}
