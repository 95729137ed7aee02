/** What was bet on each world and how it ended, kept on the device. */
import { create } from 'zustand'
import { recall, remember } from '../kit/device'
import { BETS_KEY } from './bets-key'
import { BOOKS } from './books'

export interface Placed {
  /** Index of the choice; null for who looked without a bet. */
  readonly choice: number | null
  /** The run has shown how it ends. */
  readonly isKnown: boolean
}

interface Bets {
  readonly placed: Readonly<Record<string, Placed>>
  place(world: string, choice: number | null): void
  settle(world: string): void
  drop(world: string): void
}

function isPlaced(value: unknown): value is Placed {
  if (typeof value !== 'object' || value === null) return false
  const { choice, isKnown } = value as Record<string, unknown>
  return (choice === null || (typeof choice === 'number' && Number.isInteger(choice))) && typeof isKnown === 'boolean'
}

/** What was kept of a world that is there no more is left out. */
export function readBets(text: string | null): Readonly<Record<string, Placed>> {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).flatMap(([world, value]) =>
        Object.hasOwn(BOOKS, world) && isPlaced(value)
          ? [[world, { choice: value.choice, isKnown: value.isKnown }]]
          : [],
      ),
    )
  } catch {
    return {}
  }
}

export const useBets = create<Bets>((set) => {
  const change = (make: (was: Readonly<Record<string, Placed>>) => Readonly<Record<string, Placed>>): void =>
    set(({ placed: was }) => {
      const placed = make(was)
      remember(BETS_KEY, JSON.stringify(placed))
      return { placed }
    })
  return {
    placed: readBets(recall(BETS_KEY)),
    place: (world, choice) => change((was) => ({ ...was, [world]: { choice, isKnown: false } })),
    settle: (world) =>
      change((was) => (was[world] === undefined ? was : { ...was, [world]: { ...was[world], isKnown: true } })),
    drop: (world) => change(({ [world]: _, ...rest }) => rest),
  }
})

/** How many bets were right, of those that are known. */
export function scoreOf(placed: Readonly<Record<string, Placed>>): { readonly right: number; readonly all: number } {
  const known = Object.entries(placed).filter(([, { choice, isKnown }]) => isKnown && choice !== null)
  return { right: known.filter(([world, { choice }]) => BOOKS[world]?.bet?.right === choice).length, all: known.length }
}
