/**
 * The gallery's books: on which shelf a world stands, and how its bet ends. The one thing a reader would get wrong: nobody
 * believes `right`. A test runs each world as it is to `knownS` and says which of the choices the run gives
 * (`tests/gallery.test.ts`).
 */
import { galleryWords } from '../../content/gallery'
import type { Scenario } from '../../core'

export type Shelf = 'loss' | 'site' | 'observer' | 'reader' | 'whole'

export const SHELVES: readonly Shelf[] = ['loss', 'site', 'observer', 'reader', 'whole']

export interface Bet {
  /** Index of the choice that the run gives. */
  readonly right: number
  /** Second of the run at which it can be seen. */
  readonly knownS: number
}

export interface Book {
  readonly shelf: Shelf
  /** Null where nothing happens by itself. */
  readonly bet: Bet | null
}

export const BOOKS: Readonly<Record<string, Book>> = {
  'acks-0-1-all': { shelf: 'loss', bet: { right: 2, knownS: 60 } },
  'one-broker-dies': { shelf: 'loss', bet: { right: 0, knownS: 35 } },
  'unclean-election': { shelf: 'loss', bet: { right: 2, knownS: 119 } },
  'zombie-producer': { shelf: 'loss', bet: { right: 1, knownS: 55 } },
  'one-copy-left': { shelf: 'loss', bet: { right: 1, knownS: 80 } },
  'no-observers': { shelf: 'site', bet: null },
  observers: { shelf: 'site', bet: null },
  'link-cut': { shelf: 'site', bet: { right: 2, knownS: 45 } },
  'tie-breaker-then-dc': { shelf: 'site', bet: { right: 1, knownS: 95 } },
  'three-datacenters': { shelf: 'site', bet: { right: 1, knownS: 100 } },
  'votes-in-one-house': { shelf: 'site', bet: { right: 1, knownS: 60 } },
  'observers-under-min-isr': { shelf: 'observer', bet: { right: 1, knownS: 45 } },
  'observers-under-replicated': { shelf: 'observer', bet: { right: 0, knownS: 35 } },
  'observers-leader-is-observer': { shelf: 'observer', bet: { right: 2, knownS: 44 } },
  'lagging-observer': { shelf: 'observer', bet: { right: 1, knownS: 95 } },
  'both-sync-at-once': { shelf: 'observer', bet: { right: 2, knownS: 50 } },
  'group-rebalance': { shelf: 'reader', bet: { right: 1, knownS: 44 } },
  'retention-too-fast': { shelf: 'reader', bet: { right: 1, knownS: 80 } },
  'changelog-of-prices': { shelf: 'reader', bet: { right: 1, knownS: 66 } },
  'more-partitions': { shelf: 'reader', bet: { right: 1, knownS: 85 } },
  'hot-key': { shelf: 'reader', bet: { right: 1, knownS: 75 } },
  'static-member': { shelf: 'reader', bet: { right: 1, knownS: 60 } },
  'stretched-shop': { shelf: 'whole', bet: { right: 2, knownS: 25 } },
  'multi-region-tutorial': { shelf: 'whole', bet: { right: 1, knownS: 150 } },
}

/** Where a world stands of which nobody has written a book yet, under its title and without a bet. */
const UNWRITTEN: Shelf = 'whole'

/** The worlds of a shelf, in the order of the table above; behind them those without a book. */
export function listShelf(shelf: Shelf, gallery: readonly Scenario[]): readonly Scenario[] {
  const written = Object.keys(BOOKS).filter((id) => BOOKS[id].shelf === shelf)
  const books = written.flatMap((id) => gallery.filter((scenario) => scenario.id === id))
  return shelf === UNWRITTEN ? [...books, ...gallery.filter(({ id }) => !Object.hasOwn(BOOKS, id))] : books
}

type BookWords = (typeof galleryWords.books)[keyof typeof galleryWords.books]

/** Null for a world that is not built in. */
export function wordsOf(world: string): BookWords | null {
  const { books } = galleryWords
  return Object.hasOwn(books, world) ? books[world as keyof typeof books] : null
}
