/** What a scenario's parts and commands are on a real cluster. */
import type { Command, Scenario } from '../src/core/index.ts'
import type { Driver } from './driver.ts'
import type { RealCluster, RealNode } from './real-cluster.ts'

export function realNodes({ brokers, controllers }: Scenario): RealNode[] {
  return [
    ...controllers.map(({ id }) => ({ id, isController: true, rack: null, configs: {} })),
    ...brokers.map(({ id, rack, configs }) => ({ id, isController: false, rack, configs: textsOf(configs) })),
  ]
}

/** Settings that Kafka has: what the simulation alone knows is left out. */
export function textsOf(configs: Scenario['cluster']['configs']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(configs)
      .filter(([key]) => !key.startsWith('streamscape.') && !key.startsWith('confluent.'))
      .map(([key, value]) => [key, String(value)]),
  )
}

/** `assignments` are those of the simulated run where the scenario leaves them to the placer. */
export async function createTopics(
  driver: Driver,
  { topics }: Scenario,
  assignments: ReadonlyMap<string, readonly (readonly number[])[]> = new Map(),
): Promise<void> {
  for (const { name, assignment, configs } of topics)
    await driver.ask('create', {
      topic: name,
      assignment: assignment ?? assignments.get(name),
      configs: textsOf(configs),
    })
}

export async function startProducers(driver: Driver, { producers }: Scenario): Promise<void> {
  for (const { id, topic, configs, workload } of producers) {
    const { recordsPerSecond: rate, recordBytes: bytes, keys } = workload
    await driver.ask('write', { producer: id, topic, rate, bytes, keys, configs: textsOf(configs) })
  }
}

export async function startConsumer(driver: Driver, consumer: Scenario['consumers'][number]): Promise<void> {
  const topics = [consumer.topic, ...(consumer.topics ?? [])]
  await driver.ask('read', { consumer: consumer.id, topics, configs: textsOf(consumer.configs) })
}

/** Kinds of commands that a real cluster can be given from here. */
export const CARRIED_OUT: readonly Command['kind'][] = [
  'KillSite',
  'HealSite',
  'CrashBroker',
  'StopBroker',
  'StartBroker',
  'PauseBroker',
  'ResumeBroker',
  'CrashController',
  'StartController',
  'PauseController',
  'ResumeController',
  'ElectLeader',
  'AlterTopicConfig',
  'AddPartitions',
  'ReassignPartition',
  'SetProducerRate',
  'AddConsumer',
  'StopConsumer',
]

/** Milliseconds of the epoch when it was done. Rejects with Kafka's error when the cluster refuses. */
export async function carryOut(
  cluster: RealCluster,
  driver: Driver,
  scenario: Scenario,
  command: Command,
): Promise<number> {
  const atMs = Date.now()
  const nodesOf = (site: string): number[] =>
    [...scenario.brokers, ...scenario.controllers].filter((node) => node.site === site).map(({ id }) => id)
  switch (command.kind) {
    case 'KillSite':
      for (const id of nodesOf(command.site)) cluster.signal(id, 'SIGKILL')
      return atMs
    case 'HealSite':
      for (const id of nodesOf(command.site)) cluster.start(id)
      return atMs
    case 'CrashBroker':
      cluster.signal(command.broker, 'SIGKILL')
      return atMs
    case 'StopBroker':
      cluster.signal(command.broker, 'SIGTERM')
      return atMs
    case 'StartBroker':
      return cluster.start(command.broker)
    case 'PauseBroker':
      cluster.signal(command.broker, 'SIGSTOP')
      return atMs
    case 'ResumeBroker':
      cluster.signal(command.broker, 'SIGCONT')
      return atMs
    case 'CrashController':
      cluster.signal(command.controller, 'SIGKILL')
      return atMs
    case 'StartController':
      return cluster.start(command.controller)
    case 'PauseController':
      cluster.signal(command.controller, 'SIGSTOP')
      return atMs
    case 'ResumeController':
      cluster.signal(command.controller, 'SIGCONT')
      return atMs
    default:
      await ask(driver, command)
      return atMs
  }
}

async function ask(driver: Driver, command: Command): Promise<void> {
  switch (command.kind) {
    case 'ElectLeader':
      await driver.ask('elect', { ...command })
      return
    case 'AlterTopicConfig':
      await driver.ask('configure', { topic: command.topic, configs: textsOf({ [command.key]: command.value }) })
      return
    case 'AddPartitions':
      await driver.ask('partitions', { ...command })
      return
    case 'ReassignPartition':
      await driver.ask('reassign', { ...command })
      return
    case 'SetProducerRate':
      await driver.ask('rate', { producer: command.producer, rate: command.recordsPerSecond })
      return
    case 'AddConsumer':
      await startConsumer(driver, command.consumer)
      return
    case 'StopConsumer':
      await driver.ask('close', { consumer: command.consumer, leaves: true })
      return
    default:
      throw new Error(`${command.kind} cannot be done to a real cluster from here.`)
  }
}
