/** The structure that the page lists, read from the world whenever it has changed. */
import {
  describePartitions,
  effectivePromotionPolicy,
  formatPlacementConstraints,
  isPaused,
  predictFencing,
  totalReplicas,
  type World,
} from '../core'
import type { BrokerView, ControllerView, LinkView, NodeView, SiteView, Structure, TopicView } from '../protocol'

export function buildStructure(world: World, version: number): Structure {
  const { scenario, state } = world
  return {
    version,
    scenarioId: scenario.id,
    title: scenario.title,
    description: scenario.description,
    seed: scenario.seed,
    untilMs: scenario.watch.untilMs,
    usesConfluentServer: state.topics.some((topic) => topic.placement !== null),
    clusterConfigs: state.clusterConfigs,
    sites: siteViews(world),
    links: linkViews(world),
    brokers: brokerViews(world),
    controllers: controllerViews(world),
    quorum: quorumView(world),
    topics: topicViews(world),
    partitions: describePartitions(world).map((row) => ({
      topic: row.topic,
      partition: row.partition,
      leader: row.leader ?? -1,
      leaderEpoch: row.leaderEpoch,
      partitionEpoch: row.partitionEpoch,
      replicas: row.replicas,
      isr: row.isr,
      elr: row.elr,
      observers: row.observers,
      offline: row.offline,
      minIsr: row.minIsr,
      accepting: row.accepted,
    })),
    producers: state.producers.map((producer) => ({
      id: producer.id,
      name: producer.name,
      site: scenario.sites[producer.site].id,
      up: producer.up,
      topic: state.topics[producer.topic].name,
      acks: producer.acks === -1 ? 'all' : producer.acks === 1 ? '1' : '0',
      idempotent: producer.idempotent,
      recordsPerSecond: producer.recordsPerSecond,
      configs: producer.configs,
    })),
    consumers: state.consumers.map((consumer) => ({
      id: consumer.id,
      name: consumer.name,
      site: scenario.sites[consumer.site].id,
      up: !consumer.stopped,
      topic: state.topics[consumer.topic].name,
      partitions: consumer.positions.map((position) => state.partitions.number[position.partition]),
      paused: consumer.paused,
      configs: consumer.configs,
    })),
    nodes: nodeViews(world),
  }
}

function siteViews(world: World): SiteView[] {
  const { network } = world.state
  return world.scenario.sites.map((site, s) => ({
    id: site.id,
    name: site.name,
    kind: site.kind,
    up: network.siteUp[s] === 1,
    darkSinceUs: network.siteDarkSinceUs[s],
    latencyMs: site.latencyMs,
  }))
}

function linkViews(world: World): LinkView[] {
  const { network } = world.state
  const index = new Map(world.scenario.sites.map((site, s) => [site.id, s]))
  return world.scenario.links.map((link) => {
    const a = index.get(link.from) as number
    const b = index.get(link.to) as number
    const there = a * network.sites + b
    const back = b * network.sites + a
    return {
      from: link.from,
      to: link.to,
      latencyMs: network.latencyUs[there] / 1000,
      backLatencyMs: network.latencyUs[back] / 1000,
      jitterMs: network.jitterUs[there] / 1000,
      lossPercent: network.lossPpm[there] / 10_000,
      bandwidthMbps: (network.bytesPerSecond[there] * 8) / 1_000_000,
      cutForward: network.cut[there] === 1,
      cutBack: network.cut[back] === 1,
      isWorse: isWorse(world, link, there, back),
    }
  })
}

/** Not fenced, and gone or silent for longer than a late heartbeat explains. */
export function isMissed(world: World, broker: number): boolean {
  const { state } = world
  if (state.controller.committed.brokers[broker].fenced) return false
  if (state.brokers[broker].phase !== 'running' || isPaused(world, broker)) return true
  if (state.controller.active < 0) return false
  const heartbeatMs = Number(state.clusterConfigs['broker.heartbeat.interval.ms'] ?? 2_000)
  return state.nowUs - state.controller.lastContactUs[broker] > heartbeatMs * 1_500
}

function isWorse(world: World, link: World['scenario']['links'][number], there: number, back: number): boolean {
  const { network } = world.state
  return (
    network.latencyUs[there] > Math.round(link.latencyMs * 1000) ||
    network.latencyUs[back] > Math.round(link.backLatencyMs * 1000) ||
    network.jitterUs[there] > Math.round(link.jitterMs * 1000) ||
    network.lossPpm[there] > Math.round(link.lossPercent * 10_000) ||
    (network.bytesPerSecond[there] > 0 &&
      (link.bandwidthMbps === 0 || network.bytesPerSecond[there] < Math.round((link.bandwidthMbps * 1_000_000) / 8)))
  )
}

function brokerViews(world: World): BrokerView[] {
  const { state, scenario } = world
  const { partitions, brokers } = state.controller.committed
  return state.brokers.map((broker, b) => {
    let leaderCount = 0
    let replicaCount = 0
    // forEach passes over those whose creation was lost.
    partitions.forEach((partition) => {
      if (partition.state.leader === b) leaderCount++
      if (partition.state.replicas.includes(b)) replicaCount++
    })
    const isHeard = state.controller.active >= 0 && state.controller.lastContactUs[b] !== undefined
    return {
      id: broker.id,
      site: scenario.sites[broker.site].id,
      rack: broker.rack,
      // What has started and may not join yet serves nobody.
      state: isPaused(world, b)
        ? 'paused'
        : broker.phase === 'running' && !broker.registered
          ? 'starting'
          : broker.phase,
      fenced: brokers[b].fenced,
      brokerEpoch: broker.brokerEpoch,
      diskBytesPerSecond: broker.disk?.bytesPerSecond ?? null,
      stateSinceUs: broker.phaseSinceUs,
      leaderCount,
      replicaCount,
      silentMs: isHeard ? Math.round((state.nowUs - state.controller.lastContactUs[b]) / 1000) : -1,
      fencingUs: isMissed(world, b) ? predictFencing(world, b) : -1,
      isGivenUp: state.controller.active >= 0 && state.controller.image.brokers[b].fenced && !brokers[b].fenced,
    }
  })
}

function controllerViews(world: World): ControllerView[] {
  const { state, scenario } = world
  return scenario.controllers.map((spec, n) => {
    const node = state.raft[n]
    const role = !node.up ? 'offline' : node.role === 'observer' ? 'unattached' : node.role
    return {
      id: spec.id,
      site: spec.site,
      role,
      epoch: node.epoch,
      metadataOffset: node.tail.offset,
      paused: node.paused,
    }
  })
}

function quorumView(world: World): Structure['quorum'] {
  const { state, scenario } = world
  const voters = scenario.controllers.length
  let votersUp = 0
  for (let n = 0; n < voters; n++) if (state.raft[n].up && !state.raft[n].paused) votersUp++
  const { active } = state.controller
  return {
    available: state.quorumAvailable,
    leader: active < 0 ? -1 : state.raft[active].id,
    epoch: state.controller.epoch,
    votersUp,
    voters,
  }
}

function topicViews(world: World): TopicView[] {
  const { committed } = world.state.controller
  return world.state.topics.map((topic) => {
    const first = committed.partitions[topic.partitions[0]]
    const assigned = first === undefined ? 0 : first.state.replicas.length
    return {
      name: topic.name,
      partitions: topic.partitions.length,
      replicationFactor: topic.placement === null ? assigned : totalReplicas(topic.placement),
      minIsr: topic.minIsr,
      configs: topic.configs,
      placementJson: topic.placement === null ? '' : formatPlacementConstraints(topic.placement, { pretty: true }),
      policy: effectivePromotionPolicy(topic.placement) ?? '',
    }
  })
}

/** Brokers first, then producers, then consumers: as the flight recorder numbers them. */
function nodeViews(world: World): NodeView[] {
  const { brokers, producers, consumers } = world.state
  return [
    ...brokers.map((broker): NodeView => ({ kind: 'broker', id: String(broker.id) })),
    ...producers.map((producer): NodeView => ({ kind: 'producer', id: producer.id })),
    ...consumers.map((consumer): NodeView => ({ kind: 'consumer', id: consumer.id })),
  ]
}
