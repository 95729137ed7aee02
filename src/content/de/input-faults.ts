/** Was an einem Wert allein nicht stimmt, und wie alles zusammen gesagt wird; nach den Codes des Protokolls. */
import type { SaidFault, SaidWarning } from '../input-faults'
import { COMPANY_FAULTS } from './company-faults'
import { writeNumber } from './pieces'
import { INPUT_WARNINGS, SCENARIO_FAULTS } from './scenario-faults'
import { SETTING_FAULTS } from './setting-faults'
import { TALK_FAULTS } from './talk-faults'

const CHANGE_NUMBER = 'Die Zahl ändern.'

interface Range {
  readonly min: number
  readonly max: number
}

const VALUE_FAULTS = {
  'too-long': ({ length, most }: { readonly length: number; readonly most: number }) => ({
    message: `Der Text hat ${writeNumber(length)} Zeichen; gelesen werden höchstens ${writeNumber(most)}.`,
    cure: 'Ihn verkleinern.',
  }),
  'twin-key': ({ key, line }: { readonly key: string; readonly line: number }) => ({
    message: `Der Schlüssel ${key} steht zweimal in einem Objekt, in Zeile ${line}.`,
    cure: 'Einen der beiden entfernen.',
  }),
  'not-json': ({ reason }: { readonly reason: string }) => ({
    message: `Das ist kein JSON: ${reason}.`,
    cure: 'In der Nähe dieser Stelle Klammern, Kommas und Anführungszeichen prüfen.',
  }),
  'not-object': ({ known }: { readonly known: string }) => ({
    message: 'Hier muss ein Objekt stehen.',
    cure: `{ … } mit ${known} schreiben.`,
  }),
  'unknown-key': ({ known }: { readonly known: string }) => ({
    message: 'Unbekannter Schlüssel.',
    cure: `Ihn entfernen; bekannt sind: ${known}.`,
  }),
  'not-list': () => ({ message: 'Hier muss eine Liste stehen.', cure: '[ … ] schreiben.' }),
  'too-many': ({ count, most }: { readonly count: number; readonly most: number }) => ({
    message: `${writeNumber(count)} Einträge; unterstützt werden höchstens ${writeNumber(most)}.`,
    cure: 'Einige weglassen.',
  }),
  'near-zero': () => ({
    message: 'Eine Zahl so nahe bei 0 bedeutet hier nichts.',
    cure: '0 schreiben, oder eine größere.',
  }),
  'not-number': ({ min, max }: Range) => ({
    message: `Hier muss eine Zahl von ${min} bis ${max} stehen.`,
    cure: CHANGE_NUMBER,
  }),
  'not-whole': ({ min, max }: Range) => ({
    message: `Hier muss eine ganze Zahl von ${min} bis ${max} stehen.`,
    cure: CHANGE_NUMBER,
  }),
  'not-text': ({ min, max }: Range) => ({
    message: `Hier muss Text mit ${min} bis ${max} Zeichen stehen.`,
    cure: 'Den Text ändern.',
  }),
  'text-control': ({ sign }: { readonly sign: string }) => ({
    message: `Der Text hat Steuerzeichen (${sign}).`,
    cure: 'Sie entfernen; Zeilenumbrüche sind erlaubt.',
  }),
  'text-hidden': ({ sign }: { readonly sign: string }) => ({
    message: `Der Text hat ein Zeichen, das man nicht sieht oder das den Rest umdreht (${sign}).`,
    cure: 'Es entfernen.',
  }),
  'text-unseen': () => ({ message: 'Von diesem Text ist nichts zu sehen.', cure: 'Einen Namen schreiben.' }),
  'not-id': () => ({
    message: 'Das ist keine gültige ID.',
    cure: 'Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche verwenden.',
  }),
  'not-flag': () => ({ message: 'Hier muss true oder false stehen.', cure: 'Es ohne Anführungszeichen schreiben.' }),
  'not-choice': ({ choices }: { readonly choices: string }) => ({
    message: 'Das steht nicht zur Wahl.',
    cure: `Eines davon verwenden: ${choices}.`,
  }),
  'not-command': ({ known }: { readonly known: string }) => ({
    message: 'Das ist kein Befehl.',
    cure: `Einen davon verwenden: ${known}.`,
  }),
  'not-timed-command': () => ({
    message: 'Hier muss ein Paar aus Zeit und Befehl stehen.',
    cure: '[Mikrosekunden, { "kind": … }] schreiben.',
  }),
  'not-settings': () => ({
    message: 'Hier muss ein Objekt mit Einstellungen stehen.',
    cure: '{ "key": Wert, … } schreiben.',
  }),
  taken: () => ({ message: 'Das ist schon vergeben.', cure: 'Etwas anderes wählen.' }),
  'needs-one': () => ({ message: 'Mindestens ein Eintrag ist nötig.', cure: 'Einen hinzufügen.' }),
}

export const INPUT_FAULTS = {
  ...VALUE_FAULTS,
  ...SCENARIO_FAULTS,
  ...SETTING_FAULTS,
  ...COMPANY_FAULTS,
  ...TALK_FAULTS,
}

type Values = SaidFault['values']
type Tell = (values: Values) => Pick<SaidFault, 'message' | 'cure'>

/** What was found, where it is told and not quoted. */
export function tellValue(value: string): string {
  if (value === 'nothing' || value === 'missing') return 'nichts'
  if (value === 'an object') return 'ein Objekt'
  return value.replace(/^a list of (\d+)$/, 'eine Liste mit $1 Einträgen')
}

export function tellFault(fault: SaidFault): Pick<SaidFault, 'value' | 'message' | 'cure'> {
  const said = find(INPUT_FAULTS as unknown as Readonly<Record<string, Tell>>, fault.code)?.(fault.values) ?? fault
  return { value: tellValue(fault.value), message: said.message, cure: fault.cure === '' ? '' : said.cure }
}

export function tellWarning({ code, values, message }: SaidWarning): string {
  const table = INPUT_WARNINGS as unknown as Readonly<Record<string, (values: Values) => string>>
  return find(table, code)?.(values) ?? message
}

export function writeFault(fault: SaidFault & { readonly place: string }): string {
  const { value, message, cure } = tellFault(fault)
  return `${fault.place}: ${message} Gefunden: ${value}. ${cure}`
}

/** Codes come from the page, but a table has a prototype. */
function find<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined
}
