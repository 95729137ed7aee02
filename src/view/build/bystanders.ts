/** What those who stand by have to say of the state of a draft. Pure, and only what is so. */
import type { DraftFault } from './faults'
import type { Readiness } from './readiness'

/** What Ada speaks of: the first of these that is so. */
export type AdaSays =
  | { readonly say: 'empty' | 'wrong' | 'broker' | 'controller' | 'topic' | 'writer' | 'reader' | 'safe' }
  | { readonly say: 'deadly'; readonly site: string }

export interface Bystanders {
  readonly ada: AdaSays
  /** Jax has a lantern in his arms until the world can run. */
  readonly jax: 'nowhere' | 'heavy' | 'lit'
}

export function readBystanders(
  sites: number,
  { sites: withBrokers, voters, topics, writers, readers, deadly }: Readiness,
  faults: readonly DraftFault[],
): Bystanders {
  const jax = sites === 0 ? 'nowhere' : faults.length > 0 ? 'heavy' : 'lit'
  if (sites === 0) return { ada: { say: 'empty' }, jax }
  if (faults.some(({ error }) => error.code !== 'needs-one')) return { ada: { say: 'wrong' }, jax }
  if (withBrokers.length === 0) return { ada: { say: 'broker' }, jax }
  if (voters === 0) return { ada: { say: 'controller' }, jax }
  if (topics.length === 0) return { ada: { say: 'topic' }, jax }
  if (faults.length > 0) return { ada: { say: 'wrong' }, jax }
  if (writers.length === 0) return { ada: { say: 'writer' }, jax }
  if (readers.length === 0) return { ada: { say: 'reader' }, jax }
  return { ada: deadly.length > 0 ? { say: 'deadly', site: deadly[0] } : { say: 'safe' }, jax }
}
