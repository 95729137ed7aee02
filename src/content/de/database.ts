/** Worte der Karte, auf der man eine Zeile einer echten Datenbank ändert. */
import type * as english from '../en/database'
import { EXAMPLE_SQL as SQL } from '../examples'
import type { Words } from '../words'
import { count, writeNumber } from './pieces'

const NUMBER = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const megabytes = (bytes: number): string => `${NUMBER.format(bytes / 1_000_000)} MB`

export const databaseWords: Words<typeof english.databaseWords> = {
  title: 'Ändere selbst eine Zeile',
  lead: 'Ein echtes PostgreSQL, in dieser Seite. Ändere eine Zeile mit SQL: Die Änderung wird aus der Datenbank selbst abgegriffen und wird ein Record, den die Firma liest. Keine Anwendung wurde angefasst.',
  start: 'PostgreSQL starten (5,4 MB)',
  startAgain: 'Noch einmal starten',
  startNote:
    'Es kommt nur von dieser Website, ein einziges Mal (ausgepackt 15,6 MB), und dein Browser behält es. Nichts, was du tippst, verlässt die Seite.',
  step: {
    fetch: (bytes, total) => `PostgreSQL wird geholt: ${megabytes(bytes)} von ${megabytes(total)}, ausgepackt`,
    start: 'PostgreSQL startet: Es legt seine ersten Dateien an, das dauert einige Sekunden',
    fill: 'Die Tabellen der Firma werden angelegt',
  },
  failedTitle: 'PostgreSQL ist hier nicht gestartet.',
  failed: (message) => (message === '' ? 'Eine Minute lang sagte es nichts.' : message),
  failedCure:
    'Es braucht WebAssembly und etwa 200 MB Speicher. Versuch einen anderen Browser, oder schließ andere Tabs. Alles andere auf dieser Seite geht auch ohne: Befehle mit abgegriffenen Änderungen in einem Link oder einer Szenariodatei werden ohne Datenbank nachgespielt.',
  ended: {
    timeout:
      'Dieses SQL lief länger als 10 Sekunden, also wurde PostgreSQL beendet. Seine Zeilen beginnen von vorn; der Lauf behält, was er erfahren hat.',
    crash:
      'An diesem SQL ist PostgreSQL gestorben. Seine Zeilen beginnen von vorn; der Lauf behält, was er erfahren hat.',
    'by-hand': 'PostgreSQL wurde beendet. Seine Zeilen beginnen von vorn; der Lauf behält, was er erfahren hat.',
  },
  ready: (version, seconds, cached) =>
    `PostgreSQL ${version}, gestartet in ${seconds} s${cached ? ' aus dem Cache deines Browsers' : ''}.`,
  way: {
    wal: 'abgegriffen aus dem Write-Ahead-Log',
    triggers: 'abgegriffen durch Trigger',
  },
  wayNote: {
    wal: 'Die Seite liest die Log-Dateien, die PostgreSQL selbst schreibt (wal_level=logical), und entnimmt ihnen die alte Zeile, die neue Zeile, die Position (LSN) und die Transaktion. Debezium bekäme dasselbe von einem Replication Slot; in der Seite gibt es keinen zweiten Prozess dafür.',
    triggers: (reason) =>
      `Das Log lässt sich hier nicht lesen (${reason}), also schreiben Trigger jede Änderung in eine eigene Tabelle.`,
  },
  table: 'Tabelle',
  rowsHere: 'Zeilen',
  rowsThere: 'Ihr Topic kennt',
  identity: 'Replica Identity',
  count: writeNumber,
  noKey: 'kein Schlüssel zum Zählen',
  chooseIdentity: (identity) => `${identity} wählen`,
  identityNote: {
    FULL: 'Das Log enthält die ganze alte Zeile, also hat jeder Record sein Vorher.',
    DEFAULT:
      'So wählt PostgreSQL selbst. Das Log enthält von einer alten Zeile den Primärschlüssel und nicht mehr: Das Vorher eines Updates ist null, und ein großer Wert, der nicht angefasst wurde, kommt als __debezium_unavailable_value.',
    INDEX:
      'Das Log enthält von einer alten Zeile die Spalten des gewählten eindeutigen Index. Das Vorher eines Updates ist null.',
    NOTHING: 'Das Log enthält von einer alten Zeile nichts.',
  },
  notIdentified: (tables) =>
    `${tables}: kein Primärschlüssel und keine andere Replica Identity. In einer veröffentlichten Tabelle verweigert PostgreSQL UPDATE und DELETE („cannot update table because it does not have a replica identity and publishes updates“). Hier gibt es keine Publication, also führt es sie aus, und kein Konnektor erfährt davon. Gib der Tabelle einen Primärschlüssel, oder wähl FULL.`,
  startAgainFromTables: 'Von den Tabellen neu beginnen',
  startAgainNote: 'Ein Snapshot: Jede Zeile wird noch einmal erzählt, als Read.',
  differs:
    'Tabelle und Topic stimmen nicht überein. Ein Snapshot erzählt jede Zeile noch einmal und beendet die Schlüssel, die in keiner Tabelle mehr stehen.',
  startedAgain: 'Erzählt. Jede Tabelle stimmt mit ihrem Topic überein.',
  snapshotBusy: 'PostgreSQL ist beschäftigt oder wurde beendet.',
  snapshotFailed: (message) => `Die Tabellen ließen sich nicht lesen: ${message}`,
  editor: 'SQL',
  editorHint: 'Strg+Enter führt es aus. Mehrere Anweisungen sind eine Transaktion.',
  run: 'Ausführen',
  running: 'Es läuft …',
  stop: 'Beenden',
  tooLong: (length, most) =>
    `Der Text hat ${writeNumber(length)} Zeichen; höchstens ${writeNumber(most)} werden ausgeführt.`,
  examplesTitle: 'Versuch eins davon',
  examples: [
    { name: 'Eine Zeile', sql: SQL.oneRow },
    { name: 'Zwei Tabellen, eine Transaktion', sql: SQL.twoTables },
    { name: 'Ein Delete', sql: SQL.deletion },
    { name: 'Ein anderer Schlüssel', sql: SQL.anotherKey },
    { name: 'Ein Rollback', sql: SQL.rollback },
    { name: 'Ein Tippfehler', sql: SQL.mistake },
    { name: 'Nur nachsehen', sql: SQL.look },
  ],
  done: (command, rows) =>
    /^(SELECT|INSERT|UPDATE|DELETE|MERGE|COPY)/.test(command) ? `${command} ${writeNumber(rows)}` : command,
  first: (shown, rows) => `Die ersten ${shown} von ${writeNumber(rows)} Zeilen.`,
  null: 'NULL',
  error: 'PostgreSQL hat es abgelehnt',
  sqlstate: 'SQLSTATE',
  errorAt: (line, column) => `Zeile ${line}, Zeichen ${column}`,
  errorNothing: 'Nichts aus diesem Text wurde getan, und nichts kam in den Lauf.',
  errorPart: 'Was der Text vorher committet hatte, bleibt und wurde abgegriffen. Der Rest wurde nicht getan.',
  rolledBack: 'Die offene Transaktion konnte nicht weitergehen, also wurde sie zurückgerollt.',
  open: 'Eine Transaktion ist offen. Was sie tut, wird beim Commit abgegriffen, und nie, wenn sie zurückgerollt wird.',
  captured: (changes) => `${count(changes, 'Änderung', 'Änderungen')} abgegriffen und in den Lauf gegeben.`,
  capturedNone: 'Keine Änderung wurde committet, also wurde nichts abgegriffen.',
  captureError: (message) =>
    `Die Datenbank hat committet, aber ihr Log ließ sich nicht lesen: ${message}. Der Lauf hat nichts erfahren. Von jetzt an greifen Trigger ab, was du änderst.`,
  unknown: (rows) =>
    `${count(rows, 'geänderte Zeile konnte', 'geänderte Zeilen konnten')} nicht erzählt werden: Die Tabelle hat in einem Zug SQL zweimal ihre Form geändert oder wurde darin gelöscht. Beginne von den Tabellen neu.`,
  untold: (table, updates, deletes) => {
    const what = [
      updates > 0 ? count(updates, 'Update', 'Updates') : '',
      deletes > 0 ? count(deletes, 'Delete', 'Deletes') : '',
    ]
    return `${what.filter((one) => one !== '').join(' und ')} in ${table}, von denen niemand erfährt: Das Log sagt nicht, welche Zeile es war. Mit einer Publication hätte PostgreSQL es abgelehnt.`
  },
  truncated: (tables) =>
    `TRUNCATE von ${tables} wurde abgegriffen, und der Konnektor ließ es weg: Der Default von Debezium ist skipped.operations=t. Die Tabelle ist leer, und ihr Topic erzählt weiter von den Zeilen, die darin waren.`,
  leftOut: (columns) =>
    `Nicht in den Records: ${columns}. Debezium lässt berechnete Spalten weg und Typen, die es nicht abbilden kann.`,
  tooMany: (changes, most) =>
    `Die Datenbank hat ${count(changes, 'Änderung', 'Änderungen')} committet, und ein Lauf nimmt höchstens ${writeNumber(most)} auf einmal.`,
  tooManyTables: (tables, most) =>
    `Der Lauf hätte Topics von ${writeNumber(tables)} Tabellen, und höchstens ${writeNumber(most)} werden abgegriffen.`,
  tooLarge: (table, reason) =>
    `Eine Zeile von ${table} ist zu groß für einen Record: Ein Producer sendet höchstens 1 MiB (max.request.size). ${reason}`,
  refusedCure:
    'Die Datenbank hat es committet, und der Lauf hat nichts davon erfahren. Mach die Zeilen kleiner oder weniger, dann beginne von den Tabellen neu.',
  path: {
    title: 'Der Weg der neuesten Änderung',
    row: 'Deine Zeile',
    log: 'Write-Ahead-Log',
    triggers: 'Trigger',
    connector: 'Debezium-Konnektor',
    topic: 'Topic',
    reader: 'Ein System',
    committed: (tx) => `committet, tx ${tx}`,
    records: (records) => count(records, 'Record', 'Records'),
    after: (seconds) => `hat es nach ${seconds} s`,
    notYet: 'noch nicht',
  },
  records: 'Was die Firma liest',
  recordsNone: 'Noch keine Änderung. Der Konnektor legt sein Topic an, wenn die erste kommt.',
  connector: {
    running: 'Debezium-Konnektor: läuft',
    waiting: (records) => `Debezium-Konnektor: ${count(records, 'Record wartet', 'Records warten')} auf den Cluster`,
  },
  reader: (name) => `gelesen von ${name}`,
  topic: (written, read) => `${writeNumber(written)} geschrieben, ${writeNumber(read)} gelesen`,
  op: { c: 'create', u: 'update', d: 'delete', t: 'truncate', r: 'read' },
  tombstone: 'Tombstone',
  tombstoneNote: 'Ein Record ohne Wert: Jetzt darf die Compaction den Key vergessen.',
  before: 'vorher',
  after: 'nachher',
  noRow: 'keine Zeile',
  key: 'Key',
  place: (partition, offset) => `Partition ${partition} @ Offset ${offset}`,
  notRead: 'noch nicht gelesen',
  notReadPaused: 'noch nicht gelesen: Der Lauf steht still',
  play: 'Weiterlaufen lassen',
  delay: (seconds) => `${seconds} s nach dem Commit gelesen`,
  slowNote:
    'Der erste Record einer Tabelle braucht Sekunden: Sein Topic wird angelegt, und die Group des Lesers bildet sich (group.initial.rebalance.delay.ms ist 3 s). Einer, der später so lange brauchte, wartete auf den Cluster.',
  lsn: 'LSN',
  transaction: 'tx',
  envelope: 'Der ganze Record als JSON',
  stockNote:
    'Ein Unterschied in inventory ist eine Korrektur des Bestands dort: Streamscape erfährt sie jetzt, Batchland mit seiner nächsten Datei. Im Lauf zurückzugehen dreht die Datenbank nicht zurück.',
}
