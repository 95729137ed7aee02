/**
 * What may be asked about transactions, in the words of `kafka-transactions` (list, describe, describe-producers), and how far
 * a partition is stable.
 *
 * The one thing a reader would get wrong: the tool asks coordinators and leaders. Of a `transactional.id` whose coordinator
 * does not run nothing is listed.
 */
import { firstUnstableOffset, lastStableOffset } from '../log/transactions'
import type { World } from '../world'

/** A transaction that is open in a log. */
export interface OpenTransaction {
  /** Name of the producer that had the id last. */
  readonly producer: string
  readonly epoch: number
  readonly firstOffset: number
}

/** Of one replica's log: its last stable offset and what is open in it. Undefined in a world without transactions. */
export function readStable(
  world: World,
  row: number,
): { readonly lastStableOffset: number; readonly open: readonly OpenTransaction[] } | undefined {
  const { transactions, replicas, identities, producers } = world.state
  if (transactions === undefined) return undefined
  const open = (replicas.transactions?.[row]?.producers ?? []).filter(({ firstOffset }) => firstOffset >= 0)
  return {
    lastStableOffset: lastStableOffset(world, row),
    open: open.map(({ identity, firstOffset }) => ({
      producer: producers[identities[identity]].name,
      epoch: world.stores.identities.epoch[identity],
      firstOffset,
    })),
  }
}

export interface TransactionStatus {
  readonly transactionalId: string
  /** Broker ids. */
  readonly coordinatorId: number
  readonly producerId: number
  readonly producerEpoch: number
  readonly transactionState: string
  readonly transactionTimeoutMs: number
  /** Null while none is open. */
  readonly currentTransactionStartTimeMs: number | null
  /** `topic-partition`, as the tool prints them. */
  readonly topicPartitions: readonly string[]
}

/** `kafka-transactions --describe` of each id that a coordinator knows. */
export function describeTransactions(world: World): readonly TransactionStatus[] {
  const { transactions, brokers, partitions, topics } = world.state
  const { producerId, epoch } = world.stores.identities
  return (transactions?.coordinators ?? []).flatMap(({ broker, transactions: known }) =>
    known.map(({ id, identity, record }) => ({
      transactionalId: id,
      coordinatorId: brokers[broker].id,
      producerId: producerId[identity],
      producerEpoch: epoch[identity],
      transactionState: record.state,
      transactionTimeoutMs: record.timeoutUs / 1000,
      currentTransactionStartTimeMs: record.startUs < 0 ? null : Math.floor(record.startUs / 1000),
      topicPartitions: record.partitions.map((p) => `${topics[partitions.topic[p]].name}-${partitions.number[p]}`),
    })),
  )
}

/** What `kafka-transactions list` prints and `describe-producers` of each partition; empty in a world without transactions. */
export function transactionsText(world: World, topicName: string): string {
  const { transactions, topics, partitions } = world.state
  if (transactions === undefined) return ''
  const listed = describeTransactions(world).map((one) => [
    one.transactionalId,
    String(one.coordinatorId),
    String(one.producerId),
    one.transactionState,
  ])
  const parts = [printTable([['TransactionalId', 'Coordinator', 'ProducerId', 'TransactionState'], ...listed])]
  for (const p of topics.find(({ name }) => name === topicName)?.partitions ?? []) {
    const rows = describeProducers(world, p).map((one) =>
      Object.values(one).map((value) => (value < 0 ? 'None' : String(value))),
    )
    if (rows.length === 0) continue
    const head = [
      'ProducerId',
      'ProducerEpoch',
      'LatestCoordinatorEpoch',
      'LastSequence',
      'LastTimestamp',
      'CurrentTransactionStartOffset',
    ]
    parts.push(
      `$ kafka-transactions describe-producers --topic ${topicName} --partition ${partitions.number[p]}`,
      printTable([head, ...rows]),
    )
  }
  return parts.join('\n')
}

/** ToolsUtils.prettyPrintTable. */
export function printTable(table: readonly (readonly string[])[]): string {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
}

export interface Stability {
  /** -1 while nothing is unstable. */
  readonly firstUnstableOffset: number
  readonly lastStableOffset: number
  /** Kafka's `LastStableOffsetLag`: high watermark minus last stable offset. */
  readonly lastStableOffsetLag: number
}

/** As the partition's leader has it; with nobody leading, all is 0. */
export function describeStability(world: World, partition: number): Stability {
  const row = world.state.partitions.leaderRow[partition]
  if (row < 0) return { firstUnstableOffset: -1, lastStableOffset: 0, lastStableOffsetLag: 0 }
  const stable = lastStableOffset(world, row)
  return {
    firstUnstableOffset: firstUnstableOffset(world, row),
    lastStableOffset: stable,
    lastStableOffsetLag: world.state.replicas.highWatermark[row] - stable,
  }
}

interface ProducerReading {
  readonly producerId: number
  readonly producerEpoch: number
  /** -1 before the first marker. */
  readonly latestCoordinatorEpoch: number
  /** -1 for none in this epoch. */
  readonly lastSequence: number
  readonly lastTimestampMs: number
  /** -1 while no transaction is open. */
  readonly currentTransactionStartOffset: number
}

/** `kafka-transactions describe-producers`: what the partition's leader knows of transactional producers. */
export function describeProducers(world: World, partition: number): readonly ProducerReading[] {
  const { replicas, partitions } = world.state
  const row = partitions.leaderRow[partition]
  const known = row < 0 ? null : (replicas.transactions?.[row] ?? null)
  return (known?.producers ?? []).map((one) => {
    const next = replicas.nextSequence[row]?.[one.identity] ?? -1
    return {
      producerId: one.producerId,
      producerEpoch: world.stores.identities.epoch[one.identity],
      latestCoordinatorEpoch: one.coordinatorEpoch,
      // Behind the last one comes 0.
      lastSequence: next < 0 ? -1 : next === 0 ? 2 ** 31 - 1 : next - 1,
      lastTimestampMs: Math.floor(one.updateUs / 1000),
      currentTransactionStartOffset: one.firstOffset,
    }
  })
}
