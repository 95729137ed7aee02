/**
 * What a schema registry knows (Confluent Schema Registry: subjects, versions, ids, modes, compatibility levels).
 * The one thing a reader would get wrong: an id belongs to a schema's content, not to a subject. The same schema under
 * two subjects has one id; a version counts within its subject and is never given twice while a soft-deleted one stays.
 */
import type { CompatibilityLevel } from './compatibility'
import type { SchemaType } from './parsed-schema'

export type RegistryMode = 'READWRITE' | 'READONLY' | 'READONLY_OVERRIDE' | 'IMPORT'
export const REGISTRY_MODES: readonly RegistryMode[] = ['READWRITE', 'READONLY', 'READONLY_OVERRIDE', 'IMPORT']

export interface SchemaReference {
  /** The name by which the schema refers to it: a full name in Avro, a `$ref` in JSON Schema. */
  readonly name: string
  readonly subject: string
  readonly version: number
}
export interface StoredSchema {
  readonly id: number
  readonly schemaType: SchemaType
  readonly schema: string
  readonly references: readonly SchemaReference[]
}
export interface SubjectVersion {
  readonly version: number
  readonly id: number
  /** Soft-deleted: hidden, but still readable by its id and with `deleted=true`. */
  readonly deleted: boolean
}
export interface Subject {
  readonly name: string
  /** In rising order; empty for a subject that has only a level or a mode. */
  readonly versions: readonly SubjectVersion[]
  /** null: the global one holds. */
  readonly compatibility: CompatibilityLevel | null
  readonly mode: RegistryMode | null
}

/** Plain data; a request makes a new one and shares what did not change. */
export interface RegistryState {
  readonly nextId: number
  readonly schemas: readonly StoredSchema[]
  readonly subjects: readonly Subject[]
  readonly compatibility: CompatibilityLevel
  readonly defaultCompatibility: CompatibilityLevel
  readonly mode: RegistryMode
}

export function createRegistry(defaultCompatibility: CompatibilityLevel = 'BACKWARD'): RegistryState {
  const compatibility = defaultCompatibility
  return { nextId: 1, schemas: [], subjects: [], compatibility, defaultCompatibility, mode: 'READWRITE' }
}

export function findSubject(state: RegistryState, name: string): Subject {
  const found = state.subjects.find((subject) => subject.name === name)
  return found ?? { name, versions: [], compatibility: null, mode: null }
}

/** Replace one subject; one that holds nothing any more is dropped. */
export function putSubject(state: RegistryState, subject: Subject): RegistryState {
  const others = state.subjects.filter(({ name }) => name !== subject.name)
  const isEmpty = subject.versions.length === 0 && subject.compatibility === null && subject.mode === null
  const subjects = isEmpty ? others : [...others, subject].sort((x, y) => (x.name < y.name ? -1 : 1))
  return { ...state, subjects }
}

/** Forget schemas of which no version is left. */
export function dropUnusedSchemas(state: RegistryState): RegistryState {
  const used = new Set(state.subjects.flatMap(({ versions }) => versions.map(({ id }) => id)))
  return { ...state, schemas: state.schemas.filter(({ id }) => used.has(id)) }
}

export function findSchema(state: RegistryState, id: number): StoredSchema | null {
  return state.schemas.find((schema) => schema.id === id) ?? null
}

export function listVersions(subject: Subject, withDeleted: boolean): readonly SubjectVersion[] {
  return subject.versions.filter(({ deleted }) => withDeleted || !deleted)
}

export function effectiveLevel(state: RegistryState, subject: string): CompatibilityLevel {
  return findSubject(state, subject).compatibility ?? state.compatibility
}

export function effectiveMode(state: RegistryState, subject: string): RegistryMode {
  return state.mode === 'READONLY_OVERRIDE' ? state.mode : (findSubject(state, subject).mode ?? state.mode)
}

/** The versions, not deleted, whose schemas refer to a version of a subject. */
export function listReferrers(state: RegistryState, subject: string, version: number): readonly SubjectVersion[] {
  return state.subjects.flatMap(({ versions }) =>
    versions.filter(({ id, deleted }) => {
      const references = deleted ? [] : (findSchema(state, id)?.references ?? [])
      return references.some((reference) => reference.subject === subject && reference.version === version)
    }),
  )
}
