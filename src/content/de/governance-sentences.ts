/** Angriffe und Abwehr, als Sätze für „Warum?“. */

import type * as english from '../en/governance-sentences'
import { code, say } from '../sentence'
import type { Words } from '../words'
import { count } from './pieces'

const GUARDS: Readonly<Record<string, string>> = {
  serializer: 'die Prüfung bei den Producern',
  'schema-validation': 'die Schema-Validierung bei den Brokern',
  'audit-log': 'das Audit-Log',
  'role-bindings': 'die rollenbasierte Zugriffskontrolle',
  'dead-letter-queue': 'die Dead-Letter-Topics',
}

export const governanceSentences: Words<typeof english.governanceSentences> = {
  AttackStarted: (e) =>
    say`Die Batch-Bande meldete sich als ${code(e.principal)} an und begann, ${count(e.records, 'schlechten Record', 'schlechte Records')} in ${e.topic} zu schreiben.`,
  AttackEnded: (e) => say`Der Angriff auf ${e.topic} war vorbei, nach ${count(e.sent, 'Record', 'Records')}.`,
  GuardSwitched: (e) => say`Jemand schaltete ${GUARDS[e.guard] ?? e.guard} ${e.on ? 'ein' : 'aus'}.`,
  RoleChanged: (e) =>
    say`${code(e.principal)} ${e.granted ? 'bekam' : 'verlor'} die Rolle ${code(e.role)} auf ${e.resource}.`,
  RegistryChanged: (e) => {
    const subject = code(e.subject)
    if (e.change === 'registered')
      return say`Version ${String(e.version)} von ${subject} wurde registriert, mit der Schema-ID ${String(e.schemaId)}.`
    if (e.change === 'level')
      return e.subject === ''
        ? say`Für Subjects ohne eigenes Level gilt jetzt ${code(e.level)}.`
        : say`Das Kompatibilitätslevel von ${subject} ist jetzt ${code(e.level)}.`
    return e.version === 0
      ? say`Das Subject ${subject} wurde aus der Registry gelöscht.`
      : say`Version ${String(e.version)} von ${subject} wurde gelöscht.`
  },
  AccessDenied: (e) => say`${code(e.principal)} wurde namentlich der Zugriff auf ${e.topic} verweigert.`,
  RecordsRejected: (e) =>
    say`Der Broker wies Records von ${code(e.principal)} an ${e.topic} ab: keine gültige Schema-ID.`,
  DeadLetterWritten: (e) =>
    say`${e.system} legte einen Record von ${e.topic}, den es nicht lesen konnte, in ${code(`dlq.${e.topic}`)} und machte weiter.`,
  RecordSkipped: (e) =>
    say`Jemand setzte ${e.system} hinter Offset ${String(e.offset)} von ${e.topic}-${String(e.partition)}.`,
}
