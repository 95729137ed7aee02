/** Replication quotas of a run in which somebody has set one (cluster/replication-quota.ts). */

/** What Kafka's SampledStat keeps: windows of a second, in a ring; milliseconds, and bytes in each. */
export interface QuotaSamples {
  readonly startMs: number[]
  readonly lastMs: number[]
  readonly bytes: number[]
  current: number
}

export interface ReplicationQuota {
  /** Null for no limit. */
  bytesPerSecond: number | null
  readonly samples: QuotaSamples
}

export type QuotaSide = 'leader' | 'follower'

export interface ReplicationQuotas {
  /** By index of the broker: what it sends to followers, and what it fetches. */
  readonly leader: ReplicationQuota[]
  readonly follower: ReplicationQuota[]
  /** By row: 1 where the latest answer has taken a follower to the high watermark of its leader. */
  readonly inStep: number[]
}

/** What a broker has of its own (DynamicBrokerConfig). */
export type RateKey = 'leader.replication.throttled.rate' | 'follower.replication.throttled.rate'
