/**
 * Five ways to have the same data in the same places, as money a year and once. The one thing a reader would get wrong:
 * what a discount takes off is infrastructure alone; people, licences and risk have no list price.
 *
 * Sources: `facts/economics.md` 2.4 and 3.2. Chain of jobs: 1 − (1 − p)^steps bad nights; minutes down: (1 − A) · 525,600;
 * a minute that nobody planned costs more than one that somebody did.
 *
 * Simplification: intangibles (reputation, morale) are in no sum.
 * Simplification: a breach is as likely and as dear in all five ways, so it raises each total and no difference.
 */
import { badNights, downMinutesAYear } from '../availability'
import { countHub, countPointToPoint } from '../integrations'
import type { Values } from './assumptions'
import { eachGb } from './bytes'
import { clusterYear, countBrokers, GB_DAY, GB_YEAR, HOURS_YEAR, type Shares, storageGb } from './cluster'

export const OPTIONS = ['batch', 'self', 'node', 'use', 'distribution'] as const
export type Option = (typeof OPTIONS)[number]

export const KINDS = ['infra', 'people', 'links', 'risk', 'licence', 'move'] as const
export type Kind = (typeof KINDS)[number]

/** A year of each; `move` is paid once, in the first year. */
export type OptionCost = Readonly<Record<Kind, number>>

const NIGHTS = 365

/** Percent of a year in which each is up. Written out, because a name that is computed costs more than the formula. */
function upOf(option: Exclude<Option, 'batch'>, p: Values): number {
  switch (option) {
    case 'self':
      return p.upSelf
    case 'node':
      return p.upNode
    case 'use':
      return p.upUse
    case 'distribution':
      return p.upDistribution
  }
}

/** Chance stands at its mean, or at what one trial drew: outages as minutes for each minute expected, breaches a year. */
export interface Luck {
  readonly outage: number
  /** Breaches a year, one of mean cost counted as 1; `AT_MEAN` for the expected value. */
  readonly breaches: number
}

const AT_MEAN = -1
export const EXPECTED: Luck = { outage: 1, breaches: AT_MEAN }

export interface Plan {
  readonly shares: Shares
  /** Is the cluster that somebody runs alone set up as it should be? */
  readonly isTuned: boolean
  readonly years: number
}

function breachYear(p: Values, luck: Luck): number {
  return (luck.breaches === AT_MEAN ? p.breachChance / 100 : luck.breaches) * p.breachCost
}

function downYear(option: Exclude<Option, 'batch'>, p: Values, luck: Luck): number {
  return downMinutesAYear(upOf(option, p) / 100) * p.minuteDown * p.unplanned * luck.outage
}

function off(p: Values): number {
  return 1 - p.discount / 100
}

/** What several ways have in common, worked out once for all of them. US dollars a year, and `once` paid once. */
export interface Parts {
  /** Wires as they are: kept, and for one more source a year built. */
  directUpkeep: number
  directMore: number
  hubUpkeep: number
  hubMore: number
  /** Connectors, and the old way that runs beside the new one meanwhile. */
  once: number
  /** A cluster that somebody runs, tuned, and as the plan has it. */
  tuned: number
  own: number
}

export function emptyParts(): Parts {
  return { directUpkeep: 0, directMore: 0, hubUpkeep: 0, hubMore: 0, once: 0, tuned: 0, own: 0 }
}

/** Written into `into` and answered: who asks a million times brings the same one. */
export function partsOf(p: Values, { shares, isTuned }: Plan, into: Parts = emptyParts()): Parts {
  const month = p.engineerYear / 12
  const density = p.density / 100
  const links = countPointToPoint(p.sources, p.sinks, density)
  into.directUpkeep = links * p.directBuild * (p.upkeep / 100) * month
  into.directMore = Math.round(density * p.sinks) * p.directBuild * month
  const build = countHub(p.sources, p.sinks) * p.hubBuild * month
  into.hubUpkeep = build * (p.upkeep / 100)
  into.hubMore = p.hubBuild * month
  into.once = build + (p.bothMonths / 12) * (into.directUpkeep + p.batchMachines * off(p))
  into.tuned = clusterYear(p, shares, true)
  into.own = isTuned ? into.tuned : clusterYear(p, shares, false)
  return into
}

function infraOf(option: Exclude<Option, 'batch'>, p: Values, { shares }: Plan, { own, tuned }: Parts): number {
  if (option === 'self') return own
  // Whoever pays for a distribution is helped to set it up.
  if (option === 'distribution') return tuned
  const written = p.written / p.compression
  const stored = written * GB_DAY * p.retention
  if (option === 'use') {
    const units = Math.max(1, Math.ceil((written * p.peak) / p.unitRate))
    const moved = written * (1 + p.fanOut) * GB_YEAR
    return units * HOURS_YEAR * p.unitPrice + moved * eachGb(p.usePrice) + stored * 12 * eachGb(p.useDiskPrice)
  }
  const local = storageGb(written, Math.min(p.localDays, p.retention), p.headroom)
  const brokers = countBrokers(p, written, 0)
  // The host does not charge for copies between its brokers.
  const crossing = written * (shares.writes + p.fanOut * shares.nearReads)
  return (
    brokers * HOURS_YEAR * p.nodePrice +
    crossing * GB_YEAR * p.crossPrice +
    local * 12 * p.nodeDiskPrice +
    stored * 12 * p.nodeObjectPrice
  )
}

function peopleOf(option: Option, p: Values): number {
  switch (option) {
    case 'batch':
      return p.peopleBatch
    case 'self':
      return p.peopleSelf
    case 'node':
      return p.peopleNode
    case 'use':
      return p.peopleUse
    case 'distribution':
      return p.peopleDistribution
  }
}

/** How much there is to learn, in trainings. Tuning is learnt, too. */
function trainingTimes(option: Option, p: Values, isTuned: boolean): number {
  if (option === 'self') return isTuned ? p.trainingTuned : 1
  return option === 'use' ? p.trainingUse : 1
}

/** `parts` are those of the same figures and plan. */
export function costOf(
  option: Option,
  p: Values,
  plan: Plan,
  luck: Luck = EXPECTED,
  parts: Parts = partsOf(p, plan),
  into: { -readonly [K in Kind]: number } = { infra: 0, people: 0, links: 0, risk: 0, licence: 0, move: 0 },
): OptionCost {
  const breach = breachYear(p, luck)
  into.people = peopleOf(option, p) * p.engineerYear
  if (option === 'batch') {
    const nights = badNights(p.chainSteps, p.stepFailure / 100, NIGHTS)
    into.infra = p.batchMachines * off(p)
    into.links = parts.directUpkeep + parts.directMore
    into.risk = nights * p.badNight + breach
    into.licence = 0
    into.move = 0
    return into
  }
  into.infra = infraOf(option, p, plan, parts) * off(p)
  into.links = parts.hubUpkeep + parts.hubMore
  into.risk = downYear(option, p, luck) + breach
  into.licence = option === 'distribution' ? p.licence : 0
  into.move = parts.once + p.training * trainingTimes(option, p, plan.isTuned)
  return into
}

/** A year without what is paid once. */
export function yearly({ infra, people, links, risk, licence }: OptionCost): number {
  return infra + people + links + risk + licence
}

/** Over all years. */
export function totalOf(cost: OptionCost, years: number): number {
  return yearly(cost) * years + cost.move
}

export type Costs = Readonly<Record<Option, OptionCost>>

export function costsOf(p: Values, plan: Plan): Costs {
  const pairs = OPTIONS.map((option): [Option, OptionCost] => [option, costOf(option, p, plan)])
  return Object.fromEntries(pairs) as Record<Option, OptionCost>
}
