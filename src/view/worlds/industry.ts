/**
 * The industry of the company that is shown: its words, and what its articles are called. The one thing a reader would get
 * wrong: a link holds no industry but the id of its scenario, so that a run that was shared tells it, too. The core knows
 * seven feeds and shelves of articles; what they are called here is the page's affair.
 */
import { industryWords } from '../../content/industries'

export type Industry = keyof typeof industryWords

export const INDUSTRIES = Object.keys(industryWords) as readonly Industry[]
const ID = /^company-([a-z]+)$/

export function isIndustry(text: string): text is Industry {
  return (INDUSTRIES as readonly string[]).includes(text)
}

/** Null for the shop of the story and for runs of somebody's own events. */
export function industryOf(scenarioId: string): Industry | null {
  const name = ID.exec(scenarioId)?.[1] ?? ''
  return isIndustry(name) && name !== 'retail' ? name : null
}

/** Names of all articles of a company of this industry, in the language of who made it; undefined for shoes. */
export function nameArticles(industry: Industry): readonly string[] | undefined {
  if (industry === 'retail') return undefined
  const { models, variants } = industryWords[industry]
  return models.flatMap((model) => variants.map((variant) => `${model}, ${variant}`))
}
