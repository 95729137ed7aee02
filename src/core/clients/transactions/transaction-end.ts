/**
 * How a transaction ends at its coordinator (TransactionCoordinator.endTransaction): a decision in the log, markers in every
 * partition, and a last record when all of them are there.
 *
 * The one thing a reader would get wrong: from the decision on nothing can turn it round. A new coordinator that finds it in
 * its log carries it out.
 */

import { addEpoch } from '../../log/identities'
import { tell } from '../../log/tell'
import { pathCause } from '../../network/network'
import type { TransactionCoordinator, TransactionMetadata, TransactionRecord } from '../../shape/transaction-state'
import type { World } from '../../world'
import { writeRecord } from './transaction-log'

type Ending =
  | { readonly reason: 'client'; readonly isCommit: boolean; readonly slot: number }
  /** A newer producer asks for the id; `by` is its number. */
  | { readonly reason: 'fenced'; readonly isCommit: false; readonly by: number }
  | { readonly reason: 'timeout'; readonly isCommit: false }

/** Write PrepareCommit or PrepareAbort. False when the log takes nothing now. */
export function decideEnd(
  world: World,
  coordinator: TransactionCoordinator,
  metadata: TransactionMetadata,
  ending: Ending,
): boolean {
  const { nowUs } = world.state
  const { record } = metadata
  const state = ending.isCommit ? 'PrepareCommit' : 'PrepareAbort'
  if (ending.reason === 'client')
    return writeRecord(world, coordinator, metadata, { ...record, state, updateUs: nowUs }, ending.slot, {
      error: null,
    })
  // prepareFenceProducerEpoch: from here on the epoch of before is nobody's. When it could not be written it is not raised twice.
  const producer = ending.reason === 'fenced' ? ending.by : record.producer
  const isFenced = metadata.identity !== record.identity
  const identity = isFenced ? metadata.identity : addEpoch(world, producer, metadata.identity)
  metadata.identity = identity
  const next: TransactionRecord = { ...record, state, identity, updateUs: nowUs, lastIdentity: -1 }
  if (!writeRecord(world, coordinator, metadata, next, -1, { error: null })) return false
  if (!isFenced) tellAborted(world, coordinator, metadata, ending)
  return true
}

function tellAborted(
  world: World,
  { broker }: TransactionCoordinator,
  { id, record }: TransactionMetadata,
  ending: Extract<Ending, { isCommit: false; reason: 'fenced' | 'timeout' }>,
): void {
  const { producers, brokers, network } = world.state
  const producer = producers[record.producer]
  const cause =
    ending.reason === 'fenced'
      ? producers[ending.by].cause
      : producer.up
        ? Math.max(-1, pathCause(network, producer.site, brokers[broker].site))
        : producer.cause
  tell(
    world,
    {
      kind: 'TransactionAborted',
      producer: producer.id,
      transactionalId: id,
      reason: ending.reason,
      openUs: world.state.nowUs - record.startUs,
    },
    cause,
  )
}

/** Every partition has its marker: the transaction is complete. */
export function complete(world: World, coordinator: TransactionCoordinator, metadata: TransactionMetadata): void {
  const { record } = metadata
  const state = record.state === 'PrepareCommit' ? 'CompleteCommit' : 'CompleteAbort'
  const next: TransactionRecord = { ...record, state, partitions: [], startUs: -1, updateUs: world.state.nowUs }
  writeRecord(world, coordinator, metadata, next, -1, { error: null })
}
