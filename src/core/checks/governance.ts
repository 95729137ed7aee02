/**
 * Invariants of attacks and defences, recounted from the logs and the clients' own counters. The one thing a reader
 * would get wrong: whether a record is bad is judged again here, from its bytes, and not read from any count.
 */
import type { BusinessState } from '../company/books/business-state'
import { findBusiness } from '../company/books/company'
import { judgeValue } from '../company/governance/judge'
import { isAllowed, principalOf } from '../company/governance/roles'
import { registryOf } from '../company/governance/run-registry'
import { contentOf } from '../log/stores'
import type { World } from '../world'

export interface GovernanceViolation {
  readonly invariant:
    | 'each attack record has a place'
    | 'what was read past has a place'
    | 'a validated topic takes no unknown schema'
    | 'nobody writes without a role'
    | 'a stopped reader stands at a bad record'
    | 'letters and entries are written'
  readonly message: string
}

const FEED_NAMES = ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks'] as const

export function checkGovernance(world: World): GovernanceViolation | null {
  const business = findBusiness(world)
  if (business === null || business.governance === null) return null
  return (
    checkWritten(world, business) ??
    checkGang(world) ??
    checkReaders(world, business) ??
    checkLogs(world, business) ??
    checkStopped(world, business)
  )
}

/** Acknowledged, turned away, given up, or still with the client: each record of the gang is exactly one of these. */
function checkGang(world: World): GovernanceViolation | null {
  for (const producer of world.state.producers) {
    if (principalOf(producer.id) !== 'User:batch-script') continue
    const { created, acknowledged, rejected, expired, bufferedBytes, recordBytes } = producer
    const waiting = bufferedBytes / recordBytes
    if (created === acknowledged + rejected + expired + waiting) continue
    const message = `${producer.id}: ${created} of ${acknowledged} + ${rejected} + ${expired} + ${waiting}`
    return { invariant: 'each attack record has a place', message }
  }
  return null
}

/** What counts as a dead letter or as an entry of the audit log was given to a producer, or waits to be. */
function checkWritten(world: World, business: BusinessState): GovernanceViolation | null {
  const { governance } = business
  const { producers, topics, partitions } = world.state
  if (governance === null) return null
  const invariant = 'letters and entries are written'
  const created = (isOne: (id: string) => boolean): number =>
    producers.reduce((sum, producer) => (isOne(producer.id) ? sum + producer.created : sum), 0)
  for (const feed of FEED_NAMES) {
    const counted = governance.readers
      .filter(({ partition }) => topics[partitions.topic[partition]].name === feed)
      .reduce((sum, { deadLetters }) => sum + deadLetters, 0)
    const made = created((id) => id.endsWith(`.dlq.${feed}`))
    if (made !== counted) return { invariant, message: `dlq.${feed}: ${made} of ${counted}` }
  }
  const entries = created((id) => id === 'confluent-audit.events') + governance.audit.waiting.length
  if (entries === governance.audit.entries) return null
  return { invariant, message: `audit log: ${entries} of ${governance.audit.entries}` }
}

interface Row {
  readonly offset: number
  readonly appendUs: number
  readonly producer: number
  readonly text: string | null
}

/** All records of a partition's leader; empty without one. */
function* readLog(world: World, partition: number): Generator<Row> {
  const { state, stores } = world
  const row = state.partitions.leaderRow[partition]
  if (row < 0) return
  for (let i = 0; i < state.replicas.logLength[row]; i++) {
    const entry = world.logs[row][i]
    const batch = stores.entries.batch[entry]
    for (let r = 0; r < stores.entries.count[entry]; r++)
      yield {
        offset: stores.entries.baseOffset[entry] + r,
        appendUs: stores.entries.appendUs[entry],
        producer: state.identities[stores.batches.producer[batch]],
        text: contentOf(stores, stores.records.value[stores.batches.recordStart[batch] + r]),
      }
  }
}

/** What a system has read past and could not use is a dead letter, was stepped over, or was believed. */
function checkReaders(world: World, business: BusinessState): GovernanceViolation | null {
  const { state, scenario } = world
  const articles = scenario.business?.articles ?? 0
  for (const { system, partition, upTo, deadLetters, skipped, believed } of business.governance?.readers ?? []) {
    const feed = FEED_NAMES.find((name) => name === state.topics[state.partitions.topic[partition]].name)
    // Records were judged by the registry of their time; a changed one would judge them anew.
    if (business.governance?.registry) continue
    if (feed === undefined || state.partitions.lostRecords[partition] > 0) continue
    let bad = 0
    let last = -1
    for (const { offset, text } of readLog(world, partition)) {
      last = offset
      if (offset >= upTo || text === null) continue
      const { reader, nonsense } = judgeValue(feed, text, articles)
      if (reader !== null || nonsense !== null) bad++
    }
    if (last < upTo - 1 || bad === deadLetters + skipped + believed) continue
    const message = `${business.systems[system].spec.id}, ${feed}: ${bad} of ${deadLetters} + ${skipped} + ${believed}`
    return { invariant: 'what was read past has a place', message }
  }
  return null
}

function checkLogs(world: World, business: BusinessState): GovernanceViolation | null {
  const { governance } = business
  const { state, scenario } = world
  if (governance === null) return null
  for (const feed of FEED_NAMES) {
    const sinceUs = governance.validating.find(({ topic }) => topic === feed)?.sinceUs ?? Number.POSITIVE_INFINITY
    const rolesUs = governance.roles.on ? governance.roles.changedUs : Number.POSITIVE_INFINITY
    for (const partition of state.topics.find(({ name }) => name === feed)?.partitions ?? [])
      for (const { offset, appendUs, producer, text } of readLog(world, partition)) {
        const message = `${feed}-${state.partitions.number[partition]}@${offset}`
        if (appendUs > rolesUs && !isAllowed(governance, principalOf(state.producers[producer].id), 'Write', feed))
          return { invariant: 'nobody writes without a role', message }
        if (text === null || appendUs < sinceUs) continue
        if (governance.registry !== null && appendUs <= governance.registry.changedUs) continue
        if (judgeValue(feed, text, scenario.business?.articles ?? 0, registryOf(governance)).broker !== null)
          return { invariant: 'a validated topic takes no unknown schema', message }
      }
  }
  return null
}

/** Who stands still does so at a record that cannot be read, or at a topic that it may not read; nobody else does. */
function checkStopped(world: World, business: BusinessState): GovernanceViolation | null {
  const { state, scenario } = world
  for (const n of business.stream.consumers) {
    const consumer = n < 0 ? undefined : state.consumers[n]
    if (consumer === undefined || consumer.stuck === null || consumer.stopped) continue
    const { partition, offset, error } = consumer.stuck
    // The registry may have been changed since, and the reader has not tried again yet.
    if (error.startsWith('TopicAuthorizationException') || business.governance?.registry) continue
    const feed = FEED_NAMES.find((name) => name === state.topics[state.partitions.topic[partition]].name)
    for (const row of readLog(world, partition)) {
      if (row.offset !== offset || feed === undefined) continue
      if (row.text !== null && judgeValue(feed, row.text, scenario.business?.articles ?? 0).reader !== null) continue
      return { invariant: 'a stopped reader stands at a bad record', message: `${consumer.id}: ${feed}@${offset}` }
    }
    const position = consumer.positions.find((candidate) => candidate.partition === partition)
    if (position !== undefined && position.position > offset)
      return { invariant: 'a stopped reader stands at a bad record', message: `${consumer.id} went on from ${offset}` }
  }
  return null
}
