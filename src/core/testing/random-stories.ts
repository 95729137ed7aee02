/**
 * What is done to a random world: faults that are undone again, one after the other on the same thing and crossing each
 * other on different ones, and changes by administrators in between. Written ahead as plain commands, so that a run is a
 * link.
 *
 * The one thing a reader would get wrong: nothing here looks at a world. What a story uses is reserved for as long as it
 * lasts, and that is why its commands can nearly always act: who is dead is not killed, who runs is not started.
 */
import type { Command, Scenario } from '..'
import { type Draw, pick } from './random-draw'
import { makeTopic } from './random-topic'

interface Timed {
  readonly timeUs: number
  readonly command: Command
}

const SECOND_US = 1_000_000
/** A controlled shutdown takes a few heartbeats; until it is over nobody can start the broker again. */
const SHUTDOWN_S = 12

interface Plan {
  readonly draw: Draw
  readonly scenario: Scenario
  readonly untilS: number
  readonly commands: Timed[]
  /** Reserved times, by the name of the thing. */
  readonly taken: Map<string, (readonly [fromS: number, untilS: number])[]>
  topics: number
}

type Story = (plan: Plan, atS: number) => void

export function makeStories(draw: Draw, scenario: Scenario, untilUs: number): readonly Timed[] {
  const plan: Plan = { draw, scenario, untilS: untilUs / SECOND_US, commands: [], taken: new Map(), topics: 0 }
  const count = 1 + draw(13)
  for (let i = 0; i < count; i++) pick(draw, STORIES)(plan, 1 + draw((plan.untilS - 12) * 10) / 10)
  addReaders(plan)
  return plan.commands.filter(({ timeUs }) => timeUs < untilUs).sort((a, b) => a.timeUs - b.timeUs)
}

function at(plan: Plan, second: number, command: Command): void {
  plan.commands.push({ timeUs: Math.round(second * SECOND_US) + plan.draw(1000), command })
}

/** Reserve all of these, with a little room behind; false, and nothing reserved, when one is taken. */
function take(plan: Plan, names: readonly string[], fromS: number, untilS: number): boolean {
  const overlaps = (name: string): boolean =>
    (plan.taken.get(name) ?? []).some(([from, until]) => fromS < until && from < untilS + 2)
  if (untilS > plan.untilS || names.some(overlaps)) return false
  for (const name of names) plan.taken.set(name, [...(plan.taken.get(name) ?? []), [fromS, untilS + 2]])
  return true
}

/** How long a fault lasts: too short to be noticed, about a session, or until everybody has given up. */
function lasting(draw: Draw): number {
  return pick(draw, [0.3, 2, 5, 12, 12, 20, 35])
}

function brokersAt(scenario: Scenario, site: string): string[] {
  return [
    ...scenario.brokers.filter((broker) => broker.site === site).map(({ id }) => `broker ${id}`),
    ...scenario.controllers.filter((controller) => controller.site === site).map(({ id }) => `controller ${id}`),
  ]
}

/** Is a majority of controllers there, and no path cut? Administrators are refused else. */
function isCalm({ scenario, taken }: Plan, atS: number): boolean {
  const isTaken = (name: string): boolean =>
    (taken.get(name) ?? []).some(([from, until]) => from <= atS && atS < until + 3)
  const down = scenario.controllers.filter(({ id }) => isTaken(`controller ${id}`)).length
  return down === 0 && ![...taken.keys()].some((name) => name.startsWith('link') && isTaken(name))
}

// ---- faults -----------------------------------------------------------------------------------------------

const siteOutage: Story = (plan, atS) => {
  const site = pick(plan.draw, plan.scenario.sites).id
  const endS = atS + lasting(plan.draw)
  if (!take(plan, [`site ${site}`, ...brokersAt(plan.scenario, site)], atS, endS)) return
  at(plan, atS, { kind: 'KillSite', site })
  at(plan, endS, { kind: 'HealSite', site })
}

const brokerOutage: Story = (plan, atS) => {
  const broker = pick(plan.draw, plan.scenario.brokers).id
  const isStop = plan.draw(3) === 0
  const endS = atS + (isStop ? SHUTDOWN_S : 0) + lasting(plan.draw)
  if (!take(plan, [`broker ${broker}`], atS, endS)) return
  at(plan, atS, { kind: isStop ? 'StopBroker' : 'CrashBroker', broker })
  at(plan, endS, { kind: 'StartBroker', broker })
}

/** One controller, or so many that the quorum is lost. */
const controllerOutage: Story = (plan, atS) => {
  const { draw, scenario } = plan
  const { controllers } = scenario
  const first = draw(controllers.length)
  const count = draw(3) === 0 ? (controllers.length >> 1) + 1 : 1
  const ids = Array.from({ length: count }, (_, i) => controllers[(first + i) % controllers.length].id)
  const endS = atS + lasting(draw)
  if (
    !take(
      plan,
      ids.map((id) => `controller ${id}`),
      atS,
      endS,
    )
  )
    return
  for (const controller of ids) {
    at(plan, atS + draw(10) / 10, { kind: 'CrashController', controller })
    at(plan, endS + 1 + draw(20) / 10, { kind: 'StartController', controller })
  }
}

/** A process stands still and goes on as if nothing had been: a leader that does not know that it was replaced. */
const stillBroker: Story = (plan, atS) => {
  const broker = pick(plan.draw, plan.scenario.brokers).id
  const endS = atS + lasting(plan.draw)
  if (!take(plan, [`broker ${broker}`], atS, endS)) return
  at(plan, atS, { kind: 'PauseBroker', broker })
  at(plan, endS, { kind: 'ResumeBroker', broker })
}

const stillController: Story = (plan, atS) => {
  const controller = pick(plan.draw, plan.scenario.controllers).id
  const endS = atS + lasting(plan.draw)
  if (!take(plan, [`controller ${controller}`], atS, endS)) return
  at(plan, atS, { kind: 'PauseController', controller })
  at(plan, endS, { kind: 'ResumeController', controller })
}

const linkCut: Story = (plan, atS) => {
  if (plan.scenario.links.length === 0) return
  const link = pick(plan.draw, plan.scenario.links)
  const [from, to] = plan.draw(2) === 0 ? [link.from, link.to] : [link.to, link.from]
  const both = plan.draw(3) > 0
  const endS = atS + lasting(plan.draw)
  if (!take(plan, [`link ${link.from} ${link.to}`], atS, endS)) return
  at(plan, atS, { kind: 'CutLink', from, to, both })
  at(plan, endS, { kind: 'HealLink', from, to, both })
}

/** A site that nobody reaches goes on with what it knew: a zombie leader, and later a truncation. */
const siteAlone: Story = (plan, atS) => {
  const site = pick(plan.draw, plan.scenario.sites).id
  const links = plan.scenario.links.filter(({ from, to }) => from === site || to === site)
  const endS = atS + 8 + plan.draw(25)
  const names = links.map(({ from, to }) => `link ${from} ${to}`)
  if (links.length === 0 || !take(plan, names, atS, endS)) return
  for (const { from, to } of links) {
    at(plan, atS, { kind: 'CutLink', from, to, both: true })
    at(plan, endS + plan.draw(3), { kind: 'HealLink', from, to, both: true })
  }
}

const slowLink: Story = (plan, atS) => {
  if (plan.scenario.links.length === 0) return
  const link = pick(plan.draw, plan.scenario.links)
  const endS = atS + lasting(plan.draw)
  const { from, to, latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps } = link
  if (!take(plan, [`link ${from} ${to}`], atS, endS)) return
  const worse = pick(plan.draw, [
    { latencyMs: 100 + plan.draw(900) },
    { lossPercent: 5 + plan.draw(30) },
    { jitterMs: plan.draw(80) },
    { bandwidthMbps: 1 },
  ])
  at(plan, atS, { kind: 'SetLink', from, to, ...worse })
  at(plan, endS, { kind: 'SetLink', from, to, latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps })
}

// ---- replicas ---------------------------------------------------------------------------------------------

/** Replicas of a partition that are known ahead; of others a guess, which may be refused. */
function somePartition({ draw, scenario }: Plan) {
  const topic = pick(draw, scenario.topics)
  const partition = draw(topic.partitions)
  return { topic: topic.name, partition, replicas: topic.assignment?.[partition] ?? null }
}

const slowReplica: Story = (plan, atS) => {
  const { topic, partition, replicas } = somePartition(plan)
  const isEverywhere = plan.scenario.brokers.length === 1
  if (replicas === null && !isEverywhere) return
  const broker = replicas === null ? pick(plan.draw, plan.scenario.brokers).id : pick(plan.draw, replicas)
  const endS = atS + 8 + lasting(plan.draw)
  if (!take(plan, [`replica ${topic} ${partition} ${broker}`], atS, endS)) return
  at(plan, atS, { kind: 'ThrottleReplica', topic, partition, broker, bytesPerSecond: pick(plan.draw, [0, 0, 300]) })
  at(plan, endS, { kind: 'ThrottleReplica', topic, partition, broker, bytesPerSecond: null })
}

/** All replicas fall one after the other, and who fell first comes back first: it alone may lead, uncleanly. */
const uncleanElection: Story = (plan, atS) => {
  const known = plan.scenario.topics.filter(({ assignment }) => assignment !== null)
  if (known.length === 0) return
  const topic = pick(plan.draw, known)
  const partition = plan.draw(topic.partitions)
  const replicas = topic.assignment?.[partition] ?? []
  const names = replicas.map((id) => `broker ${id}`)
  const endS = atS + 32
  if (!take(plan, names, atS, endS)) return
  replicas.toReversed().forEach((broker, i) => {
    at(plan, atS + (i === 0 ? 0 : 13 + i), { kind: 'CrashBroker', broker })
  })
  at(plan, atS + 21, { kind: 'StartBroker', broker: replicas[replicas.length - 1] })
  const byHand = topic.configs['unclean.leader.election.enable'] !== true && plan.draw(2) === 0
  if (byHand) at(plan, atS + 29, { kind: 'ElectLeader', topic: topic.name, partition, election: 'UNCLEAN' })
  for (const broker of replicas.slice(0, -1)) at(plan, endS, { kind: 'StartBroker', broker })
}

/** The preferred leader falls, comes back and is asked to lead again. */
const preferredElection: Story = (plan, atS) => {
  const { topic, partition, replicas } = somePartition(plan)
  if (replicas === null || replicas.length < 2) return
  const broker = replicas[0]
  const endS = atS + 18
  if (!take(plan, [`broker ${broker}`], atS, endS) || !isCalm(plan, endS)) return
  at(plan, atS, { kind: 'CrashBroker', broker })
  at(plan, atS + 11, { kind: 'StartBroker', broker })
  at(plan, endS, { kind: 'ElectLeader', topic, partition, election: 'PREFERRED' })
}

// ---- administrators and clients ---------------------------------------------------------------------------

const topicConfig: Story = (plan, atS) => {
  const topic = pick(plan.draw, plan.scenario.topics)
  const key = pick(plan.draw, ['min.insync.replicas', 'min.insync.replicas', 'unclean.leader.election.enable'])
  const value = key === 'min.insync.replicas' ? 1 + plan.draw(3) : plan.draw(2) === 0
  const endS = atS + lasting(plan.draw)
  if (!isCalm(plan, atS) || !take(plan, [`config ${topic.name} ${key}`], atS, endS)) return
  at(plan, atS, { kind: 'AlterTopicConfig', topic: topic.name, key, value })
  if (isCalm(plan, endS))
    at(plan, endS, { kind: 'AlterTopicConfig', topic: topic.name, key, value: topic.configs[key] })
}

const clusterConfig: Story = (plan, atS) => {
  const [key, value] = pick(plan.draw, [
    ['replica.lag.time.max.ms', 3000],
    ['auto.leader.rebalance.enable', plan.draw(2) === 0],
    ['broker.session.timeout.ms', 5000],
    ['unclean.leader.election.enable', true],
    ['min.insync.replicas', 2],
    ['leader.imbalance.check.interval.seconds', 5],
  ] as const)
  if (isCalm(plan, atS)) at(plan, atS, { kind: 'AlterClusterConfig', key, value })
}

const placement: Story = (plan, atS) => {
  const topic = pick(plan.draw, plan.scenario.topics)
  const { scenario, draw } = plan
  const racks = [...new Set(scenario.brokers.map(({ rack }) => rack ?? ''))]
  const perSite = scenario.brokers.length / racks.length
  const ids = scenario.brokers.map(({ id }) => id)
  const other = makeTopic(draw, topic.name, racks, perSite, ids).placement
  // Constraints that name more than there is are refused, and a topic without any has nothing to take away.
  const isOther = draw(3) === 0
  if (isOther && topic.placement === null) {
    // By hand, and the other way round, so that another one is preferred.
    const replicas = [...ids].reverse().slice(0, 3)
    if (isCalm(plan, atS)) at(plan, atS, { kind: 'ReassignPartition', topic: topic.name, partition: 0, replicas })
    return
  }
  const next = isOther ? null : other
  if (isCalm(plan, atS)) at(plan, atS, { kind: 'AlterPlacement', topic: topic.name, placement: next })
}

const newTopic: Story = (plan, atS) => {
  const { scenario, draw } = plan
  const racks = [...new Set(scenario.brokers.map(({ rack }) => rack ?? ''))]
  const ids = scenario.brokers.map(({ id }) => id)
  const topic = makeTopic(draw, `later-${plan.topics++}`, racks, scenario.brokers.length / racks.length, ids)
  if (isCalm(plan, atS)) at(plan, atS, { kind: 'CreateTopic', topic })
}

const producerConfig: Story = (plan, atS) => {
  const { id, configs } = pick(plan.draw, plan.scenario.producers)
  const [key, value] = pick(plan.draw, [
    ['acks', pick(plan.draw, ['all', '1', '0'])],
    ['acks', pick(plan.draw, ['all', '1', '0'])],
    ['linger.ms', pick(plan.draw, [0, 30])],
    ['batch.size', 600],
    ['request.timeout.ms', 1200],
  ] as const)
  const endS = atS + lasting(plan.draw)
  if (!take(plan, [`producer ${id} ${key}`], atS, endS)) return
  at(plan, atS, { kind: 'AlterProducerConfig', producer: id, key, value })
  at(plan, endS, { kind: 'AlterProducerConfig', producer: id, key, value: configs[key] })
}

const producerRate: Story = (plan, atS) => {
  const { id, workload } = pick(plan.draw, plan.scenario.producers)
  const recordsPerSecond = pick(plan.draw, [0, 5, 200])
  at(plan, atS, { kind: 'SetProducerRate', producer: id, recordsPerSecond })
  at(plan, atS + lasting(plan.draw), {
    kind: 'SetProducerRate',
    producer: id,
    recordsPerSecond: workload.recordsPerSecond,
  })
}

const consumerConfig: Story = (plan, atS) => {
  const consumer = pick(plan.draw, plan.scenario.consumers).id
  const [key, value] = pick(plan.draw, [
    ['fetch.max.wait.ms', 200],
    ['max.partition.fetch.bytes', 500],
    ['auto.commit.interval.ms', 1500],
    ['max.poll.records', 10],
    ['session.timeout.ms', 7000],
  ] as const)
  at(plan, atS, { kind: 'AlterConsumerConfig', consumer, key, value })
}

const consumerPause: Story = (plan, atS) => {
  const consumer = pick(plan.draw, plan.scenario.consumers).id
  const endS = atS + lasting(plan.draw)
  if (!take(plan, [`consumer ${consumer}`], atS, endS)) return
  at(plan, atS, { kind: 'PauseConsumer', consumer })
  at(plan, endS, { kind: 'ResumeConsumer', consumer })
}

/** In few worlds somebody joins and somebody reads again; drawn last, so that no other story is another one for it. */
function addReaders(plan: Plan): void {
  const { draw, scenario } = plan
  if (draw(10) > 0) return
  const atS = 2 + draw(plan.untilS - 15)
  const [topic, site] = [pick(draw, scenario.topics).name, pick(draw, scenario.sites).id]
  const group = pick(draw, ['', 'readers'])
  const configs = {
    'auto.offset.reset': pick(draw, ['earliest', 'latest']),
    ...(group === '' ? {} : { 'group.id': group }),
  }
  const consumer = { id: 'late', name: 'late', site, topic, partitions: null, configs, maxRecordsPerSecond: 0 }
  at(plan, atS, { kind: 'AddConsumer', consumer })
  const offset = pick(draw, ['beginning', 'end', draw(40)] as const)
  if (draw(2) === 0) at(plan, atS + 5, { kind: 'SeekConsumer', consumer: 'consumer-0', offset })
  else
    for (const { id } of scenario.consumers)
      at(plan, atS + 5, { kind: 'SeekConsumer', consumer: id, offset: 'beginning' })
  for (const key of [null, 'by hand'])
    at(plan, atS + 6, { kind: 'SendRecord', producer: pick(draw, scenario.producers).id, key, value: 'by hand' })
  if (draw(2) > 0) return
  at(plan, atS + 7, { kind: 'StopConsumer', consumer: 'late' })
  // It has members as often as not, and refuses then.
  at(plan, atS + 10, { kind: 'ResetOffsets', group: 'readers', topic, partition: 0, offset: 0 })
  if (draw(2) === 0) at(plan, atS + 12, { kind: 'AddConsumer', consumer })
}

/** As often as they stand here. */
const STORIES: readonly Story[] = [
  siteOutage,
  siteOutage,
  siteOutage,
  brokerOutage,
  brokerOutage,
  brokerOutage,
  controllerOutage,
  controllerOutage,
  stillBroker,
  stillBroker,
  stillController,
  linkCut,
  linkCut,
  siteAlone,
  siteAlone,
  slowLink,
  slowReplica,
  slowReplica,
  uncleanElection,
  uncleanElection,
  uncleanElection,
  preferredElection,
  preferredElection,
  preferredElection,
  topicConfig,
  topicConfig,
  clusterConfig,
  placement,
  newTopic,
  producerConfig,
  producerConfig,
  producerRate,
  consumerConfig,
  consumerPause,
]
