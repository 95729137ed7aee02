/**
 * The KRaft metadata log. Entries form a linked list back to the first, frozen, so a node's whole log is one
 * reference to its last entry, and two logs agree up to their last common entry.
 *
 * Broker and topic numbers in records are indexes; -1 means none.
 */
import type { EventBody } from '../event'
import type { ConfigValue } from '../scenario'
import type { PartitionState } from './partition-state'
import type { PlacementConstraints } from './placement-constraints'
import type { RateKey } from './replication-quota'

export type MetadataRecord =
  | { readonly type: 'LeaderChange' }
  | { readonly type: 'RegisterBroker'; readonly broker: number; readonly incarnation: number }
  | {
      readonly type: 'BrokerRegistrationChange'
      readonly broker: number
      readonly fenced: boolean
      readonly inControlledShutdown: boolean
    }
  | {
      readonly type: 'Topic'
      readonly topic: number
      readonly name: string
      readonly configs: Readonly<Record<string, ConfigValue>>
      readonly placement: PlacementConstraints | null
    }
  | {
      readonly type: 'Partition'
      readonly partition: number
      readonly topic: number
      readonly number: number
      readonly state: PartitionState
      readonly observers: readonly number[]
    }
  | { readonly type: 'TopicConfig'; readonly topic: number; readonly key: string; readonly value: ConfigValue }
  | { readonly type: 'TopicPlacement'; readonly topic: number; readonly placement: PlacementConstraints | null }
  | { readonly type: 'ClusterConfig'; readonly key: string; readonly value: ConfigValue }
  /** Of one broker; null takes the setting away. */
  | { readonly type: 'BrokerConfig'; readonly broker: number; readonly key: RateKey; readonly value: number | null }

export interface MetadataEntry {
  readonly offset: number
  readonly epoch: number
  readonly previous: MetadataEntry | null
  readonly record: MetadataRecord
  /** What to tell the world when this entry is committed. */
  readonly events: readonly EventBody[]
  /** The domain event it follows from; -1 for none. */
  readonly cause: number
  /** Offset of the entry whose event it follows from, for what is decided together; -1 for none. */
  readonly causeOffset: number
}

/** What the quorum has committed, independent of which node knows it. */
export interface MetadataState {
  committedTail: MetadataEntry
  /** Last domain event told at each committed offset; -1 where there was none. */
  eventAtOffset: number[]
}

export function chainEntry(
  previous: MetadataEntry | null,
  epoch: number,
  record: MetadataRecord,
  events: readonly EventBody[],
  cause: number,
  causeOffset = -1,
): MetadataEntry {
  return Object.freeze({
    offset: previous === null ? 0 : previous.offset + 1,
    epoch,
    previous,
    record: Object.freeze(record),
    events: Object.freeze(events.slice()),
    cause,
    causeOffset,
  })
}

/** The entry at `offset` on the way back from `tail`; null when the log is shorter. */
export function entryAt(tail: MetadataEntry, offset: number): MetadataEntry | null {
  let entry: MetadataEntry | null = tail
  while (entry !== null && entry.offset > offset) entry = entry.previous
  return entry !== null && entry.offset === offset ? entry : null
}

/** Entries with `after < offset <= tail.offset`, oldest first. */
export function entriesAfter(tail: MetadataEntry, after: number): MetadataEntry[] {
  const result: MetadataEntry[] = []
  for (let entry: MetadataEntry | null = tail; entry !== null && entry.offset > after; entry = entry.previous)
    result.push(entry)
  return result.reverse()
}

/** The last entry that both logs have. */
export function commonEntry(a: MetadataEntry, b: MetadataEntry): MetadataEntry | null {
  let x: MetadataEntry | null = a
  let y: MetadataEntry | null = b
  while (x !== y) {
    if (x === null || y === null) return null
    if (x.offset > y.offset) x = x.previous
    else if (y.offset > x.offset) y = y.previous
    else {
      x = x.previous
      y = y.previous
    }
  }
  return x
}
