/** Worte eines einzelnen Ereignisses, dem man durch beide Welten folgt. */
import type * as english from '../en/worlds-follow'
import type { Words } from '../words'
import { writeNumber } from './pieces'

export const followWords: Words<typeof english.followWords> = {
  bar: 'Ein Ereignis, verfolgt',
  last: (ago, system, thing) => `Vor ${ago} hat ${system} zuletzt verkauft: ${thing}. Wer weiß davon?`,
  sold: (ago, system, thing) => `Vor ${ago} hat ${system} verkauft: ${thing}. Wer weiß davon?`,
  pair: (article) => `Paar ${article}`,
  of: (thing, article) => `${thing} ${article}`,
  piece: (article) => `Stück ${article}`,
  notYet: 'In diesem Moment des Laufs ist es noch nicht geschehen.',
  event: (kind, number, time) => `Nr. ${number}: ${kind}, ${time}`,
  another: 'Einem anderen folgen',
  one: 'Einer Bestellung folgen',
  end: 'Keinem folgen',
  none: 'Folge einer Bestellung und sieh, wer wann davon erfährt.',
  nothingYet: 'Noch hat niemand etwas gekauft. Lass die Uhr laufen.',
  ownBatch: (time) => `verkauft ${time}`,
  says: (pairs) => `sagt ${writeNumber(pairs)} dort`.replace('-', '−'),
  unheard: 'weiß nichts',
  heardAt: (time) => `erfahren ${time}`,
  after: (time) => `+${time}`,
  within: (time) => `binnen ${time}`,
  under: 'unterwegs',
  hears: 'erfährt es',
  today: (time) => `heute ${time}`,
  tomorrow: (time) => `morgen ${time}`,
  failed: 'Datei scheitert;',
  never: 'kein Draht bringt es',
  noRun: 'kein Lauf in Sicht',
  readerDown: 'aus: erfährt nichts',
  sourceDown: 'wartet: Quelle ist aus',
  looking: '…',
  wrongOf: (missing, all) => [`${missing} von ${all}`, 'wissen nichts'],
  knowOf: (know, all) => [`${know} von ${all}`, 'wissen es'],
  summary: (told, after, waiting) =>
    `Streamscape: ${told === 1 ? '1 System hat' : `${told} Systeme haben`} es binnen ${after} erfahren. Batchland: ${waiting} ${waiting === 1 ? 'weiß' : 'wissen'} nichts davon.`,
  lastHears: (last) => `Das letzte erfährt es ${last}.`,
  without: (systems) =>
    `Wann ${systems === 1 ? 'eines' : `${systems}`} davon es ${systems === 1 ? 'erfährt' : 'erfahren'}, ist nicht abzusehen.`,
}
