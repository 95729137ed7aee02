/** Produce requests that wait for the high watermark (the produce purgatory, DelayedProduce), and their answers. */
import { NO_ALARM, nextAlarm } from '../engine/alarm'
import { pushEvent } from '../engine/event-queue'
import { growFloat64, growInt32 } from '../engine/grow'
import { Kind } from '../engine/kinds'
import { ErrorCode } from '../error-codes'
import { FlightKind, recordFlight } from '../network/flight-recorder'
import { sendEvent } from '../network/network'
import type { RequestSlot } from '../shape/producer-state'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'
import { closeByBroker } from './client-connections'
import { effectiveMinIsr, maximalIsr } from './isr-rules'
import { countBits } from './replicas'

const RESPONSE_BYTES = 96

/** Let a batch of a request wait until the high watermark reaches `offset`. */
export function waitFor(leader: LeaderState, offset: number, request: number, generation: number, item: number): void {
  const capacity = leader.waitOffset.length
  if (leader.waitTail - leader.waitHead === capacity) growWaiting(leader)
  const at = leader.waitTail++ & (leader.waitOffset.length - 1)
  leader.waitOffset[at] = offset
  leader.waitRequest[at] = request
  leader.waitGeneration[at] = generation
  leader.waitItem[at] = item
}

/** The same for a write of a group coordinator, which is told by a reaction and has a negative request number. */
export function waitForWrite(world: World, leader: LeaderState, offset: number, write: number, serial: number): void {
  if (world.state.replicas.highWatermark[leader.row] >= offset) settleWrite(world, write, serial, ErrorCode.NONE)
  else waitFor(leader, offset, -1 - write, serial, 0)
}

/** Writes for transactions have numbers from here on, so that one list of those who wait serves both. */
const TRANSACTION_WRITES = 1_000_000

/** The same for a write for a transaction. */
export function waitForTransactionWrite(
  world: World,
  leader: LeaderState,
  offset: number,
  write: number,
  serial: number,
): void {
  waitForWrite(world, leader, offset, TRANSACTION_WRITES + write, serial)
}

function settleWrite(world: World, write: number, serial: number, error: number): void {
  const ok = error === ErrorCode.NONE
  if (write >= TRANSACTION_WRITES) {
    world.state.reactions.push({ kind: 'transaction-written', write: write - TRANSACTION_WRITES, serial, ok })
    return
  }
  world.state.reactions.push({ kind: 'group-written', write, serial, ok })
}

function growWaiting(leader: LeaderState): void {
  const old = leader.waitOffset.length
  const order: number[] = []
  for (let i = leader.waitHead; i < leader.waitTail; i++) order.push(i & (old - 1))
  const offset = growFloat64(leader.waitOffset, old * 2)
  const request = growInt32(leader.waitRequest, old * 2)
  const generation = growInt32(leader.waitGeneration, old * 2)
  const item = growInt32(leader.waitItem, old * 2)
  order.forEach((from, to) => {
    offset[to] = leader.waitOffset[from]
    request[to] = leader.waitRequest[from]
    generation[to] = leader.waitGeneration[from]
    item[to] = leader.waitItem[from]
  })
  leader.waitOffset = offset
  leader.waitRequest = request
  leader.waitGeneration = generation
  leader.waitItem = item
  leader.waitHead = 0
  leader.waitTail = order.length
}

/** The high watermark moved: answer who waited for it (DelayedProduce.tryComplete). */
export function completeWaiting(world: World, leader: LeaderState): void {
  const { replicas } = world.state
  const mark = replicas.highWatermark[leader.row]
  const enough = countBits(maximalIsr(leader)) >= effectiveMinIsr(world, replicas.partition[leader.row])
  while (leader.waitHead < leader.waitTail) {
    const at = leader.waitHead & (leader.waitOffset.length - 1)
    if (leader.waitOffset[at] > mark) return
    leader.waitHead++
    settle(world, leader, at, enough ? ErrorCode.NONE : ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND)
  }
}

/** This broker does not lead any more: all who wait are told. */
export function failWaiting(world: World, leader: LeaderState, error: 'NOT_LEADER_OR_FOLLOWER'): void {
  while (leader.waitHead < leader.waitTail) {
    const at = leader.waitHead & (leader.waitOffset.length - 1)
    leader.waitHead++
    settle(world, leader, at, ErrorCode[error])
  }
}

function settle(world: World, leader: LeaderState, at: number, error: number): void {
  if (leader.waitRequest[at] < 0) {
    settleWrite(world, -1 - leader.waitRequest[at], leader.waitGeneration[at], error)
    return
  }
  const producerNumber = Math.floor(leader.waitRequest[at] / 65_536)
  const slotNumber = leader.waitRequest[at] % 65_536
  const slot = world.state.producers[producerNumber].slots[slotNumber]
  if (slot.generation !== leader.waitGeneration[at] || slot.phase !== 'at-broker') return
  const item = leader.waitItem[at]
  if (slot.errors[item] !== ErrorCode.WAITING) return
  slot.errors[item] = error
  slot.remaining--
  if (slot.remaining === 0) answerProduce(world, producerNumber, slotNumber)
}

// ---- request timeouts ---------------------------------------------------------------------------------------

/** Answer what still waits at `deadlineUs` with REQUEST_TIMED_OUT. */
export function armPurgatory(world: World, b: number, deadlineUs: number): void {
  const broker = world.state.brokers[b]
  const atUs = nextAlarm(broker.purgatoryTimerUs, deadlineUs, world.state.nowUs)
  if (atUs === NO_ALARM) return
  broker.purgatoryTimerUs = atUs
  pushEvent(world.state.queue, atUs, Kind.Purgatory, b, broker.life, 0)
}

/** Requests that waited for their whole timeout are answered REQUEST_TIMED_OUT; the records stay in the log. */
export function onPurgatoryTimer(world: World, b: number, life: number): void {
  const { state } = world
  const broker = state.brokers[b]
  if (life !== broker.life || state.nowUs < broker.purgatoryTimerUs) return
  broker.purgatoryTimerUs = NO_ALARM
  let next = NO_ALARM
  for (let n = 0; n < state.producers.length; n++) {
    const { slots } = state.producers[n]
    for (let s = 0; s < slots.length; s++) {
      const slot = slots[s]
      if (slot.phase !== 'at-broker' || slot.broker !== b || slot.remaining === 0) continue
      if (slot.deadlineUs > state.nowUs) {
        next = Math.min(next, slot.deadlineUs)
        continue
      }
      for (let item = 0; item < slot.batchCount; item++) {
        if (slot.errors[item] === ErrorCode.WAITING) slot.errors[item] = ErrorCode.REQUEST_TIMED_OUT
      }
      slot.remaining = 0
      answerProduce(world, n, s)
    }
  }
  for (let w = 0; w < state.groups.writes.length; w++) {
    const write = state.groups.writes[w]
    if (write === null || write.broker !== b) continue
    if (write.deadlineUs > state.nowUs) next = Math.min(next, write.deadlineUs)
    else settleWrite(world, w, write.serial, ErrorCode.REQUEST_TIMED_OUT)
  }
  armPurgatory(world, b, Math.min(next, expireTransactionWrites(world, b)))
}

/** Returns when the next of those that wait is due. */
function expireTransactionWrites(world: World, b: number): number {
  const writes = world.state.transactions?.writes ?? []
  let next = NO_ALARM
  for (let w = 0; w < writes.length; w++) {
    const write = writes[w]
    if (write === null || write.broker !== b) continue
    if (write.deadlineUs > world.state.nowUs) next = Math.min(next, write.deadlineUs)
    else settleWrite(world, TRANSACTION_WRITES + w, write.serial, ErrorCode.REQUEST_TIMED_OUT)
  }
  return next
}

/** Send the answer of a request whose batches are all settled. */
export function answerProduce(world: World, producerNumber: number, slotNumber: number): void {
  const { state } = world
  const producer = state.producers[producerNumber]
  const slot = producer.slots[slotNumber]
  if (slot.acks === 0) {
    finishUnacknowledged(world, producerNumber, slot)
    return
  }
  slot.phase = 'answered'
  const connection = producer.connections[slot.broker]
  const from = state.brokers[slot.broker].site
  const at = sendEvent(
    world,
    from,
    producer.site,
    RESPONSE_BYTES,
    connection.responseAfterUs,
    Kind.ProduceResponse,
    producerNumber,
    slotNumber,
    slot.generation,
  )
  if (at >= 0) connection.responseAfterUs = at
  if (world.recorder !== null) noteRefusals(world, producerNumber, slot, at)
}

/** Nobody waits for this answer. What was refused never was in a log, and the client only sees its connection closed. */
function finishUnacknowledged(world: World, producerNumber: number, slot: RequestSlot): void {
  const producer = world.state.producers[producerNumber]
  let isRefused = false
  for (let item = 0; item < slot.batchCount; item++) {
    if (slot.errors[item] === ErrorCode.NONE) continue
    isRefused = true
    producer.lostUnacknowledged += world.stores.batches.count[slot.batches[item]]
  }
  if (isRefused) closeByBroker(world, producerNumber, slot.broker, slot.connection)
  slot.phase = 'free'
  slot.generation++
}

function noteRefusals(world: World, producerNumber: number, slot: RequestSlot, at: number): void {
  for (let item = 0; item < slot.batchCount; item++) {
    if (slot.errors[item] === ErrorCode.NONE) continue
    const batch = slot.batches[item]
    const node = world.state.brokers.length + producerNumber
    recordFlight(
      world,
      FlightKind.refused,
      slot.broker,
      node,
      at,
      world.stores.batches.count[batch],
      world.stores.batches.partition[batch],
      batch,
      -1,
    )
  }
}
