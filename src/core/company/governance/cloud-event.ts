/**
 * CloudEvents 1.0 and its Kafka protocol binding: is this an event, and what are the record's key, headers and value?
 *
 * The one thing a reader would get wrong: a record's key is the caller's, not the event's `partitionkey`, unless a key
 * mapper says so (Kafka binding 3.1); and `data` is no attribute, so it never becomes a header.
 */

export type CloudEvent = Readonly<Record<string, unknown>>
export type ContentMode = 'binary' | 'structured'

export interface KafkaMessage {
  readonly key: string | null
  readonly headers: Readonly<Record<string, string>>
  /** Of the structured mode the JSON text; null for an event without data in binary mode. */
  readonly value: unknown
}

const REQUIRED = ['id', 'source', 'specversion', 'type']
/** Members of the JSON format that are no attributes. */
const DATA = ['data', 'data_base64']
const STRUCTURED_TYPE = 'application/cloudevents+json; charset=UTF-8'
const HEADER_PREFIX = 'ce_'
/** RFC 3339. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/
/** RFC 2046: type/subtype, with or without parameters. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(?:;.*)?$/
const INTEGER_MAX = 2_147_483_647

/** CloudEvents specification 1.0.2, "Context Attributes": required ones, names, and types of values. */
export function isCloudEvent(event: CloudEvent): boolean {
  if (event.specversion !== '1.0') return false
  if (REQUIRED.some((name) => typeof event[name] !== 'string' || event[name] === '')) return false
  return Object.entries(event).every(([name, value]) => DATA.includes(name) || isAttribute(name, value))
}

/** A null attribute counts as not there (JSON format 2.2). */
function isAttribute(name: string, value: unknown): boolean {
  if (!/^[a-z0-9]+$/.test(name)) return false
  if (value === null || value === undefined) return true
  if (name === 'time') return typeof value === 'string' && TIMESTAMP.test(value)
  if (name === 'datacontenttype') return typeof value === 'string' && MEDIA_TYPE.test(value)
  if (name === 'subject' || name === 'dataschema') return typeof value === 'string' && value !== ''
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= INTEGER_MAX
  return typeof value === 'string' || typeof value === 'boolean'
}

/** The media type tells the mode: `application/cloudevents…` is structured, all else binary (Kafka binding 3). */
export function detectContentMode(headers: Readonly<Record<string, string>>): ContentMode {
  const name = Object.keys(headers).find((header) => header.toLowerCase() === 'content-type')
  const type = name === undefined ? '' : headers[name].trim().toLowerCase()
  return type.startsWith('application/cloudevents') ? 'structured' : 'binary'
}

/** `keyMapper` names the attribute that becomes the key. */
export function toKafkaMessage(
  event: CloudEvent,
  mode: ContentMode,
  { key, keyMapper }: { readonly key?: string | null; readonly keyMapper?: string | null } = {},
): KafkaMessage {
  const mapped = keyMapper === undefined || keyMapper === null ? undefined : event[keyMapper]
  const recordKey = mapped === undefined || mapped === null ? (key ?? null) : String(mapped)
  if (mode === 'structured')
    return { key: recordKey, headers: { 'content-type': STRUCTURED_TYPE }, value: JSON.stringify(event) }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(event)) {
    if (DATA.includes(name) || value === null || value === undefined) continue
    headers[name === 'datacontenttype' ? 'content-type' : HEADER_PREFIX + name] = String(value)
  }
  return { key: recordKey, headers, value: event.data ?? event.data_base64 ?? null }
}
