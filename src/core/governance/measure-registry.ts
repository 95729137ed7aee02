/**
 * The registry of a run, read as it stands, and its verdict on a schema before anybody registers it.
 *
 * The one thing a reader would get wrong: where a problem is depends on who reads. Avro's path points into the schema
 * of the reader, which may be the new one or the old one. That of JSON Schema may lead somewhere in both, or in one only.
 */
import { FEEDS } from '../business/business-spec'
import { businessOf } from '../business/company'
import { COMPATIBILITY_LEVELS, type CompatibilityProblem, checkCompatibility } from '../schema/compatibility'
import { type ParsedSchema, parseSchemaText, type SchemaType } from '../schema/parsed-schema'
import { readStoredSchema } from '../schema/registry-schemas'
import { effectiveLevel, findSchema, findSubject, listVersions, type RegistryState } from '../schema/registry-state'
import { isObject } from '../schema/schema-error'
import type { World } from '../world'
import { isValidated } from './enforcement'
import { schemaIdOf, schemaText, subjectOf } from './feed-schemas'
import { REGISTRY_LIMITS } from './governance-command'
import type {
  LevelVerdict,
  RegistryAnswer,
  RegistryCheck,
  RegistryProblem,
  RegistryScore,
  RegistrySubject,
} from './registry-score'
import { registryOf } from './run-registry'

const QUOTE_MOST = 160
/** More problems than somebody reads at once. */
const PROBLEMS_MOST = 40

export function measureRegistry(world: World): RegistryScore {
  const registry = registryOf(businessOf(world).governance)
  const visible = registry.subjects.filter((subject) => listVersions(subject, false).length > 0)
  const subjects = [...new Set([...visible.map(({ name }) => name), ...FEEDS.map(subjectOf)])].sort()
  const last = findAnswer(world)
  return {
    last,
    level: registry.compatibility,
    subjects: subjects.map((name) => scoreSubject(world, registry, name)),
  }
}

/** The latest answer to a request that was to change the registry. */
function findAnswer(world: World): RegistryAnswer | null {
  const { events } = world.stores
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (event.kind === 'RegistryChanged') {
      const { id, timeUs, change, subject, version, schemaId, level } = event
      return { number: id, timeUs, refusal: null, change, subject, version, schemaId, level }
    }
    if (event.kind !== 'CommandRefused' || event.command.kind !== 'RequestRegistry') continue
    const { id, timeUs, error, message } = event
    return { number: id, timeUs, refusal: { code: error, message } }
  }
  return null
}

function scoreSubject(world: World, registry: RegistryState, name: string): RegistrySubject {
  const subject = findSubject(registry, name)
  const { topics, partitions, replicas } = world.state
  const topic = topics.find((candidate) => name === `${candidate.name}-value`)
  const feed = FEEDS.find((candidate) => subjectOf(candidate) === name)
  const versions = listVersions(subject, false).flatMap(({ version, id }) => {
    const stored = findSchema(registry, id)
    return stored === null ? [] : [{ version, id, schemaType: stored.schemaType, schema: stored.schema }]
  })
  const rows = (topic?.partitions ?? []).map((partition) => partitions.leaderRow[partition])
  return {
    subject: name,
    level: effectiveLevel(registry, name),
    hasOwnLevel: subject.compatibility !== null,
    versions,
    topic: topic?.name ?? null,
    records: rows.reduce((sum, row) => sum + (row < 0 ? 0 : replicas.highWatermark[row]), 0),
    writers: feed === undefined ? 0 : (versions.findLast(({ id }) => id === schemaIdOf(feed))?.version ?? 0),
    written: feed === undefined ? null : schemaText(feed),
    validated: topic !== undefined && isValidated(world, topic.name),
  }
}

interface OldVersion {
  readonly version: number
  readonly parsed: ParsedSchema
}

/** Would `POST /subjects/{subject}/versions` take this schema, at the subject's level and at each of the seven? */
export function checkSchema(world: World, name: string, type: SchemaType, text: string): RegistryCheck {
  if (text.length > REGISTRY_LIMITS.schema) {
    const message = `The text has ${text.length} characters; a schema has at most ${REGISTRY_LIMITS.schema} here.`
    return { ok: false, error: { path: '$', value: '', message } }
  }
  const parsed = parseSchemaText(type, text)
  if (!parsed.ok) return { ok: false, error: parsed.error }
  const registry = registryOf(businessOf(world).governance)
  const old: OldVersion[] = listVersions(findSubject(registry, name), false).flatMap(({ version, id }) => {
    const stored = findSchema(registry, id)
    return stored === null ? [] : [{ version, parsed: readStoredSchema(registry, stored) }]
  })
  const isSame = (version: OldVersion): boolean =>
    version.parsed.type === parsed.value.type && version.parsed.text === parsed.value.text
  const previous = old.map((version) => version.parsed)
  const levels = COMPATIBILITY_LEVELS.map((level): LevelVerdict => {
    const { compatible, problems } = checkCompatibility(level, previous, parsed.value)
    const shown = problems.slice(0, PROBLEMS_MOST)
    return { level, compatible, problems: shown.map((problem) => describeProblem(problem, old, text)) }
  })
  return { ok: true, level: effectiveLevel(registry, name), levels, same: old.find(isSame)?.version ?? 0 }
}

function describeProblem(problem: CompatibilityProblem, old: readonly OldVersion[], text: string): RegistryProblem {
  const { direction, type, path, message, previousIndex } = problem
  const { version, parsed } = old[previousIndex]
  const inNew = parsed.type === 'AVRO' && direction === 'FORWARD' ? '' : quoteAt(text, path)
  const place = inNew === '' ? 'old' : 'new'
  const quote = inNew === '' ? quoteAt(parsed.text, path) : inNew
  return { direction, type, path, place, quote, message, version }
}

/** What a JSON pointer, with or without `#`, leads to. */
function quoteAt(text: string, pointer: string): string {
  let value: unknown = JSON.parse(text)
  for (const step of pointer.replace(/^#/, '').split('/').filter(Boolean)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) value = value[Number(key)]
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key]
    else return ''
  }
  const quote = JSON.stringify(value) ?? ''
  return quote.length > QUOTE_MOST ? `${quote.slice(0, QUOTE_MOST - 1)}…` : quote
}
