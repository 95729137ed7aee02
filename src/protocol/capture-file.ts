/**
 * Captured changes of a database, from a file or a link.
 *
 * The one thing a reader would get wrong: names of columns come from outside and may be anything, `__proto__` too, so
 * rows are read entry by entry into objects that have no prototype to reach.
 */
import { CAPTURE_LIMITS, CAPTURE_WAYS, type CaptureCommand, type CapturedChange } from '../core'
import { REPLICA_IDENTITIES, SNAPSHOT_MARKERS } from '../core/cdc'
import {
  type Fields,
  type InputError,
  readChoice,
  readFlag,
  readList,
  readObject,
  readText,
  readWhole,
  refuse,
} from './input-reader'

type Row = NonNullable<CapturedChange['before']>
type Value = Row[string]

const CHANGE_KEYS = [
  'op',
  'schema',
  'table',
  'keyColumns',
  'replicaIdentity',
  'before',
  'after',
  'lsn',
  'txId',
  'unavailable',
  'leftOut',
  'snapshot',
] as const
const OPS = ['c', 'u', 'd', 't', 'r'] as const
/** XIDs are 32 bits; an LSN is kept exact as long as a JSON number is. */
const XID_MAX = 4_294_967_295
const { columns, nameLength, textLength, depth, tables, changes: CHANGES_MAX } = CAPTURE_LIMITS
/** Of a left-out column: its name, the name of its type, and brackets. */
const LEFT_OUT_LENGTH = 2 * nameLength + 3
const CHARACTERS_MAX = CAPTURE_LIMITS.changeCharacters

export function readCapture(errors: InputError[], place: string, fields: Fields): CaptureCommand {
  const way = readChoice(errors, `${place}.way`, fields.way, CAPTURE_WAYS, 'wal')
  const list = `${place}.changes`
  const changes = readList(errors, list, fields.changes, CHANGES_MAX, (at, entry) => readChange(errors, at, entry))
  const length = JSON.stringify(changes).length
  const isSnapshot = fields.snapshotOf !== undefined
  if (changes.length === 0 && !isSnapshot)
    refuse(errors, list, fields.changes, 'There is no change in it.', 'Name at least one.')
  if (length > CHARACTERS_MAX) {
    const message = `The changes have ${length} characters; at most ${CHARACTERS_MAX} are read.`
    refuse(errors, list, fields.changes, message, 'Change fewer or shorter rows at once.')
  }
  const continues = readFlag(errors, `${place}.continues`, fields.continues, false)
  const names = isSnapshot ? readTableNames(errors, `${place}.snapshotOf`, fields.snapshotOf) : []
  return {
    kind: 'CaptureChanges',
    way,
    changes,
    ...(continues ? { continues: true as const } : {}),
    ...(isSnapshot ? { snapshotOf: names } : {}),
  }
}

function readTableNames(errors: InputError[], place: string, value: unknown): readonly string[] {
  return readList(errors, place, value, tables, (at, entry) =>
    readText(errors, at, entry, { min: 3, max: 2 * nameLength + 1 }),
  )
}

function readChange(errors: InputError[], place: string, value: unknown): CapturedChange {
  const fields = readObject(errors, place, value, CHANGE_KEYS) ?? {}
  const op = readChoice(errors, `${place}.op`, fields.op, OPS)
  const name = (key: 'schema' | 'table') =>
    readText(errors, `${place}.${key}`, fields[key], { min: 1, max: nameLength })
  const change: CapturedChange = {
    op,
    schema: name('schema'),
    table: name('table'),
    keyColumns: readNames(errors, `${place}.keyColumns`, fields.keyColumns),
    replicaIdentity: readChoice(errors, `${place}.replicaIdentity`, fields.replicaIdentity, REPLICA_IDENTITIES),
    before: readRow(errors, `${place}.before`, fields.before, op === 'u' || op === 'd' ? 'may' : 'none'),
    after: readRow(errors, `${place}.after`, fields.after, op === 'd' || op === 't' ? 'none' : 'must'),
    lsn: readWhole(errors, `${place}.lsn`, fields.lsn, { min: 0, max: Number.MAX_SAFE_INTEGER }),
    txId: readWhole(errors, `${place}.txId`, fields.txId, { min: 0, max: XID_MAX }),
  }
  if (op === 'd' && change.before === null && change.replicaIdentity === 'FULL')
    refuse(errors, `${place}.before`, fields.before, 'A deleted row is missing.', 'Write the row as it was.')
  const { unavailable, leftOut, snapshot } = fields
  return {
    ...change,
    ...(unavailable === undefined ? {} : { unavailable: readNames(errors, `${place}.unavailable`, unavailable) }),
    ...(leftOut === undefined ? {} : { leftOut: readNames(errors, `${place}.leftOut`, leftOut, LEFT_OUT_LENGTH) }),
    ...(snapshot === undefined
      ? {}
      : { snapshot: readChoice(errors, `${place}.snapshot`, snapshot, SNAPSHOT_MARKERS) }),
  }
}

function readNames(errors: InputError[], place: string, value: unknown, max: number = nameLength): readonly string[] {
  return readList(errors, place, value, columns, (at, entry) => readText(errors, at, entry, { min: 1, max }))
}

/** A row that must, may, or must not be there. */
function readRow(errors: InputError[], place: string, value: unknown, wanted: 'must' | 'may' | 'none'): Row | null {
  if (value === null || value === undefined) {
    if (wanted === 'must') refuse(errors, place, value, 'The new row is missing.', 'Write its columns.')
    return null
  }
  if (wanted === 'none') {
    refuse(errors, place, value, 'There is no such row in this operation.', 'Remove it, or write null.')
    return null
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse(errors, place, value, 'Expected a row.', 'Write { "column": value, … }.')
    return null
  }
  const entries = Object.entries(value)
  if (entries.length > columns) {
    refuse(errors, place, value, `${entries.length} columns; at most ${columns} are read.`, 'Leave some out.')
    return null
  }
  return Object.fromEntries(
    entries.map(([column, one], i) => {
      const at = `${place}.${column.slice(0, nameLength)}`
      if (column === '' || column === '__proto__' || column.length > nameLength)
        refuse(errors, at, column, 'This is not a name of a column.', `Use 1 to ${nameLength} characters.`)
      // An entry of this name would set the prototype of whoever copies the row.
      return [column === '__proto__' ? `column ${i}` : column, readValue(errors, at, one)]
    }),
  )
}

/** Scalars, and lists and objects of them: arrays of PostgreSQL, and points. */
function readValue(errors: InputError[], place: string, value: unknown, level = 0): Value {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'object' && level < depth) {
    const entries = Object.entries(value)
    if (Array.isArray(value)) return value.map((one, i) => readValue(errors, `${place}[${i}]`, one, level + 1))
    if (!entries.some(([name]) => name === '__proto__'))
      return Object.fromEntries(
        entries.map(([name, one]) => [
          name,
          readValue(errors, `${place}.${name.slice(0, nameLength)}`, one, level + 1),
        ]),
      )
  }
  if (typeof value !== 'string') {
    refuse(
      errors,
      place,
      value,
      'Expected text, a number, true, false, null, or a list.',
      'Write JSON columns as text.',
    )
    return null
  }
  if (value.length > textLength)
    refuse(errors, place, value, `Text of more than ${textLength} characters.`, 'Shorten it.')
  return value
}
