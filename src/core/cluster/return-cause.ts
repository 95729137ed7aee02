/**
 * Why one that was away is back: the latest thing since it left that could have brought it. The one thing a reader would
 * get wrong: the last thing that happened to its process is no answer, since a broker whose link was cut never stopped.
 */
import type { DomainEvent } from '../event'
import type { World } from '../world'

/** Id of the event that lets the controllers hear broker `b` (by place) again after its fencing. */
export function hearingCause(world: World, b: number): number {
  const { id } = world.state.brokers[b]
  return latestSince(
    world,
    (event) => event.kind === 'BrokerFenced' && event.broker === id,
    (event) => bringsBack(world, b, event),
    world.state.brokers[b].cause,
  )
}

/** Id of the event that lets the replica on broker `b` (by place) catch up with the leader of partition `p` again. */
export function catchingUpCause(world: World, b: number, p: number): number {
  const { brokers, topics, partitions } = world.state
  const { id } = brokers[b]
  const topic = topics[partitions.topic[p]].name
  const number = partitions.number[p]
  const isOfPartition = (event: DomainEvent): boolean =>
    'partition' in event && event.topic === topic && event.partition === number
  return latestSince(
    world,
    (event) => event.kind === 'IsrChanged' && event.left.includes(id) && isOfPartition(event),
    (event) =>
      bringsBack(world, b, event) ||
      (event.kind === 'BrokerUnfenced' && event.broker === id) ||
      (event.kind === 'ReplicaThrottled' && event.broker === id && isOfPartition(event)),
    brokers[b].cause,
  )
}

function bringsBack({ state, scenario }: World, b: number, event: DomainEvent): boolean {
  const { id, site } = state.brokers[b]
  const place = scenario.sites[site].id
  switch (event.kind) {
    case 'BrokerResumed':
    case 'BrokerRegistered':
      return event.broker === id
    case 'LinkHealed':
    case 'LinkChanged':
      return event.from === place || event.to === place
    default:
      return false
  }
}

/** Looks back until it left, at the longest to the beginning: what comes back is rare. */
function latestSince(
  { stores }: World,
  isLeaving: (event: DomainEvent) => boolean,
  isReason: (event: DomainEvent) => boolean,
  otherwise: number,
): number {
  for (let i = stores.events.length - 1; i >= 0; i--) {
    const event = stores.events[i]
    if (isReason(event)) return event.id
    if (isLeaving(event)) return otherwise
  }
  return otherwise
}
