/** Was einem Unternehmen geschah, als Sätze für „Warum?“. */

import type * as english from '../en/business-sentences'
import { type CompanyNames, readRepair } from '../en/business-sentences'
import { code, say } from '../sentence'
import type { Words } from '../words'
import { governanceSentences } from './governance-sentences'
import { count } from './pieces'

const MS_PER_MINUTE = 60_000

/** 7 min, 2 h, 2 h 20 min */
function tellMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  const rest = whole % 60
  if (whole < 60) return `${whole} min`
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`
}

const REPAIRED: Readonly<Record<string, string>> = {
  'records of': 'die Records von ',
  'rows of': 'die Zeilen von ',
  job: 'den Job ',
}

function tellRepair(what: string, names: CompanyNames): string {
  const [kind, ends] = readRepair(what, names)
  return `${REPAIRED[kind] ?? ''}${ends}`
}

export const businessSentences: Words<typeof english.businessSentences> = {
  ...governanceSentences,
  JobFailed: (e, names) => say`Der Job ${names.client(e.from)} → ${names.client(e.to)} schlug fehl: ${e.reason}.`,
  JobOverran: (e, names) =>
    say`Der Job ${names.client(e.from)} → ${names.client(e.to)} lief nach ${tellMinutes(e.runMs / MS_PER_MINUTE)} noch, als sein nächster Lauf fällig war.`,
  DirtyLoad: (e, names) =>
    e.fault === 'doubled'
      ? say`Die Ladung ${names.client(e.from)} → ${names.client(e.to)} war schmutzig: ${count(e.rows, 'Zeile zählte', 'Zeilen zählten')} doppelt.`
      : say`Die Ladung ${names.client(e.from)} → ${names.client(e.to)} war nur halb geschrieben: ${count(e.rows, 'Zeile fehlt', 'Zeilen fehlen')}.`,
  DirtySpread: (e, names) =>
    say`${names.client(e.from)} gab ${count(e.rows, 'falsche Zeile', 'falsche Zeilen')} an ${names.client(e.to)} weiter.`,
  RepairStarted: (e, names) => say`Jemand begann, ${tellRepair(e.what, names)} zu reparieren.`,
  RepairDone: (e, names) =>
    say`Jemand hat ${tellRepair(e.what, names)} repariert, nach ${tellMinutes(e.personMinutes)} Arbeit.`,
  PairOversold: (e, names) =>
    say`Bestellung ${e.order} verkaufte eines von Artikel ${e.article}, das nicht in ${names.client(e.place)} war.`,
  CallFailed: (e, names) =>
    say`Bestellung ${e.order} rief ${names.client(e.system)} auf, niemand antwortete, und die Bestellung ging verloren.`,
  SystemStopped: (e, names) => say`${names.client(e.system)} fiel aus.`,
  SystemStarted: (e, names) => say`${names.client(e.system)} läuft wieder.`,
  SystemAdded: (e, names) =>
    say`${names.client(e.system)} wurde aufgenommen: ${count(e.links, 'neue Verbindung', 'neue Verbindungen')}, ${count(e.touched, 'System', 'Systeme')} zu ändern.`,
  LinkWentLive: (e, names) => say`Die Verbindung ${names.client(e.from)} → ${names.client(e.to)} ging in Betrieb.`,
  SystemRemoved: (e, names) =>
    say`${names.client(e.system)} ging, und mit ihm ${count(e.links, 'Verbindung', 'Verbindungen')}.`,
  SurgeStarted: (e) => say`Der Ansturm begann: das ${e.factor}-Fache des Üblichen.`,
  SurgeEnded: () => say`Der Ansturm war vorbei.`,
  OutputSpoiled: (e, names) =>
    e.fault === 'half-written'
      ? say`${names.client(e.system)} sollte ${count(e.records, 'Record', 'Records')} vor dem Ende abbrechen.`
      : say`${names.client(e.system)} sollte ${count(e.records, 'schlechten Record', 'schlechte Records')} schreiben.`,
  OrderPlaced: (e, names) =>
    say`Bestellung ${e.number} ging bei ${names.client(e.system)} ein: ${e.pairs} von Artikel ${e.article}, aus ${names.client(e.place)}.`,
  SaleRecorded: (e, names) =>
    say`In ${names.client(e.place)} wurde verkauft: ${e.pairs} von Artikel ${e.article}; ${names.client(e.system)} verbuchte es als Ereignis ${e.number}.`,
  EventHeard: (e, names) => say`${names.client(e.system)} erfuhr in ${e.world} von Ereignis ${e.number}.`,
  SystemSlowed: (e, names) =>
    e.delayMs === 0
      ? say`${names.client(e.system)} war wieder so schnell wie üblich.`
      : say`${names.client(e.system)} wurde langsam: ${e.delayMs} ms mehr für jeden Aufruf und jeden Record.`,
  ApplicationStateChanged: (e) => say`Die Anwendung ${e.application} ist jetzt ${code(e.state)}.`,
  ApplicationTookOver: (e) => say`Version ${e.version} von ${e.application} hat aufgeholt und liefert von jetzt an.`,
  ConnectorStateChanged: (e) => say`Der Task des Connectors ${e.connector} ist jetzt ${code(e.state)}.`,
  BatchIntervalChanged: (e) => say`Alle Jobs laufen jetzt alle ${code(tellMinutes(e.minutes))}.`,
  ChangesCaptured: (e) =>
    say`Der Connector der Datenbank erfasste ${count(e.changes, 'Änderung', 'Änderungen')} aus ${count(e.tables, 'Tabelle', 'Tabellen')}.`,
  DumpLoaded: (e, names) =>
    say`Der nächtliche Dump kam bei ${names.client(e.system)} an: ${count(e.rows, 'Zeile', 'Zeilen')}.`,
}
