/**
 * Random worlds with transactions: shops that commit and abort, zombies that share an id, applications that consume and
 * produce, readers of either isolation. They are hurt in pairs of a fault and its undoing, and healed at the end.
 *
 * The one thing a reader would get wrong: nothing unclean is done here. A log that loses what was committed has no
 * transactions left to promise anything about.
 */
import type { Command, ConsumerSpec, ProducerSpec, Scenario } from '..'
import { type Draw, pick } from './random-draw'
import type { LivenessRun } from './random-liveness-world'

const SECOND_US = 1_000_000

export function makeTransactionRun(draw: Draw): LivenessRun {
  const scenario = makeScenario(draw)
  const calmUs = (15 + draw(40)) * SECOND_US
  const commands: { timeUs: number; command: Command }[] = []
  const count = draw(6)
  for (let i = 0; i < count; i++) {
    const fromUs = SECOND_US + draw(calmUs - SECOND_US)
    const [fault, healing] = makeFault(draw, scenario)
    commands.push({ timeUs: fromUs, command: fault })
    const lastsUs = pick(draw, [50_000, 400_000, SECOND_US, 10 * SECOND_US, 25 * SECOND_US])
    commands.push({ timeUs: fromUs + 1 + draw(lastsUs), command: healing })
  }
  if (scenario.seed % 4 === 1) {
    const { id } = scenario.producers[scenario.seed % scenario.producers.length]
    commands.push({ timeUs: 6_000_003, command: { kind: 'StopProducer', producer: id } })
    commands.push({ timeUs: 8_500_007, command: { kind: 'StartProducer', producer: id } })
  }
  return {
    scenario,
    commands: commands.filter(({ timeUs }) => timeUs < calmUs).sort((x, y) => x.timeUs - y.timeUs),
    calmUs,
  }
}

function makeScenario(draw: Draw): Scenario {
  const seed = draw(1_000_000)
  const sites = ['west', 'east', 'north'].slice(0, 1 + draw(3)).map((id) => ({
    id,
    name: id,
    kind: 'datacenter' as const,
    latencyMs: pick(draw, [0.25, 1]),
  }))
  const ids = sites.map(({ id }) => id)
  const links = sites.flatMap((from, i) =>
    sites.slice(i + 1).map((to) => ({
      from: from.id,
      to: to.id,
      latencyMs: 1 + draw(40),
      backLatencyMs: 1 + draw(40),
      jitterMs: draw(4) === 0 ? draw(10) : 0,
      lossPercent: draw(6) === 0 ? 1 : 0,
      bandwidthMbps: 0,
    })),
  )
  const perSite = sites.length === 1 ? 3 : 1 + draw(2)
  const brokers = sites.flatMap((site, s) =>
    Array.from({ length: perSite }, (_, b) => ({
      id: (s + 1) * 10 + b + 1,
      site: site.id,
      rack: site.id,
      configs: {},
    })),
  )
  const replicas = Math.min(3, brokers.length)
  const makeTopic = (name: string): Scenario['topics'][number] => ({
    name,
    partitions: pick(draw, [1, 1, 2, 3]),
    replicationFactor: replicas,
    placement: null,
    assignment: null,
    configs: { 'min.insync.replicas': Math.min(replicas, 1 + draw(2)) },
  })
  const processors = makeProcessors(draw, ids)
  const scenario: Scenario = {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: 'A world with transactions',
    description: '',
    seed,
    cluster: { configs: makeConfigs(draw, replicas), eligibleLeaderReplicasVersion: draw(2) === 1 ? 1 : 0 },
    sites,
    links,
    brokers,
    controllers: Array.from({ length: pick(draw, [1, 3]) }, (_, i) => ({ id: i + 101, site: ids[i % ids.length] })),
    topics: [makeTopic('in'), makeTopic('out')],
    producers: [...makeShops(draw, ids), ...processors.map(({ producer }) => producer)],
    consumers: [
      ...processors.map(({ consumer }) => consumer),
      makeReader(draw, ids, 'careful', 'in', 'read_committed'),
      makeReader(draw, ids, 'careful-out', 'out', 'read_committed'),
      makeReader(draw, ids, 'greedy', 'in', 'read_uncommitted'),
    ],
    commands: [],
    business: null,
    watch: { topic: 'in', partition: 0, untilMs: 60_000 },
  }
  return processors.length === 0 ? compactInput(scenario) : scenario
}

/** Without a loop, which wants each record: what was aborted and superseded is compacted away while transactions go on. */
function compactInput(scenario: Scenario): Scenario {
  const rules = { 'cleanup.policy': 'compact', 'segment.ms': 1500, 'min.cleanable.dirty.ratio': 0.2 }
  const { configs } = scenario.cluster
  return {
    ...scenario,
    cluster: { ...scenario.cluster, configs: { ...configs, 'log.cleaner.backoff.ms': 1000 } },
    topics: scenario.topics.map((topic) =>
      topic.name === 'in' ? { ...topic, configs: { ...topic.configs, ...rules } } : topic,
    ),
    producers: scenario.producers.map((one) => ({ ...one, workload: { ...one.workload, keys: 5 } })),
  }
}

function makeConfigs(draw: Draw, replicas: number): Scenario['cluster']['configs'] {
  return {
    'offsets.topic.num.partitions': 1 + draw(2),
    'offsets.topic.replication.factor': replicas,
    'transaction.state.log.num.partitions': 1 + draw(2),
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': Math.min(2, replicas),
    'transaction.abort.timed.out.transaction.cleanup.interval.ms': pick(draw, [10_000, 2000]),
    'group.initial.rebalance.delay.ms': pick(draw, [0, 1000]),
    'replica.lag.time.max.ms': pick(draw, [10_000, 4000]),
    'broker.session.timeout.ms': pick(draw, [9000, 3000]),
    'broker.heartbeat.interval.ms': 1000,
    'replica.socket.timeout.ms': pick(draw, [30_000, 10_000]),
    'leader.imbalance.check.interval.seconds': pick(draw, [20, 5]),
    'auto.leader.rebalance.enable': draw(4) > 0,
  }
}

function producerConfigs(draw: Draw, id: string): ProducerSpec['configs'] {
  return {
    'transactional.id': id,
    'transaction.timeout.ms': pick(draw, [3000, 8000, 20_000]),
    'linger.ms': pick(draw, [0, 5, 50]),
    'request.timeout.ms': pick(draw, [1500, 4000]),
    'delivery.timeout.ms': pick(draw, [6000, 30_000]),
    'batch.size': pick(draw, [400, 16_384]),
    'max.in.flight.requests.per.connection': 1 + draw(5),
  }
}

/** Two of three worlds have a second shop; it may have the first one's id, and begins later. */
function makeShops(draw: Draw, sites: readonly string[]): ProducerSpec[] {
  const isTwin = draw(2) === 0
  return Array.from({ length: 1 + Math.min(1, draw(3)) }, (_, i) => ({
    id: `shop-${i}`,
    name: `shop ${i}`,
    site: pick(draw, sites),
    topic: 'in',
    configs: producerConfigs(draw, isTwin ? 'shop' : `shop-${i}`),
    workload: {
      recordsPerSecond: 5 + draw(40),
      recordBytes: 100,
      keys: pick(draw, [0, 7]),
      arrival: pick(draw, ['steady', 'poisson'] as const),
      startMs: i === 0 ? 0 : pick(draw, [0, 5000, 12_000]),
      stopMs: 0,
      maxRecords: 0,
    },
    transactions: { commitIntervalMs: pick(draw, [50, 300, 2000]), abortEvery: pick(draw, [0, 2, 5]), source: null },
  }))
}

function makeProcessors(
  draw: Draw,
  sites: readonly string[],
): { readonly producer: ProducerSpec; readonly consumer: ConsumerSpec }[] {
  const strategy = pick(draw, ['range', 'cooperative-sticky'])
  return Array.from({ length: draw(4) }, (_, i) => {
    const site = pick(draw, sites)
    const consumer: ConsumerSpec = {
      ...makeReader(draw, [site], `processor-${i}-reader`, 'in', 'read_committed'),
      configs: {
        'group.id': 'processors',
        'enable.auto.commit': false,
        'isolation.level': 'read_committed',
        'auto.offset.reset': 'earliest',
        'partition.assignment.strategy': strategy,
        'session.timeout.ms': pick(draw, [10_000, 6000]),
        'heartbeat.interval.ms': 1000,
        'max.poll.interval.ms': 20_000,
        'request.timeout.ms': pick(draw, [2000, 6000]),
      },
    }
    const producer: ProducerSpec = {
      id: `processor-${i}`,
      name: `processor ${i}`,
      site,
      topic: 'out',
      configs: producerConfigs(draw, `processor-${i}`),
      workload: {
        recordsPerSecond: 0,
        recordBytes: 100,
        keys: 0,
        arrival: 'steady',
        startMs: pick(draw, [0, 0, 8000]),
        stopMs: 0,
        maxRecords: 0,
      },
      transactions: { commitIntervalMs: pick(draw, [100, 700]), abortEvery: pick(draw, [0, 3]), source: consumer.id },
    }
    return { producer, consumer }
  })
}

function makeReader(draw: Draw, sites: readonly string[], id: string, topic: string, isolation: string): ConsumerSpec {
  return {
    id,
    name: id,
    site: pick(draw, sites),
    topic,
    partitions: null,
    configs: {
      'isolation.level': isolation,
      'auto.offset.reset': 'earliest',
      'request.timeout.ms': pick(draw, [2000, 6000]),
      'max.partition.fetch.bytes': pick(draw, [1_048_576, 400]),
    },
    maxRecordsPerSecond: 0,
  }
}

/** A fault and what undoes it. */
function makeFault(draw: Draw, scenario: Scenario): readonly [Command, Command] {
  const site = pick(draw, scenario.sites).id
  const broker = pick(draw, scenario.brokers).id
  const controller = pick(draw, scenario.controllers).id
  const faults: (readonly [Command, Command])[] = [
    [
      { kind: 'KillSite', site },
      { kind: 'HealSite', site },
    ],
    [
      { kind: 'CrashBroker', broker },
      { kind: 'StartBroker', broker },
    ],
    [
      { kind: 'StopBroker', broker },
      { kind: 'StartBroker', broker },
    ],
    [
      { kind: 'PauseBroker', broker },
      { kind: 'ResumeBroker', broker },
    ],
    [
      { kind: 'PauseController', controller },
      { kind: 'ResumeController', controller },
    ],
    [
      { kind: 'CrashController', controller },
      { kind: 'StartController', controller },
    ],
  ]
  if (scenario.links.length === 0) return pick(draw, faults)
  const link = pick(draw, scenario.links)
  const { from, to } = draw(2) === 0 ? link : { from: link.to, to: link.from }
  const both = draw(3) > 0
  const { latencyMs, backLatencyMs, jitterMs, lossPercent } = link
  faults.push(
    [
      { kind: 'CutLink', from, to, both },
      { kind: 'HealLink', from, to, both },
    ],
    [
      { kind: 'CutLink', from, to, both },
      { kind: 'HealLink', from, to, both },
    ],
    [
      { kind: 'SetLink', from: link.from, to: link.to, latencyMs: 200 + draw(3000), jitterMs: draw(300) },
      { kind: 'SetLink', from: link.from, to: link.to, latencyMs, backLatencyMs, jitterMs, lossPercent },
    ],
  )
  return pick(draw, faults)
}
