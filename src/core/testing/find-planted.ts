/** Looks for a random run in which a planted bug is caught. */
import type { Violation } from '../checks/checker'
import type { Finding } from './check-run'
import { checkRun } from './check-run'
import type { Hunt } from './hunt'
import { hunt } from './hunt'
import { drawFromSeed, makeRandomRun } from './random-world'

/** The first finding about `invariant` among the runs of the hunt; null when every check stays silent about it. */
export function findPlanted(invariant: Violation['invariant'], options: Hunt = {}): Finding | null {
  return hunt(options, (seed) => {
    const finding = checkRun(makeRandomRun(drawFromSeed(seed)), invariant)
    return finding?.invariant === invariant ? finding : null
  })
}
