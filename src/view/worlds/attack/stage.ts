/** How far the attack and the defence have come, and what comes next. The one thing a reader would get wrong: any order of defences works; this only says which one the story takes next. */
import { attackSayings as sayings } from '../../../content/attack'
import type { Sentence } from '../../../content/sentence'
import type { GovernanceScore } from '../../../core/company'
import type { CastName, Face, GangName } from '../../kit/cast-figure'

export interface Saying {
  readonly who: Exclude<CastName, GangName>
  readonly face: Face
  readonly text: Sentence
}

export type Step = 'schema' | 'audit' | 'roles'

export function isValidating(score: GovernanceScore): boolean {
  return score.validation.every(({ on }) => on)
}

/** The next defence of the story; null when all stand. */
export function nextStep(score: GovernanceScore): Step | null {
  if (!isValidating(score)) return 'schema'
  if (!score.auditOn) return 'audit'
  return score.rolesOn ? null : 'roles'
}

export function countAway(score: GovernanceScore, reason: string): number {
  return score.rejected.reduce((sum, row) => (row.reason === reason ? sum + row.records : sum), 0)
}

export function sayNow(score: GovernanceScore): Saying {
  const { attack, stopped, believed, rolesOn, auditOn, firstFound } = score
  if (attack === null) return { who: 'jax', face: 'calm', text: sayings.peace() }
  if (rolesOn) return { who: 'iris', face: 'glad', text: sayings.locked() }
  if (!isValidating(score)) {
    if (stopped.length > 0) return { who: 'ada', face: 'worried', text: sayings.breach(stopped.length) }
    if (believed > 0) return { who: 'ada', face: 'worried', text: sayings.through() }
    return { who: 'jax', face: 'worried', text: attack.running ? sayings.coming() : sayings.over() }
  }
  if (attack.payload === 'cut-off' || attack.payload === 'nonsense')
    return { who: 'ada', face: 'worried', text: sayings.through() }
  if (!auditOn) {
    if (stopped.length > 0 && !score.deadLetterQueue) return { who: 'ada', face: 'worried', text: sayings.stuck() }
    return { who: 'jax', face: 'calm', text: sayings.blocked() }
  }
  if (firstFound === null) return { who: 'iris', face: 'calm', text: sayings.waiting() }
  return { who: 'iris', face: 'calm', text: sayings.found(firstFound.principal) }
}
