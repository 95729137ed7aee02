/** Pictures of clusters for tests: three racks, a broker and a controller each. */
import type { LivePartition, LivePicture } from '../picture'

export const partitionOf = (partition: number, replicas: readonly number[], isr = replicas): LivePartition => ({
  partition,
  leader: isr[0] ?? -1,
  epoch: 0,
  replicas,
  isr,
  elr: [],
  lastKnownElr: [],
  offline: [],
  end: 100 * (partition + 1),
})

export function findPicture(): LivePicture {
  return {
    version: 1,
    takenAtMs: 1_000_000,
    address: 'localhost:9092',
    clusterId: 'abc',
    brokers: [1, 2, 3].map((id) => ({
      id,
      host: `kafka-${id}`,
      port: 9092,
      rack: `zone-${'abc'[id - 1]}`,
      isUp: true,
      isReachable: true,
    })),
    quorum: { leader: 101, epoch: 4, voters: [101, 102, 103].map((id) => ({ id, behind: 0, silentMs: 0 })) },
    topics: [
      {
        name: 'orders',
        isInternal: false,
        minIsr: 2,
        configs: { 'retention.ms': '60000' },
        partitions: [partitionOf(0, [1, 2, 3]), partitionOf(1, [2, 3, 1])],
      },
      { name: '__consumer_offsets', isInternal: true, minIsr: 1, configs: {}, partitions: [partitionOf(0, [1, 2, 3])] },
    ],
    groups: [{ id: 'warehouse', state: 'Stable', type: 'classic', members: 1, topics: ['orders'], lag: 12 }],
    configs: { 'replica.lag.time.max.ms': '10000' },
    unseen: [{ code: 'producers' }],
    traffic: { mostPerSecond: 10, history: [6, 7, 6], maySend: ['DescribeCluster'] },
  }
}
