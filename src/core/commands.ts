/**
 * Carrying out commands. Each becomes a `CommandIssued` event, the beginning of every chain of causes. What
 * the cluster refuses becomes `CommandRefused` with Kafka's error; what names something that does not exist
 * is refused the same way, so a command never breaks a run.
 *
 * Simplification: administrators reach the active controller directly, without a network between.
 */

import { renewIdentity } from './clients/accumulator'
import { fetchMore } from './clients/consumer'
import { readProducerConfigs } from './clients/create-producer'
import { newIdentity, planTick } from './clients/producer'
import { crashBroker, startBroker, stopBroker } from './cluster/broker'
import { decide, decidePartition, isActiveBroker } from './cluster/controller'
import { onThrottleOver } from './cluster/fetch'
import { checkPlacementFits } from './cluster/placement-fit'
import { isQuorumAvailable, noteQuorum, startNode, stopNode } from './cluster/quorum'
import { reassignPartition } from './cluster/reassignment'
import { findRow, MAX_SLOTS } from './cluster/replicas'
import { placeByConstraints } from './cluster/striped-replica-placer'
import { assignTopic, initialPartitionState, registerTopic } from './cluster/topics'
import type { Command } from './command'
import { type ConfigScope, findConfig, readConfigValue } from './configs'
import { pushEvent } from './engine/event-queue'
import { Kind } from './engine/kinds'
import { drawBelow } from './engine/random'
import { tell, touch } from './engine/tell'
import { releaseHeld } from './network/network'
import { reactToNews } from './react'
import { type ConfigValue, LIMITS, type TimedCommand } from './scenario'
import type { World } from './world'

/** Why a command was not carried out: Kafka's error where there is one. */
interface Refusal {
  readonly error: string
  readonly message: string
}

const BOOT_US = 1_000_000

export function scheduleCommands(world: World, commands: readonly TimedCommand[]): void {
  for (const { atMs, command } of commands) {
    const timeUs = Math.round(atMs * 1000)
    const index = world.state.commands.push(Object.freeze({ timeUs, command, scripted: true })) - 1
    pushEvent(world.state.queue, timeUs, Kind.Command, index, 0, 0)
  }
}

export function onCommand(world: World, index: number): void {
  carryOut(world, world.state.commands[index].command, index)
}

/** Do it now, after everything that has happened so far at this instant. */
export function issueCommand(world: World, command: Command): void {
  const index = world.state.commands.push(Object.freeze({ timeUs: world.state.nowUs, command, scripted: false })) - 1
  carryOut(world, command, index)
}

function carryOut(world: World, command: Command, index: number): void {
  const event = tell(world, { kind: 'CommandIssued', command, index }, -1)
  world.state.cause = event
  const refusal = execute(world, command, event)
  if (refusal !== null) tell(world, { kind: 'CommandRefused', command, ...refusal }, event)
  touch(world)
  noteQuorum(world)
  reactToNews(world)
  world.state.cause = -1
}

function execute(world: World, command: Command, event: number): Refusal | null {
  switch (command.kind) {
    case 'KillSite':
    case 'HealSite':
      return command.kind === 'KillSite' ? killSite(world, command.site) : healSite(world, command.site)
    case 'CrashBroker':
    case 'StopBroker':
    case 'StartBroker':
      return changeBroker(world, command, event)
    case 'CrashController':
    case 'StartController':
      return changeController(world, command, event)
    case 'CutLink':
    case 'HealLink':
      return changeLink(world, command)
    case 'SetLink':
      return setLink(world, command)
    case 'ThrottleReplica':
      return throttleReplica(world, command)
    case 'AlterProducerConfig':
    case 'SetProducerRate':
      return changeProducer(world, command)
    case 'PauseConsumer':
    case 'ResumeConsumer':
      return changeConsumer(world, command)
    default:
      return administer(world, command, event)
  }
}

function missing(what: string, name: string | number): Refusal {
  return { error: 'INVALID_REQUEST', message: `There is no ${what} ${name}.` }
}

function siteIndex(world: World, id: string): number {
  return world.scenario.sites.findIndex((site) => site.id === id)
}

/** The value in the type that the config has, or why it may not be set. */
function readSetting(scope: ConfigScope, key: string, value: ConfigValue): { readonly value: ConfigValue } | Refusal {
  const definition = findConfig(scope, key)
  if (definition === undefined) return { error: 'INVALID_CONFIG', message: `Unknown ${scope} config name: ${key}` }
  const reading = readConfigValue(definition, value)
  if (reading.ok) return { value: reading.value }
  return { error: 'INVALID_CONFIG', message: `Invalid value ${value} for configuration ${key}: ${reading.message}` }
}

// ---- faults -----------------------------------------------------------------------------------------------

function killSite(world: World, id: string): Refusal | null {
  const { state } = world
  const site = siteIndex(world, id)
  if (site < 0) return missing('site', id)
  if (state.network.siteUp[site] === 0) return { error: 'INVALID_REQUEST', message: `${id} is dark already.` }
  const event = tell(world, { kind: 'SiteKilled', site: id })
  state.network.siteUp[site] = 0
  state.network.siteDarkSinceUs[site] = state.nowUs
  state.network.siteCause[site] = event
  state.cause = event
  for (let b = 0; b < state.brokers.length; b++) if (state.brokers[b].site === site) crashBroker(world, b, event, true)
  for (let n = 0; n < world.scenario.controllers.length; n++) if (state.raft[n].site === site) stopNode(world, n, event)
  state.allDirty = true
  return null
}

function healSite(world: World, id: string): Refusal | null {
  const { state } = world
  const site = siteIndex(world, id)
  if (site < 0) return missing('site', id)
  if (state.network.siteUp[site] === 1) return { error: 'INVALID_REQUEST', message: `${id} is up.` }
  const event = tell(world, { kind: 'SiteHealed', site: id })
  state.network.siteUp[site] = 1
  state.network.siteDarkSinceUs[site] = -1
  state.network.siteCause[site] = -1
  for (let b = 0; b < state.brokers.length; b++) {
    const { phase } = state.brokers[b]
    if (state.brokers[b].site === site && (phase === 'crashed' || phase === 'stopped')) startBroker(world, b, event)
  }
  for (let n = 0; n < world.scenario.controllers.length; n++) {
    if (state.raft[n].site === site && !state.raft[n].up) bootController(world, n, event)
  }
  return null
}

function changeBroker(world: World, command: Extract<Command, { broker: number }>, event: number): Refusal | null {
  const { state } = world
  const b = state.brokers.findIndex((broker) => broker.id === command.broker)
  if (b < 0) return missing('broker', command.broker)
  const { phase, site } = state.brokers[b]
  const isOff = phase === 'crashed' || phase === 'stopped'
  if (command.kind === 'StartBroker') {
    if (!isOff) return { error: 'INVALID_REQUEST', message: `Broker ${command.broker} is ${phase}.` }
    if (state.network.siteUp[site] === 0)
      return { error: 'INVALID_REQUEST', message: `The site of broker ${command.broker} is dark.` }
    startBroker(world, b, event)
    return null
  }
  if (isOff) return { error: 'INVALID_REQUEST', message: `Broker ${command.broker} is not running.` }
  if (command.kind === 'CrashBroker') crashBroker(world, b, event, false)
  else if (command.kind === 'StopBroker') stopBroker(world, b, event)
  return null
}

function changeController(
  world: World,
  command: Extract<Command, { controller: number }>,
  event: number,
): Refusal | null {
  const { state, scenario } = world
  const n = scenario.controllers.findIndex((spec) => spec.id === command.controller)
  if (n < 0) return missing('controller', command.controller)
  const node = state.raft[n]
  if (command.kind === 'CrashController') {
    if (!node.up) return { error: 'INVALID_REQUEST', message: `Controller ${command.controller} is not running.` }
    stopNode(world, n, tell(world, { kind: 'ControllerCrashed', controller: node.id }, event))
    return null
  }
  if (node.up) return { error: 'INVALID_REQUEST', message: `Controller ${command.controller} is running.` }
  if (state.network.siteUp[node.site] === 0)
    return { error: 'INVALID_REQUEST', message: `The site of controller ${command.controller} is dark.` }
  bootController(world, n, event)
  return null
}

function bootController(world: World, n: number, cause: number): void {
  const { state } = world
  state.raft[n].life++
  state.raft[n].downCause = cause
  pushEvent(state.queue, state.nowUs + BOOT_US, Kind.ControllerBooted, n, state.raft[n].life, 0)
}

export function onControllerBooted(world: World, n: number, life: number): void {
  const node = world.state.raft[n]
  if (node.up || node.life !== life) return
  world.state.cause = tell(world, { kind: 'ControllerStarted', controller: node.id }, node.downCause)
  startNode(world, n)
  noteQuorum(world)
}

function changeLink(world: World, command: Extract<Command, { kind: 'CutLink' | 'HealLink' }>): Refusal | null {
  const { state } = world
  const a = siteIndex(world, command.from)
  const b = siteIndex(world, command.to)
  if (a < 0 || b < 0 || a === b) return missing('link', `${command.from} to ${command.to}`)
  const cut = command.kind === 'CutLink' ? 1 : 0
  const event = tell(world, {
    kind: cut ? 'LinkCut' : 'LinkHealed',
    from: command.from,
    to: command.to,
    both: command.both,
  })
  const directions = command.both
    ? [
        [a, b],
        [b, a],
      ]
    : [[a, b]]
  for (const [from, to] of directions) {
    const path = from * state.network.sites + to
    state.network.cut[path] = cut
    state.network.cutCause[path] = cut ? event : -1
    if (!cut) releaseHeld(world, from, to)
  }
  state.cause = event
  state.allDirty = true
  return null
}

function setLink(world: World, command: Extract<Command, { kind: 'SetLink' }>): Refusal | null {
  const { network } = world.state
  const a = siteIndex(world, command.from)
  const b = siteIndex(world, command.to)
  if (a < 0 || b < 0) return missing('link', `${command.from} to ${command.to}`)
  for (const path of [a * network.sites + b, b * network.sites + a]) {
    if (command.latencyMs !== undefined) network.latencyUs[path] = Math.round(command.latencyMs * 1000)
    if (command.jitterMs !== undefined) network.jitterUs[path] = Math.round(command.jitterMs * 1000)
    if (command.lossPercent !== undefined) network.lossPpm[path] = Math.round(command.lossPercent * 10_000)
    if (command.bandwidthMbps !== undefined)
      network.bytesPerSecond[path] = Math.round((command.bandwidthMbps * 1_000_000) / 8)
  }
  tell(world, { kind: 'LinkChanged', from: command.from, to: command.to })
  return null
}

function throttleReplica(world: World, command: Extract<Command, { kind: 'ThrottleReplica' }>): Refusal | null {
  const { state } = world
  const p = findPartition(world, command.topic, command.partition)
  const b = state.brokers.findIndex((broker) => broker.id === command.broker)
  const row = p < 0 || b < 0 ? -1 : findRow(world, p, b)
  if (row < 0) return missing('replica', `${command.topic}-${command.partition} on broker ${command.broker}`)
  const { replicas } = state
  replicas.throttle[row] = command.bytesPerSecond ?? -1
  replicas.throttleCredit[row] = 0
  replicas.throttleAtUs[row] = state.nowUs
  const { kind: _, ...what } = command
  state.cause = tell(world, { kind: 'ReplicaThrottled', ...what })
  state.dirty.push(p)
  onThrottleOver(world, row)
  return null
}

// ---- clients ----------------------------------------------------------------------------------------------

function changeProducer(world: World, command: Extract<Command, { producer: string }>): Refusal | null {
  const { state } = world
  const n = state.producers.findIndex((producer) => producer.id === command.producer)
  if (n < 0) return missing('producer', command.producer)
  const producer = state.producers[n]
  if (command.kind === 'SetProducerRate') {
    const rate = command.recordsPerSecond
    if (!(rate >= 0 && rate <= LIMITS.recordsPerSecond)) {
      return { error: 'INVALID_CONFIG', message: `recordsPerSecond must be between 0 and ${LIMITS.recordsPerSecond}.` }
    }
    producer.recordsPerSecond = rate
    producer.nextRecordUs = Math.max(
      producer.nextRecordUs > state.nowUs + 1_000_000 ? 0 : producer.nextRecordUs,
      state.nowUs + 1,
    )
    producer.tickGeneration++
    planTick(world, n)
    tell(world, { kind: 'ProducerConfigChanged', producer: producer.id, key: 'recordsPerSecond', value: String(rate) })
    return null
  }
  const setting = readSetting('producer', command.key, command.value)
  if ('error' in setting) return setting
  producer.configs = { ...producer.configs, [command.key]: setting.value }
  readProducerConfigs(producer)
  // A client with other acks is a new client to the brokers.
  renewIdentity(world, producer, newIdentity(world, n))
  tell(world, { kind: 'ProducerConfigChanged', producer: producer.id, key: command.key, value: String(command.value) })
  return null
}

function changeConsumer(world: World, command: Extract<Command, { consumer: string }>): Refusal | null {
  const n = world.state.consumers.findIndex((consumer) => consumer.id === command.consumer)
  if (n < 0) return missing('consumer', command.consumer)
  const consumer = world.state.consumers[n]
  consumer.paused = command.kind === 'PauseConsumer'
  tell(world, { kind: consumer.paused ? 'ConsumerPaused' : 'ConsumerResumed', consumer: consumer.id })
  if (!consumer.paused) fetchMore(world, n)
  return null
}

// ---- administration: through the active controller ---------------------------------------------------------

type AdminCommand = Extract<
  Command,
  { kind: 'CreateTopic' | 'AlterTopicConfig' | 'AlterPlacement' | 'AlterClusterConfig' | 'ElectLeader' }
>

function administer(world: World, command: AdminCommand, event: number): Refusal | null {
  if (!isQuorumAvailable(world)) {
    return {
      error: 'TimeoutException',
      message: 'No active controller can commit this: the quorum is lost or electing. Try again later.',
    }
  }
  switch (command.kind) {
    case 'CreateTopic':
      return createTopic(world, command, event)
    case 'AlterTopicConfig':
      return alterTopicConfig(world, command, event)
    case 'AlterPlacement':
      return alterPlacement(world, command, event)
    case 'AlterClusterConfig':
      return alterClusterConfig(world, command, event)
    case 'ElectLeader':
      return electLeaderByCommand(world, command, event)
  }
}

function createTopic(world: World, command: Extract<Command, { kind: 'CreateTopic' }>, event: number): Refusal | null {
  const { state } = world
  const spec = command.topic
  if (state.topics.some((topic) => topic.name === spec.name)) {
    return { error: 'TOPIC_ALREADY_EXISTS', message: `Topic '${spec.name}' already exists.` }
  }
  const wanted = spec.assignment?.length ?? spec.partitions
  if (state.topics.length >= LIMITS.topics || state.partitions.length + wanted > LIMITS.partitions) {
    return {
      error: 'POLICY_VIOLATION',
      message: `At most ${LIMITS.topics} topics and ${LIMITS.partitions} partitions.`,
    }
  }
  const assigned = assignTopic(world, spec, state.controller.image)
  if (!assigned.ok) return { error: assigned.error, message: assigned.message }
  const topic = registerTopic(world, spec.name, assigned.partitions.length)
  decide(
    world,
    { type: 'Topic', topic, name: spec.name, configs: Object.freeze({ ...spec.configs }), placement: spec.placement },
    [{ kind: 'TopicCreated', topic: spec.name, partitions: assigned.partitions.length }],
    event,
  )
  assigned.partitions.forEach(({ replicas, observers }, number) => {
    const partition = state.topics[topic].partitions[number]
    const registration = initialPartitionState(replicas, observers, (b) => isActiveBroker(world, b))
    decide(world, { type: 'Partition', partition, topic, number, state: registration, observers }, [], event)
  })
  return null
}

function topicNumber(world: World, name: string): number {
  return world.state.topics.findIndex((topic) => topic.name === name)
}

function findPartition(world: World, topic: string, number: number): number {
  const t = topicNumber(world, topic)
  return t < 0 ? -1 : (world.state.topics[t].partitions[number] ?? -1)
}

function alterTopicConfig(
  world: World,
  command: Extract<Command, { kind: 'AlterTopicConfig' }>,
  event: number,
): Refusal | null {
  const topic = topicNumber(world, command.topic)
  if (topic < 0)
    return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: `This server does not host topic ${command.topic}.` }
  const setting = readSetting('topic', command.key, command.value)
  if ('error' in setting) return setting
  decide(
    world,
    { type: 'TopicConfig', topic, key: command.key, value: setting.value },
    [{ kind: 'TopicConfigChanged', topic: command.topic, key: command.key, value: String(command.value) }],
    event,
  )
  return null
}

function alterClusterConfig(
  world: World,
  command: Extract<Command, { kind: 'AlterClusterConfig' }>,
  event: number,
): Refusal | null {
  const setting = readSetting('broker', command.key, command.value)
  if ('error' in setting) return setting
  decide(
    world,
    { type: 'ClusterConfig', key: command.key, value: setting.value },
    [{ kind: 'ClusterConfigChanged', key: command.key, value: String(command.value) }],
    event,
  )
  return null
}

/** Change the constraints and move the replicas to where they say, keeping those that already fit. */
function alterPlacement(
  world: World,
  command: Extract<Command, { kind: 'AlterPlacement' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const topic = topicNumber(world, command.topic)
  if (topic < 0)
    return { error: 'UNKNOWN_TOPIC_OR_PARTITION', message: `This server does not host topic ${command.topic}.` }
  const { placement } = command
  const brokers = state.brokers.map((broker, b) => ({
    id: b,
    rack: broker.rack,
    fenced: state.controller.image.brokers[b].fenced,
  }))
  const random = (bound: number): number => drawBelow(state.random, 'placement', bound)
  if (placement !== null) {
    const placed = placeByConstraints(placement, brokers, 1, random)
    if (!placed.ok) return { error: placed.error, message: placed.message }
  }
  const crowded = state.topics[topic].partitions.some((p) => state.partitions.rows[p].length > MAX_SLOTS - 12)
  if (crowded)
    return { error: 'POLICY_VIOLATION', message: 'This partition has been reassigned too often in this run.' }
  decide(
    world,
    { type: 'TopicPlacement', topic, placement },
    [
      {
        kind: 'TopicConfigChanged',
        topic: command.topic,
        key: 'confluent.placement.constraints',
        value: placement === null ? '' : 'set',
      },
    ],
    event,
  )
  state.topics[topic].partitions.forEach((p) => {
    const image = state.controller.image.partitions[p]
    const fit = checkPlacementFits(image.state.replicas, image.observers, placement, brokers)
    reassignPartition(world, p, fit.replicas, fit.observers, event)
  })
  return null
}

function electLeaderByCommand(
  world: World,
  command: Extract<Command, { kind: 'ElectLeader' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const p = findPartition(world, command.topic, command.partition)
  if (p < 0)
    return {
      error: 'UNKNOWN_TOPIC_OR_PARTITION',
      message: `This server does not host ${command.topic}-${command.partition}.`,
    }
  const partition = state.controller.image.partitions[p].state
  const preferred = partition.replicas[0]
  if (command.election === 'UNCLEAN' ? partition.leader >= 0 : partition.leader === preferred) {
    return { error: 'ELECTION_NOT_NEEDED', message: 'Leader election not needed for topic partition.' }
  }
  if (command.election === 'PREFERRED' && !(isActiveBroker(world, preferred) && partition.isr.includes(preferred))) {
    return { error: 'PREFERRED_LEADER_NOT_AVAILABLE', message: 'The preferred leader was not available.' }
  }
  const after = decidePartition(world, p, { election: command.election, reason: 'election', cause: event })
  if (after === null || after.leader < 0) {
    return { error: 'ELIGIBLE_LEADERS_NOT_AVAILABLE', message: 'Eligible topic partition leaders are not available.' }
  }
  return null
}
