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
import { buildCluster, countBrokers, GB_DAY, GB_YEAR, HOURS_YEAR, type Shares, storageGb } from './cluster'

export const OPTIONS = ['batch', 'self', 'node', 'use', 'distribution'] as const
export type Option = (typeof OPTIONS)[number]

export const KINDS = ['infra', 'people', 'links', 'risk', 'licence', 'move'] as const
export type Kind = (typeof KINDS)[number]

/** A year of each; `move` is paid once, in the first year. */
export type OptionCost = Readonly<Record<Kind, number>>

const NIGHTS = 365
/** Percent of a year in which each is up. */
const UP = {
  self: 'upSelf',
  node: 'upNode',
  use: 'upUse',
  distribution: 'upDistribution',
} as const satisfies Readonly<Record<Exclude<Option, 'batch'>, keyof Values>>

/** Chance stands at its mean, or at what one trial drew: outages as minutes for each minute expected, breaches a year. */
export interface Luck {
  readonly outage: number
  /** Breaches over the years times their cost, for one of mean cost a year; null for the expected value. */
  readonly breaches: number | null
}

export const EXPECTED: Luck = { outage: 1, breaches: null }

export interface Plan {
  readonly shares: Shares
  /** Is the cluster that somebody runs alone set up as it should be? */
  readonly isTuned: boolean
  readonly years: number
}

function breachYear(p: Values, luck: Luck): number {
  return (luck.breaches ?? p.breachChance / 100) * p.breachCost
}

function downYear(option: Exclude<Option, 'batch'>, p: Values, luck: Luck): number {
  return downMinutesAYear(p[UP[option]] / 100) * p.minuteDown * p.unplanned * luck.outage
}

function off(p: Values): number {
  return 1 - p.discount / 100
}

/** Wires as they are: kept, and for one more source a year built. */
function linksDirect(p: Values): { readonly upkeep: number; readonly more: number } {
  const month = p.engineerYear / 12
  const links = countPointToPoint(p.sources, p.sinks, p.density / 100)
  const more = Math.round((p.density / 100) * p.sinks)
  return { upkeep: links * p.directBuild * (p.upkeep / 100) * month, more: more * p.directBuild * month }
}

function linksHub(p: Values): { readonly upkeep: number; readonly more: number; readonly build: number } {
  const month = p.engineerYear / 12
  const build = countHub(p.sources, p.sinks) * p.hubBuild * month
  return { build, upkeep: build * (p.upkeep / 100), more: p.hubBuild * month }
}

/** What several ways have in common, worked out once for all of them. */
export interface Parts {
  readonly direct: { readonly upkeep: number; readonly more: number }
  readonly hub: { readonly upkeep: number; readonly more: number }
  /** Connectors, and the old way that runs beside the new one meanwhile. */
  readonly once: number
  /** A year of a cluster that somebody runs, tuned, and as the plan has it. */
  readonly tuned: number
  readonly own: number
}

export function partsOf(p: Values, { shares, isTuned }: Plan): Parts {
  const direct = linksDirect(p)
  const hub = linksHub(p)
  const tuned = sumCluster(p, shares, true)
  return {
    direct,
    hub,
    once: hub.build + (p.bothMonths / 12) * (direct.upkeep + p.batchMachines * off(p)),
    tuned,
    own: isTuned ? tuned : sumCluster(p, shares, false),
  }
}

function sumCluster(p: Values, shares: Shares, isTuned: boolean): number {
  const { cost } = buildCluster(p, shares, isTuned)
  return cost.copies + cost.writes + cost.reads + cost.storage + cost.brokers
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

const PEOPLE = {
  batch: 'peopleBatch',
  self: 'peopleSelf',
  node: 'peopleNode',
  use: 'peopleUse',
  distribution: 'peopleDistribution',
} as const satisfies Readonly<Record<Option, keyof Values>>

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
): OptionCost {
  const people = p[PEOPLE[option]] * p.engineerYear
  const breach = breachYear(p, luck)
  if (option === 'batch') {
    const { upkeep, more } = parts.direct
    const nights = badNights(p.chainSteps, p.stepFailure / 100, NIGHTS)
    const risk = nights * p.badNight + breach
    return { infra: p.batchMachines * off(p), people, links: upkeep + more, risk, licence: 0, move: 0 }
  }
  const { upkeep, more } = parts.hub
  return {
    infra: infraOf(option, p, plan, parts) * off(p),
    people,
    links: upkeep + more,
    risk: downYear(option, p, luck) + breach,
    licence: option === 'distribution' ? p.licence : 0,
    move: parts.once + p.training * trainingTimes(option, p, plan.isTuned),
  }
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
