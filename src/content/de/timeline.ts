/** Die Zeitleiste: Transport, Fähnchen, Läufe und die Liste dessen, was getan wurde. */

import type * as english from '../en/timeline'
import type { Words } from '../words'
import { writeNumber } from './pieces'

export const timelineWords: Words<typeof english.timelineWords> = {
  killArmed: (name, dark) => `Noch einmal k drücken, um ${name} ${dark ? 'einzuschalten' : 'abzuschalten'}.`,
  killNothing: 'Erst einen Standort wählen, dann zweimal k drücken.',
  region: 'Zeitleiste',
  play: 'Abspielen',
  pause: 'Pause',
  previous: 'Zum vorigen Fähnchen',
  next: 'Zum nächsten Fähnchen',
  step: 'Ein Schritt: das nächste Ereignis der Engine',
  nextEvent: 'Weiter bis zum nächsten Sehenswerten',
  clock: 'Uhr des Laufs',
  speed: 'Tempo',
  speedOf: (speed) => (speed >= 1 ? `${writeNumber(speed)}×` : `1/${writeNumber(Math.round(1 / speed))}×`),
  thumb: 'Moment des Laufs',
  thumbAt: (clock, end, note) => `${clock} von ${end}${note === '' ? '' : `, ${note}`}`,
  runs: (name, n) => (n > 1 ? `Lauf ${name} von ${n}` : 'Läufe'),
  seedTitle: 'Seed',
  seedText:
    'Aller Zufall in diesem Lauf kommt aus dieser Zahl: Derselbe Seed und dieselben Klicks ergeben denselben Lauf.',
  seedCopy: 'Kopieren',
  seedChange: 'Mit diesem Seed laufen lassen',
  seedBad: (max) => `Eine ganze Zahl von 0 bis ${max} eingeben.`,
  copied: 'Kopiert',
  history: 'Bisher getan',
  historyEmpty: 'Noch nichts. Was mit dem Cluster getan wird, steht hier und lässt sich zurücknehmen.',
  historyScript: 'durch das Szenario',
  historyRefused: (error) => `abgelehnt: ${error}`,
  undo: 'Zurücknehmen',
  undoOf: (what) => `Zurücknehmen: ${what}`,
  undone: (what) => `Zurückgenommen: ${what}.`,
  undoKey: 'Strg+Z nimmt das Letzte zurück',
  branches: 'Läufe',
  branch: (name, clock) => `${name}, ab ${clock}`,
  branchOf: (name, title) => `${name}, ${title}`,
  branchTable: ['Lauf', 'bei', 'bestätigt', 'verloren', 'insgesamt aufgehalten'],
  branchTableOf: (topic) => `Topic ${topic}, jeder Lauf dort, wo er verlassen wurde`,
  branchesHint: 'Fork behält diesen Lauf und macht von diesem Moment an in einer Kopie weiter.',
  more: 'Läufe, Verlauf und Seed',
  outage: 'keine Writes',
  scrubHint: 'Pfeiltasten bewegen um eine Sekunde, Bild auf und Bild ab um zehn',
}

const cut = (text: string, max = 18): string => (text.length > max ? `${text.slice(0, max - 1)}…` : text)

export const flagWords: Words<typeof english.flagWords> = {
  of: {
    Started: () => 'Start',
    SiteKilled: (e, names) => `${cut(names.site(e.site))} aus`,
    SiteHealed: (e, names) => `${cut(names.site(e.site))} an`,
    LeaderElected: (e) =>
      e.election === 'UNCLEAN'
        ? `unclean: ${e.leader} führt`
        : e.leader < 0
          ? 'kein Leader'
          : `Leader ${e.way.join(' → ')}`,
    ObserverPromoted: (e) => `${e.broker} befördert`,
    ObserverDemoted: (e) => `${e.broker} tritt zurück`,
    WritesStopped: () => 'Writes stehen',
    WritesResumed: () => 'Writes laufen',
    RecordsLost: (e) => `${e.records} verloren`,
    QuorumLost: () => 'Quorum verloren',
    QuorumRestored: () => 'Quorum zurück',
    BrokerCrashed: (e) => `${e.broker} abgestürzt`,
    BrokerShutdownStarted: (e) => `${e.broker} gestoppt`,
    BrokerPaused: (e) => `Broker ${e.broker} pausiert`,
    BrokerResumed: (e) => `Broker ${e.broker} läuft weiter`,
    ControllerCrashed: (e) => `Controller ${e.controller} abgestürzt`,
    ControllerPaused: (e) => `Controller ${e.controller} pausiert`,
    ControllerResumed: (e) => `Controller ${e.controller} läuft weiter`,
    LinkCut: () => 'Leitung getrennt',
    LinkHealed: () => 'Leitung wieder da',
    CommandIssued: (e) => e.what,
    CommandRefused: (e) => `abgelehnt: ${cut(e.what)}`,
  },
  ofPartition: (partition, what) => `${partition}: ${what}`,
  // The verb stands last, so the first one loses it: „DC West + DC East aus“.
  both: (one, other) =>
    / (aus|abgestürzt|gestoppt)$/.exec(one)?.[0] === / (aus|abgestürzt|gestoppt)$/.exec(other)?.[0]
      ? `${one.replace(/ (aus|abgestürzt|gestoppt)$/, '')} + ${other}`
      : `${one} + ${other}`,
  more: (label, n) => `${label} +${n}`,
}
