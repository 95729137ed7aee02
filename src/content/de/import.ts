/** Worte der Karte, die eigene Ereignisse aufnimmt. */
import type * as english from '../en/import'
import type { Words } from '../words'
import { count } from './pieces'

const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const

/** 2026-11-29 ist der 29.11.2026. */
const tellDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')

export const importWords: Words<typeof english.importWords> = {
  title: 'Deine eigenen Ereignisse',
  lead: 'Eine CSV-Datei mit Kopfzeile, oder NDJSON mit einem Objekt je Zeile. Sie wird in dieser Seite gelesen und nirgendwohin geschickt. Der Lauf beginnt dann am Tag ihres ersten Ereignisses.',
  columns: [
    ['time', '08:15, 08:15:30, ein Datum mit Uhrzeit, oder Sekunden oder Millisekunden seit 1970'],
    ['feed', 'orders, payments, stock, shipments, prices, customers oder clicks'],
    ['system', 'ein System dieser Firma, das diesen Feed schreibt, mit Namen oder ID'],
    ['article', 'irgendein Name; so nennt ihn die Seite'],
    ['quantity', 'was hereinkommt (über 0) oder hinausgeht (unter 0); darf fehlen'],
  ],
  choose: 'Eine Datei wählen',
  paste: 'oder die Zeilen hier einfügen',
  read: 'Die Zeilen lesen',
  example: 'Ein Beispiel zeigen',
  reading: (rows, percent) => `Wird gelesen: ${count(rows, 'Ereignis', 'Ereignisse')}, ${percent} %`,
  refused: (rows) => `Nichts wurde geladen: ${count(rows, 'Zeile ist', 'Zeilen sind')} falsch.`,
  more: (problems) => `und ${count(problems, 'weiterer Fehler', 'weitere Fehler')}`,
  line: 'Zeile',
  column: 'Spalte',
  found: 'Gefunden',
  problem: 'Was nicht stimmt',
  tooBig: (mega) => `Die Datei ist größer als ${mega} MB. Kürze sie.`,
  unreadable: (reason) => `Die Datei lässt sich nicht lesen: ${reason}`,
  loaded: (events, articles) =>
    `Jetzt ${events === 1 ? 'läuft' : 'laufen'} ${count(events, 'Ereignis', 'Ereignisse')} mit ${count(articles, 'Artikel', 'Artikeln')}.`,
  firstDay: (day, weekday) => `Der erste Tag ist ${WEEKDAYS[weekday]}, ${tellDay(day)}.`,
  noDay: 'Die Zeiten nennen keinen Tag, also heißt der erste Montag.',
  unit: {
    seconds: 'Ganze Zahlen wurden als Sekunden seit 1970 gelesen.',
    milliseconds: 'Ganze Zahlen wurden als Millisekunden seit 1970 gelesen.',
    'of-the-run': 'Ganze Zahlen wurden als Millisekunden seit Mitternacht vor dem ersten Tag gelesen.',
  },
  shelves: (pairs) =>
    pairs === 0
      ? 'Vor dem ersten Ereignis waren die Regale leer.'
      : `Vor dem ersten Ereignis lagen in jedem Regal ${pairs} von jedem Artikel.`,
  old: 'Das ist lange her: Sieh nach, ob die Zeiten bedeuten, was du meinst.',
  unread: (columns) => `Nicht gelesen: ${columns}.`,
  pairsAtStart: 'Wie viele von jedem Artikel in jedem Regal vor dem ersten Ereignis',
  columnsTitle: 'Welche Spalte ist was?',
  columnsLead: 'Die Spalten dieser Datei heißen anders.',
  noColumn: 'nicht in dieser Datei',
  useColumns: 'So lesen',
  columnsMissing: 'Wähl eine Spalte für time, feed, system und article.',
  back: 'Zurück zum erfundenen Tag',
  running: (events) => `Dieser Lauf spielt ${count(events, 'Ereignis', 'Ereignisse')} aus einer Datei.`,
}
