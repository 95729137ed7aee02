import { expect, it } from 'vitest'
import { findConfig } from '../core/configs'
import { explainUnknownSetting, isKafkaSetting, listKafkaSettings } from './kafka-settings'
import { parseScenario } from './scenario-file'

it('tells a setting of Kafka that is not simulated from one that is misspelt', () => {
  expect(explainUnknownSetting('topic', 'retention.ms').message).toContain('not simulated')
  expect(explainUnknownSetting('producer', 'transactional.id').message).toContain('not simulated')
  expect(explainUnknownSetting('topic', 'retention.msec').message).toContain('knows no topic setting')
  // Of another scope it is not a setting.
  expect(isKafkaSetting('consumer', 'retention.ms')).toBe(false)
})

it('is asked only for what the simulation does not have', () => {
  expect(findConfig('topic', 'min.insync.replicas')).toBeDefined()
  expect(isKafkaSetting('topic', 'min.insync.replicas')).toBe(false)
})

it('names each such key of a file, with the cure', () => {
  const file = {
    format: 'streamscape-scenario',
    version: 1,
    sites: [{ id: 'a' }],
    brokers: [{ id: 1, site: 'a' }],
    controllers: [{ id: 101, site: 'a' }],
    topics: [
      { name: 't', partitions: 1, replicationFactor: 1, configs: { 'retention.ms': 1, 'cleanup.policy': 'delete' } },
    ],
  }
  const result = parseScenario(JSON.stringify(file))
  expect(result.ok ? [] : result.errors.map(({ cure }) => cure)).toEqual([
    'Leave it out: nothing here depends on it.',
    'Leave it out: nothing here depends on it.',
  ])
})

it('holds no setting that is simulated', () => {
  for (const scope of ['topic', 'broker', 'producer', 'consumer'] as const)
    for (const key of listKafkaSettings(scope)) expect(findConfig(scope, key), `${scope} ${key}`).toBeUndefined()
})
