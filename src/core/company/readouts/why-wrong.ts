/**
 * Why a system answers wrong: who or what stands between it and the event that it has not heard of. The one thing a
 * reader would get wrong: an event that nobody has heard of yet may be on its way, or may wait for somebody; which of
 * the two is asked here, of the present, and nothing is guessed.
 */
import { findEntryIndex } from '../../log/replica-log'
import { contentOf } from '../../log/stores'
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, type Side, STREAMSCAPE } from '../books/business-state'
import { businessStore, isUp } from '../books/company'
import { laneOf } from '../books/lanes'
import { eventOfMalformed } from '../governance/bad-records'
import { FEEDS } from '../vocabulary/business-spec'
import type { Standing, WrongReason } from './score'

/** As a reader of that world. Batchland has no reader that could stand still. */
export function standingOf(world: World, business: BusinessState, number: number, side: Side): Standing {
  const system = business.systems[number]
  if (!isUp(world, system)) return 'down'
  if (!isConnected(world, business, number, side)) return 'joining'
  return side === STREAMSCAPE && isStuck(world, business, number) ? 'still' : 'live'
}

/** Is everything built through which it hears? */
export function isConnected(world: World, business: BusinessState, number: number, side: Side): boolean {
  return side === BATCHLAND
    ? !business.batch.links.some(({ phase, target }) => target === number && phase === 'planned')
    : business.systems[number].connectedUs <= world.state.nowUs
}

/** Its reader is at a record that it cannot read, and goes no further. */
export function isStuck({ state }: World, { stream }: BusinessState, number: number): boolean {
  const consumer = state.consumers[stream.consumers[number] ?? -1]
  return consumer !== undefined && !consumer.stopped && consumer.stuck !== null
}

/** `unheard` is the oldest event that it has not heard of, -1 for none. */
export function explainWrong(
  world: World,
  business: BusinessState,
  number: number,
  unheard: number,
  side: Side,
  standing: Standing,
): WrongReason {
  const { systems, lanes } = business
  const store = businessStore(world)
  if (standing === 'down') return reason('reader-down', systems[number].spec.id)
  const lane =
    unheard < 0 ? -1 : laneOf(world, business, store.source[unheard], store.feed[unheard], store.article[unheard])
  // What its writer has not taken in would come late to anybody.
  if (lane >= 0 && unheard > lanes.entered[lane]) return reason('writer-down', systems[lanes.source[lane]].spec.id)
  if (standing === 'still') return explainStuck(world, business, number)
  if (side === BATCHLAND) return lane < 0 ? reason('spoiled') : explainFile(business, number, lane)
  if (standing === 'joining') return reason('reader-joining', systems[number].spec.id)
  return lane < 0 ? reason('set-aside') : explainRecord(world, business, number, lane)
}

function reason(kind: WrongReason['kind'], whose = '', dueUs = -1): WrongReason {
  return { kind, whose, dueUs }
}

function explainFile(business: BusinessState, number: number, lane: number): WrongReason {
  const { lanes, batch, systems } = business
  const source = systems[lanes.source[lane]].spec.id
  const link = batch.links.find(
    (candidate) =>
      candidate.target === number &&
      candidate.source === lanes.source[lane] &&
      candidate.phase !== 'removed' &&
      candidate.feeds.includes(lanes.feed[lane]),
  )
  if (link === undefined) return reason('wire-not-built', source)
  if (link.phase === 'planned') return reason('wire-not-built', source, link.liveUs)
  return reason(link.failure >= 0 ? 'last-run-failed' : 'next-run', source, link.dueUs)
}

function explainRecord(world: World, business: BusinessState, number: number, lane: number): WrongReason {
  const { state } = world
  const feed = FEEDS[business.lanes.feed[lane]]
  const topic = state.topics.find(({ name }) => name === feed)
  const partition = topic?.partitions[business.lanes.partition[lane]] ?? -1
  const isStopped = partition < 0 || state.partitions.leaderRow[partition] < 0 || isHeldUp(world, partition)
  if (isStopped) return reason('log-stopped', feed)
  return business.systems[number].slowMs > 0
    ? reason('reader-slow', business.systems[number].spec.id)
    : reason('on-its-way', feed)
}

function isHeldUp({ state }: World, partition: number): boolean {
  return state.partitions.stopReason[partition] !== null
}

/** Who wrote the record at which its reader stands. */
function explainStuck(world: World, business: BusinessState, number: number): WrongReason {
  const { state, stores } = world
  const stuck = state.consumers[business.stream.consumers[number]]?.stuck
  if (!stuck) return reason('on-its-way')
  const row = state.partitions.leaderRow[stuck.partition]
  const topic = state.topics[state.partitions.topic[stuck.partition]].name
  if (row < 0) return reason('log-stopped', topic)
  const index = findEntryIndex(stores.entries, world.logs[row], state.replicas.logLength[row], stuck.offset)
  if (index >= state.replicas.logLength[row]) return reason('log-stopped', topic)
  const entry = world.logs[row][index]
  const record =
    stores.batches.recordStart[stores.entries.batch[entry]] + stuck.offset - stores.entries.baseOffset[entry]
  const event = eventOfMalformed(contentOf(stores, stores.records.value[record]) ?? '')
  if (event < 0) return reason('stands-at-attack', topic)
  return reason('stands-at-bad-output', business.systems[businessStore(world).source[event]].spec.id)
}
