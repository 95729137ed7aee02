/** Schemas: Avro and JSON Schema, whether they fit together, and the registry that keeps them. */
export { type AvroParseOptions, parseAvroSchema } from './avro-parser'
export { printAvroSchema } from './avro-print'
export { decodeAvro } from './avro-reader'
export { type AvroCompatibility, type AvroIncompatibility, checkReaderWriter } from './avro-resolution'
export { type AvroField, type AvroNamedSchema, type AvroSchema, avroFullName } from './avro-schema'
export { encodeAvro } from './avro-writer'
export {
  COMPATIBILITY_LEVELS,
  type CompatibilityLevel,
  type CompatibilityProblem,
  type CompatibilityVerdict,
  checkCompatibility,
} from './compatibility'
export type { JsonChange, JsonPolicy } from './json-diff-changes'
export { diffJsonSchema, type JsonSchemaDifference } from './json-schema-diff'
export { type JsonSchema, readJsonSchema } from './json-schema-reader'
export { validateJson } from './json-validation'
export { type ParsedSchema, parseSchema, parseSchemaText, SCHEMA_TYPES, type SchemaType } from './parsed-schema'
export { type RegistryResponse, registryRequest } from './registry'
export type { RegistryRequest } from './registry-request'
export { createRegistry, REGISTRY_MODES, type RegistryMode, type RegistryState } from './registry-state'
export type { SchemaError, SchemaResult } from './schema-error'
export { unwrapPayload, type WireRecord, wrapPayload } from './wire-format'
