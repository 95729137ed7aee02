/**
 * What the next step will handle, read before it does: several promises are about one request, and who looks at the
 * world afterwards only cannot know what was asked. The one thing a reader would get wrong: an engine event at the head
 * of the queue may be stale (its generation is over); a check must see for itself whether anything came of it.
 */
import type { Mail } from '../shape/mail'
import type { World } from '../world'

export interface Upcoming {
  /** A kind of `engine/kinds`; -1 for a command that is issued from outside. */
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly c: number
}

export const NOTHING_UPCOMING: Upcoming = { kind: -1, a: 0, b: 0, c: 0 }

export function peekEvent(world: World): Upcoming {
  const { queue } = world.state
  if (queue.size === 0) return NOTHING_UPCOMING
  const [kind, a, b, c] = queue.payload
  return { kind, a, b, c }
}

/** The control message that this event delivers to a running process over an open path; null when it does not. */
export function arrivingMail(world: World, { kind, a }: Upcoming, mailKind: number): Mail | null {
  if (kind !== mailKind) return null
  const { mail, raft, network } = world.state
  const message = mail.slots[a]
  if (message === null || message === undefined || !raft[message.to].up) return null
  const path = raft[message.from].site * network.sites + raft[message.to].site
  return network.joined[path] === 1 && network.cut[path] === 0 ? message : null
}
