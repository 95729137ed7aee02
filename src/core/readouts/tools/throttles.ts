/**
 * Replication throttles as Kafka's tools read and set them: a rate is a setting of a broker, and which replicas it holds is a
 * setting of the topic.
 *
 * Simplification: a replica that was throttled by hand (ThrottleReplica) has a rate of its own and shows as the same settings: the
 * least rate is that of its broker, the topic lists those that are held, and taking away either takes away both.
 */
import { RATE_KEYS, REPLICAS_KEYS } from '../../cluster/replication-quota'
import type { Command } from '../../command'
import type { Configs } from '../../scenario'
import type { QuotaSide, RateKey } from '../../shape/replication-quota'
import type { World } from '../../world'

const SIDES: readonly QuotaSide[] = ['leader', 'follower']

export const isRateKey = (key: string): key is RateKey => key === RATE_KEYS.leader || key === RATE_KEYS.follower
export const isReplicasKey = (key: string): boolean => key === REPLICAS_KEYS.leader || key === REPLICAS_KEYS.follower

interface Throttle {
  readonly topic: string
  readonly partition: number
  readonly broker: number
  readonly bytesPerSecond: number
}

/** Those that were set by hand. */
function listThrottles({ state }: World): Throttle[] {
  const { replicas, partitions, topics, brokers } = state
  const found: Throttle[] = []
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.active[row] === 0 || replicas.throttle[row] < 0) continue
    const p = replicas.partition[row]
    found.push({
      topic: topics[partitions.topic[p]].name,
      partition: partitions.number[p],
      broker: brokers[replicas.broker[row]].id,
      bytesPerSecond: replicas.throttle[row],
    })
  }
  return found.sort((a, b) => a.partition - b.partition || a.broker - b.broker)
}

/** The lists of a topic: `0:21,0:22`, as the topic has them; none that is empty. */
export function listThrottled(world: World, topic: string): Configs {
  const configs = world.state.controller.committed.topics.find((one) => one?.name === topic)?.configs ?? {}
  const held = listThrottles(world).flatMap((one) => (one.topic === topic ? [`${one.partition}:${one.broker}`] : []))
  const found: Record<string, string> = {}
  for (const side of SIDES) {
    const set = String(configs[REPLICAS_KEYS[side]] ?? '')
    const own = side === 'follower' && set !== '*' ? held : []
    const list = [...new Set([...set.split(','), ...own])].filter((one) => one !== '').join(',')
    if (list !== '') found[REPLICAS_KEYS[side]] = list
  }
  return found
}

/** The rates of a broker in bytes a second; none that is not set. */
export function listRates(world: World, broker: number): Configs {
  const { committed } = world.state.controller
  const found: Record<string, number> = {}
  const held = listThrottles(world).flatMap((one) => (one.broker === broker ? [one.bytesPerSecond] : []))
  if (held.length > 0) found[RATE_KEYS.follower] = Math.min(...held)
  for (const { broker: b, key, value } of committed.brokerConfigs ?? [])
    if (world.state.brokers[b].id === broker) found[key] = value
  return found
}

/** Does the broker itself have it, and not only a replica that is held by hand? */
function hasRate({ state }: World, broker: number, key: RateKey): boolean {
  const { brokerConfigs = [] } = state.controller.committed
  return brokerConfigs.some((one) => state.brokers[one.broker].id === broker && one.key === key)
}

/** What sets the rate of a broker; null takes it away. */
export function setRate(world: World, broker: number, key: RateKey, value: number | null): Command[] {
  const held = key === RATE_KEYS.follower ? listThrottles(world).filter((one) => one.broker === broker) : []
  return [
    ...(value === null && !hasRate(world, broker, key)
      ? []
      : [{ kind: 'AlterBrokerConfig', broker, key, value } as const]),
    ...held.map((one): Command => ({ kind: 'ThrottleReplica', ...one, bytesPerSecond: value })),
  ]
}

/** What takes the list of a topic away. */
export function clearThrottled(world: World, topic: string, key: string): Command[] {
  const configs = world.state.controller.committed.topics.find((one) => one?.name === topic)?.configs ?? {}
  const held = key === REPLICAS_KEYS.follower ? listThrottles(world).filter((one) => one.topic === topic) : []
  return [
    ...((configs[key] ?? '') === '' ? [] : [{ kind: 'AlterTopicConfig', topic, key, value: '' } as const]),
    ...held.map((one): Command => ({ kind: 'ThrottleReplica', ...one, bytesPerSecond: null })),
  ]
}

/** ReassignPartitionsCommand.clearAllThrottles. */
export function clearAllThrottles(world: World, brokers: readonly number[], topics: readonly string[]): Command[] {
  const commands = [
    ...brokers.flatMap((broker) => SIDES.flatMap((side) => setRate(world, broker, RATE_KEYS[side], null))),
    ...topics.flatMap((topic) => SIDES.flatMap((side) => clearThrottled(world, topic, REPLICAS_KEYS[side]))),
  ]
  const texts = commands.map((command) => JSON.stringify(command))
  return commands.filter((_, i) => texts.indexOf(texts[i]) === i)
}

/** One partition on its way: where its records come from, and where to. */
export interface Move {
  readonly topic: string
  readonly partition: number
  readonly sources: readonly number[]
  readonly destinations: readonly number[]
}

/** ReassignPartitionsCommand.modifyTopicThrottles: leaders among the sources, and followers that are new. */
export function throttleTopics(moves: readonly Move[]): Command[] {
  const list = (topic: string, ends: 'sources' | 'destinations'): string => {
    const components = moves.flatMap((move) =>
      move.topic === topic ? move[ends].map((broker) => `${move.partition}:${broker}`) : [],
    )
    return [...new Set(components)].sort().join(',')
  }
  return [...new Set(moves.map(({ topic }) => topic))].flatMap((topic): Command[] => [
    { kind: 'AlterTopicConfig', topic, key: REPLICAS_KEYS.leader, value: list(topic, 'sources') },
    { kind: 'AlterTopicConfig', topic, key: REPLICAS_KEYS.follower, value: list(topic, 'destinations') },
  ])
}

/** ReassignPartitionsCommand.modifyInterBrokerThrottle, for brokers that can be asked. */
export function throttleBrokers(brokers: readonly number[], bytesPerSecond: number): Command[] {
  return brokers.flatMap((broker) =>
    SIDES.map((side): Command => ({ kind: 'AlterBrokerConfig', broker, key: RATE_KEYS[side], value: bytesPerSecond })),
  )
}
