/**
 * TxnOffsetCommit at the coordinator of a group (OffsetMetadataManager.commitTransactionalOffset): offsets that count when
 * the transaction that they belong to is committed, and never when it is aborted.
 *
 * The one thing a reader would get wrong: the group's coordinator asks nobody how the transaction ended. The marker in its
 * partition of `__consumer_offsets` says it (`groups/offsets-log.ts`).
 */
import { answerTransaction } from '../../cluster/transaction-mail'
import { addBatch, addRecords } from '../../log/stores'
import { findTransactional } from '../../log/transactions'
import type { TransactionBody, TransactionError } from '../../shape/transaction-state'
import type { World } from '../../world'
import { groupPartition } from '../groups/find-coordinator'
import { offsetsKey } from '../groups/offsets-log'
import { appendAndWait, isWritable } from './transaction-log'

const BATCH_BYTES = 61
const RECORD_BYTES = 120

type Body = Extract<TransactionBody, { type: 'TxnOffsetCommit' }>

export function commitInTransaction(world: World, slot: number, broker: number, body: Body): void {
  const error = write(world, slot, broker, body)
  if (error !== null) answerTransaction(world, slot, { error })
}

function write(world: World, slot: number, broker: number, body: Body): TransactionError | null {
  const { state, stores } = world
  const partition = groupPartition(world, body.group)
  const coordinator = state.groups.coordinators.find((one) => one.broker === broker && one.partition === partition)
  if (coordinator === undefined) return 'NOT_COORDINATOR'
  const group = coordinator.groups.find(({ id }) => id === body.group)
  if (group === undefined || !group.members.some(({ memberId }) => memberId === body.memberId))
    return 'UNKNOWN_MEMBER_ID'
  if (group.generation !== body.generation) return 'ILLEGAL_GENERATION'
  const leader = state.leaders[coordinator.row]
  if (!isWritable(world, leader, partition)) return 'COORDINATOR_NOT_AVAILABLE'
  // The marker of a newer epoch is here: what comes now would belong to nobody.
  if ((findTransactional(world, coordinator.row, body.identity)?.identity ?? -1) > body.identity)
    return 'PRODUCER_FENCED'
  const count = body.offsets.length / 2
  const keys = Int32Array.from({ length: count }, (_, i) => offsetsKey(world, body.group, body.offsets[i * 2]))
  const values = Int32Array.from({ length: count }, (_, i) => body.offsets[i * 2 + 1])
  const start = addRecords(stores.records, keys, values, count)
  const bytes = BATCH_BYTES + RECORD_BYTES * count
  const batch = addBatch(stores.batches, body.identity, partition, -1, count, bytes, state.nowUs, start)
  appendAndWait(world, leader, batch, { kind: 'offsets', slot })
  return null
}
