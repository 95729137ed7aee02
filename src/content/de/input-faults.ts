/** Was an einer Datei, einem Link oder einem Formular nicht stimmt, nach den Codes des Protokolls. */
import type { SaidFault } from '../input-faults'
import { writeNumber } from './pieces'

const CHANGE_NUMBER = 'Die Zahl ändern.'
const COPY_AGAIN = 'Den ganzen Link dort, wo er geteilt wurde, noch einmal kopieren.'

interface Range {
  readonly min: number
  readonly max: number
}

export const INPUT_FAULTS = {
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
  'no-site': ({ known }: { readonly known: string }) => ({
    message: 'Es gibt keinen Standort mit dieser ID.',
    cure: `Eine davon verwenden: ${known}.`,
  }),
  'no-broker': () => ({ message: 'Es gibt keinen Broker mit dieser ID.', cure: 'Einen Broker nennen.' }),
  'no-topic': () => ({
    message: 'Es gibt kein Topic mit diesem Namen.',
    cure: 'Den Namen prüfen oder das Topic hinzufügen.',
  }),
  'topic-exists': () => ({ message: 'Dieses Topic gibt es schon.', cure: 'Einen anderen Namen wählen.' }),
  'same-ends': () => ({ message: 'Eine Leitung verbindet zwei verschiedene Standorte.', cure: 'Ein Ende ändern.' }),
  'joined-already': () => ({
    message: 'Diese Standorte sind schon verbunden.',
    cure: 'Beide Richtungen in einer Leitung angeben (backLatencyMs).',
  }),
  'not-joined': () => ({
    message: 'Keine Leitung verbindet diese beiden Standorte.',
    cure: 'Zwei Standorte nennen, die verbunden sind.',
  }),
  'no-replica': () => ({ message: 'Eine Partition braucht mindestens eine Replica.', cure: 'Ihre Broker nennen.' }),
  'twin-broker': () => ({ message: 'Ein Broker steht zweimal in dieser Liste.', cure: 'Jeden Broker einmal nennen.' }),
  'no-partition': ({ count }: { readonly count: number }) => ({
    message: `Das Topic hat ${count} ${count === 1 ? 'Partition' : 'Partitionen'}, ab 0 nummeriert.`,
    cure: 'Die Zahl verkleinern.',
  }),
  'link-too-long': ({ most }: { readonly most: number }) => ({
    message: `Der Link hat mehr als ${writeNumber(most)} Zeichen.`,
    cure: 'Die Sitzung stattdessen als Datei speichern.',
  }),
  'link-too-large': ({ most }: { readonly most: number }) => ({
    message: `Die Sitzung im Link hat mehr als ${writeNumber(most)} Bytes.`,
    cure: 'Sie stattdessen als Datei speichern.',
  }),
  'not-link': () => ({ message: 'Das ist kein Link zu einer Sitzung.', cure: COPY_AGAIN }),
  'link-damaged': () => ({ message: 'Der Link ist beschädigt oder unvollständig.', cure: COPY_AGAIN }),
  'link-version': ({ version, own }: { readonly version: string; readonly own: number }) => ({
    message: `Der Link hat Version ${version}; diese Seite liest Version ${own}.`,
    cure: 'Die Seite neu laden oder den Link mit der Seite öffnen, von der er kam.',
  }),
}

type Tell = (values: SaidFault['values']) => Pick<SaidFault, 'message' | 'cure'>

/** What was found, where it is told and not quoted. */
export function tellValue(value: string): string {
  if (value === 'nothing') return 'nichts'
  if (value === 'an object') return 'ein Objekt'
  return value.replace(/^a list of (\d+)$/, 'eine Liste mit $1 Einträgen')
}

export function tellFault(fault: SaidFault): Pick<SaidFault, 'value' | 'message' | 'cure'> {
  const tell = (INPUT_FAULTS as unknown as Readonly<Record<string, Tell>>)[fault.code ?? '']
  const said = tell === undefined ? fault : tell(fault.values)
  return { value: tellValue(fault.value), message: said.message, cure: said.cure }
}
