/**
 * How a partition is, in one word, the worst first. The one thing a reader would get wrong: leader and in-sync set are the
 * cluster's metadata, and a process that has just died stands in there until it is fenced; so who is asked is both the
 * metadata and whether the process answers.
 */
import type { PartitionView, Structure } from '../../protocol'

export const RANKS = ['leaderless', 'silent', 'below', 'refusing', 'short', 'whole'] as const
export type Rank = (typeof RANKS)[number]

const TROUBLES: ReadonlySet<Rank> = new Set(['leaderless', 'silent', 'below', 'refusing'])

export interface Ranked {
  readonly view: PartitionView
  readonly rank: Rank
  readonly isTroubled: boolean
  /** Members of the in-sync set whose process does not answer. */
  readonly silent: readonly number[]
}

/** All partitions, those in trouble first and otherwise in the order of the world. */
export function rankPartitions({ partitions, brokers }: Structure): readonly Ranked[] {
  const answering = new Set(
    brokers.filter(({ state }) => state === 'running' || state === 'shutting-down').map(({ id }) => id),
  )
  return partitions
    .map((view): Ranked => {
      const rank = rankOf(view, answering)
      return { view, rank, isTroubled: TROUBLES.has(rank), silent: view.isr.filter((id) => !answering.has(id)) }
    })
    .sort((one, other) => RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank))
}

function rankOf(view: PartitionView, answering: ReadonlySet<number>): Rank {
  if (view.leader < 0) return 'leaderless'
  if (!answering.has(view.leader)) return 'silent'
  if (view.isr.length < view.minIsr) return 'below'
  if (!view.accepting) return 'refusing'
  const meant = view.replicas.filter((id) => !view.observers.includes(id))
  const isWhole = meant.every((id) => view.isr.includes(id)) && view.isr.every((id) => answering.has(id))
  return isWhole ? 'whole' : 'short'
}
