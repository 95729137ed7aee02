/**
 * What the jobs of a company answer, held against plain recomputations from the logs. The one thing a reader would get
 * wrong: to be asked when all of them run, have taken in everything, and nothing new comes.
 */
import type { ApplicationState } from '../company/books/streams-state'
import { readTexts, recomputeEnriched, recomputeInventory, recomputeSales } from '../company/streams/recompute'
import type { World } from '../world'

export interface StreamsViolation {
  readonly invariant: 'the inventory is what moved' | 'windows are what they hold' | 'a join sees its table'
  readonly message: string
}

/** By the order in which the tests start them. */
export interface Jobs {
  readonly inventory: ApplicationState
  readonly sales: ApplicationState
}

export function checkStreams(world: World, { inventory, sales }: Jobs): StreamsViolation | null {
  const truth = recomputeInventory(world)
  for (let article = 0; article < truth.length; article++) {
    const said = inventory.stores[0].entries[article]
    if (said === undefined ? hasMoved(world, article) : !isSame(said, truth[article]))
      return { invariant: 'the inventory is what moved', message: `article ${article}: ${said}, not ${truth[article]}` }
  }
  const { windows } = recomputeSales(world)
  for (const window of new Set([...Object.keys(windows), ...Object.keys(sales.stores[0].entries)])) {
    const said = sales.stores[0].entries[window]
    if (said === undefined || windows[window] === undefined || !isSame(said, windows[window]))
      return { invariant: 'windows are what they hold', message: `${window}: ${said}, not ${windows[window]}` }
  }
  const expected = JSON.stringify(recomputeEnriched(world))
  const joined = JSON.stringify(readTexts(world, 'orders-enriched'))
  return joined === expected ? null : { invariant: 'a join sees its table', message: `${joined}, not ${expected}` }
}

function hasMoved(world: World, article: number): boolean {
  return readTexts(world, 'inventory').some((records) => records.some(({ key }) => key === article))
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
