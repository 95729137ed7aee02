/**
 * Times and articles as the page of the two worlds writes them. Time 0 of a run is midnight of its first day.
 *
 * The one thing a reader would get wrong: which day that is, and what the articles are called, is the run's. It is said
 * once, when a run is shown (`showRunNames`), because a page shows one run at a time and all of it says the same names.
 */
import { localizeDecimal } from '../../content/numbers'
import { dayWords, pairWords } from '../../content/worlds-day'

const SECOND = 1_000_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
export const DAY_US = 24 * HOUR

/** A visitor's own events bring both; without them the first day is a Monday, and articles are shoes in sizes. */
export interface RunNames {
  readonly articleNames?: readonly string[]
  /** 0 is Monday. */
  readonly firstWeekday?: number
}

let shown: RunNames = {}

export function showRunNames(names: RunNames | null): void {
  shown = names ?? {}
}

/** 38 ms, 9.6 s, 34 min, 10 h 21 min, 2 d 3 h */
export function formatAge(us: number | null): string {
  if (us === null) return '–'
  if (us === 0) return '0 s'
  if (us < 0.9995 * SECOND) return `${Math.max(1, Math.round(us / 1000))} ms`
  if (us < 99.95 * SECOND) return `${localizeDecimal((us / SECOND).toFixed(1))} s`
  if (us < 100 * MINUTE) return `${Math.round(us / MINUTE)} min`
  if (us < 2 * DAY_US) {
    const minutes = Math.floor(us / MINUTE)
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  }
  const hours = Math.floor(us / HOUR)
  return `${Math.floor(hours / 24)} d ${hours % 24} h`
}

/** An age that changes all the time: below a second the digits say nothing. */
export function formatLiveAge(us: number | null): string {
  return isUnderSecond(us) ? dayWords.underSecond : formatAge(us)
}

/** The same where there is room for a figure and no more. */
export function formatShortAge(us: number | null): string {
  return isUnderSecond(us) ? dayWords.underSecondShort : formatAge(us)
}

export function isUnderSecond(us: number | null): boolean {
  return us !== null && us < SECOND
}

/** 14:20 */
export function formatTimeOfDay(us: number): string {
  const minutes = Math.floor((us % DAY_US) / MINUTE)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** 14:20:07 */
export function formatTimeToSecond(us: number): string {
  return `${formatTimeOfDay(us)}:${String(Math.floor((us % MINUTE) / SECOND)).padStart(2, '0')}`
}

export function weekdayOf(us: number, firstWeekday = shown.firstWeekday ?? 0): string {
  return dayWords.weekdays[(Math.floor(us / DAY_US) + firstWeekday) % 7]
}

/** Mon 14:20. A page that shows runs beside each other says of which weekday this one's first day is. */
export function formatMoment(us: number, firstWeekday?: number): string {
  return `${weekdayOf(us, firstWeekday)} ${formatTimeOfDay(us)}`
}

/** Mon 14:20:07 */
export function formatMomentToSecond(us: number): string {
  return `${weekdayOf(us)} ${formatTimeToSecond(us)}`
}

const SIZES = 10
const FIRST_SIZE = 36

export function listModels(articles: number): readonly string[] {
  if (shown.articleNames !== undefined) return shown.articleNames
  return Array.from({ length: Math.ceil(articles / SIZES) }, (_, i) => modelName(i))
}

function modelName(model: number): string {
  const { models } = pairWords
  const round = Math.floor(model / models.length)
  return round === 0 ? models[model % models.length] : `${models[model % models.length]} ${round + 1}`
}

/** Are the articles the visitor's, and not shoes? */
export function hasOwnArticles(): boolean {
  return shown.articleNames !== undefined
}

export function articleName(article: number): string {
  const own = shown.articleNames?.[article]
  return own ?? pairWords.name(modelName(Math.floor(article / SIZES)), FIRST_SIZE + (article % SIZES))
}

/** Number of an article by model and place among its sizes; never beyond the last. */
export function articleOf(model: number, size: number, articles: number): number {
  const article = shown.articleNames === undefined ? model * SIZES + size : model
  return Math.min(articles - 1, article)
}

export function splitArticle(article: number): { readonly model: number; readonly size: number } {
  if (shown.articleNames !== undefined) return { model: article, size: 0 }
  return { model: Math.floor(article / SIZES), size: article % SIZES }
}

/** Empty for articles that have names of their own, and no sizes. */
export function listSizes(model: number, articles: number): readonly number[] {
  if (shown.articleNames !== undefined) return []
  return Array.from({ length: Math.min(SIZES, articles - model * SIZES) }, (_, i) => FIRST_SIZE + i)
}
