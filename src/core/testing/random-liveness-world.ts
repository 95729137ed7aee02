/**
 * Random worlds that are hurt and healed: faults come in pairs (kill, later heal), and at the end everything is undone
 * and stays calm. Whatever is not whole then, though `healingUs` has passed, is a bug of liveness (checks/liveness.ts).
 *
 * The one thing a reader would get wrong: the pairs overlap, so that the healing of one fault falls into another, which
 * is where a cluster forgets to come back.
 */
import { type Command, createWorld, issueCommand, runUntil, type Scenario, type TopicSpec, type World } from '..'
import { findNotWhole, healingUs, type NotWhole } from '../checks/liveness'
import type { Draw } from './random-world'

export interface LivenessRun {
  readonly scenario: Scenario
  readonly commands: readonly { readonly timeUs: number; readonly command: Command }[]
  /** From here on every fault is undone. */
  readonly calmUs: number
}

const SECOND_US = 1_000_000

function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)]
}

export function makeLivenessRun(draw: Draw): LivenessRun {
  const scenario = makeScenario(draw)
  const calmUs = (20 + draw(100)) * SECOND_US
  const commands: { timeUs: number; command: Command }[] = []
  const count = 1 + draw(8)
  for (let i = 0; i < count; i++) {
    const fromUs = SECOND_US + draw(calmUs - SECOND_US)
    const [fault, healing] = makeFault(draw, scenario)
    commands.push({ timeUs: fromUs, command: fault })
    const lastsUs = pick(draw, [50_000, 400_000, SECOND_US, 10 * SECOND_US, 30 * SECOND_US, 60 * SECOND_US])
    if (healing !== null) commands.push({ timeUs: fromUs + 1 + draw(lastsUs), command: healing })
  }
  if (scenario.seed % 5 === 2) {
    const { id } = scenario.brokers[scenario.seed % scenario.brokers.length]
    commands.push({ timeUs: 4_000_003, command: { kind: 'SlowDisk', broker: id, bytesPerSecond: 1500 } })
    commands.push({ timeUs: 17_000_007, command: { kind: 'SlowDisk', broker: id, bytesPerSecond: null } })
  }
  return {
    scenario,
    commands: commands.filter(({ timeUs }) => timeUs < calmUs).sort((x, y) => x.timeUs - y.timeUs),
    calmUs,
  }
}

// ---- the world --------------------------------------------------------------------------------------------

function makeScenario(draw: Draw): Scenario {
  const seed = draw(1_000_000)
  const sites = ['west', 'east', 'north'].slice(0, 1 + draw(3)).map((id) => ({
    id,
    name: id,
    kind: 'datacenter' as const,
    latencyMs: pick(draw, [0, 0.05, 0.25, 1]),
  }))
  const tie = draw(2) === 1 ? [{ id: 'tie', name: 'tie', kind: 'tie-breaker' as const, latencyMs: 0.25 }] : []
  const all = [...sites, ...tie]
  const longestMs = pick(draw, [1, 12, 50, 100, 200])
  const links = all.flatMap((from, i) =>
    all.slice(i + 1).map((to) => ({
      from: from.id,
      to: to.id,
      latencyMs: draw(longestMs + 1),
      backLatencyMs: draw(longestMs + 1),
      jitterMs: draw(4) === 0 ? draw(10) : 0,
      lossPercent: draw(6) === 0 ? 1 + draw(2) : 0,
      bandwidthMbps: 0,
    })),
  )
  const perSite = sites.length === 1 ? 3 + draw(2) : 1 + draw(3)
  const brokers = sites.flatMap((site, s) =>
    Array.from({ length: perSite }, (_, b) => ({
      id: (s + 1) * 10 + b + 1,
      site: site.id,
      rack: site.id,
      configs: {},
    })),
  )
  const topicCount = pick(draw, [1, 1, 2, 3, 5, 20])
  const topics = Array.from({ length: topicCount }, (_, t) =>
    makeTopic(
      draw,
      `topic-${t}`,
      sites.map(({ id }) => id),
      perSite,
    ),
  )
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: 'A world that is hurt and healed',
    description: '',
    seed,
    cluster: {
      configs: {
        'offsets.topic.num.partitions': 1 + (seed % 3),
        'offsets.topic.replication.factor': Math.min(3, brokers.length),
        'replica.lag.time.max.ms': pick(draw, [30_000, 4000]),
        'broker.session.timeout.ms': pick(draw, [9000, 3000]),
        'broker.heartbeat.interval.ms': pick(draw, [2000, 500]),
        'leader.imbalance.check.interval.seconds': pick(draw, [20, 5]),
        'unclean.leader.election.interval.ms': 10_000,
        'auto.leader.rebalance.enable': draw(5) > 0,
      },
      eligibleLeaderReplicasVersion: draw(2) === 1 ? 1 : 0,
    },
    sites: all,
    links,
    brokers,
    controllers: Array.from({ length: pick(draw, [1, 3, 3, 5]) }, (_, i) => ({
      id: i + 101,
      site: all[i % all.length].id,
    })),
    topics,
    producers: topics.slice(0, 6).flatMap((topic, t) =>
      makeProducers(
        draw,
        topic.name,
        t,
        all.map(({ id }) => id),
      ),
    ),
    consumers: makeConsumers(
      draw,
      topics,
      all.map(({ id }) => id),
    ),
    commands: [],
    business: null,
    watch: { topic: topics[0].name, partition: 0, untilMs: 60_000 },
  }
}

function makeTopic(draw: Draw, name: string, racks: readonly string[], perSite: number): TopicSpec {
  const configs = { 'min.insync.replicas': 1 + draw(3), 'unclean.leader.election.enable': draw(8) === 0 }
  const partitions = pick(draw, [1, 1, 2, 3, 12])
  const base = { name, partitions, assignment: null, configs }
  if (draw(2) === 0)
    return { ...base, replicationFactor: 1 + draw(Math.min(4, racks.length * perSite)), placement: null }
  const replicas = racks.map((rack) => ({ rack, count: 1 + draw(perSite) })).filter((_, i) => i === 0 || draw(4) > 0)
  const observers = racks
    .map((rack) => ({ rack, count: perSite - (replicas.find((item) => item.rack === rack)?.count ?? 0) }))
    .filter(({ count }) => count > 0 && draw(4) > 0)
  const version = draw(4) === 0 ? 1 : 2
  const policies = [null, 'under-min-isr', 'under-replicated', 'leader-is-observer'] as const
  const policy = version === 1 ? null : pick(draw, policies)
  return {
    ...base,
    replicationFactor: -1,
    placement: { version, replicas, observers, observerPromotionPolicy: policy },
  }
}

function makeProducers(draw: Draw, topic: string, t: number, sites: readonly string[]): Scenario['producers'] {
  return Array.from({ length: 1 + draw(2) }, (_, i) => ({
    id: `producer-${t}-${i}`,
    name: `producer ${t}.${i}`,
    site: pick(draw, sites),
    topic,
    configs: {
      acks: pick(draw, ['all', 'all', 'all', '1', '0']),
      'linger.ms': pick(draw, [0, 5, 50]),
      'request.timeout.ms': pick(draw, [3000, 30_000]),
      'delivery.timeout.ms': pick(draw, [31_000, 120_000]),
      'max.in.flight.requests.per.connection': 1 + draw(5),
    },
    workload: {
      recordsPerSecond: 1 + draw(20),
      recordBytes: 100,
      keys: pick(draw, [0, 7]),
      arrival: pick(draw, ['steady', 'poisson'] as const),
      startMs: pick(draw, [0, 0, 5000]),
      stopMs: 0,
      maxRecords: 0,
    },
  }))
}

function makeConsumers(draw: Draw, topics: readonly TopicSpec[], sites: readonly string[]): Scenario['consumers'] {
  const alone = topics.slice(0, 2).map((topic, t) => ({
    id: `consumer-${t}`,
    name: `consumer ${t}`,
    site: pick(draw, sites),
    topic: topic.name,
    partitions: null,
    configs: { 'request.timeout.ms': pick(draw, [3000, 30_000]) },
    maxRecordsPerSecond: 0,
  }))
  const strategy = pick(draw, ['range', 'cooperative-sticky', 'sticky', 'roundrobin', 'range,cooperative-sticky'])
  const names = topics.slice(0, 1 + draw(3)).map(({ name }) => name)
  const members = Array.from({ length: draw(4) }, (_, i) => ({
    id: `member-${i}`,
    name: `member ${i}`,
    site: pick(draw, sites),
    topic: names[0],
    topics: names,
    partitions: null,
    configs: {
      'group.id': 'group',
      'auto.offset.reset': pick(draw, ['earliest', 'latest']),
      'partition.assignment.strategy': strategy,
      'session.timeout.ms': 10_000,
      'max.poll.interval.ms': 20_000,
      'request.timeout.ms': pick(draw, [4000, 30_000]),
      ...(draw(5) === 0 ? { 'group.instance.id': `pod-${i}` } : {}),
    },
    maxRecordsPerSecond: 0,
  }))
  return [...alone, ...members]
}

// ---- faults -----------------------------------------------------------------------------------------------

/** A fault and what undoes it; null for what needs no undoing. */
function makeFault(draw: Draw, scenario: Scenario): readonly [Command, Command | null] {
  const site = pick(draw, scenario.sites).id
  const broker = pick(draw, scenario.brokers).id
  const controller = pick(draw, scenario.controllers).id
  const topic = pick(draw, scenario.topics)
  const at = { topic: topic.name, partition: draw(topic.partitions) }
  const link = scenario.links.length === 0 ? null : pick(draw, scenario.links)
  const producer = pick(draw, scenario.producers).id
  const faults: (readonly [Command, Command | null])[] = [
    [
      { kind: 'KillSite', site },
      { kind: 'HealSite', site },
    ],
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
    [
      { kind: 'ThrottleReplica', ...at, broker, bytesPerSecond: pick(draw, [0, 500]) },
      { kind: 'ThrottleReplica', ...at, broker, bytesPerSecond: null },
    ],
    [{ kind: 'ElectLeader', ...at, election: pick(draw, ['PREFERRED', 'UNCLEAN'] as const) }, null],
    [{ kind: 'AlterTopicConfig', topic: topic.name, key: 'min.insync.replicas', value: 1 + draw(3) }, null],
    [{ kind: 'AlterProducerConfig', producer, key: 'acks', value: pick(draw, ['all', '1', '0']) }, null],
    [{ kind: 'AlterPlacement', topic: topic.name, placement: draw(2) === 0 ? null : topic.placement }, null],
  ]
  if (link !== null) {
    const { from, to } = draw(2) === 0 ? link : { from: link.to, to: link.from }
    const both = draw(2) === 0
    const { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps } = link
    const heal: Command = {
      kind: 'SetLink',
      from: link.from,
      to: link.to,
      latencyMs,
      backLatencyMs,
      jitterMs,
      lossPercent,
      bandwidthMbps,
    }
    const between = { from: link.from, to: link.to }
    faults.push(
      [
        { kind: 'CutLink', from, to, both },
        { kind: 'HealLink', from, to, both },
      ],
      [
        { kind: 'CutLink', from, to, both },
        { kind: 'HealLink', from, to, both },
      ],
      // With more, TCP's doubling pauses alone would outlast the time that healing may take.
      [{ kind: 'SetLink', ...between, lossPercent: 5 + draw(25) }, heal],
      [{ kind: 'SetLink', ...between, latencyMs: 200 + draw(3000) }, heal],
      [{ kind: 'SetLink', ...between, bandwidthMbps: 1 }, heal],
    )
  }
  return pick(draw, faults)
}

/** Undo every fault that there is now; how many commands that took. */
export function healEverything(world: World): number {
  const { state, scenario } = world
  const commands: Command[] = []
  state.network.siteUp.forEach((up, s) => {
    if (up === 0) commands.push({ kind: 'HealSite', site: scenario.sites[s].id })
  })
  for (const { id, phase, site } of state.brokers) {
    const isOff = phase === 'crashed' || phase === 'stopped'
    if (isOff && state.network.siteUp[site] === 1) commands.push({ kind: 'StartBroker', broker: id })
  }
  scenario.controllers.forEach(({ id }, n) => {
    const { up, site } = state.raft[n]
    if (!up && state.network.siteUp[site] === 1) commands.push({ kind: 'StartController', controller: id })
  })
  for (const link of scenario.links) {
    const { from, to, latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps } = link
    const a = scenario.sites.findIndex(({ id }) => id === from)
    const b = scenario.sites.findIndex(({ id }) => id === to)
    const { network } = state
    const there = a * network.sites + b
    const back = b * network.sites + a
    if (network.cut[there] + network.cut[back] > 0) commands.push({ kind: 'HealLink', from, to, both: true })
    const isChanged =
      network.latencyUs[there] !== Math.round(latencyMs * 1000) ||
      network.lossPpm[there] !== Math.round(lossPercent * 10_000) ||
      network.bytesPerSecond[there] !== Math.round((bandwidthMbps * 1_000_000) / 8)
    if (isChanged)
      commands.push({ kind: 'SetLink', from, to, latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps })
  }
  for (const { id, isVoter, paused } of state.raft) {
    if (paused)
      commands.push(isVoter ? { kind: 'ResumeController', controller: id } : { kind: 'ResumeBroker', broker: id })
  }
  const { replicas, partitions, topics, brokers } = state
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.throttle[row] < 0) continue
    const p = replicas.partition[row]
    const topic = topics[partitions.topic[p]].name
    const at = { topic, partition: partitions.number[p], broker: brokers[replicas.broker[row]].id }
    commands.push({ kind: 'ThrottleReplica', ...at, bytesPerSecond: null })
  }
  for (const command of commands) issueCommand(world, command)
  return commands.length
}

export interface LivenessFinding {
  readonly notWhole: readonly NotWhole[]
  readonly timeUs: number
}

/**
 * So little to do that every setting of a rich world can carry it: what is too much for a setting (400 bytes a fetch, three
 * records a request) piles up in a healthy cluster too.
 */
function easeLoad(world: World): void {
  for (const { id, recordsPerSecond } of world.state.producers)
    if (recordsPerSecond > EASY_RATE)
      issueCommand(world, { kind: 'SetProducerRate', producer: id, recordsPerSecond: EASY_RATE })
  for (const { id } of world.state.producers)
    issueCommand(world, { kind: 'AlterProducerConfig', producer: id, key: 'batch.size', value: 16_384 })
  for (const { id } of world.state.consumers)
    issueCommand(world, {
      kind: 'AlterConsumerConfig',
      consumer: id,
      key: 'max.partition.fetch.bytes',
      value: 1_048_576,
    })
}

const EASY_RATE = 5

/** Play the run, heal, wait. What is not whole at the end; null when all is. */
export function findNeverWhole(run: LivenessRun, { isEased = false } = {}): LivenessFinding | null {
  const world = createWorld(run.scenario)
  for (const { timeUs, command } of run.commands) {
    runUntil(world, timeUs)
    issueCommand(world, command)
  }
  runUntil(world, run.calmUs)
  if (isEased) easeLoad(world)
  let healedUs = run.calmUs
  // A broker that is stopping can be started only when it has stopped.
  for (let timeUs = run.calmUs; timeUs < run.calmUs + 400 * SECOND_US; timeUs += SECOND_US) {
    runUntil(world, timeUs)
    if (healEverything(world) > 0) healedUs = timeUs
    else if (!world.state.brokers.some(({ phase }) => phase === 'shutting-down')) break
  }
  const imbalanceS = Number(run.scenario.cluster.configs['leader.imbalance.check.interval.seconds'] ?? 300)
  const untilUs = healedUs + healingUs(world)
  // Not before the leaders were moved once: what breaks then counts, too.
  let timeUs = Math.min(untilUs, healedUs + (2 * imbalanceS + 45) * SECOND_US)
  for (;;) {
    runUntil(world, timeUs)
    const notWhole = findNotWhole(world)
    if (notWhole.length === 0) return null
    if (timeUs >= untilUs) return { notWhole, timeUs }
    timeUs = Math.min(untilUs, timeUs + 10 * SECOND_US)
  }
}
