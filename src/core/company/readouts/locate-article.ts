/**
 * Where is that pair of shoes? What every system answers at this instant in both worlds, and the business event
 * that the wrong ones have not heard of. The one thing a reader would get wrong: a wrong answer may be wrong
 * without an unheard event, when the copy is dirty.
 */
import type { World } from '../../world'
import { type BusinessState, SIDES, type Side } from '../books/business-state'
import { businessOf, businessStore } from '../books/company'
import { findUnheard } from '../trade/outcomes'
import type { ArticleAnswer, ArticleScore, ArticleWorldScore, Standing } from './score'
import { explainWrong, standingOf } from './why-wrong'

/** How many events back the last one about an article is looked for. */
const LOOK_BACK = 100_000

/** `article` from 0 to `articles - 1`. */
export function locateArticle(world: World, article: number): ArticleScore {
  const business = businessOf(world)
  const store = businessStore(world)
  let lastEvent = -1
  for (let event = business.events - 1; event >= Math.max(0, business.events - LOOK_BACK); event--) {
    if (store.article[event] !== article || store.pairs[event] === 0) continue
    lastEvent = event
    break
  }
  const [batch, stream] = SIDES.map((side) => locateInWorld(world, business, article, side))
  return { article, places: business.places.map(({ name }) => name), batch, stream, lastEvent }
}

function locateInWorld(world: World, business: BusinessState, article: number, side: Side): ArticleWorldScore {
  const from = article * business.places.length
  const until = from + business.places.length
  const truth = Array.from(business.shelves[side].subarray(from, until))
  const answers = business.systems.flatMap((system, i): ArticleAnswer[] => {
    if (system.removed) return []
    const pairs = system.keepsStock ? Array.from(system.copies[side].subarray(from, until)) : null
    const standing = standingOf(world, business, i, side)
    const isOff = pairs?.some((count, place) => count !== truth[place]) ?? false
    const wrong = pairs !== null && (isOff || standing === 'still')
    const unheard = findUnheard(world, business, businessStore(world), i, article, side)
    const why = wrong || standing !== 'live' ? explainWrong(world, business, i, unheard, side, standing) : null
    return [{ system: system.spec.id, standing, pairs, wrong, unheard, why }]
  })
  const asked = answers.filter(({ pairs, standing }) => pairs !== null && isAsked(standing))
  return { truth, answers, answering: asked.length, wrong: asked.filter(({ wrong }) => wrong).length }
}

function isAsked(standing: Standing): boolean {
  return standing === 'live' || standing === 'still'
}
