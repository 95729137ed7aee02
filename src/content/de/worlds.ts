/** Worte der Seite, die eine Firma zweimal verdrahtet. */
import type * as english from '../en/worlds'
import type { Words } from '../words'
import { writeNumber } from './pieces'

function sayBuilding(links: number): string {
  return links === 0 ? '' : `, ${links} weitere im Bau`
}

export const worldsWords: Words<typeof english.worldsWords> = {
  title: 'Zwei Welten',
  lead: 'Dieselben Systeme, zweimal verdrahtet',
  batchland: 'Batchland',
  streamscape: 'Streamscape',
  wires: (links) => (links === 1 ? 'Draht' : 'Drähte'),
  ribbons: (links) => (links === 1 ? 'Band' : 'Bänder'),
  joins: (systems, name) => `System ${systems} kommt dazu: ${name}`,
  needs: (feeds) => `Es braucht ${feeds}.`,
  brings: (feeds) => `Es bringt ${feeds}.`,
  needsAndBrings: (needs, brings) => `Es braucht ${needs} und bringt ${brings}.`,
  and: ' und ',
  list: ', ',
  describeBatch: (systems, wires, building) =>
    `Batchland: ${systems} Systeme und dazwischen ${wires} Drähte${sayBuilding(building)}.`,
  describeStream: (systems, ribbons, building, topics) =>
    `Streamscape: dieselben ${systems} Systeme mit ${ribbons} Bändern${sayBuilding(building)} an ein Log mit den Topics ${topics}.`,
  keepAlive: 'Verbindungen, die leben müssen',
  mustChange: (newcomer, isHere) =>
    newcomer === ''
      ? 'Laufende Systeme, die sich ändern müssen'
      : isHere
        ? `Laufende Systeme, die sich für ${newcomer} ändern mussten`
        : `Laufende Systeme, die sich für das nächste ändern müssen: ${newcomer}`,
  ofSystems: (systems) => `von ${systems}`,
  changeEach: 'jedes ändern, testen, ausliefern',
  changeNone: 'das Log teilt Kopien aus; wer schreibt, kennt seine Leser nicht',
  next: (systems, name) => `Als Nächstes Nummer ${systems}: ${name}`,
  allHere: 'Alle vierzig sind da',
  allHereText: 'Mehr als vierzig Systeme verdrahtet diese Seite nicht.',
  or: 'oder',
  add: 'Dazunehmen',
  undo: 'Das letzte wieder heraus',
  own: 'Deine Firma eingeben',
  money: 'Lohnt es sich?',
  doorsTitle: 'Teile dieser Seite',
  doors: { day: 'Der Tag', company: 'Deine Firma', money: 'Geld', streams: 'Streams' },
  derived: 'DERIVED',
  badLinkTitle: 'Dieser Link lässt sich nicht lesen',
  badLink: (place, value, expected) =>
    `Im Teil „${place}“ steht „${value}“. Erwartet: ${expected}. Stattdessen siehst du die Firma von heute.`,
  linkExpects: {
    systems: '2 bis 40 Systeme',
    name: 'nicht mehr Namen als Systeme, jeder mit höchstens 60 sichtbaren Zeichen',
    events: 'eine ganze Zahl von Ereignissen am Tag von 1 bis 2.000.000',
    seed: 'eine ganze Zahl von 0 bis 4.294.967.295',
  },
  namesTitle: 'Deine Firma',
  namesLabel:
    'Ein Name je Zeile, oder eine Tabelle einfügen: Systeme nach unten, Feeds nach rechts, w und r in den Zellen',
  namesHint:
    'Bei einer Liste von Namen gilt Platz für Platz, was oben in der Tabelle steht. Nichts wird irgendwohin geschickt.',
  namesHidden: 'Ein Name enthält ein Zeichen, das man nicht sieht oder das den Rest umdreht. Schreib ihn neu.',
  namesFew: 'Schreib mindestens zwei Namen.',
  namesMany: (names) => `Das sind ${names} Namen; 40 sind das Höchste.`,
  namesLong: 'Ein Name ist länger als 60 Zeichen. Kürze ihn.',
  namesEvents: 'Geschäftsereignisse am Tag',
  namesSeed: 'Seed allen Zufalls',
  namesBadEvents: (most) => `Gib eine ganze Zahl von Ereignissen von 1 bis ${most} ein.`,
  namesBadSeed: (most) => `Gib eine ganze Zahl von 0 bis ${writeNumber(most)} ein.`,
  namesUse: 'Verdrahten',
  namesCancel: 'Abbrechen',
}

export const chartWords: Words<typeof english.chartWords> = {
  title: (systems) => `${systems} Systeme:`,
  wires: (from, to) => `${writeNumber(from)} bis ${writeNumber(to)} Drähte`,
  or: 'oder',
  ribbons: (from, to) => `${from} bis ${to} Bänder`,
  describe: (systems, wires, ribbons) =>
    `Verbindungen gegen die Zahl der Systeme. Mit ${systems} Systemen hat diese Firma ${wires} Drähte in Batchland und ${ribbons} Bänder in Streamscape.`,
  mesh: 'n × (n − 1)',
  bipartite: 'S × T, halb und halb',
  hub: 'S + T ans Log',
  own: (wires) => `deine: ${wires} Drähte`,
  slider: 'Systeme',
  fewFirst: (systems) => `Bis ${systems} Systeme können direkte`,
  fewSecond: 'Drähte reichen. Behalte sie.',
  fewSecondDear: 'Drähte reichen, nur teurer.',
  note: 'Anzahlen möglicher Verbindungen, keine Angabe eines Herstellers. Die unteren Ränder: Die Hälfte der Systeme schreibt nur, die Hälfte liest nur. Die oberen Ränder: Jedes System tut beides. Wirkliche Firmen sind dünner verdrahtet und liegen oft tiefer.',
}
