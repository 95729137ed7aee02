/**
 * The transform that takes the new row out of the envelope (ExtractNewRecordState, "unwrap").
 *
 * The one thing a reader would get wrong: after a delete come two records, the delete and its tombstone. What becomes
 * of both is one setting, `delete.tombstone.handling.mode`.
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

/** null is a record that is dropped. */
export function unwrap(
  config: UnwrapConfig,
  record: { readonly topic: string; readonly value: Envelope | null },
): PlainRecord | null {
  const { topic, value } = record
  if (value === null) {
    const isKept = config.deletes === 'tombstone' || config.deletes === 'rewrite-with-tombstone'
    // A tombstone has no envelope: what it is follows from being one.
    return isKept ? { topic, value: null, headers: readAdded({ op: 'd' }, config.addHeaders, isPresent) } : null
  }
  const headers = readAdded(value, config.addHeaders)
  const isDelete = value.op === 'd'
  if (isDelete && config.deletes === 'drop') return null
  if (isDelete && config.deletes.endsWith('tombstone') && !config.deletes.startsWith('rewrite'))
    return { topic, value: null, headers }
  const row = (isDelete ? value.before : value.after) as Row | null
  const marks: Row = config.deletes.startsWith('rewrite') ? { __deleted: String(isDelete) } : {}
  const routed = config.routeByField === '' ? undefined : row?.[config.routeByField]
  return {
    topic: routed === undefined || routed === null ? topic : String(routed),
    value: { ...row, ...marks, ...readAdded(value, config.addFields) },
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, one]) => [name, one === null ? null : String(one)]),
    ),
  }
}

function isPresent(value: JsonValue): boolean {
  return value !== null
}

function readAdded(
  envelope: Envelope,
  names: readonly string[],
  keep: (value: JsonValue) => boolean = () => true,
): Record<string, JsonValue> {
  const entries = names.map((given) => {
    const [name, alias = name.replaceAll('.', '_')] = given.split(':')
    return [`__${alias}`, readField(envelope, name)] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => keep(value)))
}

/** A name without a part is looked for in the envelope first, then in its source block. */
function readField(envelope: Envelope, name: string): JsonValue {
  const path = name.split('.')
  let value: JsonValue | undefined = envelope
  for (const step of path) value = (value as Envelope | null | undefined)?.[step]
  if (value === undefined && path.length === 1) value = (envelope.source as Envelope | undefined)?.[name]
  return value ?? null
}
