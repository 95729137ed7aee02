/** Looks for a world that is hurt and healed in which a planted bug keeps something from being whole. */
import type { NotWhole } from '../checks/liveness'
import type { Hunt } from './hunt'
import { hunt } from './hunt'
import { findNeverWhole, makeLivenessRun } from './random-liveness-world'
import { drawFromSeed } from './random-world'

/** What is broken for ever about `promise` in one of the first worlds; null when the check stays silent about it. */
export function findPlantedLiveness(promise: NotWhole['promise'], options: Hunt = {}): NotWhole | null {
  return hunt(options, (seed) => {
    const finding = findNeverWhole(makeLivenessRun(drawFromSeed(seed)))
    return finding?.notWhole.find((one) => one.promise === promise) ?? null
  })
}
