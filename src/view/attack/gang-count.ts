/** The gang's records by what became of them. The one thing to know: over all attacks on the present one's topic. */
import type { GovernanceScore } from '../../core/governance'

export interface GangCount {
  readonly denied: number
  readonly rejected: number
  readonly accepted: number
  readonly underWay: number
}

export function countGang({ attack, rejected }: GovernanceScore): GangCount {
  if (attack === null) return { denied: 0, rejected: 0, accepted: 0, underWay: 0 }
  const of = (reason: string): number =>
    rejected.find((row) => row.principal === attack.principal && row.topic === attack.topic && row.reason === reason)
      ?.records ?? 0
  return {
    denied: of('TOPIC_AUTHORIZATION_FAILED'),
    rejected: of('INVALID_RECORD'),
    accepted: attack.accepted,
    underWay: attack.underWay,
  }
}
