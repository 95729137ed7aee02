/**
 * More partitions for a topic that is there (ReplicationControlManager.createPartitions).
 *
 * The one thing a reader would get wrong: no record moves. A key goes to another partition from the moment when its
 * producer has heard of the new ones, so what was written of it before and after stands in two logs, and nothing keeps
 * the order between them. Producers and readers hear of them with their next metadata (`metadata.max.age.ms`).
 *
 * Simplification: a consumer without a group is one that was assigned its partitions by hand; it does not get new ones.
 */
import { decide, isActiveBroker } from '../cluster/controller'
import { initialPartitionState, placePartitions, registerPartition } from '../cluster/topics'
import type { Command } from '../command'
import { type Refusal, refuse, refuseAs } from '../refusal'
import { LIMITS } from '../scenario'
import type { World } from '../world'

type AddPartitions = Extract<Command, { kind: 'AddPartitions' }>

/** `topic` is the number of the topic that is named; -1 for none. */
export function addPartitions(world: World, command: AddPartitions, topic: number, event: number): Refusal | null {
  const { state } = world
  const { image } = state.controller
  if (topic < 0)
    return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: 'This server does not host this topic-partition.' }
  const { partitions: existing, placement } = image.topics[topic]
  const refusal = refuseCount(world, command, existing.length)
  if (refusal !== null) return refusal
  const added = command.partitions - existing.length
  const { replicas } = image.partitions[existing[0]].state
  const placed = placePartitions(world, image, placement, added, replicas.length)
  if (!placed.ok) return { error: placed.error, message: placed.message }
  placed.partitions.forEach(({ replicas, observers }, i) => {
    const number = existing.length + i
    const partition = registerPartition(world, topic, number)
    const registration = initialPartitionState(replicas, observers, (b) => isActiveBroker(world, b))
    const told = {
      kind: 'PartitionsAdded',
      topic: command.topic,
      partitions: command.partitions,
      previous: existing.length,
    } as const
    const record = { type: 'Partition', partition, topic, number, state: registration, observers } as const
    decide(world, record, i === 0 ? [told] : [], event)
  })
  return null
}

/** Kafka's words first, then what the simulation cannot do. */
function refuseCount(world: World, { topic, partitions }: AddPartitions, now: number): Refusal | null {
  if (partitions === now) return refuseInvalid(`Topic already has ${now} partition(s).`)
  if (partitions < now)
    return refuseInvalid(
      `The topic ${topic} currently has ${now} partition(s); ${partitions} would not be an increase.`,
    )
  if (topic.startsWith('__')) return refuse('internal-topic', { topic })
  if (world.extension !== null) return refuse('topic-of-company', { topic })
  if (world.state.partitions.length + partitions - now > LIMITS.partitions)
    return refuseAs('POLICY_VIOLATION', 'topics-most', { topics: LIMITS.topics, partitions: LIMITS.partitions })
  return null
}

function refuseInvalid(message: string): Refusal {
  return { error: 'INVALID_PARTITIONS', message }
}
