/** What all tools need first: some broker that answers, and for decisions the controllers. */
import { isPaused } from '../../cluster/paused'
import { isQuorumAvailable } from '../../cluster/quorum-view'
import { isBrokerUp } from '../../cluster/replicas'
import type { World } from '../../world'
import { TIMED_OUT } from './tool-run'

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

/**
 * Can the controllers decide anything now?
 *
 * Simplification: an active controller that has resigned, as it hears of no majority, answers nothing. Kafka's still says what
 * is being moved, so that its kafka-topics --describe and kafka-reassign-partitions --list wait in vain only where that
 * one is dead.
 */
export function hasController(world: World): boolean {
  return isQuorumAvailable(world)
}

/** Ids of the brokers that the metadata has as alive, which is all that a tool hears of: one that has just died is there. */
export function listAlive({ state }: World): number[] {
  return state.brokers.filter((_, b) => !state.controller.committed.brokers[b].fenced).map(({ id }) => id)
}

/** `default.api.timeout.ms` of an admin client. */
const API_TIMEOUT_MS = 60_000

/**
 * KafkaAdminClient, of a call that nobody has answered who could: in `default.api.timeout.ms`, unless the tool has a patience
 * of its own, milliseconds.
 */
export function callTimedOut({ state }: World, call: string, timeoutMs = API_TIMEOUT_MS): string {
  const deadline = Math.round(state.nowUs / 1000) + timeoutMs
  return `${TIMED_OUT}: Call(callName=${call}, deadlineMs=${deadline}, tries=1, nextAllowedTryMs=${deadline + 100}) timed out at ${deadline} after 1 attempt(s)`
}

/** KafkaAdminClient, of a call that no broker takes, or not the one that it is meant for. */
export function noNode(call: string): string {
  return `${TIMED_OUT}: Timed out waiting for a node assignment. Call: ${call}`
}

/** Names of topics as the cluster's metadata has them. */
export function listTopicNames({ state }: World): string[] {
  return state.topics.filter((_, t) => state.controller.committed.topics[t] !== undefined).map(({ name }) => name)
}

/** Each broker has one. */
export const LOG_DIR = '/var/lib/kafka/data'

/** Where a broker is reached: its host has its number. */
export const hostOf = (id: number): string => `kafka-${id}`
