/**
 * A system hears of an order or a sale that somebody made by command: a domain event for each system in each world, so
 * that whoever made it can watch the news go round.
 *
 * The one thing a reader would get wrong: events of the workload are not told, they are far too many. Where a world has
 * none by command, nothing here is asked.
 */
import { tell } from '../../log/tell'
import type { World } from '../../world'
import type { BusinessState, Side } from './business-state'
import { businessStore } from './company'

const SIDE_NAMES = ['Batchland', 'Streamscape'] as const

/** System `reader` was given `event`. */
export function noteHeard(world: World, business: BusinessState, reader: number, event: number, side: Side): void {
  const own = business.own?.find(({ number }) => number === event)
  if (own === undefined) return
  tell(
    world,
    {
      kind: 'EventHeard',
      world: SIDE_NAMES[side],
      system: business.systems[reader].spec.id,
      number: event,
      afterMs: Math.round((world.state.nowUs - businessStore(world).timeUs[event]) / 1000),
    },
    own.told,
  )
}
