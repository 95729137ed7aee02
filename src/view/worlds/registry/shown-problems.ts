/** Which of the seven verdicts is looked at: the chosen one, or the one in force. */
import type { RegistryCheck, RegistryProblem } from '../../../core/company'

type GoodCheck = Extract<RegistryCheck, { readonly ok: true }>

export function shownProblems(check: GoodCheck, chosen: string | null): readonly RegistryProblem[] {
  const level = chosen ?? check.level
  return check.levels.find((row) => row.level === level)?.problems ?? []
}
