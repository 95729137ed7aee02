/**
 * The door of the brokers: who may write (authorizer), and what may be written (schema validation); and what becomes
 * of records that were turned away.
 *
 * The one thing a reader would get wrong: one bad record turns its whole batch away. The good ones in it are not lost:
 * their system's callback gets the exception and sends them again.
 */
import { produceRecord } from '../../clients/workload'
import { ErrorCode } from '../../error-codes'
import { contentOf } from '../../log/stores'
import { tell } from '../../log/tell'
import type { World } from '../../world'
import type { BusinessState } from '../books/business-state'
import { businessStore } from '../books/company'
import { countRejected, type GovernanceState, isNews, noteBad } from '../books/governance-state'
import { insertSorted } from '../books/sorted-numbers'
import { FEEDS, type Feed } from '../vocabulary/business-spec'
import { AUDITED, auditProduce, flushAudit } from './audit-log'
import { countArticles } from './feed-schemas'
import { judgeValue } from './judge'
import { denialText, isAllowed, principalOf } from './roles'
import { bindNewcomers } from './roles-of-systems'
import { registryOf, writerReason } from './run-registry'

export const VALIDATION_CONFIG = 'confluent.value.schema.validation'
const INTERCEPTOR = 'io.confluent.kafka.schemaregistry.validator.RecordSchemaValidator'

function topicOf(world: World, producer: number): string {
  return world.state.topics[world.state.producers[producer].topic].name
}

export function feedOf(topic: string): Feed | null {
  return (FEEDS as readonly string[]).includes(topic) ? (topic as Feed) : null
}

/** `Extension.authorizeWrite`: 0 or TOPIC_AUTHORIZATION_FAILED. */
export function authorizeWrite(world: World, governance: GovernanceState, producer: number): number {
  const allowed = isAllowed(
    governance,
    principalOf(world.state.producers[producer].id),
    'Write',
    topicOf(world, producer),
  )
  auditProduce(world, governance, producer, allowed ? AUDITED.granted : AUDITED.denied)
  return allowed ? ErrorCode.NONE : ErrorCode.TOPIC_AUTHORIZATION_FAILED
}

export function isValidated(world: World, topic: string): boolean {
  const found = world.state.topics.find(({ name }) => name === topic)
  return found?.configs[VALIDATION_CONFIG] === true
}

/** `Extension.validate`: 0 or INVALID_RECORD. */
export function validateBatch(world: World, governance: GovernanceState, producer: number, batch: number): number {
  const { batches, records } = world.stores
  const topic = topicOf(world, producer)
  const feed = feedOf(topic)
  if (feed === null) return ErrorCode.NONE
  if (world.state.topics[world.state.producers[producer].topic].configs[VALIDATION_CONFIG] !== true) {
    // Switching it off takes until the metadata log has it; batches were validated until then.
    if (governance.validating.some((row) => row.topic === topic))
      governance.validating = governance.validating.filter((row) => row.topic !== topic)
    return ErrorCode.NONE
  }
  if (!governance.validating.some((row) => row.topic === topic))
    governance.validating.push(Object.freeze({ topic, sinceUs: world.state.nowUs }))
  const start = batches.recordStart[batch]
  for (let record = start; record < start + batches.count[batch]; record++) {
    const reason = turnsAway(world, governance, feed, records.value[record])
    if (reason === null) continue
    auditProduce(world, governance, producer, AUDITED.invalid)
    const partition = world.state.partitions.number[batches.partition[batch]]
    noteBad(governance, { timeUs: world.state.nowUs, topic, partition, offset: -1, producer, reason })
    return ErrorCode.INVALID_RECORD
  }
  return ErrorCode.NONE
}

/** Why the door does not let a value in. A null value is a tombstone and has no schema. */
function turnsAway(world: World, governance: GovernanceState, feed: Feed, value: number): string | null {
  if (value >= 0) return writerReason(governance, feed)
  const text = contentOf(world.stores, value)
  return text === null ? null : judgeValue(feed, text, countArticles(world), registryOf(governance)).broker
}

/** The topic validates, and the schema with which its systems write is no longer its subject's. */
function isClosed(world: World, governance: GovernanceState, topic: string): boolean {
  const feed = governance.registry === null ? null : feedOf(topic)
  return feed !== null && writerReason(governance, feed) !== null && isValidated(world, topic)
}

/** When a door has opened, what was turned away at it may go again. */
function reviewDoors(world: World, governance: GovernanceState): void {
  if (governance.registry === null) return
  const closed = FEEDS.filter((feed) => isClosed(world, governance, feed)).join()
  if (closed === governance.closedFeeds) return
  governance.closedFeeds = closed
  governance.outboxDue = true
}

/** `Extension.onRejected`: a producer was told that a batch will never be taken. */
export function onRejected(
  world: World,
  business: BusinessState,
  governance: GovernanceState,
  producer: number,
  batch: number,
  error: number,
): void {
  const { batches, records } = world.stores
  const topic = topicOf(world, producer)
  const principal = principalOf(world.state.producers[producer].id)
  const isDenied = error === ErrorCode.TOPIC_AUTHORIZATION_FAILED
  const message = isDenied
    ? denialText(principal, 'Write', topic)
    : `InvalidRecordException: Log record DefaultRecord is rejected by the record interceptor ${INTERCEPTOR}`
  const place = isDenied ? 'authorizer' : 'broker'
  const reason = isDenied ? 'TOPIC_AUTHORIZATION_FAILED' : 'INVALID_RECORD'
  const what = { place, reason, principal, topic, message, lastUs: world.state.nowUs } as const
  countRejected(governance, what, batches.count[batch])
  // A denial may be on its way back while the role is given.
  if (isAllowed(governance, principal, 'Write', topic) && !isClosed(world, governance, topic))
    governance.outboxDue = true
  const start = batches.recordStart[batch]
  for (let record = start; record < start + batches.count[batch]; record++) {
    const event = records.value[record]
    if (event < 0) continue
    insertSorted(governance.outbox, event)
    insertSorted(business.stream.resent, event)
  }
  if (!isNews(governance, `${reason} ${principal} ${topic}`)) return
  const kind = isDenied ? 'AccessDenied' : 'RecordsRejected'
  tell(world, { kind, principal, topic, message }, governance.attack?.event ?? -1)
}

/** Once a second: what waits for its turn is tried again. */
export function reviewGovernance(world: World, business: BusinessState): void {
  const { governance } = business
  if (governance === null) return
  flushAudit(world, governance)
  bindNewcomers(world, governance)
  reviewDoors(world, governance)
  if (governance.outboxDue) sendAgain(world, business, governance)
}

/** Until one has no room. Who is denied or down waits; the next change of roles, or its start, makes it due again. */
function sendAgain(world: World, business: BusinessState, governance: GovernanceState): void {
  const store = businessStore(world)
  const { producers } = world.state
  const waiting: number[] = []
  let isDue = false
  let isFull = false
  for (const event of governance.outbox) {
    const source = store.source[event]
    const producer = business.stream.producers[source * FEEDS.length + store.feed[event]] ?? -1
    const { stopped, removed } = business.systems[source]
    const topic = producer < 0 || removed ? null : topicOf(world, producer)
    const mayWrite =
      topic !== null &&
      isAllowed(governance, principalOf(producers[producer].id), 'Write', topic) &&
      !isClosed(world, governance, topic)
    const isSent = mayWrite && !stopped && !isFull && produceRecord(world, producer, store.article[event], event)
    if (isSent) continue
    if (mayWrite) {
      isDue = true
      if (!stopped) isFull = true
    }
    waiting.push(event)
  }
  governance.outbox = waiting
  governance.outboxDue = isDue
}
