/** Who has just joined the company, and what that took: as the core told it when it happened. */
import type { DomainEvent } from '../../core'
import type { WorldsScore } from '../../core/company'

/** A newcomer is news for so long. */
const NEWS_US = 6 * 3_600_000_000

export interface Joined {
  readonly system: string
  readonly name: string
  readonly links: number
  readonly touched: readonly string[]
  readonly ribbons: number
}

export function findJoining(flags: readonly DomainEvent[], score: WorldsScore, timeUs: number): Joined | null {
  for (let i = flags.length - 1; i >= 0; i--) {
    const flag = flags[i]
    if (flag.timeUs > timeUs) continue
    if (flag.timeUs < timeUs - NEWS_US) return null
    if (flag.kind !== 'SystemAdded') continue
    const system = score.systems.find(({ id }) => id === flag.system)
    if (system === undefined) continue
    const ends = score.links.flatMap(({ from, to }) => (from === system.id ? [to] : to === system.id ? [from] : []))
    return {
      system: system.id,
      name: system.name,
      links: flag.links,
      touched: [...new Set(ends)],
      ribbons: (system.emits.length > 0 ? 1 : 0) + (system.needs.length > 0 ? 1 : 0),
    }
  }
  return null
}
