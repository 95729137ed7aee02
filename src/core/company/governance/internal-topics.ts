/**
 * Topics that governance itself writes, and their writers. The one thing a reader would get wrong: a topic that was
 * just asked for is not there yet; until the quorum has it, its writer does not exist and who wants to write waits.
 */
import { createProducer } from '../../clients/create-producer'
import { createTopic } from '../../commands/administration'
import type { Refusal } from '../../refusal'
import type { World } from '../../world'

const RECORD_BYTES = 600

/** One partition, so that offsets are the order of time; a replica in each zone as the feeds have. */
export function ensureTopic(world: World, name: string, event: number): Refusal | null {
  const { state } = world
  if (state.topics.some((topic) => topic.name === name)) return null
  const replicas = Math.min(3, state.brokers.length)
  return createTopic(
    world,
    {
      kind: 'CreateTopic',
      topic: {
        name,
        partitions: 1,
        replicationFactor: replicas,
        placement: null,
        assignment: null,
        configs: { 'min.insync.replicas': Math.min(2, replicas) },
      },
    },
    event,
  )
}

/** Number of the producer `id` of `topic`; it is made when it is first wanted. -1 while the topic is not there. */
export function writerOf(world: World, id: string, name: string, site: string, topic: string): number {
  const { state } = world
  const known = state.producers.findIndex((producer) => producer.id === id)
  if (known >= 0) return known
  const there = state.topics.find((candidate) => candidate.name === topic)
  if (there === undefined) return -1
  if (there.partitions.some((p) => (state.controller.committed.partitions[p]?.state.leader ?? -1) < 0)) return -1
  const producer = createProducer(world, {
    id,
    name,
    site,
    topic,
    configs: { acks: 'all', 'linger.ms': 50, 'delivery.timeout.ms': 86_400_000, 'request.timeout.ms': 5_000 },
    workload: {
      recordsPerSecond: 0,
      recordBytes: RECORD_BYTES,
      keys: 0,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  })
  return state.producers.push(producer) - 1
}
