/**
 * Records that an application cannot read (RecordDeserializationException), or that are not there for one without
 * `auto.offset.reset` (OffsetOutOfRangeException).
 *
 * The one thing a reader would get wrong: the whole consumer stands still, not only that partition. poll() throws
 * before it hands over anything, from whichever partition the bad record came, and throws again at the next try.
 *
 * Simplification: the application catches the error, stays in its group and polls again after five seconds; a real one
 * may end and be started again by its supervisor, with a rebalance each time.
 */
import { tell, touch } from '../log/tell'
import type { World } from '../world'

const RESTART_US = 5_000_000

/** Called from `onRead`: the record at `offset` cannot be read; what came before it was. */
export function failConsumer(world: World, n: number, partition: number, offset: number, error: string): void {
  const { state } = world
  const consumer = state.consumers[n]
  const position = consumer.positions.find((candidate) => candidate.partition === partition)
  if (position === undefined) return
  position.position = offset
  const known = consumer.stuck?.partition === partition && consumer.stuck.offset === offset
  consumer.stuck = { partition, offset, error, retryAtUs: state.nowUs + RESTART_US }
  if (known) return
  const { topic, number } = state.partitions
  const name = state.topics[topic[partition]].name
  tell(world, {
    kind: 'ConsumerStuck',
    consumer: consumer.id,
    topic: name,
    partition: number[partition],
    offset,
    error,
  })
  touch(world)
}

/** It polls again after a while: until then nothing is asked for, since nothing would be handed over. */
export function waitToPoll(world: World, n: number): void {
  const { nowUs, consumers } = world.state
  const { stuck } = consumers[n]
  if (stuck !== null && stuck.retryAtUs <= nowUs) stuck.retryAtUs = nowUs + RESTART_US
}
