/**
 * Captured changes of a database, from a file or a link.
 *
 * The one thing a reader would get wrong: names of columns come from outside and may be anything, `__proto__` too, so
 * rows are read entry by entry into objects that have no prototype to reach.
 */
import { CAPTURE_LIMITS, CAPTURE_WAYS, type CaptureCommand, type CapturedChange } from '../core'
import { REPLICA_IDENTITIES, SNAPSHOT_MARKERS } from '../core/cdc'
import { type Fields, type InputError, readFlag, readObject, refuse } from './input-reader'
import { choice, flag, leftOut, list, object, type Rule, type RulesOf, readRules, text, unread, whole } from './rule'

type Row = NonNullable<CapturedChange['before']>
type Value = Row[string]

/** XIDs are 32 bits; an LSN is kept exact as long as a JSON number is. */
const XID_MAX = 4_294_967_295
const { columns, nameLength, textLength, depth, tables, changes: CHANGES_MAX } = CAPTURE_LIMITS
/** Of a left-out column: its name, the name of its type, and brackets. */
const LEFT_OUT_LENGTH = 2 * nameLength + 3
const CHARACTERS_MAX = CAPTURE_LIMITS.changeCharacters

const names = (length: number = nameLength) => list(text({ min: 1, max: length }), { max: columns })

export const CHANGE_RULES: RulesOf<CapturedChange> = {
  op: choice(['c', 'u', 'd', 't', 'r']),
  schema: text({ min: 1, max: nameLength }),
  table: text({ min: 1, max: nameLength }),
  keyColumns: names(),
  replicaIdentity: choice(REPLICA_IDENTITIES),
  // Which of the two must be there depends on the operation.
  before: leftOut(unread('row')) as Rule<Row | null>,
  after: leftOut(unread('row')) as Rule<Row | null>,
  lsn: whole(0, Number.MAX_SAFE_INTEGER),
  txId: whole(0, XID_MAX),
  unavailable: leftOut(names()),
  leftOut: leftOut(names(LEFT_OUT_LENGTH)),
  snapshot: leftOut(choice(SNAPSHOT_MARKERS)),
}

const CHANGE = object('change', (errors, place, value): CapturedChange => {
  const fields = readObject(errors, place, value, Object.keys(CHANGE_RULES)) ?? {}
  const { op, schema, table, keyColumns, replicaIdentity, ...rest } = readRules(errors, place, fields, CHANGE_RULES)
  const before = readRow(errors, `${place}.before`, fields.before, op === 'u' || op === 'd' ? 'may' : 'none')
  const after = readRow(errors, `${place}.after`, fields.after, op === 'd' || op === 't' ? 'none' : 'must')
  if (op === 'd' && before === null && replicaIdentity === 'FULL')
    refuse(errors, `${place}.before`, fields.before, 'no-deleted-row', {})
  return { op, schema, table, keyColumns, replicaIdentity, ...rest, before, after }
})

export const CAPTURE_RULES: RulesOf<Omit<CaptureCommand, 'kind'>> = {
  way: choice(CAPTURE_WAYS, 'wal'),
  changes: list(CHANGE, { max: CHANGES_MAX }),
  // Only true is kept; a command that begins something says nothing.
  continues: { ...flag(false), read: (errors, place, value) => readFlag(errors, place, value, false) || undefined },
  snapshotOf: leftOut(list(text({ min: 3, max: 2 * nameLength + 1 }), { max: tables })),
}

export function checkCapture(
  errors: InputError[],
  place: string,
  capture: CaptureCommand,
  raw: Fields,
): CaptureCommand {
  const { continues, ...rest } = capture
  const { changes, snapshotOf } = capture
  const at = `${place}.changes`
  if (changes.length === 0 && snapshotOf === undefined) refuse(errors, at, raw.changes, 'no-change', {})
  const length = JSON.stringify(changes).length
  if (length > CHARACTERS_MAX) refuse(errors, at, raw.changes, 'changes-long', { length, most: CHARACTERS_MAX })
  return continues === true ? { ...rest, continues } : rest
}

/** A row that must, may, or must not be there. */
function readRow(errors: InputError[], place: string, value: unknown, wanted: 'must' | 'may' | 'none'): Row | null {
  if (value === null || value === undefined) {
    if (wanted === 'must') refuse(errors, place, value, 'no-new-row', {})
    return null
  }
  if (wanted === 'none') {
    refuse(errors, place, value, 'row-too-much', {})
    return null
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse(errors, place, value, 'not-row', {})
    return null
  }
  const entries = Object.entries(value)
  if (entries.length > columns) {
    refuse(errors, place, value, 'columns-most', { count: entries.length, most: columns })
    return null
  }
  return Object.fromEntries(
    entries.map(([column, one], i) => {
      const at = `${place}.${column.slice(0, nameLength)}`
      if (column === '' || column === '__proto__' || column.length > nameLength)
        refuse(errors, at, column, 'not-column', { most: nameLength })
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
    refuse(errors, place, value, 'not-row-value', {})
    return null
  }
  if (value.length > textLength) refuse(errors, place, value, 'row-text-long', { most: textLength })
  return value
}
