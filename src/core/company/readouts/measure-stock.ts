/**
 * All pairs that lie in a world, and how many of them a system believes to be there. The one thing a reader would get
 * wrong: a shelf that owes pairs counts as empty, as nobody can take a pair from a debt.
 */
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, type Side, STREAMSCAPE } from '../books/business-state'
import { businessOf } from '../books/company'
import type { PairsLying, StockScore } from './readouts'

/** Null for a system that the company does not have, or that keeps no copy of the shelves. */
export function measureStock(world: World, system: string): StockScore | null {
  const business = businessOf(world)
  const known = business.systems.find(({ spec, removed }) => !removed && spec.id === system)
  if (known === undefined || !known.keepsStock) return null
  const count = (side: Side): StockScore['batch'] => ({
    shelves: countPairs(business, business.shelves[side]),
    copy: countPairs(business, known.copies[side]),
  })
  return { system, batch: count(BATCHLAND), stream: count(STREAMSCAPE) }
}

function countPairs({ places, shelfPlaces }: BusinessState, pairs: Int32Array): PairsLying {
  let all = 0
  let inWarehouses = 0
  for (let cell = 0; cell < pairs.length; cell++) {
    const here = Math.max(0, pairs[cell])
    all += here
    if (shelfPlaces.warehouses.includes(cell % places.length)) inWarehouses += here
  }
  return { all, inWarehouses }
}
