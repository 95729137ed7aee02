/**
 * Random worlds and random faults, from a function that draws integers: the fuzzer draws from a seed,
 * property tests draw from fast-check. The worlds are small, because bugs are.
 */
import type { Command, Scenario } from '..'
import { JSON_DESERIALIZER } from '../clients/deserialize'
import { RACK_AWARE_SELECTOR } from '../configs'
import type { TopicSpec } from '../scenario'
import { type Draw, pick } from './random-draw'
import { makeStories } from './random-stories'
import { makeTopic } from './random-topic'

export { type Draw, drawFromSeed } from './random-draw'

export interface RandomRun {
  readonly scenario: Scenario
  readonly commands: readonly { readonly timeUs: number; readonly command: Command }[]
  readonly untilUs: number
}

export function makeRandomRun(draw: Draw): RandomRun {
  const scenario = makeScenario(draw)
  const untilUs = (45 + draw(75)) * 1_000_000
  const commands = makeStories(draw, scenario, untilUs)
  return { scenario, commands: [...commands, ...listBySeed(scenario)].sort((a, b) => a.timeUs - b.timeUs), untilUs }
}

/** Commands that a world has for its seed, and not by a draw. */
function listBySeed(scenario: Scenario): RandomRun['commands'] {
  return [
    ...(isCompacted(scenario.seed) ? sendTombstones(scenario) : []),
    ...(isGrowing(scenario.seed) ? addPartitions(scenario) : []),
    ...(isParsing(scenario.seed) ? sendTexts(scenario) : []),
    ...(isRestarting(scenario.seed) ? restartProducers(scenario) : []),
    ...(hasSlowDisk(scenario.seed) ? slowDisks(scenario) : []),
    ...(hasQuotas(scenario.seed) ? setQuotas(scenario) : []),
  ]
}

/** Keys of the compacted topic that are written by hand, and deleted. */
function sendTombstones(scenario: Scenario): RandomRun['commands'] {
  const producer = scenario.producers[0].id
  return [3, 4, 11, 18, 19, 31].map((atS, i) => {
    const [key, value] = [`by-hand-${i >> 1}`, i % 2 === 0 ? 'by hand' : null]
    return { timeUs: atS * 1_000_000 + 1, command: { kind: 'SendRecord', producer, key, value } as const }
  })
}

/** One after the other: so slow that it falls behind, a little slow, slower, and mended. */
function slowDisks({ seed, brokers }: Scenario): RandomRun['commands'] {
  return brokers.slice(0, 3).flatMap(({ id }, i) =>
    [[300, 5000][(seed + i) % 2], 2000, null].map((bytesPerSecond, k) => ({
      timeUs: (5 + 3 * i + 9 * k) * 1_000_000 + (seed % 997),
      command: { kind: 'SlowDisk', broker: id, bytesPerSecond } as const,
    })),
  )
}

/** Whoever is out of sync is throttled from early on, less later, and then not at all. */
function setQuotas({ seed, brokers, topics }: Scenario): RandomRun['commands'] {
  const at = (atS: number, command: Command) => ({ timeUs: atS * 1_000_000 + (seed % 911), command })
  const ends = (['leader', 'follower'] as const).filter((_, i) => (seed >> 2) % 3 !== i)
  const list = (end: 'leader' | 'follower', value: string) =>
    topics.map(
      ({ name }): Command => ({
        kind: 'AlterTopicConfig',
        topic: name,
        key: `${end}.replication.throttled.replicas`,
        value,
      }),
    )
  const rate = (end: 'leader' | 'follower', value: number | null) =>
    brokers.map(
      ({ id }): Command => ({
        kind: 'AlterBrokerConfig',
        broker: id,
        key: `${end}.replication.throttled.rate`,
        value,
      }),
    )
  return ends.flatMap((end) => [
    ...[...list(end, '*'), ...rate(end, [0, 200, 2000][seed % 3])].map((command) => at(3, command)),
    ...rate(end, 6000).map((command) => at(25, command)),
    ...[...rate(end, null), ...list(end, '')].map((command) => at(42, command)),
  ])
}

/** Each ends and starts again, not all for the same time. */
function restartProducers({ seed, producers }: Scenario): RandomRun['commands'] {
  return producers.flatMap(({ id }, i) => {
    const timeUs = (7 + 4 * i) * 1_000_000 + (seed % 3001)
    const restUs = [300_000, 2_500_000, 14_000_000][(seed + i) % 3]
    return [
      { timeUs, command: { kind: 'StopProducer', producer: id } as const },
      { timeUs: timeUs + restUs, command: { kind: 'StartProducer', producer: id } as const },
    ]
  })
}

/** What who reads JSON can read, and what it cannot; later its deserializer takes anything. */
function sendTexts({ producers, consumers }: Scenario): RandomRun['commands'] {
  const texts = ['{"order": 1}', '{"order": ', '', 'by hand'].map((value, i) => ({
    timeUs: (5 + 6 * i) * 1_000_000 + 7,
    command: { kind: 'SendRecord', producer: producers[0].id, key: `text-${i}`, value } as const,
  }))
  const mended = consumers.map(({ id }) => ({
    timeUs: 31_000_011,
    command: { kind: 'AlterConsumerConfig', consumer: id, key: 'value.deserializer', value: '' } as const,
  }))
  return [...texts, ...mended]
}

/** Twice more partitions, and once as many, which is refused; and a reader goes back to a time before. */
function addPartitions({ seed, topics }: Scenario): RandomRun['commands'] {
  const { name, assignment, partitions } = topics[0]
  const before = assignment?.length ?? partitions
  const grown = [before + 1 + (seed % 3), before, before + 4 + (seed % 3)]
  const seek = { kind: 'SeekConsumer', consumer: 'consumer-0', offset: 'time', timeMs: 9000 } as const
  const more = grown.map((count, i) => ({
    timeUs: (6 + 9 * i) * 1_000_000 + (seed % 4001),
    command: { kind: 'AddPartitions', topic: name, partitions: count } as const,
  }))
  return [...more, { timeUs: 30_000_003, command: seek }]
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
  const perSite = pick(draw, [1, 2, 2, 3])
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
  const racks = sites.map((site) => site.id)
  const ids = brokers.map(({ id }) => id)
  const topics = Array.from({ length: 1 + draw(2) }, (_, t) => makeTopic(draw, `topic-${t}`, racks, perSite, ids))
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
        'replica.lag.time.max.ms': pick(draw, [30_000, 4000, 2000]),
        'broker.session.timeout.ms': pick(draw, [9000, 3000]),
        'broker.heartbeat.interval.ms': pick(draw, [1000, 500]),
        'leader.imbalance.check.interval.seconds': pick(draw, [300, 15, 7]),
        'auto.leader.rebalance.enable': draw(5) > 0,
        'unclean.leader.election.interval.ms': 10_000,
        'controlled.shutdown.enable': draw(6) > 0,
        'replica.fetch.wait.max.ms': pick(draw, [500, 500, 100]),
        'replica.fetch.max.bytes': pick(draw, [1_048_576, 1_048_576, 600]),
        'replica.socket.timeout.ms': pick(draw, [30_000, 5000]),
        'controller.quorum.fetch.timeout.ms': pick(draw, [2000, 2000, 800]),
        'group.initial.rebalance.delay.ms': pick(draw, [3000, 0, 500]),
        'offsets.commit.timeout.ms': pick(draw, [5000, 1500]),
        ...(draw(6) === 0 ? { 'min.insync.replicas': 2 } : {}),
        ...readingSettings(seed),
      },
      eligibleLeaderReplicasVersion: draw(2) === 1 ? 1 : 0,
    },
    sites: all,
    links,
    brokers,
    controllers,
    topics: topics.map((topic, t) => (t === 0 ? varyTopic(seed, topic) : topic)),
    producers: topics.flatMap((topic, t) => {
      const made = makeProducers(draw, topic.name, t, all)
      if (t > 0) return made
      const young = isGrowing(seed) ? made.map(askOften) : made
      return isCompacted(seed) ? young.map(giveKeys) : young
    }),
    consumers: [
      ...topics.map((topic, t) => ({
        id: `consumer-${t}`,
        name: `consumer ${t}`,
        site: pick(draw, all).id,
        topic: topic.name,
        partitions: null,
        configs: {
          'request.timeout.ms': pick(draw, [2000, 6000]),
          'auto.offset.reset': pick(draw, ['earliest', 'latest']),
          'fetch.max.wait.ms': pick(draw, [500, 50]),
          'max.partition.fetch.bytes': pick(draw, [1_048_576, 400]),
          ...rackSetting(seed, racks[t % racks.length]),
          ...jsonSetting(seed),
        },
        maxRecordsPerSecond: pick(draw, [0, 0, 30]),
      })),
      ...makeMembers(
        draw,
        topics.map(({ name }) => name),
        all.map(({ id }) => id),
      ).map((member) => varyMember(seed, member)),
    ],
    commands: [],
    business: null,
    watch: { topic: topics[0].name, partition: 0, untilMs: 60_000 },
  }
}

/**
 * Every fourth world has its group by KIP-848, every third reads from the nearest replica, every fifth forgets, every fifth
 * compacts every seventh has more partitions later, in every sixth members commit by hand, every eleventh reads JSON, in every
 * eighth producers are stopped and started, every sixth has slow disks, and every ninth replication quotas: by the seed, not
 * by a draw.
 */
const isModern = (seed: number): boolean => seed % 4 === 0
const isForgetful = (seed: number): boolean => seed % 5 === 0
const isCompacted = (seed: number): boolean => seed % 5 === 1
const isGrowing = (seed: number): boolean => seed % 7 === 3
const isByHand = (seed: number): boolean => seed % 6 === 5
const isParsing = (seed: number): boolean => seed % 11 === 2
const isRestarting = (seed: number): boolean => seed % 8 === 6
const hasSlowDisk = (seed: number): boolean => seed % 6 === 4
const hasQuotas = (seed: number): boolean => seed % 9 === 7
const isNear = (seed: number): boolean => seed % 3 === 0

function readingSettings(seed: number): Scenario['cluster']['configs'] {
  return {
    ...(isModern(seed)
      ? { 'group.consumer.session.timeout.ms': 8000, 'group.consumer.heartbeat.interval.ms': 1000 }
      : {}),
    ...(isForgetful(seed) ? { 'log.retention.check.interval.ms': 1500, 'log.initial.task.delay.ms': 4000 } : {}),
    ...(isCompacted(seed) ? { 'log.cleaner.backoff.ms': 1200 } : {}),
    ...(isNear(seed) ? { 'replica.selector.class': RACK_AWARE_SELECTOR } : {}),
  }
}

function varyTopic(seed: number, topic: TopicSpec): TopicSpec {
  if (isCompacted(seed)) return makeCompacted(seed, topic)
  return isForgetful(seed) ? makeForgetful(seed, topic) : topic
}

function makeCompacted(seed: number, topic: TopicSpec): TopicSpec {
  const rules: Scenario['cluster']['configs'] = {
    'cleanup.policy': seed % 2 === 0 ? 'compact' : 'compact,delete',
    'min.cleanable.dirty.ratio': 0.2,
    'delete.retention.ms': 4000,
    ...(seed % 3 === 0 ? { 'max.compaction.lag.ms': 2500 } : { 'segment.ms': 1500 }),
    ...(seed % 4 === 1 ? { 'retention.ms': 9000 } : {}),
    ...(seed % 7 === 1 ? { 'min.compaction.lag.ms': 3000 } : {}),
  }
  return { ...topic, configs: { ...topic.configs, ...rules } }
}

/** A producer without keys is refused everything in a compacted topic: one is enough for that. */
function giveKeys(producer: Scenario['producers'][number], i: number): Scenario['producers'][number] {
  return i === 0 ? { ...producer, workload: { ...producer.workload, keys: 5 } } : producer
}

/** It hears of new partitions within the run. */
function askOften(producer: Scenario['producers'][number]): Scenario['producers'][number] {
  return { ...producer, configs: { ...producer.configs, 'metadata.max.age.ms': 4000 } }
}

function makeForgetful(seed: number, topic: TopicSpec): TopicSpec {
  const rules: Scenario['cluster']['configs'] =
    seed % 2 === 0 ? { 'retention.ms': 6000, 'segment.ms': 2000 } : { 'retention.bytes': 4000, 'segment.ms': 1500 }
  return { ...topic, configs: { ...topic.configs, ...rules } }
}

function rackSetting(seed: number, rack: string): Scenario['cluster']['configs'] {
  return isNear(seed) ? { 'client.rack': rack } : {}
}

function jsonSetting(seed: number): Scenario['cluster']['configs'] {
  return isParsing(seed) ? { 'value.deserializer': JSON_DESERIALIZER } : {}
}

function varyMember(seed: number, member: Scenario['consumers'][number]): Scenario['consumers'][number] {
  const commits: Scenario['cluster']['configs'] = isByHand(seed)
    ? { 'enable.auto.commit': false, 'streamscape.commit': seed % 12 === 5 ? 'before' : 'after' }
    : {}
  const configs: Scenario['cluster']['configs'] = {
    ...member.configs,
    ...rackSetting(seed, member.site),
    ...commits,
    ...jsonSetting(seed),
  }
  if (!isModern(seed)) return { ...member, configs }
  const {
    'partition.assignment.strategy': _strategy,
    'session.timeout.ms': _session,
    'heartbeat.interval.ms': _heartbeat,
    ...rest
  } = configs
  const modern = { 'group.protocol': 'consumer', 'group.remote.assignor': seed % 8 === 0 ? 'range' : '' }
  return { ...member, configs: { ...rest, ...modern } }
}

/** A group in most worlds: members of one assignor, some static, some that read only the first topic. */
function makeMembers(draw: Draw, topics: readonly string[], sites: readonly string[]): Scenario['consumers'] {
  const strategies = ['range', 'cooperative-sticky', 'sticky', 'roundrobin', 'range,cooperative-sticky']
  const strategy = pick(draw, strategies)
  const isStatic = draw(3) === 0
  const reset = pick(draw, ['earliest', 'earliest', 'latest'])
  return Array.from({ length: pick(draw, [0, 1, 2, 3, 4]) }, (_, i) => ({
    id: `member-${i}`,
    name: `member ${i}`,
    site: pick(draw, sites),
    topic: topics[0],
    topics: draw(4) > 0 ? topics : [topics[0]],
    partitions: null,
    configs: {
      'group.id': 'group',
      'auto.offset.reset': reset,
      'partition.assignment.strategy': strategy,
      'session.timeout.ms': pick(draw, [10_000, 6000]),
      'heartbeat.interval.ms': pick(draw, [3000, 1000]),
      'max.poll.interval.ms': 15_000,
      'max.poll.records': pick(draw, [500, 20]),
      'request.timeout.ms': pick(draw, [4000, 8000]),
      'auto.commit.interval.ms': pick(draw, [2000, 700]),
      'enable.auto.commit': draw(8) > 0,
      ...(isStatic ? { 'group.instance.id': `pod-${i}` } : {}),
    },
    // Twenty records of one poll take longer than it may, so that a slow member leaves now and then.
    maxRecordsPerSecond: pick(draw, [0, 0, 0, 1]),
  }))
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
      'retry.backoff.ms': pick(draw, [100, 20]),
      ...(draw(6) === 0 ? { 'enable.idempotence': false } : {}),
      ...(draw(8) === 0 ? { retries: draw(3) } : {}),
      ...(draw(8) === 0 ? { 'buffer.memory': 20_000 } : {}),
      ...(draw(5) === 0 ? { 'metadata.max.age.ms': 5000 } : {}),
    },
    workload: {
      recordsPerSecond: 1 + draw(60),
      recordBytes: 100,
      keys: pick(draw, [0, 7]),
      arrival: pick(draw, ['steady', 'poisson'] as const),
      startMs: pick(draw, [0, 0, 2500]),
      stopMs: pick(draw, [0, 0, 0, 40_000]),
      maxRecords: pick(draw, [0, 0, 0, 500]),
    },
  }))
}
