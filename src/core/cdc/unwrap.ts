/**
 * The transform that takes the new row out of the envelope (ExtractNewRecordState, "unwrap"; AbstractExtractNewRecordState
 * and DefaultDeleteHandlingStrategy of Debezium 3).
 *
 * The one thing a reader would get wrong: after a delete come two records, the delete and its tombstone. In mode
 * `tombstone` the delete itself becomes the tombstone and the one behind it is dropped, so that one is left.
 */
import type { JsonValue, Row } from './table-change'

export interface UnwrapConfig {
  /** `delete.tombstone.handling.mode` */
  readonly deletes: 'drop' | 'tombstone' | 'delete-to-tombstone' | 'rewrite' | 'rewrite-with-tombstone'
  /** `add.fields` and `add.headers`: names of the envelope, or `part.name`; `name:other` gives it another name. */
  readonly addFields: readonly string[]
  readonly addHeaders: readonly string[]
  /** `route.by.field`; empty for none. */
  readonly routeByField: string
}

export interface PlainRecord {
  readonly topic: string
  readonly value: Row | null
  readonly headers: Readonly<Record<string, JsonValue>>
}

type Envelope = Readonly<Record<string, JsonValue>>

/** null is a record that is dropped; so is every truncate, which has neither an old nor a new row. */
export function unwrap(
  config: UnwrapConfig,
  record: { readonly topic: string; readonly value: Envelope | null },
): PlainRecord | null {
  const { topic, value } = record
  const isRewrite = config.deletes.startsWith('rewrite')
  if (value === null) {
    if (config.deletes !== 'rewrite-with-tombstone') return null
    // A tombstone has no envelope: that it is a delete follows from being one.
    return { topic, value: null, headers: readAdded({ op: 'd' }, config.addHeaders.filter(isOperation)) }
  }
  const { before, after } = value as { readonly before?: Row | null; readonly after?: Row | null }
  const row = after ?? before ?? null
  if (row === null) return null
  const isDelete = after === null || after === undefined
  if (isDelete && config.deletes === 'drop') return null
  const routed = config.routeByField === '' ? null : (row[config.routeByField] ?? null)
  const place = routed === null || routed === '' ? topic : String(routed)
  const headers = Object.entries(readAdded(value, config.addHeaders)).map(
    ([name, one]) => [name, one === null ? null : String(one)] as const,
  )
  const isGone = isDelete && !isRewrite
  const marks: Row = isRewrite ? { __deleted: String(isDelete) } : {}
  return {
    topic: place,
    value: isGone ? null : { ...row, ...marks, ...readAdded(value, config.addFields) },
    headers: Object.fromEntries(headers),
  }
}

function isOperation(given: string): boolean {
  return given.split(':')[0] === 'op'
}

const OF_TRANSACTION = ['id', 'total_order', 'data_collection_order']
const OF_ENVELOPE = ['op', 'ts_ms', 'ts_us', 'ts_ns']

/** Fields under their new names, `__op` or `__source_lsn`; a field that is nowhere adds nothing. */
function readAdded(envelope: Envelope, names: readonly string[]): Record<string, JsonValue> {
  const entries = names.flatMap((given) => {
    const [name, alias = name.replaceAll('.', '_')] = given.split(':')
    const [part, field] = name.includes('.') ? name.split('.') : [partOf(name), name]
    const value = readField(envelope, part, field)
    return value === undefined ? [] : [[`__${alias}`, value] as const]
  })
  return Object.fromEntries(entries)
}

/** FieldReference.determineStruct: empty for the envelope itself. */
function partOf(field: string): string {
  if (OF_TRANSACTION.includes(field)) return 'transaction'
  return OF_ENVELOPE.includes(field) ? '' : 'source'
}

/** A part that is not there, as a transaction of a snapshot, makes its fields null; another's are looked for outside. */
function readField(envelope: Envelope, part: string, field: string): JsonValue | undefined {
  const struct = part === '' ? envelope : ((envelope[part] ?? null) as Envelope | null)
  if (struct === null) return null
  return struct[field] === undefined ? envelope[field] : struct[field]
}
