/**
 * Where a consumer goes on whose position is not in the log (OffsetsRequestManager.resetPositionsIfNeeded): it has none
 * yet, the log was cut below it, or what it wanted to read was deleted.
 *
 * The one thing a reader would get wrong: nobody is told by Kafka. With `earliest` or `latest` the consumer goes on with a
 * line in its own log, and what lay between is skipped; only `none` makes it fail.
 */
import { earliestOffset } from '../cluster/retention'
import { getConfig } from '../configs'
import { tell, touch } from '../log/tell'
import type { ConsumerPosition } from '../shape/consumer-state'
import type { World } from '../world'
import { failConsumer } from './consumer-failure'

/** `latest` is the log end as its leader has answered. */
export function resetPosition(world: World, n: number, position: ConsumerPosition, latest: number): void {
  const { state } = world
  const consumer = state.consumers[n]
  const rule = String(getConfig(consumer.configs, 'consumer', 'auto.offset.reset'))
  const from = position.position
  if (rule === 'none') {
    const error = from < 0 ? 'NoOffsetForPartitionException' : 'OffsetOutOfRangeException'
    failConsumer(world, n, position.partition, from, error)
    return
  }
  const to = rule === 'earliest' ? earliestOffset(world, position.partition) : latest
  position.position = to
  if (state.forgetting === undefined || from < 0) return
  const { topic, number } = state.partitions
  const name = state.topics[topic[position.partition]].name
  const partition = number[position.partition]
  tell(world, { kind: 'OffsetReset', consumer: consumer.id, topic: name, partition, from, to })
  touch(world)
}
