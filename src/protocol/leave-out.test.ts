import { describe, expect, it } from 'vitest'
import { leaveOutUnsimulated } from './leave-out'

const FILE = {
  cluster: { configs: { 'log.retention.hours': 168, 'replica.lag.time.max.ms': 30_000 } },
  topics: [{ name: 'orders', configs: { 'compression.type': 'lz4', 'min.insync.replicas': 2, 'retension.ms': 3 } }],
  producers: [{ id: 'shop', configs: { acks: 'all', 'client.dns.lookup': 'use_all_dns_ips' } }],
  consumers: [{ id: 'erp', configs: { 'fetch.max.bytes': 'read_committed' } }],
  business: { producerConfigs: { 'client.id': 'x', 'linger.ms': 2 } },
  commands: [{ atMs: 1, command: { kind: 'CreateTopic', topic: { name: 'x', configs: { 'segment.jitter.ms': 5 } } } }],
}

describe('Settings of Kafka that are not simulated', () => {
  it('are taken out wherever a file may hold settings, and nothing else is', () => {
    const left = leaveOutUnsimulated(JSON.stringify(FILE))
    expect(left?.places).toEqual([
      '$.cluster.configs.log.retention.hours',
      '$.topics[0].configs.compression.type',
      '$.producers[0].configs.client.dns.lookup',
      '$.consumers[0].configs.fetch.max.bytes',
      '$.business.producerConfigs.client.id',
      '$.commands[0].command.topic.configs.segment.jitter.ms',
    ])
    expect(JSON.parse(left?.text ?? '')).toEqual({
      cluster: { configs: { 'replica.lag.time.max.ms': 30_000 } },
      topics: [{ name: 'orders', configs: { 'min.insync.replicas': 2, 'retension.ms': 3 } }],
      producers: [{ id: 'shop', configs: { acks: 'all' } }],
      consumers: [{ id: 'erp', configs: {} }],
      business: { producerConfigs: { 'linger.ms': 2 } },
      commands: [{ atMs: 1, command: { kind: 'CreateTopic', topic: { name: 'x', configs: {} } } }],
    })
  })

  it('a key of another scope is no such setting, and a name from the prototype does no harm', () => {
    const file =
      '{"topics":[{"configs":{"fetch.max.bytes":1}}],"__proto__":{"configs":{"acks":1}},"toString":{"configs":{}}}'
    expect(leaveOutUnsimulated(file)).toBeNull()
  })

  it('a text without any, or that is no JSON, is left as it is', () => {
    expect(leaveOutUnsimulated('{"topics":[]}')).toBeNull()
    expect(leaveOutUnsimulated('{')).toBeNull()
    expect(leaveOutUnsimulated('null')).toBeNull()
  })
})
