/**
 * A schema registry behind its REST API (Confluent Schema Registry), as a function from state and request to state
 * and response.
 * The one thing a reader would get wrong: a refusal is an answer, not an exception; the state is then the very same.
 *
 * Simplification: contexts, exporters, data contracts (metadata, rules), aliases and the `fetchMaxId` kind of option are
 * not modelled; the registry answers at once and never fails by itself (50001 to 50003).
 */
import { checkCompatibility } from './compatibility'
import { SCHEMA_TYPES } from './parsed-schema'
import { ERRORS, RegistryRefusal } from './registry-errors'
import { type Answer, type Call, isSet, type RegistryRequest, readCall, readVersion } from './registry-request'
import { readGivenSchema, readStoredSchema } from './registry-schemas'
import { answerConfig, answerMode } from './registry-settings'
import {
  effectiveLevel,
  findSchema,
  findSubject,
  listVersions,
  type RegistryState,
  type StoredSchema,
} from './registry-state'
import {
  deleteSubject,
  deleteVersion,
  describeSchema,
  describeVersion,
  findVersion,
  listReferencedBy,
  listSubjects,
  listSubjectVersions,
  lookUpSchema,
  readSubjectSchema,
  readSubjectVersion,
  registerSchema,
} from './registry-subjects'

export type RegistryResponse =
  | { readonly state: RegistryState; readonly status: 200; readonly body: unknown }
  | { readonly state: RegistryState; readonly status: number; readonly error_code: number; readonly message: string }

export function registryRequest(state: RegistryState, request: RegistryRequest): RegistryResponse {
  try {
    const answer = route(readCall(state, request))
    return { state: answer.state ?? state, status: 200, body: answer.body }
  } catch (error) {
    if (!(error instanceof RegistryRefusal)) throw error
    return { state, status: error.status, error_code: error.code, message: error.message }
  }
}

function route(call: Call): Answer {
  const [root, ...rest] = call.segments
  if (root === 'subjects') return routeSubjects(call, rest)
  if (root === 'schemas') return routeSchemas(call, rest)
  if (root === 'compatibility') return routeCompatibility(call, rest)
  if (root === 'config' && rest.length < 2) return answerConfig(call, rest[0] ?? null)
  if (root === 'mode' && rest.length < 2) return answerMode(call, rest[0] ?? null)
  throw ERRORS.notFound()
}

function routeSubjects(call: Call, rest: readonly string[]): Answer {
  const [subject, word, version, part] = rest
  if (subject === undefined) return onGet(call, () => listSubjects(call))
  if (word === undefined) {
    if (call.method === 'POST') return lookUpSchema(call, subject)
    if (call.method === 'DELETE') return deleteSubject(call, subject)
    throw ERRORS.methodNotAllowed()
  }
  if (word !== 'versions' || rest.length > 4) throw ERRORS.notFound()
  if (version === undefined) {
    if (call.method === 'POST') return registerSchema(call, subject)
    return onGet(call, () => listSubjectVersions(call, subject))
  }
  if (part === 'schema') return onGet(call, () => readSubjectSchema(call, subject, version))
  if (part === 'referencedby') return onGet(call, () => listReferencedBy(call, subject, version))
  if (part !== undefined) throw ERRORS.notFound()
  if (call.method === 'DELETE') return deleteVersion(call, subject, version)
  return onGet(call, () => readSubjectVersion(call, subject, version))
}

function onGet(call: Call, answer: () => Answer): Answer {
  if (call.method !== 'GET') throw ERRORS.methodNotAllowed()
  return answer()
}

function routeSchemas(call: Call, rest: readonly string[]): Answer {
  if (call.method !== 'GET') throw ERRORS.methodNotAllowed()
  const [word, idText, part] = rest
  if (word === undefined) return listSchemas(call)
  if (word === 'types' && rest.length === 1) return { body: [...SCHEMA_TYPES] }
  if (word !== 'ids' || idText === undefined || rest.length > 3 || !/^\d{1,10}$/.test(idText)) throw ERRORS.notFound()
  const stored = findSchema(call.state, Number(idText))
  if (stored === null) throw ERRORS.schemaNotFound(Number(idText))
  if (part === undefined) return { body: describeSchema(stored) }
  if (part === 'schema') return { body: stored.schema }
  const uses = listUses(call, stored)
  if (part === 'versions') return { body: uses }
  if (part === 'subjects') return { body: [...new Set(uses.map(({ subject }) => subject))] }
  throw ERRORS.notFound()
}

function listUses(call: Call, stored: StoredSchema) {
  return call.state.subjects.flatMap((subject) =>
    listVersions(subject, isSet(call, 'deleted'))
      .filter(({ id }) => id === stored.id)
      .map(({ version }) => ({ subject: subject.name, version })),
  )
}

function listSchemas(call: Call): Answer {
  const prefix = call.query.get('subjectPrefix') ?? ''
  const found = call.state.subjects.filter(({ name }) => name.startsWith(prefix))
  const body = found.flatMap((subject) => {
    const versions = listVersions(subject, isSet(call, 'deleted'))
    const shown = isSet(call, 'latestOnly') ? versions.slice(-1) : versions
    return shown.map((entry) => describeVersion(call.state, subject.name, entry))
  })
  return { body }
}

/** `CompatibilityResource`: with a version only that one counts, without one the subject's level says which. */
function routeCompatibility(call: Call, rest: readonly string[]): Answer {
  const [word, subject, versions, version] = rest
  if (word !== 'subjects' || subject === undefined || versions !== 'versions' || rest.length > 4)
    throw ERRORS.notFound()
  if (call.method !== 'POST') throw ERRORS.methodNotAllowed()
  const { state } = call
  const all = listVersions(findSubject(state, subject), false)
  const wanted = version === undefined ? null : readVersion(version)
  const given = readGivenSchema(call)
  if (typeof wanted === 'number' && !all.some((entry) => entry.version === wanted)) throw ERRORS.versionNotFound(wanted)
  const chosen = version === undefined || all.length === 0 ? all : [findVersion(state, subject, version, false)]
  const stored = chosen.flatMap(({ id }) => findSchema(state, id) ?? [])
  const level = effectiveLevel(state, subject)
  const previous = stored.map((schema) => readStoredSchema(state, schema))
  const { compatible, messages } = checkCompatibility(level, previous, given.parsed)
  return { body: { is_compatible: compatible, ...(isSet(call, 'verbose') ? { messages } : {}) } }
}
