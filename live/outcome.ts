/** What a run came to, the same for a real cluster and for the simulation. Times are milliseconds since the run began. */

/** What the controllers have decided of one partition. */
export interface Decision {
  readonly atMs: number
  readonly leader: number | null
  readonly leaderEpoch: number
  /** In ascending order, as the order means nothing. */
  readonly isr: readonly number[]
  readonly elr: readonly number[]
  readonly lastKnownElr: readonly number[]
}

export interface PartitionOutcome {
  readonly topic: string
  readonly partition: number
  readonly replicas: readonly number[]
  /** In order of time; the first is what the run began with. */
  readonly decisions: readonly Decision[]
  /** Log end offset of the leader; -1 without one. */
  readonly end: number
}

export interface TopicOutcome {
  readonly topic: string
  readonly acknowledged: number
  /** Acknowledged by acks 1 or all, and not in the log. */
  readonly lost: number
  /** Records of acks=0 that are not in the log. */
  readonly lostUnacknowledged: number
  readonly duplicates: number
  readonly records: number
  /** Names of the errors that brokers have answered to producers, in ascending order: what was sent again or given up. */
  readonly errors: readonly string[]
}

export interface GroupOutcome {
  readonly group: string
  readonly state: string
  readonly assignor: string
  /** Partitions by the id of the consumer. */
  readonly members: Readonly<Record<string, readonly string[]>>
  /** Records between what was committed and the end of the log. */
  readonly lag: number
  /** Next offset to read, by partition, of those that have one. Left out in outcomes that were kept without it. */
  readonly committed?: Readonly<Record<string, number>>
  /** When the members were given partitions, in order of time. */
  readonly assignedMs: readonly number[]
}

export interface Outcome {
  /** When each command was given, in the order of their times: a real run waits until a process that it started is there. */
  readonly commandsMs: readonly number[]
  /** From the first record to the last. */
  readonly lengthMs: number
  readonly partitions: readonly PartitionOutcome[]
  readonly topics: readonly TopicOutcome[]
  readonly groups: readonly GroupOutcome[]
  /** Commands that the cluster refused, with Kafka's name of the error. */
  readonly refused: readonly string[]
}

/** Which command was the last before that time, by its number; -1 for none. */
export function lastCommand({ commandsMs }: Outcome, atMs: number): number {
  return commandsMs.findLastIndex((commandMs) => commandMs <= atMs)
}

/** Does `after` decide anything else than `before`, but for its time? */
export function isSameDecision(before: Decision, after: Decision): boolean {
  const text = ({ atMs: _, ...rest }: Decision): string => JSON.stringify(rest)
  return text(before) === text(after)
}

export function ascending(ids: readonly number[] | null | undefined): number[] {
  return [...(ids ?? [])].sort((a, b) => a - b)
}
