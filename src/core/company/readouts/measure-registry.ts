/**
 * The registry of a run, read as it stands, and its verdict on a schema before anybody registers it.
 *
 * The one thing a reader would get wrong: where a problem is depends on who reads. Avro's path points into the schema
 * of the reader, which may be the new one or the old one. That of JSON Schema may lead somewhere in both, or in one only.
 */
import {
  COMPATIBILITY_LEVELS,
  type CompatibilityLevel,
  type CompatibilityProblem,
  checkCompatibility,
  type ReadDirection,
} from '../../schema/compatibility'
import { type ParsedSchema, parseSchemaText, type SchemaType } from '../../schema/parsed-schema'
import { readStoredSchema } from '../../schema/registry-schemas'
import { effectiveLevel, findSchema, findSubject, listVersions, type RegistryState } from '../../schema/registry-state'
import { isObject } from '../../schema/schema-error'
import type { World } from '../../world'
import { businessOf } from '../books/company'
import { isValidated } from '../governance/enforcement'
import { schemaIdOf, schemaText, subjectOf } from '../governance/feed-schemas'
import { registryOf } from '../governance/run-registry'
import { FEEDS } from '../vocabulary/business-spec'
import { REGISTRY_LIMITS } from '../vocabulary/governance-command'
import type {
  LevelVerdict,
  RegistryAnswer,
  RegistryCheck,
  RegistryProblem,
  RegistryScore,
  RegistrySubject,
} from './registry-score'

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
  const compare = rememberComparisons(old, parsed.value, text)
  const levels = COMPATIBILITY_LEVELS.map((level) => judgeLevel(level, old.length, compare))
  return { ok: true, level: effectiveLevel(registry, name), levels, same: old.find(isSame)?.version ?? 0 }
}

type Compare = (index: number, direction: ReadDirection) => readonly RegistryProblem[]

/** The seven levels ask the same few questions, and a question may take a second. */
function rememberComparisons(old: readonly OldVersion[], next: ParsedSchema, text: string): Compare {
  const known = new Map<string, readonly RegistryProblem[]>()
  return (index, direction) => {
    const key = `${direction} ${index}`
    const found = known.get(key)
    if (found !== undefined) return found
    const { problems } = checkCompatibility(direction, [old[index].parsed], next)
    const described = problems.slice(0, PROBLEMS_MOST).map((problem) => describeProblem(problem, old[index], text))
    known.set(key, described)
    return described
  }
}

/** As `checkCompatibility` goes about it: from the latest version back, until one fails. */
function judgeLevel(level: CompatibilityLevel, versions: number, compare: Compare): LevelVerdict {
  const oldest = level.endsWith('_TRANSITIVE') ? 0 : Math.max(0, versions - 1)
  const isFull = level.startsWith('FULL')
  const directions: readonly ReadDirection[] = [
    ...(isFull || level.startsWith('BACKWARD') ? (['BACKWARD'] as const) : []),
    ...(isFull || level.startsWith('FORWARD') ? (['FORWARD'] as const) : []),
  ]
  for (let index = versions - 1; index >= oldest; index--) {
    const problems = directions.flatMap((direction) => compare(index, direction))
    if (problems.length > 0) return { level, compatible: false, problems }
  }
  return { level, compatible: true, problems: [] }
}

function describeProblem(
  problem: CompatibilityProblem,
  { version, parsed }: OldVersion,
  text: string,
): RegistryProblem {
  const { direction, type, path, message } = problem
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
