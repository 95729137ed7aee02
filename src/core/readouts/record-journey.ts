/**
 * The way of one record, from its producer to the offset commit that makes it read, noted after each engine event of a run
 * that is stepped through: so each step has the microsecond at which it happened.
 *
 * The one thing a reader would get wrong: that a record was handed to a member does not make it read. Until its offset is
 * committed whoever takes over the partition is handed it again.
 */

import { groupPartition } from '../clients/groups/find-coordinator'
import { newestCoordinator } from '../clients/groups/measure-groups'
import { committedOffset, readCommitted } from '../clients/groups/offsets-log'
import { murmur2 } from '../clients/murmur2'
import { earliestOffset } from '../cluster/retention'
import { containsEntry } from '../log/replica-log'
import { contentOf } from '../log/stores'
import { isTransactional, lastStableOffset } from '../log/transactions'
import { encodeUtf8 } from '../schema/utf8'
import type { World } from '../world'
import { consumersOf, type ReaderName } from './group-scene'
import { isAborted } from './log-stretches'
import { type RecordReading, readRecords } from './read-record'

/** A record in a log, or one that a producer was told to send from `sentUs` on. */
export type WantedRecord =
  | { readonly by: 'offset'; readonly topic: string; readonly partition: number; readonly offset: number }
  | {
      readonly by: 'hand'
      readonly producer: string
      readonly key: string | null
      readonly value: string
      readonly sentUs: number
    }

export type JourneyStep = {
  readonly atUs: number
} /** Its batch was begun (that of a record by hand: it joined one). */ & (
  | { readonly kind: 'sent'; readonly producer: string }
  /** `hash` is murmur2 of the key without its sign; null for a record without a key, which goes where the batch goes. */
  | {
      readonly kind: 'partitioned'
      readonly hash: number | null
      readonly partitions: number
      readonly partition: number
    }
  /** By the leader, a broker id. */
  | { readonly kind: 'appended'; readonly broker: number; readonly offset: number; readonly leaderEpoch: number }
  /** Below the high watermark; `isr` are the brokers in sync then. */
  | { readonly kind: 'replicated'; readonly isr: readonly number[] }
  | { readonly kind: 'acknowledged' }
  /** Its transaction has ended, and the last stable offset has passed it. */
  | { readonly kind: 'stable' }
  /** As `stable`, but nobody who reads committed transactions is handed it. */
  | { readonly kind: 'aborted' }
  /** A poll of a member went past it; `isAgain` when it had been handed over before. */
  | { readonly kind: 'handed'; readonly consumer: string; readonly isAgain: boolean }
  /** The member is through with what it polled. */
  | { readonly kind: 'worked'; readonly consumer: string }
  /** `offset` is the next to read, at the coordinator `broker`. */
  | { readonly kind: 'committed'; readonly offset: number; readonly broker: number }
  /** Whoever was handed it is gone, and its offset is not committed. */
  | { readonly kind: 'forsaken'; readonly consumer: string }
  /** Below the log start offset. */
  | { readonly kind: 'deleted'; readonly logStart: number }
  /** Cut off with a leader that had to truncate its log. */
  | { readonly kind: 'truncated' }
)

export interface Journey {
  readonly reader: ReaderName
  readonly wanted: WantedRecord
  readonly steps: JourneyStep[]
  /** Numbers in the stores and the world; -1 while they are not known. */
  batch: number
  index: number
  partition: number
  entry: number
  offset: number
  /** Nothing more comes. */
  isOver: boolean
  /** Where the look-out stands: batches, acknowledged entries, high watermark of the coordinator's log. */
  seenBatches: number
  seenAcked: number
  seenOffsets: number
  /** Position of each consumer of the group in the partition when it was last looked at. */
  readonly positions: Map<string, number>
  /** Who works on it, and until when; null for nobody. */
  work: { readonly consumer: string; readonly untilUs: number } | null
  /** Who was handed it last. */
  holder: string | null
}

/** What has just been appended or acknowledged is among so many of the latest. */
const LATEST = 16

/** Null when there is no such record in the log of the partition's leader. */
export function findJourney(world: World, reader: ReaderName, wanted: WantedRecord): Journey | null {
  const journey: Journey = {
    reader,
    wanted,
    steps: [],
    batch: -1,
    index: -1,
    partition: -1,
    entry: -1,
    offset: -1,
    isOver: false,
    seenBatches: 0,
    seenAcked: 0,
    seenOffsets: -1,
    positions: new Map(),
    work: null,
    holder: null,
  }
  if (wanted.by === 'hand') return journey
  const { topics, partitions, replicas } = world.state
  const p = topics.find(({ name }) => name === wanted.topic)?.partitions[wanted.partition] ?? -1
  const row = p < 0 ? -1 : partitions.leaderRow[p]
  if (row < 0 || wanted.offset < 0 || wanted.offset >= replicas.logEndOffset[row]) return null
  const { entries, batches } = world.stores
  const list = world.logs[row]
  for (let i = replicas.logLength[row] - 1; i >= 0; i--) {
    const base = entries.baseOffset[list[i]]
    if (base > wanted.offset) continue
    journey.batch = entries.batch[list[i]]
    journey.index = wanted.offset - base
    // A marker is no record, and in what a log lacks there is none.
    if (journey.index >= entries.count[list[i]] || batches.baseSequence[journey.batch] < -2) return null
    journey.partition = p
    return journey
  }
  return null
}

/** When the run has to be stepped through from, microseconds. */
export function journeyStart(world: World, { wanted, batch }: Journey): number {
  return wanted.by === 'hand' ? wanted.sentUs : world.stores.batches.createUs[batch]
}

/** To be called once before the first step of the run that is stepped through. */
export function beginJourney(world: World, journey: Journey): void {
  journey.seenBatches = world.stores.batches.length
  if (journey.partition >= 0) journey.seenAcked = world.state.partitions.ackedLength[journey.partition]
}

/** To be called after each engine event. */
export function noteJourney(world: World, journey: Journey): void {
  if (journey.isOver) return
  if (journey.steps.length === 0 && !noteSent(world, journey)) return
  if (journey.entry < 0 && !noteAppended(world, journey)) return
  noteStored(world, journey)
  noteHanded(world, journey)
  noteWorked(world, journey)
  noteCommitted(world, journey)
}

/** What it says of itself, once it is in a batch; null before. */
export function readJourneyRecord(world: World, { batch, index, entry }: Journey): RecordReading | null {
  if (batch < 0 || batch >= world.stores.batches.length) return null
  return readRecords(world, batch, entry >= world.stores.entries.length ? -1 : entry, index, 1)[0] ?? null
}

function noteSent(world: World, journey: Journey): boolean {
  const { batches } = world.stores
  const { nowUs, topics, partitions, producers, identities } = world.state
  if (journey.batch < 0) findByHand(world, journey)
  if (journey.batch < 0 || journey.batch >= batches.length) return false
  const p = batches.partition[journey.batch]
  journey.partition = p
  const atUs = journey.wanted.by === 'hand' ? journey.wanted.sentUs : batches.createUs[journey.batch]
  const { wanted } = journey
  const number: number | undefined = identities[batches.producer[journey.batch]]
  const producer = wanted.by === 'hand' ? producers.find(({ id }) => id === wanted.producer) : producers[number]
  journey.steps.push({ kind: 'sent', atUs, producer: producer?.name ?? '' })
  const key = readRecords(world, journey.batch, -1, journey.index, 1)[0]?.key ?? null
  journey.steps.push({
    kind: 'partitioned',
    atUs,
    hash: key === null ? null : murmur2(encodeUtf8(key)) & 0x7fffffff,
    partitions: topics[partitions.topic[p]].partitions.length,
    partition: partitions.number[p],
  })
  return nowUs >= atUs
}

/** Among the batches that were closed since the last look. */
function findByHand(world: World, journey: Journey): void {
  const { wanted } = journey
  if (wanted.by !== 'hand') return
  const { batches, records } = world.stores
  for (; journey.seenBatches < batches.length; journey.seenBatches++) {
    const start = batches.recordStart[journey.seenBatches]
    if (start < 0) continue
    for (let i = 0; i < batches.count[journey.seenBatches]; i++) {
      if (records.value[start + i] > -2 || contentOf(world.stores, records.value[start + i]) !== wanted.value) continue
      const key = records.key[start + i]
      if ((key === -1 ? null : contentOf(world.stores, key)) !== wanted.key) continue
      journey.batch = journey.seenBatches
      journey.index = i
      return
    }
  }
}

function noteAppended(world: World, journey: Journey): boolean {
  const { partitions, replicas, brokers } = world.state
  const row = partitions.leaderRow[journey.partition]
  if (row < 0) return false
  const { entries, batches } = world.stores
  const list = world.logs[row]
  const length = replicas.logLength[row]
  const records = batches.recordStart[journey.batch]
  for (let i = length - 1; i >= Math.max(0, length - LATEST); i--) {
    // A batch that was numbered anew is a copy with the same records.
    if (batches.recordStart[entries.batch[list[i]]] !== records) continue
    journey.batch = entries.batch[list[i]]
    journey.entry = list[i]
    journey.offset = entries.baseOffset[list[i]] + journey.index
    journey.seenAcked = Math.max(0, partitions.ackedLength[journey.partition] - LATEST)
    journey.steps.push({
      kind: 'appended',
      atUs: entries.appendUs[list[i]],
      broker: brokers[replicas.broker[row]].id,
      offset: journey.offset,
      leaderEpoch: entries.leaderEpoch[list[i]],
    })
    return true
  }
  return false
}

function has(journey: Journey, ...kinds: readonly JourneyStep['kind'][]): boolean {
  return journey.steps.some(({ kind }) => kinds.includes(kind))
}

/** What becomes of it in the log. */
function noteStored(world: World, journey: Journey): void {
  const { nowUs, partitions, replicas, controller, brokers } = world.state
  const { partition: p, offset, steps } = journey
  const acked = world.acked[p]
  for (; journey.seenAcked < partitions.ackedLength[p]; journey.seenAcked++)
    if (acked[journey.seenAcked] === journey.entry && !has(journey, 'acknowledged'))
      steps.push({ kind: 'acknowledged', atUs: nowUs })
  const row = partitions.leaderRow[p]
  if (row < 0) return
  if (
    replicas.logEndOffset[row] <= offset ||
    !containsEntry(world.stores.entries, world.logs[row], replicas.logLength[row], journey.entry)
  ) {
    const logStart = earliestOffset(world, p)
    if (logStart <= offset) {
      steps.push({ kind: 'truncated', atUs: nowUs })
      journey.isOver = true
    }
    return
  }
  if (replicas.highWatermark[row] > offset && !has(journey, 'replicated'))
    steps.push({
      kind: 'replicated',
      atUs: nowUs,
      isr: controller.committed.partitions[p].state.isr.map((b) => brokers[b].id),
    })
  if (
    isTransactional(world, journey.batch) &&
    !has(journey, 'stable', 'aborted') &&
    lastStableOffset(world, row) > offset
  )
    steps.push({ kind: isAborted(world, row, journey.entry) ? 'aborted' : 'stable', atUs: nowUs })
  const logStart = earliestOffset(world, p)
  if (logStart > offset) {
    steps.push({ kind: 'deleted', atUs: nowUs, logStart })
    journey.isOver = true
  }
}

function noteHanded(world: World, journey: Journey): void {
  const { partition, offset, positions, steps } = journey
  const isLeftOut = has(journey, 'aborted')
  for (const consumer of consumersOf(world, journey.reader)) {
    const held = consumer.stopped ? undefined : consumer.positions.find((one) => one.partition === partition)
    const before = positions.get(consumer.id) ?? -1
    const now = held?.position ?? -1
    positions.set(consumer.id, now)
    // Who begins behind it was handed nothing.
    if (before >= 0 && before <= offset && now > offset && !(isLeftOut && isReadCommitted(consumer))) {
      steps.push({ kind: 'handed', atUs: world.state.nowUs, consumer: consumer.id, isAgain: journey.holder !== null })
      journey.holder = consumer.id
      journey.work = consumer.maxRecordsPerSecond > 0 ? { consumer: consumer.id, untilUs: consumer.busyUntilUs } : null
    } else if (
      journey.holder === consumer.id &&
      held === undefined &&
      before >= 0 &&
      !has(journey, 'committed', 'forsaken')
    ) {
      steps.push({ kind: 'forsaken', atUs: world.state.nowUs, consumer: consumer.id })
      journey.work = null
    }
  }
}

function isReadCommitted({ configs }: World['state']['consumers'][number]): boolean {
  return configs['isolation.level'] === 'read_committed'
}

function noteWorked(world: World, journey: Journey): void {
  const { work } = journey
  if (work === null || world.state.nowUs < work.untilUs) return
  journey.steps.push({ kind: 'worked', atUs: work.untilUs, consumer: work.consumer })
  journey.work = null
}

function noteCommitted(world: World, journey: Journey): void {
  const { reader, offset } = journey
  if (reader.kind === 'consumer') {
    // Nobody commits for it: when it is through there is nothing more to come.
    journey.isOver ||= journey.holder !== null && journey.work === null
    return
  }
  const coordinator = newestCoordinator(world, groupPartition(world, reader.id))
  if (coordinator === null) return
  const mark = world.state.replicas.highWatermark[coordinator.row]
  if (mark === journey.seenOffsets) return
  journey.seenOffsets = mark
  const next = committedOffset(readCommitted(world, coordinator), reader.id, journey.partition)
  if (next <= offset) return
  journey.steps.push({
    kind: 'committed',
    atUs: world.state.nowUs,
    offset: next,
    broker: world.state.brokers[coordinator.broker].id,
  })
  journey.isOver = journey.work === null
}
