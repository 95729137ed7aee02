/**
 * What it costs to build connections and to change them. The one thing a reader would get wrong: a hub has a price of
 * its own, every year, whether anybody uses it; below the break-even it loses.
 *
 * Derived from the counts of `integrations.ts`. Money in any one currency, times in years, effort in person-months.
 */

export interface ChangeCost {
  /** Connections wired system to system. */
  readonly directLinks: number
  /** Connections to the hub. */
  readonly hubLinks: number
  /** Person-months to build one of each. ILLUSTRATIVE defaults: 3 and 1. */
  readonly directMonths: number
  readonly hubMonths: number
  /** Upkeep a year as a share of the build. ILLUSTRATIVE default: 0.2. */
  readonly upkeep: number
  /** Loaded cost of an engineer for a year. ILLUSTRATIVE default: 185,000. */
  readonly engineerYear: number
  /** Setting the platform up, and running it for a year. */
  readonly platformSetUp: number
  readonly platformYear: number
}

/** The paper's ranges have no source; these are proposals to be edited. */
export const ILLUSTRATIVE_COST: Omit<ChangeCost, 'directLinks' | 'hubLinks'> = {
  directMonths: 3,
  hubMonths: 1,
  upkeep: 0.2,
  engineerYear: 185_000,
  platformSetUp: 150_000,
  platformYear: 200_000,
}

/** Cost of wiring system to system over `years`. */
export function costDirect(cost: ChangeCost, years: number): number {
  return (cost.directLinks * cost.directMonths * cost.engineerYear * (1 + cost.upkeep * years)) / 12
}

/** Cost of the hub over `years`, the platform included. */
export function costHub(cost: ChangeCost, years: number): number {
  const links = (cost.hubLinks * cost.hubMonths * cost.engineerYear * (1 + cost.upkeep * years)) / 12
  return cost.platformSetUp + cost.platformYear * years + links
}

/** Direct connections above which the hub is cheaper over `years`. */
export function breakEvenLinks(cost: ChangeCost, years: number): number {
  return costHub(cost, years) / costDirect({ ...cost, directLinks: 1 }, years)
}
