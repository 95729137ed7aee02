/**
 * Captured changes become change records: Debezium's PostgreSQL connector in Kafka Connect, on this cluster.
 *
 * The one thing a reader would get wrong: the command never fails because the cluster is in trouble. The database has
 * committed; the connector keeps what it could not write and tries again, as a replication slot would let it.
 *
 * Simplification: the connector and its Connect worker are one client in the site of the first system and do not fail.
 * The clock in a record is the run's, not the one of the database.
 *
 * Simplification: a snapshot that begins anew also sends tombstones for keys that the tables no longer have. Debezium
 * leaves that to whoever operates it: they would do it by hand, or delete the topic first.
 */
import { type ChangeRecord, toChangeRecords } from '../../cdc/change-records'
import type { TableChange } from '../../cdc/table-change'
import { dataChangeTopic } from '../../cdc/topic-names'
import { pushEvent } from '../../engine/event-queue'
import { tell } from '../../log/tell'
import { type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import { type CaptureState, type CaptureTable, createCapture, RECENT_RECORDS } from '../books/capture-state'
import { businessOf } from '../books/company'
import { CAPTURE_LIMITS, type CaptureCommand } from '../vocabulary/capture-command'
import { changeConfigOf, connectTable, isConnected } from './capture-clients'
import { produceChange } from './produce-change'
import { correctStock } from './stock-correction'

/** How long after a failure the connector tries again. */
const RETRY_US = 200_000

export function obeyCapture(world: World, command: CaptureCommand, event: number): Refusal | null {
  const business = businessOf(world)
  const topics = command.changes.map((change) => topicOf(world, change))
  const known = business.capture?.tables.map(({ topic }) => topic) ?? []
  if (command.changes.length === 0 && command.snapshotOf === undefined) return refuse('no-change')
  if (new Set([...known, ...topics]).size > CAPTURE_LIMITS.tables)
    return refuse('tables-most', { most: CAPTURE_LIMITS.tables })
  business.capture ??= createCapture(command.way)
  const { capture } = business
  capture.way = command.way
  const changes = placeChanges(world, capture, command)
  tell(world, { kind: 'ChangesCaptured', changes: changes.length, tables: [...new Set(topics)].length }, event)
  enqueue(world, capture, toChangeRecords(changeConfigOf(world), changes))
  if (command.snapshotOf !== undefined) enqueue(world, capture, endSnapshot(world, capture, command.snapshotOf))
  for (const change of changes) correctStock(world, change)
  deliver(world)
  return null
}

function topicOf(world: World, { schema, table }: Pick<TableChange, 'schema' | 'table'>): string {
  return dataChangeTopic(changeConfigOf(world).topicPrefix, [schema, table])
}

/** Each with its place among the commits of this run. */
function placeChanges(
  world: World,
  capture: CaptureState,
  { changes, continues }: CaptureCommand,
): readonly TableChange[] {
  const tsMs = Math.floor(world.state.nowUs / 1000)
  return changes.map((change, i) => {
    const isFirst = i === 0 && continues !== true
    if (isFirst || capture.lastTxId !== change.txId) capture.commits++
    capture.lastTxId = change.txId
    capture.changes++
    return { ...change, commitIndex: capture.commits - 1, tsMs }
  })
}

function enqueue(world: World, capture: CaptureState, records: readonly ChangeRecord[]): void {
  for (const record of records) {
    let table = capture.tables.findIndex(({ topic }) => topic === record.topic)
    if (table < 0) table = capture.tables.push(createTable(record.topic)) - 1
    noteTold(capture, capture.tables[table], record)
    const frozen = Object.freeze(record)
    const number = capture.records++
    capture.queue.push(Object.freeze({ record: frozen, table, number }))
    const none = { content: 0, partition: -1, offset: -1, readUs: -1 }
    capture.recent.push({ number, table, record: frozen, committedUs: world.state.nowUs, ...none })
  }
  if (capture.recent.length > RECENT_RECORDS) capture.recent.splice(0, capture.recent.length - RECENT_RECORDS)
}

function createTable(topic: string): CaptureTable {
  return { topic, producer: -1, consumer: -1, written: 0, read: 0, told: {}, unkeyed: false }
}

/** What the records say of the table, by key: the same as applying them to an empty one (cdc/replay.ts). */
function noteTold(capture: CaptureState, table: CaptureTable, { key, value }: ChangeRecord): void {
  if (key === null) {
    table.unkeyed = table.unkeyed || value?.op !== 't'
    return
  }
  const text = JSON.stringify(key)
  if (value === null || value.op === 'd') delete table.told[text]
  else table.told[text] = true
  if (value?.op !== 'r') return
  capture.snapshot ??= {}
  capture.snapshot[table.topic] ??= {}
  capture.snapshot[table.topic][text] = true
}

/** Tombstones for the keys of these tables that the snapshot has not found. */
function endSnapshot(world: World, capture: CaptureState, names: readonly string[]): readonly ChangeRecord[] {
  const topics = names.map((name) => dataChangeTopic(changeConfigOf(world).topicPrefix, [name]))
  const found = capture.snapshot ?? {}
  capture.snapshot = null
  return capture.tables
    .filter(({ topic }) => topics.includes(topic))
    .flatMap(({ topic, told }) =>
      Object.keys(told)
        .filter((key) => found[topic]?.[key] !== true)
        .map((key) => ({ topic, key: JSON.parse(key), value: null, headers: {}, columns: null })),
    )
}

/** `BusinessKind.Capture`: look again. */
export function onCapture(world: World): void {
  const { capture } = businessOf(world)
  if (capture === null) return
  capture.planned = false
  deliver(world)
}

/** Hand the queue to the producers, in order, as far as topics stand and buffers have room. */
function deliver(world: World): void {
  const { capture } = businessOf(world)
  if (capture === null) return
  while (capture.queue.length > 0) {
    const { record, table, number } = capture.queue[0]
    const target = capture.tables[table]
    if (!isConnected(target) && !connectTable(world, target)) break
    if (!produceChange(world, target.producer, record)) break
    capture.queue.shift()
    target.written++
    const trace = capture.recent.find((one) => one.number === number)
    // The key is the last text that was added, unless there is none.
    if (trace !== undefined) trace.content = -1 - world.stores.contents.length
  }
  if (capture.queue.length === 0 || capture.planned) return
  capture.planned = true
  pushEvent(world.state.queue, world.state.nowUs + RETRY_US, BusinessKind.Capture, 0, 0, 0)
}
