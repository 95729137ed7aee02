/** Looks for a random run in which a planted bug is caught. */
import type { Violation } from '../checks/checker'
import type { Finding } from './check-run'
import { checkRun } from './check-run'
import { drawFromSeed, makeRandomRun } from './random-world'

/** The first finding about `invariant` among the first runs; null when every check stays silent about it. */
export function findPlanted(invariant: Violation['invariant'], runs = 40): Finding | null {
  for (let seed = 1; seed <= runs; seed++) {
    const finding = checkRun(makeRandomRun(drawFromSeed(seed)), invariant)
    if (finding?.invariant === invariant) return finding
  }
  return null
}
