/**
 * Random worlds and random faults, from a function that draws integers: the fuzzer draws from a seed,
 * property tests draw from fast-check. The worlds are small, because bugs are.
 */
import type { Command, Scenario, TopicSpec } from '..'

/** A whole number in [0, bound). */
export type Draw = (bound: number) => number

export interface RandomRun {
  readonly scenario: Scenario
  readonly commands: readonly { readonly timeUs: number; readonly command: Command }[]
  readonly untilUs: number
}

/** A generator for the fuzzer (mulberry32); not the one of the core, so that the two are not correlated. */
export function drawFromSeed(seed: number): Draw {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return bound <= 1 ? 0 : ((t ^ (t >>> 14)) >>> 0) % bound
  }
}

function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)]
}

export function makeRandomRun(draw: Draw): RandomRun {
  const scenario = makeScenario(draw)
  const untilUs = (30 + draw(90)) * 1_000_000
  const count = draw(14)
  const commands = Array.from({ length: count }, () => ({
    timeUs: 1_000_000 + draw(untilUs - 10_000_000),
    command: makeCommand(draw, scenario),
  })).sort((x, y) => x.timeUs - y.timeUs)
  return { scenario, commands, untilUs }
}

const SITES = ['west', 'east', 'north']

function makeScenario(draw: Draw): Scenario {
  const siteCount = 1 + draw(3)
  const tie = draw(2) === 1
  const sites = SITES.slice(0, siteCount).map((id) => ({
    id,
    name: id,
    kind: 'datacenter' as const,
    latencyMs: 0.1 + draw(10) / 10,
  }))
  const all = tie ? [...sites, { id: 'tie', name: 'tie', kind: 'tie-breaker' as const, latencyMs: 0.25 }] : sites
  const links = all.flatMap((from, i) =>
    all.slice(i + 1).map((to) => ({
      from: from.id,
      to: to.id,
      latencyMs: 1 + draw(60),
      backLatencyMs: 1 + draw(60),
      jitterMs: draw(3) === 0 ? draw(20) : 0,
      lossPercent: draw(4) === 0 ? draw(5) : 0,
      bandwidthMbps: draw(5) === 0 ? 1 + draw(100) : 0,
    })),
  )
  const perSite = 1 + draw(3)
  const brokers = sites.flatMap((site, s) =>
    Array.from({ length: perSite }, (_, b) => ({
      id: (s + 1) * 10 + b + 1,
      site: site.id,
      rack: site.id,
      configs: {},
    })),
  )
  const controllers = Array.from({ length: pick(draw, [1, 3, 3, 5]) }, (_, i) => ({
    id: i + 1,
    site: all[i % all.length].id,
  }))
  const topics = Array.from({ length: 1 + draw(2) }, (_, t) =>
    makeTopic(
      draw,
      `topic-${t}`,
      sites.map((site) => site.id),
      perSite,
    ),
  )
  const seed = draw(1_000_000)
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: 'A random world',
    description: '',
    seed,
    cluster: {
      configs: {
        'offsets.topic.num.partitions': 1 + (seed % 2),
        'offsets.topic.replication.factor': Math.min(3, brokers.length),
        'replica.lag.time.max.ms': pick(draw, [30_000, 4000]),
        'broker.session.timeout.ms': pick(draw, [9000, 3000]),
        'broker.heartbeat.interval.ms': 1000,
        'leader.imbalance.check.interval.seconds': pick(draw, [300, 15]),
        'unclean.leader.election.interval.ms': 10_000,
      },
      eligibleLeaderReplicasVersion: draw(2) === 1 ? 1 : 0,
    },
    sites: all,
    links,
    brokers,
    controllers,
    topics,
    producers: topics.flatMap((topic, t) => makeProducers(draw, topic.name, t, all)),
    consumers: [
      ...topics.map((topic, t) => ({
        id: `consumer-${t}`,
        name: `consumer ${t}`,
        site: pick(draw, all).id,
        topic: topic.name,
        partitions: null,
        configs: { 'request.timeout.ms': 2000 },
        maxRecordsPerSecond: pick(draw, [0, 0, 30]),
      })),
      ...makeMembers(
        seed,
        topics.map(({ name }) => name),
        all.map(({ id }) => id),
      ),
    ],
    commands: [],
    business: null,
    watch: { topic: topics[0].name, partition: 0, untilMs: 60_000 },
  }
}

/** A group in every second world. It follows from the seed, so that the draws of the rest stay what they are. */
function makeMembers(seed: number, topics: readonly string[], sites: readonly string[]): Scenario['consumers'] {
  const strategies = ['range', 'cooperative-sticky', 'sticky', 'roundrobin']
  return Array.from({ length: seed % 2 === 0 ? 0 : 2 + (seed % 3) }, (_, i) => ({
    id: `member-${i}`,
    name: `member ${i}`,
    site: sites[(seed + i) % sites.length],
    topic: topics[0],
    topics,
    partitions: null,
    configs: {
      'group.id': 'group',
      'auto.offset.reset': 'earliest',
      'partition.assignment.strategy': strategies[(seed >> 1) % 4],
      'session.timeout.ms': 10_000,
      'max.poll.interval.ms': 15_000,
      'request.timeout.ms': 4000,
      'auto.commit.interval.ms': 2000,
    },
    maxRecordsPerSecond: 0,
  }))
}

function makeTopic(draw: Draw, name: string, racks: readonly string[], perSite: number): TopicSpec {
  const minIsr = 1 + draw(3)
  const configs = { 'min.insync.replicas': minIsr, 'unclean.leader.election.enable': draw(8) === 0 }
  const partitions = 1 + draw(3)
  const usesPlacement = draw(3) > 0
  if (!usesPlacement) {
    const replicationFactor = 1 + draw(Math.min(4, racks.length * perSite))
    return { name, partitions, replicationFactor, placement: null, assignment: null, configs }
  }
  const replicas = racks.map((rack) => ({ rack, count: 1 + draw(perSite) })).filter((_, i) => i === 0 || draw(4) > 0)
  const observers = racks
    .map((rack) => ({ rack, count: perSite - (replicas.find((item) => item.rack === rack)?.count ?? 0) }))
    .filter((item) => item.count > 0 && draw(4) > 0)
  const version = draw(4) === 0 ? 1 : 2
  const policy =
    version === 1 ? null : pick(draw, [null, 'under-min-isr', 'under-replicated', 'leader-is-observer'] as const)
  return {
    name,
    partitions,
    replicationFactor: -1,
    placement: { version, replicas, observers, observerPromotionPolicy: policy },
    assignment: null,
    configs,
  }
}

function makeProducers(draw: Draw, topic: string, t: number, sites: readonly { id: string }[]): Scenario['producers'] {
  return Array.from({ length: 1 + draw(2) }, (_, i) => ({
    id: `producer-${t}-${i}`,
    name: `producer ${t}.${i}`,
    site: pick(draw, sites).id,
    topic,
    configs: {
      acks: pick(draw, ['all', 'all', 'all', '1', '0']),
      'linger.ms': pick(draw, [0, 5, 50]),
      'request.timeout.ms': pick(draw, [1500, 3000]),
      'delivery.timeout.ms': pick(draw, [8000, 120_000]),
      'socket.connection.setup.timeout.ms': 1000,
      'max.in.flight.requests.per.connection': 1 + draw(5),
      'batch.size': pick(draw, [400, 16_384]),
    },
    workload: {
      recordsPerSecond: 1 + draw(60),
      recordBytes: 100,
      keys: pick(draw, [0, 7]),
      arrival: pick(draw, ['steady', 'poisson'] as const),
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  }))
}

function makeCommand(draw: Draw, scenario: Scenario): Command {
  const site = pick(draw, scenario.sites).id
  const other = pick(draw, scenario.sites).id
  const broker = pick(draw, scenario.brokers).id
  const topic = pick(draw, scenario.topics)
  const partition = draw(topic.partitions)
  const controller = pick(draw, scenario.controllers).id
  const both = draw(3) > 0
  const commands: readonly Command[] = [
    { kind: 'KillSite', site },
    { kind: 'KillSite', site },
    { kind: 'HealSite', site },
    { kind: 'HealSite', site },
    { kind: 'CrashBroker', broker },
    { kind: 'CrashBroker', broker },
    { kind: 'StopBroker', broker },
    { kind: 'StartBroker', broker },
    { kind: 'StartBroker', broker },
    { kind: 'CrashController', controller },
    { kind: 'StartController', controller },
    { kind: 'CutLink', from: site, to: other, both },
    { kind: 'HealLink', from: site, to: other, both },
    { kind: 'HealLink', from: site, to: other, both: true },
    { kind: 'SetLink', from: site, to: other, latencyMs: draw(200), lossPercent: draw(10) },
    { kind: 'ThrottleReplica', topic: topic.name, partition, broker, bytesPerSecond: pick(draw, [null, 0, 500]) },
    { kind: 'AlterTopicConfig', topic: topic.name, key: 'min.insync.replicas', value: 1 + draw(3) },
    { kind: 'AlterTopicConfig', topic: topic.name, key: 'unclean.leader.election.enable', value: draw(2) === 1 },
    { kind: 'ElectLeader', topic: topic.name, partition, election: pick(draw, ['PREFERRED', 'UNCLEAN'] as const) },
    { kind: 'AlterPlacement', topic: topic.name, placement: draw(2) === 0 ? null : topic.placement },
    {
      kind: 'AlterProducerConfig',
      producer: pick(draw, scenario.producers).id,
      key: 'acks',
      value: pick(draw, ['all', '1', '0']),
    },
    { kind: 'SetProducerRate', producer: pick(draw, scenario.producers).id, recordsPerSecond: draw(100) },
    { kind: 'PauseConsumer', consumer: pick(draw, scenario.consumers).id },
    { kind: 'ResumeConsumer', consumer: pick(draw, scenario.consumers).id },
  ]
  return pick(draw, commands)
}
