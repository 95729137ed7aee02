/** Writing the history: domain events with their causes. */
import type { DomainEvent, EventBody } from '../event'
import type { World } from '../world'

/** Append a domain event; returns its id. `cause` defaults to what the present step follows from. */
export function tell(world: World, body: EventBody, cause: number = world.state.cause): number {
  const { events } = world.stores
  const id = events.length
  events.push(Object.freeze({ ...body, id, timeUs: world.state.nowUs, cause }) as DomainEvent)
  return id
}

/** Say that something which the page lists has changed. */
export function touch(world: World): void {
  world.state.structureVersion++
}
