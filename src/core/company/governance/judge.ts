/**
 * Is this record's value good? Three judges that see different things: the broker's schema validation looks at the
 * first five bytes, a consumer's deserializer at all of them, and only a rule of the company at what they say.
 *
 * The one thing a reader would get wrong: broker-side validation does not read the payload (Confluent, 'Broker-Side
 * Schema ID Validation'). Bytes under the right id that do not decode, or that say nonsense, pass it.
 */
import { decodeAvro } from '../../schema/avro-reader'
import { checkReaderWriter } from '../../schema/avro-resolution'
import type { RegistryState } from '../../schema/registry-state'
import { unwrapPayload } from '../../schema/wire-format'
import type { Feed } from '../vocabulary/business-spec'
import { builtInRegistry, fetchSchema, fetchSubjects, keyField, schemaIdOf, subjectOf } from './feed-schemas'
import { bytesOfText } from './poison'

export interface Verdict {
  /** Why `confluent.value.schema.validation` refuses it; null when it lets it in. */
  readonly broker: string | null
  /** The exception of a consumer's deserializer; null when it can be read. */
  readonly reader: string | null
  /** What a rule on the values would say; null when they make sense. */
  readonly nonsense: string | null
}

/** Poison comes in few kinds and many copies. What one registry says is not what another says. */
const knownBy = new WeakMap<RegistryState, Map<string, Verdict>>()
const KNOWN_MOST = 512

export function judgeValue(
  feed: Feed,
  text: string,
  articles: number,
  registry: RegistryState = builtInRegistry(),
): Verdict {
  const known = knownBy.get(registry) ?? new Map<string, Verdict>()
  knownBy.set(registry, known)
  const key = `${feed} ${articles} ${text}`
  const found = known.get(key)
  if (found !== undefined) return found
  const verdict = Object.freeze(judgeBytes(feed, bytesOfText(text), articles, registry))
  if (known.size >= KNOWN_MOST) known.clear()
  known.set(key, verdict)
  return verdict
}

function judgeBytes(feed: Feed, bytes: Uint8Array, articles: number, registry: RegistryState): Verdict {
  const wire = unwrapPayload(bytes)
  if (!wire.ok) {
    const cause = bytes.length > 0 && bytes[0] !== 0 ? 'Unknown magic byte!' : wire.error.message
    return { broker: cause, reader: `SerializationException: ${cause}`, nonsense: null }
  }
  const { schemaId, payload } = wire.value
  const broker = doorReason(feed, schemaId, registry)
  const writer = fetchSchema(schemaId, registry)
  if ('error' in writer) {
    const reader = `SerializationException: Error retrieving Avro value schema for id ${schemaId}. ${writer.error}`
    return { broker, reader, nonsense: null }
  }
  const failure = `SerializationException: Error deserializing Avro message for id ${schemaId}`
  const value = decodeAvro(writer.schema, payload)
  if (!value.ok) return { broker, reader: `${failure}. ${value.error.message}`, nonsense: null }
  const expected = fetchSchema(schemaIdOf(feed))
  if ('schema' in expected) {
    const { incompatibilities } = checkReaderWriter(expected.schema, writer.schema)
    if (incompatibilities.length > 0) {
      const [{ type, message }] = incompatibilities
      return { broker, reader: `${failure}. AvroTypeException: ${type}: ${message}`, nonsense: null }
    }
  }
  return { broker, reader: null, nonsense: findNonsense(feed, value.value, articles) }
}

/** Why schema id validation would not let this id in; null when it would. */
export function doorReason(feed: Feed, schemaId: number, registry: RegistryState): string | null {
  if (fetchSubjects(schemaId, registry).includes(subjectOf(feed))) return null
  return `schema id ${schemaId} is not registered under the subject ${subjectOf(feed)}`
}

function findNonsense(feed: Feed, value: unknown, articles: number): string | null {
  const field = keyField(feed)
  const about = (value as Readonly<Record<string, unknown>>)[field]
  const makesSense = typeof about === 'number' && about >= 0 && about < articles
  return makesSense ? null : `there is no ${field} ${String(about)}`
}
