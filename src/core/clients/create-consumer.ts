/**
 * Making a consumer from its specification, starting and stopping it while the world runs.
 *
 * The one thing a reader would get wrong: a stopped consumer keeps its number and its place in the list, because
 * events under way name it by that number; the same id started again takes the same place.
 */
import { getConfig } from '../configs'
import { assert } from '../engine/assert'
import { touch } from '../log/tell'
import type { Configs, ConsumerSpec } from '../scenario'
import { type ConsumerFetch, type ConsumerState, type MemberState, POSITION_RESET } from '../shape/consumer-state'
import type { World } from '../world'
import { fetchMore, metadataExpiry } from './consumer'
import { breakWork } from './groups/hand-commits'
import { beginMembership, closeMembership } from './groups/member'

export function createConsumer(world: World, spec: ConsumerSpec): ConsumerState {
  const { state, scenario } = world
  const group = String(getConfig(spec.configs, 'consumer', 'group.id'))
  const names = group === '' ? [spec.topic] : [...new Set([spec.topic, ...(spec.topics ?? [])])]
  const topics = names.map((name) => {
    const topic = state.topics.findIndex((candidate) => candidate.name === name)
    assert(topic >= 0, `consumer ${spec.id} reads the unknown topic ${name}`)
    return topic
  })
  const numbers = group === '' ? (spec.partitions ?? state.topics[topics[0]].partitions.map((_, i) => i)) : []
  const processor = scenario.producers.findIndex(({ transactions }) => transactions?.source === spec.id)
  // At the start of the run both ends of every log are the same.
  const isLate = state.nowUs > 0 && getConfig(spec.configs, 'consumer', 'auto.offset.reset') !== 'earliest'
  return {
    id: spec.id,
    name: spec.name,
    site: scenario.sites.findIndex((site) => site.id === spec.site),
    topic: topics[0],
    topics,
    configs: { ...spec.configs },
    maxRecordsPerSecond: spec.maxRecordsPerSecond,
    ...(processor < 0 ? {} : { processor }),
    paused: false,
    stopped: false,
    cause: state.cause,
    life: 1,
    member: group === '' ? null : createMember(group, spec.configs),
    stuck: null,
    positions: numbers.map((number) => {
      const partition = state.topics[topics[0]].partitions[number]
      const { leader, leaderEpoch } = state.controller.committed.partitions[partition].state
      const position = isLate ? POSITION_RESET : 0
      return { partition, position, committed: -1, knownHighWatermark: 0, leader, leaderEpoch }
    }),
    fetches: state.brokers.map(() => createFetch()),
    busyUntilUs: 0,
    pollOverdueUs: Number.POSITIVE_INFINITY,
    wakeUs: 0,
    metadataInFlight: false,
    metadataRetryUs: 0,
    metadataFreshUs: metadataExpiry(world, spec.configs),
    metadataAskedUs: 0,
    metadataBroker: 0,
    read: 0,
  }
}

function createFetch(): ConsumerFetch {
  return { phase: 'idle', generation: 0, deadlineUs: 0, parkedUntilUs: 0, retryAtUs: 0, answer: [] }
}

function createMember(group: string, configs: Configs): MemberState {
  const instanceId = String(getConfig(configs, 'consumer', 'group.instance.id'))
  const isModern = getConfig(configs, 'consumer', 'group.protocol') === 'consumer'
  return {
    group,
    instanceId: instanceId === '' ? null : instanceId,
    memberId: '',
    generation: -1,
    protocol: '',
    coordinator: -1,
    askedBroker: 0,
    refusedSinceUs: -1,
    isRefusalTold: false,
    phase: 'unjoined',
    prepared: false,
    rejoin: true,
    lastOwned: [],
    lastOwnedGeneration: -1,
    assignedCount: -1,
    main: { serial: 0, deadlineUs: 0 },
    heartbeat: { serial: 0, deadlineUs: 0 },
    commit: { serial: 0, deadlineUs: 0 },
    committing: [],
    retryAtUs: 0,
    nextHeartbeatUs: 0,
    heardUs: 0,
    nextCommitUs: 0,
    timerUs: Number.POSITIVE_INFINITY,
    closing: false,
    ...(isModern ? { modern: { intervalUs: 0, given: null, isAckDue: false } } : {}),
  }
}

/** Let a consumer begin; returns its number. An id that was stopped before may be used again. */
export function startConsumer(world: World, spec: ConsumerSpec): number {
  const { consumers } = world.state
  const consumer = createConsumer(world, spec)
  let n = consumers.findIndex((candidate) => candidate.id === spec.id)
  assert(n < 0 || consumers[n].stopped, `consumer ${spec.id} runs already`)
  if (n < 0) n = consumers.push(consumer) - 1
  else {
    const old = consumers[n]
    consumer.life = old.life + 1
    consumer.read = old.read
    // What is still under way to the old one must not be taken for an answer to the new one.
    consumer.fetches.forEach((fetch, broker) => {
      fetch.generation = old.fetches[broker].generation + 1
    })
    consumers[n] = consumer
  }
  beginConsumer(world, n)
  touch(world)
  return n
}

export function beginConsumer(world: World, n: number): void {
  if (world.state.consumers[n].member !== null) beginMembership(world, n)
  else fetchMore(world, n)
}

/**
 * End a consumer. In order it commits and leaves its group first (KafkaConsumer.close); with `crash` it falls silent,
 * and its group waits for `session.timeout.ms`.
 */
export function stopConsumer(world: World, n: number, { crash = false }: { readonly crash?: boolean } = {}): void {
  const consumer = world.state.consumers[n]
  if (consumer.stopped) return
  consumer.cause = world.state.cause
  if (crash) breakWork(world, n)
  if (crash || consumer.member === null) consumer.stopped = true
  else closeMembership(world, n)
  touch(world)
}
