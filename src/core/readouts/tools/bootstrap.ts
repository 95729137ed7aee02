/** What all tools need first: some broker that answers, and for decisions the controllers. */
import { isPaused } from '../../cluster/paused'
import { isQuorumAvailable } from '../../cluster/quorum-view'
import { isBrokerUp } from '../../cluster/replicas'
import type { World } from '../../world'

/**
 * Does any broker answer?
 *
 * Simplification: the terminal's tools reach every broker that runs, whatever is cut between sites, and the answer takes
 * them no time.
 */
export function hasBootstrap(world: World): boolean {
  return world.state.brokers.some((_, b) => answers(world, b))
}

export function answers(world: World, b: number): boolean {
  return isBrokerUp(world, b) && !isPaused(world, b)
}

/** Can the controllers decide anything now? */
export function hasController(world: World): boolean {
  return isQuorumAvailable(world)
}

/** Names of topics as the cluster's metadata has them. */
export function listTopicNames({ state }: World): string[] {
  return state.topics.filter((_, t) => state.controller.committed.topics[t] !== undefined).map(({ name }) => name)
}

/** Where a broker is reached: its host has its number. */
export const hostOf = (id: number): string => `kafka-${id}`
