/**
 * Why a command was not carried out: Kafka's error where there is one.
 *
 * The one thing a reader would get wrong: what a broker or a client of Kafka prints is printed as it prints it, in any
 * language. What the simulation itself has to say has a code and values, so that a page says it in its own language; the
 * English sentence of the code is the message, for the command line and for a page that has no better one.
 */
import { CONFIG_CONFLICTS } from './config-conflicts'
import { type ConfigScope, findConfig, readConfigValue } from './configs'
import type { ConfigValue } from './scenario'

/** What can be missing, be there already, run or stand still. */
type Thing =
  | 'site'
  | 'broker'
  | 'controller'
  | 'producer'
  | 'consumer'
  | 'topic'
  | 'link'
  | 'replica'
  | 'system'
  | 'connector'
  | 'application'
  | 'company'

export type Guard = 'serializer' | 'schema-validation' | 'audit-log' | 'role-bindings' | 'dead-letter-queue'

const GUARDS: Readonly<Record<Guard, string>> = {
  serializer: 'The serializer check',
  'schema-validation': 'confluent.value.schema.validation',
  'audit-log': 'The audit log',
  'role-bindings': 'Role-based access control',
  'dead-letter-queue': 'The dead-letter queue',
}

interface Named {
  readonly what: Thing
  readonly name: string | number
}

interface Most {
  readonly most: number
}

interface Role {
  readonly principal: string
  readonly role: string
  readonly resource: string
  readonly has: boolean
}

/** `writers` are names in a row, empty when nobody writes the feed. */
interface Writer {
  readonly system: string
  readonly feed: string
  readonly writers: string
}

interface Application {
  readonly application: string
  readonly version: number
}

/** `fields` are those of the feed, in a row. */
interface StreamPart {
  readonly feed: string
  readonly fields: string
}

interface StreamValue {
  readonly field: string
  readonly value: string | number
  /** Names in a row. */
  readonly known: string
}

const use = (names: string): string => (names === '' ? 'nobody does.' : `use one of ${names}.`)
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

type ConflictSayings = {
  readonly [C in keyof typeof CONFIG_CONFLICTS]: (...values: Parameters<(typeof CONFIG_CONFLICTS)[C]>) => string
}

/** A client with such settings does not start: what Kafka says of them, and the cure. */
const CONFLICTS = Object.fromEntries(
  Object.entries(CONFIG_CONFLICTS).map(([code, tell]) => [
    code,
    (values: never) => {
      const { message, cure } = tell(values)
      return `${message} ${cure}`
    },
  ]),
) as ConflictSayings

export const REFUSALS = {
  ...CONFLICTS,
  unknown: ({ what, name }: Named) => `There is no ${what} ${name}.`,
  'no-company': () => 'There is no company in this world.',
  taken: ({ what, name }: Named) => `There is a ${what} ${name} already.`,
  'not-running': ({ what, name }: Named) => `${capital(what)} ${name} is not running.`,
  'is-running': ({ what, name }: Named) => `${capital(what)} ${name} is running.`,
  'is-starting': ({ what, name }: Named) => `${capital(what)} ${name} is starting.`,
  'is-shutting-down': ({ what, name }: Named) => `${capital(what)} ${name} is shutting down.`,
  'in-the-dark': ({ what, name }: Named) => `The site of ${what} ${name} is dark.`,
  'is-paused': ({ what, name }: Named) => `${capital(what)} ${name} is paused already.`,
  'not-paused': ({ what, name }: Named) => `${capital(what)} ${name} is not paused.`,
  'hears-no-signal': ({ what, name }: Named) =>
    `${capital(what)} ${name} is paused and hears no SIGTERM. Resume it first.`,
  'site-dark': ({ site }: { readonly site: string }) => `${site} is dark already.`,
  'site-up': ({ site }: { readonly site: string }) => `${site} is up.`,
  'no-power': ({ site }: { readonly site: string }) => `The site ${site} has no power.`,
  'no-quorum': () => 'No active controller can commit this: the quorum is lost or electing. Try again later.',
  'topics-most': ({ topics, partitions }: { readonly topics: number; readonly partitions: number }) =>
    `At most ${topics} topics and ${partitions} partitions.`,
  'internal-topic': ({ topic }: { readonly topic: string }) =>
    `${topic} belongs to the brokers: with more partitions, groups and transactions would be looked for elsewhere.`,
  'topic-of-company': ({ topic }: { readonly topic: string }) =>
    `${topic} belongs to a company: its jobs have a task for each partition that they began with.`,
  'reassigned-too-often': () => 'This partition has been reassigned too often in this run.',
  'rate-range': ({ most }: Most) => `recordsPerSecond must be between 0 and ${most}.`,
  'still-leaving': ({ consumer }: { readonly consumer: string }) =>
    `The consumer ${consumer} is still leaving its group.`,
  'consumers-most': ({ most }: Most) => `A run has at most ${most} consumers.`,
  'of-the-company': ({ consumer }: { readonly consumer: string }) =>
    `${consumer} belongs to a system of the company; stop the system.`,
  'attack-under-way': () => 'An attack is under way. Stop it before the next one.',
  'attack-records': ({ most }: Most) => `An attack has between 1 and ${most} records.`,
  'attack-rate': ({ most }: Most) => `The rate is above 0 and at most ${most} records a second.`,
  'no-attack': () => 'No attack is under way.',
  'guard-stands': ({ guard, on }: { readonly guard: Guard; readonly on: boolean }) =>
    `${GUARDS[guard]} is ${on ? 'on' : 'off'} already.`,
  'not-a-principal': ({ principal }: { readonly principal: string }) =>
    `A principal is written User:<name>, not ${principal}.`,
  'role-stands': ({ principal, role, resource, has }: Role) =>
    `${principal} ${has ? 'has' : 'does not have'} ${role} on ${resource}.`,
  'not-stuck': ({ system }: { readonly system: string }) => `${system} does not stand still at a record.`,
  'schema-most': ({ most }: Most) => `A schema has at most ${most} characters here.`,
  'versions-most': ({ most }: Most) => `This registry keeps at most ${most} versions. Delete some.`,
  'unknown-writer': ({ system, feed, writers }: Writer) =>
    `system: There is no system ${system}. For ${feed}, ${use(writers)}`,
  'not-its-feed': ({ system, feed, writers }: Writer) => `system: ${system} does not write ${feed}; ${use(writers)}`,
  'unknown-article': ({ article, last }: { readonly article: number; readonly last: number }) =>
    `article: There is no article ${article}; use a number from 0 to ${last}.`,
  'no-shelves': ({ place, places }: { readonly place: string; readonly places: string }) =>
    `place: No shelves are at ${place}; use one of ${places}.`,
  'pairs-range': ({ pairs, most }: { readonly pairs: number; readonly most: number }) =>
    `pairs: From 1 to ${most} pairs at a time, not ${pairs}.`,
  'system-stands': ({ system, stopped }: { readonly system: string; readonly stopped: boolean }) =>
    `${system} is ${stopped ? 'stopped already' : 'not stopped'}.`,
  'delay-range': ({ most }: Most) => `The delay is between 0 and ${most} ms.`,
  'slow-already': ({ system }: { readonly system: string }) => `${system} is as slow as that already.`,
  'surge-over': () => 'This surge is over already.',
  'surge-factor': ({ most }: Most) => `The factor is between 1 and ${most}.`,
  'one-record': () => 'At least one record.',
  'interval-range': ({ most }: Most) => `The interval is between 1 and ${most} minutes.`,
  'no-change': () => 'There is no change in it.',
  'tables-most': ({ most }: Most) => `Changes of at most ${most} tables are captured.`,
  'systems-most': ({ most }: Most) => `A company has at most ${most} systems.`,
  'systems-ever': () => 'Too many systems have come and gone.',
  'shelves-most': () => 'One more copy of all shelves is too much.',
  'connector-there': ({ connector }: { readonly connector: string }) => `${connector} is there already.`,
  'connector-failed': ({ connector }: { readonly connector: string }) => `${connector} has failed already.`,
  'application-stopped': ({ application, version }: Application) => `${application} version ${version} is not running.`,
  'application-runs': ({ id }: { readonly id: string }) => `${id} runs already.`,
  'nobody-serves': ({ application }: { readonly application: string }) =>
    `No version of ${application} serves yet: start it.`,
  'serves-already': ({ application, version }: Application) => `Version ${version} of ${application} serves already.`,
  'stream-name': ({ name, most }: Most & { readonly name: string }) =>
    `application: ${name} is no name: small letters, digits and single hyphens, a letter first, at most ${most} characters.`,
  'stream-field': ({ field, feed, fields }: StreamPart & { readonly field: string }) =>
    `A record of ${feed} has no ${field}; it has ${fields}.`,
  'stream-key': ({ field }: { readonly field: string }) => `keyBy: ${field} is no key.`,
  'stream-compare': ({ field, is }: { readonly field: string; readonly is: string }) =>
    `where: ${field} ${is} says nothing: names are the same (=) or not (!=).`,
  'stream-value': ({ field, value, known }: StreamValue) =>
    `where: There is no ${field} ${value}; use one of ${known}.`,
  'stream-sum': ({ feed, fields }: StreamPart) => `aggregate: sum needs a quantity, and ${feed} has only ${fields}.`,
  'stream-window': () => 'windowMs: A window needs something to count: choose an aggregate.',
  'stream-version': ({ application, version, next }: Application & { readonly next: number }) =>
    `version: Version ${version} of ${application} cannot be built; the next one is ${next}.`,
  'streams-most': ({ most }: Most) => `A run has at most ${most} built jobs, versions and readers among them.`,
  'still-behind': ({ application, version, records }: Application & { readonly records: number }) =>
    `Version ${version} of ${application} is ${records} records behind: whoever it served would be set back.`,
  'not-built': ({ application }: { readonly application: string }) => `${application} was not built in this run.`,
}

export type RefusalCode = keyof typeof REFUSALS

type Values = Readonly<Record<string, string | number | boolean>>
type ValuesOf<C extends RefusalCode> = Parameters<(typeof REFUSALS)[C]>[0]

/** What the simulation has to say by itself; values are text, numbers and flags, so that any language can say them. */
export interface RefusalReason {
  readonly code: RefusalCode
  readonly values: Values
}

export interface Refusal {
  readonly error: string
  readonly message: string
  readonly reason?: RefusalReason
}

type Given<C extends RefusalCode> = ValuesOf<C> extends undefined ? [] : [values: ValuesOf<C>]

/** A refusal of the simulation itself. */
export function refuse<C extends RefusalCode>(code: C, ...given: Given<C>): Refusal {
  return refuseAs('INVALID_REQUEST', code, ...given)
}

/** The same under an error that Kafka has for it. */
export function refuseAs<C extends RefusalCode>(error: string, code: C, ...[values]: Given<C>): Refusal {
  const say = REFUSALS[code] as (values: unknown) => string
  return { error, message: say(values), reason: { code, values: Object.freeze({ ...(values as Values) }) } }
}

export function missing(what: Thing, name: string | number): Refusal {
  return refuse('unknown', { what, name })
}

/** Nobody can commit what was asked: an administrator's request runs out of time. */
export function withoutQuorum(): Refusal {
  return refuseAs('TimeoutException', 'no-quorum')
}

/** The value in the type that the config has, or why it may not be set. */
export function readSetting(
  scope: ConfigScope,
  key: string,
  value: ConfigValue,
): { readonly value: ConfigValue } | Refusal {
  const definition = findConfig(scope, key)
  if (definition === undefined) return { error: 'INVALID_CONFIG', message: `Unknown ${scope} config name: ${key}` }
  const reading = readConfigValue(definition, value)
  if (reading.ok) return { value: reading.value }
  return { error: 'INVALID_CONFIG', message: `Invalid value ${value} for configuration ${key}: ${reading.message}` }
}
