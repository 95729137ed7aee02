/** Attacks and defences, as sentences for Why?. */
import { code, type Sentence, say } from '../sentence'
import { count } from './pieces'

const GUARDS: Readonly<Record<string, string>> = {
  serializer: 'the check at the producers',
  'schema-validation': 'schema validation at the brokers',
  'audit-log': 'the audit log',
  'role-bindings': 'role-based access control',
  'dead-letter-queue': 'the dead-letter topics',
}

export interface Access {
  readonly principal: string
  readonly topic: string
}
export interface Binding {
  readonly principal: string
  readonly role: string
  readonly resource: string
}

export interface RegistryChange {
  readonly change: string
  readonly subject: string
  readonly version: number
  readonly schemaId: number
  readonly level: string
}

export const governanceSentences = {
  AttackStarted: (e: Access & { readonly records: number }): Sentence =>
    say`The Batch Gang logged in as ${code(e.principal)} and began to write ${count(e.records, 'bad record', 'bad records')} into ${e.topic}.`,
  AttackEnded: (e: Access & { readonly sent: number }): Sentence =>
    say`The attack on ${e.topic} was over, after ${count(e.sent, 'record', 'records')}.`,
  GuardSwitched: (e: { readonly guard: string; readonly on: boolean }): Sentence =>
    say`Somebody switched ${GUARDS[e.guard] ?? e.guard} ${e.on ? 'on' : 'off'}.`,
  RoleChanged: (e: Binding & { readonly granted: boolean }): Sentence =>
    say`${code(e.principal)} ${e.granted ? 'got' : 'lost'} the role ${code(e.role)} on ${e.resource}.`,
  RegistryChanged: (e: RegistryChange): Sentence => {
    const subject = code(e.subject)
    if (e.change === 'registered')
      return say`Version ${String(e.version)} of ${subject} was registered, with the schema id ${String(e.schemaId)}.`
    if (e.change === 'level')
      return e.subject === ''
        ? say`Subjects without a level of their own are now ${code(e.level)}.`
        : say`The compatibility level of ${subject} is now ${code(e.level)}.`
    return e.version === 0
      ? say`The subject ${subject} was deleted from the registry.`
      : say`Version ${String(e.version)} of ${subject} was deleted.`
  },
  AccessDenied: (e: Access): Sentence => say`${code(e.principal)} was denied access to ${e.topic}, by name.`,
  RecordsRejected: (e: Access): Sentence =>
    say`The broker turned records of ${code(e.principal)} away from ${e.topic}: no valid schema id.`,
  DeadLetterWritten: (e: { readonly system: string; readonly topic: string }): Sentence =>
    say`${e.system} put a record of ${e.topic} that it could not read into ${code(`dlq.${e.topic}`)} and went on.`,
  RecordSkipped: (e: {
    readonly system: string
    readonly topic: string
    readonly partition: number
    readonly offset: number
  }): Sentence => say`Somebody moved ${e.system} past offset ${String(e.offset)} of ${e.topic}-${String(e.partition)}.`,
} as const
