/**
 * A month of the bill, divided among the teams that share the cluster, by what each principal moved in the run. What nobody
 * owns stays in a line of its own.
 *
 * The one thing a reader would get wrong: each line of the bill is rounded together and by itself, so that lines, teams and
 * topics all add up to the same cents; the cent that is over goes to who lost most by rounding.
 *
 * Sources: bytes by principal as Confluent's usage by team has it; brokers by bytes and evenly as in
 * `ccloud-chargeback-helper` (chitragupta), 70 and 30 percent; partitions, storage and connectors by owner as in Conduktor's
 * chargeback. Whoever writes most of a topic owns it.
 *
 * Simplification: an average month; peaks, quotas and who came in the middle of it are not charged.
 */
import { roundTogether } from '../bill'
import type { YearBill } from './bill'

export const CHARGED = ['in', 'brokers', 'out', 'storage', 'partitions', 'people'] as const
export type ChargedLine = (typeof CHARGED)[number]

export interface ChargeRules {
  /** Reading is paid by who reads, or by who owns the topic. */
  readonly readsBy: 'reader' | 'owner'
  /** ω: percent of brokers and people that go by bytes; the rest is split evenly. */
  readonly byBytes: number
  /** Is the platform team on the bill? */
  readonly hasPeople: boolean
  /** Do partitions have a price of their own? */
  readonly hasPartitions: boolean
}

export const PROPOSED_RULES: ChargeRules = { readsBy: 'reader', byBytes: 70, hasPeople: false, hasPartitions: true }

/** Of what brokers cost, when partitions are charged. ILLUSTRATIVE. */
const PARTITIONS_SHARE = 0.25

/** What one principal moved in one topic, in bytes of the same time. */
export interface PrincipalUse {
  readonly who: string
  readonly topic: string
  readonly written: number
  readonly read: number
}

export interface ChargeCell {
  readonly who: string
  readonly topic: string
  readonly line: ChargedLine
  /** Whole cents. */
  readonly cents: number
}

export interface Charge {
  readonly cells: readonly ChargeCell[]
  /** Of each line that is on the bill. */
  readonly lines: Readonly<Partial<Record<ChargedLine, number>>>
  readonly total: number
  /** By topic: who writes most of it. */
  readonly owners: Readonly<Record<string, string>>
}

/** A month of the bill by what it is charged as, in whole cents. */
export function monthOf({ lines }: YearBill, rules: ChargeRules): Readonly<Partial<Record<ChargedLine, number>>> {
  const cents = (...ids: readonly string[]): number =>
    Math.round((lines.filter(({ id }) => ids.includes(id)).reduce((sum, { money }) => sum + money, 0) / 12) * 100)
  const brokers = cents('brokers')
  const partitions = rules.hasPartitions ? Math.round(brokers * PARTITIONS_SHARE) : 0
  return {
    in: cents('copies', 'writes'),
    brokers: brokers - partitions,
    out: cents('reads'),
    storage: cents('storage'),
    ...(rules.hasPartitions ? { partitions } : {}),
    ...(rules.hasPeople ? { people: cents('people') } : {}),
  }
}

/** `teams` are the principals that can be asked to pay, in the order in which equals are served. */
export function charge(
  bill: YearBill,
  uses: readonly PrincipalUse[],
  partitions: Readonly<Record<string, number>>,
  teams: readonly string[],
  rules: ChargeRules,
): Charge {
  const owners = findOwners(uses, teams)
  const lines = monthOf(bill, rules)
  const cells = CHARGED.flatMap((line): readonly ChargeCell[] => {
    const cents = lines[line]
    if (cents === undefined) return []
    const weighed = weigh(line, uses, partitions, teams, owners, rules).filter(({ weight }) => weight > 0)
    const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
    if (all === 0) return []
    const shares = roundTogether(
      weighed.map(({ weight }) => (weight / all) * cents),
      cents,
    )
    return weighed.map(({ who, topic }, i) => ({ who, topic, line, cents: shares[i] }))
  })
  return { cells, lines, total: cells.reduce((sum, { cents }) => sum + cents, 0), owners }
}

interface Weighed {
  readonly who: string
  readonly topic: string
  readonly weight: number
}

/** A topic of which no team writes anything is owned by who writes it all the same. */
function findOwners(uses: readonly PrincipalUse[], teams: readonly string[]): Readonly<Record<string, string>> {
  const owners: Record<string, string> = {}
  for (const topic of new Set(uses.map((use) => use.topic))) {
    const writers = uses.filter((use) => use.topic === topic)
    const own = writers.filter(({ who, written }) => teams.includes(who) && written > 0)
    owners[topic] = (own.length > 0 ? own : writers).reduce((best, use) =>
      use.written > best.written ? use : best,
    ).who
  }
  return owners
}

function weigh(
  line: ChargedLine,
  uses: readonly PrincipalUse[],
  partitions: Readonly<Record<string, number>>,
  teams: readonly string[],
  owners: Readonly<Record<string, string>>,
  rules: ChargeRules,
): readonly Weighed[] {
  const byTopic = (of: (topic: string) => number): readonly Weighed[] =>
    Object.entries(owners).map(([topic, who]) => ({ who, topic, weight: of(topic) }))
  const sum = (topic: string, of: (use: PrincipalUse) => number): number =>
    uses.reduce((all, use) => all + (use.topic === topic ? of(use) : 0), 0)
  switch (line) {
    case 'in':
      return uses.map(({ who, topic, written }) => ({ who, topic, weight: written }))
    case 'out':
      return rules.readsBy === 'owner'
        ? byTopic((topic) => sum(topic, ({ read }) => read))
        : uses.map(({ who, topic, read }) => ({ who, topic, weight: read }))
    case 'storage':
      return byTopic((topic) => sum(topic, ({ written }) => written))
    case 'partitions':
      return byTopic((topic) => partitions[topic] ?? 0)
    case 'brokers':
    case 'people':
      return shareEvenly(uses, teams, rules.byBytes / 100)
  }
}

/** A part by bytes, the rest in equal parts for each team; a team's part lies on its topics as its bytes do. */
function shareEvenly(uses: readonly PrincipalUse[], teams: readonly string[], byBytes: number): readonly Weighed[] {
  const bytes = ({ written, read }: PrincipalUse): number => written + read
  const all = uses.reduce((sum, use) => sum + bytes(use), 0)
  const present = teams.filter((team) => uses.some((use) => use.who === team && bytes(use) > 0))
  return uses.map((use) => {
    const own = uses.reduce((sum, other) => sum + (other.who === use.who ? bytes(other) : 0), 0)
    const even = present.includes(use.who) ? (1 - byBytes) / present.length : 0
    const share = own === 0 ? 0 : bytes(use) / own
    return { who: use.who, topic: use.topic, weight: all === 0 ? 0 : (byBytes * own * share) / all + even * share }
  })
}
