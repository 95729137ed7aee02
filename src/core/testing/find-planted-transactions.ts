/** Looks for a world with transactions in which a planted bug is caught. */
import type { Violation } from '../checks/checker'
import { checkRun, type Finding } from './check-run'
import { type Hunt, hunt } from './hunt'
import { makeTransactionRun } from './random-transactions'
import { drawFromSeed } from './random-world'

/** The first finding about `invariant`; null when every check stays silent about it. */
export function findPlantedTransaction(invariant: Violation['invariant'], options: Hunt = {}): Finding | null {
  return hunt(options, (seed) => {
    const run = makeTransactionRun(drawFromSeed(seed))
    return checkRun({ ...run, untilUs: run.calmUs }, invariant)
  })
}
