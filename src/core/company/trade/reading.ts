/**
 * Records arrive at a system: what its consumers read goes into its own copy.
 *
 * The one thing a reader would get wrong: delivery is at least once, and applying is idempotent. A system that
 * restarts reads again from where it had worked through, and an event that it knows changes nothing.
 */
import { waitToPoll } from '../../clients/consumer-failure'
import { findEntryIndex } from '../../log/replica-log'
import { contentOf, NO_VALUE, TOMBSTONE } from '../../log/stores'
import type { World } from '../../world'
import { type BusinessState, LOSSES, STREAMSCAPE, type StreamState } from '../books/business-state'
import { applyEvent, type BusinessStore } from '../books/business-store'
import { businessOf, businessStore, isUp } from '../books/company'
import { noteDelay } from '../books/delays'
import { noteHeard } from '../books/hearing'
import { laneOf, nextLive, noteGiven } from '../books/lanes'
import { hasSorted, insertSorted, removeSorted } from '../books/sorted-numbers'
import { eventOfMalformed, passBadRecord } from '../governance/bad-records'
import { reviewSystem } from './standing'

const LOG_LOST = LOSSES.indexOf('log-lost')
const EXPIRED = LOSSES.indexOf('delivery.timeout.ms')
const MALFORMED = LOSSES.indexOf('malformed')

/** `Extension.onRead`. */
export function onRead(world: World, n: number, partition: number, from: number, until: number): void {
  const business = businessOf(world)
  const system = business.stream.readerOf[n] ?? -1
  if (system < 0) return
  if (!isUp(world, business.systems[system])) {
    // A process that died with records in its hands reads them again.
    handBack(world, n, partition, from)
    reviewSystem(world, business, system)
    return
  }
  if (standsElsewhere(world, n, partition)) {
    // poll() throws before it hands over what comes from other partitions.
    handBack(world, n, partition, from)
    waitToPoll(world, n)
    return
  }
  const store = businessStore(world)
  const { entries, batches, records } = world.stores
  const { replicas } = world.state
  const row = findHolder(world, partition, until)
  const list = world.logs[row]
  const length = replicas.logLength[row]
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const entry = list[i]
    if (entries.baseOffset[entry] >= until) break
    const base = entries.baseOffset[entry]
    const start = batches.recordStart[entries.batch[entry]]
    const end = start + entries.count[entry]
    for (let record = start + Math.max(0, from - base); record < end; record++) {
      const value = records.value[record]
      if (value >= 0) learn(world, business, store, system, value)
      else if (value !== NO_VALUE && value !== TOMBSTONE) {
        if (!passBadRecord(world, business, n, system, partition, base + record - start, value)) return
        setAside(world, business, store, system, value)
      }
    }
  }
  const consumer = world.state.consumers[n]
  if (consumer.stuck !== null && consumer.stuck.partition === partition) consumer.stuck = null
}

/** Is the consumer at a record of another partition that it cannot read? */
function standsElsewhere(world: World, n: number, partition: number): boolean {
  const { stuck, positions } = world.state.consumers[n]
  if (stuck === null || stuck.partition === partition) return false
  return positions.some((position) => position.partition === stuck.partition)
}

function handBack(world: World, n: number, partition: number, offset: number): void {
  for (const position of world.state.consumers[n].positions)
    if (position.partition === partition) position.position = offset
}

/** A replica whose log reaches as far as the answer; below the high watermark all are alike. */
function findHolder(world: World, partition: number, until: number): number {
  const { partitions, replicas } = world.state
  const leader = partitions.leaderRow[partition]
  if (leader >= 0 && replicas.logEndOffset[leader] >= until) return leader
  return partitions.rows[partition].find((row) => replicas.logEndOffset[row] >= until) ?? partitions.rows[partition][0]
}

/** A system hears of an event. */
function learn(world: World, business: BusinessState, store: BusinessStore, number: number, event: number): void {
  const source = store.source[event]
  if (source === number) return
  const system = business.systems[number]
  const lane = laneOf(world, business, source, store.feed[event], store.article[event])
  if (event <= system.known[STREAMSCAPE][lane]) {
    // Known already, unless it had passed by and comes after all.
    if (!removeSorted(system.passedBy, event)) return
    noteFound(business, event)
  } else advance(business, store, number, lane, event)
  noteGiven(system, store, STREAMSCAPE, lane, event)
  applyEvent(store, event, system.copies[STREAMSCAPE], business.places.length)
  if (business.own !== undefined) noteHeard(world, business, number, event, STREAMSCAPE)
  if (store.timeUs[event] >= system.connectedUs)
    noteDelay(system.delays[STREAMSCAPE], world.state.nowUs - store.timeUs[event])
}

/** Move on to `event`; what lies between has passed by. */
function advance(business: BusinessState, store: BusinessStore, number: number, lane: number, event: number): void {
  const { lanes, systems, stream } = business
  const known = systems[number].known[STREAMSCAPE]
  let between = nextLive(store, lanes, STREAMSCAPE, lane, known[lane])
  while (between >= 0 && between < event) {
    passBy(business, number, between)
    if (!hasName(stream, between)) {
      if (insertSorted(stream.missing, between)) business.counts[STREAMSCAPE].lost[LOG_LOST]++
    }
    between = nextLive(store, lanes, STREAMSCAPE, lane, between)
  }
  known[lane] = event
}

/** Is it known why this event may pass by? */
function hasName({ malformed, resent, expired }: StreamState, event: number): boolean {
  return hasSorted(malformed, event) || hasSorted(resent, event) || hasSorted(expired, event)
}

/** An event that was counted as lost came after all. */
function noteFound(business: BusinessState, event: number): void {
  const { stream, counts } = business
  if (removeSorted(stream.missing, event)) counts[STREAMSCAPE].recovered[LOG_LOST]++
  if (removeSorted(stream.expired, event)) counts[STREAMSCAPE].recovered[EXPIRED]++
}

/** The business event in a record that could not be read passes the system by, until its system writes it again. */
function setAside(world: World, business: BusinessState, store: BusinessStore, number: number, value: number): void {
  const event = eventOfMalformed(contentOf(world.stores, value) ?? '')
  if (event < 0 || store.source[event] === number) return
  const lane = laneOf(world, business, store.source[event], store.feed[event], store.article[event])
  if (event <= business.systems[number].known[STREAMSCAPE][lane]) return
  advance(business, store, number, lane, event)
  passBy(business, number, event)
}

/** A system goes on without an event. One that was malformed is lost only now: whoever stands still at it waits for it. */
function passBy({ systems, stream, counts }: BusinessState, number: number, event: number): void {
  insertSorted(systems[number].passedBy, event)
  if (hasSorted(stream.malformed, event) && insertSorted(stream.goneWithout, event))
    counts[STREAMSCAPE].lost[MALFORMED]++
}
