/** A scenario on a real cluster, from the first record to the last. */
import type { Scenario, TimedCommand } from '../src/core/index.ts'
import { Driver, DriverError } from './driver.ts'
import { decisionsOf, readMetadataLog } from './metadata-log.ts'
import type { GroupOutcome, Outcome, PartitionOutcome, TopicOutcome } from './outcome.ts'
import { RealCluster, sleep } from './real-cluster.ts'
import { carryOut, createTopics, realNodes, startConsumer, startProducers, textsOf } from './real-run.ts'
import { commandsOf } from './simulated-run.ts'

interface DescribedPartition {
  readonly partition: number
  readonly replicas: readonly number[]
  readonly isr: readonly number[]
  readonly end: number
}

interface Written {
  readonly acknowledged: number
  readonly failed: Readonly<Record<string, number>>
}

interface Logged {
  readonly records: number
  readonly duplicates: number
  readonly lost: number
  readonly lostUnacknowledged: number
}

interface DescribedGroup {
  readonly state: string
  readonly assignor: string
  readonly members: Readonly<Record<string, readonly string[]>>
  readonly committed: Readonly<Record<string, number>>
  readonly told: Readonly<Record<string, readonly { readonly atMs: number; readonly what: string }[]>>
}

interface Passed {
  readonly refused: readonly string[]
  readonly commandsMs: readonly number[]
  readonly lengthMs: number
}

/** `streamscape.process.start.ms` and what looking for unflushed data takes at least. */
const SIMULATED_START_MS = 5_000

export type Assignments = ReadonlyMap<string, readonly (readonly number[])[]>

/** Ends the cluster and takes its data away, however it goes. Takes `untilMs` of the wall clock and about two minutes more. */
export async function runReal(
  classPath: string,
  scenario: Scenario,
  untilMs: number,
  assignments: Assignments,
): Promise<Outcome> {
  const configs = { 'offsets.topic.replication.factor': '3', ...textsOf(scenario.cluster.configs) }
  const cluster = new RealCluster(classPath, realNodes(scenario), configs)
  let driver: Driver | null = null
  try {
    await cluster.up(scenario.cluster.eligibleLeaderReplicasVersion === 1)
    driver = new Driver(classPath, cluster.bootstrap)
    await createTopics(driver, scenario, assignments)
    await allInSync(driver, scenario)
    await startProducers(driver, scenario)
    for (const consumer of scenario.consumers) await startConsumer(driver, consumer)
    const zeroMs = Date.now()
    const passed = await passCommands(cluster, driver, scenario, zeroMs, untilMs)
    return await readOutcome(cluster, driver, scenario, zeroMs, passed)
  } finally {
    driver?.end()
    await cluster.down()
  }
}

async function allInSync(driver: Driver, { topics }: Scenario): Promise<void> {
  for (const { name } of topics) {
    for (let tries = 0; tries < 100; tries++) {
      const rows = await driver.ask<DescribedPartition[]>('describe', { topic: name })
      if (rows.every(({ isr, replicas }) => isr.length === replicas.length)) break
      await sleep(200)
    }
  }
}

async function passCommands(
  cluster: RealCluster,
  driver: Driver,
  scenario: Scenario,
  zeroMs: number,
  untilMs: number,
): Promise<Passed> {
  const refused: string[] = []
  const commandsMs: number[] = []
  let lateMs = 0
  for (const { atMs, command } of commandsOf(scenario, untilMs)) {
    await sleep(Math.max(0, zeroMs + lateMs + atMs - Date.now()))
    lateMs = Math.max(lateMs, Date.now() - zeroMs - atMs)
    commandsMs.push(Date.now() - zeroMs)
    try {
      await carryOut(cluster, driver, scenario, command)
    } catch (fault) {
      if (!(fault instanceof DriverError)) throw fault
      refused.push(fault.code)
    }
    if (command.kind === 'StartBroker') lateMs += await waitUntilAlive(driver, command.broker)
  }
  await sleep(Math.max(0, zeroMs + lateMs + untilMs - Date.now()))
  return { refused, commandsMs, lengthMs: Date.now() - zeroMs }
}

/**
 * How much longer the machine took to start the process than the simulation takes for it, milliseconds: what comes later in
 * the scenario waits as long.
 */
async function waitUntilAlive(driver: Driver, broker: number): Promise<number> {
  const beginMs = Date.now()
  while (Date.now() < beginMs + 120_000) {
    // Where no other broker is up there is nobody to ask yet.
    const alive = await driver.ask<number[]>('alive').catch((): number[] => [])
    if (alive.includes(broker)) break
    await sleep(200)
  }
  return Math.max(0, Date.now() - beginMs - SIMULATED_START_MS)
}

async function readOutcome(
  cluster: RealCluster,
  driver: Driver,
  scenario: Scenario,
  zeroMs: number,
  passed: Passed,
): Promise<Outcome> {
  const groupIds = [...new Set(listConsumers(scenario).flatMap(({ configs }) => configs['group.id'] ?? []))].map(String)
  const described: DescribedGroup[] = []
  for (const group of groupIds) described.push(await driver.ask<DescribedGroup>('groups', { group }))
  const records = await readMetadataLog(driver, cluster.metadataFolders())
  const written = new Map<string, Written>()
  for (const { id } of scenario.producers) written.set(id, await driver.ask<Written>('written', { producer: id }))
  const partitions: PartitionOutcome[] = []
  const topics: TopicOutcome[] = []
  for (const { name: topic } of scenario.topics) {
    const rows = await driver.ask<DescribedPartition[]>('describe', { topic })
    for (const { partition, replicas, end } of rows)
      partitions.push({ topic, partition, replicas, end, decisions: decisionsOf(records, topic, partition, zeroMs) })
    const log = await driver.ask<Readonly<Record<string, Logged>>>('log', { topic })
    const own = scenario.producers.filter((producer) => producer.topic === topic).map(({ id }) => id)
    topics.push(
      topicOutcome(
        driver,
        topic,
        own.map((id) => [written.get(id), log[id]] as const),
      ),
    )
  }
  const ends = new Map(partitions.map(({ topic, partition, end }) => [`${topic}-${partition}`, end]))
  return {
    partitions,
    topics,
    groups: groupIds.map((group, i) => groupOutcome(group, described[i], ends, zeroMs)),
    ...passed,
  }
}

function listConsumers({ consumers, commands }: Scenario): Scenario['consumers'] {
  const added = commands.flatMap(({ command }: TimedCommand) =>
    command.kind === 'AddConsumer' ? [command.consumer] : [],
  )
  return [...consumers, ...added]
}

function topicOutcome(
  driver: Driver,
  topic: string,
  producers: readonly (readonly [Written | undefined, Logged | undefined])[],
): TopicOutcome {
  const sum = (of: (written: Written | undefined, logged: Logged | undefined) => number | undefined): number =>
    producers.reduce((total, [written, logged]) => total + (of(written, logged) ?? 0), 0)
  // A connection that breaks is an error to the client and no answer of a broker, and only answers are counted.
  const again = driver.refusals
    .filter(({ partition, error }) => partition.startsWith(`${topic}-`) && error !== 'NETWORK_EXCEPTION')
    .map(({ error }) => error)
  const given = producers.flatMap(([written]) => Object.keys(written?.failed ?? {}))
  return {
    topic,
    acknowledged: sum((written) => written?.acknowledged),
    lost: sum((_, logged) => logged?.lost),
    lostUnacknowledged: sum((_, logged) => logged?.lostUnacknowledged),
    duplicates: sum((_, logged) => logged?.duplicates),
    records: sum((_, logged) => logged?.records),
    errors: [...new Set([...again, ...given])].sort(),
  }
}

function groupOutcome(
  group: string,
  { state, assignor, members, committed, told }: DescribedGroup,
  ends: ReadonlyMap<string, number>,
  zeroMs: number,
): GroupOutcome {
  const lag = [...ends].reduce(
    (total, [name, end]) => total + Math.max(0, end - Math.max(0, committed[name] ?? end)),
    0,
  )
  const times = Object.values(told).flatMap((events) => events.filter(({ what }) => what === 'assigned'))
  return {
    group,
    state,
    assignor,
    members,
    lag,
    committed,
    assignedMs: times.map(({ atMs }) => atMs - zeroMs).sort((a, b) => a - b),
  }
}
