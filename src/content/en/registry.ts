/** Words of the card where a learner changes a schema and reads what the registry says to it. */
import { EXAMPLE_SCHEMA } from '../examples'
import { code, type Sentence, say } from '../sentence'
import { count } from './pieces'

const AVRO_REASONS: Readonly<Record<string, (name: string) => string>> = {
  READER_FIELD_MISSING_DEFAULT_VALUE: (name) =>
    `The field ${name} is not in the data, and there is no default to take instead.`,
  TYPE_MISMATCH: (types) => {
    const found = /^reader type: (\S+) not compatible with writer type: (\S+)$/.exec(types)
    const what =
      found === null ? `The types do not fit (${types}).` : `The data has ${found[2]}, the reader wants ${found[1]}.`
    return `${what} Avro widens int, long, float, double in this order, takes string for bytes and bytes for string, and nothing else.`
  },
  NAME_MISMATCH: () => 'It has another name, and no alias says that it is the same.',
  MISSING_ENUM_SYMBOLS: (symbols) => `The data may hold symbols that the reader does not know: ${symbols}.`,
  MISSING_UNION_BRANCH: () => 'The data may hold a branch of the union that the reader does not have.',
  FIXED_SIZE_MISMATCH: () => 'The fixed has another size.',
  SCHEMA_TYPE_CHANGED: () => 'One is Avro, the other is JSON Schema.',
}

const JSON_REASONS: Readonly<Record<string, string>> = {
  REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL: 'It is required now, and the data does not have it.',
  REQUIRED_ATTRIBUTE_ADDED: 'It is required now, and the data need not have it.',
  PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL:
    'The data has it, and the reader takes no property that it does not name ("additionalProperties": false).',
  PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL:
    'Data may have had any value under this name, for nothing forbade it. The reader now wants a certain one.',
  TYPE_CHANGED: 'It has another type.',
  TYPE_NARROWED: 'It takes fewer types than the data may have.',
  COMBINED_TYPE_CHANGED: 'It has another type.',
  ADDITIONAL_PROPERTIES_REMOVED: 'It takes no properties any more that it does not name.',
}

export const registryWords = {
  title: 'Change a schema',
  lead: 'Seven topics, seven promises about their records. Change one, and the schema registry says at once who could no longer read what: the place, the reason, the version.',
  iris: {
    name: 'Iris',
    asking: 'One moment, the registry is reading.',
    invalid: 'That is no schema yet. Nothing has happened.',
    same: 'This is what everybody relies on. Now try to break it.',
    refused: 'Refused, before one record was written. Better here than at three in the morning.',
    risky: 'NONE looks at nothing, so it goes in. Somebody’s reader will find out.',
    accepted: {
      NONE: 'It goes in, and it even fits.',
      BACKWARD: 'It fits. Upgrade the consumers first, then the producers.',
      BACKWARD_TRANSITIVE: 'It fits all that was ever written. Upgrade the consumers first.',
      FORWARD: 'It fits. Upgrade the producers first, then the consumers.',
      FORWARD_TRANSITIVE: 'It fits every consumer there ever was. Upgrade the producers first.',
      FULL: 'It fits both ways. Upgrade in any order.',
      FULL_TRANSITIVE: 'It fits everybody, both ways. Upgrade in any order.',
    } as Readonly<Record<string, string>>,
  },
  subjects: 'Subjects',
  version: (version: number, id: number): string => `version ${version} · id ${id}`,
  shortVersion: (version: number, id: number): string => `v${version} · id ${id}`,
  newSubject: 'Begin one in JSON Schema',
  newName: 'clicks-json-value',
  newSchema: EXAMPLE_SCHEMA,
  notYet: 'no version',
  remove: 'Delete it for good',
  level: 'Compatibility level',
  ownLevel: 'its own',
  globalLevel: 'from the global level',
  levelHints: {
    NONE: 'Nobody checks. What fits whom is for you to find out.',
    BACKWARD: 'The new schema must read what the latest version wrote. Upgrade consumers first.',
    BACKWARD_TRANSITIVE: 'The new schema must read what any version wrote. Upgrade consumers first.',
    FORWARD: 'The latest version must read what the new schema writes. Upgrade producers first.',
    FORWARD_TRANSITIVE: 'Every version must read what the new schema writes. Upgrade producers first.',
    FULL: 'The new schema and the latest version must read each other. Upgrade in any order.',
    FULL_TRANSITIVE: 'The new schema and every version must read each other. Upgrade in any order.',
  } as Readonly<Record<string, string>>,
  type: 'Type',
  types: { AVRO: 'Avro', JSON: 'JSON Schema' },
  editor: (subject: string): string => `The new schema of ${subject}`,
  editsTitle: 'One click',
  edits: {
    required: 'a field without default',
    optional: 'a field with default',
    rename: 'rename a field',
    'to-string': 'number to string',
    remove: 'remove a field',
  },
  jsonEdits: {
    required: 'a required property',
    optional: 'an optional property',
    rename: 'rename a property',
    'to-string': 'number to string',
    remove: 'remove a property',
  },
  back: (version: number): string => `Back to version ${version}`,
  register: 'Register it',
  registerHint: (next: number): string => `POST as version ${next}; it becomes part of this run.`,
  tooLong: (length: number, most: number): string =>
    `The text has ${length.toLocaleString('en-US')} characters; at most ${most.toLocaleString('en-US')} are taken.`,
  notTaken: 'This text cannot be part of a run:',
  verdict: 'What the registry says',
  asking: 'One moment.',
  would: 'Register it now, and the registry says',
  accepted: 'Accepted',
  refused: 'Refused',
  same: (version: number): string => `Unchanged: this is version ${version}.`,
  sameNote: 'Registering it again gives the same id. White space makes no other schema.',
  acceptedAs: (version: number): string => `It would be version ${version}.`,
  codes: { incompatible: '409 · 40901', invalid: '422 · 42201' },
  invalid: 'This is not a schema yet.',
  invalidNote: 'Nothing was registered, and no version was touched.',
  found: 'Found:',
  answered: (time: string): string => `The registry’s answer at ${time}`,
  undo: 'Take it back',
  undoHint: (method: string, path: string): string => `${method} ${path}, out of the run as if it had never been.`,
  answeredRefused: (error: string): string => `Refused: ${error}`,
  answeredAs: (subject: string, version: number, id: number): Sentence =>
    say`Accepted: ${code(subject)} has version ${version} now, with id ${id}.`,
  answeredLevel: (subject: string, level: string): Sentence =>
    subject === '' ? say`The global level is ${code(level)} now.` : say`${code(subject)} is ${code(level)} now.`,
  answeredDeleted: (subject: string, version: number): Sentence =>
    version === 0
      ? say`The subject ${code(subject)} is deleted.`
      : say`Version ${version} of ${code(subject)} is deleted.`,
  whole: 'in its own words',
  lamps: 'Which of the seven levels would take it',
  lampOk: 'would take it',
  lampBad: 'would refuse it',
  lampOwn: 'in force',
  nothing: (level: string): string => (level === 'NONE' ? 'NONE looks at nothing.' : `${level} finds nothing wrong.`),
  reason: (type: string, message: string, path: string): string => {
    const avro = AVRO_REASONS[type]
    const name = type === 'READER_FIELD_MISSING_DEFAULT_VALUE' ? `“${message}”` : message
    if (avro !== undefined) return avro(name)
    return JSON_REASONS[type] ?? `${type.toLowerCase().replaceAll('_', ' ')} at ${path}.`
  },
  logicalTypes:
    'Logical types are not compared: decimal(10,2) to decimal(10,4) is compatible, and 12.34 is then read as 0.1234.',
  direction: {
    BACKWARD: (version: number): string => `new schema ⟵ reads data of version ${version}`,
    FORWARD: (version: number): string => `version ${version} ⟵ reads data of the new schema`,
  },
  place: { new: 'in your schema', old: (version: number): string => `in version ${version}` },
  line: (line: number): string => `line ${line}`,
  show: 'Show the place',
  meaning: {
    log: (records: number, topic: string): Sentence =>
      say`A consumer with your schema could not read the ${count(records, 'record', 'records')} that ${records === 1 ? 'is' : 'are'} in ${code(topic)} already.`,
    data: (version: number): string => `A consumer with your schema could not read what version ${version} wrote.`,
    readers: (version: number): string =>
      `Consumers that still have version ${version} could not read what producers write with your schema.`,
    allowed: 'The level in force lets it in all the same.',
  },
  writers: (version: number): Sentence =>
    version === 0
      ? say`The company’s own systems write with a schema that is gone here.`
      : say`The company’s own systems write with version ${version}.`,
  closedDoor:
    'The brokers check schema ids of this topic, so they turn away what the systems write. It waits at the systems until the door opens.',
  records: (records: number): string => `${count(records, 'record', 'records')} in the log`,
} as const
