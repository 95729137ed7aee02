/** How what changes in a cluster is said, live and in a recording. */
import { liveClusterWords as words } from '../../content/live'
import { showSafely } from '../../protocol'
import type { LiveChange } from '../../protocol/live'

/** A sentence of its code; what the code brings along is what the sentence takes. */
export function tellChange(change: LiveChange): string {
  return showSafely((words.changes[change.code] as (change: LiveChange) => string)(change))
}

/** 14:06:31, by the clock of this machine's place. */
export function formatClock(ms: number): string {
  const date = new Date(ms)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':')
}
