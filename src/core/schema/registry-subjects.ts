/**
 * Subjects and their versions: list, read, register, look up, delete (`SubjectsResource` and
 * `SubjectVersionsResource` of the registry).
 * The one thing a reader would get wrong: deleting happens in two steps. A soft delete hides a version and keeps its
 * number taken; `permanent=true` is refused until the soft delete was done.
 */
import { checkCompatibility } from './compatibility'
import { ERRORS } from './registry-errors'
import { type Answer, type Call, checkSubject, isSet, readBody, readVersion } from './registry-request'
import { findStored, type GivenSchema, readGivenSchema, readStoredSchema } from './registry-schemas'
import {
  dropUnusedSchemas,
  effectiveLevel,
  effectiveMode,
  findSchema,
  findSubject,
  listReferrers,
  listVersions,
  putSubject,
  type RegistryState,
  type StoredSchema,
  type Subject,
  type SubjectVersion,
} from './registry-state'

export function listSubjects(call: Call): Answer {
  const prefix = call.query.get('subjectPrefix') ?? ''
  const deletedOnly = isSet(call, 'deletedOnly')
  const found = call.state.subjects.filter(({ name, versions }) => {
    if (!name.startsWith(prefix) || versions.length === 0) return false
    const isDeleted = versions.every(({ deleted }) => deleted)
    return deletedOnly ? isDeleted : isSet(call, 'deleted') || !isDeleted
  })
  return { body: found.map(({ name }) => name) }
}

export function listSubjectVersions(call: Call, name: string): Answer {
  const subject = findSubject(call.state, name)
  const deletedOnly = isSet(call, 'deletedOnly')
  const versions = listVersions(subject, deletedOnly || isSet(call, 'deleted'))
  const shown = versions.filter(({ deleted }) => !deletedOnly || deleted)
  if (shown.length === 0) throw ERRORS.subjectNotFound(name)
  return { body: shown.map(({ version }) => version) }
}

/** A version that a path names; refused as unknown subject, unknown version or invalid version. */
export function findVersion(state: RegistryState, name: string, text: string, withDeleted: boolean): SubjectVersion {
  const wanted = readVersion(text)
  const versions = listVersions(findSubject(state, name), withDeleted)
  if (versions.length === 0) throw ERRORS.subjectNotFound(name)
  const found = wanted === 'latest' ? versions.at(-1) : versions.find(({ version }) => version === wanted)
  if (found === undefined) throw ERRORS.versionNotFound(wanted)
  return found
}

export function readSubjectVersion(call: Call, name: string, text: string): Answer {
  const entry = findVersion(call.state, name, text, isSet(call, 'deleted'))
  return { body: describeVersion(call.state, name, entry) }
}

export function readSubjectSchema(call: Call, name: string, text: string): Answer {
  const entry = findVersion(call.state, name, text, isSet(call, 'deleted'))
  return { body: findSchema(call.state, entry.id)?.schema }
}

export function listReferencedBy(call: Call, name: string, text: string): Answer {
  const { version } = findVersion(call.state, name, text, isSet(call, 'deleted'))
  const ids = listReferrers(call.state, name, version).map(({ id }) => id)
  return { body: [...new Set(ids)].sort((x, y) => x - y) }
}

export function describeVersion(state: RegistryState, subject: string, entry: SubjectVersion): unknown {
  const stored = findSchema(state, entry.id)
  return { subject, version: entry.version, id: entry.id, ...(stored === null ? {} : describeSchema(stored)) }
}

/** Avro is the default type and is left out, as are references when there are none. */
export function describeSchema(stored: StoredSchema) {
  return {
    ...(stored.schemaType === 'AVRO' ? {} : { schemaType: stored.schemaType }),
    ...(stored.references.length === 0 ? {} : { references: stored.references }),
    schema: stored.schema,
  }
}

export function lookUpSchema(call: Call, name: string): Answer {
  const subject = findSubject(call.state, name)
  const versions = listVersions(subject, isSet(call, 'deleted'))
  if (versions.length === 0) throw ERRORS.subjectNotFound(name)
  const stored = findStored(call.state, readGivenSchema(call))
  const entry = versions.findLast(({ id }) => id === stored?.id)
  if (stored === null || entry === undefined) throw ERRORS.schemaNotFound()
  return { body: describeVersion(call.state, name, entry) }
}

export function registerSchema(call: Call, name: string): Answer {
  const { state } = call
  const subject = findSubject(state, checkSubject(name))
  const given = readGivenSchema(call)
  const stored = findStored(state, given)
  const wantedId = readPositive(readBody(call, 'id'))
  const existing = listVersions(subject, false).find(({ id }) => id === stored?.id)
  if (existing !== undefined && (wantedId === null || wantedId === existing.id)) return { body: { id: existing.id } }
  const mode = effectiveMode(state, name)
  refuseReadOnly(state, name)
  if (mode === 'IMPORT') return importSchema(call, subject, given, wantedId)
  if (wantedId !== null) throw ERRORS.notPermitted(`Subject ${name} is not in import mode`)
  const version = (subject.versions.at(-1)?.version ?? 0) + 1
  const wantedVersion = readPositive(readBody(call, 'version'))
  if (wantedVersion !== null && wantedVersion !== version)
    throw ERRORS.invalidSchema(
      `Version is not one more than previous version: ${wantedVersion} was given, ${version} is next`,
    )
  if (!isSet(call, 'force')) checkAgainstSubject(state, subject, given)
  const id = stored?.id ?? state.nextId
  return { body: { id }, state: addVersion(state, subject, given, { version, id, deleted: false }) }
}

export function refuseReadOnly(state: RegistryState, name: string): void {
  const mode = effectiveMode(state, name)
  if (mode === 'READONLY' || mode === 'READONLY_OVERRIDE')
    throw ERRORS.notPermitted(`Subject ${name} is in read-only mode`)
}

function importSchema(call: Call, subject: Subject, given: GivenSchema, id: number | null): Answer {
  const { state } = call
  if (id === null) throw ERRORS.notPermitted(`Subject ${subject.name} is in import mode`)
  const holder = findSchema(state, id)
  if (holder !== null && findStored(state, given)?.id !== id) throw ERRORS.idDoesNotMatch(id)
  const next = (subject.versions.at(-1)?.version ?? 0) + 1
  const version = readPositive(readBody(call, 'version')) ?? next
  return { body: { id }, state: addVersion(state, subject, given, { version, id, deleted: false }) }
}

function checkAgainstSubject(state: RegistryState, subject: Subject, given: GivenSchema): void {
  const level = effectiveLevel(state, subject.name)
  const previous = listVersions(subject, false).map(({ id, version }) => ({ version, stored: findSchema(state, id) }))
  const parsed = previous.flatMap(({ stored }) => (stored === null ? [] : [readStoredSchema(state, stored)]))
  const verdict = checkCompatibility(level, parsed, given.parsed)
  if (verdict.compatible) return
  const { version, stored } = previous[verdict.problems[0].previousIndex]
  throw ERRORS.incompatible(subject.name, [
    ...verdict.messages,
    `{oldSchemaVersion: ${version}}`,
    `{oldSchema: '${stored?.schema}'}`,
    `{validateFields: 'false', compatibility: '${level}'}`,
  ])
}

function addVersion(state: RegistryState, subject: Subject, given: GivenSchema, entry: SubjectVersion): RegistryState {
  const others = subject.versions.filter(({ version }) => version !== entry.version)
  const versions = [...others, entry].sort((x, y) => x.version - y.version)
  const { schemaType, references, parsed } = given
  const isKnown = findSchema(state, entry.id) !== null
  const schemas = isKnown
    ? state.schemas
    : [...state.schemas, { id: entry.id, schemaType, schema: parsed.text, references }]
  return putSubject({ ...state, schemas, nextId: Math.max(state.nextId, entry.id + 1) }, { ...subject, versions })
}

/** A number that a request may carry: 0, -1 and nothing mean that the registry chooses. */
function readPositive(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 0x7fffffff ? value : null
}

export function deleteSubject(call: Call, name: string): Answer {
  const { state } = call
  const subject = findSubject(state, name)
  const isPermanent = isSet(call, 'permanent')
  if (subject.versions.length === 0) throw ERRORS.subjectNotFound(name)
  const isDeleted = subject.versions.every(({ deleted }) => deleted)
  if (!isPermanent && isDeleted) throw ERRORS.subjectSoftDeleted(name)
  if (isPermanent && !isDeleted) throw ERRORS.subjectNotSoftDeleted(name)
  refuseReadOnly(state, name)
  const gone = listVersions(subject, isPermanent)
  for (const { version } of gone)
    if (listReferrers(state, name, version).length > 0) throw ERRORS.referenceExists(name, version)
  const body = gone.map(({ version }) => version)
  if (isPermanent) return { body, state: dropUnusedSchemas(putSubject(state, forget(name))) }
  const versions = subject.versions.map((entry) => ({ ...entry, deleted: true }))
  return { body, state: putSubject(state, { ...subject, versions }) }
}

/**
 * A subject's own level and mode stay through a soft delete and go when its last version is gone for good
 * (confluentinc/schema-registry #3810), so that a subject that is restored is as strict as it was.
 */
function forget(name: string): Subject {
  return { name, versions: [], compatibility: null, mode: null }
}

export function deleteVersion(call: Call, name: string, text: string): Answer {
  const { state } = call
  const isPermanent = isSet(call, 'permanent')
  const entry = findVersion(state, name, text, readVersion(text) !== 'latest' || isPermanent)
  const { version, deleted } = entry
  if (!isPermanent && deleted) throw ERRORS.versionSoftDeleted(name, version)
  if (isPermanent && !deleted) throw ERRORS.versionNotSoftDeleted(name, version)
  refuseReadOnly(state, name)
  if (listReferrers(state, name, version).length > 0) throw ERRORS.referenceExists(name, version)
  const subject = findSubject(state, name)
  const versions = isPermanent
    ? subject.versions.filter((candidate) => candidate !== entry)
    : subject.versions.map((candidate) => (candidate === entry ? { ...entry, deleted: true } : candidate))
  const next = putSubject(state, versions.length === 0 ? forget(name) : { ...subject, versions })
  return { body: version, state: isPermanent ? dropUnusedSchemas(next) : next }
}
