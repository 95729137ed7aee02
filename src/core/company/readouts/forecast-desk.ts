/**
 * What waits at the desks and when each thing will be done. The one thing a reader would get wrong: this is what comes
 * if nothing changes. A failed run that the next night makes good is dropped when its turn comes, and the rest is sooner.
 */
import type { World } from '../../world'
import { SIDES } from '../books/business-state'
import { businessOf } from '../books/company'
import type { BusinessSpec } from '../vocabulary/business-spec'
import { endOfWork, isNeeded, nextWork } from '../worlds/desk'
import type { RepairScore } from './readouts'

const NAMES = ['Batchland', 'Streamscape'] as const

export function forecastDesks(world: World): readonly RepairScore[] {
  const business = businessOf(world)
  const { batch, desks, systems } = business
  const spec = (world.scenario.business as BusinessSpec).batch
  return SIDES.flatMap((side) => {
    const { queue, busy } = desks[side]
    let atUs = world.state.nowUs
    return queue.flatMap((repair, i): RepairScore[] => {
      const isBegun = busy && i === 0
      if (!isBegun && !isNeeded(business, repair)) return []
      const { what, number, cause } = repair
      const beginUs = isBegun ? begunUs(world, cause) : nextWork(spec, atUs)
      atUs = endOfWork(spec, beginUs, spec.repairMinutes)
      const rest = { world: NAMES[side], what, isBegun, beginUs, doneUs: atUs, cause }
      if (what === 'records') return [{ ...rest, from: systems[number].spec.id, to: null, rows: 0 }]
      const { source, target, rows } = what === 'run' ? { ...batch.links[number], rows: 0 } : batch.spoiled[number]
      return [{ ...rest, from: systems[source].spec.id, to: systems[target].spec.id, rows }]
    })
  })
}

function begunUs({ state, stores }: World, cause: number): number {
  const begun = stores.events.findLast((event) => event.kind === 'RepairStarted' && event.cause === cause)
  return begun?.timeUs ?? state.nowUs
}
