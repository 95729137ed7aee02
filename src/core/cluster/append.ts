/**
 * Produce requests at a broker (ReplicaManager.appendRecords, Partition.appendRecordsToLeader,
 * DelayedProduce): check, append, and answer at once or when the high watermark gets there.
 *
 * The one thing a reader would get wrong: `acks=all` is the current ISR, not all replicas and not a majority,
 * and min ISR is checked twice, before the append and when the high watermark has passed.
 */

import { ErrorCode } from '../error-codes'
import { checkSequence, findDuplicate, noteSequence } from '../log/producer-sequences'
import { appendToList, noteEpoch } from '../log/replica-log'
import { addEntry } from '../log/stores'
import { isCompacted } from '../settings'
import type { RequestSlot } from '../shape/producer-state'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { wakeFetchers } from './fetch-answer'
import { maybeIncrementHighWatermark } from './isr'
import { effectiveMinIsr, maximalIsr } from './isr-rules'
import { noteUnacknowledged } from './losses'
import { countBits, findRow } from './replicas'
import { answerProduce, armPurgatory, waitFor } from './waiting'

/** Handle a produce request that has arrived at its broker. */
export function handleProduce(world: World, producerNumber: number, slotNumber: number): void {
  const { state } = world
  const slot = state.producers[producerNumber].slots[slotNumber]
  slot.remaining = 0
  for (let item = 0; item < slot.batchCount; item++) {
    const batch = slot.batches[item]
    slot.errors[item] = appendBatch(world, slot, slotNumber, producerNumber, item, batch)
    if (slot.errors[item] === ErrorCode.WAITING) slot.remaining++
  }
  wakeFetchers(world, slot.broker)
  if (slot.remaining === 0) answerProduce(world, producerNumber, slotNumber)
  else armPurgatory(world, slot.broker, slot.deadlineUs)
}

function appendBatch(
  world: World,
  slot: RequestSlot,
  slotNumber: number,
  producerNumber: number,
  item: number,
  batch: number,
): number {
  const { state, stores } = world
  const { replicas } = state
  const p = stores.batches.partition[batch]
  const { extension } = world
  // KafkaApis.handleProduceRequest authorizes before anybody looks at the partition; LogValidator comes after min ISR.
  const denied = extension?.authorizeWrite?.(world, producerNumber) ?? ErrorCode.NONE
  if (denied !== ErrorCode.NONE) return denied
  const row = findRow(world, p, slot.broker)
  const leader = row < 0 ? null : state.leaders[row]
  if (leader === null) return ErrorCode.NOT_LEADER_OR_FOLLOWER
  const all = slot.acks === -1
  if (all && countBits(leader.isr) < effectiveMinIsr(world, p)) return ErrorCode.NOT_ENOUGH_REPLICAS
  const invalid = extension?.validate?.(world, producerNumber, batch) ?? ErrorCode.NONE
  if (invalid !== ErrorCode.NONE) return invalid
  if (isCompacted(state.topics[state.partitions.topic[p]]) && lacksKey(world, batch)) return ErrorCode.INVALID_RECORD
  let entry = -1
  if (stores.batches.baseSequence[batch] >= 0) {
    const verdict = checkSequence(world, row, batch)
    if (verdict === 'OUT_OF_ORDER_SEQUENCE_NUMBER') return ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER
    if (verdict === 'INVALID_PRODUCER_EPOCH') return ErrorCode.INVALID_PRODUCER_EPOCH
    if (verdict === 'DUPLICATE') entry = findDuplicate(world, row, batch)
  }
  if (entry < 0) entry = appendToLeader(world, leader, batch)
  // Partition.appendRecordsToLeader tries after every append: `min.insync.replicas` may have been lowered since.
  else maybeIncrementHighWatermark(world, leader)
  slot.entries[item] = entry
  if (slot.acks === 0) noteUnacknowledged(world, p, row, entry)
  if (!all) return ErrorCode.NONE
  const required = stores.entries.baseOffset[entry] + stores.entries.count[entry]
  if (replicas.highWatermark[row] >= required) return ErrorCode.NONE
  waitFor(leader, required, producerNumber * 65_536 + slotNumber, slot.generation, item)
  return ErrorCode.WAITING
}

/** LogValidator: "Compacted topic cannot accept message without key"; the whole batch is refused. */
function lacksKey({ stores }: World, batch: number): boolean {
  const { batches, records } = stores
  const start = batches.recordStart[batch]
  for (let record = start; record < start + batches.count[batch]; record++) if (records.key[record] === -1) return true
  return false
}

/** Append a batch to the leader's own log; returns its entry. */
export function appendToLeader(world: World, leader: LeaderState, batch: number): number {
  const { state, stores } = world
  const { replicas, epochs } = state
  const { row } = leader
  const leo = replicas.logEndOffset[row]
  const count = stores.batches.count[batch]
  const entry = addEntry(stores.entries, batch, leo, count, leader.epoch, state.nowUs)
  world.logs[row] = appendToList(world.logs[row], replicas.logLength[row], entry)
  replicas.logLength[row]++
  replicas.logEndOffset[row] = leo + count
  leader.leo[replicas.slot[row]] = leo + count
  const cache = epochs[row]
  if (cache.length === 0 || cache[cache.length - 1].epoch < leader.epoch)
    epochs[row] = noteEpoch(cache, leader.epoch, leo)
  noteSequence(world, row, entry)
  // A partition with no other ISR member commits at once.
  if ((maximalIsr(leader) & (maximalIsr(leader) - 1)) === 0) maybeIncrementHighWatermark(world, leader)
  return entry
}
