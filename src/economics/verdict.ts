/**
 * The answer that a neutral tool owes, from connections alone: is a platform worth it here? The comic sorts its tasks by
 * it; the page of the two worlds knows more of a company and has an answer of its own (`money.ts`).
 *
 * The one thing a reader would get wrong: money comes first. Where the wires cost less than a log, an answer that must be
 * fresh is no reason for a platform yet; so few systems can be copied more often, or asked.
 */
import { breakEvenLinks, type ChangeCost } from './change-cost'
import { countHub, countHubBothWays, countMesh, countPointToPoint, findCrossover } from './integrations'

export interface Situation {
  /** The oldest answer that the business can live with, seconds. */
  readonly toleratedAgeSeconds: number
  /** Mean age with the batch interval of today, and with the shortest interval that the systems bear. */
  readonly batchAgeSeconds: number
  readonly microBatchAgeSeconds: number
  /** `directLinks` are those that exist or would, system to system. */
  readonly cost: ChangeCost
  readonly years: number
}

export type Verdict = 'stay-with-batch' | 'micro-batch' | 'direct-calls' | 'streams'

export interface Advice {
  readonly verdict: Verdict
  /** Direct connections from which on a log costs no more than they do; Infinity when it always costs more. */
  readonly paysFrom: number
  /** Up to so many systems direct connections can be as few as those to a log. */
  readonly fewSystems: number
  /** And they cost less, so that whoever has so few systems keeps them. */
  readonly keepFew: boolean
}

const MOST_SYSTEMS = 40

/** Half of the systems are sources, half are sinks, each source feeds each sink: as sparse as the chart draws. */
export function countSparse(systems: number): number {
  return countPointToPoint(Math.ceil(systems / 2), Math.floor(systems / 2))
}

function countSparseHub(systems: number): number {
  return countHub(Math.ceil(systems / 2), Math.floor(systems / 2))
}

export function giveAdvice({
  toleratedAgeSeconds,
  batchAgeSeconds,
  microBatchAgeSeconds,
  cost,
  years,
}: Situation): Advice {
  const breakEven = Math.ceil(breakEvenLinks(cost, years))
  const paysFrom = Number.isFinite(breakEven) ? breakEven : Number.POSITIVE_INFINITY
  const meshMeets = findCrossover(countMesh, countHubBothWays, MOST_SYSTEMS) ?? MOST_SYSTEMS
  const sparseMeets = findCrossover(countSparse, countSparseHub, MOST_SYSTEMS) ?? MOST_SYSTEMS
  const fewSystems = Math.max(meshMeets, sparseMeets) - 1
  const keepFew = countMesh(fewSystems) < paysFrom
  const advise = (verdict: Verdict): Advice => ({ verdict, paysFrom, fewSystems, keepFew })
  if (cost.directLinks >= paysFrom) return advise('streams')
  if (toleratedAgeSeconds >= batchAgeSeconds) return advise('stay-with-batch')
  return advise(toleratedAgeSeconds >= microBatchAgeSeconds ? 'micro-batch' : 'direct-calls')
}
