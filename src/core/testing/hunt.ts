/** Walks through random runs until a check sees something: how the tests of planted bugs look for a run that shows one. */
import fc from 'fast-check'

/** How many runs are looked at before a bug counts as not caught. */
const MOST_RUNS = 40

/**
 * Where a hunt begins: a run known to show the bug soon, so that the runs before it need not be made each time.
 * The hunt goes on behind it, so that a test need not know the very run.
 */
export interface Hunt {
  /** The first run is 1. */
  readonly from?: number
}

/** What `look` says of the first run of a hunt in which it sees something; null when it stays silent. */
export function hunt<Found>({ from = 1 }: Hunt, look: (run: number) => Found | null): Found | null {
  for (let run = from; run < from + MOST_RUNS; run++) {
    const found = look(run)
    if (found !== null) return found
  }
  return null
}

/** `hunt` through runs drawn from an arbitrary, for a violation of `invariant`. */
export function huntSampled<Run, V extends { readonly invariant: string }>(
  runs: fc.Arbitrary<Run>,
  options: Hunt,
  execute: (run: Run) => V | string | null,
  invariant: V['invariant'],
): V | null {
  const sampled = fc.sample(runs, { numRuns: (options.from ?? 1) + MOST_RUNS, seed: 1 })
  return hunt(options, (index) => {
    const result = execute(sampled[index - 1] as Run)
    return result !== null && typeof result !== 'string' && result.invariant === invariant ? result : null
  })
}
