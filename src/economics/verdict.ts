/**
 * The answer that a neutral tool owes: is a platform worth it here? The one thing a reader would get wrong: the order of
 * the questions matters. Who needs minutes cannot be served by a nightly run however few the systems are; who does not,
 * and has few systems, is better off without a platform.
 */
import { breakEvenLinks, type ChangeCost } from './change-cost'

export interface Situation {
  readonly systems: number
  /** Connections that exist or would, system to system. */
  readonly directLinks: number
  /** The oldest answer that the business can live with, seconds. */
  readonly toleratedAgeSeconds: number
  /** Mean age with the batch interval of today, and with the shortest interval that the systems bear. */
  readonly batchAgeSeconds: number
  readonly microBatchAgeSeconds: number
  readonly cost: ChangeCost
  readonly years: number
}

export type Verdict = 'stay-with-batch' | 'micro-batch' | 'direct-calls' | 'streams'

/** Systems up to which direct connections stay easy to keep (facts 3.7: n ≤ 3). */
const FEW_SYSTEMS = 3

export function giveVerdict(situation: Situation): Verdict {
  const { systems, directLinks, toleratedAgeSeconds, batchAgeSeconds, microBatchAgeSeconds, cost, years } = situation
  const isFew = systems <= FEW_SYSTEMS
  const isCheaperDirect = directLinks <= breakEvenLinks({ ...cost, directLinks }, years)
  if (toleratedAgeSeconds >= batchAgeSeconds) return isFew || isCheaperDirect ? 'stay-with-batch' : 'streams'
  if (toleratedAgeSeconds >= microBatchAgeSeconds) return isFew || isCheaperDirect ? 'micro-batch' : 'streams'
  return isFew ? 'direct-calls' : 'streams'
}
