/**
 * What a group coordinator may accept and give: commits of its own generation only, partitions of subscribed topics to
 * one member each, generations that only rise, and committed offsets that are its log up to the high watermark.
 *
 * The one thing a reader would get wrong: a commit while the group gathers (PreparingRebalance) is accepted, as members
 * commit before they join again; while the leader assigns (CompletingRebalance) it is not.
 */

import { Kind } from '../engine/kinds'
import type { World } from '../world'
import type { Violation } from './checker'
import { commitsOf, findCoordinatorOf, type Judged } from './group-commits'
import type { Upcoming } from './upcoming'

const STEPS_BETWEEN = 300

export interface GroupRuleMemory {
  commit: Judged | null
  steps: number
  version: number
  /** Generation of a group at one coordinator, by row, leader epoch and group. */
  readonly generations: Map<string, number>
}

export function createGroupRuleMemory(): GroupRuleMemory {
  return { commit: null, steps: 0, version: -1, generations: new Map() }
}

export function prepareGroupRules(world: World, memory: GroupRuleMemory, { kind, a, b }: Upcoming): void {
  memory.commit = null
  if (kind !== Kind.GroupRequest) return
  const request = world.state.groupMail.slots[a]
  if (request === null || request === undefined || request.serial !== b || request.phase !== 'on-the-way') return
  const { body } = request
  if (body.type !== 'OffsetCommit') return
  const coordinator = findCoordinatorOf(world, request.broker, request.group)
  const group = coordinator?.groups.find(({ id }) => id === request.group)
  const member = group?.members.find(({ memberId }) => memberId === body.memberId)
  const isCurrent = body.generation === (member?.modern?.epoch ?? group?.generation)
  const mayCommit = group !== undefined && member !== undefined && isCurrent && group.state !== 'CompletingRebalance'
  memory.commit = { slot: a, serial: b, group: request.group, generation: body.generation, mayCommit }
}

export function checkGroupRules(world: World, memory: GroupRuleMemory): Violation | null {
  const problem = checkCommit(world, memory)
  const { structureVersion } = world.state
  if (problem !== null || structureVersion === memory.version) return problem ?? checkNowAndThen(world, memory)
  memory.version = structureVersion
  return checkGenerations(world, memory) ?? checkNowAndThen(world, memory)
}

function checkCommit(world: World, { commit }: GroupRuleMemory): Violation | null {
  if (commit === null) return null
  const { slot, group, generation, mayCommit } = commit
  const { writes } = world.state.groups
  const isTaken = writes.some((write) => write !== null && write.slot === slot)
  if (!isTaken || mayCommit) return null
  return {
    invariant: 'a group takes commits of its own generation only',
    message: `${group} takes a commit of generation ${generation} that is not its own`,
  }
}

function checkGenerations(world: World, memory: GroupRuleMemory): Violation | null {
  for (const { row, epoch, groups } of world.state.groups.coordinators) {
    for (const { id, generation, state, members } of groups) {
      const key = `${row} ${epoch} ${id}`
      const known = memory.generations.get(key) ?? -1
      if (generation < known)
        return { invariant: 'generations of a group rise', message: `${id}: ${generation} after ${known}` }
      memory.generations.set(key, generation)
      const isModern = members.some(({ modern }) => modern !== undefined)
      if (state !== 'Stable' && !isModern) continue
      // With group.protocol=consumer at any instant, and who has not let go yet still owns.
      const given = members.flatMap(({ assignment, modern }) => [...assignment, ...(modern?.revoking ?? [])])
      if (new Set(given).size === given.length) continue
      return {
        invariant: 'a partition has one member in a generation',
        message: `${id}, generation ${generation}: ${given.join()} were given`,
      }
    }
  }
  return null
}

function checkNowAndThen(world: World, memory: GroupRuleMemory): Violation | null {
  if (memory.steps++ % STEPS_BETWEEN !== 0) return null
  const { topics, partitions } = world.state
  for (const coordinator of world.state.groups.coordinators) {
    const commits = commitsOf(world, coordinator)
    for (const { id, offsets } of coordinator.committed) {
      for (let i = 0; i < offsets.length; i += 2) {
        const counted = commits.get(`${id} ${offsets[i]}`)
        if (counted === offsets[i + 1]) continue
        return {
          invariant: 'what a group has committed is its log up to the high watermark',
          message: `${id}, partition ${offsets[i]}: ${offsets[i + 1]}, by the log ${counted}`,
        }
      }
    }
    for (const { id, members } of coordinator.groups) {
      for (const { memberId, join, assignment } of members) {
        const stranger = assignment.find((p) => !join.topics.includes(topics[partitions.topic[p]].name))
        if (stranger !== undefined)
          return {
            invariant: 'a partition has one member in a generation',
            message: `${memberId} of ${id} was given partition ${stranger} of a topic that it does not read`,
          }
      }
    }
  }
  return null
}
