/**
 * A table outside the cluster: what customers think of their shoes, one row every twenty seconds. The one thing a
 * reader would get wrong: nothing of it is stored. A row is a function of its id, so that going back needs nothing.
 */
export const REVIEWS_TOPIC = 'reviews'
const EVERY_US = 20_000_000

/** The highest id in the table at a time; ids begin with 1. */
export function countReviews(timeUs: number): number {
  return Math.floor(timeUs / EVERY_US)
}

export function readReview(id: number, articles: number): { article: number; stars: number; timeUs: number } {
  const mixed = Math.imul(id, 0x9e3779b1) >>> 0
  return { article: mixed % articles, stars: 1 + ((mixed >>> 16) % 5), timeUs: id * EVERY_US }
}
