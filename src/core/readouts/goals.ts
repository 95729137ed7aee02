/**
 * What somebody on call wants of a cluster, asked of the run: goals are data, and whether they are met is read at one
 * instant and changes nothing.
 *
 * The one thing a reader would get wrong: some goals are reached and some are kept. One that is kept is broken for good
 * where the run has once gone wrong; one that is reached may be lost again.
 */

import { measureGroups } from '../clients/groups/measure-groups'
import { readFlow } from '../cluster/held-up'
import { isQuorumAvailable } from '../cluster/quorum-view'
import { latestOffset } from '../cluster/replicas'
import type { DomainEvent, EventKind } from '../event'
import { topicSetting } from '../settings'
import type { World } from '../world'
import { topicLag } from './lag'
import { countReadOnce } from './read-ranges'
import { describePartitions } from './status'
import { measureTopic } from './topic-measures'

export type Goal =
  /** The records of the topic have gone through for so long without a break, milliseconds. */
  | { readonly kind: 'accepted'; readonly topic: string; readonly forMs: number }
  /** Each partition of the topic has so many in its in-sync set. */
  | { readonly kind: 'in-sync'; readonly topic: string; readonly replicas: number }
  /** The controllers can decide. */
  | { readonly kind: 'quorum' }
  /** At most so many records of the topic are unread. */
  | { readonly kind: 'lag'; readonly topic: string; readonly most: number }
  /** The group has committed as read all records of the topic, but for so many; each counts once. */
  | { readonly kind: 'read-all'; readonly group: string; readonly topic: string; readonly but: number }
  /** The group has not rebalanced for so long, milliseconds. */
  | { readonly kind: 'calm'; readonly group: string; readonly forMs: number }
  /** No record that was acknowledged is lost, of any topic. */
  | { readonly kind: 'none-lost' }
  /** Nobody was moved past records that had not been read. */
  | { readonly kind: 'none-skipped' }
  /** The topic's setting is what it was to be. */
  | { readonly kind: 'setting'; readonly topic: string; readonly key: string; readonly value: string }
  /** Records went through again within so long after a moment, milliseconds of the run. */
  | { readonly kind: 'survives'; readonly topic: string; readonly atMs: number; readonly withinMs: number }

export interface GoalStatus {
  readonly isMet: boolean
  /** How far it is, in the unit of the goal: milliseconds, replicas, records; 1 or 0 for yes and no. */
  readonly value: number
  /** Of `value`, when it is met. */
  readonly wanted: number
}

/** Whether each goal is met at this instant, in the order of the goals. */
export function readGoals(world: World, goals: readonly Goal[]): GoalStatus[] {
  return goals.map((goal) => readGoal(world, goal))
}

const yes = (isMet: boolean): GoalStatus => ({ isMet, value: isMet ? 1 : 0, wanted: 1 })
const least = (value: number, wanted: number): GoalStatus => ({ isMet: value >= wanted, value, wanted })

function readGoal(world: World, goal: Goal): GoalStatus {
  switch (goal.kind) {
    case 'accepted':
      return least(Math.min(goal.forMs, acceptedForMs(world, goal.topic)), goal.forMs)
    case 'in-sync':
      return least(inSyncOf(world, goal.topic), goal.replicas)
    case 'quorum':
      return yes(isQuorumAvailable(world))
    case 'lag': {
      const lag = topicLag(world, topicOf(world, goal.topic)) ?? Number.POSITIVE_INFINITY
      return { isMet: lag <= goal.most, value: lag, wanted: goal.most }
    }
    case 'read-all': {
      const topic = topicOf(world, goal.topic)
      const all = world.state.topics[topic].partitions.reduce((sum, p) => sum + latestOffset(world, p), 0)
      const read = countReadOnce(world, goal.group, topic)
      return { isMet: read >= all - goal.but, value: read, wanted: all }
    }
    case 'calm':
      return least(Math.min(goal.forMs, calmForMs(world, goal.group)), goal.forMs)
    case 'none-lost': {
      const lost = world.state.topics.reduce((sum, _, t) => sum + measureTopic(world, t).lost, 0)
      return { isMet: lost === 0, value: lost, wanted: 0 }
    }
    case 'none-skipped': {
      const skipped = world.stores.events.reduce((sum, event) => sum + skippedBy(event), 0)
      return { isMet: skipped === 0, value: skipped, wanted: 0 }
    }
    case 'setting': {
      const topic = world.state.topics[topicOf(world, goal.topic)]
      return yes(String(topicSetting(world, topic, goal.key)) === goal.value)
    }
    case 'survives':
      return yes(survives(world, goal))
  }
}

/** Throws for a topic that the world does not have: that is a bug of who asks. */
function topicOf({ state }: World, name: string): number {
  const topic = state.topics.findIndex((candidate) => candidate.name === name)
  if (topic < 0) throw new Error(`There is no topic ${name}.`)
  return topic
}

function skippedBy(event: DomainEvent): number {
  return event.kind === 'OffsetReset' ? Math.max(0, event.to - event.from) : 0
}

function findLast(world: World, isIt: (event: DomainEvent) => boolean): DomainEvent | undefined {
  for (let id = world.stores.events.length - 1; id >= 0; id--)
    if (isIt(world.stores.events[id])) return world.stores.events[id]
  return undefined
}

/** 0 while somebody is held up; since the start when nobody ever was. */
function acceptedForMs(world: World, topic: string): number {
  if (readFlow(world, topicOf(world, topic)).answer !== 'yes') return 0
  const resumed = findLast(world, (event) => event.kind === 'WritesResumed' && event.topic === topic)
  return Math.floor((world.state.nowUs - (resumed?.timeUs ?? 0)) / 1000)
}

function inSyncOf(world: World, topic: string): number {
  const rows = describePartitions(world).filter((row) => row.topic === topic)
  return Math.min(...rows.map(({ isr, leader }) => (leader === null ? 0 : isr.length)))
}

/** A rebalance that is under way counts as one. */
function calmForMs(world: World, group: string): number {
  if (measureGroups(world).find((one) => one.group === group)?.state !== 'Stable') return 0
  const last = findLast(world, (event) => event.kind === 'GroupRebalanced' && event.group === group)
  return Math.floor((world.state.nowUs - (last?.timeUs ?? 0)) / 1000)
}

/** Every outage that began at the moment or after it is over, and none was longer than that. */
function survives(world: World, { topic, atMs, withinMs }: Extract<Goal, { kind: 'survives' }>): boolean {
  const { nowUs } = world.state
  if (nowUs < (atMs + withinMs) * 1000 || readFlow(world, topicOf(world, topic)).answer !== 'yes') return false
  return !world.stores.events.some(
    (event) =>
      event.kind === 'WritesResumed' &&
      event.topic === topic &&
      event.timeUs >= atMs * 1000 &&
      event.stoppedUs > withinMs * 1000,
  )
}

/** The first event of one of these kinds from a moment on; null while there is none. */
export function findFirst(world: World, kinds: readonly EventKind[], fromMs: number): DomainEvent | null {
  return world.stores.events.find(({ kind, timeUs }) => timeUs >= fromMs * 1000 && kinds.includes(kind)) ?? null
}
