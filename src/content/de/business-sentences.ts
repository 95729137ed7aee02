/** Was einem Unternehmen geschah, als Sätze für „Warum?“. */

import type * as english from '../en/business-sentences'
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

export const businessSentences: Words<typeof english.businessSentences> = {
  ...governanceSentences,
  JobFailed: (e) => say`Der Job ${e.from} → ${e.to} schlug fehl: ${e.reason}.`,
  JobOverran: (e) =>
    say`Der Job ${e.from} → ${e.to} lief nach ${tellMinutes(e.runMs / MS_PER_MINUTE)} noch, als sein nächster Lauf fällig war.`,
  DirtyLoad: (e) =>
    e.fault === 'doubled'
      ? say`Die Ladung ${e.from} → ${e.to} war schmutzig: ${count(e.rows, 'Zeile zählte', 'Zeilen zählten')} doppelt.`
      : say`Die Ladung ${e.from} → ${e.to} war nur halb geschrieben: ${count(e.rows, 'Zeile fehlt', 'Zeilen fehlen')}.`,
  DirtySpread: (e) => say`${e.from} gab ${count(e.rows, 'falsche Zeile', 'falsche Zeilen')} an ${e.to} weiter.`,
  RepairStarted: (e) => say`Jemand begann, ${e.what} zu reparieren.`,
  RepairDone: (e) => say`${e.what} ist repariert, nach ${tellMinutes(e.personMinutes)} Arbeit.`,
  PairOversold: (e) =>
    say`Bestellung ${e.order} verkaufte ein Paar von Artikel ${e.article}, das nicht in ${e.place} war.`,
  CallFailed: (e) =>
    say`Bestellung ${e.order} rief ${e.system} auf, niemand antwortete, und die Bestellung ging verloren.`,
  SystemStopped: (e) => say`${e.system} fiel aus.`,
  SystemStarted: (e) => say`${e.system} läuft wieder.`,
  SystemAdded: (e) =>
    say`${e.system} kam dazu: ${count(e.links, 'neue Verbindung', 'neue Verbindungen')}, ${count(e.touched, 'System', 'Systeme')} zu ändern.`,
  LinkWentLive: (e) => say`Die Verbindung ${e.from} → ${e.to} ging in Betrieb.`,
  SystemRemoved: (e) => say`${e.system} ging, und mit ihm ${count(e.links, 'Verbindung', 'Verbindungen')}.`,
  SurgeStarted: (e) => say`Der Ansturm begann: das ${e.factor}-Fache des Üblichen.`,
  SurgeEnded: () => say`Der Ansturm war vorbei.`,
  OutputSpoiled: (e) =>
    e.fault === 'half-written'
      ? say`${e.system} sollte ${count(e.records, 'Record', 'Records')} vor dem Ende abbrechen.`
      : say`${e.system} sollte ${count(e.records, 'schlechten Record', 'schlechte Records')} schreiben.`,
  OrderPlaced: (e) =>
    say`Bestellung ${e.number} ging bei ${e.system} ein: ${count(e.pairs, 'Paar', 'Paare')} von Artikel ${e.article}, aus ${e.place}.`,
  SaleRecorded: (e) =>
    say`In ${e.place} wurde verkauft: ${count(e.pairs, 'Paar', 'Paare')} von Artikel ${e.article}; ${e.system} verbuchte es als Ereignis ${e.number}.`,
  EventHeard: (e) => say`${e.system} erfuhr in ${e.world} von Ereignis ${e.number}.`,
  SystemSlowed: (e) =>
    e.delayMs === 0
      ? say`${e.system} war wieder so schnell wie üblich.`
      : say`${e.system} wurde langsam: ${e.delayMs} ms mehr für jeden Aufruf und jeden Record.`,
  ApplicationStateChanged: (e) => say`Die Anwendung ${e.application} ist jetzt ${code(e.state)}.`,
  ApplicationTookOver: (e) => say`Version ${e.version} von ${e.application} hat aufgeholt und liefert von jetzt an.`,
  ConnectorStateChanged: (e) => say`Der Task des Connectors ${e.connector} ist jetzt ${code(e.state)}.`,
  BatchIntervalChanged: (e) => say`Alle Jobs laufen jetzt alle ${code(tellMinutes(e.minutes))}.`,
  ChangesCaptured: (e) =>
    say`Der Connector der Datenbank erfasste ${count(e.changes, 'Änderung', 'Änderungen')} aus ${count(e.tables, 'Tabelle', 'Tabellen')}.`,
  DumpLoaded: (e) => say`Der nächtliche Dump kam bei ${e.system} an: ${count(e.rows, 'Zeile', 'Zeilen')}.`,
}
