import { expect, it } from 'vitest'
import { CONFIG_DEFINITIONS, findConfig, readConfigValue } from '../core/configs'
import type { InputError } from './input-reader'
import { isKafkaSetting, listKafkaSettings } from './kafka-settings'
import { refuseSetting, refuseUnknownSetting } from './refuse-setting'
import { parseScenario } from './scenario-file'

const explain = (scope: 'topic' | 'producer', key: string): string => {
  const errors: InputError[] = []
  refuseUnknownSetting(errors, '$', 1, scope, key)
  return errors[0].message
}

it('tells a setting of Kafka that is not simulated from one that is misspelt', () => {
  expect(explain('topic', 'compression.type')).toContain('not simulated')
  expect(explain('producer', 'transaction.two.phase.commit.enable')).toContain('not simulated')
  expect(explain('topic', 'retention.msec')).toContain('knows no topic setting')
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
      {
        name: 't',
        partitions: 1,
        replicationFactor: 1,
        configs: { 'compression.type': 'lz4', preallocate: true },
      },
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

it('says of a value what the core says of it, and the default', () => {
  for (const definition of CONFIG_DEFINITIONS) {
    const errors: InputError[] = []
    const value = ['not', 'a', 'value']
    refuseSetting(errors, '$', value, definition)
    const reading = readConfigValue(definition, value)
    expect(errors.map(({ message }) => message)).toEqual([reading.ok ? null : reading.message])
    expect(errors[0].cure).toBe(`The default is ${definition.default === '' ? 'empty' : definition.default}.`)
  }
})
