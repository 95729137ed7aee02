/** Worte der Karte über die Batch-Bande: ihr Angriff, wer stillsteht, und die drei Abwehren in ihrer Reihenfolge. */
import type * as english from '../en/attack'
import { code, say } from '../sentence'
import type { Words } from '../words'
import { count } from './pieces'

export const attackWords: Words<typeof english.attackWords> = {
  title: 'Die Batch-Bande',
  lead: 'Pat hat Nein gesagt. Also melden sich fünf Männer mit alten Säcken unter dem Konto des Jobs von letzter Nacht an und kippen schlechte Records nach Streamscape.',
  gang: ['Batch Script', 'Bates Number', 'Batch Up', 'Batch Job', 'Batch File'],
  login: 'Sie melden sich an als',
  topic: 'In das Topic',
  payload: 'Was sie tragen',
  payloads: {
    'plain-text': 'Text ohne Schema',
    'unknown-id': 'eine Schema-ID, die keiner registriert hat',
    'foreign-subject': 'das Schema eines anderen Topics',
    'cut-off': 'die richtige Schema-ID, Bytes abgeschnitten',
    nonsense: 'das richtige Schema, und Unsinn darin',
    mixed: 'alle fünf der Reihe nach',
  },
  payloadHints: {
    'plain-text': 'Das erste Byte ist nicht 0, also gibt es keine Schema-ID, die man nachschlagen könnte.',
    'unknown-id': 'ID 666666. Die Registry hat nie von ihr gehört.',
    'foreign-subject': 'Ein guter Record, im falschen Topic.',
    'cut-off': 'Der Broker prüft nur die ID. Die Leser merken es.',
    nonsense:
      'Lesbar ist es: minus eine Million eines Artikels, den es nicht gibt. Nur eine Regel über Werte hält das auf.',
    mixed: 'Drei Sorten scheitern an einer Tür, die Schema-IDs prüft. Zwei nicht.',
  },
  start: 'Lass sie herein',
  again: 'Lass sie noch einmal herein',
  stop: 'Den Angriff beenden',
  undo: 'Meinen letzten Schritt zurücknehmen',
  slows: 'Die Uhr geht dann langsamer: eine Minute in der Sekunde.',
  sound: { attack: 'PLATSCH!', blocked: 'KLONK!', denied: 'RAUS!' },
  speakers: { ada: 'Ada', jax: 'Jax', iris: 'Iris' },
  standing: 'Wer stillsteht',
  nobody: 'Niemand. Alle Systeme lesen weiter.',
  nobodyYet: 'Niemand. Noch ist nichts schiefgegangen.',
  behind: 'so alt sind seine Daten:',
  skip: 'Weiter',
  skipLabel: (system) => `Den Record überspringen, vor dem ${system} steht`,
  alsoHit: 'auch getroffen',
  why: { stopped: 'steht still', old: 'alte Daten', 'believes-nonsense': 'glaubt Unsinn' },
  letters: 'Dead-Letter-Topics',
  lettersText:
    'Was ein System nicht lesen kann, kommt in ein eigenes Topic, mit der Stelle und der Exception. Das System liest weiter.',
  lettersCount: (records, topic) => `${records === 1 ? 'Brief' : 'Briefe'} in dlq.${topic}`,
  isOn: 'AN',
  isOff: 'AUS',
  nextStep: 'JETZT',
  doors: 'Drei Abwehren, in dieser Reihenfolge',
  schema: {
    name: 'Schema',
    question: 'Was ist das?',
    text: 'Der Broker liest die ersten fünf Bytes jedes Records: Ist diese Schema-ID für dieses Topic registriert? Wenn nicht, wird der ganze Batch abgewiesen.',
    config: 'confluent.value.schema.validation',
    counted: 'am Broker abgewiesen',
    producers: 'Auch unsere Producer prüfen',
    producersText:
      'Ihr Serializer weigert sich zu senden, was nicht passt. Der Client der Bande hat solche Manieren nicht.',
    producersCount: 'aufgehalten, bevor sie gesendet waren',
  },
  audit: {
    name: 'Audit-Log',
    question: 'Wer war das?',
    text: 'Jede Entscheidung des Authorizers ist ein Ereignis in einem eigenen Topic: wer, was, wann, und ob es erlaubt war.',
    counted: 'Einträge in confluent-audit-log-events',
    found: 'Erster schlechter Record',
    nothing: 'Kein schlechter Record, seit das Log an ist.',
    notYet: 'Nicht eingeschaltet. Was jetzt geschieht, steht nirgends.',
    late: (time) => `Der allererste kam um ${time}, bevor das Log an war. Seinen Namen findet niemand mehr.`,
    search: 'Das Log durchsuchen',
    placeholder: 'ein Principal, ein Topic, ein Wort',
    onlyDenied: 'nur abgewiesene',
    findIt: 'Den ersten schlechten Record finden',
    none: 'Kein Eintrag passt.',
    columns: { time: 'Zeit', principal: 'Principal', topic: 'Topic', result: 'Ergebnis' },
    more: (shown, all) => `Die ersten ${shown} von ${all}${all >= 200 ? ' oder mehr' : ''}.`,
  },
  roles: {
    name: 'Rollen',
    question: 'Dürfen die das?',
    text: 'Jedes Dienstkonto bekommt, was seine Arbeit braucht, und Ada, Jax und Iris gehören die Topics. Alle anderen werden abgewiesen, mit Namen.',
    counted: 'namentlich abgewiesen',
    mayWrite: 'Schreiben darf in',
    ofAccounts: (accounts) => `von ${accounts} Konten`,
    bindings: (bindings) => count(bindings, 'Rollenbindung', 'Rollenbindungen'),
    show: 'Zeigen',
  },
  path: 'Wo jeder schlechte Record geblieben ist',
  pathParts: {
    denied: 'keine Rolle',
    invalid: 'kein gültiges Schema',
    accepted: 'im Log',
    underWay: 'unterwegs',
    givenUp: 'aufgegeben',
  },
  pathText: (sent, records) => `${sent} von ${records} hat die Bande bisher geschrieben`,
  readers: (letters, skipped, believed) =>
    `Von denen im Log haben Leser ${letters} in Dead-Letter-Topics gelegt, ${skipped} übersprungen und ${believed} geglaubt.`,
  fine: 'Jeder Record besteht aus echten Bytes, über die das Wire Format, die Registry und Avro urteilen. Schema-Validierung am Broker, RBAC und dieses Audit-Log sind von Confluent Server; Apache Kafka hat ACLs und ein Authorizer-Log.',
}

/** Was eine der drei sagt, je nachdem, wie weit es gekommen ist. */
export const attackSayings: Words<typeof english.attackSayings> = {
  peace: () =>
    say`Wer sich anmelden kann, darf hier schreiben. An der Tür fragt niemand, was er trägt. Was soll schon passieren?`,
  coming: () => say`Sie sind drin. Der erste schlechte Record ist unterwegs zu allen, die dieses Topic lesen.`,
  breach: (stopped) =>
    say`${count(stopped, 'System wirft', 'Systeme werfen')} dieselbe Exception am selben Offset, immer wieder. Ein schlechter Record genügt. Beschreib, was ein Record sein muss, und prüf es an der Tür.`,
  stuck: () =>
    say`Die Tür hält. Aber was im Log ist, bleibt im Log: Leser stehen noch davor. Gib ihnen ein Dead-Letter-Topic, oder überspring jeden von Hand.`,
  through: () =>
    say`Diese haben die richtige Schema-ID, also lässt die Tür sie herein. Sie sieht auf die ID, nie auf die Bytes dahinter.`,
  blocked: () =>
    say`Abgewiesen, Batch für Batch. Aber wer klopft da immer wieder? Ein Record sagt es nicht. Schreib auf, wer kommt.`,
  found: (principal) =>
    say`Da: ${code(principal)}. Der alte Nachtjob, und ein Konto, das niemand abgeschaltet hat. Nur wer schreiben muss, sollte es können.`,
  waiting: () => say`Das Log ist an. Beim nächsten Klopfen haben wir Zeit und Namen.`,
  locked: () =>
    say`Abgewiesen, und mit Namen. Was ist das, wer war das, dürfen die das: drei Fragen, und die Bande ist draußen.`,
  over: () => say`Der Angriff ist vorbei. Lass sie noch einmal herein, mit den Türen, wie sie jetzt sind.`,
}
