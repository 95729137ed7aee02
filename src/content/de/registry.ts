/** Worte der Karte, auf der man ein Schema ändert und liest, was die Registry dazu sagt. */
import type * as english from '../en/registry'
import { EXAMPLE_SCHEMA } from '../examples'
import { code, say } from '../sentence'
import type { Words } from '../words'
import { count, writeNumber } from './pieces'

const AVRO_REASONS: Readonly<Record<string, (name: string) => string>> = {
  READER_FIELD_MISSING_DEFAULT_VALUE: (name) =>
    `Das Feld ${name} ist nicht in den Daten, und es gibt keinen Default, der statt seiner gälte.`,
  TYPE_MISMATCH: (types) => {
    const found = /^reader type: (\S+) not compatible with writer type: (\S+)$/.exec(types)
    const what =
      found === null ? `Die Typen passen nicht (${types}).` : `Die Daten haben ${found[2]}, der Leser will ${found[1]}.`
    return `${what} Avro weitet int, long, float, double in dieser Reihenfolge, nimmt string für bytes und bytes für string, und sonst nichts.`
  },
  NAME_MISMATCH: () => 'Es heißt anders, und kein Alias sagt, dass es dasselbe ist.',
  MISSING_ENUM_SYMBOLS: (symbols) => `Die Daten können Symbole enthalten, die der Leser nicht kennt: ${symbols}.`,
  MISSING_UNION_BRANCH: () => 'Die Daten können einen Zweig der Union enthalten, den der Leser nicht hat.',
  FIXED_SIZE_MISMATCH: () => 'Das Fixed hat eine andere Größe.',
  SCHEMA_TYPE_CHANGED: () => 'Das eine ist Avro, das andere JSON Schema.',
}

const JSON_REASONS: Readonly<Record<string, string>> = {
  REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL: 'Es ist jetzt Pflicht, und die Daten haben es nicht.',
  REQUIRED_ATTRIBUTE_ADDED: 'Es ist jetzt Pflicht, und die Daten müssen es nicht haben.',
  PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL:
    'Die Daten haben es, und der Leser nimmt keine Property, die er nicht nennt ("additionalProperties": false).',
  PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL:
    'Unter diesem Namen kann in den Daten irgendein Wert stehen, denn nichts verbot es. Der Leser will jetzt einen bestimmten.',
  TYPE_CHANGED: 'Es hat einen anderen Typ.',
  TYPE_NARROWED: 'Es nimmt weniger Typen, als die Daten haben können.',
  COMBINED_TYPE_CHANGED: 'Es hat einen anderen Typ.',
  ADDITIONAL_PROPERTIES_REMOVED: 'Es nimmt keine Propertys mehr, die es nicht nennt.',
}

export const registryWords: Words<typeof english.registryWords> = {
  title: 'Ein Schema ändern',
  lead: 'Sieben Topics, sieben Versprechen über ihre Records. Ändere eines, und die Schema Registry sagt sofort, wer was nicht mehr lesen könnte: die Stelle, den Grund, die Version.',
  iris: {
    name: 'Iris',
    asking: 'Einen Moment, die Registry liest.',
    invalid: 'Das ist noch kein Schema. Es ist nichts geschehen.',
    same: 'Darauf verlassen sich alle. Jetzt versuch, es zu zerbrechen.',
    refused: 'Abgelehnt, bevor ein einziger Record geschrieben war. Besser hier als um drei Uhr nachts.',
    risky: 'NONE sieht nichts an, also geht es hinein. Irgendein Leser wird es merken.',
    accepted: {
      NONE: 'Es geht hinein, und es passt sogar.',
      BACKWARD: 'Es passt. Erst die Consumer umstellen, dann die Producer.',
      BACKWARD_TRANSITIVE: 'Es passt zu allem, was je geschrieben wurde. Erst die Consumer umstellen.',
      FORWARD: 'Es passt. Erst die Producer umstellen, dann die Consumer.',
      FORWARD_TRANSITIVE: 'Es passt zu jedem Consumer, den es je gab. Erst die Producer umstellen.',
      FULL: 'Es passt in beide Richtungen. Umstellen in beliebiger Reihenfolge.',
      FULL_TRANSITIVE: 'Es passt zu allen, in beide Richtungen. Umstellen in beliebiger Reihenfolge.',
    },
  },
  subjects: 'Subjects',
  version: (version, id) => `Version ${version} · ID ${id}`,
  shortVersion: (version, id) => `v${version} · ID ${id}`,
  newSubject: 'Eines in JSON Schema beginnen',
  newName: 'clicks-json-value',
  newSchema: EXAMPLE_SCHEMA,
  notYet: 'keine Version',
  remove: 'Endgültig löschen',
  level: 'Kompatibilitätsstufe',
  ownLevel: 'seine eigene',
  globalLevel: 'von der globalen Stufe',
  levelHints: {
    NONE: 'Niemand prüft. Was zu wem passt, musst du selbst herausfinden.',
    BACKWARD: 'Das neue Schema muss lesen, was die letzte Version schrieb. Erst die Consumer umstellen.',
    BACKWARD_TRANSITIVE: 'Das neue Schema muss lesen, was irgendeine Version schrieb. Erst die Consumer umstellen.',
    FORWARD: 'Die letzte Version muss lesen, was das neue Schema schreibt. Erst die Producer umstellen.',
    FORWARD_TRANSITIVE: 'Jede Version muss lesen, was das neue Schema schreibt. Erst die Producer umstellen.',
    FULL: 'Das neue Schema und die letzte Version müssen einander lesen. Umstellen in beliebiger Reihenfolge.',
    FULL_TRANSITIVE: 'Das neue Schema und jede Version müssen einander lesen. Umstellen in beliebiger Reihenfolge.',
  },
  type: 'Typ',
  types: { AVRO: 'Avro', JSON: 'JSON Schema' },
  editor: (subject) => `Das neue Schema von ${subject}`,
  editsTitle: 'Mit einem Klick',
  edits: {
    required: 'ein Feld ohne Default',
    optional: 'ein Feld mit Default',
    rename: 'ein Feld umbenennen',
    'to-string': 'Zahl wird String',
    remove: 'ein Feld entfernen',
  },
  jsonEdits: {
    required: 'eine Pflicht-Property',
    optional: 'eine freiwillige Property',
    rename: 'eine Property umbenennen',
    'to-string': 'Zahl wird String',
    remove: 'eine Property entfernen',
  },
  back: (version) => `Zurück zu Version ${version}`,
  register: 'Registrieren',
  registerHint: (next) => `POST als Version ${next}; es wird Teil dieses Laufs.`,
  tooLong: (length, most) =>
    `Der Text hat ${writeNumber(length)} Zeichen; höchstens ${writeNumber(most)} werden genommen.`,
  notTaken: 'Dieser Text kann nicht Teil eines Laufs sein:',
  verdict: 'Was die Registry sagt',
  asking: 'Einen Moment.',
  would: 'Registriere es jetzt, und die Registry sagt',
  accepted: 'Angenommen',
  refused: 'Abgelehnt',
  same: (version) => `Unverändert: Das ist Version ${version}.`,
  sameNote: 'Noch einmal registriert, bekommt es dieselbe ID. Leerraum macht kein anderes Schema.',
  acceptedAs: (version) => `Es wäre Version ${version}.`,
  codes: { incompatible: '409 · 40901', invalid: '422 · 42201' },
  invalid: 'Das ist noch kein Schema.',
  invalidNote: 'Nichts wurde registriert und keine Version angerührt.',
  found: 'Gefunden:',
  answered: (time) => `Die Antwort der Registry um ${time}`,
  undo: 'Zurücknehmen',
  undoHint: (method, path) => `${method} ${path}, heraus aus dem Lauf, als hätte es das nie gegeben.`,
  answeredRefused: (error) => `Abgelehnt: ${error}`,
  answeredAs: (subject, version, id) => say`Angenommen: ${code(subject)} hat jetzt Version ${version}, mit ID ${id}.`,
  answeredLevel: (subject, level) =>
    subject === '' ? say`Die globale Stufe ist jetzt ${code(level)}.` : say`${code(subject)} ist jetzt ${code(level)}.`,
  answeredDeleted: (subject, version) =>
    version === 0
      ? say`Das Subject ${code(subject)} ist gelöscht.`
      : say`Version ${version} von ${code(subject)} ist gelöscht.`,
  whole: 'in ihren eigenen Worten',
  lamps: 'Welche der sieben Stufen es nähme',
  lampOk: 'nähme es',
  lampBad: 'lehnte es ab',
  lampOwn: 'in Kraft',
  nothing: (level) => (level === 'NONE' ? 'NONE sieht nichts an.' : `${level} hat nichts auszusetzen.`),
  reason: (type, message, path) => {
    const avro = AVRO_REASONS[type]
    const name = type === 'READER_FIELD_MISSING_DEFAULT_VALUE' ? `„${message}“` : message
    if (avro !== undefined) return avro(name)
    return JSON_REASONS[type] ?? `${type.toLowerCase().replaceAll('_', ' ')} bei ${path}.`
  },
  logicalTypes:
    'Logical Types werden nicht verglichen: Von decimal(10,2) zu decimal(10,4) ist kompatibel, und 12.34 wird dann als 0.1234 gelesen.',
  direction: {
    BACKWARD: (version) => `neues Schema ⟵ liest Daten von Version ${version}`,
    FORWARD: (version) => `Version ${version} ⟵ liest Daten des neuen Schemas`,
  },
  place: { new: 'in deinem Schema', old: (version) => `in Version ${version}` },
  line: (line) => `Zeile ${line}`,
  show: 'Die Stelle zeigen',
  meaning: {
    log: (records, topic) =>
      records === 1
        ? say`Ein Consumer mit deinem Schema könnte den ${count(records, 'Record', 'Records')} nicht lesen, der schon in ${code(topic)} ist.`
        : say`Ein Consumer mit deinem Schema könnte die ${count(records, 'Record', 'Records')} nicht lesen, die schon in ${code(topic)} sind.`,
    data: (version) => `Ein Consumer mit deinem Schema könnte nicht lesen, was Version ${version} geschrieben hat.`,
    readers: (version) =>
      `Consumer, die noch Version ${version} haben, könnten nicht lesen, was Producer mit deinem Schema schreiben.`,
    allowed: 'Die Stufe, die in Kraft ist, lässt es trotzdem herein.',
  },
  writers: (version) =>
    version === 0
      ? say`Die Systeme der Firma selbst schreiben mit einem Schema, das hier weg ist.`
      : say`Die Systeme der Firma selbst schreiben mit Version ${version}.`,
  closedDoor:
    'Die Broker prüfen die Schema-IDs dieses Topics, also weisen sie ab, was die Systeme schreiben. Es wartet bei den Systemen, bis die Tür aufgeht.',
  records: (records) => `${count(records, 'Record', 'Records')} im Log`,
}
