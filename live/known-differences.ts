/**
 * Differences between the simulation and a real cluster that are known, each with its reason and with the words by which the
 * page on fidelity names it. A test holds the words to be there; what is not in this table fails a comparison.
 */
import type { Difference } from './differences.ts'

export interface KnownDifference {
  readonly id: string
  readonly reason: string
  /** A part of a statement marked `Simplification:` in the source. */
  readonly named: string
  readonly covers: (difference: Difference) => boolean
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'start-of-a-process',
    reason:
      'A JVM takes as long to start as its machine takes; the simulation has one figure for all (streamscape.process.start.ms).',
    named: "how long a process takes to start and how fast it reads are settings of the simulation's own",
    covers: ({ kind, after }) => kind === 'time' && /^(StartBroker|StartController|HealSite)$/.test(after),
  },
]

export function findKnown(difference: Difference): KnownDifference | undefined {
  return KNOWN_DIFFERENCES.find(({ covers }) => covers(difference))
}
