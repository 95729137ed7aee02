/**
 * The schema registry of a run: the one that every company begins with, until somebody changes it.
 *
 * The one thing a reader would get wrong: a refusal of the registry (409, 422, 404) is the command's refusal, with the
 * registry's own code and words; the state is then the very same object.
 *
 * Simplification: brokers and readers ask the registry each time and keep no cache of ids, so that a deleted subject
 * is seen at once.
 */
import { createDigest, digestText, mixData } from '../../engine/digest'
import { tell } from '../../log/tell'
import { type Refusal, refuseAs } from '../../refusal'
import { registryRequest } from '../../schema/registry'
import { effectiveLevel, findSubject, listVersions, type RegistryState } from '../../schema/registry-state'
import type { World } from '../../world'
import type { GovernanceState } from '../books/governance-state'
import { FEEDS, type Feed } from '../vocabulary/business-spec'
import { type GovernanceCommand, REGISTRY_LIMITS } from '../vocabulary/governance-command'
import { builtInRegistry, schemaIdOf } from './feed-schemas'
import { freezeDeep } from './freeze-deep'
import { doorReason } from './judge'

/** A refusal quotes the older schema, which may be long. */
const MESSAGE_MOST = 4_000

export function registryOf(governance: GovernanceState | null): RegistryState {
  return governance?.registry?.state ?? builtInRegistry()
}

const writers = new WeakMap<RegistryState, ReadonlyMap<Feed, string | null>>()

/** Why the door turns away what a feed's own systems write; null while nobody has taken their schema away. */
export function writerReason({ registry }: GovernanceState, feed: Feed): string | null {
  if (registry === null) return null
  const known = writers.get(registry.state)
  const reasons = known ?? new Map(FEEDS.map((name) => [name, doorReason(name, schemaIdOf(name), registry.state)]))
  if (known === undefined) writers.set(registry.state, reasons)
  return reasons.get(feed) ?? null
}

export function requestRegistry(
  world: World,
  governance: GovernanceState,
  { method, path, body }: Extract<GovernanceCommand, { kind: 'RequestRegistry' }>,
  event: number,
): Refusal | null {
  if (!/^\/(?:subjects|config)(?:[/?]|$)/.test(path)) return { error: '404', message: 'HTTP 404 Not Found' }
  if ((body.schema ?? '').length > REGISTRY_LIMITS.schema)
    return refuseAs('42201', 'schema-most', { most: REGISTRY_LIMITS.schema })
  const before = registryOf(governance)
  const response = registryRequest(before, { method, path, body })
  if ('error_code' in response) {
    const { error_code, message } = response
    const isLong = message.length > MESSAGE_MOST
    return { error: String(error_code), message: isLong ? `${message.slice(0, MESSAGE_MOST)}…` : message }
  }
  const { state } = response
  if (state === before) return null
  const versions = state.subjects.reduce((sum, subject) => sum + subject.versions.length, 0)
  if (versions > REGISTRY_LIMITS.versions) return refuseAs('42205', 'versions-most', { most: REGISTRY_LIMITS.versions })
  const digest = createDigest()
  mixData(digest, state)
  const { nowUs } = world.state
  governance.registry = Object.freeze({ state: freezeDeep(state), digest: digestText(digest), changedUs: nowUs })
  tell(world, { kind: 'RegistryChanged', ...describeChange(before, state) }, event)
  return null
}

interface Change {
  readonly change: 'registered' | 'deleted' | 'level'
  readonly subject: string
  readonly version: number
  readonly schemaId: number
  readonly level: string
}

/** One request changes one subject, or the level of all. */
function describeChange(before: RegistryState, after: RegistryState): Change {
  const names = new Set([...before.subjects, ...after.subjects].map(({ name }) => name))
  for (const subject of names) {
    const [was, is] = [findSubject(before, subject), findSubject(after, subject)]
    const level = effectiveLevel(after, subject)
    const last = is.versions.at(-1)
    const visible = listVersions(is, false)
    if (last !== undefined && is.versions.length > was.versions.length)
      return { change: 'registered', subject, version: last.version, schemaId: last.id, level }
    const gone = was.versions.find(({ version, deleted }) => {
      const now = is.versions.find((candidate) => candidate.version === version)
      return now === undefined || now.deleted !== deleted
    })
    if (gone !== undefined) {
      const isAll = visible.length === 0
      return { change: 'deleted', subject, version: isAll ? 0 : gone.version, schemaId: isAll ? 0 : gone.id, level }
    }
    if (was.compatibility !== is.compatibility) return { change: 'level', subject, version: 0, schemaId: 0, level }
  }
  return { change: 'level', subject: '', version: 0, schemaId: 0, level: after.compatibility }
}
