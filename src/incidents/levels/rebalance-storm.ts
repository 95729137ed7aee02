/** One member is so slow that its group throws it out, takes it in again, and stands still each time. */
import type { ConsumerSpec } from '../../core'
import { defineConsumer, defineProducer, defineScenario, defineSpreadTopic } from '../../scenarios/define'
import { OFFICE, SHOP, THREE_ZONES } from '../../scenarios/three-zones'
import type { Incident } from '../incident'

function defineTruck(letter: string, recordsPerSecond: number): ConsumerSpec {
  const truck = defineConsumer(`truck-${letter.toLowerCase()}`, `Truck ${letter}`, OFFICE, 'orders')
  return {
    ...truck,
    maxRecordsPerSecond: recordsPerSecond,
    configs: {
      ...truck.configs,
      'group.id': 'warehouse',
      'partition.assignment.strategy': 'range',
      'max.poll.records': 40,
      'max.poll.interval.ms': 4000,
      'session.timeout.ms': 10_000,
    },
  }
}

const thrice = defineSpreadTopic('orders', [1, 2, 3], 2)

export const rebalanceStorm: Incident = {
  id: 'rebalance-storm',
  world: defineScenario({
    ...THREE_ZONES,
    id: 'incident-rebalance-storm',
    title: 'All hands, no work',
    description:
      'A fourth truck joined the group, and a bag of forty orders takes it longer than max.poll.interval.ms. So it is thrown out, comes back, and is thrown out again, and each time all four stop.',
    clusterConfigs: { 'offsets.topic.num.partitions': 1 },
    topics: [{ ...thrice, partitions: 12, assignment: [0, 1, 2, 3].flatMap(() => thrice.assignment ?? []) }],
    producers: [defineProducer('web-shop', 'Web shop', SHOP, 'orders', { recordsPerSecond: 120, keys: 1000 })],
    consumers: [defineTruck('A', 100), defineTruck('B', 100), defineTruck('C', 100)],
    script: [[25, { kind: 'AddConsumer', consumer: defineTruck('D', 4) }]],
    untilSeconds: 280,
  }),
  brokenMs: 24_000,
  alarmMs: 75_000,
  limitMs: 255_000,
  reach: [
    { kind: 'calm', group: 'warehouse', forMs: 25_000 },
    { kind: 'lag', topic: 'orders', most: 200 },
  ],
  keep: [{ kind: 'none-lost' }, { kind: 'none-skipped' }],
  bad: ['MemberLeft'],
  topic: 'orders',
  lines: [
    { line: 'kafka-consumer-groups --describe --group warehouse --state' },
    { line: 'kafka-consumer-groups --describe --group warehouse', after: 0 },
    { line: 'kafka-consumer-groups --describe --group warehouse --members', after: 0 },
    { line: 'systemctl list-units', after: 0 },
    { line: 'systemctl stop truck-a', after: 1, changes: true },
    { line: 'systemctl stop truck-d', after: 1, changes: true },
  ],
}
