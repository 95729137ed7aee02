/**
 * What the company that is shown trades in, in words: the question about one article, so many of it, its feeds. The one
 * thing a reader would get wrong: this stands apart from times and ages, because the comic needs those and no industries.
 */
import { industryWords, matrixWords } from '../../content/industries'
import { pairWords } from '../../content/worlds-day'
import { scoreWords } from '../../content/worlds-score'
import type { Feed } from '../../core'
import { hasOwnArticles } from './day-format'
import { type Industry, industryOf } from './industry'

let industry: Industry | null = null

/** Said once, when a run is shown, as the names of its articles are. */
export function showIndustry(scenarioId: string): void {
  industry = industryOf(scenarioId)
}

/** Null for the shop, and for events of somebody's own. */
export function shownIndustry(): Industry | null {
  return industry
}

/** The question about one article. */
export function askWhere(): string {
  if (industry !== null) return industryWords[industry].where
  return hasOwnArticles() ? pairWords.ownTitle : pairWords.title
}

/** 12 pairs; below 0 they are owed. */
export function sayThings(count: number): string {
  if (industry === null) return pairWords.pairs(count)
  const { one, many } = industryWords[industry]
  return count < 0 ? matrixWords.owed(-count, count === -1 ? one : many) : matrixWords.things(count, one, many)
}

export function sayTruth(batch: number, stream: number): string {
  return pairWords.truth(sayThings(batch), sayThings(stream))
}

export function titleOversold(): string {
  return industry === null ? scoreWords.oversold : industryWords[industry].oversold
}

const NAMERS = new Map<string, (feed: string) => string>()

/** What a feed is called in the company; its topic keeps its name. The same function for the same words. */
export function feedNamer(): (feed: string) => string {
  const { feeds } = industryWords[industry ?? 'retail']
  const key = Object.values(feeds).join()
  const namer = NAMERS.get(key) ?? ((feed: string) => feeds[feed as Feed] ?? feed)
  NAMERS.set(key, namer)
  return namer
}
