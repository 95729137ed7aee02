/**
 * Settings that Kafka refuses together, and what it says then (`ProducerConfig`, `ConsumerConfig`, `KafkaConfig`).
 *
 * The one thing a reader would get wrong: the messages are Kafka's own and are the same in each language; the cures are
 * the simulation's, so they have a code and values, and a page says them in its own words.
 */
import { getBooleanConfig, getConfig, getNumberConfig } from './configs'
import type { Configs } from './scenario'

const IN_FLIGHT = 'max.in.flight.requests.per.connection'
const FETCH_WAIT = 'replica.fetch.wait.max.ms'
const OR_OFF = 'or set enable.idempotence to false.'

type Least = {
  readonly least: number
}

export const CONFIG_CONFLICTS = {
  'delivery-timeout': ({ least }: Least) => ({
    message: 'delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms.',
    cure: `Set it to at least ${least}, or leave it out.`,
  }),
  'idempotence-acks': () => ({
    message: 'Must set acks to all in order to use the idempotent producer. Otherwise we cannot guarantee idempotence.',
    cure: `Set acks to "all", ${OR_OFF}`,
  }),
  'idempotence-retries': () => ({
    message: 'Must set retries to non-zero when using the idempotent producer.',
    cure: `Set retries above 0, ${OR_OFF}`,
  }),
  'idempotence-in-flight': () => ({
    message: `Must set ${IN_FLIGHT} to at most 5 to use the idempotent producer.`,
    cure: `Set ${IN_FLIGHT} to at most 5, ${OR_OFF}`,
  }),
  'transactional-idempotence': () => ({
    message: 'Cannot set a transactional.id without also enabling idempotence.',
    cure: 'Leave enable.idempotence, acks and retries at their defaults, or take away transactional.id.',
  }),
  'transaction-timeout': ({ most }: { readonly most: number }) => ({
    message:
      'The transaction timeout is larger than the maximum value allowed by the broker (as configured by transaction.max.timeout.ms).',
    cure: `Set it to at most ${most}.`,
  }),
  'heartbeat-session': ({ session }: { readonly session: number }) => ({
    message: 'Heartbeat must be set lower than the session timeout.',
    cure: `Set it below ${session}, best to a third of session.timeout.ms.`,
  }),
  'session-range': ({ least, most }: Least & { readonly most: number }) => ({
    message:
      'The session timeout is not within the range allowed by the broker (as configured by group.min.session.timeout.ms and group.max.session.timeout.ms).',
    cure: `Set it from ${least} to ${most}.`,
  }),
  'classic-setting': ({ setting }: { readonly setting: string }) => ({
    message: `${setting} cannot be set when group.protocol=CONSUMER`,
    cure: 'Leave it out: with group.protocol=consumer the broker decides it.',
  }),
  'consumer-setting': ({ setting }: { readonly setting: string }) => ({
    message: `${setting} cannot be set when group.protocol=CLASSIC`,
    cure: 'Leave it out, or set group.protocol to "consumer".',
  }),
  'fetch-wait-socket': ({ most }: { readonly most: number }) => ({
    message: `replica.socket.timeout.ms should always be at least ${FETCH_WAIT} to prevent unnecessary socket timeouts`,
    cure: `Set it to at most ${most}.`,
  }),
  'fetch-wait-lag': ({ most }: { readonly most: number }) => ({
    message: `${FETCH_WAIT} should always be less than or equal to replica.lag.time.max.ms to prevent frequent changes in ISR`,
    cure: `Set it to at most ${most}.`,
  }),
}

type ConflictCode = keyof typeof CONFIG_CONFLICTS
type Given<C extends ConflictCode> = Parameters<(typeof CONFIG_CONFLICTS)[C]>

export interface ConfigConflict {
  readonly key: string
  readonly code: ConflictCode
  readonly values: Readonly<Record<string, string | number>>
  readonly message: string
  readonly cure: string
}

function conflict<C extends ConflictCode>(key: string, code: C, ...given: Given<C>): ConfigConflict {
  const tell = CONFIG_CONFLICTS[code] as (values: unknown) => { readonly message: string; readonly cure: string }
  const [values = {}] = given
  return { key, code, values: { ...values }, ...tell(values) }
}

/** Whether a producer with these settings is idempotent: on by default, and off without a word on a conflict. */
export function isIdempotent(producer: Configs): boolean {
  return getBooleanConfig(producer, 'producer', 'enable.idempotence') && idempotenceConflicts(producer).length === 0
}

/** `delivery.timeout.ms`, raised to linger.ms + request.timeout.ms when it was not set (`KafkaProducer.configureDeliveryTimeout`). */
export function getDeliveryTimeoutMs(producer: Configs): number {
  const timeoutMs = getNumberConfig(producer, 'producer', 'delivery.timeout.ms')
  return Object.hasOwn(producer, 'delivery.timeout.ms') ? timeoutMs : Math.max(timeoutMs, lingerAndRequestMs(producer))
}

/** Settings of a producer that Kafka refuses together. */
export function findProducerConflicts(producer: Configs): readonly ConfigConflict[] {
  const conflicts: ConfigConflict[] = []
  const leastMs = lingerAndRequestMs(producer)
  if (getDeliveryTimeoutMs(producer) < leastMs) {
    conflicts.push(conflict('delivery.timeout.ms', 'delivery-timeout', { least: leastMs }))
  }
  if (getBooleanConfig(producer, 'producer', 'enable.idempotence')) {
    const isExplicit = Object.hasOwn(producer, 'enable.idempotence')
    // Asked for by name, idempotence stands against acks and retries; as a default it gives way to them. Since 4.0 more
    // than 5 requests in flight are an error either way (ProducerConfig.postProcessAndValidateIdempotenceConfigs).
    const own = idempotenceConflicts(producer)
    conflicts.push(...own.filter(({ key }) => isExplicit || key === IN_FLIGHT))
  }
  if (getConfig(producer, 'producer', 'transactional.id') === '') return conflicts
  if (!isIdempotent(producer)) conflicts.push(conflict('transactional.id', 'transactional-idempotence'))
  const most = TRANSACTION_MAX_TIMEOUT_MS
  if (getNumberConfig(producer, 'producer', 'transaction.timeout.ms') > most)
    conflicts.push(conflict('transaction.timeout.ms', 'transaction-timeout', { most }))
  return conflicts
}

/** Default of the broker's `transaction.max.timeout.ms`. */
const TRANSACTION_MAX_TIMEOUT_MS = 900_000

/** What brokers decide for `group.protocol=consumer`. */
const CLASSIC_ONLY = ['partition.assignment.strategy', 'session.timeout.ms', 'heartbeat.interval.ms']

/** What only `group.protocol=consumer` knows (ConsumerConfig.CLASSIC_PROTOCOL_UNSUPPORTED_CONFIGS). */
const CONSUMER_ONLY = ['group.remote.assignor']

/** Defaults of the broker's `group.min.session.timeout.ms` and `group.max.session.timeout.ms`. */
const SESSION_MIN_MS = 6000
const SESSION_MAX_MS = 1_800_000

/** Settings of a consumer that its client, or the coordinator of its group, refuses together. */
export function findConsumerConflicts(consumer: Configs): readonly ConfigConflict[] {
  // ConsumerConfig.checkUnsupportedConfigsPostProcess, which asks for no group.
  const isNew = getConfig(consumer, 'consumer', 'group.protocol') === 'consumer'
  const unsupported = isNew ? CLASSIC_ONLY : CONSUMER_ONLY
  const set = unsupported.filter((key) => Object.hasOwn(consumer, key))
  const conflicts = set.map((key) => conflict(key, isNew ? 'classic-setting' : 'consumer-setting', { setting: key }))
  if (isNew || getConfig(consumer, 'consumer', 'group.id') === '') return conflicts
  const sessionMs = getNumberConfig(consumer, 'consumer', 'session.timeout.ms')
  if (getNumberConfig(consumer, 'consumer', 'heartbeat.interval.ms') >= sessionMs) {
    conflicts.push(conflict('heartbeat.interval.ms', 'heartbeat-session', { session: sessionMs }))
  }
  if (sessionMs < SESSION_MIN_MS || sessionMs > SESSION_MAX_MS) {
    conflicts.push(conflict('session.timeout.ms', 'session-range', { least: SESSION_MIN_MS, most: SESSION_MAX_MS }))
  }
  return conflicts
}

/** Settings of brokers that Kafka refuses together. */
export function findBrokerConflicts(broker: Configs): readonly ConfigConflict[] {
  const waitMs = getNumberConfig(broker, 'broker', FETCH_WAIT)
  const socket = getNumberConfig(broker, 'broker', 'replica.socket.timeout.ms')
  const lag = getNumberConfig(broker, 'broker', 'replica.lag.time.max.ms')
  return [
    ...(waitMs > socket ? [conflict(FETCH_WAIT, 'fetch-wait-socket', { most: socket })] : []),
    ...(waitMs > lag ? [conflict(FETCH_WAIT, 'fetch-wait-lag', { most: lag })] : []),
  ]
}

function lingerAndRequestMs(producer: Configs): number {
  const lingerMs = getNumberConfig(producer, 'producer', 'linger.ms')
  return lingerMs + getNumberConfig(producer, 'producer', 'request.timeout.ms')
}

function idempotenceConflicts(producer: Configs): readonly ConfigConflict[] {
  const conflicts: ConfigConflict[] = []
  if (getConfig(producer, 'producer', 'acks') !== 'all') conflicts.push(conflict('acks', 'idempotence-acks'))
  if (getNumberConfig(producer, 'producer', 'retries') === 0) conflicts.push(conflict('retries', 'idempotence-retries'))
  if (getNumberConfig(producer, 'producer', IN_FLIGHT) > 5) conflicts.push(conflict(IN_FLIGHT, 'idempotence-in-flight'))
  return conflicts
}
