/** Was an einer Zeile eigener Ereignisse nicht stimmt, nach den Codes des Protokolls. */
import type { RowFaultWords, SaidRowError } from '../en/row-faults'
import { INPUT_FAULTS, tellValue } from './input-faults'
import { count, writeNumber } from './pieces'

const UNITS =
  'Schreib Sekunden oder Millisekunden seit 1970 für Tage von 2000 bis 2099, oder Millisekunden seit Mitternacht.'

/** Dasselbe wie in einem Formular, in einem Satz. */
const tellTextFault = ({ message, cure }: { readonly message: string; readonly cure: string }) => `${message} ${cure}`

export const ROW_FAULTS: RowFaultWords = {
  'no-event': () => 'In dieser Datei ist kein Ereignis.',
  'not-time': () =>
    'Hier muss 08:15, 08:15:30, eine ganze Zahl oder ein wirklicher Tag mit Uhrzeit stehen, etwa 2026-11-27T08:15:00Z.',
  'not-feed': ({ feeds }) => `Hier muss eines davon stehen: ${feeds}.`,
  'not-system': ({ systems }) => `Kein System dieser Firma heißt so. Sie hat: ${systems}.`,
  'not-writer': ({ system, feed, feeds }) =>
    `${system} schreibt ${feed} nicht; es schreibt ${feeds === '' ? 'nichts' : feeds}.`,
  'not-article': ({ most }) => `Hier muss Name oder Nummer eines Artikels stehen, mit höchstens ${most} Zeichen.`,
  'not-pairs': ({ most }) => `Hier muss eine ganze Zahl von -${writeNumber(most)} bis ${writeNumber(most)} stehen.`,
  'text-control': (facts) => tellTextFault(INPUT_FAULTS['text-control'](facts)),
  'text-hidden': (facts) => tellTextFault(INPUT_FAULTS['text-hidden'](facts)),
  'text-unseen': () => tellTextFault(INPUT_FAULTS['text-unseen']()),
  'too-many-events': ({ most }) => `Höchstens ${writeNumber(most)} Ereignisse werden gelesen.`,
  'too-many-articles': ({ most }) => `Höchstens ${writeNumber(most)} Artikel führt eine Firma dieser Größe.`,
  'over-a-year': () => 'Mehr als ein Jahr nach dem ersten Ereignis.',
  'no-such-time': () => `Niemand kann sagen, welche Zeit das ist. ${UNITS}`,
  'mixed-units': () => `Die Zahlen dieser Spalte haben nicht alle dieselbe Einheit. ${UNITS}`,
  'mixed-days': () => 'Einige Zeiten dieser Datei haben einen Tag und andere nicht. Schreib ihn überall dazu.',
  'not-object': () => 'Diese Zeile ist kein JSON-Objekt. Schreib ein Objekt je Zeile, ohne eine Liste darum.',
  'twin-key': ({ key }) => `Der Schlüssel "${key}" steht zweimal in dieser Zeile. Entferne einen der beiden.`,
  'no-header': () =>
    'Die Kopfzeile fehlt: Diese Zeile liest sich wie Daten. Setz time,feed,system,article,quantity davor.',
  'twin-column': () => 'Zwei Spalten der Kopfzeile heißen so. Benenne eine davon um.',
  'too-many-columns': ({ count: columns, most }) =>
    `Die erste Zeile nennt ${writeNumber(columns)} Spalten; höchstens ${writeNumber(most)} werden gelesen. Lass weg, was kein Ereignis ist.`,
  'line-too-long': ({ most }) =>
    `Diese Zeile hat mehr als ${writeNumber(most)} Zeichen: Das ist keine Zeile einer Datei mit Ereignissen. Hat die Datei Zeilenumbrüche?`,
  'quote-open': () =>
    'Das Anführungszeichen, das hier beginnt, hört nie auf, sodass dahinter nichts lesbar ist. Schließ es, oder entferne es.',
  'quote-inside': () =>
    'Ein Anführungszeichen innerhalb von Anführungszeichen steht allein. Schreib zwei, oder entferne es.',
  'field-count': ({ found, expected }) =>
    `Die Zeile hat ${count(found, 'Feld', 'Felder')}, und die Kopfzeile ${count(expected, 'Spalte', 'Spalten')}. Ein Feld mit einem Komma braucht Anführungszeichen.`,
}

export function tellRowError({ value, code, values }: SaidRowError): { readonly value: string; readonly what: string } {
  const tell = ROW_FAULTS[code] as (values: object) => string
  return { value: tellValue(value), what: tell(values) }
}
