/**
 * What a consumer's `value.deserializer` makes of the records that a poll is to hand over
 * (CompletedFetch.parseRecord, RecordDeserializationException).
 *
 * The one thing a reader would get wrong: a record that cannot be read stops the whole consumer. The next poll() throws
 * before it hands over anything, from whichever partition; seeking past the record, or another deserializer, goes on.
 *
 * Simplification: of deserializers only `io.confluent.kafka.serializers.KafkaJsonDeserializer` ever refuses a value; records
 * of a workload have no content and are taken for JSON, so that only what was sent by hand can stop a reader.
 *
 * Simplification: Jackson reads the first JSON value of a text and leaves what follows; here all of it has to be one.
 */
import { findRow } from '../cluster/replicas'
import { findEntryIndex } from '../log/replica-log'
import { contentOf } from '../log/stores'
import type { ConsumerState } from '../shape/consumer-state'
import type { World } from '../world'
import { failConsumer, waitToPoll } from './consumer-failure'

export const JSON_DESERIALIZER = 'io.confluent.kafka.serializers.KafkaJsonDeserializer'

/** Its name, as the client's own log says it. */
const REFUSED = 'RecordDeserializationException'

export function readsJson({ configs }: ConsumerState): boolean {
  return configs['value.deserializer'] === JSON_DESERIALIZER
}

/**
 * Offset up to which a part of an answer may be handed over: `until` when all of it can be read, `from` for nothing. Where
 * a record stands in the way the consumer stops there, and that is told.
 */
export function readableUntil(
  world: World,
  n: number,
  broker: number,
  partition: number,
  from: number,
  until: number,
): number {
  const consumer = world.state.consumers[n]
  if (!readsJson(consumer) || until <= from) return until
  if (standsElsewhere(consumer, partition)) {
    waitToPoll(world, n)
    return from
  }
  const bad = findUnreadable(world, n, broker, partition, from, until)
  if (bad !== from) consumer.stuck = null
  return bad < 0 ? until : bad
}

/** Stop at the record that is next, which `readableUntil` would not hand over. */
export function stopAtUnreadable(world: World, n: number, partition: number, offset: number): void {
  if (!standsElsewhere(world.state.consumers[n], partition)) failConsumer(world, n, partition, offset, REFUSED)
}

/** Is it at a record of another partition that it cannot read? */
function standsElsewhere({ stuck, positions }: ConsumerState, partition: number): boolean {
  return stuck !== null && stuck.partition !== partition && positions.some((held) => held.partition === stuck.partition)
}

/** Its partitions are others now: what stopped it may be another member's. */
export function forgetUnreadable(consumer: ConsumerState): void {
  const { stuck, positions } = consumer
  if (stuck === null || !readsJson(consumer)) return
  if (!positions.some(({ partition }) => partition === stuck.partition)) consumer.stuck = null
}

/** The first offset of them whose value is no JSON; -1 for none. */
function findUnreadable(
  world: World,
  n: number,
  broker: number,
  partition: number,
  from: number,
  until: number,
): number {
  const { stores, state } = world
  if (stores.contents.length === 0) return -1
  const row = findRow(world, partition, broker)
  if (row < 0) return -1
  const { entries, batches, records } = stores
  const list = world.logs[row]
  const length = state.replicas.logLength[row]
  const { leftOut } = state.consumers[n].fetches[broker]
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const base = entries.baseOffset[list[i]]
    if (base >= until) break
    const start = batches.recordStart[entries.batch[list[i]]]
    for (let at = Math.max(base, from); at < Math.min(until, base + entries.count[list[i]]); at++) {
      const value = records.value[start + at - base]
      if (value >= -1 || isLeftOut(leftOut, partition, at)) continue
      if (!isJson(contentOf(stores, value))) return at
    }
  }
  return -1
}

function isLeftOut(leftOut: readonly number[] | undefined, partition: number, offset: number): boolean {
  if (leftOut === undefined) return false
  for (let at = 0; at < leftOut.length; at += 3)
    if (leftOut[at] === partition && leftOut[at + 1] <= offset && offset < leftOut[at + 2]) return true
  return false
}

/** KafkaJsonDeserializer.deserialize: no bytes are null, as a null value is. */
function isJson(text: string | null): boolean {
  if (text === null || text === '') return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
