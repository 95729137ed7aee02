/**
 * A consumer more, one less, and moving one by hand. The one thing a reader would get wrong: a seek moves positions, not what the
 * group has committed; that follows with the next commit, and a member that gets the partition before begins where it was.
 *
 * Simplification: `seekToEnd` finds the end at once, as its leader knows it now; a real consumer asks at its next poll.
 */
import { startConsumer, stopConsumer } from '../clients/create-consumer'
import { seekConsumer } from '../clients/seek'
import { offsetForTime } from '../cluster/offset-for-time'
import { latestOffset } from '../cluster/replicas'
import { earliestOffset } from '../cluster/retention'
import type { Command } from '../command'
import { findConsumerConflicts } from '../config-conflicts'
import { getConfig } from '../configs'
import { tell, touch } from '../log/tell'
import { missing, type Refusal, refuse } from '../refusal'
import { type ConsumerSpec, LIMITS } from '../scenario'
import type { World } from '../world'
import { refuseConflict } from './clients'

export function addConsumer(world: World, spec: ConsumerSpec): Refusal | null {
  const { state } = world
  const refusal = refuseConsumer(world, spec) ?? refuseConflict(findConsumerConflicts(spec.configs))
  if (refusal !== null) return refusal
  const own = Object.freeze({ ...spec })
  const group = String(getConfig(spec.configs, 'consumer', 'group.id'))
  state.cause = tell(world, { kind: 'ConsumerAdded', consumer: spec.id, group, topic: spec.topic })
  const n = startConsumer(world, own)
  state.consumers[n].added = own
  return null
}

function refuseConsumer({ state, scenario }: World, spec: ConsumerSpec): Refusal | null {
  const known = state.consumers.find(({ id }) => id === spec.id)
  if (known?.isClosed && !known.stopped) return refuse('still-leaving', { consumer: spec.id })
  if (known !== undefined && !known.isClosed) return refuse('taken', { what: 'consumer', name: spec.id })
  const site = scenario.sites.findIndex(({ id }) => id === spec.site)
  if (site < 0) return missing('site', spec.site)
  if (state.network.siteUp[site] === 0) return refuse('no-power', { site: spec.site })
  const count = scenario.consumers.length + state.consumers.filter(({ added }) => added !== undefined).length
  if (count >= LIMITS.consumers) return refuse('consumers-most', { most: LIMITS.consumers })
  for (const name of [spec.topic, ...(spec.topics ?? [])]) {
    const topic = state.topics.find((candidate) => candidate.name === name)
    const isThere = topic !== undefined && (spec.partitions ?? []).every((number) => number < topic.partitions.length)
    if (!isThere)
      return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: 'This server does not host this topic-partition.' }
  }
  return null
}

/** In order: what it has read is committed, and its group shares out anew without waiting for `session.timeout.ms`. */
export function closeConsumer(world: World, id: string): Refusal | null {
  const { state, scenario } = world
  const n = state.consumers.findIndex((consumer) => consumer.id === id)
  if (n < 0) return missing('consumer', id)
  const consumer = state.consumers[n]
  if (scenario.consumers[n]?.id !== id && consumer.added === undefined)
    return refuse('of-the-company', { consumer: id })
  if (consumer.stopped || consumer.isClosed) return refuseState('This consumer has already been closed.')
  state.cause = tell(world, { kind: 'ConsumerStopped', consumer: id, group: consumer.member?.group ?? '' })
  consumer.isClosed = true
  stopConsumer(world, n)
  return null
}

export function moveConsumer(world: World, command: Extract<Command, { kind: 'SeekConsumer' }>): Refusal | null {
  const { state } = world
  const { offset } = command
  const n = state.consumers.findIndex(({ id }) => id === command.consumer)
  if (n < 0) return missing('consumer', command.consumer)
  const consumer = state.consumers[n]
  if (consumer.stopped) return refuseState('This consumer has already been closed.')
  if (typeof offset === 'number' && !(Number.isInteger(offset) && offset >= 0))
    return { error: 'IllegalArgumentException', message: 'seek offset must not be a negative number' }
  const asked = findAsked(world, n, command)
  if (!Array.isArray(asked)) return asked
  const { timeMs = -1 } = command
  if (offset === 'time' && !(timeMs >= 0)) {
    const { topic, number } = state.partitions
    const name = `${state.topics[topic[asked[0]]].name}-${number[asked[0]]}`
    const message = `The target time for partition ${name} is ${timeMs}. The target time cannot be negative.`
    return { error: 'IllegalArgumentException', message }
  }
  for (const partition of asked) seekConsumer(world, n, partition, offsetOf(world, partition, offset, timeMs))
  const at = offset === 'time' ? { timeMs } : {}
  tell(world, { kind: 'ConsumerMoved', consumer: consumer.id, offset, ...at, partitions: asked.length })
  touch(world)
  return null
}

function refuseState(message: string): Refusal {
  return { error: 'IllegalStateException', message }
}

/** The partitions that are named, all of which it must hold; a seek of nothing would be no error of Kafka's, and no use. */
function findAsked(
  { state }: World,
  n: number,
  { topic, partition }: Extract<Command, { kind: 'SeekConsumer' }>,
): number[] | Refusal {
  const consumer = state.consumers[n]
  const all = consumer.positions.map((position) => position.partition)
  if (partition === undefined && topic === undefined)
    return all.length > 0 ? all : refuseState('Consumer is not assigned any partitions.')
  const name = topic ?? state.topics[consumer.topic].name
  const named = state.topics.find((candidate) => candidate.name === name)
  const held = consumer.positions.flatMap((position) =>
    named?.partitions.includes(position.partition) ? [position.partition] : [],
  )
  if (partition === undefined) return held.length > 0 ? held : refuseState(`No current assignment for ${name}`)
  const one = held.find((candidate) => state.partitions.number[candidate] === partition)
  return one === undefined ? refuseState(`No current assignment for partition ${name}-${partition}`) : [one]
}

function offsetOf(
  world: World,
  partition: number,
  asked: 'beginning' | 'end' | 'time' | number,
  timeMs: number,
): number {
  if (asked === 'beginning') return earliestOffset(world, partition)
  const found = asked === 'time' ? offsetForTime(world, partition, timeMs * 1000) : asked
  return found === 'end' || found === -1 ? latestOffset(world, partition) : found
}
