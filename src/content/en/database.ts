/** Words of the card where a learner changes a row of a real database. */
import { EXAMPLE_SQL as SQL } from '../examples'

type Count = number
const many = (count: Count, one: string, more: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

export const databaseWords = {
  title: 'Change a row yourself',
  lead: 'A real PostgreSQL, in this page. Change a row with SQL: the change is captured from the database itself and becomes a record that the company reads. No application was touched.',
  start: 'Start PostgreSQL (5.4 MB)',
  startAgain: 'Start it again',
  startNote:
    'It is fetched from this site only, once (15.6 MB unpacked), and kept by your browser. Nothing you type leaves the page.',
  step: {
    fetch: (bytes: number, total: number): string =>
      `Fetching PostgreSQL: ${megabytes(bytes)} of ${megabytes(total)}, unpacked`,
    start: 'Starting PostgreSQL: it makes its first files, which takes some seconds',
    fill: 'Making the tables of the company',
  },
  failedTitle: 'PostgreSQL did not start here.',
  failed: (message: string): string => (message === '' ? 'It said nothing for a minute.' : message),
  failedCure:
    'It needs WebAssembly and about 200 MB of memory. Try another browser, or close other tabs. Everything else on this page works without it: commands of captured changes in a link or a scenario file are replayed without a database.',
  ended: {
    timeout:
      'That SQL ran for more than 10 seconds, so PostgreSQL was ended. Its rows begin anew; the run keeps what it was told.',
    crash: 'PostgreSQL died of that SQL. Its rows begin anew; the run keeps what it was told.',
    'by-hand': 'PostgreSQL was ended. Its rows begin anew; the run keeps what it was told.',
  },
  ready: (version: string, seconds: string, cached: boolean): string =>
    `PostgreSQL ${version}, started in ${seconds} s${cached ? ' from your browser’s cache' : ''}.`,
  way: {
    wal: 'captured from the write-ahead log',
    triggers: 'captured by triggers',
  },
  wayNote: {
    wal: 'The page reads the log files that PostgreSQL itself writes (wal_level=logical) and takes out the old row, the new row, the position (LSN) and the transaction. A replication slot would give Debezium the same; in the page there is no second process for one.',
    triggers: (reason: string): string =>
      `The log cannot be read here (${reason}), so triggers write each change into a table of their own.`,
  },
  table: 'Table',
  rowsHere: 'Rows',
  rowsThere: 'Its topic tells of',
  identity: 'Replica identity',
  count: (count: Count): string => count.toLocaleString('en-US'),
  noKey: 'no key to count by',
  chooseIdentity: (identity: string): string => `Choose ${identity}`,
  identityNote: {
    FULL: 'the log holds the whole old row, so every record has its before.',
    DEFAULT:
      'PostgreSQL’s own choice. The log holds the primary key of an old row and no more: before of an update is null, and a large value that was not touched comes as __debezium_unavailable_value.',
    INDEX: 'the log holds the columns of the chosen unique index of an old row. Before of an update is null.',
    NOTHING: 'the log holds nothing of an old row.',
  } as Readonly<Record<string, string>>,
  notIdentified: (tables: string): string =>
    `${tables}: no primary key and no other replica identity. In a published table PostgreSQL refuses UPDATE and DELETE (“cannot update table because it does not have a replica identity and publishes updates”). There is no publication here, so it does them, and no connector hears of it. Add a primary key, or choose FULL.`,
  startAgainFromTables: 'Start again from the tables',
  startAgainNote: 'A snapshot: each row is told once more, as a read.',
  differs: 'Table and topic differ. A snapshot tells each row once more and ends the keys that no table has.',
  startedAgain: 'Told. Every table and its topic agree.',
  snapshotBusy: 'PostgreSQL is busy or was ended.',
  snapshotFailed: (message: string): string => `The tables could not be read: ${message}`,
  editor: 'SQL',
  editorHint: 'Ctrl+Enter runs it. Several statements are one transaction.',
  run: 'Run it',
  running: 'It runs …',
  stop: 'End it',
  tooLong: (length: number, most: number): string => `The text has ${length} characters; at most ${most} are run.`,
  examplesTitle: 'Try one of these',
  examples: [
    { name: 'One row', sql: SQL.oneRow },
    { name: 'Two tables, one transaction', sql: SQL.twoTables },
    { name: 'A delete', sql: SQL.deletion },
    { name: 'Another key', sql: SQL.anotherKey },
    { name: 'A rollback', sql: SQL.rollback },
    { name: 'A mistake', sql: SQL.mistake },
    { name: 'Only look', sql: SQL.look },
  ],
  done: (command: string, count: number): string =>
    /^(SELECT|INSERT|UPDATE|DELETE|MERGE|COPY)/.test(command) ? `${command} ${count.toLocaleString('en-US')}` : command,
  first: (shown: number, count: number): string => `The first ${shown} of ${count.toLocaleString('en-US')} rows.`,
  null: 'NULL',
  error: 'PostgreSQL refused it',
  sqlstate: 'SQLSTATE',
  errorAt: (line: number, column: number): string => `line ${line}, character ${column}`,
  errorNothing: 'Nothing of this text was done, and nothing entered the run.',
  errorPart: 'What the text had committed before stays, and was captured. The rest was not done.',
  rolledBack: 'The open transaction could not go on, so it was rolled back.',
  open: 'A transaction is open. What it does is captured when it commits, and never when it is rolled back.',
  captured: (changes: Count): string => `${many(changes, 'change', 'changes')} captured and entered into the run.`,
  capturedNone: 'No committed change, so nothing was captured.',
  captureError: (message: string): string =>
    `The database has committed, but its log could not be read: ${message}. The run was not told. Triggers capture what you change from now on.`,
  unknown: (count: Count): string =>
    `${many(count, 'changed row', 'changed rows')} could not be told: the table changed its form twice in one run of SQL, or was dropped in it. Start again from the tables.`,
  untold: (table: string, updates: Count, deletes: Count): string => {
    const what = [
      updates > 0 ? many(updates, 'update', 'updates') : '',
      deletes > 0 ? many(deletes, 'delete', 'deletes') : '',
    ]
    return `${what.filter((one) => one !== '').join(' and ')} of ${table} told to nobody: the log does not say which row it was. With a publication PostgreSQL would have refused it.`
  },
  truncated: (tables: string): string =>
    `TRUNCATE of ${tables} was captured, and the connector left it out: Debezium’s default is skipped.operations=t. The table is empty, and its topic still tells of the rows that were in it.`,
  leftOut: (columns: string): string =>
    `Not in the records: ${columns}. Debezium leaves out generated columns and types that it has no mapping for.`,
  tooMany: (count: Count, most: Count): string =>
    `The database has committed ${many(count, 'change', 'changes')}, and a run takes at most ${most.toLocaleString('en-US')} at once.`,
  tooManyTables: (count: Count, most: Count): string =>
    `The run would have topics of ${count} tables, and at most ${most} are captured.`,
  tooLarge: (table: string, reason: string): string =>
    `A row of ${table} is too large for a record: a producer sends at most 1 MiB (max.request.size). ${reason}`,
  refusedCure:
    'The database has committed it, and the run was told nothing of it. Make the rows smaller or fewer, then start again from the tables.',
  path: {
    title: 'The way of the newest change',
    row: 'Your row',
    log: 'Write-ahead log',
    triggers: 'Triggers',
    connector: 'Debezium connector',
    topic: 'Topic',
    reader: 'A system',
    committed: (tx: string): string => `committed, tx ${tx}`,
    records: (count: Count): string => many(count, 'record', 'records'),
    after: (seconds: string): string => `has it after ${seconds} s`,
    notYet: 'not yet',
  },
  records: 'What the company reads',
  recordsNone: 'No change yet. The connector makes its topic when the first one comes.',
  connector: {
    running: 'Debezium connector: running',
    waiting: (count: Count): string => `Debezium connector: ${many(count, 'record', 'records')} wait for the cluster`,
  },
  reader: (name: string): string => `read by ${name}`,
  topic: (written: number, read: number): string => `${written} written, ${read} read`,
  op: { c: 'create', u: 'update', d: 'delete', t: 'truncate', r: 'read' } as Readonly<Record<string, string>>,
  tombstone: 'tombstone',
  tombstoneNote: 'A record without a value: compaction may forget the key now.',
  before: 'before',
  after: 'after',
  noRow: 'no row',
  key: 'key',
  place: (partition: number, offset: number): string => `partition ${partition} @ offset ${offset}`,
  notRead: 'not read yet',
  notReadPaused: 'not read yet: the run is paused',
  play: 'Let it run',
  delay: (seconds: string): string => `read ${seconds} s after the commit`,
  slowNote:
    'The first record of a table takes seconds: its topic is made, and the reader’s group forms (group.initial.rebalance.delay.ms is 3 s). A later one that does so waited for the cluster.',
  lsn: 'LSN',
  transaction: 'tx',
  envelope: 'The whole record as JSON',
  stockNote:
    'A difference in inventory is a stock correction of that place: Streamscape hears it now, Batchland with its next file. Going back in the run does not turn back the database.',
} as const
