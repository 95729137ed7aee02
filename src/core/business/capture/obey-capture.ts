/**
 * Captured changes become change records: Debezium's PostgreSQL connector in Kafka Connect, on this cluster.
 *
 * The one thing a reader would get wrong: the command never fails because the cluster is in trouble. The database has
 * committed; the connector keeps what it could not write and tries again, as a replication slot would let it.
 *
 * Simplification: the connector and its Connect worker are one client in the site of the first system and do not fail;
 * the snapshot that Debezium takes first is left out. The clock in a record is the run's, not the one of the database.
 */
import { toChangeRecords } from '../../cdc/change-records'
import { produceChange } from '../../cdc/produce-change'
import type { TableChange } from '../../cdc/table-change'
import { dataChangeTopic } from '../../cdc/topic-names'
import type { Refusal } from '../../commands/refusal'
import { pushEvent } from '../../engine/event-queue'
import { tell } from '../../engine/tell'
import type { World } from '../../world'
import { BusinessKind } from '../business-kinds'
import { businessOf } from '../company'
import { CHANGE_CONFIG, connectTable, isConnected } from './capture-clients'
import { CAPTURE_LIMITS, type CaptureCommand } from './capture-command'
import { type CaptureState, createCapture, RECENT_RECORDS } from './capture-state'
import { correctStock } from './stock-correction'

/** How long after a failure the connector tries again. */
const RETRY_US = 200_000

export function obeyCapture(world: World, command: CaptureCommand, event: number): Refusal | null {
  const business = businessOf(world)
  const topics = command.changes.map(topicOf)
  const known = business.capture?.tables.map(({ topic }) => topic) ?? []
  if (command.changes.length === 0) return { error: 'INVALID_REQUEST', message: 'There is no change in it.' }
  if (new Set([...known, ...topics]).size > CAPTURE_LIMITS.tables)
    return { error: 'INVALID_REQUEST', message: `Changes of at most ${CAPTURE_LIMITS.tables} tables are captured.` }
  business.capture ??= createCapture(command.way)
  const { capture } = business
  capture.way = command.way
  const changes = placeChanges(world, capture, command)
  tell(world, { kind: 'ChangesCaptured', changes: changes.length, tables: [...new Set(topics)].length }, event)
  enqueue(world, capture, changes)
  for (const change of changes) correctStock(world, change)
  deliver(world)
  return null
}

function topicOf({ schema, table }: Pick<TableChange, 'schema' | 'table'>): string {
  return dataChangeTopic(CHANGE_CONFIG.topicPrefix, [schema, table])
}

/** Each with its place among the commits of this run. */
function placeChanges(world: World, capture: CaptureState, { changes }: CaptureCommand): readonly TableChange[] {
  const tsMs = Math.floor(world.state.nowUs / 1000)
  return changes.map((change, i) => {
    if (i === 0 || changes[i - 1].txId !== change.txId) capture.commits++
    capture.changes++
    return { ...change, commitIndex: capture.commits - 1, tsMs }
  })
}

function enqueue(world: World, capture: CaptureState, changes: readonly TableChange[]): void {
  for (const record of toChangeRecords(CHANGE_CONFIG, changes)) {
    let table = capture.tables.findIndex(({ topic }) => topic === record.topic)
    if (table < 0)
      table = capture.tables.push({ topic: record.topic, producer: -1, consumer: -1, written: 0, read: 0 }) - 1
    const frozen = Object.freeze(record)
    const number = capture.records++
    capture.queue.push(Object.freeze({ record: frozen, table, number }))
    const none = { content: 0, partition: -1, offset: -1, readUs: -1 }
    capture.recent.push({ number, table, record: frozen, committedUs: world.state.nowUs, ...none })
  }
  if (capture.recent.length > RECENT_RECORDS) capture.recent.splice(0, capture.recent.length - RECENT_RECORDS)
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
