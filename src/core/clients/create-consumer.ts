/** Making a consumer from its specification. */
import { assert } from '../engine/assert'
import type { ConsumerSpec } from '../scenario'
import type { World } from '../world'
import type { ConsumerState } from './consumer-state'

export function createConsumer(world: World, spec: ConsumerSpec): ConsumerState {
  const { state, scenario } = world
  const topic = state.topics.findIndex((candidate) => candidate.name === spec.topic)
  assert(topic >= 0, `consumer ${spec.id} reads the unknown topic ${spec.topic}`)
  const numbers = spec.partitions ?? state.topics[topic].partitions.map((_, i) => i)
  return {
    id: spec.id,
    name: spec.name,
    site: scenario.sites.findIndex((site) => site.id === spec.site),
    topic,
    configs: { ...spec.configs },
    maxRecordsPerSecond: spec.maxRecordsPerSecond,
    paused: false,
    positions: numbers.map((number) => {
      const partition = state.topics[topic].partitions[number]
      const { leader } = state.controller.committed.partitions[partition].state
      return { partition, position: 0, knownHighWatermark: 0, leader }
    }),
    fetches: state.brokers.map(() => ({
      phase: 'idle',
      generation: 0,
      deadlineUs: 0,
      parkedUntilUs: 0,
      retryAtUs: 0,
      answer: [],
    })),
    busyUntilUs: 0,
    wakeUs: 0,
    metadataInFlight: false,
    metadataRetryUs: 0,
    metadataAskedUs: 0,
    metadataBroker: 0,
    read: 0,
  }
}
