/**
 * Enforcement at the producer: with the registry's serializer a system cannot send what does not fit the schema.
 *
 * The one thing a reader would get wrong: this holds only for who uses it. The gang's own client writes the bytes that
 * it wants; that is what the door of the broker is for.
 */
import type { World } from '../../world'
import type { BusinessState } from '../books/business-state'
import { countRejected } from '../books/governance-state'
import { insertSorted } from '../books/sorted-numbers'
import { principalOf } from './roles'

/** KafkaAvroSerializer: `send()` throws before anything leaves the client. False when nobody checks. */
export function stopAtSerializer(world: World, business: BusinessState, producer: number, event: number): boolean {
  const { governance } = business
  if (governance === null || !governance.serializers) return false
  const { id, topic } = world.state.producers[producer]
  insertSorted(governance.unserialized, event)
  countRejected(
    governance,
    {
      place: 'producer',
      reason: 'SerializationException',
      principal: principalOf(id),
      topic: world.state.topics[topic].name,
      message: 'SerializationException: Error serializing Avro message',
      lastUs: world.state.nowUs,
    },
    1,
  )
  return true
}
