/**
 * A stream processing job as data (Kafka Streams' Topology): named nodes, each with one node before it, and a pure
 * function for each record.
 *
 * The one thing a reader would get wrong: a change of the key ends one part of the job and begins another. Between
 * them lies a repartition topic, because whatever counts by the new key must have all of its records in one task.
 */
import type { BusinessEventKind } from '../books/business-store'
import type { Feed } from '../vocabulary/business-spec'

/** A record between two nodes. */
export interface StreamRecord {
  /** An article, or a place. */
  readonly key: number
  /** Event time, microseconds: when the thing itself happened. */
  readonly timeUs: number
  readonly values: readonly number[]
}

/** A business event as a source reads it. */
export interface SourceRecord {
  readonly kind: BusinessEventKind
  readonly article: number
  /** Number of the place, and of the other one of a transfer; -1 for none. */
  readonly place: number
  readonly other: number
  /** Number of the system that wrote it. */
  readonly system: number
  readonly pairs: number
  readonly timeUs: number
}

/** Tumbling, by event time. */
export interface Window {
  readonly sizeUs: number
  readonly graceUs: number
}

interface Link {
  readonly name: string
  /** Name of the node before it. */
  readonly from: string
}

export type StreamNode =
  /** Business events of some feeds. */
  | { readonly kind: 'source'; readonly name: string; readonly feeds: readonly Feed[] }
  /** A stream that another application has made. */
  | { readonly kind: 'stream'; readonly name: string; readonly topic: string }
  | ({ readonly kind: 'filter'; readonly keep: (event: SourceRecord) => boolean } & Link)
  /** One event becomes some records (flatMap). */
  | ({ readonly kind: 'flatMap'; readonly map: (event: SourceRecord) => readonly StreamRecord[] } & Link)
  /** selectKey and repartition, into as many partitions (Repartitioned.numberOfPartitions). */
  | ({
      readonly kind: 'selectKey'
      readonly key: (record: StreamRecord) => number
      readonly partitions: number
    } & Link)
  | ({ readonly kind: 'filterValues'; readonly keep: (record: StreamRecord) => boolean } & Link)
  /** groupByKey().aggregate(), with tumbling windows when `window` is given. */
  | ({
      readonly kind: 'aggregate'
      readonly store: string
      readonly window: Window | null
      /** Windows that are over leave its store, as their retention is size and grace; else they stay. */
      readonly expires?: true
      /** Partitions of what it counts, where no repartition topic says it. */
      readonly partitions?: number
      readonly initial: (start: Start) => readonly number[]
      readonly add: (total: readonly number[], record: StreamRecord) => readonly number[]
    } & Link)
  /** A KTable of a compacted topic; with `expires` it keeps windows for as long as who made them. */
  | {
      readonly kind: 'table'
      readonly name: string
      readonly topic: string
      readonly store: string
      readonly expires?: Window
    }
  /**
   * KStream-KTable: looks up the record's key in the table as it is now; `left` goes on without a match. `position` is
   * how far the task had read the table's topic.
   */
  | ({
      readonly kind: 'join'
      readonly table: string
      readonly type: 'inner' | 'left'
      readonly joiner: (record: StreamRecord, value: readonly number[] | null, position: number) => readonly number[]
    } & Link)
  | ({ readonly kind: 'mapValues'; readonly map: (values: readonly number[]) => readonly number[] } & Link)
  | ({ readonly kind: 'sink'; readonly topic: string; readonly compact: boolean } & Link)

/** What a store begins with. */
export interface Start {
  readonly places: number
  readonly pairsAtStart: number
}

export interface Topology {
  /** Also the `application.id` of its first version. */
  readonly application: string
  readonly version: number
  readonly nodes: readonly StreamNode[]
}

/** `application.id`: a new version is a group of its own, so that it reads from the beginning. */
export function applicationId({ application, version }: Pick<Topology, 'application' | 'version'>): string {
  return version === 1 ? application : `${application}-v${version}`
}

/** What a version writes to; only the first has the plain name. */
export function versionedTopic(topic: string, version: number): string {
  return version === 1 ? topic : `${topic}-v${version}`
}

export function repartitionTopic(id: string, node: string): string {
  return `${id}-${node}-repartition`
}

export function changelogTopic(id: string, store: string): string {
  return `${id}-${store}-changelog`
}
