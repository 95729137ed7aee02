/** Two skies, from where the runs are told: this run beside the one that it was forked from, as soon as there are two. */
import { skiesWords as words } from '../../content/skies'
import type { BranchInfo } from '../../protocol'
import { TwoSkiesIcon } from '../kit/icons'
import { useSee, useSim } from '../kit/sim-context'

/** The run to stand beside the current one: the one kept last before it, else the next. Null while there is one alone. */
export function chooseOther(branches: readonly BranchInfo[], current: number): BranchInfo | null {
  const others = branches.filter(({ index, left }) => index !== current && left !== null)
  return others.findLast(({ index }) => index < current) ?? others[0] ?? null
}

export function CompareButton() {
  const see = useSee()
  const branches = useSim((s) => s.branches)
  const current = useSim((s) => s.currentBranch)
  const other = chooseOther(branches, current)
  if (other === null || other.left === null) return null
  const { name, left } = other
  return (
    <button
      type="button"
      className="btn btn-flat compare-runs"
      title={words.compareTip(name)}
      onClick={() => see({ skies: { kind: 'branch', name, session: left } })}
    >
      <TwoSkiesIcon />
      <span className="compare-text">{words.compare}</span>
    </button>
  )
}
