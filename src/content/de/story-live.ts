/** Was die lebenden Bilder des Comics von ihren Läufen sagen. */
import type * as english from '../en/story-live'
import type { Words } from '../words'

const STATES: Readonly<Record<string, string>> = {
  leader: 'führt',
  'in-sync': 'in sync',
  promoted: 'befördert',
  observer: 'schaut zu',
  'catching-up': 'holt auf',
  fenced: 'ausgesperrt',
  offline: 'dunkel',
}

export const liveWords: Words<typeof english.liveWords> = {
  storedAt: (broker) => `geschrieben auf ${broker}`,
  allHaveIt: 'alle in sync haben sie',
  told: 'der Shop weiß es',
  leaderEpoch: 'Leader-Epoche',
  leads: 'führt',
  fenced: 'ausgesperrt',
  inSync: 'in sync',
  outOfSync: 'nicht in sync',
  isr: (inSync, min) => `In sync ${inSync} / min ${min}`,
  refused: 'abgelehnt',
  acknowledged: 'Bestätigt',
  readable: 'Lesbar, bis zur High Watermark',
  notReadable: 'Im Log, nicht lesbar',
  tried: (acknowledged, lost) => `${acknowledged} bestätigt, ${lost} verloren`,
  lane: (acknowledged, waiting, seconds) =>
    `${seconds.replace('.', ',')} s ohne Schreiben · ${acknowledged} bestätigt · ${waiting} warten`,
  toBeSure: 'um sicher zu sein, dass West weg ist',
  toHelp: 'um zu helfen',
  laneLost: (lost) => `· ${lost} verloren`,
  placeOfVote: (site) => site.replace('DC ', '').replace('Tie-breaker', 'Hütte').replace('Hut', 'Hütte'),
  votes: (up, all) => `${up} von ${all} Stimmen`,
  mayDecide: 'dürfen entscheiden',
  decidesNothing: (needed) => `entscheiden nichts: es braucht ${needed}`,
  atOneMinute: 'Um 1:00',
  nobodyCoughs: 'hustet niemand',
  coughs: 'hustet 22',
  waiting: 'Warten',
  lost: 'Verloren',
  dark: 'dunkel',
  thinksItLeads: 'glaubt, es führt',
  stateOf: (state) => STATES[state] ?? state,
  rigs: ['Drei Stimmen', 'Drei Stimmen und zwei Hütten'],
  doors: ['A  Drei Zonen', 'B  Die Regel von Hand', 'C  Eine asynchrone Kopie', 'Unsere Tür: ein Observer je Seite'],
  apart: 'Abstand',
  apartTried: (seconds, goesOn) =>
    `${seconds.replace('.', ',')} s ohne Schreiben, ${goesOn ? 'dann geht es weiter' : 'niemand führt'}`,
  distance: 'Ein Weg zwischen West und East, und bis eine Bestellung bestätigt ist',
  ofHundred: (ms) => `99 von 100: ${ms}`,
  putAlarm: 'Den Alarm auf diese Anzeige legen',
  silent: 'still',
  rangAt: (clock) => `schlug um ${clock} an`,
}
