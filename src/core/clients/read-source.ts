/**
 * From which broker a consumer reads a partition: from its leader, or from the replica that the leader named
 * (AbstractFetch.selectReadReplica).
 *
 * The one thing a reader would get wrong: an offset that such a replica does not have is no reason to begin anew. The
 * consumer asks the leader again, and only that one's word makes `auto.offset.reset` count.
 */
import { ErrorCode } from '../error-codes'
import type { ConsumerPosition, ConsumerState } from '../shape/consumer-state'
import type { World } from '../world'

/** Broker index; -1 while it is not known. */
export function sourceOf(position: ConsumerPosition): number {
  return position.preferred === undefined ? position.leader : position.preferred
}

/** What the leader named is forgotten after `metadata.max.age.ms`. */
export function forgetStaleReplica(position: ConsumerPosition, nowUs: number): void {
  if (position.preferredUntilUs !== undefined && position.preferredUntilUs <= nowUs) forgetReplica(position)
}

export function forgetReplica(position: ConsumerPosition): void {
  delete position.preferred
  delete position.preferredUntilUs
}

/**
 * An answer about where to read, or from a replica that is not asked any more: true when there is nothing more in it.
 * `broker` has sent it.
 */
export function takeDirections(
  world: World,
  { configs }: ConsumerState,
  position: ConsumerPosition,
  { broker, named, error, expiryUs }: { broker: number; named: number; error: number; expiryUs: number },
): boolean {
  if (error === ErrorCode.NONE || !configs['client.rack']) return false
  if (broker !== sourceOf(position)) return true
  if (error === ErrorCode.PREFERRED_REPLICA) {
    position.preferred = named
    position.preferredUntilUs = expiryUs
    world.state.hasNearReaders = true
    return true
  }
  if (position.preferred === undefined) return false
  forgetReplica(position)
  if (error === ErrorCode.NOT_LEADER_OR_FOLLOWER) position.leader = -1
  return true
}
