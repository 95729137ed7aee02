/** How kafka-consumer-groups ends when something is wrong: a blank line, the message, and what was thrown with its class. */

import { groupPartition } from '../../clients/groups/find-coordinator'
import type { GroupStatus } from '../../clients/groups/measure-groups'
import type { World } from '../../world'
import { answers, hasController } from './bootstrap'
import { EXECUTION } from './tool-run'

/** Of what is thrown again by a part of the tool. */
export const WRAPPED = 'java.lang.RuntimeException: '

/** `wrapped` is what stands before what was thrown when it was not thrown as it is. */
export function failed(message: string, wrapped = EXECUTION): string {
  return `\nError: Executing consumer group command failed due to ${message}\n${wrapped}${message}`
}

/**
 * Whose new leader the tool would wait for: the log of the group itself, or one that is read; null for none. Its leader does not
 * answer and is not fenced yet, which takes less time than the tool has (seen on Kafka 4.4.0: it prints the table of after).
 */
export function findAwaited(world: World, groups: readonly GroupStatus[]): string | null {
  if (!hasController(world)) return null
  const { topics, partitions, controller } = world.state
  const isAwaited = (p: number): boolean => {
    const leader = controller.committed.partitions[p]?.state.leader ?? -1
    return leader >= 0 && !answers(world, leader)
  }
  const all = groups.flatMap(({ group, partitions: read }) => [
    groupPartition(world, group),
    ...read.map(({ topic, partition }) => topics.find(({ name }) => name === topic)?.partitions[partition] ?? -1),
  ])
  const p = all.find((one) => one >= 0 && isAwaited(one))
  return p === undefined ? null : `a new leader of ${topics[partitions.topic[p]].name}-${partitions.number[p]}`
}

/** `--timeout` of the tool, milliseconds: how long it waits for each answer. */
export const GROUP_TIMEOUT_MS = 30_000

export function noScope(action: string): string {
  return `Option [${action}] takes one of these options: [group], [all-groups]`
}
