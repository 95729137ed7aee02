/** How a case begins and how a range stands in it: apart, so that who only makes a link to a case needs no bill. */
import type { Range } from '../money-inputs'
import type { AssumptionId } from './assumptions'

export const CASE_VERSION = 2

export function formatRange(id: AssumptionId, { low, likely, high }: Range): string {
  return `${id}~${low}-${likely}-${high}`
}

/** What a company's wires say of integrations: how many systems write, how many read, and how dense it is between them. */
export interface CountedLinks {
  readonly sources: number
  readonly sinks: number
  /** Percent of all that are possible. */
  readonly density: number
}

/** `links` are those that stand, each once. null for none, of which nothing can be said. */
export function countLinks(links: readonly { readonly from: string; readonly to: string }[]): CountedLinks | null {
  const count = (ends: readonly string[]): number => new Set(ends).size
  const [sources, sinks] = [count(links.map(({ from }) => from)), count(links.map(({ to }) => to))]
  const wires = count(links.map(({ from, to }) => `${from} > ${to}`))
  if (wires === 0) return null
  return { sources, sinks, density: Math.round((wires / (sources * sinks)) * 1e8) / 1e6 }
}

/** A case of the proposals in which integrations are those that were counted. */
export function caseOfLinks({ sources, sinks, density }: CountedLinks): string {
  const exactly = (value: number): Range => ({ low: value, likely: value, high: value })
  return [
    CASE_VERSION,
    formatRange('sources', exactly(sources)),
    formatRange('sinks', exactly(sinks)),
    formatRange('density', exactly(density)),
  ].join('_')
}
