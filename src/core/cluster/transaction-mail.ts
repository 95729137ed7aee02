/**
 * Requests of transactional producers to coordinators, and their answers. They travel as those of group members do
 * (`group-mail.ts`): objects in slots, refused by a live host without the process, lost in a dark one.
 */
import { Kind } from '../engine/kinds'
import { holdEvent, isPathOpen, sendEvent } from '../network/network'
import type {
  TransactionAnswer,
  TransactionBody,
  TransactionRequest,
  TransactionsState,
} from '../shape/transaction-state'
import type { World } from '../world'
import { isBrokerUp } from './replicas'

const REQUEST_BYTES = 200

function stateOf(world: World): TransactionsState {
  return world.state.transactions as TransactionsState
}

/** Send a request; returns its serial number, which the answer carries. */
export function sendTransactionRequest(
  world: World,
  producer: number,
  id: string,
  broker: number,
  body: TransactionBody,
): number {
  const transactions = stateOf(world)
  const { producers, brokers } = world.state
  const serial = transactions.nextSerial++
  const { freeRequests, requests } = transactions
  const slot = freeRequests.length > 0 ? (freeRequests.pop() as number) : requests.push(null) - 1
  requests[slot] = { serial, producer, id, broker, body: Object.freeze(body), phase: 'on-the-way', answer: null }
  const from = producers[producer].site
  sendEvent(world, from, brokers[broker].site, REQUEST_BYTES, 0, Kind.TransactionRequest, slot, serial, 0)
  return serial
}

/** The request as it arrives at a running broker; null when it did not. */
export function takeTransactionRequest(world: World, slot: number, serial: number): TransactionRequest | null {
  const { producers, brokers, network } = world.state
  const request = stateOf(world).requests[slot]
  if (request === null || request.serial !== serial || request.phase !== 'on-the-way') return null
  const from = producers[request.producer].site
  const to = brokers[request.broker].site
  if (!isPathOpen(network, from, to)) {
    holdEvent(world, from, to, Kind.TransactionRequest, slot, serial, 0)
    return null
  }
  if (!isBrokerUp(world, request.broker)) {
    refuseForHost(world, slot, request)
    return null
  }
  request.phase = 'at-broker'
  return request
}

function refuseForHost(world: World, slot: number, request: TransactionRequest): void {
  const { network, brokers } = world.state
  if (network.siteUp[brokers[request.broker].site] === 0) freeSlot(world, slot)
  else answerTransaction(world, slot, { error: 'NETWORK_EXCEPTION' })
}

export function answerTransaction(world: World, slot: number, answer: TransactionAnswer): void {
  const { producers, brokers } = world.state
  const request = stateOf(world).requests[slot]
  if (request === null || request.phase === 'answered') return
  request.phase = 'answered'
  request.answer = Object.freeze(answer)
  const from = brokers[request.broker].site
  const to = producers[request.producer].site
  sendEvent(world, from, to, REQUEST_BYTES, 0, Kind.TransactionResponse, slot, request.serial, 0)
}

/** The answer as it arrives at its producer, taken out of its slot; null when it is held or stale. */
export function takeTransactionAnswer(world: World, slot: number, serial: number): TransactionRequest | null {
  const { producers, brokers, network } = world.state
  const request = stateOf(world).requests[slot]
  if (request === null || request.serial !== serial || request.phase !== 'answered') return null
  const from = brokers[request.broker].site
  const to = producers[request.producer].site
  if (!isPathOpen(network, from, to)) {
    holdEvent(world, from, to, Kind.TransactionResponse, slot, serial, 0)
    return null
  }
  freeSlot(world, slot)
  return request
}

/** The process of a broker has ended: what waited there is refused by its host or lost, and its writes are nobody's. */
export function dropTransactions(world: World, broker: number): void {
  const { transactions } = world.state
  if (transactions === undefined) return
  const { requests, writes } = transactions
  for (let slot = 0; slot < requests.length; slot++) {
    const request = requests[slot]
    if (request !== null && request.broker === broker && request.phase === 'at-broker')
      refuseForHost(world, slot, request)
  }
  for (let w = 0; w < writes.length; w++) if (writes[w]?.broker === broker) freeWrite(world, w)
}

export function freeWrite(world: World, write: number): void {
  const transactions = stateOf(world)
  transactions.writes[write] = null
  transactions.freeWrites.push(write)
}

function freeSlot(world: World, slot: number): void {
  const transactions = stateOf(world)
  transactions.requests[slot] = null
  transactions.freeRequests.push(slot)
}
