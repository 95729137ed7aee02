/**
 * Governance as the page sees it, read from the world as it stands. The one thing a reader would get wrong: nothing is
 * counted here; asked twice it says the same.
 */
import type { World } from '../../world'
import { ageOfSystem } from '../books/ages'
import { type BusinessState, STREAMSCAPE } from '../books/business-state'
import { businessOf, businessStore } from '../books/company'
import type { BadRecord, GovernanceState } from '../books/governance-state'
import { isValidated } from '../governance/enforcement'
import { scoreGang } from '../governance/gang-counts'
import { GANG, principalOf, SUPER_USERS } from '../governance/roles'
import { FEEDS } from '../vocabulary/business-spec'
import type {
  AttackScore,
  DeadLetterScore,
  FirstBadScore,
  FoundBadScore,
  GovernanceScore,
  HitScore,
  StoppedScore,
} from './governance-score'

/** Nothing waits that long in Streamscape while all is well. */
const OLD_US = 30_000_000

export function measureGovernance(world: World): GovernanceScore {
  const business = businessOf(world)
  const { governance } = business
  const stopped = listStopped(world, business)
  const readers = governance?.readers ?? []
  const sum = (key: 'skipped' | 'believed'): number => readers.reduce((total, row) => total + row[key], 0)
  return {
    timeUs: world.state.nowUs,
    registry: governance?.registry?.digest ?? '',
    attack: governance === null ? null : scoreAttack(world, governance),
    serializers: governance?.serializers ?? false,
    validation: FEEDS.map((feed) => ({ feed, on: isValidated(world, feed) })),
    deadLetterQueue: governance?.deadLetters ?? false,
    rolesOn: governance?.roles.on ?? false,
    bindings: governance?.roles.bindings ?? [],
    principals: listPrincipals(world),
    auditOn: governance?.audit.on ?? false,
    auditSinceUs: governance?.audit.sinceUs ?? -1,
    auditEntries: governance?.audit.entries ?? 0,
    rejected: (governance?.rejected ?? []).map((row) => ({ ...row })),
    deadLetters: listLetters(world, business),
    skipped: sum('skipped'),
    believed: sum('believed'),
    stopped,
    hit: listHit(world, business, stopped),
    firstBad: governance === null ? null : showBad(governance.firstBad),
    firstFound: governance === null ? null : findFirst(world, governance),
  }
}

function showBad(bad: BadRecord | null): FirstBadScore | null {
  if (bad === null) return null
  const { timeUs, topic, partition, offset, reason } = bad
  return { timeUs, topic, partition, offset, reason }
}

/** The audit log has an entry of that principal, topic and time exactly when it was on then. */
function findFirst(world: World, { audit }: GovernanceState): FoundBadScore | null {
  const shown = showBad(audit.firstBad)
  if (shown === null || audit.firstBad === null) return null
  return { ...shown, principal: principalOf(world.state.producers[audit.firstBad.producer].id) }
}

function scoreAttack(world: World, governance: GovernanceState): AttackScore | null {
  const { attack } = governance
  if (attack === null) return null
  const { topic, payload, startUs, running, sent, records } = attack
  return {
    topic,
    principal: GANG,
    payload,
    startUs,
    running,
    sent,
    records,
    ...scoreGang(world, governance, attack),
  }
}

function listPrincipals(world: World): readonly string[] {
  const { producers, consumers } = world.state
  const all = [...producers, ...consumers].map(({ id }) => principalOf(id))
  return [...new Set(all)].filter((principal) => !SUPER_USERS.includes(principal)).sort()
}

function listLetters(world: World, business: BusinessState): readonly DeadLetterScore[] {
  const { topics, partitions } = world.state
  const letters: DeadLetterScore[] = []
  for (const { system, partition, deadLetters } of business.governance?.readers ?? []) {
    if (deadLetters === 0) continue
    const topic = topics[partitions.topic[partition]].name
    const { id } = business.systems[system].spec
    const index = letters.findIndex((row) => row.system === id && row.topic === topic)
    if (index < 0) letters.push({ system: id, topic, records: deadLetters })
    else letters[index] = { ...letters[index], records: letters[index].records + deadLetters }
  }
  return letters
}

function listStopped(world: World, business: BusinessState): readonly StoppedScore[] {
  const { consumers, topics, partitions } = world.state
  return business.systems.flatMap(({ spec, removed }, system) => {
    const n = business.stream.consumers[system] ?? -1
    const consumer = n < 0 || removed ? undefined : consumers[n]
    if (consumer === undefined || consumer.stuck === null || consumer.stopped) return []
    const { partition, offset, error } = consumer.stuck
    return [
      {
        system: spec.id,
        consumer: consumer.id,
        topic: topics[partitions.topic[partition]].name,
        partition: partitions.number[partition],
        offset,
        exception: error,
        ageUs: ageOfSystem(world, business, businessStore(world), system, STREAMSCAPE),
      },
    ]
  })
}

function listHit(world: World, business: BusinessState, stopped: readonly StoppedScore[]): readonly HitScore[] {
  const { governance } = business
  if (governance === null) return []
  const store = businessStore(world)
  return business.systems.flatMap(({ spec, removed, up }, system): HitScore[] => {
    if (removed || !up) return []
    if (stopped.some((row) => row.system === spec.id)) return [{ system: spec.id, why: 'stopped' }]
    if (governance.readers.some((row) => row.system === system && row.believed > 0))
      return [{ system: spec.id, why: 'believes-nonsense' }]
    const isOld = governance.firstBad !== null && ageOfSystem(world, business, store, system, STREAMSCAPE) > OLD_US
    return isOld ? [{ system: spec.id, why: 'old' }] : []
  })
}
