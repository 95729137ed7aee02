/** The next system of the list joins: the command that both worlds carry out. */
import type { Command } from '../../core'
import type { WorldsScore } from '../../core/company'
import { findNext } from './metrics'

/** Null when the company has all that it may have. */
export function makeAddNext(score: WorldsScore): Extract<Command, { kind: 'AddSystem' }> | null {
  const next = findNext(score)
  if (next === null) return null
  const { id, name, kind, emits, needs } = next.system
  return { kind: 'AddSystem', system: { id, name, kind, emits, needs, site: emptiestSite(score) } }
}

/** Where the fewest systems run. */
function emptiestSite({ systems }: WorldsScore): string {
  const counts = new Map<string, number>()
  for (const { site } of systems) counts.set(site, (counts.get(site) ?? 0) + 1)
  return [...counts].sort((a, b) => a[1] - b[1])[0][0]
}
