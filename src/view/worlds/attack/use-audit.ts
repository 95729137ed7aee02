/** What the audit log answers, asked again as the run goes on, but not more often than somebody can read. */
import { useEffect, useState } from 'react'
import type { AuditEntry, AuditQuery } from '../../../core/company'
import { useSim, useSimActions } from '../../kit/sim-context'

const NONE: readonly AuditEntry[] = []

/** null asks nothing. The log grows by entries, so a new count is what makes the answer old. */
export function useAudit(query: AuditQuery | null): readonly AuditEntry[] {
  const { ask } = useSimActions()
  const count = useSim((s) => s.worlds?.governance.auditEntries ?? 0)
  const [entries, setEntries] = useState(NONE)
  const key = query === null ? null : JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` is not read; a new one asks again.
  useEffect(() => {
    if (key === null) {
      setEntries(NONE)
      return
    }
    let isCurrent = true
    ask({ type: 'audit', query: JSON.parse(key) as AuditQuery })
      .then((answer) => isCurrent && setEntries(answer.entries))
      .catch(() => {
        // The next entry asks again.
      })
    return () => {
      isCurrent = false
    }
  }, [ask, key, count])
  return entries
}
