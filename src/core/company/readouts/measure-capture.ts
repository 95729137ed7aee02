/**
 * The connector and its last records for a page: plain data, a pure function of the world.
 *
 * The one thing a reader would get wrong: a record without an offset has not been read yet; where it lies is known from
 * its reading.
 */
import type { Row } from '../../cdc/table-change'
import type { World } from '../../world'
import { findBusiness } from '../books/company'
import { findReader, isConnected } from '../connect/capture-clients'
import type { CaptureWay } from '../vocabulary/capture-command'

export interface CaptureScore {
  readonly way: CaptureWay
  /** `waiting`: the cluster has not taken everything; the rest is kept and tried again. */
  readonly connector: 'running' | 'waiting'
  readonly commits: number
  readonly changes: number
  readonly records: number
  readonly waiting: number
  /** Name of the system that reads the topics. */
  readonly reader: string
  readonly topics: readonly CaptureTopicScore[]
  /** The last ones, oldest first. */
  readonly recent: readonly CaptureRecordScore[]
}

export interface CaptureTopicScore {
  readonly topic: string
  readonly ready: boolean
  readonly written: number
  readonly read: number
  /** Rows that the records tell of, by key; null when records without a key were told. */
  readonly rows: number | null
}

export interface CaptureRecordScore {
  readonly number: number
  readonly topic: string
  readonly key: Row | null
  /** Debezium's envelope; null is a tombstone. */
  readonly value: Row | null
  readonly headers: Row
  /** Columns that the record does not have, each with the reason in brackets. */
  readonly leftOut: readonly string[]
  readonly committedUs: number
  /** -1 until it was read. */
  readonly partition: number
  readonly offset: number
  /** From the commit until it was read, microseconds; null before. */
  readonly delayUs: number | null
}

/** So many records go to the page with each frame. */
const SHOWN = 12

/** null before the first change was captured. */
export function measureCapture(world: World): CaptureScore | null {
  const capture = findBusiness(world)?.capture ?? null
  if (capture === null) return null
  return {
    way: capture.way,
    connector: capture.queue.length > 0 ? 'waiting' : 'running',
    commits: capture.commits,
    changes: capture.changes,
    records: capture.records,
    waiting: capture.queue.length,
    reader: findReader(world).spec.name,
    topics: capture.tables.map((table) => {
      return {
        topic: table.topic,
        ready: isConnected(table),
        written: table.written,
        read: table.read,
        rows: table.unkeyed ? null : Object.keys(table.told).length,
      }
    }),
    recent: capture.recent.slice(-SHOWN).map(({ number, record, committedUs, partition, offset, readUs }) => ({
      number,
      topic: record.topic,
      key: record.key,
      value: record.value,
      headers: record.headers,
      leftOut: record.leftOut ?? [],
      committedUs,
      partition,
      offset,
      delayUs: readUs < 0 ? null : readUs - committedUs,
    })),
  }
}
