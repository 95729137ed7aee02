/**
 * Bad records at a reader. Without a dead-letter topic the reader throws the same exception at the same offset again
 * and again; with one (`errors.tolerance=all`) it writes the record there and goes on.
 *
 * The one thing a reader would get wrong: nothing is skipped without a trace. What a system has read past it has put
 * into a dead-letter topic, stepped over by a person's hand, or believed.
 *
 * Simplification: systems are plain consumers that handle errors as Connect's sinks do; a letter's headers and its
 * value are kept together as one text.
 */
import { failConsumer } from '../../clients/consumer-failure'
import { produceText } from '../../clients/workload'
import { findEntryIndex } from '../../log/replica-log'
import { contentOf } from '../../log/stores'
import { tell } from '../../log/tell'
import type { World } from '../../world'
import type { BusinessState } from '../books/business-state'
import { type GovernanceState, governanceOf, isNews, noteBad, type ReaderState } from '../books/governance-state'
import { hasSorted } from '../books/sorted-numbers'
import { feedOf } from './enforcement'
import { countArticles } from './feed-schemas'
import { writerOf } from './internal-topics'
import { judgeValue } from './judge'
import { DEAD_LETTER_PREFIX } from './roles'
import { registryOf } from './run-registry'

/** The business event that a malformed record of a system was to be; -1 for none. */
export function eventOfMalformed(text: string): number {
  const found = /"event": (\d+)/.exec(text)
  return found === null ? -1 : Number(found[1])
}

/** May the reader go on behind this record? When not, it stands still here. */
export function passBadRecord(
  world: World,
  business: BusinessState,
  n: number,
  system: number,
  partition: number,
  offset: number,
  value: number,
): boolean {
  const topic = world.state.topics[world.state.partitions.topic[partition]].name
  const feed = feedOf(topic)
  const text = contentOf(world.stores, value)
  if (feed === null || text === null) return true
  const { reader: exception, nonsense } = judgeValue(feed, text, countArticles(world), registryOf(business.governance))
  const reason = exception ?? nonsense
  if (reason === null) return true
  const governance = governanceOf(business)
  const reader = readerOf(governance, system, partition)
  if (offset < reader.upTo) return true
  noteMet(world, governance, topic, partition, offset, reason)
  const event = eventOfMalformed(text)
  if (exception === null) reader.believed++
  // Its system has been mended; who did that also moves the readers past what it had written.
  else if (event >= 0 && !hasSorted(business.stream.malformed, event)) reader.skipped++
  else if (writeLetter(world, business, governance, system, topic, partition, offset, text, exception))
    reader.deadLetters++
  else {
    const { cause } = world.state
    if (event < 0 && governance.attack !== null) world.state.cause = governance.attack.event
    failConsumer(world, n, partition, offset, exception)
    world.state.cause = cause
    return false
  }
  reader.upTo = offset + 1
  return true
}

export function readerOf(governance: GovernanceState, system: number, partition: number): ReaderState {
  const found = governance.readers.find((row) => row.system === system && row.partition === partition)
  if (found !== undefined) return found
  const reader: ReaderState = { system, partition, upTo: 0, deadLetters: 0, skipped: 0, believed: 0 }
  governance.readers.push(reader)
  return reader
}

function noteMet(
  world: World,
  governance: GovernanceState,
  topic: string,
  partition: number,
  offset: number,
  reason: string,
): void {
  const { state, stores } = world
  const row = state.partitions.leaderRow[partition]
  if (row < 0) return
  const index = findEntryIndex(stores.entries, world.logs[row], state.replicas.logLength[row], offset)
  if (index >= state.replicas.logLength[row]) return
  const entry = world.logs[row][index]
  const producer = state.identities[stores.batches.producer[stores.entries.batch[entry]]]
  const number = state.partitions.number[partition]
  noteBad(governance, { timeUs: stores.entries.appendUs[entry], topic, partition: number, offset, producer, reason })
}

/** False without a dead-letter topic, or while it cannot be written. */
function writeLetter(
  world: World,
  business: BusinessState,
  governance: GovernanceState,
  system: number,
  topic: string,
  partition: number,
  offset: number,
  text: string,
  exception: string,
): boolean {
  if (!governance.deadLetters) return false
  const { id, name, site } = business.systems[system].spec
  const letters = `${DEAD_LETTER_PREFIX}${topic}`
  const writer = writerOf(world, `${id}.${letters}`, name, site, letters)
  if (writer < 0) return false
  const [className] = exception.split(':', 1)
  const letter = JSON.stringify({
    headers: {
      '__connect.errors.topic': topic,
      '__connect.errors.partition': String(world.state.partitions.number[partition]),
      '__connect.errors.offset': String(offset),
      '__connect.errors.connector.name': id,
      '__connect.errors.stage': 'VALUE_CONVERTER',
      '__connect.errors.exception.class.name': `org.apache.kafka.common.errors.${className}`,
      '__connect.errors.exception.message': exception.slice(className.length + 2),
    },
    value: text,
  })
  if (!produceText(world, writer, null, letter)) return false
  if (isNews(governance, `letter ${id} ${topic}`))
    tell(world, { kind: 'DeadLetterWritten', system: id, topic, offset }, governance.attack?.event ?? -1)
  return true
}
