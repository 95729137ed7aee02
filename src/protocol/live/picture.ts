/**
 * What the bridge tells of a real cluster. The one thing a reader would get wrong: a picture is put together from answers of
 * one round, asked one after the other, so two figures of it may be a second apart.
 */
export interface LiveBroker {
  readonly id: number
  /** As it advertises itself. */
  readonly host: string
  readonly port: number
  readonly rack: string | null
  /** The controllers count it as registered and not fenced. */
  readonly isUp: boolean
  /** It answers the bridge; when not, ends of its logs and its groups are not known. */
  readonly isReachable: boolean
}

export interface LiveVoter {
  readonly id: number
  /** Entries of the metadata log that it has not fetched yet; 0 for the leader. */
  readonly behind: number
  /** Milliseconds since the leader has heard from it; 0 for the leader, -1 when never. */
  readonly silentMs: number
}

export interface LiveQuorum {
  /** -1 for none. */
  readonly leader: number
  readonly epoch: number
  readonly voters: readonly LiveVoter[]
}

export interface LivePartition {
  readonly partition: number
  /** -1 for none. */
  readonly leader: number
  readonly epoch: number
  readonly replicas: readonly number[]
  readonly isr: readonly number[]
  readonly elr: readonly number[]
  readonly lastKnownElr: readonly number[]
  readonly offline: readonly number[]
  /** Log end offset of the leader; -1 while it is not known. */
  readonly end: number
}

export interface LiveTopic {
  readonly name: string
  readonly isInternal: boolean
  /** `min.insync.replicas` as it is in force; 1 (Kafka's default) while it is not known. */
  readonly minIsr: number
  /** Settings that the simulation knows, and Confluent's placement constraints, where they are not Kafka's defaults. */
  readonly configs: Readonly<Record<string, string>>
  readonly partitions: readonly LivePartition[]
}

export interface LiveGroup {
  readonly id: string
  readonly state: string
  /** `classic`, `consumer`, `share` or `streams`. */
  readonly type: string
  /** null where they were not asked. */
  readonly members: number | null
  readonly topics: readonly string[]
  /** Records that it has not read, of partitions for which it has committed; null when that is not known. */
  readonly lag: number | null
}

/** What cannot be seen, by code; the page says it in the visitor's language. */
export type LiveUnseen =
  | { readonly code: 'producers' | 'copies' | 'links' | 'controllers' | 'records' | 'observers' | 'no-topics' }
  /** These groups have members that were not asked. */
  | { readonly code: 'members'; readonly groups: number }
  /** More topics, partitions or groups than are looked at; names in their order. */
  | { readonly code: 'topics-cut'; readonly shown: number }
  | { readonly code: 'groups-cut'; readonly shown: number }
  /** Topics that were asked for by name and are not there, or not for this log-in. */
  | { readonly code: 'no-topic'; readonly names: readonly string[] }
  /** The log-in of the bridge may not ask for it. */
  | { readonly code: 'no-right'; readonly what: 'topics' | 'groups' | 'quorum' | 'configs' | 'offsets' }
  /** Of a recording alone. */
  | { readonly code: 'recorded-ends' | 'recorded-groups' | 'recorded-quorum' | 'recorded-causes' }
  /** A recording that begins later than its cluster: so many records are of what it never introduces. */
  | { readonly code: 'begins-late'; readonly records: number }
  /** An address that the broker advertises and that does not answer from here. */
  | { readonly code: 'unreachable'; readonly broker: number; readonly address: string }

export interface LivePicture {
  readonly version: 1
  /** Milliseconds of the epoch, by the clock of the bridge. */
  readonly takenAtMs: number
  /** `HOST:PORT` as it was given to the bridge. */
  readonly address: string
  readonly clusterId: string
  readonly brokers: readonly LiveBroker[]
  /** null when nobody may say. */
  readonly quorum: LiveQuorum | null
  readonly topics: readonly LiveTopic[]
  readonly groups: readonly LiveGroup[]
  /** Broker settings that the simulation knows and that are not Kafka's defaults, as one broker has them. */
  readonly configs: Readonly<Record<string, string>>
  readonly unseen: readonly LiveUnseen[]
  readonly traffic: LiveTraffic
}

export interface LiveTraffic {
  /** The bridge sends no more requests in any second. */
  readonly mostPerSecond: number
  /** Requests in each of the last seconds, oldest first; at most 30. */
  readonly history: readonly number[]
  /** The kinds of requests that the bridge may send at all, by Kafka's names. */
  readonly maySend: readonly string[]
}

/** Why there is no new picture. */
export type LiveFaultCode = 'unreachable' | 'not-kafka' | 'too-old' | 'log-in' | 'tls' | 'no-rights' | 'gone'

export interface LiveFault {
  readonly code: LiveFaultCode
  /** `HOST:PORT` that was tried. */
  readonly address: string
  /** Kafka's or the system's own name of it, e.g. ECONNREFUSED; empty for none. */
  readonly reason: string
}

/** One message of the stream; `key` and credentials are in none. */
export type LiveMessage =
  | { readonly kind: 'picture'; readonly picture: LivePicture }
  | { readonly kind: 'fault'; readonly fault: LiveFault }

/** Where the bridge streams, below the page's own folder. */
export const LIVE_STREAM = 'live/stream'

/** null for what is no message of this version. */
export function readLiveMessage(text: string): LiveMessage | null {
  try {
    const message = JSON.parse(text) as LiveMessage
    if (message.kind === 'fault') return message
    return message.kind === 'picture' && message.picture.version === 1 ? message : null
  } catch {
    return null
  }
}
