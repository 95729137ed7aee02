/**
 * What consumers and members of groups notice at once when the process of a broker begins or ends: its host resets their
 * connections, so that fetches fail and another coordinator is looked for.
 *
 * The one thing a reader would get wrong: this is the cluster's own event with its clients' part added. The cluster knows
 * nothing of clients that follow it, and a dark host, which resets nothing, is not here at all.
 */
import {
  beginDuties,
  bootBroker,
  crashBroker,
  onBrokerMail,
  onControllerFound,
  onHeartbeatTimer,
  stopBroker,
} from '../cluster/broker'
import { isBrokerUp } from '../cluster/replicas'
import type { Mail } from '../shape/mail'
import type { World } from '../world'
import { resetConsumerFetches } from './consumer'
import { resetGroupRequests } from './groups/member'

export function onBrokerBooted(world: World, b: number, life: number): void {
  if (!bootBroker(world, b, life)) return
  resetConsumerFetches(world, b)
  beginDuties(world, b)
}

/** Its process dies while its host lives. Returns what everything that follows from it has as its cause. */
export function killBroker(world: World, b: number, cause: number): number {
  const event = crashBroker(world, b, cause, false)
  noticeEnd(world, b)
  return event
}

/** Somebody asks it to stop; without a controlled shutdown it ends now. */
export function endBroker(world: World, b: number, cause: number): void {
  const wasUp = isBrokerUp(world, b)
  stopBroker(world, b, cause)
  if (wasUp) noticeEnd(world, b)
}

/** A broker that shuts down may end when a heartbeat is due: its patience with the controllers is over. */
export function onHeartbeatDue(world: World, b: number, life: number, once: number): void {
  const wasUp = isBrokerUp(world, b)
  onHeartbeatTimer(world, b, life, once)
  if (wasUp) noticeEnd(world, b)
}

export function onActiveController(world: World, b: number): void {
  const wasUp = isBrokerUp(world, b)
  onControllerFound(world, b)
  if (wasUp) noticeEnd(world, b)
}

/** Or when the controller lets it go. False when the mail is for nobody here. */
export function onMailToBroker(world: World, mail: Mail): boolean {
  const b = mail.to - world.scenario.controllers.length
  const wasUp = b >= 0 && isBrokerUp(world, b)
  const isHandled = onBrokerMail(world, mail)
  if (wasUp) noticeEnd(world, b)
  return isHandled
}

function noticeEnd(world: World, b: number): void {
  if (isBrokerUp(world, b)) return
  resetConsumerFetches(world, b)
  resetGroupRequests(world, b)
}
