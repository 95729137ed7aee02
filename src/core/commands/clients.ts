/** Changing clients while they run. */
import { bootProducer, stopProducer } from '../clients/client-life'
import { fetchMore } from '../clients/consumer'
import { readProducerConfigs } from '../clients/create-producer'
import { maySend } from '../clients/transactions/begin'
import { planTick, produceText } from '../clients/workload'
import type { Command } from '../command'
import { type ConfigConflict, findConsumerConflicts, findProducerConflicts } from '../config-conflicts'
import { addProducerId } from '../log/identities'
import { tell } from '../log/tell'
import { missing, type Refusal, readSetting, refuse, refuseAs } from '../refusal'
import { LIMITS } from '../scenario'
import type { World } from '../world'

type ProducerChange = Extract<Command, { kind: 'AlterProducerConfig' | 'SetProducerRate' }>

export function changeProducer(world: World, command: ProducerChange): Refusal | null {
  const { state } = world
  const n = state.producers.findIndex((producer) => producer.id === command.producer)
  if (n < 0) return missing('producer', command.producer)
  const producer = state.producers[n]
  if (command.kind === 'SetProducerRate') {
    const rate = command.recordsPerSecond
    if (!(rate >= 0 && rate <= LIMITS.recordsPerSecond)) {
      return refuseAs('INVALID_CONFIG', 'rate-range', { most: LIMITS.recordsPerSecond })
    }
    producer.recordsPerSecond = rate
    producer.nextRecordUs = Math.max(
      producer.nextRecordUs > state.nowUs + 1_000_000 ? 0 : producer.nextRecordUs,
      state.nowUs + 1,
    )
    producer.tickGeneration++
    planTick(world, n)
    world.state.dirty.push(...world.state.topics[producer.topic].partitions)
    tell(world, { kind: 'ProducerConfigChanged', producer: producer.id, key: 'recordsPerSecond', value: String(rate) })
    return null
  }
  const setting = readSetting('producer', command.key, command.value)
  if ('error' in setting) return setting
  const configs = { ...producer.configs, [command.key]: setting.value }
  const refusal = refuseConflict(findProducerConflicts(configs))
  if (refusal !== null) return refusal
  producer.configs = configs
  readProducerConfigs(producer)
  world.state.dirty.push(...world.state.topics[producer.topic].partitions)
  // A client with other acks is a new client to the brokers.
  if (producer.transaction === undefined) producer.identity = addProducerId(world, n)
  tell(world, { kind: 'ProducerConfigChanged', producer: producer.id, key: command.key, value: String(command.value) })
  return null
}

/** The process of a producer ends, or begins again a second later. */
export function stopOrStart(
  world: World,
  command: Extract<Command, { kind: 'StopProducer' | 'StartProducer' }>,
  event: number,
): Refusal | null {
  const { state, scenario } = world
  // What a company's systems write with starts and stops with them.
  const n = scenario.producers.findIndex((producer) => producer.id === command.producer)
  if (n < 0) return missing('producer', command.producer)
  const { up, site } = state.producers[n]
  const named = { what: 'producer', name: command.producer } as const
  if (command.kind === 'StopProducer') {
    if (!up) return refuse('not-running', named)
    state.cause = stopProducer(world, n, event)
    return null
  }
  if (up) return refuse('is-running', named)
  if (state.network.siteUp[site] === 0) return refuse('no-power', { site: scenario.sites[site].id })
  bootProducer(world, n, event)
  return null
}

/** The application of a producer sends one record of its own; the key's bytes say which partition it goes to. */
export function sendRecord(world: World, command: Extract<Command, { kind: 'SendRecord' }>): Refusal | null {
  const n = world.state.producers.findIndex((producer) => producer.id === command.producer)
  if (n < 0) return missing('producer', command.producer)
  if (!world.state.producers[n].up)
    return { error: 'IllegalStateException', message: 'Cannot perform operation after producer has been closed' }
  const { transaction } = world.state.producers[n]
  if (transaction !== undefined && !maySend(world, n))
    return {
      error: 'IllegalStateException',
      message: `TransactionalId ${transaction.id}: Cannot call send while the producer is in state ${transaction.phase}`,
    }
  // Who had nothing to send any more is one who waits again, if it was told of nothing before.
  world.state.allDirty = true
  return produceText(world, n, command.key, command.value, command.headers)
    ? null
    : { error: 'TimeoutException', message: 'Failed to allocate memory: buffer.memory is full.' }
}

type ConsumerChange = Extract<Command, { kind: 'AlterConsumerConfig' | 'PauseConsumer' | 'ResumeConsumer' }>

export function changeConsumer(world: World, command: ConsumerChange): Refusal | null {
  const n = world.state.consumers.findIndex((consumer) => consumer.id === command.consumer)
  if (n < 0) return missing('consumer', command.consumer)
  const consumer = world.state.consumers[n]
  if (command.kind === 'AlterConsumerConfig') {
    const setting = readSetting('consumer', command.key, command.value)
    if ('error' in setting) return setting
    const configs = { ...consumer.configs, [command.key]: setting.value }
    const refusal = refuseConflict(findConsumerConflicts(configs))
    if (refusal !== null) return refusal
    consumer.configs = configs
    const { key } = command
    // What it could not read it may read now, or try again.
    if (key === 'value.deserializer') consumer.stuck = null
    tell(world, { kind: 'ConsumerConfigChanged', consumer: consumer.id, key, value: String(setting.value) })
    return null
  }
  consumer.paused = command.kind === 'PauseConsumer'
  tell(world, { kind: consumer.paused ? 'ConsumerPaused' : 'ConsumerResumed', consumer: consumer.id })
  if (!consumer.paused) fetchMore(world, n)
  return null
}

/** A client with settings that do not go together does not start; the one that runs keeps what it has. */
export function refuseConflict(conflicts: readonly ConfigConflict[]): Refusal | null {
  const [first] = conflicts
  if (first === undefined) return null
  const { message, cure, code, values } = first
  return { error: 'INVALID_CONFIG', message: `${message} ${cure}`, reason: { code, values: Object.freeze(values) } }
}
