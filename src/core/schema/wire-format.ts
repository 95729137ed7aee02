/**
 * The five bytes before a record's value (Confluent, 'Wire format'): magic byte 0 and the schema's id, big-endian.
 * The one thing a reader would get wrong: nothing in them says whether the payload is Avro or JSON; the registry knows
 * by the id.
 */
import { catchProblem, refuseSchema, type SchemaResult } from './schema-error'

export const WIRE_HEADER_BYTES = 5
const MAGIC_BYTE = 0

export interface WireRecord {
  readonly schemaId: number
  readonly payload: Uint8Array
}

export function wrapPayload(schemaId: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(WIRE_HEADER_BYTES + payload.length)
  new DataView(bytes.buffer).setInt32(1, schemaId)
  bytes[0] = MAGIC_BYTE
  bytes.set(payload, WIRE_HEADER_BYTES)
  return bytes
}

export function unwrapPayload(bytes: Uint8Array): SchemaResult<WireRecord> {
  return catchProblem(() => {
    if (bytes.length < WIRE_HEADER_BYTES)
      refuseSchema('byte 0', bytes.length, `Size of data is smaller than ${WIRE_HEADER_BYTES}. Write it with a schema.`)
    if (bytes[0] !== MAGIC_BYTE) refuseSchema('byte 0', bytes[0], 'Unknown magic byte! Write the record with a schema.')
    const schemaId = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt32(1)
    return { schemaId, payload: bytes.subarray(WIRE_HEADER_BYTES) }
  })
}
