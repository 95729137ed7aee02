import { describe, expect, it } from 'vitest'
import {
  findBrokerConflicts,
  findConsumerConflicts,
  findProducerConflicts,
  getDeliveryTimeoutMs,
  isIdempotent,
} from './config-conflicts'
import { CONFIG_DEFINITIONS, findConfig, getConfig, getTopicConfig, readConfigValue } from './configs'

function read(scope: 'broker' | 'producer', key: string, value: unknown): unknown {
  const definition = findConfig(scope, key)
  if (definition === undefined) throw new Error(key)
  const reading = readConfigValue(definition, value)
  return reading.ok ? reading.value : reading.message
}

describe('configs', () => {
  it('has each key once in a scope, a default that passes its own check, and a sentence', () => {
    const names = CONFIG_DEFINITIONS.map(({ scope, key }) => `${scope} ${key}`)
    expect(new Set(names).size).toBe(names.length)
    for (const definition of CONFIG_DEFINITIONS) {
      expect(readConfigValue(definition, definition.default)).toEqual({ ok: true, value: definition.default })
      expect(definition.doc).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('gives the default when nothing is set, and does not look at the prototype', () => {
    expect(getConfig({}, 'producer', 'acks')).toBe('all')
    expect(getConfig({ acks: '1' }, 'producer', 'acks')).toBe('1')
    expect(() => getConfig({}, 'producer', 'toString')).toThrow()
    expect(findConfig('producer', '__proto__')).toBeUndefined()
  })

  it('takes a topic config from the topic, then the cluster, then the default', () => {
    const key = 'min.insync.replicas'
    expect(getTopicConfig({}, {}, key)).toBe(1)
    expect(getTopicConfig({}, { [key]: 2 }, key)).toBe(2)
    expect(getTopicConfig({ [key]: 3 }, { [key]: 2 }, key)).toBe(3)
  })

  it('reads values as Kafka tools take them', () => {
    expect(read('producer', 'acks', -1)).toBe('all')
    expect(read('producer', 'acks', 1)).toBe('1')
    expect(read('producer', 'linger.ms', '20')).toBe(20)
    expect(read('producer', 'enable.idempotence', 'false')).toBe(false)
    expect(read('producer', 'linger.ms', -1)).toBe('Expected a whole number from 0 to 2147483647.')
    expect(read('producer', 'linger.ms', Number.NaN)).toMatch(/whole number/)
    expect(read('producer', 'linger.ms', 1e300)).toMatch(/whole number/)
    expect(read('producer', 'acks', 2)).toBe('Expected one of 0, 1, all.')
    expect(read('producer', 'acks', ['all'])).toMatch(/one of/)
    expect(read('producer', 'enable.idempotence', 1)).toBe('Expected true or false.')
  })

  it('turns default idempotence off without a word, and refuses an explicit one', () => {
    expect(isIdempotent({})).toBe(true)
    expect(isIdempotent({ acks: '1' })).toBe(false)
    expect(findProducerConflicts({ acks: '1' })).toEqual([])
    const explicit = { acks: '1', retries: 0, 'max.in.flight.requests.per.connection': 6, 'enable.idempotence': true }
    expect(findProducerConflicts(explicit).map(({ key }) => key)).toEqual([
      'acks',
      'retries',
      'max.in.flight.requests.per.connection',
    ])
  })

  it('raises the delivery timeout when it was not set, and refuses one that is too short', () => {
    expect(getDeliveryTimeoutMs({ 'request.timeout.ms': 200_000 })).toBe(200_005)
    expect(findProducerConflicts({ 'request.timeout.ms': 200_000 })).toEqual([])
    expect(findProducerConflicts({ 'delivery.timeout.ms': 30_004 })).toHaveLength(1)
    expect(findProducerConflicts({ 'delivery.timeout.ms': 30_005 })).toEqual([])
  })

  it('refuses a fetch wait beyond the lag limit', () => {
    expect(findBrokerConflicts({})).toEqual([])
    expect(findBrokerConflicts({ 'replica.lag.time.max.ms': 400 })).toHaveLength(1)
  })
})

describe('settings that a client refuses', () => {
  it('allows no more than five requests in flight while idempotence is on, asked for or not', () => {
    const key = 'max.in.flight.requests.per.connection'
    expect(findProducerConflicts({ [key]: 6 }).map((conflict) => conflict.key)).toEqual([key])
    expect(findProducerConflicts({ [key]: 6, 'enable.idempotence': false })).toEqual([])
  })

  it('wants heartbeats within the session, and a session that the coordinator allows', () => {
    const group = { 'group.id': 'readers' }
    expect(findConsumerConflicts(group)).toEqual([])
    expect(findConsumerConflicts({ ...group, 'heartbeat.interval.ms': 50_000 })).toHaveLength(1)
    expect(findConsumerConflicts({ ...group, 'session.timeout.ms': 5000 })).toHaveLength(1)
    expect(findConsumerConflicts({ 'heartbeat.interval.ms': 50_000 })).toEqual([])
  })
})
