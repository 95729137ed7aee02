/**
 * Delivery of control messages between nodes (controllers and brokers). Mail over a cut path or to a dead
 * process is lost; every sender of mail asks again by itself.
 */
import { assert } from '../engine/assert'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import type { Mail, MailBody } from '../shape/mail'
import type { World } from '../world'
import { arrivalTime, isPathOpen } from './network'

/** A control request or response is about this many bytes. */
const MAIL_BYTES = 256

export function sendMail(world: World, from: number, to: number, body: MailBody): void {
  postMail(world, Object.freeze({ ...body, from, to }) as Mail)
}

/**
 * As `sendMail`, for who has the addresses in the letter already. The quorum's fetches and the heartbeats take this
 * way: they go on day and night, and neither a copy nor the freezing of what is thrown away at once pays.
 */
export function postMail(world: World, message: Mail): void {
  const { raft, network, mail, queue } = world.state
  const fromSite = raft[message.from].site
  const toSite = raft[message.to].site
  if (!isPathOpen(network, fromSite, toSite)) return
  const slot = mail.free.length > 0 ? (mail.free.pop() as number) : mail.slots.push(null) - 1
  mail.slots[slot] = message
  pushEvent(queue, arrivalTime(world, fromSite, toSite, MAIL_BYTES, 0), Kind.Mail, slot, 0, 0)
}

/** Take the message out of its slot; null when it was lost on the way. */
export function takeMail(world: World, slot: number): Mail | null {
  const { raft, network, mail } = world.state
  const message = mail.slots[slot]
  assert(message !== null, 'mail was delivered twice')
  mail.slots[slot] = null
  mail.free.push(slot)
  if (!raft[message.to].up) return null
  if (!isPathOpen(network, raft[message.from].site, raft[message.to].site)) return null
  return message
}
