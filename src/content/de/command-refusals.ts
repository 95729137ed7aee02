/**
 * Warum ein Befehl nicht ausgeführt wurde, nach den Codes des Kerns. Was ein Broker oder ein Client von Kafka sagt, hat
 * keinen Code und bleibt, wie er es sagt.
 */
import type { RefusedCommand } from '../refused-command'
import { writeNumber } from './pieces'
import { SETTING_FAULTS } from './setting-faults'

/** Mit dem Artikel, in dem Fall, der in „Es gibt …“ steht, und dem, mit dem ein Satz beginnt. */
const THINGS: Readonly<Record<string, readonly [none: string, the: string, of: string]>> = {
  site: ['keinen Standort', 'Der Standort', 'des Standorts'],
  broker: ['keinen Broker', 'Broker', 'von Broker'],
  controller: ['keinen Controller', 'Controller', 'von Controller'],
  producer: ['keinen Producer', 'Der Producer', 'des Producers'],
  consumer: ['keinen Consumer', 'Der Consumer', 'des Consumers'],
  topic: ['kein Topic', 'Das Topic', 'des Topics'],
  link: ['keine Leitung', 'Die Leitung', 'der Leitung'],
  replica: ['keine Replica', 'Die Replica', 'der Replica'],
  system: ['kein System', 'Das System', 'des Systems'],
  connector: ['keinen Connector', 'Der Connector', 'des Connectors'],
  application: ['keine Anwendung', 'Die Anwendung', 'der Anwendung'],
  company: ['keine Firma', 'Die Firma', 'der Firma'],
}
const GUARDS: Readonly<Record<string, string>> = {
  serializer: 'Die Prüfung beim Serializer',
  'schema-validation': 'confluent.value.schema.validation',
  'audit-log': 'Das Audit-Log',
  'role-bindings': 'Die Rollenprüfung (RBAC)',
  'dead-letter-queue': 'Die Dead-Letter-Queue',
}

interface Named {
  readonly what: string
  readonly name: string | number
}
interface Most {
  readonly most: number
}
interface Writer {
  readonly system: string
  readonly feed: string
  readonly writers: string
}

const none = ({ what, name }: Named): string => `${THINGS[what]?.[0] ?? what} ${name}`
const the = ({ what, name }: Named): string => `${THINGS[what]?.[1] ?? what} ${name}`
const of = ({ what, name }: Named): string => `${THINGS[what]?.[2] ?? what} ${name}`
const writtenBy = (writers: string): string =>
  writers === '' ? 'niemand schreibt das.' : `möglich ist eines von ${writers}.`

/** Einstellungen, die nicht zusammengehen: was Kafka dazu sagt, und der Rat. */
type Conflicts = Omit<typeof SETTING_FAULTS, `setting-${string}`>
const CONFLICTS = Object.fromEntries(
  Object.entries(SETTING_FAULTS)
    .filter(([code]) => !code.startsWith('setting-'))
    .map(([code, tell]) => [
      code,
      (values: never) => {
        const { message, cure } = tell(values)
        return `${message} ${cure}`
      },
    ]),
) as { readonly [C in keyof Conflicts]: (...values: Parameters<Conflicts[C]>) => string }

export const COMMAND_REFUSALS = {
  ...CONFLICTS,
  unknown: (named: Named) => `Es gibt ${none(named)}.`,
  'no-company': () => 'In dieser Welt gibt es keine Firma.',
  taken: (named: Named) => `${the(named)} ist schon da.`,
  'not-running': (named: Named) => `${the(named)} läuft nicht.`,
  'is-running': (named: Named) => `${the(named)} läuft.`,
  'is-starting': (named: Named) => `${the(named)} startet gerade.`,
  'is-shutting-down': (named: Named) => `${the(named)} fährt gerade herunter.`,
  'in-the-dark': (named: Named) => `Der Standort ${of(named)} ist dunkel.`,
  'is-paused': (named: Named) => `${the(named)} ist schon angehalten.`,
  'not-paused': (named: Named) => `${the(named)} ist nicht angehalten.`,
  'hears-no-signal': (named: Named) => `${the(named)} ist angehalten und hört kein SIGTERM. Erst fortsetzen.`,
  'site-dark': ({ site }: { readonly site: string }) => `${site} ist schon dunkel.`,
  'site-up': ({ site }: { readonly site: string }) => `${site} läuft.`,
  'no-power': ({ site }: { readonly site: string }) => `Der Standort ${site} hat keinen Strom.`,
  'no-quorum': () =>
    'Kein aktiver Controller kann das festschreiben: Das Quorum ist verloren oder wählt gerade. Später noch einmal versuchen.',
  'topics-most': ({ topics, partitions }: { readonly topics: number; readonly partitions: number }) =>
    `Höchstens ${writeNumber(topics)} Topics und ${writeNumber(partitions)} Partitionen.`,
  'internal-topic': ({ topic }: { readonly topic: string }) =>
    `${topic} gehört den Brokern: Mit mehr Partitionen würden Gruppen und Transaktionen anderswo gesucht.`,
  'topic-of-company': ({ topic }: { readonly topic: string }) =>
    `${topic} gehört einer Firma: Ihre Jobs haben eine Task für jede Partition, mit der sie begonnen haben.`,
  'reassigned-too-often': () => 'Diese Partition wurde in diesem Lauf zu oft neu zugeteilt.',
  'rate-range': ({ most }: Most) => `recordsPerSecond muss zwischen 0 und ${writeNumber(most)} liegen.`,
  'still-leaving': ({ consumer }: { readonly consumer: string }) =>
    `Der Consumer ${consumer} verlässt gerade noch seine Gruppe.`,
  'consumers-most': ({ most }: Most) => `Ein Lauf hat höchstens ${writeNumber(most)} Consumer.`,
  'of-the-company': ({ consumer }: { readonly consumer: string }) =>
    `${consumer} gehört zu einem System der Firma; das System anhalten.`,
  'attack-under-way': () => 'Ein Angriff läuft schon. Erst diesen anhalten.',
  'attack-records': ({ most }: Most) => `Ein Angriff hat 1 bis ${writeNumber(most)} Records.`,
  'attack-rate': ({ most }: Most) => `Die Rate liegt über 0 und bei höchstens ${writeNumber(most)} Records je Sekunde.`,
  'no-attack': () => 'Es läuft kein Angriff.',
  'guard-stands': ({ guard, on }: { readonly guard: string; readonly on: boolean }) =>
    `${GUARDS[guard] ?? guard} ist schon ${on ? 'an' : 'aus'}.`,
  'not-a-principal': ({ principal }: { readonly principal: string }) =>
    `Ein Principal schreibt sich User:<Name>, nicht ${principal}.`,
  'role-stands': ({
    principal,
    role,
    resource,
    has,
  }: {
    readonly principal: string
    readonly role: string
    readonly resource: string
    readonly has: boolean
  }) => `${principal} hat ${role} auf ${resource} ${has ? 'schon' : 'nicht'}.`,
  'not-stuck': ({ system }: { readonly system: string }) => `${system} steht vor keinem Record still.`,
  'schema-most': ({ most }: Most) => `Ein Schema hat hier höchstens ${writeNumber(most)} Zeichen.`,
  'versions-most': ({ most }: Most) => `Diese Registry hält höchstens ${writeNumber(most)} Versionen. Einige löschen.`,
  'unknown-writer': ({ system, feed, writers }: Writer) =>
    `system: Es gibt kein System ${system}. Für ${feed}: ${writtenBy(writers)}`,
  'not-its-feed': ({ system, feed, writers }: Writer) =>
    `system: ${system} schreibt ${feed} nicht; ${writtenBy(writers)}`,
  'unknown-article': ({ article, last }: { readonly article: number; readonly last: number }) =>
    `article: Es gibt keinen Artikel ${article}; möglich ist 0 bis ${last}.`,
  'no-shelves': ({ place, places }: { readonly place: string; readonly places: string }) =>
    `place: Bei ${place} stehen keine Regale; möglich ist eines von ${places}.`,
  'pairs-range': ({ pairs, most }: { readonly pairs: number; readonly most: number }) =>
    `pairs: 1 bis ${most} Paare auf einmal, nicht ${pairs}.`,
  'system-stands': ({ system, stopped }: { readonly system: string; readonly stopped: boolean }) =>
    `${system} ist ${stopped ? 'schon angehalten' : 'nicht angehalten'}.`,
  'delay-range': ({ most }: Most) => `Die Verzögerung liegt zwischen 0 und ${writeNumber(most)} ms.`,
  'slow-already': ({ system }: { readonly system: string }) => `${system} ist schon so langsam.`,
  'surge-over': () => 'Dieser Ansturm ist schon vorbei.',
  'surge-factor': ({ most }: Most) => `Der Faktor liegt zwischen 1 und ${writeNumber(most)}.`,
  'one-record': () => 'Mindestens ein Record.',
  'interval-range': ({ most }: Most) => `Der Abstand liegt zwischen 1 und ${writeNumber(most)} Minuten.`,
  'no-change': () => 'Darin steht keine Änderung.',
  'tables-most': ({ most }: Most) => `Erfasst werden Änderungen von höchstens ${writeNumber(most)} Tabellen.`,
  'systems-most': ({ most }: Most) => `Eine Firma hat höchstens ${writeNumber(most)} Systeme.`,
  'systems-ever': () => 'Es sind zu viele Systeme gekommen und gegangen.',
  'shelves-most': () => 'Noch eine Kopie aller Regale ist zu viel.',
  'connector-there': ({ connector }: { readonly connector: string }) => `${connector} ist schon da.`,
  'connector-failed': ({ connector }: { readonly connector: string }) => `${connector} ist schon ausgefallen.`,
  'application-stopped': ({ application, version }: { readonly application: string; readonly version: number }) =>
    `${application} Version ${version} läuft nicht.`,
  'application-runs': ({ id }: { readonly id: string }) => `${id} läuft schon.`,
  'nobody-serves': ({ application }: { readonly application: string }) =>
    `Noch bedient keine Version von ${application}: starten.`,
  'serves-already': ({ application, version }: { readonly application: string; readonly version: number }) =>
    `Version ${version} von ${application} bedient schon.`,
  'stream-name': ({ name, most }: Most & { readonly name: string }) =>
    `application: ${name} ist kein Name: Kleinbuchstaben, Ziffern und einzelne Bindestriche, zuerst ein Buchstabe, höchstens ${writeNumber(most)} Zeichen.`,
  'stream-field': ({ field, feed, fields }: Record<'field' | 'feed' | 'fields', string>) =>
    `Ein Record von ${feed} hat kein Feld ${field}; er hat ${fields}.`,
  'stream-key': ({ field }: { readonly field: string }) => `keyBy: ${field} taugt nicht als Key.`,
  'stream-compare': ({ field, is }: { readonly field: string; readonly is: string }) =>
    `where: ${field} ${is} sagt nichts: Namen sind gleich (=) oder nicht (!=).`,
  'stream-value': ({ field, value, known }: { field: string; value: string | number; known: string }) =>
    `where: ${field} ${value} gibt es nicht; möglich ist eines von ${known}.`,
  'stream-sum': ({ feed, fields }: Record<'feed' | 'fields', string>) =>
    `aggregate: sum braucht eine Menge (quantity), und ${feed} hat nur ${fields}.`,
  'stream-window': () => 'windowMs: Ein Fenster braucht etwas zum Zählen: Wähle ein aggregate.',
  'stream-version': ({ application, version, next }: { application: string; version: number; next: number }) =>
    `version: Version ${version} von ${application} lässt sich nicht bauen; die nächste ist ${next}.`,
  'streams-most': ({ most }: Most) =>
    `Ein Lauf hat höchstens ${writeNumber(most)} gebaute Jobs, Versionen und Leser mitgezählt.`,
  'still-behind': ({ application, version, records }: { application: string; version: number; records: number }) =>
    `Version ${version} von ${application} ist ${writeNumber(records)} Records im Rückstand: Wen sie bediente, den würfe sie zurück.`,
  'not-built': ({ application }: { readonly application: string }) =>
    `${application} wurde in diesem Lauf nicht gebaut.`,
}

type Table = Readonly<Record<string, ((values: RefusedCommand['values']) => string) | undefined>>

export function sayRefused({
  message,
  reason,
}: {
  readonly message: string
  readonly reason?: RefusedCommand
}): string {
  const table = COMMAND_REFUSALS as unknown as Table
  return (reason && Object.hasOwn(table, reason.code) ? table[reason.code]?.(reason.values) : undefined) ?? message
}
