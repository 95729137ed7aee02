/**
 * A row of `inventory` is what somebody has counted on a shelf. When it changes, the difference is a business event of
 * the place's system, and both worlds have to hear of it: Streamscape now, Batchland with the next file.
 *
 * The one thing a reader would get wrong: it is the difference that counts, not the number. The database in the page
 * does not follow what the company sells, so its number is not the shelf's.
 *
 * Simplification: systems hear of the correction from the topic `stock`, as if a job filled it from the change topic.
 */
import type { Row, TableChange } from '../../cdc/table-change'
import type { World } from '../../world'
import { NOWHERE } from '../books/business-store'
import { businessOf, feedNumber } from '../books/company'
import { happen } from '../trade/happening'
import { type BusinessSpec, FEEDS } from '../vocabulary/business-spec'

const TABLE = 'inventory'
/** As for imported events. */
const PAIRS_MAX = 100_000

/** Columns of a row that can be understood: number of the article, name of the place, quantity (or pairs, as of old). */
interface ShelfRow {
  readonly article: number
  readonly place: number
  readonly pairs: number
}

export function correctStock(world: World, change: TableChange): void {
  if (change.schema !== 'public' || change.table !== TABLE || change.op === 't' || change.op === 'r') return
  const before = change.replicaIdentity === 'FULL' || change.op === 'c' ? readShelf(world, change.before) : null
  if (before === null && change.op !== 'c') return
  const after = readShelf(world, change.after)
  if (before !== null && after !== null && before.article === after.article && before.place === after.place) {
    move(world, after, after.pairs - before.pairs)
    return
  }
  if (before !== null) move(world, before, -before.pairs)
  if (after !== null) move(world, after, after.pairs)
}

/** null when the row names no article or place of this company. */
function readShelf(world: World, row: Row | null): ShelfRow | null {
  const { articles } = world.scenario.business as BusinessSpec
  const article = row?.article
  const pairs = row?.quantity ?? row?.pairs
  const place = businessOf(world).places.findIndex(({ name }) => name === row?.place)
  if (typeof article !== 'number' || !Number.isInteger(article) || article < 0 || article >= articles) return null
  if (typeof pairs !== 'number' || !Number.isInteger(pairs) || Math.abs(pairs) > PAIRS_MAX) return null
  return place < 0 ? null : { article, place, pairs }
}

function move(world: World, { article, place }: ShelfRow, pairs: number): void {
  if (pairs === 0) return
  const business = businessOf(world)
  const feed = feedNumber('stock')
  const emits = (system: number): boolean =>
    system >= 0 && !business.systems[system].removed && (business.lanes.base[system * FEEDS.length + feed] ?? -1) >= 0
  const own = business.places[place].system
  const source = emits(own) ? own : business.systems.findIndex((_, system) => emits(system))
  if (source < 0) return
  // What went missing leaves the shelf like a sale, what was found comes to it like a delivery.
  const kind = pairs < 0 ? 'sale' : 'delivery'
  happen(world, { kind, feed: 'stock', source, article, place, other: NOWHERE, pairs, order: -1 })
}
