/**
 * Three ways to join a company's systems, as money over some years: wires with a run a night, the same wires with a run
 * more often, and a log. One function decides which is advised, and card, chart, paper and table all read it.
 *
 * The one thing a reader would get wrong: how often something goes wrong is counted in the run, for the nightly wires and
 * for the log. More frequent batch did not run; its figures are those of the night, as much less as its copies are younger.
 *
 * Arithmetic of the house, label DERIVED: each cost is a sum of terms, a term is a factor times one to three inputs that
 * are independent of each other, so the mean of a term is the product of the means.
 *
 * Simplification: no discount rate, no exit, nothing that runs twice while a company moves; wires that stand already are
 * not paid for again.
 */
import { countHub, countHubBothWays, countMesh, findCrossover } from './integrations'
import { type Assumed, type InputId, meanOf, rangeOf, TOLERATED_SECONDS } from './money-inputs'
import { countSparse } from './verdict'

export const WAYS = ['nightly', 'often', 'log'] as const
export type Way = (typeof WAYS)[number]

export const PARTS = ['wrong', 'outage', 'people', 'machines', 'building'] as const
export type Part = (typeof PARTS)[number]

export const MONEY_YEARS = 3

/** What went wrong in one world of the run, made a year of. */
export interface Harm {
  /** Orders a year that nobody took or that were refused wrongly, without those of the last fault. */
  readonly lostOrders: number
  /** Orders that the last fault lost. */
  readonly lostPerFault: number
  readonly oversold: number
  /** Hours a year that people repair. */
  readonly repairHours: number
  /** Hours of systems that the last fault hit. */
  readonly hitPerFault: number
}

export interface MoneyFacts {
  readonly systems: number
  readonly wires: number
  readonly ribbons: number
  /** What one more system would need. */
  readonly newWires: number
  readonly newRibbons: number
  /** From run to run, and a run, hours. */
  readonly intervalHours: number
  readonly runHours: number
  readonly nightly: Harm
  readonly log: Harm
}

/** `factor` times each of the inputs `of`, in money over all years. */
export interface Term {
  readonly part: Part
  readonly factor: number
  readonly of: readonly InputId[]
}

/** Hours from run to run of more frequent batch: no run begins before the one before it has ended. */
export function oftenHours(facts: MoneyFacts, assumed: Assumed): number {
  return Math.max(assumed.everyMinutes / 60, facts.runHours)
}

/** Mean age of a copy, hours. The run is the same work, whenever it is done. */
export function ageHours(facts: MoneyFacts, assumed: Assumed, way: Way): number {
  if (way === 'log') return 0
  return (way === 'nightly' ? facts.intervalHours : oftenHours(facts, assumed)) / 2 + facts.runHours
}

/** How much less goes wrong with more frequent batch: as much as its copies are younger. Source: units sold unseen ≈ d × age. */
function youngerBy(facts: MoneyFacts, assumed: Assumed): number {
  return ageHours(facts, assumed, 'often') / ageHours(facts, assumed, 'nightly')
}

export function listTerms(facts: MoneyFacts, assumed: Assumed, way: Way, years = MONEY_YEARS): readonly Term[] {
  const isLog = way === 'log'
  const harm = isLog ? facts.log : facts.nightly
  const aged = way === 'often' ? youngerBy(facts, assumed) : 1
  const [links, newLinks] = isLog ? [facts.ribbons, facts.newRibbons] : [facts.wires, facts.newWires]
  const term = (part: Part, factor: number, ...of: readonly InputId[]): Term => ({ part, factor: factor * years, of })
  const once = (part: Part, factor: number, ...of: readonly InputId[]): Term => ({ part, factor, of })
  return [
    term('wrong', harm.lostOrders * aged, 'lostOrder'),
    term('wrong', harm.lostPerFault, 'faults', 'lostOrder'),
    term('wrong', harm.oversold * aged, 'oversold'),
    term('outage', harm.hitPerFault * aged, 'faults', 'outageHour'),
    term('people', harm.repairHours, 'peopleHour'),
    term('people', links, 'upkeep', 'peopleHour'),
    // Who comes in the middle of the years is kept for half of them.
    term('people', (newLinks * years) / 2, 'newSystems', 'upkeep', 'peopleHour'),
    term('building', newLinks, 'newSystems', isLog ? 'connectorBuild' : 'wireBuild', 'peopleHour'),
    term('machines', 1, isLog ? 'logMachines' : 'batchMachines'),
    ...(isLog
      ? [
          // The log is a dependency of all: while it is out, each system is.
          term('outage', facts.systems, 'logOut', 'outageHour'),
          term('people', 1, 'platformWork', 'peopleHour'),
          once('building', links, 'connectorBuild', 'peopleHour'),
          once('building', 1, 'learning', 'peopleHour'),
        ]
      : []),
    ...(way === 'often' ? [once('building', links + newLinks, 'fasterBuild', 'peopleHour')] : []),
  ]
}

export type Cost = Readonly<Record<Part, number>> & { readonly all: number }

/** `of` says what each input is: its mean, or one draw. */
export function sumTerms(terms: readonly Term[], of: (id: InputId) => number): Cost {
  const cost = { wrong: 0, outage: 0, people: 0, machines: 0, building: 0, all: 0 }
  for (const { part, factor, of: ids } of terms) {
    const money = ids.reduce((product, id) => product * of(id), factor)
    cost[part] += money
    cost.all += money
  }
  return cost
}

export function meanCost(facts: MoneyFacts, assumed: Assumed, way: Way): Cost {
  return sumTerms(listTerms(facts, assumed, way), (id) => meanOf(rangeOf(assumed, id)))
}

/**
 * The same company with so many systems: as dense as it is, and with as much business. Faults hit as large a part of it,
 * and repairs go with the wires.
 */
export function withSystems(facts: MoneyFacts, systems: number): MoneyFacts {
  if (systems === facts.systems) return facts
  const [n, mesh] = [systems / facts.systems, countMesh(systems) / countMesh(facts.systems)]
  const scale = (harm: Harm, links: number): Harm => ({
    ...harm,
    repairHours: harm.repairHours * links,
    hitPerFault: harm.hitPerFault * n,
  })
  return {
    ...facts,
    systems,
    wires: facts.wires * mesh,
    ribbons: facts.ribbons * n,
    newWires: facts.newWires * n,
    nightly: scale(facts.nightly, mesh),
    log: scale(facts.log, n),
  }
}

export type MoneyVerdict = 'stay-with-batch' | 'micro-batch' | 'direct-calls' | 'fresh-log' | 'streams'

export interface MoneyAdvice {
  readonly verdict: MoneyVerdict
  readonly costs: Readonly<Record<Way, Cost>>
  /** Which of them are young enough. A log always is. */
  readonly isFresh: Readonly<Record<Way, boolean>>
  readonly advised: Way
  /** The cheapest of the others, young enough or not. */
  readonly against: Way
  /** Systems from which on a log is the cheapest of the three; null for never up to forty. */
  readonly paysFrom: number | null
  /** Up to so many systems direct connections can be as few as those to a log, and whether they cost less. */
  readonly fewSystems: number
  readonly keepFew: boolean
}

export const MOST_SYSTEMS = 40

function countFew(): number {
  const hub = (n: number): number => countHub(Math.ceil(n / 2), Math.floor(n / 2))
  const mesh = findCrossover(countMesh, countHubBothWays, MOST_SYSTEMS) ?? MOST_SYSTEMS
  const sparse = findCrossover(countSparse, hub, MOST_SYSTEMS) ?? MOST_SYSTEMS
  return Math.max(mesh, sparse) - 1
}

function cheapest(costs: Readonly<Record<Way, Cost>>, ways: readonly Way[]): Way {
  // Of equals the one that changes least.
  return ways.reduce((best, way) => (costs[way].all < costs[best].all ? way : best))
}

function costsOf(facts: MoneyFacts, assumed: Assumed): Readonly<Record<Way, Cost>> {
  const [nightly, often, log] = WAYS.map((way) => meanCost(facts, assumed, way))
  return { nightly, often, log }
}

/** From how many systems on, beginning where the company stands: below it as far as a log pays, or else above it. */
function findPaysFrom(facts: MoneyFacts, pays: (systems: number) => boolean): number | null {
  const isPaying = pays(facts.systems)
  let from = isPaying ? facts.systems : MOST_SYSTEMS + 1
  while (from > 2 && pays(from - 1)) from--
  return from > MOST_SYSTEMS ? null : from
}

/** The one answer. Money comes first, among those that are young enough. */
export function adviseOnMoney(facts: MoneyFacts, assumed: Assumed): MoneyAdvice {
  const costs = costsOf(facts, assumed)
  const tolerated = TOLERATED_SECONDS[assumed.tolerated] / 3_600
  const fresh = WAYS.filter((way) => ageHours(facts, assumed, way) <= tolerated)
  const pays = (systems: number): boolean =>
    cheapest(systems === facts.systems ? costs : costsOf(withSystems(facts, systems), assumed), WAYS) === 'log'
  const fewSystems = countFew()
  const advised = cheapest(costs, fresh)
  const batch = advised === 'nightly' ? 'stay-with-batch' : 'micro-batch'
  // Cheaper ways are there and too old.
  const dear = facts.systems <= fewSystems ? 'direct-calls' : 'fresh-log'
  return {
    verdict: advised !== 'log' ? batch : pays(facts.systems) ? 'streams' : dear,
    costs,
    isFresh: { nightly: fresh.includes('nightly'), often: fresh.includes('often'), log: true },
    advised,
    against: cheapest(
      costs,
      WAYS.filter((way) => way !== advised),
    ),
    paysFrom: findPaysFrom(facts, pays),
    fewSystems,
    keepFew: !pays(fewSystems),
  }
}
