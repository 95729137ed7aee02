/**
 * Replication throttles as Kafka keeps them: a rate is a setting of a broker, and which replicas it holds is a setting of
 * the topic.
 *
 * Simplification: a throttle here belongs to one replica and has its rate. So the rate of a broker is the least of its
 * replicas', the topic lists those that are held, and taking away either takes away both.
 */
import type { Command } from '../../command'
import type { World } from '../../world'

export const RATE = 'follower.replication.throttled.rate'
export const REPLICAS = 'follower.replication.throttled.replicas'

export interface Throttle {
  readonly topic: string
  readonly partition: number
  readonly broker: number
  readonly bytesPerSecond: number
}

export function listThrottles({ state }: World): Throttle[] {
  const { replicas, partitions, topics, brokers } = state
  const found: Throttle[] = []
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.active[row] === 0 || replicas.throttle[row] < 0) continue
    const p = replicas.partition[row]
    found.push({
      topic: topics[partitions.topic[p]].name,
      partition: partitions.number[p],
      broker: brokers[replicas.broker[row]].id,
      bytesPerSecond: replicas.throttle[row],
    })
  }
  return found.sort((a, b) => a.partition - b.partition || a.broker - b.broker)
}

/** `0:21,0:22`, as the topic has it; empty for none. */
export function formatThrottled(throttles: readonly Throttle[]): string {
  return throttles.map(({ partition, broker }) => `${partition}:${broker}`).join(',')
}

export function setThrottles(throttles: readonly Throttle[], bytesPerSecond: number | null): Command[] {
  return throttles.map(({ topic, partition, broker }) => ({
    kind: 'ThrottleReplica',
    topic,
    partition,
    broker,
    bytesPerSecond,
  }))
}
