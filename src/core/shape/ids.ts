/**
 * Numbers that are told apart by their type, because two of them name the same thing. Nothing of it is there at run time.
 *
 * The one thing a reader would get wrong: a plain number passes for each of them. What does not compile is one where the
 * other is meant, as an index in an event, which has ids.
 */
type Named<Name extends string> = number & { readonly names?: Name }

/** `broker.id` (and `node.id`), as the scenario says it, and as events and commands do. */
export type BrokerId = Named<'broker.id'>
/** Place of a broker in `state.brokers`, as the core says it. */
export type BrokerIndex = Named<'place of a broker'>
/** Number of a partition in its topic, as Kafka counts it. */
export type PartitionNumber = Named<'partition of a topic'>
/** Place of a partition in `state.partitions`. */
export type PartitionIndex = Named<'place of a partition'>
