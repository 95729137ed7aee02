/**
 * The gang's records of the present attack, by what became of them. The one thing a reader would get wrong: its client
 * serves all attacks on a topic, so what earlier ones had come to is taken off.
 */
import type { World } from '../../world'
import type { AttackState, GangCounts, GovernanceState, RejectReason } from '../books/governance-state'
import { GANG } from './roles'

/** What became of records: in the topic's log, no role, no valid schema, on their way, given up by the gang's client. */
export interface GangOutcome {
  readonly accepted: number
  readonly denied: number
  readonly invalid: number
  readonly underWay: number
  readonly givenUp: number
}

export function countGang(world: World, governance: GovernanceState, producer: number, topic: string): GangCounts {
  const { acknowledged, rejected, expired } = world.state.producers[producer]
  const of = (reason: RejectReason): number =>
    governance.rejected.find((row) => row.principal === GANG && row.topic === topic && row.reason === reason)
      ?.records ?? 0
  return {
    settled: acknowledged + rejected + expired,
    acknowledged,
    denied: of('TOPIC_AUTHORIZATION_FAILED'),
    invalid: of('INVALID_RECORD'),
  }
}

export function scoreGang(
  world: World,
  governance: GovernanceState,
  { producer, topic, before, sent }: AttackState,
): GangOutcome {
  const now = countGang(world, governance, producer, topic)
  const accepted = now.acknowledged - before.acknowledged
  const denied = now.denied - before.denied
  const invalid = now.invalid - before.invalid
  const underWay = world.state.producers[producer].created - now.settled
  return { accepted, denied, invalid, underWay, givenUp: Math.max(0, sent - accepted - denied - invalid - underWay) }
}
