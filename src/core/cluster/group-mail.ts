/**
 * Requests of group members to brokers and their answers. They are few, so they are objects in slots; an engine event
 * carries the slot and the serial number of the request.
 *
 * The one thing a reader would get wrong: a request that waits at its broker (JoinGroup, SyncGroup, a commit) keeps its
 * slot until it is answered; when the broker's process ends, the host answers for it, and a dark host does not.
 */
import { Kind } from '../engine/kinds'
import { holdEvent, isPathOpen, sendEvent } from '../network/network'
import type { GroupAnswer, GroupBody, GroupMail, GroupRequest } from '../shape/group-requests'
import type { World } from '../world'
import { isBrokerUp } from './replicas'

const REQUEST_BYTES = 200

export function createGroupMail(): GroupMail {
  return { slots: [], free: [], nextSerial: 1 }
}

/** Send a request; returns its serial number, which the answer carries. */
export function sendGroupRequest(
  world: World,
  consumer: number,
  group: string,
  broker: number,
  body: GroupBody,
): number {
  const { groupMail, consumers, brokers } = world.state
  const serial = groupMail.nextSerial++
  const slot = groupMail.free.length > 0 ? (groupMail.free.pop() as number) : groupMail.slots.push(null) - 1
  groupMail.slots[slot] = {
    serial,
    consumer,
    group,
    broker,
    body: Object.freeze(body),
    phase: 'on-the-way',
    answer: null,
  }
  const from = consumers[consumer].site
  sendEvent(world, from, brokers[broker].site, REQUEST_BYTES, 0, Kind.GroupRequest, slot, serial, 0)
  return serial
}

/** The request as it arrives at a running broker; null when it did not. */
export function takeGroupRequest(world: World, slot: number, serial: number): GroupRequest | null {
  const { groupMail, consumers, brokers, network } = world.state
  const request = groupMail.slots[slot]
  if (request === null || request.serial !== serial || request.phase !== 'on-the-way') return null
  const from = consumers[request.consumer].site
  const to = brokers[request.broker].site
  if (!isPathOpen(network, from, to)) {
    holdEvent(world, from, to, Kind.GroupRequest, slot, serial, 0)
    return null
  }
  if (!isBrokerUp(world, request.broker)) {
    refuseForHost(world, slot, request)
    return null
  }
  request.phase = 'at-broker'
  return request
}

/** A live host without the process refuses at once; from a dark site there is no answer. */
function refuseForHost(world: World, slot: number, request: GroupRequest): void {
  const { network, brokers } = world.state
  if (network.siteUp[brokers[request.broker].site] === 0) freeSlot(world, slot)
  else answerGroupRequest(world, slot, { error: 'NETWORK_EXCEPTION' })
}

export function answerGroupRequest(world: World, slot: number, answer: GroupAnswer): void {
  const { groupMail, consumers, brokers } = world.state
  const request = groupMail.slots[slot]
  if (request === null || request.phase === 'answered') return
  request.phase = 'answered'
  request.answer = Object.freeze(answer)
  const from = brokers[request.broker].site
  const to = consumers[request.consumer].site
  sendEvent(world, from, to, REQUEST_BYTES, 0, Kind.GroupResponse, slot, request.serial, 0)
}

/** The answer as it arrives at its consumer, taken out of its slot; null when it is held or stale. */
export function takeGroupAnswer(world: World, slot: number, serial: number): GroupRequest | null {
  const { groupMail, consumers, brokers, network } = world.state
  const request = groupMail.slots[slot]
  if (request === null || request.serial !== serial || request.phase !== 'answered') return null
  const from = brokers[request.broker].site
  const to = consumers[request.consumer].site
  if (!isPathOpen(network, from, to)) {
    holdEvent(world, from, to, Kind.GroupResponse, slot, serial, 0)
    return null
  }
  freeSlot(world, slot)
  return request
}

/** The process of a broker has ended: what waited there is refused by its host, or lost with it. */
export function dropGroupRequests(world: World, broker: number): void {
  const { slots } = world.state.groupMail
  for (let slot = 0; slot < slots.length; slot++) {
    const request = slots[slot]
    if (request !== null && request.broker === broker && request.phase === 'at-broker')
      refuseForHost(world, slot, request)
  }
}

function freeSlot(world: World, slot: number): void {
  const { groupMail } = world.state
  groupMail.slots[slot] = null
  groupMail.free.push(slot)
}
