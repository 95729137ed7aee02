/**
 * Moving a consumer by hand (KafkaConsumer.seek). The one thing a reader would get wrong: it may be named an offset that
 * the log does not have; the next fetch finds that out.
 */
import type { World } from '../world'
import { fetchMore } from './consumer'

/** Go on at `offset`, for instance behind a record that cannot be read. */
export function seekConsumer(world: World, n: number, partition: number, offset: number): void {
  const consumer = world.state.consumers[n]
  const position = consumer.positions.find((candidate) => candidate.partition === partition)
  if (position === undefined) return
  position.position = offset
  if (consumer.stuck?.partition === partition) consumer.stuck = null
  fetchMore(world, n)
}
