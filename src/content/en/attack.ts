/** Words of the card about the Batch Gang: its attack, who stands still, and the three defences in their order. */
import { code, type Sentence, say } from '../sentence'
import { count } from './pieces'

export const attackWords = {
  title: 'The Batch Gang',
  lead: 'Pat said no. So five men with old sacks log in with the account of last night’s job, and pour bad records into Streamscape.',
  gang: ['Batch Script', 'Bates Number', 'Batch Up', 'Batch Job', 'Batch File'],
  login: 'They log in as',
  topic: 'Into the topic',
  payload: 'What they carry',
  payloads: {
    'plain-text': 'text without a schema',
    'unknown-id': 'a schema id nobody registered',
    'foreign-subject': 'the schema of another topic',
    'cut-off': 'the right schema id, bytes cut off',
    nonsense: 'the right schema, and nonsense',
    mixed: 'all five in turn',
  },
  payloadHints: {
    'plain-text': 'The first byte is not 0, so there is no schema id to look up.',
    'unknown-id': 'Id 666666. The registry has never heard of it.',
    'foreign-subject': 'A good record, in the wrong topic.',
    'cut-off': 'The broker checks the id only. Readers find out.',
    nonsense: 'It can be read: minus a million of an article that does not exist. Only a rule about values stops this.',
    mixed: 'Three kinds stop at a door that checks schema ids. Two do not.',
  },
  start: 'Let them in',
  again: 'Let them in again',
  stop: 'Stop the attack',
  undo: 'Undo my last step',
  slows: 'The clock slows down to a minute a second.',
  sound: { attack: 'SPLAT!', blocked: 'CLANG!', denied: 'OUT!' },
  speakers: { ada: 'Ada', jax: 'Jax', iris: 'Iris' },
  standing: 'Who stands still',
  nobody: 'Nobody. Every system reads on.',
  nobodyYet: 'Nobody. Nothing has gone wrong yet.',
  behind: 'its data is this old:',
  skip: 'Skip',
  skipLabel: (system: string) => `Skip the record at which ${system} stands`,
  alsoHit: 'also hit',
  why: { stopped: 'stands still', old: 'old data', 'believes-nonsense': 'believes nonsense' },
  letters: 'Dead-letter topics',
  lettersText:
    'What a system cannot read goes to a topic of its own, with the place and the exception. The system reads on.',
  lettersCount: (records: number, topic: string) => `${records === 1 ? 'letter' : 'letters'} in dlq.${topic}`,
  isOn: 'ON',
  isOff: 'OFF',
  nextStep: 'NEXT',
  doors: 'Three defences, in this order',
  schema: {
    name: 'Schema',
    question: 'What is it?',
    text: 'The broker reads the first five bytes of each record: is this schema id registered for this topic? If not, the whole batch is turned away.',
    config: 'confluent.value.schema.validation',
    counted: 'turned away at the broker',
    producers: 'Our own producers check too',
    producersText: 'Their serializer refuses to send what does not fit. The gang’s client has no such manners.',
    producersCount: 'stopped before they were sent',
  },
  audit: {
    name: 'Audit log',
    question: 'Who was it?',
    text: 'Each decision of the authorizer is an event in a topic of its own: who, what, when, and whether they were let in.',
    counted: 'entries in confluent-audit-log-events',
    found: 'First bad record',
    nothing: 'No bad record since the log is on.',
    notYet: 'Not switched on. What happens now is written nowhere.',
    late: (time: string) => `The first of all came at ${time}, before the log was on. Nobody will ever find its name.`,
    search: 'Search the log',
    placeholder: 'a principal, a topic, a word',
    onlyDenied: 'denied only',
    findIt: 'Find the first bad record',
    none: 'No entry fits.',
    columns: { time: 'Time', principal: 'Principal', topic: 'Topic', result: 'Result' },
    more: (shown: number, all: number) => `The first ${shown} of ${all}${all >= 200 ? ' or more' : ''}.`,
  },
  roles: {
    name: 'Roles',
    question: 'May they?',
    text: 'Each service account gets what its work needs, and Ada, Jax and Iris own the topics. Everybody else is denied, by name.',
    counted: 'denied by name',
    mayWrite: 'Who may write into',
    ofAccounts: (count: number) => `of ${count} accounts`,
    bindings: (count: number) => `${count} role bindings`,
    show: 'Show them',
  },
  path: 'Where each bad record went',
  pathParts: {
    denied: 'no role',
    invalid: 'no valid schema',
    accepted: 'in the log',
    underWay: 'on the way',
    givenUp: 'given up',
  },
  pathText: (sent: string, records: string) => `${sent} of ${records} written by the gang so far`,
  readers: (letters: string, skipped: string, believed: string) =>
    `Of those in the log, readers put ${letters} into dead-letter topics, stepped over ${skipped} and believed ${believed}.`,
  fine: 'Each record is real bytes, judged by the wire format, the registry and Avro. Schema validation at the broker, RBAC and this audit log are features of Confluent Server; Apache Kafka has ACLs and an authorizer log.',
} as const

/** What one of the three says, by how far it has come. */
export const attackSayings = {
  peace: (): Sentence =>
    say`Anybody who can log in may write here. Nobody at the door asks what they carry. What could go wrong?`,
  coming: (): Sentence => say`They are in. The first bad record is on its way to everybody who reads this topic.`,
  breach: (stopped: number): Sentence =>
    say`${count(stopped, 'system throws', 'systems throw')} the same exception at the same offset, again and again. One bad record is enough. Describe what a record must be, and check it at the door.`,
  stuck: (): Sentence =>
    say`The door holds. But what is in the log stays in the log: readers still stand before it. Give them a dead-letter topic, or step over each by hand.`,
  through: (): Sentence =>
    say`These have the right schema id, so the door lets them in. It looks at the id, never at the bytes behind it.`,
  blocked: (): Sentence =>
    say`Turned away, batch by batch. But who keeps knocking? A record does not say. Write down who comes.`,
  found: (principal: string): Sentence =>
    say`There: ${code(principal)}. The old nightly job, and an account nobody switched off. Only who needs to write should be able to.`,
  waiting: (): Sentence => say`The log is on. At the next knock we have a time and a name.`,
  locked: (): Sentence =>
    say`Denied, and by name. What is it, who was it, may they: three questions, and the gang is out.`,
  over: (): Sentence => say`The attack is over. Let them in again, with the doors as they are now.`,
} as const
