/** Looks for a world that is hurt and healed in which a planted bug keeps something from being whole. */
import type { NotWhole } from '../checks/liveness'
import { findNeverWhole, makeLivenessRun } from './random-liveness-world'
import { drawFromSeed } from './random-world'

/** What is broken for ever about `promise` in one of the first worlds; null when the check stays silent about it. */
export function findPlantedLiveness(promise: NotWhole['promise'], worlds = 40): NotWhole | null {
  for (let seed = 1; seed <= worlds; seed++) {
    const finding = findNeverWhole(makeLivenessRun(drawFromSeed(seed)))
    const broken = finding?.notWhole.find((one) => one.promise === promise)
    if (broken !== undefined) return broken
  }
  return null
}
