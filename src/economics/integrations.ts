/**
 * How many connections a company keeps, wired system to system or to a hub. The one thing a reader would get wrong:
 * a full mesh is the most that is possible, not what companies have; real ones are sparse, which is why a density
 * stands beside it.
 *
 * Sources: Hohpe and Woolf, Enterprise Integration Patterns, "Canonical Data Model" (translators: 2 systems 2 or 4,
 * 3 systems 6 or 6, 6 systems 30 or 12); the bipartite counts are arithmetic.
 */
import type { Formula } from './provenance'

const EIP = 'Hohpe and Woolf, Enterprise Integration Patterns, Canonical Data Model'

export const MESH_FORMULA: Formula = {
  name: 'everyone talks to everyone',
  text: 'n × (n − 1)',
  unit: 'connections',
  source: EIP,
  label: 'PUBLIC',
}
export const PAIRS_FORMULA: Formula = {
  name: 'one connection a pair',
  text: 'n × (n − 1) / 2',
  unit: 'connections',
  source: EIP,
  label: 'PUBLIC',
}
export const BIPARTITE_FORMULA: Formula = {
  name: 'every source to every sink',
  text: 'S × T',
  unit: 'connections',
  source: 'arithmetic',
  label: 'DERIVED',
}
export const HUB_FORMULA: Formula = {
  name: 'each joins the log',
  text: 'S + T',
  unit: 'connections',
  source: EIP,
  label: 'PUBLIC',
}

/** Directed connections when each of `n` systems sends to each other one. */
export function countMesh(n: number): number {
  return n * (n - 1)
}

/** Undirected pairs of `n` systems. */
export function countPairs(n: number): number {
  return (n * (n - 1)) / 2
}

/** Connections when each of `n` systems both writes to and reads from a hub. */
export function countHubBothWays(n: number): number {
  return 2 * n
}

/** Connections from `sources` to `sinks` when a share `density` (0 to 1) of the possible ones exists. */
export function countPointToPoint(sources: number, sinks: number, density = 1): number {
  return density * sources * sinks
}

/** Connections of the same systems to a hub. */
export function countHub(sources: number, sinks: number): number {
  return sources + sinks
}

/** A hub has fewer connections when the density is above this; may be above 1, then it never has. */
export function breakEvenDensity(sources: number, sinks: number): number {
  return 1 / sources + 1 / sinks
}

/** Smallest `n` from 2 to `most` at which `direct(n) > hub(n)`; null when there is none. */
export function findCrossover(direct: (n: number) => number, hub: (n: number) => number, most: number): number | null {
  for (let n = 2; n <= most; n++) if (direct(n) > hub(n)) return n
  return null
}
