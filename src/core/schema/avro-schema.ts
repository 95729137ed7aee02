/**
 * An Avro schema after parsing (Apache Avro specification, 'Schema Declaration').
 * The one thing a reader would get wrong: a reference to a named type is the very object that it names, so a
 * recursive schema is a cycle. Walk it with a memory of what was visited, and print it with printAvroSchema().
 */

export type AvroPrimitive = 'null' | 'boolean' | 'int' | 'long' | 'float' | 'double' | 'bytes' | 'string'

export const AVRO_PRIMITIVES: readonly AvroPrimitive[] = [
  'null',
  'boolean',
  'int',
  'long',
  'float',
  'double',
  'bytes',
  'string',
]

/** Attributes that Avro itself does not use (`logicalType`, `precision`, `connect.name` …), in the order written. */
export type AvroProperties = readonly (readonly [key: string, value: unknown])[]

export interface AvroPrimitiveSchema {
  readonly type: AvroPrimitive
  readonly properties: AvroProperties
}
export interface AvroArraySchema {
  readonly type: 'array'
  readonly items: AvroSchema
  readonly properties: AvroProperties
}
export interface AvroMapSchema {
  readonly type: 'map'
  readonly values: AvroSchema
  readonly properties: AvroProperties
}
export interface AvroUnionSchema {
  readonly type: 'union'
  readonly branches: readonly AvroSchema[]
}

interface AvroNamed {
  /** The last part of the name; empty only for a record without a name, which Avro allows in memory. */
  readonly name: string
  /** Empty for the null namespace. */
  readonly namespace: string
  /** Full names. */
  readonly aliases: readonly string[]
  readonly doc: string | null
  readonly properties: AvroProperties
}
export interface AvroField {
  readonly name: string
  readonly schema: AvroSchema
  readonly hasDefault: boolean
  /** The default as written in JSON; meaningful only when `hasDefault`. */
  readonly defaultValue: unknown
  readonly aliases: readonly string[]
  readonly order: 'ascending' | 'descending' | 'ignore'
  readonly doc: string | null
  readonly properties: AvroProperties
}
export interface AvroRecordSchema extends AvroNamed {
  readonly type: 'record'
  readonly isError: boolean
  readonly fields: readonly AvroField[]
}
export interface AvroEnumSchema extends AvroNamed {
  readonly type: 'enum'
  readonly symbols: readonly string[]
  readonly defaultSymbol: string | null
}
export interface AvroFixedSchema extends AvroNamed {
  readonly type: 'fixed'
  /** In bytes. */
  readonly size: number
}

export type AvroNamedSchema = AvroRecordSchema | AvroEnumSchema | AvroFixedSchema
export type AvroSchema =
  | AvroPrimitiveSchema
  | AvroArraySchema
  | AvroMapSchema
  | AvroUnionSchema
  | AvroRecordSchema
  | AvroEnumSchema
  | AvroFixedSchema

export function isAvroNamed(schema: AvroSchema): schema is AvroNamedSchema {
  return schema.type === 'record' || schema.type === 'enum' || schema.type === 'fixed'
}

export function avroFullName(schema: AvroNamedSchema): string {
  return schema.namespace === '' ? schema.name : `${schema.namespace}.${schema.name}`
}

export function isAvroPrimitive(name: string): name is AvroPrimitive {
  return (AVRO_PRIMITIVES as readonly string[]).includes(name)
}
