/**
 * A stream processing job that somebody has built by hand, as data: where its records come from, which of them go on, by
 * what they are keyed, what is counted in which windows. What it is called is also the topic that it writes.
 *
 * The one thing a reader would get wrong: no `keyBy` is not "no key". The records keep the key that they have in their
 * topic, and whatever counts by that key needs no repartition topic; any key that is named makes one, as in Kafka Streams,
 * even when it is the same.
 */
import type { Feed } from './business-spec'

export const STREAM_FIELDS = ['article', 'customer', 'place', 'system', 'kind', 'quantity'] as const
export type StreamField = (typeof STREAM_FIELDS)[number]

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const
export type Comparison = (typeof COMPARISONS)[number]

export const AGGREGATES = ['count', 'sum'] as const
/** `sum` adds up the field `quantity`. */
export type Aggregate = (typeof AGGREGATES)[number]

export interface StreamCondition {
  readonly field: StreamField
  readonly is: Comparison
  /** A number, or for `place`, `system` and `kind` a name. */
  readonly value: string | number
}

export interface StreamSpec {
  readonly source: Feed
  /** A record goes on when all of them hold. */
  readonly where: readonly StreamCondition[]
  /** selectKey; null keeps the record's key. */
  readonly keyBy: StreamField | null
  /** null passes the records on one by one. */
  readonly aggregate: Aggregate | null
  /** Size of the tumbling windows, milliseconds; null counts from the beginning for ever. */
  readonly windowMs: number | null
  /** How long a window waits for what comes late, milliseconds (TimeWindows.ofSizeAndGrace). */
  readonly graceMs: number
}

export const STREAM_LIMITS = {
  conditions: 3,
  windowMsMin: 1_000,
  windowMsMax: 86_400_000,
  /** Jobs that were built in a run, versions and readers among them. */
  built: 12,
  /** A name is part of the names of topics, clients and groups. */
  name: 40,
} as const

/** What it is called, and with it what it writes: kebab-case, as names of topics are here. */
export const STREAM_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const MOVES: readonly Feed[] = ['orders', 'stock', 'shipments']

/** What a record of a feed is about, which is also its key. */
export function ownKeyOf(feed: Feed): 'article' | 'customer' {
  return feed === 'customers' ? 'customer' : 'article'
}

/** What can be asked of the records of a feed: only of goods that move it is known where and how many. */
export function fieldsOf(feed: Feed): readonly StreamField[] {
  return [ownKeyOf(feed), 'system', 'kind', ...(MOVES.includes(feed) ? (['place', 'quantity'] as const) : [])]
}

/** Names are the same or not; only numbers are more or less. */
export function comparisonsOf(field: StreamField): readonly Comparison[] {
  return field === 'quantity' || field === 'article' || field === 'customer' ? COMPARISONS : ['=', '!=']
}

/** By a quantity nothing is looked up. */
export function isKeyField(field: StreamField): boolean {
  return field !== 'quantity'
}
